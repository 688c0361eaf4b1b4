"""Files dropped onto a window: reading them from the event, and accepting them in every window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent

LEDGERS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt")


def paths_of(data: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_files(event: QDragEnterEvent) -> None:
    """Accept dropped files; leave any other drop to other handlers."""
    if paths_of(event.mimeData()):
        event.acceptProposedAction()
    else:
        event.ignore()


def is_ledger(path: Path) -> bool:
    """Return whether a file is a spreadsheet by its name."""
    return path.suffix.lower() in LEDGERS and path.is_file()
