"""The unused parts of a file, named in full: columns, sheets, rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.models.ledgers.left_out import REASONS, LeftOut
from app.ui.dialogs.base import Dialog
from app.ui.messages import text
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

_NAMED = 6


def in_short(left: LeftOut) -> str:
    """One line: the columns and sheets by name as far as there is room, the rows by how many of which kind."""
    said = []
    if left.columns:
        said.append(_tr("未用的列：{names}").format(names=_some(left.columns)))
    if left.sheets:
        said.append(_tr("未读的工作表：{names}").format(names=_some(left.sheets)))
    if left.rows:
        kinds = (
            _tr("{why} {n} 行").format(why=text(REASONS[why]), n=len(rows))
            for why, rows in left.rows_by_reason().items()
        )
        said.append(_tr("未用的行：{kinds}").format(kinds="、".join(kinds)))
    return "；".join(said)


def _some(names: tuple[str, ...]) -> str:
    shown = "、".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else _tr("{names} 等 {n} 个").format(names=shown, n=len(names))


def _tr(words: str) -> str:
    return QCoreApplication.translate("LeftOutDialog", words)


class LeftOutDialog(Dialog):
    """A list to look at."""

    def __init__(self, parent: QWidget, left: LeftOut, several: bool) -> None:
        super().__init__(parent, self.tr("没有用到的内容"))
        self.setObjectName("leftOutDialog")
        self.resize(640, 480)
        message = self.tr("文件中的这些内容没有读入。列读错了的，请在“各列对应”中指明；工作表可以另外选读。")
        self.body.addWidget(plain(message, "muted", wrap=True))
        lines = [(self.tr("列"), name, "") for name in left.columns]
        lines += [(self.tr("工作表"), name, "") for name in left.sheets]
        lines += [
            (self.tr("行"), f"{row.sheet} {row.number}" if several else str(row.number), _why(row.why, row.text))
            for row in left.rows
        ]
        table = named(QTableWidget(len(lines), 3), "leftOutTable")
        table.setHorizontalHeaderLabels([self.tr("种类"), self.tr("名称或行号"), self.tr("说明")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(1, 200)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for line, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                table.setItem(line, column, QTableWidgetItem(cell))
        self.body.addWidget(table, 1)
        close = self.add_button(self.tr("关闭"), "closeButton", "primary", default=True)
        close.clicked.connect(self.accept)


def _why(why: str, begins: str) -> str:
    return f"{text(REASONS[why])}：{begins}" if begins else text(REASONS[why])
