"""The accounts of the office: the administrator makes and closes them, a manager activates and closes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain.person import Account, AccountStatus, Role, Staff
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.account import ActivateDialog, CloseAccountDialog, KeyPrintDialog, NewAccountDialog
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone, label, post
from app.ui.openings import opens
from app.ui.page import AnyPage
from app.ui.session import end_session
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain

_STATE_TONES = {AccountStatus.ASKED: Tone.WARN, AccountStatus.ACTIVE: Tone.OK}


class AccountsTab(QWidget):
    """Acts for its page."""

    def __init__(self, page: AnyPage, desk: Desk | AdminDesk) -> None:
        super().__init__()
        self._page, self._desk = page, desk
        self._table = FilteredRows(RowsModel(self._columns()), "accountsTable", views=isinstance(desk, Desk))
        if isinstance(desk, Desk):
            self._views = KeptViews(page, desk, "accounts", self._table.filtering, self._table.bar).offer()
            TableOut(page, desk, self._table, lambda: self.tr("账号"))
        self._new = button(self.tr("新建账号…(&N)"), "primary", name="newAccountButton")
        self._activate = button(self.tr("启用…(&A)"), "primary", name="activateButton")
        self._print = button(self.tr("钥匙指纹…(&K)"), name="keyPrintButton", icon="key")
        self._close = button(self.tr("停用…(&X)"), "danger", name="closeAccountButton")
        self._lay_out()
        self._table.picked.connect(self._look)
        self._table.menu.offer(lambda: (self._activate, self._print, self._close, self._new))
        if isinstance(desk, AdminDesk):
            self._new.clicked.connect(self._ask_new)
        else:
            self._activate.clicked.connect(lambda: self._with_print(self._ask_activation))
        self._print.clicked.connect(lambda: self._with_print(self._show_print))
        self._close.clicked.connect(self._ask_close)
        self._look()

    def refresh(self) -> None:
        """Read the accounts anew."""
        self._page.perform(lambda: accounts.accounts(self._desk.folder), self._show)

    def _show(self, found: tuple[Account, ...]) -> None:
        order = [AccountStatus.ASKED, AccountStatus.ACTIVE, AccountStatus.CLOSED]
        self._table.show_rows(sorted(found, key=lambda one: order.index(one.status)))
        self._look()

    def _look(self) -> None:
        one = self._table.current
        asked = one is not None and one.status is AccountStatus.ASKED
        self._activate.setEnabled(asked)
        self._print.setEnabled(asked)
        self._close.setEnabled(one is not None and one.status is not AccountStatus.CLOSED)

    @opens
    def _ask_new(self) -> None:
        admin = self._desk
        assert isinstance(admin, AdminDesk)

        def show(known: tuple[Account, ...]) -> None:
            dialog = NewAccountDialog(self._page, admin, known)
            dialog.kept.connect(self._made)
            dialog.open()

        self._page.perform(lambda: accounts.accounts(admin.folder), show, on="new-account")

    def _made(self, account: Account) -> None:
        self._after(self.tr("{name} 的账号已建立，等待经理启用。").format(name=account.name))
        self._page.perform(
            lambda: accounts.key_print(self._desk.folder, account.id), lambda shown: self._show_print(account, shown)
        )

    def _show_print(self, account: Account, key_print: str) -> None:
        KeyPrintDialog(self._page, account, key_print).open()

    @opens
    def _ask_activation(self, account: Account, key_print: str) -> None:
        desk = self._desk
        assert isinstance(desk, Desk)

        def show(namesakes: list[Staff]) -> None:
            dialog = ActivateDialog(self._page, desk, account, key_print, namesakes)
            dialog.kept.connect(
                lambda done: self._after(self.tr("{name} 的账号已启用，可以登录了。").format(name=done.name))
            )
            dialog.open()

        self._page.perform(lambda: accounts.namesakes(desk, account.id), show)

    def _ask_close(self) -> None:
        desk, account = self._desk, self._table.current

        def show(keeps: int) -> None:
            dialog = CloseAccountDialog(self._page, desk, account, keeps)
            dialog.kept.connect(self._closed)
            dialog.open()

        if isinstance(desk, Desk):
            self._page.perform(lambda: accounts.kept(desk, account.person_id), show)
        else:
            show(0)

    def _closed(self, account: Account) -> None:
        said = self.tr("{name} 的账号 {login} 已停用。").format(name=account.name, login=account.login)
        if account.id != self._desk.account.id:
            self._after(said)
            return
        end_session(self.window(), said)

    def _with_print(self, then: Callable[[Account, str], None]) -> None:
        account = self._table.current
        self._page.perform(
            lambda: accounts.key_print(self._desk.folder, account.id),
            lambda key_print: then(account, key_print),
            on=(Account, account.id),
        )

    def _after(self, said: str) -> None:
        self.refresh()
        self._page.announce(True)
        self._page.say(Tone.OK, said)

    def _post(self, role: Role) -> str:
        return post(self._desk.pack, role) if isinstance(self._desk, Desk) else label(role)

    def _columns(self) -> tuple[RowColumn[Account], ...]:
        return (
            RowColumn(self.tr("姓名"), 120, lambda one: one.name, key="name"),
            RowColumn(self.tr("登录名"), 128, lambda one: one.login, key="login"),
            RowColumn(self.tr("角色"), 136, lambda one: self._post(one.role), key="role"),
            RowColumn(self.tr("部门"), 160, lambda one: one.department, key="department"),
            RowColumn(
                self.tr("状态"), 0, lambda one: label(one.status), lambda one: _STATE_TONES.get(one.status), key="state"
            ),
        )

    def _lay_out(self) -> None:
        hint = (
            self.tr("新账号须由部门经理启用后才能登录；系统管理员打不开任何档案。")
            if isinstance(self._desk, AdminDesk)
            else self.tr("系统管理员建立账号，经理核对钥匙指纹后启用：两人缺一不可。")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(plain(hint, "muted", wrap=True), 1)
        for made in (self._print, self._close, self._activate, self._new):
            row.addWidget(made)
        self._new.setVisible(isinstance(self._desk, AdminDesk))
        self._print.setVisible(isinstance(self._desk, AdminDesk))
        self._activate.setVisible(isinstance(self._desk, Desk))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._table.bar)
        column.addWidget(self._table, 1)
