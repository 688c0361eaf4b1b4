"""Sensitive fields and records stand masked in the windows, are shown with a purpose, and are covered again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.policy.fields import HIDDEN
from app.models.domain.policy.reading import shipped_pack
from app.models.services import keeping
from app.models.services.rules_in_force import RulesInForce
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.reveal import RevealDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.detail_pane import DetailPane
from app.ui.pages.today import TodayPage
from tests.office import register
from tests.ui.hands import click, part

ADDRESS, AMOUNT = "御景湾1栋101室", "987654"


def give_purpose(qtbot: QtBot, root: QWidget) -> None:
    dialog = part(root, RevealDialog, "revealDialog")
    part(dialog, QComboBox, "purposeEdit").setEditText("诉讼取证")
    click(qtbot, dialog, "showButton")


@pytest.mark.rule("S06-R4", "S17-R4")
def test_a_sensitive_field_of_the_pane_opens_with_a_purpose_and_closes_again(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    fields = json.dumps({"contact-address": ADDRESS, "document-kind": "身份证"})
    clerk.desk.store.db.run("UPDATE main.dossier SET fields = ? WHERE id = ?", (fields, number))
    pane = DetailPane(clerk.desk, clerk)
    qtbot.addWidget(pane)
    pane.show()
    with qtbot.waitSignal(pane.shown):
        pane.show_dossier(number)

    def shown_texts() -> list[str]:
        return [label.text() for label in pane.findChildren(QLabel)]

    assert HIDDEN in shown_texts() and "身份证" in shown_texts() and ADDRESS not in shown_texts()
    click(qtbot, pane, "revealButton")
    give_purpose(qtbot, pane)
    qtbot.waitUntil(lambda: ADDRESS in shown_texts())
    pane.cover()
    qtbot.waitUntil(lambda: ADDRESS not in shown_texts())


@pytest.mark.rule("S06-R4", "S17-R4")
def test_a_sensitive_record_opens_with_a_purpose_and_closes_again(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    desk = clerk.desk
    number = register(desk, "1栋1单元101", "张三")
    desk.rules = RulesInForce(desk.rules.version, replace(desk.pack, records=shipped_pack("bank").records))
    said = {"traded-at": "2026-01-05", "business-kind": "存款", "amount": AMOUNT, "voucher-number": "PZ-1"}
    keeping.record(desk, number, "transaction", said)
    dialog = DossierDialog(clerk, desk, number)
    qtbot.addWidget(dialog)
    dialog.open()
    part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(3)
    records = part(dialog, QTableView, "recordsTable").model()
    qtbot.waitUntil(lambda: records.rowCount() == 1)
    assert f"金额（元） {HIDDEN}" in records.index(0, 2).data() and "PZ-1" in records.index(0, 2).data()
    click(qtbot, dialog, "revealRecordsButton")
    give_purpose(qtbot, dialog)
    qtbot.waitUntil(lambda: AMOUNT in records.index(0, 2).data())
    dialog._sides["records"]._clock.timeout.emit()
    assert AMOUNT not in records.index(0, 2).data()
