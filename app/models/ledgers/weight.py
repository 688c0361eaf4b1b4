"""The total size of a file's sheets; the same bounds for every kind of file."""

from __future__ import annotations

from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_MERGED,
    MAX_ROWS,
    MAX_SHARED_TEXT,
    MAX_UNREAD,
    MAX_WORDED,
)


class Weight:
    """Adds up sheets; raises LedgerProblem `too-large` or `too-many-unread` as soon as a bound is passed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cells = 0
        self.text = 0
        self._rows = 0
        self._area = 0
        self._merged = 0
        self._unread = 0
        self._worded = 0

    def fits(self, cells: int, height: int, width: int) -> bool:
        """Return whether one more sheet of so many cells, rows and columns would be within bounds."""
        return (
            self._rows + height <= MAX_ROWS
            and width <= MAX_COLUMNS
            and max(self.cells + cells, self._area + width * height) <= MAX_CELLS
        )

    def check(self, cells: int, height: int, width: int) -> None:
        """Refuse a sheet that does not fit, by the bound that it passes."""
        if self._rows + height > MAX_ROWS:
            raise file_problem("too-large", self.name, what="行数", limit=f"{MAX_ROWS} 行")
        if width > MAX_COLUMNS:
            raise file_problem("too-large", self.name, what="列数", limit=f"{MAX_COLUMNS} 列")
        if max(self.cells + cells, self._area + width * height) > MAX_CELLS:
            raise file_problem("too-large", self.name, what="单元格数", limit=f"{MAX_CELLS} 格")

    def add(self, cells: int, height: int, width: int) -> None:
        """Add a whole sheet."""
        self.check(cells, height, width)
        self.cells += cells
        self._rows += height
        self._area += width * height

    def add_merged(self, count: int) -> None:
        self._merged += count
        if self._merged > MAX_MERGED:
            raise file_problem("too-large", self.name, what="合并单元格", limit=f"{MAX_MERGED} 处")

    def add_unread(self, count: int) -> None:
        self._unread += count
        if self._unread > MAX_UNREAD:
            raise file_problem("too-many-unread", self.name, limit=MAX_UNREAD)

    def add_worded(self, count: int) -> None:
        """Add cells whose format adds words to their number."""
        self._worded += count
        if self._worded > MAX_WORDED:
            raise file_problem("too-large", self.name, what="带文字格式的单元格", limit=f"{MAX_WORDED} 格")

    def add_text(self, size: int) -> None:
        """Add bytes of text: each reference to a shared text costs a copy of it."""
        self.text += size
        if self.text > MAX_SHARED_TEXT:
            limit = f"{MAX_SHARED_TEXT // 1024 // 1024} MB"
            raise file_problem("too-large", self.name, what="单元格文字总量", limit=limit)
