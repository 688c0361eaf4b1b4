"""The right button, Ctrl+C, a double click and Enter on lists: the acts of the buttons beside them, and the rows as seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QStandardItemModel
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.row_menu import MOST_COPIED, RowMenu
from app.ui.widgets.rows import RowsTable
from tests.office import Office, register
from tests.ui.hands import bar_text, give_keyboard, part, press_lock
from tests.ui.lending_office import bags, lend
from tests.ui.test_manual import plain_words

COPY, CONTROL = Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier


def listed(qtbot: QtBot, window: MainWindow, page: str, table: str) -> QTableView:
    """Bring up a page and its list, with the cursor on the first row."""
    assert window.workplace is not None
    window.workplace.open(page)
    shown = part(window, QTableView, table)
    qtbot.waitUntil(lambda: shown.model().rowCount() > 0 and run.is_quiet())
    shown.selectRow(0)
    shown.setFocus()
    return shown


def menu_of(qtbot: QtBot, table: QTableView) -> QMenu:
    table.customContextMenuRequested.emit(QPoint(8, 8))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(QMenu, "rowMenu")))
    return next(one for one in table.findChildren(QMenu, "rowMenu") if one.isVisible())


def words(menu: QMenu) -> list[str]:
    return [plain_words(one.text()) for one in menu.actions() if not one.isSeparator()]


def test_the_menu_of_the_dossiers_has_the_actions_of_the_page_and_acts(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    menu = menu_of(qtbot, table)
    page = window.workplace.current  # type: ignore[union-attr]
    actions = page.commands.actions  # type: ignore[attr-defined]
    groups = groups_of(menu)
    assert max(map(len, groups)) <= 7 and len(groups) > 2
    inside = [one for group in groups for one in group if one.menu() is None]
    inside += [one for group in groups for entry in group if entry.menu() for one in entry.menu().actions()]
    bringing_in = {actions[name] for name in ("register", "import", "folder", "batches", "estate")}
    assert set(actions.values()) - bringing_in == set(inside) - {table.findChild(QAction, "copyRows")}
    assert len(inside) == len(set(inside)), "one act stands in one place"
    assert words(menu)[-1] == "复制"
    actions["whole"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: any(one.objectName() == "dossierDialog" for one in window.findChildren(QDialog)))


def groups_of(menu: QMenu) -> list[list[QAction]]:
    groups: list[list[QAction]] = [[]]
    for one in menu.actions():
        if one.isSeparator():
            groups.append([])
        else:
            groups[-1].append(one)
    return groups


def test_entries_that_need_a_dossier_follow_the_row_and_their_keys_still_say_what_is_missing(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    page = window.workplace.current  # type: ignore[union-attr]
    actions = page.commands.actions  # type: ignore[attr-defined]
    of_rows = ("whole", "lend", "correct", "shelve", "contents", "cover")
    more = part(page, QPushButton, "moreButton").menu()
    for row, offered in ((0, True), (-1, False)):
        for here in (True, False):
            table.setCurrentIndex(table.model().index(row, 0))  # a table takes its first row as it gets the keyboard
            if not offered:
                table.clearSelection()
            menu = menu_of(qtbot, table) if here else more
            menu.popup(window.mapToGlobal(QPoint(9, 9)))
            assert [actions[name].isEnabled() for name in of_rows] == [offered] * len(of_rows), (row, menu)
            assert actions["sums"].isEnabled() and actions["import"].isEnabled()
            menu.close()
            assert all(actions[name].isEnabled() for name in of_rows)
    assert max(map(len, groups_of(more))) <= 7
    give_keyboard(window)
    table.setCurrentIndex(table.model().index(-1, 0))
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_B, CONTROL)
    qtbot.waitUntil(lambda: "请先在列表中选择档案" in bar_text(window))


@pytest.mark.parametrize(
    ("login", "page", "table", "buttons"),
    [
        ("li", "borrowing", "out", ("renewButton", "takeBackButton", "recallButton")),
        ("qian", "accounts", "accountsTable", ("newAccountButton", "closeAccountButton", "keyPrintButton")),
        ("li", "accounts", "staffTable", ("addStaffButton", "cardsButton")),
    ],
)
def test_the_menu_of_a_list_has_the_buttons_beside_it_as_they_stand(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, login: str, page: str, table: str,
    buttons: tuple[str, ...],
) -> None:  # fmt: skip
    clerk = office.desk("li")
    lend(clerk, bags(clerk, 2))
    window = window_of(login)
    assert window.workplace is not None
    window.workplace.open(page)
    shown = part(window, RowsTable, table)
    if page == "borrowing":
        window.workplace.current.open_at("out")
    qtbot.waitUntil(lambda: shown.model().rowCount() > 0 and run.is_quiet())
    shown.selectRow(0)
    menu = menu_of(qtbot, shown)
    entries = {one.objectName(): one for one in menu.actions()}
    for name in buttons:
        button = part(window, QPushButton, name)
        if name not in entries:
            assert button.isHidden(), (name, list(entries))
            continue
        assert (entries[name].text(), entries[name].isEnabled()) == (button.text(), button.isEnabled())
    menu.close()


def test_ctrl_c_copies_the_selected_rows_as_they_are_seen(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk = office.desk("li")
    for number in range(1, 4):
        register(clerk, f"1栋1单元10{number}", f"张{number}")
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    table.selectAll()
    give_keyboard(window)
    qtbot.keyClick(table, COPY, CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    header = table.horizontalHeader()
    places = [header.logicalIndex(at) for at in range(header.count())]
    shown = [place for place in places if not table.isColumnHidden(place)]
    assert [line[:2] for line in lines] == [["1栋1单元101", "张1"], ["1栋1单元102", "张2"], ["1栋1单元103", "张3"]]
    assert {len(line) for line in lines} == {len(shown)}
    press_lock(window)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_a_copy_runs_no_formula_and_no_history_of_a_clipboard_keeps_it(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    names = ("=1+1", "+1", "-1", "@SUM(A1)", "张-三")
    for number, name in enumerate(names, 1):
        register(office.desk("li"), f"1栋1单元10{number}", name)
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    table.selectAll()
    give_keyboard(window)
    qtbot.keyClick(table, COPY, CONTROL)
    qtbot.waitUntil(lambda: "1栋1单元101" in QGuiApplication.clipboard().text())
    data = QGuiApplication.clipboard().mimeData()
    copied = [line.split("\t")[1] for line in data.text().split("\n")]
    assert copied == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "张-三"]
    windows = 'application/x-qt-windows-mime;value="{}"'
    for kind in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert data.data(windows.format(kind)).data() == bytes(4)
    assert data.hasFormat(windows.format("ExcludeClipboardContentFromMonitorProcessing"))
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"


@pytest.mark.parametrize(("cell", "copied"), [("\t =1", "'=1"), (" -1", "'-1"), ("3栋-1", "3栋-1"), ("", "")])
def test_a_cell_is_no_formula_behind_blanks_either(qtbot: QtBot, cell: str, copied: str) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 2, table)
    model.setData(model.index(0, 0), cell)
    model.setData(model.index(0, 1), "x")
    table.setModel(model)
    RowMenu(table)
    table.selectAll()
    next(one for one in table.actions() if one.objectName() == "copyRows").trigger()
    assert QGuiApplication.clipboard().text() == f"{copied}\tx"


def test_a_whole_archive_leaves_by_an_export_alone(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    assert isinstance(table, DossierTable)
    QGuiApplication.clipboard().setText("从前的")
    table.dossiers.set_ids([table.dossiers.ids[0]] * (MOST_COPIED + 1))
    table.selectAll()
    give_keyboard(window)
    qtbot.keyClick(table, COPY, CONTROL)
    qtbot.waitUntil(lambda: "一次最多复制 200 行" in bar_text(window))
    assert QGuiApplication.clipboard().text() == "从前的"


def test_every_list_in_the_window_has_the_menu_and_the_copy(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("chen")
    assert window.workplace is not None
    tables = [one for page in window.workplace.pages.values() for one in page.findChildren(QTableView)]
    assert len(tables) > 10
    without = [one.objectName() for one in tables if not any(a.objectName() == "copyRows" for a in one.actions())]
    assert not without


def test_the_menu_of_a_lent_bag_says_why_it_offers_no_second_loan_and_ticks_are_counted_in_it(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk = office.desk("li")
    lent, *_ = bags(clerk, 3)
    lend(clerk, [lent])
    window = window_of("li")
    table = listed(qtbot, window, "dossiers", "dossiersTable")
    assert isinstance(table, DossierTable)
    actions = window.workplace.current.commands.actions  # type: ignore[union-attr]
    table.go_to(lent)
    menu = menu_of(qtbot, table)
    assert [actions[name].isEnabled() for name in ("lend", "shelve", "destroy", "labels")] == [False] * 3 + [True]
    assert "不在库（借出），不能办理。请先办理归还" in actions["lend"].toolTip() and menu.toolTipsVisible()
    assert "不能列入销毁清册" in actions["destroy"].toolTip()
    menu.close()
    qtbot.waitUntil(actions["lend"].isEnabled)
    table.dossiers.check(list(table.dossiers.ids)[:2], on=True)
    menu = menu_of(qtbot, table)
    said = words(menu)
    assert "打印标签（勾选的 2 份）" in said and "借出（勾选的 2 份）" in said and "更正" in said
    menu.close()
    qtbot.waitUntil(lambda: actions["labels"].text() == "打印标签…")
