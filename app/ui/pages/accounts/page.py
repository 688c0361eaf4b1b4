"""Accounts, and the staff with their cards."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.models.domain.rights import Right
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.models.services.today import ACCOUNTS
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.page import AnyPage, PageSection
from app.ui.pages.accounts.accounts_tab import AccountsTab
from app.ui.pages.accounts.staff import StaffTab
from app.ui.widgets.named import named


class AccountsPage(AnyPage):
    """Two tabs: accounts for their keepers, staff for the archive's own sessions."""

    key: ClassVar[str] = "accounts"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "账号")
    icon: ClassVar[str] = "accounts"
    section: ClassVar[PageSection] = PageSection.OFFICE

    def __init__(self, desk: Desk | AdminDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        keeps = isinstance(desk, AdminDesk) or desk.can(Right.KEEP_ACCOUNTS)
        self._accounts = AccountsTab(self, desk) if keeps else None
        self._staff = StaffTab(self, desk) if isinstance(desk, Desk) else None
        tabs = named(QTabWidget(), "accountsTabs")
        if self._accounts is not None:
            tabs.addTab(self._accounts, self.tr("账号"))
        if self._staff is not None:
            tabs.addTab(self._staff, self.tr("人员和工牌"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(tabs)

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        """Return whether the session is of a keeper of accounts, or of the archivist, who gives out staff cards."""
        return isinstance(desk, AdminDesk) or desk.can(Right.KEEP_ACCOUNTS) or desk.can(Right.LEND)

    def refresh(self) -> None:
        """Read accounts and staff anew."""
        for tab in (self._accounts, self._staff):
            if tab is not None:
                tab.refresh()

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        """Accounts that a manager should activate."""
        return counts[ACCOUNTS]
