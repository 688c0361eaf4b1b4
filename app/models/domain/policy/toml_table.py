"""Reading a table of a TOML text strictly: every key typed, none unknown, and a fault named by its line."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from app.models.domain.errors import N_

T = TypeVar("T", int, str, bool, date)
Path = tuple[str | int, ...]
_MOST_BYTES = 100_000
_MOST_STEPS = 20
_QUOTED = 40
# Both are matched against a line without the blanks around it, in one pass however long it is.
_HEADER = re.compile(r"(\[\[?)([^\[\]=]+)\]\]?(.*)$")
_STRING = re.compile(r"\"(?>(?:[^\"\\]|\\.)*)\"?|'[^']*+'?")
_KEY = re.compile(r"\s*([A-Za-z0-9_.-]+)\s*=")


class TomlFault(Exception):
    """A fault in a text: the line (1 is the first), the path of the key, the reason, and the word it is about.

    `known`: the values allowed there; `is_text`: the fault is in the syntax, not in a key.
    """

    def __init__(self, line: int, path: Path, reason: str, detail: str = "", known: tuple[str, ...] = ()) -> None:
        self.line, self.path, self.reason, self.detail, self.known = line, path, reason, detail, known
        self.is_text = not path
        self.key = ".".join(map(str, path)) or "TOML"
        super().__init__(f"{line}: {self.key}: {reason} {detail}".strip())


class TomlTable:
    """One table of a TOML text. Every key that is never asked for is a fault, found by `close`."""

    def __init__(self, text: str, data: dict[str, Any], path: Path = ()) -> None:
        self._text, self._data, self._path = text, data, path
        self._asked: set[str] = set()
        self._inner: dict[Path, TomlTable] = {}

    @property
    def source(self) -> str:
        """The whole text that this table is part of."""
        return self._text

    @property
    def data(self) -> Mapping[str, Any]:
        """The table as it was parsed, without asking for any key."""
        return self._data

    @classmethod
    def of(cls, text: str) -> TomlTable:
        """The whole of a text. Raises TomlFault where it is no TOML, or larger than any pack needs to be."""
        if len(text.encode("utf-8", "replace")) > _MOST_BYTES:
            raise TomlFault(1, (), N_("文本过大，最多（字节）："), str(_MOST_BYTES))
        _not_too_deep(text)
        try:
            return cls(text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else text.count("\n") + 1
            raise TomlFault(line, (), _plainly(str(error)), _quoted(text, line)) from error
        except (RecursionError, ValueError) as error:  # brackets within brackets, a number of thousands of digits
            raise TomlFault(1, (), N_("括号套得太深，或数字太长")) from error

    def fault(self, key: str, reason: str, detail: str = "", known: tuple[str, ...] = ()) -> TomlFault:
        """The fault at a key of this table, or («») of the table as a whole, to be raised."""
        path = (*self._path, key) if key else self._path
        return TomlFault(_line(self._text, path), path, reason, detail, known)

    def has(self, key: str) -> bool:
        """Return whether the table has the key."""
        return key in self._data

    def value(self, key: str, kind: type[T], default: T | None = None) -> T:
        """A value of one type; a missing one is a fault unless there is a default."""
        self._asked.add(key)
        if key not in self._data:
            if default is None:
                raise self.fault(key, N_("缺少此项"))
            return default
        found = self._data[key]
        if type(found) is not kind:
            raise self.fault(key, _TYPES[kind])
        return found

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; an empty one is allowed only as the default. Reject invisible and look-alike characters."""
        found = self.value(key, str, default)
        if not found.strip() and default is None:
            raise self.fault(key, N_("不能为空"))
        return self._plain(key, found)

    def number(self, key: str, least: int = 0, *, most: int, default: int | None = None) -> int:
        """A whole number, `least` or more, at most `most`."""
        found = self.value(key, int, default)
        if found < least:
            raise self.fault(key, N_("数字太小，至少为"), str(least))
        if found > most:
            raise self.fault(key, N_("数字太大，至多为"), str(most))
        return found

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts, none empty, none twice; a list of none only where that is the default."""
        self._asked.add(key)
        found = self._data.get(key, default)
        if found is None:
            raise self.fault(key, N_("缺少此项"))
        if not isinstance(found, list | tuple) or not all(isinstance(one, str) and one.strip() for one in found):
            raise self.fault(key, N_("应为文字列表"))
        if not found and default != ():
            raise self.fault(key, N_("不能为空"))
        if len(set(found)) != len(found):
            raise self.fault(key, N_("有重复的值"))
        return tuple(self._plain(key, one) for one in found)

    def one_of(self, key: str, known: Iterable[str], default: str | None = None) -> str:
        """A text out of a few."""
        return self._known(key, self.text(key, default), tuple(known))

    def some_of(self, key: str, known: Iterable[str], default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Texts out of a few."""
        few = tuple(known)
        return tuple(self._known(key, one, few) for one in self.texts(key, default))

    def table(self, key: str) -> TomlTable:
        """A table below this one."""
        found = self.value(key, dict)  # type: ignore[type-var]
        return self._below(found, key)

    def tables(self, key: str, least: int = 0) -> Iterator[TomlTable]:
        """The tables of an array, at least so many."""
        self._asked.add(key)
        found = self._data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.fault(key, N_("应为 [[…]] 表"))
        if len(found) < least:
            raise self.fault(key, N_("项数太少，至少为"), str(least))
        for number, one in enumerate(found):
            yield self._below(one, key, number)

    def close(self) -> None:
        """Raise TomlFault for the first key that nothing asked for: a slip of the pen is no rule."""
        for key in self._data:
            if key not in self._asked:
                raise self.fault(key, N_("没有这一项，请核对拼写"))
        for inner in self._inner.values():
            inner.close()

    def _below(self, data: dict[str, Any], *step: str | int) -> TomlTable:
        return self._inner.setdefault(step, TomlTable(self._text, data, (*self._path, *step)))

    def _plain(self, key: str, found: str) -> str:
        if odd := _odd(found):
            raise self.fault(key, N_("有看不见或容易看错的字符，或多余的空格，请重新输入："), odd)
        return found

    def _known(self, key: str, found: str, known: tuple[str, ...]) -> str:
        if found not in known:
            raise self.fault(key, N_("没有这个选项"), found, known)
        return found


