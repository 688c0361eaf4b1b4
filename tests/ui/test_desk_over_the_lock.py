"""The desk of lending and returning over a lock: it comes back to whoever left it, and is read as fresh scans are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.services import archives, loan_register
from app.models.services.desk import Desk
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.sign_in import SignInPage
from tests.office import CHEAP, PASSWORDS, Office
from tests.ui.hands import bar_text, cells, part, press_lock
from tests.ui.lending_office import FRIDAY, Counter, bags, codes, lend, open_at

BACK = "已放回锁定之前的 {n} 袋"


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


def lock(counter: Counter) -> None:
    press_lock(counter.window)
    counter.wait(lambda: counter.window.findChild(SignInPage) is not None)


def come_back(counter: Counter, office: Office, login: str) -> Counter:
    """Sign in at the locked window."""
    left = counter.window._over.work_of(office.folder)
    counter.window.enter(
        archives.sign_in(office.folder, login, PASSWORDS[login], hardness=CHEAP, now=lambda: FRIDAY, left=left)
    )
    back = Counter(counter.qtbot, counter.window)
    back.wait(run.is_quiet)
    return back


def lay_out(counter: Counter, ids: list[int]) -> None:
    """A card, a purpose, a term, and bags."""
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, ids))
    part(counter.page, QSpinBox, "termDays").setValue(5)
    counter.wait(lambda: [row.free for row in counter.wanted] == [True] * len(ids))


def test_the_pile_lies_on_the_desk_again_for_who_left_it_and_for_nobody_else(counter: Counter, office: Office) -> None:
    ids = bags(counter.desk, 3)
    lay_out(counter, ids)
    scanned = [row.code for row in counter.wanted]
    purpose = part(counter.page, QLineEdit, "purposeEdit").text()
    lock(counter)
    other = come_back(counter, office, "zhou")
    assert other.wanted == [] and bar_text(other.window) == ""
    lock(other)
    back = come_back(other, office, "li")
    assert [row.code for row in back.wanted] == scanned and all(row.free for row in back.wanted)
    assert back.label("borrowerName") == "周涛"
    assert part(back.page, QLineEdit, "purposeEdit").text() == purpose != ""
    assert part(back.page, QSpinBox, "termDays").value() == 5
    assert BACK.format(n=3) in bar_text(back.window)
    back.press(Qt.Key.Key_Return)
    back.says("已借出 3 份给周涛")
    assert BACK.format(n=3) not in bar_text(back.window), "the next act takes the sentence away"
    lock(back)
    again = come_back(back, office, "li")
    assert again.wanted == [] and bar_text(again.window) == ""


def test_a_bag_that_was_lent_meanwhile_is_refused_as_a_fresh_scan_is(counter: Counter, office: Office) -> None:
    ids = bags(counter.desk, 2)
    lay_out(counter, ids)
    lock(counter)
    lend(office.desk("li"), [ids[0]], "陈静")
    back = come_back(counter, office, "li")
    newest, first = back.wanted
    assert newest.free and "已借出给陈静" in first.stands


def test_piles_aside_and_a_card_over_the_desk_come_back_too(counter: Counter, office: Office) -> None:
    ids = bags(counter.desk, 2)
    lay_out(counter, ids[:1])
    counter.press(Qt.Key.Key_F7)
    counter.scan(counter.card_of("陈静"), *codes(counter.desk, ids[1:]))
    counter.wait(lambda: [row.free for row in counter.wanted] == [True])
    counter.scan(counter.card_of("吴琪"))
    counter.says("Enter：改由吴琪借")
    lock(counter)
    back = come_back(counter, office, "li")
    assert [one.text() for one in back.aside] == ["周涛　1 份　F9"]
    assert back.label("borrowerName") == "陈静" and "Enter：改由吴琪借" in bar_text(back.window)
    back.press(Qt.Key.Key_Escape)
    back.wait(lambda: back.label("borrowerName") == "吴琪")
    assert len(back.aside) == 2


def test_scans_that_were_not_taken_back_stand_on_the_returning_desk_again(counter: Counter, office: Office) -> None:
    counter.mode("return")
    counter.scan("999", *codes(counter.desk, bags(counter.desk, 1)))
    counter.wait(lambda: [bool(row.said) for row in counter.sitting] == [True, True])
    said = [(row.code, row.said) for row in counter.sitting]
    shown = [line[2] for line in cells(counter.page, "returnedBags")]
    assert any("2026" in code for code in shown), "the bag that was not lent goes by its 档号"
    lock(counter)
    back = come_back(counter, office, "li")
    assert [(row.code, row.said) for row in back.sitting] == said
    assert "归还：锁定之前有 2 次扫描未办成" in bar_text(back.window) and "袋" not in bar_text(back.window)
    assert [line[2] for line in cells(back.page, "returnedBags")] == shown
    assert loan_register.out(back.desk) == []


def test_who_asks_for_dossiers_finds_their_list_again(
    qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office, desk: Desk
) -> None:
    ids = bags(desk, 2)
    counter = Counter(qtbot, open_at(make_window, office, "zhou", BorrowingPage, FRIDAY))
    counter.wait(run.is_quiet)
    counter.page.open_at(ids)
    counter.wait(lambda: len(counter.wanted) == 2)
    lock(counter)
    back = come_back(counter, office, "zhou")
    assert all(row.free for row in back.wanted) and len(back.wanted) == 2
