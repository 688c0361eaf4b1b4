"""Chapter three: card, bags, Enter; a manager's approval at the desk; the return by scan alone; the register."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QTableView, QTabWidget

from app.models.domain.dossier import DossierRow, DossierState, Selection
from app.models.services import dossiers, loan_register
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.page import LEND, RETURN
from tests.borrowing import overdue
from tests.tour.cast import ARCHIVIST, AUDITOR, GENERAL_MANAGER, MANAGER, STEWARD, Cast, Player, colleague, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """Two loans with everything that belongs to them."""
    cast.enter(stage, ARCHIVIST)
    bags = shelved(stage, 3)
    scan_all(stage, STEWARD, bags[:1], "consultation")
    if colleague(stage, STEWARD).id in {loan.borrower_id for loan in overdue(desk(stage))}:
        _override(stage, cast)
    given(stage, STEWARD, bags[:1])
    scan_all(stage, AUDITOR, bags[1:], "loan")
    _approve(stage)
    given(stage, AUDITOR, bags[1:])
    _return(stage, bags)
    _lists(stage)


def shelved(stage: Stage, count: int) -> list[DossierRow]:
    """Bags from the shelves, as the clerk fetches them."""
    here = desk(stage)
    return dossiers.rows(here, dossiers.ids(here, Selection(state=DossierState.SHELVED), count))


def scan_all(stage: Stage, borrower: Player, bags: list[DossierRow], kind: str) -> None:
    """Scan a borrower's card and bags at the lending desk, for a loan of `kind`."""
    stage.step = f"card, bags, Enter: {borrower.login}"
    stage.workplace.set_mode(LEND)
    stage.scan(colleague(stage, borrower).card_code)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.click(f"kind-{kind}")
    stage.scan("1")
    table = stage.find(QTableView, "wantedBags")
    stage.wait(lambda: table.model().rowCount() == len(bags), "every scan is a row")
    stage.wait(lambda: stage.spoken("正在读取") not in stage.table_text("wantedBags"), "every row was read")
    stage.picture(f"lend-{borrower.login}")
    stage.scan("")


def _override(stage: Stage, cast: Cast) -> None:
    stage.step = "a borrower with something overdue"
    stage.wait(lambda: stage.spoken("逾期未还") in stage.said(), "the borrower is stopped")
    stage.check(stage.cites(), "the refusal names its clause")
    stage.picture("overdue-stopped")
    stage.click("messageAction")
    stage.wait_for_dialog(SignOffDialog)
    stage.picture("override")
    sign(stage, MANAGER, cast.manager_password)


def _approve(stage: Stage) -> None:
    stage.step = "the general manager approves at the desk"
    stage.wait(lambda: stage.spoken("需经") in stage.said(), "the approval is asked for")
    stage.check("4.3.3" in stage.said(), f"refused with its clause: {stage.said()}")
    stage.picture("needs-approval")
    stage.click("messageAction")
    stage.wait_for_dialog(SignOffDialog)
    stage.picture("approval")
    sign(stage, GENERAL_MANAGER)


def given(stage: Stage, borrower: Player, bags: list[DossierRow]) -> None:
    """Wait until the bags are lent, and keep the slip."""
    ids = {bag.id for bag in bags}
    stage.wait(lambda: ids <= {loan.dossier_id for loan in loan_register.out(desk(stage))}, "they are out")
    stage.check(True, f"{len(bags)} given to {borrower.name}")
    stage.picture(f"lent-{borrower.login}")
    stage.click("messageAction")
    stage.paper(f"loan-slip-{borrower.login}")


def _return(stage: Stage, bags: list[DossierRow]) -> None:
    stage.step = "returns by scan alone"
    stage.workplace.set_mode(RETURN)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.scan(bags[0].bar_code)
    stage.scan("100000000191")
    ids = {bag.id for bag in bags}
    stage.wait(lambda: not ids & {loan.dossier_id for loan in loan_register.out(desk(stage))}, "all are back")
    stage.check(len(loan_register.uninspected(desk(stage))) == len(bags), "each waits for its inspection")
    stage.picture("returned")
    stage.click("inspectAll")
    stage.wait(lambda: not loan_register.uninspected(desk(stage)), "all were inspected")


def _lists(stage: Stage) -> None:
    stage.step = "what is out, and the register"
    tabs = stage.find(QTabWidget, "borrowingTabs")
    _tab(tabs, stage.spoken("借出中"))
    stage.settle()
    stage.picture("out-and-overdue")
    late = overdue(desk(stage))
    if late:
        stage.select_row("out", late[0].reference_code)
        stage.click("recallButton")
        stage.paper("recall-notice")
    _tab(tabs, stage.spoken("借阅登记簿"))
    period = stage.when_ready(QComboBox, "registerPeriod")
    period.setCurrentIndex(0)
    period.activated.emit(0)
    stage.settle()
    stage.picture("register")
    stage.click("registerPrint")
    stage.wait_for_dialog(FormDialog)
    stage.find(QComboBox, "purpose").setCurrentIndex(1)
    stage.find(QComboBox, "recipient").setCurrentIndex(1)
    stage.click("okButton")
    stage.paper("borrow-register")


def _tab(tabs: QTabWidget, title: str) -> None:
    place = next(at for at in range(tabs.count()) if tabs.tabText(at).startswith(title))
    tabs.setCurrentIndex(place)
