"""Terms of keeping, reckoned without an archive: the longest wins, what is missing is said, holds and decisions count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.models.domain import disposal_rules
from app.models.domain.clause import Clause
from app.models.domain.disposal import KeepingFacts, Outlook, Reckoning, reckon
from app.models.domain.governing_terms import GoverningTerm
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.retention import AtEnd, Disposal, Retention, Trigger
from app.models.domain.registers.retention import Decision, RetentionDecision
from tests.refusals import refused

TODAY = date(2026, 11, 30)
AFTER = Disposal(7, 30, 90, 30)
FACTS = KeepingFacts("SF", date(2000, 1, 1))
ENDED = replace(FACTS, is_closed=True, ended_on=date(2014, 6, 1), closed_on=date(2014, 6, 2))


def term(years: int, trigger: Trigger = Trigger.RELATIONSHIP_END, **more: Any) -> Retention:
    return Retention("", f"{years}年", years, trigger, True, Clause("制度", "1", ""), **more)


def found(*terms: Retention, facts: KeepingFacts = ENDED, today: date = TODAY) -> Reckoning:
    return reckon(terms, facts, AFTER, today)


def test_the_longest_term_wins_and_names_itself() -> None:
    both = found(term(5), term(10))
    assert (both.outlook, both.until) == (Outlook.DESTROY, date(2024, 6, 1))
    assert both.longest is not None and both.longest.term.years == 10


def test_a_term_of_a_law_counts_from_the_day_on_which_the_law_is_in_force() -> None:
    old, new = term(5, until=date(2024, 12, 31)), term(10, since=date(2025, 1, 1))
    facts = replace(ENDED, ended_on=date(2019, 6, 1))
    assert found(old, new, facts=facts, today=date(2024, 12, 31)).until == date(2024, 6, 1)
    assert found(old, new, facts=facts, today=date(2025, 1, 1)).until == date(2029, 6, 1)


@pytest.mark.parametrize(
    ("one", "facts", "until", "missing"),
    [
        (term(10), FACTS, None, ()),
        (term(10), replace(ENDED, ended_on=None), None, ("业务关系终止日",)),
        (term(10, Trigger.CLOSED), ENDED, date(2024, 6, 2), ()),
        (term(10, Trigger.DUE_DATE), FACTS, None, ("合同到期日",)),
        (term(10, Trigger.RECORDED, records=("deal",)), replace(FACTS, booked={"deal": date(2015, 3, 1)}), date(2025, 3, 1), ()),
        (term(10, Trigger.RECORDED, records=("deal",)), replace(FACTS, booked={"deal": None}), None, ("记录的日期",)),
        (term(30, Trigger.FISCAL_YEAR_END), FACTS, date(2031, 1, 1), ()),
        (term(10, Trigger.FISCAL_YEAR_END, records=("deal",)), replace(FACTS, booked={"deal": date(2015, 3, 1)}),
         date(2026, 1, 1), ()),
        (term(30, Trigger.FISCAL_YEAR_END, records=("deal",)), replace(FACTS, booked={"deal": None}), None, ("记录的日期",)),
        (term(30, Trigger.FISCAL_YEAR_END, records=("deal", "visit")),
         replace(FACTS, booked={"deal": date(2015, 3, 1), "visit": None}), None, ("记录的日期",)),
    ],
)  # fmt: skip
def test_a_term_counts_from_its_beginning_or_says_what_is_missing(
    one: Retention, facts: KeepingFacts, until: date | None, missing: tuple[str, ...]
) -> None:
    reckoned = found(one, facts=facts)
    if missing:
        assert reckoned.outlook is Outlook.UNKNOWN
    elif until is None:
        assert reckoned.outlook is Outlook.RUNNING


def test_a_leap_day_is_served_on_the_first_of_march() -> None:
    assert term(10).served_on(date(2016, 2, 29)) == date(2026, 3, 1)


def test_a_term_about_something_that_a_dossier_has_not_says_nothing() -> None:
    about = [
        term(30, categories=frozenset(("JY",))), term(30, papers=frozenset(("凭证",))), term(30, media=frozenset((Medium.DISC,))),
        term(30, Trigger.RECORDED, records=("deal",)),
    ]  # fmt: skip
    for one in about:
        assert found(term(5), one).until == date(2019, 6, 1)
    has = replace(ENDED, category="JY", papers=frozenset(("凭证",)), media=frozenset((Medium.DISC,)))
    for one in about[:3]:
        assert found(term(5), one, facts=has).until == date(2044, 6, 1)


def test_each_medium_is_kept_for_the_longest_term_about_it() -> None:
    reckoned = found(term(5), term(20, media=frozenset((Medium.DISC,))), facts=replace(ENDED, media=frozenset(Medium)))
    assert reckoned.of_medium(Medium.PAPER) == date(2019, 6, 1)
    assert reckoned.of_medium(Medium.DISC) == reckoned.until == date(2034, 6, 1)


def test_a_hold_that_is_lifted_after_the_term_makes_a_review_and_thirty_days() -> None:
    lifted = replace(ENDED, lifted_on=date(2026, 11, 20))
    reckoned = found(term(10), facts=lifted)
    assert (reckoned.outlook, reckoned.not_before) == (Outlook.REVIEW, date(2026, 12, 20))
    may_go = RetentionDecision(Decision.MAY_GO, "复核")
    early = replace(lifted, decided=may_go, decided_on=date(2026, 11, 20), lifted_since=True)
    assert found(term(10), facts=early).outlook is Outlook.REVIEW
    reviewed = replace(lifted, decided=may_go, decided_on=date(2026, 11, 20))
    assert found(term(10), facts=reviewed).outlook is Outlook.DESTROY
    assert found(term(10), facts=replace(ENDED, lifted_on=date(2020, 1, 1))).outlook is Outlook.DESTROY
    within = replace(early, lifted_on=date(2020, 1, 1))
    assert found(term(10), facts=within).outlook is Outlook.DESTROY, "a hold within the term asks for no review"


def test_a_decision_lengthens_and_never_shortens() -> None:
    def decided(until: str) -> Reckoning:
        made = RetentionDecision(Decision.KEEP_UNTIL, "担保", until)
        return found(term(10), facts=replace(ENDED, decided=made, decided_on=TODAY))

    assert decided("2030-01-01").until == date(2030, 1, 1)
    assert decided("2020-01-01").until == date(2024, 6, 1)
    for_ever = RetentionDecision(Decision.KEEP_FOR_EVER, "史料")
    assert found(term(10), facts=replace(ENDED, decided=for_ever)).outlook is Outlook.KEEP


def test_what_is_kept_for_ever_or_to_be_reviewed_is_never_simply_due() -> None:
    assert found(term(5), term(10, at_end=AtEnd.KEEP)).outlook is Outlook.KEEP
    assert found(term(5), term(10, at_end=AtEnd.REVIEW)).outlook is Outlook.REVIEW
    assert found(term(5, at_end=AtEnd.REVIEW), term(10)).outlook is Outlook.DESTROY


def test_the_terms_of_the_law_stand_apart_from_those_of_the_office() -> None:
    own = Retention("D", "20年", 20, Trigger.RELATIONSHIP_END, False, Clause("制度", "1", ""))
    reckoned = found(own, term(10))
    assert (reckoned.until, reckoned.statutory_until()) == (date(2034, 6, 1), date(2024, 6, 1))
    assert found(own, term(10), facts=FACTS).statutory_until() is None


# ------------------------------------------------------------------ the term that rules, for papers
RECORDED = replace(ENDED, booked={"deal": date(2019, 3, 5)})


@pytest.mark.parametrize(
    ("reckoning", "governing"),
    [
        (found(term(5), term(10)), GoverningTerm("10年", 10, "2014-06-01", "2024-06-01")),
        (found(term(10), term(10, Trigger.RECORDED, records=("deal",)), facts=RECORDED),
         GoverningTerm("10年", 10, "2019-03-05", "2029-03-05")),
        (found(term(5), term(10), facts=FACTS), GoverningTerm("5年", 5)),
        (found(term(5), facts=replace(ENDED, decided=RetentionDecision(Decision.KEEP_UNTIL, "", "2031-02-01"))),
         GoverningTerm("经决定", 5, "2014-06-01", "2031-02-01")),
        (found(term(5), facts=replace(ENDED, decided=RetentionDecision(Decision.KEEP_FOR_EVER, ""))), GoverningTerm("永久", 0)),
    ],
    ids=["the longest", "by its own beginning", "not begun", "by decision", "for ever"],
)  # fmt: skip
def test_the_term_that_governs_says_since_when_and_until_when(reckoning: Reckoning, governing: GoverningTerm) -> None:
    assert GoverningTerm.of(reckoning) == governing


@pytest.mark.parametrize(
    ("day", "years"), [("2014-06-01", 0), ("2015-05-31", 0), ("2015-06-01", 1), ("2024-05-31", 9), ("2026-11-30", 12)]
)
def test_served_years_are_counted_from_the_beginning_of_the_term_that_rules(day: str, years: int) -> None:
    assert GoverningTerm("10年", 10, "2014-06-01", "2024-06-01").served(date.fromisoformat(day)) == years
    assert GoverningTerm("10年", 10).served(date.fromisoformat(day)) is None


# ------------------------------------------------------------------ lines that were set aside
DEAL = term(10, Trigger.RECORDED, records=("deal",))
GENERAL = term(5)
CORRECTED = replace(ENDED, booked={"deal": date(2010, 3, 1)}, set_aside={"deal": date(2024, 3, 1)})


@pytest.mark.rule("S17-R5", "S17-R6")
def test_a_line_that_was_set_aside_shortens_no_term_without_a_review() -> None:
    reviewed = found(GENERAL, DEAL, facts=CORRECTED)
    assert (reviewed.outlook, reviewed.until) == (Outlook.REVIEW, date(2020, 3, 1))
    assert reviewed.uncorrected is not None and reviewed.uncorrected.until == date(2034, 3, 1)
    said = str(refused("review-first", lambda: disposal_rules.terms_served("SF-1", reviewed, TODAY)))
    assert "2034-03-01" in said and "核对原记录" in said


@pytest.mark.parametrize(
    "facts",
    [
        replace(ENDED, booked={"deal": date(2010, 3, 1)}, set_aside={"deal": date(2005, 3, 1)}),
        replace(ENDED, booked={"deal": date(2010, 3, 1)}, set_aside={"deal": date(2010, 3, 1)}),
        replace(ENDED, booked={"deal": date(2010, 3, 1)}, set_aside={"visit": date(2024, 3, 1)}),
    ],
)
def test_a_correction_that_lengthens_a_term_or_moves_none_changes_nothing(facts: KeepingFacts) -> None:
    assert found(GENERAL, DEAL, facts=facts) == found(GENERAL, DEAL, facts=replace(facts, set_aside={}))


def test_the_last_line_of_a_register_that_was_withdrawn_had_a_term_all_the_same() -> None:
    withdrawn = found(GENERAL, DEAL, facts=replace(ENDED, set_aside={"deal": date(2024, 3, 1)}))
    assert (withdrawn.outlook, withdrawn.until) == (Outlook.REVIEW, date(2019, 6, 1))
    assert withdrawn.uncorrected is not None and withdrawn.uncorrected.until == date(2034, 3, 1)


def test_a_term_of_the_law_is_not_shortened_either_while_one_of_the_office_has_not_begun() -> None:
    """The office may cut its own term short, so that the outlook alone would stop nobody."""
    own = replace(term(5), statutory=False)
    running = found(own, DEAL, facts=replace(CORRECTED, is_closed=False, ended_on=None))
    assert running.outlook is Outlook.RUNNING and running.statutory_until() == date(2020, 3, 1)
    refused("review-first", lambda: disposal_rules.terms_served("SF-1", running, TODAY))
    disposal_rules.terms_served("SF-1", running, date(2034, 3, 1))


def test_what_is_kept_for_ever_or_cannot_be_reckoned_stays_so() -> None:
    undated = replace(CORRECTED, booked={"deal": None})
    assert found(DEAL, facts=undated).outlook is Outlook.UNKNOWN
    ever = RetentionDecision(Decision.KEEP_FOR_EVER, "史料")
    assert found(DEAL, facts=replace(CORRECTED, decided=ever, decided_on=TODAY)).outlook is Outlook.KEEP
