"""Originals in deposit: what a label names, where each is, and who has it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.models.domain.codes import CodeKind, make
from app.models.domain.deposit import Grade, NewOriginal, Original, Whereabouts
from app.models.domain.movement import MovementEvent
from app.models.store import movements
from app.models.store.database import Database, NamedRow
from app.models.store.movements import Movement
from app.models.store.settings import next_serial
from app.models.store.tables import OF_THESE, ORIGINALS_KEPT

_DAY_OF = (
    "ifnull((SELECT substr(max(at), 1, 10) FROM main.movement WHERE item_id = o.item_id AND event = '{event}'), '')"
)
_ORIGINAL = (
    "SELECT o.item_id, i.dossier_id, o.bar_code, d.reference_code, ifnull(c.name, '') AS customer, p.title, o.grade, o.number,"
    " o.owner, o.quantity, o.worth, ifnull(o.expires_on, '') AS expires_on, o.standing, ifnull(h.name, o.outside) AS holder,"
    f" ifnull(s.name, '') AS place, {_DAY_OF.format(event=MovementEvent.DEPOSITED.value)} AS kept_on,"
    f" {_DAY_OF.format(event=MovementEvent.GIVEN_OUT.value)} AS given_on, o.outside AS receiver,"
    " ifnull(o.noticed_on, '') AS noticed_on"
    " FROM deposit AS o JOIN item AS i ON i.id = o.item_id JOIN dossier AS d ON d.id = i.dossier_id"
    " JOIN main.paper AS p ON p.id = i.paper_id LEFT JOIN main.party AS c ON c.id = d.party_id"
    " LEFT JOIN main.person AS h ON h.id = o.holder_id LEFT JOIN main.place AS s ON s.id = o.place_id"
)


@dataclass(frozen=True, slots=True)
class KeptSince:
    """The standing of an original in an imported ledger: kept at a place, or given out to `receiver`. Days are ISO."""

    keeper: str
    kept_on: str
    place_id: int | None
    given_on: str = ""
    receiver: str = ""


def bring(db: Database, item_id: int, new: NewOriginal, kept: KeptSince, batch_id: int, at: str, by: str) -> None:
    """Make an item an original that a ledger says is kept here, or was, with the movements of its own days."""
    is_here = not kept.given_on
    db.run(
        "INSERT INTO main.deposit (item_id, bar_code, grade, number, owner, quantity, worth, expires_on, standing, holder_id,"
        " place_id, outside, batch_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            item_id, make(CodeKind.ITEM, next_serial(db, "item")), new.grade.value, new.number, new.owner, new.quantity,
            new.worth, new.expires_on or None, (Whereabouts.KEPT if is_here else Whereabouts.GIVEN_OUT).value,
            kept.keeper if is_here else None, kept.place_id if is_here else None, kept.receiver, batch_id,
        ),
    )  # fmt: skip
    moved = [
        Movement(
            MovementEvent.DEPOSITED.value,
            kept.kept_on,
            at,
            by,
            kept.keeper,
            kept.place_id,
            item_id=item_id,
            batch_id=batch_id,
        )
    ]
    if not is_here:
        out = MovementEvent.GIVEN_OUT.value
        moved.append(
            Movement(out, kept.given_on, at, by, None, item_id=item_id, outside=kept.receiver, batch_id=batch_id)
        )
    movements.enter(db, moved)


def numbers(db: Database) -> list[tuple[str, str, str]]:
    """Return title, number and dossier's code of every original that has a number. Not narrowed: for an import."""
    return db.rows(
        "SELECT p.title, o.number, d.reference_code FROM main.deposit AS o JOIN main.item AS i ON i.id = o.item_id"
        " JOIN main.paper AS p ON p.id = i.paper_id JOIN main.dossier AS d ON d.id = i.dossier_id WHERE o.number <> ''"
    )


def enter(db: Database, item_id: int, new: NewOriginal) -> str:
    """Make an item an original that is still to be taken in; returns its bar code."""
    bar_code = make(CodeKind.ITEM, next_serial(db, "item"))
    db.run(
        "INSERT INTO main.deposit (item_id, bar_code, grade, number, owner, quantity, worth, expires_on)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            item_id, bar_code, new.grade.value, new.number, new.owner, new.quantity, new.worth, new.expires_on or None,
        ),
    )  # fmt: skip
    return bar_code


def ledger(db: Database) -> list[Original]:
    """Return every original within the session's scope, the newest first."""
    return [_original(row) for row in db.named(f"{_ORIGINAL} ORDER BY o.item_id DESC")]


def of_items(db: Database, item_ids: Sequence[int]) -> list[Original]:
    """Return these originals, within the session's scope, in the order of their entry."""
    rows = db.named(f"{_ORIGINAL} WHERE o.item_id {OF_THESE} ORDER BY o.item_id", (json.dumps(list(item_ids)),))
    return [_original(row) for row in rows]


