"""A leaver's handover (S02-R10): checklist, three signatures, custody moved in one transaction.

The leaver's accounts are closed right after it, in the key directory. Should the power go in between, signing in
still refuses them: the store knows that they have left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from app.models.domain import rulebook, rules
from app.models.domain.codes import CodeKind, make
from app.models.domain.disposal import DisposalState
from app.models.domain.loan import RequestState
from app.models.domain.person import AccountStatus, Staff
from app.models.domain.rights import Right
from app.models.services import signing
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.archives import follow_directory
from app.models.services.desk import Desk
from app.models.store import disposals, dossiers, loans, people, settings, signoffs
from app.models.store.browse import rows as dossier_rows
from app.models.store.signoffs import Handover
from app.models.vault.accounts import close_account
from app.models.vault.canonical import list_hash
from app.models.vault.login import Signer
from app.models.vault.signoff import SignOff, Statement, sign


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One dossier in the leaver's custody; `borrowed`: it is lent to the leaver."""

    reference_code: str
    household: str
    place: str
    page_count: int
    borrowed: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything that a leaver keeps, has on loan, and has been asked to decide; and the desk things they list."""

    leaver_id: str
    leaver: str
    department: str
    kept: tuple[KeptLine, ...]
    loans_due: tuple[str, ...]
    waiting: tuple[str, ...]
    buildings: tuple[str, ...]
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who leaves, who receives, who watches: ids of three different persons."""

    leaver_id: str
    receiver_id: str
    witness_id: str


@query(Right.HAND_OVER)
def checklist(desk: Desk, leaver_id: str, devices: Sequence[str] = ()) -> Checklist:
    """The list to be signed; `devices` are keys and devices as the clerk types them, one a line."""
    db = desk.store.db
    leaver = still_there(people.person(db, leaver_id))
    bags = dossiers.kept_by(db, leaver_id)
    households = {row.id: row for row in dossier_rows(db, [bag.id for bag in bags])}
    borrowed = {loan.dossier_id: loan for loan in loans.out(db, leaver_id)}
    names = dict(dossiers.buildings(db))
    return Checklist(
        leaver_id=leaver_id,
        leaver=leaver.name,
        department=leaver.department,
        kept=tuple(
            KeptLine(
                bag.reference_code, households[bag.id].household, households[bag.id].place, bag.page_count,
                bag.id in borrowed,
            )
            for bag in bags
        ),
        loans_due=tuple(f"{loan.reference_code} {loan.due_on}" for loan in borrowed.values()),
        waiting=tuple(_waiting(desk, leaver)),
        buildings=tuple(names[one] for one in sorted(people.buildings_of(db, leaver_id))),
        devices=tuple(line.strip() for line in devices if line.strip()),
    )  # fmt: skip


@query(Right.HAND_OVER)
def statement(desk: Desk, parties: Parties, listed: Checklist) -> Statement:
    """What leaver, receiver and witness each sign."""
    return signing.statement(
        desk, "handover", f"person:{parties.leaver_id}", list_hash([_content(parties, listed)]), "离职交接"
    )


@query(Right.HAND_OVER)
def check(desk: Desk, parties: Parties, listed: Checklist) -> None:
    """Ask every rule before anybody types a password. Raises RuleBroken `three-persons`, `receiver-may-keep` …"""
    db = desk.store.db
    rules.three_persons(parties.leaver_id, parties.receiver_id, parties.witness_id)
    receiver = still_there(people.person(db, parties.receiver_id))
    rules.receiver_may_keep(receiver.name, receiver.role, bool(listed.kept))
    rules.witness_manages(still_there(people.person(db, parties.witness_id)).role)


def witness(desk: Desk, login: str, password: str) -> Signer:
    """Who watches, having just typed their password; for one handover, in a `with`. Refuses like a log-in."""
    return signing.identify(desk, login, password)


