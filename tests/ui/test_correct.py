"""Correcting one dossier: only what was changed is handed in, nothing typed is lost, and no former value either."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.change import ChangeKind, Datum, Edit, class_key, field_key
from app.models.domain.identity import Phone
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.correction import CHANNEL
from app.models.ledgers.drafts import DossierDraft
from app.models.services import changing, dossiers, particulars, trail
from app.ui import run
from app.ui.dialogs.correct import CorrectDialog, CorrectionForm
from app.ui.main_window import MainWindow
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.dossiers.page import DossiersPage
from tests import corrections
from tests.office import Office, register, register_kept
from tests.trade_office import Trade
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, choose_action, click, part, type_in, write
from tests.ui.test_changes import shown
from tests.unit.services.signatures import signed

Opener = Callable[..., MainWindow]
NAME, PHONES, AGE = Datum.NAME.value, Datum.PHONES.value, field_key("age")


@pytest.fixture
def kept(office: Office) -> int:
    """A confirmed dossier with a phone."""
    return register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13800001111"),))


@pytest.fixture
def correct(qtbot: QtBot, window_of: Opener) -> Callable[[str, int], tuple[MainWindow, QDialog]]:
    """Somebody's window with the correction of a dossier open, by its key."""

    def open_for(login: str, number: int) -> tuple[MainWindow, QDialog]:
        window = window_of(login, kinds=(DossiersPage, ChangesPage))
        page = part(window, DossiersPage, "page-dossiers")
        qtbot.waitUntil(lambda: bool(run.is_quiet() and page.table.go_to(number)))
        qtbot.waitUntil(lambda: page.table.current_row is not None)
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        return window, dialog(qtbot, window, "correctDialog")

    return open_for


def choose(asked: QDialog, name: str, text: str) -> None:
    box = part(asked, QComboBox, name)
    box.setCurrentIndex(box.findText(text))


def error(asked: QDialog, key: str) -> str:
    label = part(asked, QLabel, f"below-{key}")
    return label.text() if label.isVisible() else ""


@pytest.mark.rule("S05-R13", "S05-R14", "S03-R2", "S16-R6")
def test_only_what_was_changed_is_handed_in_and_waits_for_consent(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office, kept: int
) -> None:
    window, asked = correct("li", kept)
    assert asked.windowTitle() == "更正"
    assert part(asked, QLabel, f"old-{NAME}").text() == "张三"
    write(qtbot, asked, f"edit-{NAME}", "张三丰")
    write(qtbot, asked, f"edit-{AGE}", "45")
    choose(asked, "edit-category", "未接房客户")
    assert part(asked, QPushButton, "handInButton").text().startswith("提交申请（3 项）")
    write(qtbot, asked, "reasonEdit", "走访核对")
    choose(asked, "sourceEdit", "业主本人")
    choose(asked, "channelEdit", "入户走访")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "已提交，等待" in bar_text(window))
    assert "管家部经理" in bar_text(window)
    (request,) = changing.waiting_for(office.desk("chen"), kept)
    assert request.variant == ChangeKind.CORRECTION and request.body[CHANNEL] == "入户走访"
    assert {line.key: line.after for line in request.lines} == {NAME: "张三丰", AGE: "45", "category": "WJ"}
    assert particulars.data(office.desk("chen"), kept)[0].value == "张三", "nothing is written before the consent"


@pytest.mark.rule("S05-R14", "S05-R6")
def test_a_refusal_stands_under_its_field_and_nothing_typed_is_lost(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], kept: int
) -> None:
    window, asked = correct("li", kept)
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "没有任何值发生变化" in bar_text(asked))
    write(qtbot, asked, f"edit-{NAME}", "张三丰")
    write(qtbot, asked, f"edit-{AGE}", "四十五")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "请填数字" in error(asked, AGE))
    assert part(asked, QLineEdit, f"edit-{NAME}").text() == "张三丰"
    write(qtbot, asked, f"edit-{AGE}", "45")
    assert error(asked, AGE) == "", "typing takes the mark away"
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "须填写理由" in part(asked, QLabel, "reasonEdit-error").text())
    write(qtbot, asked, "reasonEdit", "走访")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "须注明资料来源" in part(asked, QLabel, "sourceEdit-error").text())
    type_in(qtbot, part(asked, QComboBox, "sourceEdit").lineEdit(), "社区居委会")
    assert [part(asked, QLineEdit, f"edit-{key}").text() for key in (NAME, AGE)] == ["张三丰", "45"]
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "已提交，等待" in bar_text(window))


