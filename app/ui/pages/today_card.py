"""One kind of thing on 今日, and its card: one that leads to the page where it is dealt with, and one to be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.messages import Tone
from app.ui.widgets.text import plain


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One kind of thing that waits: how many, the words for that, and the page that deals with it.

    `page` «»: there is none for who reads it.
    """

    name: str
    tone: Tone
    number: int
    title: str
    about: str
    page: str
    what: object


class WaitingCard(QPushButton):
    """One line that leads to its page; the first is larger, as the most urgent."""

    def __init__(self, line: TodayLine, *, first: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = _lay_out(self, line, first=first)
        go = plain(self.tr("查看 ›"), name="goThere")
        go.setStyleSheet(f"color: {theme.colours().accent}; text-decoration: underline")
        self._row.addWidget(go)
        parts: Iterable[QLabel] = self.findChildren(QLabel)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size of its words, which a button would not ask for by itself."""
        return self._row.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)


class PlainCard(QFrame):
    """One line that leads nowhere: all that there is to know stands on it."""

    def __init__(self, line: TodayLine, *, first: bool) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        _lay_out(self, line, first=first)


def card(line: TodayLine, reaches: Collection[str], *, first: bool) -> WaitingCard | PlainCard:
    """Return the card of a line. It leads to the page of the line, if the seat has that page."""
    if line.page in reaches:
        return WaitingCard(line, first=first)
    if line.page:
        elsewhere = QCoreApplication.translate("WaitingCard", "您没有这一页，请在开单同事的座位上查看和签署。")
        line = replace(line, about="\n".join(filter(None, (line.about, elsewhere))))
    return PlainCard(line, first=first)


def _lay_out(on: QWidget, line: TodayLine, *, first: bool) -> QHBoxLayout:
    """Put the picture and the words of a line on its card, and say them to who hears the window."""
    on.setObjectName(f"waiting-{line.name}")
    title = plain(line.title, "title" if first else "heading", wrap=True)
    about = plain(line.about, "muted", wrap=True)
    picture = QLabel()
    picture.setPixmap(icons.tone_icon(line.tone).pixmap(QSize(32, 32) if first else QSize(24, 24)))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(title)
    words.addWidget(about)
    row = QHBoxLayout(on)
    row.setContentsMargins(16, 16, 16, 16)
    row.setSpacing(16)
    row.addWidget(picture)
    row.addLayout(words, 1)
    spoken = QCoreApplication.translate("WaitingCard", "{title}。{about}")
    on.setAccessibleName(spoken.format(title=line.title, about=line.about))
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    on.setSizePolicy(policy)
    return row
