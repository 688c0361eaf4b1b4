"""A leaver's handover through the window: choices, refusals, three signatures, the paper, the lock."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.errors import N_, KeysProblem
from app.models.domain.handover import Checklist
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.handover import HANDOVER
from app.models.services import accounts, dockets, dossiers, lending
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.vault.directory import Directory
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.sign_in import SignInPage
from app.ui.papers.common import signed
from app.ui.papers.handover import device
from tests import destruction
from tests.conftest import PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, click, part, press_lock, type_in, write
from tests.unit.services.signatures import person_id

Opener = Callable[..., MainWindow]


@pytest.fixture
def full_desk(desk: Desk) -> Desk:
    """李梅 keeps three dossiers; one of them she has on loan herself."""
    bags = [register(desk, f"1栋1单元10{room}", "张三") for room in (1, 2, 3)]
    lending.lend(desk, LoanProposal(person_id(desk, "李梅"), (bags[2],), LoanKind.LOAN, "档案整理", 7))
    return desk


def choose(qtbot: QtBot, window: MainWindow, **people: str) -> None:
    for name, who in people.items():
        combo = part(window, QComboBox, f"{name}Combo")

        def place(combo: QComboBox = combo, who: str = who) -> int:
            return next((place for place in range(combo.count()) if combo.itemText(place).startswith(who)), -1)

        qtbot.waitUntil(lambda place=place: place() > 0)
        combo.setCurrentIndex(place())


def verdict(window: MainWindow) -> str:
    return part(window, QLabel, "handoverVerdict").text()


def begin(qtbot: QtBot, window: MainWindow) -> None:
    go = part(window, QPushButton, "handoverButton")
    qtbot.waitUntil(go.isEnabled)
    click(qtbot, window, "handoverButton")


@pytest.mark.rule("S02-R3", "S02-R10")
def test_three_sign_custody_moves_and_the_leaver_is_out(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    codes = [row.reference_code for row in dossiers.rows(full_desk, [1, 2, 3])]
    window = window_of("li", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    type_in(qtbot, part(window, QPlainTextEdit, "devicesEdit"), "档案室钥匙 2 把")
    qtbot.waitUntil(lambda: "档案室钥匙 2 把" in part(window, QLabel, "checklistRest").text())
    assert "李梅 保管档案 3 份" in part(window, QLabel, "checklistTitle").text()
    begin(qtbot, window)
    asked = dialog(qtbot, window, "signOffDialog")
    assert part(asked, QLabel, "maySign").text() == "李梅（档案管理员）"
    sign(qtbot, window, "zhao")
    assert "账号不得串用" in bar_text(asked)
    assert part(asked, QLineEdit, "signOffLogin").text() == "zhao"
    assert part(asked, QLineEdit, "signOffPassword").text() == ""
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")

    assert window.desk is not None, "the checklist can be printed before the window locks"
    text = "".join(pages(paper(qtbot, window)))
    assert "离职交接清单" in text
    assert all(code in text for code in codes)
    assert "本人借阅未还" in text
    assert "档案室钥匙" in text
    assert [text.count(f"电子签署：{name}") for name in ("李梅", "周涛", "陈静")] == [1, 1, 1]

    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    assert window.desk is None, "the leaver's own window locks"
    qtbot.waitUntil(lambda: "交接完成，李梅 的账号已停用" in bar_text(window))
    assert "已锁定" not in bar_text(window)
    with pytest.raises(KeysProblem):
        office.sign_in("li")
    after = office.desk("zhou")
    assert {row.holder for row in dossiers.rows(after, [1, 2, 3])} == {"周涛"}
    (done,) = dockets.heads(after, HANDOVER.kind)
    assert Checklist.of(done).devices == ("档案室钥匙 2 把",)


@pytest.mark.rule("S02-R10")
def test_locking_over_the_paper_leaves_the_leaver_out(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    preview = dialog(qtbot, window, "pdfPreview")
    press_lock(preview)
    qtbot.waitUntil(lambda: len(window.findChildren(SignInPage)) == 1)
    assert window.desk is None
    assert window.findChild(HandoverPage) is None
    qtbot.waitUntil(lambda: "交接完成" in bar_text(window))


def test_at_somebody_elses_desk_the_window_stays_open_and_the_handover_is_listed(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    codes = [row.reference_code for row in dossiers.rows(full_desk, [1, 2, 3])]
    window = window_of("zhou", kinds=(HandoverPage,))
    assert part(window, QLabel, "noDockets") is not None
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    paper(qtbot, window)
    model = part(window, QTableView, "docketTable").model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert [model.index(0, column).data() for column in (2, 3, 4)] == ["李梅", "周涛", "已交接"]
    assert window.desk is not None
    assert part(window, QComboBox, "leaverCombo").findText("李梅　档案管理员　档案室") == -1
    part(window, QTabWidget, "handoverTabs").setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(window, "reprintButton"))
    click(qtbot, window, "reprintButton")
    again = "".join(pages(paper(qtbot, window)))
    assert all(code in again for code in codes)
    assert "1栋1单元101客户档案" in again
    assert [again.count(f"电子签署：{name}") for name in ("李梅", "周涛", "陈静")] == [1, 1, 1]
    assert "档案室档案管理员" in again
    assert "张三" not in again


def test_on_a_full_disk_the_window_says_that_the_account_is_still_open(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Directory, folder: Path, *, forget_previous: bool = False) -> None:
        raise KeysProblem("keys-unwritable", N_("无法写入 {file}（{reason}）。"), file="keys.json", reason="full")

    window = window_of("zhou", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    sign(qtbot, window, "li")
    sign(qtbot, window, "zhou")
    with monkeypatch.context() as full:
        full.setattr(Directory, "save", refuse)
        sign(qtbot, window, "chen")
        paper(qtbot, window)
    qtbot.waitUntil(lambda: "已转给 周涛。账号还没有停用：账号文件写不进去，请检查磁盘" in bar_text(window))
    part(window, QTabWidget, "handoverTabs").setCurrentIndex(1)
    qtbot.waitUntil(lambda: "账号还没有停用" in part(window, QLabel, "docketNext").text())
    office.desk("sun")
    again = window_of("zhou", kinds=(HandoverPage,))
    part(again, QTabWidget, "handoverTabs").setCurrentIndex(1)
    qtbot.waitUntil(lambda: "账号已停用" in part(again, QLabel, "docketNext").text())


def test_decisions_that_wait_for_a_leaving_manager_are_on_the_paper(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    draft = LoanProposal(person_id(full_desk, "吴琪"), (1,), LoanKind.LOAN, "诉讼取证", 7)
    asked = lending.lend(full_desk, draft).value.request
    listed = destruction.propose(full_desk, [2], "重复建档").value
    window = window_of("zhou", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="赵明", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    sign(qtbot, window, "zhao")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    text = "".join(pages(paper(qtbot, window)))
    assert f"借阅申请（待审批）{asked.slip_code}吴琪" in text
    assert f"销毁清册（待批准）{listed.code}李梅" in text


@pytest.mark.parametrize(
    ("receiver", "watcher", "words"),
    [
        ("陈静", "陈静", "须为三个不同的人"),
        ("孙静", "陈静", "不能接收移交"),
    ],
)
def test_refusals_show_while_somebody_chooses(
    qtbot: QtBot, window_of: Opener, full_desk: Desk, receiver: str, watcher: str, words: str
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver=receiver, witness=watcher)
    qtbot.waitUntil(lambda: verdict(window).startswith("⚠") and words in verdict(window))
    assert "本系统保障" in verdict(window), "a refusal names its clause"
    assert not part(window, QPushButton, "handoverButton").isEnabled()


def test_everything_is_printed_for_checking_and_the_three_sign_the_same_facts(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    assert not part(window, QPushButton, "draftButton").isEnabled()
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    offered = part(window, QComboBox, "witnessCombo")
    names = [offered.itemText(place).partition("　")[0] for place in range(1, offered.count())]
    assert sorted(names) == ["赵明", "陈静"], "only who may watch"
    type_in(qtbot, part(window, QPlainTextEdit, "devicesEdit"), "档案室钥匙 2 把")
    qtbot.waitUntil(lambda: "档案室钥匙 2 把" in part(window, QLabel, "checklistRest").text())
    qtbot.waitUntil(part(window, QPushButton, "draftButton").isEnabled)
    click(qtbot, window, "draftButton")
    text = "".join(pages(paper(qtbot, window)))
    for wanted in ("签署前核对稿，未生效", "档案室钥匙", "李梅", "周涛", "陈静"):
        assert wanted in text, wanted
    assert "电子签署：李梅" not in text
    begin(qtbot, window)
    shown: list[list[str]] = []
    for login in ("li", "zhou"):
        shown.append([one.text() for one in dialog(qtbot, window, "signOffDialog").findChildren(QLabel)])
        sign(qtbot, window, login)
    shown.append([one.text() for one in dialog(qtbot, window, "signOffDialog").findChildren(QLabel)])
    checksum = shown[0][shown[0].index("离职交接校验值") + 1]
    for said in shown:
        assert {"李梅", "周涛", "陈静", "5 行", checksum} <= set(said)
        assert "保管档案 3 份 + 借阅未还 1 份 + 钥匙、印章和设备 1 项" in said


def test_a_witness_in_anothers_place_moves_nothing(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
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


def shown(window: MainWindow, button: str) -> bool:
    return any(one.isVisible() for one in window.findChildren(QPushButton, button))


@pytest.mark.rule("S02-R10")
def test_what_is_cut_short_stands_on_the_page_and_is_gone_on_with(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    sign(qtbot, window, "li")
    dialog(qtbot, window, "signOffDialog").reject()
    qtbot.waitUntil(lambda: "还没有办完" in verdict(window))
    assert not part(window, QPushButton, "handoverButton").isEnabled()
    tabs = part(window, QTabWidget, "handoverTabs")
    assert tabs.tabText(1) == "历次交接（1 份未办完）"
    tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(window, "receiveButton"))
    assert not shown(window, "handButton") and not shown(window, "reprintButton")
    assert part(window, QLabel, "docketState").text() == "待接收人签署"
    assert "移交人签署：李梅" in part(window, QLabel, "docketFacts").text()
    assert "周涛（接收人）" in part(window, QLabel, "docketNext").text()
    assert part(window, QLabel, "boundTitle").text() == "李梅 保管档案 3 份"
    click(qtbot, window, "checkButton")
    assert "签署前核对稿" in "".join(pages(paper(qtbot, window)))
    click(qtbot, window, "receiveButton")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    assert "离职交接清单" in "".join(pages(paper(qtbot, window)))
    qtbot.waitUntil(lambda: tabs.tabText(1) == "历次交接")
    qtbot.waitUntil(lambda: shown_on_panel(window, "已交接"))


@pytest.mark.rule("S02-R10")
def test_a_manager_signs_for_a_leaver_whose_account_is_closed(
    qtbot: QtBot, window_of: Opener, office: Office, full_desk: Desk
) -> None:
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    window = window_of("zhou", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    qtbot.waitUntil(lambda: "三人以外的一位经理" in verdict(window))
    begin(qtbot, window)
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "已离职，联系不上")
    click(qtbot, asked, "okButton")
    signing = dialog(qtbot, window, "signOffDialog")
    assert "已离职，联系不上" in [one.text() for one in signing.findChildren(QLabel)]
    assert part(signing, QLabel, "maySign").text() == "赵明（总经理）"
    signing.reject()
    part(window, QTabWidget, "handoverTabs").setCurrentIndex(1)
    qtbot.waitUntil(lambda: shown(window, "hand-absentButton"))
    assert not shown(window, "handButton"), "she cannot sign herself"
    assert "李梅的账号已停用" in part(window, QLabel, "docketNext").text()
    click(qtbot, window, "hand-absentButton")
    again = dialog(qtbot, window, "reasonDialog")
    write(qtbot, again, "reasonEdit", "已离职，联系不上")
    click(qtbot, again, "okButton")
    sign(qtbot, window, "zhao")
    sign(qtbot, window, "zhou")
    sign(qtbot, window, "chen")
    text = "".join(pages(paper(qtbot, window)))
    assert "移交人李梅缺席，由赵明代为签署，原因：已离职，联系不上" in text
    assert [text.count(f"电子签署：{name}") for name in ("李梅", "赵明", "周涛", "陈静")] == [0, 1, 1, 1]


def test_what_is_not_wanted_any_more_is_withdrawn_with_a_reason(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("zhou", kinds=(DossiersPage, HandoverPage))
    assert window.workplace is not None
    window.workplace.open("handover")
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    begin(qtbot, window)
    dialog(qtbot, window, "signOffDialog").reject()
    qtbot.waitUntil(lambda: shown_on_panel(window, "待移交人签署"))
    (listed,) = dockets.heads(full_desk, HANDOVER.kind)
    box = part(window, QLineEdit, "scanBox")
    qtbot.keyClicks(box, listed.code)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window, "withdrawButton"))
    assert part(window, QTabWidget, "handoverTabs").currentIndex() == 1, "its printed code brings it up"
    click(qtbot, window, "withdrawButton")
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "不走了")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: shown_on_panel(window, "已撤回"))
    assert "理由：不走了" in part(window, QLabel, "docketFacts").text()
    qtbot.waitUntil(part(window, QPushButton, "handoverButton").isEnabled)
    assert verdict(window).startswith("✓")


@pytest.mark.parametrize("login", ["li", "zhou"])
def test_a_lock_keeps_what_is_typed_for_who_typed_it(
    qtbot: QtBot, window_of: Opener, full_desk: Desk, login: str
) -> None:
    window = window_of("li", kinds=(DossiersPage, HandoverPage))
    assert window.workplace is not None
    window.workplace.open("handover")
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    type_in(qtbot, part(window, QPlainTextEdit, "devicesEdit"), "档案室钥匙 2 把")
    press_lock(window)
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    qtbot.waitUntil(lambda: window.findChild(HandoverPage) is None)
    write(qtbot, window, "loginEdit", login)
    write(qtbot, window, "passwordEdit", PASSWORDS[login])
    click(qtbot, window, "signInButton")
    qtbot.waitUntil(lambda: window.workplace is not None)
    window.workplace.open("handover")
    edit = part(window, QPlainTextEdit, "devicesEdit")
    if login == "zhou":
        assert edit.toPlainText() == ""
        return
    assert "已放回" in bar_text(window)
    assert edit.toPlainText() == "档案室钥匙 2 把"
    qtbot.waitUntil(lambda: verdict(window).startswith("✓"))
    begin(qtbot, window)
    assert "档案室钥匙 2 把" in part(dialog(qtbot, window, "signOffDialog"), QLabel, "signedRest").text()


def test_the_window_asks_before_typed_keys_and_devices_are_dropped(
    qtbot: QtBot, window_of: Opener, full_desk: Desk
) -> None:
    window = window_of("li", kinds=(HandoverPage,))
    type_in(qtbot, part(window, QPlainTextEdit, "devicesEdit"), "公章")
    window.close()
    click(qtbot, dialog(qtbot, window, "dropQuestion"), "stayButton")
    assert window.isVisible()
    assert part(window, QPlainTextEdit, "devicesEdit").toPlainText() == "公章"


def test_the_signers_see_every_line(qtbot: QtBot, window_of: Opener, full_desk: Desk) -> None:
    things = [f"{number}号柜钥匙" for number in range(1, 31)]
    window = window_of("zhou", kinds=(HandoverPage,))
    choose(qtbot, window, leaver="李梅", receiver="周涛", witness="陈静")
    type_in(qtbot, part(window, QPlainTextEdit, "devicesEdit"), "\n".join(things))
    qtbot.waitUntil(lambda: things[-1] in part(window, QLabel, "checklistRest").text())
    begin(qtbot, window)
    for login in ("li", "zhou"):
        asked = dialog(qtbot, window, "signOffDialog")
        assert set(things) <= {line.strip() for line in part(asked, QLabel, "signedRest").text().splitlines()}
        assert part(asked, QTableView, "signedTable").model().rowCount() == 3
        sign(qtbot, window, login)
    dialog(qtbot, window, "signOffDialog").reject()
    part(window, QTabWidget, "handoverTabs").setCurrentIndex(1)
    assert set(things) <= {line.strip() for line in part(window, QLabel, "boundRest").text().splitlines()}


def shown_on_panel(window: MainWindow, state: str) -> bool:
    return part(window, QLabel, "docketState").text() == state


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
    assert (device(line).name, device(line).quantity) == (name, count)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="a process of this system cannot change its time zone")
def test_a_sign_off_is_printed_in_the_office_s_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as office:
        office.setenv("TZ", "CST-8")
        time.tzset()
        printed = signed("李梅", "2026-11-23T16:05:00Z", "")
        by_the_clock = signed("李梅", "2026-11-24T00:05:00", "")
    time.tzset()
    assert f"{printed.at:%Y-%m-%d %H:%M}" == f"{by_the_clock.at:%Y-%m-%d %H:%M}" == "2026-11-24 00:05"
