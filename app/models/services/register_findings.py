"""Findings of the registers: entered with a line or after it, followed up by who answers for them, closed with evidence (S06-R8).

An open one stays on 今日 of who answers for it, of who keeps its register and of the managers, until it is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.models.domain import care_rules, codes, life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import grouped
from app.models.domain.errors import N_, BadInput, Stale
from app.models.domain.folding import clean
from app.models.domain.person import Staff
from app.models.domain.policy.fields import RecordKind
from app.models.domain.policy.pack import Pack
from app.models.domain.register import About, Ending, EntryAct
from app.models.domain.registers.finding import FINDING, FollowedFinding, FoundEntry, RegisterFinding, followed
from app.models.domain.registers.record import OF_ARCHIVE, key_of
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import entries, people, places
from app.models.store.database import Database

_NAME = N_("问题和整改")


@dataclass(frozen=True, slots=True)
class NewFinding:
    """A finding as it is typed. `until`: ISO day."""

    kind: str
    where: str
    what: str
    measure: str
    responsible_id: str
    until: str


@query(Right.CONSULT)
def of_register(desk: Desk, kind: str) -> list[FollowedFinding]:
    """Return the findings of a register of the archive, newest first, each with how often it was found there."""
    known = _kind(desk.pack, kind)
    if known:
        care_rules.reads(desk.pack, known, desk.account.role)
    else:
        desk.require(Right.AUDIT)
    return _followed(desk, entries.entries(desk.store.db, FINDING, None, said={"register": kind}))


@query(Right.CONSULT)
def mine(desk: Desk) -> list[FollowedFinding]:
    """Return the open findings that this person answers for, keeps the register of, or manages; the earliest due first."""
    db = desk.store.db
    open_ = entries.entries(db, FINDING, None, standing_only=True)
    kinds = dict.fromkeys((one.contents.register, one.contents.kind) for one in open_)
    alike = [one for kind in kinds for one in _alike(db, *kind)]
    mine = [one for one in _followed(desk, alike) if one.is_open and (one.may_close or _is_mine(desk, one))]
    return sorted(mine, key=lambda one: (one.contents.until, one.entry.id))


@query(Right.CONSULT)
def offered(desk: Desk) -> tuple[list[Staff], list[str]]:
    """Return who may answer for a finding, and the names of the rooms."""
    rooms = [one.name for one in places.every(desk.store.db) if one.parent_id is None and not one.retired_at]
    here = [one for one in people.everyone(desk.store.db) if one.role is not None and one.role.is_business]
    return here, rooms


@action(Right.CONSULT)
def add(work: Work, kind: str, line_id: int, new: NewFinding) -> FollowedFinding:
    """Enter one more finding of a line that stands. Raises NotAllowed for who does not keep the register, Stale for a line
    that does not stand; RuleBroken like `enter_within`.
    """
    form = life_rules.record_kind(work.pack, kind, About.ARCHIVE)
    care_rules.keeps(work.pack, form, work.desk.account.role)
    line = still_there(entries.standing(work.db, OF_ARCHIVE, line_id))
    if line.register != key_of(kind):
        raise ValueError(line.register)
    return enter_within(work, form, entries.first(work.db, line.id), new)


def enter_within(work: Work, form: RecordKind, line_id: int, new: NewFinding) -> FollowedFinding:
    """Enter a finding of a line, inside an action. Raises RuleBroken `finding-answered`, `value-fits`, `responsible-here`."""
    made = _read(work, form, line_id, new, work.today)
    number = entries.enter(work.db, FINDING, None, made, work.at, work.me, work.at)
    work.record(
        AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=_NAME, register=form.name, line=number,
        responsible=made.responsible_id, until=made.until,
    )  # fmt: skip
    return next(one for one in _followed(work.desk, _alike(work.db, form.key, made.kind)) if one.entry.id == number)


@action(Right.CONSULT)
def correct(work: Work, finding_id: int, new: NewFinding, reason: str) -> int:
    """Enter a right finding in the place of a wrong one; so another comes to answer for it, or until another day.

    Raises like `add`, and RuleBroken `reason-stated`.
    """
    found, form = _standing(work, finding_id)
    made = _read(work, form, found.contents.line_id, new, found.at[:10])
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entered = entries.correct(work.db, FINDING, found.id, made, work.me, work.at, reason)
    work.record(
        AuditAction.ENTRY_CORRECT, f"archive:{work.desk.fonds}", kind=_NAME, register=form.name, line=found.id, reason=reason,
        responsible=made.responsible_id, until=made.until,
    )  # fmt: skip
    return entered


def close(desk: Desk, finding_id: int, evidence: str, paper: str = "") -> Outcome[None]:
    """Close a finding with evidence; `paper`: the printed number of a signed paper that proves it, «» for none.

    Raises NotAllowed for who neither keeps its register nor manages; RuleBroken `evidence-stated`; BadInput `no-such-paper`,
    and as `codes.read`.
    """
    if paper := clean(paper):
        code = codes.read(paper).text
        try:
            engine.docket_by_code(desk, code)
        except Stale as gone:
            raise BadInput(
                "no-such-paper", N_("没有编号为 {code} 的单据。请核对条码下面的数字，或不填编号。"), code=grouped(code)
            ) from gone
        paper = grouped(code)
    return _close(desk, finding_id, evidence, paper)


@action(Right.CONSULT)
def withdraw(work: Work, finding_id: int, reason: str) -> None:
    """Withdraw a finding that was none. Raises like `correct`."""
    _end(work, finding_id, EntryAct.WITHDRAWN, rules.stated(reason, rulebook.REASON_STATED))


@action(Right.CONSULT)
def _close(work: Work, finding_id: int, evidence: str, paper: str) -> None:
    said = care_rules.evidence(evidence)
    _end(work, finding_id, EntryAct.CLOSED, f"{said}（签字件 {paper}）" if paper else said)


def _end(work: Work, finding_id: int, act: Ending, reason: str) -> None:
    found, form = _standing(work, finding_id)
    entries.end(work.db, FINDING, act, found.id, work.at, work.me, work.at, reason)
    recorded = AuditAction.ENTRY_CLOSE if act is EntryAct.CLOSED else AuditAction.ENTRY_WITHDRAW
    work.record(recorded, f"archive:{work.desk.fonds}", kind=_NAME, register=form.name, line=found.id, reason=reason)


def open_of_line(work: Work, kind: str, line_id: int) -> int:
    """Count the open findings of a line. For use behind the gate."""
    return len(entries.entries(work.db, FINDING, None, said={"register": kind, "line_id": line_id}, standing_only=True))


def kinds_of_line(work: Work, kind: str, line_id: int) -> set[str]:
    """Return the kinds of what was found with a line, be it closed, but for mistakes. For use behind the gate."""
    found = entries.entries(work.db, FINDING, None, said={"register": kind, "line_id": line_id})
    return {one.contents.kind for one in found if not one.is_mistaken}


def _standing(work: Work, finding_id: int) -> tuple[FoundEntry, RecordKind]:
    """Return a finding that stands, and its register, which this person keeps or manages."""
    found = still_there(entries.standing(work.db, FINDING, finding_id))
    form = life_rules.record_kind(work.pack, found.contents.register, About.ARCHIVE)
    care_rules.keeps(work.pack, form, work.desk.account.role, closing=True)
    return found, form


def _read(work: Work, form: RecordKind, line_id: int, new: NewFinding, found_on: str) -> RegisterFinding:
    typed = (
        ("findingWhere", N_("位置"), new.where), ("findingWhat", N_("发现的问题"), new.what),
        ("findingMeasure", N_("措施"), new.measure), ("findingResponsible", N_("责任人"), new.responsible_id),
        ("findingUntil", N_("整改期限"), new.until),
    )  # fmt: skip
    kind = care_rules.kind_of_finding(form, new.kind)
    care_rules.answered(kind, ((key, name) for key, name, value in typed if not clean(value)))
    where, what, measure = (rules.filled(value, name) for _key, name, value in typed[:3])
    until = care_rules.until_read(kind, new.until, found_on)
    person = care_rules.answers_here(people.person(work.db, new.responsible_id))
    return RegisterFinding(form.key, line_id, kind, where, what, measure, person.id, until)


def _alike(db: Database, register: str, kind: str) -> list[FoundEntry]:
    """Return every finding of a kind in a register, newest first: among them are those that it repeats."""
    return entries.entries(db, FINDING, None, said={"register": register, "kind": kind})


def _followed(desk: Desk, lines: Iterable[FoundEntry]) -> list[FollowedFinding]:
    """Return findings as they are followed up; `lines`: newest first, with all of the same kind and register."""
    db, role, rights = desk.store.db, desk.account.role, desk.pack.rights
    closes = {one.key: role in one.kept_by(rights) for one in desk.pack.registers(About.ARCHIVE)}
    return followed(lines, people.names(db), lambda kind: role.is_managing or closes.get(kind, False))


def _is_mine(desk: Desk, one: FollowedFinding) -> bool:
    return one.contents.responsible_id == desk.account.person_id


def _kind(pack: Pack, key: str) -> RecordKind | None:
    return next((one for one in pack.registers(About.ARCHIVE) if one.key == key), None)
