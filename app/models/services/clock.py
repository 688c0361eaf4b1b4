"""The machine's clock beside the newest event: where it is behind, the window says so, and sign-offs wait for a manager.

The times of signatures come from it. Whoever sets it back would sign before a term, an approval or other rules began.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from app.models.domain import rulebook
from app.models.domain.audit_action import AuditAction
from app.models.domain.moments import minute_of
from app.models.domain.person import Role
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import audit, settings

_UNTIL = "clock-behind"
_TOLERANCE = timedelta(minutes=2)


def compare(work: Work) -> None:
    """Compare the clock with the newest event, as somebody signs in; record where it is behind. For use behind the gate."""
    newest, until = audit.newest_at(work.db), settings.meta(work.db, _UNTIL) or ""
    if newest and datetime.fromisoformat(work.at) < datetime.fromisoformat(newest) - _TOLERANCE:
        settings.set_meta(work.db, _UNTIL, max(newest, until))
        work.record(AuditAction.CLOCK_BEHIND, f"archive:{work.desk.fonds}", newest=newest)
    elif until and work.at >= until:
        settings.set_meta(work.db, _UNTIL, "")


@query(Right.CONSULT)
def behind(desk: Desk) -> str:
    """Return the ISO time of the event that the clock has not reached; «» where it is right."""
    until = settings.meta(desk.store.db, _UNTIL) or ""
    return until if desk.now().isoformat(timespec="seconds") < until else ""


@action(Right.KEEP_ACCOUNTS)
def confirm(work: Work) -> None:
    """A manager has looked at the clock and finds it right: what was entered before had been entered under a wrong one."""
    until = settings.meta(work.db, _UNTIL) or ""
    settings.set_meta(work.db, _UNTIL, "")
    work.record(AuditAction.CLOCK_CONFIRMED, f"archive:{work.desk.fonds}", newest=until)


def may_sign(work: Work, role: Role) -> None:
    """Refuse a sign-off under a clock that is behind to all but managers. Raises RuleBroken `clock-behind`."""
    until = settings.meta(work.db, _UNTIL) or ""
    if work.at < until and not role.is_managing:
        raise rulebook.broken(rulebook.CLOCK_BEHIND, now=minute_of(work.at), newest=minute_of(until))
