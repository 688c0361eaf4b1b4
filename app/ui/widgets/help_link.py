"""The way to the manual from a page before anybody has signed in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QPushButton

from app.ui.widgets.text import button


def help_link(wanted: SignalInstance) -> QPushButton:
    """Return a link that emits `wanted`."""
    link = button(QCoreApplication.translate("HelpLink", "使用说明 F1"), "link", name="helpLink")
    link.clicked.connect(wanted)
    return link
