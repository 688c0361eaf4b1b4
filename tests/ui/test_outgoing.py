"""Lists and copies leave the office only with the customers' consent, asked for at the window (S07-R3, S11-R7)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import class_key
from app.models.domain.item import NewItem
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.services import changing, dossiers, filing, keeping, lending, registers, trail
from app.models.services.changing import Edit
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_table import DossierTable
from tests.kept import attach
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import dialog as asked_dialog
from tests.ui.asked import paper
from tests.ui.hands import bar_text, choose_action, click, part

_NOTICE = "个人信息处理告知书 2026 版"
_OUTSIDE, _HERE, _BY_LAW = "提供给本单位以外：", "只在本单位使用", "依法提供给有权机关"
_NAMED = "远方公司，远函〔2026〕1号"
SHIPPED = [
    pytest.param(
        "company", "客户服务", "关系维护", "《客户资料管理办法(甲本)》三.3", marks=pytest.mark.rule("S07-R3"), id="company"
    ),
    pytest.param("bank", "风险管理", "反洗钱", "《客户个人信息管理办法》第三条", id="bank"),
    pytest.param("loan", "授信审查", "贷后管理", "《客户个人信息管理办法》第三条", id="loan"),
    pytest.param("securities", "交易服务", "反洗钱", "六.1", id="securities"),
    pytest.param("property", "物业服务", "费用收缴", "", id="property"),
]  # fmt: skip


def code_of(desk: Desk, number: int) -> str:
    (row,) = dossiers.rows(desk, [number])
    return row.reference_code


def agree(clerk: Desk, number: int, use: str) -> None:
    keeping.consent(clerk, number, [use], "2026-01-05", "书面", _NOTICE)


@pytest.fixture
def open_list(qtbot: QtBot, make_window: Callable[..., MainWindow]) -> Callable[[Desk, int], DossiersPage]:
    """Open the list of dossiers in a window of somebody's own, once it has so many rows."""

    def opened(desk: Desk, rows: int) -> DossiersPage:
        window = make_window(kinds=(DossiersPage,))
        window.enter(desk)
        page = part(window, DossiersPage, "page-dossiers")
        table = part(page, DossierTable, "dossiersTable")
        qtbot.waitUntil(lambda: table.model().rowCount() == rows)
        return page

    return opened


def ask_for(qtbot: QtBot, page: DossiersPage, way: str, recipient: str) -> FormDialog:
    """Fill in the form of a way out and confirm it."""
    choose_action(page, way)
    form = asked_dialog(qtbot, page, "formDialog")
    assert isinstance(form, FormDialog)
    part(form, QComboBox, "purpose").setCurrentText("核对")
    choose(form, recipient)
    click(qtbot, form, "okButton")
    return form


def choose(form: FormDialog, recipient: str) -> None:
    box = part(form, QComboBox, "recipient")
    assert box.findText(recipient) >= 0, recipient
    box.setCurrentText(recipient)
    if recipient not in ("", _HERE):
        write_in(form, _NAMED)


def write_in(form: FormDialog, name: str) -> None:
    """Name whoever is outside the office, and the paper by which they ask."""
    part(form, QLineEdit, "recipientName").setText(name)


def saved_as(qtbot: QtBot, page: DossiersPage, path: Path) -> None:
    dialog = part(page, QFileDialog, "saveDialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "导出已记入日志" in bar_text(page.window()))


@pytest.mark.parametrize(("pack", "use", "other", "clause"), SHIPPED)
def test_no_list_leaves_the_office_without_the_customers_consent_to_that_use(
    qtbot: QtBot, open_list: Callable[[Desk, int], DossiersPage], trade: Callable[[str], Trade], tmp_path: Path,
    pack: str, use: str, other: str, clause: str,
) -> None:  # fmt: skip
    office = trade(pack)
    clerk = office.at(Role.ARCHIVIST)
    agreeing = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    silent = entered(clerk, Customer.PERSON, "单雄信")
    agree(clerk, agreeing, use)
    agree(clerk, silent, other)
    page = open_list(office.at(Role.GENERAL_MANAGER if pack == "company" else Role.MANAGER), 2)
    form = ask_for(qtbot, page, "export", _OUTSIDE + use)
    qtbot.waitUntil(lambda: code_of(clerk, silent) in bar_text(form))
    said = bar_text(form)
    assert not part(form, QLabel, "recipient-error").isVisible(), "once, above"
    assert code_of(clerk, agreeing) not in said and clause in said and "请先在档案的“身份和同意”中登记" in said
    agree(clerk, silent, use)
    click(qtbot, form, "okButton")
    saved_as(qtbot, page, tmp_path / "清单.xlsx")
    noted = trail.newest(page.desk)[0]
    assert (noted.action, noted.detail["recipient"]) == ("dossier.export", f"{_OUTSIDE}{use}（{_NAMED}）")


@pytest.mark.rule("S07-R3")
@pytest.mark.parametrize("way", ["print", "catalogue"])
def test_no_printed_list_leaves_the_office_without_consent_and_one_for_the_office_asks_for_none(
    qtbot: QtBot, open_list: Callable[[Desk, int], DossiersPage], trade: Callable[[str], Trade], way: str
) -> None:
    office = trade("company")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    page = open_list(office.at(Role.GENERAL_MANAGER), 1)
    form = ask_for(qtbot, page, way, "")
    qtbot.waitUntil(lambda: "须说明给谁使用" in bar_text(form))
    choose(form, _OUTSIDE + "客户服务")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: code_of(clerk, number) in bar_text(form))
    choose(form, _HERE)
    click(qtbot, form, "okButton")
    part(page.window(), PdfPreview)


