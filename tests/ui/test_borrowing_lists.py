"""The lists of the borrowing page (out, waiting, past) for clerks, managers and stewards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.item import NewItem
from app.models.domain.loan import Condition, Loan, LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.loan import ISSUE
from app.models.services import dockets, dossiers, filing, lending, loan_register, returning, signing, trail
from app.models.services.desk import Desk
from app.reports.forms import recall_notice
from app.ui import run
from app.ui.dialogs import pdf_preview
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.papers import lending as papers
from app.ui.printing.ways import reaches_paper
from app.ui.widgets.rows import RowsTable
from tests import borrowing
from tests.office import PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.ui.asked import for_the_office
from tests.ui.hands import bar_text, click, part, write
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, give_buildings, open_at
from tests.unit.services.signatures import signed


class Lists:
    """The borrowing page in somebody's session, some time after the loans were made."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        assert isinstance(window.desk, Desk)
        self.desk = window.desk
        self.page = part(window, BorrowingPage, "page-borrowing")
        self.tabs = part(self.page, QTabWidget, "borrowingTabs")
        self.page.refresh()

    @property
    def titles(self) -> list[str]:
        return [self.tabs.tabText(place) for place in range(self.tabs.count())]

    def open(self, name: str, tab: str, rows: int) -> RowsTable:
        """Bring up a tab and wait for its rows."""
        self.page.open_at(name)
        table = part(self.page, RowsTable, tab)
        self.qtbot.waitUntil(lambda: table.model().rowCount() == rows and run.is_quiet())
        return table

    def words(self, table: RowsTable) -> list[list[str]]:
        model = table.model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def says(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in bar_text(self.window))

    def dialog(self, kind: type) -> object:
        self.qtbot.waitUntil(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def sign(self, login: str) -> None:
        dialog = self.dialog(SignOffDialog)
        write(self.qtbot, dialog, "signOffLogin", login)
        write(self.qtbot, dialog, "signOffPassword", PASSWORDS[login])
        click(self.qtbot, dialog, "signButton")


@pytest.fixture
def lists(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Callable[..., Lists]:
    """Open the page for somebody of the office."""
    return lambda login, now=LATER: Lists(qtbot, open_at(make_window, office, login, BorrowingPage, now))


@pytest.fixture
def clerk(desk: Desk) -> Desk:
    """李梅 on a Friday, before the window is opened."""
    desk.now = lambda: FRIDAY
    return desk


def test_what_is_out_shows_how_late_it_is_and_narrows_to_one_borrower(clerk: Desk, lists: Callable[..., Lists]) -> None:
    first, second, third = bags(clerk, 3)
    lending.lend(clerk, draft(clerk, "周涛", first, second))
    lending.lend(clerk, draft(clerk, "陈静", third))
    shown = lists("li")
    table = shown.open("out", "out", 3)
    assert "借出中 3" in shown.titles
    assert {row[1] for row in shown.words(table)} == {"逾期 3 天"}
    who = part(shown.page, QComboBox, "outBorrower")
    assert [who.itemText(place) for place in range(who.count())] == ["全部借阅人", "周涛（2）", "陈静（1）"]
    who.setCurrentIndex(2)
    who.activated.emit(2)
    assert [row[3] for row in shown.words(table)] == ["陈静"]
    assert not part(shown.page, QPushButton, "renewButton").isEnabled()


def test_a_loan_is_renewed_once(clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    shown = lists("li", FRIDAY)
    table = shown.open("out", "out", 1)
    assert shown.words(table)[0][1] == "还有 7 天"
    click(qtbot, shown.page, "renewButton")
    shown.says("应还日期 2026-12-04")
    qtbot.waitUntil(lambda: shown.words(table)[0][0] == "2026-12-04" and run.is_quiet())
    assert shown.words(table)[0][-1] == "续借1次"
    click(qtbot, shown.page, "renewButton")
    shown.says("已续借 1 次，不能再续")


@pytest.mark.rule("S02-R7")
def test_a_recall_notice_names_everything_that_borrower_has_late(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    first, second, third = bags(clerk, 3)
    lending.lend(clerk, draft(clerk, "周涛", first, second))
    lending.lend(clerk, draft(clerk, "陈静", third))
    shown = lists("li")
    shown.open("out", "out", 3)
    click(qtbot, shown.page, "recallButton")
    preview = shown.dialog(PdfPreview)
    (page,) = pages(preview.pdf)
    number = f"催还〔2026〕{trail.newest(clerk)[0].seq}号"
    for wanted in (
        "档案催还通知",
        f"编号：{number}",
        "御景湾（盖章）",
        "回执",
        "依据《客户档案管理办法》4.3.4",
        "档案室周涛",
        "共2卷",
        "业主0",
        "业主1",
        "3天",
        "2026年12月3日",
        "校验码",
        "登录办理：李梅",
    ):
        assert wanted in page, wanted
    assert "业主2" not in page and "续借手续" not in page
    assert [one.recalled_at for one in loan_register.out(clerk)] == [None] * 3, "who only looks calls nobody"
    click(qtbot, preview, "handedOverButton")
    shown.says(f"已登记催还：周涛，{number}。")
    assert not part(preview, QPushButton, "handedOverButton").isEnabled()
    assert [one.recalled_at is not None for one in loan_register.out(clerk)] == [True, True, False]
    assert trail.newest(clerk)[0].detail["notice"] == number


@pytest.mark.parametrize(
    ("pack", "ground"),
    [
        ("property", "依据《客户档案管理办法》4.3.4，"), ("bank", "依据《银保监客户信息管理办法》最后·一是，"),
        ("securities", "依据本单位的借阅期限，"),
    ],
)  # fmt: skip
def test_a_recall_notice_cites_what_its_office_has(trade: Callable[[str], Trade], pack: str, ground: str) -> None:
    desk = trade(pack).at(Role.ARCHIVIST)
    late = Loan(
        1, 1, "", LoanKind.LOAN, 1, "DH-1", "欧阳明月", "b", "周涛", "业务部", "核对", "2026-11-02", "李梅", "", "", "", "",
        "2026-11-09", 7, 0, None, None, "", None, "",
    )  # fmt: skip
    notice = papers.recall(desk, returning.Recall("催还〔2026〕1号", (late,)), date(2026, 11, 23), "")
    (page,) = pages(recall_notice.render(notice))
    assert ground in page and "本系统保障" not in page


def test_a_notice_that_went_to_a_printer_counts_once_and_a_file_only_when_somebody_says_so(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    shown = lists("li")
    shown.open("out", "out", 1)
    click(qtbot, shown.page, "recallButton")
    preview = shown.dialog(PdfPreview)
    qtbot.waitUntil(lambda: preview.page_count == 1)
    for file in (
        lambda: preview.save(tmp_path / "saved.pdf"),
        lambda: print_to_file(preview, tmp_path / "printed.pdf"),
    ):
        with qtbot.waitSignal(preview.filed):
            file()
        assert ".pdf" in bar_text(preview) and "还没有登记送达" in bar_text(preview)
    assert [event.action for event in trail.newest(clerk)].count("loan.recall") == 0
    click(qtbot, preview, "messageAction")
    shown.says("已登记催还：周涛")
    with qtbot.waitSignal(preview.filed):
        preview.save(tmp_path / "again.pdf")
    assert "还没有登记送达" not in bar_text(preview)
    monkeypatch.setattr(pdf_preview, "reaches_paper", lambda _printer: True)
    with qtbot.waitSignal(preview.on_paper):
        print_to_file(preview, tmp_path / "paper.pdf")
    qtbot.waitUntil(run.is_quiet)
    assert [event.action for event in trail.newest(clerk)].count("loan.recall") == 1


def test_a_notice_that_left_for_a_printer_counts(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    shown = lists("li")
    shown.open("out", "out", 1)
    click(qtbot, shown.page, "recallButton")
    preview = shown.dialog(PdfPreview)
    qtbot.waitUntil(lambda: preview.page_count == 1)
    monkeypatch.setattr(pdf_preview, "reaches_paper", lambda _printer: True)
    print_to_file(preview, tmp_path / "paper.pdf")
    shown.says("已登记催还：周涛")


def print_to_file(preview: PdfPreview, path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(path))
    preview.print_to(printer)


@pytest.mark.parametrize(
    ("name", "paper"), [("Microsoft Print to PDF", False), ("cups-pdf", False), ("HP-M404", True), ("", True)]
)
def test_a_printer_that_writes_files_prints_no_paper(name: str, paper: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.NativeFormat)
    monkeypatch.setattr(QPrinter, "outputFormat", lambda _self: QPrinter.OutputFormat.NativeFormat)
    monkeypatch.setattr(QPrinter, "printerName", lambda _self: name)
    assert reaches_paper(printer) is paper


def test_a_consultation_that_is_out_is_not_renewed_into_a_loan(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    wanted = replace(draft(clerk, "周涛", *bags(clerk, 1)), kind=LoanKind.CONSULTATION, term_days=0)
    lending.lend(clerk, wanted)
    shown = lists("li", FRIDAY)
    table = shown.open("out", "out", 1)
    assert shown.words(table)[0][1] == "今天到期" and "查阅" in shown.words(table)[0][-1]
    assert not part(shown.page, QPushButton, "renewButton").isEnabled()


@pytest.mark.rule("S02-R7")
def test_an_override_and_a_term_stand_in_the_register_as_they_were_granted(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    first, second = bags(clerk, 2)
    lending.lend(clerk, draft(clerk, "周涛", first))
    shown = lists("li")
    desk = shown.desk
    more = replace(draft(desk, "周涛", second), kind=LoanKind.CONSULTATION, term_days=0)
    lending.lend(desk, more, signed(desk, "chen", lending.override_statement(desk, more)))
    again, lifted = (papers.register_row(desk, one) for one in loan_register.out(desk))
    assert (again.term, again.approver, again.note) == ("7天", "", "")
    assert (lifted.term, lifted.approver) == ("当天归还", "陈静（逾期放行）")
    assert lifted.note == "逾期放行依据《客户档案管理办法》4.3.4；查阅"
    table = shown.open("register", "register", 2)
    assert any(
        "陈静（逾期放行）" in row and "逾期放行依据《客户档案管理办法》4.3.4" in row[-1] for row in shown.words(table)
    )
    shown.open("out", "out", 2)
    part(shown.page, RowsTable, "out").selectRow(1)
    click(qtbot, shown.page, "slipAgainButton")
    (page,) = pages(shown.dialog(PdfPreview).pdf)
    assert "无需审批" not in page and page.count("放行经理签字") == 2 and page.count("电子签署：陈静") == 2
    assert "逾期放行：《客户档案管理办法》4.3.4" in page and "（当天归还）" in page


def test_a_slip_is_printed_again_for_what_is_out(clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot) -> None:
    first, second = bags(clerk, 2)
    filing.add_item(clerk, first, NewItem("合同", True, Medium.PAPER, 137, "", "", False, ""))
    given = lending.lend(clerk, draft(clerk, "周涛", first, second)).value
    returning.take_back(clerk, first)
    shown = lists("li")
    shown.open("out", "out", 1)
    click(qtbot, shown.page, "slipAgainButton")
    (page,) = pages(shown.dialog(PdfPreview).pdf)
    anchor = dockets.anchors(clerk, given.request.docket)[ISSUE, 1]
    for wanted in ("周涛", "业主0", "业主1", "137", f"校验码：{anchor}", "登录办理：李梅"):
        assert wanted in page, wanted


def test_a_slip_printed_again_in_a_later_session_bears_the_approval(
    office: Office, clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request
    given = signed(clerk, "zhao", borrowing.approval_statement(clerk, wanted.id))
    anchor = borrowing.approve(clerk, wanted.id, given).anchor
    lending.issue(clerk, wanted.id)
    shown = lists("li")
    shown.open("out", "out", 1)
    click(qtbot, shown.page, "slipAgainButton")
    (page,) = pages(shown.dialog(PdfPreview).pdf)
    assert given.name in page
    assert anchor in page


@pytest.mark.rule("S02-R7")
def test_the_register_of_a_period_is_shown_printed_and_saved(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = bags(clerk, 2)
    lending.lend(clerk, draft(clerk, "周涛", first))
    lending.lend(clerk, draft(clerk, "陈静", second, kind=LoanKind.CONSULTATION))
    taken = returning.take_back(clerk, first).value
    returning.inspect(clerk, taken.id, Condition.PAGES_MISSING, "缺第3页")
    shown = lists("li")
    table = shown.open("register", "register", 2)
    assert shown.words(table)[0] == [
        "2026-11-20", "周涛", "档案室", clerk_code(clerk, first), "1栋1单元101 业主0", "装修核对", "", "2026-11-27",
        "2026-11-20", "缺页", "李梅", "缺第3页",
    ]  # fmt: skip
    narrow = table.columnWidth(3)
    shown.page.window().resize(1920, 1000)
    qtbot.waitUntil(lambda: table.columnWidth(3) > narrow * 1.3)
    click(qtbot, shown.page, "registerPrint")
    for_the_office(qtbot, shown.page)
    preview = shown.dialog(PdfPreview)
    (page,) = pages(preview.pdf)
    for wanted in ("借阅登记簿", "2026年11月1日至2026年11月30日", "周涛", "陈静", "业主1", "缺页", "查阅", "7天"):
        assert wanted in page, wanted
    preview.reject()
    click(qtbot, shown.page, "registerExport")
    for_the_office(qtbot, shown.page)
    target = tmp_path / "登记簿.xlsx"
    shown.dialog(QFileDialog).fileSelected.emit(str(target))
    shown.says("已导出")
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert [row[1] for row in rows] == ["借阅人", "周涛", "陈静"]
    choose_period(qtbot, shown, 1)
    qtbot.waitUntil(lambda: table.model().rowCount() == 0)


def choose_period(qtbot: QtBot, shown: Lists, place: int) -> None:
    """Choose an entry of the list of periods with the keyboard."""
    periods = part(shown.page, QComboBox, "registerPeriod")
    periods.setFocus()
    for _ in range(place):
        qtbot.keyClick(periods, Qt.Key.Key_Down)


def clerk_code(desk: Desk, dossier: int) -> str:
    return dossiers.rows(desk, [dossier])[0].reference_code


def test_what_came_back_is_inspected_later(clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot) -> None:
    ids = bags(clerk, 2)
    lending.lend(clerk, draft(clerk, "周涛", *ids))
    shown = lists("li")
    table = shown.open("out", "out", 2)
    for left in (1, 0):
        click(qtbot, shown.page, "takeBackButton")
        qtbot.waitUntil(lambda left=left: table.model().rowCount() == left and run.is_quiet())
    table = shown.open("inspect", "uninspected", 2)
    assert "待检查 2" in shown.titles
    click(qtbot, shown.page, "laterComplete")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    click(qtbot, shown.page, "laterDamaged")
    dialog = shown.dialog(ReasonDialog)
    write(qtbot, dialog, "reasonEdit", "封皮撕裂")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: table.model().rowCount() == 0 and "待检查" in shown.titles)
    kept = loan_register.register(clerk, FRIDAY.date(), FRIDAY.date())
    assert sorted((one.condition, one.condition_note) for one in kept) == [
        (Condition.COMPLETE, ""), (Condition.DAMAGED, "封皮撕裂"),
    ]  # fmt: skip


@pytest.mark.rule("S05-R11")
def test_the_general_manager_approves_from_the_own_list_with_the_own_password(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 2))).value.request
    shown = lists("zhao", FRIDAY)
    shown.open("asked", "asked", 1)
    assert shown.titles[0] == "待我审批 1"
    qtbot.waitUntil(lambda: "业主1" in part(shown.page, QLabel, "askedBags").text())
    click(qtbot, shown.page, "askedApprove")
    dialog = shown.dialog(SignOffDialog)
    assert part(dialog, QLineEdit, "signOffLogin").text() == "zhao"
    write(qtbot, dialog, "signOffPassword", "wrong")
    click(qtbot, dialog, "signButton")
    qtbot.waitUntil(lambda: "密码" in bar_text(dialog))
    assert loan_register.request(clerk, wanted.id).state.name == "asked", "an open session never signs"
    write(qtbot, dialog, "signOffPassword", PASSWORDS["zhao"])
    click(qtbot, dialog, "signButton")
    shown.says("已批准吴琪的申请")
    assert loan_register.request(clerk, wanted.id).approval.name == "赵明"
    assert loan_register.out(clerk) == [], "approved is not issued"


@pytest.mark.rule("S05-R11")
def test_a_manager_who_may_not_decide_cannot_press_the_button(clerk: Desk, lists: Callable[..., Lists]) -> None:
    lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1)))
    shown = lists("chen", FRIDAY)
    shown.open("asked", "asked", 1)
    assert not part(shown.page, QPushButton, "askedApprove").isEnabled()
    assert not part(shown.page, QPushButton, "askedRefuse").isEnabled()
    assert not part(shown.page, QPushButton, "askedWithdraw").isEnabled()


def test_a_refusal_needs_a_reason(clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request
    shown = lists("zhao", FRIDAY)
    shown.open("asked", "asked", 1)
    click(qtbot, shown.page, "askedRefuse")
    dialog = shown.dialog(ReasonDialog)
    click(qtbot, dialog, "okButton")
    assert dialog.isVisible()
    write(qtbot, dialog, "reasonEdit", "用途不明")
    click(qtbot, dialog, "okButton")
    shown.says("已拒绝吴琪的申请")
    assert loan_register.request(clerk, wanted.id).docket.taken("refuse")[0].reason == "用途不明"


def test_an_approved_request_is_given_out_from_the_list(
    clerk: Desk, office: Office, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request
    shown = lists("li", FRIDAY)
    shown.open("asked", "asked", 1)
    click(qtbot, shown.page, "askedApprove")
    shown.sign("zhao")
    shown.says("已借出 1 份给吴琪")
    assert loan_register.request(clerk, wanted.id).state.name == "issued"
    other = lending.lend(clerk, draft(clerk, "吴琪", register(clerk, "2栋101", "业主9"))).value.request
    chief = office.desk("zhao")
    chief.now = lambda: FRIDAY
    statement = borrowing.approval_statement(chief, other.id)
    borrowing.approve(chief, other.id, signing.sign(chief, "zhao", PASSWORDS["zhao"], statement))
    shown.page.refresh()
    shown.open("approved", "approved", 1)
    click(qtbot, shown.page, "approvedIssue")
    shown.says("已借出 1 份给吴琪")
    assert loan_register.request(clerk, other.id).state.name == "issued"


def test_a_clerk_withdraws_a_request(clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request
    shown = lists("li", FRIDAY)
    shown.open("asked", "asked", 1)
    click(qtbot, shown.page, "askedWithdraw")
    shown.says("已撤回吴琪的申请")
    assert loan_register.request(clerk, wanted.id).state.name == "withdrawn"


@pytest.mark.rule("S05-R9", "S05-R12")
def test_a_steward_asks_for_own_buildings_only_and_sees_the_own_request(
    clerk: Desk, office: Office, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    bags(clerk, 1)
    register(clerk, "9栋1单元101", "业主九")
    give_buildings(office, clerk, "1栋")
    shown = lists("sun", FRIDAY)
    qtbot.waitUntil(lambda: shown.page.findChild(QLabel, "lendCount") is not None)
    assert shown.page.modes == ()
    assert "待检查" not in shown.titles
    click(qtbot, shown.page, "findDossiers")
    dialog = shown.dialog(FindDossiersDialog)
    found = part(dialog, QListWidget, "findDossiersList")
    write(qtbot, dialog, "findDossiersEdit", "业主九")
    qtbot.waitUntil(lambda: "没有找到" in bar_text(dialog))
    write(qtbot, dialog, "findDossiersEdit", "业主")
    qtbot.waitUntil(lambda: found.count() == 1)
    qtbot.keyClick(part(dialog, QLineEdit, "findDossiersEdit"), Qt.Key.Key_Return)
    dialog.reject()
    qtbot.waitUntil(lambda: part(shown.page, QPushButton, "lendButton").text() == "提交申请，1 份")
    click(qtbot, shown.page, "purpose-2")
    click(qtbot, shown.page, "lendButton")
    shown.says("需经管家部经理或总经理审批（《客户档案管理办法》4.3.4）")
    shown.open("asked", "asked", 1)
    (wanted,) = loan_register.waiting(clerk)
    assert (wanted.borrower, wanted.state.name) == ("孙静", "asked")
    click(qtbot, shown.page, "askedWithdraw")
    shown.says("已撤回孙静的申请")


def test_dossiers_chosen_on_another_page_come_to_the_desk(
    clerk: Desk, lists: Callable[..., Lists], qtbot: QtBot
) -> None:
    ids = bags(clerk, 2)
    shown = lists("li", FRIDAY)
    shown.page.open_at(tuple(ids))
    qtbot.waitUntil(lambda: part(shown.page, QPushButton, "lendButton").text().startswith("借出 2 份"))
