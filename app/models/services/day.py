"""The day beside the waiting work of 今日: what came and went, what is due, what others have to do, the last backup."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta

from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import DossierRow
from app.models.domain.movement import MovementEvent
from app.models.domain.procedure import Procedure, State
from app.models.domain.rights import Right
from app.models.services import clock
from app.models.services import dossiers as dossier_service
from app.models.services.desk import Desk
from app.models.store import audit, loans, movements

DAYS_AHEAD = 7
BACKUP_DAYS = 7
"""The number of days after the last backup, or after the founding, on which the first page asks for one."""
_NEWEST = 6


@dataclass(frozen=True, slots=True)
class Moved:
    """One movement of today: at an ISO time, of a dossier, which `holder` has from then on."""

    at: str
    event: MovementEvent
    dossier: DossierRow
    holder: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was written and checked: at an ISO time, by whom."""

    at: str
    by: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day at this desk, as far as its session sees.

    `moved`: dossiers by event; `newest`: the last movements, newest first. `due`: for each of the coming days, today first,
    its ISO day and the loans that are due. `with_others`: dockets that wait for somebody else, by procedure and state.
    `clock_behind`: the ISO time of an event that the machine's clock has not reached, «» where it is right.
    `backup`: the last one, None for none; `asks_for_backup`: the last one, or the founding, is long ago, and this person may make one.
    """

    moved: tuple[tuple[MovementEvent, int], ...]
    newest: tuple[Moved, ...]
    due: tuple[tuple[str, int], ...]
    with_others: tuple[tuple[Procedure, State, int], ...]
    backup: Backup | None
    asks_for_backup: bool
    clock_behind: str


def read_day(desk: Desk, heads: Iterable[DocketHead], awaited: Collection[int]) -> Day:
    """Look at the day, within the session's scope.

    `heads` are the open dockets, `awaited` the ids of those that wait for who has signed in. For use behind the gate.
    """
    db, today = desk.store.db, desk.now().date()
    since = movements.before_day(db, today.isoformat())
    coming = [(today + timedelta(days=number)).isoformat() for number in range(DAYS_AHEAD)]
    due = loans.due_by_day(db, coming[0], coming[-1])
    made, founded = (
        audit.newest_of(db, f"archive:{desk.fonds}", action)
        for action in (AuditAction.ARCHIVE_BACKED_UP, AuditAction.ARCHIVE_FOUND)
    )
    long_ago = (today - timedelta(days=BACKUP_DAYS)).isoformat()
    return Day(
        moved=tuple(movements.counts_since(db, since)),
        newest=_newest(desk, since),
        due=tuple((one, due.get(one, 0)) for one in coming),
        with_others=_with_others(one for one in heads if one.id not in awaited),
        backup=None if made is None else Backup(*made),
        clock_behind=clock.behind(desk),
        asks_for_backup=desk.can(Right.SETTINGS) and ((made or founded or ("", ""))[0] < long_ago),
    )


def _newest(desk: Desk, since: int) -> tuple[Moved, ...]:
    found = movements.last_since(desk.store.db, since, _NEWEST)
    rows = {row.id: row for row in dossier_service.rows(desk, list(dict.fromkeys(number for number, *_ in found)))}
    return tuple(Moved(at, event, rows[number], holder) for number, at, event, holder in found if number in rows)


def _with_others(heads: Iterable[DocketHead]) -> tuple[tuple[Procedure, State, int], ...]:
    grouped: dict[tuple[str, str], list[DocketHead]] = {}
    for one in heads:
        if any(step.awaited and one.state.name in step.goes_from for step in one.procedure.steps):
            grouped.setdefault((one.kind, one.state.name), []).append(one)
    return tuple((of_it[0].procedure, of_it[0].state, len(of_it)) for of_it in grouped.values())
