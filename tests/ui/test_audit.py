"""The audit page: what was done in words, the chain green or red, the code of an old slip, the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.change import Edit, field_key
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.recipient import OFFICE
from app.models.services import changing, dockets, dossiers, keeping, loan_register, trail
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.audit.page import AuditPage, TrailTable
from app.ui.pages.audit.words import DETAILS
from tests import destruction, holding, recorded
from tests.office import Office, register
from tests.ui.filters import choose_view, click_funnel, filter_by, keep_view, values
from tests.ui.hands import click, part, type_in, write
from tests.unit.services.signatures import signed

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(qtbot: QtBot, window_of: Opener, desk: Desk) -> MainWindow:
    """The auditor's window over a trail with a few dossiers in it."""
    bag = register(desk, "1栋1单元101", "张三", id_number="330106196203265242")
    dossiers.shelve(desk, [bag], "A柜1层02")
    dossiers.reveal(desk, bag, "业主要求核对电话")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: bool(rows(window)))
    return window


def rows(window: MainWindow) -> list[tuple[str, str, str]]:
    """Return person, act and subject of every row, newest first."""
    model = part(window, QTableView, "auditTable").model()
    return [tuple(model.index(row, column).data() for column in (2, 3, 4)) for row in range(model.rowCount())]


def verdict(window: MainWindow) -> str:
    return part(window, QLabel, "auditVerdict").text()


def detail(window: MainWindow) -> str:
    """Everything that the detail of the chosen event says."""
    title = part(window, QLabel, "eventTitle")
    return " ".join(label.text() for label in title.parent().findChildren(QLabel))


@pytest.mark.rule("S08-R6")
def test_a_field_goes_by_its_name_and_is_found_by_it(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    changing.enter(desk, [Edit(bag, field_key("age"), "45")], "业主本人")
    register(desk, "1栋1单元102", "李四")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: len(rows(window)) > 3)
    write(qtbot, window, "auditText", "年龄")
    qtbot.waitUntil(lambda: bool(rows(window)) and all(what != "登记档案" for _, what, _ in rows(window)))
    part(window, QTableView, "auditTable").selectRow(0)
    qtbot.waitUntil(lambda: "年龄" in detail(window))


@pytest.mark.rule("S08-R6")
def test_every_access_reads_as_words(qtbot: QtBot, window: MainWindow) -> None:
    code = "YJW-JF·"
    found = rows(window)
    assert [(who, what) for who, what, _ in found[1:4]] == [
        ("李梅", "查看敏感信息"), ("李梅", "上架"), ("李梅", "登记档案"),
    ]  # fmt: skip
    assert all(code in subject for *_, subject in found[1:4])
    part(window, QTableView, "auditTable").selectRow(2)
    assert "变更后 A柜1层02" in detail(window)
    part(window, QTableView, "auditTable").selectRow(1)
    assert "用途 业主要求核对电话" in detail(window)
    assert "330106196203265242" not in detail(window)


def test_filters_by_person_and_by_text(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: part(window, QLabel, "auditFound").text() == f"共 {len(rows(window))} 条" and rows(window) != []
    )
    whole = len(rows(window))
    filter_by(qtbot, part(window, TrailTable, "auditTable"), 2, "李梅")
    qtbot.waitUntil(lambda: {who for who, *_ in rows(window)} == {"李梅"})
    type_in(qtbot, part(window, QLineEdit, "auditText"), "上架")
    qtbot.waitUntil(lambda: part(window, QLabel, "auditFiltered").text() == f"1 / {whole} 条")
    assert [what for _, what, _ in rows(window)] == ["上架"]
    click(qtbot, window, "auditClearFilters")
    qtbot.waitUntil(lambda: len(rows(window)) == whole)
    assert part(window, QLineEdit, "auditText").text() == "", "what was typed narrows it no more either"
    assert window.findChild(QComboBox, "auditPerson") is None, "one control for one thing"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("核对电话", ["查看敏感信息"]),
        ("A柜1层02", ["上架"]),
        ("登记档案", ["登记档案"]),
        ("a柜1层02", ["上架"]),
        ("code", []),
    ],
)
def test_what_is_typed_is_looked_for_in_what_was_noted_and_what_it_is_called(
    qtbot: QtBot, window: MainWindow, text: str, found: list[str]
) -> None:
    type_in(qtbot, part(window, QLineEdit, "auditText"), text)
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == found)


def test_a_colleague_is_found_by_what_they_did(qtbot: QtBot, window: MainWindow) -> None:
    type_in(qtbot, part(window, QLineEdit, "auditText"), "李梅")
    qtbot.waitUntil(lambda: "吴琪" not in {who for who, *_ in rows(window)})
    assert {"上架", "登记档案"} <= {what for _, what, _ in rows(window)}


