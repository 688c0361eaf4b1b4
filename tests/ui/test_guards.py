"""The two guards around PySide6 (docs/adr/0009)."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.ui import run

_CALLS = 10_000


class Bell(QObject):
    rung = Signal()


def test_true_outlives_signals() -> None:
    bell = Bell()
    for _ in range(_CALLS):
        bell.rung.emit()
    assert sys.getrefcount(True) > 1 << 29


def test_none_outlives_calls_that_return_nothing() -> None:
    thing = QObject()
    for _ in range(_CALLS):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > 1 << 29


def test_garbage_is_not_collected_on_a_background_thread(qtbot: QtBot) -> None:
    shown: list[bool] = []
    owner = QObject()
    run.perform(owner, gc.isenabled, shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [False]
