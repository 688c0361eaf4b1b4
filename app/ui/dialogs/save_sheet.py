"""Saving a spreadsheet where the person says; made in the background, never left anywhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.domain.errors import N_, BadInput
from app.reports.sheets import SheetRows, workbook
from app.ui import run

_SUFFIX = "xlsx"


def ask_and_save(owner: QWidget, suggested: str, make: Callable[[], SheetRows], saved: Callable[[Path], None]) -> None:
    """Ask for a file name, make the sheet, write it. `saved` hears the path; a refusal goes to `owner`'s bar."""
    dialog = QFileDialog(owner, QCoreApplication.translate("SaveSheet", "存为表格"))
    dialog.setObjectName("saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"Excel (*.{_SUFFIX})")
    dialog.setDefaultSuffix(_SUFFIX)
    dialog.selectFile(f"{suggested}.{_SUFFIX}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def write(name: str) -> None:
        path = Path(name)
        run.perform(owner, lambda: _write(path, make), saved, lane=run.Lane.WRITE)

    dialog.fileSelected.connect(write)
    dialog.open()


def _write(path: Path, make: Callable[[], SheetRows]) -> Path:
    data = workbook([make()])
    try:
        path.write_bytes(data)
    except OSError as error:
        raise BadInput(
            "not-saved", N_("无法保存到 {file}（{why}）。请换一个位置再保存。"), file=path.name, why=error.strerror
        ) from error
    return path
