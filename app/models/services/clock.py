"""The machine's clock beside the newest event: where it is behind, the window says so, and sign-offs wait for a manager.

The times of signatures come from it. Whoever sets it back would sign before a term, an approval or other rules began.
"""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.audit_action import AuditAction
from app.models.domain.moments import is_behind, minute_of
from app.models.domain.person import Role
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import audit, settings


def compare(work: Work) -> None:
    """Record where the clock is behind the newest event, as somebody signs in. For use behind the gate.

    The gate notes it of every act (`Work.record`), so that a clock that is set back in a session is noticed too.
    """
    newest = audit.newest_at(work.db)
    if is_behind(work.at, newest):
        work.record(AuditAction.CLOCK_BEHIND, f"archive:{work.desk.fonds}", newest=newest)
    elif work.at >= settings.clock_until(work.db) != "":
        settings.set_clock_until(work.db, "")


@query(Right.CONSULT)
def behind(desk: Desk) -> str:
    """Return the ISO time of the event that the clock has not reached; «» where it is right."""
    until = settings.clock_until(desk.store.db)
    return until if desk.now().isoformat(timespec="seconds") < until else ""


@action(Right.KEEP_ACCOUNTS)
def confirm(work: Work) -> None:
    """A manager has looked at the clock and finds it right: what was entered before had been entered under a wrong one."""
    until = settings.clock_until(work.db)
    settings.set_clock_until(work.db, "")
    work.record(AuditAction.CLOCK_CONFIRMED, f"archive:{work.desk.fonds}", newest=until)


def may_sign(work: Work, role: Role) -> None:
    """Refuse a sign-off under a clock that is behind to all but managers. Raises RuleBroken `clock-behind`."""
    newest, until = audit.newest_at(work.db), settings.clock_until(work.db)
    until = max(newest, until) if is_behind(work.at, newest) else until
    if work.at < until and not role.is_managing:
        raise rulebook.broken(rulebook.CLOCK_BEHIND, now=minute_of(work.at), newest=minute_of(until))
