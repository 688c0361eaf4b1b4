"""The dialog."""

from app.ui.dialogs.labels.dialog import LabelsDialog

__all__ = ["LabelsDialog"]
