"""The list of pages at the left, each with the number of things that wait there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.page import AnyPage, PageSection
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain, tooltip

_MOST_SHOWN = 99
_COUNT_HEIGHT = 18
_WIDTH = 168
# Margins, icon, and a count of three signs.
_BESIDE_TITLE = 112
_BESIDE_NAME = 36
_BETWEEN = 2
_CHEVRON = 12


# Ctrl with 1 to 9, then 0: there is no key for an eleventh page.
_KEYS = 10


def _key(place: int) -> str:
    return f"Ctrl+{place % _KEYS}"


class WaitingButton(QPushButton):
    """A button of the list, with the number of things that wait behind it."""

    def __init__(self, caption: str, kind: str, key: str) -> None:
        super().__init__(caption)
        self.setProperty("kind", kind)
        self.setCheckable(True)
        self.waiting = 0
        self._count = plain(kind="count", name=f"count-{key}")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.setFixedHeight(_COUNT_HEIGHT)
        self._count.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_waiting(self, number: int) -> None:
        """Show how many things wait; nothing for none."""
        self.waiting = number
        self._count.setText(str(number) if number <= _MOST_SHOWN else f"{_MOST_SHOWN}+")
        self._count.setVisible(number > 0)
        self.setAccessibleDescription(self.tr("{n} 项待办").format(n=number) if number else "")


class NavButton(WaitingButton):
    """One page in the list."""

    def __init__(self, page: type[AnyPage], place: int) -> None:
        super().__init__(page.shown_title(), "nav", page.key)
        self.page = page
        self.setObjectName(f"nav-{page.key}")
        self.setIconSize(QSize(20, 20))
        if place <= _KEYS:
            self.setToolTip(tooltip(f"{page.shown_title()}  {_key(place)}"))
        self.toggled.connect(self._apply_theme)
        self._apply_theme()
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        colours = theme.colours()
        self.setIcon(icons.icon(self.page.icon, colours.accent if self.isChecked() else colours.muted))


class NavSection(WaitingButton):
    """The heading of a part of the list, with its pages below it while it is open."""

    def __init__(self, section: PageSection, pages: Sequence[NavButton]) -> None:
        super().__init__(section.shown_title, "navSection", section.name.lower())
        self.setObjectName(f"section-{section.name.lower()}")
        self.pages = pages
        self.setIconSize(QSize(_CHEVRON, _CHEVRON))
        self.refresh()
        theme.follow(self.refresh)

    def refresh(self) -> None:
        """Show its pages while it is open; what waits on them while it is not."""
        for button in self.pages:
            button.setVisible(self.isChecked())
        # Where the page that is up is folded away, its heading is marked in its place.
        self.setProperty("holds", not self.isChecked() and any(button.isChecked() for button in self.pages))
        self.style().polish(self)
        self.setIcon(icons.icon("chevron-up" if self.isChecked() else "chevron", theme.colours().muted))
        self.show_waiting(0 if self.isChecked() else sum(button.waiting for button in self.pages))


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
        inside = QWidget()
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(_BETWEEN)
        self._listed = Scrolling("navPages", inside)
        column.addWidget(self._listed, 1)
        self._buttons: dict[str, NavButton] = {}
        self._sections: list[NavSection] = []
        self._open: NavSection | None = None
        group = QButtonGroup(self)
        for place, page in enumerate(pages, start=1):
            button = NavButton(page, place)
            button.clicked.connect(lambda _checked=False, key=page.key: self.chosen.emit(key))
            if place <= _KEYS:
                # Of the frame: a button that is folded away hears no key.
                shortcut = QShortcut(QKeySequence(_key(place)), self)
                shortcut.setWhatsThis(page.shown_title())
                shortcut.activated.connect(button.click)
            group.addButton(button)
            self._buttons[page.key] = button
        for section, some in groupby(self._buttons.values(), lambda button: button.page.section):
            theirs = list(some)
            if section is not PageSection.DESK:
                heading = NavSection(section, theirs)
                heading.clicked.connect(lambda checked, one=heading: self._unfold(one if checked else None))
                self._sections.append(heading)
                listed.addWidget(heading)
            for button in theirs:
                listed.addWidget(button)
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
        button = self._buttons[key]
        button.setChecked(True)
        self._unfold(next((one for one in self._sections if button in one.pages), None))
        self._listed.ensureWidgetVisible(button)

    def show_waiting(self, key: str, number: int) -> None:
        """Show how many things wait on a page."""
        button = self._buttons[key]
        button.show_waiting(number)
        for one in self._sections:
            if button in one.pages:
                one.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every part be open where there is room for all."""
        super().resizeEvent(event)
        self._unfold(self._open)

    def _unfold(self, wanted: NavSection | None) -> None:
        """Open one part, and the others too where there is room for all."""
        self._open = wanted
        buttons = (*self._buttons.values(), *self._sections)
        needed = sum(one.sizeHint().height() + _BETWEEN for one in buttons)
        all_fit = needed <= self._listed.viewport().height()
        for one in self._sections:
            one.setChecked(all_fit or one is wanted)
            one.refresh()
