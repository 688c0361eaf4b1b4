"""The registers that the pack declares: dated lines of the whole office, some of which fall due again, and of a dossier.

A line is never changed: another takes its place, or ends it, with a reason; the first one is shown as it was. So is an
identification or a review that was a mistake, and what rested on it follows; and a consent that the customer takes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from app.models.domain import care_rules, life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_
from app.models.domain.life import Life
from app.models.domain.moments import day_of
from app.models.domain.policy.fields import HIDDEN, RecordKind
from app.models.domain.register import (
    About,
    Ending,
    EntryAct,
    Register,
    RegisterEntry,
    last_standing,
    standing,
)
from app.models.domain.registers.consent import CONSENT
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.registers.identification import IDENTIFICATION, Identification, document_kind
from app.models.domain.registers.record import OF_ARCHIVE, RECORDS, Said, key_of, kind_of
from app.models.domain.registers.review import REVIEW
from app.models.domain.rights import Right
from app.models.services import keeping, register_findings
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.services.register_findings import NewFinding
from app.models.store import entries, lives
from app.models.store.dossiers import Bag

T = TypeVar("T")
_ACTIONS = {
    EntryAct.CORRECTED: AuditAction.ENTRY_CORRECT, EntryAct.CLOSED: AuditAction.ENTRY_CLOSE, EntryAct.WITHDRAWN: AuditAction.ENTRY_WITHDRAW,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterDue:
    """A register in which a line is due; `due_on`: since when, ISO, «» where there is no line yet."""

    kind: RecordKind
    due_on: str


@dataclass(frozen=True, slots=True)
class EnteredLine:
    """A line that was entered, and what was found with it."""

    id: int
    findings: tuple[FollowedFinding, ...]


@query(Right.CONSULT)
def lines(desk: Desk, kind: str, since: str = "", before: str = "9") -> list[RegisterEntry[Said]]:
    """The lines of one register of the archive, newest first; `since`, `before`: of that time alone.

    No pack lets one have sensitive contents, be it one of earlier rules. What is said in a register that the pack no longer has
    is masked. Raises NotAllowed for a register that the pack gives to others (`RecordKind.is_read_by`).
    """
    known = [one for one in desk.pack.registers(OF_ARCHIVE.on) if one.key == kind]
    for one in known:
        care_rules.reads(desk.pack, one, desk.account.role)
    found = entries.entries(desk.store.db, OF_ARCHIVE, None, key_of(kind), since, before)
    return found if known else [replace(one, contents=desk.pack.masked_record(kind, one.contents)) for one in found]


@query(Right.CONSULT)
def due(desk: Desk) -> list[RegisterDue]:
    """The registers of the archive that this person keeps and in which a line is due by today, in the pack's order."""
    today = desk.now().date()
    found = []
    for kind in desk.pack.registers(OF_ARCHIVE.on):
        if desk.account.role not in kind.kept_by(desk.pack.rights):
            continue
        last = day_of(entries.newest_at(desk.store.db, key_of(kind.key)))
        due_on = date.fromisoformat(last) + timedelta(days=kind.every_days) if last else None
        if kind.every_days and (due_on is None or due_on <= today):
            found.append(RegisterDue(kind, due_on.isoformat() if due_on else ""))
    return found


@action(OF_ARCHIVE.right)
def enter(work: Work, kind: str, said: dict[str, str], findings: Sequence[NewFinding] = ()) -> EnteredLine:
    """Enter a line in a register of the archive with what was found; its least contents are the pack's.

    Raises NotAllowed for who does not keep the register; RuleBroken `known-field` for one that the pack does not have,
    `fields-filled`, `value-fits`, `finding-needed`, `matter-found`, and like `register_findings.enter_within`.
    """
    form = life_rules.record_kind(work.pack, kind, OF_ARCHIVE.on)
    care_rules.keeps(work.pack, form, work.desk.account.role)
    values = life_rules.record_read(form, "", said)
    care_rules.finding_given(form, len(findings))
    kinds = {care_rules.kind_of_finding(form, one.kind) for one in findings}
    care_rules.matters_found(form, values, kinds)
    care_rules.matters_sound(form, values, kinds)
    line = entries.enter(work.db, OF_ARCHIVE, None, values, work.at, work.me, work.at, key=key_of(kind))
    work.record(AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=form.name)
    return EnteredLine(line, tuple(register_findings.enter_within(work, form, line, one) for one in findings))


