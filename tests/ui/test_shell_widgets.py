"""The parts that pages are made of: the table of dossiers, the preview of a form, the sign-off."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierRow, DossierState, Selection
from app.models.services import signing
from app.models.services.desk import Desk
from app.ui import language, theme
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.messages import Tone
from app.ui.pages.shipped import shipped
from app.ui.preferences import Language, Preferences, Theme
from app.ui.widgets import text
from app.ui.widgets.dossier_model import BY_KEY, CHUNK, DossierModel
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.navigation import NavButton, Navigation
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable, heading_width
from tests.office import PASSWORDS, register
from tests.ui.hands import bar_text, click, part, write
from tests.ui.test_shell import SeatPage

MANY = 200_000
# Left of a page's name: the button's own margin, and the icon.
_BEFORE_TITLE = 36


def a_row(number: int) -> DossierRow:
    return DossierRow(
        number, f"YJW-{number:06}", "", "JF", DossierState.LENT, "王芳", f"{number}号", "", "", "", None, "", "", None, False
    )  # fmt: skip


def test_two_hundred_thousand_dossiers_fetch_only_what_is_on_the_screen(qtbot: QtBot) -> None:
    asked: list[int] = []

    def fetch(ids: Sequence[int]) -> list[DossierRow]:
        asked.append(len(ids))
        return [a_row(number) for number in ids]

    model, view = DossierModel(fetch), QTableView()
    model.set_ids(array("q", range(1, MANY + 1)))
    view.setModel(model)
    view.resize(800, 600)
    qtbot.addWidget(view)
    view.show()
    view.grab()
    view.scrollToBottom()
    view.grab()
    assert model.rowCount() == MANY
    assert 2 <= len(asked) <= 4
    assert sum(asked) <= 4 * CHUNK
    assert model.data(model.index(MANY - 1, BY_KEY["code"])) == f"YJW-{MANY:06}"


@pytest.fixture
def table(qtbot: QtBot, desk: Desk, preferences: Preferences) -> DossierTable:
    """A table over four households."""
    for household, name in (("10栋1单元101", "赵六"), ("2栋1单元101", "张三"), ("2栋2单元301", "李四")):
        register(desk, household, name)
    table = DossierTable(desk)
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    with qtbot.waitSignal(table.loaded):
        table.show_selection(Selection())
    return table


def names(table: DossierTable) -> list[str]:
    model = table.dossiers
    return [model.data(model.index(place, BY_KEY["name"])) for place in range(model.rowCount())]


def test_the_table_stands_in_natural_order_and_sorts_by_a_click(qtbot: QtBot, table: DossierTable) -> None:
    assert names(table) == ["张三", "李四", "赵六"]
    with qtbot.waitSignal(table.loaded):
        table.horizontalHeader().sectionClicked.emit(BY_KEY["name"])
    assert names(table) == ["李四", "张三", "赵六"]
    with qtbot.waitSignal(table.loaded):
        table.horizontalHeader().sectionClicked.emit(BY_KEY["name"])
    assert names(table) == ["赵六", "张三", "李四"]


def test_space_ticks_the_selected_dossiers_and_ticks_outlive_a_search(qtbot: QtBot, table: DossierTable) -> None:
    table.go_to(table.dossiers.ids[1])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    ticked = [table.dossiers.ids[1]]
    assert table.chosen() == ticked
    table.show_hits([table.dossiers.ids[0]])
    assert table.chosen() == ticked
    assert names(table) == ["张三"]


def test_the_cursor_stays_on_its_dossier_when_the_list_is_read_anew(
    qtbot: QtBot, table: DossierTable, desk: Desk
) -> None:
    table.go_to(table.dossiers.ids[2])
    before = table.current_id
    register(desk, "1栋1单元101", "钱七")
    with qtbot.waitSignal(table.loaded):
        table.reread()
    assert names(table) == ["钱七", "张三", "李四", "赵六"]
    assert table.current_id == before


def test_a_hidden_column_stays_hidden_for_this_desk(qtbot: QtBot, table: DossierTable, desk: Desk) -> None:
    header = table.horizontalHeader()
    header.customContextMenuRequested.emit(header.rect().center())
    menu = QApplication.activePopupWidget()
    next(choice for choice in menu.actions() if choice.text() == "存放位置").trigger()
    menu.close()
    assert table.isColumnHidden(BY_KEY["place"])
    again = DossierTable(desk)
    qtbot.addWidget(again)
    assert again.isColumnHidden(BY_KEY["place"])
    assert not again.isColumnHidden(BY_KEY["name"])


def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    dialog = Dialog(window, "大")
    dialog.resize(4000, 3000)
    dialog.open()
    qtbot.waitExposed(dialog)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width() and dialog.height() <= room.height() - 32, "with room for its caption"
    dialog.done(0)


def test_no_heading_of_a_short_list_is_cut(qtbot: QtBot) -> None:
    table = RowsTable(RowsModel((RowColumn("Room, customer, reference code", 60, str), RowColumn("", 0, str))), "t")
    qtbot.addWidget(table)
    font = table.horizontalHeader().font()
    font.setBold(True)
    assert table.columnWidth(0) >= QFontMetrics(font).horizontalAdvance("Room, customer, reference code") + 16


def test_a_tick_stands_clear_of_the_words_whether_its_row_is_selected_or_not(qtbot: QtBot) -> None:
    listed = QListWidget()
    qtbot.addWidget(listed)
    for word in ("甲", "乙"):
        item = QListWidgetItem(word, listed)
        item.setCheckState(Qt.CheckState.Unchecked)
    listed.setCurrentRow(0)
    listed.show()
    gaps = [_gap_behind_tick(listed, row) for row in (0, 1)]
    assert gaps[0] == gaps[1] and gaps[0] >= 4


def _gap_behind_tick(listed: QListWidget, row: int) -> int:
    option = QStyleOptionViewItem()
    listed.initViewItemOption(option)
    option.rect = listed.visualItemRect(listed.item(row))
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.text = listed.item(row).text()
    if listed.item(row).isSelected():
        option.state |= QStyle.StateFlag.State_Selected
    style, part_of = listed.style(), QStyle.SubElement
    tick = style.subElementRect(part_of.SE_ItemViewItemCheckIndicator, option, listed)
    words = style.subElementRect(part_of.SE_ItemViewItemText, option, listed)
    return words.left() - tick.right()


@pytest.fixture
def signing_dialog(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> SignOffDialog:
    """The archivist's window, where the manager is asked to sign."""
    window = window_of("li", kinds=(SeatPage,))
    return _ask_to_sign(window)


