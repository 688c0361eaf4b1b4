"""The unit of money of one table: by its own label, and by the lines beside it, above, below and on the tab."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.models.ledgers.cells import Cell
from app.models.ledgers.layout import Layout
from app.models.ledgers.money import FOREIGN, is_of_china, money_unit, unit_said, unit_word, units_named
from app.models.ledgers.sheet import Sheet

_MOST_CELLS = 2
_NOTE = re.compile(r"\s*[(（]?(?:备?注|说明)")


def unit_lines(sheet: Sheet, layout: Layout) -> list[int]:
    """Return the rows below a header that say another table's unit of money: some data stand below them."""
    rows, found = sheet.rows, list[int]()
    for number, text in _unit_texts(sheet, layout, len(rows)):
        if not _NOTE.match(text) and any(_filled(row) > _MOST_CELLS for row in rows[number + 1 :]):
            found.append(number)
    return found


def with_unit_beside(layout: Layout, source: Sheet, top: int, bottom: int) -> Layout:
    """A layout with the unit of money that stands beside its table, which has these rows (0-based) of the source.

    The line nearest above goes first, then a note below, then the tab; foreign money anywhere goes before all.
    """
    above = [text for row in reversed(source.rows[top : max(layout.header, top)]) for text in _texts(row)]
    below = [text for _, text in _unit_texts(source, layout, bottom)]
    beside = [*above, *below, source.name]
    units = [unit for text in beside if (unit := unit_said(text)) is not None]
    named = {word: unit for text in beside for word, unit in units_named(text).items()}
    named |= {unit_word(unit): unit for unit in units}
    unit = FOREIGN if FOREIGN in units else next(iter(units), None)
    return replace(layout, unit=unit, named=tuple(named.items()))


def counted_in(layout: Layout, column: int) -> tuple[int, str]:
    """(yuan per unit of the amounts in a column of the mapping, the word of another unit beside the table or "").

    The column's own head goes first; it says nothing of «币种：美元» unless it speaks of yuan itself.
    """
    head = layout.heads[column] if 0 <= column < len(layout.heads) else ""
    own = money_unit(head)
    if FOREIGN in (own, layout.unit) and not is_of_china(head):
        return FOREIGN, ""
    unit = own or (layout.unit if layout.unit != FOREIGN else None) or 1
    if own and is_of_china(head):
        return unit, ""
    others = {word: other for word, other in layout.named if other != unit}
    if own:
        others = {word: other for word, other in others.items() if other in (FOREIGN, layout.unit)}
    return unit, next(iter(others), "")


def _unit_texts(sheet: Sheet, layout: Layout, bottom: int) -> Iterator[tuple[int, str]]:
    """The rows of a table with amounts that hold little else than its unit: (0-based row, text)."""
    if "amount" not in layout.mapping.fields:
        return
    for number in range(layout.body, bottom):
        row = sheet.rows[number]
        if 0 < _filled(row) <= _MOST_CELLS:
            yield from ((number, text) for text in _texts(row) if unit_said(text) is not None)


def _filled(row: Sequence[Cell]) -> int:
    return len(row) - row.count("")


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell for cell in row if isinstance(cell, str) and cell != ""]
