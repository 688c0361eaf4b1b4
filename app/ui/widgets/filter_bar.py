"""The bar above a filtered list: how many of how many lines are shown, by which conditions, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain, tooltip


class FilterBar(QFrame):
    """Up while a list is filtered. `cleared`: «清除筛选» was clicked; `kept`: «存为视图…»."""

    cleared = Signal()
    kept = Signal()

    def __init__(self, name: str, *, views: bool = False) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._count = plain(kind="heading", name=f"{name}Filtered")
        self._words = _Elided(f"{name}FilterWords")
        self._clear = button(self.tr("清除筛选"), "link", name=f"{name}ClearFilters")
        self._clear.setToolTip(tooltip("Ctrl+Shift+L"))
        self._clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.addWidget(self._count)
        row.addWidget(self._words, 1)
        if views:
            keep = button(self.tr("存为视图…"), "link", name=f"{name}KeepView")
            keep.clicked.connect(self.kept)
            row.addWidget(keep)
        row.addWidget(self._clear)
        self.hide()

    def say(self, count: str, words: Sequence[str]) -> None:
        """Show count and conditions; no conditions hide the bar."""
        self._count.setText(count)
        self._words.setText(self.tr("；").join(words))
        self._words.setToolTip(tooltip("\n".join(words)))
        self.setVisible(bool(words))


class _Elided(QLabel):
    """Words on one line, cut with «…» where there is no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return a width that any place has room for."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
