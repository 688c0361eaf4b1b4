"""Bar-code labels for bags: stock, first position, and the printer's correction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.dossier import DossierRow
from app.models.domain.progress import IsCancelled, Progress
from app.models.services import dossiers, labelling
from app.models.services.desk import Desk
from app.reports import labels
from app.reports.label_stock import STOCKS, Stock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.labels.sheet_picker import SheetPicker
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import perform_long
from app.ui.messages import Tone, counted
from app.ui.papers.dossiers import bag_labels
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_MOST_OFFSET_MM = 20.0
_ANY_PRINTER = "default"
# The text on the box, in the words by which the office asks for it.
_PRODUCTS = {"l7160": ("L7160",)}
Offset = tuple[float, float, float, float]


@dataclass
class SheetPosition:
    """A stock's key, and the next free position on its sheet, from 0."""

    stock: str = ""
    position: int = 0


class LabelsDialog(Dialog):
    """Labels of `dossier_ids` in that order. Stays open behind the preview, to print again from the k-th label.

    `place`: where on which stock the last labels of this session ended; it is moved on by every print.
    """

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_ids: Sequence[int], place: SheetPosition | None = None
    ) -> None:
        super().__init__(parent, self.tr("打印标签"))
        self.setObjectName("labelsDialog")
        self.resize(840, 600)
        self._desk, self._ids, self._place = desk, list(dossier_ids), place or SheetPosition()
        # The first label and its position of the last print, for going on upon the same paper.
        self._printed: tuple[int, int] | None = None
        self._kept_offset: Offset = (0.0, 0.0, 0.0, 0.0)
        self._make_inputs()
        self._picker = SheetPicker(self.stock)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(self._left(), 1)
        sides.addLayout(self._right())
        self.body.addLayout(sides, 1)
        test = self.add_button(self.tr("测试页(&T)"), "testPageButton")
        test.clicked.connect(self._test_page)
        close = self.add_button(self.tr("关闭"), "closeButton")
        close.clicked.connect(self.reject)
        make = self.add_button(self.tr("生成并预览(&G)"), "makeButton", "primary", default=True)
        make.clicked.connect(self._make)
        self._stock.currentIndexChanged.connect(self._stock_changed)
        self._printer.currentIndexChanged.connect(self._read_offset)
        self._first.valueChanged.connect(self._summarise)
        self._first.valueChanged.connect(self._tell_whose)
        self._picker.picked.connect(self._summarise)
        self._stock.setCurrentIndex(max(self._stock.findData(self._place.stock), 0))
        self._picker.pick(self._place.position)
        self._read_offset()
        self._summarise()
        self._tell_whose()
        self._stock.setFocus()

    @property
    def stock(self) -> Stock:
        """The chosen stock."""
        return STOCKS[self._stock.currentData()]

    def _make_inputs(self) -> None:
        self._stock = named(QComboBox(), "stockEdit")
        for key, stock in STOCKS.items():
            self._stock.addItem(self._named(stock), key)
        self._names = named(QComboBox(), "namesEdit")
        for value, text in (
            ("masked", self.tr("遮蔽（张*）")),
            ("none", self.tr("不印姓名")),
            ("whole", self.tr("完整姓名")),
        ):
            self._names.addItem(text, value)
        self._printer = named(QComboBox(), "printerEdit")
        self._printer.addItem(self.tr("未指定打印机"), _ANY_PRINTER)
        for name in QPrinterInfo.availablePrinterNames():
            self._printer.addItem(name, name)
        usual = self._printer.findData(QPrinterInfo.defaultPrinterName())
        self._printer.setCurrentIndex(max(usual, 0))
        self._offsets = [
            named(QDoubleSpinBox(
                minimum=-_MOST_OFFSET_MM, maximum=_MOST_OFFSET_MM, singleStep=0.1, decimals=1,
                suffix=" mm",
            ), name)
            for name in ("offsetX", "offsetY", "creepX", "creepY")
        ]  # fmt: skip
        self._first = named(QSpinBox(minimum=1, maximum=len(self._ids)), "firstEdit")
        self._first.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _named(self, stock: Stock) -> str:
        """The stock in the window's language; its own name stands on paper."""
        name = (
            self.tr("热敏标签 {size} mm（{dpi:.0f} dpi）")
            if stock.is_roll
            else self.tr("A4 不干胶 {size} mm（{grid}）")
        )
        wide, high = stock.label
        size = " ".join((*_PRODUCTS.get(stock.key, ()), f"{wide:g}×{high:g}"))
        return name.format(size=size, dpi=stock.dpi, grid=f"{stock.columns}×{stock.rows}")

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(plain(counted(self.tr, "{n} 份档案的标签", len(self._ids), grouped=True), "heading"))
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        column.addWidget(InputField(self.tr("姓名(&N)"), self._names))
        column.addWidget(
            InputField(self.tr("从第几张开始打(&F)"), self._first, self.tr("打印中断时，从没有打出的那一张重打"))
        )
        self._whose = plain(wrap=True, name="firstLabel")
        column.addWidget(self._whose)
        self._where = plain(wrap=True, name="whereToGoOn")
        column.addWidget(self._where)
        column.addWidget(self._correction())
        self._summary = plain(wrap=True, name="labelsSummary")
        column.addWidget(self._summary)
        column.addStretch(1)
        return column

    def _correction(self) -> QFrame:
        panel = named(QFrame(), "panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        inside.addWidget(InputField(self.tr("打印机(&P)"), self._printer))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        captions = (self.tr("向右移"), self.tr("向下移"), self.tr("横向拉伸"), self.tr("纵向拉伸"))
        for place, (caption, edit) in enumerate(zip(captions, self._offsets, strict=True)):
            edit.setAccessibleName(caption)
            edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(plain(caption, "muted"), place // 2, place % 2 * 2)
            grid.addWidget(edit, place // 2, place % 2 * 2 + 1)
            grid.setColumnStretch(place % 2 * 2 + 1, 1)
        inside.addLayout(grid)
        return panel

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._picker_caption = plain(self.tr("点击第一个空白格（也可用方向键）"), "muted")
        column.addWidget(self._picker_caption)
        column.addWidget(self._picker, 1)
        hint = plain("⚠ " + self.tr("打印时请选 100 %，不要“适合页面”"), name="scaleHint")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(hint)
        return column

    def _stock_changed(self) -> None:
        self._picker.show_stock(self.stock)
        self._picker_caption.setVisible(not self.stock.is_roll)
        self._read_offset()

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
        left = len(self._ids) - self._first.value() + 1
        self._picker.show_labels(self._first.value(), left)
        self._tell_where()
        start = 0 if self.stock.is_roll else self._picker.start
        pages = -(-(start + left) // self.stock.per_page)
        self._summary.setText(
            self.tr("{n} 张标签，{pages} 张标签纸").format(n=f"{left:,}", pages=f"{pages:,}")
            if not self.stock.is_roll
            else self.tr("{n} 张标签").format(n=f"{left:,}")
        )

    def _tell_where(self) -> None:
        """Say where the first label goes, on new paper and on the sheet on which printing stopped."""
        again = self._printed is not None and self._first.value() > self._printed[0] and not self.stock.is_roll
        self._where.setVisible(again)
        if again and self._printed is not None:
            first, start = self._printed
            cell = (start + self._first.value() - first) % self.stock.per_page + 1
            self._where.setText(self.tr("换新纸从第 1 格；用原纸请点第 {cell} 格。").format(cell=cell))

    def _offset(self) -> Offset:
        right, down, wide, high = (edit.value() for edit in self._offsets)
        return right, down, wide, high

    def _read_offset(self) -> None:
        desk, printer, stock = self._desk, self._printer.currentData(), self.stock.key
        run.perform(self, lambda: labelling.printer_offset(desk, printer, stock), self._show_offset)

    def _show_offset(self, offset: Offset) -> None:
        self._kept_offset = offset
        for edit, value in zip(self._offsets, offset, strict=True):
            edit.setValue(value)

    def _keep_offset(self) -> None:
        offset = self._offset()
        if offset == self._kept_offset:
            return
        self._kept_offset = offset
        desk, printer, stock = self._desk, self._printer.currentData(), self.stock.key
        run.act(
            self,
            lambda: labelling.keep_printer_offset(desk, printer, stock, offset),
            lambda _outcome: self.say(Tone.OK, self.tr("已记住这台打印机的校正。")),
        )

    def _test_page(self) -> None:
        self._keep_offset()
        stock, (right, down, wide, high) = self.stock, self._offset()
        run.perform(
            self,
            lambda: labels.calibration_page(stock, (right, down), (wide, high)),
            lambda pdf: PdfPreview(self, self.tr("标签测试页"), pdf).open(),
        )

    def _make(self) -> None:
        self._keep_offset()
        desk, ids, names = self._desk, self._ids[self._first.value() - 1 :], self._names.currentData()
        stock, start, (right, down, wide, high) = self.stock, self._picker.start, self._offset()

        def work(progress: Progress, cancelled: IsCancelled) -> tuple[bytes, int]:
            taken = labelling.take_labels(desk, ids, names).value
            drawn = bag_labels(taken.texts)
            return labels.render(drawn, stock, start, (right, down), (wide, high), progress, cancelled), taken.destroyed

        perform_long(self, self.tr("正在生成标签"), work, self._preview)

    def _preview(self, made: tuple[bytes, int]) -> None:
        pdf, destroyed = made
        number = len(self._ids) - self._first.value() + 1 - destroyed
        self._printed = (self._first.value(), self._picker.start)
        self._place.stock = self.stock.key
        self._place.position = 0 if self.stock.is_roll else (self._picker.start + number) % self.stock.per_page
        self._tell_where()
        preview = PdfPreview(self, self.tr("标签"), pdf)
        said = self.tr("打印时请选 100 %（实际大小）。打印中断时，回到上一窗口从第几张重打。")
        left_out = counted(self.tr, "所选档案中有 {n} 份已销毁，没有档案袋，不打标签。", destroyed) if destroyed else ""
        preview.say(Tone.WARN if destroyed else Tone.INFO, left_out + said)
        preview.open()
