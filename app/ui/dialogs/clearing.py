"""清理清单: what lies unused or has served its term, printed and exported; a destruction or a move begins from the list of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.filtering import Content
from app.models.domain.rights import Right
from app.models.services import clearing
from app.models.services.clearing import UnusedDossier
from app.models.services.desk import Desk
from app.reports.forms import clearing_list
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.table_out import OwnLayout, TableOut
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted
from app.ui.papers import clearing as papers
from app.ui.run import Newest
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import plain


class ClearingDialog(Dialog):
    """`listed_wanted` carries the ids of the rows that are seen, and the name of the list."""

    listed_wanted = Signal(object, str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("清理清单"))
        self.setObjectName("clearingDialog")
        self.resize(960, 560)
        self._desk, self._newest = desk, Newest()
        terms = desk.pack.clearing
        assert terms is not None
        about = COUNTED(
            "超过 {n} 个月没有移动和查阅的，以及保管期已满的在库档案（{clause}）；借出和冻结的不列。"
            "这里不销毁也不移动：请列到档案列表，再用“提出销毁”或“上架”办理。"
        )
        self.body.addWidget(
            plain(counted(self.tr, about, terms.months, clause=terms.clause), "muted", wrap=True, name="clearingAbout")
        )
        columns: tuple[RowColumn[UnusedDossier], ...] = (
            RowColumn(self.tr("档号"), 176, lambda one: one.row.reference_code, key="code"),
            RowColumn(self.tr("客户"), 0, lambda one: one.row.customer, key="customer"),
            RowColumn(self.tr("位置"), 144, lambda one: one.row.place, key="place"),
            RowColumn(self.tr("最近动用"), 112, lambda one: one.used_on, content=Content.DAY, key="used"),
            RowColumn(self.tr("保管期满"), 112, lambda one: one.due, content=Content.DAY, key="due"),
            RowColumn(self.tr("清理原因"), 168, self._why, self._tone, key="why"),
        )
        self._rows: RowsModel[UnusedDossier] = RowsModel(columns)
        self._table = FilteredRows(self._rows, "clearingTable")
        layout = OwnLayout(
            lambda taken, seen, rows, progress, cancelled: clearing_list.render(
                papers.clearing_list(desk, terms, taken, seen, rows), progress, cancelled
            ),
            papers.clearing_sheet,
        )
        out = TableOut(self, desk, self._table, self.windowTitle, dossiers=lambda one: (one.row.id,), own=layout)
        self._count = plain(kind="muted", name="clearingCount")
        self.body.addWidget(self._table.bar)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._count)
        self._print = self.add_button(self.tr("打印清单…(&P)"), "printClearing")
        self._print.setVisible(desk.can(Right.EXPORT))
        self._print.clicked.connect(lambda: out.print())
        self._list = self.add_button(self.tr("列到档案列表办理(&L)"), "listButton", "primary")
        self._list.clicked.connect(self._hand_on)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        run.perform(self, lambda: clearing.to_clear(desk), self._newest.ask(self._show))

    def _show(self, found: list[UnusedDossier]) -> None:
        self._table.show_rows(found)
        said = counted(self.tr, "共 {n} 份。右键可导出表格。", len(found), grouped=True)
        self._count.setText(said if found else self.tr("没有要清理的档案。"))
        self._list.setEnabled(bool(found))
        self._print.setEnabled(bool(found))

    def _why(self, one: UnusedDossier) -> str:
        reasons = [self.tr("长期不用")] if one.is_unused else []
        return self.tr("、").join([*reasons, *([self.tr("保管期已满")] if one.is_expired else [])])

    def _tone(self, one: UnusedDossier) -> Tone | None:
        return Tone.WARN if one.is_expired else None

    def _hand_on(self) -> None:
        self.listed_wanted.emit([one.row.id for one in self._table.shown], self.windowTitle())
        self.accept()
