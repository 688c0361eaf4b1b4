"""The page of dossiers: tree, list, search, scans, detail, and what is done with a selection."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from zipfile import is_zipfile

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierRow, Selection, State
from app.models.domain.errors import NotAllowed
from app.models.domain.identity import Phone
from app.models.domain.policy import HIDDEN, shipped_pack
from app.models.services import accounts, archives, dossiers, importing, labelling, listing, trail
from app.models.services.desk import Desk
from app.ui import run, theme
from app.ui.dialogs.hold import HoldDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.register_dossier import RegisterDialog
from app.ui.dialogs.reveal import RevealDialog
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.main_window import MainWindow
from app.ui.page import FIND
from app.ui.pages.dossiers import DossiersPage
from app.ui.pages.dossiers.detail_pane import SHOWN_SECONDS, DetailPane
from app.ui.preferences import Theme
from app.ui.table_model import BY_KEY, DossierModel
from app.ui.widgets.scan_box import ScanBox
from tests.conftest import CHEAP, FOUNDERS, PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog as asked_dialog
from tests.ui.hands import bar_text, click, part, type_in, write

Opener = Callable[..., MainWindow]
ID, MOBILE = "330106196203265242", "13812345678"
EVIL = '<b>王</b><img src="/etc/passwd">'


@pytest.fixture
def stocked(office: Office) -> Desk:
    """Seven households in three buildings, registered by 李梅."""
    desk = office.desk("li")
    register(desk, "10栋1单元602", "王五")
    register(desk, "2栋2单元301", "单雄信", id_number=ID, phones=(Phone("手机", MOBILE), Phone("备用", "059188776655")))
    register(desk, "2栋1单元101", "张三", papers=("购房合同复印件",), place_text="A柜1层02")
    register(desk, "1栋2单元301", "曾巩", category="WJ")
    register(desk, "1栋1单元101", "李四", papers=("装修资料",))
    register(desk, "1栋1单元102", EVIL)
    register(desk, "10栋1单元1203", "仇英", category="TS")
    return desk


@pytest.fixture
def window(window_of: Opener, stocked: Desk) -> MainWindow:
    """李梅 at the page."""
    return window_of("li", kinds=(DossiersPage,))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> DossiersPage:
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: shown(page) != [] and page.tree.model().rowCount() > 0)
    return page


def shown(page: DossiersPage, column: str = "household") -> list[str]:
    model = page.table.dossiers
    return [model.index(line, BY_KEY[column]).data() for line in range(model.rowCount())]


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    box = part(window, ScanBox, "scanBox")
    box.clear()
    type_in(qtbot, box, text)
    if not text.isascii():
        box.textEdited.emit(text)


def scan(qtbot: QtBot, window: MainWindow, code: str) -> None:
    search(qtbot, window, code)
    qtbot.keyClick(part(window, ScanBox, "scanBox"), Qt.Key.Key_Return)


def branches(page: DossiersPage, parent: str) -> list[tuple[str, str]]:
    model = page.tree.model()
    group = next(model.index(r, 0) for r in range(model.rowCount()) if model.index(r, 0).data() == parent)
    return [(model.index(r, 0, group).data(), model.index(r, 1, group).data()) for r in range(model.rowCount(group))]


def open_detail(qtbot: QtBot, page: DossiersPage, name: str) -> DetailPane:
    line = shown(page, "name").index(name)
    with qtbot.waitSignal(page.detail.shown):
        page.table.selectRow(line)
    return page.detail


def texts(root: DetailPane) -> str:
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root))


def action(page: DossiersPage, name: str) -> QAction:
    return page.commands.actions[name]


# ------------------------------------------------------------------ tree and list
def test_buildings_and_rooms_stand_in_natural_order_with_counts(page: DossiersPage) -> None:
    assert branches(page, "楼栋") == [("1栋", "3"), ("2栋", "2"), ("10栋", "2")]
    assert branches(page, "类别") == [("接房客户", "5"), ("未接房客户", "1"), ("特殊客户", "1")]
    assert branches(page, "状态")[0] == ("在库", "7")
    assert shown(page) == [
        "1栋1单元101", "1栋1单元102", "1栋2单元301", "2栋1单元101", "2栋2单元301", "10栋1单元602", "10栋1单元1203",
    ]  # fmt: skip


def test_a_click_in_the_tree_shows_that_corner(qtbot: QtBot, page: DossiersPage) -> None:
    tree = page.tree
    model = tree.model()
    first = model.index(0, 0, model.index(1, 0))
    tree.expand(first)
    unit = model.index(1, 0, first)
    assert unit.data() == "2单元"
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(unit).center())
    qtbot.waitUntil(lambda: shown(page) == ["1栋2单元301"])
    assert part(page, QLabel, "listTitle").text() == "1栋 2单元"
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shown(page) == ["1栋1单元101", "1栋1单元102"])


def test_the_tree_keeps_its_place_when_dossiers_change(qtbot: QtBot, page: DossiersPage) -> None:
    tree, model = page.tree, page.tree.model()
    tree.expand(model.index(0, 0, model.index(1, 0)))
    tree.setCurrentIndex(model.index(1, 0, model.index(1, 0)))
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    register(page.desk, "2栋1单元202", "新客户")
    page.refresh()
    qtbot.waitUntil(lambda: branches(page, "楼栋")[1] == ("2栋", "3"))
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert tree.isExpanded(model.index(0, 0, model.index(1, 0)))
    assert tree.currentIndex().data() == "2栋"


def test_a_list_of_two_hundred_thousand_reads_only_what_is_seen(qtbot: QtBot, page: DossiersPage) -> None:
    asked: list[int] = []

    def fetch(ids: object) -> list[DossierRow]:
        asked.extend(ids)  # type: ignore[arg-type]
        return []

    model = DossierModel(fetch)
    page.table.setModel(model)
    model.set_ids(array("q", range(200_000)))
    page.table.scrollToBottom()
    page.table.viewport().repaint()
    assert 0 < len(asked) < 1_000
    assert 199_999 in asked


# ------------------------------------------------------------------ the building board
def test_a_building_is_drawn_floor_over_floor_and_a_click_opens_the_household(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    click(qtbot, window, "boardButton")
    board = page.board.board
    qtbot.waitUntil(lambda: len(board.cells) == 3)
    assert part(page, QLabel, "listTitle").text() == "1栋"
    places = {cell.row.household: (cell.column, cell.line, cell.gaps) for cell in board.cells}
    assert places == {"1栋1单元101": (0, 1, 0), "1栋1单元102": (1, 1, 0), "1栋2单元301": (2, 0, 1)}
    top = next(cell for cell in board.cells if cell.row.name == "曾巩")
    with qtbot.waitSignal(page.detail.shown):
        qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=top.box.center())
    assert part(page, QLabel, "detailTitle").text() == "1栋2单元301 曾巩"
    assert page.table.chosen() == [top.row.id], "commands apply to the chosen cell"
    page.tree.setCurrentIndex(page.tree.model().index(2, 0, page.tree.model().index(1, 0)))
    qtbot.waitUntil(lambda: [cell.room for cell in board.cells] == ["602", "1203"])
    qtbot.keyClick(board, Qt.Key.Key_Down)
    qtbot.keyClick(board, Qt.Key.Key_Down)
    assert board.current is not None
    search(qtbot, window, "zs")
    qtbot.waitUntil(page.table.isVisible)


# ------------------------------------------------------------------ search and scan
@pytest.mark.rule("S06-R4", "S17-R4")
@pytest.mark.parametrize("typed", ["5678", "6655", "5242"])
def test_a_phone_or_an_id_number_is_looked_for_on_enter_and_leaves_a_trace(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str
) -> None:
    search(qtbot, window, typed)
    qtbot.waitUntil(lambda: part(page, QLabel, "listCount").text() == "没有找到")
    assert "请按回车（记入日志）" in part(page, QLabel, "noHits").text()
    assert trail.newest(page.desk)[0].action != "dossier.search"
    scan(qtbot, window, typed)
    qtbot.waitUntil(lambda: shown(page, "name") == ["单雄信"])
    assert trail.newest(page.desk)[0].action == "dossier.search"


@pytest.mark.rule("S08-R10")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zs", "张三"), ("zhangsan", "张三"), ("sxx", "单雄信"), ("shan", "单雄信"), ("qiu", "仇英"),
        ("zeng", "曾巩"), ("三", "张三"), ("1-2-301", "曾巩"), ("装修", "李四"), ("JF·", "单雄信"), ("1203", "仇英"),
    ],
)  # fmt: skip
def test_search_as_you_type(qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str, found: str) -> None:
    search(qtbot, window, typed)
    qtbot.waitUntil(lambda: part(page, QLabel, "listTitle").text() == f"查找“{typed}”")
    assert found in shown(page, "name")
    assert len(shown(page)) < 7


def test_an_emptied_box_brings_the_corner_back_and_nothing_found_says_so(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    search(qtbot, window, "xyz")
    hint = part(page, QLabel, "noHits")
    qtbot.waitUntil(hint.isVisible)
    assert hint.text().startswith("没有找到。请换几个字，或输入房号再查")
    assert hint.heightForWidth(hint.width()) <= hint.height(), "all of it is in sight"
    assert part(page, QLabel, "listCount").text() == "没有找到"
    part(window, ScanBox, "scanBox").clear()
    qtbot.waitUntil(lambda: len(shown(page)) == 7)
    assert part(page, QLabel, "listTitle").text() == "全部档案"


def test_more_than_five_hundred_hits_ask_for_more_letters(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, tmp_path: Path
) -> None:
    path = tmp_path / "台账.csv"
    lines = [f"{number // 100 + 20}栋,{number % 100 + 101},张三,已接房" for number in range(600)]
    path.write_text("\n".join(["楼栋,房号,业主姓名,客户类别", *lines]), encoding="utf-8")
    importing.commit(page.desk, importing.preview(page.desk, path))
    search(qtbot, window, "zs")
    qtbot.waitUntil(lambda: part(page, QLabel, "listCount").text() == "前 500 条，请继续输入")
    assert page.table.dossiers.rowCount() == 500
    search(qtbot, window, "21-130")
    qtbot.waitUntil(lambda: shown(page) == ["21栋130"])
    assert part(page, QLabel, "listCount").text() == "1 份"


def test_a_scan_opens_the_dossier_at_once(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    row = dossiers.rows(page.desk, dossiers.find(page.desk, "单雄信"))[0]
    with qtbot.waitSignal(page.detail.shown):
        scan(qtbot, window, row.bar_code)
    assert shown(page, "name") == ["单雄信"]
    assert part(page, QLabel, "detailTitle").text().endswith("单雄信")
    wrong = f"{int(row.bar_code) + 1:012}"
    scan(qtbot, window, wrong)
    qtbot.waitUntil(lambda: "校验位不符" in bar_text(window))


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, EVIL)
    labels = [label for label in detail.findChildren(QLabel) if EVIL in label.text()]
    assert len(labels) >= 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not QToolTip.isVisible()
    row = page.table.current_row
    page.commands._hold(row)
    dialog = part(window, HoldDialog, "holdDialog")
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in dialog.findChildren(QLabel) if EVIL in one.text())


# ------------------------------------------------------------------ detail and sensitive values
def test_the_detail_pane_tells_papers_custody_and_changes(qtbot: QtBot, page: DossiersPage) -> None:
    number = dossiers.find(page.desk, "张三")[0]
    dossiers.shelve(page.desk, [number], "B柜2层05")
    page.refresh()
    detail = open_detail(qtbot, page, "张三")
    tabs = part(detail, QTabWidget, "detailTabs")
    assert tabs.tabText(1) == "资料 缺7"
    assert part(detail, QLabel, "missingPapers").text() == "缺 7 份应收资料"
    tabs.setCurrentIndex(1)
    assert "1. 购房合同复印件" in texts(detail)
    tabs.setCurrentIndex(2)
    assert "上架" in texts(detail) and "保管人 李梅 · B柜2层05 · 经办 李梅" in texts(detail)
    tabs.setCurrentIndex(4)
    event = trail.newest(page.desk)[0]
    assert event.action == "dossier.shelve"
    assert f"校验码 {event.anchor}" in texts(detail)
    assert "A柜1层02 → B柜2层05" in texts(detail)


def test_the_custody_tab_answers_who_had_it_at_a_moment(qtbot: QtBot, page: DossiersPage) -> None:
    pane = open_detail(qtbot, page, "张三")
    part(pane, QTabWidget, "detailTabs").setCurrentIndex(2)
    edit, answer = part(pane, QDateTimeEdit, "holderAtEdit"), part(pane, QLabel, "holderAtAnswer")
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "在李梅手里" in answer.text())
    qtbot.keyClick(edit, Qt.Key.Key_Home)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: answer.text() == "那时还没有登记。")


@pytest.mark.rule("S06-R4", "S17-R4", "S08-R6")
def test_sensitive_values_need_a_purpose_are_logged_and_masked_again(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    detail = open_detail(qtbot, page, "单雄信")
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"
    assert part(detail, QLabel, "phone0").text() == "138****5678"
    assert ID not in texts(detail) and MOBILE not in texts(detail)
    click(qtbot, detail, "revealButton")
    dialog = part(window, RevealDialog, "revealDialog")
    before = len(trail.newest(page.desk))
    click(qtbot, dialog, "showButton")
    error = part(dialog, QLabel, "purposeEdit-error")
    qtbot.waitUntil(lambda: "须说明用途" in error.text())
    assert len(trail.newest(page.desk)) == before, "nothing was shown, nothing is logged"
    assert [dialog._purpose.itemText(n) for n in range(dialog._purpose.count())] == list(
        page.desk.pack.borrowing.purposes
    )
    part(dialog, QComboBox, "purposeEdit").setEditText("诉讼取证")
    click(qtbot, dialog, "showButton")
    qtbot.waitUntil(lambda: part(detail, QLabel, "idNumber").text() == ID)
    assert part(detail, QLabel, "phone0").text() == MOBILE
    assert f"{SHOWN_SECONDS} 秒" in part(detail, QLabel, "maskHint").text()
    event = trail.newest(page.desk)[0]
    assert (event.action, event.detail["purpose"]) == ("dossier.reveal", "诉讼取证")
    for _second in range(SHOWN_SECONDS):
        detail._tick()
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"
    assert ID not in texts(detail) and MOBILE not in texts(detail)


@pytest.mark.rule("S06-R4")
def test_values_do_not_stay_open_on_another_dossier(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, "单雄信")
    click(qtbot, detail, "revealButton")
    dialog = part(window, RevealDialog, "revealDialog")
    part(dialog, QComboBox, "purposeEdit").setEditText("核对")
    click(qtbot, dialog, "showButton")
    qtbot.waitUntil(lambda: part(detail, QLabel, "idNumber").text() == ID)
    open_detail(qtbot, page, "张三")
    open_detail(qtbot, page, "单雄信")
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"


# ------------------------------------------------------------------ what is done with a selection
def test_ticked_dossiers_are_handed_to_lending_and_destruction(qtbot: QtBot, page: DossiersPage) -> None:
    table = page.table
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.selectRow(3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert part(page, QLabel, "ticksText").text() == "已勾选 2 份"
    ticked = tuple(table.dossiers.checked)
    page.wanted.disconnect()
    for name, key in (("lend", "borrowing"), ("destroy", "destruction")):
        with qtbot.waitSignal(page.wanted) as heard:
            action(page, name).trigger()
        assert heard.args == [key, ticked]
    with qtbot.waitSignal(page.wanted) as heard:
        click(qtbot, page, "destroyButton")
    assert heard.args == ["destruction", ticked], "beside what is ticked, not in a menu only"
    click(qtbot, page, "clearTicksButton")
    assert table.dossiers.checked == []


def test_without_a_selection_a_command_says_what_to_do(window: MainWindow, page: DossiersPage) -> None:
    page.table.clearSelection()
    action(page, "shelve").trigger()
    assert "请先在列表中选择档案" in bar_text(window)


@pytest.mark.rule("S12-R3")
def test_bags_are_shelved_at_a_place_typed_or_scanned(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    page.table.selectRow(0)
    action(page, "shelve").trigger()
    dialog = part(window, ShelveDialog, "shelveDialog")
    click(qtbot, dialog, "shelveButton")
    qtbot.waitUntil(lambda: part(dialog, QLabel, "placeEdit-error").text().startswith("⚠"))
    write(qtbot, dialog, "placeEdit", "C柜3层07")
    qtbot.keyClick(part(dialog, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "place")[0] == "C柜3层07")
    code = page.desk.store.db.value("SELECT bar_code FROM place WHERE name = 'C柜3层07'")
    page.table.selectRow(1)
    action(page, "shelve").trigger()
    again = next(one for one in window.findChildren(ShelveDialog) if one.isVisible())
    write(qtbot, again, "placeEdit", code)
    qtbot.keyClick(part(again, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "place")[1] == "C柜3层07")


def test_a_manager_freezes_and_releases_with_a_reason(qtbot: QtBot, window_of: Opener, stocked: Desk) -> None:
    window = window_of("chen", kinds=(DossiersPage,))
    page = window.workplace.current
    qtbot.waitUntil(lambda: len(shown(page)) == 7)
    page.table.selectRow(0)
    number = page.table.current_id
    action(page, "hold").trigger()
    dialog = part(window, HoldDialog, "holdDialog")
    click(qtbot, dialog, "holdButton")
    qtbot.waitUntil(lambda: "须填写理由" in part(dialog, QLabel, "reasonEdit-error").text())
    write(qtbot, dialog, "reasonEdit", "诉讼中")
    click(qtbot, dialog, "holdButton")
    qtbot.waitUntil(lambda: "已冻结" in part(page, QLabel, "detailState").text())
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dossiers.rows(stocked, [number])[0].held
    action(page, "hold").trigger()
    release = part(window, HoldDialog, "holdDialog")
    write(qtbot, release, "reasonEdit", "已结案")
    click(qtbot, release, "holdButton")
    qtbot.waitUntil(lambda: "已冻结" not in part(page, QLabel, "detailState").text())
    assert not dossiers.rows(stocked, [number])[0].held


def test_the_archivist_is_not_offered_what_she_may_not_do(page: DossiersPage) -> None:
    assert "hold" not in page.commands
    assert "destroy" in page.commands


@pytest.mark.rule("S06-R4", "S08-R6")
def test_an_export_is_masked_and_logged(qtbot: QtBot, page: DossiersPage, tmp_path: Path) -> None:
    page.table.selectAll()
    action(page, "export").trigger()
    form = asked_dialog(qtbot, page, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    part(form, QComboBox, "purpose").setCurrentText("年度核对")
    click(qtbot, form, "okButton")
    path = tmp_path / "清单.xlsx"
    qtbot.waitUntil(lambda: page.findChild(QFileDialog, "saveDialog") is not None)
    dialog = part(page, QFileDialog, "saveDialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    # Written, not only begun: a workbook is one from its last bytes on.
    qtbot.waitUntil(lambda: is_zipfile(path))
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    assert len(rows) == 8
    assert rows[0][:3] == ("档号", "房号", "客户")
    flat = " ".join(str(cell) for row in rows for cell in row)
    assert ID not in flat and MOBILE not in flat and "330***********5242" in flat
    qtbot.waitUntil(lambda: "导出已记入日志" in bar_text(page.window()))
    noted = trail.newest(page.desk)[0].detail
    assert (noted["count"], noted["purpose"]) == (7, "年度核对")


def test_the_contents_list_of_a_bag_is_previewed(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, "张三")
    click(qtbot, detail, "contentsButton")
    qtbot.waitUntil(lambda: window.findChild(PdfPreview) is not None)
    preview = window.findChild(PdfPreview)
    qtbot.waitUntil(lambda: preview.painted)
    text = "".join("".join(pages(preview._bytes.data())).split())
    assert "卷内文件目录" in text and "购房合同复印件" in text and "2栋1单元101张三" in text


# ------------------------------------------------------------------ registering by hand
@pytest.mark.rule("S05-R4")
def test_one_dossier_is_registered_by_hand_and_a_second_bag_refused(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    click(qtbot, window, "registerButton")
    dialog = part(window, RegisterDialog, "registerDialog")
    click(qtbot, dialog, "registerButton")
    assert "请填写楼栋和房号" in part(dialog, QLabel, "houseError").text()
    for name, value in (("buildingEdit", "2"), ("unitEdit", "1"), ("roomEdit", "101"), ("nameEdit", "新客户")):
        write(qtbot, dialog, name, value)
    click(qtbot, dialog, "registerButton")
    error = part(dialog, QLabel, "houseError")
    qtbot.waitUntil(lambda: "该户已有档案袋" in error.text())
    assert "4.2.3" in error.text()
    write(qtbot, dialog, "roomEdit", "0909")
    part(dialog, QComboBox, "categoryEdit").setCurrentIndex(1)
    click(qtbot, dialog, "registerButton")
    qtbot.waitUntil(lambda: shown(page, "name") == ["新客户"])
    row = page.table.current_row
    assert row is not None and row.category == "WJ" and row.reference_code.startswith("YJW-WJ·")
    qtbot.waitUntil(lambda: page.detail.detail is not None and page.detail.detail.row.id == row.id)


def test_a_doubtful_id_number_warns_and_does_not_block(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    click(qtbot, window, "registerButton")
    dialog = part(window, RegisterDialog, "registerDialog")
    write(qtbot, dialog, "idEdit", "330106196203265243")
    part(dialog, QLineEdit, "idEdit").editingFinished.emit()
    assert "校验位不符" in part(dialog, QLabel, "idEdit-error").text()
    for name, value in (("buildingEdit", "7"), ("roomEdit", "101"), ("nameEdit", "赵六")):
        write(qtbot, dialog, name, value)
    click(qtbot, dialog, "registerButton")
    qtbot.waitUntil(lambda: shown(page, "name") == ["赵六"])


@pytest.mark.rule("S13-R4")
def test_a_loan_office_registers_projects_with_their_own_fields(
    qtbot: QtBot, make_window: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "远达"
    archives.found(folder, "远达", "YD", shipped_pack("loan"), FOUNDERS, hardness=CHEAP)
    window = make_window(kinds=(DossiersPage,))
    window.enter(archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP))
    qtbot.waitUntil(lambda: part(window, QPushButton, "emptyRegisterButton").isVisible())
    click(qtbot, window, "emptyRegisterButton")
    dialog = part(window, RegisterDialog, "registerDialog")
    qtbot.waitUntil(run.is_quiet)
    values = {"nameEdit": "嘉禾建材有限公司", "amountEdit": "abc", "manager_aEdit": "陈静", "manager_bEdit": "陈静"}
    for name, value in values.items():
        write(qtbot, dialog, name, value)
    part(dialog, QLineEdit, "manager_bEdit").completer().popup().hide()
    click(qtbot, dialog, "registerButton")
    assert "请填写金额数字" in part(dialog, QLabel, "amountEdit-error").text()
    write(qtbot, dialog, "amountEdit", "500,000.50")
    write(qtbot, dialog, "dueEdit", "2026-02-30")
    click(qtbot, dialog, "registerButton")
    assert "没有这一天" in part(dialog, QLabel, "dueEdit-error").text()
    write(qtbot, dialog, "dueEdit", "2026-02-28")
    click(qtbot, dialog, "registerButton")
    error = part(dialog, QLabel, "manager_bEdit-error")
    qtbot.waitUntil(lambda: "A 角与 B 角须为两人" in error.text())
    write(qtbot, dialog, "manager_bEdit", "李梅")
    part(dialog, QLineEdit, "manager_bEdit").completer().popup().hide()
    click(qtbot, dialog, "registerButton")
    page = window.workplace.current
    qtbot.waitUntil(lambda: shown(page, "name") == ["嘉禾建材有限公司"])
    told = dossiers.detail(page.desk, page.table.current_id)
    assert told.fields["贷款金额"] == HIDDEN
    clear = dossiers.reveal(page.desk, page.table.current_id, "核对").value
    assert clear["fields"]["贷款金额"] == "500,000.50 元"
    assert told.retention_due == "2036-02-28"


# ------------------------------------------------------------------ a steward's window
@pytest.fixture
def steward(qtbot: QtBot, window_of: Opener, office: Office, stocked: Desk) -> MainWindow:
    """孙静, who has buildings 1 and 10."""
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    own = {number for number, name in dossiers.buildings(manager) if name in ("1栋", "10栋")}
    accounts.assign_buildings(manager, person.id, own)
    window = window_of("sun", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: shown(window.workplace.current) != [])
    qtbot.waitUntil(lambda: window.workplace.current.tree.model().rowCount() > 0)
    return window


@pytest.mark.rule("S05-R9")
def test_a_stewards_window_holds_their_own_buildings_and_nothing_else(
    qtbot: QtBot, steward: MainWindow, stocked: Desk
) -> None:
    page = steward.workplace.current
    assert branches(page, "楼栋") == [("1栋", "3"), ("10栋", "2")]
    assert branches(page, "状态")[0] == ("在库", "5")
    assert {text.partition("栋")[0] for text in shown(page)} == {"1", "10"}
    for foreign in ("张三", "zs", "2-1-101", "5678", "购房合同"):
        search(qtbot, steward, foreign)
        qtbot.waitUntil(lambda text=foreign: part(page, QLabel, "listTitle").text() == f"查找“{text}”")
        assert shown(page) == []
    code = dossiers.rows(stocked, dossiers.find(stocked, "张三"))[0].bar_code
    scan(qtbot, steward, code)
    qtbot.waitUntil(lambda: "不在您的职责范围内" in bar_text(steward))
    page.open_at(dossiers.find(stocked, "张三")[0])
    qtbot.waitUntil(run.is_quiet)
    assert page.detail.detail is None or page.detail.detail.row.name != "张三"


@pytest.mark.rule("S05-R9", "S17-R4")
def test_a_steward_neither_exports_nor_prints_labels_nor_imports(steward: MainWindow, stocked: Desk) -> None:
    page = steward.workplace.current
    assert not {"export", "labels", "import", "register", "shelve", "hold", "destroy"} & set(page.commands.actions)
    foreign = dossiers.find(stocked, "张三")
    with pytest.raises(NotAllowed):
        listing.export(page.desk, foreign, "核对")
    with pytest.raises(NotAllowed):
        labelling.take_labels(page.desk, foreign)
    with pytest.raises(NotAllowed):
        dossiers.reveal(page.desk, foreign[0], "核对")


def test_find_is_the_pages_mode_and_tombstones_stay_in_their_corner(window: MainWindow, page: DossiersPage) -> None:
    assert window.workplace.mode is FIND
    assert list(dossiers.ids(page.desk, Selection(state=State.DESTROYED))) == []
    assert part(page, QPushButton, "importButton").isVisibleTo(page)


def test_other_colours_while_a_dossier_is_shown(qtbot: QtBot, window_of: Callable[..., MainWindow], desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = window_of("li", kinds=(DossiersPage,))
    page = window.findChild(DossiersPage)
    qtbot.waitUntil(lambda: bool(run.is_quiet() and page.table.go_to(number)))
    qtbot.waitUntil(lambda: page.detail.detail is not None)
    for shade in (Theme.DARK, Theme.LIGHT):
        theme.apply(shade)
    qtbot.waitUntil(run.is_quiet)
    assert window.findChild(QLabel, "detailCode").text().startswith("YJW-JF")
