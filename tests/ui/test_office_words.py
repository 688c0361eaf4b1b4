"""The window calls people by the posts of the office's own rules, wherever a role stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.services import ruling
from app.ui.main_window import MainWindow
from app.ui.pages.accounts import AccountsPage
from app.ui.pages.dossiers import DossiersPage
from app.ui.pages.rules import RulesPage
from app.ui.pages.today import TodayPage
from tests.conftest import Office
from tests.ui.hands import part

Opener = Callable[..., MainWindow]


def test_the_manager_of_a_property_office_is_called_as_its_rules_call_them(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("chen", kinds=(AccountsPage,))
    assert part(window, QLabel, "whoRole").text() == "管家部经理"
    model = part(window, QTableView, "accountsTable").model()
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    roles = {model.index(row, 2).data() for row in range(model.rowCount())}
    assert "管家部经理" in roles and "系统管理员" in roles


@pytest.mark.rule("S19-R19")
def test_a_draft_of_the_rules_waits_on_the_first_page_of_who_may_release_it(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    author = office.desk("chen")
    ruling.draft(author, author.pack.text.replace("term_days = 7\n", "term_days = 9\n", 1), "旺季借期放宽")
    window = window_of("zhao", kinds=(TodayPage, RulesPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-rules") is not None)
    card = part(window, QPushButton, "waiting-rules")
    assert "陈静起草（旺季借期放宽）" in card.accessibleName()
    card.click()
    qtbot.waitUntil(lambda: window.workplace.current.key == "rules")
    assert window_of("chen", kinds=(TodayPage,)).findChild(QPushButton, "waiting-rules") is None


@pytest.mark.rule("S05-R9")
def test_whoever_sees_nothing_is_not_told_that_the_archive_is_empty(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    window = window_of("sun", kinds=(TodayPage, DossiersPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "askBeyondButton") is not None)
    said = [one.text() for one in window.workplace.current.findChildren(QLabel)]
    assert any("职责范围内没有可以直接查看的档案" in text for text in said)
    assert not any("档案库里还没有档案" in text for text in said)
