"""The desk of lending and returning, by scans and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.domain.codes import CodeKind, make
from app.models.domain.dossier import DossierState
from app.models.domain.loan import Condition
from app.models.services import archives, dossiers, lending, loan_register, returning
from app.ui import run
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.messages import Tone
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.borrowing.returning import ReturnDesk
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.rows import RowsTable
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.reports.reading import pages
from tests.ui.hands import bar_text, cells, click, part, type_in, unanswered, write
from tests.ui.lending_office import FRIDAY, LATER, Counter, bags, codes, draft, lend, open_at


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


# ---------------------------------------------------------------- lending
@pytest.mark.rule("S02-R7")
def test_card_three_bags_and_one_enter(counter: Counter) -> None:
    ids = bags(counter.desk, 3)
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, ids))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 3 份给周涛，应还日期 2026-11-27")
    assert counter.keys == 1
    assert {one.purpose for one in loan_register.out(counter.desk)} == {"装修核对"}
    assert {row.state for row in dossiers.rows(counter.desk, ids)} == {DossierState.LENT}
    assert counter.wanted == []
    assert counter.label("borrowerName") == "请扫描工牌"


def test_the_card_of_somebody_who_has_left_is_refused(counter: Counter) -> None:
    card = counter.card_of("吴琪")
    counter.desk.store.db.run("UPDATE main.person SET left_on = '2026-11-01' WHERE name = '吴琪'")
    counter.scan(*codes(counter.desk, bags(counter.desk, 1)), card)
    counter.says("吴琪已离职，不能办理。请核对工牌")
    assert counter.label("borrowerName") == "请扫描工牌"


def test_nothing_looks_ready_to_lend_before_a_card(counter: Counter) -> None:
    counter.scan(*codes(counter.desk, bags(counter.desk, 2)))
    go = part(counter.page, QPushButton, "lendButton")
    counter.wait(lambda: go.text() == "借出 2 份  ↵" and len(counter.wanted) == 2)
    assert not go.isEnabled() and counter.label("lendVerdict") == "请扫描工牌"
    counter.press(Qt.Key.Key_Return)
    counter.says("请先扫描借阅人的工牌")
    counter.scan(counter.card_of("周涛"))
    counter.wait(go.isEnabled)


def test_once_the_purpose_is_given_nothing_asks_for_it_any_more(counter: Counter) -> None:
    counter.scan(counter.card_of("周涛"), *codes(counter.desk, bags(counter.desk, 1)))
    counter.wait(lambda: counter.label("lendVerdict") == "✓ 可直接借出，请先选用途")
    counter.scan("1")
    counter.wait(lambda: counter.label("lendVerdict") == "✓ 可直接借出，回车办理")
    part(counter.page, QLineEdit, "purposeEdit").clear()
    counter.wait(lambda: counter.label("lendVerdict") == "✓ 可直接借出，请先选用途")


def test_enter_waits_for_bags_that_are_still_being_read(counter: Counter) -> None:
    ids = bags(counter.desk, 12)
    counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, ids))
    assert any(row.found is None for row in counter.wanted)
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 12 份")
    assert len(loan_register.out(counter.desk)) == 12


def test_every_scan_is_a_row_at_once_and_says_what_stands_against_it(counter: Counter) -> None:
    free, out = bags(counter.desk, 2)
    lend(counter.desk, [out])
    first, second = codes(counter.desk, [free, out])
    counter.scan(counter.card_of("吴琪"), first, second, first, "100000123499", "A1")
    assert [row.code for row in counter.wanted] == ["A1", "100000123499", second, first]
    counter.wait(lambda: "总经理审批" in counter.wanted[-1].stands)
    counter.wait(lambda: not any("正在读取" in row.stands for row in counter.wanted))
    free_row, lent_row = counter.wanted[3], counter.wanted[2]
    assert free_row.stands == "需总经理审批", "the clause stands once, below"
    assert counter.label("lendVerdict") == "⚠ 需总经理审批（《客户档案管理办法》4.3.3）"
    assert free_row.tone is Tone.WARN
    assert free_row.again == 1
    assert lent_row.stands == "已借出给周涛，应还 2026-11-27。"
    assert {row.tone for row in counter.wanted[:3]} == {Tone.ERROR}
    assert "校验位不符" in counter.wanted[1].stands
    assert counter.label("lendCount") == "已扫 4 份，其中 3 份不能借"


def test_full_width_digits_are_scanned_as_well(counter: Counter) -> None:
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    type_in(counter.qtbot, counter.box, code.translate({ord("0") + n: 0xFF10 + n for n in range(10)}))
    counter.qtbot.keyClick(counter.box, Qt.Key.Key_Return)
    counter.wait(lambda: counter.wanted[0].found is not None)
    assert counter.wanted[0].code == code


def test_a_reference_code_typed_off_the_bag_is_taken_like_a_scan_and_once_only(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    (row,) = dossiers.rows(counter.desk, [bag])
    counter.scan(row.bar_code)
    for typed in (row.reference_code, row.reference_code.replace("·", "").lower()):
        type_in(counter.qtbot, counter.box, typed)
        counter.press(Qt.Key.Key_Return)
    counter.wait(lambda: len(counter.wanted) == 1 and counter.wanted[0].again == 2)
    assert counter.wanted[0].code == row.bar_code
    assert counter.wanted[0].free


@pytest.mark.rule("S17-R4")
def test_nothing_is_lent_without_a_purpose(counter: Counter) -> None:
    ids = bags(counter.desk, 1)
    counter.scan(counter.card_of("周涛"), *codes(counter.desk, ids))
    counter.press(Qt.Key.Key_Return)
    counter.says("请先说明用途")
    assert loan_register.out(counter.desk) == []
    counter.scan("3")
    assert part(counter.page, QLineEdit, "purposeEdit").text() == counter.desk.pack.borrowing.purposes[2]
    assert "请先说明用途" not in bar_text(counter.window), "the question is over with its answer"
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份")


def test_enter_says_what_is_still_wanted(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Return)
    counter.says("请先扫描借阅人的工牌")
    counter.scan(counter.card_of("周涛"))
    counter.wait(lambda: counter.label("borrowerName") == "周涛")
    counter.press(Qt.Key.Key_Return)
    counter.says("请扫描要借出的档案袋")


@pytest.mark.rule("S02-R7")
def test_the_due_date_is_shown_while_the_term_is_typed_and_falls_on_a_working_day(counter: Counter) -> None:
    term = part(counter.page, QSpinBox, "termDays")
    term.setValue(1)
    counter.wait(lambda: counter.label("dueDate") == "2026-11-23 周一")
    term.setValue(7)
    counter.wait(lambda: counter.label("dueDate") == "2026-11-27 周五")


@pytest.mark.rule("S05-R12")
def test_a_consultation_is_registered_like_a_loan_and_due_the_same_day(counter: Counter) -> None:
    counter.scan(counter.card_of("陈静"), "1", *codes(counter.desk, bags(counter.desk, 1)))
    click(counter.qtbot, counter.page, "kind-consultation")
    counter.wait(lambda: counter.label("dueDate") == "2026-11-20 周五")
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给陈静，应还日期 2026-11-20")
    (loan,) = loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())
    assert loan.kind is lending.LoanKind.CONSULTATION


@pytest.mark.rule("S05-R10")
def test_a_manager_takes_any_bag_without_anybodys_approval(counter: Counter) -> None:
    ids = [*bags(counter.desk, 1), *bags(counter.desk, 1, "9栋")]
    counter.scan(counter.card_of("陈静"), "1", *codes(counter.desk, ids))
    counter.wait(lambda: [row.stands for row in counter.wanted] == ["可借", "可借"])
    assert counter.label("lendVerdict").startswith("✓ 可直接借出")


@pytest.mark.rule("S05-R11")
def test_the_general_manager_approves_at_the_desk_and_the_slip_prints_it(counter: Counter) -> None:
    counter.scan(counter.card_of("吴琪"), "1", *codes(counter.desk, bags(counter.desk, 2)))
    counter.press(Qt.Key.Key_Return)
    counter.says("需经总经理审批（《客户档案管理办法》4.3.3）")
    assert loan_register.out(counter.desk) == []
    counter.offer()
    counter.sign("chen")
    counter.says("陈静无权审批此事项，须由总经理审批")
    assert loan_register.out(counter.desk) == []
    counter.offer()
    counter.sign("zhao")
    counter.says("已借出 2 份给吴琪")
    (loan, _) = loan_register.out(counter.desk)
    assert loan.approver == "赵明"
    counter.offer()
    preview = counter.dialog(PdfPreview)
    (page,) = pages(preview.pdf)
    code = "".join(loan.slip_code[place : place + 4] for place in (0, 4, 8))
    for wanted in ("吴琪", "审计部", "业主0", "业主1", "赵明", "《客户档案管理办法》4.3.3", "2026年11月27日", code):
        assert page.count(wanted) >= 2, (wanted, "two copies on one page")
    event = counter.desk.store.db.row("SELECT seq FROM main.audit WHERE action = 'loan.issue'")
    assert event is not None
    assert f"校验码：{event[0]}-" in page
    preview.reject()
    counter.says("已借出 2 份给吴琪")


def test_a_request_may_be_left_waiting_and_its_slip_scanned_later(counter: Counter) -> None:
    counter.scan(counter.card_of("吴琪"), "1", *codes(counter.desk, bags(counter.desk, 1)))
    counter.press(Qt.Key.Key_Return)
    counter.says("正在等待审批")
    click(counter.qtbot, counter.page, "messageDismiss")
    (wanted,) = loan_register.waiting(counter.desk)
    counter.scan(wanted.slip_code)
    counter.says("正在等待审批")
    counter.offer()
    counter.sign("zhao")
    counter.says("已借出 1 份给吴琪")
    counter.scan(wanted.slip_code)
    counter.says("已借出。")
    assert loan_register.waiting(counter.desk) == []


@pytest.mark.rule("S02-R7")
def test_a_late_borrower_is_stopped_until_a_manager_signs(counter: Counter) -> None:
    old, new = bags(counter.desk, 2)
    lend(counter.desk, [old])
    counter.desk.now = lambda: LATER
    counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, [new]))
    counter.wait(lambda: counter.label("borrowerOut") == "在借 1 份，其中 1 份逾期未还")
    assert "逾期 3 天" in counter.label("borrowerLoans")
    counter.press(Qt.Key.Key_Return)
    counter.says("周涛有 1 份档案逾期未还")
    assert len(loan_register.out(counter.desk)) == 1
    assert len(counter.wanted) == 1, "what was scanned stays on the desk"
    counter.offer()
    counter.sign("wu")
    counter.says("吴琪无权审批此事项")
    counter.press(Qt.Key.Key_Return)
    counter.says("周涛有 1 份档案逾期未还")
    counter.offer()
    counter.sign("chen")
    counter.says("已借出 1 份给周涛，应还日期 2026-12-07")


def test_a_borrower_without_card_is_found_by_pinyin_or_entered(counter: Counter) -> None:
    counter.scan(*codes(counter.desk, bags(counter.desk, 1)))
    click(counter.qtbot, counter.page, "borrowerByName")
    dialog = counter.dialog(BorrowerDialog)
    write(counter.qtbot, dialog, "borrowerNameEdit", "zt")
    assert part(dialog, QListWidget, "borrowerList").count() == 1
    click(counter.qtbot, dialog, "okButton")
    counter.wait(lambda: counter.label("borrowerName") == "周涛")
    click(counter.qtbot, counter.page, "borrowerByName")
    dialog = counter.dialog(BorrowerDialog)
    write(counter.qtbot, dialog, "borrowerNameEdit", "<b>何熙</b>")
    write(counter.qtbot, dialog, "borrowerDepartmentEdit", "客服部")
    click(counter.qtbot, dialog, "addStaffButton")
    counter.says("桌上还有周涛的 1 份")
    counter.press(Qt.Key.Key_Return)
    counter.wait(lambda: counter.label("borrowerName") == "<b>何熙</b>")
    assert part(counter.page, QLabel, "borrowerName").textFormat() is Qt.TextFormat.PlainText
    counter.wait(lambda: "总经理审批" in counter.wanted[0].stands)


def test_a_bag_whose_label_is_torn_is_found_by_room(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    click(counter.qtbot, counter.page, "findDossiers")
    dialog = counter.dialog(FindDossiersDialog)
    write(counter.qtbot, dialog, "findDossiersEdit", "1-1-101")
    counter.wait(lambda: part(dialog, QListWidget, "findDossiersList").count() == 1)
    click(counter.qtbot, dialog, "okButton")
    dialog.reject()
    counter.wait(lambda: [row.found.id for row in counter.wanted if row.found] == [bag])


def test_enter_in_the_purpose_goes_back_to_the_scan_box(counter: Counter) -> None:
    counter.scan(counter.card_of("周涛"), *codes(counter.desk, bags(counter.desk, 1)))
    purpose = part(counter.page, QLineEdit, "purposeEdit")
    purpose.setFocus()
    type_in(counter.qtbot, purpose, "check")
    counter.qtbot.keyClick(purpose, Qt.Key.Key_Return)
    assert counter.box.hasFocus()
    click(counter.qtbot, counter.page, "purpose-2")
    click(counter.qtbot, counter.page, "kind-consultation")
    assert counter.box.hasFocus(), "chips and kinds leave the cursor where Enter commits"
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份")


def test_what_could_not_be_lent_is_said_and_stays_red_until_del(counter: Counter) -> None:
    free, out = bags(counter.desk, 2)
    lend(counter.desk, [out], "陈静")
    counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, [free, out]), "999")
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给周涛")
    assert "另有 2 份没有借出，请留下：999、1栋1单元102 业主1。" in bar_text(counter.window)
    assert counter.window.findChild(BorrowingPage)._outcome.tone is Tone.WARN
    assert [row.named for row in counter.wanted] == ["999", "1栋1单元102 业主1"]
    assert counter.label("lendCount") == "已扫 2 份，其中 2 份不能借"
    returning.take_back(counter.desk, out)
    (other,) = bags(counter.desk, 1, "2栋")
    counter.scan(counter.card_of("陈静"), "1", *codes(counter.desk, [other]))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给陈静")
    assert "没有借出，请留下" not in bar_text(counter.window), "it is said to the one who came for them"
    assert len(loan_register.out(counter.desk)) == 2
    for _ in range(2):
        counter.press(Qt.Key.Key_Delete)
    assert counter.wanted == []


def test_a_bag_that_was_left_is_lent_when_it_is_scanned_anew(counter: Counter) -> None:
    free, out = bags(counter.desk, 2)
    lend(counter.desk, [out], "陈静")
    counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, [free, out]))
    counter.press(Qt.Key.Key_Return)
    counter.says("另有 1 份没有借出")
    returning.take_back(counter.desk, out)
    counter.scan(counter.card_of("陈静"), "1", *codes(counter.desk, [out]))
    counter.wait(lambda: [row.free for row in counter.wanted] == [True])
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给陈静")
    assert counter.wanted == []


def test_del_takes_off_the_bag_that_was_scanned_last_even_after_a_repeat(counter: Counter) -> None:
    first, second, third = codes(counter.desk, bags(counter.desk, 3))
    counter.scan(first, second, first, third)
    counter.press(Qt.Key.Key_Delete)
    assert [row.code for row in counter.wanted] == [second, first]


# ---------------------------------------------------------------- one desk, many people
def loans_of(counter: Counter) -> dict[str, list[int]]:
    """Return the dossiers on loan by borrower."""
    held: dict[str, list[int]] = {}
    for loan in loan_register.out(counter.desk):
        held.setdefault(loan.borrower, []).append(loan.dossier_id)
    return {name: sorted(ids) for name, ids in held.items()}


@pytest.mark.rule("S02-R7")
def test_two_whole_loans_scanned_ahead_stay_two_loans(counter: Counter) -> None:
    mine, yours = bags(counter.desk, 2), bags(counter.desk, 2, "2栋")
    with unanswered(counter.page, run.Lane.WRITE):
        counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, mine))
        counter.press(Qt.Key.Key_Return)
        counter.scan(counter.card_of("陈静"), "2", *codes(counter.desk, yours))
        counter.press(Qt.Key.Key_Return)
        counter.scan(counter.card_of("吴琪"))
    counter.says("已借出 2 份给陈静")
    assert loans_of(counter) == {"周涛": mine, "陈静": yours}
    purposes = counter.desk.pack.borrowing.purposes
    assert {(one.borrower, one.purpose) for one in loan_register.out(counter.desk)} == {
        ("周涛", purposes[0]), ("陈静", purposes[1]),
    }  # fmt: skip
    counter.wait(lambda: counter.label("borrowerName") == "吴琪")
    assert counter.wanted == []


def test_a_draft_refused_after_the_next_has_begun_waits_aside_and_is_taken_up_by_a_key(counter: Counter) -> None:
    old, new, other = bags(counter.desk, 3)
    lend(counter.desk, [old])
    counter.desk.now = lambda: LATER
    with unanswered(counter.page, run.Lane.WRITE):
        counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, [new]))
        counter.press(Qt.Key.Key_Return)
        counter.scan(counter.card_of("陈静"), "1", *codes(counter.desk, [other]))
    counter.wait(lambda: [one.text() for one in counter.aside] == ["周涛　1 份　F9"])
    assert counter.page.unfinished() == 2
    counter.wait(lambda: counter.label("borrowerName") == "陈静")
    counter.wait(lambda: all(row.free for row in counter.wanted))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给陈静")
    counter.press(Qt.Key.Key_F9)
    counter.wait(lambda: counter.label("borrowerName") == "周涛")
    assert counter.aside == []
    assert part(counter.page, QLineEdit, "purposeEdit").text() == "装修核对"
    counter.press(Qt.Key.Key_Return)
    counter.says("周涛有 1 份档案逾期未还")
    counter.press(Qt.Key.Key_F7)
    counter.wait(lambda: len(counter.aside) == 1)
    assert counter.wanted == []
    assert counter.label("borrowerName") == "请扫描工牌"
    assert not bar_text(counter.window)


def another_card(counter: Counter) -> list[int]:
    """陈静's two bags lie on the desk, Enter was forgotten, and 周涛's card is scanned."""
    ids = bags(counter.desk, 2)
    counter.scan(counter.card_of("陈静"), "2", *codes(counter.desk, ids))
    counter.wait(lambda: counter.label("borrowerName") == "陈静" and all(row.free for row in counter.wanted))
    counter.scan(counter.card_of("周涛"))
    counter.says("桌上还有陈静的 2 份，没有借出")
    assert counter.label("borrowerName") == "陈静"
    return ids


def test_enter_lets_the_bags_go_to_the_other_card_and_asks_anew_what_for(counter: Counter) -> None:
    ids = another_card(counter)
    counter.press(Qt.Key.Key_Return)
    counter.says("请先说明用途")
    assert counter.label("borrowerName") == "周涛"
    assert loans_of(counter) == {}
    counter.scan("1")
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 2 份给周涛")
    assert loans_of(counter) == {"周涛": ids}


def test_esc_puts_the_first_ones_bags_aside_for_the_other_card(counter: Counter) -> None:
    ids = another_card(counter)
    counter.press(Qt.Key.Key_Escape)
    counter.wait(lambda: counter.label("borrowerName") == "周涛")
    assert counter.wanted == []
    assert part(counter.page, QLineEdit, "purposeEdit").text() == ""
    click(counter.qtbot, counter.page, "aside-0")
    counter.wait(lambda: counter.label("borrowerName") == "陈静" and all(row.free for row in counter.wanted))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 2 份给陈静")
    assert loans_of(counter) == {"陈静": ids}


def test_a_bag_after_the_other_card_belongs_to_that_card_and_nothing_is_lost(counter: Counter) -> None:
    another_card(counter)
    (bag,) = bags(counter.desk, 1, "2栋")
    counter.scan(*codes(counter.desk, [bag]))
    counter.says("陈静的 2 份没有借出，已搁置。按 F9 继续办理。")
    counter.scan("1")
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份给周涛")
    assert loans_of(counter) == {"周涛": [bag]}
    assert [one.text() for one in counter.aside] == ["陈静　2 份　F9"]


def test_the_first_card_again_answers_whose_bags_they_are(counter: Counter) -> None:
    ids = another_card(counter)
    counter.scan(counter.card_of("陈静"))
    counter.wait(lambda: not bar_text(counter.window))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 2 份给陈静")
    assert loans_of(counter) == {"陈静": ids}


def test_a_message_is_about_the_tab_on_which_it_was_said(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Return)
    counter.says("请先扫描借阅人的工牌")
    counter.qtbot.keyClick(counter.box, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert not bar_text(counter.window)


def test_what_was_said_to_one_borrower_is_gone_for_the_next_and_in_another_mode(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Return)
    counter.says("请先扫描借阅人的工牌")
    assert len([bar for bar in counter.window.findChildren(MessageBar) if bar.isVisible()]) == 1
    counter.scan(counter.card_of("周涛"))
    counter.wait(lambda: not bar_text(counter.window))
    counter.press(Qt.Key.Key_Return)
    counter.says("请扫描要借出的档案袋")
    counter.mode("return")
    assert not bar_text(counter.window)


def test_an_approval_that_was_put_off_stays_on_offer(counter: Counter) -> None:
    counter.scan(counter.card_of("吴琪"), "2", *codes(counter.desk, bags(counter.desk, 1)))
    counter.press(Qt.Key.Key_Return)
    counter.says("正在等待审批")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for wanted in ("吴琪", "装修核对", "7 天"):
        assert wanted in shown
    assert [row[2] for row in cells(dialog, "signedLines")] == ["1栋1单元101 业主0"]
    counter.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    counter.says("以后在“待审批”中办理")
    counter.offer()
    counter.sign("zhao")
    counter.says("已借出 1 份给吴琪")


@pytest.mark.rule("S05-R11")
def test_an_approver_reads_every_bag_and_a_wrong_signer_may_try_again(counter: Counter) -> None:
    nine = codes(counter.desk, bags(counter.desk, 9))
    counter.scan(counter.card_of("吴琪"), "2", *nine)
    counter.wait(lambda: [row.found is not None for row in counter.wanted] == [True] * 9)
    counter.press(Qt.Key.Key_Return)
    counter.says("正在等待审批")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    assert len({row[1] for row in cells(dialog, "signedLines")}) == 9
    counter.sign("chen")
    counter.wait(lambda: "总经理" in bar_text(dialog))
    assert dialog.isVisible(), "who may sign takes over where the other was refused"
    counter.sign("zhao")
    counter.says("已借出 9 份给吴琪")


def test_an_override_shows_the_bags_the_terms_and_what_is_late(counter: Counter) -> None:
    old, new = bags(counter.desk, 2)
    lend(counter.desk, [old])
    counter.desk.now = lambda: LATER
    counter.scan(counter.card_of("周涛"), "2", *codes(counter.desk, [new]))
    counter.press(Qt.Key.Key_Return)
    counter.says("逾期未还")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for wanted in ("周涛　档案室", "装修核对", "7 天", "⚠ 1 份"):
        assert wanted in shown
    assert [row[1:] for row in cells(dialog, "overdueLines")] == [["1栋1单元101 业主0", "2026-11-27", "3 天"]]
    assert ["业主1" in row[1] for row in cells(dialog, "signedLines")] == [True]
    assert part(dialog, QLabel, "maySign").text() == "陈静（管家部经理）、赵明（总经理）"
    assert "《客户档案管理办法》4.3.4" in shown
    assert part(counter.page, QPushButton, "lendButton").property("kind") == "", "it is not bright while it is stopped"
    counter.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    counter.says("逾期未还")
    counter.offer()
    counter.sign("chen")
    counter.says("已借出 1 份给周涛")


def test_a_bag_that_waits_for_inspection_or_for_somebody_else_is_marked(counter: Counter) -> None:
    back, asked = bags(counter.desk, 2)
    lend(counter.desk, [back])
    returning.take_back(counter.desk, back)
    wanted = lending.lend(counter.desk, draft(counter.desk, "吴琪", asked)).value.request
    counter.scan(counter.card_of("陈静"), *codes(counter.desk, [back, asked]))
    result = {"上次归还还未检查，可借", f"吴琪已申请（单号 {wanted.slip_code}），可借"}
    counter.wait(lambda: result == {row.stands for row in counter.wanted})
    assert {row.tone for row in counter.wanted} == {Tone.WARN}


# ---------------------------------------------------------------- returning
@pytest.mark.rule("S02-R7")
def test_forty_returns_are_forty_scans_and_one_key(counter: Counter) -> None:
    ids = bags(counter.desk, 40)
    lend(counter.desk, ids)
    counter.mode("return")
    counter.scan(*codes(counter.desk, ids))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 40 份，待检查 40 份")
    assert counter.keys == 0
    assert loan_register.out(counter.desk) == []
    assert len(counter.sitting) == 40
    counter.press(Qt.Key.Key_F9)
    counter.wait(lambda: counter.label("returnCount") == "本次归还 40 份，待检查 0 份")
    assert counter.keys == 1
    assert loan_register.uninspected(counter.desk) == []
    kept = loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())
    assert {one.condition for one in kept} == {Condition.COMPLETE}


def test_the_inspection_is_three_keys_right_there(counter: Counter) -> None:
    ids = bags(counter.desk, 3)
    lend(counter.desk, ids)
    first, second, third = codes(counter.desk, ids)
    counter.mode("return")
    counter.scan(first)
    counter.wait(lambda: part(counter.page, QPushButton, "inspect-complete").isEnabled())
    counter.press(Qt.Key.Key_F5)
    counter.scan(second)
    counter.wait(lambda: counter.sitting[0].to_inspect)
    counter.press(Qt.Key.Key_F6)
    dialog = counter.dialog(ReasonDialog)
    click(counter.qtbot, dialog, "okButton")
    assert dialog.isVisible(), "what is missing must be said"
    write(counter.qtbot, dialog, "reasonEdit", "缺第3页")
    click(counter.qtbot, dialog, "okButton")
    counter.wait(lambda: counter.label("returnCount") == "本次归还 2 份，待检查 0 份")
    counter.scan(third)
    counter.wait(lambda: counter.sitting[0].to_inspect)
    counter.press(Qt.Key.Key_F7)
    write(counter.qtbot, counter.dialog(ReasonDialog), "reasonEdit", "封皮撕裂")
    click(counter.qtbot, counter.dialog(ReasonDialog), "okButton")
    counter.wait(lambda: counter.label("returnCount") == "本次归还 3 份，待检查 0 份")
    found = {
        one.dossier_id: (one.condition, one.condition_note)
        for one in loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())
    }
    assert list(found.values()) == [
        (Condition.COMPLETE, ""), (Condition.PAGES_MISSING, "缺第3页"), (Condition.DAMAGED, "封皮撕裂"),
    ]  # fmt: skip


def test_whatever_goes_wrong_with_a_return_is_a_row_that_says_what_to_do(counter: Counter) -> None:
    back, shelved = bags(counter.desk, 2)
    lend(counter.desk, [back])
    good, never = codes(counter.desk, [back, shelved])
    torn = good[:-1] + str((int(good[-1]) + 1) % 10)
    counter.mode("return")
    order = [never, torn, counter.card_of("周涛"), make(CodeKind.DOSSIER, 99_999_998), "hello"]
    counter.scan(good, never, good, *order[1:])
    counter.wait(lambda: all(row.loan or row.said for row in counter.sitting) and len(counter.sitting) == 6)
    assert [bool(row.said) for row in counter.sitting] == [True] * 5 + [False], "what failed stays on top"
    said = ["", *(row.said for row in sorted(counter.sitting[:5], key=lambda row: order.index(row.code)))]
    assert "没有借出记录" in said[1]
    assert "校验位不符" in said[2]
    assert "这不是档案袋的条码" in said[3]
    assert "没有登记" in said[4], "a clerk sees the whole archive"
    assert "没有找到" in said[5]
    assert counter.sitting[-1].again == 1, "the second scan of the same bag is noted, not a second row"
    assert counter.label("returnCount") == "本次归还 1 份，待检查 1 份"
    assert counter.label("returnFailed") == "⚠ 5 次未办成，列在最上面（Del 移除）"
    assert {row.at for row in counter.sitting} == {FRIDAY.strftime("%H:%M")}, "by the clock of the desk"
    assert len(loan_register.uninspected(counter.desk)) == 1
    assert counter.page.unfinished() == 5, "a lock mentions them"
    for left in (4, 3, 2, 1, 0):
        part(counter.page, RowsTable, "returnedBags").go_to(counter.sitting[0])
        counter.press(Qt.Key.Key_Delete)
        assert len([row for row in counter.sitting if row.said]) == left
    counter.press(Qt.Key.Key_Delete)
    assert len(counter.sitting) == 1, "what came back is not taken off"


def test_what_is_typed_right_after_a_torn_label_settles_it_and_a_scan_does_not(counter: Counter) -> None:
    ids = bags(counter.desk, 2)
    lend(counter.desk, ids)
    first, second = codes(counter.desk, ids)
    counter.mode("return")
    counter.scan("100000000991", second)
    counter.wait(lambda: any(row.loan for row in counter.sitting))
    assert len(counter.sitting) == 2, "another bag's scan leaves the failure where it is"
    counter.press(Qt.Key.Key_Delete)
    counter.press(Qt.Key.Key_Delete)
    counter.scan("100000000991")
    counter.qtbot.keyClicks(counter.box, first, delay=140)
    counter.press(Qt.Key.Key_Return)
    counter.wait(lambda: [bool(row.loan) for row in counter.sitting] == [True, True])
    assert counter.label("returnFailed") == ""


def test_a_bag_brought_back_late_is_not_green(counter: Counter) -> None:
    ids = bags(counter.desk, 1)
    lend(counter.desk, ids)
    counter.desk.now = lambda: LATER
    counter.mode("return")
    counter.scan(*codes(counter.desk, ids))
    counter.wait(lambda: "逾期 3 天" in counter.label("returnBelow"))
    desk = part(counter.page, ReturnDesk)
    assert desk._tone_of(counter.sitting[0]) is Tone.WARN


def test_the_sitting_stays_when_the_modes_are_switched(counter: Counter) -> None:
    ids = bags(counter.desk, 2)
    lend(counter.desk, ids)
    counter.mode("return")
    counter.scan(*codes(counter.desk, ids))
    counter.wait(lambda: all(row.loan for row in counter.sitting))
    counter.mode("lend")
    assert counter.label("lendCount") == "已扫 0 份"
    counter.mode("return")
    assert len(counter.sitting) == 2
    assert "放回" not in counter.label("returnHeadline")


def test_the_place_to_put_it_back_is_said(counter: Counter) -> None:
    bag = register(counter.desk, "1栋1单元101", "张三", place_text="A柜1层02")
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnHeadline") == "1栋1单元101 张三　放回 A柜1层02")


def test_a_key_right_after_the_scan_waits_for_its_bag(counter: Counter) -> None:
    ids = bags(counter.desk, 2)
    lend(counter.desk, ids)
    first, second = codes(counter.desk, ids)
    counter.mode("return")
    counter.scan(first)
    counter.press(Qt.Key.Key_F5)
    counter.scan(second)
    counter.press(Qt.Key.Key_F6)
    write(counter.qtbot, counter.dialog(ReasonDialog), "reasonEdit", "缺第3页")
    click(counter.qtbot, counter.dialog(ReasonDialog), "okButton")
    counter.wait(lambda: counter.label("returnCount") == "本次归还 2 份，待检查 0 份")
    kept = loan_register.register(counter.desk, FRIDAY.date(), FRIDAY.date())
    assert [one.condition for one in kept] == [Condition.COMPLETE, Condition.PAGES_MISSING]


def test_a_sitting_that_the_lock_cut_short_goes_on(qtbot: QtBot, counter: Counter) -> None:
    ids = bags(counter.desk, 3)
    lend(counter.desk, ids)
    for bag in ids[:2]:
        taken = returning.take_back(counter.desk, bag).value
    returning.inspect(counter.desk, taken.id, Condition.COMPLETE)
    waiting, inspected, out = codes(counter.desk, ids)
    counter.window.enter(
        archives.sign_in(counter.desk.folder, "li", PASSWORDS["li"], hardness=CHEAP, now=lambda: FRIDAY)
    )
    again = Counter(qtbot, counter.window)
    again.mode("return")
    again.wait(lambda: [row.code for row in again.sitting] == [waiting])
    again.scan(waiting, inspected, out)
    again.wait(lambda: again.label("returnCount") == "本次归还 1 份，待检查 2 份")
    assert again.sitting[1].code == inspected
    part(again.page, RowsTable, "returnedBags").go_to(again.sitting[1])
    again.wait(lambda: again.label("returnBelow") == "已于 14:00 归还（周涛），已检查，完好")
    part(again.page, RowsTable, "returnedBags").go_to(again.sitting[2])
    assert again.label("returnBelow").startswith("已于 14:00 归还（周涛），待检查")
    again.press(Qt.Key.Key_F9)
    again.says("2 份中有 1 份是本次之前归还的：1栋1单元101 业主0")
    assert len(loan_register.uninspected(again.desk)) == 2
    part(again.page, RowsTable, "returnedBags").go_to(again.sitting[0])
    again.press(Qt.Key.Key_F5)
    again.press(Qt.Key.Key_F9)  # at once: the bag that is being entered as complete is not meant again
    again.says("1 份中有 1 份是本次之前归还的")
    again.offer()
    again.wait(lambda: again.label("returnCount") == "本次归还 1 份，待检查 0 份")
    again.wait(lambda: all(row.loan.condition is Condition.COMPLETE for row in again.sitting))
    assert loan_register.uninspected(again.desk) == []


def test_what_was_inspected_elsewhere_meanwhile_is_shown_and_said(counter: Counter) -> None:
    ids = bags(counter.desk, 1)
    lend(counter.desk, ids)
    counter.mode("return")
    counter.scan(*codes(counter.desk, ids))
    counter.wait(lambda: counter.sitting[0].to_inspect)
    returning.inspect(counter.desk, counter.sitting[0].loan.id, Condition.DAMAGED, "封面破")
    counter.press(Qt.Key.Key_F9)
    counter.says("已在别处检查：破损")
    assert not counter.sitting[0].to_inspect
    assert counter.label("returnCount") == "本次归还 1 份，待检查 0 份"


def test_looking_at_a_bag_here_or_taking_it_out_is_distinguished(counter: Counter) -> None:
    assert counter.label("aboutKind") == "借阅：带出档案室，到期前归还"
    click(counter.qtbot, counter.page, "kind-consultation")
    assert counter.label("aboutKind") == "查阅：在档案室内查看，当天归还"


def test_a_bag_without_a_label_comes_back_by_name_or_by_its_file_code(counter: Counter) -> None:
    ids = bags(counter.desk, 3)
    lend(counter.desk, ids[:2])
    counter.mode("return")
    counter.press(Qt.Key.Key_F10)
    dialog = counter.dialog(FindDossiersDialog)
    found = part(dialog, QListWidget, "findDossiersList")
    counter.wait(lambda: found.count() == 2)  # what is out, before anything is typed
    counter.qtbot.keyClick(part(dialog, QLineEdit, "findDossiersEdit"), Qt.Key.Key_Return)
    assert counter.sitting == [], "nothing is taken back before anybody has chosen"
    write(counter.qtbot, dialog, "findDossiersEdit", "业主0")
    counter.wait(lambda: found.count() == 1)
    for borrower in ("周涛", "zhoutao", "zt"):
        write(counter.qtbot, dialog, "findDossiersEdit", "nobody")
        counter.wait(lambda: found.count() == 0)
        write(counter.qtbot, dialog, "findDossiersEdit", borrower)
        counter.wait(lambda: found.count() == 2)
    write(counter.qtbot, dialog, "findDossiersEdit", "1-1-101")
    counter.wait(lambda: found.count() == 1)
    click(counter.qtbot, dialog, "okButton")
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    dialog.reject()
    reference = dossiers.rows(counter.desk, [ids[1]])[0].reference_code
    type_in(counter.qtbot, counter.box, reference.lower())
    counter.press(Qt.Key.Key_Return)
    counter.wait(lambda: counter.label("returnCount") == "本次归还 2 份，待检查 2 份")
    assert loan_register.out(counter.desk) == []


def test_a_tool_that_a_narrow_window_folds_away_still_answers_its_key(counter: Counter) -> None:
    counter.mode("return")
    button = part(counter.page, QPushButton, "findOut")
    row = button.parentWidget()
    counter.window.resize(900, 640)
    row.setMaximumWidth(row.minimumSizeHint().width())
    counter.wait(button.isHidden)
    counter.press(Qt.Key.Key_F10)
    counter.dialog(FindDossiersDialog).reject()
    row.setMaximumWidth(counter.window.width())
    counter.window.resize(1366, 700)
    counter.wait(button.isVisible)
    counter.press(Qt.Key.Key_F10)
    counter.dialog(FindDossiersDialog).reject()
