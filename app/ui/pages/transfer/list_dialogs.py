"""The list of a transfer, line by line: what A lists, what B finds, what the archive counts; each is kept as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.models.domain.codes import fold
from app.models.domain.transfer import Counted, TransferLine, codes, joined
from app.models.ledgers.transfer_sheet import TransferSheet
from app.ui import run
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.files import ask_file
from app.ui.messages import Tone, counted, words
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_SIZE = (960, 560)
_MOST_DIGITS = 9


class TransferLinesDialog(ActDialog):
    """A table of the lines of a transfer, some columns of which are filled in."""

    def __init__(self, parent: QWidget, title: str, name: str, headings: Sequence[str], wide: int) -> None:
        super().__init__(parent, title, name)
        self.resize(*_SIZE)
        self.table = named(QTableWidget(0, len(headings)), "transferLines")
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.watch(self.cells)

    def cells(self) -> list[tuple[str, bool]]:
        """Return what stands in the table, and whether it is ticked."""
        items = (
            self.table.item(row, column)
            for row in range(self.table.rowCount())
            for column in range(self.table.columnCount())
        )
        return [(item.text(), item.checkState() is _CHECKED) for item in items if item is not None]

    def put(self, row: int, cells: Sequence[str | bool], typed: Sequence[int] = ()) -> None:
        """Fill a row: texts, and ticks for what is yes or no; only the columns in `typed` are typed into."""
        for column, cell in enumerate(cells):
            item = QTableWidgetItem(cell if isinstance(cell, str) else "")
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if isinstance(cell, bool):
                flags |= Qt.ItemFlag.ItemIsUserCheckable
                item.setCheckState(_CHECKED if cell else _UNCHECKED)
            elif column in typed:
                flags |= Qt.ItemFlag.ItemIsEditable
            item.setFlags(flags)
            self.table.setItem(row, column, item)

    def text(self, row: int, column: int) -> str:
        """Return the text of a cell, without spaces around it."""
        item = self.table.item(row, column)
        return fold(item.text()) if item else ""

    def is_ticked(self, row: int, column: int) -> bool:
        """Return whether a cell is ticked."""
        item = self.table.item(row, column)
        return item is not None and item.checkState() is _CHECKED

    def number(self, row: int, column: int) -> int:
        """Return the number in a cell, 0 where it is empty, and a negative one, which is refused, for anything else."""
        said = self.text(row, column) or "0"
        return int(said) if said.isascii() and said.isdigit() and len(said) <= _MOST_DIGITS else -1


class TransferListDialog(TransferLinesDialog):
    """A's list. `bags`: the names of the bags by dossier; `read` reads a spreadsheet, and `do` gets the lines, in the background."""

    def __init__(
        self, parent: QWidget, lines: Sequence[TransferLine], bags: Mapping[int, str],
        read: Callable[[Path], TransferSheet], do: Callable[[list[TransferLine]], object],
    ) -> None:  # fmt: skip
        headings = (
            self.tr("档号"), self.tr("部分"), self.tr("题名"), self.tr("页数（含封面）"), self.tr("份数"), self.tr("原件"),
            self.tr("客户未领取"),
        )  # fmt: skip
        super().__init__(parent, self.tr("移交清单"), "transferListDialog", headings, wide=2)
        self._bags, self._read = bags, read
        self._lines: list[TransferLine] = []
        self.body.addWidget(plain(self.tr(
            "逐件填写页数，封面和所有纸张都计入。客户没有领取的合同也要列入，勾选“客户未领取”，保管而不编码。双击或按 F2 填写。"
        ), "muted", wrap=True))  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(8)
        for caption, name, act in (
            (self.tr("在这一部分加一件(&A)"), "addLineButton", self._add),
            (self.tr("删去这一件(&D)"), "dropLineButton", self._drop),
            (self.tr("从表格读入…(&O)"), "readSheetButton", self._browse),
        ):
            made = button(caption, name=name)
            made.clicked.connect(act)
            row.addWidget(made)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        for line in lines:
            self._put_in(len(self._lines), line)
        self.submit(self.tr("保存清单(&S)"), lambda: partial(do, self.lines()))
        self.table.setColumnHidden(0, len(bags) == 1)
        if lines:
            self.table.setCurrentCell(0, 3)
        self.table.setFocus()

    def lines(self) -> list[TransferLine]:
        """Return the list as it is filled in."""
        return [
            replace(
                line, title=self.text(row, 2), pages=self.number(row, 3), copies=self.number(row, 4),
                original=self.is_ticked(row, 5), uncollected=self.is_ticked(row, 6),
            )
            for row, line in enumerate(self._lines)
        ]  # fmt: skip

    def _put_in(self, place: int, line: TransferLine) -> None:
        self._lines.insert(place, line)
        self.table.insertRow(place)
        cells = (
            self._bags.get(line.dossier_id, ""), line.part, line.title, str(line.pages or ""), str(line.copies),
            line.original, line.uncollected,
        )  # fmt: skip
        self.put(place, cells, typed=(2, 3, 4))

    def _add(self) -> None:
        row = self.table.currentRow()
        if not 0 <= row < len(self._lines):
            self.say(Tone.INFO, self.tr("请先点选要加在哪一部分：选中那一部分的一行。"))
            return
        before = self._lines[row]
        self._put_in(row + 1, TransferLine(before.dossier_id, before.part, "", 0, 1, before.original))
        self.table.setCurrentCell(row + 1, 2)
        if (title := self.table.item(row + 1, 2)) is not None:
            self.table.editItem(title)

    def _browse(self) -> None:
        filters = (self.tr("电子表格 (*.xlsx *.xlsm *.xls *.csv *.txt)"), self.tr("所有文件 (*)"))
        ask_file(self, self.tr("选择移交清单的表格"), "openDialog", filters, self.choose)

    def choose(self, path: Path) -> None:
        """Read a spreadsheet into the list; nothing is kept before the list is saved."""
        run.perform(
            self, lambda: self._read(path), self._put_read, lambda refusal: self.say(Tone.ERROR, words(refusal))
        )

    def _put_read(self, sheet: TransferSheet) -> None:
        lines = joined(self.lines(), sheet.lines)
        order = list(dict.fromkeys((one.dossier_id, one.part) for one in [*self._lines, *lines]))
        self._lines.clear()
        self.table.setRowCount(0)
        for line in sorted(lines, key=lambda one: order.index((one.dossier_id, one.part))):
            self._put_in(len(self._lines), line)
        message = counted(self.tr, "已从“{name}”读入 {n} 件，请核对后保存。", len(sheet.lines), name=sheet.name)
        if sheet.left_out:
            rows = "、".join(map(str, sheet.left_out))
            message += self.tr("第 {rows} 行不是清单里的件，没有读入。").format(rows=rows)
        self.say(Tone.INFO, message)
        self.table.setFocus()

    def _drop(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._lines):
            del self._lines[row]
            self.table.removeRow(row)


