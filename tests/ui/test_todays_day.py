"""The day beside the waiting work: comings and goings, what is due this week, what others have to do, the last backup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.services import backing_up, dossiers, lending, returning
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.pages.today import TodayPage
from app.ui.pages.today_card import WaitingCard
from app.ui.pages.today_day import DueBars
from tests import destruction
from tests.office import Office, register
from tests.ui.hands import part
from tests.ui.lending_office import bags, draft, give_buildings, open_at

NOW = datetime.now().replace(microsecond=0)


@pytest.fixture
def page_of(qtbot: QtBot, make_window: Callable, office: Office) -> Callable[..., TodayPage]:
    """The page of today as somebody sees it once it is read."""

    def shown(login: str, now: datetime = NOW) -> TodayPage:
        page = part(open_at(make_window, office, login, None, now), TodayPage, "page-today")
        qtbot.waitUntil(lambda: page.findChild(QLabel, "lastBackup") is not None)
        return page

    return shown


def words(page: TodayPage, name: str) -> str:
    """The words of a label, «» where there is none."""
    label = page.findChild(QLabel, name)
    return label.text() if label is not None else ""


def test_what_came_and_went_today_is_counted_and_named(desk: Desk, page_of: Callable[..., TodayPage]) -> None:
    assert words(page_of("li"), "movedToday") == ""
    lent, back = bags(desk, 2)
    for bag in (lent, back):
        lending.lend(desk, draft(desk, "陈静", bag, days=7))
    returning.take_back(desk, back)
    page = page_of("li")
    assert words(page, "movedToday") == "登记 2 份，借出 2 份，归还 1 份"
    lines = [label.text() for label in page.findChildren(QLabel)]
    assert any(line.endswith("→ 陈静") for line in lines)


@pytest.mark.rule("S05-R9")
def test_a_steward_reads_of_their_own_buildings_alone(
    desk: Desk, office: Office, page_of: Callable[..., TodayPage]
) -> None:
    register(desk, "1栋1单元101", "张三")
    register(desk, "2栋1单元101", "李四")
    give_buildings(office, desk, "2栋")
    page = page_of("sun")
    assert words(page, "movedToday") == "登记 1 份"
    said = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "李四" in said and "张三" not in said and "1栋1单元101" not in said.replace("2栋1单元101", "")


def test_what_is_due_this_week_stands_on_its_day(desk: Desk, page_of: Callable[..., TodayPage]) -> None:
    (bag,) = bags(desk, 1)
    lent = lending.lend(desk, draft(desk, "陈静", bag, days=2)).value
    bars = part(page_of("li"), DueBars, "dueBars")
    assert bars.accessibleName() == f"{lent.due_on} 1 份"
    assert part(page_of("li", NOW - timedelta(days=30)), DueBars, "dueBars").accessibleName() == "没有到期的"


def test_what_others_have_to_do_leads_to_its_page(
    qtbot: QtBot, desk: Desk, window_of: Callable[..., MainWindow], office: Office
) -> None:
    unwanted, asked = bags(desk, 2)
    destruction.propose(desk, [unwanted], "到期")
    give_buildings(office, desk, *(name for _, name in dossiers.buildings(desk)))
    lending.ask(office.desk("sun"), draft(desk, "孙静", asked, days=7))
    seen = 0
    for login in ("li", "chen", "zhao", "sun", "wu"):
        window = window_of(login)
        assert window.workplace is not None
        page = part(window, TodayPage, "page-today")
        qtbot.waitUntil(lambda page=page: page.findChild(QLabel, "lastBackup") is not None)
        for name in {line.objectName() for line in page.findChildren(QPushButton, QRegularExpression("^others-"))}:
            window.workplace.open("today")
            qtbot.waitUntil(lambda page=page, name=name: page.findChild(QPushButton, name) is not None)
            qtbot.mouseClick(part(page, QPushButton, name), Qt.MouseButton.LeftButton)
            assert window.workplace.current.key == PAGE_OF[name.split("-")[1]]
            seen += 1
        waits_for_others = bool(page.findChildren(QPushButton, "others-destruction-appraised"))
        if login in ("li", "chen"):
            assert waits_for_others is (login == "li"), "for a manager it waits on a card of her own"
    assert seen


def test_the_last_backup_is_named_and_asked_for_when_it_is_long_ago(
    desk: Desk, tmp_path: Path, page_of: Callable[..., TodayPage]
) -> None:
    bags(desk, 1)
    assert words(page_of("li"), "lastBackup") == "还没有备份过。"
    assert page_of("li").findChild(WaitingCard, "waiting-backup") is None
    backing_up.write_backup(desk, tmp_path / "备份")
    assert "李梅，已通过校验" in words(page_of("li"), "lastBackup")
    later = page_of("li", NOW + timedelta(days=9))
    assert later.findChild(WaitingCard, "waiting-backup") is not None
    assert page_of("wu", NOW + timedelta(days=9)).findChild(WaitingCard, "waiting-backup") is None, (
        "who may not make one"
    )
