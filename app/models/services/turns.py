"""The part of the engine that refuses a step, and the statement that its taker signs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from app.models.domain import deputy_rules, rights, rulebook, rules
from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket, DocketHead, DocketLine, NewLine
from app.models.domain.person import Role
from app.models.domain.procedure import Mode, Phase, Step
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import deputies, signing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Given
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.store import dockets
from app.models.store.scope import Scope
from app.models.vault.canonical import digest, list_hash

Inputs = Mapping[str, str]


class _StepAsked(NamedTuple):
    """A step of a docket of which it is asked who takes it; `admits`: whether the contents of the docket admit a person."""

    docket: DocketHead
    step: Step
    admits: Callable[[str], bool]


def given(
    step: Step, person_id: str, signed: SignOff | None, reason: str, inputs: Inputs, accepted: Collection[int] | None,
    **more: Any,
) -> Given:  # fmt: skip
    """Return the input of a step, without inputs that it does not ask for. `more`: the further fields of `Given`."""
    some = None if accepted is None or not step.partial else frozenset(accepted)
    return Given(person_id, signed, reason if step.reason or step.partial else "", inputs, some, **more)


def who_may_take(
    desk: Desk, docket: DocketHead, step: Step, deputising: Sequence[Deputy]
) -> Callable[[Role | None, str], bool]:
    """Say of a post and a person whether they may take a step: by right and rank, by earlier takers and parts, by the contents

    of the docket, which are asked once, and by the lines to be read. `deputising`: the appointments in force; a deputy reaches
    and reads every line by their own account.
    """
    asked = [_StepAsked(docket, step, CONDUCTS[docket.kind].takes(desk, docket, step))]
    return lambda role, person_id: bool(_takeable(desk, asked, role, person_id, deputising))


def awaited(desk: Desk, heads: Sequence[DocketHead], deputising: Sequence[Deputy]) -> list[tuple[DocketHead, Step]]:
    """The dockets that wait for who has signed in, or for a sign-off in this session, each with the step, kind by kind.

    `deputising`: the appointments in force.
    """
    waiting = [
        (docket, step)
        for kind, conduct in CONDUCTS.items()
        if desk.can(conduct.procedure.seen_with)
        for docket in heads
        if docket.kind == kind
        for step in docket.procedure.steps
        if step.awaited and docket.stands_for(step) and conduct.awaits(desk, docket, step)
    ]
    asked = [_StepAsked(docket, step, CONDUCTS[docket.kind].takes(desk, docket, step)) for docket, step in waiting]
    mine = _takeable(desk, asked, desk.account.role, desk.account.person_id, deputising)
    return [
        (docket, step)
        for docket, step in waiting
        if (docket.id, step.name) in mine or (step.right is None and desk.can(step.seat))
    ]


def _takeable(
    desk: Desk, asked: Sequence[_StepAsked], role: Role | None, person_id: str, deputising: Sequence[Deputy]
) -> set[tuple[int, str]]:
    """Return the steps that a person may take, as ids of dockets and names of steps. It reads the lines of all at once."""
    if role is None:
        return set()
    rights = desk.pack.rights
    ranked: set[tuple[int, str]] = set()
    unread: set[tuple[int, str]] = set()
    for docket, step, admits in asked:
        if admits(person_id) and docket.may_be_taken_by(step, rights, role, person_id, deputising):
            reads = step.reads or docket.deputy(step, rights, role, person_id, deputising) is not None
            (unread if reads else ranked).add((docket.id, step.name))
    read = _readable(desk, {number for number, _ in unread}, role, person_id) if unread else ()
    return ranked | {(number, name) for number, name in unread if number in read}


def _readable(desk: Desk, docket_ids: Collection[int], role: Role, person_id: str) -> set[int]:
    """Return the dockets whose every line a person's own post reaches and reads in clear."""
    whole = dockets.anyones(desk.store.db, docket_ids)
    listed = {number for one in whole for number in one.dossier_ids}
    reached = Scope.of(desk.pack, role, person_id).reached(desk.store.db, listed)
    return {
        one.id
        for one in whole
        if reached.issuperset(one.dossier_ids) and CONDUCTS[one.kind].reads(desk.pack, role, one)
    }


def must_read(work: Work, docket: Docket, given: Given) -> None:
    """Refuse who does not reach every line by their own post, be it at another's desk, or does not read it in clear."""
    role = work.desk.account.role if given.signed is None else signing.signer_role(given.signed)
    reached = reaches(work.desk, role, given.person_id, dockets.dossiers_of(work.db, docket))
    read = CONDUCTS[docket.kind].reads(work.pack, role, docket)
    if given.deputy is not None:
        deputy_rules.deputy_reaches(given.deputy, reached and read)
    if not reached:
        raise rights.out_of_scope()
    if not read:
        work.pack.rights.require(role, Right.REVEAL)


