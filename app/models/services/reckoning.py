"""The terms of keeping of dossiers, reckoned by the rules in force, and kept beside each (retention_due, outlook)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from app.models.domain.disposal import KeptUntil, Outlook, Reckoning, reckon
from app.models.domain.errors import N_
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.store import terms
from app.models.store.database import Database


class Shift(StrEnum):
    """What became of a dossier when its terms were reckoned again."""

    EARLIER = "earlier"
    LATER = "later"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The shift as clerks call it."""
        return _SHIFTS[self]


_SHIFTS = {Shift.EARLIER: N_("提前到期"), Shift.LATER: N_("推迟到期"), Shift.UNKNOWN: N_("变得算不出")}


def shift(before: KeptUntil, after: KeptUntil) -> Shift | None:
    """Return which way a dossier was moved; None for neither."""
    if after.outlook is Outlook.UNKNOWN:
        return None if before.outlook is Outlook.UNKNOWN else Shift.UNKNOWN
    if before.retention_due == after.retention_due:
        return None
    is_later = before.retention_due and (after.retention_due is None or after.retention_due > before.retention_due)
    return Shift.LATER if is_later else Shift.EARLIER


def reckonings(db: Database, pack: Pack, dossier_ids: Collection[int], today: date) -> dict[int, Reckoning]:
    """Return the terms of living dossiers, by id. Not narrowed: ask for the bags first."""
    in_force = [one for one in pack.terms if one.in_force(today)]
    registers = {one for term in in_force for one in term.records}
    facts = terms.facts(
        db, dossier_ids, pack.key_of(Meaning.DUE_ON), {one: _day_field(pack, one) for one in sorted(registers)},
        contents=any(term.papers or term.media for term in in_force),
    )  # fmt: skip
    return {number: reckon(pack.terms, one, pack.disposal, today) for number, one in facts.items()}


def bring_up(db: Database, pack: Pack, today: date) -> Counter[Shift]:
    """Reckon the terms of which a date has changed in this transaction, or the rules have, and keep the results.

    Returns how many dossiers were moved each way.
    """
    moved: Counter[Shift] = Counter()
    while numbers := terms.stale(db):
        found = {one: KeptUntil.of(reckoning) for one, reckoning in reckonings(db, pack, numbers, today).items()}
        before = terms.kept(db, found)
        changed = {one: after for one, after in found.items() if after != before[one]}
        moved.update(way for one, after in changed.items() if (way := shift(before[one], after)))
        terms.reckoned(db, numbers, changed)
    return moved


def _day_field(pack: Pack, register: str) -> str:
    """Return the key of the field that says on which day a line of a register happened; «»: when it was entered."""
    kind = next((one for one in pack.records if one.key == register), None)
    days = [one.key for one in kind.fields if one.kind is FieldKind.DATE] if kind else []
    return days[0] if days else ""
