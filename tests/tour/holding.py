"""Chapter: a court's letter comes while a bag stands on a destruction list; the hold stops it, and who would sign reads why."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.procedures.destruction import APPROVED, PROPOSED, WITHDRAWN
from app.models.services import dossiers
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.page import DESTROY as DESTROY_MODE
from app.ui.pages.dossiers.page import DossiersPage
from tests import wall_clock
from tests.tour.cast import ARCHIVIST, GENERAL_MANAGER, MANAGER, Cast, desk, sign
from tests.tour.destruction import appraise, wait_scanned, wait_state
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """One bag, listed, approved and scanned out; the hold comes before the first of the two last signatures."""
    stage.step = "a hold that stops a destruction"
    cast.enter(stage, ARCHIVIST)
    here = desk(stage)
    number = dossiers.ids(here, Selection(state=DossierState.SHELVED), 12)[-1]
    (bag,) = dossiers.rows(here, [number])
    stage.workplace.open("destruction", (number,))
    stage.write("openingReason", "业主已退房，资料无保存价值")
    for name, player in (("leader", GENERAL_MANAGER), ("member", ARCHIVIST)):
        stage.find(QComboBox, name).setCurrentText(f"{player.name}（{player.department}）")
    stage.click("beginButton")
    wait_state(stage, PROPOSED)
    appraise(stage)
    stage.click("approveButton")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, MANAGER, cast.manager_password)
    wait_state(stage, APPROVED)
    wall_clock.the_wait_is_over(here)
    stage.workplace.set_mode(DESTROY_MODE)
    stage.scan(bag.bar_code)
    wait_scanned(stage, 1)
    cast.enter(stage, MANAGER)
    stage.workplace.open("dossiers", (number,))
    page = stage.workplace.pages[DossiersPage.key]
    assert isinstance(page, DossiersPage)
    stage.wait(lambda: page.table.current_id == number, "the dossier is in the list")
    stage.command("hold")
    stage.write("holdTitle", "房屋买卖合同纠纷案")
    stage.write("holdMandate", "市人民法院")
    stage.write("holdNumber", "（2026）民初 12 号")
    stage.picture("hold")
    stage.click("holdButton")
    stage.wait(lambda: stage.spoken("已冻结，写明理由解除前不得销毁。") in stage.said(), "the hold stands")
    cast.enter(stage, ARCHIVIST)
    stage.workplace.open("today")
    stage.picture("today-held")
    stage.workplace.open("destruction")
    shown = stage.find(QLabel, "docketHeld")
    stage.wait(lambda: "房屋买卖合同纠纷案" in shown.text(), "the list says which hold stops it")
    stage.picture("held-list")
    stage.check(not stage.find(QPushButton, "destroyButton").isEnabled(), "nobody signs a list that a hold stops")
    stage.click("withdrawButton")
    stage.write("reasonEdit", "已冻结")
    stage.click("okButton")
    wait_state(stage, WITHDRAWN)
    stage.workplace.open("holds")
    stage.wait(lambda: "房屋买卖合同纠纷案" in stage.table_text("holdTable"), "the page has the hold")
    stage.picture("holds")
    stage.check(dossiers.detail(desk(stage), number).row.state is DossierState.SHELVED, "the bag survived")
