"""Room for a few lines of text."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

_LINES = 3


class LongText(QPlainTextEdit):
    """A text of some whole lines, however little room a form has."""

    def __init__(self, text: str = "", lines: int = _LINES) -> None:
        super().__init__(text, tabChangesFocus=True)
        self.ensurePolished()  # its font comes with the style
        # Through the style, because the window's own style would overrule a height that was set in any other way.
        height = self.fontMetrics().lineSpacing() * lines + int(self.document().documentMargin() * 2)
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {height}px; max-height: {height}px; }}")

    def value(self) -> str:
        """Return the typed text."""
        return self.toPlainText()
