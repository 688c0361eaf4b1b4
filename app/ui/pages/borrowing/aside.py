"""Drafts that were put aside: the late borrower whose manager is on the telephone does not hold up the desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.pages.borrowing.pile import Pile
from app.ui.widgets.keys import key_for
from app.ui.widgets.text import button, plain

_SHOWN = 4


class AsideStrip(QWidget):
    """`wanted` carries the Pile that is to be taken up again; F9 takes the newest. Hidden while there is none."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("asideStrip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._caption = plain("", "muted", name="asideCaption")
        self._row.addWidget(self._caption)
        self._row.addStretch(1)
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_piles(self, piles: Sequence[Pile]) -> None:
        """Offer these, the newest first."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._buttons = [self._chip(place, pile) for place, pile in enumerate(list(reversed(piles))[:_SHOWN])]
        for place, chip in enumerate(self._buttons):
            self._row.insertWidget(place + 1, chip)
        rest = len(piles) - len(self._buttons)
        said = self.tr("已搁置，未借出：") if not rest else self.tr("已搁置 {n} 单，未借出：").format(n=len(piles))
        self._caption.setText(said)
        self.setVisible(bool(piles))

    def _chip(self, place: int, pile: Pile) -> QPushButton:
        who = pile.name or self.tr("未刷工牌")
        said = self.tr("{name}　{n} 份").format(name=who, n=len(pile.fresh))
        chip = button(said if place else f"{said}　F9", "chip", name=f"aside-{place}")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: self.wanted.emit(pile))
        if place == 0:
            key_for(chip, "F9")
        return chip
