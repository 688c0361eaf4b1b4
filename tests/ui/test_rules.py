"""The rules page: what is in force, who may do what and why, and a change that one drafts and another releases."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain import rulebook
from app.models.domain.person import Role
from app.models.services import accounts, dossiers, ruling
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_tree import EntryTree
from app.ui.dialogs.rules.reader import RulesReader
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.rules.page import RulesPage
from tests.office import PASSWORDS, Office, register
from tests.refusals import cites
from tests.ui.hands import bar_text, click, part, write
from tests.unit.services.signatures import person_id
from tests.unit.services.test_ruling import longer, released

Opener = Callable[..., MainWindow]


@pytest.fixture
def clerk(window_of: Opener) -> MainWindow:
    """李梅 at the rules page."""
    return window_of("li", kinds=(RulesPage,))


def table(window: MainWindow, name: str) -> list[list[str]]:
    model = part(window, QTableView, name).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def show_tab(window: MainWindow, number: int) -> None:
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(number)


@pytest.mark.rule("S19-R19", "S15-R1", "S05-R15")
def test_what_is_in_force_is_read_with_its_clause_and_narrowed(qtbot: QtBot, clerk: MainWindow) -> None:
    head = part(clerk, QLabel, "rulesHead")
    qtbot.waitUntil(lambda: "《客户档案管理办法》，管家部，2024-01-01 起施行" in head.text())
    assert re.search(r"现行第 1 版，\d{4}-\d\d-\d\d 建库时由陈静采用。", head.text())
    everything = table(clerk, "rulesTable")
    assert any(row[1] == "保密工作第一责任人" and row[2] == "管家部经理" and "3.2" in row[3] for row in everything)
    assert {row[5] for row in everything} >= {rule.requirement for rule in rulebook.BY_CODE.values()}
    assert all(cites(row[3]) for row in everything)
    assert {row[6] for row in everything} == {"本单位的规定", "本系统保障"}, "this office has adopted nothing"
    assert all((row[3] == "本系统保障") == (row[6] == "本系统保障") for row in everything)
    assert not any("{clause}" in cell for row in everything for cell in row)
    write(qtbot, clerk, "rulesWords", "证件有效期")
    (found,) = [row for row in table(clerk, "rulesTable") if row[1] == "证件有效期至"]
    assert found[0] == "客户信息" and "身份信息" in found[2] and found[3] == "本单位决定（第 1 版）"
    assert part(clerk, QLabel, "rulesCount").text().startswith(str(len(table(clerk, "rulesTable"))))


def rule_row(qtbot: QtBot, window: MainWindow, name: str) -> list[str]:
    """The row of «现行规定» of that name, chosen."""
    rules = part(window, QTableView, "rulesTable")
    qtbot.waitUntil(lambda: rules.model().rowCount() > 0)
    place = next(place for place, row in enumerate(table(window, "rulesTable")) if row[1] == name)
    rules.selectRow(place)
    return table(window, "rulesTable")[place]


@pytest.mark.rule("S19-R19")
def test_a_changed_rule_says_since_when_by_whom_and_that_the_document_does_not_say_so(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    desk = office.desk("li")
    released(office, longer(desk))
    today = ruling.versions(desk)[0].decided_on
    window = window_of("li", kinds=(RulesPage,))
    row = rule_row(qtbot, window, "通常借期")
    assert f"现行第 2 版，{today} 起执行：李梅起草，赵明发布，理由：改制度" in part(window, QLabel, "rulesHead").text()
    assert row[2:5] == ["9 天", "本单位决定（第 2 版），原依据《客户档案管理办法》4.3.3", f"{today}\n第 2 版"]
    assert table(window, "entryChanges") == [
        ["第 2 版", today, "7 天", "9 天\n（条款未变）", "李梅", "赵明", "改制度"]
    ]  # fmt: skip
    assert row[5] == "原 S05-R11", "the number is of the clause, not of the nine days"
    row = rule_row(qtbot, window, "最长借期")
    assert row[3:5] == ["《客户档案管理办法》4.3.3", "2024-01-01\n第 1 版"]
    assert "没有改过" in part(window, QLabel, "entryHint").text()
    assert not part(window, QTableView, "entryChanges").isVisible()


def test_what_the_office_decided_by_itself_is_shown_with_its_version(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    text = office.desk("li").pack.text
    own = 'months = 6\nrole = "steward"\ndocument = "本单位制度"\nclause = "本单位决定"\n'
    old = 'months = 12\nrole = "steward"\nclause = "4.2.4"\nrule = "S05-R7"\n'
    assert old in text
    released(office, text.replace(old, own, 1))
    window = window_of("li", kinds=(RulesPage,))
    assert rule_row(qtbot, window, "年度核对")[3] == "本单位决定（第 2 版）"
    released(office, text.replace(old, own.replace("6", "4"), 1))
    part(window, RulesPage, "page-rules").refresh()
    qtbot.waitUntil(lambda: "现行第 3 版" in part(window, QLabel, "rulesHead").text())
    assert rule_row(qtbot, window, "年度核对")[3] == "本单位决定（第 3 版）"


def test_numbers_and_rules_of_the_program_are_explained(qtbot: QtBot, clerk: MainWindow) -> None:
    assert "要求对照表" in part(clerk, QLabel, "rulesHint").text()
    rules = part(clerk, QTableView, "rulesTable")
    assert "要求对照表" in rules.horizontalHeader().toolTip()
    row = rule_row(qtbot, clerk, "not-on-shelf")
    assert row[4] == "各单位通用" and "不在制度里修改" in part(clerk, QLabel, "entryHint").text()
    assert not part(clerk, QPushButton, "changeRule").isEnabled()


def test_one_click_leads_from_a_rule_to_its_entry_in_the_editor(qtbot: QtBot, clerk: MainWindow) -> None:
    for name, shown in (("年度核对", "年度核对"), ("最长借期", "借期和用途"), ("审批修改", "审批修改（通用）")):
        rule_row(qtbot, clerk, name)
        click(qtbot, clerk, "changeRule")
        editor = clerk.findChildren(RulesEditor)[-1]
        assert editor.isVisible() and part(editor, EntryTree, "entryTree").currentItem().text(0) == shown
        editor.reject()


def test_who_may_not_draft_finds_no_button_to_change(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("sun", kinds=(RulesPage,))
    rule_row(qtbot, window, "年度核对")
    assert not part(window, QPushButton, "changeRule").isVisible()


@pytest.mark.rule("S19-R19")
def test_the_list_says_which_version_is_in_force_and_how_the_first_came_to_be(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    desk = office.desk("li")
    released(office, longer(desk))
    new, first = ruling.versions(desk)
    window = window_of("li", kinds=(RulesPage,))
    show_tab(window, 2)
    versions = part(window, QTableView, "versionsTable")
    qtbot.waitUntil(lambda: versions.model().rowCount() == 2)
    assert table(window, "versionsTable") == [
        ["第 2 版", "现行", "改制度", "李梅", new.drafted_at[:10], "赵明", new.decided_on],
        ["第 1 版", "已被第 2 版取代", "建库时采用（物业服务）", "—", "—", "陈静", first.drafted_at[:10]],
    ]
    for place, title, course in (
        (0, "第 2 版 · 现行", f"{new.drafted_at[:10]} 李梅起草 · {new.decided_on} 赵明发布，即日起执行"),
        (1, "第 1 版 · 已被第 2 版取代", f"{first.drafted_at[:10]} 建库时由陈静采用"),
    ):
        versions.selectRow(place)
        click(qtbot, window, "readRules")
        reader = window.findChildren(RulesReader)[-1]
        assert part(reader, QLabel, "readerTitle").text() == title
        assert part(reader, QLabel, "readerCourse").text().startswith(course)
        reader.accept()


def test_a_comparison_says_what_came_and_went_and_repeats_nothing(qtbot: QtBot, clerk: MainWindow) -> None:
    purposes = clerk.desk.pack.borrowing.purposes
    listed, changed = "、".join(purposes), "、".join((*purposes[1:], "年度检查"))
    editor = edit_rules(qtbot, clerk, f'"{purposes[0]}", ', "", "试试")
    text = part(editor, QPlainTextEdit, "rulesText")
    text.setPlainText(text.toPlainText().replace(f'"{purposes[-1]}"', f'"{purposes[-1]}", "年度检查"', 1))
    click(qtbot, editor, "checkRules")
    changes = part(editor, QTableView, "rulesChanges").model()
    qtbot.waitUntil(lambda: changes.rowCount() == 1)
    assert [changes.index(0, place).data() for place in range(3)] == [
        "借阅用途\n借阅", listed, f"{changed}\n（增加：年度检查）\n（去掉：{purposes[0]}）\n（条款未变）"
    ]  # fmt: skip
    text.setPlainText(clerk.desk.pack.text.replace('clause = "4.2.4"', 'clause = "4.2.5"', 1))
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(lambda: changes.rowCount() == 1 and "4.2.5" in changes.index(0, 2).data())
    assert changes.index(0, 2).data().startswith("（内容未变）\n《")


@pytest.mark.rule("S19-R19")
def test_a_release_by_mistake_is_gone_back_from_by_a_draft_on_the_old_version(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    first = office.desk("li").pack.text
    released(office, longer(office.desk("li")))
    window = window_of("li", kinds=(RulesPage,))
    show_tab(window, 2)
    versions = part(window, QTableView, "versionsTable")
    qtbot.waitUntil(lambda: versions.model().rowCount() == 2)
    assert not part(window, QPushButton, "goBackRules").isVisible(), "it is in force"
    versions.selectRow(1)
    click(qtbot, window, "goBackRules")
    editor = part(window, RulesEditor, "rulesEditor")
    assert part(editor, QPlainTextEdit, "rulesText").toPlainText() == first
    assert "以第 1 版的内容为基础" in part(editor, QLabel, "editorHint").text()
    changes = part(editor, QTableView, "rulesChanges").model()
    qtbot.waitUntil(lambda: changes.rowCount() == 1)
    assert changes.index(0, 1).data() == "9 天"
    write(qtbot, editor, "rulesReason", "误发布，恢复原借期")
    click(qtbot, editor, "sendRules")
    qtbot.waitUntil(lambda: "第 3 版草案已提交" in bar_text(window))
    assert window.desk.pack.borrowing.term_days == 9, "going back is a release by another, too"


@pytest.mark.rule("S05-R9", "S05-R10", "S06-R4")
def test_the_matrix_shows_who_may_do_what(clerk: MainWindow) -> None:
    show_tab(clerk, 1)
    model = part(clerk, QTableView, "matrixTable").model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    rows = {row[0]: dict(zip(heads, row, strict=True)) for row in table(clerk, "matrixTable")}
    assert rows["查看范围"]["楼宇管家"] == "本人负责的楼栋" and rows["查看范围"]["总经理"] == "全部档案"
    assert rows["审批修改"]["管家部经理"] == "●" and rows["审批修改"]["档案管理员"] == "○"
    assert "4.4.2" in rows["审批修改"]["依据"]


@pytest.mark.rule("S05-R9", "S05-R11", "S19-R14")
def test_a_manager_asks_why_somebody_may_not_see_a_dossier(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    li = office.desk("li")
    register(li, "1栋1单元101", "张三")
    foreign = register(li, "2栋1单元101", "李四")
    code = dossiers.rows(li, [foreign])[0].reference_code
    first = li.store.db.value("SELECT building_id FROM main.dossier ORDER BY id LIMIT 1")
    accounts.assign_buildings(office.desk("chen"), person_id(li, "孙静"), {first})
    window = window_of("chen", kinds=(RulesPage,))
    show_tab(window, 1)
    who = part(window, QComboBox, "whyPerson")
    qtbot.waitUntil(lambda: who.count() > 0)
    who.setCurrentIndex(who.findText("孙静", Qt.MatchFlag.MatchStartsWith))
    write(qtbot, window, "whyCode", code)
    qtbot.keyClick(part(window, QLineEdit, "whyCode"), Qt.Key.Key_Return)
    answer = part(window, QLabel, "whyAnswer")
    qtbot.waitUntil(lambda: answer.text() == "不能直接查看。")
    assert (
        "经总经理审批" in part(window, QLabel, "whyWays").text() and "4.3.3" in part(window, QLabel, "whyWays").text()
    )


def test_others_learn_why_about_themselves(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("sun", kinds=(RulesPage,))
    show_tab(window, 1)
    click(qtbot, window, "whyButton")
    qtbot.waitUntil(lambda: "经总经理审批" in part(window, QLabel, "whyWays").text())
    assert window.findChild(QComboBox, "whyPerson") is None or not part(window, QComboBox, "whyPerson").isVisible()


def edit_rules(qtbot: QtBot, window: MainWindow, before: str, after: str, reason: str) -> RulesEditor:
    show_tab(window, 2)
    click(qtbot, window, "draftRules")
    editor = part(window, RulesEditor, "rulesEditor")
    text = part(editor, QPlainTextEdit, "rulesText")
    text.setPlainText(text.toPlainText().replace(before, after, 1))
    write(qtbot, editor, "rulesReason", reason)
    click(qtbot, editor, "checkRules")
    return editor


@pytest.mark.rule("S19-R19")
def test_one_drafts_and_another_releases(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    clerk = window_of("li", kinds=(RulesPage,))
    editor = edit_rules(qtbot, clerk, "term_days = 7", "term_days = 9", "借期不够用")
    qtbot.waitUntil(part(editor, QPushButton, "sendRules").isEnabled)
    changes = part(editor, QTableView, "rulesChanges").model()
    assert [changes.index(0, place).data() for place in range(3)] == ["通常借期\n借阅", "7 天", "9 天\n（条款未变）"]
    click(qtbot, editor, "sendRules")
    qtbot.waitUntil(lambda: "第 2 版草案已提交" in bar_text(clerk))
    assert clerk.desk.pack.borrowing.term_days == 7
    clerk.close()
    manager = window_of("chen", kinds=(RulesPage,))
    show_tab(manager, 2)
    versions = part(manager, QTableView, "versionsTable")
    qtbot.waitUntil(lambda: versions.model().rowCount() == 2)
    click(qtbot, manager, "readRules")
    part(manager, RulesReader, "rulesReader").accept()
    click(qtbot, manager, "releaseRules")
    dialog = part(manager, SignOffDialog, "signOffDialog")
    assert "李梅" not in part(dialog, QLabel, "maySign").text(), "who drafted does not release"
    write(qtbot, dialog, "signOffPassword", PASSWORDS["chen"])
    click(qtbot, dialog, "signButton")
    qtbot.waitUntil(lambda: "第 2 版已发布" in bar_text(manager))
    assert manager.desk.pack.borrowing.term_days == 9
    qtbot.waitUntil(lambda: "现行第 2 版" in part(manager, QLabel, "rulesHead").text())


@pytest.mark.rule("S19-R19")
def test_a_faulty_line_is_named_and_the_cursor_goes_there(qtbot: QtBot, clerk: MainWindow) -> None:
    editor = edit_rules(qtbot, clerk, "renewals = 1", "renewals = many", "试试")
    text = part(editor, QPlainTextEdit, "rulesText")
    wanted = text.toPlainText()[: text.toPlainText().index("renewals = many")].count("\n")
    qtbot.waitUntil(lambda: "有误" in bar_text(editor))
    assert text.textCursor().blockNumber() == wanted
    assert f"全文第 {wanted + 1} 行的写法有误：等号后面没有值" in bar_text(editor) and "Invalid" not in bar_text(editor)
    assert not part(editor, QPushButton, "sendRules").isEnabled()
    assert "renewals = many" in text.toPlainText(), "what was typed stays"


def test_a_wrong_value_is_named_as_clerks_call_it_with_what_may_stand_there(qtbot: QtBot, clerk: MainWindow) -> None:
    editor = edit_rules(qtbot, clerk, 'role = "archivist"', 'role = "archivst"', "试试")
    qtbot.waitUntil(lambda: "有误" in bar_text(editor))
    assert "“岗位 · 档案管理员 · 角色”有误：没有这个选项 archivst，可填：archivist（档案管理员）、" in bar_text(editor)
    assert "post.0" not in bar_text(editor) and "∉" not in bar_text(editor)


@pytest.mark.rule("S15-R1", "S07-R7")
def test_an_office_takes_over_a_field_from_another_trade(qtbot: QtBot, clerk: MainWindow) -> None:
    show_tab(clerk, 2)
    click(qtbot, clerk, "draftRules")
    editor = part(clerk, RulesEditor, "rulesEditor")
    packs, what = part(editor, QComboBox, "takeFrom"), part(editor, QComboBox, "takeWhat")
    packs.setCurrentIndex(packs.findText("营销公司", Qt.MatchFlag.MatchStartsWith))
    field = next(place for place in range(what.count()) if "客户信息" in what.itemText(place))
    name = what.itemText(field).partition(" · ")[2]
    what.setCurrentIndex(field)
    click(qtbot, editor, "takeButton")
    click(qtbot, editor, "checkRules")
    changes = part(editor, QTableView, "rulesChanges").model()
    qtbot.waitUntil(lambda: changes.rowCount() == 1 or "有误" in bar_text(editor))
    assert changes.rowCount() == 1 and changes.index(0, 0).data().startswith(name)
    assert Role.MANAGER in {post.role for post in ruling.preview(clerk.desk, part(
        editor, QPlainTextEdit, "rulesText").toPlainText()).pack.posts}  # fmt: skip
