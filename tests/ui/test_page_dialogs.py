"""The borrow register, the destruction and the handover over the list of dossiers: the pages themselves, in a dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.services import loan_register
from app.ui import run
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.session import end_session
from tests import destruction
from tests.office import Office, register
from tests.ui.hands import bar_text, cells, choose_action, click, part, scan_at_cursor
from tests.ui.lending_office import bags, codes, lend
from tests.unit.services.signatures import signed


def over_the_list(qtbot: QtBot, window: MainWindow, name: str) -> PageDialog:
    """Open one of them from the page of dossiers."""
    assert window.workplace is not None
    window.workplace.open("dossiers")
    choose_action(part(window, DossiersPage, "page-dossiers"), name)
    shown = part(window, PageDialog)
    qtbot.waitUntil(run.is_quiet)
    return shown


def test_the_borrow_register_opens_over_the_list(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk = office.desk("li")
    lend(clerk, bags(clerk, 2))
    shown = over_the_list(qtbot, window_of("li"), "borrowRegisterPage")
    qtbot.waitUntil(lambda: len(cells(shown, "register")) == 2)
    assert len(loan_register.out(clerk)) == 2
    assert not part(shown, QPushButton, "registerPrint").isHidden()
    click(qtbot, shown, "closeButton")
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_who_may_take_nothing_out_reads_the_borrow_register_and_has_no_way_to_paper(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    shown = over_the_list(qtbot, window_of("sun"), "borrowRegisterPage")
    assert part(shown, QTableView, "register").isVisible()
    assert part(shown, QPushButton, "registerPrint").isHidden()
    assert part(shown, QPushButton, "registerExport").isHidden()


def test_bags_are_scanned_out_in_the_dialog_and_the_list_follows(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张三")
    listed = destruction.propose(clerk, [number], "到期").value
    destruction.approve(clerk, listed.id, signed(clerk, "chen", destruction.approval_statement(clerk, listed.id)))
    shown = over_the_list(qtbot, window_of("li"), "destructionPage")
    qtbot.waitUntil(lambda: part(shown, QTableView, "docketLines").model().rowCount() == 1)
    shown.setFocus()
    scan_at_cursor(qtbot, codes(clerk, [number])[0])
    qtbot.waitUntil(lambda: "1/1" in bar_text(shown))


def test_a_session_ends_from_a_dialog_over_its_window_and_nowhere_else(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    window = window_of("li")
    end_session(over_the_list(qtbot, window, "handoverPage"), "交接完成")
    assert window.desk is None
    lost = QWidget()
    qtbot.addWidget(lost)
    with pytest.raises(TypeError):
        end_session(lost)
