"""One dossier whole: entered, identified, agreed to, verified and confirmed; items and files; records and reviews."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.change import Edit, field_key
from app.models.domain.life import Life
from app.models.services import changing, filing, keeping
from app.ui.dialogs.correct import CorrectDialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.dossier.picture import PictureDialog, PictureView
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.put_in.bag import PutInDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from tests.brought import imported
from tests.office import Office, register, register_kept
from tests.ui.hands import bar_text, choose_action, click, part, type_in, write

Opener = Callable[[MainWindow, int], DossierDialog]


@pytest.fixture
def open_dossier(qtbot: QtBot) -> Iterator[Opener]:
    """The dialog over a window, with everything read."""

    def opened(window: MainWindow, number: int) -> DossierDialog:
        dialog = DossierDialog(window, window.desk, number)
        dialog.open()
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(lambda: bool(part(dialog, QLabel, "dossierTitle").text()))
        return dialog

    yield opened


def form_of(qtbot: QtBot, dialog: QWidget, button: str) -> FormDialog:
    click(qtbot, dialog, button)
    return part(dialog, FormDialog, "formDialog")


def see_document(form: FormDialog) -> None:
    """Choose what was checked, and how."""
    for name, seen in (("document", "身份证"), ("way", "核对原件")):
        part(form, QComboBox, name).setCurrentText(seen)


def side(dialog: DossierDialog, number: int) -> None:
    part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(number)


@pytest.mark.rule("S03-R1", "S03-R7", "S08-R1", "S08-R2", "S10-R2", "S10-R5")
def test_from_entered_to_confirmed(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    edits = [Edit(number, field_key("contact-address"), "1栋"), Edit(number, field_key("document-kind"), "身份证")]
    changing.enter(clerk.desk, edits, "业主本人")
    dialog = open_dossier(clerk, number)
    assert "【待核实】" in part(dialog, QLabel, "lifePath").text()
    click(qtbot, dialog, "verifyButton")
    qtbot.waitUntil(lambda: "还缺：身份核验、客户同意" in bar_text(dialog))
    side(dialog, 1)
    form = form_of(qtbot, dialog, "identifyButton")
    click(qtbot, form, "okButton")
    assert [part(form, QLabel, f"{one}-error").text() for one in ("document", "way")] == [
        "⚠ 请选择或填写所核对的证件。", "⚠ 请选择或填写核验方式。",
    ]  # fmt: skip
    see_document(form)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "长期有效" in bar_text(form))
    for name in ("numberSeen", "genuine", "forGood"):
        part(form, QCheckBox, name).setChecked(True)
    write(qtbot, form, "finding", "人证一致")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(dialog, QTableView, "identificationTable").model().rowCount() == 1)
    form = form_of(qtbot, dialog, "consentButton")
    part(form, QListWidget, "uses").item(0).setSelected(True)
    click(qtbot, form, "okButton")
    assert part(form, QLabel, "way-error").text() == "⚠ 请选择或填写客户同意的方式。"
    part(form, QComboBox, "way").setCurrentText("书面")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(dialog, QTableView, "consentTable").model().rowCount() == 1)
    side(dialog, 0)
    click(qtbot, dialog, "verifyButton")
    qtbot.waitUntil(lambda: "【待确认】" in part(dialog, QLabel, "lifePath").text())
    assert not part(dialog, QPushButton, "confirmButton").isVisible(), "the clerk does not confirm"
    assert "等待管家部经理或总经理确认" in bar_text(dialog)
    assert part(dialog, QLabel, "whoConfirms").isVisible()
    assert "管家部经理或总经理办理（本系统保障）" in part(dialog, QLabel, "whoConfirms").text()
    dialog.accept()
    clerk.close()
    manager = window_of("chen", kinds=(TodayPage,))
    dialog = open_dossier(manager, number)
    click(qtbot, dialog, "confirmButton")
    qtbot.waitUntil(lambda: "【在管】" in part(dialog, QLabel, "lifePath").text())
    assert not part(dialog, QLabel, "whoConfirms").isVisible()
    assert keeping.detail(manager.desk, number).life is Life.CONFIRMED


@pytest.mark.rule("S06-R2", "S14-R4")
def test_an_id_that_runs_out_is_said(qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    keeping.identify(clerk.desk, number, "身份证", True, False, "2020-01-01", "核对原件", "已过期")
    dialog = open_dossier(clerk, number)
    qtbot.waitUntil(lambda: "已于 2020-01-01 过期" in part(dialog, QLabel, "idExpiry").text())


@pytest.mark.rule("S15-R1", "S05-R13")
def test_what_is_missing_is_filled_in_from_the_dossier_itself(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener, office: Office
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    dialog = open_dossier(clerk, number)
    assert part(dialog, QPushButton, "fillButton").text().startswith("补录…")
    assert "联系地址" in part(dialog, QLabel, "life-fields").text()
    click(qtbot, dialog, "fillButton")
    form = part(dialog, CorrectDialog, "correctDialog")
    assert form.windowTitle() == "补录"
    edits = [Edit(number, field_key("contact-address"), "1栋"), Edit(number, field_key("document-kind"), "身份证")]
    form.kept.emit(changing.enter(clerk.desk, edits, "业主本人"))
    form.done(0)
    qtbot.waitUntil(lambda: part(dialog, QLabel, "life-fields").text() == "齐全")
    assert "已写入 2 项" in bar_text(dialog)
    kept = open_dossier(clerk, register_kept(office, "1栋1单元102", "李四"))
    assert part(kept, QPushButton, "fillButton").text().startswith("更正…")


def test_what_a_ledger_brought_is_said_to_be_unproven(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    dialog = open_dossier(clerk, imported(clerk.desk, "1栋1单元101", "张三"))
    found = part(dialog, QLabel, "lifeAbout").text()
    assert "自台账导入，视为已确认；尚未核验身份、尚未登记客户同意、信息不全" in found
    side(dialog, 4)
    form = form_of(qtbot, dialog, "reviewButton")
    assert "还没有核验过客户身份" in part(form, QLabel, "formAbout").text()
    own = open_dossier(clerk, register(clerk.desk, "1栋1单元102", "李四"))
    assert not part(own, QLabel, "lifeAbout").isVisible()


@pytest.mark.rule("S06-R2", "S14-R4")
def test_the_day_that_was_typed_is_proposed_and_none_is_made_up(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    dialog = open_dossier(clerk, number)
    side(dialog, 1)
    form = form_of(qtbot, dialog, "identifyButton")
    until, genuine = part(form, QLineEdit, "validUntil"), part(form, QCheckBox, "genuine")
    assert until.text() == "" and not part(form, QCheckBox, "forGood").isChecked()
    see_document(form)
    write(qtbot, form, "finding", "人证一致")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "长期有效" in bar_text(form))
    assert keeping.detail(clerk.desk, number).identifications == ()
    form.done(0)
    changing.enter(clerk.desk, [Edit(number, field_key("document-valid-until"), "2020-02-28")], "业主本人")
    dialog.refresh()
    qtbot.waitUntil(lambda: "已于 2020-02-28 过期" in part(dialog, QLabel, "idExpiry").text())
    form = form_of(qtbot, dialog, "identifyButton")
    until, genuine = part(form, QLineEdit, "validUntil"), part(form, QCheckBox, "genuine")
    found = part(form, QLabel, "validUntil-error")
    assert (
        until.text() == "2020-02-28" and "2020-02-28 过期" in found.text() and found.property("kind") == "field-error"
    )
    assert not genuine.isEnabled(), "what has run out is not called valid"
    write(qtbot, form, "validUntil", "2036-05-01")
    qtbot.mouseClick(genuine, Qt.MouseButton.LeftButton, pos=QPoint(10, genuine.height() // 2))
    assert genuine.isChecked() and found.property("kind") == "muted"
    see_document(form)
    write(qtbot, form, "finding", "已换证")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "两处不一致" in part(dialog, QLabel, "idExpiry").text())
    assert "2036-05-01" in part(dialog, QLabel, "idExpiry").text()


@pytest.mark.rule("S06-R6")
def test_a_consent_is_withdrawn_only_after_the_day_was_asked(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    keeping.consent(clerk.desk, number, ["物业服务"], "2026-01-05", "书面")
    dialog = open_dossier(clerk, number)
    side(dialog, 1)
    form = form_of(qtbot, dialog, "withdrawConsent")
    assert "2026-01-05" in part(form, QLabel, "formAbout").text()
    assert part(form, QPushButton, "cancelButton").isDefault() and not part(form, QPushButton, "okButton").isDefault()
    assert not keeping.detail(clerk.desk, number).consents[0].ended_at
    write(qtbot, form, "withdrawnOn", "2026-02-01")
    click(qtbot, form, "okButton")
    assert "须填写理由" in part(form, QLabel, "reasonEdit-error").text()
    part(form, QComboBox, "reasonEdit").setCurrentText("客户提出")
    click(qtbot, form, "okButton")
    table = part(dialog, QTableView, "consentTable")
    qtbot.waitUntil(lambda: table.model().index(0, 5).data() == "2026-02-01")
    assert table.model().index(0, 6).data() == "客户提出"
    shown = table.fontMetrics().horizontalAdvance("2026-02-01")
    assert table.columnWidth(5) >= shown + 16 + 24 and table.columnWidth(0) >= shown + 16, "with its icon, not cut off"


@pytest.mark.rule("S04-R6", "S04-R7", "S06-R5", "S17-R4")
def test_an_item_is_added_a_scan_kept_and_looked_at(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener, tmp_path: Path
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    dialog = open_dossier(clerk, number)
    side(dialog, 2)
    form = form_of(qtbot, dialog, "addItemButton")
    title = part(form, QComboBox, "title")
    title.setCurrentText("业主身份证复印件")
    part(form, QComboBox, "medium").setCurrentText("电子")
    part(form, QSpinBox, "pages").setValue(2)
    click(qtbot, form, "okButton")
    items = part(dialog, QTableView, "itemsTable").model()
    qtbot.waitUntil(lambda: items.rowCount() == 1)
    assert [items.index(0, column).data() for column in (1, 3, 4, 5, 10)] == [
        "业主身份证复印件", "复印件", "电子", "2", "敏感"
    ]  # fmt: skip
    qtbot.waitUntil(lambda: "含敏感信息" in part(dialog, QLabel, "dossierFlags").text())
    picture = QPixmap(40, 30)
    picture.fill(QColor("red"))
    scan = tmp_path / "正面.png"
    assert picture.save(str(scan))
    click(qtbot, dialog, "attachButton")
    part(dialog, QFileDialog, "attachDialog").filesSelected.emit([str(scan)])
    part(dialog, QFileDialog, "attachDialog").reject()
    putting = part(dialog, PutInDialog, "putInDialog")
    qtbot.waitUntil(lambda: part(putting, QPushButton, "okButton").isEnabled())
    click(qtbot, putting, "okButton")
    files = part(dialog, QTableView, "filesTable")
    qtbot.waitUntil(lambda: files.model().rowCount() == 1)
    form = form_of(qtbot, dialog, "openFileButton")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    part(form, QComboBox, "purpose").setCurrentText("业主要求")
    click(qtbot, form, "okButton")
    part(dialog, PictureDialog)
    assert part(dialog, PictureView, "pictureView").shown_size.width() == 40
    assert sorted(path.name for path in tmp_path.rglob("*.png")) == ["正面.png"], "nothing is left on the disk"


@pytest.mark.rule("S04-R6", "S06-R5", "S05-R8")
def test_an_item_begins_empty_and_takes_after_the_packs_paper(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    lacking = keeping.detail(clerk.desk, number).missing.papers
    dialog = open_dossier(clerk, number)
    side(dialog, 2)
    form = form_of(qtbot, dialog, "addItemButton")
    title, kind = part(form, QComboBox, "title"), part(form, QComboBox, "form")
    assert title.currentText() == "" and not part(form, QPushButton, "okButton").isEnabled()
    qtbot.keyClick(title.lineEdit(), Qt.Key.Key_Return)
    assert form.isVisible() and len(filing.items(clerk.desk, number)) == 1
    offered = [title.itemText(place) for place in range(title.count())]
    assert tuple(offered[: len(lacking)]) == lacking and "购房合同复印件" not in lacking
    title.lineEdit().setFocus()
    type_in(qtbot, title, "业主身份证复印件")
    assert (kind.currentText(), part(form, QCheckBox, "sensitive").isChecked()) == ("复印件", True)
    qtbot.keyClick(title.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "已添加" in bar_text(dialog))
    added = filing.items(clerk.desk, number)[1]
    assert (added.title, added.original, added.sensitive) == ("业主身份证复印件", False, True)


@pytest.mark.rule("S18-R1", "S18-R4", "S07-R1")
def test_a_record_is_refused_until_it_has_its_least_contents(
    qtbot: QtBot, window_of: Callable[..., MainWindow], open_dossier: Opener
) -> None:
    clerk = window_of("li", kinds=(TodayPage,))
    number = register(clerk.desk, "1栋1单元101", "张三")
    dialog = open_dossier(clerk, number)
    side(dialog, 3)
    form = form_of(qtbot, dialog, "addRecordButton")
    write(qtbot, form, "service", "换锁")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "办理日期" in bar_text(form))
    write(qtbot, form, "handled-on", "2026.3.5")
    click(qtbot, form, "okButton")
    records = part(dialog, QTableView, "recordsTable").model()
    qtbot.waitUntil(lambda: records.rowCount() == 1)
    assert records.index(0, 2).data() == "服务内容 换锁；办理日期 2026-03-05"


@pytest.mark.rule("S05-R7", "S07-R2", "S18-R8", "S01-R2")
def test_a_review_is_entered_and_the_next_one_is_due(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, open_dossier: Opener
) -> None:
    number = register_kept(office, "1栋1单元101", "张三")
    steward = window_of("li", kinds=(TodayPage,))
    dialog = open_dossier(steward, number)
    side(dialog, 4)
    before = part(dialog, QLabel, "reviewDue").text()
    assert before.startswith("下次核对：20")
    form = form_of(qtbot, dialog, "reviewButton")
    write(qtbot, form, "finding", "电话核对，无变化")
    qtbot.keyClick(part(form, QWidget, "finding"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(dialog, QTableView, "reviewsTable").model().rowCount() == 1)
    assert "下次核对" in bar_text(dialog)


@pytest.mark.rule("S05-R4")
def test_a_household_changes_hands_and_the_former_bag_stays_findable(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    clerk = window_of("li", kinds=(DossiersPage,))
    old = register(clerk.desk, "1栋1单元101", "张三")
    page = clerk.workplace.current
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.table.selectRow(0)
    choose_action(page, "owner")
    form = part(page, FormDialog, "formDialog")
    write(qtbot, form, "name", "李四")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "已为新业主建档" in bar_text(clerk))
    assert keeping.detail(clerk.desk, old).former
    choose_action(page, "whole")
    part(page, DossierDialog)
