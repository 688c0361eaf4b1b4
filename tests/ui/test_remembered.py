"""A window remembers each person's page, size, panes and list, and the last login of an archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.page import RETURN
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.sign_in import SignInPage
from app.ui.widgets.dossier_model import BY_KEY, COLUMNS
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.panes import Panes
from tests.office import PASSWORDS, Office, register
from tests.ui.hands import bar_text, part, press_lock, sign_in

Opener = Callable[..., MainWindow]


def table(window: MainWindow) -> DossierTable:
    return part(window, DossierTable, "dossiersTable")


def header(window: MainWindow) -> QHeaderView:
    return table(window).horizontalHeader()


def columns(window: MainWindow) -> list[str]:
    """The shown columns from left to right."""
    places = [header(window).logicalIndex(at) for at in range(header(window).count())]
    return [COLUMNS[place].key for place in places if not table(window).isColumnHidden(place)]


def test_after_a_lock_a_person_stands_where_they_stopped_and_another_at_their_own_first_page(
    qtbot: QtBot, make_window: Opener, office: Office
) -> None:
    window = make_window()
    window.open_folder(office.folder)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    window.workplace.open("borrowing")
    window.resize(1100, 700)
    press_lock(window)
    page = part(window, SignInPage, "signInPage")
    assert part(page, QLineEdit, "loginEdit").text() == "li"
    qtbot.waitUntil(part(page, QLineEdit, "passwordEdit").hasFocus)
    sign_in(qtbot, window, "chen", PASSWORDS["chen"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert window.workplace.current.key == next(iter(window.workplace.pages))
    window.resize(1366, 728)
    press_lock(window)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert window.workplace.current.key == "borrowing"
    qtbot.waitUntil(lambda: (window.width(), window.height()) == (1100, 700))


def test_the_archive_that_was_open_last_is_opened_at_the_start(
    qtbot: QtBot, make_window: Opener, office: Office
) -> None:
    first = make_window()
    first.open_last()
    assert first.findChild(SignInPage) is None, "there is none yet"
    first.open_folder(office.folder)
    first.close()
    second = make_window()
    second.open_last()
    assert part(second, QLabel, "archiveTitle").text() == "御景湾"
    third = make_window()
    third.open_last()
    assert third.findChild(SignInPage) is None
    assert "正被另一个窗口使用" in bar_text(third)


def test_an_archive_whose_disk_is_away_is_named_and_no_other_is_opened(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path
) -> None:
    first = make_window()
    first.open_folder(office.folder)
    first.close()
    away = office.folder.rename(tmp_path / "拔下的磁盘")
    second = make_window()
    second.open_last()
    assert second.findChild(SignInPage) is None
    assert str(office.folder) in bar_text(second)
    second.close()
    away.rename(office.folder)
    third = make_window()
    third.open_last()
    assert part(third, QLabel, "archiveTitle").text() == "御景湾", "it is not forgotten"


def test_after_a_lock_a_scan_means_what_it_meant(qtbot: QtBot, make_window: Opener, office: Office) -> None:
    window = make_window()
    window.open_folder(office.folder)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    window.workplace.set_mode(RETURN)
    press_lock(window)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert window.workplace.mode is RETURN
    assert part(window, QLabel, "modeWord").text() == "归还"


def test_the_list_comes_back_as_it_was_left(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    for room in (101, 102):
        register(office.desk("li"), f"1栋1单元{room}", "张三")
    first = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(first).dossiers.ids) == 2)
    usual = columns(first)
    code = header(first).visualIndex(BY_KEY["code"])
    header(first).moveSection(code, 0)
    x = header(first).sectionViewportPosition(BY_KEY["code"]) + 20
    for _ in range(2):
        qtbot.mouseClick(header(first).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert header(first).sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    shown = table(first).dossiers.ids
    qtbot.waitUntil(lambda: list(table(first).dossiers.ids) == sorted(shown, reverse=True))
    first.close()
    second = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(second).dossiers.ids) == 2)
    assert columns(second) == ["code", *(key for key in usual if key != "code")]
    assert header(second).sortIndicatorSection() == BY_KEY["code"]
    assert list(table(second).dossiers.ids) == sorted(shown, reverse=True)
    other = window_of("chen", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(other).dossiers.ids) == 2)
    assert columns(other) == usual


def test_widths_that_were_dragged_stay(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    first = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(first).dossiers.ids) == 1)
    view, place = header(first).viewport(), BY_KEY["code"]
    edge = header(first).sectionViewportPosition(place) + header(first).sectionSize(place)
    left = Qt.MouseButton.LeftButton
    before = header(first).sectionSize(place)
    qtbot.mousePress(view, left, pos=QPoint(edge - 1, 8))
    qtbot.mouseMove(view, QPoint(edge + 39, 8))
    qtbot.mouseRelease(view, left, pos=QPoint(edge + 39, 8))
    wide = header(first).sectionSize(place)
    assert wide == before + 40
    first.close()
    second = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(second).dossiers.ids) == 1)
    assert header(second).sectionSize(place) == wide


def test_panes_stay_where_they_were_dragged(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    first = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(first).dossiers.ids) == 1)
    handle = first.findChild(Panes).handle(1)
    before = first.findChild(Panes).sizes()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(4, 40))
    qtbot.mouseMove(handle, QPoint(44, 40))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(4, 40))
    dragged = first.findChild(Panes).sizes()
    assert dragged[0] > before[0]
    first.close()
    second = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: second.findChild(Panes).sizes() == dragged)
    other = window_of("chen", kinds=(DossiersPage,))
    assert other.findChild(Panes).sizes() == before


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "[]",
        '{"shown": 3}',
        '{"shown": ["nothing"], "widths": {}}',
        "",
        "[" * 5_000,
        '{"shown": [], "widths": {"code": "wide"}, "sorted_by": "", "descending": false}',
        '{"shown": ["code"], "widths": {}, "sorted_by": ["code"], "descending": 1}',
    ],
)
def test_a_note_that_cannot_be_read_counts_as_none(
    qtbot: QtBot, window_of: Opener, office: Office, tmp_path: Path, kept: str
) -> None:
    number = register(office.desk("li"), "1栋1单元101", "张三")
    person = office.desk("li").account.person_id
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue(f"person/{person}/list/dossiers", kept)
    settings.setValue(f"person/{person}/window", "no geometry")
    settings.setValue(f"person/{person}/page", "gone")
    settings.sync()
    window = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: list(table(window).dossiers.ids) == [number])
    assert "household" in columns(window)


def test_nothing_of_a_customer_is_remembered(qtbot: QtBot, window_of: Opener, office: Office, tmp_path: Path) -> None:
    register(office.desk("li"), "1栋1单元101", "张三丰")
    window = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: len(table(window).dossiers.ids) == 1)
    window.close()
    QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).sync()
    kept = (tmp_path / "settings.ini").read_text(encoding="utf-8")
    assert "person" in kept and "张三丰" not in kept and "101" not in kept and "李梅" not in kept
