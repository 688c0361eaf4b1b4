"""Who keeps what, and where: seen and carried out at a window, in an office of the trade whose document asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import Edit, class_key
from app.models.domain.dossier import DossierState
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.write_off import APPROVE, SEARCH, WHERE
from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.services import changing, dockets, dossiers, placing
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.main_window import MainWindow
from app.ui.page import AnyPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.missing.page import MissingPage
from app.ui.pages.rules.page import RulesPage
from app.ui.widgets.dossier_table import DossierTable
from tests import deposits as steps
from tests.trade_office import Trade, entered
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, cells, choose_action, click, part, write

Enter = Callable[..., MainWindow]
_ITEMS, _RECORDS = 2, 3


@pytest.fixture
def enter(make_window: Callable[..., MainWindow]) -> Enter:
    def open_for(desk: Desk, *kinds: type[AnyPage]) -> MainWindow:
        window = make_window(kinds=kinds)
        window.enter(desk)
        return window

    return open_for


def rows_by_heading(root: QWidget, name: str) -> list[dict[str, str]]:
    """Return the rows of a table, each by the headings of its columns."""
    model = part(root, QTableView, name).model()
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    return [dict(zip(heads, row, strict=True)) for row in cells(root, name)]


def whole(qtbot: QtBot, window: MainWindow, number: int, tab: int) -> DossierDialog:
    """Open a dossier whole, at one of its tabs."""
    part(window, DossiersPage).commands.open_whole(number)
    shown = dialog(qtbot, window, "dossierDialog")
    assert isinstance(shown, DossierDialog)
    qtbot.waitUntil(lambda: bool(part(shown, QLabel, "dossierTitle").text()))
    part(shown, QTabWidget, "dossierTabs").setCurrentIndex(tab)
    return shown


def add_item(qtbot: QtBot, shown: DossierDialog, title: str, held_in: str = "") -> None:
    click(qtbot, shown, "addItemButton")
    form = part(shown, FormDialog, "formDialog")
    part(form, QComboBox, "title").setCurrentText(title)
    write(qtbot, form, "heldIn", held_in)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: title in [row["题名"] for row in rows_by_heading(shown, "itemsTable")])


@pytest.mark.rule("S02-R4")
def test_every_paper_of_a_customers_identity_says_who_has_it_and_where(
    qtbot: QtBot, enter: Enter, trade: Callable[[str], Trade]
) -> None:
    office = trade("bank")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "单雄信")
    dossiers.shelve(clerk, [number], "1号柜2层")
    window = enter(clerk, DossiersPage)
    shown = whole(qtbot, window, number, _ITEMS)
    add_item(qtbot, shown, "身份证明文件复印件")
    (paper,) = (row for row in rows_by_heading(shown, "itemsTable") if row["题名"] == "身份证明文件复印件")
    assert (paper["保管人"], paper["存放位置"], paper["原件/复印件"]) == ("李梅", "1号柜2层", "复印件")
    add_item(qtbot, shown, "电子影像", "影像系统")
    assert rows_by_heading(shown, "itemsTable")[-1]["存放位置"] == "影像系统"


@pytest.mark.rule("S03-R6")
def test_one_dedicated_keeper_registers_shelves_and_lends_what_the_salesmen_only_ask_for(
    qtbot: QtBot, enter: Enter, trade: Callable[[str], Trade]
) -> None:
    office = trade("company")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    window = enter(clerk, DossiersPage, BorrowingPage, RulesPage)
    keepers_own = {"register", "import", "shelve", "labels"}
    assert keepers_own <= part(window, DossiersPage).commands.actions.keys()
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert table.dossiers.row_at(0).id == number
    assert rows_by_heading(window, "dossiersTable")[0]["保管人"] == "李梅"
    window.workplace.open("rules")
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(1)
    (may,) = (row for row in rows_by_heading(window, "matrixTable") if row["权限"].startswith("登记"))
    assert [post for post, mark in may.items() if mark == "●"] == ["客户档案管理员"]
    assert "《客户档案管理制度》篇二 4.1.2 b" in may["依据"]
    for role in (Role.BUSINESS, Role.MANAGER):
        other = enter(office.at(role), DossiersPage, BorrowingPage)
        page = part(other, DossiersPage)
        assert not keepers_own & page.commands.actions.keys()
        assert page.commands.actions["lend"].text() == "申请借阅…"


@pytest.mark.rule("S13-R3")
def test_the_keeper_answers_for_a_dossier_even_when_it_is_gone(
    qtbot: QtBot, enter: Enter, trade: Callable[[str], Trade]
) -> None:
    office = trade("loan")
    number = entered(office.at(Role.ARCHIVIST), Customer.PERSON, "张三")
    other = office.at(Role.ARCHIVIST, "second")
    window = enter(other, DossiersPage, MissingPage, RulesPage)
    window.workplace.open("rules")
    qtbot.waitUntil(lambda: bool(cells(window, "rulesTable")))
    (safety,) = (row for row in cells(window, "rulesTable") if row[1] == "保密工作第一责任人")
    assert safety[2] == "档案管理员" and "三(二)" in safety[3]
    window.workplace.open("missing", (number,))
    report = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: [row["保管人"] for row in rows_by_heading(report, "docketBags")] == ["李梅"])
    write(qtbot, report, "openingReason", "上架核对时不在位置上")
    click(qtbot, report, "beginButton")
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "待复查")
    (docket,) = dockets.heads(other, "write-off")
    steps.sign(other, docket, SEARCH, "li", **{WHERE: "各柜和还架车"})  # type: ignore[arg-type]
    steps.sign(other, docket, APPROVE, "chen")  # type: ignore[arg-type]
    window.workplace.open("dossiers")
    part(window, DossiersPage).refresh()
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: bool(table.dossiers.ids) and table.dossiers.row_at(0).state is DossierState.MISSING)
    assert rows_by_heading(window, "dossiersTable")[0]["保管人"] == "李梅", (
        "whoever looked for it does not answer for it"
    )


@pytest.mark.rule("S17-R3")
def test_dossiers_stand_by_class_and_those_of_the_highest_secrecy_on_places_of_their_own(
    qtbot: QtBot, enter: Enter, trade: Callable[[str], Trade]
) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    placing.add(clerk, PlaceRange("", "A", 1, 1, 1), PlaceTerms())
    placing.add(clerk, PlaceRange("", "B", 1, 1, 1), PlaceTerms(important=True))
    for category, name in (("SF", "单雄信"), ("SR", "秦琼")):
        entered(clerk, Customer.PERSON, name, category=category)
    window = enter(clerk, DossiersPage)
    page = part(window, DossiersPage)
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)

    def shelve(place: str, elsewhere: str) -> None:
        choose_action(page, "shelve")
        form = part(window, ShelveDialog, "shelveDialog")
        write(qtbot, form, "placeEdit", elsewhere)
        click(qtbot, form, "shelveButton")
        qtbot.waitUntil(lambda: "《客户身份识别和客户身份资料及交易记录保存管理办法(乙本)》三.3" in bar_text(form))
        write(qtbot, form, "placeEdit", place)
        qtbot.keyClick(part(form, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: place in [row["存放位置"] for row in rows_by_heading(window, "dossiersTable")])

    for row, (place, elsewhere) in {
        "秦琼": ("B1柜1层", "A1柜1层"), "单雄信": ("A1柜1层", "B1柜1层")
    }.items():  # fmt: skip
        table.selectRow([one["客户"] for one in rows_by_heading(window, "dossiersTable")].index(row))
        shelve(place, elsewhere)
    codes = {row["客户"]: row["档号"] for row in rows_by_heading(window, "dossiersTable")}
    assert codes["秦琼"].startswith("SR-") and codes["单雄信"].startswith("SF-")


_WITNESS: Mapping[str, str] = {
    "witnessed-on": "2026-03-05", "first-witness": "孙静", "second-witness": "吴琪", "disc-number": "GP-0001",
    "disc-received-on": "2026-03-06", "uploaded-on": "2026-03-06", "upload-path": "FTP/2026/GP-0001",
}  # fmt: skip


@pytest.mark.rule("S04-R8")
def test_a_film_of_two_witnesses_is_kept_on_disc_and_uploaded_and_both_are_recorded(
    qtbot: QtBot, enter: Enter, trade: Callable[[str], Trade]
) -> None:
    clerk = trade("securities").at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "单雄信")
    changing.enter(clerk, [Edit(number, class_key("opening"), "双人见证")], "柜面", "现场登记")
    window = enter(clerk, DossiersPage)
    shown = whole(qtbot, window, number, _ITEMS)
    lacking = part(shown, QLabel, "life-papers")
    assert "见证视频光盘" in lacking.text() and "见证视频上传件" in lacking.text()
    add_item(qtbot, shown, "见证视频光盘")
    assert rows_by_heading(shown, "itemsTable")[-1]["载体"] == "光盘"
    qtbot.waitUntil(lambda: "见证视频光盘" not in lacking.text() and "见证视频上传件" in lacking.text())
    add_item(qtbot, shown, "见证视频上传件", "FTP服务器")
    assert rows_by_heading(shown, "itemsTable")[-1]["载体"] == "电子"
    qtbot.waitUntil(lambda: "见证视频" not in lacking.text())

    part(shown, QTabWidget, "dossierTabs").setCurrentIndex(_RECORDS)
    part(shown, QComboBox, "recordKind").setCurrentText("双人见证")
    click(qtbot, shown, "addRecordButton")
    form = part(shown, FormDialog, "formDialog")
    for name, value in (_WITNESS | {"second-witness": "孙静"}).items():
        field = part(form, QWidget, name)
        edit = field if isinstance(field, QLineEdit) else part(field, QLineEdit)
        edit.setText(value)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "见证人二" in bar_text(form) and "须与前一位不同" in bar_text(form))
    write(qtbot, form, "second-witness", "吴琪")
    write(qtbot, form, "disc-number", "")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "光盘编号" in bar_text(form))
    write(qtbot, form, "disc-number", "GP-0001")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(shown, "recordsTable")) == 1)
    said = " ".join(cells(shown, "recordsTable")[0])
    assert all(value in said for value in _WITNESS.values()), said
