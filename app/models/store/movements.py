"""Movements in the store: one line for each change of holder or place, written here alone and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.models.domain.audit_action import AuditAction
from app.models.domain.movement import Held, Holding, MovementEvent, MovementRow
from app.models.store import audit
from app.models.store.database import Database

# SQL of a movement `m`: an import reported it that was undone, so that it does not count.
UNDONE = "EXISTS (SELECT 1 FROM main.batch WHERE id = m.batch_id AND undone_at IS NOT NULL)"
# The last that was entered of those that had happened: a late entry corrects what was entered before it, from its own
# day on.
_LAST = (
    "FROM movement AS m LEFT JOIN main.person AS h ON h.id = m.holder_id LEFT JOIN main.place AS p ON p.id = m.place_id"
    f" WHERE m.{{column}} = ?1 AND m.at <= ?2 AND NOT {UNDONE} ORDER BY m.seq DESC LIMIT 1"
)
# A box has the number that it had on its layer; what lies in a box lies where that stood.
_PLACE = (
    "coalesce(iif(m.box_number IS NULL, NULL, p.name || printf('%02d', m.box_number)), (SELECT l.name || printf('%02d', b.box_number)"
    " FROM main.movement AS b JOIN main.place AS l ON l.id = b.place_id WHERE b.container_id = p.id AND {then}"
    " ORDER BY b.seq DESC LIMIT 1), p.name, '')"
)
_HELD = f"SELECT ifnull(h.name, m.outside), {_PLACE.format(then='b.at <= ?2')}, m.event " + _LAST
# A movement is never changed, so it cannot hold words that must be erasable: those are kept beside the trail.
_REASON = (
    "(SELECT r.reason FROM audit_reason AS r JOIN main.audit AS a ON a.seq = r.event WHERE r.dossier_id = ?1"
    f" AND a.action = '{AuditAction.LOAN_RETURN_UNDONE}' AND a.at = m.recorded_at AND m.event = '{MovementEvent.RETURN_UNDONE}')"
)
# The movements of a dossier, and those of the box that it lay in meanwhile.
_STORY = (
    f"WITH moved AS (SELECT m.*, {UNDONE} AS undone FROM movement AS m WHERE dossier_id = ?1),"
    " own AS (SELECT *, lead(seq) OVER (PARTITION BY undone ORDER BY seq) AS until FROM moved),"
    " m AS (SELECT seq, at, recorded_at, event, by_person, holder_id, outside, place_id, box_number, note, undone FROM own UNION ALL"
    " SELECT b.seq, b.at, b.recorded_at, b.event, b.by_person, own.holder_id, own.outside, b.place_id, b.box_number, b.note, 0 FROM own"
    " JOIN main.movement AS b ON b.container_id = own.place_id AND b.seq > own.seq AND b.seq < ifnull(own.until, b.seq + 1)"
    f" AND b.event IN ('{MovementEvent.MOVED}', '{MovementEvent.MOVE_UNDONE}') WHERE NOT own.undone)"
    " SELECT m.at, m.event, w.name AS by, ifnull(h.name, m.outside) AS holder,"
    f" {_PLACE.format(then='b.at <= m.at AND b.seq <= m.seq')} AS place,"
    f" coalesce(nullif(m.note, ''), {_REASON}, '') AS note, m.undone"
    " FROM m JOIN main.person AS w ON w.id = m.by_person LEFT JOIN main.person AS h ON h.id = m.holder_id"
    " LEFT JOIN main.place AS p ON p.id = m.place_id ORDER BY m.seq DESC"
)


# The last movement of every dossier of those that had happened by a moment (?1). The other columns are those of the row with
# the highest number, as SQLite says of max(); the index `movement_by_dossier` has them all.
_LAST_OF_EACH = (
    "(SELECT dossier_id, place_id, holder_id, max(seq) FROM movement AS m WHERE at <= ?1 AND dossier_id IS NOT NULL"
    f" AND (batch_id IS NULL OR NOT {UNDONE}) GROUP BY dossier_id)"
)
# A movement of a dossier that was the last one at a moment (?2): nothing that was entered later had happened by then.
_THEN = (
    f"m.at <= ?2 AND m.dossier_id IS NOT NULL AND NOT {UNDONE} AND NOT EXISTS (SELECT 1 FROM main.movement AS l WHERE"
    " l.dossier_id = m.dossier_id AND l.seq > m.seq AND l.at <= ?2 AND NOT EXISTS"
    " (SELECT 1 FROM main.batch WHERE id = l.batch_id AND undone_at IS NOT NULL))"
)
_HELD_THEN = (
    f"SELECT m.dossier_id, ifnull(h.name, m.outside), {_PLACE.format(then='b.at <= ?2')}, m.event, m.at, m.seq,"
    " (SELECT a.seq FROM main.audit AS a WHERE a.at = m.recorded_at AND a.subject IN ('dossier:' || m.dossier_id, 'batch:' ||"
    " m.batch_id, 'slip:' || t.code, 'list:' || t.code, t.kind || ':' || t.code) ORDER BY a.seq DESC LIMIT 1)"
    " FROM (SELECT m.seq FROM {source} WHERE {which} AND " + _THEN + " {order} LIMIT ?3 OFFSET ?4) AS f"
    " CROSS JOIN main.movement AS m ON m.seq = f.seq"
    " LEFT JOIN main.person AS h ON h.id = m.holder_id LEFT JOIN main.place AS p ON p.id = m.place_id"
    " LEFT JOIN main.docket AS t ON t.id = ifnull(m.docket_id, iif(m.event = 'lent', (SELECT n.docket_id FROM main.loan AS n"
    " WHERE n.dossier_id = m.dossier_id AND n.issued_at = m.at LIMIT 1), NULL)) {order}"
)
_NEWEST_FIRST = "ORDER BY m.at DESC, m.seq DESC"
# The places that lay in one (?1) at the moment (?2), boxes by their own movements.
_LAY_IN = (
    "WITH RECURSIVE fixed(id) AS (SELECT ?1 UNION ALL SELECT p.id FROM main.place AS p JOIN fixed ON p.parent_id = fixed.id"
    " WHERE p.level <> 'box'), spot(id) AS (SELECT id FROM fixed UNION SELECT b.container_id FROM fixed JOIN main.movement AS b"
    " ON b.place_id = fixed.id WHERE b.container_id IS NOT NULL AND b.at <= ?2 AND NOT EXISTS (SELECT 1 FROM main.movement AS l"
    " WHERE l.container_id = b.container_id AND l.seq > b.seq AND l.at <= ?2)) "
)
# In the order of the shelves, as they are called now. Without a limit SQLite would leave the order of a part out.
_SPOTS = "(SELECT spot.id FROM spot JOIN main.place AS p ON p.id = spot.id ORDER BY p.code LIMIT -1) AS spot"


class Movement(NamedTuple):
    """One line. Of `dossier_id`, `item_id` and `container_id` exactly one is set, as of `holder_id` and `outside`.

    `at`: when it happened; `recorded_at`: when it was entered. `outside`: the body outside the office that has it.
    `batch_id`: the import that reports it. `box_number`: of a box, its number on the layer.
    """

    event: str
    at: str
    recorded_at: str
    by_person: str
    holder_id: str | None
    place_id: int | None = None
    dossier_id: int | None = None
    item_id: int | None = None
    container_id: int | None = None
    outside: str = ""
    docket_id: int | None = None
    batch_id: int | None = None
    note: str = ""
    box_number: int | None = None


def enter(db: Database, new: Sequence[Movement]) -> None:
    """Write movements, in this order."""
    db.insert_rows(f"main.movement ({', '.join(Movement._fields)})", new)


def of_dossier(db: Database, dossier_id: int) -> tuple[MovementRow, ...]:
    """The movements of a dossier, its box's among them, newest first."""
    found = db.named(_STORY, (dossier_id,))
    return tuple(
        MovementRow(**row | {"event": MovementEvent(row["event"]), "undone": bool(row["undone"])}) for row in found
    )


