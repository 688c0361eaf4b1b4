"""The page of the window."""

from app.ui.pages.accounts.page import AccountsPage

__all__ = ["AccountsPage"]
