"""The things of a person that a handover lists, whatever the session's scope."""

from __future__ import annotations

import json
from collections.abc import Collection

from app.models.domain.audit_action import TAKEN_OUT, AuditAction
from app.models.domain.deposit import Grade
from app.models.store.database import Database
from app.models.store.tables import OF_THESE


def places_kept(db: Database, person_id: str) -> list[tuple[str, str]]:
    """Return code and name of the places whose keeper a person is, in the order of the shelves."""
    return db.rows(
        "SELECT code, name FROM main.place WHERE keeper_id = ? AND retired_at IS NULL ORDER BY code", (person_id,)
    )


def give_places(db: Database, former: str, successor: str, codes: Collection[str] | None) -> None:
    """Make a successor the keeper of a person's places, or of those with these codes alone."""
    wanted = [code for code, _name in places_kept(db, former) if codes is None or code in codes]
    db.run(
        f"UPDATE main.place SET keeper_id = ?2 WHERE keeper_id = ?3 AND code {OF_THESE}",
        (json.dumps(wanted), successor, former),
    )  # fmt: skip


def originals_kept(db: Database, person_id: str) -> list[tuple[str, str, str]]:
    """Return bar code, grade in words and place of the originals that a person keeps."""
    rows = db.rows(
        "SELECT o.bar_code, o.grade, ifnull(s.name, '') FROM main.deposit AS o LEFT JOIN main.place AS s ON s.id = o.place_id"
        " WHERE o.holder_id = ? ORDER BY o.item_id",
        (person_id,),
    )
    return [(code, Grade(grade).label, place) for code, grade, place in rows]


def taken_out(db: Database, person_id: str) -> list[tuple[int, str, AuditAction]]:
    """Return number, ISO time and action of every file that a person took out of the program, oldest first."""
    rows = db.rows(
        f"SELECT seq, at, action FROM main.audit WHERE action {OF_THESE} AND person_id = ?2 ORDER BY seq",
        (json.dumps(sorted(TAKEN_OUT)), person_id),
    )
    return [(int(seq), at, AuditAction(done)) for seq, at, done in rows]


def reviews_due(db: Database, person_id: str, until: str) -> list[tuple[str, str]]:
    """Return code and ISO day of the reviews that fall due by a day among the dossiers that a person keeps or manages."""
    return db.rows(
        "SELECT reference_code, review_due FROM main.dossier WHERE review_due <= ?2 AND life = 'confirmed'"
        " AND state <> 'destroyed' AND ?1 IN (holder_id, manager_a, manager_b) ORDER BY review_due, id",
        (person_id, until),
    )
