"""What is sealed, and the wishes of customers to be forgotten."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.register import EntryAct
from app.models.domain.registers.deletion_wish import DELETION_WISH, Fate, WishAnswer
from app.models.domain.registers.sealing import SEALING, SealedDossier
from app.models.store import entries
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

_STANDING = "e.act = 'entered' AND NOT EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = e.id)"


def sealed(db: Database) -> list[SealedDossier]:
    """Return the dossiers that are sealed, newest first."""
    rows = db.named(
        "SELECT e.id, d.id AS dossier_id, d.reference_code, d.category, ifnull(s.name, '') AS place,"
        " json_extract(e.contents, '$.reason') AS reason, json_extract(e.contents, '$.until') AS until, e.at, p.name AS by"
        " FROM entry AS e JOIN dossier AS d ON d.id = e.dossier_id JOIN main.person AS p ON p.id = e.by_person"
        f" LEFT JOIN main.place AS s ON s.id = d.place_id WHERE e.register = '{SEALING.key}' AND {_STANDING}"
        " ORDER BY e.id DESC"
    )
    return [SealedDossier(**row) for row in rows]


def withheld(db: Database, dossier_ids: Collection[int]) -> set[int]:
    """Return those of some dossiers that are sealed and not for this session to read."""
    return set(
        db.column(f"SELECT dossier_id FROM withheld WHERE dossier_id {OF_THESE}", (json.dumps(list(dossier_ids)),))
    )


def unseal(db: Database, dossier_ids: Sequence[int], at: str, by: str, reason: str) -> list[int]:
    """End the sealing of dossiers; returns those that were sealed."""
    lines = db.rows(
        f"SELECT e.id, e.dossier_id FROM main.entry AS e WHERE e.dossier_id {OF_THESE} AND e.register = '{SEALING.key}'"
        f" AND {_STANDING} ORDER BY e.id",
        (json.dumps(list(dossier_ids)),),
    )
    for line, _ in lines:
        entries.end(db, SEALING, EntryAct.CLOSED, int(line), at, by, at, reason)
    return [int(number) for _, number in lines]


def to_list(db: Database) -> list[tuple[int, str]]:
    """Return the dossiers, by id and code, that a customer was promised to have listed for destruction, and which no list has.

    Within the session's scope; what is not on its shelf comes when it is.
    """
    return db.rows(
        "SELECT DISTINCT d.id, d.reference_code FROM entry AS e JOIN dossier AS d ON d.id = e.dossier_id"
        f" WHERE e.register = '{DELETION_WISH.key}' AND json_extract(e.contents, '$.fate') = '{Fate.FREE.value}'"
        f" AND d.state = 'shelved' AND NOT EXISTS (SELECT 1 FROM main.claim AS c WHERE c.dossier_id = d.id"
        f" AND c.purpose = '{DESTRUCTION.claims}') ORDER BY d.id"
    )


def wishes(db: Database, most: int) -> list[WishAnswer]:
    """Return the wishes that were entered, newest first, within the session's scope. `customer`: the first of the dossier."""
    rows = db.named(
        "SELECT e.id, d.id AS dossier_id, d.reference_code, ifnull(p.name, '') AS customer, e.contents, e.at AS asked_on,"
        " e.recorded_at AS at, b.name AS by FROM entry AS e JOIN dossier AS d ON d.id = e.dossier_id"
        " LEFT JOIN main.party AS p ON p.id = d.party_id JOIN main.person AS b ON b.id = e.by_person"
        f" WHERE e.register = '{DELETION_WISH.key}' ORDER BY e.id DESC LIMIT ?",
        (most,),
    )
    return [WishAnswer(wish=DELETION_WISH.read(json.loads(row.pop("contents"))), **row) for row in rows]