@action(OF_ARCHIVE.right)
def correct(work: Work, line_id: int, said: Said, reason: str) -> int:
    """Enter a right line in the place of a wrong one of the archive; its findings stay. Raises like `enter` and `end`."""
    line = _kept(work, line_id)
    kind = life_rules.record_kind(work.pack, kind_of(line.register), About.ARCHIVE)
    found = register_findings.kinds_of_line(work, kind.key, entries.first(work.db, line.id))
    care_rules.matters_found(kind, said, found)
    return _corrected(work, line, said, reason, None)


@action(OF_ARCHIVE.right)
def end(work: Work, line_id: int, act: Ending, reason: str) -> None:
    """Close or withdraw a line of the archive, for a stated reason.

    Raises NotAllowed for who does not keep the register, Stale for a line that no longer stands; RuleBroken `reason-stated`,
    `register-is-kept` where lines do not close, `findings-stand` while a finding of the line is open.
    """
    line = _kept(work, line_id)
    life_rules.may_end(work.pack, kind_of(line.register), act)
    first = entries.first(work.db, line.id)
    care_rules.without_open(register_findings.open_of_line(work, kind_of(line.register), first))
    _ended(work, OF_ARCHIVE, line, act, reason, None)


@action(RECORDS.right)
def correct_record(work: Work, dossier_id: int, line_id: int, said: Said, reason: str) -> int:
    """Enter a right record of a dossier in the place of a wrong one. A value that is said to be hidden stays as it was.

    Raises like `enter` and `end`, and RuleBroken `under-hold`: what a hold keeps as it is counts for its terms, too.
    """
    bag = work.changeable(dossier_id)
    return _corrected(work, _standing(work, RECORDS, bag.id, line_id), said, reason, bag)


@action(RECORDS.right)
def end_record(work: Work, dossier_id: int, line_id: int, act: Ending, reason: str) -> None:
    """Close or withdraw a record of a dossier. Raises like `end`, and RuleBroken `under-hold` where one is withdrawn."""
    bag = work.changeable(dossier_id)
    line = _standing(work, RECORDS, bag.id, line_id)
    life_rules.may_end(work.pack, kind_of(line.register), act)
    _ended(work, RECORDS, line, act, reason, bag)


@action(CONSENT.right)
def withdraw_consent(work: Work, dossier_id: int, consent_id: int, reason: str, withdrawn_on: str = "") -> None:
    """The customer takes a consent back on an ISO day («»: today); that it was given stays on record (S06-R6).

    It is their right (个人信息保护法 art. 15) under a hold too, for it ends a use and no keeping. Raises Stale for a consent that
    is not this dossier's or was taken back already; RuleBroken `reason-stated`, and `value-fits` for a day before it was
    given or still to come.
    """
    bag = work.changeable(dossier_id)
    given, _ = _of_dossier(work, CONSENT, bag, consent_id)
    day = life_rules.day_of_withdrawal(withdrawn_on or work.today, given.at, work.today)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, CONSENT, EntryAct.WITHDRAWN, given.id, day, work.me, work.at, reason)
    work.record(
        AuditAction.DOSSIER_CONSENT_WITHDRAWN, f"dossier:{bag.id}", code=bag.reference_code, consent=given.id, because=reason,
        about=[bag.id],
    )  # fmt: skip


@action(IDENTIFICATION.right)
def correct_identification(
    work: Work, dossier_id: int, line_id: int, found: Identification, reason: str, *, for_good: bool = False
) -> int:
    """Enter a right identification in the place of a wrong one. Raises like `keeping.identify`, and like `end`.

    A dossier that was verified by the one that counted goes back to be verified.
    """
    bag = work.changeable(dossier_id)
    line, counted = _of_dossier(work, IDENTIFICATION, bag, line_id)
    found = life_rules.identification_read(found, for_good, day_of(line.at))
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entered = entries.correct(work.db, IDENTIFICATION, line.id, found, work.me, work.at, reason)
    _record(
        work, EntryAct.CORRECTED, line, reason, bag, document=document_kind(found.document), genuine=found.genuine,
        valid_until=found.valid_until,
    )  # fmt: skip
    _verify_again(work, bag, reason, counted)
    return entered


@action(IDENTIFICATION.right)
def withdraw_identification(work: Work, dossier_id: int, line_id: int, reason: str) -> None:
    """Withdraw an identification that was none. Raises like `end_record`.

    A dossier that was verified by the one that counted goes back to be verified; a confirmed one is to be identified anew
    (`keeping.to_identify_anew`).
    """
    bag = work.changeable(dossier_id)
    line, counted = _of_dossier(work, IDENTIFICATION, bag, line_id)
    reason = _ended(work, IDENTIFICATION, line, EntryAct.WITHDRAWN, reason, bag)
    _verify_again(work, bag, reason, counted)


