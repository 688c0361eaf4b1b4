"""Whether dossiers may be destroyed, now, and why. Every way to destruction asks these two functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from app.models.domain import deposit_rules, disposal_rules, rules
from app.models.domain.disposal import Reckoning
from app.models.domain.errors import RuleBroken
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.services import reckoning
from app.models.services.desk import Desk
from app.models.store import deposits
from app.models.store.dossiers import Bag


@dataclass(frozen=True, slots=True)
class Judgement:
    """The terms of a dossier, and everything that refuses its destruction now, first what is named first.

    `unreviewed`: what refuses now that somebody reviews it and finds that it may go; None where nothing does.
    """

    reckoning: Reckoning
    refusals: tuple[RuleBroken, ...] = ()
    unreviewed: RuleBroken | None = None

    @property
    def refusal(self) -> RuleBroken | None:
        """Return the refusal of its destruction now; None: it may be destroyed."""
        return self.refusals[0] if self.refusals else None


def judgements(desk: Desk, bags: Sequence[Bag], on_lists: Mapping[int, str] | None = None) -> dict[int, Judgement]:
    """Judge living dossiers, by id. `on_lists`: the other open lists that have some.

    A hold comes before a statutory term, that before the customer's wish, and the longest term wins. The refusals are RuleBroken
    `destroy-only-shelved` or `on-another-list`, `under-hold`, one of the terms (`term-not-served`, `term-unknown`, `kept-for-ever`,
    `decided-term`, `review-first`, `after-hold`), `original-is-kept`; in this order.
    """
    db, today = desk.store.db, desk.now().date()
    numbers = [bag.id for bag in bags]
    reckonings = reckoning.reckonings(db, desk.pack, numbers, today)
    originals = deposits.kept_in_each(db, numbers)
    found = {}
    for bag in bags:
        code, refusals = bag.reference_code, list[RuleBroken]()
        with _kept_in(refusals):
            disposal_rules.in_place(code, bag.state, (on_lists or {}).get(bag.id))
        with _kept_in(refusals):
            rules.not_held(code, bag.held)
        with _kept_in(refusals):
            disposal_rules.terms_served(code, reckonings[bag.id], today)
        with _kept_in(refusals):
            deposit_rules.nothing_kept(originals.get(bag.id, 0))
        unreviewed = list[RuleBroken]()
        with _kept_in(unreviewed):
            disposal_rules.decision_fits(code, RetentionDecision(Decision.MAY_GO), reckonings[bag.id], bag.held, today)
        found[bag.id] = Judgement(reckonings[bag.id], tuple(refusals), next(iter(unreviewed), None))
    return found


@contextmanager
def _kept_in(refusals: list[RuleBroken]) -> Iterator[None]:
    try:
        yield
    except RuleBroken as refusal:
        refusals.append(refusal)


def may_be_destroyed(desk: Desk, bags: Sequence[Bag], on_lists: Mapping[int, str] | None = None) -> None:
    """Raise the refusal of the first dossier that may not be destroyed now, as `judgements` has it."""
    for found in judgements(desk, bags, on_lists).values():
        if found.refusal:
            raise found.refusal
