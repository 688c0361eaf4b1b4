"""A person signs one statement with their own password; the open session never signs for anyone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.domain.deputy import Deputy
from app.models.domain.errors import N_, BadInput, Refusal, RuleBroken
from app.models.domain.person import Account
from app.models.domain.policy.pack import Pack
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import signing
from app.models.services.desk import Desk
from app.models.services.signing import Signer
from app.ui import fitting, theme
from app.ui.dialogs.act import WRONG_PASSWORD, ActDialog
from app.ui.messages import Tone, post, text
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import AsHigh
from app.ui.widgets.text import InputField, PasswordEdit, plain

_SHOWN_OF_HASH = 16
_GROUP = 4
_NAMED = 6
_WITH_LINES = 1280
_LEAST_LINES, _LEAST_FACTS = 104, 64
# A row, the heading of a list, and what stands above, between and below the lists.
_ROW, _HEADING, _AROUND_LINES = 32, 40, 148
Deputies = Mapping[str, tuple[Deputy, Statement]]
"""Persons who sign for another, by login, and what they sign."""


class Fact(NamedTuple):
    """One line of the signed content in plain words; `tone` where the signer should stop and read."""

    caption: str
    value: str
    tone: Tone | None = None


def _in_words(may_sign: Sequence[Account], pack: Pack, deputies: Deputies) -> str:
    """Return the possible signers in words: persons with their roles, the first of them when there are many."""

    def called(one: Account) -> str:
        if one.login not in deputies:
            return one_of_them.format(name=one.name, role=post(pack, one.role))
        principal = deputies[one.login][0].principal
        return QCoreApplication.translate("MaySign", "{name}（代 {principal}）").format(
            name=one.name, principal=principal
        )

    if not may_sign:
        return QCoreApplication.translate("MaySign", "目前没有人可以签署，请先启用有权签署人的账号")
    one_of_them = QCoreApplication.translate("MaySign", "{name}（{role}）")
    shown = text("、").join(map(called, may_sign[:_NAMED]))
    if len(may_sign) > _NAMED:
        return QCoreApplication.translate("MaySign", "{names} 等 {n} 人").format(names=shown, n=len(may_sign))
    return shown


def statement_facts(
    statement: Statement,
    facts: Sequence[Fact | tuple[str, str]],
    rows: int,
    may_sign: Sequence[Account] | None,
    pack: Pack,
    deputies: Deputies,
    checksum: str,
) -> QFrame:
    """Show everything that a signer should have read: the facts, the length of the list, its checksum, the signers.

    `checksum`: its name.
    """
    panel = named(QFrame(), "panel")
    form = QFormLayout(panel)
    form.setContentsMargins(16, 12, 16, 12)
    form.setHorizontalSpacing(16)
    start = statement.list_hash[:_SHOWN_OF_HASH].upper()
    groups = " ".join(start[place : place + _GROUP] for place in range(0, len(start), _GROUP))
    for fact in (
        *(Fact(*one) for one in facts),
        Fact(
            QCoreApplication.translate("SignOffDialog", "清单行数"),
            QCoreApplication.translate("SignOffDialog", "{n} 行").format(n=rows),
        ),
        Fact(checksum, f"{groups} …"),
    ):
        shown = plain(fact.value, wrap=True)
        if fact.tone is not None:
            shown.setText("⚠ " + fact.value)
            shown.setObjectName("warnedFact")
            shown.setStyleSheet(f"color: {theme.colours().tone(fact.tone)[0]}; font-weight: bold")
        form.addRow(plain(fact.caption, "muted"), shown)
    if may_sign is not None:
        caption = QCoreApplication.translate("SignOffDialog", "可签署人")
        form.addRow(plain(caption, "muted"), plain(_in_words(may_sign, pack, deputies), wrap=True, name="maySign"))
    return panel


def goes_on_to_password(login: QLineEdit, password: PasswordEdit) -> bool:
    """Move on to the password at Enter after the login, so that it is not typed where it can be read."""
    if not login.hasFocus() or not login.text().strip() or password.text():
        return False
    password.setFocus()
    return True


def login_of(typed: str, may_sign: Sequence[Account]) -> str:
    """Return the typed login, or that of the one signer with the typed name."""
    typed = typed.strip()
    named = [one.login for one in may_sign if one.name == typed]
    return named[0] if len(named) == 1 else typed


@dataclass(frozen=True, slots=True)
class WithKeys:
    """An act with the signer's own keys beyond a sign-off: its warning, its button's caption, and the act itself."""

    warning: str
    caption: str
    act: Callable[[Signer], object]


class SignOffDialog(ActDialog):
    """`kept` carries the result of `act`; without one, the SignOff.

    `facts` are the signed content; `rows` the number of lines of the signed list; `lines` shows every one of them,
    and `below` what else is read of it, line by line; `who` the login that is filled in when the signer is known;
    `may_sign` the accounts whose sign-off will be taken.
    `act` is carried out with the sign-off while the dialog is up: a refusal shows in it, and the person may sign anew.
    `keys`: what is carried out in its place. `deputies`: those of them who sign for another, and see so before the password.
    A long `act` tells `progress`. `checksum`: the name of what is signed, where it has one.
    Facts and lists scroll by themselves, so that the password and a refusal are seen on any screen.
    """

    scrolls = False

    _moved = Signal(int, int)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        title: str,
        statement: Statement,
        facts: Sequence[Fact | tuple[str, str]],
        rows: int,
        who: str = "",
        *,
        may_sign: Sequence[Account] | None = None,
        deputies: Deputies | None = None,
        act: Callable[[SignOff], object] = lambda given: given,
        keys: WithKeys | None = None,
        lines: QWidget | None = None,
        below: QWidget | None = None,
        checksum: str = "",
    ) -> None:
        super().__init__(parent, title, "signOffDialog")
        self._moved.connect(self._show_progress)
        self.setMinimumWidth(520)
        self._desk, self._statement, self._may_sign = desk, statement, may_sign or ()
        self._act_on, self._keys = act, keys
        self._deputies = deputies or {}
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(plain(title, "heading", wrap=True))
        meaning = keys.warning if keys else text(statement.meaning)
        column.addWidget(plain(meaning, wrap=True, name="signOffMeaning"))
        named_so = checksum or self.tr("清单校验值")
        said = statement_facts(statement, facts, rows, may_sign, desk.pack, self._deputies, named_so)
        column.addWidget(AsHigh(said, _LEAST_FACTS))
        self._login = named(QLineEdit(who, maxLength=64), "signOffLogin")
        self._login.textChanged.connect(self._show_deputy)
        self._as_deputy = plain(wrap=True, name="signOffDeputy")
        self._password = PasswordEdit("signOffPassword")
        for field, answers in (
            (InputField(self.tr("签署人登录名或姓名(&N)"), self._login), ()),
            (InputField(self.tr("签署人密码(&P)"), self._password, self.tr("请签署人本人输入")), WRONG_PASSWORD),
        ):
            column.addWidget(field)
            self.let_answer(field, field.edit.objectName(), *answers)
        column.insertWidget(column.count() - 1, self._as_deputy)
        column.addStretch(1)
        self.body.addLayout(self._beside(column, lines, below, rows), 1)
        caption, kind = (keys.caption, "danger") if keys else (self.tr("签署(&S)"), "primary")
        self.submit(caption, self._signing, "signButton", kind)
        self._login.textChanged.connect(self._waits.look)
        self._show_deputy()
        (self._password if who else self._login).setFocus()

    def _beside(self, column: QVBoxLayout, lines: QWidget | None, below: QWidget | None, rows: int) -> QHBoxLayout:
        beside = QHBoxLayout()
        beside.setSpacing(24)
        beside.addLayout(column, 2)
        if lines is not None:
            read = QVBoxLayout()
            read.setSpacing(12)
            read.addWidget(lines)
            self.resize(_WITH_LINES, self.height())
            if below is not None:
                read.addWidget(below)
                self._share_height(read, lines, below, rows)
            beside.addLayout(read, 3)
        return beside

    def _signer(self) -> str:
        return login_of(self._login.text(), self._may_sign).casefold()

    def _share_height(self, read: QVBoxLayout, lines: QWidget, below: QWidget, rows: int) -> None:
        """Use what the screen has before anything scrolls: the signed list has its rows first, then what is read below."""
        room = fitting.room_for(self).height() - _AROUND_LINES
        for_lines = max(_LEAST_LINES, min(_HEADING + rows * _ROW, room - _LEAST_LINES))
        for_below = max(_LEAST_LINES, min(below.maximumHeight(), room - for_lines))
        for part, high in ((lines, for_lines), (below, for_below)):
            part.setMinimumHeight(_LEAST_LINES)
            read.setStretchFactor(part, high)
        self.resize(_WITH_LINES, for_lines + for_below + _AROUND_LINES)

    def progress(self, finished: int, total: int) -> None:
        """Tell how far the act is; it may be called from its thread."""
        self._moved.emit(finished, total)

    def _show_progress(self, finished: int, total: int) -> None:
        self._ok.setText(self.tr("已办理 {n} / {total}").format(n=f"{finished:,}", total=f"{total:,}"))

    def _signing(self) -> Callable[[], object] | None:
        if goes_on_to_password(self._login, self._password):
            return None
        desk, act, keys = self._desk, self._act_on, self._keys
        login, password = login_of(self._login.text(), self._may_sign), self._password.take()
        if not login or not password:
            missing = self._password if login else self._login
            raise BadInput("field-empty", N_("请签署人输入登录名和密码。"), field=missing.objectName())
        _deputy, statement = self._deputies.get(login, (None, self._statement))

        def sign() -> object:
            if keys is None:
                return act(signing.sign(desk, login, password, statement))
            with signing.identify(desk, login, password) as signer:
                return keys.act(signer)

        return sign

    def _show_deputy(self) -> None:
        """Tell who signs for another so, before they type the password."""
        deputy, _statement = self._deputies.get(login_of(self._login.text(), self._may_sign), (None, None))
        self._as_deputy.setVisible(deputy is not None)
        if deputy is not None:
            message = self.tr("⚠ 将以{principal}的代签人身份签署（授权 {code}，至 {day}）")
            said = message.format(principal=deputy.principal, code=deputy.code, day=deputy.last)
            self._as_deputy.setText(said)
            self._as_deputy.setStyleSheet(f"color: {theme.colours().tone(Tone.WARN)[0]}; font-weight: bold")

    def _refused(self, refusal: Refusal) -> None:
        super()._refused(refusal)
        again = self._login if isinstance(refusal, RuleBroken) else self._password
        if not self._answering(refusal):
            again.selectAll()
            again.setFocus()

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self._ok.setText(self.tr("正在验证…") if busy else self._caption)
