"""Two-person destruction: propose → approve → scan out → two sign the same list → tombstones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from app.models.domain import rulebook, rules
from app.models.domain.codes import CodeKind, make
from app.models.domain.disposal import Disposal, DisposalLine, DisposalState, Prospect
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, Refusal
from app.models.domain.person import Account
from app.models.domain.rights import Right
from app.models.services import signing
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import disposals, dossiers, settings
from app.models.store.browse import rows as dossier_rows
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash
from app.models.vault.signoff import SignOff, Statement


@query(Right.PROPOSE_DESTRUCTION)
def prospects(desk: Desk, dossier_ids: Sequence[int]) -> list[Prospect]:
    """What `propose` would say of each of the dossiers, asked before anything is proposed."""
    return [
        _prospect(desk, row, still_there(dossiers.visible(desk.store.db, row.id)))
        for row in dossier_rows(desk.store.db, dossier_ids)
    ]


@action(Right.PROPOSE_DESTRUCTION)
def propose(work: Work, dossier_ids: Sequence[int], reason: str) -> Disposal:
    """Put dossiers on a new destruction list, which is fixed from here on.

    Raises RuleBroken `destroy-only-shelved`, `under-hold`, `term-not-served`, `on-another-list`.
    """
    rules.something_listed(dossier_ids)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    bags = work.bags(dossier_ids)
    for bag in bags:
        _destroyable(work.desk, bag, disposals.open_list_of(work.db, bag.id))
    code = make(CodeKind.LIST, settings.next_serial(work.db, "list"))
    content = list_hash([_content(bag) for bag in bags])
    disposal_id = disposals.propose(
        work.db, code, reason, work.me, work.at, content, work.desk.rules.version, [bag.id for bag in bags]
    )
    work.record("destruction.propose", f"list:{code}", list_hash=content, dossiers=[bag.reference_code for bag in bags])
    work.touch(*(bag.id for bag in bags))
    return _read(work, disposal_id)


@query(Right.PROPOSE_DESTRUCTION)
def approval_statement(desk: Desk, disposal_id: int) -> Statement:
    """What the approving manager signs."""
    return _approval(desk, still_there(disposals.disposal(desk.store.db, disposal_id)))


@query(Right.PROPOSE_DESTRUCTION)
def approvers(desk: Desk, disposal_id: int) -> tuple[Account, ...]:
    """Who may agree to a list."""
    listed = still_there(disposals.disposal(desk.store.db, disposal_id))
    return signing.candidates(desk, partial(listed.may_be_decided_by, desk.pack.rights))


@action(Right.PROPOSE_DESTRUCTION)
def approve(work: Work, disposal_id: int, signoff: SignOff) -> Disposal:
    """Agree to a list, by the sign-off of a manager who did not propose it."""
    listed = _in_state(work, disposal_id, DisposalState.PROPOSED)
    grant = work.pack.rights.table[Right.APPROVE_DESTRUCTION]
    rules.approver_may(grant.roles, signing.signer_role(signoff), signoff.name, str(grant.clause))
    rules.proposer_is_not_approver(listed.proposed_by, signoff.person_id)
    kept = signing.accept(work, signoff, _approval(work.desk, listed))
    disposals.decide(work.db, disposal_id, DisposalState.APPROVED, work.at, signoff.person_id, kept)
    work.record(
        "destruction.approve", f"list:{listed.list_code}", before="proposed", after="approved",
        signers=[signoff.person_id], list_hash=listed.list_hash,
    )  # fmt: skip
    work.touch(*(line.dossier_id for line in listed.lines))
    return _read(work, disposal_id)


@action(Right.APPROVE_DESTRUCTION)
def refuse(work: Work, disposal_id: int, reason: str) -> Disposal:
    """Send a list back, with a reason."""
    listed = _in_state(work, disposal_id, DisposalState.PROPOSED)
    return _end(work, listed, DisposalState.REFUSED, rules.stated(reason, rulebook.REASON_STATED))


@action(Right.PROPOSE_DESTRUCTION)
def withdraw(work: Work, disposal_id: int) -> Disposal:
    """Take back a list before anybody has signed its destruction."""
    listed = _in_state(work, disposal_id, DisposalState.PROPOSED, DisposalState.APPROVED)
    rules.list_open(len(listed.destroyers))
    return _end(work, listed, DisposalState.WITHDRAWN, "")


@action(Right.DESTROY)
def scan_out(work: Work, disposal_id: int, dossier_id: int) -> DisposalLine:
    """Note that a bag of the list lies here, ready to be destroyed. Raises RuleBroken `not-on-list`."""
    listed = _in_state(work, disposal_id, DisposalState.APPROVED)
    rules.list_open(len(listed.destroyers))
    bag = work.bag(dossier_id)
    if not disposals.scan(work.db, disposal_id, dossier_id, work.at, work.me):
        raise rulebook.broken(rulebook.NOT_ON_LIST, code=bag.reference_code)
    work.record("destruction.scan", f"dossier:{bag.id}", code=bag.reference_code, list=listed.list_code)
    work.touch(bag.id)
    return next(line for line in _read(work, disposal_id).lines if line.dossier_id == dossier_id)


@query(Right.DESTROY)
def destroyer_statement(desk: Desk, disposal_id: int, method: str, site: str) -> Statement:
    """What each of the two destroyers signs: the list with what was scanned, how and where it is destroyed."""
    return _destruction(desk, still_there(disposals.disposal(desk.store.db, disposal_id)), method, site)


@query(Right.DESTROY)
def destroyers(desk: Desk, disposal_id: int) -> tuple[Account, ...]:
    """Who may sign the destruction of a list next."""
    listed = still_there(disposals.disposal(desk.store.db, disposal_id))
    return signing.candidates(desk, lambda _role, who: listed.may_be_destroyed_by(who))


def sign(desk: Desk, disposal_id: int, signoff: SignOff, method: str, site: str) -> Outcome[Disposal]:
    """Enter a destroyer's sign-off; with the second one the scanned bags are destroyed and their data erased."""
    outcome = _sign(desk, disposal_id, signoff, method, site)
    if outcome.value.state is DisposalState.DESTROYED:
        desk.store.settle()
    return outcome


