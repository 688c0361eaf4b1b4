"""Changing a pack's text table by table. The rest stays as it was typed, comments and order included."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import count

import tomlkit
from tomlkit.container import Container
from tomlkit.items import AoT, Item, Table

from app.models.domain.clause import OWN_DECISION, SAFEGUARD, Clause, citation
from app.models.domain.errors import N_, BadInput
from app.models.domain.person import Role
from app.models.domain.policy import blocks as blocks_
from app.models.domain.policy.blocks import Block
from app.models.domain.policy.captions import NONE, Captions
from app.models.domain.policy.description import BY_KIND, COMMON, SHAPES, documents
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.fields import When
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.shapes import Data, Key, KeyKind, Shape, Value, tables
from app.models.domain.rights import TABLE, Right

DRAFT = N_("草案")
NOWHERE = -1
_Table = Table | Container


@dataclass(frozen=True, slots=True)
class Written:
    """One table of a draft. `place` is its position among all tables, `owner` the position of the table it belongs to.

    `values` holds every key of its shape, with defaults where nothing is written. A line of the common table of rights
    that a pack leaves unchanged is NOWHERE in its text.
    """

    shape: Shape
    place: int
    owner: int | None
    values: Mapping[str, Value]
    clause: Clause


class Draft:
    """A pack's text, which need not be a whole pack yet, with its tables in the order of the text."""

    def __init__(self, text: str, released: Captions = NONE) -> None:
        """`released`: what versions in force until now had. Their keys stay, and no new table gets one of them.

        Raises BadInput `bad-pack` with the line when the text is no TOML, `not-in-tables` when it is unusual TOML.
        """
        self.text, self._released = text, released
        self._blocks = blocks_.cut(text)
        self.data: Data = _data(text)
        try:
            written = self._written()
        except ValueError as error:
            raise _unusual() from error
        found = Counter(one.shape.kind for one in written)
        if any(found[shape.kind] != _count(self.data, shape.kind) for shape in SHAPES if shape.kind):
            raise _unusual()
        self.written = (*written, *self._common())

    def at(self, place: int) -> Written | None:
        """The table at a place; None for one that no form knows."""
        return next((one for one in self.written if one.place == place != NOWHERE), None)

    def at_line(self, line: int) -> Written | None:
        """The table in which a line of the text stands (1 is the first), or below which it has come to stand.

        None for one that no form knows.
        """
        return self.at(blocks_.place_at(self._blocks, line))

    def table_of(self, entry: Entry) -> Written | None:
        """The table in which an entry of this text is written; None when it is no more."""
        same = [one for one in self.written if one.shape.kind == entry.kind]
        if entry.kind == "record.field":
            record, _, distinction = entry.distinction.partition(" ")
            same = [one for one in same if one.values["key"] == distinction and self._record(one.owner) == record]
            return next(iter(same), None)
        if entry.kind == "borrowing.approval":
            return next(iter(same[int(entry.distinction) :][:1]), None)
        for one in same:
            if not one.shape.once or one.values[one.shape.once[0]] == entry.distinction:
                return one
        return None

    def fresh(self, shape: Shape) -> dict[str, Value]:
        """The values with which a new table of a shape begins."""
        values = {key.name: key.without(self.data) for key in shape.keys}
        return values | {"key": self._new_key(shape.kind.rpartition(".")[2])} if "key" in values else values

    def is_released(self, written: Written) -> bool:
        """Return whether a version in force until now had the table, so that dossiers may hold values under its key."""
        kind = written.shape.kind
        kind = f"record.{self._record(written.owner)}" if kind == "record.field" else kind
        return (kind, str(written.values.get("key", ""))) in self._released

    def put(self, place: int, values: Mapping[str, Value]) -> str:
        """The text with a table saying `values`; keys that say the same as before stay as they are typed."""
        wanted = self.at(place)
        if wanted is None:
            raise LookupError(place)
        body = self._rewritten(wanted.shape, self._blocks[place].body, values)
        return self._with(place, place + 1, [replace(self._blocks[place], body=body)])

    def added(self, shape: Shape, values: Mapping[str, Value], owner: int | None = None) -> tuple[str, int]:
        """Return the text with a new table after the others of its kind, and its place; `owner`: the place of its owner.

        Where the order matters the last table is the fallback, so a new one goes before it.
        """
        place = self._room_for(shape, owner)
        body = self._rewritten(shape, f"[[{shape.kind}]]\n", values)
        new = [Block(shape.kind, "\n", body, 0)]
        if shape.begins:
            inner = BY_KIND[shape.begins[0]]
            first = self._rewritten(inner, f"[[{inner.kind}]]\n", {**self.fresh(inner), **shape.begins[1]})
            new.append(Block(inner.kind, "\n", first, 0))
        return self._with(place, place, new), place

    def removed(self, place: int) -> str:
        """Return the text without a table, the tables that belong to it, and the comment directly above it."""
        end = blocks_.reach(self._blocks, place)
        above = self._blocks[place].above
        if above.endswith("\n\n") or above == "\n":
            above = above[:-1]
        return self._with(place, end, [Block("", above, "", 0)] if above else [])

    def moved(self, place: int, step: int) -> tuple[str, int] | None:
        """The text with a table in the place of the one `step` before or after it, and its new place; None at the end."""
        kind = self._blocks[place].kind
        same = [one for one, block in enumerate(self._blocks) if block.kind == kind]
        wanted = same.index(place) + step
        if not 0 <= wanted < len(same):
            return None
        other, changed = same[wanted], list(self._blocks)
        changed[place] = replace(changed[place], body=self._blocks[other].body)
        changed[other] = replace(changed[other], body=self._blocks[place].body)
        return blocks_.joined(changed), other

    def fault_in(self, text: str, place: int) -> BadInput | None:
        """Return the fault of the table at `place` of a changed text; None if there is none, or only elsewhere."""
        try:
            read_pack(text, DRAFT)
        except BadInput as refusal:
            line, is_toml = refusal.facts["line"], refusal.facts["key"] != "TOML"
            elsewhere = is_toml and blocks_.place_at(blocks_.cut(text), int(str(line))) != place
            return None if elsewhere else refusal
        return None

    def _record(self, place: int | None) -> Value:
        owner = self.at(place) if place is not None else None
        return owner.values["key"] if owner else ""

    def _new_key(self, kind: str) -> str:
        """A key that nothing has, or had in a version in force until now."""
        used = {one.values.get("key") for one in self.written} | {key for _kind, key in self._released}
        return next(key for number in count(1) if (key := f"{kind}-{number}") not in used)

    def _written(self) -> list[Written]:
        found = []
        for place, block in enumerate(self._blocks):
            shape = BY_KIND.get(block.kind) if block.body else None
            if shape is None or shape.many != block.is_array:
                continue
            raw = _raw(block)
            owner = blocks_.owner(self._blocks, place)
            values = {key.name: _value(key, raw.get(key.name), self.data) for key in shape.keys}
            found.append(Written(shape, place, owner, values, self._clause(values, owner)))
        return found

    def _common(self) -> list[Written]:
        """The rights that the pack leaves as they are in every office, of the roles that it has posts for.

        Consulting is asked of those without a post as well.
        """
        shape, found = BY_KIND["grant"], []
        own = {one.get("right") for one in tables(self.data, "grant")}
        posts = {one.get("role") for one in tables(self.data, "post")}
        bases = {str(one.get("common")): self._clause(one, None) for one in tables(self.data, "basis")}
        named = documents(self.data)
        for right, grant in TABLE.items():
            if right not in own:
                given = (role for role in Role if role in grant.roles)
                roles = tuple(role.value for role in given if role in posts or right is Right.CONSULT)
                clause = citation(grant.clause, str(self.data.get("document", "")), bases, named)
                by = OWN_DECISION if clause == SAFEGUARD else clause  # who changes it decides it
                said = dict(zip(COMMON, (by.document, by.paragraph, by.rule), strict=True))
                values = {"right": right.value, "roles": roles, **said}
                found.append(Written(shape, NOWHERE, None, values, clause))
        return found

    def _clause(self, values: Mapping[str, Value], owner: int | None) -> Clause:
        own = str(self.data.get("document", ""))
        if not values.get("clause") and owner is not None and self._blocks[owner].kind == "record":
            values = _raw(self._blocks[owner])
        document, paragraph, rule = (str(values.get(name) or "") for name in COMMON)
        return Clause(document or own, paragraph, rule).within(own)

    def _rewritten(self, shape: Shape, body: str, values: Mapping[str, Value]) -> str:
        """Return a table's text with the changed values; a new key comes before the clause."""
        document = tomlkit.parse(body)
        table = _inner(document, shape.kind)
        for place, key in enumerate(shape.keys):
            value, raw = values[key.name], table.unwrap().get(key.name)
            stands = _typed(key, raw)
            if stands is not None and _same(key, stands, value):
                continue
            if key.optional and _same(key, value, key.without(self.data)):
                if raw is not None:
                    table.remove(key.name)
            elif raw is not None:
                table[key.name] = _item(value)
            else:
                table.append(key.name, _item(value))
                for later in shape.keys[place + 1 :]:
                    if later.name in COMMON:
                        _to_the_end(table, later.name)
        return document.as_string()

    def _room_for(self, shape: Shape, owner: int | None) -> int:
        if owner is not None:
            return blocks_.reach(self._blocks, owner)
        same = [place for place, block in enumerate(self._blocks) if block.kind == shape.kind]
        if same:
            return same[-1] if shape.ordered else blocks_.reach(self._blocks, same[-1])
        return len(self._blocks) - 1

    def _with(self, start: int, end: int, new: Sequence[Block]) -> str:
        return blocks_.joined([*self._blocks[:start], *new, *self._blocks[end:]])


