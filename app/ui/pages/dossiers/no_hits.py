"""The card in place of a list in which nothing was found: it says where else to look."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

_LIKE_A_NUMBER = re.compile(r"\d{3}[\dXx]")
"""The end of a phone or ID number: sought on Enter only, where nothing else has it, and with a trace (docs/adr)."""


class NoHits(QFrame):
    """`hint`: what it said last. `may_ask`: dossiers out of one's scope can be asked for."""

    def __init__(self, desk: Desk, *, may_ask: bool) -> None:
        super().__init__()
        named(self, "card")
        self.hint = ""
        self._desk, self._may_ask = desk, may_ask
        self._said = plain(kind="muted", wrap=True, name="noHits")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(self._said)

    def is_number(self, text: str) -> bool:
        """Tell whether a text may be the end of a phone or ID number that this desk may look for."""
        return self._desk.can(Right.REVEAL) and _LIKE_A_NUMBER.search(text) is not None

    def tell(self, *, entered: bool, by_number: bool) -> None:
        """Say where else to look. `entered`: Enter was pressed; `by_number`: it looked in phone and ID numbers too."""
        hint = self._desk.pack.worded(self.tr("请换几个字，或输入房号再查"), self.tr("请换几个字，或输入档号再查"))
        if self._may_ask:
            hint = self.tr("{message}；不在您职责范围内的，请点“申请查阅范围外的档案…”").format(message=hint)
        if by_number:
            hint = self.tr("{message}；电话、证件号也没有").format(message=hint)
        elif not entered and self._desk.can(Right.REVEAL):
            hint = self.tr("{message}；按电话、证件号尾号查找请按回车（记入日志）").format(message=hint)
        self.hint = hint
        self._said.setText(self.tr("没有找到。{hint}").format(hint=hint))
