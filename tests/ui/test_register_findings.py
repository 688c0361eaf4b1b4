"""What is found in the room, in an audit or as a breach: who answers for it, until when, and the evidence that closes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.services import registers
from app.models.services.register_findings import NewFinding
from app.ui.dialogs.findings import CloseFindingDialog, FindingForm, FindingsDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.registers import RegistersDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.inputs import Choice, OpenChoice
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.ui.asked import paper
from tests.ui.hands import bar_text, cells, choose_action, click, part, write
from tests.walks import walked

MakeWindow = Callable[..., MainWindow]
Offices = Callable[[str], Trade]


def book_of(window: MainWindow, register: str) -> RegistersDialog:
    """Open 登记簿 at a register, as a person of the archive does from the list of dossiers."""
    window.workplace.open("dossiers")
    page = part(window, DossiersPage)
    choose_action(page, "registers")
    book = part(window, RegistersDialog, "registersDialog")
    part(book, QComboBox, "registerChoice").setCurrentText(register)
    return book


def fill(qtbot: QtBot, form: FormDialog, said: dict[str, str]) -> None:
    """Fill the fields of a register: choices are chosen, lines and long texts typed."""
    for name, value in said.items():
        edit = part(form, QWidget, name)
        if isinstance(edit, QComboBox):
            edit.setCurrentText(value)
        elif hasattr(edit, "setPlainText"):
            edit.setPlainText(value)
        else:
            write(qtbot, form, name, value)


def find(qtbot: QtBot, form: FormDialog, found: dict[str, str], who: str, until: date, of: str = "") -> None:
    """Fill what was found, who answers for it, and until when; `of`: beneath the answer of a matter, by its key."""
    if not of:
        part(form, QComboBox, "findingKind").setCurrentText(found["kind"])
    part(form, QComboBox, f"findingWhere{of}").setEditText(found["where"])
    write(qtbot, form, f"findingWhat{of}", found["what"])
    write(qtbot, form, f"findingMeasure{of}", found["measure"])
    people = part(form, Choice, f"findingResponsible{of}")
    people.setCurrentIndex(next(at for at in range(people.count()) if people.itemText(at).startswith(who)))
    write(qtbot, form, f"findingUntil{of}", until.isoformat())


def enter(
    qtbot: QtBot, book: RegistersDialog, said: dict[str, str], found: dict[str, str], who: str, until: date
) -> None:
    """Enter a walk with a damp wall at the window, and wait until the list has it."""
    lines = part(book, QTableView, "registerTable").model()
    before = lines.rowCount()
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    fill(qtbot, form, said)
    find(qtbot, form, found, who, until, "-damp")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: lines.rowCount() == before + 1)


def wait_said(qtbot: QtBot, window: MainWindow, words: str, card: str = "waiting-findings") -> None:
    """Wait until a card of 今日, read anew, says something."""
    window.workplace.open("today")
    window.workplace.current.refresh()

    def said() -> bool:
        return any(words in one.accessibleName() for one in window.findChildren(QPushButton, card))

    qtbot.waitUntil(said)


DAMP = {"kind": "防潮", "where": "1号库", "what": "北墙渗水", "measure": "铺防潮膜，报修"}
WALK = walked("1号库全部货架", "damp")


@pytest.mark.rule("S12-R5")
def test_a_finding_of_an_inspection_stays_on_today_until_evidence_closes_it(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices
) -> None:
    office = trade("deposit")
    keeper, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    window = make_window(kinds=(TodayPage, DossiersPage))
    window.enter(keeper)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is not None)
    assert "库房检查记录" in part(window, QPushButton, "waiting-registers").accessibleName()
    assert window.findChild(QPushButton, "waiting-findings") is None
    book = book_of(window, "库房检查记录")
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    fill(qtbot, form, WALK)
    assert not form.findChildren(QComboBox, "findingWhere-fire")[0].isVisible(), "what is in order has no finding"
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "问题须有措施、责任人和整改期限" in bar_text(form))
    assert "请填写：位置、发现的问题、措施、责任人、整改期限" in bar_text(form)
    find(qtbot, form, DAMP, keeper.account.name, keeper.now().date() + timedelta(days=7), "-damp")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 1)
    assert cells(book, "registerFindings")[0][1:7] == [
        "防潮", "1号库", "北墙渗水；措施：铺防潮膜，报修", keeper.account.name,
        (keeper.now().date() + timedelta(days=7)).isoformat(), "待整改",
    ]  # fmt: skip
    click(qtbot, book, "closeButton")

    watching = make_window(kinds=(TodayPage, DossiersPage))
    watching.enter(manager)
    for one, desk in ((window, keeper), (watching, manager)):
        due_on = (desk.now().date() + timedelta(days=7)).isoformat()
        wait_said(qtbot, one, f"防潮（1号库）：北墙渗水（{keeper.account.name}，{due_on} 前）")
        now = desk.now()
        desk.now = lambda now=now: now + timedelta(days=10)
        wait_said(qtbot, one, "逾期 3 天")
    click(qtbot, watching, "waiting-findings")
    mine = part(watching, FindingsDialog, "findingsDialog")
    qtbot.waitUntil(lambda: len(cells(mine, "findingTable")) == 1)
    part(mine, QTableView, "findingTable").selectRow(0)
    click(qtbot, mine, "closeFindingButton")
    closing = part(mine, CloseFindingDialog, "closeFindingDialog")
    click(qtbot, closing, "okButton")
    qtbot.waitUntil(lambda: "问题须凭证据才能办结" in bar_text(closing))
    write(qtbot, closing, "evidenceEdit", "已做防水，复测 52 %")
    click(qtbot, closing, "okButton")
    qtbot.waitUntil(lambda: cells(mine, "findingTable") == [])
    click(qtbot, mine, "closeButton")
    for one in (watching, window):
        one.workplace.open("today")
        one.workplace.current.refresh()
        qtbot.waitUntil(lambda one=one: one.findChild(QPushButton, "waiting-findings") is None)
    book = book_of(window, "库房检查记录")
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 1)
    assert "已做防水，复测 52 %" in cells(book, "registerFindings")[0][-1]
    click(qtbot, book, "closeButton")


BREACH = {"happened-on": "2026-03-05", "matter": "把客户名单发到私人邮箱", "person-responsible": "业务员某甲"}
LEAK = {"kind": "", "where": "业务部", "what": "名单已外传", "measure": "要求删除并书面说明，停用其导出权限"}
AUDIT = {"checked-on": "2026-03-05", "way": "内部审计", "checked": "各支行", "result": "抽查 30 份"}
ASSESSED = {
    "assessed-on": "2026-03-05", "environment": "机房门禁完好", "users": "账号一人一个", "sensitivity": "敏感信息分级",
    "outsourcing": "外包两家，已签保密协议", "sufficiency": "措施基本充分",
}  # fmt: skip
TRAINED = {"trained-on": "2026-03-05", "content": "客户信息保护", "persons": "全体柜员", "by": "合规部"}


@dataclass(frozen=True)
class Case:
    """A register of an office: who keeps it, what is entered, what is found, and whether it falls due again."""

    office: str
    register: str
    keeper: Role
    said: dict[str, str]
    kind: str
    recurs: bool = True


DAY = "2026-03-05"
CHECKED = {"checked-on": DAY, "checked": "个金部", "result": "抽查 30 份"}
AUDITED = {"audited-on": DAY, "audited": "科技部", "result": "须整改"}
REVIEWED = {"reviewed-on": DAY, "reviewed": "贷后管理", "result": "须修订"}
SPOILT = {"checked": "2号库样品架", "condition": "两件受潮"}
TIDIED = {"tidied": "1号库A1柜", "content": "重新标识", "handled-by": "李梅"}
CASES = [
    pytest.param(case, id=f"{case.office}-{case.register}", marks=pytest.mark.rule(*rules))
    for rules, case in (
        (("S06-R7", "S06-R10"), Case("bank", "信息安全专项风险评估", Role.COMPLIANCE, ASSESSED, "外包")),
        (("S06-R8",), Case("bank", "合规检查", Role.COMPLIANCE, CHECKED, "员工行为")),
        (("S06-R8",), Case("bank", "信息安全专项审计", Role.AUDITOR, AUDITED, "权限")),
        (("S06-R9",), Case("loan", "制度和流程梳理", Role.COMPLIANCE, REVIEWED, "制度过时")),
        (("S17-R9",), Case("securities", "定期检查和内部审计", Role.AUDITOR, AUDIT, "资料保存")),
        (
            ("S14-R8",),
            Case(
                "securities", "员工培训和监督", Role.COMPLIANCE, TRAINED | {"way": "培训"}, "考核不合格", recurs=False
            ),
        ),
        (("S18-R10",), Case("service", "培训和指导记录", Role.MANAGER, TRAINED, "未参加", recurs=False)),
        (("S18-R8",), Case("service", "客服资料审查", Role.MANAGER, CHECKED, "不完整")),
        (("S12-R4",), Case("deposit", "易腐易损材料检查", Role.ARCHIVIST, SPOILT, "易变质")),
        (("S12-R6",), Case("deposit", "清理整理记录", Role.ARCHIVIST, TIDIED, "标识不清")),
    )
]


@pytest.mark.parametrize("case", CASES)
def test_each_office_keeps_the_registers_that_its_policies_ask_for(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices, case: Case
) -> None:
    """It falls due for who keeps it, says its clause, and its finding is followed by who answers for it and the manager."""
    office = trade(case.office)
    keeper, answering = office.at(case.keeper), office.at(Role.ARCHIVIST, "second")
    manager = office.at(Role.MANAGER)
    kind = next(one for one in keeper.pack.records if one.name == case.register)
    window = make_window(kinds=(TodayPage, DossiersPage))
    window.enter(keeper)
    if case.recurs:
        wait_said(qtbot, window, case.register, "waiting-registers")
    book = book_of(window, case.register)
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    assert f"《{kind.clause.document}》{kind.clause.paragraph}" in part(form, QLabel, "formAbout").text()
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "还缺必填项" in bar_text(form))
    fill(qtbot, form, case.said)
    until = keeper.now().date() + timedelta(days=14)
    find(qtbot, form, LEAK | {"kind": case.kind}, "王二", until)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 1)
    assert case.kind in cells(book, "registerFindings")[0] and "王二" in cells(book, "registerFindings")[0]
    click(qtbot, book, "closeButton")
    for desk in (manager, answering):
        watching = make_window(kinds=(TodayPage, DossiersPage))
        watching.enter(desk)
        wait_said(qtbot, watching, f"{case.kind}（业务部）：名单已外传（王二")


@pytest.mark.parametrize(
    ("office", "register", "kind", "more"),
    [
        pytest.param("company", "泄密和违规处理", "泄密", {}, marks=pytest.mark.rule("S03-R13")),
        pytest.param(
            "deposit", "违规追究和处罚", "擅自处理", {"penalty": "扣发当月奖金"}, marks=pytest.mark.rule("S12-R13")
        ),
        pytest.param("loan", "违规处理和补救", "信息泄露", {"supervision": "警告"}, marks=pytest.mark.rule("S14-R12")),
        pytest.param("bank", "违规处理和补救", "信息泄露", {"penalty": "记过"}, marks=pytest.mark.rule("S17-R10")),
    ],
)
def test_a_breach_about_no_dossier_is_entered_with_its_remedy_and_followed_up(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices, office: str, register: str, kind: str, more: dict[str, str]
) -> None:
    manager = trade(office).at(Role.MANAGER)
    window = make_window(kinds=(TodayPage, DossiersPage))
    window.enter(manager)
    book = book_of(window, register)
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    assert part(form, QComboBox, "findingKind").findText("没有发现问题") < 0, "a breach has a remedy"
    fill(qtbot, form, BREACH | more)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "问题须有措施、责任人和整改期限" in bar_text(form))
    find(qtbot, form, LEAK | {"kind": kind}, manager.account.name, manager.now().date() + timedelta(days=3))
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(book, "registerTable")) == 1)
    said = cells(book, "registerTable")[0][1]
    assert BREACH["matter"] in said and all(value in said for value in more.values())
    click(qtbot, book, "closeButton")
    wait_said(qtbot, window, f"{kind}（业务部）：名单已外传")
    book = book_of(window, register)
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 1)
    part(book, QTableView, "registerFindings").selectRow(0)
    click(qtbot, book, "closeFindingButton")
    closing = part(book, CloseFindingDialog, "closeFindingDialog")
    write(qtbot, closing, "evidenceEdit", "邮箱管理员确认已删除，本人已写检查")
    click(qtbot, closing, "okButton")
    qtbot.waitUntil(lambda: "已办结" in cells(book, "registerFindings")[0][-1])
    click(qtbot, book, "closeButton")
    window.workplace.open("today")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-findings") is None)


def test_a_finding_that_is_there_again_is_said_when_it_is_entered_and_in_the_list(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices
) -> None:
    keeper = trade("deposit").at(Role.ARCHIVIST)
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    book = book_of(window, "库房检查记录")
    until = keeper.now().date() + timedelta(days=7)
    enter(qtbot, book, WALK, DAMP, keeper.account.name, until)
    qtbot.waitUntil(lambda: "已登记。" in bar_text(book))
    assert "重复" not in bar_text(book)
    enter(qtbot, book, WALK, DAMP | {"where": " １号库 ", "what": "又渗水"}, keeper.account.name, until)
    qtbot.waitUntil(lambda: "问题重复出现：“防潮”同一处第 2 次" in bar_text(book))
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 2)
    newest, before = cells(book, "registerFindings")
    assert "同一处第 2 次" in newest[-1] and "同一处" not in before[-1]
    part(book, QTableView, "registerTable").selectRow(0)
    click(qtbot, book, "addFindingButton")
    form = part(book, FindingForm, "findingForm")
    find(qtbot, form, DAMP | {"kind": "防虫", "what": "柜后有虫"}, keeper.account.name, until)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 3)
    assert "同一处" not in cells(book, "registerFindings")[0][-1], "another kind in the same place is another matter"


def test_the_register_is_printed_with_each_finding_and_how_it_was_closed(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices
) -> None:
    keeper = trade("deposit").at(Role.ARCHIVIST)
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    book = book_of(window, "库房检查记录")
    enter(qtbot, book, WALK, DAMP, keeper.account.name, keeper.now().date() + timedelta(days=7))
    qtbot.waitUntil(lambda: len(cells(book, "registerFindings")) == 1)
    part(book, QTableView, "registerFindings").selectRow(0)
    click(qtbot, book, "closeFindingButton")
    closing = part(book, CloseFindingDialog, "closeFindingDialog")
    write(qtbot, closing, "evidenceEdit", "已做防水")
    click(qtbot, closing, "okButton")
    qtbot.waitUntil(lambda: "已做防水" in cells(book, "registerFindings")[0][-1])
    enter(qtbot, book, WALK, DAMP | {"what": "又渗水"}, keeper.account.name, keeper.now().date() + timedelta(days=7))
    click(qtbot, book, "printRegisterButton")
    form = part(book, FormDialog, "formDialog")
    part(form, OpenChoice, "purpose").setEditText("季度检查")
    part(form, Choice, "recipient").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    said = "".join(pages(paper(qtbot, book)))
    for words in ("库房检查记录", "《仓库客户材料管理制度》第十二条", "防火、防盗、防潮、防虫、整理", "2项，其中未办结1项",
                  "铺防潮膜，报修", "已做防水", "未办结", "又渗水", "检查人"):  # fmt: skip
        assert words in said.replace("\n", ""), words


def test_who_only_answers_for_a_finding_sees_it_and_does_not_close_it(
    qtbot: QtBot, make_window: MakeWindow, trade: Offices
) -> None:
    office = trade("bank")
    auditor, clerk = office.at(Role.AUDITOR), office.at(Role.BUSINESS)
    until = (auditor.now().date() + timedelta(days=5)).isoformat()
    found = NewFinding("权限", "科技部", "共用账号", "各自开户", clerk.account.person_id, until)
    said = {"audited-on": "2026-03-05", "audited": "科技部", "result": "须整改"}
    registers.enter(auditor, "security-audit", said, [found])
    window = make_window(kinds=(TodayPage, DossiersPage))
    window.enter(clerk)
    wait_said(qtbot, window, "权限（科技部）：共用账号")
    click(qtbot, window, "waiting-findings")
    mine = part(window, FindingsDialog, "findingsDialog")
    qtbot.waitUntil(lambda: len(cells(mine, "findingTable")) == 1)
    part(mine, QTableView, "findingTable").selectRow(0)
    assert not part(mine, QPushButton, "closeFindingButton").isEnabled()
    assert not part(mine, QPushButton, "correctFindingButton").isEnabled()
    click(qtbot, mine, "closeButton")
    book = book_of(window, "各部门所持资料的清理")
    choice = part(book, QComboBox, "registerChoice")
    assert choice.findText("信息安全专项审计") < 0, "what the auditor writes is not everybody's to read"
