"""A field is called otherwise in the editor of the rules, and a dossier from before is read under the new word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.services import keeping
from app.models.services.desk import Desk
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.rules.page import RulesPage
from tests import releasing
from tests.office import Office, register, register_kept
from tests.reports.reading import pages
from tests.ui.dossiers.hands import open_detail, texts
from tests.ui.hands import bar_text, choose_action, click, part, write
from tests.ui.test_rules_forms import add, change, choose, go_to, keep
from tests.unit.services.signatures import signed

Opener = Callable[..., MainWindow]


def editor_of(qtbot: QtBot, window: MainWindow) -> RulesEditor:
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(2)
    click(qtbot, window, "draftRules")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(RulesEditor)))
    return next(one for one in window.findChildren(RulesEditor) if one.isVisible())


def handed_in(qtbot: QtBot, window: MainWindow, editor: RulesEditor, number: int) -> None:
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(part(editor, QPushButton, "sendRules").isEnabled)
    write(qtbot, editor, "rulesReason", "改称呼")
    click(qtbot, editor, "sendRules")
    qtbot.waitUntil(lambda: f"第 {number} 版草案已提交" in bar_text(window))


def put_in_force(office: Office, number: int) -> Desk:
    general = office.desk("zhao")
    releasing.release(general, number, signed(general, "zhao", releasing.statement(general, number)))
    return office.desk("li")


def supplement(page: DossiersPage, line: int) -> str:
    page.table.selectRow(line)
    choose_action(page, "supplement")
    return "".join(pages(part(page, PdfPreview, "pdfPreview").pdf)).replace("\n", "")


@pytest.mark.rule("S19-R19", "S15-R1")
def test_an_older_dossier_is_read_printed_and_counted_under_the_new_name(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    lacking = register(office.desk("li"), "1栋1单元102", "李四")
    missing = [keeping.detail(office.desk("li"), one).missing for one in (kept, lacking)]
    window = window_of("li", kinds=(RulesPage, DossiersPage))
    editor = editor_of(qtbot, window)
    form = change(qtbot, editor, "证件种类")
    assert part(form, QLineEdit, "key-key").text() == "document-kind"
    assert part(form, QLineEdit, "key-key").isReadOnly(), "dossiers hold values under it"
    write(qtbot, form, "key-name", "证照类别")
    keep(qtbot, form)
    handed_in(qtbot, window, editor, 2)
    desk = put_in_force(office, 2)
    window.workplace.open("dossiers")
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    said = texts(open_detail(qtbot, page, "张三"))
    assert "证照类别" in said and "身份证" in said and "证件种类" not in said and "不再收集" not in said
    after = [keeping.detail(desk, one).missing for one in (kept, lacking)]
    assert [one.papers for one in after] == [one.papers for one in missing]
    assert [len(one.fields) for one in after] == [len(one.fields) for one in missing]
    assert "证照类别" in after[1].fields and "证照类别" not in after[0].fields
    paper = supplement(page, 1)
    assert "证照类别" in paper and "证件种类" not in paper


@pytest.mark.rule("S19-R19")
def test_what_the_rules_have_no_more_is_still_shown_and_a_new_field_gets_another_key(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    register_kept(office, "1栋1单元101", "张三")
    window = window_of("li", kinds=(RulesPage, DossiersPage))
    editor = editor_of(qtbot, window)
    go_to(editor, "证件种类")
    click(qtbot, editor, "removeEntry")
    form = add(qtbot, editor, "紧急联系人")
    key = part(form, QLineEdit, "key-key")
    assert key.text() == "field-1" and not key.isReadOnly()
    write(qtbot, form, "key-name", "合同号")
    choose(form, "key-means", "合同编号")
    assert key.text() == "contract-number", "what ledgers have brought before is under this key"
    choose(form, "key-means", "（未选）")
    assert key.text() == "field-1"
    choose(form, "key-information", "其他信息")
    write(qtbot, form, "key-clause", "4.1")
    keep(qtbot, form)
    handed_in(qtbot, window, editor, 2)
    put_in_force(office, 2)
    window.workplace.open("dossiers")
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    pane = open_detail(qtbot, page, "张三")
    assert "证件种类（现行制度不再收集）" in texts(pane)
    assert any("•" in one.text() for one in pane.findChildren(QLabel) if one.isVisibleTo(pane))
    window.workplace.open("rules")
    editor = editor_of(qtbot, window)
    assert part(change(qtbot, editor, "合同号"), QLineEdit, "key-key").isReadOnly()
    form = next(one for one in editor.findChildren(type(form)) if one.isVisible())
    form.reject()
    form = add(qtbot, editor, "紧急联系人")
    assert part(form, QLineEdit, "key-key").text() == "field-2", "a key is given out once"
    assert part(form, QComboBox, "key-kind").currentText() == "文字"
