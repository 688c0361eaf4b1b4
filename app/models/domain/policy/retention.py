"""The terms for which an office keeps dossiers (保管期限): whence each counts, how long, and what comes after it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.domain.clause import Clause
from app.models.domain.errors import N_
from app.models.domain.policy.medium import Medium


class Trigger(StrEnum):
    """The day from which a term counts."""

    RELATIONSHIP_END = "relationship-end"
    DUE_DATE = "due-date"
    """The contract's, as the dossier says it: an extended loan moves it."""
    CLOSED = "closed"
    RECORDED = "recorded"
    """The newest line of the registers that the term is about."""
    FISCAL_YEAR_END = "fiscal-year-end"
    """The end of the year of the newest of these lines; of the year in which the dossier was opened for a term that names none."""

    @property
    def label(self) -> str:
        """Return the beginning as clerks read it beside a term, and for a dossier whose term has not begun."""
        return _BEGINNINGS[self]


_BEGINNINGS = {
    Trigger.RELATIONSHIP_END: N_("业务关系终止后起算"),
    Trigger.DUE_DATE: N_("登记合同到期日后起算"),
    Trigger.CLOSED: N_("档案结束后起算"),
    Trigger.RECORDED: N_("最近一笔记录之日起算"),
    Trigger.FISCAL_YEAR_END: N_("会计年度终了后起算"),
}


class AtEnd(StrEnum):
    """The action when a term has been served."""

    DESTROY = "destroy"
    REVIEW = "review"
    KEEP = "keep"
    """Never: what is kept for ever has no end."""

    @property
    def label(self) -> str:
        """Return the action as clerks call it."""
        return _ENDS[self]


_ENDS = {
    AtEnd.DESTROY: N_("期满可以列入销毁"),
    AtEnd.REVIEW: N_("期满先复核"),
    AtEnd.KEEP: N_("永久保管"),
}


@dataclass(frozen=True, slots=True)
class Retention:
    """A term. `statutory` ones may not be cut short by anybody; `basis` is the law behind the office's clause.

    In force from `since` to `until`, both days included; None: without a limit. It covers a dossier of one of the
    `categories` that holds a paper, a medium or lines of a register which it names; what is empty limits nothing.
    `vouchers`: it is about accounting vouchers, which five persons sign for before they are destroyed.
    """

    code: str
    label: str
    years: int
    trigger: Trigger
    statutory: bool
    clause: Clause
    at_end: AtEnd = AtEnd.DESTROY
    basis: str = ""
    since: date | None = None
    until: date | None = None
    categories: frozenset[str] = frozenset()
    records: tuple[str, ...] = ()
    papers: frozenset[str] = frozenset()
    media: frozenset[Medium] = frozenset()
    vouchers: bool = False

    @property
    def begins(self) -> str:
        """Return the event from which the term counts, for a dossier whose term has not begun."""
        return self.trigger.label

    def in_force(self, day: date) -> bool:
        """Return whether the term holds on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def covers(
        self, category: str, records: Collection[str], papers: Collection[str], media: Collection[Medium]
    ) -> bool:
        """Return whether the term is about a dossier of a category with lines in `records`, with these papers and media."""
        return (
            (not self.categories or category in self.categories)
            and (not self.records or not set(self.records).isdisjoint(records))
            and (not self.papers or not self.papers.isdisjoint(papers))
            and (not self.media or not self.media.isdisjoint(media))
        )

    def served_on(self, start: date) -> date:
        """The day on which a term that began on `start` has been served; 29 February becomes 1 March."""
        try:
            return start.replace(year=start.year + self.years)
        except ValueError:
            return date(start.year + self.years, 3, 1)


def is_early(retention_due: str | None, today: str) -> bool:
    """Return whether a retention term is not served on an ISO day; None is a term that has not begun."""
    return not retention_due or retention_due > today


@dataclass(frozen=True, slots=True)
class Disposal:
    """The terms of a destruction, in days: after approval nothing is destroyed for `waiting`; what a hold kept is not
    listed for `after_hold`; a backup older than a destruction is kept for `backups` at most; a list nobody touched for
    `untouched` is named to its author and the manager."""

    waiting: int
    after_hold: int
    backups: int
    untouched: int