@pytest.mark.rule("S05-R14")
def test_clearing_a_value_becomes_a_request_for_the_stronger_right(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office, kept: int
) -> None:
    window, asked = correct("li", kept)
    assert "清除内容由总经理审批" in part(asked, QLabel, "correctAbout").text()
    click(qtbot, asked, f"clear-{PHONES}")
    assert "将清除这一项" in error(asked, PHONES)
    assert not part(asked, QLineEdit, f"edit-{PHONES}").isEnabled()
    write(qtbot, asked, "reasonEdit", "客户要求")
    choose(asked, "sourceEdit", "业主本人")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "等待总经理审批" in bar_text(window))
    assert changing.waiting_for(office.desk("zhao"), kept)[0].variant == ChangeKind.DELETION


@pytest.mark.rule("S05-R14")
def test_who_else_has_asked_is_said_at_the_top(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office, kept: int
) -> None:
    changing.ask(office.desk("zhou"), [Edit(kept, NAME, "章三")], "合同", "书面填写")
    _, asked = correct("li", kept)
    assert "周涛" in part(asked, QLabel, "othersWaiting").text()


@pytest.mark.rule("S03-R1", "S05-R14", "S18-R4")
def test_a_dossier_that_is_not_confirmed_is_filled_in_directly(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office
) -> None:
    number = register(office.desk("li"), "3栋1单元101", "王五")
    window, asked = correct("li", number)
    assert asked.windowTitle() == "补录"
    assert not part(asked, QLineEdit, "reasonEdit").isVisible()
    write(qtbot, asked, f"edit-{NAME}", "王六")
    choose(asked, f"edit-{class_key('occupancy')}", "出租")
    choose(asked, "sourceEdit", "业主本人")
    click(qtbot, asked, "handInButton")
    qtbot.waitUntil(lambda: "已写入" in bar_text(window))
    assert particulars.data(office.desk("li"), number)[0].value == "王六"


def test_who_may_not_register_learns_where_to_go(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    number = register(office.desk("li"), "3栋1单元101", "王五")
    window = window_of("chen", kinds=(DossiersPage,))
    page = part(window, DossiersPage, "page-dossiers")
    qtbot.waitUntil(lambda: bool(run.is_quiet() and page.table.go_to(number)))
    qtbot.waitUntil(lambda: page.table.current_row is not None)
    choose_action(page, "correct")
    qtbot.waitUntil(lambda: "由档案室直接补录" in bar_text(window))


@pytest.mark.rule("S05-R14", "S11-R5", "S16-R6")
def test_the_history_of_a_datum_is_one_click_away(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office, kept: int
) -> None:
    manager = office.desk("chen")
    request = changing.ask(office.desk("li"), [Edit(kept, NAME, "张三丰")], "走访核对", "业主本人").value
    lines = [request.lines[0].position]
    given = signed(manager, "chen", corrections.statement(manager, request.id, lines))
    corrections.decide(manager, request.id, lines, given, "")
    _, asked = correct("li", kept)
    assert part(asked, QPushButton, f"history-{NAME}").text() == "历史 1"
    assert asked.findChild(QPushButton, "history-note") is None, "no button where nothing was ever changed"
    click(qtbot, asked, f"history-{NAME}")
    story = dialog(qtbot, asked, "fieldHistoryDialog")
    qtbot.waitUntil(lambda: bool(shown(story, "historyTable")))
    (entry,) = shown(story, "historyTable")
    assert entry[1:] == ["张三", "张三丰", "李梅", "陈静", "走访核对", "业主本人", request.code]


@pytest.mark.rule("S06-R4")
def test_the_history_of_a_sensitive_datum_asks_for_the_purpose_and_is_logged(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], office: Office, kept: int
) -> None:
    manager = office.desk("chen")
    request = changing.ask(office.desk("li"), [Edit(kept, PHONES, "手机 13911112222")], "换号", "业主本人").value
    lines = [request.lines[0].position]
    given = signed(manager, "chen", corrections.statement(manager, request.id, lines))
    corrections.decide(manager, request.id, lines, given, "")
    _, asked = correct("li", kept)
    click(qtbot, asked, f"history-{PHONES}")
    why = dialog(qtbot, asked, "revealDialog")
    assert not asked.findChildren(QDialog, "fieldHistoryDialog")
    type_in(qtbot, part(why, QComboBox, "purposeEdit").lineEdit(), "核对电话")
    click(qtbot, why, "showButton")
    story = dialog(qtbot, asked, "fieldHistoryDialog")
    qtbot.waitUntil(lambda: bool(shown(story, "historyTable")))
    assert shown(story, "historyTable")[0][1] == "手机 13800001111"
    assert any(event.action == "dossier.reveal" for event in trail.newest(office.desk("li")))


