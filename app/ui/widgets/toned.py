"""Words keep their colour on the row under the cursor."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.model_index import Index


class TonedDelegate(QStyledItemDelegate):
    """Qt writes on a selected row in one colour, so that what is red would be so on every row but the current one."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the colour of the words to the selected row too."""
        super().initStyleOption(option, index)
        palette = option.palette  # type: ignore[attr-defined]  # the stub lacks it
        palette.setBrush(QPalette.ColorRole.HighlightedText, palette.brush(QPalette.ColorRole.Text))
