"""资料齐全情况: by building and category the number of complete dossiers, and from there the supplement list."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.domain.life import Corner
from app.models.services import completeness
from app.models.services.completeness import MOST_LISTED
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


class CompletenessDialog(Dialog):
    """`list_wanted` and `print_wanted` carry ids of dossiers that lack something."""

    list_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("资料齐全情况"))
        self.setObjectName("completenessDialog")
        self.resize(760, 560)
        self._desk = desk
        self._names = {one.code: one.name for one in desk.pack.categories}
        self._class = named(QComboBox(), "completenessClass")
        self._class.addItem(self.tr("全部客户"), None)
        for axis in desk.pack.axes:
            for value in axis.values:
                self._class.addItem(self.tr("{axis}：{value}").format(axis=axis.name, value=value), (axis.key, value))
        self._corners: RowsModel[Corner] = RowsModel(self._columns())
        self._table = RowsTable(self._corners, "completenessTable")
        self._total = plain(kind="heading", name="completenessTotal")
        self._lay_out()
        self._class.currentIndexChanged.connect(self._read)
        self._table.picked.connect(self._picked)
        self._table.opened.connect(lambda: self._list.click())
        self._read()

    def _columns(self) -> tuple[RowColumn[Corner], ...]:
        building: RowColumn[Corner] = RowColumn(self.tr("楼栋"), 160, lambda one: one.building or self.tr("（无）"))
        return (
            *((building,) if self._desk.pack.by_household else ()),
            RowColumn(self.tr("类别"), 0, lambda one: self._names.get(one.category, one.category)),
            RowColumn(self.tr("档案"), 88, lambda one: f"{one.dossiers:,}"),
            RowColumn(self.tr("待补"), 88, lambda one: f"{one.lacking:,}", lambda one: Tone.WARN if one.lacking else None),
            RowColumn(self.tr("齐全率"), 104, lambda one: f"{one.whole_percent}%",
                   lambda one: None if one.lacking else Tone.OK),
        )  # fmt: skip

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(plain(self.tr("只看")))
        line.addWidget(self._class)
        line.addStretch(1)
        line.addWidget(self._total)
        self.body.addLayout(line)
        self.body.addWidget(self._table, 1)
        message = self.tr("按现行制度的应收资料和必填信息计算。选一行办理；不选则为全部，最多列出 {n} 份。")
        self.body.addWidget(plain(message.format(n=MOST_LISTED), "muted", wrap=True))
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)
        self._print = self.add_button(self.tr("打印补充资料清单…(&P)"), "completenessPrint")
        self._list = self.add_button(self.tr("列出待补的档案(&L)"), "completenessList", "primary", default=True)
        self._table.menu.offer(lambda: (self._list, self._print))
        self._print.clicked.connect(lambda: self._gather(self.print_wanted))
        self._list.clicked.connect(lambda: self._gather(self.list_wanted))

    def _read(self) -> None:
        desk, of_class = self._desk, self._class.currentData()
        run.perform(self, lambda: completeness.corners(desk, of_class), self._show)

    def _show(self, corners: list[Corner]) -> None:
        self._corners.show(corners)
        whole = Corner(0, "", "", sum(one.dossiers for one in corners), sum(one.lacking for one in corners))
        self._total.setText(
            self.tr("共 {n} 份，待补 {lacking} 份，齐全率 {percent}%").format(
                n=f"{whole.dossiers:,}", lacking=f"{whole.lacking:,}", percent=whole.whole_percent
            )
        )
        self._picked()

    def _picked(self) -> None:
        chosen: Corner | None = self._table.current
        lacking = chosen.lacking if chosen else sum(one.lacking for one in self._corners.rows)
        for made in (self._print, self._list):
            made.setEnabled(lacking > 0)

    def _gather(self, wanted: SignalInstance) -> None:
        """Find the dossiers that lack something where the cursor stands, and hand them on."""
        desk, of_class, chosen = self._desk, self._class.currentData(), self._table.current
        corner = (chosen.building_id, chosen.category) if chosen else None

        def found(ids: list[int]) -> None:
            self.accept()
            wanted.emit(ids)

        run.perform(self, lambda: completeness.incomplete(desk, corner, of_class), found)
