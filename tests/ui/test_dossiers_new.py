"""New dossiers in the list, the tree and the pane; confirmed together; offices without rooms; who sees nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.change import Edit, class_key, field_key
from app.models.domain.life import Life
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import changing, dossiers, keeping
from app.ui import language, theme
from app.ui.dialogs.form import FormDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.preferences import Language
from app.ui.widgets.dossier_model import BY_KEY, COLUMNS
from tests import trade_office
from tests.office import Office, register, register_kept, verify
from tests.trade_office import Trade
from tests.ui.hands import bar_text, click, give_keys, part

Opener = Callable[..., MainWindow]
TradeOf = Callable[[str], Trade]


def page_of(qtbot: QtBot, window: MainWindow, rows: int) -> DossiersPage:
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == rows and page.tree.model().rowCount() > 0)
    return page


@pytest.mark.rule("S06-R5")
def test_a_list_that_shows_a_sensitive_dossier_says_so(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    plain = register(window.desk, "1栋1单元101", "张三")
    hidden = register(window.desk, "2栋1单元101", "李四", papers=("业主身份证复印件",))
    page = page_of_after(qtbot, window, 2)
    mark = part(page, QLabel, "listSensitive")
    qtbot.waitUntil(mark.isVisible)
    page.show_entered([plain])
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1 and not mark.isVisible())
    page.show_entered([hidden])
    qtbot.waitUntil(mark.isVisible)


def page_of_after(qtbot: QtBot, window: MainWindow, rows: int) -> DossiersPage:
    window.workplace.current.refresh()
    return page_of(qtbot, window, rows)


def column(page: DossiersPage, key: str) -> list[str]:
    model = page.table.dossiers
    return [model.index(row, BY_KEY[key]).data() for row in range(model.rowCount())]


def branch(page: DossiersPage, title: str) -> tuple[str, object]:
    """(count, index) of a corner, wherever it hangs."""
    model = page.tree.model()
    for group in range(model.rowCount()):
        above = model.index(group, 0)
        for place in range(model.rowCount(above)):
            index = model.index(place, 0, above)
            if index.data() == title:
                return index.siblingAtColumn(1).data(), index
    raise AssertionError(title)


def nothing_elided(page: DossiersPage) -> bool:
    """Whether codes, states and places of the first row are shown whole, a state beside its icon."""
    table, beside = page.table, {"code": 20, "state": 42, "place": 20}
    words = {key: table.fontMetrics().horizontalAdvance(column(page, key)[0]) for key in beside}
    return all(table.columnWidth(BY_KEY[key]) >= words[key] + more for key, more in beside.items())


def nothing_cut(page: DossiersPage) -> bool:
    """Whether every shown column lies within the list, as wide as its heading."""
    table, heading = page.table, page.table.horizontalHeader().fontMetrics()
    shown = [place for place in range(len(COLUMNS)) if not table.isColumnHidden(place)]
    return all(
        table.columnViewportPosition(place) + table.columnWidth(place) <= table.viewport().width()
        and table.columnWidth(place) >= heading.horizontalAdvance(COLUMNS[place].shown_title) + 12
        for place in shown
    )


@pytest.mark.rule("S03-R1", "S03-R7")
def test_a_new_dossier_is_seen_to_be_new(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    clerk = office.desk("li")
    register(clerk, "1栋1单元101", "张三", place_text="A柜1层02")
    waits = register(clerk, "1栋1单元102", "李四")
    verify(clerk, waits)
    register_kept(office, "1栋1单元103", "王五")
    window = window_of("li", kinds=(DossiersPage,))
    window.resize(1366, 768)
    page = page_of(qtbot, window, 3)
    qtbot.waitUntil(lambda: nothing_cut(page) and nothing_elided(page))
    assert column(page, "state") == ["在库 · 待核实", "在库 · 待确认", "在库"]
    colours = [page.table.dossiers.index(row, BY_KEY["state"]).data(Qt.ItemDataRole.ForegroundRole) for row in (0, 2)]
    assert [one.name() for one in colours] == [theme.colours().warn, theme.colours().ok]
    assert branch(page, "待核实")[0] == "1"
    count, index = branch(page, "待确认")
    assert count == "1"
    qtbot.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=page.tree.visualRect(index).center())
    qtbot.waitUntil(lambda: list(page.table.dossiers.ids) == [waits])
    with qtbot.waitSignal(page.detail.shown):
        page.table.selectRow(0)
    assert "在库 · 待确认" in part(page.detail, QLabel, "detailState").text()


@pytest.mark.rule("S03-R7")
def test_what_is_chosen_is_confirmed_together_or_not_at_all(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    clerk = office.desk("li")
    ids = [register(clerk, f"1栋1单元10{room}", name) for room, name in enumerate(("张三", "李四", "王五"), 1)]
    for number in ids[:2]:
        verify(clerk, number)
    assert "confirm" not in window_of("li", kinds=(DossiersPage,)).workplace.current.commands
    window = window_of("chen", kinds=(DossiersPage,))
    page = page_of(qtbot, window, 3)
    page.table.selectAll()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    click(qtbot, page, "confirmButton")
    form = part(page, FormDialog, "formDialog")
    assert len(form.findChildren(QLabel, "toConfirm")) == 3
    click(qtbot, form, "okButton")
    third = dossiers.rows(clerk, ids[2:])[0].reference_code
    qtbot.waitUntil(lambda: third in bar_text(form))
    assert {keeping.detail(clerk, number).life for number in ids[:2]} == {Life.VERIFIED}, "none of them"
    form.done(0)
    page.table.dossiers.check(ids[2:], on=False)
    click(qtbot, page, "confirmButton")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(FormDialog)))
    click(qtbot, next(one for one in page.findChildren(FormDialog) if one.isVisible()), "okButton")
    qtbot.waitUntil(lambda: "已确认 2 份" in bar_text(window))
    assert {keeping.detail(clerk, number).life for number in ids[:2]} == {Life.CONFIRMED}
    assert page.table.dossiers.checked == []
    qtbot.waitUntil(lambda: sorted(column(page, "state")) == ["在库", "在库", "在库 · 待核实"])


@pytest.mark.rule("S08-R6", "S05-R14")
def test_the_records_are_in_words(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张三")
    verify(clerk, number)
    changing.enter(
        clerk, [Edit(number, class_key("risk"), "一般"), Edit(number, field_key("document-kind"), "护照")], "业主本人"
    )
    page = page_of(qtbot, window_of("li", kinds=(DossiersPage,)), 1)
    with qtbot.waitSignal(page.detail.shown):
        page.table.selectRow(0)
    said = "\n".join(label.text() for label in page.detail.findChildren(QLabel))
    assert "待核实 → 待确认" in said and "entered" not in said and "verified" not in said
    for name in ("联系地址", "证件种类", clerk.pack.axis("risk").name):  # type: ignore[union-attr]
        assert f"李梅  {name}" in said, name


@pytest.mark.rule("S08-R3", "S08-R5")
def test_an_office_without_rooms_begins_with_the_customer_and_cuts_nothing(
    qtbot: QtBot, make_window: Opener, trade: TradeOf
) -> None:
    bank = trade("bank")
    clerk = bank.at(Role.ARCHIVIST)
    number = trade_office.entered(clerk, Customer.PERSON, "欧阳明月", classes={"risk": "高风险", "volume": "一般"})
    window = make_window(kinds=(DossiersPage,))
    window.enter(clerk)
    window.resize(1366, 768)
    page = page_of(qtbot, window, 1)
    table = page.table
    assert table.isColumnHidden(BY_KEY["household"]) and "owner" not in page.commands
    shown = [one.key for place, one in enumerate(COLUMNS) if not table.isColumnHidden(place)]
    assert shown[0] == "name" and shown[-1] == "due"
    qtbot.waitUntil(lambda: nothing_cut(page))
    assert nothing_elided(page)
    table.selectRow(0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    ticked = table.dossiers.index(0, BY_KEY["name"]).data(Qt.ItemDataRole.CheckStateRole)
    assert table.dossiers.checked == [number] and ticked is Qt.CheckState.Checked
    qtbot.waitUntil(lambda: page.detail.detail is not None)
    assert part(page.detail, QLabel, "class-风险等级").text() == "高风险  ⚠ 重点保护"
    assert part(page.detail, QLabel, "class-业务规模").text() == "一般"
    assert "房号" not in part(page, QLabel, "noHits").text()


@pytest.mark.parametrize("spoken", list(Language))
def test_a_long_list_without_rooms_shows_the_due_date_without_scrolling(
    qtbot: QtBot, make_window: Opener, trade: TradeOf, spoken: Language
) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    for number in range(30):
        trade_office.entered(clerk, Customer.PERSON, f"欧阳明月{number}", id_number="")
    language.speak(spoken)
    try:
        window = make_window(kinds=(TodayPage, DossiersPage, BorrowingPage, ChangesPage, DestructionPage))
        window.enter(clerk)
        window.workplace.open("dossiers")
        window.resize(1366, 768)
        page = page_of(qtbot, window, 30)
        qtbot.waitUntil(lambda: page.table.verticalScrollBar().maximum() > 0)
        qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() == 0)
        assert not page.table.isColumnHidden(BY_KEY["due"]) and nothing_cut(page)
    finally:
        language.speak(Language.CHINESE)


@pytest.mark.rule("S05-R12", "S08-R5")
def test_who_sees_nothing_may_still_ask(qtbot: QtBot, make_window: Opener, trade: TradeOf) -> None:
    bank = trade("bank")
    trade_office.entered(bank.at(Role.ARCHIVIST), Customer.PERSON, "欧阳明月", classes={"risk": "高风险"})
    window = make_window(kinds=(DossiersPage,))
    window.enter(bank.at(Role.PROJECT_MANAGER))
    page = window.workplace.current
    qtbot.waitUntil(lambda: part(page, QPushButton, "emptyAskButton").isVisible())
    said = part(page, QLabel, "emptyWords").text()
    assert "申请查阅" in said and "分配" not in said
    click(qtbot, page, "emptyAskButton")
    part(page, FormDialog, "formDialog").done(0)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in page.findChildren(FormDialog)))
    give_keys(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(FormDialog)))
