"""The list of dossiers filtered below its headings, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.models.domain.filtering import LONGEST_TEXT, ColumnFilter, Way
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import accounts, dossiers, trail
from app.models.services.desk import Desk
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_model import BY_KEY
from app.ui.widgets.filter_popup import FilterPopup
from tests import trade_office
from tests.office import Office, register
from tests.reports import reading
from tests.trade_office import Trade
from tests.ui.asked import dialog as asked_dialog
from tests.ui.asked import exported, paper
from tests.ui.dossiers.hands import ID, Opener, scan, search, shown
from tests.ui.filters import click_funnel, filter_by, open_filter, tick, turn_to, values, ways
from tests.ui.hands import bar_text, choose_action, click, part, type_in, unanswered

NAME, PLACE, CATEGORY, STATE = (BY_KEY[key] for key in ("name", "place", "category", "state"))


def filtered(page: DossiersPage) -> str:
    """Return what the bar says; «» while it is not up."""
    said = part(page, QLabel, "dossiersFiltered")
    return said.text() if said.isVisibleTo(page) else ""


def press(qtbot: QtBot, page: DossiersPage, column: str) -> FilterPopup:
    """Open the filter of a column by Alt+Down, the cursor standing in it."""
    table = page.table
    table.setFocus()
    table.setCurrentIndex(table.dossiers.index(0, BY_KEY[column]))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return open_filter(qtbot, table)


def test_values_with_counts_are_ticked_and_the_bar_says_how_many_of_how_many(qtbot: QtBot, page: DossiersPage) -> None:
    popup = click_funnel(qtbot, page.table, PLACE)
    assert values(popup) == ["（空）　6", "A柜1层02　1"]
    tick(qtbot, popup, "A柜1层02")
    click(qtbot, popup, "filterApply")
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    qtbot.waitUntil(lambda: filtered(page) == "1 / 7 份")
    assert part(page, QLabel, "dossiersFilterWords").text() == "存放位置：A柜1层02"
    header = page.table.dossiers.headerData(PLACE, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert header == "存放位置，已筛选"
    click(qtbot, page, "dossiersClearFilters")
    qtbot.waitUntil(lambda: len(shown(page)) == 7)
    assert filtered(page) == "" and part(page, QLabel, "listCount").text() == "7 份"


def test_conditions_of_several_columns_hold_at_once_and_each_counts_what_the_others_leave(
    qtbot: QtBot, page: DossiersPage
) -> None:
    page.table.setColumnHidden(CATEGORY, False)
    filter_by(qtbot, page.table, CATEGORY, "接房客户")
    qtbot.waitUntil(lambda: filtered(page) == "5 / 7 份")
    popup = click_funnel(qtbot, page.table, PLACE)
    assert values(popup) == ["（空）　4", "A柜1层02　1"]
    tick(qtbot, popup, "（空）")
    click(qtbot, popup, "filterApply")
    qtbot.waitUntil(lambda: filtered(page) == "4 / 7 份")
    popup = click_funnel(qtbot, page.table, CATEGORY)
    click(qtbot, popup, "filterClear")
    qtbot.waitUntil(lambda: filtered(page) == "6 / 7 份")


def test_keys_alone_open_narrow_filter_and_clear(qtbot: QtBot, page: DossiersPage) -> None:
    popup = press(qtbot, page, "name")
    line = part(popup, QLineEdit, "filterText")
    assert line.hasFocus()
    type_in(qtbot, line, "张")
    qtbot.waitUntil(lambda: values(popup) == ["张三　1"])
    qtbot.keyClick(line, Qt.Key.Key_Down)
    listed = part(popup, QListWidget, "filterValues")
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    qtbot.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(shown(page)) == 7)


def test_typed_text_and_enter_look_for_it_in_the_cells_and_escape_changes_nothing(
    qtbot: QtBot, page: DossiersPage
) -> None:
    popup = press(qtbot, page, "household")
    type_in(qtbot, part(popup, QLineEdit, "filterText"), "2单元")
    qtbot.keyClick(part(popup, QLineEdit, "filterText"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page) == ["1栋2单元301", "2栋2单元301"])
    assert part(page, QLabel, "dossiersFilterWords").text() == "房号包含“2单元”"
    popup = press(qtbot, page, "household")
    line = part(popup, QLineEdit, "filterText")
    assert line.text() == "2单元", "the filter opens as it stands"
    type_in(qtbot, line, "没有")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(run.is_quiet)
    assert shown(page) == ["1栋2单元301", "2栋2单元301"]


def test_days_are_bounded_as_people_write_them_and_an_impossible_one_is_refused(
    qtbot: QtBot, page: DossiersPage
) -> None:
    page.table.setColumnHidden(BY_KEY["opened"], False)
    popup = press(qtbot, page, "opened")
    first = part(popup, QLineEdit, "filterFirst")
    type_in(qtbot, first, "2026-13-01")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert part(popup, QLabel, "filterFirst-error").text().startswith("⚠")
    first.clear()
    type_in(qtbot, first, "2999.1.1")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: filtered(page) == "0 / 7 份")
    assert part(page, QLabel, "dossiersFilterWords").text() == "建档日期：2999-01-01 起"


@pytest.mark.rule("S06-R4")
def test_a_masked_column_offers_no_value_to_anybody(qtbot: QtBot, page: DossiersPage) -> None:
    for key, number in (("id", 1), ("phone", 1)):
        page.table.setColumnHidden(BY_KEY[key], False)
        popup = press(qtbot, page, key)
        assert ways(popup) == ["为空", "不为空"] and values(popup) == []
        turn_to(qtbot, popup, Way.FILLED)
        click(qtbot, popup, "filterApply")
        qtbot.waitUntil(lambda number=number: filtered(page) == f"{number} / 7 份")
        page.table.filtering.clear()


def test_filters_hold_in_another_corner_and_in_a_search_but_hide_nothing_that_is_scanned(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    page.table.setColumnHidden(CATEGORY, False)
    filter_by(qtbot, page.table, CATEGORY, "接房客户")
    qtbot.waitUntil(lambda: filtered(page) == "5 / 7 份")
    page.tree.go_to_first_building()
    qtbot.waitUntil(lambda: filtered(page) == "2 / 3 份")
    search(qtbot, window, "10栋")
    qtbot.waitUntil(lambda: filtered(page) == "1 / 2 份")
    hidden = next(number for number in dossiers.find(page.desk, "仇英"))
    code = dossiers.rows(page.desk, [hidden])[0].bar_code
    scan(qtbot, window, code)
    qtbot.waitUntil(lambda: shown(page, "name") == ["仇英"])
    assert filtered(page) == ""


@pytest.mark.rule("S05-R9")
def test_a_stewards_filter_counts_their_own_buildings_alone(
    qtbot: QtBot, window_of: Opener, office: Office, stocked: Desk
) -> None:
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    accounts.assign_buildings(manager, person.id, {n for n, name in dossiers.buildings(manager) if name == "10栋"})
    page = window_of("sun", kinds=(DossiersPage,)).workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    assert sorted(values(click_funnel(qtbot, page.table, NAME))) == ["仇英　1", "王五　1"]


def classes_of(page: DossiersPage, axis: str) -> dict[str, tuple[str, bool, QModelIndex]]:
    """Return the classes of an axis in the tree: by value the number, whether it has its star, and its branch."""
    model = page.tree.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    above = next(group for group in groups if group.data() == "客户分类")
    branch = next(one for row in range(model.rowCount(above)) if (one := model.index(row, 0, above)).data() == axis)
    found = [(model.index(row, 0, branch), model.index(row, 1, branch)) for row in range(model.rowCount(branch))]
    return {
        one.data(): (number.data(), one.data(Qt.ItemDataRole.DecorationRole) is not None, one) for one, number in found
    }


@pytest.mark.parametrize(
    ("pack", "axis", "values_", "marked"),
    [
        pytest.param(
            "company", "时间序列", ("老客户", "未来客户"), ("老客户",), marks=pytest.mark.rule("S09-R1", "S16-R3")
        ),
        pytest.param("company", "客户性质", ("政府机构", "普通公司"), (), marks=pytest.mark.rule("S09-R3")),
        pytest.param(
            "company", "历史交易关系", ("已合作客户", "流失客户"), (), marks=pytest.mark.rule("S19-R1", "S19-R10")
        ),
        pytest.param("company", "重要性", ("A类客户", "C类客户"), ("A类客户",), marks=pytest.mark.rule("S19-R10")),
        pytest.param("company", "区域", ("华东", "西北"), (), marks=pytest.mark.rule("S15-R4")),
        pytest.param("service", "客户分类", ("重点客户", "一般客户"), ("重点客户",), marks=pytest.mark.rule("S18-R7")),
    ],
)
def test_classes_are_branches_with_counts_and_columns_with_a_filter_and_emphasis_is_seen(
    qtbot: QtBot,
    make_window: Opener,
    trade: Callable[[str], Trade],
    pack: str,
    axis: str,
    values_: tuple[str, str],
    marked: tuple[str, ...],
) -> None:
    office = trade(pack)
    clerk = office.at(Role.ARCHIVIST)
    key = next(one.key for one in clerk.pack.axes if one.name == axis)
    often, seldom = values_
    for name, value in (("甲某", often), ("乙某", seldom), ("丙某", often)):
        trade_office.entered(clerk, Customer.PERSON, name, id_number="", classes={key: value})
    window = make_window(kinds=(DossiersPage,))
    window.enter(clerk)
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: len(shown(page, "name")) == 3 and page.tree.model().rowCount() > 0)
    found = classes_of(page, axis)
    assert {value: (number, star) for value, (number, star, _) in found.items()} == {
        often: ("2", often in marked), seldom: ("1", seldom in marked),
    }  # fmt: skip
    stars = {
        page.table.dossiers.index(row, NAME).data()
        for row in range(3)
        if page.table.dossiers.index(row, NAME).data(Qt.ItemDataRole.DecorationRole) is not None
    }
    assert stars == ({"甲某", "丙某"} if often in marked else set())
    page.tree.setCurrentIndex(found[seldom][2])
    qtbot.waitUntil(lambda: shown(page, "name") == ["乙某"])
    page.tree.setCurrentIndex(page.tree.model().index(0, 0))
    qtbot.waitUntil(lambda: len(shown(page, "name")) == 3)
    place = next(at for at, one in enumerate(page.table.dossiers.columns) if one.title == axis)
    page.table.setColumnHidden(place, False)
    popup = click_funnel(qtbot, page.table, place)
    assert values(popup) == [f"{often}　2", f"{seldom}　1"]
    tick(qtbot, popup, often)
    click(qtbot, popup, "filterApply")
    qtbot.waitUntil(lambda: filtered(page) == "2 / 3 份")
    assert sorted(shown(page, "name")) == ["丙某", "甲某"]


def test_a_double_click_filters_by_one_value(qtbot: QtBot, page: DossiersPage) -> None:
    popup = click_funnel(qtbot, page.table, PLACE)
    listed = part(popup, QListWidget, "filterValues")
    at = listed.visualItemRect(listed.item(1)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    register(page.desk, "10栋1单元1204", "新客户", place_text="A柜1层02")
    page.refresh()
    qtbot.waitUntil(lambda: filtered(page) == "2 / 8 份")
    assert page.table.filtering.filters == (ColumnFilter("place", Way.VALUES, ("A柜1层02",)),)


def test_a_filter_that_is_closed_before_its_values_are_counted_leaves_nothing_behind(
    qtbot: QtBot, page: DossiersPage
) -> None:
    with unanswered(page):
        header = page.table.filtering.header
        header.wanted.emit(PLACE)
        popup = next(one for one in page.table.findChildren(FilterPopup) if one.isVisible())
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not isValid(popup))
    qtbot.waitUntil(run.is_quiet)
    assert len(shown(page)) == 7


def test_the_cursor_stays_in_its_column_when_the_list_is_filtered(qtbot: QtBot, page: DossiersPage) -> None:
    for text, left in (("A柜", 1), ("B柜", 0)):
        popup = press(qtbot, page, "place") if text == "A柜" else again(qtbot, page)
        line = part(popup, QLineEdit, "filterText")
        line.clear()
        type_in(qtbot, line, text)
        turn_to(qtbot, popup, Way.CONTAINS)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: filtered(page) == f"{left} / 7 份")


def again(qtbot: QtBot, page: DossiersPage) -> FilterPopup:
    """Open the filter of the column in which the cursor still stands."""
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = open_filter(qtbot, page.table)
    assert part(popup, QLabel, "filterTitle").text() == "筛选：存放位置"
    return popup


def test_a_building_is_drawn_by_the_filters_too(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    click(qtbot, window, "boardButton")
    qtbot.waitUntil(lambda: len(page.board.board.cells) == 3)
    page.table.filtering.put((ColumnFilter("name", Way.VALUES, ("李四",)),))
    qtbot.waitUntil(lambda: [cell.row.name for cell in page.board.board.cells] == ["李四"])
    click(qtbot, page, "dossiersClearFilters")
    qtbot.waitUntil(lambda: len(page.board.board.cells) == 3)


def offered(form: QDialog) -> list[str]:
    """Return the dossiers that may be meant, the likeliest first."""
    box = part(form, QComboBox, "whichDossiers")
    return [box.itemText(place) for place in range(box.count())]


@pytest.mark.rule("S17-R4", "S06-R4")
def test_a_filtered_list_is_exported_as_it_is_seen(qtbot: QtBot, page: DossiersPage, tmp_path: Path) -> None:
    table = page.table
    for key in ("id", "category"):
        table.setColumnHidden(BY_KEY[key], False)
    table.horizontalHeader().moveSection(table.horizontalHeader().visualIndex(NAME), 0)
    filter_by(qtbot, table, CATEGORY, "接房客户")
    qtbot.waitUntil(lambda: filtered(page) == "5 / 7 份")
    table.selectRow(0)
    choose_action(page, "export")
    form = asked_dialog(qtbot, page, "formDialog")
    assert offered(form) == ["列表中的全部 5 份", "勾选或选中的 1 份"]
    rows = exported(qtbot, page.window(), tmp_path / "清单.xlsx")
    assert "5 份档案已导出" in bar_text(page.window())
    assert rows[0] == ("客户", "房号", "档号", "状态", "存放位置", "保管人", "类别", "证件号")
    assert [row[1] for row in rows[1:]] == shown(page) and {row[6] for row in rows[1:]} == {"接房客户"}
    assert rows[1][3] == "在库 · 待核实" and ID not in repr(rows) and "330***********5242" in repr(rows)
    noted = trail.newest(page.desk)[0].detail
    assert (noted["count"], noted["purpose"]) == (5, "年度核对")


@pytest.mark.rule("S17-R4")
def test_a_filtered_list_is_printed_as_it_is_seen_with_its_conditions(qtbot: QtBot, page: DossiersPage) -> None:
    filter_by(qtbot, page.table, PLACE, "A柜1层02")
    qtbot.waitUntil(lambda: filtered(page) == "1 / 7 份")
    choose_action(page, "print")
    form = asked_dialog(qtbot, page, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    part(form, QComboBox, "purpose").setCurrentText("年度核对")
    part(form, QComboBox, "recipient").setCurrentText("只在本单位使用")
    click(qtbot, form, "okButton")
    text = "".join(reading.pages(paper(qtbot, page)))
    assert "档案清单" in text and "存放位置：A柜1层02" in text and "全部档案" in text
    assert "2栋1单元101" in text and "张三" in text and "李四" not in text and "共计1份" in text
    noted = trail.newest(page.desk)[0]
    assert (noted.action, noted.detail["form"], noted.detail["purpose"]) == ("dossier.print", "dossiers", "年度核对")
    assert "A柜" not in repr(noted)


def test_no_more_is_typed_than_is_looked_for(qtbot: QtBot, page: DossiersPage) -> None:
    popup = click_funnel(qtbot, page.table, NAME)
    typed = part(popup, QLineEdit, "filterText")
    typed.setText("长" * 20_000)
    assert len(typed.text()) == LONGEST_TEXT
    popup.close()


HERE = (ColumnFilter("place", Way.VALUES, ("A柜1层02",)),)


def test_a_search_keeps_the_filter_with_enter_too_and_says_what_it_hides(qtbot: QtBot, page: DossiersPage) -> None:
    page.table.filtering.put(HERE)
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    for text, left, said in (("张", ["张三"], ""), ("李四", [], "“李四”找到 1 份，都不符合筛选条件")):
        page.on_scan(text)
        qtbot.waitUntil(lambda left=left: run.is_quiet() and shown(page, "name") == left)
        assert page.table.filtering.filters == HERE, text
        assert filtered(page).startswith(f"{len(left)} / ")
        assert said in bar_text(page.window())
    assert page.table.current_id is None
    click(qtbot, page, "dossiersClearFilters")
    qtbot.waitUntil(lambda: shown(page, "name") == ["李四"])


def test_a_scan_that_a_filter_would_hide_says_that_it_is_off_and_one_click_brings_it_back(
    qtbot: QtBot, page: DossiersPage
) -> None:
    hidden = next(row for row in dossiers.rows(page.desk, list(page.table.dossiers.ids)) if row.name == "李四")
    page.table.filtering.put(HERE)
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    page.on_scan(hidden.bar_code)
    qtbot.waitUntil(lambda: shown(page, "name") == ["李四"])
    words = part(page, QLabel, "dossiersFilterWords")
    assert words.isVisibleTo(page) and words.text() == "已清除筛选 · 存放位置：A柜1层02"
    click(qtbot, page, "dossiersRestoreFilters")
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"] and filtered(page) == "1 / 7 份")
    page.on_scan(hidden.bar_code)
    qtbot.waitUntil(lambda: shown(page, "name") == ["李四"])
    page.tree.setCurrentIndex(page.tree.model().index(0, 0))
    qtbot.waitUntil(lambda: run.is_quiet() and not words.isVisibleTo(page))


def test_a_filter_on_a_list_that_was_made_leaves_it_its_name_and_the_tree_unmarked(
    qtbot: QtBot, page: DossiersPage, stocked: Desk
) -> None:
    made = [one for name in ("张三", "李四", "王五") for one in dossiers.find(stocked, name)]
    page.commands.listed_wanted.emit(made, "缺 购房合同")
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    filter_by(qtbot, page.table, NAME, "张三", "李四")
    qtbot.waitUntil(lambda: filtered(page) == "2 / 3 份")
    page.refresh()
    qtbot.waitUntil(run.is_quiet)
    assert part(page, QLabel, "listTitle").text() == "缺 购房合同"
    assert not page.tree.currentIndex().isValid()
    assert not part(page, QPushButton, "dossiersKeepView").isVisible(), "a view has conditions and no list"
    tree = page.tree
    everything = tree.visualRect(tree.model().index(0, 0)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=everything)
    qtbot.waitUntil(lambda: filtered(page) == "2 / 7 份")
    assert part(page, QLabel, "listTitle").text() == "全部档案"
    assert part(page, QPushButton, "dossiersKeepView").isVisible()
