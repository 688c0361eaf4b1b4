"""Every page and dialog fits the screens that offices have, whole or by scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui import fitting, language, run
from app.ui.dialogs.base import Dialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.preferences import Language
from tests.conftest import Office
from tests.office_week import week
from tests.ui.fits import cut
from tests.ui.test_every_dialog import TAKING, Desks, come_up

SIZES = [(1024, 640), (1280, 720), (1366, 768)]


@pytest.fixture(params=list(Language), ids=lambda one: one.value)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    language.speak(request.param)
    yield request.param
    language.speak(Language.CHINESE)


@pytest.mark.parametrize("login", ["li", "chen", "wu", "qian", "sun"])
@pytest.mark.usefixtures("spoken")
def test_every_page_is_seen_whole(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, tmp_path: Path, login: str
) -> None:
    week(office, tmp_path)
    window = window_of(login)
    place = window.workplace
    assert place is not None
    for size in SIZES:
        window.resize(*size)
        for key in place.pages:
            place.open(key)
            qtbot.waitUntil(run.is_quiet)
            is_seen_whole(qtbot, window)
            assert (window.width(), window.height()) == size, key


def is_seen_whole(qtbot: QtBot, window: QWidget) -> None:
    """Wait for a layout in which nothing is cut."""
    found: list[str] = []

    def look() -> bool:
        found[:] = cut(window)
        return not found

    try:
        qtbot.waitUntil(look)
    except qtbot.TimeoutError:
        pytest.fail("\n".join(found))


@pytest.mark.parametrize("kind", TAKING, ids=lambda kind: kind.__name__)
@pytest.mark.usefixtures("spoken")
def test_every_dialog_fits_the_smallest_screen_and_is_seen_whole(
    qtbot: QtBot,
    window_of: Callable[..., MainWindow],
    office: Office,
    tmp_path: Path,
    kind: type[Dialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = QRect(8, 32, 1008, 600)  # what 1024 × 640 leaves within a frame
    monkeypatch.setattr(fitting, "room_for", lambda window: small)
    make, _ = TAKING[kind]
    shown = come_up(qtbot, make(Desks(window_of("li", kinds=(DossiersPage,)), office, tmp_path)))
    is_seen_whole(qtbot, shown)
    assert shown.size().boundedTo(QSize(1008, 600)) == shown.size()
