"""Writing dossiers and their customers."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from json import JSONEncoder
from typing import NamedTuple

from app.models.domain.dossier import STATE_AFTER, DossierState
from app.models.domain.household import household_name
from app.models.domain.movement import MovementEvent
from app.models.store import buildings, erasure, movements, places, search
from app.models.store.database import Database, NamedRow
from app.models.store.movements import Movement
from app.models.store.scope import person_token
from app.models.store.tables import OF_THESE, OFF_SHELF


@dataclass(frozen=True, slots=True)
class Bag:
    """The facts of a dossier that the rules need before an act on it. `withheld`: sealed, and not for this session to read."""

    id: int
    reference_code: str
    bar_code: str
    category: str
    state: DossierState
    holder_id: str
    place_id: int | None
    building_id: int | None
    retention: str
    retention_due: str | None
    page_count: int
    opened_on: str
    held: bool
    manager_a: str | None
    manager_b: str | None
    outside: str
    sealed: bool
    withheld: bool


class BagInCustody(NamedTuple):
    """A dossier in somebody's custody, as a list of thousands reads it."""

    id: int
    reference_code: str
    place_id: int | None
    page_count: int
    state: str


_JSON = JSONEncoder(ensure_ascii=False)
_BAG = (
    "SELECT d.id, d.reference_code, d.bar_code, d.category, d.state, d.holder_id, d.place_id, d.building_id,"
    " d.retention, d.retention_due, d.page_count, d.opened_on,"
    " EXISTS (SELECT 1 FROM main.held WHERE dossier_id = d.id) AS held,"
    " d.manager_a, d.manager_b, d.outside, d.sealed, EXISTS (SELECT 1 FROM withheld WHERE dossier_id = d.id) AS withheld"
    " FROM {dossier} AS d WHERE d.{column} "
)
# Two indexes: by holder for dossiers in the room, by state for those that are out.
_HELD_BY = (
    "SELECT id FROM main.dossier WHERE holder_id = ?1 AND state <> 'lent' AND outside = '' UNION ALL"
    f" SELECT d.id FROM main.dossier AS d WHERE {OFF_SHELF} AND d.state = 'lent' AND d.holder_id = ?1"
)


def visible(db: Database, dossier_id: int) -> Bag | None:
    """A dossier inside the session's scope; None for one outside it, as for one that does not exist."""
    return _bag(db, "dossier", "id", dossier_id)


def all_visible(db: Database, dossier_ids: Sequence[int]) -> list[Bag]:
    """Return those of the dossiers that are inside the session's scope, in the given order."""
    sql = f"{_BAG.format(dossier='dossier', column='id')}{OF_THESE}"
    found = {row["id"]: _read(row) for row in db.named(sql, (json.dumps(list(dossier_ids)),))}
    return [found[number] for number in dossier_ids if number in found]


def anywhere(db: Database, dossier_id: int) -> Bag | None:
    """Return a dossier regardless of the scope: for requests to see one outside it."""
    return _bag(db, "main.dossier", "id", dossier_id)


def visible_by_bar_code(db: Database, bar_code: str) -> Bag | None:
    """The scanned dossier, if the session's scope reaches it."""
    return _bag(db, "dossier", "bar_code", bar_code)


def taken_codes(db: Database, codes: Sequence[str]) -> set[str]:
    """Return those of the codes that were given out already."""
    sql = f"SELECT reference_code FROM main.dossier WHERE reference_code {OF_THESE}"
    return set(db.column(sql, (json.dumps(list(codes)),)))


def household_names(db: Database, reference_codes: Sequence[str]) -> dict[str, str]:
    """The households of dossiers by their codes, without those that are destroyed."""
    rows = db.rows(
        f"SELECT d.reference_code, ifnull(b.name, ''), d.unit, d.room, {buildings.ESTATE} FROM dossier AS d"
        " LEFT JOIN main.building AS b ON b.id = d.building_id"
        f" WHERE d.state <> 'destroyed' AND d.reference_code {OF_THESE}",
        (json.dumps(list(reference_codes)),),
    )
    return {str(code): household_name(*home) for code, *home in rows}


def all_ids_of(db: Database, reference_codes: Sequence[str]) -> list[int]:
    """Return the ids of dossiers by their codes, regardless of the scope."""
    codes = json.dumps(list(reference_codes))
    return db.column(f"SELECT id FROM main.dossier WHERE reference_code {OF_THESE} ORDER BY id", (codes,))


