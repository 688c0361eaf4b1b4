"""Counts in the store: what each expects, its scans and decisions, and when a bag was seen last."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from app.models.domain.dossier import DossierState
from app.models.domain.movement import LastSeen, MovementEvent
from app.models.domain.registers.sealing import COVERED
from app.models.domain.stock_count import YearlyCount
from app.models.domain.stock_decision import StockDecision, StockWay
from app.models.domain.stocktake import (
    OF_DOSSIER,
    BookState,
    BookStep,
    ScanAct,
    StockScan,
    StockThing,
)
from app.models.store.database import Database, NamedRow
from app.models.store.movements import UNDONE
from app.models.store.tables import OF_THESE, ORIGINALS_KEPT

_BELOW = "WITH RECURSIVE down(id) AS (SELECT ?1 UNION ALL SELECT p.id FROM main.place AS p JOIN down ON p.parent_id = down.id) "
# Bags whose place it is, be they lent; what is missing, moved out or destroyed is expected nowhere.
_EXPECTED = (
    "SELECT d.bar_code, d.reference_code, d.id, d.place_id, d.state FROM main.dossier AS d WHERE d.place_id IS NOT NULL"
    " AND d.state NOT IN ('missing', 'moved-out', 'destroyed'){bags} UNION ALL"
    " SELECT o.bar_code, d.reference_code, d.id, o.place_id, 'shelved' FROM "
    + ORIGINALS_KEPT
    + " JOIN main.dossier AS d"
    " ON d.id = i.dossier_id WHERE 1{originals} ORDER BY 1"
)
_SCAN = "SELECT source, number, act, code, place_id, at, by_person, books, undoes, id FROM main.stock_scan"
_COUNTS = (
    "NOT EXISTS (SELECT 1 FROM main.stock_scan AS u WHERE u.docket_id = s.docket_id AND u.source = s.source"
    " AND u.undoes = s.number AND u.undoes > 0)"
)
# Things by their labels, with whose movements are theirs, by the column that names it.
_LABELLED = {
    "dossier_id": f"SELECT d.bar_code, d.reference_code, d.id, d.id FROM main.dossier AS d WHERE d.bar_code {OF_THESE}",
    "item_id": (
        "SELECT o.bar_code, d.reference_code, d.id, i.id FROM main.deposit AS o JOIN main.item AS i ON i.id = o.item_id"
        f" JOIN main.dossier AS d ON d.id = i.dossier_id WHERE o.bar_code {OF_THESE}"
    ),
}
# What the books said of a thing (?1) by a movement (?2): the last that changed it, and where it lay last.
_THEN = (
    "SELECT m.event, (SELECT m.place_id FROM main.movement AS m WHERE m.{column} = ?1 AND m.seq <= ?2 AND m.place_id IS NOT NULL"
    f" AND NOT {UNDONE} ORDER BY m.seq DESC LIMIT 1) FROM main.movement AS m WHERE m.{{column}} = ?1 AND m.seq <= ?2"
    f" AND m.event <> '{MovementEvent.HANDED_OVER}' AND NOT {UNDONE} ORDER BY m.seq DESC LIMIT 1"
)
# The same of every bag: its last event up to a movement (?1), and where it lay last. Beside max(), SQLite takes the row of the
# highest number.
_OF_EACH = (
    "(SELECT dossier_id, {column}, max(seq) FROM main.movement AS m WHERE dossier_id IS NOT NULL AND seq <= ?1{only}"
    f" AND (batch_id IS NULL OR NOT {UNDONE}) GROUP BY dossier_id)"
)
_SHELVED_THEN = (
    "SELECT d.reference_code, e.event, p.place_id FROM main.dossier AS d JOIN "
    + _OF_EACH.format(column="event", only=f" AND event <> '{MovementEvent.HANDED_OVER}'")
    + " AS e ON e.dossier_id = d.id JOIN "
    + _OF_EACH.format(column="place_id", only=" AND place_id IS NOT NULL")
    + " AS p ON p.dossier_id = d.id"
)
_BOXES_THEN = (
    "SELECT container_id, place_id FROM (SELECT container_id, place_id, max(seq) FROM main.movement WHERE container_id IS NOT NULL"
    " AND place_id IS NOT NULL AND seq <= ? GROUP BY container_id)"
)

# The places where something lies, each with all above it; finished counts of places; when each place was visited last, and
# whether the last count of what it lies in did not know it.
_LAST_COUNTS = (
    "WITH RECURSIVE used(leaf, id) AS (SELECT DISTINCT place_id, place_id FROM main.dossier WHERE place_id IS NOT NULL AND"
    " state = 'shelved' UNION SELECT leaf, p.parent_id FROM main.place AS p JOIN used ON used.id = p.id WHERE p.parent_id IS NOT NULL),"
    " counted AS (SELECT s.id, s.covers, s.place_id, x.code, x.opened_at AS at, x.state = 'done' AS done FROM main.stocktake AS s"
    " JOIN main.docket AS x ON x.id = s.id WHERE (x.state = 'done' OR x.closed_at IS NULL) AND s.covers <> 'things'),"
    " visit AS (SELECT leaf, (SELECT max(at) FROM counted AS c WHERE done AND EXISTS (SELECT 1 FROM main.stock_scan AS s"
    f" WHERE s.docket_id = c.id AND s.place_id = leaf AND s.act IN ('thing', 'empty') AND {_COUNTS})) AS at,"
    " (SELECT NOT EXISTS (SELECT 1 FROM main.stock_place AS k WHERE k.stocktake_id = c.id AND k.place_id = leaf) FROM counted AS c"
    " WHERE done AND (covers = 'all' OR c.place_id IN (SELECT id FROM used AS u WHERE u.leaf = whole.leaf)) ORDER BY at DESC LIMIT 1)"
    " AS is_new FROM (SELECT DISTINCT leaf FROM used) AS whole)"
    " SELECT p.name, ifnull(min(iif(v.at IS NULL AND v.is_new, NULL, ifnull(v.at, ''))), ''),"
    " ifnull((SELECT c.code FROM counted AS c WHERE NOT done AND EXISTS (SELECT 1 FROM main.stock_place AS k JOIN used AS u"
    " ON u.leaf = k.place_id WHERE k.stocktake_id = c.id AND u.id = p.id) ORDER BY at DESC LIMIT 1), '')"
    " FROM main.place AS p JOIN used ON used.id = p.id JOIN visit AS v ON v.leaf = used.leaf WHERE p.parent_id IS NULL"
    " GROUP BY p.id ORDER BY p.code"
)


class StockHead(NamedTuple):
    """A count as it was opened: its docket, what it covers, and the newest movement then."""

    id: int
    covers: str
    place_id: int | None
    books: int
    blind: bool


def within(db: Database, place_id: int | None) -> list[StockThing]:
    """Return what the books expect in a place and all below it; None: in the whole room. Ordered by code."""
    if place_id is None:
        rows = db.rows(_EXPECTED.format(bags="", originals=""))
    else:
        bags, originals = (f" AND {one}.place_id IN (SELECT id FROM down)" for one in "do")
        rows = db.rows(_BELOW + _EXPECTED.format(bags=bags, originals=originals), (place_id,))
    return [
        StockThing(code, called, dossier, place, OF_DOSSIER[DossierState(state)], True)
        for code, called, dossier, place, state in rows
    ]


def places_within(db: Database, place_id: int | None, things: Iterable[StockThing]) -> list[int]:
    """Return the places to be visited: the innermost ones in use, and each where something is expected."""
    inner = "p.retired_at IS NULL AND NOT EXISTS (SELECT 1 FROM main.place AS c WHERE c.parent_id = p.id AND c.retired_at IS NULL)"
    if place_id is None:
        found = db.column(f"SELECT p.id FROM main.place AS p WHERE {inner}")
    else:
        sql = f"{_BELOW}SELECT p.id FROM main.place AS p JOIN down ON down.id = p.id WHERE {inner}"
        found = db.column(sql, (place_id,))
    return sorted({*found, *(one.place_id for one in things if one.place_id is not None)})


def shelved_then(db: Database, place_id: int | None, books: int) -> list[str]:
    """Return the reference codes of the bags that by the ledger, up to a movement, lay in a place and all below it.

    None: in the whole room. A box lies where it stood then.
    """
    parents: dict[int, int | None] = {
        **dict(db.rows("SELECT id, parent_id FROM main.place")),
        **dict(db.rows(_BOXES_THEN, (books,))),
    }

    def is_inside(lay: int | None) -> bool:
        while lay is not None and lay != place_id:
            lay = parents.get(lay)
        return lay is not None

    return [
        code
        for code, event, lay in db.rows(_SHELVED_THEN, (books,))
        if (place_id is None or is_inside(lay))
        and BookStep(0, "", MovementEvent(event), lay).state is BookState.SHELVED
    ]


def begin(db: Database, head: StockHead, places: Iterable[int], things: Iterable[StockThing]) -> None:
    """Freeze what a count expects, and where."""
    db.insert_rows("main.stock_place (stocktake_id, place_id)", [(head.id, place) for place in places])
    db.insert_rows(
        "main.stock_expected (stocktake_id, code, dossier_id, place_id, state)",
        [(head.id, one.code, one.dossier_id, one.place_id, one.state.value) for one in things],
    )
    db.run(
        "INSERT INTO main.stocktake (id, covers, place_id, books, blind) VALUES (?, ?, ?, ?, ?)",
        (head.id, head.covers, head.place_id, head.books, int(head.blind)),
    )


def head(db: Database, docket_id: int) -> StockHead | None:
    """Return a count as it was opened."""
    row = db.row("SELECT id, covers, place_id, books, blind FROM main.stocktake WHERE id = ?", (docket_id,))
    return None if row is None else StockHead(row[0], row[1], row[2], row[3], bool(row[4]))


def places(db: Database, docket_id: int) -> dict[int, str]:
    """Return the places to be visited, with their names, in the order of the shelves."""
    sql = (
        "SELECT p.id, p.name FROM main.stock_place AS s JOIN main.place AS p ON p.id = s.place_id"
        " WHERE s.stocktake_id = ? ORDER BY p.code"
    )
    return dict(db.rows(sql, (docket_id,)))


def labelled_places(db: Database, docket_id: int) -> list[tuple[int, str, str]]:
    """Return the places to be visited, each with its bar code and its name, in the order of the shelves."""
    return db.rows(
        "SELECT p.id, p.bar_code, p.name FROM main.stock_place AS s JOIN main.place AS p ON p.id = s.place_id"
        " WHERE s.stocktake_id = ? ORDER BY p.code",
        (docket_id,),
    )


def is_inside(db: Database, docket_id: int, place_id: int) -> bool:
    """Return whether a place is one of those to be visited."""
    sql = "SELECT 1 FROM main.stock_place WHERE stocktake_id = ? AND place_id = ?"
    return bool(db.value(sql, (docket_id, place_id)))


def expected(db: Database, docket_id: int, code: str = "") -> list[StockThing]:
    """Return what a count expects, or the thing of one code in it."""
    sql = (
        "SELECT e.code, d.reference_code, e.dossier_id, e.place_id, e.state FROM main.stock_expected AS e"
        " JOIN main.dossier AS d ON d.id = e.dossier_id WHERE e.stocktake_id = ?"
    )
    rows = (
        db.rows(f"{sql} AND e.code = ?", (docket_id, code)) if code else db.rows(f"{sql} ORDER BY e.code", (docket_id,))
    )
    return [
        StockThing(code, called, dossier, place, BookState(state), True) for code, called, dossier, place, state in rows
    ]


def known(db: Database, codes: Collection[str], books: int) -> list[StockThing]:
    """Return things that are not expected, as the books had them at a movement; codes that nobody knows are left out."""
    found: list[StockThing] = []
    for column, labelled in _LABELLED.items():
        for code, called, dossier_id, number in db.rows(labelled, (json.dumps(list(codes)),)):
            event, place_id = db.row(_THEN.format(column=column), (number, books)) or (None, None)
            state = BookStep(0, "", MovementEvent(event), None).state if event else None
            found.append(StockThing(code, called, dossier_id, place_id, state or BookState.SHELVED, False))
    return found


def steps(db: Database, after: int, until: int | None, code: str = "") -> dict[str, list[BookStep]]:
    """Return the movements after one, up to another or to the newest, by the code of the thing; or those of one code."""
    last = " AND m.seq <= ?2" if until is not None else " AND ?2 IS NULL"
    of = " AND {0}.bar_code = ?3" if code else " AND ?3 = ''"
    rows = db.rows(
        "SELECT d.bar_code, m.seq, m.at, m.event, m.place_id FROM main.movement AS m JOIN main.dossier AS d ON d.id = m.dossier_id"
        f" WHERE m.seq > ?1{last}{of.format('d')} AND NOT {UNDONE} UNION ALL"
        " SELECT o.bar_code, m.seq, m.at, m.event, m.place_id FROM main.movement AS m JOIN main.deposit AS o ON o.item_id = m.item_id"
        f" WHERE m.seq > ?1{last}{of.format('o')} AND NOT {UNDONE} ORDER BY 2",
        (after, until, code),
    )
    found: dict[str, list[BookStep]] = {}
    for bar_code, seq, at, event, place_id in rows:
        found.setdefault(bar_code, []).append(BookStep(seq, at, MovementEvent(event), place_id))
    return found


def add(db: Database, docket_id: int, scans: Sequence[StockScan], recorded_at: str) -> None:
    """Write scans. A bag that had been destroyed by then is marked: its manager hears of it."""
    grave = (
        "act = 'thing' AND EXISTS (SELECT 1 FROM main.dossier AS d WHERE d.bar_code = code AND d.state = 'destroyed')"
    )
    db.many(
        "INSERT INTO main.stock_scan (docket_id, source, number, act, code, place_id, at, by_person, books, undoes, recorded_at, grave)"
        f" SELECT *, {grave} FROM (SELECT ? AS docket_id, ? AS source, ? AS number, ? AS act, ? AS code, ? AS place_id, ? AS at,"
        " ? AS by_person, ? AS books, ? AS undoes, ? AS recorded_at)",
        [
            (
                docket_id, one.source, one.number, one.act.value, one.code, one.place_id, one.at, one.by, one.books, one.undoes,
                recorded_at,
            )
            for one in scans
        ],
    )  # fmt: skip


def scans(db: Database, docket_id: int, after: int = 0) -> tuple[list[StockScan], int]:
    """Return the scans that came after one, in the order in which they came, and the number of the last; 0: from the first."""
    # A few new ones are found by their ids, without a look at those before.
    which = "+docket_id = ?1 AND id > ?2" if after else "docket_id = ?1 AND id > ?2"
    rows = db.named(f"{_SCAN} WHERE {which} ORDER BY id", (docket_id, after))
    return [_scan(row) for row in rows], int(rows[-1]["id"]) if rows else after


def of_source(db: Database, docket_id: int, source: str) -> list[StockScan]:
    """Return the scans of a source in their order."""
    rows = db.named(f"{_SCAN} WHERE docket_id = ? AND source = ? ORDER BY number", (docket_id, source))
    return [_scan(row) for row in rows]


def newest(db: Database, docket_id: int) -> int:
    """Return the number of the scan that came last, 0 for none."""
    return int(db.value("SELECT ifnull(max(id), 0) FROM main.stock_scan WHERE docket_id = ?", (docket_id,)))


def scans_of(db: Database, docket_id: int, code: str) -> list[StockScan]:
    """Return the scans of a thing that were not taken back."""
    sql = f"{_SCAN} AS s WHERE s.code = ?1 AND s.docket_id = ?2 AND s.act = 'thing' AND {_COUNTS} ORDER BY id"
    return [_scan(row) for row in db.named(sql, (code, docket_id))]


def counted_at(db: Database, docket_id: int, place_id: int) -> int:
    """Count the things that were scanned at a place and not taken back."""
    return int(
        db.value(
            "SELECT count(DISTINCT code) FROM main.stock_scan AS s WHERE s.docket_id = ? AND s.place_id = ? AND s.act = 'thing'"
            f" AND {_COUNTS}",
            (docket_id, place_id),
        )
    )


def is_visited(db: Database, docket_id: int, place_id: int) -> bool:
    """Return whether anything, or the code «空», was scanned at a place and not taken back."""
    sql = (
        "SELECT 1 FROM main.stock_scan AS s WHERE s.docket_id = ? AND s.place_id = ? AND s.act IN ('thing', 'empty')"
        f" AND {_COUNTS} LIMIT 1"
    )
    return bool(db.value(sql, (docket_id, place_id)))


def last_of(db: Database, docket_id: int, source: str, act: ScanAct | None = None) -> StockScan | None:
    """Return the last scan of a source, or the last of a kind, that was not taken back."""
    of = "s.act <> 'undo'" if act is None else f"s.act = '{act.value}'"
    row = db.one(
        f"{_SCAN} AS s WHERE s.docket_id = ? AND s.source = ? AND {of} AND {_COUNTS} ORDER BY s.number DESC LIMIT 1",
        (docket_id, source),
    )
    return None if row is None else _scan(row)


def next_number(db: Database, docket_id: int, source: str) -> int:
    """Return the number of the next scan of a source."""
    last = "SELECT max(number) FROM main.stock_scan WHERE docket_id = ? AND source = ?"
    return int(db.value(last, (docket_id, source)) or 0) + 1


def counters(db: Database, docket_id: int) -> dict[str, str]:
    """Return who has scanned in a count: names by id."""
    sql = (
        "SELECT DISTINCT s.by_person, p.name FROM main.stock_scan AS s JOIN main.person AS p ON p.id = s.by_person"
        " WHERE s.docket_id = ? ORDER BY p.name"
    )
    return dict(db.rows(sql, (docket_id,)))


def deciders(db: Database, docket_id: int) -> set[str]:
    """Return the ids of those who have decided differences of a count."""
    return set(db.column("SELECT by_person FROM main.stock_decision WHERE docket_id = ?", (docket_id,)))


def decide(db: Database, docket_id: int, decision: StockDecision, dossier_id: int | None) -> None:
    """Write a decision about a difference."""
    db.run(
        "INSERT INTO main.stock_decision (docket_id, code, dossier_id, finding, way, reason, made_docket, at, by_person)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            docket_id, decision.code, dossier_id, decision.finding, decision.way.value, decision.reason, decision.docket,
            decision.at, decision.by,
        ),
    )  # fmt: skip


def decisions(db: Database, docket_id: int, *, shown: bool = False) -> list[StockDecision]:
    """Return the decisions of a count in their order; `by` is the name. `shown`: with what is withheld covered, not as signed."""
    withheld = "s.reason <> '' AND EXISTS (SELECT 1 FROM withheld AS w WHERE w.dossier_id = s.dossier_id)"
    reason = f"iif({withheld}, '{COVERED}', s.reason)" if shown else "s.reason"
    rows = db.rows(
        f"SELECT s.code, s.finding, s.way, {reason}, p.name, s.at, s.made_docket FROM main.stock_decision AS s"
        " JOIN main.person AS p ON p.id = s.by_person WHERE s.docket_id = ? ORDER BY s.id",
        (docket_id,),
    )
    return [StockDecision(code, finding, StockWay(way), *more) for code, finding, way, *more in rows]


def destroyed_found(db: Database) -> list[tuple[str, str, str, str]]:
    """Return the bags that the books have as destroyed and that an open count has found: code of the count, 档号, place, time."""
    return db.rows(
        "SELECT x.code, d.reference_code, p.name, max(s.at) FROM main.docket AS x CROSS JOIN main.stock_scan AS s ON s.docket_id = x.id"
        " JOIN main.dossier AS d ON d.bar_code = s.code JOIN main.place AS p ON p.id = s.place_id"
        f" WHERE x.kind = 'stocktake' AND x.closed_at IS NULL AND s.grave = 1 AND {_COUNTS} GROUP BY x.id, d.id ORDER BY 4 DESC"
    )


def last_counts(db: Database) -> list[YearlyCount]:
    """Return the outermost places where something lies, with when each was counted whole, and the count of it that goes on.

    Each place in it counts by itself, from the last finished count that visited it; the oldest of them is said. One that came into
    use after the last whole count is not waited for. A draw looks for single bags, and is no count of a place.
    """
    return [YearlyCount(name, at, code) for name, at, code in db.rows(_LAST_COUNTS)]


def last_scan(db: Database, bar_code: str) -> LastSeen | None:
    """Return the last scan of a bag in any count; None where none has seen it."""
    row = db.row(
        "SELECT s.at, p.name, w.name, x.code FROM main.stock_scan AS s JOIN main.place AS p ON p.id = s.place_id"
        " JOIN main.person AS w ON w.id = s.by_person JOIN main.docket AS x ON x.id = s.docket_id"
        f" WHERE s.code = ? AND s.act = 'thing' AND {_COUNTS} ORDER BY s.at DESC, s.id DESC LIMIT 1",
        (bar_code,),
    )
    return None if row is None else LastSeen(*row)


def _scan(row: NamedRow) -> StockScan:
    by = row["by_person"]
    return StockScan(
        row["source"],
        row["number"],
        ScanAct(row["act"]),
        row["code"],
        row["place_id"],
        row["at"],
        by,
        row["books"],
        row["undoes"],
    )
