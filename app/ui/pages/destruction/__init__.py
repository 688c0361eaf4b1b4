"""The page of the window."""

from app.ui.pages.destruction.page import DestructionPage

__all__ = ["DestructionPage"]
