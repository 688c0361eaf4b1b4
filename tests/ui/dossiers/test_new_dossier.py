"""One dossier registered by hand from the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.models.domain.policy.fields import HIDDEN
from app.models.domain.policy.reading import shipped_pack
from app.models.services import archives, dossiers
from app.ui import run
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import CHEAP, FOUNDERS, PASSWORDS
from tests.ui.dossiers.hands import Opener, shown
from tests.ui.hands import click, look_through, part, write


@pytest.mark.rule("S05-R4")
def test_one_dossier_is_registered_by_hand_and_a_second_bag_refused(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    click(qtbot, window, "registerButton")
    dialog = part(window, NewDossierDialog, "newDossierDialog")
    look_through(dialog)
    click(qtbot, dialog, "registerButton")
    assert "请填写楼栋和房号" in part(dialog, QLabel, "houseError").text()
    for name, value in (("buildingEdit", "2"), ("unitEdit", "1"), ("roomEdit", "101"), ("nameEdit", "新客户")):
        write(qtbot, dialog, name, value)
    click(qtbot, dialog, "registerButton")
    error = part(dialog, QLabel, "houseError")
    qtbot.waitUntil(lambda: "该户已有档案袋" in error.text())
    assert "4.2.3" in error.text()
    write(qtbot, dialog, "roomEdit", "0909")
    part(dialog, QComboBox, "categoryEdit").setCurrentIndex(1)
    click(qtbot, dialog, "registerButton")
    qtbot.waitUntil(lambda: shown(page, "name") == ["新客户"])
    row = page.table.current_row
    assert row is not None and row.category == "WJ" and row.reference_code.startswith("YJW-WJ·")
    qtbot.waitUntil(lambda: page.detail.detail is not None and page.detail.detail.row.id == row.id)


def test_a_doubtful_id_number_warns_and_does_not_block(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    click(qtbot, window, "registerButton")
    dialog = part(window, NewDossierDialog, "newDossierDialog")
    look_through(dialog)
    write(qtbot, dialog, "idEdit", "330106196203265243")
    part(dialog, QLineEdit, "idEdit").editingFinished.emit()
    assert "校验位不符" in part(dialog, QLabel, "idEdit-error").text()
    for name, value in (("buildingEdit", "7"), ("roomEdit", "101"), ("nameEdit", "赵六")):
        write(qtbot, dialog, name, value)
    click(qtbot, dialog, "registerButton")
    qtbot.waitUntil(lambda: shown(page, "name") == ["赵六"])


@pytest.mark.rule("S13-R4")
def test_a_loan_office_registers_projects_with_their_own_fields(
    qtbot: QtBot, make_window: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "远达"
    archives.found(folder, "远达", "YD", shipped_pack("loan"), FOUNDERS, hardness=CHEAP)
    window = make_window(kinds=(DossiersPage,))
    window.enter(archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP))
    qtbot.waitUntil(lambda: part(window, QPushButton, "emptyRegisterButton").isVisible())
    click(qtbot, window, "emptyRegisterButton")
    dialog = part(window, NewDossierDialog, "newDossierDialog")
    look_through(dialog)
    qtbot.waitUntil(run.is_quiet)
    values = {"nameEdit": "嘉禾建材有限公司", "amountEdit": "abc", "manager_aEdit": "陈静", "manager_bEdit": "陈静"}
    for name, value in values.items():
        write(qtbot, dialog, name, value)
    part(dialog, QLineEdit, "manager_bEdit").completer().popup().hide()
    click(qtbot, dialog, "registerButton")
    assert "请填写金额数字" in part(dialog, QLabel, "amountEdit-error").text()
    write(qtbot, dialog, "amountEdit", "500,000.50")
    write(qtbot, dialog, "dueEdit", "2026-02-30")
    click(qtbot, dialog, "registerButton")
    assert "没有这一天" in part(dialog, QLabel, "dueEdit-error").text()
    write(qtbot, dialog, "dueEdit", "2026-02-28")
    click(qtbot, dialog, "registerButton")
    error = part(dialog, QLabel, "manager_bEdit-error")
    qtbot.waitUntil(lambda: "A 角与 B 角须为两人" in error.text())
    write(qtbot, dialog, "manager_bEdit", "李梅")
    part(dialog, QLineEdit, "manager_bEdit").completer().popup().hide()
    click(qtbot, dialog, "registerButton")
    page = window.workplace.current
    qtbot.waitUntil(lambda: shown(page, "name") == ["嘉禾建材有限公司"])
    result = dossiers.detail(page.desk, page.table.current_id)
    assert result.fields["loan-amount"] == HIDDEN
    clear = dossiers.reveal(page.desk, page.table.current_id, "核对").value
    assert clear["fields"]["loan-amount"] == "500,000.50 元"
    assert result.retention_due == "2036-02-28"
