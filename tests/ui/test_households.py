"""Estates, couples and bags of two rooms in the window: registered, found, shown, corrected."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.household import household
from app.models.domain.identity import Phone
from app.models.ledgers.drafts import DossierDraft, DraftCustomer
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import Office
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part, type_in, write

Opener = Callable[..., MainWindow]
COUPLE = (DraftCustomer("李乙二", "330106198503120028", (Phone("手机", "13800010002"),)),)


def entered(desk: Desk, estate: str, building: str, room: str, name: str, **more: object) -> int:
    home = household(building, "1", "", room, estate)
    return dossiers.register(desk, DossierDraft(household=home, category="JF", party_name=name, **more)).value  # type: ignore[arg-type]


@pytest.fixture
def stocked(office: Office) -> Desk:
    """Two estates with the same building, a couple, and a bag of two rooms."""
    desk = office.desk("li")
    entered(desk, "御景湾小区", "1栋", "101", "张甲一", id_number="33010619850312001X",
            phones=(Phone("手机", "13800010001"),), others=COUPLE)  # fmt: skip
    entered(desk, "御景湾小区", "1栋", "301/302", "王五")
    entered(desk, "城市花园", "1栋", "101", "赵六")
    return desk


@pytest.fixture
def page(qtbot: QtBot, window_of: Opener, stocked: Desk) -> DossiersPage:
    window = window_of("li", kinds=(DossiersPage,))
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: households(page) != [] and page.tree.model().rowCount() > 0)
    return page


def households(page: DossiersPage) -> list[str]:
    model = page.table.model()
    return [
        str(model.index(line, column).data())
        for line in range(model.rowCount())
        for column in range(model.columnCount())
        if model.headerData(column, Qt.Orientation.Horizontal) == "房号"
    ]


def corners(page: DossiersPage) -> dict[str, list[str]]:
    """The estates of the tree with their buildings."""
    model = page.tree.model()
    group = model.index(1, 0)
    assert group.data() == "小区"
    return {
        str((estate := model.index(row, 0, group)).data()): [
            str(model.index(below, 0, estate).data()) for below in range(model.rowCount(estate))
        ]
        for row in range(model.rowCount(group))
    }


@pytest.mark.rule("S05-R1")
def test_estates_stand_above_their_buildings_and_choose_what_is_listed(qtbot: QtBot, page: DossiersPage) -> None:
    assert corners(page) == {"城市花园": ["1栋"], "御景湾小区": ["1栋"]}
    assert households(page) == ["城市花园1栋1单元101", "御景湾小区1栋1单元101", "御景湾小区1栋1单元301/302"]
    model = page.tree.model()
    estate = model.index(1, 0, model.index(1, 0))
    page.tree.setCurrentIndex(estate)
    qtbot.waitUntil(lambda: households(page) == ["御景湾小区1栋1单元101", "御景湾小区1栋1单元301/302"])
    page.tree.setCurrentIndex(model.index(0, 0, estate))
    qtbot.waitUntil(lambda: part(page, QLabel, "listTitle").text() == "御景湾小区 1栋")


def test_the_board_has_a_cell_for_each_room_of_a_bag(qtbot: QtBot, page: DossiersPage) -> None:
    click(qtbot, page, "boardButton")
    qtbot.waitUntil(lambda: part(page, QLabel, "listTitle").text() == "城市花园 1栋")
    model = page.tree.model()
    page.tree.setCurrentIndex(model.index(0, 0, model.index(1, 0, model.index(1, 0))))
    qtbot.waitUntil(lambda: [cell.room for cell in page.board.board.cells] == ["101", "301", "302"])


@pytest.mark.rule("S06-R4")
def test_every_customer_stands_in_the_pane_masked_until_a_purpose_is_given(qtbot: QtBot, page: DossiersPage) -> None:
    page.on_scan("御景湾小区1栋1单元101")
    qtbot.waitUntil(lambda: "张甲一等2人" in part(page, QLabel, "detailTitle").text())
    assert part(page, QLabel, "coName2").text() == "李乙二"
    assert part(page, QLabel, "coIdNumber2").text() == "330***********0028"
    assert part(page, QLabel, "coPhone2-0").text() == "138****0002"
    click(qtbot, page, "revealButton")
    asked = dialog(qtbot, page.window(), "revealDialog")
    type_in(qtbot, part(asked, QComboBox, "purposeEdit").lineEdit(), "核对")
    click(qtbot, asked, "showButton")
    qtbot.waitUntil(lambda: part(page, QLabel, "coIdNumber2").text() == "330106198503120028")
    assert part(page, QLabel, "coPhone2-0").text() == "13800010002"


@pytest.mark.rule("S05-R4")
def test_a_second_estate_is_asked_for_and_a_spouse_goes_in_by_hand(
    qtbot: QtBot, page: DossiersPage, stocked: Desk
) -> None:
    click(qtbot, page, "registerButton")
    asked = dialog(qtbot, page.window(), "newDossierDialog")
    qtbot.waitUntil(lambda: part(asked, QLineEdit, "estateEdit").isVisible())
    for name, text in (("building", "2栋"), ("unit", "1"), ("room", "201"), ("name", "钱七")):
        write(qtbot, asked, f"{name}Edit", text)
    click(qtbot, asked, "registerButton")
    qtbot.waitUntil(lambda: "请填写小区" in part(asked, QLabel, "estateEdit-error").text())
    write(qtbot, asked, "estateEdit", "城市花园")
    click(qtbot, asked, "addCustomerButton")
    write(qtbot, asked, "phonesEdit2", "13800010008")
    click(qtbot, asked, "registerButton")
    qtbot.waitUntil(lambda: "没有填姓名" in part(asked, QLabel, "nameEdit2-error").text())
    write(qtbot, asked, "nameEdit2", "孙八")
    click(qtbot, asked, "registerButton")
    qtbot.waitUntil(lambda: "再按一次" in bar_text(asked))
    click(qtbot, asked, "registerButton")
    qtbot.waitUntil(lambda: "已登记" in bar_text(page.window()))
    qtbot.waitUntil(lambda: "城市花园2栋1单元201 钱七等2人" in part(page, QLabel, "detailTitle").text())
    assert part(page, QLabel, "coName2").text() == "孙八"


def test_buildings_without_an_estate_are_named_from_the_menu(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    desk = office.desk("li")
    entered(desk, "", "1栋", "101", "甲")
    window = window_of("li", kinds=(DossiersPage,))
    part(window, QAction, "action-estate").trigger()
    asked = dialog(qtbot, window, "formDialog")
    write(qtbot, asked, "estate", "御景湾")
    part(asked, QPushButton, "okButton").click()
    qtbot.waitUntil(lambda: "已注明，共 1 栋" in bar_text(window))
    assert dossiers.estate_names(desk) == ["御景湾"]
