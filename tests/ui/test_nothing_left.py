"""After a lock no page is left in memory, with what it showed of customers."""

from __future__ import annotations

import gc
from collections.abc import Callable
from weakref import ref

import pytest
from pytestqt.qtbot import QtBot

from app.ui import run
from app.ui.main_window import MainWindow


@pytest.mark.parametrize("login", ["li", "chen", "sun", "wu", "qian"])
@pytest.mark.usefixtures("lived")
def test_a_lock_leaves_no_page_in_memory(qtbot: QtBot, window_of: Callable[..., MainWindow], login: str) -> None:
    window = window_of(login)
    assert window.workplace is not None
    pages = window.workplace.pages
    for key in pages:
        window.workplace.open(key)
        qtbot.waitUntil(run.is_quiet)
    left = {key: ref(pages[key]) for key in pages}
    del pages
    window.lock()
    qtbot.waitUntil(run.is_quiet)
    gc.collect()
    assert [key for key, page in left.items() if page() is not None] == []
