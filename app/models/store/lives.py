"""The life of dossiers in the store: how far each is, and what falls due of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.audit_action import AuditAction
from app.models.domain.change import field_key
from app.models.domain.household import Household, household
from app.models.domain.item import sensitive_titles
from app.models.domain.life import Life
from app.models.domain.moments import day_of
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.domain.registers.identification import IDENTIFICATION
from app.models.domain.registers.review import REVIEW
from app.models.domain.workdays import months_later
from app.models.store import browse, contents
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

# The lines of a dossier (`{dossier}`) in a register (`{register}`) that no later one has corrected or ended, newest first.
_STANDING = (
    "FROM main.entry AS s WHERE s.dossier_id = {dossier} AND s.register = '{register}' AND s.act IN ('entered', 'corrected')"
    " AND NOT EXISTS (SELECT 1 FROM main.entry WHERE follows_id = s.id) ORDER BY s.at DESC, s.id DESC LIMIT 1"
)
_MOST = 500
"""The most dossiers that a list of work names."""
_OF_ROW = _STANDING.format(dossier="d.id", register=IDENTIFICATION.key)
_KEPT = "d.life = 'confirmed' AND d.state NOT IN ('destroyed', 'moved-out')"
# Once an identification was corrected or withdrawn, a kept dossier wants one that is genuine. The «+» and the number leave
# the few lines that follow another to their index.
_UNJUDGED = (
    "SELECT d.id FROM dossier AS d WHERE d.id IN (SELECT e.dossier_id FROM main.entry AS e WHERE e.follows_id > 0"
    f" AND +e.register = '{IDENTIFICATION.key}') AND {_KEPT}"
    f" AND ifnull((SELECT json_extract(s.contents, '$.genuine') {_OF_ROW}), 0) = 0 ORDER BY d.id LIMIT ?"
)
# A cycle is counted from the last review; before that, from when the dossier came to be kept.
_CYCLE_BEGAN = (
    f"SELECT coalesce((SELECT s.at {_STANDING.format(dossier='?1', register=REVIEW.key)}),"
    " (SELECT at FROM main.audit WHERE subject = 'dossier:' || ?1 AND action = ?2"
    "  AND json_extract(detail, '$.after') = 'confirmed' ORDER BY seq DESC LIMIT 1),"
    " (SELECT imported_at FROM main.batch WHERE id = (SELECT batch_id FROM main.dossier WHERE id = ?1)))"
)


def running_out_query(key: str) -> str:
    """Return the SQL of `running_out` where the day stands in the field of a key. Its index is that of the shipped key.

    Public so that a test can ask how it is looked for: the first page asks it every morning, of a million dossiers.
    """
    by_field = f"json_extract(m.fields, '$.\"{key}\"')"
    return (
        "SELECT d.id, e.due_on FROM entry AS e JOIN dossier AS d ON d.id = e.dossier_id"
        f" WHERE e.register = '{IDENTIFICATION.key}' AND e.due_on <= ?1 AND {_KEPT} AND e.id = (SELECT s.id {_OF_ROW})"
        f" UNION ALL SELECT d.id, {by_field} FROM main.dossier AS m JOIN dossier AS d ON d.id = m.id AND m.sealed = 0"
        f" WHERE {by_field} IS NOT NULL AND {by_field} <= ?1 AND {by_field} GLOB '[12]???-??-??' AND {_KEPT}"
        f" AND NOT EXISTS (SELECT 1 {_OF_ROW}) ORDER BY 2, 1 LIMIT ?2"
    )


@dataclass(frozen=True, slots=True)
class Flags:
    """`restricted`: under special protection; `sensitive` as a whole; `former`: of an owner who has moved out.

    `imported`: brought by a ledger, so that it began as confirmed.
    """

    restricted: bool
    sensitive: bool
    former: bool
    review_due: str
    imported: bool


def life(db: Database, dossier_id: int) -> Life:
    """Return the life of a dossier."""
    return Life(str(db.value("SELECT life FROM main.dossier WHERE id = ?", (dossier_id,))))


def flags(db: Database, dossier_id: int) -> Flags:
    """Return the flags of a dossier beside its life."""
    row = db.row(
        "SELECT restricted, sensitive, former, ifnull(review_due, ''), batch_id IS NOT NULL FROM main.dossier WHERE id = ?",
        (dossier_id,),
    )
    assert row is not None
    return Flags(bool(row[0]), bool(row[1]), bool(row[2]), str(row[3]), bool(row[4]))


def customer_kind(db: Database, dossier_id: int) -> str:
    """`person` or `organisation`; of a tombstone, `person`."""
    kind = db.value(
        "SELECT p.kind FROM main.dossier AS d JOIN main.party AS p ON p.id = d.party_id WHERE d.id = ?", (dossier_id,)
    )
    return str(kind or "person")


def set_life(db: Database, dossier_id: int, reached: Life) -> None:
    """Take a dossier one step on; the schema refuses any other step."""
    db.run("UPDATE main.dossier SET life = ? WHERE id = ?", (reached.value, dossier_id))


def close(db: Database, dossier_id: int, today: str) -> None:
    """End the life of a dossier on an ISO day: it takes in no more, and is kept for its term."""
    db.run("UPDATE main.dossier SET life = ?, closed_on = ? WHERE id = ?", (Life.CLOSED.value, today, dossier_id))


def verified(db: Database, dossier_id: int, by: str) -> None:
    """Note who took the step of verifying; the schema forgets it when the dossier is sent back."""
    db.run("UPDATE main.dossier SET verified_by = ? WHERE id = ?", (by, dossier_id))


def follow_classes(db: Database, dossier_id: int, pack: Pack) -> None:
    """Bring up to its classes and papers whether a dossier is restricted (S08-R5) and sensitive as a whole (S06-R5).

    Its items become sensitive where the pack calls a paper of their title so.
    """
    classes = contents.classes_of(db, dossier_id)
    db.run(
        "UPDATE main.item SET sensitive = 1 WHERE dossier_id = ?2 AND sensitive = 0 AND paper_id IN"
        f" (SELECT id FROM main.paper WHERE title {OF_THESE})",
        (json.dumps(sorted(sensitive_titles(pack))), dossier_id),
    )
    sensitive_fields = {field_key(field.key) for field in pack.fields if field.sensitive}
    sensitive = not sensitive_fields.isdisjoint(contents.contents(db, dossier_id)) or bool(
        db.value("SELECT 1 FROM main.item WHERE dossier_id = ? AND sensitive = 1", (dossier_id,))
    )
    db.run(
        "UPDATE main.dossier SET restricted = ?, sensitive = ? WHERE id = ?",
        (int(pack.is_restricted(classes)), int(sensitive), dossier_id),
    )


def sensitive_among(db: Database, numbers: Sequence[int]) -> int:
    """Count those of these dossiers that are sensitive as a whole (S06-R5), within the session's scope."""
    return int(db.value(
        f"SELECT count(*) FROM dossier WHERE sensitive = 1 AND id {OF_THESE}",
        (json.dumps(list(numbers)),)))  # fmt: skip


