"""Days until which a new policy must be put into practice: set, seen when they come near, and marked as done (S17-R11)."""

from __future__ import annotations

from datetime import timedelta

from app.models.domain import life_rules, policy_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_
from app.models.domain.register import Ending, EntryAct, RegisterEntry, standing
from app.models.domain.registers.deadline import DEADLINE, Deadline
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import entries

_NAME = N_("落实期限")


@query(Right.CONSULT)
def lines(desk: Desk) -> list[RegisterEntry[Deadline]]:
    """Return every deadline, newest first, those that were met or taken back too."""
    return entries.entries(desk.store.db, DEADLINE, None)


@query(DEADLINE.right)
def near(desk: Desk) -> list[RegisterEntry[Deadline]]:
    """Return the deadlines that stand and are over or come within a month, earliest first."""
    until = (desk.now().date() + timedelta(days=life_rules.SOON_DAYS)).isoformat()
    found = entries.entries(desk.store.db, DEADLINE, None)
    open_ = [one for one in found if not one.ended_at and one.contents.until <= until]
    return sorted(open_, key=lambda one: one.contents.until)


@action(DEADLINE.right)
def fix(work: Work, document: str, until: str, still_to_do: str) -> int:
    """Fix the ISO day until which a document of the rules in force is put into practice.

    Raises RuleBroken `deadline-of-rules` for another document, `deadline-ahead` without a day or for one that is over;
    BadInput `not-filled` without the work.
    """
    policy_rules.deadline_of_rules(work.pack, document)
    until = policy_rules.deadline_ahead(life_rules.day_read(_NAME, until), work.today)
    still_to_do = rules.filled(still_to_do, N_("须完成的工作"))
    said = Deadline(document, work.desk.rules.version, until, still_to_do)
    line = entries.enter(work.db, DEADLINE, None, said, work.at, work.me, work.at)
    work.record(AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=_NAME, line=line, until=until)
    return line


@action(DEADLINE.right)
def end(work: Work, line_id: int, act: Ending, reason: str) -> None:
    """Mark a deadline as met (closed) or take it back (withdrawn), for a stated reason. Raises Stale for one that ended."""
    line = still_there(standing(entries.entries(work.db, DEADLINE, None), line_id))
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, DEADLINE, act, line.id, work.at, work.me, work.at, reason)
    recorded = AuditAction.ENTRY_CLOSE if act is EntryAct.CLOSED else AuditAction.ENTRY_WITHDRAW
    work.record(recorded, f"archive:{work.desk.fonds}", kind=_NAME, line=line.id, reason=reason)