def perform(
    desk: Desk, parties: Parties, listed: Checklist, leaver: SignOff, receiver: SignOff, witness: Signer
) -> Outcome[Handover]:
    """Hand everything over and close the leaver's accounts.

    `witness` is a manager who has just typed their password: they sign, and the key directory closes the leaver's
    accounts in their name. Raises RuleBroken `three-persons`, `wrong-signer`, `list-changed` …; then nothing moved.
    """
    signed = sign(witness, statement(desk, parties, listed), now=desk.now())
    outcome = _perform(desk, parties, listed, (leaver, receiver, signed))
    for account in desk.directory().accounts:
        if account.person_id == parties.leaver_id and account.status is not AccountStatus.CLOSED:
            close_account(desk.folder, witness, account.id, now=desk.now())
    follow_directory(desk)
    return outcome


@query(Right.HAND_OVER)
def handovers(desk: Desk) -> list[Handover]:
    """Every handover, newest first."""
    return signoffs.handovers(desk.store.db)


@action(Right.HAND_OVER)
def _perform(work: Work, parties: Parties, listed: Checklist, signed: tuple[SignOff, SignOff, SignOff]) -> Handover:
    desk, db = work.desk, work.db
    check(desk, parties, listed)
    if checklist(desk, parties.leaver_id, listed.devices) != listed:
        raise rulebook.broken(rulebook.LIST_CHANGED)
    wanted = statement(desk, parties, listed)
    expected = (parties.leaver_id, parties.receiver_id, parties.witness_id)
    for person_id, given in zip(expected, signed, strict=True):
        person = still_there(people.person(db, person_id))
        rules.signer_is(person_id, person.name, given.person_id, given.name)
    kept = tuple(signing.accept(work, given, wanted) for given in signed)
    code = make(CodeKind.LIST, settings.next_serial(db, "list"))
    handover = Handover(0, code, *expected, work.at, wanted.list_hash, asdict(listed) | {"kept": len(listed.kept)})
    signoffs.hand_over(db, handover, (kept[0], kept[1], kept[2]))
    dossiers.hand_over(db, parties.leaver_id, parties.receiver_id, work.at, work.me)
    loans.take_over(db, parties.leaver_id, parties.receiver_id)
    people.set_buildings(
        db, parties.receiver_id,
        people.buildings_of(db, parties.receiver_id) | people.buildings_of(db, parties.leaver_id),
    )  # fmt: skip
    people.set_buildings(db, parties.leaver_id, set())
    people.leave(db, parties.leaver_id, work.today)
    work.record(
        "handover.perform", f"person:{parties.leaver_id}", list=code, list_hash=wanted.list_hash,
        receiver=parties.receiver_id, witness=parties.witness_id, kept=len(listed.kept),
        loans=len(listed.loans_due), before=parties.leaver_id, after=parties.receiver_id,
    )  # fmt: skip
    work.touch_everything()
    return handover


def _waiting(desk: Desk, leaver: Staff) -> list[str]:
    """What the leaver has been asked to approve or to witness, and what they asked for themselves."""
    db = desk.store.db
    found = [
        f"{wanted.kind.label} {wanted.slip_code} {wanted.borrower}"
        for wanted in loans.requests(db, (RequestState.ASKED, RequestState.APPROVED))
        if leaver.id == wanted.borrower_id
        or (wanted.state is RequestState.ASKED and leaver.role is not None and leaver.role in wanted.approver_roles)
    ]
    for listed in disposals.disposals(db, (DisposalState.PROPOSED, DisposalState.APPROVED)):
        decides = leaver.role is not None and leaver.role.is_managing and listed.state is DisposalState.PROPOSED
        signed = any(signature.person_id == leaver.id for signature in listed.destroyers)
        if decides or signed or listed.proposed_by == leaver.id:
            found.append(f"{listed.state.label} {listed.list_code}")
    return found


def _content(parties: Parties, listed: Checklist) -> dict[str, object]:
    return asdict(parties) | {
        "kept": [line.reference_code for line in listed.kept], "loans": list(listed.loans_due),
        "waiting": list(listed.waiting), "buildings": list(listed.buildings), "devices": list(listed.devices),
    }  # fmt: skip
