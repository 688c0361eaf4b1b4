"""After a lock no page is left in memory, with what it showed of customers."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.page import AnyPage
from tests.conftest import Office
from tests.office_week import week


@pytest.mark.parametrize("login", ["li", "chen", "sun", "wu", "qian"])
def test_a_lock_leaves_no_page_in_memory(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, tmp_path: Path, login: str
) -> None:
    week(office, tmp_path)
    window = window_of(login)
    assert window.workplace is not None
    for key in window.workplace.pages:
        window.workplace.open(key)
        qtbot.waitUntil(run.is_quiet)
    window.lock()
    qtbot.waitUntil(lambda: run.is_quiet() and not _pages())


def _pages() -> list[str]:
    gc.collect()
    return [type(one).__name__ for one in gc.get_objects() if isinstance(one, AnyPage)]
