"""The signer for a late borrower can read every overdue loan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from app.models.services import lending
from app.ui import fitting
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from tests import borrowing
from tests.office import Office
from tests.ui.hands import cells, part
from tests.ui.lending_office import FRIDAY, LATER, Counter, bags, codes, draft, lend, open_at
from tests.unit.services.signatures import signed


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


@pytest.mark.rule("S02-R7")
def test_a_manager_who_overrides_reads_all_of_them(counter: Counter) -> None:
    *old, new = bags(counter.desk, 26)
    lend(counter.desk, old)
    counter.desk.now = lambda: LATER
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, [new]))
    counter.press(Qt.Key.Key_Return)
    counter.says("周涛有 25 份档案逾期未还")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    assert len({row[0] for row in cells(dialog, "overdueLines")}) == 25
    table = part(dialog, QTableView, "overdueLines")
    last = table.model().index(24, 1)

    def seen() -> bool:
        return table.viewport().rect().contains(table.visualRect(last).center())

    assert not seen(), "there are more than stand there at once"
    table.scrollTo(last)
    assert seen()
    assert dialog.height() <= fitting.room_for(dialog).height()


def test_who_approves_a_request_reads_them_too(counter: Counter) -> None:
    old, new = bags(counter.desk, 2)
    asked = lending.lend(counter.desk, draft(counter.desk, "吴琪", old)).value.request
    signature = signed(counter.desk, "zhao", borrowing.approval_statement(counter.desk, asked.id))
    borrowing.approve(counter.desk, asked.id, signature)
    lending.issue(counter.desk, asked.id)
    counter.desk.now = lambda: LATER
    counter.scan(counter.card_of("吴琪"), "2", *codes(counter.desk, [new]))
    counter.press(Qt.Key.Key_Return)
    counter.says("正在等待审批")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    assert [row[1:] for row in cells(dialog, "overdueLines")] == [["1栋1单元101 业主0", "2026-11-27", "3 天"]]
    assert len(cells(dialog, "signedLines")) == 1
