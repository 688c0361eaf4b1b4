"""Hundreds of scans as they come on a bad day: no one is lost, none is taken for another."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.services import archives
from app.ui import scan_guard
from app.ui.main_window import MainWindow
from app.ui.page import FIND, LEND, Page, ScanMode
from app.ui.widgets.scan_box import ScanBox
from tests.battery import is_whole
from tests.ui.hands import bar_text, give_keys, part
from tests.ui.scanner import FULL_WIDTH, STEP_MS, Scanner, commit, put_cursor, some_code

SEED = 20261128
ROUNDS = 1000 if is_whole() else 400
PENDING = 100


class Notes(Page):
    """A page that takes scans and has a field of its own."""

    key, title, icon = "notes", "记录", "settings"
    seats = (archives.Desk,)
    modes: tuple[ScanMode, ...] = (FIND, LEND)

    def __init__(self, desk: object, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.taken: list[str] = []
        self.kept: list[str] = []
        self.field = QLineEdit(self, objectName="note")

    def on_scan(self, text: str) -> bool:
        self.taken.append(text)
        return True

    def missed(self, codes: list[str]) -> bool:
        self.kept += codes
        return True


@pytest.fixture
def desk(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> Iterator[tuple[MainWindow, Notes]]:
    window = window_of("li", kinds=(Notes,))
    page = window.workplace.pages["notes"]
    page.field.setGeometry(10, 10, 300, 30)
    page.field.show()
    yield window, page


def test_scans_in_mixed_states_lose_none_and_misread_none(qtbot: QtBot, desk: tuple[MainWindow, Notes]) -> None:
    window, page = desk
    box, dice, scanner = part(window, ScanBox, "scanBox"), random.Random(SEED), Scanner(qtbot)
    said = lost = misread = 0
    for number in range(ROUNDS):
        window.workplace.set_mode(dice.choice((FIND, LEND)))
        place = dice.choice((box, box, page.field))
        put_cursor(qtbot, place)
        page.field.setText("核对")
        page.taken.clear()
        page.kept.clear()
        window.workplace.bar.clear()
        scanner.pause()
        code, other = some_code(dice), some_code(dice)
        wanted, state = [code], dice.randrange(7)
        if state == 0:  # Caps Lock inverts the letter of the prefix
            scanner.types(f"]c1{code}{dice.choice(('', chr(13), chr(9)))}")
        elif state == 1:
            for char in code.translate(FULL_WIDTH):
                commit(char)
            # An input method's events carry no time: the guard goes by the clock on the wall.
            scanner.key("\r", window.workplace._guard._last + STEP_MS)
        elif state == 2:
            scanner.types(code + other + dice.choice(("", "\r", "\t")))
            wanted = [code, other]
        elif state == 3:
            cut = dice.randrange(1, 12)
            scanner.types(code[:cut])
            dialog = QInputDialog(page)
            dialog.open()
            qtbot.waitUntil(lambda dialog=dialog: dialog.isAncestorOf(QApplication.focusWidget() or page))
            scanner.types(code[cut:] + "\r")
            assert dialog.isVisible() and dialog.findChild(QLineEdit).text() == ""
            dialog.reject()
            give_keys(qtbot, window)
        elif state == 4:  # two scanners at once
            streams, wanted = [list(code + "\r"), list(other + "\r")], []
            while any(streams):
                scanner.key(dice.choice([stream for stream in streams if stream]).pop(0))
        else:
            scanner.types(dice.choice(("", "]C1", "\x02")) + code + dice.choice(("", "\r", "\n", "\r\n", "\t")))
        found = [one for one in page.taken + page.kept if one in (code, other)]
        strange = [one for one in page.taken + page.kept if one not in (code, other)]
        # A row of digits that are no code of ours is how a desk shows a misread scan.
        shown = "重新扫描" in bar_text(window) or bool(strange)
        misread += any(len(one) == 12 and int(one) % 97 == 1 for one in strange)
        if wanted:
            lost += found != wanted
        else:
            said += shown
            lost += not shown and sorted(found) != sorted((code, other))
        assert page.field.text() == "核对", (number, state, page.field.text())
    assert (lost, misread) == (0, 0)
    assert said > ROUNDS // 20, "two scanners at once were tried, and said"


def test_a_full_width_scan_that_a_busy_machine_hears_late_is_whole(
    qtbot: QtBot, desk: tuple[MainWindow, Notes], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = desk
    scanner, now = Scanner(qtbot), [1_000.0]
    monkeypatch.setattr(scan_guard, "time", SimpleNamespace(monotonic=lambda: now[0]))
    put_cursor(qtbot, page.field)
    page.field.setText("核对")
    code = some_code(random.Random(SEED))
    for place, char in enumerate(code.translate(FULL_WIDTH)):
        now[0] += 0.6 if place in (1, 7) else 0.01
        commit(char)
    scanner.key("\r", window.workplace._guard._last + STEP_MS)
    assert (page.taken + page.kept, page.field.text()) == ([code], "核对")


def test_a_hundred_scans_behind_half_a_word_of_pinyin_are_mended_or_said(
    qtbot: QtBot, desk: tuple[MainWindow, Notes]
) -> None:
    """The input method keeps the first digit to choose a word with, and puts the word where the cursor is."""
    window, page = desk
    box, dice, scanner = part(window, ScanBox, "scanBox"), random.Random(SEED), Scanner(qtbot)
    window.workplace.set_mode(FIND)
    for number in range(PENDING):
        place = (box, page.field)[number % 2]
        put_cursor(qtbot, place)
        place.clear()
        page.taken.clear()
        window.workplace.bar.clear()
        scanner.pause()
        code = some_code(dice)
        # Now and then more than the first digit is gone.
        gone = dice.choice((1, 1, 1, 2, 3))
        commit(dice.choice(("ni", "你", "你好")))
        scanner.types(code[gone:] + dice.choice(("\r", "\t")))
        if gone == 1:
            assert page.taken == [code]
        else:
            assert page.taken == [] and "重新扫描" in bar_text(window), (number, gone, code)
