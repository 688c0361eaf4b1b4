"""The dialog."""

from app.ui.dialogs.import_wizard.wizard import ImportWizard

__all__ = ["ImportWizard"]
