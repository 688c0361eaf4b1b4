"""Chapter five: a leaver hands over under three signatures; the trail is verified; the window locks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView

from app.models.services import trail
from app.ui import theme
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.preferences import Theme
from tests.tour.cast import ARCHIVIST, MANAGER, SECOND_ARCHIVIST, Cast, Player, desk, sign
from tests.tour.stage import Stage


def play(stage: Stage, cast: Cast) -> None:
    """The last day of 李梅."""
    _hand_over(stage, cast)
    _verify(stage)
    _dark(stage)
    _lock(stage)


def _hand_over(stage: Stage, cast: Cast) -> None:
    stage.step = "the leaver's handover"
    cast.enter(stage, SECOND_ARCHIVIST)
    stage.workplace.open("handover")
    stage.picture("handover-empty")
    stage.click("openDocketButton")
    for name, player in (("leaver", ARCHIVIST), ("receiver", SECOND_ARCHIVIST), ("witness", MANAGER)):
        choice = stage.when_ready(QComboBox, f"{name}Choice")
        choice.setCurrentIndex(next(at for at in range(choice.count()) if choice.itemText(at).startswith(player.name)))
    stage.picture("announce-handover")
    stage.click("announceButton")
    stage.wait(lambda: stage.shows("addLinesButton"), "what the system knows is listed")
    stage.click("addLinesButton")
    stage.write("subjectsEdit", "档案室钥匙 2 把\n条码扫描枪 1 支")
    stage.picture("add-lines")
    stage.click("addLinesOkButton")
    stage.wait(lambda: "条码扫描枪" in stage.table_text("boundTable"), "two lines more")
    stage.picture("checklist")
    stage.click("todayButton")
    stage.wait(lambda: stage.shows("todayTable"), "what anybody would hand over today")
    stage.picture("handover-today")
    for dialog in stage.dialogs():
        stage.close(dialog)
    _settle(stage)
    stage.click("handButton")
    for player in (ARCHIVIST, SECOND_ARCHIVIST):
        stage.wait_for_dialog(SignOffDialog)
        sign(stage, player)
        stage.wait(partial(_no_longer_asks, stage, player), f"{player.name} has signed")
    stage.wait_for_dialog(SignOffDialog)
    stage.write("signOffPassword", cast.manager_password)
    stage.picture("witness")
    stage.click("signButton")
    stage.paper("handover-checklist")
    for dialog in stage.dialogs():
        stage.close(dialog)
    stage.wait(lambda: stage.shows("deedButton"), "the handover is done")
    stage.click("deedButton")
    stage.paper("handover-deed")
    for dialog in stage.dialogs():
        stage.close(dialog)
    stage.picture("handed-over")


def _settle(stage: Stage) -> None:
    """Let every line end: the transfers and dockets with a word, the rest handed to the receiver."""
    table = stage.find(QTableView, "boundTable")
    table.setFocus()
    table.selectAll()
    stage.click("settleButton")
    stage.picture("settle-lines")
    stage.click("settleOkButton")
    open_word = stage.spoken("未了结")
    stage.wait(lambda: open_word not in stage.table_text("boundTable"), "every line has ended")
    stage.picture("settled")


def _verify(stage: Stage) -> None:
    stage.step = "the trail"
    stage.workplace.open("audit")
    anchor = next(event.anchor for event in trail.newest(desk(stage)) if event.action == "handover.perform")
    stage.click("verifyButton")
    stage.wait(lambda: stage.shows("auditVerdict"), "the chain was followed")
    verdict = stage.find(QLabel, "auditVerdict")
    stage.check(stage.spoken("全部一致") in verdict.text(), verdict.text())
    stage.picture("audit")
    stage.write("anchorEdit", anchor)
    stage.click("anchorButton")
    stage.wait(lambda: anchor.split("-")[0] in verdict.text(), "the slip's row is found")
    stage.check(trail.find_anchor(desk(stage), anchor).matches, "a typed anchor finds its row")
    stage.picture("anchor")


def _dark(stage: Stage) -> None:
    stage.step = "in the dark"
    theme.apply(Theme.DARK)
    for page in stage.workplace.pages:
        stage.workplace.open(page)
        stage.settle()
        stage.picture(f"dark-{page}")
    theme.apply(Theme.LIGHT)


def _lock(stage: Stage) -> None:
    stage.step = "locked"
    here = desk(stage)
    stage.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    stage.wait(lambda: stage.window.desk is None, "Ctrl+L locks")
    stage.check(here.locked, "the keys are gone from the session")
    stage.picture("locked")


def _no_longer_asks(stage: Stage, player: Player) -> bool:
    """Whether the open sign-off dialog, if there is one, waits for somebody else."""
    return player.login not in _signing(stage)


def _signing(stage: Stage) -> str:
    """The login that stands in the open sign-off dialog."""
    return stage.find(QLineEdit, "signOffLogin").text() if stage.shows("signOffLogin") else ""