@pytest.mark.rule("S07-R3")
def test_a_consent_that_was_taken_back_lets_no_copy_of_a_scan_out(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], tmp_path: Path
) -> None:
    office = trade("company")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    agree(clerk, number, "客户服务")
    (given,) = keeping.detail(clerk, number).consents
    registers.withdraw_consent(clerk, number, given.id, "客户来函", "2026-02-01")
    paper = filing.add_item(clerk, number, NewItem("合同", False, Medium.PAPER, 1, "", "", False, "")).value
    scan = tmp_path / "合同.bin"
    scan.write_bytes(b"contract")
    attach(clerk, paper, scan)
    manager = office.at(Role.GENERAL_MANAGER)
    window = make_window(kinds=(DossiersPage,))
    window.enter(manager)
    dialog = DossierDialog(window, manager, number)
    dialog.open()
    files = part(dialog, QTableView, "filesTable")
    part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(2)
    qtbot.waitUntil(lambda: part(dialog, QTableView, "itemsTable").model().rowCount() == 1)
    part(dialog, QTableView, "itemsTable").selectRow(0)
    qtbot.waitUntil(lambda: files.model().rowCount() == 1)
    files.selectRow(0)
    out = tmp_path / "副本.bin"
    click(qtbot, dialog, "takeCopyButton")
    part(dialog, QFileDialog, "copyDialog").fileSelected.emit(str(out))
    part(dialog, QFileDialog, "copyDialog").reject()
    form = part(dialog, FormDialog, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("核对")
    choose(form, _OUTSIDE + "客户服务")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: code_of(clerk, number) in bar_text(form))
    assert not out.exists()
    agree(clerk, number, "客户服务")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "副本已存为" in bar_text(dialog))
    assert out.read_bytes() == b"contract"


@pytest.mark.rule("S11-R7")
def test_a_service_office_shares_only_what_the_customer_authorised(
    qtbot: QtBot, open_list: Callable[[Desk, int], DossiersPage], trade: Callable[[str], Trade], tmp_path: Path
) -> None:
    office = trade("service")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "单雄信", classes={"sharing": "不共享"})
    agree(clerk, number, "课程安排")
    page = open_list(office.at(Role.MANAGER), 1)
    form = ask_for(qtbot, page, "export", _OUTSIDE + "课程安排")
    qtbot.waitUntil(lambda: "没有授权共享" in bar_text(form))
    said = bar_text(form)
    assert code_of(clerk, number) in said and "《客户资料处理规程与步骤》6" in said and "资料共享" in said
    changing.enter(clerk, [Edit(number, class_key("sharing"), "授权共享")], "客户本人")
    click(qtbot, form, "okButton")
    saved_as(qtbot, page, tmp_path / "清单.xlsx")


@pytest.mark.rule("S07-R3")
@pytest.mark.parametrize("way", ["registerPrint", "registerExport"])
def test_the_borrow_register_leaves_the_office_only_with_the_consent_of_who_stands_in_it(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], way: str
) -> None:
    office = trade("company")
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    manager = office.at(Role.GENERAL_MANAGER)
    asked = LoanProposal(manager.account.person_id, (number,), LoanKind.LOAN, manager.pack.borrowing.purposes[0], 1)
    assert lending.lend(clerk, asked).value.due_on
    window = make_window(kinds=(BorrowingPage,))
    window.enter(manager)
    page = part(window, BorrowingPage, "page-borrowing")
    page.open_at("register")
    qtbot.waitUntil(lambda: part(page, QTableView, "register").model().rowCount() == 1)
    click(qtbot, page, way)
    form = part(window, FormDialog, "formDialog")
    choose(form, _OUTSIDE + "客户服务")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in part(form, QLabel, "purpose-error").text())
    part(form, QComboBox, "purpose").setCurrentText("核对")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: code_of(clerk, number) in bar_text(form))
    assert not window.findChildren(PdfPreview)
    choose(form, _HERE)
    click(qtbot, form, "okButton")
    part(window, PdfPreview if way == "registerPrint" else QFileDialog)
    noted = trail.newest(page.desk)[0]
    assert noted.action == ("register.print" if way == "registerPrint" else "register.export")
    assert (noted.detail["purpose"], noted.detail["recipient"], noted.detail["rows"]) == ("核对", _HERE, 1)


@pytest.mark.rule("S07-R3")
def test_whoever_is_outside_the_office_is_named_in_the_trail_and_on_the_foot_of_the_list(
    qtbot: QtBot, open_list: Callable[[Desk, int], DossiersPage], trade: Callable[[str], Trade]
) -> None:
    office = trade("company")
    entered(office.at(Role.ARCHIVIST), Customer.ORGANISATION, "远达贸易有限公司")
    page = open_list(office.at(Role.GENERAL_MANAGER), 1)
    choose_action(page, "print")
    form = asked_dialog(qtbot, page, "formDialog")
    assert isinstance(form, FormDialog)
    part(form, QComboBox, "purpose").setCurrentText("核对")
    named = part(form, QLineEdit, "recipientName")
    choose(form, _HERE)
    assert not named.isVisible()
    choose(form, _BY_LAW)
    write_in(form, "")
    assert named.isVisible()
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须写明给哪个单位" in bar_text(form))
    write_in(form, _NAMED)
    click(qtbot, form, "okButton")
    printed = "".join("".join(pages(paper(qtbot, page.window()))).split())
    assert f"给谁使用：{_BY_LAW}（{_NAMED}）" in printed
    assert trail.newest(page.desk)[0].detail["recipient"] == f"{_BY_LAW}（{_NAMED}）"
