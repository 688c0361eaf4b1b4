"""Sign-offs and handovers in the store."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from app.models.domain.handover import Checklist, Handover, Parties, Signatory
from app.models.domain.household import household_name
from app.models.domain.movement import MovementEvent
from app.models.domain.person import Role
from app.models.store import buildings
from app.models.store.database import Database, Row

_FIELDS = (
    "purpose", "subject", "list_hash", "meaning", "chain_head", "account_id", "person_id", "name", "role", "at",
    "signature",
)  # fmt: skip
_CHUNK = 500
_HANDOVER = (
    "SELECT h.id, h.list_code, h.at, h.list_hash, h.checklist,"
    " l.person_id, l.name, (SELECT department FROM main.person WHERE id = l.person_id), l.role, l.at,"
    " r.person_id, r.name, (SELECT department FROM main.person WHERE id = r.person_id), r.role, r.at,"
    " w.person_id, w.name, (SELECT department FROM main.person WHERE id = w.person_id), w.role, w.at"
    " FROM handover AS h JOIN main.signoff AS l ON l.id = h.leaver_signoff"
    " JOIN main.signoff AS r ON r.id = h.receiver_signoff JOIN main.signoff AS w ON w.id = h.witness_signoff"
)


def add(db: Database, signoff: Mapping[str, str]) -> int:
    """Keep a sign-off (all its fields by name); returns its id."""
    marks = ", ".join("?" * len(_FIELDS))
    return db.insert(
        f"INSERT INTO main.signoff ({', '.join(_FIELDS)}) VALUES ({marks})",
        [signoff[name] for name in _FIELDS],
    )


def signoffs(db: Database) -> list[tuple[int, dict[str, str]]]:
    """Every sign-off with its id, for checking the signatures."""
    rows = db.rows(f"SELECT id, {', '.join(_FIELDS)} FROM main.signoff ORDER BY id")
    return [(int(row[0]), dict(zip(_FIELDS, row[1:], strict=True))) for row in rows]


def releases(db: Database) -> list[tuple[int, str, str, str, int]]:
    """(version, text, author, reason, sign-off) of every version of the rules that somebody released."""
    rows = db.rows(
        "SELECT v.version, v.text, o.person_id, o.reason, r.signoff_id FROM main.policy AS v"
        " JOIN main.docket_step AS o ON o.docket_id = v.docket_id AND o.step = 'draft'"
        " JOIN main.docket_step AS r ON r.docket_id = v.docket_id AND r.step = 'release' ORDER BY v.version"
    )
    return [(int(row[0]), str(row[1]), str(row[2]), str(row[3]), int(row[4])) for row in rows]


def hand_over(
    db: Database, list_code: str, parties: Parties, at: str, list_hash: str, listed: Checklist,
    signoff_ids: tuple[int, int, int],
) -> Handover:  # fmt: skip
    """Keep a handover with the sign-offs of leaver, receiver and witness."""
    number = db.insert(
        "INSERT INTO main.handover (list_code, leaver_id, receiver_id, witness_id, at, list_hash, checklist,"
        " leaver_signoff, receiver_signoff, witness_signoff) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            list_code, parties.leaver_id, parties.receiver_id, parties.handover_witness_id, at, list_hash,
            json.dumps(listed.as_record(), ensure_ascii=False), *signoff_ids,
        ),
    )  # fmt: skip
    return next(_handover(row) for row in db.rows(f"{_HANDOVER} WHERE h.id = ?", (number,)))


def handovers(db: Database) -> list[Handover]:
    """Every handover, newest first."""
    return [_handover(row) for row in db.rows(f"{_HANDOVER} ORDER BY h.id DESC")]


def lent_out(db: Database, person_id: str) -> int:
    """How many dossiers were in a person's custody when they were lent to somebody else, and are still out."""
    return int(
        db.value(
            "SELECT count(*) FROM main.dossier AS d WHERE d.state = 'lent' AND d.holder_id <> ? AND ? ="
            " (SELECT holder_id FROM main.movement WHERE dossier_id = d.id AND seq <"
            "  (SELECT max(seq) FROM main.movement WHERE dossier_id = d.id AND event = ?)"
            "  ORDER BY seq DESC LIMIT 1)",
            (person_id, person_id, MovementEvent.LENT.value),
        )
    )


def households(db: Database, reference_codes: Sequence[str]) -> dict[str, str]:
    """The households of those of the codes whose dossier still stands, by code."""
    found: dict[str, str] = {}
    for start in range(0, len(reference_codes), _CHUNK):
        part = reference_codes[start : start + _CHUNK]
        marks = ",".join("?" * len(part))
        rows = db.rows(
            f"SELECT d.reference_code, ifnull(b.name, ''), d.unit, d.room, {buildings.ESTATE} FROM dossier AS d"
            " LEFT JOIN main.building AS b ON b.id = d.building_id"
            f" WHERE d.state <> 'destroyed' AND d.reference_code IN ({marks})",
            part,
        )
        found.update((str(row[0]), household_name(row[1], row[2], row[3], row[4])) for row in rows)
    return found


def _handover(row: Row) -> Handover:
    first, second, third = (_signatory(row[start : start + 5]) for start in (5, 10, 15))
    return Handover(
        int(row[0]), row[1], row[2], row[3], Checklist.from_record(json.loads(row[4])), first, second, third
    )


def _signatory(part: Row) -> Signatory:
    return Signatory(part[0], part[1], part[2], Role(part[3]), part[4])
