"""The page of the window."""

from app.ui.pages.handover.page import HandoverPage

__all__ = ["HandoverPage"]
