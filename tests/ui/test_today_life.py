"""今日 puts new dossiers and reviews before whoever must act; the supplement list leaves on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.services import keeping, today, waiting
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from tests.office import Office, register, register_kept, verify
from tests.reports.reading import pages
from tests.ui.hands import bar_text, choose_action, click, part


@pytest.mark.rule("S03-R1", "S03-R7")
def test_new_dossiers_wait_for_who_verifies_and_then_for_who_confirms(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    li = office.desk("li")
    first, second = register(li, "1栋1单元101", "张三"), register(li, "1栋1单元102", "李四")
    verify(li, first)
    assert today.today(li).of(waiting.TO_VERIFY) == (second,) and today.today(li).of(waiting.TO_CONFIRM) == ()
    window = window_of("chen", kinds=(TodayPage, DossiersPage))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-confirm") is not None)
    click(qtbot, window, "waiting-confirm")
    page = window.workplace.current
    qtbot.waitUntil(lambda: isinstance(page, DossiersPage) and page.table.current_id == first)


@pytest.mark.rule("S07-R2", "S05-R7", "S01-R2")
def test_reviews_say_who_is_responsible_and_until_when(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    manager = office.desk("chen")
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    due = keeping.detail(window.desk, number).review_due
    assert today.today(window.desk).of(waiting.TO_REVIEW) == (), "a year before, nobody is asked"
    for desk in (window.desk, manager):
        desk.now = lambda: datetime.fromisoformat(f"{due}T09:00:00") - timedelta(days=20)
    (review,) = today.today(window.desk).of(waiting.TO_REVIEW)
    assert (review.dossier_id, review.due_on) == (number, due), "the archive room sees them all"
    assert today.today(manager).of(waiting.TO_REVIEW) == (), "the yearly review is the steward's"
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-review") is not None)
    said = part(window, QPushButton, "waiting-review").accessibleName()
    assert f"张三，{due} 前，由楼宇管家核对" in said
    click(qtbot, window, "waiting-review")
    qtbot.waitUntil(lambda: isinstance(window.workplace.current, DossiersPage))


@pytest.mark.rule("S14-R4", "S06-R2")
def test_a_document_that_runs_out_is_called_for_renewal(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    assert today.today(window.desk).of(waiting.DOCUMENTS) == ()
    window.desk.now = lambda: datetime(2036, 4, 20, 9)
    ((row, until),) = today.today(window.desk).of(waiting.DOCUMENTS)
    assert (row.id, until) == (number, "2036-05-01") and today.today(office.desk("wu")).of(waiting.DOCUMENTS) == ()
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-documents") is not None)
    assert "张三，有效期至 2036-05-01" in part(window, QPushButton, "waiting-documents").accessibleName()
    keeping.identify(window.desk, number, "身份证", True, True, "2046-05-01", "核对原件", "人证一致")
    assert today.today(window.desk).of(waiting.DOCUMENTS) == (), "the last identification counts"


@pytest.mark.rule("S14-R4", "S06-R2")
@pytest.mark.parametrize("left", [30, 31])
def test_today_and_the_dossier_speak_of_a_document_from_the_same_day_on(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, left: int
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    window.desk.now = lambda: datetime(2036, 5, 1, 9) - timedelta(days=left)
    window.workplace.current.refresh()
    dialog = DossierDialog(window, window.desk, number)
    dialog.open()
    qtbot.waitUntil(lambda: "2036-05-01" in part(dialog, QLabel, "idExpiry").text())
    soon = "⚠ 证件将于 2036-05-01 过期（还有 30 天）" if left == 30 else "证件有效期至 2036-05-01"
    assert part(dialog, QLabel, "idExpiry").text() == soon
    qtbot.waitUntil(lambda: (window.findChild(QPushButton, "waiting-documents") is not None) == (left == 30))


@pytest.mark.rule("S09-R5", "S03-R3")
def test_the_supplement_list_names_what_is_missing(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    register(window.desk, "1栋1单元101", "张三", papers=("消防安全承诺书",))
    page = window.workplace.current
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.table.selectRow(0)
    choose_action(page, "supplement")
    said = "".join(pages(part(page, PdfPreview, "pdfPreview").pdf))
    assert "补充资料清单" in said and "购房合同复印件" in said and "联系地址" in said and "消防安全承诺书" not in said
    assert "《客户档案管理办法》4.2.3" in said.replace("\n", ""), "every line names its clause"
    assert bar_text(window) == ""
