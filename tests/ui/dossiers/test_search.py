"""Finding dossiers by what is typed and what is scanned."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
)
from pytestqt.qtbot import QtBot

from app.models.services import dossiers, importing, trail
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.scan_box import ScanBox
from tests.ui.dossiers.hands import scan, search, shown
from tests.ui.hands import bar_text, part, write


@pytest.mark.rule("S06-R4", "S17-R4")
@pytest.mark.parametrize("typed", ["5678", "6655", "5242"])
def test_a_phone_or_an_id_number_is_looked_for_on_enter_and_leaves_a_trace(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str
) -> None:
    search(qtbot, window, typed)
    qtbot.waitUntil(lambda: part(page, QLabel, "listCount").text() == "没有找到")
    assert "请按回车（记入日志）" in part(page, QLabel, "noHits").text()
    assert trail.newest(page.desk)[0].action != "dossier.search"
    scan(qtbot, window, typed)
    qtbot.waitUntil(lambda: shown(page, "name") == ["单雄信"])
    assert trail.newest(page.desk)[0].action == "dossier.search"


@pytest.mark.parametrize("typed", ["whole code", "without its category", "its number", "10-1-602", "1203"])
def test_a_code_or_a_room_is_found_without_a_search_of_the_numbers(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str
) -> None:
    code = dossiers.rows(page.desk, dossiers.find(page.desk, "王五"))[0].reference_code
    codes = {"whole code": code, "without its category": code[code.index("20") :], "its number": code[-5:]}
    typed = codes.get(typed, typed)
    scan(qtbot, window, typed)
    qtbot.waitUntil(lambda: part(page, QLabel, "listTitle").text() == f"查找“{typed}”" and run.is_quiet())
    assert shown(page) != [], code
    assert all(one.action != "dossier.search" for one in trail.newest(page.desk))


@pytest.mark.parametrize(("typed", "said"), [("987654", "；电话、证件号也没有。"), ("xyz", "再查。")])
def test_what_enter_did_not_find_is_not_promised_by_enter(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str, said: str
) -> None:
    scan(qtbot, window, typed)
    qtbot.waitUntil(lambda: f"没有找到“{typed}”" in bar_text(window))
    assert bar_text(window).endswith(said) and "回车" not in bar_text(window)
    assert "回车" not in part(page, QLabel, "noHits").text()


@pytest.mark.rule("S08-R10")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zs", "张三"), ("zhangsan", "张三"), ("sxx", "单雄信"), ("shan", "单雄信"), ("qiu", "仇英"),
        ("zeng", "曾巩"), ("三", "张三"), ("1-2-301", "曾巩"), ("装修", "李四"), ("JF·", "单雄信"), ("1203", "仇英"),
    ],
)  # fmt: skip
def test_search_as_you_type(qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str, found: str) -> None:
    search(qtbot, window, typed)
    qtbot.waitUntil(lambda: part(page, QLabel, "listTitle").text() == f"查找“{typed}”")
    assert found in shown(page, "name")
    assert len(shown(page)) < 7


def test_an_emptied_box_brings_the_corner_back_and_nothing_found_says_so(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    search(qtbot, window, "xyz")
    hint = part(page, QLabel, "noHits")
    qtbot.waitUntil(hint.isVisible)
    assert hint.text().startswith("没有找到。请换几个字，或输入房号再查")
    assert hint.heightForWidth(hint.width()) <= hint.height(), "all of it is in sight"
    assert part(page, QLabel, "listCount").text() == "没有找到"
    part(window, ScanBox, "scanBox").clear()
    qtbot.waitUntil(lambda: len(shown(page)) == 7)
    assert part(page, QLabel, "listTitle").text() == "全部档案"


def test_more_than_five_hundred_hits_ask_for_more_letters(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, tmp_path: Path
) -> None:
    path = tmp_path / "台账.csv"
    lines = [f"{number // 100 + 20}栋,{number % 100 + 101},张三,已接房" for number in range(600)]
    path.write_text("\n".join(["楼栋,房号,业主姓名,客户类别", *lines]), encoding="utf-8")
    importing.commit(page.desk, importing.preview(page.desk, path))
    search(qtbot, window, "zs")
    qtbot.waitUntil(lambda: part(page, QLabel, "listCount").text() == "前 500 条，请继续输入")
    assert page.table.dossiers.rowCount() == 500
    search(qtbot, window, "21-130")
    qtbot.waitUntil(lambda: shown(page) == ["21栋130"])
    assert part(page, QLabel, "listCount").text() == "1 份"


def test_a_scan_opens_the_dossier_at_once(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    row = dossiers.rows(page.desk, dossiers.find(page.desk, "单雄信"))[0]
    with qtbot.waitSignal(page.detail.shown):
        scan(qtbot, window, row.bar_code)
    assert shown(page, "name") == ["单雄信"]
    assert part(page, QLabel, "detailTitle").text().endswith("单雄信")
    wrong = f"{int(row.bar_code) + 1:012}"
    scan(qtbot, window, wrong)
    qtbot.waitUntil(lambda: "没有读清刚才的扫描" in bar_text(window))


@pytest.mark.parametrize(
    ("typed", "result"),
    [("10000000077X", "输入标签上条码下方的12位数字"), ("1000 0000 0771", "校验位不符"), ("zzzz", "请换几个字")],
)
def test_a_torn_label_typed_by_hand_is_answered_as_a_label(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, typed: str, result: str
) -> None:
    box = part(window, ScanBox, "scanBox")
    write(qtbot, window, "scanBox", typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: result in bar_text(window))
