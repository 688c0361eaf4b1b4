"""Reading a table of a pack's text by its description: type, bounds, choices and default of every key come from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.models.domain.errors import N_
from app.models.domain.policy.description import BY_KIND
from app.models.domain.policy.fields import When
from app.models.domain.policy.shapes import Data, Key
from app.models.domain.policy.toml_table import TomlFault, TomlTable

REPEATED = N_("与前面的一项重复")


class DescribedTable:
    """A table of one kind; `whole` is the data of the text, on which choices depend. Every value raises TomlFault."""

    def __init__(self, table: TomlTable, whole: Data, kind: str = "") -> None:
        self._table, self._whole, self._kind = table, whole, kind

    @classmethod
    def of(cls, table: TomlTable) -> DescribedTable:
        """Return the whole of a text."""
        return cls(table, table.data)

    def key(self, name: str) -> Key:
        """Return the description of a key."""
        return BY_KIND[self._kind].key(name)

    def has(self, name: str) -> bool:
        """Return whether the table has the key."""
        return self._table.has(name)

    def fault(self, name: str, reason: str, detail: str = "") -> TomlFault:
        """Return the fault at a key of this table, or («») of the table as a whole, to be raised."""
        return self._table.fault(name, reason, detail)

    def text(self, name: str) -> str:
        """Read a text, spelled as its description demands."""
        key = self.key(name)
        default = key.without(self._whole)
        found = self._table.text(name, None if key.is_required else str(default))
        if key.spelling and not key.spelling.pattern.fullmatch(found):
            raise self.fault(name, key.spelling.reason, found)
        return found

    def yes(self, name: str) -> bool:
        """Read a yes or no."""
        key = self.key(name)
        return self._table.value(name, bool, None if key.is_required else bool(key.without(self._whole)))

    def number(self, name: str) -> int:
        """Read a whole number within its bounds."""
        key = self.key(name)
        default = key.without(self._whole)
        assert isinstance(default, int), name
        return self._table.number(name, key.least, most=key.most, default=None if key.is_required else default)

    def day(self, name: str) -> date:
        """Read a day."""
        assert self.key(name).is_required, name
        return self._table.value(name, date)

    def one(self, name: str) -> str:
        """Read one of the valid values; «» where none need be chosen and none is."""
        key = self.key(name)
        default = str(key.without(self._whole) or "")
        if not key.is_required and not self.has(name):
            return default
        if key.is_open:
            return self._table.text(name)
        return self._table.one_of(name, key.valid(self._whole), None if key.is_required else default or None)

    def some(self, name: str) -> tuple[str, ...]:
        """Read some of the valid values."""
        key = self.key(name)
        valid = self.texts(key.among) if key.among else key.valid(self._whole)
        return self._table.some_of(name, valid, self._listed_default(key))

    def texts(self, name: str) -> tuple[str, ...]:
        """Read a list of texts."""
        return self._table.texts(name, self._listed_default(self.key(name)))

    def when(self, name: str = "when") -> When | None:
        """Read an axis with some of its values; None for everywhere."""
        if not self.has(name):
            return None
        given = self._table.table(name)
        axis = given.one_of("axis", self.key(name).valid(self._whole))
        known = next(one["values"] for one in self._whole["axis"] if one["key"] == axis)
        return When(axis, frozenset(given.some_of("values", known)))

    def applies(self, name: str) -> bool:
        """Return whether the key applies beside the value that another key has."""
        key = self.key(name)
        return key.beside is None or self.one(key.beside[0]) == key.beside[1]

    def table(self, name: str) -> DescribedTable:
        """Return a table below this one."""
        return DescribedTable(self._table.table(name), self._whole, self._below(name))

    def tables(self, name: str) -> Iterator[DescribedTable]:
        """Yield the tables of an array, of which a pack must have the least that is described."""
        shape = BY_KIND[self._below(name)]
        for one in self._table.tables(name, shape.least):
            yield DescribedTable(one, self._whole, shape.kind)

    def check_once(self, name: str) -> None:
        """Raise TomlFault at the second table of an array that goes by the same name: it would silently have no effect."""
        for key in BY_KIND[self._below(name)].once:
            seen: set[str] = set()
            for one in self._table.tables(name):
                found = one.text(key)
                if found in seen:
                    raise one.fault(key, REPEATED, found)
                seen.add(found)

    def _below(self, name: str) -> str:
        return f"{self._kind}.{name}" if self._kind else name

    def _listed_default(self, key: Key) -> tuple[str, ...] | None:
        default = key.without(self._whole)
        assert isinstance(default, tuple), key.name
        return None if key.is_required else default
