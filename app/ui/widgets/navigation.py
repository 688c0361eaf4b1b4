"""The list of pages at the left, each with the number of things that wait there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.page import AnyPage
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain, tooltip

_MOST_SHOWN = 99
_COUNT_HEIGHT = 18
_WIDTH = 168
# Margins, icon, and a count of three signs.
_BESIDE_TITLE = 112
_BESIDE_NAME = 36


# Ctrl with 1 to 9, then 0: there is no key for an eleventh page.
_KEYS = 10


class NavButton(QPushButton):
    """One page in the list."""

    def __init__(self, page: type[AnyPage], place: int) -> None:
        super().__init__(page.shown_title())
        self.page = page
        self.setProperty("kind", "nav")
        self.setObjectName(f"nav-{page.key}")
        self.setCheckable(True)
        self.setIconSize(QSize(20, 20))
        if place <= _KEYS:
            key = f"Ctrl+{place % _KEYS}"
            self.setShortcut(key)
            self.setToolTip(tooltip(f"{page.shown_title()}  {key}"))
        self._count = plain(kind="count", name=f"count-{page.key}")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.setFixedHeight(_COUNT_HEIGHT)
        self._count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.toggled.connect(self._apply_theme)
        self._apply_theme()
        theme.follow(self._apply_theme)

    def show_waiting(self, number: int) -> None:
        """Show how many things wait; nothing for none."""
        self._count.setText(str(number) if number <= _MOST_SHOWN else f"{_MOST_SHOWN}+")
        self._count.setVisible(number > 0)
        self.setAccessibleDescription(self.tr("{n} 项待办").format(n=number) if number else "")

    def _apply_theme(self) -> None:
        colours = theme.colours()
        self.setIcon(icons.icon(self.page.icon, colours.accent if self.isChecked() else colours.muted))


class Navigation(QFrame):
    """The pages of one session; `chosen` carries a page's key."""

    chosen = Signal(str)

    def __init__(self, archive: str, pages: Sequence[type[AnyPage]]) -> None:
        super().__init__()
        self.setObjectName("nav")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        name = plain(archive, "heading", wrap=True, name="archiveName")
        name.setContentsMargins(12, 0, 8, 8)
        column.addWidget(name)
        # Twelve pages under a name of two lines fit into the 600 pixels that the smallest screen leaves; more scroll.
        inside = QWidget()
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(2)
        self._listed = Scrolling("navPages", inside)
        column.addWidget(self._listed, 1)
        self._buttons: dict[str, NavButton] = {}
        group = QButtonGroup(self)
        for place, page in enumerate(pages, start=1):
            button = NavButton(page, place)
            button.clicked.connect(lambda _checked=False, key=page.key: self.chosen.emit(key))
            group.addButton(button)
            listed.addWidget(button)
            self._buttons[page.key] = button
        listed.addStretch(1)
        widest = max((self.fontMetrics().horizontalAdvance(page.shown_title()) for page in pages), default=0)
        width = max(_WIDTH, widest + _BESIDE_TITLE)
        self.setFixedWidth(width)
        name.ensurePolished()
        if name.fontMetrics().horizontalAdvance(archive) > width - _BESIDE_NAME:
            # A name that needs a second line goes on before its bracket, not within.
            name.setText("\n（".join(archive.rsplit("（", 1)))

    def mark(self, key: str) -> None:
        """Show which page is up."""
        self._buttons[key].setChecked(True)
        self._listed.ensureWidgetVisible(self._buttons[key])

    def show_waiting(self, key: str, number: int) -> None:
        """Show how many things wait on a page."""
        self._buttons[key].show_waiting(number)
