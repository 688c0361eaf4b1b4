"""Accounts, one question at a time: a new one, its key print, activation, closing, a colleague without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.person import Account, Role
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import accounts
from app.models.services.accounts import NewAccount
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, label, text, tone_of, words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, PasswordEdit, plain

_LONGEST = 40
# How many of a role's names in other trades are shown.
_CALLED = 3


def facts(rows: Sequence[tuple[str, str]]) -> QFrame:
    """A panel of captions and values."""
    panel = named(QFrame(), "panel")
    grid = QGridLayout(panel)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(16)
    grid.setColumnStretch(1, 1)
    for place, (caption, value) in enumerate(rows):
        grid.addWidget(plain(caption, "muted"), place, 0)
        grid.addWidget(plain(value, wrap=True), place, 1)
    return panel


class PasswordDeed(Dialog):
    """An act that takes the signed-in person's own password. `done_with` carries its outcome."""

    done_with = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        seat: AdminDesk | Desk,
        title: str,
        act: str,
        carry_out: Callable[[str], object],
        *,
        danger: bool = False,
    ) -> None:
        """`carry_out` is the act itself: it gets the password, in the background."""
        super().__init__(parent, title)
        self._seat, self._act, self._carry_out = seat, act, carry_out
        self._danger = danger

    def ask_password(self) -> None:
        """The own password and the buttons. Called last, so that Tab reaches them last."""
        self.own = PasswordEdit("ownPassword")
        hint = self.tr("由 {name} 本人输入自己的密码").format(name=self._seat.account.name)
        self.own_field = InputField(self.tr("办理人密码(&P)"), self.own, hint)
        self.body.addWidget(self.own_field)
        self.add_cancel(default=self._danger)
        self.go = self.add_button(
            self._act, "okButton", "danger" if self._danger else "primary", default=not self._danger
        )
        self.go.clicked.connect(self.try_it)

    def mistake(self) -> bool:
        """Mark the errors of the fields; return whether there are any."""
        self.own_field.mark("" if self.own.text() else self.tr("请输入密码。"))
        return not self.own.text()

    def prepare(self) -> None:
        """Called before the act, on the window's thread."""

    def try_it(self) -> None:
        """Look at the fields, then carry out the act."""
        if self.mistake():
            return
        self.prepare()
        password = self.own.take()
        self.bar.clear()
        self._set_busy(True)
        run.act(self, lambda: self._carry_out(password), self._finished, self._refused)

    def show_refusal(self, refusal: Refusal) -> None:
        """Put a refusal where it belongs."""
        self.say(tone_of(refusal), words(refusal))

    def _finished(self, result: object) -> None:
        self.accept()
        self.done_with.emit(result)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self.show_refusal(refusal)

    def _set_busy(self, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.go.setText(self.tr("正在办理…") if busy else self._act)


class NewAccountDialog(PasswordDeed):
    """The administrator fills in who; the new person types their own password. `done_with` carries the Account."""

    def __init__(self, parent: QWidget, seat: AdminDesk, known: Sequence[Account]) -> None:
        super().__init__(parent, seat, self.tr("新建账号"), self.tr("新建账号"), self._make)
        self.setObjectName("newAccountDialog")
        self.setMinimumWidth(640)
        self._known = list({one.person_id: one for one in known}.values())
        self._wanted: NewAccount | None = None
        self._person = named(QComboBox(), "accountPerson")
        self._person.addItem(self.tr("新同事"), None)
        for one in self._known:
            self._person.addItem(f"{one.name}　{one.department}", one)
        self._edits = {
            name: InputField(caption, named(QLineEdit(maxLength=_LONGEST), f"account-{name}"))
            for name, caption in (
                ("name", self.tr("姓名(&N)")), ("department", self.tr("部门(&D)")), ("login", self.tr("登录名(&L)")),
            )
        }  # fmt: skip
        self._role = named(QComboBox(), "accountRole")
        for role in Role:
            self._role.addItem(_role_words(role), role)
        self._first = InputField(
            self.tr("新同事的密码(&W)"), PasswordEdit("newPassword"), self.tr("请新同事本人输入，其他人回避")
        )
        self._again = InputField(self.tr("再输一次(&A)"), PasswordEdit("newPasswordAgain"))
        self._lay_out()
        self._person.currentIndexChanged.connect(self._choose)
        self._edits["name"].edit.setFocus()

    def mistake(self) -> bool:
        empty = False
        for field in self._edits.values():
            missing = not fold(field.edit.text())
            field.mark(self.tr("请填写。") if missing else "")
            empty |= missing
        self._first.mark("" if self._first.edit.text() else self.tr("请新同事本人输入密码。"))
        differs = self._first.edit.text() != self._again.edit.text()
        self._again.mark(self.tr("两次输入不一样，请重新输入。") if differs else "")
        return super().mistake() or empty or differs or not self._first.edit.text()

    def prepare(self) -> None:
        person = self._person.currentData()
        given = {name: fold(field.edit.text()) for name, field in self._edits.items()}
        self._again.edit.take()
        self._wanted = NewAccount(
            given["login"], given["name"], given["department"], Role(self._role.currentData()), self._first.edit.take(),
            person.person_id if person else None,
        )  # fmt: skip

    def _make(self, password: str) -> Account:
        assert isinstance(self._seat, AdminDesk) and self._wanted is not None
        return accounts.ask(self._seat, password, self._wanted)

    def show_refusal(self, refusal: Refusal) -> None:
        self._wanted = None
        named = str(refusal.facts.get("field", ""))
        field = self._edits.get(named, self._first if named == "password" else None)
        if isinstance(refusal, BadInput) and field is not None:
            field.mark(words(refusal))
        super().show_refusal(refusal)

    def _choose(self) -> None:
        person = self._person.currentData()
        for name in ("name", "department"):
            edit = self._edits[name].edit
            edit.setText(getattr(person, name) if person else "")
        self._edits["name"].edit.setReadOnly(person is not None)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        who = InputField(
            self.tr("此人(&E)"), self._person, self.tr("同一个人再开账号时，请从已有人员中选，规则按人不按账号")
        )
        grid.addWidget(who, 0, 0, 1, 2)
        grid.addWidget(self._edits["name"], 1, 0)
        grid.addWidget(self._edits["department"], 1, 1)
        grid.addWidget(self._edits["login"], 2, 0)
        grid.addWidget(InputField(self.tr("角色(&R)"), self._role), 2, 1)
        grid.addWidget(self._first, 3, 0)
        grid.addWidget(self._again, 3, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.ask_password()


class KeyPrintDialog(Dialog):
    """The key print that the new person writes down, for the manager to compare."""

    def __init__(self, parent: QWidget, account: Account, key_print: str) -> None:
        super().__init__(parent, self.tr("钥匙指纹"))
        self.setObjectName("keyPrintDialog")
        self.setMinimumWidth(480)
        self.body.addWidget(plain(self.tr("{name}请抄下这十六个字符").format(name=account.name), "heading", wrap=True))
        shown = plain(key_print, "fingerprint", name="keyPrint")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(shown)
        self.body.addWidget(
            plain(
                self.tr("账号还不能登录。请带着抄下的字符找部门经理，由经理在自己的“账号”页逐组核对后启用。"),
                wrap=True,
            )
        )
        self.add_button(self.tr("已抄下"), "closeButton", "primary", default=True).clicked.connect(self.accept)


def _role_words(role: Role) -> str:
    """Return a role with its names in the trades: the maker of accounts does not see the rules of this office."""
    trades = dict.fromkeys(pack.called(role) for pack in shipped_packs())
    others = [name for name in trades if name != role.label][:_CALLED]
    return f"{label(role)}（{text('、').join(others)}）" if others else label(role)


class ActivateDialog(PasswordDeed):
    """A manager compares the key print and types their own password. `done_with` carries the Account."""

    def __init__(self, parent: QWidget, desk: Desk, account: Account, key_print: str) -> None:
        super().__init__(parent, desk, self.tr("启用账号"), self.tr("启用"), self._open)
        self.setObjectName("activateDialog")
        self.setMinimumWidth(520)
        self._account = account
        self.body.addWidget(
            facts([
                (self.tr("姓名"), account.name), (self.tr("部门"), account.department), (self.tr("角色"), label(account.role)),
                (self.tr("岗位"), self._post(desk.pack, account.role)), (self.tr("登录名"), account.login),
            ])
        )  # fmt: skip
        self.body.addWidget(plain(self.tr("钥匙指纹，请与本人抄下的逐组核对"), "muted"))
        self.body.addWidget(plain(key_print, "fingerprint", name="keyPrint"))
        self._same = named(QCheckBox(self.tr("与本人抄下的完全一致(&C)")), "samePrint")
        self.body.addWidget(self._same)
        self.ask_password()

    def _post(self, pack: Pack, role: Role) -> str:
        post = pack.post(role)
        if post is not None:
            return self.tr("{post}，可直接查看：{reach}").format(post=text(post.name), reach=label(post.reach))
        if not role.is_business:
            return self.tr("管理账号，不能查看档案")
        return self.tr("⚠ 现行制度没有设这个岗位，启用后看不到任何档案")

    def mistake(self) -> bool:
        if not self._same.isChecked():
            self.say(Tone.WARN, self.tr("请先与本人核对钥匙指纹；不一致时不要启用，请系统管理员停用后重新开户。"))
            return True
        return super().mistake()

    def _open(self, password: str) -> Account:
        assert isinstance(self._seat, Desk)
        return accounts.activate(self._seat, password, self._account.id)


class CloseAccountDialog(PasswordDeed):
    """The administrator or a manager closes an account. `done_with` carries the Account."""

    def __init__(self, parent: QWidget, seat: AdminDesk | Desk, account: Account) -> None:
        super().__init__(parent, seat, self.tr("停用账号"), self.tr("停用"), self._shut, danger=True)
        self.setObjectName("closeAccountDialog")
        self.setMinimumWidth(480)
        self._account = account
        self.body.addWidget(plain(self.tr("停用 {name} 的账号 {login}").format(
            name=account.name, login=account.login
        ), "heading", wrap=True))  # fmt: skip
        self.body.addWidget(
            plain(self.tr("停用后不能再登录，也不能重新启用。离职人员保管着档案时，请改用“交接”页办理。"), wrap=True)
        )
        self.ask_password()

    def _shut(self, password: str) -> Account:
        return accounts.close(self._seat, password, self._account.id)


class StaffDialog(Dialog):
    """A colleague without an account, who gets a staff card. `given` carries name and department."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("新增人员"))
        self.setObjectName("staffDialog")
        self.setMinimumWidth(440)
        self.body.addWidget(plain(self.tr("没有账号的同事也可以借阅：登记后打印工牌条码，扫工牌即可办理。"), wrap=True))
        row = QHBoxLayout()
        self._name = InputField(self.tr("姓名(&N)"), named(QLineEdit(maxLength=_LONGEST), "staffName"))
        self._department = InputField(self.tr("部门(&D)"), named(QLineEdit(maxLength=_LONGEST), "staffDepartment"))
        for field in (self._name, self._department):
            row.addWidget(field)
        self.body.addLayout(row)
        self.add_cancel()
        self.add_button(self.tr("登记"), "okButton", "primary", default=True).clicked.connect(self._give)

    def _give(self) -> None:
        name = fold(self._name.edit.text())
        self._name.mark("" if name else self.tr("请填写姓名。"))
        if name:
            self.accept()
            self.given.emit(name, fold(self._department.edit.text()))
