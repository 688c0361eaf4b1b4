"""Scans at the return desk as they come on a bad day: every bag that was scanned is back, once, and no other."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.domain.codes import CodeKind, make
from app.models.services import dossiers, lending, loan_register
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.page import RETURN
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.borrowing.returning import ReturnDesk
from app.ui.widgets.scan_box import ScanBox
from tests.office import Office
from tests.ui.hands import give_keys, part
from tests.ui.lending_office import FRIDAY, bags, codes, draft, open_at
from tests.ui.scanner import FULL_WIDTH, STEP_MS, Scanner, commit, put_cursor

_SAID = ("没有登记", "不是本系统的条码号")
BAGS, UNKNOWN, SEED = 60, 4, 20261128


@pytest.mark.rule("S02-R7")
def test_every_bag_scanned_in_mixed_states_is_back_once_and_no_other(
    qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office
) -> None:
    window = open_at(make_window, office, "li", BorrowingPage, FRIDAY)
    desk = window.desk
    assert isinstance(desk, Desk) and window.workplace is not None
    ids = bags(desk, BAGS)
    lending.lend(desk, draft(desk, "周涛", *ids))
    stays, *brought = codes(desk, ids)
    window.workplace.set_mode(RETURN)
    dice, scanner, waiting = random.Random(SEED), Scanner(qtbot), list(brought)
    strangers = [make(CodeKind.DOSSIER, 90_000_000 + number) for number in range(UNKNOWN)]
    for place in sorted((dice.randrange(len(waiting)) for _ in strangers), reverse=True):
        waiting.insert(place, strangers.pop())
    box = part(window, ScanBox, "scanBox")
    while waiting:
        scanner.pause()
        put_cursor(qtbot, box)
        code, state = waiting.pop(), dice.randrange(6)
        if state == 0:  # Caps Lock inverts the letter of the prefix
            scanner.types(f"]c1{code}\r")
        elif state == 1:
            for char in code.translate(FULL_WIDTH):
                commit(char)
            scanner.key("\r", window.workplace._guard._last + STEP_MS)
        elif state == 2 and waiting:  # no ending between two codes
            scanner.types(code + waiting.pop() + dice.choice(("\r", "\t")))
        elif state == 3:  # a dialog opens in the middle
            cut = dice.randrange(1, 12)
            scanner.types(code[:cut])
            dialog = QInputDialog(window)
            dialog.open()
            qtbot.waitUntil(lambda dialog=dialog: dialog.isAncestorOf(QApplication.focusWidget() or window))
            scanner.types(code[cut:] + "\r")
            assert part(dialog, QLineEdit).text() == ""
            dialog.reject()
            give_keys(qtbot, window)
            put_cursor(qtbot, box)
            waiting.append(code)  # «scan it again», says its row
        elif state == 4 and waiting:  # two scanners at once: the clerk is told, and scans both again
            other = waiting.pop()
            streams = [list(code + "\r"), list(other + "\r")]
            while any(streams):
                scanner.key(dice.choice([stream for stream in streams if stream]).pop(0))
            for one in (code, other):
                scanner.pause()
                scanner.types(one + "\r")
        else:
            scanner.types(dice.choice(("", "]C1", "\x02")) + code + dice.choice(("", "\r", "\n", "\r\n", "\t")))
    scanner.pause()
    shown = f"本次归还 {len(brought)} 份，待检查 {len(brought)} 份"
    qtbot.waitUntil(lambda: part(window, QLabel, "returnCount").text() == shown)
    (still_out,) = loan_register.out(desk)
    assert dossiers.rows(desk, [still_out.dossier_id])[0].bar_code == stays
    rows = part(window, ReturnDesk).sitting.rows
    assert sorted(one.code for one in rows if not one.said) == sorted(brought)
    assert set(_SAID) == {word for one in rows for word in _SAID if word in one.said}
