"""Chapter nine, in a lending office: a transfer from A to the shelf, an original taken in and given out, and the room at a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QSlider, QTableView, QTableWidget

from app.models.domain.person import Role
from app.models.domain.procedure import Procedure
from app.models.domain.procedures import deposit_in, deposit_out
from app.models.domain.procedures.transfer import A_SIGNED, B_SIGNED, DRAFT, IN_TRANSIT, RECEIVED, RECEIVING, TRANSFER
from app.models.services import deposits, dockets, dossiers
from app.models.services.desk import Desk
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import text
from app.ui.page import ARRIVAL, ISSUE
from tests import deposits as originals
from tests.tour.cast import Cast
from tests.tour.stage import Stage
from tests.trade_office import found
from tests.transfers import Project, project

_PLACE = "1号库A柜2层"


def play(stage: Stage, cast: Cast) -> None:
    """The office is there already; its people sit down one after the other."""
    office = found(cast.folder / "小额贷款", "loan")
    one = project(office)
    originals.appoint(office.at(Role.GENERAL_MANAGER), "李梅")
    _list(stage, one)
    _check_and_send(stage, one)
    _receive(stage, one)
    _take_in(stage, one.keeper)
    _give_out(stage, one.keeper)
    _look_back(stage)


def _sit_down(stage: Stage, desk: Desk, step: str) -> None:
    stage.step = step
    stage.window.enter(desk)
    stage.settle()


def _shows(stage: Stage, procedure: Procedure, state: str) -> None:
    shown = stage.when_ready(QLabel, "docketState")
    stage.wait(lambda: shown.text() == text(procedure.state(state).label), f"the docket is {state}")


def _sign(stage: Stage, login: str) -> None:
    stage.wait_for_dialog(SignOffDialog)
    stage.picture(f"sign-{login}")
    stage.write("signOffLogin", login)
    stage.write("signOffPassword", f"{login}-password")
    stage.click("signButton")


def _list(stage: Stage, one: Project) -> None:
    _sit_down(stage, one.a, "a transfer: A lists")
    stage.workplace.open("transfer", one.bags)
    stage.write("openingReason", "安和小额贷款")
    stage.picture("list-transfer")
    stage.click("beginButton")
    _shows(stage, TRANSFER, DRAFT)
    stage.click("fillButton")
    table = stage.when_ready(QTableWidget, "transferLines")
    for row in range(table.rowCount()):
        pages = table.item(row, 3)
        assert pages is not None
        pages.setText("12")
    stage.picture("fill-transfer")
    stage.click("okButton")
    stage.wait(lambda: "12" in stage.table_text("transferItems"), "the list has its pages")
    stage.click("sign-aButton")
    _sign(stage, "projectmanager")
    stage.paper("transfer-list")
    _shows(stage, TRANSFER, A_SIGNED)


def _check_and_send(stage: Stage, one: Project) -> None:
    _sit_down(stage, one.b, "a transfer: B checks and sends")
    stage.workplace.open("transfer")
    stage.click("findButton")
    stage.click("allWholeButton")
    stage.picture("check-transfer")
    stage.click("okButton")
    stage.wait(lambda: stage.spoken("齐全") in stage.table_text("transferItems"), "the findings are on the list")
    stage.click("sign-bButton")
    _sign(stage, "bei")
    stage.paper("transfer-list-checked")
    _shows(stage, TRANSFER, B_SIGNED)
    stage.click("sendButton")
    stage.picture("send-transfer")
    stage.click("okButton")
    _shows(stage, TRANSFER, IN_TRANSIT)
    stage.picture("in-transit")


def _receive(stage: Stage, one: Project) -> None:
    _sit_down(stage, one.keeper, "a transfer: the archive receives")
    stage.workplace.open("transfer")
    stage.click("arriveButton")
    stage.click("okButton")
    _shows(stage, TRANSFER, RECEIVING)
    stage.workplace.set_mode(ARRIVAL)
    stage.scan(dossiers.rows(one.keeper, one.bags)[0].bar_code)
    stage.click("countButton")
    stage.click("asListedButton")
    stage.picture("count-transfer")
    stage.click("okButton")
    stage.wait(lambda: stage.spoken("12 页") in stage.table_text("transferItems"), "the counts are on the list")
    stage.click("receiveButton")
    stage.write("reasonEdit", _PLACE)
    stage.click("okButton")
    _sign(stage, "li")
    stage.paper("transfer-list-received")
    _shows(stage, TRANSFER, RECEIVED)
    stage.picture("received")
    stage.check(dossiers.rows(one.keeper, one.bags)[0].place == _PLACE, "the bag lies in its place")


def _take_in(stage: Stage, keeper: Desk) -> None:
    stage.step = "an original taken in"
    stage.workplace.open("deposits")
    stage.click("enterOriginal")
    stage.write("bagEdit", "林安1")
    stage.when_ready(QComboBox, "originalTitle").setEditText("房产证")
    stage.write("originalNumber", "粤房0001号")
    stage.picture("enter-original")
    stage.click("okButton")
    stage.wait(lambda: len(deposits.ledger(keeper)) == 1, "the original is entered")
    stage.settle()
    stage.find(QTableView, "deedLedger").selectRow(0)
    stage.click("takeIn")
    keepers = stage.when_ready(QComboBox, "keeperChoice")
    keepers.setCurrentIndex(keepers.findText("李梅"))
    stage.write("delivererEdit", "林安1")
    stage.write("placeEdit", _PLACE)
    stage.picture("take-in")
    stage.click("okButton")
    stage.click("receiveButton")
    stage.write("identityEdit", "身份证 尾号002X")
    stage.click("okButton")
    _sign(stage, "li")
    _shows(stage, deposit_in.DEPOSIT_IN, deposit_in.KEPT)
    stage.click("slipButton")
    stage.paper("deposit-slip")


def _give_out(stage: Stage, keeper: Desk) -> None:
    stage.step = "an original given out"
    (original,) = deposits.ledger(keeper)
    stage.workplace.open("deposit-out")
    stage.click("openDocketButton")
    stage.when_ready(QListWidget, "slipOriginals").item(0).setCheckState(Qt.CheckState.Checked)
    stage.write("receiverEdit", "林安1")
    stage.write("reasonEdit", "贷款结清")
    stage.picture("ask-out")
    stage.click("okButton")
    stage.click("approveButton")
    _sign(stage, "chen")
    stage.workplace.set_mode(ISSUE)
    stage.settle()
    (asked,) = dockets.heads(keeper, deposit_out.DEPOSIT_OUT.kind)
    stage.scan(asked.code)
    stage.scan(original.bar_code)
    stage.picture("scan-out")
    stage.click("superviseButton")
    stage.write("identityEdit", "身份证 尾号002X")
    stage.click("okButton")
    _sign(stage, "generalmanager")
    _shows(stage, deposit_out.DEPOSIT_OUT, deposit_out.ISSUED)
    stage.picture("given-out")


def _look_back(stage: Stage) -> None:
    stage.step = "the room at a moment"
    stage.workplace.open("places")
    stage.click("pastButton")
    words = stage.when_ready(QLabel, "pastSaid")
    stage.wait(lambda: bool(words.text()), "the room as it is now")
    now = words.text()
    stage.picture("room-now")
    days = stage.find(QSlider, "pastSlider")
    days.setFocus()
    days.triggerAction(QSlider.SliderAction.SliderSingleStepSub)
    stage.wait(lambda: words.text() != now, "the room of the day before")
    stage.picture("room-the-day-before")
    days.triggerAction(QSlider.SliderAction.SliderSingleStepAdd)
    stage.write("pastCode", _PLACE, enter=True)
    stage.wait(lambda: stage.shows("pastTable"), "what lies there")
    stage.picture("place-at-a-moment")
    for dialog in stage.dialogs():
        stage.close(dialog)
