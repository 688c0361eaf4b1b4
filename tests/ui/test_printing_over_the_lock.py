"""A print that has begun comes to its end over a lock; a paper that was ready is offered to the same person again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.services import accounts, trail
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs import pdf_preview
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.volume_papers import print_covers
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.printing.dots import PrintRun
from tests.office import Office, register, register_kept
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part
from tests.ui.lending_office import give_buildings, person
from tests.ui.test_kept_registers import come, lock
from tests.ui.test_pdf_preview import endless, to_file
from tests.unit.services.signatures import destroyed

Opener = Callable[..., MainWindow]


@pytest.fixture
def here(qtbot: QtBot, make_window: Opener, office: Office) -> MainWindow:
    """A window at which 李梅 has signed in by hand."""
    window = make_window(kinds=(DossiersPage,))
    window.open_folder(office.folder)
    come(qtbot, window, "li")
    return window


def shown(qtbot: QtBot, window: MainWindow, pages: int) -> PdfPreview:
    """Show a paper above the page that is up."""
    assert window.workplace is not None
    preview = PdfPreview(window.workplace.current, "借阅单", endless(pages), of="YJW-7")
    preview.open()
    qtbot.waitUntil(lambda: preview.page_count == pages)
    return preview


def test_dots_go_on_to_the_last_page_and_who_printed_alone_learns_it(
    qtbot: QtBot, here: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        pdf_preview, "way_for", lambda owner, printer, _pdf, pages, _form: PrintRun(owner, pages, printer)
    )
    preview = shown(qtbot, here, 40)
    preview.print_to(to_file(tmp_path))
    qtbot.waitUntil(lambda: "第 2 页，共 40 页" in bar_text(preview))
    lock(qtbot, here, preview)
    qtbot.waitUntil(run.is_quiet)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 40
    come(qtbot, here, "zhou")
    assert "已经结束" in bar_text(here) and "借阅单" not in bar_text(here)
    lock(qtbot, here)
    come(qtbot, here, "li")
    assert "“打印 借阅单 YJW-7”已经办完" in bar_text(here)


def test_a_ready_paper_is_offered_to_the_same_person_alone(qtbot: QtBot, here: MainWindow) -> None:
    lock(qtbot, here, shown(qtbot, here, 2))
    come(qtbot, here, "zhou")
    assert not bar_text(here)
    here.workplace.print_again()
    assert "没有打印过" in bar_text(here)
    lock(qtbot, here)
    come(qtbot, here, "li")
    assert "“借阅单 YJW-7”可以接着打印" in bar_text(here)
    click(qtbot, here.workplace, "messageAction")
    again = part(here, PdfPreview)
    qtbot.waitUntil(lambda: again.page_count == 2)
    assert again.windowTitle() == "借阅单 YJW-7" and again.pdf == endless(2)


def test_a_paper_is_not_offered_once_its_dossier_may_be_destroyed(
    qtbot: QtBot, here: MainWindow, office: Office
) -> None:
    lock(qtbot, here, shown(qtbot, here, 2))
    clerk = office.desk("li")
    destroyed(clerk, register(clerk, "1栋1单元101", "张三"))
    come(qtbot, here, "li")
    click(qtbot, here.workplace, "messageAction")
    qtbot.waitUntil(lambda: "有档案已销毁" in bar_text(here))
    assert here.findChild(PdfPreview) is None
    here.workplace.print_again()
    assert "没有打印过" in bar_text(here), "nothing of it is left"


def test_a_paper_whose_print_is_recorded_is_made_anew(qtbot: QtBot, here: MainWindow) -> None:
    preview = shown(qtbot, here, 2)
    preview.printed.connect(list)
    lock(qtbot, here, preview)
    come(qtbot, here, "li")
    assert not bar_text(here)


def covers(qtbot: QtBot, window: MainWindow, dossier_ids: list[int]) -> PdfPreview:
    """Show the covers of dossiers above the page that is up."""
    assert window.workplace is not None and isinstance(window.desk, Desk)
    print_covers(window.workplace.current, window.desk, dossier_ids)
    click(qtbot, dialog(qtbot, window, "formDialog"), "okButton")
    preview = part(window, PdfPreview)
    qtbot.waitUntil(lambda: preview.page_count == len(dossier_ids))
    return preview


def test_a_paper_is_not_shown_again_once_its_dossiers_left_the_scope(
    qtbot: QtBot, make_window: Opener, office: Office
) -> None:
    clerk = office.desk("li")
    bags = [register(clerk, f"1栋1单元10{number}", "张三") for number in (1, 2)]
    give_buildings(office, clerk, "1栋")
    window = make_window(kinds=(DossiersPage,))
    window.open_folder(office.folder)
    come(qtbot, window, "sun")
    lock(qtbot, window, covers(qtbot, window, bags))
    accounts.assign_buildings(office.desk("chen"), person(clerk, "孙静"), set())
    come(qtbot, window, "sun")
    click(qtbot, window.workplace, "messageAction")
    qtbot.waitUntil(lambda: "已不包括其中的档案" in bar_text(window))
    assert window.findChild(PdfPreview) is None


def test_a_printed_paper_goes_with_its_own_dossier_and_with_no_other(
    qtbot: QtBot, here: MainWindow, office: Office, tmp_path: Path
) -> None:
    own, other = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    assert isinstance(here.desk, Desk) and here.workplace is not None
    preview = covers(qtbot, here, [own])
    preview.print_to(to_file(tmp_path))
    qtbot.waitUntil(lambda: part(preview, QPushButton, "printButton").isEnabled() and run.is_quiet())
    preview.reject()
    destroyed(here.desk, other)
    here.workplace.print_again()
    again = part(here, PdfPreview)
    shown_again = trail.newest(office.desk("wu"))[1].detail
    assert shown_again["again"] and shown_again["count"] == 1 and shown_again["first"] == shown_again["last"]
    again.reject()
    destroyed(here.desk, own)
    here.workplace.print_again()
    qtbot.waitUntil(lambda: "其后有档案已销毁" in bar_text(here))
    assert here.findChild(PdfPreview) is None
