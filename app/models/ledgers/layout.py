"""The header of a table: its position, its number of rows, and the meaning of each column."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.models.domain.folding import squeeze
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import Cell, is_mark, text_of
from app.models.ledgers.columns import fields_of
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import (
    OUTRIGHT,
    PAPER,
    REPEATABLE,
    candidates,
    grouped,
    is_movement,
    is_return,
    label_key,
)
from app.models.ledgers.money import is_currency, money_unit
from app.models.ledgers.sheet import Sheet

HEADER_WITHIN = 30
NO_HEADER = -1
"""The header's row where a table has none."""
_SAMPLE = 200
_LONGEST_LABEL = 40
_SURE = OUTRIGHT - 0.1
_HINT = re.compile(
    r"\(.*\)|[必选可非].{0,3}填|必选|可选|选择|.*(?:填写|选择)|文本|文本格式|数字|数值|字符串?|日期|日期格式|格式.*|YYYY.*|"
    r"[%％‰年月份户套人岁个]|个月|元|万元|千元|㎡|M2|平方米|天|不填|自动.{0,4}|(?:示例|样例|例如|例:|如:).*|STRING|TEXT|DATE|NUMBER|INT",
    re.IGNORECASE,
)
_TELLS_TO_FILL = re.compile(r".*(?:必填|选填|可不填|填写|下拉|格式)|\d{1,2}位|(?:例如|如|例):|请(?:选择|输入)")
"""A text that tells how to fill a column in, and that no dossier says."""
_COLUMN_NUMBER = re.compile(r"[(（]?(\d{1,2})[)）]?")
_EXAMPLE = re.compile(r"[(【]?(?:示例|样例|范例|例如|例:|EXAMPLE)", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z][A-Za-z _./()#'*-]*")
_CAPTION = re.compile(r"\(?[^:()]{1,12}:[^)]")
_COVERS = 0.6
_MOST_HEADER_ROWS = 2
_OF_DEPOSITS, _OF_DEEDS = frozenset(("kept_on", "given_on", "receiver")), frozenset(("deed_title", "deed_number"))


@dataclass(frozen=True, slots=True)
class Mapping:
    """The meaning of each column: a plain value that a caller may store and give back for the same header.

    `fields` holds one field name per column («room», «paper:购房合同», "" for a column that is left out);
    `fingerprint` names the header they belong to. `customers`: the rows are customers without rooms, in an office that
    files by household.
    """

    fingerprint: str
    kind: LedgerKind
    labels: tuple[str, ...]
    fields: tuple[str, ...]
    customers: bool = False

    def with_field(self, column: int, field: str) -> Mapping:
        """Return the mapping with another field for a column; a field that takes one column moves to it."""
        fields = [
            "" if other == field and field not in REPEATABLE and not field.startswith(PAPER) else other
            for other in self.fields
        ]
        fields[column] = field
        return replace(self, fields=tuple(fields))

    def keys(self) -> tuple[str, ...]:
        """One distinct name per column for a row's values: the field, «phone:2», or «column:7» for the rest."""
        keys: list[str] = []
        for column, field in enumerate(self.fields):
            count = self.fields[:column].count(field)
            keys.append(f"column:{column + 1}" if not field else f"{field}:{count + 1}" if count else field)
        return tuple(keys)

    def to_dict(self) -> dict[str, Any]:
        """Return the layout for storing as JSON."""
        return {
            "fingerprint": self.fingerprint,
            "kind": self.kind.value,
            "labels": list(self.labels),
            "fields": list(self.fields),
            "customers": self.customers,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Mapping:
        """Back from `to_dict`; raises KeyError or ValueError for anything else."""
        return cls(
            str(data["fingerprint"]),
            LedgerKind(data["kind"]),
            tuple(data["labels"]),
            tuple(data["fields"]),
            bool(data.get("customers")),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """The header of one table: its first row (0-based; `NO_HEADER`), `body` the first row below, and its mapping.

    `heads` has for each column its own label, with the heading over it, whatever the mapping calls it. `unit`: yuan per
    unit of money by a line beside the table; `named`: the units that are named there at all, by their words.
    """

    kind: LedgerKind
    header: int
    body: int
    mapping: Mapping
    heads: tuple[str, ...] = ()
    unit: int | None = None
    named: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Header:
    """The rows of a header: `names` per column, the shown one first; `groups` the headings above them."""

    first: int
    body: int
    names: tuple[tuple[str, ...], ...]
    groups: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(names[0] if names else "" for names in self.names)


def find_layout(sheet: Sheet, pack: Pack, start: int = 0) -> Layout | None:
    """The layout of the table that begins at row `start` (0-based) or soon after; None for a sheet of notes."""
    rows = sheet.rows[start : start + HEADER_WITHIN]
    moves = _tells_movements(rows)
    scored = [
        (score, number, kind)
        for number, row in enumerate(rows, start)
        for kind in _kinds(pack)
        if (score := header_score(row, kind, moves) or header_score(_in_groups(sheet, number), kind))
    ]
    if not scored:
        return None
    best = max(scored, key=lambda one: one[0])
    # A table above the one that says most begins first; what stands right above it may be part of its header.
    above = (one for one in scored if best[1] - one[1] > _MOST_HEADER_ROWS and one[0] >= best[0] * _COVERS)
    _, number, kind = next(above, best)
    kind = max((one for one in scored if one[1] == number), key=lambda one: one[0])[2]
    return _layout(sheet, _header(sheet, number, start), kind, pack)


def _kinds(pack: Pack) -> tuple[LedgerKind, ...]:
    """The kinds of ledgers that an office may have; one that keeps no originals has none of title deeds."""
    kinds = (LedgerKind.BORROW_REGISTER, LedgerKind.DOSSIERS)
    return (LedgerKind.DEEDS, *kinds) if pack.deposits else kinds


def layout_at(sheet: Sheet, pack: Pack, number: int, kind: LedgerKind = LedgerKind.DOSSIERS) -> Layout:
    """The layout with the header in this row (0-based), as the clerk says; `NO_HEADER` for a table without one."""
    if number == NO_HEADER:
        width = max(map(len, sheet.rows), default=0)
        return _layout(sheet, _Header(NO_HEADER, 0, ((),) * width, ("",) * width), kind, pack)
    register = LedgerKind.BORROW_REGISTER
    if pack.deposits and header_score(sheet.rows[number], LedgerKind.DEEDS):
        kind = LedgerKind.DEEDS
    elif header_score(sheet.rows[number], register) or header_score(_in_groups(sheet, number), register):
        kind = LedgerKind.BORROW_REGISTER
    return _layout(sheet, _header(sheet, number, number), kind, pack)


def _layout(sheet: Sheet, header: _Header, kind: LedgerKind, pack: Pack) -> Layout:
    fields = fields_of(header.names, header.groups, sheet.rows[header.body : header.body + _SAMPLE], kind, pack)
    mapping = Mapping(fingerprint_of(header.labels, kind), kind, header.labels, fields)
    heads = [
        label if money_unit(label) else f"{label} {group}"
        for label, group in zip(header.labels, header.groups, strict=True)
    ]
    return Layout(kind, header.first, header.body, mapping, tuple(heads))


def fingerprint_of(labels: Sequence[str], kind: LedgerKind) -> str:
    """The same for two headers that say the same."""
    text = "\x1f".join((kind.value, *(label_key(label) for label in labels)))
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprints_at(sheet: Sheet, number: int) -> dict[str, LedgerKind]:
    """Return the fingerprints of a header in this row (`NO_HEADER`: none), by its kind of ledger."""
    width = max(map(len, sheet.rows), default=0)
    labels = ("",) * width if number == NO_HEADER else _header(sheet, number, number).labels
    return {fingerprint_of(labels, kind): kind for kind in LedgerKind}


def _tells_movements(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether rows say of some bags that they went out («借出»), of others that they came back («归还»)."""
    said = {cell for row in rows for cell in row if isinstance(cell, str) and is_movement(cell)}
    return len({is_return(word) for word in said}) > 1


def header_score(row: Sequence[Cell], kind: LedgerKind, moves: bool = False) -> int:
    """Return how much a row looks like the header of a ledger of this kind; 0 when it does not.

    `moves`: the rows around it tell which bags went out and which came back.
    """
    labels = [cell for cell in row if isinstance(cell, str) and 0 < len(cell.strip()) <= _LONGEST_LABEL]
    named: set[str] = set()
    within: set[str] = set()
    for label in labels:
        offers = candidates(label, kind)
        if offers:
            (named if offers[0][1] >= _SURE else within).add(offers[0][0])
    if kind is LedgerKind.BORROW_REGISTER:
        moved = named & {"borrower", "lent_on", "returned_on", "returned_state"}
        if len(moved) < 2 and not (moves and "lent_on" in moved):
            return 0
    if kind is LedgerKind.DEEDS and not (len(named & _OF_DEPOSITS) > 1 and named & _OF_DEEDS):
        return 0
    found = 2 * len(named) + len(within - named)
    telling = (named | within) - {"sequence", "note"}
    return found + len(labels) // 4 if named and len(telling) >= 2 else 0


def _label(row: Sequence[Cell], column: int) -> str:
    cell = row[column] if column < len(row) else ""
    return " ".join(text_of(cell).split()) if isinstance(cell, str) else ""


def _header(sheet: Sheet, number: int, start: int) -> _Header:
    """The header around its most telling row: groups or another language above, words, hints and units below."""
    rows = sheet.rows
    width = max(map(len, rows))
    own = [_label(rows[number], column) for column in range(width)]
    above = [_label(rows[number - 1], column) for column in range(width)] if number > start else []
    below = [_label(rows[number + 1], column) for column in range(width)] if number + 1 < len(rows) else []
    first, body = number, number + 1
    names: list[tuple[str, ...]] = [(label,) if label else () for label in own]
    groups = ("",) * width
    if below and _is_second_header(rows[number + 1], own, below):
        groups = _spread(own, below)
        names = [(sub or top,) if sub or top else () for sub, top in zip(below, own, strict=True)]
        body = number + 2
    elif (
        above
        and not any(map(_is_caption, above))
        and (_is_group(above, own) or _is_second_header(rows[number], above, own))
    ):
        groups = _spread(above, own)
        names = [(sub or top,) if sub or top else () for sub, top in zip(own, above, strict=True)]
        first = number - 1
    for other, place in ((above, number - 1), (below, number + 1)):
        if other and _is_translation(own, other):
            names = [_both(mine, yours) for mine, yours in zip(names, other, strict=True)]
            first, body = min(first, place), max(body, place + 1)
    while body < len(rows) and _is_hint(rows[body], names):
        for column in range(width):
            hint = _label(rows[body], column)
            if names[column] and money_unit(hint) and not money_unit(names[column][0]):
                names[column] = (f"{names[column][0]}({hint.strip('()（）')})", *names[column][1:])
        body += 1
    return _Header(first, body, tuple(names), groups)


def _is_caption(label: str) -> bool:
    """Return whether a cell says a caption and its value («币种：美元», «填表人：王五»), and so heads no columns."""
    return _CAPTION.match(squeeze(label)) is not None


def _is_group(top: list[str], own: list[str]) -> bool:
    """Return whether the row above has names for columns that are blank in this row, as cells merged downwards do."""
    named = [
        bool(label) and not sub and bool(candidates(label, LedgerKind.DOSSIERS))
        for label, sub in zip(top, own, strict=True)
    ]
    return any(named) and sum(map(bool, top)) > 1


def _in_groups(sheet: Sheet, number: int) -> list[str]:
    """The labels of a row of groups with those below them («借出» over 日期 is 借出日期); empty where there is no such row."""
    rows = sheet.rows
    if number + 1 >= len(rows) or not any(is_movement(cell) for cell in rows[number] if isinstance(cell, str)):
        return []
    width = max(len(rows[number]), len(rows[number + 1]))
    own, below = ([_label(rows[at], column) for column in range(width)] for at in (number, number + 1))
    if not _is_second_header(rows[number + 1], own, below):
        return []
    groups = _spread(own, below)
    return [grouped(group, sub) if sub else top for group, sub, top in zip(groups, below, own, strict=True)]


def _is_second_header(row: Sequence[Cell], top: list[str], below: list[str]) -> bool:
    """Return whether a row continues the header above it: words only, each of them under a group or a blank."""
    filled = [column for column, cell in enumerate(row) if cell != ""]
    if sum(map(bool, top)) < 2 or not filled or any(not below[column] or is_mark(below[column]) for column in filled):
        return False
    if any(char.isdecimal() for column in filled for char in below[column][:4]):
        return False
    last = len(top) - 1
    return all(not top[c] or (c < last and not top[c + 1]) or top[c] == below[c] or is_movement(top[c]) for c in filled)


def _is_translation(own: list[str], other: list[str]) -> bool:
    """Return whether one of two rows is the Latin translation of the other, which is Chinese."""
    mine = [label for label in own if label]
    both = [(a, b) for a, b in zip(own, other, strict=True) if a and b]
    if len(both) < max(2, len(mine) * _COVERS):
        return False
    latin, chinese = [b for _, b in both], [a for a, _ in both]
    if all(_LATIN.fullmatch(label) for label in chinese):
        latin, chinese = chinese, latin
        if not any(candidates(label, LedgerKind.DOSSIERS) for label in chinese):
            return False
    return all(_LATIN.fullmatch(label) for label in latin) and not all(_LATIN.fullmatch(label) for label in chinese)


def _both(mine: tuple[str, ...], other: str) -> tuple[str, ...]:
    """Return every name of a column, the Chinese one first."""
    named = [name for name in (*mine, other) if name]
    return tuple(sorted(named, key=lambda name: name.isascii()))


def _is_hint(row: Sequence[Cell], names: Sequence[tuple[str, ...]]) -> bool:
    """Return whether a row below the names tells how to fill the table in («必填», «(元)», «示例 …»)."""
    filled = [cell for cell in row if cell != "" and str(cell).strip()]
    if len(filled) >= sum(map(bool, names)) - 1 and _counts_columns(filled):
        return True
    if not filled or not isinstance(filled[0], str):
        return False
    if _EXAMPLE.match(squeeze(filled[0])):
        return True
    hints = sum(bool(_TELLS_TO_FILL.match(squeeze(cell))) for cell in filled if isinstance(cell, str))
    if hints > 1 and hints * 2 > len(filled):
        return True
    return all(isinstance(cell, str) and (_HINT.fullmatch(squeeze(cell)) or is_currency(cell)) for cell in filled)


def _counts_columns(filled: Sequence[Cell]) -> bool:
    """Return whether a row numbers the columns above it: «1 2 3 4», «① ② ③ ④», «甲 乙 1 2»."""
    texts = [squeeze(text_of(cell)) for cell in filled]
    while texts and texts[0] in ("栏次", "列次", "序号"):
        del texts[0]
    stems = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], zip(texts, "甲乙丙丁戊", strict=False))))
    counted = [_COLUMN_NUMBER.fullmatch(text) for text in texts[stems:]]
    numbers = [int(found[1]) for found in counted if found]
    return len(texts) > 3 and len(numbers) == len(counted) and numbers == list(range(1, len(numbers) + 1))


def _spread(top: list[str], below: list[str]) -> tuple[str, ...]:
    groups: list[str] = []
    for column, label in enumerate(top):
        groups.append(label or (groups[-1] if groups and below[column] else ""))
    return tuple(label if below[column] else "" for column, label in enumerate(groups))
