"""The list of a transfer in a spreadsheet (移交清单): items in the office's parts, with pages, copies and form.

A part stands in a column or on a line above its items. An empty cell repeats the part above it. A row without a readable part,
title or number of pages refuses the whole file by its number. Titles, sums and places for signatures are reported as left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.models.domain.folding import clean, compact, fold, squeeze
from app.models.domain.transfer import TransferLine
from app.models.ledgers.cells import Cell, is_mark, is_ticked, text_of
from app.models.ledgers.problems import file_problem
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.sheet import Sheet

MOST_LINES = 5_000
_HEADER_WITHIN = 30
_COLUMNS = {
    "code": ("档号", "档案编号"),
    "part": ("部分", "类别", "资料类别", "资料部分", "所属部分"),
    "title": ("题名", "件名", "文件名称", "资料名称", "材料名称", "文件题名", "名称"),
    "pages": ("页数", "页数(含封面)", "张数", "页数(张)"),
    "copies": ("份数", "数量"),
    "form": ("原件或复印件", "原件/复印件", "原件、复印件", "原件复印件", "形式"),
    "uncollected": ("客户未领取", "未领取"),
}
_NUMBERING = re.compile(r"^[\s(]*[一二三四五六七八九十\d]+[)、.．:]+")
_SUMS = ("合计", "总计", "共计", "小计")


@dataclass(frozen=True, slots=True)
class TransferSheet:
    """A list as read: `name` without its folder; `left_out`, the rows that are no items, as the spreadsheet counts them."""

    name: str
    lines: tuple[TransferLine, ...]
    left_out: tuple[int, ...]


def read_transfer_sheet(
    source: Path, bags: Mapping[str, int], parts: Mapping[int, Sequence[str]], names: Mapping[str, str]
) -> TransferSheet:  # fmt: skip
    """Read the first sheet that has a column of titles and one of pages.

    `bags`: ids by 档号; `parts` by those ids; `names`: the part by every name that the office has for it. Without a column of
    codes all items are of the one bag. Raises LedgerProblem for a file that cannot be read (`problems.py`), among them
    `no-transfer-list`, `transfer-rows`, `no-rows`, `too-large`.
    """
    book = read_workbook(source)
    found = next(((sheet, at) for sheet in book.sheets if (at := _header_of(sheet)) is not None), None)
    if found is None:
        raise file_problem("no-transfer-list", book.name)
    sheet, at = found
    reading = _ListReading(bags, parts, names, _columns(sheet.rows[at]))
    for number, row in enumerate(sheet.rows[at + 1 :], at + 2):
        if any(map(text_of, row)):
            reading.row(number, row)
    if reading.faulty:
        said = "；".join(f"第 {_rows(rows)} 行{fault}" for fault, rows in reading.faulty.items())
        raise file_problem("transfer-rows", book.name, rows=said)
    if not reading.lines:
        raise file_problem("no-rows", book.name)
    if len(reading.lines) > MOST_LINES:
        raise file_problem("too-large", book.name, what="行数", limit=f"{MOST_LINES} 行")
    return TransferSheet(book.name, tuple(reading.lines), tuple(reading.left_out))


def _columns(header: Sequence[Cell]) -> dict[str, int]:
    labels = [squeeze(text_of(cell)) for cell in header]
    return {
        name: next(place for place, label in enumerate(labels) if label in spelled)
        for name, spelled in _COLUMNS.items()
        if any(label in spelled for label in labels)
    }


def _header_of(sheet: Sheet) -> int | None:
    for place, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        if {"title", "pages"} <= _columns(row).keys():
            return place
    return None


def _rows(numbers: Sequence[int]) -> str:
    return "、".join(map(str, numbers))


class _ListReading:
    """One pass over a sheet; `faulty` holds the rows that cannot be read, by what is wrong with them."""

    def __init__(
        self, bags: Mapping[str, int], parts: Mapping[int, Sequence[str]], names: Mapping[str, str], columns: Mapping[str, int]
    ) -> None:  # fmt: skip
        self.lines: list[TransferLine] = []
        self.left_out: list[int] = []
        self.faulty: dict[str, list[int]] = {}
        self._bags = {compact(code): bag for code, bag in bags.items()}
        self._parts, self._columns = parts, columns
        self._names = {squeeze(name): part for name, part in names.items()}
        self._bag = next(iter(bags.values())) if len(bags) == 1 else 0
        self._part = ""

    def row(self, number: int, cells: Sequence[Cell]) -> None:
        """Take a row in: an item, a part above items, or what is neither."""
        filled = [text_of(cell) for cell in cells if text_of(cell)]
        title = clean(self._text(cells, "title"))
        if compact(filled[0]).startswith(_SUMS):
            self.left_out.append(number)
        elif len(filled) == 1 and (part := self._part_named(filled[0], self._bag)):
            self._part = part
        elif len(filled) == 1 or (not self._text(cells, "pages") and (not title or ":" in fold(title))):
            self.left_out.append(number)
        else:
            self._item(number, cells, title)

    def _item(self, number: int, cells: Sequence[Cell], title: str) -> None:
        if code := self._text(cells, "code"):
            self._bag = self._bags.get(compact(code), 0)
        if said := self._text(cells, "part"):
            self._part = self._part_named(said, self._bag)
        pages, copies = (self._number(cells, name, given) for name, given in (("pages", 0), ("copies", 1)))
        form, uncollected = self._text(cells, "form"), self._text(cells, "uncollected")
        faults = {
            "的档号不在这份移交单上": not self._bag,
            "看不出属于哪一部分": bool(self._bag) and not self._part,
            "没有题名": not title,
            "的页数或份数不是整数": pages is None or copies is None,
            "看不出是原件还是复印件": bool(form) and not ("原" in form or "复印" in form or is_mark(form)),
        }
        if wrong := [fault for fault, is_so in faults.items() if is_so]:
            self.faulty.setdefault(wrong[0], []).append(number)
            return
        self.lines.append(TransferLine(
            self._bag, self._part, title, pages or 0, copies or 1, "原" in form or "复" not in form, is_ticked(uncollected),
        ))  # fmt: skip

    def _text(self, cells: Sequence[Cell], name: str) -> str:
        place = self._columns.get(name)
        return text_of(cells[place]) if place is not None and place < len(cells) else ""

    def _number(self, cells: Sequence[Cell], name: str, given: int) -> int | None:
        """Return a whole number, `given` for an empty cell and None for what is no number."""
        said = squeeze(self._text(cells, name)).removesuffix("页").removesuffix("张").removesuffix("份")
        if not said:
            return given
        return int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else None

    def _part_named(self, text: str, bag: int) -> str:
        part = self._names.get(squeeze(_NUMBERING.sub("", fold(text))), "")
        return part if not bag or part in self._parts[bag] else ""
