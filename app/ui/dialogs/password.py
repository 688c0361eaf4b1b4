"""Changing one's own password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.errors import Refusal
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import tone_of, words
from app.ui.widgets.text import InputField, PasswordEdit, plain


class PasswordDialog(Dialog):
    """`changed` once the new password holds."""

    changed = Signal()

    def __init__(self, parent: QWidget, seat: AdminDesk | Desk) -> None:
        super().__init__(parent, self.tr("修改密码"))
        self.setObjectName("passwordDialog")
        self.setMinimumWidth(440)
        self._seat = seat
        self._old = InputField(self.tr("现在的密码(&O)"), PasswordEdit("oldPassword"))
        self._new = InputField(self.tr("新密码(&N)"), PasswordEdit("newPassword"), self.tr("至少8个字符，可以用一句话"))
        self._again = InputField(self.tr("再输一次新密码(&A)"), PasswordEdit("newPasswordAgain"))
        who = self.tr("{name}（{login}）").format(name=seat.account.name, login=seat.account.login)
        self.body.addWidget(plain(who, "heading"))
        for field in (self._old, self._new, self._again):
            self.body.addWidget(field)
        self.add_cancel()
        self._go = self.add_button(self.tr("修改"), "okButton", "primary", default=True)
        self._go.clicked.connect(self._try)

    def _try(self) -> None:
        self._old.mark("" if self._old.edit.text() else self.tr("请输入现在的密码。"))
        differs = self._new.edit.text() != self._again.edit.text()
        self._again.mark(self.tr("两次输入不一样，请重新输入。") if differs else "")
        if differs or not self._old.edit.text():
            return
        old, new = self._old.edit.take(), self._new.edit.take()
        self._again.edit.take()
        self._go.setEnabled(False)
        run.act(
            self, lambda: accounts.change_password(self._seat, old, new), self._finished, self._refused,
        )  # fmt: skip

    def _finished(self, _nothing: None) -> None:
        self.accept()
        self.changed.emit()

    def _refused(self, refusal: Refusal) -> None:
        self._go.setEnabled(True)
        self.say(tone_of(refusal), words(refusal))
        self._old.edit.setFocus()