class TransferFindingsDialog(TransferLinesDialog):
    """What B finds: each item complete, or what it lacks. `do` gets the findings by number, for those that were looked at."""

    def __init__(
        self, parent: QWidget, lines: Sequence[TransferLine], findings: Mapping[int, str],
        do: Callable[[dict[int, str]], object],
    ) -> None:  # fmt: skip
        headings = (
            self.tr("序号"),
            self.tr("编码"),
            self.tr("题名"),
            self.tr("页数"),
            self.tr("齐全、签字完整"),
            self.tr("缺什么"),
        )
        super().__init__(parent, self.tr("逐件核对"), "transferFindingsDialog", headings, wide=5)
        message = self.tr("对照实物逐件核对，签字完整的勾选；有缺漏的写明缺什么，由 A 角补齐。没有看过的两样都不填。")
        self.body.addWidget(plain(message, "muted", wrap=True))
        row = QHBoxLayout()
        all_whole = button(self.tr("全部齐全(&A)"), name="allWholeButton")
        all_whole.clicked.connect(self._all_whole)
        row.addWidget(all_whole)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.table.setRowCount(len(lines))
        for place, (line, code) in enumerate(zip(lines, codes(lines), strict=True)):
            said = findings.get(place + 1)
            cells = (str(place + 1), code or self.tr("不编码"), line.title, str(line.pages), said == "", said or "")
            self.put(place, cells, typed=(5,))
        self.submit(self.tr("保存核对结果(&S)"), lambda: partial(do, self.findings()))
        self.table.setFocus()

    def findings(self) -> dict[int, str]:
        """Return what was found, by number; what is lacking counts before a tick."""
        rows = range(self.table.rowCount())
        return {
            row + 1: self.text(row, 5) for row in rows if self.text(row, 5) or self.is_ticked(row, 4)
        }  # fmt: skip

    def _all_whole(self) -> None:
        for row in range(self.table.rowCount()):
            if (item := self.table.item(row, 4)) is not None and not self.text(row, 5):
                item.setCheckState(_CHECKED)


class TransferCountDialog(TransferLinesDialog):
    """What the archive counts of each item, with words where it differs. `do` gets the counts by number."""

    def __init__(
        self, parent: QWidget, lines: Sequence[TransferLine], counts: Mapping[int, Counted],
        do: Callable[[dict[int, Counted]], object],
    ) -> None:  # fmt: skip
        headings = (
            self.tr("序号"),
            self.tr("编码"),
            self.tr("题名"),
            self.tr("清单页数"),
            self.tr("清点页数"),
            self.tr("不符的情况说明"),
        )
        super().__init__(parent, self.tr("逐件清点"), "transferCountDialog", headings, wide=5)
        message = self.tr("逐件清点页数。与清单不符的写明情况，否则不能签署。没有到的档案袋，它的各件不用填。")
        self.body.addWidget(plain(message, "muted", wrap=True))
        row = QHBoxLayout()
        as_listed = button(self.tr("均与清单相符(&A)"), name="asListedButton")
        as_listed.clicked.connect(self._as_listed)
        row.addWidget(as_listed)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.table.setRowCount(len(lines))
        for place, (line, code) in enumerate(zip(lines, codes(lines), strict=True)):
            found = counts.get(place + 1)
            pages, said = (str(found.pages), found.words) if found else ("", "")
            cells = (str(place + 1), code or self.tr("不编码"), line.title, str(line.pages), pages, said)
            self.put(place, cells, typed=(4, 5))
        self.submit(self.tr("保存清点结果(&S)"), lambda: partial(do, self.counts()))
        self.table.setFocus()

    def counts(self) -> dict[int, Counted]:
        """Return what was counted, by number."""
        rows = range(self.table.rowCount())
        return {row + 1: Counted(self.number(row, 4), self.text(row, 5)) for row in rows if self.text(row, 4)}

    def _as_listed(self) -> None:
        for row in range(self.table.rowCount()):
            if (item := self.table.item(row, 4)) is not None and not item.text():
                item.setText(self.text(row, 3))
