"""The trail leaves the window as it is seen: printed and exported, for a stated purpose, with its filter and its head."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.chain import TrailFilter
from app.models.domain.recipient import OFFICE
from app.models.services import dossiers, listing, trail
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.audit.page import AuditPage, TrailTable
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.reports.reading import pages
from tests.ui.asked import dialog, exported, for_the_office, paper
from tests.ui.filters import filter_by
from tests.ui.hands import bar_text, click, part, write
from tests.ui.test_kept_registers import come, lock
from tests.unit.services.signatures import destroyed

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(qtbot: QtBot, window_of: Opener, desk: Desk) -> MainWindow:
    """The auditor's window over a trail with a dossier in it."""
    bag = register(desk, "1栋1单元101", "张三")
    dossiers.shelve(desk, [bag], "A柜1层02")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: bool(rows(window)))
    return window


def rows(window: MainWindow) -> list[tuple[str, str, str]]:
    """Return person, act and subject of every row, newest first."""
    model = part(window, QTableView, "auditTable").model()
    return [tuple(model.index(row, column).data() for column in (2, 3, 4)) for row in range(model.rowCount())]


def taken_out(qtbot: QtBot, window: MainWindow, way: str) -> None:
    """Begin to take out what is listed, once it is counted."""
    qtbot.waitUntil(lambda: "正在统计" not in part(window, QLabel, "auditFiltered").text())
    click(qtbot, window, way)


@pytest.mark.rule("S17-R4")
def test_the_trail_is_printed_as_it_is_seen_for_a_stated_purpose(
    qtbot: QtBot, window: MainWindow, office: Office
) -> None:
    auditor = office.desk("wu")
    whole, head = trail.count(auditor), trail.newest(auditor)[0].anchor
    filter_by(qtbot, part(window, TrailTable, "auditTable"), 2, "李梅")
    write(qtbot, window, "auditText", "上架")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])
    taken_out(qtbot, window, "trailPrint")
    form = dialog(qtbot, window, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in part(form, QLabel, "purpose-error").text())
    for_the_office(qtbot, window)
    said = "".join(pages(paper(qtbot, window)))
    (line,) = [one for one in trail.newest(auditor) if one.action == "dossier.shelve"]
    for words in (
        "操作日志",
        f"1/{whole}条",
        "查找“上架”；办理人：李梅",
        head,
        "打印人吴琪",
        "打印时间",
        line.detail["code"],
    ):
        assert words in said, words
    assert "给谁使用：只在本单位使用" in said and "登记档案" not in said and "张三" not in said
    noted = trail.newest(auditor)[0]
    assert (noted.action, noted.detail) == (
        "trail.print", {"rows": 1, "of": whole, "purpose": "年度核对", "recipient": "只在本单位使用"},
    )  # fmt: skip


@pytest.mark.rule("S17-R4")
def test_the_trail_is_exported_as_it_is_seen_to_its_last_line(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    bag = register(desk, "1栋1单元102", "李四")
    for number in range(700):
        dossiers.shelve(desk, [bag], f"A柜1层{number % 90 + 1:02}")
    window.workplace.current.refresh()
    filter_by(qtbot, part(window, TrailTable, "auditTable"), 3, "上架")
    qtbot.waitUntil(lambda: {what for _, what, _ in rows(window)} == {"上架"})
    taken_out(qtbot, window, "trailExport")
    sheet = exported(qtbot, window, tmp_path / "日志.xlsx")
    assert sheet[0] == ("行号", "时间", "办理人", "动作", "对象")
    assert len(sheet) == 702 and {row[3] for row in sheet[1:]} == {"上架"}
    numbers = [int(row[0]) for row in sheet[1:]]
    assert numbers == sorted(numbers, reverse=True)


def test_the_paper_of_the_trail_is_chinese_in_an_english_window(
    qtbot: QtBot, english: None, window_of: Opener, desk: Desk
) -> None:
    register(desk, "1栋1单元101", "张三")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: any(what == "Dossier registered" for _, what, _ in rows(window)))
    click(qtbot, window, "trailPrint")
    form = dialog(qtbot, window, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("annual check")
    part(form, QComboBox, "recipient").setCurrentIndex(1)
    click(qtbot, form, "okButton")
    said = "".join(pages(paper(qtbot, window)))
    assert "登记档案" in said and "registered" not in said and "筛选条件无，全部操作日志" in said


def test_nothing_listed_is_not_taken_out(qtbot: QtBot, window: MainWindow) -> None:
    write(qtbot, window, "auditText", "没有这样的记录")
    qtbot.waitUntil(lambda: rows(window) == [])
    click(qtbot, window, "trailExport")
    assert "没有列出操作日志" in bar_text(window)


@pytest.mark.rule("S02-R11")
def test_a_paper_of_what_was_searched_goes_with_any_destroyed_dossier_and_another_does_not(
    office: Office, desk: Desk
) -> None:
    register(desk, "1栋1单元101", "张三")
    every = trail.print_lines(desk, TrailFilter(), "核对", OFFICE).value
    searched = trail.print_lines(desk, TrailFilter(text="登录", actions=["session.open"]), "核对", OFFICE).value
    destroyed(desk, register_kept(office, "1栋1单元102", "李四"))
    listing.print_again(desk, "操作日志", every.made_from)
    refused("destroyed-since", lambda: listing.print_again(desk, "操作日志", searched.made_from))


@pytest.mark.rule("S17-R4")
def test_more_than_a_paper_holds_is_refused_and_who_may_not_export_takes_nothing(
    office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    auditor = office.desk("wu")
    monkeypatch.setattr(trail, "MOST_PRINTED", 2)
    refused("too-many-events", lambda: trail.print_lines(auditor, TrailFilter(), "核对", OFFICE))
    refused("purpose-stated", lambda: trail.export(auditor, TrailFilter(), " ", OFFICE))
    refused("recipient-stated", lambda: trail.export(auditor, TrailFilter(), "核对", None))
    refused("empty-list", lambda: trail.export(auditor, TrailFilter(actions=[], text="没有这样的"), "核对", OFFICE))
    refused("not-allowed", lambda: trail.export(office.desk("sun"), TrailFilter(), "核对", OFFICE))


def test_a_form_that_takes_the_trail_out_comes_back_for_the_same_lines(
    qtbot: QtBot, make_window: Opener, office: Office, desk: Desk
) -> None:
    dossiers.shelve(desk, [register(desk, "1栋1单元101", "张三")], "A柜1层02")
    window = make_window(kinds=(AuditPage,))
    window.open_folder(office.folder)
    come(qtbot, window, "wu")
    write(qtbot, window, "auditText", "上架")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])
    click(qtbot, window, "trailPrint")
    form = dialog(qtbot, window, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("年度审计")
    lock(qtbot, window, form)
    come(qtbot, window, "wu")
    again = dialog(qtbot, window, "formDialog")
    qtbot.waitUntil(lambda: part(again, QComboBox, "purpose").currentText() == "年度审计")
    for_the_office(qtbot, window)
    said = "".join(pages(paper(qtbot, window)))
    assert "查找“上架”" in said and "登记档案" not in said
