"""The page of the window."""

from app.ui.pages.missing.page import MissingPage

__all__ = ["MissingPage"]
