"""Seven households, and 李梅 at the page of dossiers."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.models.domain.identity import Phone
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import Office, register
from tests.ui.dossiers.hands import EVIL, ID, MOBILE, Opener, shown


@pytest.fixture
def stocked(office: Office) -> Desk:
    """Seven households in three buildings, registered by 李梅."""
    desk = office.desk("li")
    register(desk, "10栋1单元602", "王五")
    register(desk, "2栋2单元301", "单雄信", id_number=ID, phones=(Phone("手机", MOBILE), Phone("备用", "059188776655")))
    register(desk, "2栋1单元101", "张三", papers=("购房合同复印件",), place_text="A柜1层02")
    register(desk, "1栋2单元301", "曾巩", category="WJ")
    register(desk, "1栋1单元101", "李四", papers=("装修资料",))
    register(desk, "1栋1单元102", EVIL)
    register(desk, "10栋1单元1203", "仇英", category="TS")
    return desk


@pytest.fixture
def window(window_of: Opener, stocked: Desk) -> MainWindow:
    """李梅 at the page."""
    return window_of("li", kinds=(DossiersPage,))


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> DossiersPage:
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: shown(page) != [] and page.tree.model().rowCount() > 0)
    return page
