"""Every page and dialog fits the screens that offices have, whole or by scrolling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui import fitting, language, run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.completeness import CompletenessDialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.practice import PracticeDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.preferences import Language
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.text import InputField
from tests import destruction
from tests.conftest import Office
from tests.office_week import week
from tests.ui.fits import cut
from tests.ui.hands import part
from tests.ui.test_every_dialog import TAKING, Desks, come_up

SIZES = [(1024, 640), (1280, 720), (1366, 768)]


@pytest.fixture(params=list(Language), ids=lambda one: one.value)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    language.speak(request.param)
    yield request.param
    language.speak(Language.CHINESE)


@pytest.mark.parametrize("login", ["li", "chen", "wu", "qian", "sun"])
@pytest.mark.usefixtures("spoken")
def test_every_page_is_seen_whole(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, tmp_path: Path, login: str
) -> None:
    week(office, tmp_path)
    window = window_of(login)
    place = window.workplace
    assert place is not None
    for size in SIZES:
        window.resize(*size)
        for key in place.pages:
            place.open(key)
            qtbot.waitUntil(run.is_quiet)
            is_seen_whole(qtbot, window)
            assert (window.width(), window.height()) == size, key


def is_seen_whole(qtbot: QtBot, window: QWidget) -> None:
    """Wait for a layout in which nothing is cut."""
    found: list[str] = []

    def look() -> bool:
        found[:] = cut(window)
        return not found

    try:
        qtbot.waitUntil(look)
    except qtbot.TimeoutError:
        pytest.fail("\n".join(found))


TO_READ: dict[type[Dialog], Callable[[Desks], Dialog]] = {
    DossierDialog: lambda desks: DossierDialog(desks.window, desks.clerk, desks.kept),
    FindDossiersDialog: lambda desks: FindDossiersDialog(desks.window, desks.clerk),
    LabelsDialog: lambda desks: LabelsDialog(desks.window, desks.clerk, [desks.number]),
    CompletenessDialog: lambda desks: CompletenessDialog(desks.window, desks.clerk),
    BatchesDialog: lambda desks: BatchesDialog(desks.window, desks.clerk),
    PracticeDialog: lambda desks: PracticeDialog(desks.window, desks.folder),
    SignOffDialog: lambda desks: SignOffDialog(
        desks.window, desks.clerk, "", destruction.approval_statement(desks.clerk, desks.listed.id), [], 1
    ),
}
"""Dialogs in which nothing is typed that could be lost."""
OPENED = {kind: make for kind, (make, _) in TAKING.items()} | TO_READ


@pytest.mark.parametrize("kind", OPENED, ids=lambda kind: kind.__name__)
@pytest.mark.usefixtures("spoken")
def test_every_dialog_fits_the_smallest_screen_and_is_seen_whole(
    qtbot: QtBot,
    window_of: Callable[..., MainWindow],
    office: Office,
    tmp_path: Path,
    kind: type[Dialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = QRect(8, 32, 1008, 600)  # what 1024 × 640 leaves within a frame
    monkeypatch.setattr(fitting, "room_for", lambda window: small)
    shown = come_up(qtbot, OPENED[kind](Desks(window_of("li", kinds=(DossiersPage,)), office, tmp_path)))
    is_seen_whole(qtbot, shown)
    assert shown.size().boundedTo(QSize(1008, 600)) == shown.size()


def test_a_dialog_grows_with_what_is_said_beneath_a_field_and_scrolls_once_the_screen_has_no_more(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    shown = FormDialog(window_of("li", kinds=(DossiersPage,)), "撤销", "")
    edit = shown.add("reasonEdit", "理由", TextLine())
    shown.submit("撤销", lambda: partial(str, edit.value()))
    field = edit.parentWidget()
    assert isinstance(field, InputField)
    before = come_up(qtbot, shown).height()
    field.mark("请写明理由。" * 60)
    qtbot.waitUntil(lambda: shown.height() > before)
    is_seen_whole(qtbot, shown)
    field.mark("请写明理由。" * 2_000)
    qtbot.waitUntil(lambda: shown.height() == fitting.room_for(shown).height())
    button = part(shown, QPushButton, "okButton")
    assert shown.rect().contains(QRect(button.mapTo(shown, QPoint()), button.size()))
