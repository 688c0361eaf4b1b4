"""Asking for a folder or a file: in the window's language, beginning in the person's own documents.

Folders and files of scans are named after customers, so no dialog leaves the visited folders on the disk. Those of the
system would (lists of recent files), and so would Qt's own by default.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.domain.errors import N_, BadInput
from app.models.plain_file import NotPlain

Picked = Callable[[Path], None]


def ask_folder(owner: QWidget, title: str, name: str, picked: Picked) -> None:
    """Ask for a folder; `picked` hears it."""
    dialog = _dialog(owner, title, name, picked)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, _tr("文件夹(&D)："))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("选择(&C)"))
    dialog.open()


def ask_file(owner: QWidget, title: str, name: str, filters: Sequence[str], picked: Picked) -> None:
    """Ask for a file that is there; `filters` as Qt writes them."""
    dialog = _dialog(owner, title, name, picked)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("打开(&O)"))
    dialog.open()


def ask_files(
    owner: QWidget, title: str, name: str, filters: Sequence[str], picked: Callable[[list[Path]], None]
) -> None:
    """Ask for one or more files that are there."""
    dialog = _dialog(owner, title, name, None)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(filters))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("打开(&O)"))
    dialog.filesSelected.connect(lambda chosen: picked([Path(one) for one in chosen]))
    dialog.open()


def ask_new_file(owner: QWidget, title: str, name: str, suggested: str, filter_: str, picked: Picked) -> None:
    """Ask where to save; `suggested` is a file's name with its suffix, which is added where it was left out."""
    dialog = _dialog(owner, title, name, picked)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(filter_)
    dialog.setDefaultSuffix(PurePath(suggested).suffix.removeprefix("."))
    dialog.selectFile(suggested)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("保存(&S)"))
    dialog.open()


def write_file(path: Path, data: bytes) -> None:
    """Write a file where the person said: whole, or not at all. Raises BadInput `not-saved`."""
    place = path.resolve()  # a link goes on pointing to its file
    part = place.with_name(f".{secrets.token_hex(8)}.part")
    try:
        if place.exists() and not place.is_file():
            raise NotPlain(path)  # a pipe would wait for a reader
        try:
            with part.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise BadInput(
            "not-saved", N_("无法保存到 {file}（{why}）。请换一个位置再保存。"), file=path.name, why=error.strerror
        ) from error


def _dialog(owner: QWidget, title: str, name: str, picked: Picked | None) -> QFileDialog:
    """Qt's Chinese for its own dialog has gaps, so the labels are ours."""
    dialog = QFileDialog(owner, title)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(_home()))
    dialog.setObjectName(name)
    beside = dialog.sidebarUrls()
    dialog.finished.connect(lambda: _forget(dialog, beside))
    dialog.destroyed.connect(forget_places)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, _tr("位置(&L)：")),
        (QFileDialog.DialogLabel.FileName, _tr("文件名(&N)：")),
        (QFileDialog.DialogLabel.FileType, _tr("文件类型(&T)：")),
        (QFileDialog.DialogLabel.Reject, _tr("取消")),
    ):
        dialog.setLabelText(label, text)
    if picked is not None:
        dialog.fileSelected.connect(lambda chosen: picked(Path(chosen)))
    return dialog


def _forget(dialog: QFileDialog, beside: Sequence[QUrl]) -> None:
    """Clear the folder and the sidebar of a dialog: Qt saves both when it is deleted."""
    dialog.setDirectory(str(_home()))
    dialog.setHistory([])
    dialog.setSidebarUrls(list(beside))


def forget_places() -> None:
    """Take away where file dialogs have been: by one that was closed with its window, or that a crash has left."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("FileDialog/history", "FileDialog/lastVisited"):
        kept.remove(key)
    kept.sync()


def _home() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