def test_what_was_typed_is_not_dropped_unasked(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], kept: int
) -> None:
    _, asked = correct("li", kept)
    write(qtbot, asked, f"edit-{NAME}", "张三丰")
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    question = dialog(qtbot, asked, "dropQuestion")
    click(qtbot, question, "stayButton")
    assert asked.isVisible() and part(asked, QLineEdit, f"edit-{NAME}").text() == "张三丰"
    asked.close()
    click(qtbot, dialog(qtbot, asked, "dropQuestion"), "dropButton")
    assert not asked.isVisible()


def test_an_untouched_correction_closes_without_a_question(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], kept: int
) -> None:
    _, asked = correct("li", kept)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()


@pytest.mark.rule("S15-R1")
def test_stars_are_those_of_completeness_and_follow_the_class(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade]
) -> None:
    window = make_window(kinds=(DossiersPage,))
    window.enter(trade("company").at(Role.ARCHIVIST))
    desk = window.desk
    customer = Customer.ORGANISATION
    number = dossiers.register(desk, DossierDraft(party_name="江南造船厂", customer=customer)).value
    asked = CorrectDialog(window, desk, CorrectionForm(number, "", False, particulars.data(desk, number), []))
    qtbot.addWidget(asked)
    asked.show()

    def starred() -> set[str]:
        rows = asked.findChildren(QLabel)
        return {one.text()[:-2] for one in rows if one.objectName().startswith("name-") and one.text().endswith(" *")}

    def due(classes: dict[str, str]) -> set[str]:
        return {one.name for one in desk.pack.missing_fields(customer, classes, {})}

    assert {"姓名或名称", "类别"} <= starred() and starred().isdisjoint({"证件号码", "电话"})
    assert due({}) == {one.name for one in desk.pack.fields if one.name in starred() and customer in one.customers}
    assert "法人代表" not in starred()
    choose(asked, f"edit-{class_key('stage')}", "正在进行交易的客户")
    assert "法人代表" in starred() and due({"stage": "正在进行交易的客户"}) <= starred()


def test_a_doubtful_number_and_a_day_that_does_not_exist_are_said_at_the_field(
    qtbot: QtBot, correct: Callable[..., tuple[MainWindow, QDialog]], kept: int
) -> None:
    _, asked = correct("li", kept)
    number, until = Datum.ID_NUMBER.value, field_key("document-valid-until")
    for key, typed, found in (
        (number, "330106196203265243", "校验位不符"), (PHONES, "12", "位数或区号不对"),
        (until, "20200101", "证件已经过期"), (until, "2036-02-30", "没有这一天"),
    ):  # fmt: skip
        write(qtbot, asked, f"edit-{key}", typed)
        part(asked, QLineEdit, f"edit-{NAME}").setFocus()
        part(asked, QLineEdit, f"edit-{key}").editingFinished.emit()
        assert found in error(asked, key), typed
    write(qtbot, asked, f"edit-{until}", "2036.5.1")
    part(asked, QLineEdit, f"edit-{until}").editingFinished.emit()
    assert error(asked, until) == "" and part(asked, QLineEdit, f"edit-{until}").text() == "2036-05-01"


@pytest.mark.rule("S06-R1", "S16-R5")
@pytest.mark.parametrize("customer", list(Customer))
def test_only_what_fits_the_kind_of_customer_is_shown(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade], customer: Customer
) -> None:
    window = make_window(kinds=(DossiersPage,))
    window.enter(trade("bank").at(Role.ARCHIVIST))
    number = dossiers.register(window.desk, DossierDraft(party_name="江南造船厂", customer=customer)).value
    form = CorrectionForm(number, "", False, particulars.data(window.desk, number), [])
    asked = CorrectDialog(window, window.desk, form)
    qtbot.addWidget(asked)
    asked.show()
    for key in (Datum.GENDER.value, field_key("ethnicity"), field_key("marital-status")):
        assert (asked.findChild(QLabel, f"name-{key}") is not None) is (customer is Customer.PERSON)
