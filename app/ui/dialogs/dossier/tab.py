"""The base of every side of a dossier's dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.rights import Right
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.widgets.text import button


class Tab(QWidget):
    """A column of parts, and a line of buttons at its foot."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__()
        self.dialog, self.desk = dialog, dialog.desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)

    def title(self) -> str:
        """The words on the tab; each side has its own."""
        return ""

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        """Show what was read."""

    def command(self, text: str, name: str, act: Callable[[], object], right: Right, kind: str = "") -> QPushButton:
        """Add a button that is there only for who has the right."""
        made = button(text, kind, name=name)
        made.clicked.connect(lambda _checked=False: act())
        made.setVisible(self.desk.can(right))
        self.buttons.addWidget(made)
        return made
