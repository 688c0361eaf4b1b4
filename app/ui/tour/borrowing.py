"""Chapter three: card, bags, Enter; a manager's approval at the desk; the return by scan alone; the register."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QTableView

from app.models.domain.dossier import DossierRow, Selection, State
from app.models.services import dossiers, lending
from app.ui.page import LEND, RETURN
from app.ui.tour.cast import ARCHIVIST, AUDITOR, GENERAL_MANAGER, STEWARD, Cast, Player, colleague, desk, sign
from app.ui.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """A loan with everything that belongs to it."""
    cast.enter(stage, ARCHIVIST)
    bags = _shelved(stage, 3)
    _lend(stage, STEWARD, bags[:1], "consultation", approve_by=None)
    _lend(stage, AUDITOR, bags[1:], "loan", approve_by=GENERAL_MANAGER)
    _return(stage, bags)
    _lists(stage)


def _shelved(stage: Stage, count: int) -> list[DossierRow]:
    """Bags from the shelves, as the clerk fetches them."""
    here = desk(stage)
    return dossiers.rows(here, dossiers.ids(here, Selection(state=State.SHELVED), count))


def _lend(stage: Stage, borrower: Player, bags: list[DossierRow], kind: str, approve_by: Player | None) -> None:
    stage.step = f"lending to {borrower.login}"
    stage.window.workplace.set_mode(LEND)
    stage.scan(colleague(stage, borrower).card_code)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.click(f"kind-{kind}")
    stage.scan("1")
    table = stage.find(QTableView, "wantedBags")
    stage.wait(lambda: table.model().rowCount() == len(bags), "every scan is a row")
    stage.picture(f"lend-{borrower.login}")
    stage.scan("")
    if approve_by is not None:
        stage.wait(lambda: "审批" in stage.said(), "the clause is named")
        stage.picture("needs-approval")
        stage.click("messageButton")
        stage.picture("approval")
        sign(stage, approve_by)
    stage.wait(
        lambda: {bag.id for bag in bags} <= {loan.dossier_id for loan in lending.out(desk(stage))}, "they are out"
    )
    stage.check(True, f"{len(bags)} lent to {borrower.name}")
    stage.picture(f"lent-{borrower.login}")
    stage.click("messageButton")
    stage.paper(f"loan-slip-{borrower.login}")


def _return(stage: Stage, bags: list[DossierRow]) -> None:
    stage.step = "returns by scan alone"
    stage.window.workplace.set_mode(RETURN)
    for bag in bags:
        stage.scan(bag.bar_code)
    stage.scan(bags[0].bar_code)
    stage.scan("100000000191")
    ids = {bag.id for bag in bags}
    stage.wait(lambda: not ids & {loan.dossier_id for loan in lending.out(desk(stage))}, "all are back")
    stage.check(len(lending.uninspected(desk(stage))) == len(bags), "each waits for its inspection")
    stage.picture("returned")
    stage.click("inspectAll")
    stage.wait(lambda: not lending.uninspected(desk(stage)), "all were inspected")


def _lists(stage: Stage) -> None:
    stage.step = "what is out, and the register"
    tabs = stage.find(QTabWidget, "borrowingTabs")
    _tab(tabs, "借出中")
    stage.settle()
    stage.picture("out-and-overdue")
    late = lending.overdue(desk(stage))
    if late:
        stage.select_row("out", late[0].reference_code)
        stage.click("recallButton")
        stage.paper("recall-notice")
    _tab(tabs, "借阅登记簿")
    stage.choose("registerPeriod", "全部")
    stage.settle()
    stage.picture("register")
    stage.click("registerPrint")
    stage.paper("borrow-register")


def _tab(tabs: QTabWidget, title: str) -> None:
    place = next(at for at in range(tabs.count()) if tabs.tabText(at).startswith(title))
    tabs.setCurrentIndex(place)