def newest_of_dossier(db: Database, dossier_id: int) -> tuple[str, str]:
    """Event and time of the newest movement of a dossier, without those of undone imports."""
    row = db.row(
        f"SELECT event, at FROM main.movement AS m WHERE dossier_id = ? AND NOT {UNDONE} ORDER BY seq DESC LIMIT 1",
        (dossier_id,),
    )
    assert row is not None
    return str(row[0]), str(row[1])


def dossier_at(db: Database, dossier_id: int, moment: str) -> Held | None:
    """Holder and place of a dossier at a moment (ISO time); None before its first movement."""
    row = db.row(_HELD.format(column="dossier_id"), (dossier_id, moment))
    return None if row is None else Held(row[0], row[1])


def item_at(db: Database, item_id: int, moment: str) -> Held | None:
    """Holder and place of an item: its own once it was taken out of its bag, and those of its dossier else."""
    row = db.row(_HELD.format(column="item_id"), (item_id, moment))
    if row is not None and row[2] != MovementEvent.RETURNED:
        return Held(row[0], row[1])
    dossier_id = db.value("SELECT dossier_id FROM item WHERE id = ?", (item_id,))
    return None if dossier_id is None else dossier_at(db, dossier_id, moment)


def box_at(db: Database, box_id: int, moment: str) -> Held | None:
    """Holder and place of a box at a moment; None before it was entered."""
    row = db.row(_HELD.format(column="container_id"), (box_id, moment))
    return None if row is None else Held(row[0], row[1])