def unconfirmed(db: Database, reached: Life) -> list[int]:
    """Dossiers that wait to be verified or confirmed, oldest first, within the session's scope."""
    rows = db.rows(
        f"SELECT d.id FROM dossier AS d WHERE {browse.NEW} AND d.life = ? AND d.state <> 'destroyed' ORDER BY d.id LIMIT ?",
        (reached.value, _MOST),
    )
    return [int(row[0]) for row in rows]


def running_out(db: Database, pack: Pack, until: str) -> list[tuple[int, str]]:
    """Kept dossiers whose customer's document is valid until then at most, earliest first.

    The day is that of the last identification that stands; where there is none, that of the field.
    """
    rows = db.rows(running_out_query(pack.key_of(Meaning.DOCUMENT_VALID_UNTIL)), (until, _MOST))
    return [(int(row[0]), str(row[1])) for row in rows]


def unjudged(db: Database) -> list[int]:
    """Kept dossiers whose identification was corrected or withdrawn and that have no genuine one, within the scope."""
    return [int(row[0]) for row in db.rows(_UNJUDGED, (_MOST,))]


def verifiers(db: Database, dossier_id: int) -> frozenset[str]:
    """Return the persons who identified the customer last, with who entered what that corrects, and who verified."""
    rows = db.rows(
        "WITH RECURSIVE judged (id, by_person, follows_id) AS (SELECT * FROM (SELECT s.id, s.by_person, s.follows_id"
        f" {_STANDING.format(dossier='?1', register=IDENTIFICATION.key)})"
        " UNION ALL SELECT e.id, e.by_person, e.follows_id FROM main.entry AS e JOIN judged ON e.id = judged.follows_id)"
        " SELECT by_person FROM judged UNION SELECT verified_by FROM main.dossier WHERE id = ?1 AND verified_by IS NOT NULL",
        (dossier_id,),
    )
    return frozenset(str(row[0]) for row in rows)