def running_out(db: Database, day: str) -> list[Original]:
    """Return the originals kept here that expire by an ISO day, the first to expire first."""
    rows = db.named(f"{_ORIGINAL} WHERE o.standing = 'kept' AND o.expires_on <= ? ORDER BY o.expires_on", (day,))
    return [_original(row) for row in rows]


def notice(db: Database, item_ids: Sequence[int], day: str) -> None:
    """Note that a notice about originals goes to their customer on an ISO day."""
    db.run(f"UPDATE main.deposit SET noticed_on = ?2 WHERE item_id {OF_THESE}", (json.dumps(list(item_ids)), day))


def put_off(db: Database, item_id: int, day: str) -> None:
    """Let an original expire on another ISO day; no notice of the new one went out yet."""
    db.run("UPDATE main.deposit SET expires_on = ?, noticed_on = NULL WHERE item_id = ?", (day, item_id))


def by_bar_code(db: Database, bar_code: str) -> Original | None:
    """Return the original of a scanned label."""
    row = db.one(f"{_ORIGINAL} WHERE o.bar_code = ?", (bar_code,))
    return None if row is None else _original(row)


def kept_in(db: Database, dossier_ids: Collection[int]) -> int:
    """Count the originals of dossiers that are kept here, whatever the session's scope."""
    return int(
        db.value(
            f"SELECT count(*) FROM {ORIGINALS_KEPT} WHERE i.dossier_id {OF_THESE}",
            (json.dumps(list(dossier_ids)),),
        )
    )


def kept_in_each(db: Database, dossier_ids: Collection[int]) -> dict[int, int]:
    """Count the originals that are kept here of each dossier that has some, whatever the session's scope."""
    rows = db.rows(
        f"SELECT i.dossier_id, count(*) FROM {ORIGINALS_KEPT} WHERE i.dossier_id {OF_THESE} GROUP BY 1",
        (json.dumps(list(dossier_ids)),),
    )
    return {int(number): int(count) for number, count in rows}


def lying_in(db: Database, place_ids: Collection[int]) -> list[tuple[int, str, Grade]]:
    """Return the originals that lie in these very places, whatever the session's scope: place, title and grade."""
    rows = db.rows(
        "SELECT o.place_id, p.title, o.grade FROM main.deposit AS o JOIN main.item AS i ON i.id = o.item_id"
        f" JOIN main.paper AS p ON p.id = i.paper_id WHERE o.standing = 'kept' AND o.place_id {OF_THESE}",
        (json.dumps(list(place_ids)),),
    )
    return [(int(place), str(title), Grade(grade)) for place, title, grade in rows]


def keep(db: Database, item_id: int, keeper: str, place_id: int, docket_id: int, at: str, by: str) -> None:
    """Give an original to its keeper, at its place."""
    db.run(
        "UPDATE main.deposit SET standing = 'kept', holder_id = ?, place_id = ? WHERE item_id = ?",
        (keeper, place_id, item_id),
    )
    _note(db, MovementEvent.DEPOSITED, item_id, at, by, keeper, place_id, docket_id=docket_id)


def give_out(db: Database, item_id: int, receiver: str, docket_id: int, at: str, by: str) -> None:
    """Give an original to somebody outside the office."""
    db.run(
        "UPDATE main.deposit SET standing = 'given-out', holder_id = NULL, place_id = NULL, outside = ? WHERE item_id = ?",
        (receiver, item_id),
    )
    movements.enter(
        db,
        [
            Movement(
                MovementEvent.GIVEN_OUT.value, at, at, by, None, item_id=item_id, outside=receiver, docket_id=docket_id
            )
        ],
    )


def hand_over(
    db: Database, leaver: str, receiver: str, at: str, by: str, bar_codes: Collection[str] | None = None
) -> None:  # fmt: skip
    """Give the originals that one person keeps to another, or those of these labels alone; they stay where they are."""
    rows = db.rows("SELECT item_id, place_id, bar_code FROM main.deposit WHERE holder_id = ?", (leaver,))
    kept = [(item_id, place_id) for item_id, place_id, code in rows if bar_codes is None or code in bar_codes]
    event = MovementEvent.HANDED_OVER.value
    movements.enter(db, [Movement(event, at, at, by, receiver, place, item_id=item) for item, place in kept])
    ids = json.dumps([item for item, _place in kept])
    db.run(f"UPDATE main.deposit SET holder_id = ?2 WHERE item_id {OF_THESE}", (ids, receiver))


def _note(
    db: Database, event: MovementEvent, item_id: int, at: str, by: str, holder: str, place_id: int, docket_id: int | None = None
) -> None:  # fmt: skip
    noted = Movement(event.value, at, at, by, holder, place_id, item_id=item_id, docket_id=docket_id)
    movements.enter(db, [noted])


def _original(row: NamedRow) -> Original:
    return Original(**row | {"grade": Grade(row["grade"]), "standing": Whereabouts(row["standing"])})
