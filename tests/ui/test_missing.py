"""A dossier that cannot be found, through the window: reported, searched for, written off, found by a scan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.procedures.loan import LOAN
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.rights import Grant, Right, with_grants
from app.models.services import dockets, dossiers, lending
from app.models.services.conducts.every import CONDUCTS
from app.models.services.lending import LoanProposal
from app.models.services.rules_in_force import RulesInForce
from app.models.store import audit
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.dockets.places import PAGE_OF
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.missing.page import MissingFace, MissingPage
from app.ui.pages.rules.page import RulesPage
from app.ui.pages.shipped import shipped
from tests.office import Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, click, give_keys, part, scan, write
from tests.unit.services.signatures import person_id

Opener = Callable[..., MainWindow]


@pytest.fixture
def bags(office: Office) -> list[int]:
    """Two dossiers, the second of them lent."""
    desk = office.desk("li")
    numbers = [register(desk, f"1栋1单元10{room}", name) for room, name in ((1, "张三"), (2, "李四"))]
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (numbers[1],), LoanKind.LOAN, "装修核对", 7))
    return numbers


def said(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def findings(window: MainWindow) -> list[str]:
    model = part(window, QTableView, "docketLines").model()
    return [str(model.index(row, model.columnCount() - 1).data()) for row in range(model.rowCount())]


@pytest.mark.rule("S12-R12")
def test_from_the_empty_place_to_the_printed_note_and_back(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    window = window_of("li", kinds=(DossiersPage, BorrowingPage, MissingPage))
    rows = dossiers.rows(office.desk("li"), bags)
    window.workplace.open("missing", tuple(bags))
    report = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(report, "openingCount") == "共 2 份")
    write(qtbot, report, "openingReason", "上架核对时不在位置上")
    click(qtbot, report, "beginButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待复查")

    click(qtbot, window, "searchButton")
    where = dialog(qtbot, window, "reasonDialog")
    click(qtbot, where, "okButton")
    assert "须填写" in part(where, QLabel, "reasonEdit-error").text()
    write(qtbot, where, "reasonEdit", "各柜和还架车")
    click(qtbot, where, "okButton")
    sign(qtbot, window, "li")
    asked = dialog(qtbot, window, "signOffDialog")
    qtbot.waitUntil(lambda: "复查人不能是报缺人（本系统保障）" in bar_text(asked))
    assert part(asked, QTableView, "signedLines").model().rowCount() == 2, "every line can be read by who signs"
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已复查，待批准")

    click(qtbot, window, "approveButton")
    sign(qtbot, window, "zhao")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已核销，尚未找到")
    assert findings(window) == ["缺失", "缺失"]
    assert not part(window, QPushButton, "closeButton").isVisible(), "it closes of itself, with the last that is found"
    assert "⚠ 2 份尚未找到" in said(window, "docketWarning")
    click(qtbot, window, "noteButton")
    shown = paper(qtbot, window)
    note = "".join(pages(shown))
    for wanted in ("档案缺失核销单", "各柜和还架车", rows[0].reference_code, "李梅", "周涛", "赵明", "本系统保障"):
        assert wanted in note, wanted

    give_keys(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert said(window, "modeWord") == "归还"
    scan(qtbot, window, rows[1].bar_code)
    qtbot.waitUntil(lambda: "已登记缺失" in _everything_said(window))
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert said(window, "modeWord") == "找到"
    qtbot.waitUntil(lambda: said(window, "docketState") == "已核销，尚未找到")
    scan(qtbot, window, rows[1].bar_code)
    qtbot.waitUntil(lambda: [one[:3] for one in findings(window)] == ["缺失", "已找到"])
    scan(qtbot, window, rows[0].bar_code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "已全部找到")
    assert [row.state for row in dossiers.rows(office.desk("li"), bags)] == [DossierState.SHELVED, DossierState.SHELVED]


def _everything_said(window: MainWindow) -> str:
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    tables = [
        str(table.model().index(row, column).data())
        for table in window.findChildren(QTableView)
        if table.isVisible()
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
    ]
    return "\n".join([*shown, *tables])


def test_the_note_is_printed_where_the_office_lets_nobody_but_its_manager_read_the_trail(
    office: Office, bags: list[int]
) -> None:
    desk = office.desk("li")
    grant = Grant(frozenset({Role.MANAGER}), desk.pack.retention.clause)
    desk.rules = RulesInForce(desk.rules.version, replace(desk.pack, rights=with_grants({Right.AUDIT: grant})))
    docket = dockets.begin(desk, WRITE_OFF.kind, bags, "上架核对时不在位置上").value
    (note,) = MissingFace(desk).papers(docket)
    (event,) = audit.about(desk.store.db, docket.subject)
    assert event.anchor in "".join(pages(note.make()))


@pytest.mark.rule("S12-R12")
def test_a_manager_sends_a_report_back_and_a_steward_has_no_such_page(
    qtbot: QtBot, window_of: Opener, bags: list[int]
) -> None:
    window = window_of("li", kinds=(DossiersPage, MissingPage))
    window.workplace.open("missing", (bags[0],))
    report = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(report, "openingCount") == "共 1 份")
    write(qtbot, report, "openingReason", "找不到")
    click(qtbot, report, "beginButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待复查")
    assert not part(window, QPushButton, "refuseButton").isVisible()
    manager = window_of("chen", kinds=(DossiersPage, MissingPage))
    manager.workplace.open("missing")
    qtbot.waitUntil(lambda: said(manager, "docketState") == "待复查")
    click(qtbot, manager, "refuseButton")
    why = dialog(qtbot, manager, "reasonDialog")
    write(qtbot, why, "reasonEdit", "请先问借阅人")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: said(manager, "docketState") == "已退回")
    assert "请先问借阅人" in said(manager, "docketFacts")
    steward = window_of("sun", kinds=(DossiersPage, MissingPage))
    assert ("missing" in steward.workplace.pages) is False


@pytest.mark.rule("S02-R11", "S12-R12")
def test_the_rules_show_who_takes_which_step_and_who_must_be_another(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("sun", kinds=(DossiersPage, RulesPage))
    window.workplace.open("rules", "procedures")
    model = part(window, QTableView, "proceduresTable").model()
    rows = [[str(model.index(row, column).data()) for column in range(6)] for row in range(model.rowCount())]
    by_step = {(row[0], row[1]): row[2:] for row in rows}
    destroy = by_step["销毁清册", "监销签署（本人密码，2 人）"]
    assert destroy[0] == "任何在岗人员"
    assert (
        destroy[1]
        == "办“提出清册”的人、办“鉴定签署（成员）”的人、办“鉴定签署（组长）”的人、办“批准销毁清册”的人、办“信息机构监销签署”的人、同一个人"
    )
    assert destroy[3] == "本系统保障", "no document of this office says who must be another"
    assert by_step["销毁清册", "逐份扫描"][:2] == ["档案管理员或管家部经理或总经理", ""], "who scans stands there too"
    search = by_step["缺失核销单", "复查签署（本人密码，1 人）"]
    assert search[1] == "办“报缺失”的人"
    approve = by_step["缺失核销单", "批准核销（本人密码，1 人）"]
    assert approve[2] == "已核销，尚未找到"
    assert "本系统保障" in approve[3]


def test_every_kind_of_docket_has_its_page_and_is_offered_there() -> None:
    kinds = {kind for kind, conduct in CONDUCTS.items() if not conduct.procedure.at_once}
    assert PAGE_OF.keys() == kinds, "what its opening settles is looked for nowhere"
    faces = {page.key: page.face_class.procedure for page in shipped() if issubclass(page, DocketPage)}
    listing = {kind for kind in kinds if CONDUCTS[kind].procedure.lists} - {LOAN.kind}  # the loan desk has it
    assert {kind: faces[PAGE_OF[kind]].kind for kind in listing} == {kind: kind for kind in listing}
