"""保管期限 at the window: the three lists, the years ahead, decisions, the proof on paper, and rules that would move dossiers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.register import EntryAct
from app.models.domain.registers.retention import Decision
from app.models.services import dossiers, keeping, registers
from app.models.services.desk import Desk
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.shifts import ShiftsDialog
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.retention.decide import DecideDialog
from app.ui.pages.retention.page import RetentionPage
from app.ui.widgets.inputs import Choice
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import paper
from tests.ui.hands import bar_text, cells, click, part, write

Opener = Callable[..., MainWindow]
DEALING = {
    "traded-at": "2019-03-05", "business-kind": "存款", "amount": "100", "contract-number": "HT1", "voucher-number": "PZ1",
    "agreement-number": "XY1", "log-number": "RZ1",
}  # fmt: skip


class Bank:
    """A bank with a dossier that is due, one whose dealings keep it longer, and one of a customer who is still one."""

    def __init__(self, office: Trade) -> None:
        self.office, self.clerk = office, office.at(Role.ARCHIVIST)
        names = ("单雄信", "林安", "王伯当")
        self.due, self.kept, self.running = (
            entered(self.clerk, Customer.PERSON, name, received_on=date(2005, 1, 1)) for name in names
        )
        for number in (self.due, self.kept):
            dossiers.end_relationship(self.clerk, number, date(2006, 1, 1))
        self.dealing = keeping.record(self.clerk, self.kept, "transaction", DEALING).value
        self.code = dossiers.rows(self.clerk, [self.due])[0].reference_code


@pytest.fixture
def bank(trade: Callable[[str], Trade]) -> Bank:
    return Bank(trade("bank"))


@pytest.fixture
def window_at(make_window: Opener) -> Callable[[Desk], MainWindow]:
    def opened(desk: Desk) -> MainWindow:
        window = make_window(kinds=(RetentionPage, DestructionPage))
        window.enter(desk)
        window.workplace.open("retention")
        return window

    return opened


def codes(window: MainWindow) -> list[str]:
    return [row[0] for row in cells(window, "keptDossiers")]


def decide(qtbot: QtBot, window: MainWindow, what: Decision, reason: str, until: str = "") -> DecideDialog:
    click(qtbot, window, "decideTerm")
    dialog = part(window, DecideDialog, "decideDialog")
    box = part(dialog, Choice, "decision")
    box.setCurrentText(what.label)
    if until:
        write(qtbot, dialog, "untilEdit", until)
    write(qtbot, dialog, "reasonEdit", reason)
    click(qtbot, dialog, "decideButton")
    return dialog


@pytest.mark.rule("S17-R5", "S17-R6", "S08-R9")
def test_what_is_due_is_listed_with_its_proof_and_goes_to_a_destruction_list(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    window = window_at(bank.clerk)
    qtbot.waitUntil(lambda: codes(window) == [bank.code])
    assert "可以列入销毁清册" in cells(window, "keptDossiers")[0]
    assert "到期，可列入销毁：1 份" in part(window, QPushButton, "list-destroy").text()

    click(qtbot, window, "disposalProof")
    said = "".join(pages(paper(qtbot, window)))
    assert "处置依据单" in said and "可以列入销毁清册" in said and "反洗钱法（2024年修订）第三十四条" in said
    assert "2016-01-01" in said and "▲" in said and "查到的冻结：没有" in said

    click(qtbot, window, "toDestruction")
    proposal = part(window, OpenDocketDialog, "openDocketDialog")
    qtbot.waitUntil(lambda: len(cells(proposal, "docketBags")) == 1)


@pytest.mark.rule("S17-R5", "S17-R6")
def test_a_record_that_was_withdrawn_is_seen_in_the_list_to_review_and_on_the_proof(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    registers.end_record(bank.clerk, bank.kept, bank.dealing, EntryAct.WITHDRAWN, "误登")
    (kept,) = dossiers.rows(bank.clerk, [bank.kept])
    window = window_at(bank.clerk)
    click(qtbot, window, "list-review")
    qtbot.waitUntil(lambda: codes(window) == [kept.reference_code])
    assert any("按原记录：2029-03-05" in cell for cell in cells(window, "keptDossiers")[0])
    click(qtbot, window, "disposalProof")
    said = "".join(pages(paper(qtbot, window)))
    assert "现在不得销毁" in said and "期限因此变短（按原记录：2029-03-05），须先复核" in said
    decide(qtbot, window, Decision.MAY_GO, "核对原记录，确为误登")
    qtbot.waitUntil(lambda: codes(window) == [])


@pytest.mark.rule("S17-R5")
def test_what_has_not_begun_is_counted_and_says_from_when_it_would_count(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    window = window_at(bank.clerk)
    qtbot.waitUntil(lambda: part(window, QPushButton, "list-endless").text() == "另有 1 份未起算或永久保管")
    click(qtbot, window, "list-endless")
    (running,) = dossiers.rows(bank.clerk, [bank.running])
    qtbot.waitUntil(lambda: codes(window) == [running.reference_code])
    assert any("业务关系终止后起算：10年、客户身份资料" in cell for cell in cells(window, "keptDossiers")[0])
    decide(qtbot, window, Decision.KEEP_FOR_EVER, "留作史料")
    qtbot.waitUntil(lambda: "已决定 1 份" in bar_text(window))
    qtbot.waitUntil(lambda: any("永久保管" in cell for cell in cells(window, "keptDossiers")[0]))


@pytest.mark.rule("S17-R6", "S10-R8")
def test_the_years_ahead_lead_to_what_falls_due_in_them(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    window = window_at(bank.clerk)
    qtbot.waitUntil(lambda: codes(window) == [bank.code])
    click(qtbot, window, "year-2029")
    (row,) = dossiers.rows(bank.clerk, [bank.kept])
    qtbot.waitUntil(lambda: codes(window) == [row.reference_code])
    assert "2029-03-05" in cells(window, "keptDossiers")[0]
    assert any("法定保管期限未满" in cell for cell in cells(window, "keptDossiers")[0])
    click(qtbot, window, "year-2029")
    qtbot.waitUntil(lambda: codes(window) == [bank.code])


def test_a_decision_is_made_for_a_reason_and_withdrawn_for_another(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    window = window_at(bank.office.at(Role.MANAGER))
    qtbot.waitUntil(lambda: codes(window) == [bank.code])
    dialog = decide(qtbot, window, Decision.KEEP_UNTIL, "仍有担保", "2020-01-01")
    qtbot.waitUntil(lambda: any("须晚于今天" in one.text() for one in dialog.findChildren(QLabel)))
    write(qtbot, dialog, "untilEdit", "2036-01-01")
    click(qtbot, dialog, "decideButton")
    qtbot.waitUntil(lambda: codes(window) == [])
    click(qtbot, window, "year-2036")
    qtbot.waitUntil(lambda: codes(window) == [bank.code])
    assert any("经决定保管到 2036-01-01" in cell for cell in cells(window, "keptDossiers")[0])
    click(qtbot, window, "withdrawDecision")
    why = part(window, ReasonDialog, "reasonDialog")
    write(qtbot, why, "reasonEdit", "担保已解除")
    click(qtbot, why, "okButton")
    click(qtbot, window, "list-destroy")
    qtbot.waitUntil(lambda: codes(window) == [bank.code])
    decide(qtbot, window, Decision.KEEP_FOR_EVER, "留作史料")
    qtbot.waitUntil(lambda: codes(window) == [])
    qtbot.waitUntil(lambda: "已决定 1 份" in bar_text(window))


@pytest.mark.rule("S17-R5")
def test_a_review_is_offered_only_for_what_can_be_reviewed_now(
    qtbot: QtBot, window_at: Callable[[Desk], MainWindow], bank: Bank
) -> None:
    window = window_at(bank.clerk)
    for which, number, is_offered in (("list-endless", bank.running, False), ("list-destroy", bank.due, True)):
        (row,) = dossiers.rows(bank.clerk, [number])
        click(qtbot, window, which)
        qtbot.waitUntil(lambda row=row: codes(window) == [row.reference_code])
        click(qtbot, window, "decideTerm")
        dialog = part(window, DecideDialog, "decideDialog")
        box = part(dialog, Choice, "decision")
        assert (box.findText(Decision.MAY_GO.label) >= 0) is is_offered
        why = [one.text() for one in dialog.findChildren(QLabel) if "还不能复核" in one.text()]
        assert bool(why) is not is_offered and all(
            f"{row.reference_code} 没有期满（保管到期：未起算）" in one for one in why
        )
        dialog.reject()


def test_a_draft_of_the_rules_says_whom_it_moves(qtbot: QtBot, make_window: Opener, bank: Bank) -> None:
    manager = bank.office.at(Role.MANAGER)
    window = make_window(kinds=(RetentionPage,))
    window.enter(manager)
    editor = RulesEditor(window, manager)
    editor.open()
    part(editor, QTabWidget, "editorTabs").setCurrentIndex(1)
    text = part(editor, QPlainTextEdit, "rulesText")
    text.setPlainText(text.toPlainText().replace("years = 10", "years = 25", 1))
    click(qtbot, editor, "checkRules")
    qtbot.waitUntil(lambda: "推迟到期 2 份" in part(editor, QLabel, "rulesSeen").text())
    click(qtbot, editor, "shiftedButton")
    shown = part(editor, ShiftsDialog, "shiftsDialog")
    rows = cells(shown, "shiftedDossiers")
    assert len(rows) == 2 and any("2016-01-01" in row and "2031-01-01" in row for row in rows)


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        ("property", ("从终止之日起算的保管期限：10年。",)),
        ("bank", ("从终止之日起算的保管期限：10年、", "客户身份资料（", "最长的一项")),
        ("loan", ("不从业务关系终止之日起算",)),
    ],
)
def test_who_notes_the_end_of_a_relationship_reads_which_terms_begin(
    window_at: Callable[[Desk], MainWindow], trade: Callable[[str], Trade], pack: str, said: tuple[str, ...]
) -> None:
    desk = trade(pack).of(frozenset({Role.ARCHIVIST}))
    shown = part(RelationshipEndDialog(window_at(desk), desk, 1, ""), QLabel, "formMessage").text()
    assert all(one in shown for one in said), shown
    assert "2024年底以前" not in shown, "a term that is no longer in force is not named"
