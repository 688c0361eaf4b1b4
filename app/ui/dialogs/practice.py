"""The choice of a trade to practise in: one click makes its office, or opens the one that was made before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import practice
from app.models.services.archives import is_archive
from app.ui.dialogs.base import Dialog
from app.ui.messages import text
from app.ui.widgets.card import Card
from app.ui.widgets.text import plain

_PER_ROW = 2
_CARD_WIDTH = 320


class PracticeDialog(Dialog):
    """`chosen` carries the folder and the pack's id; the archive may be there already."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget, home: Path) -> None:
        """`home`: the folder in which every trade's practice archive has one of its own."""
        super().__init__(parent, self.tr("选择要演练的行业"))
        self.setObjectName("practiceDialog")
        about = self.tr(
            "点一下即开始建立：人员、档案和借阅都有，日期在今天前后，可随意试用。建立时显示进度，可以取消。存放在 {folder}"
        )
        self.body.addWidget(plain(about.format(folder=home), "muted", wrap=True, name="practiceAbout"))
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, pack in enumerate(shipped_packs()):
            grid.addWidget(self._card(pack, home / pack.id), place // _PER_ROW, place % _PER_ROW)
        self.body.addLayout(grid)
        self.add_cancel()

    def _card(self, pack: Pack, folder: Path) -> Card:
        card = Card(f"practice-{pack.id}", text(pack.name))
        card.setMinimumWidth(_CARD_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        column.addWidget(plain(text(pack.name), "heading"))
        made = self.tr("打开上次建好的") if is_archive(folder) else self.tr("还没有建立")
        column.addWidget(plain(f"{practice.name_of(pack.id)} · {made}", "muted"))
        card.let_clicks_through()
        card.clicked.connect(lambda: self._take(folder, pack.id))
        return card

    def _take(self, folder: Path, pack_id: str) -> None:
        self.accept()
        self.chosen.emit(folder, pack_id)
