"""Labels for places: rooms, cabinets, layers and boxes, each with its bar code, code and name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.shelving import PlaceLevel, PlaceRow
from app.models.domain.stocktake import EMPTY_CODE
from app.models.services import labelling
from app.models.services.desk import Desk
from app.reports import labels
from app.reports.labels import Label
from app.ui.dialogs.labels.stock_dialog import SheetPosition, StockDialog
from app.ui.dialogs.progress import perform_long
from app.ui.messages import counted, label
from app.ui.papers.common import imprint
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain


class PlaceLabelsDialog(StockDialog):
    """Labels of a place and what lies in it: `rows`, the place itself first; those out of use are left out."""

    def __init__(self, parent: QWidget, desk: Desk, rows: Sequence[PlaceRow], place: SheetPosition) -> None:
        super().__init__(parent, desk, self.tr("打印位置标签"), "places", place)
        self.setObjectName("placeLabelsDialog")
        self.resize(840, 600)
        used = [one for one in rows if not one.retired_at]
        offered = [(self.tr("只打 {name}").format(name=rows[0].name), tuple(one.id for one in used[:1]))]
        for level in PlaceLevel:
            of_level = tuple(one.id for one in used[1:] if one.level is level)
            if of_level:
                message = self.tr("其中的{level}，{n} 张")
                offered.append((message.format(level=label(level), n=len(of_level)), of_level))
        if len(offered) > 2:  # more than itself and one level below it
            whole = tuple(one.id for one in used)
            offered.append((self.tr("连同其中的全部，{n} 张").format(n=len(whole)), whole))
        self._which = named(Choice(offered), "placeLabelsChoice")
        column = self._fields
        column.addWidget(plain(rows[0].name, "heading", wrap=True))
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        column.addWidget(InputField(self.tr("打印哪些(&W)"), self._which))
        if self._correction is not None:
            column.addWidget(self._correction)
        column.addWidget(self._summary)
        column.addStretch(1)
        self._which.changed.connect(self._summarise)
        self._picker.picked.connect(self._summarise)
        self._make_button.clicked.connect(self._make)
        self._show_stock()
        self._summarise()
        self._which.setFocus()

    def _summarise(self) -> None:
        self._count_each(len(self._which.value()))

    def _make(self) -> None:
        self._keep_choices()
        desk, ids, origin = self._desk, self._which.value(), imprint(self._desk)
        stock, start, (right, down, wide, high) = self.stock, self._picker.start, self._offset()

        def work(progress: Progress, cancelled: IsCancelled) -> bytes:
            drawn = [Label(one.bar_code, one.code, one.name) for one in labelling.take_place_labels(desk, ids).value]
            return labels.render(drawn, stock, start, (right, down), (wide, high), progress, cancelled, imprint=origin)

        perform_long(
            self,
            self.tr("正在生成标签"),
            work,
            lambda pdf: self._show_each(pdf, len(ids), counted(self.tr, "{n} 个位置", len(ids))),
        )


class EmptyLabelDialog(StockDialog):
    """The label «空»: a counter scans it at a place where nothing lies."""

    def __init__(self, parent: QWidget, desk: Desk, place: SheetPosition) -> None:
        super().__init__(parent, desk, self.tr("打印“空”码"), "places", place)
        self.setObjectName("emptyLabelDialog")
        self.resize(840, 600)
        column = self._fields
        about = self.tr("盘点到空的位置时扫描此码，才算盘到。贴在推车或盘点夹上，一张就够。")
        column.addWidget(plain(about, wrap=True))
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        if self._correction is not None:
            column.addWidget(self._correction)
        column.addWidget(self._summary)
        column.addStretch(1)
        self._picker.picked.connect(self._summarise)
        self._make_button.clicked.connect(self._make)
        self._show_stock()
        self._summarise()

    def _summarise(self) -> None:
        self._count_each(1)

    def _make(self) -> None:
        self._keep_choices()
        desk, origin = self._desk, imprint(self._desk)
        stock, start, (right, down, wide, high) = self.stock, self._picker.start, self._offset()

        def work(progress: Progress, cancelled: IsCancelled) -> bytes:
            labelling.take_empty_label(desk)
            drawn = [Label(EMPTY_CODE, "空", "此处没有档案（盘点用）")]
            return labels.render(drawn, stock, start, (right, down), (wide, high), progress, cancelled, imprint=origin)

        perform_long(self, self.tr("正在生成标签"), work, lambda pdf: self._show_each(pdf, 1, self.tr("“空”码")))
