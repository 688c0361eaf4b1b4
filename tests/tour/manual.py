"""`python -m tests.tour.manual`: draw the pictures of the manual anew, in both languages, from a practice archive."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QTabWidget, QTreeView, QWidget

from app.models.domain.dossier import DossierState, Selection
from app.models.services import accounts, archives, dossiers, placing, practice
from app.models.services.desk import Desk
from app.ui import language, theme
from app.ui.dialogs.base import Dialog
from app.ui.main_window import MainWindow
from app.ui.manual.reading import folder_of
from app.ui.page import COUNT, LEND, RETURN
from app.ui.preferences import SETTINGS_VARIABLE, Language, Theme
from app.ui.start import start_qt
from tests.tour.stage import Stage

WIDEST, COLOURS = 670, 96
_WINDOW = (1100, 640)
_ROOMY = (1320, 730)
_DIALOG = (900, 600)
_HOME = "D:\\Muniment"


class Painter:
    """Keeps pictures of a window's parts, narrow and of few colours."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self._folder = stage, folder

    def keep(self, name: str, part: QWidget) -> None:
        """Keep a picture of a part."""
        self._make_ready()
        self._save(name, part.grab())

    def keep_page(self, name: str) -> None:
        """Keep a picture of the window without the list of pages."""
        self._make_ready()
        whole, left = self.stage.window.grab(), self.stage.workplace.surroundings[1].width()
        self._save(name, whole.copy(left, 0, whole.width() - left, whole.height()))

    def keep_dialog(self, name: str) -> None:
        """Keep a picture of the uppermost dialog, and close it."""
        self.stage.settle()
        shown = self.stage.dialogs()[-1]
        shown.resize(min(shown.width(), _DIALOG[0]), min(shown.height(), _DIALOG[1]))
        self.keep(name, shown)
        for one in reversed(self.stage.dialogs()):
            assert isinstance(one, Dialog)
            one.done(0)
        self.stage.wait(lambda: not self.stage.dialogs(), "the dialog is gone")

    def _make_ready(self) -> None:
        """Let everything come to rest, and show no folder of the machine on which the picture is drawn."""
        self.stage.settle()
        for label in self.stage.window.findChildren(QLabel):
            label.setText(label.text().replace(str(self.stage.out / "practice"), _HOME))

    def _save(self, name: str, drawn: QPixmap) -> None:
        image = drawn.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if image.width() > WIDEST:
            image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
        image = image.convertToFormat(QImage.Format.Format_RGB888)
        size, line = (image.width(), image.height()), image.bytesPerLine()
        plain = Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", line)
        few = plain.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(self._folder / f"{name}.png", optimize=True)


def draw(spoken: Language) -> None:
    """Draw every picture in one language."""
    folder = folder_of(spoken) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        os.environ[SETTINGS_VARIABLE] = str(Path(made) / "settings.ini")
        _, preferences = start_qt()
        preferences.language = spoken
        language.speak(spoken)
        theme.apply(Theme.LIGHT)
        archive = Path(made) / "practice"
        practice.build(archive)
        window = MainWindow(preferences, hardness=practice.PRACTICE)
        window.show()
        window.resize(*_WINDOW)
        stage = Stage(window, Path(made), spoken)
        painter = Painter(stage, folder)
        painter.keep("welcome", window)
        window.open_folder(archive)
        painter.keep("sign-in", window)
        _clerk(painter, archive)
        _manager(painter, archive)
        window.close()


def _enter(painter: Painter, archive: Path, login: str) -> Desk:
    window = painter.stage.window
    desk = archives.sign_in(archive, login, practice.PASSWORD, hardness=practice.PRACTICE)
    assert isinstance(desk, Desk)
    window.enter(desk)
    window.resize(*_WINDOW)
    return desk