def set_review_due(db: Database, dossier_id: int, pack: Pack, today: str) -> str:
    """Put a dossier on its cycle, counted from today; returns the day it is due, «» when it has no cycle."""
    cycle = pack.review_for(contents.classes_of(db, dossier_id))
    due = months_later(today, cycle.months) if cycle else ""
    db.run("UPDATE main.dossier SET review_due = ? WHERE id = ?", (due or None, dossier_id))
    return due


def count_reviews_anew(db: Database, dossier_id: int, pack: Pack) -> str:
    """Put a dossier on its cycle as if a review that was withdrawn had not been; returns the day like `set_review_due`."""
    began = str(db.value(_CYCLE_BEGAN, (dossier_id, AuditAction.DOSSIER_LIFE.value)))
    return set_review_due(db, dossier_id, pack, day_of(began))


def bring_review_forward(db: Database, dossier_id: int, pack: Pack, today: str) -> None:
    """A shorter cycle than before counts from today; an earlier day that was set stays."""
    cycle = pack.review_for(contents.classes_of(db, dossier_id))
    if cycle:
        due = months_later(today, cycle.months)
        db.run("UPDATE main.dossier SET review_due = ? WHERE id = ? AND review_due > ?", (due, dossier_id, due))


def due_for_review(db: Database, until: str) -> list[tuple[int, str]]:
    """Dossiers whose review is due by then, with the day, earliest first, within the session's scope."""
    rows = db.rows(
        "SELECT d.id, m.review_due FROM main.dossier AS m JOIN dossier AS d ON d.id = m.id AND m.sealed = 0"
        f" WHERE m.review_due <= ? AND {_KEPT} ORDER BY m.review_due, m.id LIMIT ?",
        (until, _MOST),
    )
    return [(int(row[0]), str(row[1])) for row in rows]


def leave_household(db: Database, dossier_id: int) -> None:
    """Make a bag a former owner's: it keeps its room for searching and gives up the household."""
    db.run("DELETE FROM main.household WHERE dossier_id = ?", (dossier_id,))
    db.run("UPDATE main.dossier SET former = 1 WHERE id = ?", (dossier_id,))


def household_of(db: Database, dossier_id: int) -> Household | None:
    """The household of its current bag; None for any other dossier."""
    row = db.row(
        "SELECT b.name, d.unit, d.floor, d.room, ifnull(e.name, '') FROM main.dossier AS d"
        " JOIN main.building AS b ON b.id = d.building_id LEFT JOIN main.estate AS e ON e.id = b.estate_id"
        " WHERE d.id = ? AND EXISTS (SELECT 1 FROM main.household AS h WHERE h.dossier_id = d.id)",
        (dossier_id,),
    )
    if row is None:
        return None
    return household(row[0], row[1], "" if row[2] is None else str(row[2]), row[3], row[4])