def of_dossier_at(db: Database, dossier_id: int, moment: str) -> list[Holding]:
    """Who had a dossier at a moment (ISO time), and where; nothing before its first movement."""
    sql = _HELD_THEN.format(source="movement AS m", which="m.dossier_id = ?1", order=_NEWEST_FIRST)
    return _holdings(db, sql, (dossier_id, moment, 1, 0))


def in_place_at(db: Database, place_id: int, moment: str, most: int, skip: int = 0) -> list[Holding]:
    """Return the dossiers that lay in a place at a moment, with all that stood in it then, in the order of the shelves.

    `most` of them after the first `skip`.
    """
    sql = _HELD_THEN.format(source=f"{_SPOTS} CROSS JOIN movement AS m", which="m.place_id = spot.id", order="")
    return _holdings(db, _LAY_IN + sql, (place_id, moment, most, skip))


def with_person_at(db: Database, person_id: str, moment: str, most: int, skip: int = 0) -> list[Holding]:
    """Return the dossiers that a person had at a moment, in the room or out of it; the last that came first.

    `most` of them after the first `skip`.
    """
    sql = _HELD_THEN.format(source="movement AS m", which="m.holder_id = ?1", order=_NEWEST_FIRST)
    return _holdings(db, sql, (person_id, moment, most, skip))


def count_in_place_at(db: Database, place_id: int, moment: str) -> int:
    """Count the dossiers that `in_place_at` lists in all."""
    lying = f"SELECT count(*) FROM {_LAST_OF_EACH.replace('?1', '?2')} WHERE place_id IN (SELECT id FROM spot)"
    return int(db.value(_LAY_IN + lying, (place_id, moment)))


def count_with_person_at(db: Database, person_id: str, moment: str) -> int:
    """Count the dossiers that `with_person_at` lists in all."""
    return int(db.value(f"SELECT count(*) FROM {_LAST_OF_EACH} WHERE holder_id = ?2", (moment, person_id)))


def counts_by_place_at(db: Database, moment: str) -> dict[int | None, int]:
    """Count the dossiers that lay at each place at a moment, by its id; None: those that lay nowhere in the room."""
    return dict(db.rows(f"SELECT place_id, count(*) FROM {_LAST_OF_EACH} GROUP BY place_id", (moment,)))


def originals_by_place_at(db: Database, moment: str) -> dict[int, int]:
    """Count the originals in deposit that lay at each place at a moment, by its id."""
    last = (
        "SELECT m.item_id, m.place_id, max(m.seq) FROM main.deposit AS o JOIN movement AS m ON m.item_id = o.item_id"
        f" WHERE m.at <= ? AND NOT {UNDONE} GROUP BY m.item_id"
    )
    sql = f"SELECT place_id, count(*) FROM ({last}) WHERE place_id IS NOT NULL GROUP BY place_id"
    return dict(db.rows(sql, (moment,)))


def boxes_at(db: Database, moment: str) -> dict[int, tuple[int, int]]:
    """Return every box that stood somewhere at a moment: the id of its layer then, and its number on it."""
    sql = (
        "SELECT container_id, place_id, box_number FROM (SELECT container_id, place_id, box_number, max(seq)"
        " FROM main.movement WHERE at <= ? AND container_id IS NOT NULL GROUP BY container_id)"
    )
    return {int(box): (int(layer), int(number)) for box, layer, number in db.rows(sql, (moment,))}


def began(db: Database) -> str:
    """Return when the first movement of a dossier happened (ISO time); «» where there is none."""
    return str(db.value("SELECT min(at) FROM movement WHERE dossier_id IS NOT NULL") or "")


def _holdings(db: Database, sql: str, values: tuple[int | str, ...]) -> list[Holding]:
    found = db.rows(sql, values)
    events = audit.anchors_of(db, [row[6] for row in found if row[6]])
    return [
        Holding(row[0], row[1], row[2], MovementEvent(row[3]), row[4], row[5], events.get(row[6], "")) for row in found
    ]