def codes_of(db: Database, dossier_ids: Sequence[int]) -> dict[int, str]:
    """Return the codes of dossiers by their ids, regardless of the scope."""
    these = json.dumps(list(dossier_ids))
    return dict(db.rows(f"SELECT id, reference_code FROM main.dossier WHERE id {OF_THESE} ORDER BY id", (these,)))


def ids_of(db: Database, reference_codes: Sequence[str]) -> tuple[int, ...]:
    """The ids of dossiers by their codes, within the session's scope."""
    codes = json.dumps(list(reference_codes))
    return tuple(db.column(f"SELECT id FROM dossier WHERE reference_code {OF_THESE} ORDER BY id", (codes,)))


def paper(db: Database, title: str) -> int:
    """The id of a paper's title, entered when new."""
    found = db.value("SELECT id FROM main.paper WHERE title = ?", (title,))
    return int(found) if found is not None else db.insert("INSERT INTO main.paper (title) VALUES (?)", (title,))


def move(
    db: Database, bag: Bag, event: MovementEvent, at: str, by: str, holder: str, place_id: int | None = None, *,
    since: str = "", note: str = "", docket_id: int | None = None, batch_id: int | None = None,
) -> None:  # fmt: skip
    """Write one movement of a dossier and, in the same transaction, its consequences for the dossier.

    `place_id`: its new place, where it gets one; while it is out of the room, it keeps its place and lies nowhere in it.
    `at`: now; `since`: when it happened, where that was earlier. `batch_id`: the import that reports it.
    """
    state, place_id = STATE_AFTER[event], place_id or bag.place_id
    lies = place_id if state.in_room else None
    movements.enter(db, [Movement(
        event.value, since or at, at, by, holder, lies, bag.id, docket_id=docket_id, batch_id=batch_id, note=note
    )])  # fmt: skip
    # A column that is set is written into its index, changed or not.
    place, moved = (", place_id = ?", (place_id,)) if place_id != bag.place_id else ("", ())
    if bag.outside:
        place += ", outside = ''"
    db.run(
        f"UPDATE main.dossier SET state = ?, holder_id = ?{place} WHERE id = ?", (state.value, holder, *moved, bag.id)
    )


def move_out(db: Database, bag: Bag, institution: str, docket_id: int, at: str, by: str) -> None:
    """Write that an institution has a dossier from now on. It lies nowhere here, and nobody here holds it."""
    event = MovementEvent.MOVED_OUT.value
    movements.enter(db, [Movement(event, at, at, by, None, None, bag.id, outside=institution, docket_id=docket_id)])
    db.run(
        "UPDATE main.dossier SET state = ?, outside = ?, place_id = NULL WHERE id = ?",
        (STATE_AFTER[MovementEvent.MOVED_OUT].value, institution, bag.id),
    )


def put_back(db: Database, bag: Bag, place_id: int | None, at: str, by: str) -> None:
    """Write that a bag lies again where it lay before it was moved, which may have been nowhere."""
    movements.enter(db, [Movement(MovementEvent.MOVE_UNDONE.value, at, at, by, bag.holder_id, place_id, bag.id)])
    db.run("UPDATE main.dossier SET place_id = ? WHERE id = ?", (place_id, bag.id))


def leave_tombstones(db: Database, bags: Sequence[Bag], docket_id: int, at: str, by: str, day: str) -> None:
    """Leave only tombstones: code, category and dates. Every trace of the customers is erased (S02-R11).

    `tables.py` defines the erasure of each table; the search index forgets them before (`search.forget`).
    """
    gone, destroyed = [bag.id for bag in bags], MovementEvent.DESTROYED.value
    erasure.erase(db, gone)
    movements.enter(
        db, [Movement(destroyed, at, at, by, bag.holder_id, dossier_id=bag.id, docket_id=docket_id) for bag in bags]
    )
    db.many(
        "UPDATE main.dossier SET state = 'destroyed', destroyed_on = ? WHERE id = ?", [(day, number) for number in gone]
    )
    erasure.blank(db, gone)


