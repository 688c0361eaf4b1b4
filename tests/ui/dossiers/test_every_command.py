"""Every command of the page on a chosen dossier, in two trades and at two posts: none of them ends in a fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.models.domain.household import parse_address
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.ui import run
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.main_window import MainWindow
from app.ui.openings import opens
from app.ui.pages.dossiers.page import DossiersPage
from tests.trade_office import entered, found
from tests.ui.hands import choose_action, part


@pytest.mark.parametrize("role", [Role.ARCHIVIST, Role.MANAGER])
@pytest.mark.parametrize("pack", ["property", "bank"])
def test_every_command_on_a_chosen_dossier_ends_without_a_fault(
    qtbot: QtBot, make_window: Callable[..., MainWindow], tmp_path: Path, pack: str, role: Role
) -> None:
    trade = found(tmp_path / "archive", pack)
    desk = trade.at(Role.ARCHIVIST)
    home = {"household": parse_address("1栋1单元101")} if desk.pack.by_household else {}
    entered(desk, Customer.PERSON, "张三", **home)
    window = make_window()
    window.enter(trade.at(role))
    workplace = window.workplace
    assert workplace is not None
    workplace.open("dossiers")
    page = part(window, DossiersPage)
    opened: dict[str, list[type[QDialog]]] = {}
    for name in page.commands.actions:
        workplace.open("dossiers")
        qtbot.waitUntil(lambda: run.is_quiet() and page.table.dossiers.rowCount() > 0)
        page.table.selectRow(0)
        choose_action(page, name)
        opened[name] = closed(qtbot)
    assert {"whole", "lend", "sums"} <= opened.keys()
    if role is Role.ARCHIVIST:
        assert opened["end"] == [RelationshipEndDialog]
    trade.close()


def closed(qtbot: QtBot) -> list[type[QDialog]]:
    """Close whatever comes up, and return its kinds."""
    kinds: list[type[QDialog]] = []
    qtbot.waitUntil(run.is_quiet)
    while (top := QApplication.activeModalWidget()) is not None:
        assert isinstance(top, QDialog)
        kinds.append(type(top))
        top.done(QDialog.DialogCode.Rejected)
        qtbot.waitUntil(lambda top=top: QApplication.activeModalWidget() is not top and run.is_quiet())
    return kinds


def test_a_method_that_is_marked_already_is_refused() -> None:
    def come_up(_self: MainWindow, _number: int) -> None: ...

    with pytest.raises(TypeError):
        opens(opens(come_up))
