"""Completeness: what dossiers have of what the pack asks for, and counts of those that lack something, read for all at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.models.domain.life import Corner
from app.models.domain.policy.fields import Customer, When
from app.models.domain.policy.pack import Pack
from app.models.store import contents
from app.models.store.database import Database
from app.models.store.tables import OF_THESE


@dataclass(frozen=True, slots=True)
class _Test:
    """A condition in SQL over a dossier `d` and its customer `p`, with its parameters."""

    sql: str
    params: tuple[object, ...]


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


def corners(db: Database, pack: Pack, of_class: tuple[str, str] | None) -> list[Corner]:
    """Every building and category with its dossiers and how many of them lack something, within the session's scope.

    `of_class`: only dossiers of this value on an axis (axis, value).
    """
    lacking, within = _lacking(db, pack), _of_class(of_class)
    rows = db.rows(
        f"SELECT ifnull(building_id, 0), category, count(*), sum(lacks) FROM (SELECT d.building_id, d.category,"
        f" ({lacking.sql}) AS lacks FROM dossier AS d JOIN main.party AS p ON p.id = d.party_id WHERE {within.sql})"
        " GROUP BY 1, 2",
        (*lacking.params, *within.params),
    )
    names: dict[int, str] = dict(db.rows("SELECT id, name FROM main.building"))
    order = {number: at for at, number in enumerate(db.column("SELECT id FROM main.building ORDER BY sort_key"))}
    found = [Corner(building, names.get(building, ""), *counted) for building, *counted in rows]
    return sorted(found, key=lambda one: (order.get(one.building_id, -1), one.category))


def incomplete(
    db: Database, pack: Pack, corner: tuple[int, str] | None, of_class: tuple[str, str] | None, limit: int
) -> list[int]:
    """Dossiers that lack something, in natural order; `corner`: (building, 0 for none; category), None for everywhere."""
    lacking, within = _lacking(db, pack), _of_class(of_class)
    here = _Test("ifnull(d.building_id, 0) = ? AND d.category = ?", corner) if corner else _Test("1", ())
    return db.column(
        "SELECT d.id FROM dossier AS d JOIN main.party AS p ON p.id = d.party_id"
        f" WHERE {here.sql} AND {within.sql} AND ({lacking.sql}) ORDER BY d.sort_key, d.id LIMIT ?",
        (*here.params, *within.params, *lacking.params, limit),
    )


def _of_class(of_class: tuple[str, str] | None) -> _Test:
    if of_class is None:
        return _Test("1", ())
    return _Test("d.id IN (SELECT dossier_id FROM main.dossier_class WHERE axis = ? AND value = ?)", of_class)


def _lacking(db: Database, pack: Pack) -> _Test:
    """Whether a dossier lacks a paper or a field: what `Pack.missing_papers` and `missing_fields` say, in one pass."""
    tests = [*_papers(db, pack), *_fields(pack)]
    return _any(tests) if tests else _Test("0", ())


def _papers(db: Database, pack: Pack) -> Iterator[_Test]:
    ids: dict[str, int] = dict(db.rows("SELECT title, id FROM main.paper"))
    for paper in pack.papers:
        held = [ids[name] for name in sorted(paper.names) if name in ids]
        due = _all([_among("d.category", sorted(paper.categories)), _for(paper.customers), _when(paper.when)])
        marks = ", ".join("?" * len(held))
        yield _all([due, _Test(
            f"NOT EXISTS (SELECT 1 FROM main.item AS i WHERE i.dossier_id = d.id AND i.paper_id IN ({marks}))",
            tuple(held))])  # fmt: skip


def _fields(pack: Pack) -> Iterator[_Test]:
    """Fields that are due under the same condition are looked for together: the JSON is read once for all of them."""
    required = sorted(
        (one for one in pack.fields if one.required),
        key=lambda one: (sorted(one.customers), one.when.axis if one.when else "", sorted(_values(one.when))),
    )
    for _, alike in groupby(required, key=lambda one: (one.customers, one.when)):
        same = list(alike)
        marks = ", ".join("?" * len(same))
        yield _all([_for(same[0].customers), _when(same[0].when), _Test(
            f"(SELECT count(*) FROM json_each(d.fields) WHERE key IN ({marks}) AND value <> '') < {len(same)}",
            tuple(one.key for one in same))])  # fmt: skip


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
