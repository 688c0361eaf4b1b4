"""An office's 权证台账 comes in through the wizard: a line that does not fit is named, mended in place, and all of them are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.ui.dialogs.import_wizard.rows import REASON
from app.ui.main_window import MainWindow
from app.ui.pages.deposits.ledger import DepositsPage
from app.ui.pages.dossiers.page import DossiersPage
from tests import deposits as steps
from tests.trade_office import Trade, entered
from tests.ui.hands import cells, part
from tests.ui.ledger_import.hands import bring_in, check, mend, open_wizard, rows_of, summary

HEAD = ("序号", "权证名称", "权证编号", "权利人", "入库日期", "出库日期", "领取人", "存放位置", "备注")
ROWS = (
    (1, "不动产权证", "粤房0001号", "张三", "2024年1月6日", "", "", "保险柜1层", ""),
    (2, "土地证", "粤土0002号", "张三", "2024-01-06", "2024.3.1", "张三", "", "贷款结清"),
    (3, "车辆登记证", "粤车0003号", "张三", "去年春天", "", "", "保险柜1层", ""),
)


@pytest.fixture
def window(make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]) -> MainWindow:
    office = trade("loan")
    steps.appoint(office.at(Role.GENERAL_MANAGER), "李梅")
    desk = office.at(Role.ARCHIVIST)
    entered(desk, Customer.PERSON, "张三")
    made = make_window(kinds=(DossiersPage, DepositsPage))
    made.enter(desk)
    return made


@pytest.mark.rule("S13-R1")
def test_a_ledger_of_title_deeds_comes_in_by_clicks_once_its_bad_line_is_mended(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row in (("权证台账",), HEAD, *ROWS):
        book.active.append(row)
    path = tmp_path / "权证台账.xlsx"
    book.save(path)
    window.workplace.open("dossiers")
    wizard = open_wizard(qtbot, window)
    check(qtbot, wizard, path)
    assert summary(wizard).startswith("3 行：可导入 2，退回 1")
    model = rows_of(wizard)
    assert model.rowCount() == 1 and model.row_at(0).number == 5
    assert "日期无法识别" in str(model.index(0, REASON).data())
    mend(qtbot, wizard, 5, "2024-05-06")
    qtbot.waitUntil(lambda: "可导入 3" in summary(wizard))
    bring_in(qtbot, wizard)
    assert part(wizard, QLabel, "importResult").text() == "已导入 3 件代管原件"
    wizard.reject()
    window.workplace.open("deposits")
    qtbot.waitUntil(lambda: len(cells(window, "deedLedger")) == 3)
    listed = {row[0]: row for row in cells(window, "deedLedger")}
    assert listed["不动产权证"][1:3] == ["粤房0001号", "张三"] and listed["不动产权证"][-1] == "代管中"
    assert listed["土地证"][4:7] == ["2024-01-06", "2024-03-01", "张三"] and listed["土地证"][-1] == "已出库"
    assert listed["车辆登记证"][4] == "2024-05-06" and listed["车辆登记证"][7] == "保险柜1层"
