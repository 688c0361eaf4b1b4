"""The rules that stand in the packs, each carried out by a person at a window in an office of that trade."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.change import field_key
from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.services import dossiers, filing, particulars
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.main_window import MainWindow
from app.ui.pages.audit.page import AuditPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.settings.archive import ArchiveTab
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.dossier_table import DossierTable
from tests.office import PASSWORDS
from tests.trade_office import NUMBERS, Trade, entered
from tests.ui.hands import bar_text, cells, click, part, sign_in, type_in, write

_IDENTITY, _ITEMS, _RECORDS = 1, 2, 3


@dataclass(frozen=True)
class Written:
    """A line that somebody writes into a register of a dossier: `least` of it is asked for, `more` may be said."""

    pack: str
    kind: str
    least: Mapping[str, str]
    more: Mapping[str, str]


def line(pack: str, kind: str, least: Mapping[str, str], more: Mapping[str, str] | None = None) -> Written:
    return Written(pack, kind, least, more or {})


LINES = [
    pytest.param(
        line("company", "满意度调查", {"day": "2026-03-05", "method": "焦点小组讨论", "satisfaction": "满意"}),
        marks=pytest.mark.rule("S15-R7", "S15-R5", "S03-R10", "S07-R6"), id="survey",
    ),
    pytest.param(
        line(
            "company", "交流记录", {"day": "2026-03-05", "manner": "电话", "content": "问交货"},
            {"problem": "迟交两次", "solved-on": "2026-03-09"},
        ),
        marks=pytest.mark.rule("S07-R5", "S07-R8"), id="exchange",
    ),
    pytest.param(
        line("company", "关联企业、供应商和购买商", {"linked": "宏达商贸", "relation": "供应商"}),
        marks=pytest.mark.rule("S19-R20"), id="link",
    ),
    pytest.param(
        line("company", "分支机构和建厂情况", {"branch": "二分厂", "place": "无锡"}, {"since": "2019-05-01"}),
        marks=pytest.mark.rule("S19-R21"), id="branch",
    ),
    pytest.param(
        line("company", "顾客投诉处理", {"complained-on": "2026-03-05", "content": "质量", "outcome": "换货"}, {"handled-by": "周涛"}),
        marks=pytest.mark.rule("S03-R12", "S15-R5"), id="complaint",
    ),
    pytest.param(
        line("company", "产品质量跟踪", {"day": "2026-03-05", "product": "阀门", "quality": "合格"}),
        marks=pytest.mark.rule("S03-R12", "S03-R11"), id="quality",
    ),
]  # fmt: skip


def fill(qtbot: QtBot, form: FormDialog, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        field = part(form, QWidget, name)
        if isinstance(field, QComboBox):
            assert field.findText(value) >= 0, f"{name} offers {value}"
            field.setCurrentText(value)
        elif isinstance(field, QPlainTextEdit):
            type_in(qtbot, field, value)
        else:
            edit = field if isinstance(field, QLineEdit) else part(field, QLineEdit)
            edit.clear()
            type_in(qtbot, edit, value)


@pytest.fixture
def open_at(qtbot: QtBot, make_window: Callable[..., MainWindow]) -> Callable[[Desk, int, int], DossierDialog]:
    """Open a dossier in a window of somebody's own, at one of its tabs."""

    def opened(desk: Desk, number: int, tab: int) -> DossierDialog:
        window = make_window(kinds=(TodayPage,))
        window.enter(desk)
        dialog = DossierDialog(window, desk, number)
        dialog.open()
        qtbot.waitUntil(lambda: bool(part(dialog, QLabel, "dossierTitle").text()))
        part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(tab)
        return dialog

    return opened


