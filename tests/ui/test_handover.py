"""A handover through the window: announced, settled by keys, three signatures and more, the papers, the lock."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.errors import N_, KeysProblem
from app.models.domain.handover import Checklist, Ending
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.procedures.handover import HANDOVER
from app.models.services import accounts, dockets, dossiers, lending, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.vault.directory import Directory
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.deputising.page import DeputisingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.sign_in import SignInPage
from app.ui.papers.common import signed
from app.ui.papers.handover import device
from tests import destruction
from tests.office import PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, part, press_lock, type_in, write
from tests.unit.services.signatures import person_id

Opener = Callable[..., MainWindow]
ENDED = 2
"""The column of how a line has ended."""


@pytest.fixture
def full_desk(desk: Desk) -> Desk:
    """李梅 keeps three dossiers; one of them she has on loan herself."""
    bags = [register(desk, f"1栋1单元10{room}", "张三") for room in (1, 2, 3)]
    lending.lend(desk, LoanProposal(person_id(desk, "李梅"), (bags[2],), LoanKind.LOAN, "档案整理", 7))
    return desk


def pick(asked: QComboBox, begins: str) -> None:
    (place,) = (place for place in range(asked.count()) if asked.itemText(place).startswith(begins))
    asked.setCurrentIndex(place)


def announce(
    qtbot: QtBot, window: MainWindow, leaver: str = "李梅", receiver: str = "周涛", witness: str = "陈静", post: str = ""
) -> None:  # fmt: skip
    click(qtbot, window, "openDocketButton")
    asked = dialog(qtbot, window, "announceDialog")
    for name, who in (("leaver", leaver), ("receiver", receiver), ("witness", witness)):
        pick(part(asked, QComboBox, f"{name}Choice"), who)
    if post:
        pick(part(asked, QComboBox, "whyChoice"), "离岗")
        pick(part(asked, QComboBox, "postChoice"), post)
        write(qtbot, asked, "departmentEdit", "管家部")
    click(qtbot, asked, "announceButton")


def lines(window: MainWindow) -> list[list[str]]:
    return cells(window, "boundTable")


def open_lines(window: MainWindow) -> int:
    return sum(row[ENDED] == "未了结" for row in lines(window))


def add(qtbot: QtBot, window: MainWindow, *things: str, group: str = "钥匙") -> None:
    qtbot.waitUntil(lambda: shown(window, "addLinesButton"))
    before = len(lines(window))
    click(qtbot, window, "addLinesButton")
    asked = dialog(qtbot, window, "addLinesDialog")
    pick(part(asked, QComboBox, "groupChoice"), group)
    type_in(qtbot, part(asked, QPlainTextEdit, "subjectsEdit"), "\n".join(things))
    click(qtbot, asked, "addLinesOkButton")
    qtbot.waitUntil(lambda: len(lines(window)) == before + len(things))


def settle(qtbot: QtBot, window: MainWindow, *places: int, to: str = "", words: str = "") -> None:
    """Choose lines with the keyboard, all of them where no places are said, and let them end with Enter."""
    qtbot.waitUntil(lambda: bool(lines(window)))
    before = open_lines(window)
    choose_lines(qtbot, window, *places)
    asked = dialog(qtbot, window, "settleDialog")
    if words:
        pick(part(asked, QComboBox, "endingChoice"), "说明")
        write(qtbot, asked, "wordsEdit", words)
    elif to:
        pick(part(asked, QComboBox, "toChoice"), to)
    click(qtbot, asked, "settleOkButton")
    qtbot.waitUntil(lambda: open_lines(window) < before)


def choose_lines(qtbot: QtBot, window: MainWindow, *places: int) -> None:
    """Choose lines, all where no places are said, and press Enter."""
    table = part(window, QTableView, "boundTable")
    table.setFocus()
    if places:
        for place in places:
            table.selectRow(place)
    else:
        qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Return)


def begin(qtbot: QtBot, window: MainWindow, **people: str) -> None:
    """Announce a handover, settle all of it, and come to the first signature."""
    announce(qtbot, window, **people)
    qtbot.waitUntil(lambda: open_lines(window) > 0)
    settle(qtbot, window)
    first_signature(qtbot, window)


def first_signature(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: shown(window, "handButton"))
    click(qtbot, window, "handButton")


def may_sign(window: MainWindow) -> str:
    return part(window, QLabel, "maySign").text()


def shown(window: MainWindow, button: str) -> bool:
    return any(one.isVisible() for one in window.findChildren(QPushButton, button))


def state(window: MainWindow) -> str:
    return part(window, QLabel, "docketState").text()


@pytest.mark.rule("S02-R3", "S02-R10")
def test_three_sign_custody_moves_and_the_leaver_is_out(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    codes = [row.reference_code for row in dossiers.rows(full_desk, [1, 2, 3])]
    window = window_of("li", kinds=(HandoverPage,))
    announce(qtbot, window)
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    assert [row[1] for row in lines(window)] == codes
    add(qtbot, window, "档案室钥匙 2 把", "条码扫描枪")
    click(qtbot, window, "handButton")
    qtbot.waitUntil(lambda: "还有 5 项没有了结" in bar_text(window))
    assert f"保管的档案 {codes[0]}" in bar_text(window), "the first open line is named"
    settle(qtbot, window, 4, words="年初报废，已登记")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: open_lines(window) == 0)
    assert [row[ENDED] for row in lines(window)].count("说明：年初报废，已登记") == 1, "what was settled stays as it is"
    first_signature(qtbot, window)
    asked = dialog(qtbot, window, "signOffDialog")
    assert part(asked, QLabel, "maySign").text() == "李梅（档案管理员）"
    sign(qtbot, window, "zhao")
    assert "账号不得串用" in bar_text(asked)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")

    assert window.desk is not None, "the checklist can be printed before the window locks"
    text = "".join(pages(paper(qtbot, window)))
    assert all(code in text for code in codes)
    for words in ("离职交接清单", "本人借阅未还", "档案室钥匙", "移交周涛"):
        assert words in text, words
    assert [text.count(f"电子签署：{name}") for name in ("李梅", "周涛", "陈静")] == [1, 1, 1]

    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    assert window.desk is None, "the leaver's own window locks"
    qtbot.waitUntil(lambda: "交接完成，李梅 的账号已停用" in bar_text(window))
    with pytest.raises(KeysProblem):
        office.sign_in("li")
    after = office.desk("zhou")
    assert {row.holder for row in dossiers.rows(after, [1, 2, 3])} == {"周涛"}


@pytest.mark.rule("S02-R10")
def test_a_bag_that_is_lent_to_the_leaver_joins_the_list_and_voids_what_was_signed(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(HandoverPage,))
    begin(qtbot, window)
    sign(qtbot, window, "li")
    dialog(qtbot, window, "signOffDialog").reject()
    qtbot.waitUntil(lambda: state(window) == "待接收人签署")
    lent = LoanProposal(
        person_id(full_desk, "李梅"), (register(full_desk, "2栋1单元201", "王五"),), LoanKind.LOAN, "核对", 7
    )
    lending.lend(full_desk, lent)
    click(qtbot, window, "receiveButton")
    qtbot.waitUntil(lambda: "前面的签署作废" in bar_text(window))
    qtbot.waitUntil(lambda: (state(window), open_lines(window)) == ("逐项了结中", 1))
    assert lines(window)[0][0] == "本人借阅未还", "open lines come first"
    settle(qtbot, window, 0)
    first_signature(qtbot, window)
    for login in ("li", "zhou", "chen"):
        sign(qtbot, window, login)
    assert "".join(pages(paper(qtbot, window))).count("电子签署：李梅") == 1


@pytest.mark.rule("S02-R10")
def test_each_of_several_successors_signs_and_has_their_share(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    announce(qtbot, window, witness="陈静")
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    settle(qtbot, window, 1, to="赵明")
    settle(qtbot, window, 0)
    settle(qtbot, window, 0)
    first_signature(qtbot, window)
    sign(qtbot, window, "li")
    qtbot.waitUntil(lambda: may_sign(window) == "赵明（总经理）")
    sign(qtbot, window, "zhou")
    assert "此处应由赵明本人签署" in bar_text(dialog(qtbot, window, "signOffDialog"))
    for login in ("zhao", "zhou", "chen"):
        sign(qtbot, window, login)
    text = "".join(pages(paper(qtbot, window)))
    assert ("移交赵明" in text, text.count("电子签署：赵明")) == (True, 1)
    assert [row.holder for row in dossiers.rows(office.desk("zhou"), [1, 2, 3])] == ["周涛", "赵明", "周涛"]


@pytest.mark.rule("S02-R13")
def test_who_moves_to_another_post_hands_over_and_keeps_the_account(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    announce(qtbot, window, post="楼宇管家")
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    settle(qtbot, window)
    first_signature(qtbot, window)
    for login in ("li", "zhou", "chen"):
        sign(qtbot, window, login)
    assert "新岗位楼宇管家" in "".join(pages(paper(qtbot, window)))
    qtbot.waitUntil(lambda: "李梅 的账号已转到新岗位" in bar_text(window))
    after = office.desk("li")
    assert (after.account.role, after.account.department) == (Role.STEWARD, "管家部")
    clerk = office.desk("zhou")
    assert {row.holder for row in dossiers.rows(clerk, [1, 2, 3])} == {"周涛"}
    (moved,) = [one for one in trail.newest(office.desk("wu")) if one.action == "accounts.moved"]
    assert moved.detail["signers"] == [person_id(clerk, "陈静")]


@pytest.mark.rule("S02-R13")
def test_anybodys_list_of_today_is_read_and_printed_and_nothing_moves(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(HandoverPage, DeputisingPage))
    click(qtbot, window, "todayButton")
    asked = dialog(qtbot, window, "handoverToday")
    pick(part(asked, QComboBox, "todayChoice"), "李梅")
    qtbot.waitUntil(lambda: part(asked, QLabel, "todayTitle").text() == "李梅 的交接清单：3 项")
    click(qtbot, asked, "todayPrint")
    text = "".join(pages(paper(qtbot, window)))
    assert "应交接内容清单" in text and "签字" not in text and "1栋1单元101" in text
    assert dockets.heads(full_desk, HANDOVER.kind) == []


@pytest.mark.rule("S02-R13")
def test_the_list_of_today_is_reached_from_the_staff(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("chen", kinds=(AccountsPage,))
    part(window, QTabWidget).setCurrentIndex(1)
    table = part(window, QTableView, "staffTable")
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    table.selectRow(next(at for at, row in enumerate(cells(window, "staffTable")) if row[0] == "李梅"))
    click(qtbot, window, "staffTodayButton")
    asked = dialog(qtbot, window, "handoverToday")
    qtbot.waitUntil(lambda: part(asked, QLabel, "todayTitle").text().startswith("李梅 的交接清单：3 项"))


def test_who_comes_back_has_a_deputy_for_the_days_instead(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("chen", kinds=(HandoverPage, DeputisingPage))
    click(qtbot, window, "awayButton")
    assert part(dialog(qtbot, window, "appointDialog"), QComboBox, "principalChoice").currentText().startswith("陈静")


@pytest.mark.rule("S02-R10")
def test_locking_over_the_paper_leaves_the_leaver_out(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    begin(qtbot, window)
    for login in ("li", "zhou", "chen"):
        sign(qtbot, window, login)
    press_lock(dialog(qtbot, window, "pdfPreview"))
    qtbot.waitUntil(lambda: len(window.findChildren(SignInPage)) == 1)
    assert window.desk is None
    qtbot.waitUntil(lambda: "交接完成" in bar_text(window))


def test_at_somebody_elses_desk_the_window_stays_open_and_both_papers_are_printed_again(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    codes = [row.reference_code for row in dossiers.rows(full_desk, [1, 2, 3])]
    window = window_of("zhou", kinds=(HandoverPage,))
    begin(qtbot, window)
    for login in ("li", "zhou", "chen"):
        sign(qtbot, window, login)
    paper(qtbot, window)
    qtbot.waitUntil(lambda: [row[1:4] for row in cells(window, "docketTable")] == [["李梅", "离职", "已交接"]])
    assert window.desk is not None
    qtbot.waitUntil(lambda: shown(window, "reprintButton"))
    click(qtbot, window, "reprintButton")
    again = "".join(pages(paper(qtbot, window)))
    assert all(code in again for code in codes)
    assert "1栋1单元101客户档案" in again
    assert [again.count(f"电子签署：{name}") for name in ("李梅", "周涛", "陈静")] == [1, 1, 1]
    assert "档案室档案管理员" in again
    assert "张三" not in again
    click(qtbot, window, "deedButton")
    deed = "".join(pages(paper(qtbot, window)))
    assert "交接书" in deed and "2卷移交周涛2" in deed and codes[0] not in deed
    assert [deed.count(f"电子签署：{name}") for name in ("李梅", "周涛", "陈静")] == [1, 1, 1]


def test_on_a_full_disk_the_window_says_that_the_account_is_still_open(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Directory, folder: Path, *, forget_previous: bool = False) -> None:
        raise KeysProblem("keys-unwritable", N_("无法写入 {file}（{reason}）。"), file="keys.json", reason="full")

    window = window_of("zhou", kinds=(HandoverPage,))
    begin(qtbot, window)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    with monkeypatch.context() as full:
        full.setattr(Directory, "save", refuse)
        sign(qtbot, window, "chen")
        paper(qtbot, window)
    qtbot.waitUntil(lambda: "账号文件写不进去，请检查磁盘" in bar_text(window))
    qtbot.waitUntil(lambda: "账号还没有停用" in part(window, QLabel, "docketNext").text())
    office.desk("sun")
    again = window_of("zhou", kinds=(HandoverPage,))
    qtbot.waitUntil(lambda: "账号已停用" in part(again, QLabel, "docketNext").text())


def test_decisions_that_wait_for_a_leaving_manager_are_on_the_paper(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    draft = LoanProposal(person_id(full_desk, "吴琪"), (1,), LoanKind.LOAN, "诉讼取证", 7)
    asked = lending.lend(full_desk, draft).value.request
    listed = destruction.propose(full_desk, [2], "重复建档", leader="周涛").value
    window = window_of("zhou", kinds=(HandoverPage,))
    begin(qtbot, window, leaver="赵明")
    for login in ("zhao", "zhou", "chen"):
        sign(qtbot, window, login)
    text = "".join(pages(paper(qtbot, window)))
    assert f"借阅申请—1{asked.slip_code}待审批" in text
    assert f"销毁清册—1{listed.code}待批准" in text


@pytest.mark.parametrize(
    ("receiver", "words"), [("陈静", "须为三个不同的人"), ("孙静", "不能接收移交")],
)  # fmt: skip
def test_refusals_name_their_clause_and_lose_nothing(
    qtbot: QtBot, window_of: Opener, full_desk: Desk, receiver: str, words: str
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    announce(qtbot, window, receiver=receiver)
    asked = dialog(qtbot, window, "announceDialog")
    qtbot.waitUntil(lambda: words in bar_text(asked))
    assert "本系统保障" in bar_text(asked), "a refusal names its clause"
    assert part(asked, QComboBox, "leaverChoice").currentText().startswith("李梅")


def test_everything_is_printed_for_checking_and_the_three_sign_the_same_facts(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    things = [f"{number}号柜钥匙" for number in range(1, 31)]
    window = window_of("zhou", kinds=(HandoverPage,))
    announce(qtbot, window)
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    add(qtbot, window, *things)
    click(qtbot, window, "checkButton")
    text = "".join(pages(paper(qtbot, window)))
    for wanted in ("签署前核对稿，未生效", "30号柜钥匙", "李梅", "周涛", "陈静"):
        assert wanted in text, wanted
    assert "电子签署：李梅" not in text
    settle(qtbot, window)
    first_signature(qtbot, window)
    said: list[list[str]] = []
    for login in ("li", "zhou", ""):
        asked = dialog(qtbot, window, "signOffDialog")
        said.append([one.text() for one in asked.findChildren(QLabel)])
        assert set(things) <= {row[1] for row in cells(asked, "signedTable")}, "the signers see every line"
        if login:
            sign(qtbot, window, login)
    checksums = {shown[shown.index(name) + 1] for shown in said for name in shown if name.endswith("校验值")}
    assert len(checksums) == 1
    for shown_to in said:
        assert {"李梅", "周涛", "陈静", "33 行"} <= set(shown_to)
        assert "保管的档案 2，本人借阅未还 1，钥匙、印章和设备 30" in shown_to


def test_a_witness_in_anothers_place_moves_nothing(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    begin(qtbot, window)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    asked = dialog(qtbot, window, "signOffDialog")
    write(qtbot, asked, "signOffPassword", "guessed-password")
    click(qtbot, asked, "signButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in bar_text(asked))
    sign(qtbot, window, "zhao")
    qtbot.waitUntil(lambda: "账号不得串用" in bar_text(asked))
    assert asked.isVisible(), "the right witness can still sign"
    assert {row.holder for row in dossiers.rows(full_desk, [1, 2])} == {"李梅"}
    assert [one.state.label for one in dockets.heads(full_desk, HANDOVER.kind)] == ["待监交人签署"]


@pytest.mark.rule("S02-R10")
def test_what_is_cut_short_stands_on_the_page_and_is_gone_on_with(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(HandoverPage,))
    begin(qtbot, window)
    sign(qtbot, window, "li")
    dialog(qtbot, window, "signOffDialog").reject()
    qtbot.waitUntil(lambda: shown(window, "receiveButton"))
    assert not shown(window, "handButton") and not shown(window, "reprintButton")
    assert state(window) == "待接收人签署"
    assert "移交人签署：李梅" in part(window, QLabel, "docketFacts").text()
    assert "周涛（接收人）" in part(window, QLabel, "docketNext").text()
    click(qtbot, window, "receiveButton")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    assert "离职交接清单" in "".join(pages(paper(qtbot, window)))
    qtbot.waitUntil(lambda: state(window) == "已交接")


@pytest.mark.rule("S02-R10")
def test_a_manager_signs_for_a_leaver_whose_account_is_closed(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    window = window_of("zhou", kinds=(HandoverPage,))
    announce(qtbot, window)
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: shown(window, "hand-absentButton"))
    assert not shown(window, "handButton"), "she cannot sign herself"
    assert "李梅的账号已停用" in part(window, QLabel, "docketNext").text()
    click(qtbot, window, "hand-absentButton")
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "已离职，联系不上")
    click(qtbot, asked, "okButton")
    signing = dialog(qtbot, window, "signOffDialog")
    assert "已离职，联系不上" in [one.text() for one in signing.findChildren(QLabel)]
    assert part(signing, QLabel, "maySign").text() == "赵明（总经理）"
    for login in ("zhao", "zhou", "chen"):
        sign(qtbot, window, login)
    text = "".join(pages(paper(qtbot, window)))
    assert "移交人李梅缺席，由赵明代为签署，原因：已离职，联系不上" in text
    assert [text.count(f"电子签署：{name}") for name in ("李梅", "赵明", "周涛", "陈静")] == [0, 1, 1, 1]


def test_what_is_not_wanted_any_more_is_withdrawn_with_a_reason(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(DossiersPage, HandoverPage))
    assert window.workplace is not None
    window.workplace.open("handover")
    announce(qtbot, window)
    qtbot.waitUntil(lambda: open_lines(window) == 3)
    (listed,) = dockets.heads(full_desk, HANDOVER.kind)
    box = part(window, QLineEdit, "scanBox")
    qtbot.keyClicks(box, listed.code)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window, "withdrawButton"))
    click(qtbot, window, "withdrawButton")
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "不走了")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: state(window) == "已撤回")
    assert "理由：不走了" in part(window, QLabel, "docketFacts").text()
    assert [line.ending for line in Checklist.kept_in(dockets.docket(full_desk, listed.id)).lines] == [Ending.OPEN] * 3


@pytest.mark.parametrize(
    ("line", "name", "count"),
    [
        ("档案室钥匙 2 把", "档案室钥匙", 2),
        ("扫描枪×1台", "扫描枪", 1),
        ("公章", "公章", 1),
        ("3号柜钥匙", "3号柜钥匙", 1),
    ],
)
def test_a_typed_line_is_a_thing_and_how_many(line: str, name: str, count: int) -> None:
    assert device(line) == (name, count)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a process of this system cannot change its time zone")
def test_a_sign_off_is_printed_in_the_office_s_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as office:
        office.setenv("TZ", "CST-8")
        time.tzset()
        printed = signed("李梅", "2026-11-23T16:05:00Z", "")
        by_the_clock = signed("李梅", "2026-11-24T00:05:00", "")
    time.tzset()
    assert f"{printed.at:%Y-%m-%d %H:%M}" == f"{by_the_clock.at:%Y-%m-%d %H:%M}" == "2026-11-24 00:05"
