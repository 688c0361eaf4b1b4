"""Corrections and additions: anyone may hand them in, a manager consents, and the old value is never lost."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from app.models.domain import change_rules, dossier_form, rights, rulebook, rules
from app.models.domain.change import (
    ChangeKind,
    ChangeLine,
    ChangeRequest,
    ChangeState,
    Datum,
    Edit,
    Outcome,
    customer_position,
    datum_of,
    field_key,
    key_parts,
    recorded,
    sent_away,
)
from app.models.domain.codes import CodeKind, make
from app.models.domain.dossier import State
from app.models.domain.errors import N_
from app.models.domain.folding import clean
from app.models.domain.item import contract_titles
from app.models.domain.person import Account, Role
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services import signing
from app.models.services.action import Work, action, query, still_there, visible_bag
from app.models.services.desk import Desk
from app.models.services.registering import refuse_taken
from app.models.store import changes, contents, dockets, dossiers, files, lives, parties, settings
from app.models.store.database import Database
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash
from app.models.vault.signoff import SignOff, Statement


@query(Right.CONSULT)
def waiting_for(desk: Desk, dossier_id: int) -> list[ChangeRequest]:
    """Requests about a dossier that nobody has decided yet: two people may have seen the same mistake."""
    bag = visible_bag(desk.store.db, dossier_id)
    return [_shown(desk, one) for one in changes.waiting_for(desk.store.db, bag.id)]


@query(Right.CORRECT)
def requests(desk: Desk, states: Sequence[ChangeState] = tuple(ChangeState)) -> list[ChangeRequest]:
    """Requests that the session may see: one's own, and for the desk everybody's; newest first.

    Sensitive values are masked for everybody but who may decide now and read them: they must see what they sign (S06-R4).
    """
    return [_shown(desk, one) for one in changes.requests(desk.store.db, states)]


@query(Right.CORRECT)
def standing(desk: Desk, request_id: int) -> dict[int, str]:
    """What stands there now, by line, where it is no longer what it was when the change was asked for."""
    db, wanted = desk.store.db, still_there(changes.request(desk.store.db, request_id))
    held = {number: contents.contents(db, number) for number in {line.dossier_id for line in wanted.lines}}
    moved = [
        replace(line, before=held[line.dossier_id].get(line.key, ""))
        for line in wanted.lines
        if held[line.dossier_id].get(line.key, "") != line.before
    ]
    return {line.id: line.before for line in _shown(desk, replace(wanted, lines=tuple(moved))).lines}


@query(Right.CORRECT)
def rivals(desk: Desk, request_id: int) -> list[str]:
    """Codes of the other open requests that ask for a datum which this one asks for too, oldest first."""
    wanted = still_there(changes.request(desk.store.db, request_id))
    mine = {(line.dossier_id, line.key) for line in wanted.lines}
    dossier_ids = {number for number, _key in mine}
    others = {one.id: one for number in dossier_ids for one in changes.waiting_for(desk.store.db, number)}
    return [
        one.code
        for _, one in sorted(others.items())
        if one.id != request_id and not mine.isdisjoint((line.dossier_id, line.key) for line in one.lines)
    ]


@query(Right.CORRECT)
def candidates(desk: Desk, request_id: int) -> tuple[Account, ...]:
    """Who may consent to a request: managers of the rank that its clause names, but not who asked.

    They must see what they sign: by their own scope, and in clear where a value is sensitive (S06-R4).
    """
    db = desk.store.db
    wanted, numbers = still_there(changes.request(db, request_id)), changes.dossiers_of(db, request_id)

    def may(role: Role, person_id: str) -> bool:
        scope = signing.scope_of(desk.pack, role, person_id)
        return (
            wanted.may_be_decided_by(role, person_id)
            and _reads(desk.pack, role, wanted)
            and all(scope.reaches(db, number) for number in numbers)
        )

    return signing.candidates(desk, may)


@action(Right.CORRECT)
def ask(work: Work, edits: Sequence[Edit], reason: str, source: str, channel: str = "") -> ChangeRequest:
    """Hand in corrections or additions with reason and source (S05-R13); one request, however many dossiers.

    A datum of the customer is asked for in every dossier of theirs. Raises RuleBroken `reason-stated`, `source-stated`,
    `nothing-changed`, `value-fits`, `customers-datum` …; NotAllowed out of scope.
    """
    edits = _values(work, edits)
    reason, source = rules.stated(reason, rulebook.REASON_STATED), rules.stated(source, change_rules.SOURCE_STATED)
    lines = _lines(work, edits)
    change_rules.confirmed_already([lives.life(work.db, number) for number in {edit.dossier_id for edit in edits}])
    taking_away = any(before and not after for *_, before, after in lines)
    kind = ChangeKind.DELETION if taking_away else ChangeKind.CORRECTION
    return _keep(work, kind, lines, reason, source, channel)


@action(Right.REGISTER)
def enter(work: Work, edits: Sequence[Edit], source: str, channel: str = "") -> ChangeRequest:
    """Fill a dossier that is not confirmed yet; what was there before is kept all the same.

    Raises RuleBroken `change-with-consent` for one that is confirmed, and for a datum of a customer who has another
    that is (S05-R14).
    """
    edits, source = _values(work, edits), rules.stated(source, change_rules.SOURCE_STATED)
    lines = _lines(work, edits)
    for dossier_id, *_ in lines:
        bag = work.changeable(dossier_id)
        change_rules.not_confirmed_yet(bag.reference_code, lives.life(work.db, dossier_id))
    done = _keep(work, ChangeKind.ENTRY, lines, N_("建档登记"), source, channel)
    for dossier_id, key, _before, after in lines:
        _write(work, dossier_id, key, after, source, channel)
    return done


@query(Right.CORRECT)
def statement(desk: Desk, request_id: int, accepted: Collection[int]) -> Statement:
    """What a manager signs: exactly these lines of this request, before and after."""
    return _statement(desk, still_there(changes.request(desk.store.db, request_id)), accepted)


@action(Right.CORRECT)
def decide(work: Work, request_id: int, accepted: Collection[int], signoff: SignOff, answer: str) -> ChangeRequest:
    """Consent to these lines and refuse the others, by the sign-off of a manager other than who asked (S05-R14).

    A line whose value has changed meanwhile or no longer fits the rules, or whose dossier is destroyed or lies ready to
    be, is not written and says so. Raises NotAllowed out of scope, be it the session's or the signer's, and where the
    signer may not read what they sign; RuleBroken
    `change-decided`, `approver-rank`, `own-change`, `all-or-none`; `reason-stated` where a line is refused without a
    word why.
    """
    wanted = _open(work, request_id)
    bags = work.bags(changes.dossiers_of(work.db, request_id))
    role = signing.signer_role(signoff)
    rules.approver_may(wanted.approver_roles, role, signoff.name, wanted.clause)
    change_rules.not_ones_own(signoff.person_id, wanted.asker_id)
    scope = signing.scope_of(work.pack, role, signoff.person_id)
    if not all(scope.reaches(work.db, bag.id) for bag in bags):
        raise rights.out_of_scope()
    if not _reads(work.pack, role, wanted):
        work.pack.rights.require(role, Right.REVEAL)
    change_rules.lines_of(accepted, [line.id for line in wanted.lines])
    if len(accepted) < len(wanted.lines):
        answer = rules.stated(answer, rulebook.REASON_STATED)
    for bag in bags:
        held = contents.contents(work.db, bag.id)
        of_it = {line.key: line.after for line in wanted.lines if line.dossier_id == bag.id and line.id in accepted}
        change_rules.customers_named(held, of_it)
    kept = signing.accept(work, signoff, _statement(work.desk, wanted, accepted))
    asked = {(line.dossier_id, line.key): line.id for line in wanted.lines}
    away = sent_away(wanted.lines)
    outcomes = [_judged(work, line, asked, away, accepted) for line in wanted.lines]
    for line, outcome in zip(wanted.lines, outcomes, strict=True):
        if outcome is Outcome.ACCEPTED:
            _write(work, line.dossier_id, line.key, line.after, wanted.source, wanted.channel)
        changes.close_line(work.db, line.id, outcome)
    written = outcomes.count(Outcome.ACCEPTED)
    state = ChangeState.ACCEPTED if written == len(outcomes) else ChangeState.PARTLY
    changes.decide(work.db, request_id, state, work.at, signoff.person_id, kept, answer)
    work.record(
        "change.decide", f"slip:{wanted.code}", before="asked", after=state.value, signers=[signoff.person_id],
        clause=wanted.clause, written=written, stale=outcomes.count(Outcome.STALE), of=len(outcomes),
    )  # fmt: skip
    work.touch(*(line.dossier_id for line in wanted.lines))
    return _read(work, request_id)


@action(Right.DECIDE_CHANGE)
def refuse(work: Work, request_id: int, answer: str) -> ChangeRequest:
    """Say no to a whole request, with the reason."""
    wanted = _open(work, request_id)
    work.bags(changes.dossiers_of(work.db, request_id))
    account = work.desk.account
    rules.approver_may(wanted.approver_roles, account.role, account.name, wanted.clause)
    change_rules.not_ones_own(work.me, wanted.asker_id)
    return _end(work, wanted, ChangeState.REFUSED, rules.stated(answer, rulebook.REASON_STATED))


@action(Right.CORRECT)
def withdraw(work: Work, request_id: int) -> ChangeRequest:
    """Take one's own request back while nobody has decided."""
    wanted = _open(work, request_id)
    change_rules.withdrawn_by_asker(work.me, wanted.asker_id)
    return _end(work, wanted, ChangeState.WITHDRAWN, "")


