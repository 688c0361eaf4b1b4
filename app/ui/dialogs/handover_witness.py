"""The witness of a handover types their own password: they sign, and close the leaver's account, in one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.errors import Refusal, RuleBroken
from app.models.domain.person import Account
from app.models.services import handing_over
from app.models.services.desk import Desk
from app.models.services.handing_over import Signer
from app.models.services.signing import Statement
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.sign_off import Fact, goes_on_to_password, login_of, statement_facts
from app.ui.messages import Tone, tone_of, words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, PasswordEdit, plain


class WitnessDialog(Dialog):
    """`carried_out` carries the result of `act` with the witness's keys; a refusal shows in the dialog, which stays.

    `facts` and `rows` are the signed content, as for SignOffDialog; `may_sign` the accounts with which the witness may.
    """

    carried_out = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        leaver: str,
        statement: Statement,
        facts: Sequence[Fact],
        rows: int,
        may_sign: Sequence[Account],
        act: Callable[[Signer], object],
    ) -> None:
        super().__init__(parent, self.tr("监交人签署"))
        self.setObjectName("witnessDialog")
        self.setMinimumWidth(520)
        self._desk, self._act, self._may_sign = desk, act, may_sign
        login = may_sign[0].login if may_sign else ""
        self.body.addWidget(plain(self.tr("监交并停用账号"), "heading"))
        message = self.tr("签署后立即生效：{name} 保管的档案和借阅转给接收人，账号停用，不能再登录。").format(
            name=leaver
        )
        self.body.addWidget(plain(message, wrap=True))
        self.body.addWidget(statement_facts(statement, facts, rows, may_sign, desk.pack))
        self._login = named(QLineEdit(login, maxLength=64), "witnessLogin")
        self._password = PasswordEdit("witnessPassword")
        self.body.addWidget(InputField(self.tr("监交人登录名或姓名(&N)"), self._login))
        self.body.addWidget(InputField(self.tr("监交人密码(&P)"), self._password, self.tr("请监交人本人输入")))
        self.add_cancel()
        self._go = self.add_button(self.tr("签署并办理交接(&S)"), "witnessButton", "danger", default=True)
        self._go.clicked.connect(self._try)
        (self._password if login else self._login).setFocus()

    def _try(self) -> None:
        if goes_on_to_password(self._login, self._password):
            return
        login, password = login_of(self._login.text(), self._may_sign), self._password.take()
        if not login or not password:
            self.say(Tone.WARN, self.tr("请监交人输入登录名和密码。"))
            return
        self.bar.clear()
        self._set_busy(True)
        run.act(self, lambda: self._carry_out(login, password), self._finished, self._refused)

    def _carry_out(self, login: str, password: str) -> object:
        with handing_over.witness(self._desk, login, password) as signer:
            return self._act(signer)

    def _finished(self, outcome: object) -> None:
        self._set_busy(False)
        self.accept()
        self.carried_out.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self.say(tone_of(refusal), words(refusal))
        if isinstance(refusal, RuleBroken):
            self._login.selectAll()
            self._login.setFocus()
        else:
            self._password.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("正在验证…") if busy else self.tr("签署并办理交接(&S)"))
