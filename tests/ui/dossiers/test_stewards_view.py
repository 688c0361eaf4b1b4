"""The page of a steward, who sees their own buildings."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QLabel,
)
from pytestqt.qtbot import QtBot

from app.models.domain.errors import NotAllowed
from app.models.domain.recipient import OFFICE
from app.models.services import accounts, dossiers, labelling, listing
from app.models.services.desk import Desk
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import Office
from tests.ui.dossiers.hands import Opener, branches, scan, search, shown
from tests.ui.hands import bar_text, part


@pytest.fixture
def steward(qtbot: QtBot, window_of: Opener, office: Office, stocked: Desk) -> MainWindow:
    """孙静, who has buildings 1 and 10."""
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    own = {number for number, name in dossiers.buildings(manager) if name in ("1栋", "10栋")}
    accounts.assign_buildings(manager, person.id, own)
    window = window_of("sun", kinds=(DossiersPage,))
    qtbot.waitUntil(lambda: shown(window.workplace.current) != [])
    qtbot.waitUntil(lambda: window.workplace.current.tree.model().rowCount() > 0)
    return window


@pytest.mark.rule("S05-R9")
def test_a_stewards_window_holds_their_own_buildings_and_nothing_else(
    qtbot: QtBot, steward: MainWindow, stocked: Desk
) -> None:
    page = steward.workplace.current
    assert branches(page, "楼栋") == [("1栋", "3"), ("10栋", "2")]
    assert branches(page, "状态")[0] == ("在库", "5")
    assert {text.partition("栋")[0] for text in shown(page)} == {"1", "10"}
    for foreign in ("张三", "zs", "2-1-101", "5678", "购房合同"):
        search(qtbot, steward, foreign)
        qtbot.waitUntil(lambda text=foreign: part(page, QLabel, "listTitle").text() == f"查找“{text}”")
        assert shown(page) == []
    code = dossiers.rows(stocked, dossiers.find(stocked, "张三"))[0].bar_code
    scan(qtbot, steward, code)
    qtbot.waitUntil(lambda: "不在您的职责范围内" in bar_text(steward))
    page.open_at(dossiers.find(stocked, "张三")[0])
    qtbot.waitUntil(run.is_quiet)
    assert page.detail.detail is None or page.detail.detail.row.name != "张三"


@pytest.mark.rule("S05-R9", "S17-R4")
def test_a_steward_neither_exports_nor_prints_labels_nor_imports(steward: MainWindow, stocked: Desk) -> None:
    page = steward.workplace.current
    assert not {"export", "labels", "import", "register", "shelve", "hold", "destroy"} & set(page.commands.actions)
    foreign = dossiers.find(stocked, "张三")
    with pytest.raises(NotAllowed):
        listing.export(page.desk, foreign, "核对", OFFICE)
    with pytest.raises(NotAllowed):
        labelling.take_labels(page.desk, foreign)
    with pytest.raises(NotAllowed):
        dossiers.reveal(page.desk, foreign[0], "核对")
