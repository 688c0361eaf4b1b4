"""The pages of the window, in the order in which they stand at the left."""

from __future__ import annotations

from app.ui.page import AnyPage


def shipped() -> tuple[type[AnyPage], ...]:
    """Return every page. Each decides which sessions see it.

    They are loaded at sign-in: the welcome page needs none of them, and they are half of a cold start.
    """
    from app.ui.pages.borrowing.page import BorrowingPage
    from app.ui.pages.changes.page import ChangesPage
    from app.ui.pages.deposits.keepers import KeepersPage
    from app.ui.pages.deposits.ledger import DepositsPage
    from app.ui.pages.deposits.slips import DepositInPage, DepositOutPage
    from app.ui.pages.deputising.page import DeputisingPage
    from app.ui.pages.destruction.on_site import OnSitePage
    from app.ui.pages.destruction.page import DestructionPage
    from app.ui.pages.dossiers.page import DossiersPage
    from app.ui.pages.handover.page import HandoverPage
    from app.ui.pages.holds.page import HoldsPage
    from app.ui.pages.holds.sealed import SealedPage
    from app.ui.pages.missing.page import MissingPage
    from app.ui.pages.moving_out.page import MoveOutPage, TakeInPage
    from app.ui.pages.packages.coming import PackageInPage
    from app.ui.pages.packages.out import PackageOutPage
    from app.ui.pages.packages.pairings import PairingsPage
    from app.ui.pages.places.page import PlacesPage
    from app.ui.pages.retention.page import RetentionPage
    from app.ui.pages.stocktake.page import StocktakePage
    from app.ui.pages.today import TodayPage
    from app.ui.pages.transfer.page import TransferPage

    return (
        TodayPage,
        DossiersPage,
        BorrowingPage,
        PlacesPage,
        ChangesPage,
        StocktakePage,
        DepositsPage,
        DepositInPage,
        DepositOutPage,
        KeepersPage,
        TransferPage,
        MoveOutPage,
        TakeInPage,
        PackageOutPage,
        PackageInPage,
        PairingsPage,
        HoldsPage,
        SealedPage,
        MissingPage,
        RetentionPage,
        DestructionPage,
        OnSitePage,
        HandoverPage,
        DeputisingPage,
        *_of_the_office(),
    )


def _of_the_office() -> tuple[type[AnyPage], ...]:
    """Return the pages about the office itself: its trail, its accounts, its rules."""
    from app.ui.pages.accounts.page import AccountsPage
    from app.ui.pages.audit.page import AuditPage
    from app.ui.pages.rules.page import RulesPage
    from app.ui.pages.settings.page import SettingsPage

    return (AuditPage, AccountsPage, RulesPage, SettingsPage)
