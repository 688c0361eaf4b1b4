"""知会: the changes of which a department was told; each person acknowledges their own, a manager sees who has not."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.moments import minute_of
from app.models.domain.registers.change_notice import OpenChangeNotice, OpenChangeNotices
from app.models.services import change_notices
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.data_words import datum_words
from app.ui.dialogs.base import Dialog
from app.ui.messages import counted
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


class ChangeNoticesDialog(Dialog):
    """`mine`: of this person, to be acknowledged; else of everybody. `kept` carries the outcome of acknowledging."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, *, mine: bool) -> None:
        super().__init__(parent, self.tr("变动知会") if mine else self.tr("还没有签收的知会"))
        self.setObjectName("changeNotices")
        self.resize(860, 420)
        self._desk = desk
        about = (
            self.tr("这些客户资料已经同意修改。请更新本部门使用的资料，再签收。")
            if mine
            else self.tr("已经知会、还没有签收的人员。请提醒他们在“今日”签收。")
        )
        self.body.addWidget(plain(about, wrap=True))
        joint = self.tr("、")
        columns: list[RowColumn[OpenChangeNotice]] = [
            RowColumn(self.tr("档号"), 0, lambda one: joint.join(one.contents.dossiers)),
            RowColumn(
                self.tr("改了什么"), 0, lambda one: joint.join(datum_words(desk.pack, key) for key in one.contents.data)
            ),
            RowColumn(self.tr("同意时间"), 128, lambda one: minute_of(one.at)),
            RowColumn(self.tr("申请单号"), 128, lambda one: one.contents.slip),
        ]
        if not mine:
            columns.append(RowColumn(self.tr("谁"), 140, lambda one: f"{one.person}（{one.department}）"))
        self._rows: RowsModel[OpenChangeNotice] = RowsModel(columns)
        self.body.addWidget(RowsTable(self._rows, "noticesTable", tall=True), 1)
        self._more = plain(kind="muted", name="noticesMore")
        self._more.hide()
        self.body.addWidget(self._more)
        if mine:
            self._acknowledge = self.add_button(self.tr("已知悉，签收(&A)"), "acknowledgeButton", "primary")
            self._acknowledge.setEnabled(False)
            self._acknowledge.clicked.connect(self._sign)
        self.add_button(self.tr("关闭"), "closeButton", default=not mine).clicked.connect(self.reject)
        self._mine = mine
        run.perform(self, partial(change_notices.mine if mine else change_notices.unacknowledged, desk), self._show)

    def _show(self, found: OpenChangeNotices) -> None:
        self._rows.show(found.rows)
        self._more.setText(counted(self.tr, "另有 {n} 项较晚的，签收以上各项后再列出。", found.more, grouped=True))
        self._more.setVisible(found.more > 0)
        if self._mine:
            self._acknowledge.setEnabled(bool(found.rows))

    def _sign(self) -> None:
        numbers = [one.id for one in self._rows.rows]
        self._acknowledge.setEnabled(False)
        run.act(self, partial(change_notices.acknowledge, self._desk, numbers), self._signed)

    def _signed(self, outcome: Outcome[int]) -> None:
        self.kept.emit(outcome)
        self.accept()
