"""The frame: who it is about, how far it is, and a tab for each side of it. Everything is read anew after every act."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.services import dossiers, filing, keeping
from app.models.services.desk import Desk
from app.models.services.keeping import LifeDetail
from app.ui import run
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.identity import IdentityTab
from app.ui.dialogs.dossier.items import ItemsTab
from app.ui.dialogs.dossier.progress import ProgressTab
from app.ui.dialogs.dossier.records import RecordsTab
from app.ui.dialogs.dossier.reviews import ReviewsTab
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.volume_papers import print_covers, print_notes
from app.ui.messages import label
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


@dataclass(frozen=True, slots=True)
class Whole:
    """All that the dialog shows, read at once."""

    row: DossierRow
    life: LifeDetail
    items: list[ItemDetail]
    others: list[DossierRow]


class DossierDialog(DossierFrame):
    """`tab`: which side to begin with. It stays as large as it is: its tables give way to a message."""

    grows = False

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, tab: str = "progress") -> None:
        super().__init__(parent, self.tr("档案卷宗"), desk, dossier_id)
        self.setObjectName("dossierDialog")
        self.resize(1160, 680)
        self._title = plain(kind="title", wrap=True, name="dossierTitle")
        self._flags = plain(wrap=True, name="dossierFlags")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._flags)
        self.body.addLayout(head)
        self._tabs = named(QTabWidget(), "dossierTabs")
        self._items = ItemsTab(self)
        self._sides: dict[str, Tab] = {
            "progress": ProgressTab(self), "identity": IdentityTab(self), "items": self._items,
            "records": RecordsTab(self), "reviews": ReviewsTab(self),
        }  # fmt: skip
        for side in self._sides.values():
            self._tabs.addTab(side, side.title())
        self._tabs.setCurrentWidget(self._sides[tab])
        self._tabs.setEnabled(False)  # until there is a dossier that they act on
        self.body.addWidget(self._tabs, 1)
        cover, note = (lambda: print_covers(self, desk, [dossier_id])), (lambda: print_notes(self, desk, [dossier_id]))
        self.add_button(self.tr("案卷封面…"), "coverButton").clicked.connect(cover)
        self.add_button(self.tr("卷内备考表…"), "noteButton").clicked.connect(note)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        desk, number = self._desk, self._dossier_id

        def read() -> Whole:
            return Whole(
                dossiers.detail(desk, number).row, keeping.detail(desk, number), filing.items(desk, number),
                keeping.others_of_customer(desk, number),
            )  # fmt: skip

        run.perform(self, read, self._show)

    def on_files(self, paths: list[Path]) -> None:
        """Files dropped anywhere onto the dossier are its papers."""
        self._tabs.setCurrentWidget(self._sides["items"])
        self._items.put_in(paths)

    def _show(self, whole: Whole) -> None:
        row, life = whole.row, whole.life
        self._title.setText(f"{row.household}　{row.customer}　{row.reference_code}".strip("　"))
        flags = [
            label(life.life),
            *([self.tr("重点保护")] if life.restricted else []),
            *([self.tr("含敏感信息")] if life.sensitive else []),
            *([self.tr("原业主档案")] if life.former else []),
        ]
        self._flags.setText(self.tr(" · ").join(flags))
        for side in self._sides.values():
            side.show_dossier(row, life, whole.items, whole.others)
        self._tabs.setEnabled(True)
