"""The places of file dialogs are kept nowhere on the disk: folders and files of scans are called after customers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs import files
from tests.ui.hands import part

CUSTOMER = "单雄信"
ASKS: list[Callable[[QWidget, list[object]], None]] = [
    lambda owner, got: files.ask_folder(owner, "题", "d", got.append),
    lambda owner, got: files.ask_file(owner, "题", "d", ["所有文件 (*)"], got.append),
    lambda owner, got: files.ask_files(owner, "题", "d", ["所有文件 (*)"], got.extend),
    lambda owner, got: files.ask_new_file(owner, "题", "d", f"{CUSTOMER}.png", "图片 (*.png)", got.append),
]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """A reader of all that Qt has kept of its dialogs, and of everything in the folder of settings."""
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    files.forget_places()

    def read() -> str:
        settings = QSettings(QSettings.Scope.UserScope, "QtProject")
        settings.sync()
        shown = [f"{key}={settings.value(key)}" for key in settings.allKeys()]
        return "\n".join([*shown, *(one.read_text("utf-8") for one in folder.rglob("*") if one.is_file())])

    yield read
    files.forget_places()


def owner_of(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    return owner


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("end", ["accept", "reject", "close", "owner", "crash"])
def test_a_dialog_leaves_nothing_of_where_it_was(
    qtbot: QtBot, tmp_path: Path, kept: Callable[[], str], ask: Callable[[QWidget, list[object]], None], end: str
) -> None:
    folder = tmp_path / f"{CUSTOMER}的扫描件"
    folder.mkdir()
    (folder / "身份证.png").touch()
    owner, got = owner_of(qtbot), []
    ask(owner, got)
    dialog = part(owner, QFileDialog, "d")
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog), "the system keeps a list of its own"
    dialog.setDirectory(str(folder))
    dialog.setSidebarUrls([*dialog.sidebarUrls(), QUrl.fromLocalFile(str(folder))] if end == "accept" else [])
    if end == "owner":
        shiboken6.delete(owner)
    elif end == "crash":
        QSettings(QSettings.Scope.UserScope, "QtProject").setValue("FileDialog/lastVisited", folder.as_uri())
        files.forget_places()
    else:
        gone = [False]
        dialog.destroyed.connect(lambda: gone.__setitem__(0, True))
        names = {QFileDialog.FileMode.Directory: str(folder), QFileDialog.FileMode.AnyFile: str(folder / "新.png")}
        part(dialog, QLineEdit, "fileNameEdit").setText(names.get(dialog.fileMode(), str(folder / "身份证.png")))
        getattr(dialog, end)()
        qtbot.waitUntil(lambda: gone[0])
        assert len(got) == (end == "accept")
    shown = kept()
    assert CUSTOMER not in shown and QUrl(CUSTOMER).toEncoded().data().decode() not in shown, shown
    assert "history=" not in shown and "lastVisited=" not in shown
