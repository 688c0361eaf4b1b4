"""The pages of the window, in the order in which they stand at the left."""

from __future__ import annotations

from app.ui.page import AnyPage


def shipped() -> tuple[type[AnyPage], ...]:
    """Every page. Each says itself which sessions see it.

    They are loaded when somebody signs in: the welcome page needs none of them, and they are half of a cold start.
    """
    from app.ui.pages.accounts import AccountsPage
    from app.ui.pages.audit import AuditPage
    from app.ui.pages.borrowing import BorrowingPage
    from app.ui.pages.changes import ChangesPage
    from app.ui.pages.destruction import DestructionPage
    from app.ui.pages.dossiers import DossiersPage
    from app.ui.pages.handover import HandoverPage
    from app.ui.pages.rules import RulesPage
    from app.ui.pages.settings import SettingsPage
    from app.ui.pages.today import TodayPage

    return (
        TodayPage,
        DossiersPage,
        BorrowingPage,
        ChangesPage,
        DestructionPage,
        HandoverPage,
        AuditPage,
        AccountsPage,
        RulesPage,
        SettingsPage,
    )
