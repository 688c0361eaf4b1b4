"""The lending desk does not promise a bag that was scanned out for destruction (S02-R11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import theme
from app.ui.dialogs.reason import ReasonDialog
from app.ui.main_window import MainWindow
from app.ui.messages import Tone
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.widgets.rows import RowsTable
from tests import destruction
from tests.office import Office
from tests.ui.hands import bar_text, click, part, write
from tests.ui.lending_office import FRIDAY, Counter, bags, codes, lend, open_at
from tests.unit.services.test_destroying import approved

pytestmark = pytest.mark.rule("S02-R11")
_PAST_THE_ICON = 32


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


def scan_out(desk: Desk, bag: int) -> str:
    """The bag lies ready to be destroyed, once its list has waited; returns the code of the list."""
    listed = approved(desk, bag)
    waited = desk.now() + timedelta(days=desk.pack.disposal.waiting)
    desk.now = lambda: waited
    destruction.scan_out(desk, listed.id, bag)
    return listed.code


def states(desk: Desk, *ids: int) -> list[DossierState]:
    return [row.state for row in dossiers.rows(desk, list(ids))]


def red_words(counter: Counter, row: int) -> bool:
    """Whether words of this row are written in red; the cursor stands on the newest."""
    table = next(one for one in counter.page.findChildren(RowsTable) if one.isVisible())
    cell = table.visualRect(table.model().index(row, table.model().columnCount() - 1))
    seen = table.viewport().grab(cell.adjusted(_PAST_THE_ICON, 0, 0, 0)).toImage()
    red = QColor(theme.colours().error)
    return any(seen.pixelColor(x, y) == red for x in range(seen.width()) for y in range(seen.height()))


def test_its_row_is_red_and_says_what_to_do_and_the_others_are_lent(counter: Counter) -> None:
    free, ready = bags(counter.desk, 2)
    code = scan_out(counter.desk, ready)
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, [free, ready]))
    counter.wait(lambda: [row.tone for row in counter.wanted] == [Tone.ERROR, Tone.OK])
    assert f"已按销毁清册 {code} 扫描出库" in counter.wanted[0].stands and "撤回清册" in counter.wanted[0].stands
    assert counter.wanted[1].stands == "可借"
    assert counter.label("lendCount") == "已扫 2 份，其中 1 份不能借"
    counter.wait(lambda: red_words(counter, 0) and not red_words(counter, 1))
    assert part(counter.page, QPushButton, "lendButton").text() == "借出 1 份  ↵"
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给周涛")
    assert states(counter.desk, free, ready) == [DossierState.LENT, DossierState.SHELVED]


def test_a_bag_that_is_scanned_out_while_it_lies_here_turns_red(counter: Counter) -> None:
    free, ready = bags(counter.desk, 2)
    counter.scan(counter.card_of("周涛"), *codes(counter.desk, [ready]))
    counter.wait(lambda: [row.stands for row in counter.wanted] == ["可借"])
    scan_out(counter.desk, ready)
    counter.scan(*codes(counter.desk, [free]))
    counter.wait(lambda: [row.tone for row in counter.wanted] == [Tone.OK, Tone.ERROR])
    assert "扫描出库" in counter.wanted[1].stands
    counter.wait(lambda: counter.label("lendCount") == "已扫 2 份，其中 1 份不能借")
    destruction.withdraw(counter.desk, destruction.all_lists(counter.desk)[0].id)
    counter.page.refresh()
    counter.wait(lambda: [row.stands for row in counter.wanted] == ["可借", "可借"])


def test_who_asks_for_it_reads_the_same(make_window: Callable[..., MainWindow], qtbot: QtBot, office: Office) -> None:
    clerk = office.desk("li")
    (ready,) = bags(clerk, 1)
    scan_out(clerk, ready)
    window = open_at(make_window, office, "chen", BorrowingPage, FRIDAY)
    window.workplace.current.open_at([ready])  # before the desk is made: nothing that was brought is lost
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "lendButton") is not None)
    go = part(window, QPushButton, "lendButton")
    sheet = go.parent()
    qtbot.waitUntil(lambda: [row.tone for row in sheet.bags.rows] == [Tone.ERROR])
    assert "扫描出库" in sheet.bags.rows[0].stands
    assert go.text() == "提交申请，0 份" and not go.isEnabled()


def test_the_return_of_such_a_bag_is_not_undone_and_the_words_stay(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    code = scan_out(counter.desk, bag)
    click(counter.qtbot, counter.page, "undoReturn")
    dialog = counter.dialog(ReasonDialog)
    write(counter.qtbot, dialog, "reasonEdit", "扫错了一袋")
    click(counter.qtbot, dialog, "okButton")
    counter.wait(lambda: f"已按销毁清册 {code} 扫描出库" in bar_text(dialog))
    assert part(dialog, QLineEdit, "reasonEdit").text() == "扫错了一袋"
    assert states(counter.desk, bag) == [DossierState.SHELVED]
