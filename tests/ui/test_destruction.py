"""Two-person destruction through the window: by scans, clicks and passwords, down to the papers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.destruction import APPRAISE, OPINE
from app.models.services import appraising, dockets, dossiers, lending, trail
from app.models.services.conducts import destruction as conduct
from app.models.services.lending import LoanProposal
from app.ui import run, theme
from app.ui.main_window import MainWindow
from app.ui.page import DESTROY
from app.ui.pages.destruction.appraisal import OpinionsDialog
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.page import HandoverPage
from app.ui.widgets.inputs import Choice
from tests import destruction, holding, wall_clock
from tests.office import PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, click, part, scan, write
from tests.unit.services.signatures import person_id, signed

Opener = Callable[..., MainWindow]
NAMES = ("单雄信", "李四", "王五")


class Bags:
    """Three registered bags and one more that stands on no list."""

    def __init__(self, office: Office) -> None:
        self.desk = office.desk("li")
        self.ids = [register(self.desk, f"1栋1单元10{room}", name) for room, name in enumerate(NAMES, 1)]
        self.stranger = register(self.desk, "2栋1单元201", "赵六")
        self.rows = dossiers.rows(self.desk, [*self.ids, self.stranger])
        self.codes = [row.bar_code for row in self.rows]

    def propose(self) -> int:
        return destruction.propose(self.desk, self.ids, "业主已退房").value.id

    def approve(self, docket_id: int) -> int:
        statement = destruction.approval_statement(self.desk, docket_id)
        return destruction.approve(self.desk, docket_id, signed(self.desk, "chen", statement)).value.id


@pytest.fixture
def bags(office: Office) -> Bags:
    return Bags(office)


@pytest.fixture
def open_page(qtbot: QtBot, window_of: Opener) -> Opener:
    def open_for(login: str) -> MainWindow:
        return window_of(login, kinds=(DestructionPage,))

    return open_for


def said(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def shown(window: MainWindow, name: str = "docketLines") -> list[list[str]]:
    model = part(window, QTableView, name).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose_group(proposal: QWidget, leader: str = "赵明（总经理室）", member: str = "李梅（档案室）") -> None:
    """Choose who appraises a list that is being proposed."""
    for name, who in (("leader", leader), ("member", member)):
        part(proposal, Choice, name).setCurrentText(who)


def appraise(qtbot: QtBot, window: MainWindow, leader: str = "zhao", member: str = "li") -> None:
    """Give every line the opinion that it may go, and let both of the group sign."""
    click(qtbot, window, "opinionsButton")
    opinions = part(window, OpinionsDialog, "opinionsDialog")
    part(opinions, QTableView, "opinionLines").selectAll()
    click(qtbot, opinions, "opinion-destroy")
    click(qtbot, opinions, "keepOpinions")
    qtbot.waitUntil(lambda: part(window, QPushButton, "opineButton").isEnabled())
    click(qtbot, window, "opineButton")
    sign(qtbot, window, member)
    qtbot.waitUntil(lambda: said(window, "docketState") == "成员已签，待组长签署")
    click(qtbot, window, "appraiseButton")
    sign(qtbot, window, leader)


def test_a_long_destruction_says_how_far_it_is(
    qtbot: QtBot, open_page: Opener, bags: Bags, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on, inner = threading.Event(), conduct.dossiers.leave_tombstones

    def held(*given: Any) -> None:
        if destroyed:
            going_on.wait()
        destroyed.append(1)
        inner(*given)

    destroyed: list[int] = []
    monkeypatch.setattr(conduct, "_AT_ONCE", 1)
    monkeypatch.setattr(conduct.dossiers, "leave_tombstones", held)
    listed = bags.approve(bags.propose())
    for one in bags.ids:
        destruction.scan_out(bags.desk, listed, one)
    statement = destruction.destroyer_statement(bags.desk, listed, "碎纸", "档案室")
    destruction.sign(bags.desk, listed, signed(bags.desk, "zhou", statement), "碎纸", "档案室")
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    click(qtbot, window, "destroyButton")
    click(qtbot, dialog(qtbot, window, "destroyDialog"), "agreeButton")
    asked = dialog(qtbot, window, "signOffDialog")
    write(qtbot, asked, "signOffLogin", "wu")
    write(qtbot, asked, "signOffPassword", PASSWORDS["wu"])
    click(qtbot, asked, "signButton")
    try:
        qtbot.waitUntil(lambda: part(asked, QPushButton, "signButton").text() == "已办理 1 / 3")
    finally:
        going_on.set()
    paper(qtbot, window)


@pytest.mark.rule("S02-R11")
def test_a_list_from_the_first_scan_to_the_certificate(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    window = open_page("li")
    assert part(window, QLabel, "noDockets").isVisible()
    click(qtbot, window, "openDocketButton")
    proposal = dialog(qtbot, window, "openDocketDialog")
    for number, code in enumerate(bags.codes[:3], 1):
        edit = part(proposal, QLineEdit, "docketScan")
        qtbot.keyClicks(edit, code)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: said(proposal, "openingCount").startswith(f"共 {number} 份"))
    write(qtbot, proposal, "openingReason", "业主已退房，资料无保存价值")
    choose_group(proposal)
    click(qtbot, proposal, "beginButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待鉴定")
    appraise(qtbot, window)
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")

    click(qtbot, window, "approveButton")
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    assert not part(window, QPushButton, "destroyButton").isEnabled()

    wall_clock.the_wait_is_over(bags.desk)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert said(window, "modeWord") == "销毁"
    for code in bags.codes[:2]:
        scan(qtbot, window, code)
    qtbot.waitUntil(lambda: said(window, "docketCount") == "已扫 2/3")
    assert [row[-1][:2] for row in shown(window)] == ["已扫", "已扫", "未扫"]

    click(qtbot, window, "destroyButton")
    asked = dialog(qtbot, window, "destroyDialog")
    assert "未扫描的 1 份视为未销毁" in said(asked, "formMessage")
    assert part(asked, QPushButton, "cancelButton").isDefault()
    write(qtbot, asked, "destroySite", "档案室碎纸机旁")
    click(qtbot, asked, "agreeButton")
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: "周涛" in said(window, "docketFacts"))
    assert part(window, QPushButton, "withdrawButton").isVisible(), "until it is carried out, a list can be taken back"
    assert [row.name for row in dossiers.rows(bags.desk, bags.ids)] == list(NAMES)
    sign(qtbot, window, "wu")

    register_text = "".join(pages(paper(qtbot, window)))
    assert all(name in register_text for name in NAMES), "the register is printed as it was signed, with titles"
    assert register_text.count("已销毁") == 2
    assert "未扫描，未销毁" in register_text
    qtbot.waitUntil(lambda: said(window, "docketState") == "已销毁")
    click(qtbot, window, "certificateButton")
    certificate = "".join(pages(paper(qtbot, window)))
    assert not any(name in certificate for name in NAMES)
    assert "实际销毁2卷，未销毁1卷" in certificate
    before, after = certificate.split("未销毁或未找到")
    assert all(row.reference_code in before for row in bags.rows[:2])
    assert bags.rows[2].reference_code in after
    assert "碎纸机" in certificate and "碎纸机" in register_text
    assert "李梅逐卷扫描核对" in certificate and "李梅逐卷扫描核对" in register_text, (
        "who scanned is named, not who watched"
    )
    assert "10年" in register_text and "未起算" in register_text
    assert "档案室碎纸机旁" in certificate
    anchors = [event.anchor for event in trail.newest(bags.desk) if event.action == "destruction.destroy"]
    assert len(anchors) == 2
    assert all(anchor in certificate and anchor in register_text for anchor in anchors)

    left = dossiers.rows(bags.desk, bags.ids)
    assert [row.state for row in left] == [DossierState.DESTROYED, DossierState.DESTROYED, DossierState.SHELVED]
    assert [row.name for row in left] == ["", "", "王五"]
    assert [row[2] for row in shown(window)] == ["（已清除）", "（已清除）", "1栋1单元103 王五"]


def test_a_later_session_prints_the_register_without_names(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    number = bags.approve(bags.propose())
    destruction.scan_out(bags.desk, number, bags.ids[0])
    for login in ("zhou", "wu"):
        given = signed(bags.desk, login, destruction.destroyer_statement(bags.desk, number, "焚毁", "锅炉房"))
        destruction.sign(bags.desk, number, given, "焚毁", "锅炉房")
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已销毁")
    click(qtbot, window, "registerButton")
    text = "".join(pages(paper(qtbot, window)))
    assert NAMES[0] not in text
    assert "个人信息已清除" in text
    assert NAMES[1] in text


@pytest.mark.rule("S02-R11")
def test_a_bag_that_is_not_on_the_list_is_a_red_row_with_a_sentence(
    qtbot: QtBot, open_page: Opener, bags: Bags
) -> None:
    bags.approve(bags.propose())
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    scan(qtbot, window, bags.codes[3])
    qtbot.waitUntil(lambda: "不在本清册上" in bar_text(window))
    assert "不要销毁" in shown(window)[0][-1]
    model = part(window, QTableView, "docketLines").model()
    assert not model.index(0, model.columnCount() - 1).data(Qt.ItemDataRole.DecorationRole).isNull()
    assert said(window, "docketCount") == "已扫 0/3"


def test_the_same_bag_twice_is_counted_once(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.approve(bags.propose())
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    scan(qtbot, window, bags.codes[0])
    qtbot.waitUntil(lambda: said(window, "docketCount") == "已扫 1/3")
    scan(qtbot, window, bags.codes[0])
    assert "已扫过" in bar_text(window)
    scans = [event for event in trail.newest(bags.desk) if event.action == "destruction.check"]
    assert len(scans) == 1


@pytest.mark.rule("S17-R5")
def test_only_who_has_not_signed_is_offered_for_replacement(
    qtbot: QtBot, open_page: Opener, bags: Bags, office: Office
) -> None:
    leader, member = (person_id(bags.desk, name) for name in ("赵明", "李梅"))
    listed = destruction.begin(bags.desk, bags.ids[:1], "业主已退房", leader, member).value
    appraising.opine(bags.desk, listed.id, {1: destruction.GO})
    window = open_page("chen")
    parts = []
    for left in (2, 1):
        qtbot.waitUntil(lambda: part(window, QPushButton, "replaceButton").isVisible())
        click(qtbot, window, "replaceButton")
        asked = dialog(qtbot, window, "replaceDialog")
        choice = part(asked, Choice, "partChoice")
        parts.append([choice.itemText(at) for at in range(choice.count())])
        asked.reject()
        if left == 2:
            destruction.sign_opinion(bags.desk, listed.id, OPINE, member)
            window.workplace.current.refresh()
            qtbot.waitUntil(lambda: said(window, "docketState") == "成员已签，待组长签署")
    assert parts == [["鉴定小组成员：李梅", "鉴定小组组长：赵明"], ["鉴定小组组长：赵明"]]
    destruction.sign_opinion(bags.desk, listed.id, APPRAISE, leader)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    assert not part(window, QPushButton, "replaceButton").isVisible()


@pytest.mark.rule("S02-R11")
def test_who_proposed_cannot_approve_and_learns_so(qtbot: QtBot, open_page: Opener, bags: Bags, office: Office) -> None:
    destruction.propose(office.desk("chen"), bags.ids, "到期")
    window = open_page("chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    assert not part(window, QPushButton, "refuseButton").isVisible()
    click(qtbot, window, "approveButton")
    sign(qtbot, window, "chen")
    asked = dialog(qtbot, window, "signOffDialog")
    assert "批准人不能是提出人" in bar_text(asked)
    assert part(asked, QLabel, "maySign").text() == "赵明（总经理）"
    assert said(window, "docketState") == "待批准"


@pytest.mark.rule("S02-R11")
def test_a_clerk_does_not_approve(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.propose()
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    click(qtbot, window, "approveButton")
    sign(qtbot, window, "zhou")
    asked = dialog(qtbot, window, "signOffDialog")
    assert "周涛无权审批" in bar_text(asked)
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    assert "已由陈静批准" in bar_text(window)


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("li", None, "监销人不能是提出人、鉴定人或批准人"),
        ("chen", None, "监销人不能是提出人、鉴定人或批准人"),
        ("zhou", "zhou", "须由两名不同的人"),
    ],
    ids=["proposer", "approver", "twice"],
)
def test_each_refused_destroyer_learns_why(
    qtbot: QtBot, open_page: Opener, bags: Bags, first: str, second: str | None, words: str
) -> None:
    destruction.scan_out(bags.desk, bags.approve(bags.propose()), bags.ids[0])
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketCount") == "已扫 1/3")
    click(qtbot, window, "destroyButton")
    asked = dialog(qtbot, window, "destroyDialog")
    click(qtbot, asked, "agreeButton")
    assert "请填写销毁地点" in part(asked, QLabel, "destroySite-error").text()
    write(qtbot, asked, "destroySite", "档案室")
    click(qtbot, asked, "agreeButton")
    sign(qtbot, window, first)
    if second is not None:
        qtbot.waitUntil(lambda: "周涛" in said(window, "docketFacts"))
        sign(qtbot, window, second)
    asked = dialog(qtbot, window, "signOffDialog")
    assert words in bar_text(asked)
    assert all(row.state is DossierState.SHELVED for row in dossiers.rows(bags.desk, bags.ids))
    asked.reject()
    click(qtbot, window, "destroyButton")
    again = dialog(qtbot, window, "destroyDialog")
    assert part(again, QLineEdit, "destroySite").text() == "档案室", "what was typed is there again"
    assert part(again, QLineEdit, "destroySite").isEnabled() is (second is None)


@pytest.mark.rule("S02-R11")
def test_what_may_not_be_listed_is_refused_in_the_proposal(
    qtbot: QtBot, open_page: Opener, bags: Bags, office: Office
) -> None:
    lending.lend(bags.desk, LoanProposal(person_id(bags.desk, "陈静"), (bags.ids[0],), LoanKind.LOAN, "装修核对", 7))
    holding.hold(office.desk("chen"), bags.ids[1], "诉讼保全")
    destruction.propose(bags.desk, [bags.ids[2]], "重复建档")
    window = open_page("li")
    page = window.workplace.current
    page.open_at((*bags.ids, bags.stranger))
    proposal = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(proposal, "openingCount").startswith("共 1 份"))
    for words in ("不在库（借出）", "已冻结", "另一份未办结的清册"):
        assert words in bar_text(proposal)
    assert bar_text(proposal).count("《") + bar_text(proposal).count("本系统保障") == 3, "each names its clause"
    choose_group(proposal)
    click(qtbot, proposal, "beginButton")
    qtbot.waitUntil(lambda: "须填写理由（《" in part(proposal, QLabel, "openingReason-error").text())
    holding.hold(office.desk("chen"), bags.stranger, "诉讼保全")
    write(qtbot, proposal, "openingReason", "到期")
    click(qtbot, proposal, "beginButton")
    qtbot.waitUntil(lambda: "已冻结" in bar_text(proposal))


def test_a_term_that_is_not_over_is_a_warning_with_an_icon_and_a_word(
    qtbot: QtBot, open_page: Opener, bags: Bags
) -> None:
    for number, day in ((bags.ids[0], "2020-01-01"), (bags.ids[1], "2999-01-01")):
        bags.desk.store.db.run("UPDATE main.dossier SET retention_due = ? WHERE id = ?", (day, number))
    window = open_page("li")
    window.workplace.current.open_at(tuple(bags.ids))
    proposal = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(proposal, "openingCount") == "共 3 份　⚠ 其中 2 份保管期未满或未起算")
    assert [row[4] for row in shown(proposal, "docketBags")] == [
        "2020-01-01 已满", "2999-01-01 未满", "未起算：业务关系终止后起算"
    ]  # fmt: skip
    model = part(proposal, QTableView, "docketBags").model()
    icons = [model.index(row, 4).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert [icon is not None for icon in icons] == [False, True, True]


def test_nobody_approves_or_destroys_before_its_time_unwarned(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    year = bags.desk.now().year
    ended, ahead = (f"{year - 16}-01-01", f"{year - 4}-01-01"), f"{year + 6}-01-01"
    bags.desk.store.db.run("UPDATE main.dossier SET opened_on = '2000-01-01'")
    for number, day in zip(bags.ids, ended, strict=False):
        dossiers.end_relationship(bags.desk, number, date.fromisoformat(day))
    listed = bags.propose()
    window = open_page("chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    assert [row[3] for row in shown(window)] == [f"{year - 6}-01-01 已满", f"{ahead} 未满", "未起算"]
    model = part(window, QTableView, "docketLines").model()
    icons = [model.index(row, 3).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert [icon is not None for icon in icons] == [False, True, True]
    assert "⚠ 其中 2 份保管期未满或未起算，" in said(window, "docketWarning")
    click(qtbot, window, "approveButton")
    asked = dialog(qtbot, window, "signOffDialog")
    found = f"⚠ 1 份未起算，1 份未满，最晚 {ahead} 到期"
    assert said(asked, "warnedFact") == found
    assert theme.colours().warn in part(asked, QLabel, "warnedFact").styleSheet()
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    click(qtbot, window, "registerButton")
    text = "".join(pages(paper(qtbot, window)))
    for wanted in (f"保管期未满，{ahead}到期", "保管期未起算", "监销签署校验值：尚未签署"):
        assert wanted in text, wanted
    assert f"10年到{year - 6}-01-0116年自{ended[0]}" in text, "both are of the term that rules, from the same day"
    assert f"10年到{ahead}4年自{ended[1]}" in text and "10年未起算" in text
    wall_clock.the_wait_is_over(bags.desk)
    for bag in bags.ids:
        destruction.scan_out(bags.desk, listed, bag)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: part(window, QPushButton, "destroyButton").isEnabled())
    click(qtbot, window, "destroyButton")
    site = dialog(qtbot, window, "destroyDialog")
    write(qtbot, site, "destroySite", "档案室")
    click(qtbot, site, "agreeButton")
    assert said(dialog(qtbot, window, "signOffDialog"), "warnedFact") == found


def test_a_room_or_a_reference_code_lists_a_bag_as_a_scan_does(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    window = open_page("li")
    click(qtbot, window, "openDocketButton")
    proposal = dialog(qtbot, window, "openDocketDialog")
    edit = part(proposal, QLineEdit, "docketScan")
    for number, text in enumerate(("1-1-101", bags.rows[1].reference_code), 1):
        edit.setText(text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda number=number: said(proposal, "openingCount").startswith(f"共 {number} 份"))
    assert [row[2] for row in shown(proposal, "docketBags")] == list(NAMES[:2])
    qtbot.keyClicks(edit, "9-9-909")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "没有找到“9-9-909”" in bar_text(proposal))


def test_what_is_due_is_listed_by_one_button(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.desk.store.db.run(
        "UPDATE main.dossier SET retention_due = '2020-01-01', outlook = 'destroy' WHERE id = ?", (bags.ids[1],)
    )
    window = open_page("li")
    click(qtbot, window, "openDocketButton")
    proposal = dialog(qtbot, window, "openDocketDialog")
    click(qtbot, proposal, "addDueButton")
    qtbot.waitUntil(lambda: said(proposal, "openingCount").startswith("共 1 份"))
    assert shown(proposal, "docketBags")[0][2] == "李四"
    click(qtbot, proposal, "removeButton")
    assert not part(proposal, QPushButton, "beginButton").isEnabled()


def test_a_manager_sends_a_list_back_with_a_reason(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.propose()
    window = open_page("chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    click(qtbot, window, "refuseButton")
    asked = dialog(qtbot, window, "reasonDialog")
    click(qtbot, asked, "okButton")
    assert "须填写理由" in part(asked, QLabel, "reasonEdit-error").text()
    write(qtbot, asked, "reasonEdit", "先核对欠费")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已退回")
    assert "先核对欠费" in said(window, "docketFacts")
    assert not part(window, QPushButton, "destroyButton").isVisible()


def test_a_manager_approves_in_their_own_session_with_their_own_password(
    qtbot: QtBot, open_page: Opener, bags: Bags
) -> None:
    bags.propose()
    window = open_page("chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    click(qtbot, window, "approveButton")
    asked = dialog(qtbot, window, "signOffDialog")
    assert part(asked, QLineEdit, "signOffLogin").text() == "chen"
    write(qtbot, asked, "signOffPassword", "guessed-password")
    click(qtbot, asked, "signButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in bar_text(asked))
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")


def test_taking_a_list_back_asks_why(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.approve(bags.propose())
    window = open_page("li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    click(qtbot, window, "withdrawButton")
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "其中一份有诉讼")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已撤回")
    assert "撤回：李梅" in said(window, "docketFacts") and "理由：其中一份有诉讼" in said(window, "docketFacts")


def test_a_scan_without_an_approved_list_is_not_silent(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    bags.propose()
    window = open_page("li")
    assert window.workplace.mode is DESTROY
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    scan(qtbot, window, bags.codes[0])
    assert f"条码 {bags.codes[0]} 没有处理" in bar_text(window)


def test_markup_in_a_reason_stays_text(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    hostile = '<b>王</b><img src="/etc/passwd">'
    destruction.propose(bags.desk, bags.ids, hostile)
    window = open_page("li")
    qtbot.waitUntil(lambda: hostile in said(window, "docketFacts"))
    click(qtbot, window, "approveButton")
    dialog(qtbot, window, "signOffDialog")
    shown_in = [label for label in window.findChildren(QLabel) if "<img" in label.text()]
    assert len(shown_in) == 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown_in)


def test_the_code_of_a_printed_register_brings_its_list(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    first = destruction.propose(bags.desk, [bags.ids[0]], "甲").value
    second = destruction.propose(bags.desk, [bags.ids[1]], "乙").value
    window = open_page("li")
    qtbot.waitUntil(lambda: "乙" in said(window, "docketFacts"))
    scan(qtbot, window, first.code)
    qtbot.waitUntil(lambda: "甲" in said(window, "docketFacts"))
    window.workplace.open("destruction", second.id)
    qtbot.waitUntil(lambda: "乙" in said(window, "docketFacts"))


def test_whoever_leaves_the_destruction_scans_no_bag_out(qtbot: QtBot, window_of: Opener, bags: Bags) -> None:
    number = bags.approve(bags.propose())
    window = window_of("li", kinds=(DossiersPage, DestructionPage, HandoverPage))
    window.workplace.open("destruction")
    assert said(window, "modeWord") == "销毁"
    window.workplace.open("handover")
    assert said(window, "modeWord") == "查找"
    scan(qtbot, window, bags.codes[0])
    qtbot.waitUntil(lambda: window.workplace.current.key == "dossiers")
    qtbot.waitUntil(run.is_quiet)
    assert dockets.docket(bags.desk, number).checked == 0


def test_lists_are_found_by_number_person_reason_and_state(qtbot: QtBot, open_page: Opener, bags: Bags) -> None:
    done = destruction.propose(bags.desk, [bags.ids[0]], "重复建档").value
    destruction.withdraw(bags.desk, done.id)
    waiting = destruction.propose(bags.desk, [bags.ids[1]], "保管期满").value
    window = open_page("li")

    def codes() -> list[str]:
        return [row[0] for row in shown(window, "docketTable")]

    qtbot.waitUntil(lambda: codes() == [waiting.code, done.code])
    part(window, QCheckBox, "openDocketsOnly").click()
    assert codes() == [waiting.code]
    part(window, QCheckBox, "openDocketsOnly").click()
    for typed, left in (("重复", [done.code]), ("待批准", [waiting.code]), (done.code[-5:], [done.code]), ("无此", [])):
        part(window, QLineEdit, "docketFilter").setText(typed)
        assert codes() == left, typed
    window.workplace.open("destruction", waiting.code)
    qtbot.waitUntil(lambda: said(window, "docketTitle").replace(" ", "").endswith(waiting.code))
    assert codes() == [waiting.code, done.code], "what is asked for is shown, whatever the filter says"


def test_a_list_of_years_ago_is_opened_by_its_code(
    qtbot: QtBot, bags: Bags, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page lists what is open and the newest closed lists; an older one comes up by a scan or by its typed number."""
    monkeypatch.setattr(dockets, "CLOSED_LISTED", 1)
    made = []
    for reason in ("登记重复", "保管期满", "客户注销"):
        made.append(destruction.propose(bags.desk, [bags.ids[0]], reason).value.code)
        destruction.withdraw(bags.desk, dockets.docket_by_code(bags.desk, made[-1]).id)
    window = open_page("li")

    def codes() -> list[str]:
        return [row[0] for row in shown(window, "docketTable")]

    def title_is(code: str) -> bool:
        return said(window, "docketTitle").replace(" ", "").endswith(code)

    qtbot.waitUntil(lambda: codes() == [made[2]] and "更早" in said(window, "olderDockets"))
    assert part(window, QLabel, "olderDockets").isVisible()
    window.workplace.open("destruction", made[0])
    qtbot.waitUntil(lambda: title_is(made[0]) and codes() == [made[2], made[0]])
    write(qtbot, window, "docketFilter", made[1])
    qtbot.keyClick(part(window, QLineEdit, "docketFilter"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title_is(made[1]))
    assert sorted(codes()) == sorted(made)


def test_a_list_of_years_ago_is_found_by_what_people_remember_of_it(
    qtbot: QtBot, bags: Bags, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dockets, "CLOSED_LISTED", 1)
    made = []
    for place, reason in enumerate(("登记重复", "保管期满", "客户注销")):
        made.append(destruction.propose(bags.desk, [bags.ids[place % 2]], reason).value.code)
        destruction.withdraw(bags.desk, dockets.docket_by_code(bags.desk, made[-1]).id)
    window = open_page("li")
    day = bags.desk.now().date().isoformat()

    def codes() -> list[str]:
        return sorted(row[0] for row in shown(window, "docketTable"))

    qtbot.waitUntil(lambda: codes() == [made[2]])
    for typed, found in (
        ("登记重复", [made[0]]), (made[1][-4:], [made[1]]), (bags.rows[1].reference_code, [made[1]]),
        ("李梅", made), (day[:7], made), ("2001-01", []),
    ):  # fmt: skip
        write(qtbot, window, "docketFilter", typed)
        qtbot.waitUntil(lambda found=found: codes() == sorted(found))
    write(qtbot, window, "docketFilter", "")
    qtbot.waitUntil(lambda: codes() == [made[2]])


@pytest.mark.parametrize("most", ["_MOST_DOSSIERS", "_SOUGHT_LISTED"])
def test_lists_that_are_found_and_left_out_are_not_kept_silent(
    qtbot: QtBot, bags: Bags, open_page: Opener, monkeypatch: pytest.MonkeyPatch, most: str
) -> None:
    for number in bags.ids[:2]:
        listed = destruction.propose(bags.desk, [number], "登记重复").value
        destruction.withdraw(bags.desk, listed.id)
    window = open_page("li")
    typed = bags.rows[0].reference_code[:-2]
    write(qtbot, window, "docketFilter", typed)
    qtbot.waitUntil(lambda: len(shown(window, "docketTable")) == 2)
    assert "不全" not in bar_text(window)
    monkeypatch.setattr(dockets, most, 1)
    write(qtbot, window, "docketFilter", typed[:-1])
    qtbot.waitUntil(lambda: "列出的可能不全。请再输入几个字" in bar_text(window))
