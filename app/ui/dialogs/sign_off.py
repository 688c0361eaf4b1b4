"""A person signs one statement with their own password; the open session never signs for anyone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from app.models.domain.errors import Refusal
from app.models.services import signing
from app.models.services.desk import Desk
from app.models.services.signing import SignOff, Statement
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, tone_of, words
from app.ui.widgets.text import Field, PasswordEdit, plain

_SHOWN_OF_HASH = 16
_GROUP = 4


class SignOffDialog(Dialog):
    """`signed` carries the SignOff.

    `facts` are what is signed in plain words, as (caption, value); `rows` how many lines the signed list has;
    `who` the login that is filled in when the signer is known.
    """

    signed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        title: str,
        statement: Statement,
        facts: Sequence[tuple[str, str]],
        rows: int,
        who: str = "",
    ) -> None:
        super().__init__(parent, title)
        self.setObjectName("signOffDialog")
        self.setMinimumWidth(520)
        self._desk, self._statement = desk, statement
        self.body.addWidget(plain(title, "heading", wrap=True))
        self.body.addWidget(plain(statement.meaning, wrap=True, name="signOffMeaning"))
        self.body.addWidget(self._facts(facts, rows))
        self._login = QLineEdit(who, objectName="signOffLogin", maxLength=64)
        self._password = PasswordEdit("signOffPassword")
        self.body.addWidget(Field(self.tr("签署人登录名(&N)"), self._login))
        self.body.addWidget(Field(self.tr("签署人密码(&P)"), self._password, self.tr("请签署人本人输入")))
        self.add_cancel()
        self._sign = self.add_button(self.tr("签署(&S)"), "signButton", "primary", default=True)
        self._sign.clicked.connect(self._try)
        (self._password if who else self._login).setFocus()

    def _facts(self, facts: Sequence[tuple[str, str]], rows: int) -> QFrame:
        panel = QFrame(objectName="panel")
        form = QFormLayout(panel)
        form.setContentsMargins(16, 12, 16, 12)
        form.setHorizontalSpacing(16)
        start = self._statement.list_hash[:_SHOWN_OF_HASH].upper()
        groups = " ".join(start[place : place + _GROUP] for place in range(0, len(start), _GROUP))
        for caption, value in (
            *facts,
            (self.tr("清单行数"), self.tr("{n} 行").format(n=rows)),
            (self.tr("清单校验值"), f"{groups} …"),
        ):
            form.addRow(plain(caption, "muted"), plain(value, wrap=True))
        return panel

    def _try(self) -> None:
        login, password = self._login.text(), self._password.take()
        if not login.strip() or not password:
            self.say(Tone.WARN, self.tr("请签署人输入登录名和密码。"))
            return
        self.bar.clear()
        self._set_busy(True)
        run.perform(
            self,
            lambda: signing.sign(self._desk, login, password, self._statement),
            self._finished,
            self._refused,
        )

    def _finished(self, given: SignOff) -> None:
        self.accept()
        self.signed.emit(given)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self.say(tone_of(refusal), words(refusal))
        self._password.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._sign.setEnabled(not busy)
        self._sign.setText(self.tr("正在验证…") if busy else self.tr("签署(&S)"))