@pytest.mark.parametrize("written", LINES)
def test_a_line_is_written_at_the_window_once_its_least_contents_are_there(
    qtbot: QtBot, open_at: Callable[[Desk, int, int], DossierDialog], trade: Callable[[str], Trade], written: Written
) -> None:
    office = trade(written.pack)
    clerk = office.at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    dialog = open_at(clerk, number, _RECORDS)
    kinds = part(dialog, QComboBox, "recordKind")
    assert kinds.findText(written.kind) >= 0
    kinds.setCurrentText(written.kind)
    click(qtbot, dialog, "addRecordButton")
    form = part(dialog, FormDialog, "formDialog")
    for missing in written.least:
        fill(qtbot, form, {name: value for name, value in written.least.items() if name != missing})
        _leave_out(form, missing)
        click(qtbot, form, "okButton")
        qtbot.waitUntil(lambda: bool(bar_text(form)))
        assert form.isVisible(), missing
    fill(qtbot, form, {**written.least, **written.more})
    click(qtbot, form, "okButton")
    records = part(dialog, QTableView, "recordsTable").model()
    qtbot.waitUntil(lambda: records.rowCount() == 1)
    said = str(records.index(0, 2).data())
    assert all(value in said for value in (*written.least.values(), *written.more.values())), said


def _leave_out(form: FormDialog, name: str) -> None:
    field = part(form, QWidget, name)
    if isinstance(field, QComboBox):
        field.setCurrentIndex(0)
    elif isinstance(field, QPlainTextEdit):
        field.clear()
    else:
        (field if isinstance(field, QLineEdit) else part(field, QLineEdit)).clear()


@pytest.mark.rule("S15-R8", "S15-R2", "S03-R14")
@pytest.mark.parametrize("channel", ["网络注册", "门店注册", "电话注册"])
def test_a_customer_comes_by_net_shop_or_telephone_and_belongs_to_a_department(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], channel: str
) -> None:
    window = make_window(kinds=(DossiersPage,))
    clerk = trade("company").at(Role.ARCHIVIST)
    window.enter(clerk)
    page = part(window, DossiersPage, "page-dossiers")
    for name, department in (("远达贸易有限公司", ""), ("宏达商贸有限公司", "大客户部")):
        page.commands.bringing_in.register()
        form = part(window, NewDossierDialog, "newDossierDialog")
        part(form, QRadioButton, "organisationKind").click()
        write(qtbot, form, "nameEdit", name)
        part(form, QTabWidget, "registerTabs").setCurrentIndex(1)
        write(qtbot, form, "field-department", department)
        channels = part(form, QComboBox, "channelEdit")
        assert channels.findText(channel) >= 0
        channels.setCurrentText(channel)
        with qtbot.waitSignal(form.kept) as found:
            click(qtbot, form, "registerButton")
        lacking = 4 if department else 5
        qtbot.waitUntil(lambda lacking=lacking: f"还缺 {lacking} 项" in bar_text(window))
        assert ("归口部门" in bar_text(window)) is not bool(department)
        data = {one.key: one for one in particulars.data(clerk, found.args[0].value)}
    assert data[field_key("department")].value == "大客户部"
    assert f" · {channel} · " in data[field_key("department")].source


