"""The running application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def application() -> QCoreApplication:
    """The one of this process. Raises RuntimeError before there is one."""
    running = QCoreApplication.instance()
    if running is None:
        raise RuntimeError("no application yet")
    return running
