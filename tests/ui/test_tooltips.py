"""Typed words are no markup in a tooltip, in whatever list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.services import filing
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.dialogs.put_in.table import CandidatesTable
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.text import tooltip
from tests.kept import attach
from tests.office import register
from tests.ui.hands import part
from tests.ui.test_put_in import dossier_of, drop, judged, picture

EVIL = '<h1>OK</h1><img src="file:///x.png">'
Opener = Callable[..., MainWindow]


def tips(view: QAbstractItemView) -> list[str]:
    """The tooltips of a view, each after its cell's words were found in it as they were typed."""
    model, found = view.model(), []
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if tip := index.data(Qt.ItemDataRole.ToolTipRole):
                read = QTextDocument()
                read.setHtml(tip)
                shown = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                assert not shown or " ".join(read.toPlainText().split()) == " ".join(shown.split()), tip
                assert "￼" not in read.toPlainText(), "a picture"
                found.append(read.toPlainText())
    return found


@pytest.mark.parametrize("words", [EVIL, "a&b", "&lt;b>", "<qt>", "两\n行", '"', "<!--", "</p><b>x"])
def test_a_tooltip_shows_words_as_they_were_typed(words: str) -> None:
    read = QTextDocument()
    read.setHtml(tooltip(words))
    assert tooltip(words).startswith("<p>") and read.toPlainText() == words
    assert tooltip("") == "", "nothing to show is no empty bubble"


def test_no_list_takes_words_for_markup(qtbot: QtBot, window_of: Opener, desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", EVIL)
    item = filing.add_item(desk, number, NewItem(EVIL, True, Medium.PAPER, 1, "", EVIL, False, EVIL)).value
    window = window_of("li", kinds=(DossiersPage,))
    lists = [one for one in window.findChildren(QTableView) if one.model() is not None]
    qtbot.waitUntil(lambda: any(EVIL in tips(one) for one in lists))
    dialog: DossierDialog = dossier_of(qtbot, window, number)
    items = part(dialog, QTableView, "itemsTable")
    qtbot.waitUntil(lambda: items.model().rowCount() == 1)
    assert EVIL in tips(items)
    push_button = part(dialog, QPushButton, "voidFileButton")
    assert tooltip(EVIL)[3:-4] in push_button.toolTip() and "<img" not in push_button.toolTip()
    scan = picture(tmp_path / "<b>a<u>b.png")
    assert drop(dialog, [scan])
    form = part(dialog, PutInDialog, "putInDialog")
    assert scan.name in tips(judged(qtbot, form, 1))
    form.reject()
    attach(desk, item, scan)
    for view in dialog.findChildren(QAbstractItemView):
        if view.model() is not None and not isinstance(view, CandidatesTable):
            tips(view)