def deputy(work: Work, docket: Docket, step: Step, signed: SignOff | None) -> Deputy | None:
    """Return the appointment by which a person signs a step for another; None for a step in their own name."""
    if signed is None:
        return None
    role, in_force = signing.signer_role(signed), deputies.in_force(work.desk)
    return docket.deputy(step, work.pack.rights, role, signed.person_id, in_force)


def reaches(desk: Desk, role: Role, person_id: str, dossier_ids: Sequence[int]) -> bool:
    """Return whether a person's own post reaches every dossier."""
    scope = Scope.of(desk.pack, role, person_id)
    return scope.reaches(desk.store.db, *dossier_ids)


def in_turn(docket: Docket, step: Step, work: Work, signed: SignOff | None, deputy: Deputy | None = None) -> None:
    """Refuse who has no right to the step, and a docket that does not stand where it goes from.

    `deputy`: the appointment by which it is signed; the rank is that of the principal then.
    """
    if (signed is None) != (step.mode is Mode.ACT):
        raise ValueError(step.name)
    named = (step.fixed and work.desk.account.role in docket.takers) or docket.is_also_by(step, work.me)
    require(work.desk, step.right if signed is None and not named else step.seat)
    stands(docket, step, work.at)
    if step.reads or step.mode is Mode.SIGN:
        # Nobody signs, at any desk, for lines that this desk does not show.
        work.bags(dockets.dossiers_of(work.db, docket))
    account = work.desk.account
    role, who = (account.role, account.name) if signed is None else (signing.signer_role(signed), signed.name)
    role = deputy.role if deputy else role
    if step.fixed:
        rules.approver_may(docket.takers, role, who, docket.clause)
    elif signed is not None and step.right is not None:
        grant = work.pack.rights.table[step.right]
        rules.approver_may(grant.roles, role, who, str(grant.clause))
    if step.name in (docket.procedure.lapse, docket.procedure.checking and docket.procedure.checking.then):
        raise ValueError(step.name)  # It is taken of itself, with the last line or after the term.


def stands(docket: DocketHead, step: Step, now: str) -> None:
    """Refuse a step that does not go from where the docket stands, or whose term had passed at an ISO time."""
    procedure, state = docket.procedure, docket.state
    if docket.has_lapsed(now):
        lapsed = procedure.state(procedure.step(procedure.lapse).goes_to)
        raise rulebook.broken(rulebook.BY_CODE[procedure.refusal(lapsed)], state=lapsed.label)
    if state.name not in step.goes_from:
        rule = rulebook.BY_CODE[procedure.refusal(state)]
        # A step that waits for its takers cites the clause that names them.
        waits = {"clause": docket.clause} if docket.takers and state.phase is Phase.WAITING else {}
        who = docket.steps[-1].signature if docket.steps else ""
        raise rulebook.broken(rule, state=state.label, slip=docket.code, approver=docket.takers, who=who, **waits)


def apart(docket: DocketHead, step: Step, person_ids: Sequence[str], name: str) -> None:
    """Refuse who is kept from a step by a part, or by another step; `person_ids` are both of a deputy."""
    if rule := docket.apart(step, *person_ids):
        expected = (one for other in step.only_by or {} for _, one in docket.persons(other))
        raise rulebook.broken(rule, expected="、".join(expected), name=name)


def statement(desk: Desk, docket: Docket, step: Step, given: Given) -> Statement:
    """Return the statement that the taker of a step signs; a deputy also signs for whom, and by which appointment."""
    if binds := CONDUCTS[docket.kind].statements.get(step.name):
        content = binds(docket, given)
    elif step.partial:
        lines = [[*datum(line, line.salt), line.position, given.agrees(line)] for line in docket.lines]
        content = list_hash([[docket.list_hash], *lines])
    else:
        content = docket.list_hash
    if given.deputy is not None:
        content = list_hash([[content], given.deputy.bound])
    variant = (docket.procedure.variants or {}).get(docket.variant)
    return signing.statement(desk, step.purpose, docket.subject, content, variant.meaning if variant else step.meaning)


def datum(line: NewLine | DocketLine, salt: str) -> list[str]:
    """Return the hash that binds a datum of a line. The salt is erased with it, so that nobody finds a short datum by trial."""
    if not line.key:
        return []
    return [digest([salt, line.dossier_id, line.key, line.before, line.after, line.party_id])]


def require(desk: Desk, right: Right | None) -> None:
    """Refuse a session without a right; None asks for no other than the gate has."""
    if right is not None:
        desk.require(right)
