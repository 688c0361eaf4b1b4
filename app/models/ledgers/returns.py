"""A borrow register that has a line for every going out and every coming back, read as one line for each loan."""

from __future__ import annotations

from dataclasses import replace

from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.columns import is_back
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import HOUSE, is_movement, is_return, label_key
from app.models.ledgers.layout import Layout
from app.models.ledgers.sheet import Sheet

_BAG = frozenset(("reference_code", "contract_no", "dossier_text", *HOUSE))
_RETURNED_ON = "归还日期"


def with_returns(sheet: Sheet, layout: Layout, bottom: int) -> tuple[Sheet, Layout]:
    """The table with the day of every return in the line of its loan, in a column of its own where it has none.

    A line is a return by its word («归还» in 借/还) where an earlier one says that the bag went out, or by the line above
    it («归还»): then it is a loan without its day, which is sent back, where no bag went out before.
    """
    if layout.kind is not LedgerKind.BORROW_REGISTER or "lent_on" not in layout.mapping.fields:
        return sheet, layout
    lines, returns = _returns(sheet, layout, bottom)
    if not lines and not returns:
        return sheet, layout
    fields, width = layout.mapping.fields, len(layout.mapping.fields)
    lent, back = fields.index("lent_on"), fields.index("returned_on") if "returned_on" in fields else width
    rows: list[list[Cell]] = [*sheet.rows]
    for number in lines:
        rows[number] = []
    for number, loan in returns.items():
        own: list[Cell] = [*rows[number], *[""] * (width + 1 - len(rows[number]))]
        target = own if loan is None else [*rows[loan], *[""] * (width + 1 - len(rows[loan]))]
        target[back], own[lent] = own[lent], ""
        rows[number] = own if loan is None else []
        if loan is not None:
            rows[loan] = target
    if back == width:
        mapping = layout.mapping
        mapping = replace(mapping, labels=(*mapping.labels, _RETURNED_ON), fields=(*fields, "returned_on"))
        layout = replace(layout, mapping=mapping, heads=(*layout.heads, _RETURNED_ON))
    return replace(sheet, rows=rows), layout


def _returns(sheet: Sheet, layout: Layout, bottom: int) -> tuple[list[int], dict[int, int | None]]:
    """(the rows that only say «借出» or «归还», the row of every return with that of its loan or None)."""
    fields = layout.mapping.fields
    bag = [column for column, field in enumerate(fields) if field in _BAG]
    state = fields.index("returned_state") if "returned_state" in fields else -1
    back_on = fields.index("returned_on") if "returned_on" in fields else -1
    lines: list[int] = []
    returns: dict[int, int | None] = {}
    out: dict[tuple[str, ...], tuple[int, bool]] = {}
    line = ""
    for number in range(layout.body, bottom):
        row = sheet.rows[number]
        filled = [cell for cell in row if cell != ""]
        if len(filled) == 1 and isinstance(filled[0], str) and is_movement(filled[0]):
            line = filled[0]
            lines.append(number)
            continue
        word = text_of(row[state]) if 0 <= state < len(row) else ""
        key = tuple(label_key(text_of(row[column])) for column in bag if column < len(row))
        if not any(key) or any(map(str.isdecimal, word)) or (0 <= back_on < len(row) and row[back_on] != ""):
            continue
        loan, said = out.get(key, (None, False))
        if not (is_back(word) is True if word else is_return(line)):
            out[key] = number, bool(word)
        elif said or not word:
            returns[number] = loan
            out.pop(key, None)
    return lines, returns
