"""Accounts, one question at a time: a new one, its key print, activation, closing, a colleague without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.codes import fold
from app.models.domain.errors import N_, BadInput
from app.models.domain.person import ANOTHER, Account, NewAccount, Role, Staff
from app.models.domain.policy.pack import Pack
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.password import PasswordForm, agreed
from app.ui.marking import COUNTED
from app.ui.messages import counted, label, text
from app.ui.widgets.inputs import Choice, TextLine, Tick
from app.ui.widgets.named import named
from app.ui.widgets.text import PasswordEdit, plain

_LONGEST = 40
# The number of a role's names in other trades that are shown.


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


class NewAccountDialog(PasswordForm):
    """The administrator fills in who; the new person types their own password. `kept` carries the Account."""

    def __init__(self, parent: QWidget, seat: AdminDesk, known: Sequence[Account]) -> None:
        title = self.tr("新建账号")
        super().__init__(parent, title, name="newAccountDialog", width=640)
        people = {one.person_id: one for one in known}.values()
        newcomer: tuple[str, Account | None] = (self.tr("新同事"), None)
        person = self.add(
            "accountPerson", self.tr("此人(&E)"),
            Choice([newcomer, *((f"{one.name}　{one.department}", one) for one in people)]),
            self.tr("同一个人再开账号时，请从已有人员中选，规则按人不按账号"),
        )  # fmt: skip
        name = self.add("account-name", self.tr("姓名(&N)"), TextLine(longest=_LONGEST), answers="name", needed=True)
        department = self.add(
            "account-department",
            self.tr("部门(&D)"),
            TextLine(longest=_LONGEST),
            answers="department",
            needed=True,
            beside=True,
        )
        login = self.add(
            "account-login", self.tr("登录名(&L)"), TextLine(longest=_LONGEST), answers="login", needed=True
        )
        nothing: tuple[str, Role | str] = (self.tr("请选择"), "")
        role = self.add(
            "accountRole", self.tr("岗位(&R)"), Choice([nothing, *_offered(accounts.posts(seat))]), needed=self.tr("请选择岗位。"),
            beside=True,
        )  # fmt: skip
        first = self.add(
            "newPassword", self.tr("新同事的密码(&W)"), PasswordEdit("newPassword"), self.tr("请新同事本人输入，其他人回避"),
            answers="password", needed=self.tr("请新同事本人输入密码。"),
        )  # fmt: skip
        again = self.add("newPasswordAgain", self.tr("再输一次(&A)"), PasswordEdit("newPasswordAgain"), beside=True)
        own = self.add_own(seat)

        def choose() -> None:
            known = person.value()
            name.setText(known.name if known else "")
            department.setText(known.department if known else "")
            name.setReadOnly(known is not None)

        def make() -> Callable[[], Account]:
            known = person.value()
            wanted = NewAccount(
                fold(login.value()), fold(name.value()), fold(department.value()), Role(role.value()),
                agreed(first, again), known.person_id if known else None,
            )  # fmt: skip
            return partial(accounts.ask, seat, own.value(), wanted)

        person.currentIndexChanged.connect(choose)
        name.setFocus()
        self.submit(title, make)


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


def _offered(posts: Mapping[Role, str]) -> Iterator[tuple[str, Role]]:
    """The posts of the office as its rules call them, and the administrator; every role where the posts are not known."""
    yield from ((text(name), role) for role, name in posts.items())
    yield from ((label(role), role) for role in Role if not posts or not role.is_business)


class ActivateDialog(PasswordForm):
    """A manager compares the key print and types their own password. `kept` carries the Account.

    `namesakes`: the colleagues without an account of the same name; the manager says whether it is one of them.
    """

    def __init__(
        self, parent: QWidget, desk: Desk, account: Account, key_print: str, namesakes: Sequence[Staff] = ()
    ) -> None:
        super().__init__(parent, self.tr("启用账号"), name="activateDialog")
        self.body.addWidget(
            facts([
                (self.tr("姓名"), account.name), (self.tr("部门"), account.department), (self.tr("角色"), label(account.role)),
                (self.tr("岗位"), self._post(desk.pack, account.role)), (self.tr("登录名"), account.login),
            ])
        )  # fmt: skip
        self.body.addWidget(plain(self.tr("钥匙指纹，请与本人抄下的逐组核对"), "muted"))
        self.body.addWidget(plain(key_print, "fingerprint", name="keyPrint"))
        same = self.add("samePrint", "", Tick(self.tr("与本人抄下的完全一致(&C)")))
        who = Choice[str | None]([
            (self.tr("请选择"), None),
            *((self.tr("同一人：{name}　{department}　工牌 {card}").format(
                name=one.name, department=one.department, card=one.card_code), one.id) for one in namesakes),
            (self.tr("另一人"), ANOTHER),
        ])  # fmt: skip
        if namesakes:
            self.add(
                "samePerson", self.tr("已有同名人员，是否同一人(&W)"), who, self.tr("同一人的，在借档案等随账号办理，工牌照用"),
                answers=rulebook.NAME_ONCE.code,
            )  # fmt: skip
        own = self.add_own(desk)
        self.body.addStretch(1)  # the room of a mark that has gone

        def activate() -> Callable[[], Account]:
            if not same.value():
                raise BadInput("print-not-compared", N_(
                    "请先与本人核对钥匙指纹；不一致时不要启用，请系统管理员停用后重新开户。"))  # fmt: skip
            return partial(accounts.activate, desk, own.value(), account.id, who.value())

        self.submit(self.tr("启用"), activate)

    def _post(self, pack: Pack, role: Role) -> str:
        post = pack.post(role)
        if post is not None:
            return self.tr("{post}，可直接查看：{reach}").format(post=text(post.name), reach=label(post.reach))
        if not role.is_business:
            return self.tr("管理账号，不能查看档案")
        return self.tr("⚠ 现行制度没有设这个岗位，启用后看不到任何档案")


class CloseAccountDialog(PasswordForm):
    """The administrator or a manager closes an account. `kept` carries the Account.

    `keeps`: how many dossiers its person keeps, where the seat may know.
    """

    def __init__(self, parent: QWidget, seat: AdminDesk | Desk, account: Account, keeps: int = 0) -> None:
        about = self.tr("停用 {name} 的账号 {login}").format(name=account.name, login=account.login)
        super().__init__(
            parent, self.tr("停用账号"), about, name="closeAccountDialog", width=480,
            message=self.tr("停用后不能再登录，也不能重新启用。离职人员保管着档案时，请改用“交接”页办理。"),
        )  # fmt: skip
        if keeps:
            message = COUNTED("{name} 仍保管 {n} 份档案：停用后本人不能再签署，交接须由另一位经理代签。")
            said = counted(self.tr, message, keeps, name=account.name)
            self.body.addWidget(plain(said, name="stillKeeps", wrap=True))
        own = self.add_own(seat)
        self.submit(
            self.tr("停用"), lambda: partial(accounts.close, seat, own.value(), account.id), kind="danger", safe=True
        )


class StaffDialog(FormDialog):
    """A colleague without an account, who gets a staff card. `kept` carries the outcome, whose value is the Staff."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(
            parent, self.tr("新增人员"), name="staffDialog", width=440,
            message=self.tr("没有账号的同事也可以借阅：登记后打印工牌条码，扫工牌即可办理。"),
        )  # fmt: skip
        name = self.add(
            "staffName", self.tr("姓名(&N)"), TextLine(longest=_LONGEST), answers=rulebook.NAME_ONCE.code,
            needed=self.tr("请填写姓名。"),
        )  # fmt: skip
        department = self.add("staffDepartment", self.tr("部门(&D)"), TextLine(longest=_LONGEST), beside=True)
        self.submit(
            self.tr("登记"), lambda: partial(accounts.add_staff, desk, fold(name.value()), fold(department.value()))
        )
