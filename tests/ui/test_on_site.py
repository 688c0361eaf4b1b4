"""Destruction on the spot: papers and files that two persons destroy, listed by themselves or out of a handover."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.on_site import OnSitePage
from app.ui.pages.handover.page import HandoverPage
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, part, type_in, write
from tests.ui.test_handover import (
    ENDED,
    add,
    announce,
    choose_lines,
    first_signature,
    lines,
    open_lines,
    pick,
    settle,
    state,
)

Opener = Callable[..., MainWindow]


def list_things(qtbot: QtBot, window: MainWindow, *things: str) -> None:
    click(qtbot, window, "openDocketButton")
    asked = dialog(qtbot, window, "listThingsDialog")
    type_in(qtbot, part(asked, QPlainTextEdit, "thingsEdit"), "\n".join(things))
    write(qtbot, asked, "thingsReason", "季度清理")
    part(asked, QComboBox, "toolChoice").setEditText("碎纸机")
    write(qtbot, asked, "siteEdit", "档案室")
    click(qtbot, asked, "listThingsOkButton")
    qtbot.waitUntil(lambda: state(window) == "待两人签署")


@pytest.mark.rule("S02-R11")
def test_two_who_have_not_listed_it_destroy_on_the_spot_and_the_record_says_with_what(
    qtbot: QtBot, window_of: Opener
) -> None:
    window = window_of("li", kinds=(OnSitePage,))
    list_things(qtbot, window, "作废的登记表 30 张", "D盘“旧名单”文件夹")
    assert [row[0] for row in cells(window, "things")] == ["作废的登记表 30 张", "D盘“旧名单”文件夹"]
    click(qtbot, window, "destroyButton")
    sign(qtbot, window, "li")
    assert "监销人不能是提出人" in bar_text(dialog(qtbot, window, "signOffDialog"))
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: part(window, QLineEdit, "signOffLogin").text() == "")
    sign(qtbot, window, "zhou")
    assert "两名不同的人" in bar_text(dialog(qtbot, window, "signOffDialog"))
    sign(qtbot, window, "sun")
    text = "".join(pages(paper(qtbot, window)))
    for words in ("现场销毁记录", "碎纸机", "档案室", "作废的登记表30张", "季度清理"):
        assert words in text, words
    assert [text.count(f"电子签署：{name}") for name in ("周涛", "孙静")] == [1, 1]
    qtbot.waitUntil(lambda: state(window) == "已销毁")


@pytest.mark.rule("S02-R10", "S02-R11")
def test_what_a_leaver_no_longer_needs_ends_when_two_have_destroyed_it(
    qtbot: QtBot, window_of: Opener, desk: Desk
) -> None:
    window = window_of("zhou", kinds=(HandoverPage, OnSitePage))
    announce(qtbot, window)
    add(qtbot, window, "客户名单复印件一叠", group="手边的纸质资料")
    assert open_lines(window) == 1
    choose_lines(qtbot, window, 0)
    asked = dialog(qtbot, window, "settleDialog")
    pick(part(asked, QComboBox, "endingChoice"), "现场销毁")
    click(qtbot, asked, "settleOkButton")
    qtbot.waitUntil(lambda: "请填写销毁地点" in part(asked, QLabel, "siteEdit-error").text())
    write(qtbot, asked, "siteEdit", "档案室")
    click(qtbot, asked, "settleOkButton")
    qtbot.waitUntil(lambda: "待两人现场销毁" in lines(window)[0][ENDED])
    click(qtbot, window, "handButton")
    qtbot.waitUntil(lambda: "还有 1 项没有了结" in bar_text(window))

    choose_lines(qtbot, window, 0)
    asked = dialog(qtbot, window, "settleDialog")
    click(qtbot, asked, "settleOkButton")
    qtbot.waitUntil(lambda: "已列入现场销毁" in bar_text(asked))
    asked.reject()

    window.workplace.open("site-destruction")
    qtbot.waitUntil(lambda: state_on(window, OnSitePage) == "待两人签署")
    click(qtbot, part(window, OnSitePage), "destroyButton")
    sign(qtbot, window, "sun")
    qtbot.waitUntil(lambda: part(window, QLineEdit, "signOffLogin").text() == "")
    sign(qtbot, window, "chen")
    assert "客户名单复印件一叠" in "".join(pages(paper(qtbot, window)))
    window.workplace.open("handover")
    qtbot.waitUntil(lambda: "已现场销毁" in lines(window)[0][ENDED])
    first_signature(qtbot, part(window, HandoverPage))
    for login in ("li", "zhou", "chen"):
        sign(qtbot, window, login)
    assert "已现场销毁" in "".join(pages(paper(qtbot, window)))


@pytest.mark.rule("S02-R10")
def test_a_destruction_that_is_withdrawn_leaves_its_line_open(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    window = window_of("zhou", kinds=(HandoverPage, OnSitePage))
    announce(qtbot, window)
    add(qtbot, window, "旧名单", group="计算机内")
    choose_lines(qtbot, window, 0)
    asked = dialog(qtbot, window, "settleDialog")
    pick(part(asked, QComboBox, "endingChoice"), "现场销毁")
    write(qtbot, asked, "siteEdit", "档案室")
    click(qtbot, asked, "settleOkButton")
    qtbot.waitUntil(lambda: "待两人现场销毁" in lines(window)[0][ENDED])
    window.workplace.open("site-destruction")
    qtbot.waitUntil(lambda: state_on(window, OnSitePage) == "待两人签署")
    click(qtbot, part(window, OnSitePage), "withdrawButton")
    why = dialog(qtbot, window, "reasonDialog")
    write(qtbot, why, "reasonEdit", "仍要用")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: state_on(window, OnSitePage) == "已撤回")
    window.workplace.open("handover")
    qtbot.waitUntil(lambda: lines(window)[0][ENDED] == "未了结")
    settle(qtbot, window)


def state_on(window: MainWindow, page: type[OnSitePage]) -> str:
    return part(part(window, page), QLabel, "docketState").text()
