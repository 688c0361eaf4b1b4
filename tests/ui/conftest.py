"""Real windows on a real archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import language, theme
from app.ui.main_window import MainWindow
from app.ui.preferences import SETTINGS_VARIABLE, Language, Preferences, Theme
from tests import wall_clock
from tests.office import CHEAP, Office
from tests.ui.hands import PATIENCE_S, give_keys

_PATIENCE_MS = 1000 * PATIENCE_S


class PatientBot(QtBot):
    """Waits longer than any busy machine takes; a test that fails says so a minute late."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = _PATIENCE_MS, **more: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: QWidget, *, timeout: int = _PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _themed(qapp: QApplication) -> None:
    """Fonts, colours and language as in the program."""
    theme.load_fonts()
    theme.apply(Theme.LIGHT)
    language.speak(Language.CHINESE)


@pytest.fixture
def english() -> Iterator[None]:
    """English for one test."""
    language.speak(Language.ENGLISH)
    yield
    language.speak(Language.CHINESE)


@pytest.fixture
def preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Preferences:
    """A settings file of this test's own."""
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings.ini"))
    return Preferences()


@pytest.fixture
def make_window(qtbot: QtBot, preferences: Preferences) -> Iterator[Callable[..., MainWindow]]:
    """Make a main window; keyword arguments as MainWindow takes them."""
    made: list[MainWindow] = []

    def make(**more: object) -> MainWindow:
        window = MainWindow(preferences, **{"hardness": CHEAP, "now": wall_clock.now, **more})  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show()
        give_keys(qtbot, window)
        made.append(window)
        return window

    yield make
    for window in made:
        # Typed work that a test leaves behind would keep its window open.
        for one in window.findChildren(QDialog):
            one.done(QDialog.DialogCode.Rejected)
        window.close()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    """The window at its welcome page."""
    return make_window()


@pytest.fixture
def window_of(make_window: Callable[..., MainWindow], office: Office) -> Callable[..., MainWindow]:
    """A window in which somebody of the office has signed in, by login."""

    def open_for(login: str, **more: object) -> MainWindow:
        window = make_window(**more)
        seat: Desk | AdminDesk = office.sign_in(login)
        window.enter(seat)
        return window

    return open_for
