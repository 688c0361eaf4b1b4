"""Completeness: what dossiers have of what the pack asks for, and counts of what they lack, read for all at once."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.models.domain.change import key_parts, paper_key
from app.models.domain.matrix import (
    ANYTHING,
    BUILDING,
    DATA,
    PAPERS,
    Gap,
    GroupRow,
    Matrix,
    Tally,
    columns_of,
    pruned,
)
from app.models.domain.policy.fields import Customer, When
from app.models.domain.policy.pack import Pack
from app.models.store import browse, buildings, contents
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

# What another institution has is completed there.
_KEPT_HERE = "+d.state <> 'moved-out'"


@dataclass(frozen=True, slots=True)
class _Test:
    """A condition in SQL over a dossier `d` and its customer `p`, with its parameters."""

    sql: str
    params: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A paper or data that the pack asks for. The SQL says 1 where it is there, 0 where it is missing, NULL where it is not due."""

    key: str
    sql: str
    params: tuple[object, ...]

    @classmethod
    def of(cls, key: str, due: _Test, there: _Test) -> _Asked:
        """Join whether it is due with whether it is there."""
        return cls(key, f"CASE WHEN {due.sql} THEN {there.sql} END", due.params + there.params)

    def answers(self, column: str) -> bool:
        """Return whether a column of the matrix counts what is asked here."""
        return column in (ANYTHING, self.key) or (column == PAPERS and self.key != DATA)


@dataclass(frozen=True, slots=True)
class Supplied:
    """The data of a dossier that completeness asks for: category and customer, fields, papers and classes."""

    category: str
    customer: Customer
    fields: dict[str, str]
    papers: frozenset[str]
    classes: dict[str, str]


def supplied(db: Database, numbers: Sequence[int]) -> dict[int, Supplied]:
    """Return the contents of these dossiers, by three statements however many they are; tombstones are left out.

    Not narrowed: ask for the dossiers first.
    """
    these, classes = (json.dumps(list(numbers)),), contents.classes_of_all(db, numbers)
    papers: dict[int, set[str]] = {number: set() for number in numbers}
    of_items = "SELECT i.dossier_id, p.title FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id"
    for number, title in db.rows(f"{of_items} WHERE i.dossier_id {OF_THESE}", these):
        papers[number].add(title)
    of_dossiers = (
        "SELECT d.id, d.category, p.kind, d.fields FROM main.dossier AS d JOIN main.party AS p ON p.id = d.party_id"
    )
    return {
        number: Supplied(
            category, Customer(kind), {key: str(value) for key, value in json.loads(fields).items() if value},
            frozenset(papers[number]), classes[number],
        )
        for number, category, kind, fields in db.rows(f"{of_dossiers} WHERE d.id {OF_THESE}", these)
    }  # fmt: skip


def matrix(db: Database, pack: Pack, by: str, of_class: tuple[str, str] | None) -> Matrix:
    """Count what is needed and missing in every group of dossiers, within the session's scope."""
    asked, group, within = _asked(db, pack), _group(by), _of_class(of_class)
    # Without the limit SQLite would work out every answer anew for each count that has it.
    answers = "".join(f", ({one.sql}) AS a{place}" for place, one in enumerate(asked))
    columns = columns_of(pack)
    places = {key: [place for place, one in enumerate(asked) if one.answers(key)] for key in columns}
    counts = ", ".join(_counted(key, places[key]) for key in columns[1:])
    lacks = _either(f"a{place} = 0" for place in places[ANYTHING])
    rows = db.rows(
        f"SELECT g, count(*), sum({lacks}), {counts} FROM (SELECT {group.sql} AS g{answers} FROM dossier AS d"
        f" JOIN main.party AS p ON p.id = d.party_id WHERE {within.sql} AND {_KEPT_HERE} LIMIT -1) GROUP BY g",
        (*group.params, *(param for one in asked for param in one.params), *within.params),
    )
    names = _names(db, pack, by)
    order = {key: place for place, key in enumerate(names)}
    found = [
        GroupRow(key, names.get(key, "") or str(key or ""), tuple(map(Tally, counted[::2], counted[1::2])))
        for key, *counted in rows
    ]
    return pruned(Matrix(columns, tuple(sorted(found, key=lambda one: (order.get(one.group, -1), str(one.group))))))


def incomplete(db: Database, pack: Pack, gap: Gap) -> array[int]:
    """Return the dossiers of a gap, in natural order."""
    asked = [one for one in _asked(db, pack) if one.answers(gap.lacking)]
    lacking = _any([_Test(f"({one.sql}) = 0", one.params) for one in asked]) if asked else _Test("0", ())
    group, within = _group(gap.by), _of_class(gap.of_class)
    here = _Test("1", ()) if gap.group is None else _Test(f"{group.sql} = ?", (*group.params, gap.group))
    return browse.listed(
        db,
        "SELECT d.id FROM dossier AS d JOIN main.party AS p ON p.id = d.party_id"
        f" WHERE {here.sql} AND {within.sql} AND {_KEPT_HERE} AND ({lacking.sql}) ORDER BY d.sort_key, d.id",
        (*here.params, *within.params, *lacking.params),
    )


