"""A field of a form that may be called otherwise, and whose value may be doubtful and kept all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from app.ui.messages import text
from app.ui.widgets.text import Edit, InputField

Doubt = Callable[[str], str]


class DoubtField(InputField[Edit]):
    """A field that warns of doubtful values.

    `doubt` returns the warning (a sentence of the domain), «» when there is none. The warning is shown beneath the
    field once the cursor has left it, for as long as it holds.
    """

    def __init__(self, caption: str, edit: Edit, hint: str = "", doubt: Doubt | None = None) -> None:
        super().__init__(caption, edit, hint)
        self._named, self._doubt = caption, doubt
        self._line: QLineEdit | None = edit if isinstance(edit, QLineEdit) else None
        self._doubted = False
        if self._line is not None and doubt is not None:
            self._line.editingFinished.connect(self.look)
            self._line.textEdited.connect(self._look_on)

    def call(self, caption: str) -> None:
        """Give it another caption."""
        self._named = caption
        self.caption.setText(caption)

    def star(self, on: bool) -> None:
        """Mark it as one without which a dossier is not complete."""
        self.caption.setText(f"{self._named} *" if on else self._named)

    def look(self) -> bool:
        """Check the value; return True when a doubt is shown that was not shown before."""
        if self._doubt is None or self._line is None or self.error:
            return False
        message = text(self._doubt(self._line.text()))
        new = bool(message) and not self._doubted
        self._doubted = bool(message)
        self.mark("")
        if message:
            self._remark(self.tr("⚠ 提醒：{message}").format(message=message), "warning")
        return new

    def _look_on(self) -> None:
        """Check a doubtful value at each change, until it is right."""
        if self._doubted:
            self.look()