def _data(text: str) -> Data:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        read_pack(text, DRAFT)
        raise


def _unusual() -> BadInput:
    """The refusal of a text with tables that do not stand under headers of their own: forms cannot change it."""
    return BadInput("not-in-tables", N_("这份全文里有不按“[表名]”分开书写的内容，不能逐条修改。请在“全文”中修改。"))


def _count(data: object, kind: str) -> int:
    """Count the tables of a kind, however they are written."""
    tables_ = [one for one in (data if isinstance(data, list) else [data]) if isinstance(one, dict)]
    step, _dot, inner = kind.partition(".")
    return sum(_count(one[step], inner) for one in tables_ if step in one) if step else len(tables_)


def _raw(block: Block) -> Data:
    """The keys of a block, to be read only. Raises ValueError when it is no table by itself."""
    return _keys(block.kind, block.body)


@lru_cache(maxsize=1024)  # a key typed in the editor changes one block of a hundred and fifty
def _keys(kind: str, body: str) -> Data:
    here: Data = tomllib.loads(body)
    for step in kind.split(".") if kind else ():
        found = here[step]
        here = found[0] if isinstance(found, list) else found
    return here


def _value(key: Key, raw: object, data: Data) -> Value:
    """Return a key's value. A value that is missing or of another type counts as not written."""
    typed = _typed(key, raw)
    return key.without(data) if typed is None else typed


