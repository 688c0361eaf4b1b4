"""The registers of the archive that the pack declares: dated lines of the whole office, some of which fall due again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.models.domain import life_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.policy.fields import RecordKind
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.record import OF_ARCHIVE, Said, key_of
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import entries


@dataclass(frozen=True, slots=True)
class RegisterDue:
    """A register in which a line is due; `due_on`: since when, ISO, «» where there is no line yet."""

    kind: RecordKind
    due_on: str


@query(Right.CONSULT)
def lines(desk: Desk, kind: str) -> list[RegisterEntry[Said]]:
    """The lines of one register of the archive, newest first, sensitive values masked."""
    found = entries.entries(desk.store.db, OF_ARCHIVE, None, key_of(kind))
    return [replace(one, contents=desk.pack.masked_record(kind, one.contents)) for one in found]


@query(Right.CONSULT)
def due(desk: Desk) -> list[RegisterDue]:
    """The registers of the archive in which a line is due by today, in the pack's order."""
    today = desk.now().date()
    found = []
    for kind in desk.pack.registers(OF_ARCHIVE.on):
        last = entries.newest_at(desk.store.db, key_of(kind.key))[:10]
        due_on = date.fromisoformat(last) + timedelta(days=kind.every_days) if last else None
        if kind.every_days and (due_on is None or due_on <= today):
            found.append(RegisterDue(kind, due_on.isoformat() if due_on else ""))
    return found


@action(OF_ARCHIVE.right)
def enter(work: Work, kind: str, said: dict[str, str]) -> int:
    """Enter a line in a register of the archive; its least contents are the pack's.

    Raises RuleBroken `known-field` for a register that the pack does not have, `fields-filled`, `value-fits`.
    """
    form = life_rules.record_kind(work.pack, kind, OF_ARCHIVE.on)
    values = life_rules.record_read(form, "", said)
    line = entries.enter(work.db, OF_ARCHIVE, None, values, work.at, work.me, work.at, key=key_of(kind))
    work.record(AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=form.name)
    work.touch_everything()
    return line
