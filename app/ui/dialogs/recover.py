"""A manager without a password: any two recovery shares give them a new one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.models.domain.errors import Refusal
from app.models.services import archives
from app.models.services.archives import OFFICE, Hardness
from app.models.services.desk import Now
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, tone_of, words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, PasswordEdit, plain

_SHARE_HEIGHT = 88


class RecoverDialog(Dialog):
    """`recovered` carries the login that has the new password."""

    recovered = Signal(str)

    def __init__(self, parent: QWidget, folder: Path, *, hardness: Hardness = OFFICE, now: Now = datetime.now) -> None:
        super().__init__(parent, self.tr("用恢复份额打开"))
        self.setMinimumWidth(640)
        self._folder, self._hardness, self._now = folder, hardness, now
        self._shares = [self._share_edit(number) for number in (1, 2)]
        self._login = named(QLineEdit(maxLength=64), "recoverLogin")
        self._first, self._second = PasswordEdit("recoverPassword"), PasswordEdit("recoverAgain")
        self.body.addWidget(
            plain(
                self.tr("依次输入任意两份恢复份额的33个单词（大小写、编号和换行不影响），给经理账号重设密码。"),
                wrap=True,
            )
        )
        captions = (self.tr("第一份份额(&1)"), self.tr("第二份份额(&2)"))
        for caption, edit in zip(captions, self._shares, strict=True):
            self.body.addWidget(InputField(caption, edit))
        self.body.addWidget(InputField(self.tr("经理的登录名(&N)"), self._login))
        self.body.addWidget(InputField(self.tr("新密码(&P)，至少8个字符"), self._first))
        self.body.addWidget(InputField(self.tr("再输一次新密码(&A)"), self._second))
        self.add_cancel()
        self._go = self.add_button(self.tr("重设密码"), "recoverButton", "primary", default=True)
        self._go.clicked.connect(self._recover)

    def _share_edit(self, number: int) -> QPlainTextEdit:
        edit = named(QPlainTextEdit(tabChangesFocus=True), f"recoverShare{number}")
        edit.setFixedHeight(_SHARE_HEIGHT)
        return edit

    def _recover(self) -> None:
        login, password, again = self._login.text(), self._first.take(), self._second.take()
        if password != again:
            self.say(Tone.WARN, self.tr("两次输入的新密码不一样，请重新输入。"))
            self._first.setFocus()
            return
        shares = [edit.toPlainText() for edit in self._shares]
        self._go.setEnabled(False)
        run.act(
            self,
            lambda: archives.recover_manager(
                self._folder, shares, login, password, hardness=self._hardness, now=self._now
            ),
            self._finished,
            self._refused,
        )

    def _finished(self, account: object) -> None:
        login = self._login.text()
        for edit in self._shares:
            edit.clear()
        self.accept()
        self.recovered.emit(login)

    def _refused(self, refusal: Refusal) -> None:
        self._go.setEnabled(True)
        self.say(tone_of(refusal), words(refusal))
