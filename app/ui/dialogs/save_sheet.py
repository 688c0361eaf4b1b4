"""Saving a spreadsheet where the person says: made in memory, with progress and cancel, never left anywhere else."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.domain.progress import IsCancelled, Progress, watched
from app.reports.sheets import SheetRows, workbook
from app.ui.dialogs.files import ask_new_file, write_file
from app.ui.dialogs.progress import perform_long

_SUFFIX = "xlsx"


def ask_and_save(
    owner: QWidget, suggested: str, make: Callable[[], SheetRows], saved: Callable[[Path], None]
) -> None:  # fmt: skip
    """Ask for a file name, make the sheet, write it. `saved` hears the path; a refusal goes to `owner`'s bar."""
    title = QCoreApplication.translate("SaveSheet", "存为表格")

    def write(path: Path) -> None:
        perform_long(
            owner, title, lambda progress, cancelled: _write(path, make(), progress, cancelled), saved
        )  # fmt: skip

    ask_new_file(owner, title, "saveDialog", f"{suggested}.{_SUFFIX}", f"Excel (*.{_SUFFIX})", write)


def _write(path: Path, sheet: SheetRows, progress: Progress, cancelled: IsCancelled) -> Path:
    rows = sheet.rows if isinstance(sheet.rows, Collection) else list(sheet.rows)
    data = workbook([replace(sheet, rows=watched(rows, progress, cancelled))])
    write_file(path, data)
    return path