def _ask_to_sign(window: MainWindow) -> SignOffDialog:
    statement = signing.statement(window.desk, "loan.approve", "request:1", "ab" * 32, "同意借出以下档案。")
    dialog = SignOffDialog(window, window.desk, "借阅审批", statement, [("用途", "<b>诉讼</b>")], 3)
    dialog.open()
    return dialog


def test_the_manager_signs_with_their_own_password(qtbot: QtBot, signing_dialog: SignOffDialog) -> None:
    shown = [label.text() for label in signing_dialog.findChildren(QLabel)]
    assert {"<b>诉讼</b>", "3 行", "ABAB ABAB ABAB ABAB …"} <= set(shown)
    write(qtbot, signing_dialog, "signOffLogin", "chen")
    write(qtbot, signing_dialog, "signOffPassword", PASSWORDS["chen"])
    with qtbot.waitSignal(signing_dialog.kept) as heard:
        click(qtbot, signing_dialog, "signButton")
    given = heard.args[0]
    assert (given.name, given.list_hash) == ("陈静", "ab" * 32)


def test_a_wrong_password_signs_nothing_and_is_cleared(qtbot: QtBot, signing_dialog: SignOffDialog) -> None:
    write(qtbot, signing_dialog, "signOffLogin", "chen")
    write(qtbot, signing_dialog, "signOffPassword", "wrong password")
    click(qtbot, signing_dialog, "signButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in bar_text(signing_dialog))
    assert part(signing_dialog, QLineEdit, "signOffPassword").text() == ""
    assert part(signing_dialog, QPushButton, "signButton").isEnabled()


def test_the_chosen_colours_are_the_ones_that_are_on() -> None:
    theme.apply(Theme.DARK)
    assert theme.colours() is theme.DARK
    theme.apply(Theme.LIGHT)
    assert theme.colours() is theme.LIGHT


def test_a_tall_row_is_as_high_as_its_words_beside_the_icon(qtbot: QtBot) -> None:
    column = RowColumn("", 0, lambda words: words, lambda _words: Tone.ERROR)
    table = RowsTable(RowsModel([column]), "tall", tall=True)
    qtbot.addWidget(table)
    words = "条码下方的12位数字" * 3
    table.model().show([words])
    table.show()
    needed = table.fontMetrics().horizontalAdvance(words)
    beside = 16 + 2 * 6 + 4 * 3  # the icon, the padding of the style sheet, and the margins of both
    heights = {}
    for room in range(needed - 20, needed + 40):
        table.resize(room + beside + table.width() - table.viewport().width(), 300)
        QApplication.processEvents()
        heights[room] = table.rowHeight(0)
    assert min(heights[room] for room in heights if room < needed) >= 2 * table.fontMetrics().height()
    assert heights[needed + 39] < heights[needed - 20]


def test_a_count_never_covers_the_name_of_its_page(qtbot: QtBot) -> None:
    language.speak(Language.ENGLISH)
    try:
        navigation = Navigation("Archive", [kind for kind in shipped() if kind.key == "destruction"])
    finally:
        language.speak(Language.CHINESE)
    qtbot.addWidget(navigation)
    navigation.show()
    navigation.show_waiting("destruction", 250)
    button, count = part(navigation, QPushButton, "nav-destruction"), part(navigation, QLabel, "count-destruction")
    qtbot.waitUntil(lambda: count.isVisible() and count.x() > 0)
    title = button.fontMetrics().horizontalAdvance(button.text())
    assert button.text() == "Destruction"
    assert count.x() >= _BEFORE_TITLE + title


def test_parts_of_the_list_are_folded_where_there_is_no_room_for_all_and_say_what_waits(qtbot: QtBot) -> None:
    navigation = Navigation("档案室", shipped())
    qtbot.addWidget(navigation)
    navigation.resize(navigation.width(), 600)
    navigation.show()

    def seen() -> set[str]:
        return {one.page.key for one in navigation.findChildren(NavButton) if one.isVisible()}

    desk = {"today", "dossiers", "borrowing", "places", "changes", "stocktake"}
    navigation.mark("today")
    assert seen() == desk
    navigation.show_waiting("destruction", 2)
    navigation.show_waiting("missing", 1)
    count = part(navigation, QLabel, "count-ending")
    qtbot.waitUntil(lambda: count.text() == "3")
    click(qtbot, navigation, "section-ending")
    ending = {"missing", "retention", "holds", "sealed", "destruction", "site-destruction"}
    assert seen() == desk | ending and not count.isVisible()
    navigation.mark("handover")
    assert desk | {"handover", "rules"} < seen() and not seen() & ending
    navigation.resize(navigation.width(), 1400)
    qtbot.waitUntil(lambda: seen() == {kind.key for kind in shipped()})


def test_a_hint_is_never_a_window_of_its_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a window, up for a moment, closed an open menu or filter."""
    were_windows: list[bool] = []

    class Watched(QLabel):
        def showEvent(self, event: QShowEvent) -> None:
            were_windows.append(self.isWindow())
            super().showEvent(event)

    monkeypatch.setattr(text, "plain", lambda words="", kind="", **_: Watched(words))
    field = text.InputField("档号", QLineEdit(), "见档案袋封面")
    qtbot.addWidget(field)
    field.show()
    assert were_windows == [False]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("御景湾（演练）", "御景湾（演练）"),
        ("解放路营业部（演练）", "解放路营业部\n（演练）"),
        ("甲乙丙丁戊己庚辛壬癸档案室", None),
    ],
)
def test_the_name_of_an_archive_goes_on_before_its_bracket(qtbot: QtBot, name: str, shown: str | None) -> None:
    navigation = Navigation(name, [])
    qtbot.addWidget(navigation)
    assert part(navigation, QLabel, "archiveName").text() == (shown or name)


def test_a_heading_has_room_beside_its_funnel(qtbot: QtBot, desk: Desk) -> None:
    table = DossierTable(desk)
    qtbot.addWidget(table)
    header = table.horizontalHeader()
    plain_header = QTableView(table).horizontalHeader()
    plain_header.setFont(header.font())
    assert heading_width(header, "保管人") > heading_width(plain_header, "保管人")
