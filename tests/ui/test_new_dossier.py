"""Registering by hand in offices of several trades: what the form asks of whom, what it doubts, what it never does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.change import field_key
from app.models.domain.dossier import Selection
from app.models.domain.person import Role
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, dossiers, keeping, particulars
from app.ui import run
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.trade_office import NUMBERS, Customer, Trade
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, desk_of, look_through, part, type_in, write

COMPANY = NUMBERS[Customer.ORGANISATION]
Form = Callable[[str], NewDossierDialog]


@pytest.fixture
def form(qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]) -> Form:
    """The form before the archivist of a trade's office, by the pack's id."""

    def open_for(pack: str) -> NewDossierDialog:
        window = make_window(kinds=(DossiersPage,))
        window.enter(trade(pack).at(Role.ARCHIVIST))
        page = part(window, DossiersPage, "page-dossiers")
        qtbot.waitUntil(run.is_quiet)
        page.commands.bringing_in.register()
        shown = dialog(qtbot, window, "newDossierDialog")
        qtbot.waitUntil(run.is_quiet)
        assert isinstance(shown, NewDossierDialog)
        return shown

    return open_for


def seen(root: QWidget, name: str) -> bool:
    found = root.findChild(QWidget, name)
    return found is not None and found.isVisibleTo(root)


def caption(root: QWidget, name: str) -> str:
    """Return the caption above an input."""
    label = next(
        one for one in root.findChildren(QLabel) if one.buddy() is not None and one.buddy().objectName() == name
    )
    return label.text().replace("&", "")


def below(root: QWidget, name: str) -> str:
    """Return the text beneath an input; «» while it is hidden."""
    label = part(root, QLabel, f"{name}-error")
    return label.text() if label.isVisibleTo(root) else ""


def leave(qtbot: QtBot, root: QWidget, name: str, typed: str) -> None:
    """Type into a line and go on with Enter."""
    write(qtbot, root, name, typed)
    edit = part(root, QLineEdit, name)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def choose(root: QWidget, name: str, words: str) -> None:
    box = part(root, QComboBox, name)
    assert box.findText(words) >= 0, words
    box.setCurrentIndex(box.findText(words))


def kept(qtbot: QtBot, shown: NewDossierDialog) -> int:
    """Press the button, and once more where a reminder asks for it; the id of what was registered."""
    with qtbot.waitSignal(shown.kept) as result:
        click(qtbot, shown, "registerButton")
        if "再按一次" in bar_text(shown):
            click(qtbot, shown, "registerButton")
    return int(result.args[0].value)


# ------------------------------------------------------------------ papers follow the category
def test_the_papers_to_tick_are_those_of_the_chosen_category(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    assert seen(shown, "paper-开户单") and not seen(shown, "paper-合同")
    for title in ("开户单", "身份证明文件复印件"):
        part(shown, QCheckBox, f"paper-{title}").click()
    choose(shown, "categoryEdit", "客户交易记录")
    assert not seen(shown, "paper-开户单")
    part(shown, QCheckBox, "paper-凭证").click()
    choose(shown, "categoryEdit", "私人银行客户档案")
    assert part(shown, QCheckBox, "paper-开户单").isChecked(), "a tick that still applies stays"
    assert not seen(shown, "paper-凭证")
    write(qtbot, shown, "nameEdit", "李四")
    number = kept(qtbot, shown)
    assert {one.title for one in dossiers.detail(desk_of(shown), number).items} == {"开户单", "身份证明文件复印件"}


# ------------------------------------------------------------------ Enter
@pytest.mark.rule("S05-R3")
def test_enter_goes_to_the_next_field_and_only_the_button_registers(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    write(qtbot, shown, "nameEdit", "李四")
    part(shown, QLineEdit, "idEdit").setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), NUMBERS[Customer.PERSON])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is part(shown, QLineEdit, "phonesEdit")
    part(shown, QAbstractButton, "personKind").setFocus()
    passed = []
    for _ in range(40):
        at = QApplication.focusWidget()
        if isinstance(at, QPushButton):
            break
        passed.append(at.objectName())
        qtbot.keyClick(at, Qt.Key.Key_Return)
    qtbot.waitUntil(run.is_quiet)
    assert shown.isVisible() and dossiers.ids(desk_of(shown), Selection()).tolist() == []
    assert passed[:4] == ["personKind", "nameEdit", "genderEdit", "idEdit"], "the kind comes first"
    assert len(passed) == len(set(passed)), "one Enter for each field"
    assert {"manager_aEdit", "sourceEdit", "categoryEdit", "noteEdit"} <= set(passed)
    assert QApplication.focusWidget() is part(shown, QPushButton, "registerButton"), "not the button that drops it all"
    assert "Ctrl+回车" in part(shown, QPushButton, "registerButton").toolTip()
    look_through(shown)
    part(shown, QLineEdit, "nameEdit").setFocus()
    with qtbot.waitSignal(shown.kept):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_control_and_enter_register_from_a_field_of_several_lines_and_alt_s_from_anywhere(
    qtbot: QtBot, form: Form
) -> None:
    shown = form("bank")
    write(qtbot, shown, "nameEdit", "李四")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    area = part(shown, QPlainTextEdit, "field-family")
    area.setFocus()
    qtbot.keyClicks(area, "a")
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.toPlainText() == "a\n" and shown.isVisible()
    with qtbot.waitSignal(shown.kept):
        qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    again = form("company")
    look_through(again)
    write(qtbot, again, "nameEdit", "江南造船厂")
    part(again, QLineEdit, "nameEdit").setFocus()
    with qtbot.waitSignal(again.kept):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)


# ------------------------------------------------------------------ nothing typed is dropped unasked
@pytest.mark.parametrize("typed", ["nameEdit", "noteEdit", "field-occupation"])
def test_what_was_typed_is_not_dropped_unasked(qtbot: QtBot, form: Form, typed: str) -> None:
    shown = form("bank")
    write(qtbot, shown, typed, "李四")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    asked = dialog(qtbot, shown, "dropQuestion")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shown.findChildren(QDialog, "dropQuestion"))
    assert shown.isVisible() and part(shown, QLineEdit, typed).text() == "李四"
    shown.close()
    click(qtbot, dialog(qtbot, shown, "dropQuestion"), "dropButton")
    assert not shown.isVisible()


def test_an_untouched_form_closes_without_a_question(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


# ------------------------------------------------------------------ who answers for the customer
def test_a_slip_of_the_pen_makes_no_colleague(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    people = accounts.staff(desk_of(shown))
    known = next(one for one in people if one.role is Role.BUSINESS)
    assert caption(shown, "manager_aEdit").startswith("客户经理 A 角")
    assert "本人负责的客户" in part(shown, QLabel, "managersDecide").text()
    box = part(shown, QComboBox, "manager_aEdit")
    assert f"{known.name}（{known.department}）" in [box.itemText(place) for place in range(box.count())]
    write(qtbot, shown, "nameEdit", "李四")
    leave(qtbot, shown, "manager_aEdit", "王垒")
    assert "名单上没有“王垒”" in below(shown, "manager_aEdit")
    click(qtbot, shown, "registerButton")
    qtbot.waitUntil(run.is_quiet)
    assert shown.isVisible() and len(accounts.staff(desk_of(shown))) == len(people)
    choose(shown, "manager_aEdit", f"{known.name}（{known.department}）")
    leave(qtbot, shown, "manager_bEdit", "新同事")
    part(shown, QCheckBox, "manager_bEditNew").click()
    number = kept(qtbot, shown)
    result = dossiers.detail(desk_of(shown), number)
    assert (result.manager_a, result.manager_b) == (known.name, "新同事")
    assert {one.name for one in accounts.staff(desk_of(shown))} == {one.name for one in people} | {"新同事"}


def test_of_namesakes_the_one_of_the_department_is_meant(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    first, second = (one for one in accounts.staff(desk_of(shown)) if one.role in (Role.BUSINESS, Role.PROJECT_MANAGER))
    shown._parts["manager_a"].offer([first, type(second)(second.id, first.name, "私人银行部", second.role, "", None)])
    write(qtbot, shown, "nameEdit", "李四")
    leave(qtbot, shown, "manager_aEdit", first.name)
    assert "有 2 位" in below(shown, "manager_aEdit")
    choose(shown, "manager_aEdit", f"{first.name}（私人银行部）")
    assert dossiers.detail(desk_of(shown), kept(qtbot, shown)).manager_a == second.name


@pytest.mark.parametrize(
    ("pack", "post"), [("loan", "项目方案经理"), ("securities", "柜台业务人员"), ("company", "业务和客户服务人员")]
)
def test_the_post_is_called_as_in_the_trade(form: Form, pack: str, post: str) -> None:
    shown = form(pack)
    assert caption(shown, "manager_bEdit").startswith(f"{post} B 角")
    for name in ("buildingEdit", "unitEdit", "roomEdit"):
        assert shown.findChild(QWidget, name) is None, "an office without rooms is not asked for one"


def test_a_property_office_is_asked_for_the_room_and_for_no_manager(form: Form) -> None:
    shown = form("property")
    assert seen(shown, "roomEdit") and shown.findChild(QWidget, "manager_aEdit") is None


# ------------------------------------------------------------------ person or organisation
@pytest.mark.rule("S06-R1", "S16-R5")
def test_the_kind_of_customer_is_asked_and_decides_what_is_asked(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    assert seen(shown, "field-ethnicity") and seen(shown, "field-marital-status")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(0)
    assert seen(shown, "genderEdit") and caption(shown, "nameEdit").startswith("姓名")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: caption(shown, "nameEdit").startswith("名称"))
    assert caption(shown, "idEdit").startswith("统一社会信用代码")
    assert not seen(shown, "genderEdit")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    assert (
        not seen(shown, "field-ethnicity")
        and not seen(shown, "field-marital-status")
        and seen(shown, "field-document-kind")
    )
    write(qtbot, shown, "nameEdit", "江南造船厂")
    desk, number = desk_of(shown), kept(qtbot, shown)
    ((_, lacking),) = keeping.missing(desk, [number])
    assert "证件种类" in lacking.fields and "国籍" not in lacking.fields, "a company without a number is no person"


def test_a_number_that_is_typed_tells_the_kind(qtbot: QtBot, form: Form) -> None:
    shown = form("company")
    assert part(shown, QAbstractButton, "organisationKind").isChecked(), "of whom this trade asks more"
    write(qtbot, shown, "idEdit", NUMBERS[Customer.PERSON])
    assert part(shown, QAbstractButton, "personKind").isChecked()
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    assert not seen(shown, "field-legal-representative")
    write(qtbot, shown, "idEdit", COMPANY)
    assert part(shown, QAbstractButton, "organisationKind").isChecked()
    assert seen(shown, "field-legal-representative")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(0)
    part(shown, QAbstractButton, "personKind").click()
    leave(qtbot, shown, "idEdit", COMPANY)
    assert part(shown, QAbstractButton, "personKind").isChecked(), "who has chosen is not overruled"
    assert "另一类客户" in below(shown, "idEdit")


# ------------------------------------------------------------------ doubts
@pytest.mark.parametrize(
    ("name", "typed", "result"),
    [("idEdit", "330106196203265243", "校验位不符"), ("phonesEdit", "12", "位数或区号不对")],
)
def test_a_doubtful_number_is_said_stays_said_and_may_be_kept(
    qtbot: QtBot, form: Form, name: str, typed: str, result: str
) -> None:
    shown = form("securities")
    write(qtbot, shown, "nameEdit", "李四")
    write(qtbot, shown, name, typed)
    click(qtbot, shown, "registerButton")
    assert result in below(shown, name) and "提醒" in below(shown, name)
    assert "再按一次" in bar_text(shown) and shown.isVisible(), "nobody can have read it before"
    write(qtbot, shown, "noteEdit", "照原件")
    assert result in below(shown, name), "it stays while it is so"
    number = kept(qtbot, shown)
    held = dossiers.reveal(desk_of(shown), number, "核对").value
    assert typed in (held["id_number"], *(phone for _, phone in held["phones"]))


def test_a_doubt_goes_when_the_number_is_mended(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    leave(qtbot, shown, "idEdit", "11010519491231002")
    assert "校验位不符" in below(shown, "idEdit")
    type_in(qtbot, part(shown, QLineEdit, "idEdit"), "X")
    assert below(shown, "idEdit") == ""


@pytest.mark.rule("S06-R2")
def test_a_document_that_has_run_out_is_said_in_the_form(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    leave(qtbot, shown, "field-document-valid-until", "20200101")
    assert "证件已经过期" in below(shown, "field-document-valid-until")
    leave(qtbot, shown, "field-document-valid-until", "20990101")
    assert below(shown, "field-document-valid-until") == ""


# ------------------------------------------------------------------ stars, and what is missing
def test_what_a_complete_dossier_needs_on_the_other_tab_is_marked_there_and_asked_for(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    write(qtbot, shown, "nameEdit", "李四")
    tabs = part(shown, QTabWidget, "registerTabs")
    lacking = len(shown._more.lacking)
    assert lacking and f"还缺 {lacking} 项" in tabs.tabText(1)
    click(qtbot, shown, "registerButton")
    assert "再按一次“登记”" in bar_text(shown) and tabs.currentIndex() == 1
    assert "请填写" in below(shown, "field-address")
    write(qtbot, shown, "field-address", "和平路 1 号")
    assert f"还缺 {lacking - 1} 项" in tabs.tabText(1) and below(shown, "field-address") == ""
    with qtbot.waitSignal(shown.kept):
        click(qtbot, shown, "registerButton")


@pytest.mark.rule("S16-R5")
def test_a_field_is_starred_when_the_chosen_class_makes_it_due(form: Form) -> None:
    shown = form("company")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    starred = caption(shown, "field-address")
    assert starred.endswith("*") and not caption(shown, "field-legal-representative").endswith("*")
    choose(shown, "axis-stage", "正在进行交易的客户")
    assert caption(shown, "field-legal-representative").endswith("*")
    choose(shown, "axis-stage", "即将进行交易的客户")
    assert not caption(shown, "field-legal-representative").endswith("*")


@pytest.mark.rule("S15-R1")
def test_the_message_says_what_is_still_missing_and_the_stars_were_the_same(qtbot: QtBot, form: Form) -> None:
    shown = form("bank")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    starred = {
        caption(shown, f"field-{key}").removesuffix(" *") for key in shown._more.fields
        if seen(shown, f"field-{key}") and caption(shown, f"field-{key}").endswith("*")
    }  # fmt: skip
    window = shown.parentWidget().window()
    write(qtbot, shown, "nameEdit", "李四")
    number = kept(qtbot, shown)
    qtbot.waitUntil(lambda: "还缺" in bar_text(window))
    ((_, lacking),) = keeping.missing(window.desk, [number])
    assert starred == set(lacking.fields)
    result = bar_text(window)
    assert f"还缺 {len(starred)} 项必填" in result and "更正…" in result and all(name in result for name in starred)
    assert result.index("还缺") < result.index("请打印标签")


# ------------------------------------------------------------------ days
@pytest.mark.parametrize("typed", ["20270101", "2027.1.1", "2027-01-01", "2027/1/1", "2027年1月1日"])
def test_a_day_is_typed_one_way_everywhere(qtbot: QtBot, form: Form, typed: str) -> None:
    shown = form("loan")
    pack_day = next(
        one.key for one in desk_of(shown).pack.fields if one.kind.value == "date" and one.key in shown._more.fields
    )
    for name in ("dueEdit", "issueEdit", "dayEdit", f"field-{pack_day}"):
        edit = part(shown, QLineEdit, name)
        assert edit.placeholderText() == "2027-01-01"
        leave(qtbot, shown, name, typed)
        assert edit.text() == "2027-01-01", name
    write(qtbot, shown, "nameEdit", "李四")
    number = kept(qtbot, shown)
    data = {one.key: one.value for one in particulars.data(desk_of(shown), number)}
    assert data[field_key("due-on")] == "2027-01-01"


def test_a_day_that_does_not_exist_is_answered_so(qtbot: QtBot, form: Form) -> None:
    shown = form("loan")
    write(qtbot, shown, "nameEdit", "李四")
    leave(qtbot, shown, "dueEdit", "2036-02-30")
    assert "没有这一天" in below(shown, "dueEdit")
    click(qtbot, shown, "registerButton")
    qtbot.waitUntil(run.is_quiet)
    assert shown.isVisible() and "没有这一天" in below(shown, "dueEdit")
    assert dossiers.ids(desk_of(shown), Selection()).tolist() == []


# ------------------------------------------------------------------ room for everything
def test_two_columns_fit_and_several_lines_have_room(qtbot: QtBot, form: Form) -> None:
    shown = form("company")
    part(shown, QTabWidget, "registerTabs").setCurrentIndex(1)
    area = part(shown, QScrollArea, "packFields")
    qtbot.waitUntil(area.isVisible)
    assert shown.width() <= 1366 and shown.height() <= 768
    assert area.widget().width() <= area.viewport().width(), "nothing is cut off at the right"
    line = part(shown, QLineEdit, "field-address").height()
    for one in area.findChildren(QPlainTextEdit):
        assert not one.isVisible() or one.height() > 2 * line, one.objectName()


@pytest.mark.rule("S13-R15")
def test_a_contract_number_that_stands_already_is_said_at_its_field(qtbot: QtBot, form: Form) -> None:
    shown = form("loan")
    other = dossiers.register(desk_of(shown), DossierDraft(party_name="李四", contract_no="HT2025-001")).value
    code = dossiers.detail(desk_of(shown), other).row.reference_code
    look_through(shown)
    write(qtbot, shown, "nameEdit", "王五")
    write(qtbot, shown, "contractEdit", "ht2025-001")
    click(qtbot, shown, "registerButton")
    qtbot.waitUntil(lambda: f"{code} 名下" in below(shown, "contractEdit"))
    write(qtbot, shown, "contractEdit", "HT2025-002")
    assert kept(qtbot, shown) > other
