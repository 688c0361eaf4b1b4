"""The page of change requests: what waits for whom, before and after, and consent to all, some or none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import Datum, Edit, field_key
from app.models.domain.codes import grouped
from app.models.domain.docket import Docket
from app.models.domain.identity import Phone
from app.models.domain.procedures.correction import WITHDRAWN
from app.models.services import changing, particulars
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.page import LEND
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.scan_box import ScanBox
from tests import corrections
from tests.office import Office, register_kept
from tests.ui.asked import dialog, sign
from tests.ui.hands import bar_text, click, part, type_in, write
from tests.unit.services.signatures import signed

Opener = Callable[..., MainWindow]
NAME, PHONES, AGE = Datum.NAME.value, Datum.PHONES.value, field_key("age")


@pytest.fixture
def kept(office: Office) -> int:
    """A confirmed dossier."""
    return register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13800001111"),))


@pytest.fixture
def asked(office: Office, kept: int) -> Docket:
    """李梅 asks for another name and an age."""
    edits = [Edit(kept, NAME, "张三丰"), Edit(kept, AGE, "45")]
    return changing.ask(office.desk("li"), edits, "走访核对", "业主本人", "入户走访").value


@pytest.fixture
def open_page(window_of: Opener) -> Opener:
    def open_for(login: str) -> MainWindow:
        return window_of(login, kinds=(ChangesPage,))

    return open_for


def shown(root: QWidget, name: str = "docketLines") -> list[list[str]]:
    model = part(root, QTableView, name).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def said(root: QWidget, name: str) -> str:
    return part(root, QLabel, name).text()


def value(desk: Desk, number: int, key: str) -> str:
    return next(one.value for one in particulars.data(desk, number) if one.key == key)


def ready(qtbot: QtBot, window: MainWindow, state: str = "待审批") -> None:
    qtbot.waitUntil(lambda: said(window, "docketState") == state)


def visible(window: MainWindow, name: str) -> bool:
    return part(window, QPushButton, name).isVisible()


def test_the_code_of_a_request_is_scanned_where_things_are_found(
    qtbot: QtBot, window_of: Opener, asked: Docket
) -> None:
    window = window_of("li", kinds=(DossiersPage, BorrowingPage, ChangesPage))
    box = part(window, ScanBox, "scanBox")
    window.workplace.set_mode(LEND)
    type_in(qtbot, box, asked.code)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    page = window.workplace.current
    qtbot.waitUntil(
        lambda: any("不是借阅单" in row.stands for row in part(page, QPushButton, "lendButton").parent().bags.rows)
    )
    qtbot.keyClick(box, Qt.Key.Key_F2)
    type_in(qtbot, box, asked.code)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.workplace.current, ChangesPage))
    ready(qtbot, window)
    assert asked.code in part(window, QTableView, "docketTable").model().index(0, 0).data()


@pytest.mark.rule("S05-R13", "S05-R14", "S16-R6", "S19-R8", "S03-R2")
def test_a_manager_reads_before_and_after_and_consents(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int, asked: Docket
) -> None:
    window = open_page("chen")
    ready(qtbot, window)
    assert [line[1:4] for line in shown(window)] == [["姓名或名称", "张三", "张三丰"], ["年龄", "—", "45"]]
    assert "1栋1单元101" in shown(window)[0][0]
    facts = said(window, "docketFacts")
    assert all(part in facts for part in ("李梅", "业主本人 · 入户走访", "4.4.2"))
    assert facts.startswith("修改原因：走访核对")
    assert "由管家部经理或总经理审批" in said(window, "docketNext")
    click(qtbot, window, "decideButton")
    assert "陈静" in said(dialog(qtbot, window, "signOffDialog"), "maySign")
    assert part(dialog(qtbot, window, "signOffDialog"), QLineEdit, "signOffLogin").text() == "chen"
    sign(qtbot, window, "chen")
    ready(qtbot, window, "已同意")
    assert [line[4] for line in shown(window)] == ["已修改", "已修改"]
    assert "写入 2 项" in bar_text(window)
    assert value(office.desk("li"), kept, NAME) == "张三丰"
    assert part(window, QPushButton, "show-closed").isChecked(), "the page follows the request to where it is now"


@pytest.mark.rule("S05-R14")
def test_some_lines_are_accepted_with_the_space_bar_and_the_reason_for_the_rest(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int, asked: Docket
) -> None:
    window = open_page("chen")
    ready(qtbot, window)
    table = part(window, QTableView, "docketLines")
    assert not part(window, QPushButton, "decideSomeButton").isEnabled()
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert part(window, QPushButton, "decideSomeButton").text().startswith("同意勾选的 1 项")
    click(qtbot, window, "decideSomeButton")
    why = dialog(qtbot, window, "reasonDialog")
    click(qtbot, why, "okButton")
    assert part(why, QLabel, "reasonEdit-error").isVisible(), "refusing a line takes a reason"
    write(qtbot, why, "reasonEdit", "姓名以身份证为准")
    click(qtbot, why, "okButton")
    signing = dialog(qtbot, window, "signOffDialog")
    assert [(line[3], line[4]) for line in shown(signing, "signedLines")] == [("张三丰", "不同意"), ("45", "同意")]
    sign(qtbot, window, "chen")
    ready(qtbot, window, "部分同意")
    assert [line[4] for line in shown(window)] == ["未同意", "已修改"]
    assert "答复：姓名以身份证为准" in said(window, "docketFacts")
    assert value(office.desk("li"), kept, NAME) == "张三" and value(office.desk("li"), kept, AGE) == "45"


def test_a_click_on_a_tick_takes_it_away_and_brings_it_back(qtbot: QtBot, open_page: Opener, asked: Docket) -> None:
    window = open_page("chen")
    ready(qtbot, window)
    table = part(window, QTableView, "docketLines")
    first = table.visualRect(table.model().index(0, 0)).center()
    some = part(window, QPushButton, "decideSomeButton")
    for expected in (True, False):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(first))
        assert some.isEnabled() is expected


@pytest.mark.rule("S05-R14")
def test_a_request_is_refused_with_a_reason(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int, asked: Docket
) -> None:
    window = open_page("chen")
    ready(qtbot, window)
    click(qtbot, window, "refuseButton")
    why = dialog(qtbot, window, "reasonDialog")
    write(qtbot, why, "reasonEdit", "与身份证不符")
    click(qtbot, why, "okButton")
    ready(qtbot, window, "已拒绝")
    assert "与身份证不符" in said(window, "docketFacts")
    assert value(office.desk("li"), kept, NAME) == "张三"


@pytest.mark.rule("S05-R13")
def test_who_asked_takes_it_back_and_nobody_else(qtbot: QtBot, open_page: Opener, asked: Docket) -> None:
    other = open_page("zhou")
    ready(qtbot, other)
    assert not visible(other, "withdrawButton") and not visible(other, "refuseButton")
    mine = open_page("li")
    ready(qtbot, mine)
    click(qtbot, mine, "show-mine")
    click(qtbot, mine, "withdrawButton")
    ready(qtbot, mine, "已撤回")


@pytest.mark.rule("S05-R14")
def test_a_manager_s_own_request_is_another_manager_s(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int
) -> None:
    changing.ask(office.desk("chen"), [Edit(kept, NAME, "张四")], "更名", "业主本人")
    window = open_page("chen")
    ready(qtbot, window)
    assert not visible(window, "refuseButton")
    click(qtbot, window, "decideButton")
    assert said(dialog(qtbot, window, "signOffDialog"), "maySign") == "赵明（总经理）"
    sign(qtbot, window, "chen")
    assert "本人提出的修改不能由本人审批" in bar_text(dialog(qtbot, window, "signOffDialog"))
    sign(qtbot, window, "zhao")
    ready(qtbot, window, "已同意")


@pytest.mark.rule("S05-R14")
def test_what_changed_meanwhile_is_said_before_and_not_written(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int, asked: Docket
) -> None:
    manager = office.desk("chen")
    other = changing.ask(office.desk("zhou"), [Edit(kept, NAME, "章三")], "合同", "书面填写").value
    lines = [line.position for line in other.lines]
    corrections.decide(
        manager, other.id, lines, signed(manager, "chen", corrections.statement(manager, other.id, lines)), ""
    )
    window = open_page("chen")
    ready(qtbot, window)
    assert [line[4] for line in shown(window)] == ["现值已是：章三", ""]
    assert "1 项的原值在申请之后已变" in said(window, "docketNext")
    click(qtbot, window, "decideButton")
    sign(qtbot, window, "chen")
    ready(qtbot, window, "部分同意")
    assert [line[4] for line in shown(window)] == ["原值已变，未修改", "已修改"]
    assert "1 项的原值已变，没有写入" in bar_text(window)


@pytest.mark.rule("S05-R14", "S06-R4")
def test_who_decides_sees_sensitive_values_and_others_see_them_masked(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int
) -> None:
    changing.ask(office.desk("li"), [Edit(kept, PHONES, "手机 13911112222")], "换号", "业主本人")
    manager = open_page("chen")
    ready(qtbot, manager)
    assert shown(manager)[0][2:4] == ["手机 13800001111", "手机 13911112222"]
    clerk = open_page("li")
    ready(qtbot, clerk)
    assert not any(digits in "".join(shown(clerk)[0]) for digits in ("13800001111", "13911112222"))
    assert not visible(clerk, "decideButton"), "nobody signs what the window does not show"
    assert "敏感信息已遮蔽" in said(clerk, "docketNext")


@pytest.mark.rule("S05-R14")
def test_clearing_a_value_waits_for_the_stronger_right(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int
) -> None:
    changing.ask(office.desk("li"), [Edit(kept, PHONES, "")], "客户要求", "业主本人")
    manager = open_page("chen")
    ready(qtbot, manager)
    assert "由总经理审批" in said(manager, "docketNext") and not visible(manager, "refuseButton")
    general = open_page("zhao")
    ready(qtbot, general)
    click(qtbot, general, "decideButton")
    sign(qtbot, general, "zhao")
    ready(qtbot, general, "已同意")
    assert value(office.desk("li"), kept, PHONES) == ""


def test_the_chips_part_the_requests(qtbot: QtBot, open_page: Opener, office: Office, kept: int) -> None:
    li = office.desk("li")
    gone = changing.ask(li, [Edit(kept, NAME, "张五")], "走访", "业主本人").value
    corrections.withdraw(li, gone.id)
    changing.ask(office.desk("zhou"), [Edit(kept, NAME, "张六")], "走访", "业主本人")
    window = open_page("li")
    ready(qtbot, window)
    texts = [part(window, QPushButton, f"show-{name}").text() for name in ("waiting", "mine", "closed")]
    assert texts == ["待审批 1", "我提出的 1", "已办结 1"]
    click(qtbot, window, "show-closed")
    ready(qtbot, window, "已撤回")
    click(qtbot, window, "show-mine")
    assert gone.code in shown(window, "docketTable")[0][0]


def test_requests_are_found_by_asker_reason_and_number(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int, asked: Docket
) -> None:
    other = changing.ask(office.desk("zhou"), [Edit(kept, NAME, "章三")], "合同", "书面填写").value
    window = open_page("chen")
    for typed, code in (("周涛", other.code), ("走访核对", asked.code), (asked.code, asked.code)):
        write(qtbot, window, "docketFilter", typed)
        qtbot.waitUntil(lambda code=code: [code in line[0] for line in shown(window, "docketTable")] == [True])


@pytest.mark.rule("S19-R8", "S11-R5")
def test_today_says_what_waits_for_a_manager_and_opens_it(qtbot: QtBot, window_of: Opener, asked: Docket) -> None:
    window = window_of("chen", kinds=(TodayPage, ChangesPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-correction-decide") is not None)
    qtbot.waitUntil(lambda: said(window, "count-changes") == "1")
    click(qtbot, window, "waiting-correction-decide")
    ready(qtbot, window)
    assert said(window, "docketTitle") == f"修改申请 {grouped(asked.code)}"
    clerk = window_of("li", kinds=(TodayPage, ChangesPage))
    qtbot.waitUntil(lambda: clerk.findChild(QLabel, "calmTitle") is not None)
    assert clerk.findChild(QPushButton, "waiting-correction-decide") is None


def test_a_customer_called_like_markup_is_shown_as_typed(
    qtbot: QtBot, open_page: Opener, office: Office, kept: int
) -> None:
    name = "<b>王</b><img src='x'>"
    changing.ask(office.desk("li"), [Edit(kept, NAME, name)], "<i>走访</i>", "业主本人")
    window = open_page("chen")
    ready(qtbot, window)
    assert shown(window)[0][3] == name
    assert part(window, QLabel, "docketFacts").textFormat() is Qt.TextFormat.PlainText
    tip = part(window, QTableView, "docketLines").model().index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip


def test_a_request_that_was_decided_elsewhere_says_so(
    qtbot: QtBot, open_page: Opener, office: Office, asked: Docket
) -> None:
    window = open_page("chen")
    ready(qtbot, window)
    assert corrections.withdraw(office.desk("li"), asked.id).value.state.name == WITHDRAWN
    click(qtbot, window, "refuseButton")
    why = dialog(qtbot, window, "reasonDialog")
    type_in(qtbot, part(why, QLineEdit, "reasonEdit"), "不符")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: "已撤回" in bar_text(window))
