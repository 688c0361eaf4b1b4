"""What the program itself says of a loan, a movement and a line comes out in the window's language, and as what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.loan import Condition
from app.models.services import dossiers, importing, keeping, registers, returning
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.register_lines import WithdrawLineDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.detail_pane import DetailPane
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.rows import RowsTable
from tests.office import Office, register, register_kept
from tests.ui.dossiers.hands import open_detail, shown
from tests.ui.hands import click, part
from tests.ui.lending_office import FRIDAY, bags, lend, open_at

Opener = Callable[..., MainWindow]
BEFORE = date.today() - timedelta(days=30)


def imported(desk: Desk, path: Path, number: int, *rest: str) -> int:
    """The batch of a borrow register with one line."""
    code = dossiers.rows(desk, [number])[0].reference_code
    path.write_text(
        f"档号,借阅人,借阅日期,借阅事由,归还日期,备注\n{code},李梅,{BEFORE},自用,{','.join(rest)}", encoding="utf-8"
    )
    return importing.commit(desk, importing.preview(desk, path)).value.batch_id


def story(qtbot: QtBot, window: MainWindow, name: str, tab: int) -> DetailPane:
    """A tab of the story of a dossier beside the list."""
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: name in shown(page, "name"))
    pane = open_detail(qtbot, page, name)
    part(pane, QTabWidget, "detailTabs").setCurrentIndex(tab)
    return pane


def struck(pane: DetailPane) -> dict[str, bool]:
    """What the tab that is up says, and whether it is struck through."""
    labels = pane.findChildren(QLabel)
    return {one.text(): one.font().strikeOut() for one in labels if one.isVisible() and one.text()}


@pytest.mark.rule("S02-R7")
def test_a_turn_that_was_wrong_comes_out_in_english(
    qtbot: QtBot, english: None, make_window: Opener, office: Office, desk: Desk
) -> None:
    desk.now = lambda: FRIDAY
    ids = bags(desk, 2)
    lend(desk, ids)
    loans = {number: returning.take_back(desk, number).value.id for number in ids}
    returning.inspect(desk, loans[ids[0]], Condition.PAGES_MISSING, "page 3")
    returning.undo_return(desk, loans[ids[0]], "wrong bag")
    fake = "2026-11-20 李梅撤销归还（2026-11-20 由李梅收回，原记“完好”）：x"
    returning.inspect(desk, loans[ids[1]], Condition.DAMAGED, fake)
    returning.undo_return(desk, loans[ids[1]], "again")
    window = open_at(make_window, office, "li", BorrowingPage, FRIDAY)
    page = part(window, BorrowingPage, "page-borrowing")
    page.refresh()
    page.open_at("out")
    model = part(page, RowsTable, "out").model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    first, second = sorted(str(model.index(row, model.columnCount() - 1).data()) for row in (0, 1))
    assert (
        first
        == 'page 3; 2026-11-20: 李梅 undid the return (taken in 2026-11-20 by 李梅, noted "Pages missing"): wrong bag'
    )
    assert (
        second
        == f'备注：{fake}; 2026-11-20: 李梅 undid the return (taken in 2026-11-20 by 李梅, noted "Damaged"): again'
    ), "a person's words stay"


@pytest.mark.rule("S02-R7")
def test_so_does_one_that_was_written_before_it_said_who_had_taken_the_bag_in(
    qtbot: QtBot, english: None, window_of: Opener, desk: Desk
) -> None:
    (number,) = bags(desk, 1)
    lend(desk, [number])
    loan = returning.take_back(desk, number).value.id
    returning.undo_return(desk, loan, "扫错")
    with desk.store.transaction():
        old = "page 3；2026-11-20 李梅撤销归还（原记“缺页”）：wrong bag"
        desk.store.db.run("UPDATE main.loan SET condition_note = ? WHERE id = ?", (old, loan))
    window = window_of("li", kinds=(BorrowingPage,))
    page = part(window, BorrowingPage, "page-borrowing")
    page.open_at("out")
    model = part(page, RowsTable, "out").model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    said = str(model.index(0, model.columnCount() - 1).data())
    assert said == 'page 3; 2026-11-20: 李梅 undid the return (noted "Pages missing"): wrong bag'


@pytest.mark.rule("S02-R7")
def test_what_a_ledger_leaves_open_comes_out_in_english(
    qtbot: QtBot, english: None, window_of: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    back, out = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    imported(desk, tmp_path / "a.csv", back, "已还", "old")
    importing.undo(desk, imported(desk, tmp_path / "b.csv", out, "", ""))
    window = window_of("li", kinds=(DossiersPage,))
    said = struck(story(qtbot, window, "张三", 3))
    assert any("old The ledger gives no day of return" in one for one in said), said
    said = struck(story(qtbot, window, "李四", 2))
    assert any(f"Lent on {BEFORE} by the ledger" in one for one in said), said
    assert any("Import undone" in one or "Undo import" in one for one in said), said
    assert "Its import was undone, so this does not count" in said


@pytest.mark.rule("S12-R9")
def test_what_an_undone_import_said_is_struck_through_in_the_story(
    qtbot: QtBot, window_of: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    number = register(desk, "1栋1单元101", "张三", place_text="A柜1层02")
    batch = imported(desk, tmp_path / "r.csv", number, "", "")
    window = window_of("li", kinds=(DossiersPage,))
    said = struck(story(qtbot, window, "张三", 2))
    assert said["借出"] is False and "所属的导入已撤销，不算数" not in said
    importing.undo(desk, batch)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: "所属的导入已撤销，不算数" in struck(window.workplace.current.detail))
    said = struck(window.workplace.current.detail)
    assert [said[word] for word in ("借出", "归还", "登记")] == [True, True, False], said
    assert [one for one in said if f"台账记载借出于 {BEFORE}" in one and said[one]], "and what was said of it"
    assert said["所属的导入已撤销，不算数"] is False, "why stays readable"


@pytest.mark.rule("S08-R2", "S02-R7")
def test_a_withdrawn_identification_comes_out_in_english(
    qtbot: QtBot, english: None, window_of: Opener, office: Office
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    desk = window.desk
    registers.withdraw_identification(desk, number, keeping.detail(desk, number).identifications[0].id, "wrong person")
    day = desk.now().date().isoformat()
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-identify") is not None)
    said = part(window, QPushButton, "waiting-identify").accessibleName()
    assert (
        "1 kept dossier needs its customer identified anew" in said
        and "the identification was withdrawn or corrected" in said
    )
    keeping.identify(desk, number, "身份证", True, True, "2046-05-01", "核对原件", "ok")
    shown_at = DossierDialog(window, desk, number, "identity")
    shown_at.open()
    model = part(shown_at, QTableView, "identificationTable").model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert model.index(1, model.columnCount() - 1).data() == f"Withdrawn {day}: wrong person"
    click(qtbot, shown_at, "withdrawIdentificationButton")
    asked = part(shown_at, WithdrawLineDialog)
    assert part(asked, QLabel, "formMessage").text() == (
        "The line is struck through and kept, and no longer counts. If that leaves the dossier without a good"
        " identification, Today reminds you to identify the customer anew."
    )