def _counted(column: str, places: Sequence[int]) -> str:
    """SQL of what is needed and of what is missing among these answers: papers one by one, the rest once a dossier."""
    if column == PAPERS:
        return f"{_plus(f'count(a{at})' for at in places)}, {_plus(f'sum(a{at} = 0)' for at in places)}"
    return f"sum({_either(f'a{at} IS NOT NULL' for at in places)}), sum({_either(f'a{at} = 0' for at in places)})"


def _plus(counts: Iterable[str]) -> str:
    return " + ".join(f"ifnull({one}, 0)" for one in counts) or "0"


def _either(tests: Iterable[str]) -> str:
    return f"({' OR '.join(tests) or '0'}) IS TRUE"


def _names(db: Database, pack: Pack, by: str) -> dict[int | str, str]:
    """Return the names of the groups, in their order."""
    family, axis = key_parts(by)
    if family == "class":
        found = pack.axis(axis)
        return {value: value for value in (found.values if found else ())}
    if by == BUILDING:
        return dict(buildings.buildings(db))
    return {one.code: one.name for one in pack.categories}


def _group(by: str) -> _Test:
    family, axis = key_parts(by)
    if family == "class":
        sql = "ifnull((SELECT value FROM main.dossier_class WHERE dossier_id = d.id AND axis = ?), '')"
        return _Test(sql, (axis,))
    return _Test("ifnull(d.building_id, 0)" if by == BUILDING else "d.category", ())


def _of_class(of_class: tuple[str, str] | None) -> _Test:
    if of_class is None:
        return _Test("1", ())
    return _Test("d.id IN (SELECT dossier_id FROM main.dossier_class WHERE axis = ? AND value = ?)", of_class)


def _asked(db: Database, pack: Pack) -> list[_Asked]:
    """Return all that the pack asks for, as `Pack.missing_papers` and `missing_fields` judge it, in SQL."""
    return [*_papers(db, pack), *_fields(pack)]


def _papers(db: Database, pack: Pack) -> Iterator[_Asked]:
    ids: dict[str, int] = dict(db.rows("SELECT title, id FROM main.paper"))
    for paper in pack.papers:
        held = [ids[name] for name in sorted(paper.names) if name in ids]
        due = _all([_among("d.category", sorted(paper.categories)), _for(paper.customers), _when(paper.when)])
        marks = ", ".join("?" * len(held))
        is_there = f"EXISTS (SELECT 1 FROM main.item AS i WHERE i.dossier_id = d.id AND i.paper_id IN ({marks}))"
        yield _Asked.of(paper_key(paper.title), due, _Test(is_there, tuple(held)))


def _fields(pack: Pack) -> Iterator[_Asked]:
    """Fields that are due under the same condition are looked for together: the JSON is read once for all of them."""
    required = sorted(
        (one for one in pack.fields if one.required),
        key=lambda one: (sorted(one.customers), one.when.axis if one.when else "", sorted(_values(one.when))),
    )
    for _, alike in groupby(required, key=lambda one: (one.customers, one.when)):
        same = list(alike)
        marks = ", ".join("?" * len(same))
        due = _all([_for(same[0].customers), _when(same[0].when)])
        filled = f"(SELECT count(*) FROM json_each(d.fields) WHERE key IN ({marks}) AND value <> '') = {len(same)}"
        yield _Asked.of(DATA, due, _Test(filled, tuple(one.key for one in same)))


def _values(when: When | None) -> frozenset[str]:
    return when.values if when else frozenset()


def _for(customers: Iterable[Customer]) -> _Test:
    return _among("p.kind", sorted(one.value for one in customers))


def _when(when: When | None) -> _Test:
    if when is None:
        return _Test("1", ())
    marks = ", ".join("?" * len(when.values))
    return _Test(
        "EXISTS (SELECT 1 FROM main.dossier_class AS c WHERE c.dossier_id = d.id AND c.axis = ?"
        f" AND c.value IN ({marks}))",
        (when.axis, *sorted(when.values)),
    )


def _among(column: str, values: list[str]) -> _Test:
    return _Test(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))


def _all(tests: Iterable[_Test]) -> _Test:
    return _joined(" AND ", tests)


def _any(tests: Iterable[_Test]) -> _Test:
    return _joined(" OR ", tests)


def _joined(word: str, tests: Iterable[_Test]) -> _Test:
    every = list(tests)
    return _Test(
        word.join(f"({one.sql})" for one in every), tuple(param for one in every for param in one.params)
    )  # fmt: skip
