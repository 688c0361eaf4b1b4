"""A manager without a password: any two recovery shares give them a new one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.person import Account
from app.models.services import archives
from app.models.services.desk import Now
from app.models.vault.hardness import OFFICE, Hardness
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.long_text import LongText
from app.ui.dialogs.password import agreed
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.text import PasswordEdit

_SHARE_LINES = 4
"""The height of the 33 words of a share."""


class RecoverDialog(FormDialog):
    """`recovered` carries the login that has the new password."""

    recovered = Signal(str)

    def __init__(self, parent: QWidget, folder: Path, *, hardness: Hardness = OFFICE, now: Now = datetime.now) -> None:
        super().__init__(
            parent, self.tr("用恢复份额打开"), name="recoverDialog", width=640,
            message=self.tr("依次输入任意两份恢复份额的33个单词（大小写、编号和换行不影响），给经理账号重设密码。"),
        )  # fmt: skip
        captions = (self.tr("第一份份额(&1)"), self.tr("第二份份额(&2)"))
        shares = [
            self.add(f"recoverShare{n}", caption, LongText(lines=_SHARE_LINES)) for n, caption in enumerate(captions, 1)
        ]
        login = self.add("recoverLogin", self.tr("经理的登录名(&N)"), TextLine(longest=64), answers="account-unknown")
        first, again = PasswordEdit("recoverPassword"), PasswordEdit("recoverAgain")
        self.add("recoverPassword", self.tr("新密码(&P)，至少8个字符"), first, answers="password")
        self.add("recoverAgain", self.tr("再输一次新密码(&A)"), again)

        def recover() -> Callable[[], Account]:
            words = [one.value() for one in shares]
            return partial(
                archives.recover_manager, folder, words, login.value(), agreed(first, again), hardness=hardness, now=now
            )

        self.submit(self.tr("重设密码"), recover, "recoverButton")
        self.kept.connect(lambda _account: self.recovered.emit(login.value()))
