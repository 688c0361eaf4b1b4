"""A machine whose clock is behind: the first page says so, sign-offs wait for a manager, who sets it right or confirms it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.procedures.destruction import OPINE, OPINED
from app.models.services import appraising, archives, clock, trail
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.today import TodayPage
from app.ui.pages.today_card import WaitingCard
from tests import destruction, wall_clock
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.refusals import refused
from tests.ui.hands import bar_text, click, part
from tests.unit.services.signatures import person_id, signed


@pytest.fixture(autouse=True)
def _days_apart() -> None:
    """The clock's own tolerance."""


Opened = Callable[[str, timedelta], MainWindow]


@pytest.fixture
def opened(make_window: Callable[..., MainWindow], office: Office) -> Opened:
    """A window on a machine whose clock differs from the right one."""

    def at(login: str, differs: timedelta) -> MainWindow:
        desk = archives.sign_in(
            office.folder, login, PASSWORDS[login], hardness=CHEAP, now=lambda: wall_clock.now() + differs
        )
        assert isinstance(desk, Desk)
        office._open.append(desk)
        window = make_window(kinds=(TodayPage, SettingsPage))
        window.enter(desk)
        return window

    return at


def card(qtbot: QtBot, window: MainWindow) -> str:
    """What the first page says of the clock."""
    page = part(window, TodayPage, "page-today")
    qtbot.waitUntil(lambda: page.findChild(QLabel, "lastBackup") is not None)
    found = page.findChild(QWidget, "waiting-clock")
    return found.accessibleName() if found is not None else ""


def test_a_clock_behind_is_said_and_only_managers_sign_until_one_confirms_it(
    qtbot: QtBot, office: Office, desk: Desk, opened: Opened
) -> None:
    bag = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    member = person_id(desk, "周涛")
    listed = destruction.begin(desk, [bag], "到期", person_id(desk, "赵明"), member).value.id
    appraising.opine(desk, listed, {1: destruction.GO})
    assert card(qtbot, opened("li", timedelta(seconds=-60))) == "", "two minutes are nothing"

    behind = opened("li", timedelta(days=-400))
    assert "本机时钟慢了" in card(qtbot, behind) and "经理" in card(qtbot, behind)
    seat = behind.desk
    assert isinstance(seat, Desk)
    refusal = refused("clock-behind", lambda: destruction.sign_opinion(seat, listed, OPINE, member))
    assert "请先校准时钟" in str(refusal)

    manager = opened("chen", timedelta(days=-400))
    manager.resize(1024, 640)
    assert "本机时钟慢了" in card(qtbot, manager)
    part(manager, WaitingCard, "waiting-clock").click()
    qtbot.waitUntil(lambda: "早于" in part(manager, QLabel, "clockBehind").text())
    asked = part(manager, QPushButton, "clockButton")
    qtbot.waitUntil(lambda: asked.visibleRegion().boundingRect() == asked.rect())
    click(qtbot, manager, "clockButton")
    qtbot.waitUntil(lambda: "已确认本机时钟无误" in bar_text(manager))
    qtbot.waitUntil(lambda: not part(manager, QPushButton, "clockButton").isVisible())
    assert trail.newest(manager.desk)[0].action == "archive.clock-confirmed"
    assert destruction.sign_opinion(seat, listed, OPINE, member).value.state.name == OPINED


def test_a_clock_that_is_set_back_within_a_session_is_noticed(office: Office, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    listed = destruction.propose(desk, [bag], "到期").value.id
    destruction.approve(desk, listed, signed(desk, "chen", destruction.approval_statement(desk, listed)))
    destruction.scan_out(desk, listed, bag)
    desk.now = lambda: wall_clock.now() - timedelta(days=400)
    for _ in range(2):
        given = signed(desk, "zhou", destruction.destroyer_statement(desk, listed, "碎纸", "档案室"))
        refused("clock-behind", lambda given=given: destruction.sign(desk, listed, given, "碎纸", "档案室"))
        register(desk, f"2栋1单元10{_}", "李四")
    assert clock.behind(desk)


def test_a_clock_that_is_set_right_needs_no_manager(qtbot: QtBot, opened: Opened) -> None:
    behind = opened("li", timedelta(days=-2)).desk
    assert isinstance(behind, Desk) and clock.behind(behind)
    right = opened("li", timedelta())
    assert card(qtbot, right) == ""
    assert isinstance(right.desk, Desk) and not clock.behind(right.desk)