@pytest.mark.parametrize(
    "pack",
    [
        pytest.param("company", marks=pytest.mark.rule("S15-R6")),
        pytest.param("service", marks=pytest.mark.rule("S11-R2")),
        pytest.param("bank", marks=pytest.mark.rule("S08-R4", "S08-R7", "S10-R7")),
        pytest.param("loan", marks=pytest.mark.rule("S14-R3", "S14-R6")),
    ],
)
def test_what_is_backed_up_at_the_window_is_ciphertext_and_opens_whole_at_another(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], tmp_path: Path, pack: str
) -> None:
    office = trade(pack)
    clerk = office.at(Role.ARCHIVIST)
    number = NUMBERS[Customer.PERSON]
    entered(clerk, Customer.PERSON, "单雄信")
    window = make_window(kinds=(SettingsPage,))
    window.enter(clerk)
    part(window, QTabWidget, "settingsTabs").setCurrentIndex(2)
    target = tmp_path / "备份盘"
    part(window, ArchiveTab).back_up(target)
    qtbot.waitUntil(lambda: "通过校验" in part(window, QLabel, "backupResult").text())
    window.close()

    copy, keys = sorted(target.iterdir())
    held = copy.read_bytes() + keys.read_bytes()
    for secret in ("单雄信", number):
        assert all(secret.encode(encoding) not in held for encoding in ("utf-8", "utf-16-le", "gbk"))
    put_back = tmp_path / "恢复"
    put_back.mkdir()
    copy.rename(put_back / "archive-1.db")
    keys.rename(put_back / "keys.json")
    another = make_window(kinds=(DossiersPage, AuditPage))
    another.open_folder(put_back)
    sign_in(qtbot, another, "chen", PASSWORDS["chen"])
    qtbot.waitUntil(lambda: another.workplace is not None)
    table = part(another, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert table.dossiers.row_at(0).customer == "单雄信"
    another.workplace.open("audit")
    click(qtbot, another, "verifyButton")
    qtbot.waitUntil(lambda: part(another, QLabel, "auditVerdict").text().startswith("全部一致"))


@pytest.mark.rule("S10-R9", "S17-R12")
def test_a_dealing_of_high_value_needs_both_sides_of_the_id_and_one_without_electronic_record_is_flagged(
    qtbot: QtBot, open_at: Callable[[Desk, int, int], DossierDialog], trade: Callable[[str], Trade]
) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "单雄信")
    dialog = open_at(clerk, number, _RECORDS)
    part(dialog, QComboBox, "recordKind").setCurrentText("交易记录")
    records = part(dialog, QTableView, "recordsTable").model()

    def enter(values: Mapping[str, str]) -> FormDialog:
        click(qtbot, dialog, "addRecordButton")
        form = part(dialog, FormDialog, "formDialog")
        fill(qtbot, form, values)
        click(qtbot, form, "okButton")
        return form

    dealing = {"traded-at": "2026-03-05", "business-kind": "开户存款", "contract-number": "HT1", "voucher-number": "PZ1",
               "agreement-number": "XY1", "log-number": "RZ20260305"}  # fmt: skip
    form = enter({**dealing, "amount": "50000"})
    qtbot.waitUntil(lambda: "身份证正反面" in bar_text(form))
    assert "一·其次" in bar_text(form) and "再登记" in bar_text(form)
    write(qtbot, form, "amount", "49999.99")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: records.rowCount() == 1)
    assert not any("缺" in str(records.index(0, column).data()) for column in range(records.columnCount()))

    filing.add_item(clerk, number, NewItem("身份证正反面", False, Medium.PAPER, 1, "", "", True, ""))
    enter({**dealing, "amount": "80000", "log-number": ""})
    qtbot.waitUntil(lambda: records.rowCount() == 2)
    lines = [[str(records.index(row, column).data()) for column in range(records.columnCount())] for row in range(2)]
    flagged = [line for line in lines if any("缺电子交易日志编号" in cell for cell in line)]
    assert len(flagged) == 1 and not any("RZ20260305" in cell for cell in flagged[0])

    table = part(dialog, QTableView, "recordsTable")
    table.selectRow(lines.index(flagged[0]))
    click(qtbot, dialog, "withdrawLineButton")
    why = part(dialog, FormDialog, "reasonDialog")
    write(qtbot, why, "reasonEdit", "重复登记")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: any("已撤销" in cell for row in cells(dialog, "recordsTable") for cell in row))
    assert not any("缺" in cell for row in cells(dialog, "recordsTable") for cell in row), "what ended lacks nothing"


