"""A printer and its correction for a label stock: how far it prints beside its mark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFrame, QGridLayout, QVBoxLayout

from app.models.services import labelling
from app.models.services.desk import Desk
from app.reports.label_stock import Stock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

Offset = tuple[float, float, float, float]
_MOST_OFFSET_MM = 20.0
_ANY_PRINTER = "default"


class PrinterCorrection(QFrame):
    """Four lengths for each printer and stock, in millimetres, kept in the archive. `dialog` shows its messages."""

    def __init__(self, dialog: Dialog, desk: Desk) -> None:
        super().__init__(dialog)
        self.setObjectName("panel")
        self._dialog, self._desk, self._stock = dialog, desk, ""
        self._kept: Offset = (0.0, 0.0, 0.0, 0.0)
        self._printer = named(QComboBox(), "printerEdit")
        self._printer.addItem(self.tr("未指定打印机"), _ANY_PRINTER)
        for name in QPrinterInfo.availablePrinterNames():
            self._printer.addItem(name, name)
        self._offsets = [
            named(QDoubleSpinBox(
                minimum=-_MOST_OFFSET_MM, maximum=_MOST_OFFSET_MM, singleStep=0.1, decimals=1,
                suffix=" mm",
            ), name)
            for name in ("offsetX", "offsetY", "creepX", "creepY")
        ]  # fmt: skip
        self._lay_out()
        self._printer.currentIndexChanged.connect(self._read)

    @property
    def printer(self) -> str:
        """The chosen printer; empty where none is."""
        chosen = str(self._printer.currentData())
        return "" if chosen == _ANY_PRINTER else chosen

    @property
    def offset(self) -> Offset:
        """Offset to the right and downwards, creep across and downwards."""
        right, down, wide, high = (edit.value() for edit in self._offsets)
        return right, down, wide, high

    def show_stock(self, stock: Stock, printer: str) -> None:
        """Show the printer of a stock, else the usual one of this machine, and its correction."""
        self._stock = stock.key
        chosen = self._printer.findData(printer)
        if chosen < 0:
            chosen = max(self._printer.findData(QPrinterInfo.defaultPrinterName()), 0)
        self._printer.blockSignals(True)
        self._printer.setCurrentIndex(chosen)
        self._printer.blockSignals(False)
        self._read()

    def keep(self) -> None:
        """Remember a correction that was changed."""
        offset = self.offset
        if offset == self._kept:
            return
        self._kept = offset
        desk, printer, stock = self._desk, self._printer.currentData(), self._stock
        run.act(
            self,
            lambda: labelling.keep_printer_offset(desk, printer, stock, offset),
            lambda _outcome: self._dialog.say(Tone.OK, self.tr("已记住这台打印机的校正。")),
        )

    def _read(self) -> None:
        desk, printer, stock = self._desk, self._printer.currentData(), self._stock
        run.perform(self, lambda: labelling.printer_offset(desk, printer, stock), self._show)

    def _show(self, offset: Offset) -> None:
        self._kept = offset
        for edit, value in zip(self._offsets, offset, strict=True):
            edit.setValue(value)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
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
