"""The ages of loans as bars; each one leads to its loans."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui import theme
from app.ui.messages import counted
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

Span = tuple[int, int | None]
SPANS: tuple[Span, ...] = ((0, 7), (8, 30), (31, 90), (91, None))
_BAR_HIGH, _EDGE = 4, 6


def is_within(days: int, span: Span) -> bool:
    """Return whether a loan of so many days falls into a span."""
    first, last = span
    return days >= first and (last is None or days <= last)


class AgeBar(QPushButton):
    """One span of days, with the number of its loans in words and as a bar."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        named(self, f"age-{span[0]}").setCheckable(True)
        self.setProperty("kind", "age")
        self.span, self._share = span, 0.0
        theme.follow(self.update)

    def show_number(self, number: int, most: int) -> None:
        """Show the number of loans, beside the largest among the spans."""
        first, last = self.span
        days = (
            self.tr("超过 {n} 天").format(n=first - 1)
            if last is None
            else self.tr("{first}–{last} 天").format(first=first, last=last)
        )
        said = counted(self.tr, "{days}：{n} 笔", number, days=days)
        self._share = number / most if most else 0.0
        self.setText(said)
        self.setAccessibleName(said)
        self.setEnabled(number > 0 or self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words as any button, and the bar beneath them."""
        super().paintEvent(event)
        colours, painter = theme.colours(), QPainter(self)
        room = self.width() - 2 * _EDGE
        line = QRectF(_EDGE, self.height() - _EDGE - _BAR_HIGH / 2, room, _BAR_HIGH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRect(line)
        painter.setBrush(QColor(colours.accent if self.span[0] <= SPANS[1][0] else colours.warn))
        line.setWidth(room * self._share)
        painter.drawRect(line)


class AgeBars(QWidget):
    """`chosen`: another span, or none, is wanted; a second click on a bar brings back every loan."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ageBars")
        caption = self.tr("已借出天数")
        self.setAccessibleName(caption)
        self._bars = [AgeBar(span) for span in SPANS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(plain(caption, "muted", name="ageCaption"))
        for bar in self._bars:
            row.addWidget(bar, 1)
            bar.clicked.connect(lambda on, bar=bar: self._choose(bar, on))

    def show_days(self, days: Sequence[int]) -> None:
        """Show loans by the days that each has been out."""
        numbers = [sum(is_within(one, bar.span) for one in days) for bar in self._bars]
        for bar, number in zip(self._bars, numbers, strict=True):
            bar.show_number(number, max(numbers))
        self.setVisible(bool(days))

    def lets_through(self, days: int) -> bool:
        """Return whether the chosen span has a loan of so many days; without one, every loan."""
        return all(is_within(days, bar.span) for bar in self._bars if bar.isChecked())

    def _choose(self, bar: AgeBar, on: bool) -> None:
        for other in self._bars:
            other.setChecked(other is bar and on)
        self.chosen.emit()