def end_relationship(db: Database, dossier_id: int, ended_on: str) -> None:
    """The customer has left: terms of retention run from here."""
    db.run("UPDATE main.dossier SET ended_on = ? WHERE id = ?", (ended_on, dossier_id))


def ended_on(db: Database, dossier_id: int) -> str:
    """Return the ISO day on which the relationship with the customer ended; «» while it goes on."""
    return str(db.value("SELECT ifnull(ended_on, '') FROM main.dossier WHERE id = ?", (dossier_id,)))


def kept_by(db: Database, person_id: str) -> list[BagInCustody]:
    """Return every dossier in a person's custody, on the shelf or borrowed, in order."""
    rows = db.rows(
        "SELECT id, reference_code, place_id, page_count, state FROM main.dossier"
        f" WHERE id IN ({_HELD_BY}) AND state <> 'destroyed' ORDER BY sort_key, id",
        (person_id,),
    )
    return [BagInCustody(*row) for row in rows]


def hand_over(
    db: Database, leaver: str, receiver: str, at: str, by: str, codes: Collection[str] | None = None
) -> None:  # fmt: skip
    """Move everything in one person's custody to another, by movements and on the dossiers; `codes`: these dossiers alone."""
    if codes is None:
        places.hand_over(db, leaver, receiver, at, by)
    event = MovementEvent.HANDED_OVER.value
    bags = [bag for bag in kept_by(db, leaver) if codes is None or bag.reference_code in codes]
    movements.enter(
        db,
        [
            Movement(event, at, at, by, receiver, bag.place_id if DossierState(bag.state).in_room else None, bag.id)
            for bag in bags
        ],
    )
    ids = json.dumps([bag.id for bag in bags])
    db.run(f"UPDATE main.dossier SET holder_id = ?2 WHERE id {OF_THESE}", (ids, receiver))


def kept_by_each(db: Database, person_ids: Collection[str]) -> list[tuple[str, int]]:
    """Name and number of dossiers of those of these persons who keep some, loans apart; most first."""
    rows = db.rows(
        "SELECT p.name, count(*) FROM json_each(?) AS wanted JOIN main.person AS p ON p.id = wanted.value"
        " JOIN main.dossier AS d ON d.holder_id = p.id WHERE d.state <> 'lent' AND d.state <> 'destroyed' AND d.outside = ''"
        " GROUP BY p.id ORDER BY count(*) DESC, p.name",
        (json.dumps(sorted(person_ids)),),
    )
    return [(str(name), int(number)) for name, number in rows]


def managed_by(db: Database, person_id: str) -> list[str]:
    """The codes of the living dossiers of which a person is a project manager, in natural order."""
    return db.column(
        "SELECT reference_code FROM main.dossier WHERE ? IN (manager_a, manager_b) AND state <> 'destroyed'"
        " ORDER BY sort_key, id",
        (person_id,),
    )


def hand_over_customers(db: Database, leaver: str, receiver: str, codes: Collection[str] | None = None) -> None:
    """Put the receiver in the leaver's place as project manager; one person is never both of a dossier (S13-R4).

    `codes`: of these dossiers alone.
    """
    rows = db.rows(
        "SELECT id, reference_code FROM main.dossier WHERE ? IN (manager_a, manager_b) AND state <> 'destroyed'", (leaver,)
    )  # fmt: skip
    theirs = [int(number) for number, code in rows if codes is None or code in codes]
    for own, other in (("manager_a", "manager_b"), ("manager_b", "manager_a")):
        db.run(
            f"UPDATE main.dossier SET {own} = iif({other} IS ?2, NULL, ?2) WHERE {own} = ?3 AND id {OF_THESE}",
            (json.dumps(theirs), receiver, leaver),
        )
    for number in theirs:
        search.rescope(db, number, person_token(leaver), person_token(receiver))


def fields_json(data: Mapping[str, str]) -> str:
    """A dossier's further fields, by their keys, as they are stored."""
    return _JSON.encode(data)


def _bag(db: Database, table: str, column: str, value: object) -> Bag | None:
    row = db.one(_BAG.format(dossier=table, column=column) + "= ?", (value,))
    return None if row is None else _read(row)


def _read(row: NamedRow) -> Bag:
    flags = {name: bool(row[name]) for name in ("held", "sealed", "withheld")}
    return Bag(**row | flags | {"state": DossierState(row["state"])})