def test_a_long_trail_is_read_as_far_as_somebody_scrolls(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    for number in range(700):
        dossiers.shelve(desk, [bag], f"A柜1层{number % 90 + 1:02}")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: len(rows(window)) == 500)
    bar = part(window, QTableView, "auditTable").verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(rows(window)) > 700)
    assert rows(window)[-1][1] == "建立档案库"


@pytest.mark.rule("S08-R6")
def test_an_untouched_trail_verifies_green(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "verifyButton")
    qtbot.waitUntil(lambda: verdict(window).startswith("全部一致"))


@pytest.mark.rule("S08-R6")
def test_a_changed_row_verifies_red_and_says_where(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.store.db.run("DROP TRIGGER audit_is_fixed")
    desk.store.db.run("UPDATE main.audit SET detail = '{}' WHERE seq = 5")
    click(qtbot, window, "verifyButton")
    qtbot.waitUntil(lambda: "第 5 条起不符" in verdict(window))
    assert "请停止使用" in verdict(window)


@pytest.mark.rule("S08-R6")
def test_what_was_changed_past_the_program_is_named(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    code = desk.store.db.value("SELECT reference_code FROM main.dossier WHERE id = 1")
    desk.store.db.run("UPDATE main.dossier SET note = '别的'")
    desk.store.db.run("UPDATE main.person SET department = '别处'")
    click(qtbot, window, "verifyButton")
    qtbot.waitUntil(lambda: f"档案 {code}与第" in verdict(window))
    assert "另有" in verdict(window) and "main.py verify" in verdict(window)
    assert "请停止使用" in verdict(window)


@pytest.mark.rule("S08-R6")
def test_the_code_of_an_old_slip_finds_its_row_or_proves_that_it_is_gone(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    old = next(event for event in trail.newest(desk) if event.action == "dossier.shelve")
    write(qtbot, window, "anchorEdit", old.anchor.lower())
    qtbot.keyClick(part(window, QLineEdit, "anchorEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "与单据一致" in verdict(window))
    assert "A柜1层02" in detail(window)

    write(qtbot, window, "anchorEdit", f"{old.seq}-AAAA-BBBB-CCCC-DDDD")
    click(qtbot, window, "anchorButton")
    qtbot.waitUntil(lambda: "内容已改" in verdict(window))

    desk.store.db.run("DROP TRIGGER audit_is_kept")
    desk.store.db.run("DELETE FROM main.audit WHERE seq >= ?", (old.seq,))
    write(qtbot, window, "anchorEdit", old.anchor)
    click(qtbot, window, "anchorButton")
    qtbot.waitUntil(lambda: "已不存在" in verdict(window))

    write(qtbot, window, "anchorEdit", "hello")
    click(qtbot, window, "anchorButton")
    qtbot.waitUntil(lambda: "不是校验码" in verdict(window))


@pytest.mark.rule("S08-R6")
def test_a_docket_is_called_by_its_own_name(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    number = register(desk, "1栋1单元102", "李四")
    made = dockets.begin(desk, WRITE_OFF.kind, [number], "找不到").value
    listed = destruction.propose(desk, [register(desk, "1栋1单元103", "王五")], "保管期满").value
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: [subject for *_, subject in rows(window)[:1]] == [f"销毁清册 {listed.code}"])
    write(qtbot, window, "auditText", "缺失核销单")
    qtbot.waitUntil(lambda: [subject for *_, subject in rows(window)] == [f"缺失核销单 {made.code}"])
    write(qtbot, window, "anchorEdit", made.list_hash[:16])
    click(qtbot, window, "anchorButton")
    qtbot.waitUntil(lambda: f"缺失核销单 {made.code} 的缺失核销单校验值（报缺失时固定）" in verdict(window))


@pytest.mark.rule("S08-R6")
def test_a_checksum_from_the_register_or_the_screen_says_what_it_is_of(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    bag = register(desk, "1栋1单元102", "李四")
    listed = destruction.propose(desk, [bag], "保管期满").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    destruction.scan_out(desk, listed.id, bag)
    statement = destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室")
    destruction.sign(desk, listed.id, signed(desk, "zhou", statement), "碎纸", "档案室")
    whole = statement.list_hash
    grouped = " ".join(listed.list_hash[place : place + 8] for place in range(0, 64, 8))
    for typed, wanted, action in (
        (grouped.upper(), "销毁清册校验值（提出清册时固定）", "提出销毁清册"),
        (f"清册校验值 {listed.list_hash[:16].upper()} …", "销毁清册校验值（提出清册时固定）", "提出销毁清册"),
        (whole, "监销签署校验值", "监销签署"),
    ):
        write(qtbot, window, "anchorEdit", typed)
        click(qtbot, window, "anchorButton")
        qtbot.waitUntil(lambda wanted=wanted: wanted in verdict(window))
        assert listed.code in verdict(window)
        assert part(window, QLabel, "eventTitle").text() == action
    write(qtbot, window, "anchorEdit", "0" * 16 + "f")
    click(qtbot, window, "anchorButton")
    qtbot.waitUntil(lambda: "没有哪份清单" in verdict(window))


def test_the_file_is_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "fileButton")
    qtbot.waitUntil(lambda: "文件完好" in verdict(window))


def test_only_who_may_read_the_trail_has_the_page(office: Office) -> None:
    shown = {login: AuditPage.shown_to(office.sign_in(login)) for login in ("wu", "li", "chen", "sun", "qian")}
    assert shown == {"wu": True, "li": True, "chen": True, "sun": False, "qian": False}


def test_everything_that_is_noted_of_an_action_has_a_name() -> None:
    assert recorded.notes() - {"before", "after"} == DETAILS.keys()


def test_a_record_goes_by_the_name_of_its_register(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    keeping.record(desk, bag, "service", {"service": "换锁", "handled-on": "2026-03-05"})
    window = window_of("wu", kinds=(AuditPage,))
    type_in(qtbot, part(window, QLineEdit, "auditText"), "服务记录")
    qtbot.waitUntil(lambda: "登记簿 服务记录" in detail(window))
    assert "service" not in detail(window)


def test_the_period_of_an_exported_register_is_no_pair_of_dossiers(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    loan_register.export(desk, date(2026, 1, 1), date(2026, 6, 30), "核对", OFFICE)
    window = window_of("wu", kinds=(AuditPage,))
    type_in(qtbot, part(window, QLineEdit, "auditText"), "2026-06-30")
    qtbot.waitUntil(lambda: "起始日期 2026-01-01" in detail(window))
    assert "截止日期 2026-06-30" in detail(window)


def test_a_signature_at_another_desk_is_under_the_signers_name(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    listed = destruction.propose(desk, [bag], "保管期满").value.id
    destruction.approve(desk, listed, signed(desk, "chen", destruction.approval_statement(desk, listed)))
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: bool(rows(window)))
    assert ("陈静（在李梅的窗口）", "批准销毁清册") in [one[:2] for one in rows(window)]
    filter_by(qtbot, part(window, TrailTable, "auditTable"), 2, "陈静")
    qtbot.waitUntil(lambda: rows(window)[0][:2] == ("陈静（在李梅的窗口）", "批准销毁清册"))
    assert not [one for one in rows(window) if one[1] == "提出销毁清册"]
    assert "签署人 陈静" in detail(window)


def test_a_reason_beside_the_chain_is_shown_with_its_event(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    manager = office.desk("chen")
    number = register(office.desk("li"), "1栋1单元101", "张三")
    holding.hold(manager, number, "诉讼")
    holding.release(manager, number, "法院已解除保全")
    window = window_of("wu", kinds=(AuditPage,))
    qtbot.waitUntil(lambda: bool(rows(window)))
    type_in(qtbot, part(window, QLineEdit, "auditText"), "解除保全")
    qtbot.waitUntil(lambda: [one[1] for one in rows(window)] == ["解冻", "解除冻结案"])
    qtbot.waitUntil(lambda: "理由 法院已解除保全" in detail(window))


@pytest.mark.rule("S08-R6")
def test_the_trail_is_filtered_below_its_headings(qtbot: QtBot, window: MainWindow) -> None:
    table = part(window, TrailTable, "auditTable")
    popup = click_funnel(qtbot, table, 3)
    assert "上架　1" in values(popup) and "查看敏感信息　1" in values(popup)
    popup.close()
    filter_by(qtbot, table, 3, "上架")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])
    assert part(window, QLabel, "auditFilterWords").text() == "动作：上架"
    popup = click_funnel(qtbot, table, 2)
    assert values(popup) == ["李梅　1"], "counted among what the other filters let through"
    popup.close()
    click(qtbot, window, "auditClearFilters")
    qtbot.waitUntil(lambda: len(rows(window)) > 3)
    filter_by(qtbot, table, 2, "李梅")
    qtbot.waitUntil(lambda: {who for who, _, _ in rows(window)} == {"李梅"} and len(rows(window)) > 2)
    part(window, QLineEdit, "auditText").setText("上架")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])


def test_a_view_of_the_trail_is_kept_and_chosen_again(qtbot: QtBot, window: MainWindow) -> None:
    filter_by(qtbot, part(window, TrailTable, "auditTable"), 3, "上架")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])
    keep_view(qtbot, window, "audit", "上架记录")
    click(qtbot, window, "auditClearFilters")
    qtbot.waitUntil(lambda: len(rows(window)) > 3)
    choose_view(qtbot, window, "audit", "上架记录")
    qtbot.waitUntil(lambda: [what for _, what, _ in rows(window)] == ["上架"])
