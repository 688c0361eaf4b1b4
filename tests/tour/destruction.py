"""Chapter four: a list is proposed, approved, scanned out, signed by two others; tombstones remain."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.procedures.destruction import APPRAISED, APPROVED, DESTROYED, DESTRUCTION, OPINED, PROPOSED
from app.models.services import dossiers
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import text
from app.ui.page import DESTROY as DESTROY_MODE
from app.ui.pages.destruction.appraisal import OpinionsDialog
from tests import wall_clock
from tests.tour.cast import ARCHIVIST, AUDITOR, GENERAL_MANAGER, MANAGER, SECOND_ARCHIVIST, Cast, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """Three on the list, two of them found."""
    stage.step = "a destruction list"
    cast.enter(stage, ARCHIVIST)
    here = desk(stage)
    ids = tuple(dossiers.ids(here, Selection(state=DossierState.SHELVED), 6))[3:]
    bags = dossiers.rows(here, ids)
    stage.workplace.open("destruction", ids)
    stage.write("openingReason", "业主已退房，资料无保存价值")
    for name, player in (("leader", GENERAL_MANAGER), ("member", ARCHIVIST)):
        stage.find(QComboBox, name).setCurrentText(f"{player.name}（{player.department}）")
    stage.picture("propose")
    stage.click("beginButton")
    wait_state(stage, PROPOSED)
    appraise(stage)
    stage.click("approveButton")
    stage.wait_for_dialog(SignOffDialog)
    stage.picture("approve-destruction")
    sign(stage, ARCHIVIST)
    stage.wait(
        lambda: stage.spoken("无权") in stage.said() or stage.spoken("批准人不能") in stage.said(),
        "the proposer is refused",
    )
    stage.check(stage.cites(), f"refused with its clause: {stage.said()}")
    stage.picture("proposer-refused")
    sign(stage, MANAGER, cast.manager_password)
    wait_state(stage, APPROVED)
    stage.picture("waiting")
    stage.click("stopButton")
    stage.write("reasonEdit", "客户来电，再核一次")
    stage.picture("stopped")
    stage.click("okButton")
    wait_state(stage, APPRAISED)
    stage.click("approveButton")
    stage.wait_for_dialog(SignOffDialog)
    sign(stage, MANAGER, cast.manager_password)
    wait_state(stage, APPROVED)
    wall_clock.the_wait_is_over(here)
    stage.workplace.set_mode(DESTROY_MODE)
    for bag in bags[:2]:
        stage.scan(bag.bar_code)
    wait_scanned(stage, 2)
    stage.picture("scanned-out")
    stage.click("destroyButton")
    stage.write("destroySite", "档案室")
    stage.picture("destroy")
    stage.click("agreeButton")
    title = stage.spoken("监销签署：第 {n} 人，共 2 人")
    for nth, player in enumerate((SECOND_ARCHIVIST, AUDITOR), 1):
        stage.wait(partial(_asks, stage, title.format(n=nth)), f"the destroyer number {nth} is asked")
        stage.picture(f"destroyer-{player.login}")
        sign(stage, player)
    stage.paper("destruction-register")
    wait_state(stage, DESTROYED)
    stage.picture("destroyed")
    stage.click("certificateButton")
    stage.paper("destruction-certificate")
    tomb = dossiers.detail(here, ids[0])
    stage.check(tomb.row.name == "" and tomb.row.reference_code == bags[0].reference_code, "only the tombstone remains")
    stage.check(dossiers.detail(here, ids[2]).row.state is DossierState.SHELVED, "what was not scanned stays")


def appraise(stage: Stage) -> None:
    """Two give every bag an opinion and sign it."""
    stage.click("opinionsButton")
    stage.wait_for_dialog(OpinionsDialog)
    stage.find(QTableView, "opinionLines").selectAll()
    stage.click("opinion-destroy")
    stage.picture("opinions")
    stage.click("keepOpinions")
    stage.wait(
        lambda: not stage.dialogs() and stage.find(QPushButton, "opineButton").isEnabled(), "each has an opinion"
    )
    for button, player, state in (("opineButton", ARCHIVIST, OPINED), ("appraiseButton", GENERAL_MANAGER, APPRAISED)):
        stage.click(button)
        stage.wait_for_dialog(SignOffDialog)
        sign(stage, player)
        wait_state(stage, state)
    stage.click("opinionButton")
    stage.paper("appraisal")


def _asks(stage: Stage, title: str) -> bool:
    """Whether the dialog on top asks for the signature of that title."""
    return bool(stage.dialogs()) and stage.dialogs()[-1].windowTitle() == title


def wait_scanned(stage: Stage, bags: int) -> None:
    """Wait until the page counts so many bags as scanned out."""
    shown = stage.find(QLabel, "docketCount")
    stage.wait(lambda: f"{bags}/" in shown.text(), f"{bags} bags are scanned out")


def wait_state(stage: Stage, state: str) -> None:
    """Wait until the page says it, as the people before it would."""
    shown = stage.when_ready(QLabel, "docketState")
    stage.wait(lambda: shown.text() == text(DESTRUCTION.state(state).label), f"the list is {state}")
