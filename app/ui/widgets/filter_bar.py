"""The bar above a filtered list: how many of how many lines are shown, by which conditions, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain, tooltip


class FilterBar(QFrame):
    """Up while a list is filtered, has views that can be chosen, or had filters that gave way to what was asked for.

    `cleared`: «清除筛选» was clicked; `kept`: «存为视图…»; `listed`: «我的视图»; `restored`: «恢复筛选».
    """

    cleared = Signal()
    kept = Signal()
    listed = Signal()
    restored = Signal()

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
        self._views = button(self.tr("我的视图 ▾"), "link", name=f"{name}Views")
        self._views.clicked.connect(self.listed)
        self._keep = button(self.tr("存为视图…"), "link", name=f"{name}KeepView")
        self._keep.clicked.connect(self.kept)
        self._restore = button(self.tr("恢复筛选"), "link", name=f"{name}RestoreFilters")
        self._restore.clicked.connect(self.restored)
        self._keeps, self._has_views, self._filtered, self._dropped = views, False, False, False
        for made in (self._views, self._keep, self._clear, self._restore):
            row.addWidget(made)
        self._views.hide()
        self._keep.setVisible(views)
        self._restore.hide()
        self.hide()

    def say(self, count: str, words: Sequence[str]) -> None:
        """Show count and conditions; no conditions hide the bar, where there is no view to choose."""
        self._count.setText(count)
        self._filtered, self._dropped = bool(words), False
        self._show(self.tr("；").join(words), words)

    def say_dropped(self, words: Sequence[str]) -> None:
        """Say which conditions were taken away, and offer them again."""
        self._filtered, self._dropped = False, bool(words)
        self._show(self.tr("已清除筛选 · {words}").format(words=self.tr("；").join(words)), words)

    def keep_offered(self, on: bool) -> None:
        """Offer to keep the conditions as a view, or not, where a view would not bring the list back."""
        self._keeps = on
        self._look()

    def offer(self, has_views: bool) -> None:
        """Let views be chosen, where there are any."""
        self._has_views = has_views
        self._look()

    def _show(self, said: str, words: Sequence[str]) -> None:
        self._words.setText(said)
        self._words.setToolTip(tooltip("\n".join(words)))
        self._look()

    def _look(self) -> None:
        self._views.setVisible(self._has_views)
        self._keep.setVisible(self._keeps and self._filtered)
        self._clear.setVisible(self._filtered)
        self._count.setVisible(self._filtered)
        self._restore.setVisible(self._dropped)
        self.setVisible(self._filtered or self._dropped or self._has_views)


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
