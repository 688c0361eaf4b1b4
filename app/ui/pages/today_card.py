"""One kind of thing that waits on 今日, and its card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from app.ui import icons, theme
from app.ui.messages import Tone
from app.ui.widgets.text import plain


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One kind of thing that waits: how many, the words for that, and the page that deals with it."""

    name: str
    tone: Tone
    number: int
    title: str
    about: str
    page: str
    what: object


class WaitingCard(QPushButton):
    """One line; the first is larger, as the most urgent."""

    def __init__(self, line: TodayLine, *, first: bool) -> None:
        super().__init__()
        self.setObjectName(f"waiting-{line.name}")
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        title = plain(line.title, "title" if first else "heading", wrap=True)
        about = plain(line.about, "muted", wrap=True)
        picture = QLabel()
        picture.setPixmap(icons.tone_icon(line.tone).pixmap(QSize(32, 32) if first else QSize(24, 24)))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(about)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(words, 1)
        go = plain(self.tr("查看 ›"), name="goThere")
        go.setStyleSheet(f"color: {theme.colours().accent}; text-decoration: underline")
        row.addWidget(go)
        for part in (title, about, picture, go):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("{title}。{about}").format(title=title.text(), about=about.text()))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As large as its words, which a button would not ask for by itself."""
        return self._row.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)
