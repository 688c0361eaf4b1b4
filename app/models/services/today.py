"""The work that waits at the desk today, for the first page and for the counts beside the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from app.models.domain.deputy import Deputy
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import DossierRow
from app.models.domain.procedure import Step
from app.models.domain.procedures.loan import APPROVED, LOAN
from app.models.domain.rights import Right
from app.models.services import deputies, turns
from app.models.services import dossiers as dossier_service
from app.models.services.action import query
from app.models.services.day import Day, read_day
from app.models.services.desk import Desk
from app.models.services.waiting import HELD, KINDS, TO_ACTIVATE, TO_REVIEW, DeskRead, WaitingKind, to_activate
from app.models.store import browse, dockets, loans

T = TypeVar("T")
NAMED = 3
"""The number of waiting things that are named."""
ACCOUNTS = "accounts"
"""The key of the accounts that wait to be activated, beside the kinds of dockets."""


@dataclass(frozen=True, slots=True)
class Today:
    """The work that a person at this desk should look at.

    `waiting`: what waits, by the name of its kind. `dockets`: those that wait for a step of this person, without those that a
    hold stops. `reviews_named`: the first `NAMED` of the dossiers to review. `as_deputy`: for whom this person would sign, by
    the id of the docket.
    """

    waiting: Mapping[str, tuple[Any, ...]]
    dockets: tuple[tuple[DocketHead, Step], ...]
    reviews_named: tuple[DossierRow, ...]
    as_deputy: Mapping[int, str]
    dossiers: int
    lent: int
    day: Day

    def of(self, kind: WaitingKind[T]) -> tuple[T, ...]:
        """Return what waits of a kind."""
        return self.waiting[kind.name]


@query(Right.CONSULT)
def today(desk: Desk) -> Today:
    """Look at the whole desk at once, within the session's scope and rights."""
    db, day = desk.store.db, desk.now().date()
    heads, in_force = dockets.open_heads(db), deputies.in_force(desk)
    awaited = turns.awaited(desk, heads, in_force)
    asked = frozenset(docket.id for docket, _step in awaited)
    counts = browse.counts(db)
    number = sum(count for *_, state, count in counts if state.value != "destroyed")
    read = DeskRead(
        desk, day,
        heads=heads, requests=loans.requests(db, [one for one in heads[::-1] if one.kind == LOAN.kind]), asked=asked,
        due=loans.overdue(db, (day + timedelta(days=1)).isoformat()),
        deputies=in_force, is_filled=number > 0, day=read_day(desk, heads, asked),
    )  # fmt: skip
    found = {kind.name: kind.of(read) for kind in KINDS}
    stopped = {docket.id for docket, _hold in found[HELD.name]}
    return Today(
        waiting=found,
        dockets=tuple(one for one in awaited if one[0].kind != LOAN.kind and one[0].id not in stopped),
        reviews_named=tuple(dossier_service.rows(desk, [one.dossier_id for one in found[TO_REVIEW.name][:NAMED]])),
        as_deputy=_as_deputy(desk, awaited, in_force),
        dossiers=number,
        lent=sum(count for *_, state, count in counts if state.value == "lent"),
        day=read.day,
    )


@query(Right.CONSULT)
def waiting_counts(desk: Desk) -> Counter[str]:
    """Count what waits for who has signed in, by the kind of its docket, and `ACCOUNTS`.

    With the requests for loans count those that may be given out, what is late and what waits for its inspection.
    """
    db, heads = desk.store.db, dockets.open_heads(desk.store.db)
    counts = Counter(docket.kind for docket, _step in turns.awaited(desk, heads, deputies.in_force(desk)))
    counts[LOAN.kind] += loans.count_overdue(db, desk.now().date().isoformat())
    if desk.can(Right.LEND):
        to_issue = sum(one.kind == LOAN.kind and one.state.name == APPROVED for one in heads)
        counts[LOAN.kind] += to_issue + loans.count_uninspected(db)
    if desk.can(TO_ACTIVATE.right):
        counts[ACCOUNTS] = len(to_activate(desk))
    return counts


def _as_deputy(desk: Desk, waiting: Iterable[tuple[DocketHead, Step]], in_force: Sequence[Deputy]) -> dict[int, str]:
    me, rights = desk.account, desk.pack.rights
    found = (
        {one.id: one.deputy(step, rights, me.role, me.person_id, in_force) for one, step in waiting} if in_force else {}
    )
    return {number: deputy.principal for number, deputy in found.items() if deputy}
