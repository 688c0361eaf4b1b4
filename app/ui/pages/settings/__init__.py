"""The page of the window."""

from app.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