@pytest.mark.rule("S06-R11", "S06-R6")
@pytest.mark.parametrize("pack", ["bank", "loan"])
def test_a_consent_names_the_notice_that_the_customer_was_shown(
    qtbot: QtBot, open_at: Callable[[Desk, int, int], DossierDialog], trade: Callable[[str], Trade], pack: str
) -> None:
    clerk = trade(pack).at(Role.ARCHIVIST)
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    dialog = open_at(clerk, number, _IDENTITY)
    click(qtbot, dialog, "consentButton")
    form = part(dialog, FormDialog, "formDialog")
    part(form, QListWidget, "uses").item(0).setSelected(True)
    part(form, QComboBox, "way").setCurrentText("书面")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须写明给客户看过的告知书" in bar_text(form))
    write(qtbot, form, "notice", "个人信息处理告知书 2026 版")
    click(qtbot, form, "okButton")
    agreed = part(dialog, QTableView, "consentTable").model()
    qtbot.waitUntil(lambda: agreed.rowCount() == 1)
    shown = [str(agreed.index(0, column).data()) for column in range(agreed.columnCount())]
    assert "个人信息处理告知书 2026 版" in shown


@pytest.mark.rule("S04-R11")
@pytest.mark.parametrize("medium", ["磁带", "磁盘", "光盘"])
def test_a_securities_office_keeps_an_item_on_tape_disk_and_disc(
    qtbot: QtBot, open_at: Callable[[Desk, int, int], DossierDialog], trade: Callable[[str], Trade], medium: str
) -> None:
    clerk = trade("securities").at(Role.ARCHIVIST)
    dialog = open_at(clerk, entered(clerk, Customer.PERSON, "单雄信"), _ITEMS)
    click(qtbot, dialog, "addItemButton")
    form = part(dialog, FormDialog, "formDialog")
    part(form, QComboBox, "title").setCurrentText("交易委托录音")
    media = part(form, QComboBox, "medium")
    assert media.findText(medium) >= 0
    media.setCurrentText(medium)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: any(medium in line and "交易委托录音" in line for line in cells(dialog, "itemsTable")))


def test_an_office_whose_document_names_no_tape_is_offered_none(
    qtbot: QtBot, open_at: Callable[[Desk, int, int], DossierDialog], trade: Callable[[str], Trade]
) -> None:
    clerk = trade("loan").at(Role.ARCHIVIST)
    dialog = open_at(clerk, entered(clerk, Customer.ORGANISATION, "远达贸易有限公司"), _ITEMS)
    click(qtbot, dialog, "addItemButton")
    media = part(part(dialog, FormDialog, "formDialog"), QComboBox, "medium")
    assert [media.itemText(at) for at in range(media.count())] == ["纸质", "电子", "光盘"]


@pytest.mark.parametrize(
    "pack",
    [
        pytest.param("bank", marks=pytest.mark.rule("S08-R9", "S17-R1", "S17-R6", "S10-R8")),
        pytest.param("securities", marks=pytest.mark.rule("S14-R5")),
    ],
)
def test_nothing_is_listed_for_destruction_before_ten_years_are_over(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], pack: str
) -> None:
    office = trade(pack)
    clerk = office.at(Role.ARCHIVIST)
    now = clerk.now()
    number = entered(clerk, Customer.PERSON, "单雄信")
    served = dossiers.end_relationship(clerk, number, now.date()).value
    assert served.startswith(str(now.year + 10))
    window = make_window(kinds=(DestructionPage,))
    window.enter(clerk)
    (row,) = dossiers.rows(clerk, [number])
    click(qtbot, window, "openDocketButton")
    proposal = part(window, OpenDocketDialog, "openDocketDialog")

    def scan_in() -> None:
        box = part(proposal, QLineEdit, "docketScan")
        type_in(qtbot, box, row.reference_code)
        qtbot.keyClick(box, Qt.Key.Key_Return)

    scan_in()
    qtbot.waitUntil(lambda: f"法定保管期限未满（到期日：{served}）" in bar_text(proposal))
    assert "期满后再提出" in bar_text(proposal) and cells(proposal, "docketBags") == []
    clerk.now = lambda: now + timedelta(days=3660)
    scan_in()
    qtbot.waitUntil(lambda: len(cells(proposal, "docketBags")) == 1)
