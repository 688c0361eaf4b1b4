"""The page 库房 and its dialogs: made by range, labelled, moved by scan, undone, kept, retired, with the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QLabel, QLineEdit, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.domain.shelving import PlaceRange, PlaceTerms, Secured
from app.models.services import lending, past_holdings, placing
from app.models.services.desk import Desk
from app.ui import theme
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.labels.places import PlaceLabelsDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.places.forms import PlaceKeeperDialog, PlaceRangeDialog, PlaceTermsDialog
from app.ui.dialogs.places.move import MoveByScanDialog
from app.ui.dialogs.places.past import PastHoldingsDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.places.page import PlacesPage
from app.ui.preferences import Theme
from app.ui.widgets.cabinet_map import CabinetMap
from app.ui.widgets.map_plan import ShelfCell
from tests.office import PASSWORDS, Office, register
from tests.ui.hands import bar_text, cells, click, part, press_lock, sign_in, type_in, wait_until, write
from tests.ui.lending_office import draft

Opener = Callable[..., MainWindow]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def bags(desk: Desk) -> list[int]:
    """Two in a box, one on a layer."""
    places = ("A柜1层02", "A柜1层02", "B柜3层")
    return [register(desk, f"1栋1单元10{n}", f"客户{n}", place_text=place) for n, place in enumerate(places)]


@pytest.fixture
def page(window_of: Opener, bags: list[int]) -> PlacesPage:
    return opened(window_of("li", kinds=(DossiersPage, PlacesPage)))


def opened(window: MainWindow) -> PlacesPage:
    assert window.workplace is not None
    window.workplace.open("places")
    page = part(window, PlacesPage)
    wait_until(lambda: page.tree.current is not None, page)
    return page


def rows(page: PlacesPage) -> dict[str, tuple[str, ...]]:
    """The places as the tree shows them: name → lying, keeper, state."""
    found = {}
    left = [page.tree.topLevelItem(at) for at in range(page.tree.topLevelItemCount())]
    while left:
        item = left.pop(0)
        found[item.text(0)] = tuple(item.text(column) for column in (3, 4, 5))
        left[:0] = [item.child(at) for at in range(item.childCount())]
    return found


def choose(page: PlacesPage, name: str) -> None:
    page.tree.go_to(next(one.id for one in placing.tree(page.desk) if one.name == name))


def label(desk: Desk, name: str) -> str:
    return next(one.bar_code for one in placing.tree(desk) if one.name == name)


def bag_label(desk: Desk, number: int) -> str:
    return str(desk.store.db.value("SELECT bar_code FROM dossier WHERE id = ?", (number,)))


def enter(qtbot: QtBot, dialog: MoveByScanDialog, text: str) -> None:
    """Scan or type into the box of the dialog."""
    edit = part(dialog, QLineEdit, "moveCode")
    edit.setFocus()
    edit.clear()
    type_in(qtbot, edit, text)
    qtbot.keyClick(edit, ENTER)


@pytest.mark.rule("S12-R3")
def test_places_are_made_by_range_with_a_look_at_what_comes(qtbot: QtBot, page: PlacesPage) -> None:
    click(qtbot, page, "newPlacesButton")
    dialog = part(page, PlaceRangeDialog, "placeRangeDialog")
    write(qtbot, dialog, "placeRoom", "3")
    write(qtbot, dialog, "placeSeries", "a")
    part(dialog, QSpinBox, "placeLast").setValue(12)
    part(dialog, QSpinBox, "placeCapacity").setValue(40)
    said = "将新建 库房 1、柜 12、层 72：从 3号库 到 3号库A12柜6层。"
    qtbot.waitUntil(lambda: part(dialog, QLabel, "rangeOutlook").text() == said)
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "新建了 85 个位置" in bar_text(page.window()))
    qtbot.waitUntil(lambda: rows(page).get("3号库A12柜6层", ("",))[0] == "0 / 40")
    click(qtbot, page, "newPlacesButton")
    again = part(page, PlaceRangeDialog, "placeRangeDialog")
    write(qtbot, again, "placeSeries", "小")
    qtbot.waitUntil(lambda: "不能作位置的名称" in part(again, QLabel, "rangeOutlook").text())
    click(qtbot, again, "okButton")
    qtbot.waitUntil(lambda: "不能作位置的名称" in part(again, QLabel, "placeSeries-error").text())


@pytest.mark.rule("S12-R3")
def test_the_labels_of_a_cabinet_and_its_layers_are_printed(qtbot: QtBot, page: PlacesPage) -> None:
    choose(page, "A柜")
    click(qtbot, page, "placeLabelsButton")
    dialog = part(page, PlaceLabelsDialog, "placeLabelsDialog")
    which = part(dialog, QComboBox, "placeLabelsChoice")
    assert [which.itemText(at) for at in range(which.count())] == [
        "只打 A柜", "其中的层，1 张", "其中的盒，1 张", "连同其中的全部，3 张",
    ]  # fmt: skip
    which.setCurrentIndex(3)
    click(qtbot, dialog, "makeButton")
    preview = part(dialog, PdfPreview)
    assert "3 个位置" in preview.windowTitle()


@pytest.mark.rule("S12-R3")
def test_bags_and_then_a_place_are_moved_as_one_and_back_as_one(
    qtbot: QtBot, page: PlacesPage, bags: list[int]
) -> None:
    click(qtbot, page, "moveByScanButton")
    dialog = part(page, MoveByScanDialog, "moveByScanDialog")
    assert not part(dialog, QPushButton, "moveButton").isEnabled()
    for number in bags[:2]:
        before = len(cells(dialog, "moveTable"))
        enter(qtbot, dialog, bag_label(page.desk, number))
        qtbot.waitUntil(lambda before=before: len(cells(dialog, "moveTable")) == before + 1)
    enter(qtbot, dialog, bag_label(page.desk, bags[0]))
    qtbot.waitUntil(lambda: "已经扫过" in bar_text(dialog))
    enter(qtbot, dialog, "C柜9层")
    qtbot.waitUntil(lambda: "没有登记位置“C柜9层”" in bar_text(dialog))
    enter(qtbot, dialog, "B柜3层")
    qtbot.waitUntil(lambda: part(dialog, QLabel, "moveOutlook").text() == "2 册，将放到 B柜3层。")
    qtbot.keyClick(part(dialog, QPushButton, "moveButton"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar_text(dialog) == "2 份档案已放到 B柜3层。")
    click(qtbot, dialog, "closeButton")
    qtbot.waitUntil(lambda: rows(page)["B柜3层"][0] == "3" and rows(page)["A柜1层02"][0] == "0")
    click(qtbot, page, "undoMoveButton")
    question = part(page, ConfirmDialog, "confirmDialog")
    click(qtbot, question, "okButton")
    qtbot.waitUntil(lambda: "已撤销：2 份档案" in bar_text(page.window()))
    qtbot.waitUntil(lambda: rows(page)["B柜3层"][0] == "1" and rows(page)["A柜1层02"][0] == "2")

    def nothing_is_left() -> bool:
        """Press again, as one does: a key that is pressed before the last act is all shown does nothing."""
        click(qtbot, page, "undoMoveButton")
        return "没有可以撤销的移位" in bar_text(page.window())

    qtbot.waitUntil(nothing_is_left)


def test_a_place_and_then_bags(qtbot: QtBot, page: PlacesPage, bags: list[int]) -> None:
    click(qtbot, page, "moveByScanButton")
    dialog = part(page, MoveByScanDialog, "moveByScanDialog")
    enter(qtbot, dialog, label(page.desk, "A柜1层02"))
    qtbot.waitUntil(lambda: "→ A柜1层02" in part(dialog, QLabel, "moveWhere").text())
    enter(qtbot, dialog, bag_label(page.desk, bags[2]))
    qtbot.waitUntil(lambda: part(dialog, QLabel, "moveOutlook").text() == "1 册，将放到 A柜1层02。")
    click(qtbot, dialog, "moveButton")
    qtbot.waitUntil(lambda: bar_text(dialog) == "1 份档案已放到 A柜1层02。")


def test_a_box_and_then_a_layer_are_one_move_that_names_what_is_lent(
    qtbot: QtBot, page: PlacesPage, bags: list[int], lend_one: Callable[[int], None]
) -> None:
    lend_one(bags[0])
    click(qtbot, page, "moveByScanButton")
    dialog = part(page, MoveByScanDialog, "moveByScanDialog")
    box = label(page.desk, "A柜1层02")
    enter(qtbot, dialog, box)
    qtbot.waitUntil(lambda: "→ A柜1层02" in part(dialog, QLabel, "moveWhere").text())
    enter(qtbot, dialog, box)
    qtbot.waitUntil(lambda: "这个盒就在 A柜1层02" in bar_text(dialog))
    enter(qtbot, dialog, label(page.desk, "B柜3层"))
    qtbot.waitUntil(lambda: part(dialog, QLabel, "moveOutlook").text() == "2 册，其中 1 册借出，将放到 B柜3层02。")
    click(qtbot, dialog, "moveButton")
    qtbot.waitUntil(lambda: bar_text(dialog) == "盒已从 A柜1层02 移到 B柜3层02。")


def test_what_was_scanned_stands_there_again_after_a_lock(
    qtbot: QtBot, make_window: Opener, office: Office, bags: list[int]
) -> None:
    window = make_window(kinds=(PlacesPage, DossiersPage))
    window.open_folder(office.folder)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    wait_until(lambda: window.workplace is not None, window)
    page = opened(window)
    click(qtbot, page, "moveByScanButton")
    dialog = part(page, MoveByScanDialog, "moveByScanDialog")
    enter(qtbot, dialog, bag_label(page.desk, bags[0]))
    qtbot.waitUntil(lambda: len(cells(dialog, "moveTable")) == 1)
    enter(qtbot, dialog, "B柜3层")
    outlook = part(dialog, QLabel, "moveOutlook")
    qtbot.waitUntil(lambda: outlook.text() == "1 册，将放到 B柜3层。")
    press_lock(dialog)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    again = part(window, MoveByScanDialog, "moveByScanDialog")
    qtbot.waitUntil(lambda: part(again, QLabel, "moveOutlook").text() == "1 册，将放到 B柜3层。")


@pytest.fixture
def lend_one(desk: Desk) -> Callable[[int], None]:

    return lambda number: lending.lend(desk, draft(desk, "周涛", number))


@pytest.mark.rule("S02-R5", "S12-R2")
def test_what_a_place_refuses_stays_where_it_was_and_the_sentence_says_what_to_do(
    qtbot: QtBot, window_of: Opener, page: PlacesPage, bags: list[int], office: Office
) -> None:
    choose(page, "B柜3层")
    click(qtbot, page, "placeTermsButton")
    terms = part(page, PlaceTermsDialog, "placeTermsDialog")
    part(terms, QCheckBox, "placeImportant").setChecked(True)
    click(qtbot, terms, "okButton")
    qtbot.waitUntil(lambda: "专门存放重要档案" in bar_text(terms))
    part(terms, QCheckBox, "placeImportant").setChecked(False)
    part(terms, QSpinBox, "placeCapacity").setValue(2)
    click(qtbot, terms, "okButton")
    qtbot.waitUntil(lambda: rows(page)["B柜3层"][0] == "1 / 2")
    click(qtbot, page, "moveByScanButton")
    dialog = part(page, MoveByScanDialog, "moveByScanDialog")
    enter(qtbot, dialog, label(page.desk, "A柜1层02"))
    enter(qtbot, dialog, label(page.desk, "B柜3层"))
    qtbot.waitUntil(lambda: "B柜3层 放不下：可放 2 份，已有 1 份，还要放 2 份" in bar_text(dialog))
    assert not part(dialog, QPushButton, "moveButton").isEnabled()
    click(qtbot, dialog, "closeButton")
    assert rows(page)["A柜1层02"][0] == "2"


@pytest.mark.rule("S13-R2", "S02-R5", "S02-R6")
def test_a_manager_appoints_a_keeper_and_nobody_else_opens_the_lock(
    qtbot: QtBot, window_of: Opener, page: PlacesPage, bags: list[int]
) -> None:
    assert not part(page, QPushButton, "placeKeeperButton").isVisible()
    managers = opened(window_of("chen", kinds=(DossiersPage, PlacesPage)))
    choose(managers, "A柜")
    click(qtbot, managers, "placeKeeperButton")
    dialog = part(managers, PlaceKeeperDialog, "placeKeeperDialog")
    part(dialog, QComboBox, "placeLock").setCurrentIndex(1)
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "上锁的位置要有保管人" in part(dialog, QLabel, "placeKeeper-error").text())
    keeper = part(dialog, QComboBox, "placeKeeper")
    keeper.setCurrentIndex(next(at for at in range(keeper.count()) if keeper.itemText(at).startswith("周涛")))
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: rows(managers)["A柜"][1] == "周涛 上锁")
    page.window().activateWindow()
    click(qtbot, page, "moveByScanButton")
    move = part(page, MoveByScanDialog, "moveByScanDialog")
    enter(qtbot, move, bag_label(page.desk, bags[0]))
    qtbot.waitUntil(lambda: len(cells(move, "moveTable")) == 1)
    enter(qtbot, move, "B柜3层")
    qtbot.waitUntil(lambda: "A柜 已上锁，由周涛保管" in bar_text(move))
    assert not part(move, QPushButton, "moveButton").isEnabled()


def test_a_place_retires_when_it_is_empty_stays_in_sight_and_comes_back(qtbot: QtBot, page: PlacesPage) -> None:
    choose(page, "A柜")
    click(qtbot, page, "retireButton")
    click(qtbot, part(page, ConfirmDialog, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: "A柜 还有 2 份档案" in bar_text(page.window()))
    click(qtbot, page, "newPlacesButton")
    dialog = part(page, PlaceRangeDialog, "placeRangeDialog")
    write(qtbot, dialog, "placeSeries", "C")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "C1柜" in rows(page))
    choose(page, "C1柜")
    click(qtbot, page, "retireButton")
    click(qtbot, part(page, ConfirmDialog, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: "已停用" in rows(page)["C1柜6层"][2])
    click(qtbot, page, "moveByScanButton")
    move = part(page, MoveByScanDialog, "moveByScanDialog")
    enter(qtbot, move, label(page.desk, "A柜1层02"))
    enter(qtbot, move, label(page.desk, "C1柜1层"))
    qtbot.waitUntil(lambda: "C1柜1层 已停用" in bar_text(move))
    click(qtbot, move, "clearButton")
    click(qtbot, move, "closeButton")
    click(qtbot, page, "retireButton")
    qtbot.waitUntil(lambda: rows(page)["C1柜"][2] == "")


def test_enter_lists_the_bags_of_a_place(qtbot: QtBot, page: PlacesPage, window_of: Opener) -> None:
    choose(page, "A柜")
    qtbot.keyClick(page.tree, ENTER)
    shown = part(page.window(), DossiersPage)
    qtbot.waitUntil(lambda: shown.isVisible() and len(shown.table.dossiers.ids) == 2)


# ------------------------------------------------------------------ the map
def cell_of(page: PlacesPage, name: str) -> ShelfCell:
    return next(one for one in page.map.map.plan.cells if one.row.name == name)


def test_the_map_shows_every_layer_with_its_fill_in_words_and_is_walked_by_keys(
    qtbot: QtBot, page: PlacesPage, office: Office
) -> None:
    placing.change(page.desk, next(one.id for one in placing.tree(page.desk) if one.name == "A柜1层"), PlaceTerms(2))
    placing.add(page.desk, PlaceRange("3", "C", 1, 2, 2), PlaceTerms(important=True))
    manager, keeper = office.desk("chen"), page.desk.account.person_id
    placing.appoint(manager, next(one.id for one in placing.tree(page.desk) if one.name == "A柜"), keeper, Secured.SAFE)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.map.map.plan.cells) == 6)
    choose(page, "A柜1层02")
    click(qtbot, page, "mapButton")
    cells_drawn = page.map.map
    assert page.map.isVisible() and cells_drawn.hasFocus()
    assert cells_drawn.accessibleName() == "A柜1层 2/2 满 保险柜"
    qtbot.keyClick(cells_drawn, Qt.Key.Key_Right)
    assert cells_drawn.accessibleName() == "B柜3层 1"
    assert page.tree.current is not None and page.tree.current.name == "B柜3层"
    qtbot.keyClick(cells_drawn, Qt.Key.Key_Down)
    assert cells_drawn.accessibleName() == "3号库C2柜1层 0 专"
    qtbot.mouseClick(cells_drawn, Qt.MouseButton.LeftButton, pos=cell_of(page, "A柜1层").box.center())
    qtbot.keyClick(cells_drawn, ENTER)
    shown = part(page.window(), DossiersPage)
    qtbot.waitUntil(lambda: shown.isVisible() and len(shown.table.dossiers.ids) == 2)


def test_a_bag_is_found_on_the_map_scanned_or_typed(
    qtbot: QtBot, page: PlacesPage, bags: list[int], lend_one: Callable[[int], None]
) -> None:
    lend_one(bags[2])
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    edit = part(page, QLineEdit, "placeFind")
    qtbot.waitUntil(edit.hasFocus)
    type_in(qtbot, edit, bag_label(page.desk, bags[0]))
    qtbot.keyClick(edit, ENTER)
    qtbot.waitUntil(lambda: "客户0：A柜1层02" in bar_text(page.window()))
    assert page.map.isVisible() and page.map.map.accessibleName() == "A柜1层 2"
    assert page.tree.current is not None and page.tree.current.name == "A柜1层02"
    edit.clear()
    type_in(qtbot, edit, "客户2")
    qtbot.keyClick(edit, ENTER)
    qtbot.waitUntil(lambda: "客户2：B柜3层（借出，周涛）" in bar_text(page.window()))
    assert page.map.map.accessibleName() == "B柜3层 1"
    edit.clear()
    type_in(qtbot, edit, "没有这人")
    qtbot.keyClick(edit, ENTER)
    qtbot.waitUntil(lambda: "没有找到" in bar_text(page.window()))


def test_a_found_cell_blinks_in_both_colours(qtbot: QtBot, page: PlacesPage) -> None:
    click(qtbot, page, "mapButton")
    cell = cell_of(page, "B柜3层")
    try:
        for colours in (Theme.LIGHT, Theme.DARK):
            theme.apply(colours)
            page.map.show_found([cell.row.id])
            drawn = page.map.map.grab(cell.box).toImage()
            accent = theme.colours().accent
            assert drawn.pixelColor(cell.box.width() // 2, cell.box.height() // 2).name() == accent
    finally:
        theme.apply(Theme.LIGHT)


# ------------------------------------------------------------------ what was so at a moment
def test_the_room_at_a_moment_is_asked_by_place_person_and_bag_and_printed(
    qtbot: QtBot, page: PlacesPage, bags: list[int], lend_one: Callable[[int], None]
) -> None:
    lend_one(bags[0])
    click(qtbot, page, "pastButton")
    dialog = part(page, PastHoldingsDialog, "pastHoldingsDialog")
    said = part(dialog, QLabel, "pastSaid")
    for text, found, listed in (
        (label(page.desk, "A柜1层02"), "A柜1层02", [["客户1", "李梅", "A柜1层02"]]),
        ("周涛", "周涛", [["客户0", "周涛", "不在库内"]]),
        (bag_label(page.desk, bags[2]), "YJW-JF·2026-D10-0003", [["客户2", "李梅", "B柜3层"]]),
    ):
        edit = part(dialog, QLineEdit, "pastCode")
        edit.clear()
        type_in(qtbot, edit, text)
        qtbot.keyClick(edit, ENTER)
        qtbot.waitUntil(lambda found=found: said.text().startswith(found) and said.text().endswith("：1 份档案"))
        assert [[row[1].split()[-1], *row[2:4]] for row in cells(dialog, "pastTable")] == listed
    click(qtbot, dialog, "printPastButton")
    preview = part(dialog, PdfPreview)
    assert preview.windowTitle().startswith("某时状况证明")
    preview.close()
    slider = part(dialog, QSlider, "pastSlider")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: said.text().endswith("：0 份档案"))
    assert not part(dialog, QPushButton, "printPastButton").isEnabled()


def test_the_map_of_a_moment_follows_the_keys_and_what_is_typed_and_opens_its_places(
    qtbot: QtBot, page: PlacesPage, bags: list[int]
) -> None:
    """Days and times by arrow keys, an exact moment by typing; Enter on a cell lists what lay there then."""
    began = datetime.fromisoformat(page.desk.store.db.value("SELECT min(at) FROM movement"))
    dialog = PastHoldingsDialog(page, page.desk, (began + timedelta(days=2)).replace(hour=23, minute=30))
    dialog.open()
    said, cells_of = part(dialog, QLabel, "pastSaid"), part(dialog, CabinetMap)
    days, minutes = part(dialog, QSlider, "pastSlider"), part(dialog, QSlider, "pastTimeSlider")
    edit = part(dialog, QDateTimeEdit, "pastMoment")

    def fill() -> dict[str, int]:
        return {cell.row.name: cell.bags for cell in cells_of.map.plan.cells if cell.bags}

    qtbot.waitUntil(lambda: "在位 3 份" in said.text())
    assert fill() == {"A柜1层": 2, "B柜3层": 1}
    days.setFocus()
    for _ in range(3):
        qtbot.keyClick(days, Qt.Key.Key_Left)
    minutes.setFocus()
    qtbot.keyClick(minutes, Qt.Key.Key_Right)
    assert edit.text() == f"{began:%Y-%m-%d} 23:45"
    for ago, lying in ((-1, 0), (1, 3)):
        edit.setFocus()
        edit.selectAll()
        type_in(qtbot, edit, f"{began + timedelta(days=ago):%Y-%m-%d} 14:00")
        qtbot.keyClick(edit, ENTER)
        qtbot.waitUntil(lambda lying=lying: f"14:00 的库房：在位 {lying} 份" in said.text())
        assert sum(fill().values()) == lying
    assert (days.value(), minutes.value()) == (-1, 14 * 60)
    cells_of.map.setFocus()
    qtbot.keyClick(cells_of.map, ENTER)
    qtbot.waitUntil(lambda: said.text().startswith("A柜1层，") and said.text().endswith("14:00：2 份档案"))
    assert [row[3] for row in cells(dialog, "pastTable")] == ["A柜1层02"] * 2
    click(qtbot, dialog, "pastMapButton")
    qtbot.waitUntil(lambda: "的库房：在位 3 份" in said.text())
    assert part(dialog, QLineEdit, "pastCode").text() == ""


def test_a_long_list_of_a_moment_is_counted_and_comes_in_parts(
    qtbot: QtBot, page: PlacesPage, bags: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past_holdings, "MOST_HELD", 2)
    click(qtbot, page, "pastButton")
    dialog = part(page, PastHoldingsDialog, "pastHoldingsDialog")
    said = part(dialog, QLabel, "pastSaid")
    write(qtbot, dialog, "pastCode", "李梅")
    qtbot.keyClick(part(dialog, QLineEdit, "pastCode"), ENTER)
    qtbot.waitUntil(lambda: said.text().endswith("：3 份档案（已列出 2）"))
    assert len(cells(dialog, "pastTable")) == 2
    click(qtbot, dialog, "morePastButton")
    qtbot.waitUntil(lambda: said.text().endswith("：3 份档案"))
    assert len({row[0] for row in cells(dialog, "pastTable")}) == 3
    assert not part(dialog, QPushButton, "morePastButton").isVisible()
