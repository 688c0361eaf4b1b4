"""The rules of the office: what is in force, who may do what, and every version."""

from app.ui.pages.rules.page import RulesPage

__all__ = ["RulesPage"]
