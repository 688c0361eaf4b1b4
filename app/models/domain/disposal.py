"""Until when a dossier is kept, and whether it may be destroyed (处置): every term that covers it, and the longest of them.

Contradictions are decided so: a hold before a term, a statutory term before the customer's wish, the longest term of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.models.domain.errors import N_
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.retention import AtEnd, Disposal, Retention, Trigger
from app.models.domain.registers.retention import Decision, RetentionDecision


class Outlook(StrEnum):
    """The result of a dossier's terms. It follows from the dossier and the rules; the day does not change it."""

    RUNNING = "running"
    """A term has not begun: the customer is still one."""
    DESTROY = "destroy"
    REVIEW = "review"
    KEEP = "keep"
    UNKNOWN = "unknown"
    """A date is missing from which a term counts."""

    @property
    def label(self) -> str:
        """The outlook as clerks call it."""
        return _OUTLOOKS[self]


_OUTLOOKS = {
    Outlook.RUNNING: N_("未起算"),
    Outlook.DESTROY: N_("期满可以列入销毁"),
    Outlook.REVIEW: N_("期满先复核"),
    Outlook.KEEP: N_("永久保管"),
    Outlook.UNKNOWN: N_("算不出"),
}


@dataclass(frozen=True, slots=True)
class KeepingFacts:
    """The facts from which the terms of a dossier are reckoned.

    `ended_on`: the end of the relationship; `closed_on`: of the dossier's life. `booked`: the newest day of the lines of each
    register that a term names, None where a line has no day. `lifted_on`: the last day of its last hold, which nothing follows.
    `decided`: the newest decision that stands, on `decided_on`; `lifted_since`: a hold was lifted later than that, be it on that day.
    `set_aside`: as `booked`, of the lines that a correction or a withdrawal has set aside since somebody last found that it may go.
    """

    category: str
    opened_on: date
    is_closed: bool = False
    ended_on: date | None = None
    closed_on: date | None = None
    due_on: date | None = None
    booked: Mapping[str, date | None] = field(default_factory=dict)
    papers: frozenset[str] = frozenset()
    media: frozenset[Medium] = frozenset()
    lifted_on: date | None = None
    decided: RetentionDecision | None = None
    decided_on: date | None = None
    lifted_since: bool = False
    set_aside: Mapping[str, date] = field(default_factory=dict)

    def uncorrected(self) -> KeepingFacts:
        """Return the facts as if what was set aside still counted beside what stands."""
        newest = {one: max(day, self.booked.get(one) or day) for one, day in self.set_aside.items()}
        return replace(self, booked={**self.booked, **newest}, set_aside={})


@dataclass(frozen=True, slots=True)
class TermReckoned:
    """One term for one dossier. `begun`: the day from which it counts, None where it has not begun or nobody knows it.

    `missing`: the date that nobody has entered, «» for none.
    """

    term: Retention
    begun: date | None
    missing: str = ""

    @property
    def until(self) -> date | None:
        """Return the day on which it has been served; None where it has not begun, and for what is kept for ever."""
        if self.begun is None or self.term.at_end is AtEnd.KEEP:
            return None
        return self.term.served_on(self.begun)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The terms of a dossier together. `until`: the day on which the longest has been served, None where there is none yet.

    `not_before`: the first day on which it may be listed after its last hold, None where no hold delays it. `decided` as in
    `KeepingFacts`. `uncorrected`: what they would be with the lines that were set aside and nobody has reviewed, where one of them
    would be served later then.
    """

    outlook: Outlook
    until: date | None
    terms: tuple[TermReckoned, ...]
    not_before: date | None = None
    decided: RetentionDecision | None = None
    uncorrected: Reckoning | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the dates that nobody has entered, each once."""
        return tuple(dict.fromkeys(one.missing for one in self.terms if one.missing))

    @property
    def longest(self) -> TermReckoned | None:
        """Return the term that is served last; None while one has not begun."""
        served = [one for one in self.terms if one.until]
        return max(served, key=lambda one: one.until or date.min, default=None) if self.until else None

    @property
    def governing(self) -> TermReckoned | None:
        """Return the term that governs: the longest; while one has not begun, or is for ever, that one."""
        return self.longest or next((one for one in self.terms if one.until is None), None)

    @property
    def until_before(self) -> str:
        """Return until when it would be kept if no line had been set aside, ISO or in words; «» where that changes nothing."""
        if self.uncorrected is None:
            return ""
        until = self.uncorrected.until or self.uncorrected.statutory_until()
        return until.isoformat() if until else self.uncorrected.outlook.label

    @property
    def statutory(self) -> tuple[TermReckoned, ...]:
        """Return the terms of the law among them."""
        return tuple(one for one in self.terms if one.term.statutory)

    def statutory_until(self) -> date | None:
        """Return the day on which the law's terms have all been served; None where one has not begun, or is for ever.

        Where the law has none, the day is `date.min`.
        """
        days = [one.until for one in self.statutory]
        return None if None in days else max((day for day in days if day), default=date.min)

    def of_medium(self, medium: Medium) -> date | None:
        """Return until when the dossier is kept for what it has on a medium: the longest of the terms about it."""
        about = [one for one in self.terms if not one.term.media or medium in one.term.media]
        days = [one.until for one in about]
        return None if None in days else max((day for day in days if day), default=None)


