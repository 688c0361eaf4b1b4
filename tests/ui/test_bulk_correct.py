"""Corrections from a spreadsheet: shown before they are asked for, problems in words, one request for all good rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.services import dossiers, particulars
from app.ui.main_window import MainWindow
from app.ui.pages.changes.page import ChangesPage
from tests.office import Office, register_kept
from tests.ui.asked import dialog, sign
from tests.ui.hands import bar_text, click, part, write
from tests.ui.test_changes import ready, shown

Opener = Callable[..., MainWindow]


@pytest.fixture
def kept(office: Office) -> list[int]:
    """Two confirmed dossiers."""
    return [register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")]


@pytest.fixture
def sheet(office: Office, kept: list[int], tmp_path: Path) -> Path:
    """Two good rows and every kind of problem."""
    first, second = (row.reference_code for row in dossiers.rows(office.desk("li"), kept))
    path = tmp_path / "更正.csv"
    path.write_text(
        "档号,姓名或名称,年龄,备注,星座\n"
        f"{first},张三丰,45,,天秤\n"
        f"{second},,四十,长期出租,\n"
        "YJW-JF·2026-D10-9999,王五,,,\n"
        ",赵六,,,\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.rule("S05-R13", "S05-R14", "S16-R6", "S11-R5")
def test_a_spreadsheet_becomes_one_request(
    qtbot: QtBot, window_of: Opener, office: Office, kept: list[int], sheet: Path
) -> None:
    window = window_of("li", kinds=(ChangesPage,))
    click(qtbot, window, "bulkButton")
    asked = dialog(qtbot, window, "bulkCorrectDialog")
    assert not part(asked, QPushButton, "handInButton").isEnabled()
    write(qtbot, asked, "fileEdit", str(sheet))
    qtbot.keyClick(part(asked, QLineEdit, "fileEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(asked, QPushButton, "handInButton").isEnabled())
    assert [line[3:] for line in shown(asked, "bulkLines")] == [
        ["姓名或名称", "张三", "张三丰"], ["年龄", "—", "45"], ["备注", "—", "长期出租"],
    ]  # fmt: skip
    problems = shown(asked, "bulkProblems")
    assert [line[0] for line in problems] == ["1", "3", "4", "5"]
    assert all(
        word in line[3] for word, line in zip(("星座", "四十", "不在您的职责范围内", "没有档号"), problems, strict=True)
    )
    assert part(asked, QLabel, "bulkSummary").text().startswith("2 份档案，3 项将修改")
    write(qtbot, asked, "reasonEdit", "年度核对")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "须注明资料来源" in part(asked, QLabel, "sourceEdit-error").text())
    source = part(asked, QComboBox, "sourceEdit")
    source.setCurrentIndex(source.findText("书面填写"))
    click(qtbot, asked, "handInButton")
    ready(qtbot, window)
    assert "共 3 项" in bar_text(window)
    click(qtbot, window, "decideButton")
    sign(qtbot, window, "chen")
    ready(qtbot, window, "已同意")
    names = [particulars.data(office.desk("li"), number)[0].value for number in kept]
    assert names == ["张三丰", "李四"], "an empty cell changes nothing"


@pytest.mark.rule("S05-R9")
def test_a_steward_s_spreadsheet_reaches_no_foreign_dossier(qtbot: QtBot, window_of: Opener, sheet: Path) -> None:
    window = window_of("sun", kinds=(ChangesPage,))
    click(qtbot, window, "bulkButton")
    asked = dialog(qtbot, window, "bulkCorrectDialog")
    write(qtbot, asked, "fileEdit", str(sheet))
    qtbot.keyClick(part(asked, QLineEdit, "fileEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown(asked, "bulkProblems")))
    assert shown(asked, "bulkLines") == []
    found = {line[0]: line[3] for line in shown(asked, "bulkProblems") if not line[2]}
    assert found["2"] == found["4"], "a dossier of others is answered like one that does not exist"


def test_a_file_that_is_no_spreadsheet_says_so_under_the_field(qtbot: QtBot, window_of: Opener, tmp_path: Path) -> None:
    window = window_of("li", kinds=(ChangesPage,))
    click(qtbot, window, "bulkButton")
    asked = dialog(qtbot, window, "bulkCorrectDialog")
    for name, content, found in (
        ("无.csv", None, "找不到文件"), ("图.xlsx", b"\x89PNG\r\n", "图片"), ("别.csv", "姓名,年龄\n张三,4\n".encode(), "档号"),
    ):  # fmt: skip
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        write(qtbot, asked, "fileEdit", str(path))
        qtbot.keyClick(part(asked, QLineEdit, "fileEdit"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda found=found: found in part(asked, QLabel, "fileEdit-error").text())
    assert not part(asked, QPushButton, "handInButton").isEnabled()
