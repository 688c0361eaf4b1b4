"""Forms that take passwords: the own one for an act, and a new one, typed twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain.errors import N_, BadInput
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.act import WRONG_PASSWORD
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.text import PasswordEdit


class PasswordForm(FormDialog):
    """An act that takes the own password."""

    def add_own(self, seat: AdminDesk | Desk) -> PasswordEdit:
        """Add the field of the password of who is signed in; call it last, so that Tab reaches it last."""
        return self.add(
            "ownPassword", self.tr("办理人密码(&P)"), PasswordEdit("ownPassword"),
            self.tr("由 {name} 本人输入自己的密码").format(name=seat.account.name), answers=WRONG_PASSWORD,
            needed=self.tr("请输入密码。"),
        )  # fmt: skip

    def _set_busy(self, busy: bool) -> None:
        """A key is derived from each password, which takes a moment."""
        super()._set_busy(busy)
        self._ok.setText(self.tr("正在办理…") if busy else self._caption)


class PasswordDialog(PasswordForm):
    """`kept` once the new password holds."""

    def __init__(self, parent: QWidget, seat: AdminDesk | Desk) -> None:
        who = self.tr("{name}（{login}）").format(name=seat.account.name, login=seat.account.login)
        super().__init__(parent, self.tr("修改密码"), who, name="passwordDialog", width=440)
        old = self.add(
            "oldPassword", self.tr("现在的密码(&O)"), PasswordEdit("oldPassword"), answers=WRONG_PASSWORD,
            needed=self.tr("请输入现在的密码。"),
        )  # fmt: skip
        new = self.add(
            "newPassword", self.tr("新密码(&N)"), PasswordEdit("newPassword"), self.tr("至少8个字符，可以用一句话"),
            answers="password",
        )  # fmt: skip
        again = self.add("newPasswordAgain", self.tr("再输一次新密码(&A)"), PasswordEdit("newPasswordAgain"))
        self.submit(
            self.tr("修改"), lambda: partial(accounts.change_password, seat, old.value(), agreed(new, again))
        )  # fmt: skip


def agreed(first: PasswordEdit, again: PasswordEdit) -> str:
    """Return a new password that was typed twice. Raises BadInput `passwords-differ`."""
    if first.value() != again.value():
        raise BadInput("passwords-differ", N_("两次输入不一样，请重新输入。"), field=again.objectName())
    return first.value()
