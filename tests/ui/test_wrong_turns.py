"""Wrong turns at the desk are put right, visibly and with a reason: a return, an inspection, a scan of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.loan import Condition
from app.models.services import dossiers, loan_register, returning
from app.models.services.desk import Desk
from app.ui.dialogs.reason import ReasonDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.widgets.rows import RowsTable
from tests import destruction
from tests.office import Office, register
from tests.ui.hands import click, part, scan, write
from tests.ui.lending_office import FRIDAY, Counter, bags, codes, lend, open_at
from tests.unit.services.signatures import signed


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


def because(counter: Counter, reason: str) -> None:
    write(counter.qtbot, counter.dialog(ReasonDialog), "reasonEdit", reason)
    click(counter.qtbot, counter.dialog(ReasonDialog), "okButton")


@pytest.mark.rule("S02-R7")
def test_a_return_by_mistake_is_undone_and_the_loan_goes_on(counter: Counter) -> None:
    ids = bags(counter.desk, 2)
    lend(counter.desk, ids)
    first, second = codes(counter.desk, ids)
    counter.mode("return")
    counter.scan(first, second)
    counter.wait(lambda: counter.label("returnCount") == "本次归还 2 份，待检查 2 份")
    click(counter.qtbot, counter.page, "undoReturn")
    because(counter, "扫错了一袋")
    counter.says("已撤销归还")
    counter.says("仍由 周涛 借出，应于 2026-11-27 归还")
    assert counter.label("returnCount") == "本次归还 1 份，待检查 1 份"
    counter.scan(second)
    counter.wait(lambda: counter.label("returnCount") == "本次归还 2 份，待检查 2 份")
    found = {one.dossier_id: one for one in loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())}
    said = f"李梅撤销归还（{FRIDAY:%Y-%m-%d} 由李梅收回，原记“待检查”）：扫错了一袋"
    assert said in found[ids[1]].condition_note and not found[ids[0]].condition_note


@pytest.mark.rule("S02-R7")
def test_a_wrong_inspection_is_corrected_by_the_key_of_the_right_one(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    counter.press(Qt.Key.Key_F5)
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 0 份")
    counter.press(Qt.Key.Key_F5)
    assert not any(one.isVisible() for one in counter.window.findChildren(ReasonDialog)), "the same key once more"
    counter.press(Qt.Key.Key_F6)
    because(counter, "缺第3页，没翻到")
    counter.wait(lambda: "缺页" in counter.label("returnBelow"))
    assert "原记“完好”，应为“缺页”，缺第3页，没翻到" in counter.label("returnBelow")
    (row,) = loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())
    assert row.condition is Condition.PAGES_MISSING


@pytest.mark.rule("S02-R7")
def test_a_return_that_is_undone_at_another_desk_is_not_inspected(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    (loan,) = dossiers.loans_of(counter.desk, bag)
    returning.undo_return(counter.desk, loan.id, "扫错了一袋")
    counter.press(Qt.Key.Key_F5)
    counter.says("的归还已在别处撤销，仍算借出。确实还回的，请重新扫描。")
    (row,) = loan_register.out(counter.desk)
    assert (row.dossier_id, row.condition) == (bag, None)


@pytest.mark.rule("S12-R10")
def test_a_bag_scanned_for_destruction_by_mistake_is_taken_off(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    desk: Desk = office.desk("li")
    ids = [register(desk, f"1栋1单元10{room}", "张三") for room in (1, 2)]
    listed = destruction.propose(desk, ids, "业主已退房").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    window = window_of("li", kinds=(DestructionPage,))
    qtbot.waitUntil(lambda: part(window, RowsTable, "docketLines").model().rowCount() == 2)
    scan(qtbot, window, dossiers.rows(desk, ids)[0].bar_code)

    def checked() -> list[bool]:
        return [row.line.checked_at is not None for row in part(window, RowsTable, "docketLines").model().rows]

    qtbot.waitUntil(lambda: checked() == [True, False])
    part(window, RowsTable, "docketLines").selectRow(1)
    qtbot.waitUntil(lambda: not part(window, QPushButton, "uncheckButton").isVisible())
    part(window, RowsTable, "docketLines").selectRow(0)
    qtbot.waitUntil(lambda: part(window, QPushButton, "uncheckButton").isVisible())
    click(qtbot, window, "uncheckButton")
    dialog = part(window, ReasonDialog, "reasonDialog")
    write(qtbot, dialog, "reasonEdit", "拿错了袋")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: checked() == [False, False])
    scan(qtbot, window, dossiers.rows(desk, ids)[0].bar_code)
    qtbot.waitUntil(lambda: checked() == [True, False])
