"""The manager changes the office's rules in forms: terms, papers, fields, reviews, approvals; nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.clause import OWN_DECISION
from app.models.domain.person import Role
from app.models.domain.policy.fields import When
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack, shipped_packs
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.dialogs.rules.entry_tree import EntryTree
from app.ui.fitting import room_for
from app.ui.main_window import MainWindow
from app.ui.pages.rules.page import RulesPage
from tests.ui.hands import bar_text, click, part, type_in, write

NAME, SAID, CLAUSE = range(3)


@pytest.fixture
def editor(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> RulesEditor:
    """李梅 drafting a change."""
    window = window_of("li", kinds=(RulesPage,))
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(2)
    click(qtbot, window, "draftRules")
    made = part(window, RulesEditor, "rulesEditor")
    qtbot.waitUntil(made.isVisible)
    return made


def tree(editor: RulesEditor) -> EntryTree:
    return part(editor, EntryTree, "entryTree")


def text(editor: RulesEditor) -> str:
    return part(editor, QPlainTextEdit, "rulesText").toPlainText()


def pack(editor: RulesEditor) -> Pack:
    return read_pack(text(editor), "t")


def go_to(editor: RulesEditor, name: str, column: int = NAME) -> QTreeWidgetItem:
    """Put the cursor on the entry that starts with a name, or says something in another column."""
    how = (Qt.MatchFlag.MatchStartsWith if column == NAME else Qt.MatchFlag.MatchContains) | Qt.MatchFlag.MatchRecursive
    found = [one for one in tree(editor).findItems(name, how, column) if one.parent()]
    assert found, name
    tree(editor).setCurrentItem(found[0])
    return found[0]


def form_of(qtbot: QtBot, editor: RulesEditor) -> EntryForm:
    qtbot.waitUntil(lambda: any(form.isVisible() for form in editor.findChildren(EntryForm)))
    return next(form for form in editor.findChildren(EntryForm) if form.isVisible())


def change(qtbot: QtBot, editor: RulesEditor, name: str) -> EntryForm:
    go_to(editor, name)
    qtbot.keyClick(tree(editor), Qt.Key.Key_Return)
    return form_of(qtbot, editor)


def add(qtbot: QtBot, editor: RulesEditor, beside: str) -> EntryForm:
    go_to(editor, beside)
    click(qtbot, editor, "newEntry")
    return form_of(qtbot, editor)


def keep(qtbot: QtBot, form: EntryForm) -> None:
    click(qtbot, form, "entryOk")


def choose(form: EntryForm, name: str, shown: str) -> None:
    box = part(form, QComboBox, name)
    place = box.findText(shown)
    assert place >= 0, shown
    box.setCurrentIndex(place)


def number(qtbot: QtBot, form: EntryForm, name: str, typed: str) -> None:
    spin = part(form, QSpinBox, name)
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, typed)


@pytest.mark.rule("S19-R19")
def test_a_term_is_changed_checked_and_handed_in(qtbot: QtBot, editor: RulesEditor) -> None:
    before, main = text(editor), editor.parentWidget()
    form = change(qtbot, editor, "借期和用途")
    number(qtbot, form, "key-term_days", "9")
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert text(editor) == before.replace("term_days = 7", "term_days = 9", 1)
    assert tree(editor).currentItem().text(SAID).startswith("借期（天）9 · 最长借期（天）30")
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(part(editor, QPushButton, "sendRules").isEnabled)
    changes = part(editor, QTableView, "rulesChanges").model()
    assert changes.rowCount() == 1 and changes.index(0, 2).data().startswith("9 天\n")
    write(qtbot, editor, "rulesReason", "借期不够用")
    click(qtbot, editor, "sendRules")
    qtbot.waitUntil(lambda: "第 2 版草案已提交" in bar_text(main.window()))


@pytest.mark.rule("S15-R1")
def test_a_field_with_choices_is_added_with_the_document_of_the_pack(qtbot: QtBot, editor: RulesEditor) -> None:
    form = add(qtbot, editor, "紧急联系人")
    assert part(form, QComboBox, "key-document").currentText() == "客户档案管理办法"
    values = part(form, QPlainTextEdit, "key-values")
    assert not values.isVisible(), "only a choice has values to choose from"
    write(qtbot, form, "key-name", "宠物")
    choose(form, "key-kind", "选项")
    choose(form, "key-information", "其他信息")
    for one in ("猫", "狗"):
        type_in(qtbot, values, one)
        qtbot.keyClick(values, Qt.Key.Key_Return)
    write(qtbot, form, "key-clause", "4.1")
    keep(qtbot, form)
    field = pack(editor).field("field-1")
    assert field is not None and (field.name, field.values, field.required) == ("宠物", ("猫", "狗"), False)
    assert str(field.clause) == "《客户档案管理办法》4.1"
    assert tree(editor).currentItem().text(NAME) == "宠物"
    assert text(editor).index('name = "宠物"') < text(editor).index("# ---- 客户分类")


@pytest.mark.rule("S05-R5")
def test_a_paper_is_asked_for_from_some_customers_only(qtbot: QtBot, editor: RulesEditor) -> None:
    form = add(qtbot, editor, "装修资料")
    write(qtbot, form, "key-title", "租赁合同复印件")
    choose(form, "key-when", "居住情况")
    part(form, QCheckBox, "key-when=出租").setChecked(True)
    part(form, QCheckBox, "key-categories=TS").setChecked(False)
    part(form, QCheckBox, "key-customers=organisation").setChecked(False)
    write(qtbot, form, "key-clause", "4.2.3")
    keep(qtbot, form)
    papers = {paper.title: paper for category in pack(editor).categories for paper in category.papers}
    paper = papers["租赁合同复印件"]
    assert paper.when == When("occupancy", frozenset({"出租"})) and paper.categories == {"JF", "WJ"}
    assert [one.value for one in paper.customers] == ["person"] and not paper.original
    assert "居住情况：出租" in tree(editor).currentItem().text(SAID)


@pytest.mark.rule("S05-R7")
def test_a_review_is_taken_away_and_comes_back(qtbot: QtBot, editor: RulesEditor) -> None:
    before = text(editor)
    go_to(editor, "特殊客户核对")
    assert not part(editor, QPushButton, "undoEntry").isEnabled()
    qtbot.keyClick(tree(editor), Qt.Key.Key_Delete)
    assert [one.name for one in pack(editor).reviews] == ["年度核对"]
    qtbot.keyClick(tree(editor), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text(editor) == before)
    go_to(editor, "年度核对")
    click(qtbot, editor, "removeEntry")
    assert [one.name for one in pack(editor).reviews] == ["特殊客户核对"]
    click(qtbot, editor, "undoEntry")
    assert text(editor) == before
    assert not part(editor, QPushButton, "undoEntry").isEnabled()


@pytest.mark.rule("S05-R11")
def test_the_order_of_approvals_is_changed(qtbot: QtBot, editor: RulesEditor) -> None:
    rules = pack(editor).borrowing.approvals
    go_to(editor, "管家部经理、总经理、档案管理员")
    click(qtbot, editor, "moveUp")
    assert pack(editor).borrowing.approvals == (rules[0], rules[2], rules[1], rules[3])
    assert tree(editor).currentItem().text(NAME).startswith("管家部经理")
    click(qtbot, editor, "moveDown")
    assert pack(editor).borrowing.approvals == rules
    go_to(editor, "年度核对")
    assert not part(editor, QPushButton, "moveUp").isVisible(), "only where the order matters"


@pytest.mark.rule("S05-R12", "S05-R14")
def test_who_approves_is_ticked_by_post_and_an_impossible_one_is_refused(qtbot: QtBot, editor: RulesEditor) -> None:
    form = change(qtbot, editor, "其他所有人")
    assert part(form, QCheckBox, "key-approvers=manager").text() == "管家部经理"
    part(form, QCheckBox, "key-approvers=general_manager").setChecked(False)
    keep(qtbot, form)
    assert form.isVisible() and "由谁审批" in bar_text(form)
    part(form, QCheckBox, "key-approvers=manager").setChecked(True)
    keep(qtbot, form)
    assert pack(editor).borrowing.approvals[-1].approvers == (Role.MANAGER,)


@pytest.mark.rule("S05-R10")
def test_a_right_of_every_office_becomes_the_offices_own(qtbot: QtBot, editor: RulesEditor) -> None:
    assert "通用" in go_to(editor, "导出清单").text(NAME)
    assert not part(editor, QPushButton, "removeEntry").isEnabled()
    form = change(qtbot, editor, "导出清单")
    for one in ("archivist", "manager", "compliance", "auditor"):
        part(form, QCheckBox, f"key-roles={one}").setChecked(False)
    write(qtbot, form, "key-clause", "三.4")
    keep(qtbot, form)
    (row,) = [one for one in pack(editor).rights.table.items() if one[0].value == "export"]
    assert row[1].roles == {Role.GENERAL_MANAGER}
    assert "通用" not in go_to(editor, "导出清单").text(NAME)


def test_a_refusal_stands_in_the_form_and_nothing_typed_is_lost(qtbot: QtBot, editor: RulesEditor) -> None:
    before = text(editor)
    form = change(qtbot, editor, "车辆")
    write(qtbot, form, "key-clause", "")
    choose(form, "key-information", "身份信息")
    keep(qtbot, form)
    assert form.isVisible() and "“条款”有误：不能为空" in bar_text(form)
    assert part(form, QLabel, "key-clause-error").text() == "⚠ 不能为空"
    assert form.focusWidget() is part(form, QLineEdit, "key-clause")
    assert part(form, QComboBox, "key-information").currentText() == "身份信息"
    assert text(editor) == before, "nothing is written before it is right"
    click(qtbot, form, "cancelButton")
    assert text(editor) == before


@pytest.mark.rule("S19-R19")
def test_who_changes_a_value_is_asked_for_its_clause_and_may_say_that_the_office_decides(
    qtbot: QtBot, editor: RulesEditor
) -> None:
    form = change(qtbot, editor, "年度核对")
    departs = part(form, QLabel, "entryDeparts")
    assert not departs.isVisible()
    number(qtbot, form, "key-months", "6")
    assert departs.isVisible() and "本单位自那一版起的决定" in departs.text()
    number(qtbot, form, "key-months", "12")
    assert not departs.isVisible(), "nothing is changed"
    number(qtbot, form, "key-months", "6")
    click(qtbot, form, "ownDecision")
    assert not departs.isVisible() and form.height() <= room_for(form).height()
    keep(qtbot, form)
    (review, *_others) = pack(editor).reviews
    assert review.months == 6 and review.clause == OWN_DECISION
    assert tree(editor).currentItem().text(CLAUSE) == "本单位决定"
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(part(editor, QPushButton, "sendRules").isEnabled)
    changes = part(editor, QTableView, "rulesChanges").model()
    assert changes.index(0, 1).data().endswith("《客户档案管理办法》4.2.4")
    assert changes.index(0, 2).data().endswith("\n本单位决定")


def test_terms_without_a_clause_of_their_own_say_whose_decision_they_are(qtbot: QtBot, editor: RulesEditor) -> None:
    form = change(qtbot, editor, "借期和用途")
    number(qtbot, form, "key-term_days", "9")
    assert part(form, QLabel, "entryDeparts").isVisible()
    assert form.findChild(QPushButton, "ownDecision") is None


def test_a_pack_out_of_joint_can_be_worked_on_and_is_refused_at_the_check(qtbot: QtBot, editor: RulesEditor) -> None:
    go_to(editor, "重点保护")
    click(qtbot, editor, "removeEntry")
    fault = part(editor, QLabel, "entryFault")
    assert fault.isVisible() and "特殊客户核对 · 只用于" in fault.text()
    number(qtbot, form := change(qtbot, editor, "年度核对"), "key-months", "24")
    keep(qtbot, form)
    assert "months = 24" in text(editor)
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(lambda: "有误" in bar_text(editor))
    assert "定期核对 · 特殊客户核对" in part(editor, QLabel, "rulesSeen").text()
    assert tree(editor).currentItem().text(NAME) == "特殊客户核对"
    assert not part(editor, QPushButton, "sendRules").isEnabled()
    form = change(qtbot, editor, "特殊客户核对")
    choose(form, "key-when", "（不限）")
    keep(qtbot, form)
    assert not fault.isVisible() and pack(editor).reviews[0].months == 24


def test_a_record_grows_by_a_field(qtbot: QtBot, editor: RulesEditor) -> None:
    go_to(editor, "服务记录")
    click(qtbot, editor, "newEntry")
    menu = part(editor, QMenu, "newKinds")
    qtbot.waitUntil(menu.isVisible)
    next(one for one in menu.actions() if one.text() == "记录的内容").trigger()
    menu.close()
    form = form_of(qtbot, editor)
    assert "服务记录" in part(form, QLabel, "entryAbout").text()
    write(qtbot, form, "key-name", "办理人")
    keep(qtbot, form)
    (record,) = pack(editor).records
    assert record.fields[-1].name == "办理人" and record.fields[-1].clause == record.clause
    item = tree(editor).currentItem()
    assert item.text(NAME) == "办理人" and item.parent().text(NAME) == "服务记录" and item.text(CLAUSE) == "本单位决定"


def test_the_values_of_an_axis_are_what_can_be_protected(qtbot: QtBot, editor: RulesEditor) -> None:
    form = change(qtbot, editor, "居住情况")
    values = part(form, QPlainTextEdit, "key-values")
    values.moveCursor(values.textCursor().MoveOperation.End)
    qtbot.keyClick(values, Qt.Key.Key_Return)
    type_in(qtbot, values, "群租")
    part(form, QCheckBox, "key-restricted=群租").setChecked(True)
    keep(qtbot, form)
    axis = pack(editor).axis("occupancy")
    assert axis is not None and axis.values[-1] == "群租" and axis.restricted == {"群租"}


def test_the_list_is_narrowed_and_what_is_hidden_is_not_touched(qtbot: QtBot, editor: RulesEditor) -> None:
    go_to(editor, "年度核对")
    words = part(editor, QLineEdit, "entryWords")
    write(qtbot, editor, "entryWords", "消防")
    assert tree(editor).currentItem().text(NAME) == "消防安全承诺书"
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert tree(editor).hasFocus() and editor.isVisible()
    qtbot.keyClick(tree(editor), Qt.Key.Key_Delete)
    assert "消防安全承诺书" not in text(editor) and len(pack(editor).reviews) == 2
    write(qtbot, editor, "entryWords", "没有这样的规定")
    assert not part(editor, QPushButton, "changeEntry").isEnabled()


def test_text_and_list_are_one(qtbot: QtBot, editor: RulesEditor) -> None:
    tabs, typed = part(editor, QTabWidget, "editorTabs"), part(editor, QPlainTextEdit, "rulesText")
    tabs.setCurrentIndex(1)
    typed.setPlainText(text(editor).replace("months = 12", "months = 18", 1))
    tabs.setCurrentIndex(0)
    assert "18" in go_to(editor, "年度核对").text(SAID)
    tabs.setCurrentIndex(1)
    typed.setPlainText(text(editor).replace("months = 18", "months = ", 1))
    tabs.setCurrentIndex(0)
    line = text(editor)[: text(editor).index("months = \n")].count("\n") + 1
    assert f"第 {line} 行" in part(editor, QLabel, "entryFault").text()
    assert tree(editor).topLevelItemCount() == 0
    assert not part(editor, QPushButton, "newEntry").isEnabled()
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(lambda: "有误" in bar_text(editor))
    assert tabs.currentIndex() == 1 and typed.textCursor().blockNumber() == line - 1


def test_every_entry_opens_and_writes_itself_back_unchanged(qtbot: QtBot, editor: RulesEditor) -> None:
    before = text(editor)
    names = [
        item.text(NAME)
        for top in (tree(editor).topLevelItem(place) for place in range(tree(editor).topLevelItemCount()))
        for item in (top.child(place) for place in range(top.childCount()))
        if "通用" not in item.text(NAME)
    ]
    for name in names:
        form = change(qtbot, editor, name)
        assert form.width() <= 800 and form.height() <= room_for(form).height()
        keep(qtbot, form)
        qtbot.waitUntil(lambda form=form: not form.isVisible())
        assert text(editor) == before, name


def own_words(root: QWidget) -> list[str]:
    """Return the words of a dialog itself."""
    labels = [one.text() for kind in (QLabel, QAbstractButton) for one in root.findChildren(kind)]
    lines = [one.placeholderText() for one in root.findChildren(QLineEdit)]
    boxes = [box.itemText(place) for box in root.findChildren(QComboBox) for place in range(box.count())]
    return [root.windowTitle(), *labels, *lines, *boxes]


def test_in_english_only_the_offices_own_words_are_chinese(qtbot: QtBot, english: None, editor: RulesEditor) -> None:
    offices = "".join(one.text + one.name for one in shipped_packs())
    view = tree(editor)
    heads = [view.headerItem().text(column) for column in range(view.columnCount())]
    tops = [view.topLevelItem(place) for place in range(view.topLevelItemCount())]
    said = [*own_words(editor), *heads, *(top.text(NAME) for top in tops)]
    for top in tops:
        view.setCurrentItem(top.child(top.childCount() - 1))
        qtbot.keyClick(view, Qt.Key.Key_Return)
        form = form_of(qtbot, editor)
        said += own_words(form)
        form.reject()
    left = {part for one in said for part in re.findall("[一-鿿]+", one) if part not in offices}
    assert left == set()