@query(Right.CONSULT)
def disposal(desk: Desk, disposal_id: int) -> Disposal:
    """One list; Stale when it is gone or out of reach."""
    return still_there(disposals.disposal(desk.store.db, disposal_id))


@query(Right.CONSULT)
def disposal_by_code(desk: Desk, list_code: str) -> Disposal:
    """The list whose printed code was scanned."""
    return still_there(disposals.disposal_by_code(desk.store.db, list_code))


@query(Right.CONSULT)
def all_disposals(desk: Desk) -> list[Disposal]:
    """Every list, newest first."""
    return disposals.disposals(desk.store.db, list(DisposalState))


@action(Right.DESTROY)
def _sign(work: Work, disposal_id: int, signoff: SignOff, method: str, site: str) -> Disposal:
    listed = _in_state(work, disposal_id, DisposalState.APPROVED)
    rules.something_listed([line for line in listed.lines if line.scanned_at])
    before = [signature.person_id for signature in listed.destroyers]
    rules.destroyers_are_apart([*before, signoff.person_id], listed.proposed_by, listed.approver_id)
    method = rules.stated(method, rulebook.REASON_STATED, N_("销毁方式"))
    site = rules.stated(site, rulebook.REASON_STATED, N_("销毁地点"))
    wanted = _destruction(work.desk, listed, method, site)
    kept = signing.accept(work, signoff, wanted)
    disposals.sign(work.db, disposal_id, signoff.person_id, kept, wanted.list_hash)
    work.record(
        "destruction.sign", f"list:{listed.list_code}", signers=[signoff.person_id], list_hash=wanted.list_hash,
        scanned=listed.scanned, of=len(listed.lines),
    )  # fmt: skip
    work.touch(*(line.dossier_id for line in listed.lines))
    if before:
        _destroy(work, listed, method, site)
    else:
        disposals.agree_how(work.db, disposal_id, method, site)
    return _read(work, disposal_id)


def _destroy(work: Work, listed: Disposal, method: str, site: str) -> None:
    disposals.settle_lines(work.db, listed.id)
    for line in listed.lines:
        if line.scanned_at is None:
            continue
        bag = work.bag(line.dossier_id)
        _destroyable(work.desk, bag)
        dossiers.bury(work.db, bag, work.at, work.me, work.today)
        work.record(
            "dossier.destroy", f"dossier:{bag.id}", code=bag.reference_code, before="shelved", after="destroyed",
            list=listed.list_code,
        )  # fmt: skip
    disposals.finish(work.db, listed.id, work.at, method, site)
    work.record(
        "destruction.finish", f"list:{listed.list_code}", before="approved", after="destroyed", method=method,
        site=site, destroyed=listed.scanned, not_destroyed=len(listed.lines) - listed.scanned,
    )  # fmt: skip
    work.touch_everything()


def _destroyable(desk: Desk, bag: Bag, on_list: str | None = None) -> None:
    rules.destroyable(bag.reference_code, bag.state, bag.held, on_list)
    rules.term_served(bag.reference_code, desk.pack.retention, _due(bag), desk.now().date())


def _due(bag: Bag) -> date | None:
    return date.fromisoformat(bag.retention_due) if bag.retention_due else None


def _prospect(desk: Desk, row: DossierRow, bag: Bag) -> Prospect:
    due = _due(bag)
    early = due is None or due > desk.now().date()
    try:
        _destroyable(desk, bag, disposals.open_list_of(desk.store.db, bag.id))
    except Refusal as refusal:
        return Prospect(row, due, early, refusal)
    return Prospect(row, due, early, None)


def _end(work: Work, listed: Disposal, state: DisposalState, reason: str) -> Disposal:
    disposals.decide(work.db, listed.id, state, work.at, None, None, reason)
    work.record(
        f"destruction.{state.value}", f"list:{listed.list_code}", before=listed.state.value, after=state.value,
        reason=reason,
    )  # fmt: skip
    work.touch(*(line.dossier_id for line in listed.lines))
    return _read(work, listed.id)


def _in_state(work: Work, disposal_id: int, *states: DisposalState) -> Disposal:
    listed = still_there(disposals.disposal(work.db, disposal_id))
    rules.disposal_in(listed.state, *states)
    return listed


def _read(work: Work, disposal_id: int) -> Disposal:
    return still_there(disposals.disposal(work.db, disposal_id))


def _content(bag: Bag) -> list[str]:
    return [
        bag.reference_code,
        bag.category,
        bag.opened_on,
        bag.retention,
        bag.retention_due or "",
        str(bag.page_count),
    ]


def _approval(desk: Desk, listed: Disposal) -> Statement:
    return signing.statement(desk, "destruction-approval", f"list:{listed.list_code}", listed.list_hash, N_("同意销毁"))


def _destruction(desk: Desk, listed: Disposal, method: str, site: str) -> Statement:
    content = [[line.reference_code, "scanned" if line.scanned_at else "not-scanned"] for line in listed.lines]
    return signing.statement(
        desk,
        "destruction",
        f"list:{listed.list_code}",
        list_hash([[listed.list_hash], [method, site], *content]),
        N_("现场监销"),
    )
