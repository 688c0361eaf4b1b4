"""Finding dossiers by name, room or code, when there is no bag to scan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Loan
from app.models.domain.naming import readings, searchable
from app.models.domain.rights import Right
from app.models.services import dossiers, loan_register, scanning
from app.models.services.desk import Desk
from app.models.services.scanning import Hit
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, label
from app.ui.widgets.named import named
from app.ui.widgets.pick_list import step_in
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import InputField

_SHOWN = 50
_PAUSE_MS = 120
_ID = Qt.ItemDataRole.UserRole


class FindDossiersDialog(Dialog):
    """`chosen` carries a DossierRow, for each one taken; the dialog stays until it is closed.

    `out`: search only the open loans, for taking a bag back: all of them are shown before anything is typed, and a
    borrower's name is found as well.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, *, out: bool = False) -> None:
        super().__init__(parent, self.tr("查找借出的档案") if out else self.tr("查找档案"))
        self.setObjectName("findDossiersDialog")
        self.setMinimumSize(640, 480)
        self._desk, self._out = desk, out
        self._newest = run.Newest()
        self._sought: str | None = None
        self._edit = SearchField("findDossiersEdit", _PAUSE_MS)
        self._edit.setMaxLength(60)
        self._list = named(QListWidget(), "findDossiersList")
        self.body.addWidget(
            InputField(
                desk.pack.worded(self.tr("姓名、拼音、房号或档号(&F)"), self.tr("姓名、拼音或档号(&F)")),
                self._edit,
                self.tr("上下键选择，回车办理归还；也可输入借阅人") if out else self.tr("上下键选择，回车加入清单"),
            )
        )
        self.body.addWidget(self._list, 1)
        self.add_button(self.tr("完成"), "closeButton").clicked.connect(self.reject)
        self._add = self.add_button(
            self.tr("归还") if out else self.tr("加入清单"), "okButton", "primary", default=True
        )
        self._add.clicked.connect(self._choose)
        self._add.setEnabled(False)
        self._edit.paused.connect(self._find)
        self._list.currentRowChanged.connect(lambda place: self._add.setEnabled(place >= 0))
        self._list.itemDoubleClicked.connect(self._choose)
        self._edit.setFocus()
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with up and down during typing."""
        if not step_in(self._list, event):
            super().keyPressEvent(event)

    def on_scan(self, code: str) -> bool:
        """A bag was at hand after all."""

        def found(hit: Hit) -> None:
            if isinstance(hit, DossierRow):
                self._take(hit)
            else:
                self.say(Tone.WARN, self.tr("这不是档案袋的条码。请扫描档案袋上的条码。"))

        run.perform(self, lambda: scanning.look_up(self._desk, code), found)
        return True

    def _find(self) -> None:
        if self._edit.text().strip() == self._sought:
            return  # A scan has passed through the field.
        self._sought = self._edit.text().strip()
        typed, desk = self._sought, self._desk
        look = _among_out if self._out else _among_all

        def show(rows: list[DossierRow]) -> None:
            self._list.clear()
            for row in rows:
                state = f"{row.holder}　{row.due_on}" if self._out else label(row.state)
                item = QListWidgetItem(
                    "　".join(filter(None, (row.household, row.customer, row.reference_code, state)))
                )
                item.setData(_ID, row)
                self._list.addItem(item)
            # Nothing is taken by an Enter before anybody has typed or chosen.
            self._list.setCurrentRow(0 if rows and typed else -1)
            if not rows and (typed or self._out):
                self.say(Tone.INFO, self._nothing())
            else:
                self.bar.clear()

        shown = self._newest.ask(show)
        if typed or self._out:
            run.perform(self, lambda: look(desk, typed), shown)
        else:
            shown([])

    def _nothing(self) -> str:
        if self._out and not self._sought:
            return self.tr("没有借出的档案。")
        worded = self._desk.pack.worded
        if self._out:
            return worded(
                self.tr("借出的档案中没有找到。请核对姓名、房号或档号。"),
                self.tr("借出的档案中没有找到。请核对姓名或档号。"),
            )
        if self._desk.can(Right.LEND):
            return worded(
                self.tr("没有找到。请核对姓名、房号或档号；还没有登记的，请先登记。"),
                self.tr("没有找到。请核对姓名或档号；还没有登记的，请先登记。"),
            )
        return self.tr("没有找到。只能看到您职责范围内的档案；其他档案请到档案室申请。")

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._take(item.data(_ID))
            self._edit.selectAll()
            if self._out:
                self._list.takeItem(self._list.currentRow())
                self._add.setEnabled(self._list.count() > 0)

    def _take(self, row: DossierRow) -> None:
        self.chosen.emit(row)
        said = self.tr("归还：{title}") if self._out else self.tr("已加入：{title}")
        self.say(Tone.OK, said.format(title=row.title))


def _among_all(desk: Desk, typed: str) -> list[DossierRow]:
    return dossiers.rows(desk, dossiers.find(desk, typed)[:_SHOWN])


def _among_out(desk: Desk, typed: str) -> list[DossierRow]:
    """Search the open loans, a short list: a borrower's name is compared here, everything else by the index."""
    found, wanted = set(dossiers.find(desk, typed)) if typed else set(), searchable(typed)

    def sought(loan: Loan) -> bool:
        names = (loan.title, loan.borrower, *readings(loan.borrower))
        return loan.dossier_id in found or any(wanted in searchable(name) for name in names)

    return dossiers.rows(desk, [loan.dossier_id for loan in loan_register.out(desk) if sought(loan)][:_SHOWN])
