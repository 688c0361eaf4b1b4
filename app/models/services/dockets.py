"""The engine of dockets: open a list, take its steps, check its lines. It knows no kind by name.

The gate asks for the right to consult; each step then asks for its own: that of who acts, or that of the session in
which it is signed and, of the signer, that of the step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain import rulebook, rules
from app.models.domain.codes import make
from app.models.domain.docket import Docket, DocketHead, DocketLine, Prospect
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.person import Account
from app.models.domain.procedure import Mode, Step
from app.models.domain.rights import Right
from app.models.services import signing
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.conduct import Conduct
from app.models.services.conducts import CONDUCTS
from app.models.services.desk import Desk
from app.models.store import browse, dockets, dossiers, settings
from app.models.vault.canonical import digest, list_hash
from app.models.vault.signoff import SignOff, Statement


@action(Right.CONSULT)
def begin(work: Work, kind: str, dossier_ids: Sequence[int], reason: str) -> Docket:
    """Put dossiers on a new docket, which lists them and no others from here on.

    Raises NotAllowed without the right of the opening; RuleBroken `empty-list`, and whatever keeps a dossier off it.
    """
    conduct = CONDUCTS[kind]
    procedure, opening = conduct.procedure, conduct.procedure.opening
    _require(work.desk, opening.right)
    rules.something_listed(dossier_ids)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    bags = work.bags(dossier_ids)
    for bag in bags:
        conduct.admits(work.desk, bag)
    code = make(procedure.code, settings.next_serial(work.db, "list"))
    content = list_hash([conduct.binds(bag) for bag in bags])
    table = digest(procedure.as_record())
    dockets.keep_procedure(work.db, table, procedure)
    docket_id = dockets.begin(
        work.db, code, table, procedure, content, work.desk.rules.version, work.me, work.at, [bag.id for bag in bags]
    )
    if told := conduct.opens(work):
        dockets.tell(work.db, docket_id, told)
    dockets.take(work.db, docket_id, opening.name, 1, work.me, work.at, reason, None, content)
    work.record(
        f"{kind}.{opening.name}", f"list:{code}", list_hash=content, dossiers=[one.reference_code for one in bags]
    )
    work.touch(*(bag.id for bag in bags))
    return _read(work, docket_id)


def take(
    desk: Desk, docket_id: int, name: str, signed: SignOff | None = None, *, reason: str = "",
    told: Mapping[str, str] | None = None,
) -> Outcome[Docket]:  # fmt: skip
    """Take a step; when its last taker has, its effect is carried out and the docket moves on.

    `signed`: the sign-off of who takes it, None where the session's own person does; `reason` and `told` (by field) where the
    step asks for them. Raises NotAllowed without the right; RuleBroken by the procedure, by its kind, or for another
    list; KeysProblem for a sign-off that does not hold.
    """
    outcome = _take(desk, docket_id, name, signed, reason, told or {})
    docket = outcome.value
    if len(docket.taken(name)) == docket.procedure.step(name).times:
        CONDUCTS[docket.kind].afterwards.get(name, _nothing)(desk)
    return outcome


@action(Right.CONSULT)
def check(work: Work, docket_id: int, dossier_id: int) -> DocketLine:
    """Note that a dossier of the list lies here.

    Raises RuleBroken `checked-already`, `list-is-fixed`, and what the procedure says of a stranger.
    """
    docket = still_there(dockets.docket(work.db, docket_id))
    checking = docket.procedure.checking
    if checking is None:
        raise ValueError(docket.kind)
    work.desk.require(checking.right)
    if docket.state.name != checking.state:
        raise rulebook.broken(rulebook.BY_CODE[docket.procedure.out_of_order], state=docket.state.label)
    rules.list_open(len(docket.taken(checking.until)))
    bag = work.bag(dossier_id)
    line = next((one for one in docket.lines if one.dossier_id == dossier_id), None)
    if line is None:
        raise rulebook.broken(rulebook.BY_CODE[checking.stranger], code=bag.reference_code)
    if line.checked_at is not None:
        clause = rulebook.BY_CODE[checking.stranger].clause
        raise rulebook.broken(rulebook.CHECKED_ALREADY, code=bag.reference_code, clause=clause)
    dockets.check(work.db, docket_id, dossier_id, work.at, work.me)
    work.record(f"{docket.kind}.check", f"dossier:{bag.id}", code=bag.reference_code, list=docket.code)
    work.touch(bag.id)
    if conduct := CONDUCTS[docket.kind].checked:
        conduct(work, docket, line)
    if checking.then and docket.checked + 1 == docket.total:
        _carry_out(work, docket, docket.procedure.step(checking.then), None, "", {})
    return still_there(dockets.line(work.db, docket_id, dossier_id))


@query(Right.CONSULT)
def prospects(desk: Desk, kind: str, dossier_ids: Sequence[int]) -> list[Prospect]:
    """Return what the opening of a docket would say of each dossier.

    Raises NotAllowed without the right of the opening.
    """
    conduct = CONDUCTS[kind]
    _require(desk, conduct.procedure.opening.right)
    return [_prospect(desk, conduct, row) for row in browse.rows(desk.store.db, dossier_ids)]


@query(Right.CONSULT)
def statement(desk: Desk, docket_id: int, name: str, told: Mapping[str, str] | None = None) -> Statement:
    """What is signed with a step. Raises NotAllowed where this session may not have it signed."""
    docket = still_there(dockets.docket(desk.store.db, docket_id))
    step = docket.procedure.step(name)
    _require(desk, step.seat)
    return _statement(desk, docket, step, told or {})


@query(Right.CONSULT)
def signers(desk: Desk, docket_id: int, name: str) -> tuple[Account, ...]:
    """Whose sign-off would be taken for a step."""
    docket = still_there(dockets.head(desk.store.db, docket_id))
    step = docket.procedure.step(name)
    return signing.candidates(desk, lambda role, who: docket.may_be_taken_by(step, desk.pack.rights, role, who))


@query(Right.CONSULT)
def docket(desk: Desk, docket_id: int) -> Docket:
    """One docket; Stale when it is gone or out of reach."""
    return still_there(dockets.docket(desk.store.db, docket_id))


@query(Right.CONSULT)
def docket_by_code(desk: Desk, code: str) -> Docket:
    """The docket whose printed code was scanned."""
    return still_there(dockets.docket_by_code(desk.store.db, code))


@query(Right.CONSULT)
def awaited(desk: Desk, kind: str) -> list[tuple[DocketHead, Step]]:
    """The open dockets of a kind that wait for who has signed in, or for a sign-off in this session, each with the step."""
    rights, me = desk.pack.rights, desk.account
    return [
        (docket, step)
        for docket in dockets.open_heads(desk.store.db, kind)
        for step in docket.procedure.steps
        if step.awaited and docket.stands_for(step)
        if docket.may_be_taken_by(step, rights, me.role, me.person_id) or (step.right is None and desk.can(step.seat))
    ]


@query(Right.CONSULT)
def heads(desk: Desk, kind: str) -> list[DocketHead]:
    """Every docket of a kind without its lines, newest first."""
    return dockets.heads(desk.store.db, kind)


@action(Right.CONSULT)
def _take(
    work: Work, docket_id: int, name: str, signed: SignOff | None, reason: str, told: Mapping[str, str]
) -> Docket:
    docket = still_there(dockets.docket(work.db, docket_id))
    step = docket.procedure.step(name)
    conduct = CONDUCTS[docket.kind]
    _in_turn(docket, step, work, signed)
    person_id = signed.person_id if signed else work.me
    conduct.checks.get(name, _nothing)(work, docket, person_id)
    if rule := docket.apart(step, person_id):
        raise rulebook.broken(rule)
    _carry_out(work, docket, step, signed, reason, told)
    return _read(work, docket_id)


def _carry_out(
    work: Work, docket: Docket, step: Step, signed: SignOff | None, reason: str, told: Mapping[str, str]
) -> None:
    name, docket_id, conduct = step.name, docket.id, CONDUCTS[docket.kind]
    person_id = signed.person_id if signed else work.me
    reason = rules.stated(reason, rulebook.REASON_STATED) if step.reason else ""
    fields = docket.procedure.fields or {}
    told = {field: rules.stated(told.get(field, ""), rulebook.REASON_STATED, fields[field]) for field in step.inputs}
    content, kept = docket.list_hash, None
    if signed is not None:
        wanted = _statement(work.desk, docket, step, told)
        content, kept = wanted.list_hash, signing.accept(work, signed, wanted)
    nth = len(docket.taken(name)) + 1
    dockets.take(work.db, docket_id, name, nth, person_id, work.at, reason, kept, content)
    if told:
        dockets.tell(work.db, docket_id, {**docket.body, **told})
    after = step.goes_to if nth == step.times else docket.state.name
    work.record(
        f"{docket.kind}.{name}", docket.subject, signers=[person_id] if signed else (), before=docket.state.name,
        after=after, list_hash=content if signed else None, because=reason, about=docket.dossier_ids,
    )  # fmt: skip
    work.touch(*docket.dossier_ids)
    if nth == step.times:
        conduct.effects.get(name, _nothing)(work, _read(work, docket_id))
        still_open = docket.procedure.state(step.goes_to).phase.is_open
        dockets.move(work.db, docket_id, step.goes_to, None if still_open else work.at)


def _prospect(desk: Desk, conduct: Conduct, row: DossierRow) -> Prospect:
    bag = still_there(dossiers.visible(desk.store.db, row.id))
    try:
        conduct.admits(desk, bag)
    except Refusal as refusal:
        return Prospect(row, bag.retention_due, refusal)
    return Prospect(row, bag.retention_due, None)


def _in_turn(docket: Docket, step: Step, work: Work, signed: SignOff | None) -> None:
    """Refuse who has no right to the step, and a docket that does not stand where it goes from."""
    if (signed is None) != (step.mode is Mode.ACT):
        raise ValueError(step.name)
    _require(work.desk, step.right if signed is None else step.seat)
    if docket.state.name not in step.goes_from:
        raise rulebook.broken(rulebook.BY_CODE[docket.procedure.out_of_order], state=docket.state.label)
    if docket.procedure.checking and step.mode is Mode.ACT:
        rules.list_open(len(docket.taken(docket.procedure.checking.until)))
    if signed is not None and step.right is not None:
        grant = work.pack.rights.table[step.right]
        rules.approver_may(grant.roles, signing.signer_role(signed), signed.name, str(grant.clause))
    if docket.procedure.checking and docket.procedure.checking.then == step.name:
        raise ValueError(step.name)  # It is taken of itself, with the last line.


def _statement(desk: Desk, docket: Docket, step: Step, told: Mapping[str, str]) -> Statement:
    binds = CONDUCTS[docket.kind].statements.get(step.name)
    content = docket.list_hash if binds is None else binds(docket, told)
    return signing.statement(desk, step.purpose, docket.subject, content, step.meaning)


def _require(desk: Desk, right: Right | None) -> None:
    if right is not None:
        desk.require(right)


def _read(work: Work, docket_id: int) -> Docket:
    return still_there(dockets.docket(work.db, docket_id))


def _nothing(*_: object) -> None:
    return None
