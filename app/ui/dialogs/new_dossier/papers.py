"""The papers of a category that have come with a new dossier."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Category, Pack
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


class PapersPart(QFrame):
    """A tick for each paper of the category; a ticked one stays ticked where another category has it too."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(plain(self.tr("已收资料"), "muted"))
        self._boxes = {
            paper.title: named(QCheckBox(paper.title.replace("&", "&&")), f"paper-{paper.title}")
            for paper in pack.papers
        }
        for box in self._boxes.values():
            column.addWidget(box)

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles of the papers that are asked for and ticked."""
        return tuple(title for title, box in self._boxes.items() if box.isChecked() and not box.isHidden())

    def fit(self, category: Category, customer: Customer) -> None:
        """Offer the papers of a category that are asked of such a customer."""
        asked = {paper.title for paper in category.papers if customer in paper.customers}
        for title, box in self._boxes.items():
            box.setVisible(title in asked)
        self.setVisible(bool(asked))
