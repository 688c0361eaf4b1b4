"""A leaver's handover (S02-R10): checklist, three signatures, custody moved in one transaction.

The leaver's accounts are closed right after it, in the key directory. Should the power go in between, the next
sign-in of anybody closes them (`leaving`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from app.models.domain import rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import CodeKind, make
from app.models.domain.docket import DocketHead
from app.models.domain.errors import N_
from app.models.domain.handover import Checklist, Handover, KeptLine, LoanDue, Parties, Waiting
from app.models.domain.person import Account, AccountStatus, Staff
from app.models.domain.procedure import Step
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import leaving, signing
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.archives import follow_directory
from app.models.services.conducts import CONDUCTS
from app.models.services.desk import Desk
from app.models.store import audit, buildings, dockets, dossiers, loans, people, places, settings, signoffs
from app.models.vault.accounts import sign_closings
from app.models.vault.canonical import list_hash
from app.models.vault.login import Signer as Signer
from app.models.vault.signoff import SignOff, Statement, sign

_ISO_DAY = len("2026-11-23")


@query(Right.HAND_OVER)
def checklist(desk: Desk, leaver_id: str, devices: Sequence[str] = ()) -> Checklist:
    """The list to be signed; `devices` are keys and devices as the clerk types them, one a line."""
    db = desk.store.db
    leaver = still_there(people.person(db, leaver_id))
    bags = dossiers.kept_by(db, leaver_id)
    lying = places.names(db)
    borrowed = {loan.dossier_id: loan for loan in loans.out(db, leaver_id)}
    names = dict(buildings.buildings(db))
    return Checklist(
        leaver_id=leaver_id,
        leaver=leaver.name,
        department=leaver.department,
        kept=tuple(
            KeptLine(bag.reference_code, bag.page_count, lying.get(bag.place_id or 0, ""), bag.id in borrowed)
            for bag in bags
        ),
        lent_out=signoffs.lent_out(db, leaver_id),
        loans_due=tuple(
            LoanDue(loan.reference_code, loan.issued_at[:_ISO_DAY], loan.due_on) for loan in borrowed.values()
        ),
        waiting=tuple(_waiting(desk, leaver)),
        buildings=tuple(names[one] for one in sorted(people.buildings_of(db, leaver_id))),
        devices=tuple(line.strip() for line in devices if line.strip()),
    )


@query(Right.HAND_OVER)
def households(desk: Desk, listed: Checklist) -> dict[str, str]:
    """Households by reference code, for showing and printing a checklist; dossiers destroyed since are left out."""
    codes = {line.reference_code for line in listed.kept} | {line.reference_code for line in listed.loans_due}
    return signoffs.households(desk.store.db, sorted(codes))


@query(Right.HAND_OVER)
def statement(desk: Desk, parties: Parties, listed: Checklist) -> Statement:
    """What leaver, receiver and witness each sign."""
    return signing.statement(
        desk,
        "handover",
        f"person:{parties.leaver_id}",
        list_hash([asdict(parties) | listed.as_record()]),
        N_("离职交接"),
    )


@query(Right.HAND_OVER)
def signers(desk: Desk, parties: Parties) -> tuple[tuple[Account, ...], ...]:
    """The accounts with which leaver, receiver and witness may sign; the witness as a manager only."""
    return (
        signing.candidates(desk, lambda _role, who: who == parties.leaver_id),
        signing.candidates(desk, lambda _role, who: who == parties.receiver_id),
        signing.candidates(desk, lambda role, who: who == parties.handover_witness_id and role.is_managing),
    )


@query(Right.HAND_OVER)
def check_signer(desk: Desk, person_id: str, given: SignOff) -> None:
    """Ask at once whether the person whose turn it is has signed. Raises RuleBroken `wrong-signer`."""
    person = still_there(people.person(desk.store.db, person_id))
    rules.signer_is(person_id, person.name, given.person_id, given.name)


@query(Right.HAND_OVER)
def check(desk: Desk, parties: Parties, listed: Checklist) -> None:
    """Ask every rule before anybody types a password. Raises RuleBroken `three-persons`, `receiver-may-keep` …"""
    db = desk.store.db
    rules.three_persons(parties.leaver_id, parties.receiver_id, parties.handover_witness_id)
    receiver = still_there(people.person(db, parties.receiver_id))
    rules.receiver_may_keep(receiver.name, receiver.role, bool(listed.kept))
    rules.handover_witness_manages(still_there(people.person(db, parties.handover_witness_id)).role)


@query(Right.HAND_OVER)
def witness(desk: Desk, login: str, password: str) -> Signer:
    """Who watches, having just typed their password; for one handover, in a `with`. Refuses like a log-in."""
    return signing.identify(desk, login, password)


def perform(
    desk: Desk, parties: Parties, listed: Checklist, leaver: SignOff, receiver: SignOff, witness: Signer
) -> Outcome[Handover]:
    """Hand everything over and close the leaver's accounts.

    `witness` is a manager who has just typed their password: they sign, and the key directory closes the leaver's
    accounts in their name. Raises RuleBroken `three-persons`, `wrong-signer`, `list-changed` …, and what
    refuses the closing of an account; then nothing moved.
    """
    signed = sign(witness, statement(desk, parties, listed), now=desk.now())
    theirs = [
        one.id
        for one in desk.directory().accounts
        if one.person_id == parties.leaver_id and one.status is not AccountStatus.CLOSED
    ]
    closings = sign_closings(desk.folder, witness, theirs, now=desk.now())
    outcome = _perform(desk, parties, listed, (leaver, receiver, signed), closings)
    desk.leaving = desk.account.person_id == parties.leaver_id
    leaving.finish(desk, desk.directory(), witness)
    follow_directory(desk)
    return outcome


@query(Right.HAND_OVER)
def handovers(desk: Desk) -> list[Handover]:
    """Every handover, newest first."""
    return signoffs.handovers(desk.store.db)


@query(Right.HAND_OVER)
def anchor(desk: Desk, done: Handover) -> str:
    """The anchor code of the audit event by which a handover was carried out, for printing it again."""
    events = audit.about(desk.store.db, f"person:{done.leaver.person_id}")
    return next(one.anchor for one in events if one.detail.get("list") == done.list_code)


@action(Right.HAND_OVER)
def _perform(
    work: Work, parties: Parties, listed: Checklist, signed: tuple[SignOff, SignOff, SignOff],
    closings: Sequence[dict[str, Any]],
) -> Handover:  # fmt: skip
    desk, db = work.desk, work.db
    check(desk, parties, listed)
    if checklist(desk, parties.leaver_id, listed.devices) != listed:
        raise rulebook.broken(rulebook.LIST_CHANGED)
    wanted = statement(desk, parties, listed)
    expected = (parties.leaver_id, parties.receiver_id, parties.handover_witness_id)
    for person_id, given in zip(expected, signed, strict=True):
        person = still_there(people.person(db, person_id))
        rules.signer_is(person_id, person.name, given.person_id, given.name)
    kept = tuple(signing.accept(work, given, wanted) for given in signed)
    code = make(CodeKind.LIST, settings.next_serial(db, "list"))
    done = signoffs.hand_over(db, code, parties, work.at, wanted.list_hash, listed, (kept[0], kept[1], kept[2]))
    dossiers.hand_over(db, parties.leaver_id, parties.receiver_id, work.at, work.me)
    loans.take_over(db, parties.leaver_id, parties.receiver_id)
    engine.person_leaves(work, parties.leaver_id)
    people.set_areas(
        db, parties.receiver_id, people.areas_of(db, parties.receiver_id) | people.areas_of(db, parties.leaver_id)
    )
    people.set_areas(db, parties.leaver_id, set())
    people.set_buildings(
        db, parties.receiver_id,
        people.buildings_of(db, parties.receiver_id) | people.buildings_of(db, parties.leaver_id),
    )  # fmt: skip
    people.set_buildings(db, parties.leaver_id, set())
    people.leave(db, parties.leaver_id, work.today)
    leaving.keep(work, closings)
    work.record(
        AuditAction.HANDOVER_PERFORM, f"person:{parties.leaver_id}", signers=expected, list=code, list_hash=wanted.list_hash,
        receiver=parties.receiver_id, witness=parties.handover_witness_id, kept=len(listed.kept),
        loans=len(listed.loans_due), before=parties.leaver_id, after=parties.receiver_id,
    )  # fmt: skip
    work.touch_everything()
    return done


def _waiting(desk: Desk, leaver: Staff) -> list[Waiting]:
    """What the leaver has been asked to decide, has signed with others who have not yet, or asked for themselves."""
    db = desk.store.db
    return [
        Waiting(_called(one), one.code, one.asker.name, one.state.label, _day(one.opened_at))
        for kind in (kind for kind, conduct in CONDUCTS.items() if conduct.procedure.lists)
        for one in dockets.open_heads(db, kind)
        if one.asker.person_id == leaver.id or any(_waits(desk, one, step, leaver) for step in one.procedure.steps)
    ]


def _called(docket: DocketHead) -> str:
    called = CONDUCTS[docket.kind].called
    return called(docket) if called else docket.procedure.label


def _waits(desk: Desk, docket: DocketHead, step: Step, leaver: Staff) -> bool:
    """Whether the leaver is asked for a step, or has taken it and others have not yet."""
    if not docket.stands_for(step):
        return False
    asked = step.right is not None and step.awaited
    return any(one.person_id == leaver.id for one in docket.taken(step.name)) or (
        asked and docket.may_be_taken_by(step, desk.pack.rights, leaver.role, leaver.id)
    )


def _day(moment: str) -> str:
    return moment[:_ISO_DAY]