def written_into(
    db: Database, pack: Pack, edit: Edit | ChangeLine, away: Collection[tuple[int, int]]
) -> list[tuple[Bag, str]]:
    """The dossiers that an edit writes into, each with the key that the datum has there.

    `away`: the customers who leave their dossier by the same request, as `sent_away` names them: all that this dossier
    says of them goes, and no other dossier changes. Raises RuleBroken `customers-datum`, `under-hold`, `paper-stays`.
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


def _read(work: Work, request_id: int) -> ChangeRequest:
    return _shown(work.desk, still_there(changes.request(work.db, request_id)))


def _shown(desk: Desk, wanted: ChangeRequest) -> ChangeRequest:
    me = desk.account
    if wanted.may_be_decided_by(me.role, me.person_id) and _reads(desk.pack, me.role, wanted):
        return wanted
    lines = (
        replace(
            line, before=dossier_form.masked(desk.pack, line.key, line.before), after=dossier_form.masked(desk.pack, line.key, line.after)
        )
        for line in wanted.lines
    )  # fmt: skip
    return replace(wanted, lines=tuple(lines))


def _reads(pack: Pack, role: Role, wanted: ChangeRequest) -> bool:
    """Whether a post may read every value of a request in clear."""
    sensitive = any(dossier_form.is_sensitive(pack, line.key) for line in wanted.lines)
    return not sensitive or pack.rights.may(role, Right.REVEAL)


def _keep(
    work: Work, kind: ChangeKind, lines: list[tuple[int, str, str, str]], reason: str, source: str, channel: str
) -> ChangeRequest:
    channel = clean(channel)
    right = Right.DECIDE_DELETION if kind is ChangeKind.DELETION else Right.DECIDE_CHANGE
    grant = work.pack.rights.table[right]
    roles = list(grant.roles) if kind is not ChangeKind.ENTRY else []
    state = ChangeState.ACCEPTED if kind is ChangeKind.ENTRY else ChangeState.ASKED
    code = make(CodeKind.SLIP, settings.next_serial(work.db, "slip"))
    request_id = changes.ask(
        work.db, code, kind, state, reason, source, channel, work.me, work.at, sorted(roles), str(grant.clause),
        work.desk.rules.version, list_hash(lines), lines,
    )  # fmt: skip
    work.record(
        f"change.{'enter' if kind is ChangeKind.ENTRY else 'ask'}", f"slip:{code}", kind=kind.value,
        keys=recorded(key for _, key, _, _ in lines), dossiers=len({number for number, *_ in lines}),
        clause=str(grant.clause),
    )  # fmt: skip
    work.touch(*(number for number, *_ in lines))
    return _read(work, request_id)


def _values(work: Work, edits: Sequence[Edit]) -> list[Edit]:
    """The edits with every value read and checked by its field, and compared with nothing yet."""
    change_rules.something_changed(edits)
    held = {
        number: contents.contents(work.db, work.changeable(number).id) for number in {one.dossier_id for one in edits}
    }
    for number, has in held.items():
        change_rules.customers_named(has, {one.key: one.after for one in edits if one.dossier_id == number})
    read = [
        replace(one, after=change_rules.value_read(
            work.pack, one.key, dossier_form.label_of(work.pack, one.key), one.after, held[one.dossier_id]))
        for one in edits
    ]  # fmt: skip
    unique = {field_key(name): name for name in work.pack.unique_fields}
    for one in read:
        if one.key in unique:
            refuse_taken(work, [(unique[one.key], one.after)], work.bag(one.dossier_id).reference_code)
    return read


def _lines(work: Work, edits: Sequence[Edit]) -> list[tuple[int, str, str, str]]:
    """(dossier, key, before, after) of what counts as a change."""
    found: dict[tuple[int, str], tuple[int, str, str, str]] = {}
    said = {number: contents.contents(work.db, number) for number in {edit.dossier_id for edit in edits}}
    away = sent_away(edits)
    for edit in edits:
        before = said[edit.dossier_id].get(edit.key, "")
        if not change_rules.counts(work.pack, work.desk.account.role, edit.key, before, edit.after):
            continue
        label = dossier_form.label_of(work.pack, edit.key)
        for bag, key in written_into(work.db, work.pack, edit, away):
            if bag.id not in said:
                said[bag.id] = contents.contents(work.db, bag.id)
            line = (bag.id, key, said[bag.id].get(key, ""), edit.after)
            change_rules.said_once(label, edit.after, found.setdefault((bag.id, key), line)[-1])
    change_rules.something_changed(found)
    # A customer comes and goes with the name: what else is said of them is written to whoever is there after it.
    return sorted(found.values(), key=lambda line: datum_of(line[1]) is not Datum.NAME)


def _open(work: Work, request_id: int) -> ChangeRequest:
    wanted = still_there(changes.request(work.db, request_id))
    change_rules.still_open(wanted.state)
    return wanted


def _judged(
    work: Work, line: ChangeLine, asked: Mapping[tuple[int, str], int], away: Collection[tuple[int, int]],
    accepted: Collection[int],
) -> Outcome:  # fmt: skip
    """What comes of a line, before anything is written: lines of one customer share one value.

    `asked`: the lines of the request by dossier and key; `away`: the customers whom it sends away.
    """
    if line.id not in accepted:
        return Outcome.REFUSED
    destroyed = work.bag(line.dossier_id).state is State.DESTROYED
    held, label = contents.contents(work.db, line.dossier_id), dossier_form.label_of(work.pack, line.key)
    somebody_else = parties.about(work.db, line.dossier_id, line.key) != line.party_id
    moved = somebody_else or held.get(line.key, "") != line.before
    if destroyed or moved or not change_rules.still_fits(work.pack, line.key, label, line.after, held):
        return Outcome.STALE
    into = [(bag.id, key) for bag, key in written_into(work.db, work.pack, line, away)]
    signed_for_destruction = any(dockets.scanned_out_on(work.db, number) for number, _ in into)
    if signed_for_destruction or not asked.keys() >= set(into):
        return Outcome.STALE
    change_rules.all_or_none(label, [asked[place] for place in into], accepted)
    return Outcome.ACCEPTED


def _end(work: Work, wanted: ChangeRequest, state: ChangeState, answer: str) -> ChangeRequest:
    outcome = Outcome.REFUSED if state is ChangeState.REFUSED else Outcome.WITHDRAWN
    changes.close(work.db, wanted.id, outcome)
    changes.decide(work.db, wanted.id, state, work.at, work.me, None, answer)
    numbers = changes.dossiers_of(work.db, wanted.id)
    work.record(
        f"change.{state.value}", f"slip:{wanted.code}", before="asked", after=state.value, because=answer, about=numbers
    )
    work.touch(*numbers)
    return _read(work, wanted.id)


def _write(work: Work, dossier_id: int, key: str, value: str, source: str, channel: str) -> None:
    contents.write(work.db, dossier_id, key, value)
    contents.set_origin(work.db, dossier_id, key, source, channel, work.today)
    family = key_parts(key)[0]
    if family == "paper":
        files.number_contracts(work.db, dossier_id, contract_titles(work.pack), work.pack.contract_code)
    if family == "class":
        lives.bring_review_forward(work.db, dossier_id, work.pack, work.today)
    lives.follow_classes(work.db, dossier_id, work.pack)
    work.record("dossier.change", f"dossier:{dossier_id}", key=recorded([key])[0])
    work.touch(dossier_id)


def _statement(desk: Desk, wanted: ChangeRequest, accepted: Collection[int]) -> Statement:
    content = [[line.dossier_id, line.key, line.before, line.after, line.id in accepted] for line in wanted.lines]
    return signing.statement(desk, "change-consent", f"slip:{wanted.code}", list_hash(content), N_("同意修改档案"))
