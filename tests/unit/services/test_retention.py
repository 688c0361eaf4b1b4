"""Terms in an archive: whatever moves a date moves the term, decisions stand, holds come first, and nobody guesses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.models.domain.change import Edit, field_key
from app.models.domain.disposal import Outlook
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.rule_version import RELEASE
from app.models.domain.register import EntryAct
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.services import changing, dockets, dossiers, keeping, registers, retention, ruling, signing
from app.models.services.desk import Desk
from app.models.services.reckoning import Shift
from app.models.services.retention import RetentionList
from tests import destruction, holding
from tests.office import PASSWORDS
from tests.refusals import refused
from tests.trade_office import Trade, draft, entered

TradeOf = Callable[[str], Trade]
DEALING = {
    "business-kind": "存款", "amount": "100", "contract-number": "HT1", "voucher-number": "PZ1", "agreement-number": "XY1",
    "log-number": "RZ1",
}  # fmt: skip
MAY_GO = RetentionDecision(Decision.MAY_GO, "复核：无保存价值")


def until(desk: Desk, number: int) -> str | None:
    return dossiers.detail(desk, number).retention_due


def outlook(desk: Desk, number: int) -> Outlook:
    return dossiers.detail(desk, number).outlook


def old(desk: Desk, name: str = "林安") -> int:
    """A dossier opened in 2005, of a customer who is still one."""
    return entered(desk, Customer.PERSON, name, received_on=date(2005, 1, 1))


def fill(desk: Desk, number: int, due_on: str) -> None:
    """Say when the contract of a dossier is due."""
    changing.enter(desk, [Edit(number, field_key("due-on"), due_on)], desk.pack.collection.sources.values[0])


def release(office: Trade, text: str) -> None:
    """Let one manager draft a text and another release it."""
    author, releaser = office.at(Role.MANAGER), office.at(Role.GENERAL_MANAGER)
    docket = ruling.draft(author, text, "改期限").value.docket
    assert docket is not None
    statement = dockets.statement(releaser, docket.id, RELEASE)
    login = releaser.account.login
    dockets.take(
        releaser,
        docket.id,
        RELEASE,
        signing.sign(releaser, login, PASSWORDS.get(login, f"{login}-password"), statement),
    )


@pytest.fixture
def bank(trade: TradeOf) -> Desk:
    return trade("bank").at(Role.ARCHIVIST)


@pytest.mark.rule("S17-R6", "S08-R9", "S10-R8")
def test_a_dealing_moves_the_term_and_its_withdrawal_moves_it_back(bank: Desk) -> None:
    number = old(bank)
    dossiers.end_relationship(bank, number, date(2006, 1, 1))
    assert until(bank, number) == "2016-01-01"
    line = keeping.record(bank, number, "transaction", {**DEALING, "traded-at": "2018-03-05"}).value
    assert until(bank, number) == "2028-03-05"
    registers.end_record(bank, number, line, EntryAct.WITHDRAWN, "误登")
    assert until(bank, number) == "2016-01-01"


def with_dealing(office: Trade, day: str) -> tuple[int, int]:
    """A dossier of 2005 that ended in 2006, with a dealing on a day; returns it and the line."""
    clerk, business = office.at(Role.ARCHIVIST), office.at(Role.BUSINESS)
    number = entered(
        clerk, Customer.PERSON, "林安", received_on=date(2005, 1, 1), manager_a_id=business.account.person_id
    )
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    return number, keeping.record(clerk, number, "transaction", {**DEALING, "traded-at": day}).value


@pytest.mark.rule("S17-R5", "S17-R6")
@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_a_record_that_is_set_aside_shortens_no_term_until_somebody_has_reviewed_it(
    trade: TradeOf, *, is_withdrawn: bool
) -> None:
    office = trade("bank")
    clerk, business = office.at(Role.ARCHIVIST), office.at(Role.BUSINESS)
    number, line = with_dealing(office, "2024-03-05")
    refused("term-not-served", lambda: destruction.propose(clerk, [number], "期满"))
    if is_withdrawn:
        registers.end_record(business, number, line, EntryAct.WITHDRAWN, "误登")
    else:
        line = registers.correct_record(business, number, line, {**DEALING, "traded-at": "2005-03-05"}, "误登").value
    assert (outlook(clerk, number), until(clerk, number)) == (Outlook.REVIEW, "2016-01-01")
    said = str(refused("review-first", lambda: destruction.propose(clerk, [number], "期满")))
    assert "2034-03-05" in said and "有记录被更正或撤销" in said
    retention.decide(clerk, [number], MAY_GO)
    assert outlook(clerk, number) is Outlook.DESTROY
    again = keeping.record(clerk, number, "transaction", {**DEALING, "traded-at": "2023-03-05"}).value
    registers.end_record(business, number, again, EntryAct.WITHDRAWN, "又误登")
    assert outlook(clerk, number) is Outlook.REVIEW, "the review was of what had been set aside by then"
    retention.decide(clerk, [number], MAY_GO)
    destruction.propose(clerk, [number], "期满")


@pytest.mark.rule("S17-R5")
def test_a_decision_to_keep_is_no_review_of_a_correction(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, now = office.at(Role.ARCHIVIST), office.at(Role.ARCHIVIST).now()
    number, line = with_dealing(office, "2024-03-05")
    registers.end_record(clerk, number, line, EntryAct.WITHDRAWN, "误登")
    ahead = now + timedelta(days=10)
    retention.decide(clerk, [number], RetentionDecision(Decision.KEEP_UNTIL, "事项未了", ahead.date().isoformat()))
    clerk.now = lambda: ahead
    refused("review-first", lambda: destruction.propose(clerk, [number], "期满"))


@pytest.mark.rule("S17-R5")
def test_a_correction_that_lengthens_a_term_needs_no_review(trade: TradeOf) -> None:
    office = trade("bank")
    clerk = office.at(Role.ARCHIVIST)
    number, line = with_dealing(office, "2005-03-05")
    registers.correct_record(clerk, number, line, {**DEALING, "traded-at": "2010-03-05"}, "误登")
    assert (outlook(clerk, number), until(clerk, number)) == (Outlook.DESTROY, "2020-03-05")
    destruction.propose(clerk, [number], "期满")


@pytest.mark.rule("S17-R8")
def test_a_record_of_a_held_dossier_is_not_corrected(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number, line = with_dealing(office, "2024-03-05")
    holding.hold(manager, number, "查封")
    right = {**DEALING, "traded-at": "2005-03-05"}
    refused("under-hold", lambda: registers.correct_record(clerk, number, line, right, "误登"))
    assert until(clerk, number) == "2034-03-05"
    holding.release(manager, number, "结案")
    registers.correct_record(clerk, number, line, right, "误登")


@pytest.mark.rule("S14-R5")
def test_an_extended_loan_moves_its_term(trade: TradeOf) -> None:
    clerk = trade("loan").at(Role.ARCHIVIST)
    number = dossiers.register(clerk, draft(clerk.pack, Customer.PERSON, "林安", due_date=date(2014, 5, 1))).value
    assert until(clerk, number) == "2024-05-01"
    fill(clerk, number, "2018-05-01")
    assert until(clerk, number) == "2028-05-01"
    refused("term-not-served", lambda: destruction.propose(clerk, [number], "期满"))


def test_what_nobody_can_reckon_is_listed_as_such_and_enters_no_list(trade: TradeOf) -> None:
    clerk = trade("loan").at(Role.ARCHIVIST)
    number = dossiers.register(clerk, draft(clerk.pack, Customer.PERSON, "林安")).value
    assert outlook(clerk, number) is Outlook.UNKNOWN
    (listed,) = retention.listed(clerk, RetentionList.UNKNOWN)
    assert listed.judgement.reckoning.missing == ("合同到期日",) and retention.counts(clerk)[RetentionList.UNKNOWN] == 1
    assert "合同到期日" in str(refused("term-unknown", lambda: destruction.propose(clerk, [number], "期满")))
    fill(clerk, number, "2014-05-01")
    assert retention.listed(clerk, RetentionList.UNKNOWN) == []
    assert [one.id for one in retention.listed(clerk, RetentionList.DUE)] == [number]


@pytest.mark.rule("S17-R5", "S17-R1")
def test_a_dossier_is_listed_when_its_term_is_over_and_not_a_day_earlier(bank: Desk) -> None:
    number, now = old(bank), bank.now()
    dossiers.end_relationship(bank, number, date(2016, 12, 1))
    bank.now = lambda: now.replace(year=2026, month=11, day=30)
    refused("term-not-served", lambda: destruction.propose(bank, [number], "期满"))
    bank.now = lambda: now.replace(year=2026, month=12, day=1)
    assert [one.id for one in retention.listed(bank, RetentionList.DUE)] == [number]
    destruction.propose(bank, [number], "期满")


def test_a_hold_that_is_lifted_late_makes_a_review_and_thirty_days(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number, now = old(clerk), clerk.now()
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    holding.hold(manager, number, "诉讼")
    refused("under-hold", lambda: destruction.propose(clerk, [number], "期满"))
    holding.release(manager, number, "结案")
    assert outlook(clerk, number) is Outlook.REVIEW and retention.listed(clerk, RetentionList.DUE) == []
    assert [one.id for one in retention.listed(clerk, RetentionList.REVIEW)] == [number]
    refused("review-first", lambda: destruction.propose(clerk, [number], "期满"))
    retention.decide(manager, [number], MAY_GO)
    refused("after-hold", lambda: destruction.propose(clerk, [number], "期满"))
    clerk.now = lambda: now + timedelta(days=30)
    destruction.propose(clerk, [number], "期满")


@pytest.mark.rule("S17-R8", "S17-R5")
def test_a_review_from_before_a_hold_is_none_after_it_though_all_was_one_day(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number, now = old(clerk), clerk.now()
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    retention.decide(clerk, [number], MAY_GO)
    assert outlook(clerk, number) is Outlook.DESTROY
    holding.hold(manager, number, "诉讼")
    holding.release(manager, number, "结案")
    assert outlook(clerk, number) is Outlook.REVIEW
    clerk.now = lambda: now + timedelta(days=30)
    refused("review-first", lambda: destruction.propose(clerk, [number], "期满"))
    retention.decide(clerk, [number], MAY_GO)
    destruction.propose(clerk, [number], "期满")


@pytest.mark.rule("S17-R5", "S17-R8")
def test_who_reviews_too_early_reads_whether_a_term_or_a_hold_stands_against_it(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = old(clerk)

    def refusal_of(code: str) -> str:
        refusal = refused(code, lambda: retention.decide(clerk, [number], MAY_GO))
        offered = retention.proof(clerk, number).judgement.unreviewed
        assert offered is not None and str(offered) == str(refusal), "it is known before anybody decides"
        return str(refusal)

    assert "未起算" in refusal_of("review-after-term")
    recent = clerk.now().date() - timedelta(days=400)
    dossiers.end_relationship(clerk, number, recent)
    assert f"保管到期：{until(clerk, number)}" in refusal_of("review-after-term")
    other = old(clerk, "王伯当")
    dossiers.end_relationship(clerk, number := other, date(2006, 1, 1))
    holding.hold(manager, number, "诉讼")
    assert "冻结中" in refusal_of("review-after-hold")
    holding.release(manager, number, "结案")
    assert retention.proof(clerk, number).judgement.unreviewed is None
    retention.decide(clerk, [number], MAY_GO)


def test_a_decision_stands_through_a_change_of_the_rules_until_it_is_withdrawn(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = old(clerk)
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    refused(
        "kept-until-ahead",
        lambda: retention.decide(manager, [number], RetentionDecision(Decision.KEEP_UNTIL, "担保", "2020-01-01")),
    )
    refused(
        "reason-stated", lambda: retention.decide(manager, [number], RetentionDecision(Decision.KEEP_FOR_EVER, " "))
    )
    ahead = (clerk.now() + timedelta(days=900)).date().isoformat()
    retention.decide(manager, [number], RetentionDecision(Decision.KEEP_UNTIL, "担保", ahead))
    assert until(clerk, number) == ahead
    refused("decided-term", lambda: destruction.propose(clerk, [number], "期满"))
    release(office, clerk.pack.text.replace("years = 10", "years = 12", 1))
    assert until(clerk, number) == ahead
    (line,) = retention.decisions(manager, number)
    retention.withdraw(manager, number, line.id, "担保已解除")
    assert until(clerk, number) == "2018-01-01"


@pytest.mark.rule("S17-R5")
def test_a_longer_decision_is_withdrawn_before_a_shorter_one_and_followed_by_a_longer(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number, now = old(clerk), clerk.now()
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))

    def keep(desk: Desk, days: int) -> None:
        ahead = (now + timedelta(days=days)).date().isoformat()
        retention.decide(desk, [number], RetentionDecision(Decision.KEEP_UNTIL, "担保", ahead))

    keep(manager, 900)
    refused("longer-stands", lambda: keep(clerk, 1))
    refused("longer-stands", lambda: retention.decide(clerk, [number], MAY_GO))
    keep(clerk, 901)
    retention.decide(manager, [number], RetentionDecision(Decision.KEEP_FOR_EVER, "史料"))
    said = str(refused("longer-stands", lambda: keep(clerk, 9000)))
    assert "永久" in said and "撤销" in said and outlook(clerk, number) is Outlook.KEEP
    retention.withdraw(manager, number, retention.decisions(manager, number)[0].id, "已另存一份")
    refused("longer-stands", lambda: keep(clerk, 1))
    clerk.now = lambda: now + timedelta(days=902)
    retention.decide(clerk, [number], MAY_GO)


def test_other_rules_say_whom_they_would_move_before_they_are_released(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = old(clerk)
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    longer = clerk.pack.text.replace("years = 10", "years = 25", 1)
    found = ruling.preview(manager, longer).shifts
    assert [(one.id, one.before.retention_due, one.after.retention_due) for one in found.rows] == [
        (number, "2016-01-01", "2031-01-01")
    ]
    assert found.counts == {Shift.LATER: 1}
    assert until(clerk, number) == "2016-01-01"
    release(office, longer)
    assert until(clerk, number) == "2031-01-01"


def test_a_term_of_a_law_moves_dossiers_on_the_day_when_it_comes_into_force(trade: TradeOf) -> None:
    office = trade("bank")
    clerk = office.at(Role.ARCHIVIST)
    number, now = old(clerk), clerk.now()
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    ahead = (now + timedelta(days=10)).date()
    text = clerk.pack.text + (
        f'\n[[term]]\nname = "新法"\nyears = 40\ntrigger = "relationship-end"\nstatutory = true\nsince = "{ahead}"\nclause = "1"\n'
    )
    release(office, text)
    assert until(clerk, number) == "2016-01-01"
    retention.catch_up(clerk)
    clerk.now = lambda: now + timedelta(days=10)
    retention.catch_up(clerk)
    assert until(clerk, number) == "2046-01-01"


def test_the_years_ahead_lead_to_their_dossiers(bank: Desk) -> None:
    first, second = old(bank), old(bank, "林平")
    dossiers.end_relationship(bank, first, date(2020, 5, 1))
    dossiers.end_relationship(bank, second, date(2020, 9, 1))
    assert retention.years(bank) == {2030: 2}
    assert [one.id for one in retention.due_between(bank, 2030, 2030)] == [first, second]
    assert retention.due_between(bank, 2031, 2040) == []


@pytest.mark.rule("S17-R6", "S17-R5")
def test_a_voucher_without_a_day_makes_no_term_of_the_year_in_which_the_dossier_was_opened(trade: TradeOf) -> None:
    office = trade("securities")
    clerk = office.at(Role.ARCHIVIST)
    handled = 'key = "handled-at"\nname = "业务办理时间"\nkind = "date"\ninformation = "transaction"\nrequired = '
    both = 'records = ["transaction", "voucher"]'
    assert handled + "true" in clerk.pack.text and both in clerk.pack.text
    text = clerk.pack.text.replace(handled + "true", handled + "false").replace(both, 'records = ["transaction"]')
    release(office, text + (
        '\n[[term]]\nname = "会计凭证"\nyears = 15\ntrigger = "fiscal-year-end"\nstatutory = true\nrecords = ["voucher"]\n'
        'vouchers = true\nclause = "1"\n'
    ))  # fmt: skip
    number = old(clerk)
    dossiers.end_relationship(clerk, number, date(2006, 1, 1))
    said = {"customer-mark": "1", "content": "2024年的凭证", "handled-at": ""}
    line = keeping.record(clerk, number, "voucher", said).value
    assert (outlook(clerk, number), until(clerk, number)) == (Outlook.UNKNOWN, None)
    assert "记录的日期" in str(refused("term-unknown", lambda: destruction.propose(clerk, [number], "期满")))
    registers.correct_record(clerk, number, line, said | {"handled-at": "2024-03-05"}, "补登")
    assert until(clerk, number) == "2040-01-01"
