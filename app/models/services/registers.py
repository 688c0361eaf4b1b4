"""The registers that the pack declares: dated lines of the whole office, some of which fall due again, and of a dossier.

A line is never changed: another takes its place, or ends it, with a reason; the first one is shown as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.models.domain import life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.policy.fields import HIDDEN, RecordKind
from app.models.domain.register import Act, Register, RegisterEntry, Subject, standing
from app.models.domain.registers.record import OF_ARCHIVE, RECORDS, Said, key_of, kind_of
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import entries
from app.models.store.dossiers import Bag

_ACTIONS = {
    Act.CORRECTED: AuditAction.ENTRY_CORRECT, Act.CLOSED: AuditAction.ENTRY_CLOSE, Act.WITHDRAWN: AuditAction.ENTRY_WITHDRAW,
}  # fmt: skip


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


@action(OF_ARCHIVE.right)
def correct(work: Work, line_id: int, said: Said, reason: str) -> int:
    """Enter a right line in the place of a wrong one of the archive. Raises like `enter` and `end`."""
    return _corrected(work, _standing(work, OF_ARCHIVE, None, line_id), said, reason, None)


@action(OF_ARCHIVE.right)
def end(work: Work, line_id: int, act: Act, reason: str) -> None:
    """Close or withdraw a line of the archive, for a stated reason.

    Raises Stale for a line that no longer stands, RuleBroken `reason-stated`, `register-is-kept` where lines do not close.
    """
    _ended(work, _standing(work, OF_ARCHIVE, None, line_id), act, reason, None)


@action(RECORDS.right)
def correct_record(work: Work, dossier_id: int, line_id: int, said: Said, reason: str) -> int:
    """Enter a right record of a dossier in the place of a wrong one. A value that is said to be hidden stays as it was."""
    bag = work.changeable(dossier_id)
    return _corrected(work, _standing(work, RECORDS, bag.id, line_id), said, reason, bag)


@action(RECORDS.right)
def end_record(work: Work, dossier_id: int, line_id: int, act: Act, reason: str) -> None:
    """Close or withdraw a record of a dossier. Raises like `end`."""
    bag = work.changeable(dossier_id)
    _ended(work, _standing(work, RECORDS, bag.id, line_id), act, reason, bag)


def _standing(work: Work, register: Register[Said], subject: int | None, line_id: int) -> RegisterEntry[Said]:
    return still_there(standing(entries.entries(work.db, register, subject), line_id))


def _corrected(work: Work, line: RegisterEntry[Said], said: Said, reason: str, bag: Bag | None) -> int:
    kind = life_rules.record_kind(work.pack, kind_of(line.register), Subject.DOSSIER if bag else Subject.ARCHIVE)
    known = {one.key for one in kind.fields}
    before = line.contents
    clear = {name: before.get(name, "") if value == HIDDEN else value for name, value in said.items()}
    values = life_rules.record_read(kind, bag.reference_code if bag else "", clear)
    # Contents that the pack no longer asks for stay with the line.
    values = {name: value for name, value in before.items() if name not in known} | values
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entered = entries.correct(work.db, line.id, values, work.me, work.at, reason)
    _record(work, Act.CORRECTED, line, reason, bag)
    return entered


def _ended(work: Work, line: RegisterEntry[Said], act: Act, reason: str, bag: Bag | None) -> None:
    life_rules.may_end(work.pack, kind_of(line.register), act)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, act, line.id, work.at, work.me, work.at, reason)
    _record(work, act, line, reason, bag)


def _record(work: Work, act: Act, line: RegisterEntry[Said], reason: str, bag: Bag | None) -> None:
    action, kind = _ACTIONS[act], work.pack.record_name(kind_of(line.register))
    if bag is None:
        work.record(action, f"archive:{work.desk.fonds}", kind=kind, line=line.id, reason=reason)
        work.touch_everything()
        return
    work.record(
        action, f"dossier:{bag.id}", code=bag.reference_code, kind=kind, line=line.id, because=reason, about=[bag.id]
    )
    work.touch(bag.id)
