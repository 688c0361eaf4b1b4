"""A borrower without a card: found by name, or a new colleague entered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.models.domain import rulebook
from app.models.domain.naming import readings, searchable
from app.models.domain.person import Staff
from app.models.services import accounts
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.messages import post
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.named import named
from app.ui.widgets.pick_list import step_in

_WHO = Qt.ItemDataRole.UserRole


class BorrowerDialog(FormDialog):
    """`chosen` carries the Staff."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, people: Sequence[Staff]) -> None:
        super().__init__(parent, self.tr("按姓名查找借阅人"), name="borrowerDialog")
        self.setMinimumSize(480, 480)
        self._desk, self._people = desk, tuple(people)
        # A mere search is no unsaved work; a new colleague has a department.
        name = self.add(
            "borrowerNameEdit", self.tr("姓名(&N)"), TextLine(longest=40),
            self.tr("可输入姓名、拼音或首字母，上下键选择，回车确定"), answers=rulebook.NAME_ONCE.code, work=False,
        )  # fmt: skip
        self._list = named(QListWidget(), "borrowerList")
        self.body.addWidget(self._list, 1)
        department = self.add(
            "borrowerDepartmentEdit", self.tr("部门(&D)"), TextLine(longest=40),
            self.tr("名单里没有的同事，填好姓名和部门后添加"),
        )  # fmt: skip
        self._add = self.submit(
            self.tr("添加新同事(&A)"), lambda: partial(accounts.add_staff, desk, name.value(), department.value()),
            "addStaffButton", "",
        )  # fmt: skip
        self._add.setDefault(False)
        self.buttons.insertWidget(1, self._add)
        self._take = self.add_button(self.tr("选定"), "okButton", "primary", default=True)
        self._take.clicked.connect(self._choose)
        self.kept.connect(lambda outcome: self.chosen.emit(outcome.value))
        name.textChanged.connect(self._filter)
        self._list.itemDoubleClicked.connect(self._choose)
        self._list.currentRowChanged.connect(lambda place: self._take.setEnabled(place >= 0))
        self._filter("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list by the keys up and down while the name is being typed."""
        if not step_in(self._list, event):
            super().keyPressEvent(event)

    def on_scan(self, code: str) -> bool:
        """The card was found after all."""
        person = next((one for one in self._people if one.card_code == code), None)
        if person is None:
            return False
        self._settle(person)
        return True

    def _settle(self, person: Staff) -> None:
        if not self.is_acting():
            self.accept()
            self.chosen.emit(person)

    def _filter(self, typed: str) -> None:
        self._list.clear()
        for person in self._people:
            if _matches(person, typed):
                role = post(self._desk.pack, person.role)
                item = QListWidgetItem(f"{person.name}　{person.department}　{role}")
                item.setData(_WHO, person)
                self._list.addItem(item)
        self._list.setCurrentRow(0 if self._list.count() else -1)
        self._take.setEnabled(self._list.count() > 0)
        self._add.setEnabled(bool(typed.strip()))

    def _choose(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._settle(item.data(_WHO))


def _matches(person: Staff, typed: str) -> bool:
    wanted = searchable(typed)
    return any(wanted in searchable(part) for part in (person.name, person.department, *readings(person.name)))
