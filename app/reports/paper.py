"""The frame that every form shares: title, ruled tables with a repeated header row, signatures, footer.

A `FormSheet` is filled from top to bottom and turns its pages by itself. It collects marks instead of drawing, so
that the last footer is known before the first is printed and one layout can go twice onto a page (loan slip).
Text is set as it stands: there is no markup here that a name could contain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from math import floor, inf

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports import canvas, fonts
from app.reports.canvas import Leaf, Mark
from app.reports.cells import (
    BODY,
    LEADING,
    PAD_X,
    PAD_Y,
    Align,
    FormCell,
    aligned_x,
    block_height,
    form_cell,
    row_height,
    rows_height,
)
from app.reports.footer import FormHead, footer
from app.reports.typeset import long_time, wrap

A4 = (210 * mm, 297 * mm)
A4_LANDSCAPE = (297 * mm, 210 * mm)
BINDING = 25 * mm
"""The left edge of what is filed: thread and holes take it."""
_THIN, _BOLD_LINE = 0.5, 1.1
# Rows that stand on one page where a table begins, and where it ends; the last of all keep what is signed below them.
_FIRST, _LAST = 3, 2
_DISPLAYED, _CHECKSUM = (24.0, 20.0, 16.0, 13.0), 8.0


@dataclass(frozen=True)
class PrintedSignOff:
    """A printed electronic sign-off: the signer, the local time, and the anchor of its audit row.

    `by_session`: the person had signed in and gave no password for it, so that it is called no signature.
    """

    name: str
    at: datetime
    anchor: str
    by_session: bool = False


@dataclass(frozen=True)
class Signature:
    """One line to sign: the role, and its electronic sign-off if there is one."""

    role: str
    signed: PrintedSignOff | None = None


@dataclass(frozen=True)
class Column:
    """One column of a table; `share` is its part of the width."""

    title: str
    share: float
    align: Align = "centre"


@dataclass(frozen=True)
class Margins:
    """Blank edges in points; the footer stands inside the lower one."""

    left: float = BINDING
    right: float = 15 * mm
    top: float = 16 * mm
    bottom: float = 25 * mm


class FormSheet:
    """A form in the making. Lengths in points; `y` falls from the top of the page to its lower margin."""

    def __init__(
        self,
        title: str,
        head: FormHead,
        page: tuple[float, float] = A4,
        margins: Margins | None = None,
        copy: str = "",
        note: str = "",
        counted: str = "",
    ) -> None:
        """`copy` names this copy (第一联 档案室存); `note` stands under the title, in the middle.

        `counted`: the word by which every page says how many rows it has (项).
        """
        margins = margins or Margins()
        self.title = title
        self.page = page
        self.left = margins.left
        self.width = page[0] - margins.left - margins.right
        self._head = head
        self._copy, self._counted = copy, counted
        self._top = page[1] - margins.top
        self._bottom = margins.bottom
        self._leaves: list[Leaf] = []
        self._header: list[FormCell] = []
        self._frame_top: float | None = None
        self._signed_on: set[int] = set()
        self._rows_on: Counter[int] = Counter()
        self.y = self._fresh = self._top
        self.turn()
        self._title_block(note)

    # -- text ---------------------------------------------------------------------------------------------

    def text(self, x: float, y: float, line: str, size: float = BODY, font: str = fonts.REGULAR) -> None:
        """One line of printable text at a place of the current page."""
        self._leaves[-1].append(partial(fonts.text_at, x=x, y=y, text=line, size=size, font=font))

    def aligned(self, line: str, align: Align, size: float = BODY, font: str = fonts.REGULAR) -> None:
        """One line within the margins; the next one stands beneath it."""
        self.need(size * LEADING)
        self.y -= size * LEADING
        x = aligned_x(self.left, self.width, fonts.width(line, size, font), align)
        self.text(x, self.y + size * 0.3, line, size, font)

    def paragraph(self, text: str, align: Align = "left", size: float = BODY, font: str = fonts.REGULAR) -> None:
        """Wrapped text over the full width, running on to the next page where it must."""
        for line in wrap(text, size, self.width, font):
            self.aligned(line, align, size, font)

    def heading(self, text: str) -> None:
        """A section's heading, kept together with what follows it."""
        self.need(30 * mm)
        self.y -= 2.5 * mm
        self.paragraph(text, font=fonts.BOLD, size=11.5)
        self.y -= 1.2 * mm

    def space(self, height: float) -> None:
        """Leave `height` points blank."""
        self.y -= height

    def need(self, height: float) -> None:
        """Turn the page unless `height` points are left on it, or nothing stands on it yet."""
        if not self.has_room(height) and self.y < self._fresh:
            self.turn()

    def has_room(self, height: float) -> bool:
        """Return whether `height` points are left on the page."""
        return self.y - height >= self._bottom

    def mark(self, mark: Mark) -> None:
        """Draw any other mark on the current page."""
        self._leaves[-1].append(mark)

    # -- tables -------------------------------------------------------------------------------------------

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[str]],
        lowest: float = 8 * mm,
        empty: str = "无",
        closing: str = "",
        foot: Callable[[], None] | None = None,
        heading: str = "",
    ) -> None:
        """A ruled table. `empty` stands alone where there are no rows; `closing` under the last row
        shows that nothing was added later. `lowest` is the least height of a row, for pens.

        No page has one row alone, and none has the `heading` without rows. `foot` prints what stands below the last rows,
        on their page: the signatures, and what is said with them.
        """
        unit = self.width / sum(column.share for column in columns)
        widths = [column.share * unit for column in columns]
        header = [
            form_cell(column.title, width, fonts.BOLD, "centre") for column, width in zip(columns, widths, strict=True)
        ]
        made = (
            [
                form_cell(text, width, fonts.REGULAR, column.align)
                for column, width, text in zip(columns, widths, row, strict=True)
            ]
            for row in rows
        )
        waiting = list(islice(made, _FIRST + 1))
        ends = closing if waiting else empty
        end = [form_cell(ends, self.width, fonts.REGULAR, "centre")] if ends else []
        below = rows_height([end] if end else [], lowest) + (self._measured(foot) if foot else 0)
        above = self._measured(partial(self.heading, heading)) if heading else 0.0
        self.need(
            above + row_height(header, 0) + rows_height(waiting, lowest) + (below if len(waiting) <= _FIRST else 0)
        )
        if heading:
            self.heading(heading)
        self._open(header)
        for cells in made:
            self._counted_row(waiting.pop(0), lowest)
            waiting.append(cells)
        if not self.has_room(rows_height(waiting, lowest) + below):
            for cells in waiting[:-_LAST]:
                self._counted_row(cells, lowest)
            del waiting[:-_LAST]
            self.need(rows_height(waiting, lowest) + below)
        for cells in waiting:
            self._counted_row(cells, lowest)
        if end:
            self._row(end, lowest)
        self._close()
        if foot:
            foot()

    def fields(self, pairs: Sequence[tuple[str, str]], label: float = 27 * mm, lowest: float = 8 * mm) -> None:
        """Labels and values in a ruled grid, two pairs in a row; a last pair alone has the row to itself.
        `label` is the width of a label, `lowest` the least height of a row."""
        self._open([])
        for start in range(0, len(pairs), 2):
            group = pairs[start : start + 2]
            value = self.width / len(group) - label
            self._row(
                [
                    cell
                    for name, text in group
                    for cell in (
                        form_cell(name, label, fonts.BOLD, "centre"),
                        form_cell(text, value),
                    )
                ],
                lowest,
            )
        self._close()

    def display(self, name: str, text: str, height: float) -> None:
        """A ruled box of `height` with large words in its middle, as large as they fit, and their name in its corner."""
        room = self.width - 8 * mm
        fitting = (size for size in _DISPLAYED if block_height(text, size, room) < height - 12 * mm)
        size = next(fitting, BODY)
        lines = wrap(text, size, room, fonts.BOLD)
        self.need(height)
        self.mark(partial(canvas.rectangle, box=(self.left, self.y - height, self.width, height), line=_BOLD_LINE))
        self.text(self.left + PAD_X, self.y - BODY * LEADING, name, font=fonts.BOLD)
        top = self.y - (height - len(lines) * size * LEADING) / 2
        for number, line in enumerate(lines, start=1):
            at = aligned_x(self.left, self.width, fonts.width(line, size, fonts.BOLD), "centre")
            self.text(at, top - number * size * LEADING + size * 0.33, line, size, fonts.BOLD)
        self.y -= height

    def grid(self, texts: Sequence[str], columns: int) -> None:
        """Single texts in ruled cells, `columns` in a row."""
        self._open([])
        for start in range(0, len(texts), columns):
            row = [*texts[start : start + columns], *[""] * columns][:columns]
            self._row([form_cell(text, self.width / columns) for text in row], 8 * mm)
        self._close()

    def signatures(self, signatures: Sequence[Signature], lowest: float = 14 * mm) -> None:
        """Print a row for each signer: role, line for the pen, electronic sign-off. The rows stay on one page."""
        widths = (27 * mm, (self.width - 27 * mm) / 2, (self.width - 27 * mm) / 2)
        rows = [
            [
                form_cell(one.role, widths[0], fonts.BOLD, "centre"),
                form_cell("签字：＿＿＿＿＿＿　　年　　月　　日", widths[1]),
                form_cell(_electronic(one.signed), widths[2]),
            ]
            for one in signatures
        ]
        self.need(rows_height(rows, lowest) + 3 * mm)
        self.y -= 3 * mm
        self._signed_on.add(len(self._leaves))
        self._open([])
        for row in rows:
            self._row(row, lowest)
        self._close()

    def checksums(self, named: Sequence[tuple[str, str]]) -> None:
        """Print whole hashes under their names, small, below what is signed. «»: not signed yet."""
        self.space(2 * mm)
        for name, digest in named:
            self.paragraph(f"{name}：{grouped(digest, 8) if digest else '尚未签署'}", size=_CHECKSUM)

    def signatures_abreast(self, signatures: Sequence[Signature]) -> None:
        """Print the signatures side by side, for a page with little height."""
        width = self.width / len(signatures)
        cells = [
            form_cell(f"{one.role}签字：＿＿＿＿＿＿\n　　　　　年　　月　　日\n{_electronic(one.signed)}", width)
            for one in signatures
        ]
        self.need(row_height(cells, 0))
        self._signed_on.add(len(self._leaves))
        self._open([])
        self._row(cells, 0)
        self._close()

    def seals(self, texts: Sequence[str], lowest: float = 52 * mm) -> None:
        """Print cells side by side that are signed in ink, each with room for a seal; they stay on one page."""
        width = self.width / len(texts)
        cells = [form_cell(text, width) for text in texts]
        self.need(row_height(cells, lowest))
        self._signed_on.add(len(self._leaves))
        self._open([])
        self._row(cells, lowest)
        self._close()

    def _measured(self, part: Callable[[], None]) -> float:
        """The height that `part` takes where nothing turns the page."""
        kept = self.y, self._bottom, self._signed_on
        self._bottom, self._signed_on = -inf, set()
        self._leaves.append([])
        part()
        self._leaves.pop()
        height = kept[0] - self.y
        self.y, self._bottom, self._signed_on = kept
        return height

    def _open(self, header: list[FormCell]) -> None:
        self._header = header
        self._frame_top = self.y
        if header:
            self._draw_row(header, row_height(header, 0), shaded=True)

    def _close(self) -> None:
        self._frame()
        self._frame_top = None
        self._header = []

    def _frame(self) -> None:
        """The bold outline of the table as far as it stands on this page."""
        if self._frame_top is not None and self._frame_top > self.y:
            box = (self.left, self.y, self.width, self._frame_top - self.y)
            self.mark(partial(canvas.rectangle, box=box, line=_BOLD_LINE))

    def _counted_row(self, cells: list[FormCell], lowest: float) -> None:
        self._row(cells, lowest)
        self._rows_on[len(self._leaves)] += 1

    def _row(self, cells: list[FormCell], lowest: float) -> None:
        full = self._top - self._bottom - 2 * BODY * LEADING - (row_height(self._header, 0) if self._header else 0)
        while row_height(cells, 0) > full:
            self.need(4 * BODY * LEADING)
            count = floor((self.y - self._bottom - 2 * PAD_Y) / (BODY * LEADING))
            part = [FormCell(cell.width, cell.lines[:count], cell.font, cell.align) for cell in cells]
            self._draw_row(part, row_height(part, 0))
            cells = [FormCell(cell.width, cell.lines[count:], cell.font, cell.align) for cell in cells]
        height = row_height(cells, lowest)
        self.need(height)
        self._draw_row(cells, height)

    def _draw_row(self, cells: list[FormCell], height: float, shaded: bool = False) -> None:
        x = self.left
        for cell in cells:
            box = (x, self.y - height, cell.width, height)
            self.mark(partial(canvas.rectangle, box=box, line=_THIN, shade=0.93 if shaded else None))
            top = self.y - (height - len(cell.lines) * BODY * LEADING) / 2
            for number, line in enumerate(cell.lines, start=1):
                room = cell.width - 2 * PAD_X
                at = aligned_x(x + PAD_X, room, fonts.width(line, BODY, cell.font), cell.align)
                self.text(at, top - number * BODY * LEADING + BODY * 0.33, line, BODY, cell.font)
            x += cell.width
        self.y -= height

    # -- pages --------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Continue at the top of a new page, under the header row of an open table."""
        if self._leaves:
            self._frame()
        self._leaves.append([])
        self.y = self._top
        if len(self._leaves) > 1:
            parts = (f"{self.title}（续）", self._head.number, self._copy)
            self.aligned("　".join(fonts.printable(part) for part in parts if part), "centre")
            self.y -= 1.5 * mm
            if self._frame_top is not None:
                self._open(self._header)
        self._fresh = self.y

    def _title_block(self, note: str) -> None:
        if self._copy:
            wide = fonts.width(self._copy, BODY)
            self.text(self.left + self.width - wide, self.y - BODY, self._copy, BODY)
        for line in wrap(self._head.office, 12, self.width * 0.6):
            self.aligned(line, "centre", 12)
        self.y -= 1.2 * mm
        self.aligned(self.title, "centre", 18, fonts.BOLD)
        self.y -= 1.6 * mm
        facts = (
            f"全宗号：{self._head.fonds}",
            note,
            f"编号：{self._head.number}" if self._head.number else "",
        )
        sides: tuple[Align, ...] = ("left", "centre", "right")
        for line, align in zip(facts, sides, strict=True):
            wide = fonts.width(line, BODY)
            self.text(aligned_x(self.left, self.width, wide, align), self.y - BODY, fonts.printable(line))
        self.y -= BODY + 2 * mm

    def leaves(self) -> list[Leaf]:
        """The finished pages, each with its footer; of a signed form, with a box for initials where nothing is signed."""
        base = self._bottom - 13 * mm
        return [
            [*leaf, *footer(self._head, self.left, base, self.width, self._said(page), self._is_initialled(page))]
            for page, leaf in enumerate(self._leaves, start=1)
        ]

    def _said(self, page: int) -> str:
        rows = f"　本页{self._rows_on[page]}{self._counted}" if self._counted and self._rows_on[page] else ""
        return f"第{page}页/共{len(self._leaves)}页{rows}"

    def _is_initialled(self, page: int) -> bool:
        return bool(self._signed_on) and page not in self._signed_on

    def pdf(self) -> bytes:
        """The form as a PDF."""
        return canvas.bind(self.title, self.page, self.leaves(), self._head.imprint)


def _electronic(signed: PrintedSignOff | None) -> str:
    if signed is None:
        return "电子签署："
    return f"{'登录办理' if signed.by_session else '电子签署'}：{signed.name}\n{long_time(signed.at)}\n{signed.anchor}"
