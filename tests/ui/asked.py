"""Dialogs as a test meets them: wait for one, sign in it, read the paper that it shows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dialogs.pdf_preview import PdfPreview
from tests.office import PASSWORDS
from tests.ui.hands import bar_text, click, part, write


def dialog(qtbot: QtBot, window: QWidget, name: str) -> QDialog:
    """The open dialog of that name."""
    return part(window, QDialog, name)


def sign(qtbot: QtBot, window: QWidget, login: str) -> None:
    """Somebody types their own login and password into the sign-off dialog, and it is taken or refused."""
    asked = dialog(qtbot, window, "signOffDialog")
    write(qtbot, asked, "signOffLogin", login)
    write(qtbot, asked, "signOffPassword", PASSWORDS.get(login, f"{login}-password"))
    taken: list[object] = []
    asked.kept.connect(taken.append)
    click(qtbot, asked, "signButton")
    qtbot.waitUntil(lambda: bool(taken or bar_text(asked)))


def for_the_office(qtbot: QtBot, owner: QWidget, purpose: str = "年度核对") -> None:
    """State the purpose in the form of a way out, and that it is for the office itself, and confirm it."""
    form = dialog(qtbot, owner, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText(purpose)
    part(form, QComboBox, "recipient").setCurrentText("只在本单位使用")
    click(qtbot, form, "okButton")


def exported(qtbot: QtBot, owner: QWidget, path: Path, purpose: str = "年度核对") -> list[tuple[Any, ...]]:
    """State the purpose of the export that `owner` has begun, and where it goes; return the rows of the sheet.

    `owner`: the window or dialog whose bar says that it is done.
    """
    form = dialog(qtbot, owner, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText(purpose)
    for asked_for in form.findChildren(QComboBox, "recipient"):
        asked_for.setCurrentText("只在本单位使用")
    click(qtbot, form, "okButton")
    asked = part(owner, QFileDialog, "saveDialog")
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: "导出已记入日志" in bar_text(owner))
    return list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))


def paper(qtbot: QtBot, window: QWidget) -> bytes:
    """The PDF in the open preview; the preview is closed afterwards."""
    preview = dialog(qtbot, window, "pdfPreview")
    assert isinstance(preview, PdfPreview)
    with TemporaryDirectory() as folder:
        preview.save(Path(folder) / "paper.pdf")
        data = (Path(folder) / "paper.pdf").read_bytes()
    preview.reject()
    qtbot.waitUntil(lambda: not window.findChildren(PdfPreview))
    return data
