"""Who registered, updated and filed how much in which month is counted from the trail, printed and exported (S19-R22)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.models.domain.change import field_key
from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.recipient import OFFICE
from app.models.services import changing, filing, keeping, trail, workloads
from app.models.services.changing import Edit
from app.ui.main_window import MainWindow
from app.ui.pages.audit.page import AuditPage
from app.ui.pages.audit.workload import WorkloadDialog
from tests.refusals import refused
from tests.reports import reading
from tests.trade_office import Trade, entered
from tests.ui.asked import exported, for_the_office, paper
from tests.ui.hands import cells, click, part

SPRING = datetime(2099, 3, 2, 9)
_YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.rule("S19-R22")
def test_what_each_person_did_is_counted_month_by_month_printed_and_exported(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade], tmp_path: Path
) -> None:
    office = trade("company")
    clerk, second = office.at(Role.ARCHIVIST), office.at(Role.ARCHIVIST, "second")
    manager = office.at(Role.GENERAL_MANAGER)
    clerk.now = second.now = lambda: SPRING
    number = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    entered(clerk, Customer.ORGANISATION, "宏达商贸有限公司", id_number="")
    changing.enter(second, [Edit(number, field_key("postcode"), "350001")], "其他有效方式")
    keeping.identify(second, number, "营业执照", True, True, "2136-05-01", "核对原件", "一致")
    april = SPRING + timedelta(days=40)
    clerk.now = lambda: april
    filing.add_item(clerk, number, NewItem("合同", False, Medium.PAPER, 1, "", "", False, ""))

    manager.now = lambda: april + timedelta(days=1)
    window = make_window(kinds=(AuditPage,))
    window.enter(manager)
    click(qtbot, window, "workloadButton")
    dialog = part(window, WorkloadDialog, "workloadDialog")
    one, two = clerk.account, second.account
    spring = [
        ["2099-04", one.name, one.department, "0", "0", "1", "1"],
        ["2099-03", one.name, one.department, "2", "0", "0", "2"],
        ["2099-03", two.name, two.department, "0", "2", "0", "2"],
    ]
    qtbot.waitUntil(lambda: sorted(cells(dialog, "workloadTable")) == sorted(spring))
    part(dialog, QComboBox, "workloadPeriod").setCurrentText("本月")
    qtbot.waitUntil(lambda: cells(dialog, "workloadTable") == spring[:1])
    part(dialog, QComboBox, "workloadPeriod").setCurrentText("今年")
    qtbot.waitUntil(lambda: len(cells(dialog, "workloadTable")) == 3)

    click(qtbot, dialog, "workloadPrint")
    for_the_office(qtbot, dialog)
    said = "".join(reading.pages(paper(qtbot, dialog)))
    assert all(word in said for word in ("录入和更新统计表", "2099-03", one.name, two.name, "2099-01-01至2099-04-12"))
    assert "给谁使用：只在本单位使用" in said
    click(qtbot, dialog, "workloadExport")
    rows = exported(qtbot, dialog, tmp_path / "统计.xlsx")
    assert rows[1] == ("2099-04", one.name, one.department, 0, 0, 1, 1)
    noted = trail.newest(manager)[0]
    assert (noted.action, noted.detail["purpose"]) == ("workload.export", "年度核对")


@pytest.mark.rule("S19-R22")
def test_only_who_reads_the_trail_reads_who_did_how_much(trade: Callable[[str], Trade]) -> None:
    business = trade("company").at(Role.BUSINESS)
    refused("not-allowed", lambda: workloads.counted(business, *_YEAR))
    refused("not-allowed", lambda: workloads.take_out(business, *_YEAR, "考核", OFFICE))


@pytest.mark.rule("S17-R4")
def test_counts_leave_for_a_stated_purpose_and_somebody(trade: Callable[[str], Trade]) -> None:
    manager = trade("company").at(Role.GENERAL_MANAGER)
    refused("purpose-stated", lambda: workloads.take_out(manager, *_YEAR, " ", OFFICE))
    refused("recipient-stated", lambda: workloads.take_out(manager, *_YEAR, "考核", None))
    workloads.take_out(manager, *_YEAR, "考核", OFFICE)
    noted = trail.newest(manager)[0].detail
    assert (noted["purpose"], noted["recipient"]) == ("考核", str(OFFICE))
