"""The page of the window."""

from app.ui.pages.audit.page import AuditPage

__all__ = ["AuditPage"]
