"""Room for a few lines of text."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

_LINES = 3


class LongText(QPlainTextEdit):
    """Three lines high, however little room a form has."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, tabChangesFocus=True)
        # Through the style, because the window's own style would overrule a height that was set in any other way.
        height = self.fontMetrics().lineSpacing() * _LINES
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {height}px; max-height: {height}px; }}")

    def value(self) -> str:
        """Return the typed text."""
        return self.toPlainText()