def _typed(key: Key, raw: object) -> Value:
    """Return the written value of a key; None when it is missing or of another type."""
    match key.kind, raw:
        case KeyKind.TEXT | KeyKind.ONE, str():
            return raw
        case KeyKind.YES_NO, bool():
            return raw
        case KeyKind.NUMBER, int() if not isinstance(raw, bool):
            return raw
        case KeyKind.DAY, date():
            return raw
        case KeyKind.SEVERAL | KeyKind.TEXTS, list() if all(isinstance(one, str) for one in raw):
            return tuple(raw)
        case KeyKind.WHEN, {"axis": str(axis), "values": list(values)}:
            return When(axis, frozenset(str(one) for one in values))
    return None


def _same(key: Key, one: Value, other: Value) -> bool:
    if key.kind is KeyKind.SEVERAL and isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return one == other


def _inner(document: Container, kind: str) -> _Table:
    here: Container | Item = document
    for step in kind.split(".") if kind else ():
        assert isinstance(here, Table | Container)
        found = here[step]
        here = found[0] if isinstance(found, AoT) else found
    assert isinstance(here, Table | Container)
    return here


def _item(value: Value) -> Item:
    if isinstance(value, When):
        axis, values = tomlkit.string(value.axis).as_string(), _item(tuple(sorted(value.values))).as_string()
        return tomlkit.value(f"{{ axis = {axis}, values = {values} }}")
    return tomlkit.item(list(value) if isinstance(value, tuple) else value)


def _to_the_end(table: _Table, name: str) -> None:
    if name in table:
        item = table.item(name)
        table.remove(name)
        table.append(name, item)
