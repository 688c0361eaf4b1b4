"""清理清单: what lies unused or has served its term comes out as a list; nothing is deleted, a destruction begins from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import clearing, dossiers, keeping
from app.models.services.desk import Desk
from app.ui.dialogs.clearing import ClearingDialog
from app.ui.dialogs.form import FormDialog
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.inputs import Choice, OpenChoice
from tests import holding
from tests.reports.reading import pages
from tests.trade_office import Trade, entered, verified
from tests.ui.asked import paper
from tests.ui.hands import cells, choose_action, click, part

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def office(trade: Callable[[str], Trade]) -> Trade:
    """A storehouse."""
    return trade("deposit")


@pytest.fixture
def keeper(office: Trade) -> Desk:
    """Its archive room with three dossiers, three years later; one of them was moved since."""
    desk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    axes = {one.key: one.values[0] for one in desk.pack.axes}
    kept = [entered(desk, Customer.PERSON, name, classes=axes) for name in ("张三", "李四", "王五")]
    for number in kept:
        verified(desk, number)
    keeping.confirm(manager, kept)
    dossiers.shelve(desk, kept, "A1柜1层01")
    then = desk.now()
    desk.now = lambda: then + timedelta(days=3 * 365)
    dossiers.shelve(desk, kept[1:2], "A1柜2层01")
    return desk


def names(shown: ClearingDialog) -> list[str]:
    return [row[1] for row in cells(shown, "clearingTable")]


@pytest.mark.rule("S12-R7")
def test_what_lies_unused_comes_out_as_a_list_from_which_a_destruction_begins(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    window = make_window(kinds=(DossiersPage, DestructionPage))
    window.enter(keeper)
    choose_action(part(window, DossiersPage), "clearing")
    shown = part(window, ClearingDialog, "clearingDialog")
    qtbot.waitUntil(lambda: len(names(shown)) == 2)
    assert sorted(names(shown)) == ["张三", "王五"], "李四 was moved since"
    assert (
        "第十五条" in part(shown, QLabel, "clearingAbout").text()
        and "24 个月" in part(shown, QLabel, "clearingAbout").text()
    )
    assert {row[-1] for row in cells(shown, "clearingTable")} == {"长期不用"}
    click(qtbot, shown, "printClearing")
    form = part(shown, FormDialog, "formDialog")
    part(form, OpenChoice, "purpose").setEditText("清理")
    part(form, Choice, "recipient").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    said = "".join(pages(paper(qtbot, shown)))
    listed = cells(shown, "clearingTable")
    assert "清理清单" in said and "第十五条" in said and "超过24个月" in said and "共2卷" in said
    assert all(row[0] in said.replace("\n", "") and row[1] in said and row[3] in said for row in listed)
    assert said.count("长期不用") == 2 and "李四" not in said and "处理意见" in said and "复核人" in said
    click(qtbot, shown, "listButton")
    page = part(window, DossiersPage)
    qtbot.waitUntil(lambda: page.table.accessibleName() == "清理清单" and page.table.current_row is not None)
    choose_action(page, "destroy")
    opening = part(window, OpenDocketDialog, "openDocketDialog")
    qtbot.waitUntil(lambda: part(opening, QLabel, "openingCount").text().startswith("共 1 份"))
    opening.reject()
    assert len(clearing.to_clear(keeper)) == 2, "the list deletes nothing"


@pytest.mark.rule("S12-R7")
def test_what_has_served_its_term_is_on_the_list_too_and_what_is_held_is_not(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk, office: Trade
) -> None:
    (moved,) = dossiers.find(keeper, "李四")
    (held,) = dossiers.find(keeper, "王五")
    today = keeper.now().date().isoformat()
    keeper.store.db.run("UPDATE main.dossier SET retention_due = ?, outlook = 'destroy' WHERE id = ?", (today, moved))
    holding.hold(office.at(Role.MANAGER), held, "诉讼")
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    choose_action(part(window, DossiersPage), "clearing")
    shown = part(window, ClearingDialog, "clearingDialog")
    qtbot.waitUntil(lambda: len(names(shown)) == 2)
    assert {row[1]: row[-1] for row in cells(shown, "clearingTable")} == {"张三": "长期不用", "李四": "保管期已满"}


def test_an_office_whose_rules_say_nothing_of_it_has_no_such_list(trade: Callable[[str], Trade]) -> None:
    assert clearing.to_clear(trade("property").at(Role.ARCHIVIST)) == []