@action(REVIEW.right)
def correct_review(work: Work, dossier_id: int, line_id: int, finding: str, reason: str) -> int:
    """Enter a right finding in the place of a wrong one; the day of the next review stays. Raises like `end`."""
    bag = work.changeable(dossier_id)
    line, _ = _of_dossier(work, REVIEW, bag, line_id)
    right = replace(line.contents, finding=rules.filled(finding, N_("核对结果")))
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entered = entries.correct(work.db, REVIEW, line.id, right, work.me, work.at, reason)
    _record(work, EntryAct.CORRECTED, line, reason, bag)
    return entered


@action(REVIEW.right)
def withdraw_review(work: Work, dossier_id: int, line_id: int, reason: str) -> str:
    """Withdraw a review that was none; returns when the dossier is due again, ISO. Raises like `end_record`.

    After the last review that stands, its cycle is counted as if the withdrawn one had not been.
    """
    bag = work.changeable(dossier_id)
    line, counted = _of_dossier(work, REVIEW, bag, line_id)
    _ended(work, REVIEW, line, EntryAct.WITHDRAWN, reason, bag)
    if counted:
        return lives.count_reviews_anew(work.db, bag.id, work.pack)
    return lives.flags(work.db, bag.id).review_due


def _kept(work: Work, line_id: int) -> RegisterEntry[Said]:
    """Return a line of the archive that stands. Raises NotAllowed unless this person keeps its register."""
    line = still_there(entries.standing(work.db, OF_ARCHIVE, line_id))
    for kind in (one for one in work.pack.registers(OF_ARCHIVE.on) if one.key == kind_of(line.register)):
        care_rules.keeps(work.pack, kind, work.desk.account.role)
    return line


def _standing(work: Work, register: Register[Said], subject: int | None, line_id: int) -> RegisterEntry[Said]:
    return still_there(standing(entries.entries(work.db, register, subject), line_id))


def _of_dossier(work: Work, register: Register[T], bag: Bag, line_id: int) -> tuple[RegisterEntry[T], bool]:
    """A line that stands, and whether it is the one that counts: the last of them."""
    lines = entries.entries(work.db, register, bag.id)
    line, last = still_there(standing(lines, line_id)), last_standing(lines)
    return line, last is not None and last.id == line.id


def _verify_again(work: Work, bag: Bag, reason: str, counted: bool) -> None:
    """Take back a verification that rested on the identification which counted until now."""
    if counted and lives.life(work.db, bag.id) is Life.VERIFIED:
        keeping.step(work, bag, Life.VERIFIED, Life.ENTERED, reason)


def _corrected(work: Work, line: RegisterEntry[Said], said: Said, reason: str, bag: Bag | None) -> int:
    kind = life_rules.record_kind(work.pack, kind_of(line.register), About.DOSSIER if bag else About.ARCHIVE)
    known = {one.key for one in kind.fields}
    before = line.contents
    clear = {name: before.get(name, "") if value == HIDDEN else value for name, value in said.items()}
    values = life_rules.record_read(kind, bag.reference_code if bag else "", clear)
    # Contents that the pack no longer asks for stay with the line.
    values = {name: value for name, value in before.items() if name not in known} | values
    if bag:
        rules.not_held(bag.reference_code, bag.held)
        keeping.large_dealing_papers(work, bag, kind, values)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entered = entries.correct(work.db, RECORDS, line.id, values, work.me, work.at, reason)
    _record(work, EntryAct.CORRECTED, line, reason, bag)
    return entered


def _ended(
    work: Work, register: Register[T], line: RegisterEntry[T], act: Ending, reason: str, bag: Bag | None
) -> str:  # fmt: skip
    """End a line; returns the reason as it is kept. Raises RuleBroken `under-hold` for one of a dossier, `reason-stated`."""
    if act is EntryAct.WITHDRAWN and bag is not None:
        rules.not_held(bag.reference_code, bag.held)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, register, act, line.id, work.at, work.me, work.at, reason)
    _record(work, act, line, reason, bag)
    return reason


def _record(
    work: Work, act: EntryAct, line: RegisterEntry[T], reason: str, bag: Bag | None, **more: Any
) -> None:  # fmt: skip
    """Record what was done to a line. The trail has the name of a register of the pack, and the key of one of the house."""
    own = kind_of(line.register)
    kind = line.register if own == line.register else work.pack.record_name(own)
    if bag is None:
        work.record(_ACTIONS[act], f"archive:{work.desk.fonds}", kind=kind, line=line.id, reason=reason)
        return
    work.record(
        _ACTIONS[act], f"dossier:{bag.id}", code=bag.reference_code, kind=kind, line=line.id, because=reason,
        about=[bag.id], **more,
    )  # fmt: skip