_TYPES: dict[type, str] = {
    int: N_("应为整数"),
    str: N_("应为文字"),
    bool: N_("应为 true（是）或 false（否）"),
    date: N_("应为日期，写成 2026-01-31 这样"),
    dict: N_("应为表"),
}

# Messages of the standard library's parser, and their meaning for the author of the text.
_PARSER = (
    ("Invalid value", N_("等号后面没有值，或写法不对（文字要加引号，日期和数字不加）")),
    ("Cannot overwrite a value", N_("这一项写了两次")),
    ("Cannot declare", N_("这张表写了两次")),
    ("string", N_("引号没有成对")),
    ("Illegal character", N_("引号没有成对，或有不能用的字符")),
    ("Unclosed", N_("括号没有成对")),
    ("Expected newline", N_("值的后面多了内容，或没有这个日期")),
    ("']", N_("括号没有成对")),
    ("Expected '='", N_("缺少等号")),
    ("date", N_("没有这个日期")),
)


def _plainly(error: str) -> str:
    """Translate a message of the parser into plain words."""
    return next((meaning for words, meaning in _PARSER if words in error), N_("写法不对，请与相邻各行对照"))


def _not_too_deep(text: str) -> None:
    """Raise TomlFault at a key of more steps than any has: the parser needs the square of their number in time."""
    for number, line in enumerate(text.split("\n"), 1):
        key = _STRING.sub("", line.strip()).partition("=")[0]
        if key.count(".") > _MOST_STEPS and not key.startswith("#"):
            raise TomlFault(number, (), N_("括号套得太深，或数字太长"))


# Fillers that are letters or signs by their class and show nothing; the separator of an entry's parts.
_BLANK = ("\u115f", "\u1160", "\u2800", "  ", " · ")


def _odd(text: str) -> str:
    """The first sign by which a text could be taken for another one, as U+ and its number; «» when there is none.

    Chinese punctuation is as wide as it should be and stays, though a normal form would make it narrow.
    """
    for one in text:
        normal = unicodedata.normalize("NFKC", one)
        wide = unicodedata.east_asian_width(one) == "F" and not normal.isalnum() and not normal.isspace()
        if unicodedata.category(one)[0] in "CM" or unicodedata.category(one) in ("Zl", "Zp"):
            return _number(one)
        if normal != one and not wide and one != "…":
            return _number(one)
    if text != text.strip():
        return _number(" ")
    return next((_number(one.strip() or one[0]) for one in _BLANK if one in text), "")


def _number(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _quoted(text: str, line: int) -> str:
    """A line of a text as it stands, cut where it is long; «» for one that is empty."""
    said = next(iter(text.splitlines()[line - 1 : line]), "").strip()
    return f"“{said[:_QUOTED]}”" if said else ""


def _line(text: str, wanted: Path) -> int:
    """Return the line where a path begins; if it is missing, the line of its parent, or 1."""
    best, line = 0, 1
    for number, path in _lines(text):
        if len(path) > best and wanted[: len(path)] == path:
            best, line = len(path), number
    return line


def _lines(text: str) -> Iterator[tuple[int, Path]]:
    """Yield every line that opens a table or gives a key, with the path to it."""
    tables: dict[Path, int] = {}
    here: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _header(line):
            *outer, last = (step.strip() for step in header[2].split("."))
            here = ()
            for step in outer:
                here = _into((*here, step), tables)
            here = (*here, last)
            if header[1] == "[[":
                tables[here] = tables.get(here, -1) + 1
                here = _into(here, tables)
            yield number, here
        elif key := _KEY.match(line):
            yield number, (*here, *key[1].split("."))


def _header(line: str) -> re.Match[str] | None:
    """The header of a table; nothing but a comment may stand behind it."""
    found = _HEADER.match(line.strip())
    return found if found and (not found[3] or found[3].lstrip().startswith("#")) else None


def _into(path: Path, tables: dict[Path, int]) -> Path:
    """Return the path to which keys written below a path belong: in an array of tables, the table opened last."""
    return (*path, tables[path]) if path in tables else path
