"""温湿度 at the window: a room is said to be read, read twice a day, drawn over a year with its gaps, analysed and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.services import climates
from app.models.services.climates import TypedReading
from app.models.services.desk import Desk
from app.ui import theme
from app.ui.dialogs.climate.dialog import ClimateDialog
from app.ui.dialogs.climate.forms import ReadingDialog, WatchRoomDialog
from app.ui.dialogs.form import FormDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.places.page import PlacesPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.climate_chart import ClimateChart
from app.ui.widgets.inputs import Choice, OpenChoice
from tests import climate_year
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.ui.asked import paper
from tests.ui.hands import bar_text, cells, click, part, write
from tests.ui.test_register_findings import wait_said

MakeWindow = Callable[..., MainWindow]
Offices = Callable[[str], Trade]
LAST_YEAR, THIS_MONTH = 3, 1


@pytest.fixture
def keeper(trade: Offices) -> Desk:
    """The archive room of a storehouse, in the afternoon."""
    desk = trade("deposit").at(Role.ARCHIVIST)
    at = (desk.now() + timedelta(days=1)).replace(hour=15, minute=30, second=0, microsecond=0)
    desk.now = lambda: at
    return desk


def climate_of(window: MainWindow) -> ClimateDialog:
    """Open 温湿度 from the page of the room."""
    window.workplace.open("places", "climate")
    return part(window, ClimateDialog, "climateDialog")


def last_year(qtbot: QtBot, window: MainWindow) -> ClimateDialog:
    """Open 温湿度 at last year, and wait until it was read."""
    shown = climate_of(window)
    part(shown, Choice, "climatePeriod").setCurrentIndex(LAST_YEAR)
    qtbot.waitUntil(lambda: f"缺测 {climate_year.MISSING} 次" in part(shown, QLabel, "climateSaid").text())
    return shown


@pytest.mark.rule("S12-R5")
def test_a_room_is_read_twice_a_day_and_what_lies_outside_says_its_measure(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    climate_year.roomed(keeper)
    window = make_window(kinds=(TodayPage, PlacesPage, DossiersPage))
    window.enter(keeper)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is not None)
    assert window.findChild(QPushButton, "waiting-climate") is None, "no room is said to be read yet"
    shown = climate_of(window)
    qtbot.waitUntil(lambda: "还没有登记种类和仪器" in part(shown, QLabel, "climateSaid").text())
    assert not part(shown, QPushButton, "addReadingButton").isEnabled()
    qtbot.waitUntil(part(shown, QPushButton, "watchRoomButton").isEnabled)
    click(qtbot, shown, "watchRoomButton")
    form = part(shown, WatchRoomDialog, "watchRoomDialog")
    kinds = part(form, QComboBox, "roomKind")
    assert [kinds.itemText(at).partition("：")[0] for at in range(kinds.count())] == [
        "纸质库房",
        "磁性载体库房",
        "光盘库房",
    ]
    write(qtbot, form, "instrument", "温湿度计 TH-01")
    write(qtbot, form, "calibratedOn", "2025-12-20")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(part(shown, QPushButton, "addReadingButton").isEnabled)
    click(qtbot, shown, "closeButton")
    wait_said(qtbot, window, "1 个温湿度读数该登记了。1号库今天下午", "waiting-climate")
    click(qtbot, window, "waiting-climate")
    shown = part(window, ClimateDialog, "climateDialog")
    qtbot.waitUntil(part(shown, QPushButton, "addReadingButton").isEnabled)
    click(qtbot, shown, "addReadingButton")
    reading = part(shown, ReadingDialog, "readingDialog")
    write(qtbot, reading, "readAt", "9:05")
    for name, value in (("warmth", "21"), ("damp", "66"), ("outsideWarmth", "29"), ("outsideDamp", "80")):
        write(qtbot, reading, name, value)
    click(qtbot, reading, "okButton")
    qtbot.waitUntil(
        lambda: "读数超出范围：湿度偏高，须写明采取的措施（《仓库客户材料管理制度》第十二条）" in bar_text(reading)
    )
    write(qtbot, reading, "measure", "开启除湿机")
    click(qtbot, reading, "okButton")
    part(shown, QTabWidget, "climateTabs").setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(cells(shown, "readingTable")) == 1)
    assert cells(shown, "readingTable")[0][1:8] == [
        "21",
        "66",
        "29",
        "80",
        "湿度偏高",
        "开启除湿机",
        f"{keeper.account.name}（{keeper.now():%m-%d %H:%M} 补记）",
    ]
    click(qtbot, shown, "addReadingButton")
    reading = part(shown, ReadingDialog, "readingDialog")
    write(qtbot, reading, "readAt", "10:00")
    for name, value in (("warmth", "21"), ("damp", "55")):
        write(qtbot, reading, name, value)
    click(qtbot, reading, "okButton")
    qtbot.waitUntil(lambda: "这个库房在这半天已有读数" in bar_text(reading))
    write(qtbot, reading, "readAt", "15:00")
    click(qtbot, reading, "okButton")
    qtbot.waitUntil(lambda: len(cells(shown, "readingTable")) == 2)
    click(qtbot, shown, "closeButton")
    window.workplace.open("today")
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-climate") is None)


@pytest.mark.rule("S12-R5")
def test_a_year_is_drawn_with_its_gaps_and_marks_that_are_more_than_colour(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    climate_year.filled(keeper, climate_year.watched(keeper))
    window = make_window(kinds=(PlacesPage,))
    window.enter(keeper)
    shown = last_year(qtbot, window)
    chart = part(shown, ClimateChart, "climateChart")
    assert f"超出范围 {climate_year.OUTSIDE} 次" in chart.accessibleName()
    picture = chart.grab().toImage()
    colours = theme.colours()
    line = {QColor(colours.accent).rgb(): "line", QColor(colours.error).rgb(): "mark"}
    found = {"line": set[int](), "mark": set[int]()}
    for x in range(picture.width()):
        for y in range(picture.height()):
            if (what := line.get(picture.pixel(x, y))) is not None:
                found[what].add(x)
    width = picture.width()
    gap = range(round(width * 0.755), round(width * 0.765))
    assert len(found["line"]) > width * 0.6 and not found["line"] & set(gap), "nothing is drawn across the missing week"
    assert found["mark"], "what lies outside has a mark of its own"
    chart.setFocus()
    for _ in range(3):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert f"{keeper.now().year - 1}-01-02 上午" in chart.accessibleDescription()
    rows = {row[0]: row[1] for row in cells(shown, "climateAnalysis")}
    assert (
        f"缺测 {climate_year.MISSING} 次" in rows["应测、实测、缺测"]
        and rows["采取措施"] == f"{climate_year.OUTSIDE} 次"
    )
    assert rows["日变化超限"].startswith("1 天：") and "-04-12 下午" in rows["最差的几次"]


@pytest.mark.rule("S12-R5")
def test_the_register_of_a_year_and_its_analysis_are_printed(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    climate_year.filled(keeper, climate_year.watched(keeper))
    window = make_window(kinds=(PlacesPage,))
    window.enter(keeper)
    shown = last_year(qtbot, window)
    for button, period, wanted in (
        (
            "printClimateButton",
            "去年",
            ("库房温湿度登记表", "TH-01", "缺测", "湿度偏高", "开启除湿机", "记录人"),
        ),
        (
            "printClimateYearButton",
            "去年",
            ("库房温湿度年度分析", "1号库（纸质库房）", "日变化超限", "分析意见和下年度措施"),
        ),
    ):
        click(qtbot, shown, button)
        form = part(shown, FormDialog, "formDialog")
        part(form, QComboBox, "printedPeriod").setCurrentText(period)
        part(form, OpenChoice, "purpose").setEditText("年度检查")
        part(form, Choice, "recipient").setCurrentIndex(1)
        click(qtbot, form, "okButton")
        said = "".join(pages(paper(qtbot, shown))).replace("\n", "")
        assert not [words for words in wanted if words not in said], button


@pytest.mark.rule("S12-R5")
def test_a_room_that_changed_its_kind_shows_each_range_from_its_day_on(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    began = keeper.now().replace(year=keeper.now().year + 1, month=3, day=1)
    keeper.now = lambda: began
    place = climate_year.watched(keeper)
    for number in range(20):
        day = began + timedelta(days=number)
        keeper.now = lambda day=day: day  # type: ignore[misc]
        if number == 10:
            climates.watch(keeper, place, "disc", "温湿度计 TH-02", day.date().isoformat())
        for at, damp in (("09:00", "48"), ("15:00", "55")):
            measure = "除湿" if number >= 10 else ""
            climates.read(keeper, place, f"{day.date()}T{at}", TypedReading("19", damp, measure=measure))
    window = make_window(kinds=(PlacesPage,))
    window.enter(keeper)
    shown = climate_of(window)
    said = part(shown, QLabel, "climateSaid")
    first, changed = (f"{began + timedelta(days=number):%Y-%m-%d}" for number in (0, 10))
    qtbot.waitUntil(lambda: f"{first}起 纸质库房" in said.text() and f"{changed}起 光盘库房" in said.text())
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    assert "超出范围 9 次" in said.text(), "of the day of the change the afternoon alone was read after it"
    click(qtbot, shown, "printClimateButton")
    form = part(shown, FormDialog, "formDialog")
    part(form, OpenChoice, "purpose").setEditText("年度检查")
    part(form, Choice, "recipient").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    printed = "".join(pages(paper(qtbot, shown))).replace("\n", "")
    for words in ("纸质库房、光盘库房", "3月1日起纸质库房", "3月11日起光盘库房", "TH-01", "TH-02"):
        assert words in printed.replace(" ", ""), words


@pytest.mark.rule("S12-R5")
def test_a_wrong_reading_is_corrected_and_a_room_is_no_longer_read(
    qtbot: QtBot, make_window: MakeWindow, keeper: Desk
) -> None:
    climate_year.filled(keeper, climate_year.watched(keeper))
    window = make_window(kinds=(PlacesPage,))
    window.enter(keeper)
    shown = last_year(qtbot, window)
    part(shown, QTabWidget, "climateTabs").setCurrentIndex(1)
    qtbot.waitUntil(part(shown, QPushButton, "correctReadingButton").isEnabled)
    click(qtbot, shown, "correctReadingButton")
    reading = part(shown, ReadingDialog, "readingDialog")
    write(qtbot, reading, "warmth", "17")
    write(qtbot, reading, "reasonEdit", "看错")
    click(qtbot, reading, "okButton")
    qtbot.waitUntil(lambda: cells(shown, "readingTable")[1][-1].startswith("已更正"))
    assert cells(shown, "readingTable")[0][1] == "17"
    click(qtbot, shown, "unwatchRoomButton")
    form = part(shown, FormDialog, "reasonDialog")
    write(qtbot, form, "reasonEdit", "改作办公室")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "还没有登记种类和仪器" in part(shown, QLabel, "climateSaid").text())