class KeptUntil(NamedTuple):
    """The result that stands beside a dossier: until when it is kept, ISO, None for no day yet, and what comes then."""

    retention_due: str | None
    outlook: Outlook

    @classmethod
    def of(cls, found: Reckoning) -> KeptUntil:
        """Return what is kept of a reckoning."""
        return cls(found.until.isoformat() if found.until else None, found.outlook)


def reckon(terms: Sequence[Retention], facts: KeepingFacts, after: Disposal, today: date) -> Reckoning:
    """Return the terms in force today that cover a dossier, and what comes of it: the longest wins (S17-R5, S17-R6).

    Who sets a line aside shortens no term alone: somebody reviews it first.
    """
    found = _reckoned(terms, facts, after, today)
    if not facts.set_aside or found.outlook in (Outlook.KEEP, Outlook.UNKNOWN):
        return found
    before = _reckoned(terms, facts.uncorrected(), after, today)
    if not (_is_later(before.until, found.until) or _is_later(before.statutory_until(), found.statutory_until())):
        return found
    outlook = found.outlook if found.outlook is Outlook.RUNNING else Outlook.REVIEW
    return replace(found, outlook=outlook, uncorrected=before)


def _is_later(one: date | None, other: date | None) -> bool:
    """Return whether a term ends later than another; None: it has no end yet."""
    return other is not None and (one is None or one > other)


def _reckoned(terms: Sequence[Retention], facts: KeepingFacts, after: Disposal, today: date) -> Reckoning:
    covering = [
        TermReckoned(one, *_begun(one, facts))
        for one in terms
        if one.in_force(today) and one.covers(facts.category, facts.booked.keys(), facts.papers, facts.media)
    ]
    found, decided = tuple(covering), facts.decided
    if (decided and decided.decision is Decision.KEEP_FOR_EVER) or any(one.term.at_end is AtEnd.KEEP for one in found):
        return Reckoning(Outlook.KEEP, None, found, decided=decided)
    if any(one.missing for one in found):
        return Reckoning(Outlook.UNKNOWN, None, found, decided=decided)
    if any(one.until is None for one in found):
        return Reckoning(Outlook.RUNNING, None, found, decided=decided)
    days = [one.until for one in found if one.until]
    assigned = date.fromisoformat(decided.until) if decided and decided.decision is Decision.KEEP_UNTIL else None
    until = max([*days, *([assigned] if assigned else [])])
    lifted = facts.lifted_on if facts.lifted_on and facts.lifted_on >= until else None
    ends = [one.term.at_end for one in found if one.until == until]
    reviewed = decided is not None and decided.decision is Decision.MAY_GO and _reviewed_since(until, lifted, facts)
    to_review = (AtEnd.REVIEW in ends or lifted is not None or (assigned == until and not ends)) and not reviewed
    not_before = lifted + timedelta(days=after.after_hold) if lifted else None
    return Reckoning(Outlook.REVIEW if to_review else Outlook.DESTROY, until, found, not_before, decided)


def _reviewed_since(until: date, lifted: date | None, facts: KeepingFacts) -> bool:
    """Return whether a review came after the term was served, and after the last hold that outlasted it was lifted."""
    in_time = facts.decided_on is not None and facts.decided_on >= until
    return in_time and not (lifted and facts.lifted_since)


def _begun(term: Retention, facts: KeepingFacts) -> tuple[date | None, str]:
    """Return the day from which a term counts, and the date that is missing for it."""
    match term.trigger:
        case Trigger.RELATIONSHIP_END:
            return facts.ended_on, N_("业务关系终止日") if facts.is_closed and not facts.ended_on else ""
        case Trigger.CLOSED:
            return facts.closed_on, N_("档案结束日") if facts.is_closed and not facts.closed_on else ""
        case Trigger.DUE_DATE:
            return facts.due_on, "" if facts.due_on else N_("合同到期日")
        case Trigger.RECORDED:
            newest = _newest(term.records, facts.booked)
            return newest, "" if newest else N_("记录的日期")
        case Trigger.FISCAL_YEAR_END:
            newest = _newest(term.records, facts.booked) if term.records else facts.opened_on
            return (date(newest.year + 1, 1, 1), "") if newest else (None, N_("记录的日期"))


def _newest(records: Iterable[str], booked: Mapping[str, date | None]) -> date | None:
    """Return the newest day of lines; None where there is none, or one has no day."""
    days = [booked[one] for one in records if one in booked]
    return None if None in days else max((day for day in days if day), default=None)
