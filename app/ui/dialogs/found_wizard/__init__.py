"""The dialog."""

from app.ui.dialogs.found_wizard.wizard import FoundWizard

__all__ = ["FoundWizard"]
