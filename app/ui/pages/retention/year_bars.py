"""The years ahead as bars: how many dossiers fall due in each; a bar leads to its dossiers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui import theme
from app.ui.messages import counted
from app.ui.widgets.named import named
from app.ui.widgets.text import tooltip

Years = tuple[int, int]
_AHEAD = 16
_FIRST, _LAST = 1900, 9999
_HIGH, _GAP = 96, 4


class YearBar(QPushButton):
    """One year, or all before or after those that are shown, with the number of its dossiers above the bar."""

    def __init__(self, years: Years, caption: str) -> None:
        super().__init__()
        named(self, f"year-{years[0]}").setCheckable(True)
        self.setProperty("kind", "year")
        self.years, self._caption = years, caption
        self._number, self._share = 0, 0.0
        theme.follow(self.update)

    def show_number(self, number: int, most: int) -> None:
        """Show the number of dossiers, beside the largest among the bars."""
        self._number, self._share = number, number / most if most else 0.0
        said = counted(self.tr, "{year}：{n} 份到期", number, grouped=True, year=self._caption)
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        self.setEnabled(number > 0 or self.isChecked())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the number and the caption."""
        wide = max(self.fontMetrics().horizontalAdvance(one) for one in (f"{self._number:,}", self._caption))
        return QSize(wide + 2 * _GAP, _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: a bar whose words are cut off says nothing."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, the bar from the ground up, and the year beneath."""
        del event
        colours, painter, text_high = theme.colours(), QPainter(self), self.fontMetrics().height()
        wide, high = float(self.width()), float(self.height())
        if self.isChecked() or self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(QRectF(0.5, 0.5, wide - 1, high - 1))
        ground = high - text_high - _GAP
        bar = (ground - text_high - 2 * _GAP) * self._share
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours.accent if self.isChecked() else colours.line if not self._number else colours.muted)
        )
        painter.drawRect(QRectF(_GAP, ground - max(bar, 1.0), wide - 2 * _GAP, max(bar, 1.0)))
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        middle = Qt.AlignmentFlag.AlignHCenter
        if self._number:
            painter.drawText(QRectF(0, ground - bar - text_high - 1, wide, text_high), middle, f"{self._number:,}")
        painter.drawText(QRectF(0, ground + _GAP / 2, wide, text_high), middle, self._caption)


class YearBars(QWidget):
    """`chosen` carries the first and the last year of a bar, or None when it was chosen once more."""

    chosen = Signal(object)

    def __init__(self, this_year: int) -> None:
        super().__init__()
        named(self, "yearBars").setAccessibleName(self.tr("今后各年到期的档案"))
        last = this_year + _AHEAD - 1
        self._bars = [
            YearBar((_FIRST, this_year - 1), self.tr("以前")),
            *(YearBar((year, year), str(year)) for year in range(this_year, last + 1)),
            YearBar((last + 1, _LAST), self.tr("以后")),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for bar in self._bars:
            row.addWidget(bar, 1)
            bar.clicked.connect(lambda on, bar=bar: self._choose(bar, on))

    def show_years(self, numbers: Mapping[int, int]) -> None:
        """Show how many dossiers fall due in each year."""
        found = [
            sum(number for year, number in numbers.items() if bar.years[0] <= year <= bar.years[1])
            for bar in self._bars
        ]
        for bar, number in zip(self._bars, found, strict=True):
            bar.show_number(number, max(found))

    def clear(self) -> None:
        """Choose no bar."""
        for bar in self._bars:
            bar.setChecked(False)

    def _choose(self, bar: YearBar, on: bool) -> None:
        for other in self._bars:
            other.setChecked(other is bar and on)
        self.chosen.emit(bar.years if on else None)
