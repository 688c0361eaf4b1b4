"""Search over the gram index, inside the session's scope."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from app.models.domain.folding import clean
from app.models.domain.seeking import BuildingPart, SearchReading, plain_code, sought
from app.models.store import sealing
from app.models.store.database import Database
from app.models.store.grams import grams_of, match
from app.models.store.scope import Scope
from app.models.store.tables import OF_THESE

_MOST_HOMES = 50
_AT_ONCE = 2000
# Entering a dossier anew takes about an eighth of the time of taking one out, whose bytes are overwritten one by one.
_FEW, _AS_FAST = 100, 8
# A bag of two rooms has both, «301/302»; zeros at the front of a room number mean nothing.
_ROOM = "replace('/' || d.room || '/', '/0', '/') LIKE ?"
# Searchable without the higher right: the text up to the mark before the sensitive parts.
_CLEAR = (
    "CASE instr(t.text, char(30)) WHEN 0 THEN t.text ELSE substr(t.text, 1, instr(t.text, char(30)) - 1) END"
)  # fmt: skip


# Spelled as the index `dossier_by_plain_code` has it, so that it serves; the signs are those of `seeking.SEPARATORS`.
PLAIN_CODE = (
    "replace(replace(replace(replace(replace(replace(replace(upper(reference_code),"
    " '·', ''), '•', ''), '・', ''), '‧', ''), '.', ''), '-', ''), ' ', '')"
)


class IndexEntry(NamedTuple):
    """A dossier in the index. `scope`: its scope tokens."""

    dossier_id: int
    text: str
    scope: str
    grams: str


def find(db: Database, query: str, scope: Scope, limit: int, *, sensitive: bool) -> list[int]:
    """Ids of dossiers that have `query` somewhere in code, name, reading, room or contract number.

    With `sensitive` in phone or ID ending too. Searches titles of papers, households as people write them, places and
    estates as well. At most `limit` hits, in natural order, but the very dossier of a code or a household first; what
    lies out of scope takes the place of none.
    """
    meant = sought(query)
    exact = _read(db, of_code(db, query) + of_household(db, meant))
    found = dict.fromkeys(exact)
    looks: tuple[Callable[[int], list[int]], ...] = (
        lambda room: _by_grams(db, meant.text, scope, room, sensitive),
        lambda room: _by_grams(db, meant.code.lower(), scope, room, False) if meant.code else [],
        lambda room: _by_building(db, meant.part, room) if meant.part else [],
        lambda room: _by_place(db, meant, room),
        lambda room: _by_estate(db, meant.text, room),
        lambda room: _by_paper(db, meant.text, room),
    )
    for look in looks:
        if len(found) < limit and meant.text:
            found |= dict.fromkeys(look(limit - len(found)))
    return [*exact, *(number for number in _in_order(db, found) if number not in exact)]


def of_code(db: Database, typed: str, *, anywhere: bool = False) -> list[int]:
    """Return the dossier of a bar code or a whole 档号, with any separators; one of two that read alike.

    `anywhere`: not narrowed by the scope.
    """
    table, code = "main.dossier" if anywhere else "dossier", plain_code(typed)
    if not code:
        return []
    by_bar_code = db.rows(f"SELECT id FROM {table} WHERE bar_code = ?", (code,))
    rows = by_bar_code or db.rows(
        f"SELECT id FROM {table} WHERE {PLAIN_CODE} = ? ORDER BY reference_code <> ?, id", (code, clean(typed))
    )
    return [int(row[0]) for row in rows]


def of_household(db: Database, meant: SearchReading) -> list[int]:
    """The bags of one household, the current one first; of every estate that has it where none was typed."""
    home = meant.home
    if home is None:
        return []
    rows = db.rows(
        "SELECT d.id FROM dossier AS d JOIN main.building AS b ON b.id = d.building_id"
        " LEFT JOIN main.estate AS e ON e.id = b.estate_id"
        f" WHERE b.key = ? AND d.unit = ? AND {_ROOM} AND (? = '' OR b.estate_id IS NULL OR e.key = ?)"
        " ORDER BY d.former, d.sort_key, d.id LIMIT ?",
        (
            home.building_key,
            home.unit or "",
            f"%/{home.room.lstrip('0')}/%",
            home.estate_key,
            home.estate_key,
            _MOST_HOMES,
        ),
    )
    return [int(row[0]) for row in rows]


def entry(dossier_id: int, text: str, scope: str) -> IndexEntry:
    """Return what the index says of a dossier: its whole text (`grams.text_of`), the tokens of its scope and of its numbers
    (`numbers`), and its grams."""
    return IndexEntry(dossier_id, text, scope, grams_of(text, scope))


def index(db: Database, entries: Sequence[IndexEntry]) -> None:
    """Enter dossiers."""
    db.insert_rows("main.dossier_text", [one[:3] for one in entries])
    db.insert_rows("main.dossier_gram (rowid, grams)", [(one.dossier_id, one.grams) for one in entries])


def structural_faults(db: Database) -> list[str]:
    """Return what `PRAGMA integrity_check` finds, in SQLite's words.

    The index is read first: its check goes by what the connection knows of it, and another connection may have written.
    """
    db.value("SELECT rowid FROM main.dossier_gram LIMIT 1")
    return [said for (said,) in db.rows("PRAGMA integrity_check") if said != "ok"]


def forget(db: Database, dossier_ids: Sequence[int]) -> None:
    """Take dossiers out of the index, bytes and all; where few others are left, the index is made anew of these."""
    these = json.dumps(dossier_ids)
    if len(dossier_ids) > _FEW:
        others = db.value("SELECT count(*) FROM main.dossier_text") - len(dossier_ids)
        if others < _AS_FAST * len(dossier_ids):
            db.run(f"DELETE FROM main.dossier_text WHERE dossier_id {OF_THESE}", (these,))
            make_anew(db)
            return
    rows = db.rows(f"SELECT dossier_id, text, scope FROM main.dossier_text WHERE dossier_id {OF_THESE}", (these,))
    db.many(
        "INSERT INTO main.dossier_gram (dossier_gram, rowid, grams) VALUES ('delete', ?, ?)",
        [(number, grams_of(text, scope)) for number, text, scope in rows],
    )
    db.run(f"DELETE FROM main.dossier_text WHERE dossier_id {OF_THESE}", (these,))


def rescope(db: Database, dossier_id: int, old: str, new: str) -> None:
    """Put one scope token in the place of another; a dossier that is not in the index stays out of it."""
    row = db.row("SELECT text, scope FROM main.dossier_text WHERE dossier_id = ?", (dossier_id,))
    if row is None:
        return
    forget(db, [dossier_id])
    scope = " ".join(new if token == old else token for token in str(row[1]).split())
    index(db, [entry(dossier_id, str(row[0]), scope)])


def make_anew(db: Database, change: Callable[[int, str], str] = lambda _, tokens: tokens) -> None:
    """Make the index anew of its texts. `change` gives the tokens of a dossier, of its id and its present ones."""
    db.run("INSERT INTO main.dossier_gram (dossier_gram) VALUES ('delete-all')")
    page, last = "SELECT * FROM main.dossier_text WHERE dossier_id > ? ORDER BY dossier_id LIMIT ?", 0
    while rows := db.rows(page, (last, _AT_ONCE)):
        entries = [entry(number, text, change(number, tokens)) for number, text, tokens in rows]
        changed = [(new.scope, new.dossier_id) for new, old in zip(entries, rows, strict=True) if new.scope != old[2]]
        db.many("UPDATE main.dossier_text SET scope = ? WHERE dossier_id = ?", changed)
        db.insert_rows("main.dossier_gram (rowid, grams)", [(one.dossier_id, one.grams) for one in entries])
        last = rows[-1][0]


def _by_grams(db: Database, text: str, scope: Scope, limit: int, sensitive: bool) -> list[int]:
    expression = match(text, scope.search_tokens(db), sensitive=sensitive)
    if not expression:
        return []
    rows = db.rows(
        "SELECT g.rowid FROM main.dossier_gram AS g CROSS JOIN main.dossier_text AS t ON t.dossier_id = g.rowid"
        " JOIN dossier AS d ON d.id = g.rowid"
        f" WHERE dossier_gram MATCH ? AND instr({'t.text' if sensitive else _CLEAR}, ?) LIMIT ?",
        (expression, text, limit),
    )
    return [int(row[0]) for row in rows]


def _by_building(db: Database, part: BuildingPart, limit: int) -> list[int]:
    """The households of a building, of a unit, or those whose room begins so."""
    rows = db.rows(
        "SELECT d.id FROM main.building AS b LEFT JOIN main.estate AS e ON e.id = b.estate_id"
        " JOIN dossier AS d ON d.building_id = b.id"
        " WHERE b.key = ? AND (? = '' OR b.estate_id IS NULL OR instr(upper(e.name), ?) OR instr(?, upper(e.name)))"
        " AND (? = '' OR d.unit = ?) AND ('/' || d.room LIKE ? OR ('/' || d.room) LIKE ?)"
        " AND d.state <> 'destroyed' ORDER BY d.sort_key LIMIT ?",
        (
            part.building_key, part.estate, part.estate, part.estate, part.unit, part.unit,
            f"/{part.room}%", f"%/{part.room}%", limit,
        ),
    )  # fmt: skip
    return [int(row[0]) for row in rows]


def _by_place(db: Database, meant: SearchReading, limit: int) -> list[int]:
    """The dossiers of a place and of all below it; a place is named by its code or by any part of its name."""
    rows = db.rows(
        "WITH RECURSIVE below (id) AS (SELECT id FROM main.place WHERE code = ? OR instr(lower(name), ?)"
        " UNION SELECT p.id FROM below JOIN main.place AS p ON p.parent_id = below.id)"
        " SELECT d.id FROM below CROSS JOIN dossier AS d ON d.place_id = below.id LIMIT ?",
        (meant.place, meant.text, limit),
    )
    return [int(row[0]) for row in rows]


def _by_estate(db: Database, text: str, limit: int) -> list[int]:
    rows = db.rows(
        "SELECT d.id FROM main.estate AS e CROSS JOIN main.building AS b ON b.estate_id = e.id"
        " CROSS JOIN dossier AS d ON d.building_id = b.id WHERE instr(lower(e.name), ?) LIMIT ?",
        (text, limit),
    )
    return [int(row[0]) for row in rows]


def _by_paper(db: Database, text: str, limit: int) -> list[int]:
    rows = db.rows(
        "SELECT i.dossier_id FROM main.paper AS p CROSS JOIN main.item AS i ON i.paper_id = p.id"
        " JOIN dossier AS d ON d.id = i.dossier_id WHERE instr(lower(p.title), ?) LIMIT ?",
        (text, limit),
    )
    return [int(row[0]) for row in rows]


def _in_order(db: Database, hits: Iterable[int]) -> list[int]:
    """Return those in the session's scope that it may read, in natural order."""
    numbers = ",".join(str(number) for number in hits)
    sql = (
        f"SELECT id FROM dossier AS d WHERE id IN ({numbers}) AND NOT EXISTS (SELECT 1 FROM withheld WHERE dossier_id = d.id)"
        " ORDER BY sort_key, id"
    )
    return db.column(sql)


def _read(db: Database, hits: list[int]) -> list[int]:
    """Return those that are not withheld from the session (S11-R6), in the given order."""
    withheld = sealing.withheld(db, hits)
    return [number for number in hits if number not in withheld]
