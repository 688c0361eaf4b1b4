"""Chapter: a bag is not where it belongs; it is reported, searched for again, written off, and found by a scan."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.procedures.write_off import CLOSED, REPORTED, SEARCHED, WRITE_OFF, WRITTEN_OFF
from app.models.services import dossiers
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import text
from app.ui.page import FOUND
from tests.tour.cast import ARCHIVIST, MANAGER, SECOND_ARCHIVIST, Cast, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """One dossier, gone and found."""
    stage.step = "a missing dossier"
    cast.enter(stage, ARCHIVIST)
    here = desk(stage)
    number = dossiers.ids(here, Selection(state=DossierState.SHELVED), 9)[-1]
    (bag,) = dossiers.rows(here, [number])
    stage.workplace.open("missing")
    stage.picture("nothing-missing")
    stage.workplace.open("missing", (number,))
    stage.write("openingReason", "上架核对时不在位置上，全室找过")
    stage.picture("report-missing")
    stage.click("beginButton")
    _wait_state(stage, REPORTED)
    stage.click("searchButton")
    stage.write("reasonEdit", "各柜、还架车、打印机旁")
    stage.picture("searched-again")
    stage.click("okButton")
    stage.wait_for_dialog(SignOffDialog)
    stage.picture("sign-the-search")
    sign(stage, SECOND_ARCHIVIST)
    _wait_state(stage, SEARCHED)
    stage.click("approveButton")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, MANAGER, cast.manager_password)
    _wait_state(stage, WRITTEN_OFF)
    stage.picture("written-off")
    stage.click("noteButton")
    stage.paper("write-off-note")
    stage.workplace.open("rules", "procedures")
    stage.picture("procedures")
    stage.workplace.open("missing")
    stage.workplace.set_mode(FOUND)
    stage.scan(bag.bar_code)
    _wait_state(stage, CLOSED)
    stage.picture("found-again")
    stage.check(dossiers.detail(here, number).row.state is DossierState.SHELVED, "it is back on its shelf")


def _wait_state(stage: Stage, state: str) -> None:
    """Wait until the page says it."""
    wanted = text(WRITE_OFF.state(state).label)

    def is_said() -> bool:
        return any(one.isVisible() and one.text() == wanted for one in stage.window.findChildren(QLabel, "docketState"))

    stage.wait(is_said, f"the write-off is {state}")
