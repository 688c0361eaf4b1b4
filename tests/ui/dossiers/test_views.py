"""Views: filters that a person keeps under a name, in the tree beside the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_model import BY_KEY
from tests.ui.asked import dialog as asked_dialog
from tests.ui.dossiers.hands import Opener, branches, shown
from tests.ui.filters import filter_by
from tests.ui.hands import click, part, write

NAME = BY_KEY["name"]


def view_branch(page: DossiersPage, name: str) -> QModelIndex:
    model = page.tree.model()
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        if group.data() == "我的视图":
            return next(
                model.index(at, 0, group)
                for at in range(model.rowCount(group))
                if model.index(at, 0, group).data() == name
            )
    raise AssertionError(name)


def keep(qtbot: QtBot, page: DossiersPage, name: str) -> None:
    """Keep the filters of the list as a view, by the link of the bar."""
    click(qtbot, page, "dossiersKeepView")
    form = asked_dialog(qtbot, page, "formDialog")
    write(qtbot, form, "viewName", name)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(
        lambda: any(page.tree.model().index(row, 0).data() == "我的视图" for row in range(page.tree.model().rowCount()))
    )


def test_a_view_is_kept_found_in_the_tree_after_the_next_sign_in_and_dropped(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, window_of: Opener, tmp_path: Path
) -> None:
    filter_by(qtbot, page.table, NAME, "张三", "李四")
    qtbot.waitUntil(lambda: shown(page, "name") == ["李四", "张三"])
    keep(qtbot, page, "常办两户")
    assert branches(page, "我的视图") == [("常办两户", "")]
    window.close()
    settings = tmp_path / "settings.ini"
    QSettings(str(settings), QSettings.Format.IniFormat).sync()
    assert "常办" not in settings.read_text(encoding="utf-8") and "张三" not in settings.read_text(encoding="utf-8")
    again = window_of("li", kinds=(DossiersPage,)).workplace.current
    assert isinstance(again, DossiersPage)
    qtbot.waitUntil(lambda: len(shown(again)) == 7 and run.is_quiet())
    tree = again.tree
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(view_branch(again, "常办两户")).center()
    )
    qtbot.waitUntil(lambda: shown(again, "name") == ["李四", "张三"])
    assert part(again, QLabel, "listTitle").text() == "常办两户"
    again.refresh()
    qtbot.waitUntil(run.is_quiet)
    assert tree.currentIndex().data() == "常办两户", "the cursor stays on the view"
    click(qtbot, again, "dossiersClearFilters")
    qtbot.waitUntil(lambda: len(shown(again)) == 7)
    assert part(again, QLabel, "listTitle").text() == "全部档案"
    tree.setCurrentIndex(view_branch(again, "常办两户"))
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(
        lambda: all(tree.model().index(row, 0).data() != "我的视图" for row in range(tree.model().rowCount()))
    )


@pytest.mark.parametrize("name", ["", "   "])
def test_a_view_has_a_name(qtbot: QtBot, page: DossiersPage, name: str) -> None:
    filter_by(qtbot, page.table, NAME, "张三")
    qtbot.waitUntil(lambda: shown(page, "name") == ["张三"])
    click(qtbot, page, "dossiersKeepView")
    form = asked_dialog(qtbot, page, "formDialog")
    write(qtbot, form, "viewName", name)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须填写视图名称" in part(form, QLabel, "viewName-error").text())
