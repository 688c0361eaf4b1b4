"""The common part of all dialogs for labels: stock, first position, and the printer's correction."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.reports import labels
from app.reports.label_stock import STOCKS, Stock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.labels.printer_correction import Offset, PrinterCorrection
from app.ui.dialogs.labels.sheet_picker import SheetPicker
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.preferences import Preferences
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

# The text on the box, in the words by which the office asks for it.
_PRODUCTS = {"l7160": ("L7160",)}


@dataclass
class SheetPosition:
    """A stock's key, and the next free position on its sheet, from 0."""

    stock: str = ""
    position: int = 0


class StockDialog(Dialog):
    """Stays open behind the preview, to print again. Who prints labels at all may correct the printer.

    `purpose`: under which stock is remembered on this machine; the printer is remembered by stock. `place`: where on
    which stock the last labels of this session ended; every print moves it on.
    """

    def __init__(self, parent: QWidget, desk: Desk, title: str, purpose: str, place: SheetPosition) -> None:
        super().__init__(parent, title)
        self._desk, self._purpose, self._place = desk, purpose, place
        self._preferences = Preferences()
        self._stock = named(QComboBox(), "stockEdit")
        for key, stock in STOCKS.items():
            self._stock.addItem(self._named(stock), key)
        self._stock.setCurrentIndex(max(self._stock.findData(place.stock or self._preferences.stock(purpose)), 0))
        self._correction = PrinterCorrection(self, desk) if desk.can(Right.LABEL) else None
        self._picker = SheetPicker(self.stock)
        self._picker.pick(place.position)
        self._summary = plain(wrap=True, name="labelsSummary")
        sides = QHBoxLayout()
        sides.setSpacing(24)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(8)
        sides.addLayout(self._fields, 1)
        sides.addLayout(self._right())
        self.body.addLayout(sides, 1)
        if self._correction is not None:
            self.add_button(self.tr("测试页(&T)"), "testPageButton").clicked.connect(self._test_page)
        self.add_button(self.tr("关闭"), "closeButton").clicked.connect(self.reject)
        self._make_button = self.add_button(self.tr("生成并预览(&G)"), "makeButton", "primary", default=True)
        self._stock.currentIndexChanged.connect(self._stock_changed)

    @property
    def stock(self) -> Stock:
        """The chosen stock."""
        return STOCKS[self._stock.currentData()]

    @property
    def form(self) -> str:
        """The labels of this stock as the printing system and the printer's memory call them."""
        return self.tr("标签 {stock}").format(stock=_size(self.stock))

    def _offset(self) -> Offset:
        return self._correction.offset if self._correction is not None else (0.0, 0.0, 0.0, 0.0)

    def _named(self, stock: Stock) -> str:
        """The stock in the window's language; its own name stands on paper."""
        name = (
            self.tr("热敏标签 {size} mm（{dpi:.0f} dpi）")
            if stock.is_roll
            else self.tr("A4 不干胶 {size} mm（{grid}）")
        )
        return name.format(size=_size(stock), dpi=stock.dpi, grid=f"{stock.columns}×{stock.rows}")

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
        self._show_stock()

    def _show_stock(self) -> None:
        self._picker_caption.setVisible(not self.stock.is_roll)
        if self._correction is not None:
            self._correction.show_stock(self.stock, self._preferences.printer(self.form))

    def _sum_up(self, first: int, count: int) -> None:
        """Show `count` labels from label `first` on, and the paper they take."""
        self._picker.show_labels(first, count)
        start = 0 if self.stock.is_roll else self._picker.start
        pages = -(-(start + count) // self.stock.per_page)
        self._summary.setText(
            self.tr("{n} 张标签，{pages} 张标签纸").format(n=f"{count:,}", pages=f"{pages:,}")
            if not self.stock.is_roll
            else self.tr("{n} 张标签").format(n=f"{count:,}")
        )

    def _keep_choices(self) -> None:
        """Remember stock, printer and correction for the next labels."""
        self._preferences.keep_stock(self._purpose, self.stock.key)
        if self._correction is not None:
            self._correction.keep()
            if self._correction.printer:
                self._preferences.keep_printer(self.form, self._correction.printer)

    def _move_on(self, count: int) -> None:
        """Remember where on its sheet the next label goes, behind `count` new ones."""
        self._place.stock = self.stock.key
        self._place.position = 0 if self.stock.is_roll else (self._picker.start + count) % self.stock.per_page

    def _count_each(self, number: int) -> None:
        """Say what becomes of one label for each of so many things; of none, nothing can be made."""
        self._sum_up(1, number)
        self._make_button.setEnabled(number > 0)

    def _show_each(self, pdf: bytes, number: int, of: str) -> None:
        """Show so many labels, and point at the cell behind them; `of`: whose labels they are."""
        self._move_on(number)
        self._picker.pick(self._place.position)
        PdfPreview(self, self.form, pdf, of=of).open()

    def _test_page(self) -> None:
        self._keep_choices()
        stock, (right, down, wide, high) = self.stock, self._offset()
        run.perform(
            self,
            lambda: labels.calibration_page(stock, (right, down), (wide, high)),
            lambda pdf: PdfPreview(self, self.form, pdf, of=self.tr("测试页")).open(),
        )


def _size(stock: Stock) -> str:
    wide, high = stock.label
    return " ".join((*_PRODUCTS.get(stock.key, ()), f"{wide:g}×{high:g}"))
