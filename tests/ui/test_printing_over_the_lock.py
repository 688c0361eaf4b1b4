"""A print that has begun comes to its end over a lock; a paper that was ready is offered to the same person again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.ui import run
from app.ui.dialogs import pdf_preview
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.printing.dots import PrintRun
from tests.conftest import Office, register
from tests.ui.hands import bar_text, click, part
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
    assert again.windowTitle() == "借阅单 YJW-7" and again._bytes.data() == endless(2)


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
