"""Chapter: the general manager is away; a deputy signs, and a return and an inspection by mistake are put right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Condition
from app.models.services import dossiers, loan_register
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.page import RETURN
from tests.tour.borrowing import given, scan_all, shelved
from tests.tour.cast import ARCHIVIST, AUDITOR, GENERAL_MANAGER, SECOND_ARCHIVIST, Cast, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """An appointment, a loan that the deputy approves, and its return."""
    _appoint(stage, cast)
    cast.enter(stage, ARCHIVIST)
    bags = shelved(stage, 2)
    _approved_by_the_deputy(stage, bags)
    _returned_by_mistake(stage, bags)
    _inspected_by_mistake(stage, bags)


def _appoint(stage: Stage, cast: Cast) -> None:
    stage.step = "a deputy for the general manager"
    cast.enter(stage, GENERAL_MANAGER)
    stage.workplace.open("deputising")
    stage.wait(lambda: stage.shows("noDockets"), "the page says what deputies are for")
    stage.picture("no-deputies")
    stage.click("openDocketButton")
    stage.choose("deputyChoice", SECOND_ARCHIVIST.name)
    stage.write("authorityEdit", "总经理室授权书2026-11号")
    stage.picture("appoint-deputy")
    stage.click("appointButton")
    stage.wait_for_dialog(SignOffDialog)
    stage.picture("sign-appointment")
    sign(stage, GENERAL_MANAGER)
    stage.wait(lambda: stage.shows("revokeButton"), "the deputy is appointed")
    stage.picture("deputy-appointed")
    stage.write("docketFilter", SECOND_ARCHIVIST.name, enter=True)
    stage.wait(lambda: SECOND_ARCHIVIST.name in stage.table_text("docketTable"), "found by the deputy's name")
    stage.picture("deputy-searched")


def _approved_by_the_deputy(stage: Stage, bags: list[DossierRow]) -> None:
    scan_all(stage, AUDITOR, bags, "loan")
    stage.step = "the deputy approves"
    stage.wait(lambda: stage.spoken("需经") in stage.said(), "the approval is asked for")
    stage.click("messageAction")
    stage.wait_for_dialog(SignOffDialog)
    stage.write("signOffLogin", SECOND_ARCHIVIST.login)
    stage.wait(lambda: stage.shows("signOffDeputy"), "the deputy is told for whom")
    stage.picture("approval-by-deputy")
    sign(stage, SECOND_ARCHIVIST)
    given(stage, AUDITOR, bags)


def _returned_by_mistake(stage: Stage, bags: list[DossierRow]) -> None:
    stage.step = "a return by mistake"
    stage.workplace.set_mode(RETURN)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.wait(lambda: stage.spoken("待检查 2 份") in stage.find(QLabel, "returnCount").text(), "both are back")
    stage.click("undoReturn")
    stage.wait_for_dialog(ReasonDialog)
    stage.write("reasonEdit", "扫错了一袋，还在审计部")
    stage.picture("undo-return")
    stage.click("okButton")
    stage.wait(lambda: stage.spoken("已撤销归还") in stage.said(), "the return is undone")
    stage.check(bags[1].id in {loan.dossier_id for loan in loan_register.out(desk(stage))}, "it is lent again")
    stage.picture("return-undone")
    stage.scan(bags[1].bar_code)
    stage.wait(
        lambda: stage.spoken("待检查 2 份") in stage.find(QLabel, "returnCount").text(), "it came back after all"
    )


def _inspected_by_mistake(stage: Stage, bags: list[DossierRow]) -> None:
    stage.step = "a wrong inspection"
    stage.key(Qt.Key.Key_F5)
    stage.wait(lambda: stage.spoken("待检查 1 份") in stage.find(QLabel, "returnCount").text(), "one was inspected")
    stage.key(Qt.Key.Key_F6)
    stage.wait_for_dialog(ReasonDialog)
    stage.write("reasonEdit", "缺第3页，没翻到")
    stage.picture("correct-inspection")
    stage.click("okButton")
    stage.wait(lambda: stage.spoken("缺页") in stage.find(QLabel, "returnBelow").text(), "the inspection is corrected")
    stage.picture("inspection-corrected")
    (loan, *_) = dossiers.loans_of(desk(stage), bags[1].id)
    stage.check(loan.condition is Condition.PAGES_MISSING, "pages are missing")
