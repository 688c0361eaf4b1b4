"""Files that somebody drags onto a window: which they are, and that every window answers them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent

LEDGERS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt")


def paths_of(data: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_files(event: QDragEnterEvent) -> None:
    """Let files be dropped here; anything else is somebody else's."""
    if paths_of(event.mimeData()):
        event.acceptProposedAction()
    else:
        event.ignore()


def is_ledger(path: Path) -> bool:
    """Whether a file is a spreadsheet by its name."""
    return path.suffix.lower() in LEDGERS and path.is_file()