def _clerk(painter: Painter, archive: Path) -> None:
    stage = painter.stage
    desk = _enter(painter, archive, "li")
    place = stage.workplace
    place.open("dossiers")
    stage.wait(lambda: stage.find(QTableView, "dossiersTable").model().rowCount() > 0, "the list is there")
    stage.find(QTableView, "dossiersTable").selectRow(0)
    painter.keep_page("dossiers")
    stage.write("scanBox", "zh")
    stage.wait(lambda: "zh" in stage.find(QLabel, "listTitle").text(), "the list shows what was found")
    painter.keep_page("search")
    stage.write("scanBox", "")
    stage.settle()
    stage.find(QTableView, "dossiersTable").selectRow(0)
    for name in ("labels", "whole", "register", "correct", "completeness", "sums"):
        stage.command(name)
        stage.wait(lambda: bool(stage.dialogs()), f"{name} opens")
        painter.keep_dialog(name)
    _import(painter, archive)
    _board(painter)
    _desk(painter, desk)
    _count(painter, desk)
    place.open("handover")
    stage.click("openDocketButton")
    stage.wait(lambda: stage.shows("announceButton"), "who hands over to whom")
    for name, who in (("leaver", "李梅"), ("receiver", "周涛"), ("witness", "陈静")):
        choice = stage.when_ready(QComboBox, f"{name}Choice")
        choice.setCurrentIndex(next(at for at in range(choice.count()) if choice.itemText(at).startswith(who)))
    stage.click("announceButton")
    stage.wait(lambda: stage.shows("addLinesButton"), "what is to be handed over is listed")
    painter.keep_page("handover")


def _import(painter: Painter, archive: Path) -> None:
    stage = painter.stage
    stage.command("import")
    left = practice.left_to_import(archive)
    stage.write("fileEdit", str(left))
    stage.click("nextButton")
    stage.when_ready(QTableView, "importTable")
    painter.keep_dialog("import")


def _board(painter: Painter) -> None:
    stage = painter.stage
    stage.find(QTreeView, "dossierTree")
    stage.click("boardButton")
    painter.keep_page("board")
    stage.click("boardButton")


def _desk(painter: Painter, desk: Desk) -> None:
    """Scan a card and bags at the lending desk, then ask for the approval; take a bag back."""
    stage = painter.stage
    bags = dossiers.rows(desk, dossiers.ids(desk, Selection(state=DossierState.SHELVED), 3))
    clerk = next(one for one in accounts.staff(desk) if one.name == "吴芳")
    stage.workplace.set_mode(LEND)
    stage.scan(clerk.card_code)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.scan("1")
    painter.keep_page("lending")
    stage.scan("")
    stage.wait(lambda: stage.shows("messageAction"), "the approval is asked for")
    stage.click("messageAction")
    stage.wait(lambda: bool(stage.dialogs()), "the approval can be signed")
    painter.keep_dialog("approval")
    out = dossiers.rows(desk, dossiers.ids(desk, Selection(state=DossierState.LENT), 3))
    stage.workplace.set_mode(RETURN)
    for bag in out:
        stage.scan(bag.bar_code)
    painter.keep_page("returning")
    tabs = stage.find(QTabWidget, "borrowingTabs")
    for at in range(tabs.count()):
        if tabs.tabBar().tabData(at) in ("借出中", "On loan"):
            tabs.setCurrentIndex(at)
    painter.keep_page("out")


def _count(painter: Painter, desk: Desk) -> None:
    """Count a place: a bag that lies there by the books, and one that lies at another place."""
    stage = painter.stage
    bags = dossiers.rows(desk, dossiers.ids(desk, Selection(state=DossierState.SHELVED), 200))
    here = next(one for one in bags if one.place)
    elsewhere = next(one for one in bags if one.place and one.place != here.place)
    place = next(one for one in placing.tree(desk) if one.name == here.place)
    stage.workplace.open("stocktake")
    stage.click("openDocketButton")
    stage.write("countReason", "年度全面盘点")
    stage.click("openCountButton")
    stage.when_ready(QLabel, "stockAnswer")
    stage.workplace.set_mode(COUNT)
    for code in (place.bar_code, here.bar_code, elsewhere.bar_code):
        stage.scan(code)
        stage.wait(lambda code=code: stage.table_text("stockLines") != "", f"{code} is counted")  # type: ignore[misc]
    stage.window.resize(*_ROOMY)
    painter.keep_page("stocktaking")
    stage.window.resize(*_WINDOW)


def _manager(painter: Painter, archive: Path) -> None:
    stage = painter.stage
    desk = _enter(painter, archive, "chen")
    place = stage.workplace
    place.open("today")
    painter.keep_page("today")
    for page in ("missing", "destruction"):
        place.open(page, tuple(dossiers.ids(desk, Selection(state=DossierState.SHELVED), 4)))
        stage.wait(lambda: bool(stage.dialogs()), f"{page} opens a list")
        painter.keep_dialog(page)
    for page in ("rules", "audit", "accounts"):
        place.open(page)
        painter.keep_page(page)
    place.open("settings")
    tabs = stage.find(QTabWidget, "settingsTabs")
    for at, name in ((1, "devices"), (2, "backup")):
        tabs.setCurrentIndex(at)
        painter.keep_page(name)


if __name__ == "__main__":
    for each in Language:
        draw(each)
    sys.exit(0)
