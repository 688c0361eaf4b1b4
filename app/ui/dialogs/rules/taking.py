"""A choice of other trades, and of their tables that this office could copy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.policy.snippets import Snippet, snippets
from app.ui.messages import label
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


class TakingOver(QWidget):
    """`taken` carries the copied text."""

    taken = Signal(str)

    def __init__(self, own: Pack) -> None:
        super().__init__()
        self._from = named(QComboBox(), "takeFrom")
        self._what = named(QComboBox(), "takeWhat")
        self._what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for pack in shipped_packs():
            if pack.id != own.id:
                self._from.addItem(pack.name, pack)
        self._from.currentIndexChanged.connect(self._offer)
        take = button(self.tr("加入(&T)"), name="takeButton")
        take.clicked.connect(self._take)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain(self.tr("取用其他行业的规定")), 0, 0)
        grid.addWidget(self._from, 0, 1)
        grid.addWidget(self._what, 1, 0, 1, 2)
        grid.addWidget(take, 1, 2)
        self._offer()

    def _offer(self) -> None:
        self._what.clear()
        for one in snippets(self._from.currentData()):
            self._what.addItem(self.tr("{part} · {name}").format(part=label(one.section), name=one.name), one)

    def _take(self) -> None:
        one = self._what.currentData()
        if isinstance(one, Snippet):
            self.taken.emit(one.text)
