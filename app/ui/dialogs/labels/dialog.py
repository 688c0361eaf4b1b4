"""Bar-code labels for the bags of dossiers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import dossiers, labelling
from app.models.services.desk import Desk
from app.reports import labels
from app.ui import run
from app.ui.dialogs.labels.stock_dialog import SheetPosition, StockDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, counted
from app.ui.papers.common import imprint
from app.ui.papers.dossiers import bag_labels
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain, tooltip


class LabelsDialog(StockDialog):
    """Labels of `dossier_ids` in that order, from the k-th on where the printer stopped before it."""

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_ids: Sequence[int], place: SheetPosition | None = None
    ) -> None:
        super().__init__(parent, desk, self.tr("打印标签"), "labels", place or SheetPosition())
        self.setObjectName("labelsDialog")
        self.resize(840, 600)
        self._ids = list(dossier_ids)
        # The first label and its position of the last print, for going on upon the same paper.
        self._printed: tuple[int, int] | None = None
        self._names = named(QComboBox(), "namesEdit")
        for value, text in (
            ("masked", self.tr("遮蔽（张*）")),
            ("none", self.tr("不印姓名")),
            ("whole", self.tr("完整姓名")),
        ):
            self._names.addItem(text, value)
        self._upright = named(QComboBox(), "layoutEdit")
        for upright, text in ((False, self.tr("平放标签")), (True, self.tr("脊背标签（竖贴）"))):
            self._upright.addItem(text, upright)
        self._first = named(QSpinBox(minimum=1, maximum=len(self._ids)), "firstEdit")
        self._first.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._first.valueChanged.connect(self._summarise)
        self._first.valueChanged.connect(self._tell_whose)
        self._picker.picked.connect(self._summarise)
        self._make_button.clicked.connect(self._make)
        self._show_stock()
        self._summarise()
        self._tell_whose()
        self._stock.setFocus()

    def _lay_out(self) -> None:
        column = self._fields
        column.addWidget(plain(counted(self.tr, "{n} 份档案的标签", len(self._ids), grouped=True), "heading"))
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(InputField(self.tr("姓名(&N)"), self._names), 1)
        row.addWidget(InputField(self.tr("式样(&L)"), self._upright), 1)
        column.addLayout(row)
        column.addWidget(
            InputField(self.tr("从第几张开始打(&F)"), self._first, self.tr("打印中断时，从没有打出的那一张重打"))
        )
        self._whose = plain(wrap=True, name="firstLabel")
        column.addWidget(self._whose)
        self._where = plain(wrap=True, name="whereToGoOn")
        column.addWidget(self._where)
        if self._correction is not None:
            column.addWidget(self._correction)
        column.addWidget(self._summary)
        column.addStretch(1)

    def _show_stock(self) -> None:
        """Offer the upright label where the stock is wide enough for it."""
        super()._show_stock()
        may = labels.stands_upright(self.stock)
        self._upright.setEnabled(may)
        self._upright.setToolTip(tooltip("" if may else self.tr("这种标签纸太窄，竖贴时条码扫不出，只能平放。")))
        if not may:
            self._upright.setCurrentIndex(0)

    def _tell_whose(self) -> None:
        """Say whose label the first one is: a torn sheet is found by its last good label."""
        number, desk = self._first.value(), self._desk

        def show(rows: list[DossierRow]) -> None:
            if number == self._first.value():
                self._whose.setText(self.tr("第 {n} 张：{household} {name}　{code}").format(
                    n=number, household=rows[0].household, name=rows[0].customer, code=rows[0].reference_code
                ))  # fmt: skip

        run.perform(self, lambda: dossiers.rows(desk, [self._ids[number - 1]]), show)

    def _summarise(self) -> None:
        self._sum_up(self._first.value(), len(self._ids) - self._first.value() + 1)
        self._tell_where()

    def _tell_where(self) -> None:
        """Say where the first label goes, on new paper and on the sheet on which printing stopped."""
        again = self._printed is not None and self._first.value() > self._printed[0] and not self.stock.is_roll
        self._where.setVisible(again)
        if again and self._printed is not None:
            first, start = self._printed
            cell = (start + self._first.value() - first) % self.stock.per_page + 1
            self._where.setText(self.tr("换新纸从第 1 格；用原纸请点第 {cell} 格。").format(cell=cell))

    def _make(self) -> None:
        self._keep_choices()
        desk, ids, names = self._desk, self._ids[self._first.value() - 1 :], self._names.currentData()
        upright, origin = self._upright.currentData(), imprint(desk)
        stock, start, (right, down, wide, high) = self.stock, self._picker.start, self._offset()

        def work(progress: Progress, cancelled: IsCancelled) -> tuple[bytes, int]:
            taken = labelling.take_labels(desk, ids, names).value
            drawn = bag_labels(taken.texts)
            made = labels.render(
                drawn, stock, start, (right, down), (wide, high), progress, cancelled, upright=upright, imprint=origin
            )
            return made, taken.destroyed

        perform_long(self, self.tr("正在生成标签"), work, self._preview)

    def _preview(self, made: tuple[bytes, int]) -> None:
        pdf, destroyed = made
        number = len(self._ids) - self._first.value() + 1 - destroyed
        self._printed = (self._first.value(), self._picker.start)
        self._move_on(number)
        self._tell_where()
        made_from = Provenance(self._desk.acted_seq, Right.LABEL, tuple(self._ids[self._first.value() - 1 :]))
        preview = PdfPreview(self, self.form, pdf, made_from=made_from)
        said = self.tr("打印时请选 100 %（实际大小）。打印中断时，回到上一窗口从第几张重打。")
        left_out = counted(self.tr, "所选档案中有 {n} 份已销毁，没有档案袋，不打标签。", destroyed) if destroyed else ""
        preview.say(Tone.WARN if destroyed else Tone.INFO, left_out + said)
        preview.open()
