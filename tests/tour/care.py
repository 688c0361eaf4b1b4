"""Chapter ten, in a storehouse: a year of climate drawn and analysed, an inspection whose finding stays on 今日, what is to be cleared."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QComboBox, QLabel, QTableView

from app.models.domain.person import Role
from app.ui.widgets.inputs import Choice
from tests import climate_year
from tests.tour.cast import Cast
from tests.tour.stage import Stage
from tests.trade_office import found

_LAST_YEAR = 3


def play(stage: Stage, cast: Cast) -> None:
    """The office is there already; its keeper sits down."""
    office = found(cast.folder / "仓库", "deposit")
    keeper = office.at(Role.ARCHIVIST)
    climate_year.filled(keeper, climate_year.watched(keeper))
    stage.step = "the climate of a year"
    stage.window.enter(keeper)
    stage.settle()
    stage.picture("storehouse-today")
    stage.workplace.open("places", "climate")
    stage.when_ready(Choice, "climatePeriod").setCurrentIndex(_LAST_YEAR)
    said = stage.when_ready(QLabel, "climateSaid")
    stage.wait(lambda: str(climate_year.MISSING) in said.text(), "the year is drawn, and says what is missing")
    stage.picture("climate-year")
    stage.click("printClimateYearButton")
    stage.write("purpose", "年度检查")
    stage.when_ready(Choice, "recipient").setCurrentIndex(1)
    stage.picture("climate-year-way-out")
    stage.click("okButton")
    stage.paper("climate-analysis")
    stage.click("closeButton")
    _inspect(stage, keeper.account.name, (keeper.now().date() + timedelta(days=7)).isoformat())
    stage.workplace.open("dossiers", "clearing")
    stage.picture("clearing")
    stage.click("closeButton")


def _inspect(stage: Stage, who: str, until: str) -> None:
    stage.step = "an inspection with a finding"
    stage.workplace.open("dossiers", "registers")
    stage.click("addLineButton")
    stage.write("checked", "1号库全部货架")
    for matter in ("fire", "theft", "damp", "insects", "order"):
        stage.when_ready(QComboBox, matter).setCurrentText("有问题" if matter == "damp" else "正常")
    stage.when_ready(QComboBox, "findingWhere-damp").setEditText("1号库")
    stage.write("findingWhat-damp", "北墙渗水")
    stage.write("findingMeasure-damp", "铺防潮膜，报修")
    people = stage.when_ready(Choice, "findingResponsible-damp")
    people.setCurrentIndex(next(at for at in range(people.count()) if people.itemText(at).startswith(who)))
    stage.write("findingUntil-damp", until)
    stage.picture("inspection")
    stage.click("okButton")
    stage.wait(lambda: "北墙渗水" in stage.table_text("registerFindings"), "the finding is on the list")
    stage.picture("inspection-register")
    stage.click("closeButton")
    stage.workplace.open("today")
    stage.wait(lambda: stage.shows("waiting-findings"), "an open finding stays on today")
    stage.picture("finding-on-today")
    stage.click("waiting-findings")
    stage.wait(lambda: "北墙渗水" in stage.table_text("findingTable"), "it is among the findings to remedy")
    stage.find(QTableView, "findingTable").selectRow(0)
    stage.click("closeFindingButton")
    stage.write("evidenceEdit", "已做防水，复测 52 %，照片存档案室")
    stage.picture("close-finding")
    stage.click("okButton")
    stage.wait(lambda: "北墙渗水" not in stage.table_text("findingTable"), "closed with evidence, it leaves the list")
    stage.click("closeButton")
