"""A paper carries the dossiers that it names: it is withdrawn from 重印 with one of them, and with no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.procedures.handover import LEAVER, RECEIVER, WITNESS
from app.models.domain.procedures.write_off import WITHDRAW, WRITE_OFF
from app.models.services import dockets, dossiers, handing_over
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.volume_papers import print_spines
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.missing.page import MissingPage
from tests import handovers
from tests.office import Office, register_kept
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part
from tests.ui.test_kept_registers import come
from tests.ui.test_pdf_preview import to_file
from tests.unit.services.signatures import destroyed, person_id

Opener = Callable[..., MainWindow]


def click_soon(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Click a button of a docket once the docket is read."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QPushButton, name)))
    click(qtbot, window, name)


def spine(qtbot: QtBot, window: MainWindow, desk: Desk, own: int) -> None:
    """Show the spine of the box of a dossier."""
    dossiers.shelve(desk, [own], "A柜1层02")
    assert window.workplace is not None
    print_spines(window.workplace.current, desk, [own])
    click(qtbot, dialog(qtbot, window, "formDialog"), "okButton")


def write_off_note(qtbot: QtBot, window: MainWindow, desk: Desk, own: int) -> None:
    """Show the note of a write-off, and withdraw it: its dossier was found."""
    made = dockets.begin(desk, WRITE_OFF.kind, [own], "找不到").value
    assert window.workplace is not None
    window.workplace.open("missing", made.code)
    click_soon(qtbot, window, "noteButton")
    part(window, PdfPreview)
    dockets.take(desk, made.id, WITHDRAW)


def checklist(qtbot: QtBot, window: MainWindow, desk: Desk, own: int) -> None:
    """Show the checklist of a handover that is drawn up, of which a dossier is a line."""
    three = zip((LEAVER, RECEIVER, WITNESS), ("李梅", "周涛", "陈静"), strict=True)
    made = handovers.draw_up(desk, {part: person_id(desk, name) for part, name in three})
    assert own in handing_over.named(desk, handing_over.checklist(desk, person_id(desk, "李梅")))
    assert window.workplace is not None
    window.workplace.open("handover", made.code)
    click_soon(qtbot, window, "checkButton")


@pytest.mark.rule("S02-R11")
@pytest.mark.parametrize("show", [spine, write_off_note, checklist])
def test_a_paper_goes_with_a_dossier_that_it_names_and_with_no_other(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path,
    show: Callable[[QtBot, MainWindow, Desk, int], None],
) -> None:  # fmt: skip
    window = make_window(kinds=(DossiersPage, MissingPage, HandoverPage))
    window.open_folder(office.folder)
    come(qtbot, window, "li")
    own = register_kept(office, "1栋1单元101", "张三")
    desk = window.desk
    assert isinstance(desk, Desk) and window.workplace is not None
    show(qtbot, window, desk, own)
    preview = part(window, PdfPreview)
    qtbot.waitUntil(lambda: preview.page_count > 0)
    preview.print_to(to_file(tmp_path))
    qtbot.waitUntil(lambda: part(preview, QPushButton, "printButton").isEnabled() and run.is_quiet())
    preview.reject()
    destroyed(desk, register_kept(office, "1栋1单元102", "李四"))
    window.workplace.print_again()
    again = part(window, PdfPreview)
    qtbot.waitUntil(lambda: again.page_count > 0)
    again.reject()
    destroyed(desk, own)
    window.workplace.print_again()
    qtbot.waitUntil(lambda: "其后有档案已销毁" in bar_text(window))
    assert window.findChild(PdfPreview) is None
