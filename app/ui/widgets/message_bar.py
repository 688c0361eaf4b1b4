"""One line above the pages that reports a result, with an icon and, where it helps, a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.ui import icons, theme
from app.ui.messages import Tone
from app.ui.widgets.named import named

_LONGEST_TEXT = 400


class MessageBar(QFrame):
    """Hidden until there is a message; stays until dismissed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._action: Callable[[], None] | None = None
        self._icon = QLabel()
        self._text = named(QLabel(wordWrap=True), "messageText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = named(QPushButton(), "messageAction")
        self._button.clicked.connect(self._act)
        self._dismiss = named(QPushButton(), "messageDismiss")
        self._dismiss.setProperty("kind", "link")
        self._dismiss.setAccessibleName(self.tr("关闭消息"))
        self._dismiss.setToolTip(self.tr("关闭消息"))
        # Enter in a dialog is for the dialog's own default, whether a message is shown above it or not.
        self._dismiss.setAutoDefault(False)
        self._dismiss.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        for part in (self._icon, self._text, self._button, self._dismiss):
            row.addWidget(part)
        row.setStretch(1, 1)
        self.tone: Tone | None = None
        theme.follow(self._apply_theme)
        self.hide()

    @property
    def text(self) -> str:
        """Return the shown message; empty when there is none."""
        return self._text.text() if self.tone else ""

    def say(self, tone: Tone, text: str, button: str = "", action: Callable[[], None] | None = None) -> None:
        """Show a message; `button` and `action` offer the next step. An empty one takes the former away."""
        if not text:
            self.clear()
            return
        self.tone, self._action = tone, action
        self._text.setText(text[:_LONGEST_TEXT])
        self._button.setText(button)
        self._button.setVisible(bool(action))
        self._apply_theme()
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.tone = self._action = None
        self._text.clear()
        self.hide()

    def _apply_theme(self) -> None:
        """Take on the colours of the tone."""
        if self.tone is None:
            return
        colour, ground = theme.colours().tone(self.tone)
        self.setStyleSheet(
            f"QFrame#messageBar {{ background: {ground}; border: none; border-left: 4px solid {colour}; }}"
        )
        self._icon.setPixmap(icons.tone_icon(self.tone).pixmap(QSize(20, 20)))
        self._dismiss.setIcon(icons.icon("close"))

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()