def before_day(db: Database, day: str) -> int:
    """Number of the last movement that was entered before an ISO day, 0 for none; looks back from the newest."""
    return int(db.value("SELECT seq FROM main.movement WHERE recorded_at < ? ORDER BY seq DESC LIMIT 1", (day,)) or 0)


def counts_since(db: Database, seq: int) -> list[tuple[MovementEvent, int]]:
    """Count the dossiers that moved after a movement, by event, in the order of events; undone imports do not count."""
    counts: dict[str, int] = dict(
        db.rows(
            "SELECT event, count(DISTINCT dossier_id) FROM movement AS m WHERE seq > ? AND dossier_id IS NOT NULL"
            f" AND NOT {UNDONE} GROUP BY event",
            (seq,),
        )
    )
    return [(event, int(counts[event])) for event in MovementEvent if event in counts]


def last_since(db: Database, seq: int, most: int) -> list[tuple[int, str, MovementEvent, str]]:
    """Return the newest movements of dossiers after one, the last entered first: dossier, time of entry, event, holder."""
    rows = db.rows(
        "SELECT m.dossier_id, m.recorded_at, m.event, ifnull(h.name, m.outside) FROM movement AS m"
        " LEFT JOIN main.person AS h ON h.id = m.holder_id WHERE m.seq > ? AND m.dossier_id IS NOT NULL"
        f" AND NOT {UNDONE} ORDER BY m.seq DESC LIMIT ?",
        (seq, most),
    )
    return [(int(number), str(at), MovementEvent(event), str(holder)) for number, at, event, holder in rows]


def last_move(db: Database, by: str) -> list[tuple[int, int | None, int | None]]:
    """Return the bags or the box that a person moved last, by one act: number of the movement, dossier, box.

    Nothing where that was taken back.
    """
    kinds = f"('{MovementEvent.SHELVED}', '{MovementEvent.MOVED}')"
    last = db.row(
        "SELECT seq, event, recorded_at, place_id, container_id FROM main.movement WHERE by_person = ? AND (event ="
        f" '{MovementEvent.MOVE_UNDONE}' OR event IN {kinds}) ORDER BY seq DESC LIMIT 1",
        (by,),
    )
    if last is None or last[1] == MovementEvent.MOVE_UNDONE:
        return []
    if last[4] is not None:
        return [(last[0], None, last[4])]
    sql = "SELECT seq FROM main.movement WHERE seq < ? AND recorded_at < ? ORDER BY seq DESC LIMIT 1"
    before = db.value(sql, (last[0], last[2])) or 0
    return db.rows(
        "SELECT seq, dossier_id, container_id FROM main.movement WHERE seq > ? AND seq <= ? AND by_person = ?"
        " AND event = ? AND place_id = ? AND dossier_id IS NOT NULL ORDER BY seq",
        (before, last[0], by, last[1], last[3]),
    )


def place_before(db: Database, dossier_id: int, seq: int) -> int | None:
    """Return the place of a dossier before a movement of its own; None where it had none."""
    found = db.value(
        f"SELECT place_id FROM main.movement AS m WHERE dossier_id = ? AND seq < ? AND place_id IS NOT NULL AND NOT {UNDONE}"
        " ORDER BY seq DESC LIMIT 1",
        (dossier_id, seq),
    )
    return None if found is None else int(found)


def box_before(db: Database, box_id: int, seq: int) -> tuple[int, int] | None:
    """Return layer and number of a box before a movement of its own."""
    row = db.row(
        "SELECT place_id, box_number FROM main.movement WHERE container_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
        (box_id, seq),
    )
    return None if row is None else (int(row[0]), int(row[1]))


def box_moved_since(db: Database, box_id: int, seq: int) -> bool:
    """Return whether a box, or a bag that lies in it, has a movement after this one."""
    return bool(
        db.value(
            "SELECT EXISTS (SELECT 1 FROM main.movement WHERE container_id = ?1 AND seq > ?2) OR EXISTS (SELECT 1 FROM"
            " main.dossier AS d JOIN main.movement AS m ON m.dossier_id = d.id WHERE d.place_id = ?1 AND m.seq > ?2)",
            (box_id, seq),
        )
    )


def newest(db: Database) -> int:
    """Number of the newest movement."""
    return int(db.value("SELECT ifnull(max(seq), 0) FROM main.movement"))


def moved_since(db: Database, dossier_id: int, seq: int) -> bool:
    """Return whether a dossier has a movement after this one."""
    return bool(db.value("SELECT 1 FROM main.movement WHERE dossier_id = ? AND seq > ?", (dossier_id, seq)))
