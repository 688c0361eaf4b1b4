"""The page of the window."""

from app.ui.pages.changes.page import ChangesPage

__all__ = ["ChangesPage"]
