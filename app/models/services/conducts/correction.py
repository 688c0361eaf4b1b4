"""Corrections (修改): their approvers, the dossiers that each line is written to, and the writing after consent.

The old value is never lost: the lines of dockets are the history of every datum.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from app.models.domain import change_rules, dossier_form, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.change import ChangeKind, Edit, customer_position, field_key, key_parts, recorded, sent_away
from app.models.domain.docket import Docket, DocketLine, NewLine, Terms, Verdict
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Pack
from app.models.domain.procedures.correction import (
    CHANNEL,
    CORRECTION,
    DECIDE,
    FILL_IN,
    FILLING_IN,
    REFUSE,
    SOURCE,
    WITHDRAW,
)
from app.models.domain.rights import Right
from app.models.services import change_notices, deputies
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.desk import Desk
from app.models.services.unique_numbers import NumberSaid, refuse_taken
from app.models.store import claims, contents, dockets, dossiers, files, lives, parties
from app.models.store.database import Database
from app.models.store.dossiers import Bag

_TAKEN_SINCE = N_(
    "{name}“{value}”已在 {code} 名下，一个编号只登记一份档案（{clause}）。请不要同意这一项，写明理由，由申请人核对编号后再申请。"
)


def written_into(
    db: Database, pack: Pack, edit: Edit | DocketLine, away: Collection[tuple[int, int]]
) -> list[tuple[Bag, str]]:
    """Return the dossiers that an edit writes to, each with the key that the datum has there.

    `away`: the customers whom the same request removes from their dossier, as `sent_away` names them: all their data in
    this dossier are removed, and no other dossier changes. Raises RuleBroken `customers-datum`, `under-hold`,
    `paper-stays`.
    """
    position = customer_position(edit.key)
    leaves = position is not None and (edit.dossier_id, position) in away
    if position and leaves:
        places = [(edit.dossier_id, key) for key in contents.of_customer(db, edit.dossier_id, position)]
    else:
        places = contents.places(db, edit.dossier_id, edit.key)
    visible = {bag.id: bag for bag in dossiers.all_visible(db, [number for number, _ in places])}
    found = [(visible[number], key) for number, key in places if number in visible]
    change_rules.reaches_all(dossier_form.label_of(pack, edit.key), len(places) - len(found))
    family, title = key_parts(edit.key)
    if leaves:
        rules.not_held(visible[edit.dossier_id].reference_code, visible[edit.dossier_id].held)
    elif family == "paper" and not edit.after:
        items, files = contents.paper_held(db, edit.dossier_id, title)
        bag = visible[edit.dossier_id]
        change_rules.paper_may_leave(title, bag.reference_code, bag.held, items, files)
    return found


def _asked_for(work: Work, lines: Sequence[NewLine]) -> Terms:
    """Require the stronger right for removing a value; the roles that have it on this day may decide (ADR 11)."""
    kind, right = ChangeKind.CORRECTION, Right.DECIDE_CHANGE
    if any(one.before and not one.after for one in lines):
        kind, right = ChangeKind.DELETION, Right.DECIDE_DELETION
    grant = work.pack.rights.table[right]
    return Terms(variant=kind.value, takers=tuple(sorted(grant.roles)), clause=str(grant.clause))


def _filled_in(work: Work, _lines: Sequence[NewLine]) -> Terms:
    return Terms(variant=ChangeKind.ENTRY.value, clause=str(work.pack.rights.table[Right.DECIDE_CHANGE].clause))


def _reads(pack: Pack, role: Role, docket: Docket) -> bool:
    """Return whether a post may read every value of a request in clear (S06-R4)."""
    return not _is_sensitive(pack, docket) or pack.rights.may(role, Right.REVEAL)


def _is_sensitive(pack: Pack, docket: Docket) -> bool:
    return any(dossier_form.is_sensitive(pack, line.key) for line in docket.lines)


def _shown(desk: Desk, docket: Docket) -> Docket:
    """Mask sensitive values, except for those who may decide now and read them: they must see what they sign (S06-R4)."""
    me, pack = desk.account, desk.pack
    if docket.kind == CORRECTION.kind:
        step, in_force = docket.procedure.step(DECIDE), deputies.in_force(desk)
        decides = docket.may_be_taken_by(step, pack.rights, me.role, me.person_id, in_force)
        if decides and _reads(pack, me.role, docket):
            return docket

    def masked(line: DocketLine) -> DocketLine:
        before, after = (dossier_form.masked(pack, line.key, value) for value in (line.before, line.after))
        now = None if line.now is None else dossier_form.masked(pack, line.key, line.now)
        return replace(line, before=before, after=after, now=now)

    return replace(docket, lines=tuple(map(masked, docket.lines)), masked=_is_sensitive(pack, docket))


def _compared(desk: Desk, docket: Docket) -> Docket:
    """Return an open request with the present values, and with the other requests for the same data."""
    if not docket.is_open:
        return docket
    db = desk.store.db
    held = {number: contents.contents(db, number) for number in docket.dossier_ids}

    def beside(line: DocketLine) -> DocketLine:
        now = held[line.dossier_id].get(line.key, "")
        return line if now == line.before else replace(line, now=now)

    rivals = tuple(dockets.rivals(db, docket.id, docket.kind))
    return replace(docket, lines=tuple(map(beside, docket.lines)), rivals=rivals)


def _customers_named(work: Work, docket: Docket, given: Given) -> None:
    for number in docket.dossier_ids:
        of_it = {one.key: one.after for one in docket.lines if one.dossier_id == number and given.agrees(one)}
        change_rules.customers_named(work.pack, contents.contents(work.db, number), of_it)


def _judged(work: Work, docket: Docket, given: Given) -> Mapping[int, Verdict]:
    """Find the lines that are stale before anything is written: lines of one customer share one value.

    A line is also stale if it no longer fits the rules, or if its dossier is destroyed or scanned out for it. Raises
    RuleBroken `all-or-none`.
    """
    asked = {(line.dossier_id, line.key): line.position for line in docket.lines}
    accepted = {line.position for line in docket.lines if given.agrees(line)}
    away = sent_away(docket.lines)
    found = {}
    for line in docket.lines:
        if given.agrees(line) and not _holds(work, line, asked, away, accepted):
            found[line.position] = Verdict.STALE
    return found


def _holds(
    work: Work, line: DocketLine, asked: Mapping[tuple[int, str], int], away: Collection[tuple[int, int]],
    accepted: Collection[int],
) -> bool:  # fmt: skip
    """Return whether a line that is agreed to can be written.

    `asked`: the lines of the request by dossier and key; `away`: the customers whom it sends away.
    """
    destroyed = work.bag(line.dossier_id).state is DossierState.DESTROYED
    held, label = contents.contents(work.db, line.dossier_id), dossier_form.label_of(work.pack, line.key)
    somebody_else = parties.about(work.db, line.dossier_id, line.key) != line.party_id
    moved = somebody_else or held.get(line.key, "") != line.before
    if destroyed or moved:
        return False
    customer = Customer(lives.customer_kind(work.db, line.dossier_id))
    if not change_rules.still_fits(work.pack, line.key, label, line.after, held, customer):
        return False
    into = [(bag.id, key) for bag, key in written_into(work.db, work.pack, line, away)]
    if claims.scanned_out(work.db, {number for number, _ in into}) or not asked.keys() >= set(into):
        return False
    change_rules.all_or_none(label, [asked[place] for place in into], accepted)
    return True


def numbers_said(work: Work, edits: Iterable[Edit | DocketLine]) -> list[NumberSaid]:
    """Return what edits say in fields of which two dossiers never say the same."""
    unique = {field_key(field.key): field for field in work.pack.unique_fields}
    return [
        NumberSaid(unique[one.key], one.after, work.bag(one.dossier_id).reference_code)
        for one in edits
        if one.key in unique
    ]


def _write_accepted(work: Work, docket: Docket, _given: Given) -> Docket:
    """Write what was agreed to. Raises RuleBroken `number-once`: a number may have been given away since it was asked for."""
    accepted = [line for line in docket.lines if line.finding == Verdict.ACCEPTED]
    refuse_taken(work, numbers_said(work, accepted), _TAKEN_SINCE)
    for line in accepted:
        _write(work, docket, line)
    change_notices.tell(work, docket, accepted)
    return read_anew(work, docket)


def _write_all(work: Work, docket: Docket, _given: Given) -> Docket:
    dockets.find_all(work.db, docket.id, Verdict.ACCEPTED)
    for line in docket.lines:
        _write(work, docket, line)
    return read_anew(work, docket)


def _write(work: Work, docket: Docket, line: DocketLine) -> None:
    dossier_id, key = line.dossier_id, line.key
    contents.write(work.db, work.pack, dossier_id, key, line.after)
    contents.set_origin(work.db, dossier_id, key, docket.body[SOURCE], docket.body[CHANNEL], work.today)
    family = key_parts(key)[0]
    if family == "paper":
        files.number_contracts(work.db, work.pack, dossier_id)
    if family == "class":
        lives.bring_review_forward(work.db, dossier_id, work.pack, work.today)
    lives.follow_classes(work.db, dossier_id, work.pack)
    work.record(AuditAction.DOSSIER_CHANGE, f"dossier:{dossier_id}", key=recorded([key])[0])


def _found(finding: Verdict) -> Callable[[Work, Docket, Given], Docket]:
    def find(work: Work, docket: Docket, _given: Given) -> Docket:
        dockets.find_all(work.db, docket.id, finding)
        return read_anew(work, docket)

    return find


CORRECTIONS = Conduct(
    CORRECTION,
    opens=_asked_for,
    reads=_reads,
    shown=_shown,
    compared=_compared,
    checks={DECIDE: _customers_named},
    judges=_judged,
    effects={DECIDE: _write_accepted, REFUSE: _found(Verdict.REFUSED), WITHDRAW: _found(Verdict.WITHDRAWN)},
)
FILLINGS_IN = Conduct(FILLING_IN, opens=_filled_in, shown=_shown, effects={FILL_IN: _write_all})
"""The engine carries out the rest."""
