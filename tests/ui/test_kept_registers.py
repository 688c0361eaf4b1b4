"""The titled register of a destroyed list is kept for its destroyers over a lock, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.services import dockets
from app.models.vault.left_work import MOST_BYTES
from app.ui import run
from app.ui.left_at_lock import Left
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.how_dialog import DestroyDialog
from app.ui.pages.destruction.kept_registers import KeptRegister
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from tests import destruction
from tests.office import PASSWORDS, Office
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, click, part, press_lock, sign_in, write
from tests.ui.test_destruction import NAMES, Bags, bags, said

Opener = Callable[..., MainWindow]
__all__ = ["bags"]


def test_the_titled_register_is_offered_before_the_titles_go_and_kept_for_the_destroyers_over_a_lock(
    qtbot: QtBot, make_window: Opener, office: Office, bags: Bags
) -> None:
    window, asked = about_to_destroy(qtbot, make_window, office, bags)
    assert "请现在先打印" in said(asked, "registerWarning")
    click(qtbot, asked, "printFirstButton")
    before = "".join(pages(paper(qtbot, asked)))
    assert all(name in before for name in NAMES)
    destroy(qtbot, window, asked)
    come(qtbot, window, "li")
    bare = titled_register(qtbot, window)
    assert not any(name in bare for name in NAMES), "sealed to the destroyers alone"
    lock(qtbot, window)
    come(qtbot, window, "zhou")
    assert "题名还为您保留" in bar_text(window)
    titled = titled_register(qtbot, window)
    assert all(name in titled for name in NAMES)
    page = part(window, DestructionPage)
    assert list(page.kept_for()) == [window.desk.account.person_id]
    click(qtbot, window, "registerButton")
    dialog(qtbot, window, "pdfPreview").printed.emit()
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: page.kept_for() == {})


def test_a_destroyer_without_the_page_prints_it_from_where_they_stand(
    qtbot: QtBot, make_window: Opener, office: Office, bags: Bags
) -> None:
    window, asked = about_to_destroy(qtbot, make_window, office, bags)
    destroy(qtbot, window, asked)
    for _time in range(2):  # what is not printed is kept over the next lock as well
        come(qtbot, window, "wu")
        assert window.workplace is not None and DestructionPage.key not in window.workplace.pages
        assert "题名还为您保留" in bar_text(window)
        click(qtbot, window.workplace, "messageAction")
        printed = "".join(pages(paper(qtbot, window)))
        assert all(name in printed for name in NAMES)
        lock(qtbot, window)
    come(qtbot, window, "wu")
    click(qtbot, window.workplace, "messageAction")
    shown = dialog(qtbot, window, "pdfPreview")
    shown.printed.emit()
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: "不再保留" in bar_text(window))
    shown.reject()
    lock(qtbot, window)
    come(qtbot, window, "wu")
    assert not bar_text(window)


def test_a_register_of_three_thousand_titles_is_not_too_large(
    qtbot: QtBot, make_window: Opener, office: Office, bags: Bags
) -> None:
    window, asked = about_to_destroy(qtbot, make_window, office, bags)
    destroy(qtbot, window, asked)
    come(qtbot, window, "zhou")
    page = part(window, DestructionPage)
    listed = dockets.with_lines(office.desk("li"), "destruction")[0]
    lines = tuple(replace(listed.lines[0], dossier_id=number, position=number) for number in range(3_000))
    kept = KeptRegister(
        replace(listed, lines=lines), {number: f"{number} {'欧阳明月' * 30}" for number in range(3_000)}
    )
    page.take_kept({listed.id: kept})
    assert len(Left(kept={page.key: page.kept_for()}).to_bytes()) > MOST_BYTES
    lock(qtbot, window)
    come(qtbot, window, "zhou")
    ((_who, found),) = part(window, DestructionPage).kept_for().items()
    assert found == {listed.id: kept}


def about_to_destroy(qtbot: QtBot, make_window: Opener, office: Office, bags: Bags) -> tuple[MainWindow, DestroyDialog]:
    """Sign in as 李梅 and open the question before the destruction of an approved list."""
    docket = bags.approve(bags.propose())
    for number in bags.ids:
        destruction.scan_out(bags.desk, docket, number)
    window = make_window(kinds=(DestructionPage, DossiersPage))
    window.open_folder(office.folder)
    come(qtbot, window, "li")
    click(qtbot, window, "destroyButton")
    return window, part(window, DestroyDialog)


def destroy(qtbot: QtBot, window: MainWindow, asked: DestroyDialog) -> None:
    """Let 周涛 and 吴琪 sign the destruction, and lock over the register that comes up."""
    write(qtbot, asked, "destroySite", "档案室")
    click(qtbot, asked, "agreeButton")
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: "周涛" in said(window, "docketFacts"))
    sign(qtbot, window, "wu")
    lock(qtbot, window, dialog(qtbot, window, "pdfPreview"))


def lock(qtbot: QtBot, window: MainWindow, over: QWidget | None = None) -> None:
    press_lock(over or window)
    qtbot.waitUntil(lambda: window.workplace is None)


def come(qtbot: QtBot, window: MainWindow, login: str) -> None:
    sign_in(qtbot, window, login, PASSWORDS[login])
    qtbot.waitUntil(lambda: window.workplace is not None)
    qtbot.waitUntil(run.is_quiet)


def titled_register(qtbot: QtBot, window: MainWindow) -> str:
    click(qtbot, window, "registerButton")
    return "".join(pages(paper(qtbot, window)))
