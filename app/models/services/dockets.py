"""The engine of dockets: open a list, take its steps, find and read it. It knows no kind by name.

The gate asks for the right to consult; each step then asks for its own: that of who acts, or that of the session in
which it is signed and, of the signer, that of the step.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase, ascii_uppercase
from typing import Any, NamedTuple

from app.models.domain import appraisal, rulebook, rules
from app.models.domain.change import recorded
from app.models.domain.docket import Docket, DocketHead, NewLine, Prospect, Taken, Terms, Verdict
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.naming import searchable
from app.models.domain.person import Account
from app.models.domain.policy.fields import read_day
from app.models.domain.procedure import Procedure, Step
from app.models.domain.progress import Progress, unheard
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import deputies, holds, signing, turns
from app.models.services.action import Outcome, Work, action, in_words_of, query, still_there
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.store import audit, browse, dockets, dossiers, people, sealing, search
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash

Inputs = Mapping[str, str]
Anchors = dict[tuple[str, int], str]
"""Anchor codes of a docket's events, oldest first, by step and by how often it had been taken then."""
_SALT_BYTES = 16
# The most closed dockets of a kind that a page lists, that it reads with lines, and that a search of any age finds.
CLOSED_LISTED, CLOSED_WITH_LINES, _SOUGHT_LISTED = 500, 100, 100
_MOST_DOSSIERS = 500  # whose dockets are found
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)  # as SQLite does


class FoundDockets(NamedTuple):
    """Dockets that a text names. Not `is_whole`: it names so many that some may be left out."""

    dockets: list[Docket]
    is_whole: bool


@action(Right.CONSULT)
def begin(
    work: Work, kind: str, dossier_ids: Sequence[int], reason: str, inputs: Inputs | None = None
) -> Docket:  # fmt: skip
    """Put dossiers on a new docket, which lists them and no others from here on. `inputs`: those of the opening, by field.

    Raises NotAllowed without the right of the opening; RuleBroken `empty-list`, and whatever keeps a dossier off it;
    BadInput `not-filled` for an input.
    """
    return begin_within(work, kind, dossier_ids, reason, inputs)


def begin_within(
    work: Work, kind: str, dossier_ids: Sequence[int], reason: str, inputs: Inputs | None = None
) -> Docket:  # fmt: skip
    """`begin` in a transaction under way."""
    conduct = CONDUCTS[kind]
    work.tries(conduct.procedure.audit_action(conduct.procedure.opening.name))
    turns.require(work.desk, conduct.procedure.opening.right)
    rules.something_listed(dossier_ids)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    stated = _stated(conduct.procedure, conduct.procedure.opening, inputs or {})
    bags = work.bags(dossier_ids)
    for bag in bags:
        _admit(work.desk, conduct, bag)
    bound = [f"{field}={words}" for field, words in sorted(stated.items())]
    return open_with(work, kind, [NewLine(bag.id) for bag in bags], reason, stated or None, bound)


def open_with(
    work: Work,
    kind: str,
    lines: Sequence[NewLine],
    reason: str,
    inputs: Inputs | None = None,
    bound: Sequence[str] = (),
    *,
    terms: Terms | None = None,
    bags: Sequence[Bag] = (),
    by: str = "",
    opening: str = "",
) -> Docket:
    """Open a docket in a transaction under way, with lines that its kind admits, and its `inputs` by field.

    `bound` is hashed with the lines. `terms`: where its service has fixed them, in the place of the conduct; `bags`: where
    it has read the dossiers, be they out of scope. `by`: the person in whose name it is opened, where that is another's;
    `opening`: the step, where it is not the first of its procedure. An opening that settles the docket has its effect at once.
    """
    conduct = CONDUCTS[kind]
    procedure = conduct.procedure
    opens = procedure.step(opening) if opening else procedure.opening
    by_id = {bag.id: bag for bag in bags or work.bags(one.dossier_id for one in lines)}
    salted = [(one, os.urandom(_SALT_BYTES).hex() if one.key else "") for one in lines]
    terms = terms or conduct.opens(work, lines)
    if inputs:
        terms = replace(terms, body={**terms.body, **inputs})
    if terms.parts.keys() != (procedure.parts or {}).keys():
        raise ValueError(kind)
    listed = ([*conduct.binds(by_id[one.dossier_id]), *turns.datum(one, salt)] for one, salt in salted)
    content = list_hash([*bound, *map(list, sorted(terms.parts.items())), *listed])
    code = dockets.next_code(work.db, procedure.code) if procedure.code else terms.code
    table = conduct.table
    dockets.keep_procedure(work.db, table, procedure)
    opener = still_there(people.person(work.db, by)).name if by else work.desk.account.name
    opened = Taken(opens.name, by or work.me, opener, "", work.at, reason, content)
    docket = dockets.begin(work.db, code, table, procedure, terms, work.desk.rules.version, opened, salted)
    if keys := recorded(one.key for one in lines if one.key):
        more: dict[str, Any] = {"kind": terms.variant, "keys": keys, "dossiers": len(by_id), "clause": terms.clause}
    elif procedure.lists:
        more = {"dossiers": [one.reference_code for one in by_id.values()]}
    else:
        more = {"reason": reason} if reason else {}
    more |= {"by": by} if by else {}
    more |= conduct.notes.get(opens.name, _no_notes)(work, docket)
    work.record(procedure.audit_action(opens.name), procedure.subject(code), list_hash=content, **more)
    if opens.name in conduct.effects:
        docket = conduct.effects[opens.name](work, docket, Given(work.me, reason=reason))
    if procedure.at_once:
        dockets.move(work.db, docket.id, opens.goes_to, work.at)
        docket = replace(docket, state=procedure.state(opens.goes_to), closed_at=work.at)
    return _shown(work.desk, docket)


def take(
    desk: Desk, docket_id: int, name: str, signed: SignOff | None = None, *, reason: str = "",
    inputs: Inputs | None = None, accepted: Collection[int] | None = None, tick: Progress = unheard,
) -> Outcome[Docket]:  # fmt: skip
    """Take a step; when its last taker has, its effect is carried out and the docket moves on.

    `signed`: the sign-off of who takes it, None where the session's own person does; `reason` and `inputs` (by field) where the
    step asks for them; `accepted`: the positions of the lines that are agreed to, None for all. `tick` hears how far a long
    effect is. Raises NotAllowed without the right, and beyond the reach of who takes it where they must read the lines;
    RuleBroken by the procedure, by its kind, or for another list; KeysProblem for a sign-off that does not hold.
    """
    outcome = _take(desk, docket_id, name, signed, reason, inputs or {}, accepted, tick)
    docket = outcome.value
    if docket.procedure.step(name).is_done(len(docket.taken(name))):
        CONDUCTS[docket.kind].afterwards.get(name, _nothing)(desk)
    return outcome


@query(Right.CONSULT)
def prospects(desk: Desk, kind: str, dossier_ids: Sequence[int]) -> list[Prospect]:
    """Return what the opening of a docket would say of each dossier.

    Raises NotAllowed without the right of the opening.
    """
    conduct = CONDUCTS[kind]
    turns.require(desk, conduct.procedure.opening.right)
    return [_prospect(desk, conduct, row) for row in browse.rows(desk.store.db, dossier_ids)]


@query(Right.CONSULT)
def statement(
    desk: Desk, docket_id: int, name: str, inputs: Inputs | None = None, accepted: Collection[int] | None = None
) -> Statement:
    """Return the statement that a step signs. Raises NotAllowed if this session may not have it signed."""
    docket = still_there(dockets.docket(desk.store.db, docket_id))
    step = docket.procedure.step(name)
    turns.require(desk, step.seat)
    return turns.statement(
        desk, docket, step, turns.given(step, desk.account.person_id, None, "", inputs or {}, accepted)
    )


@query(Right.CONSULT)
def signers(desk: Desk, docket_id: int, name: str) -> tuple[Account, ...]:
    """Return the accounts that may sign a step, in their own name or as a deputy."""
    docket = still_there(dockets.docket(desk.store.db, docket_id))
    step, in_force = docket.procedure.step(name), deputies.in_force(desk)
    return signing.candidates(desk, turns.who_may_take(desk, docket, step, in_force))


@query(Right.CONSULT)
def docket(desk: Desk, docket_id: int) -> Docket:
    """One docket; Stale when it is gone or out of reach. Raises NotAllowed without the right to see its kind."""
    return _compared(desk, still_there(dockets.docket(desk.store.db, docket_id)))


@query(Right.CONSULT)
def docket_by_code(desk: Desk, code: str) -> Docket:
    """The docket whose printed code was scanned."""
    return _compared(desk, still_there(dockets.docket_by_code(desk.store.db, code)))


@query(Right.CONSULT)
def anchors(desk: Desk, docket: DocketHead) -> Anchors:
    """Return the anchor codes of a docket's events, for its papers.

    Whoever took one of its steps reads them in any case: one stands beside their own signature. For others raises
    NotAllowed without the right to see its kind, Stale where it is gone or out of reach.
    """
    seen = next(iter(dockets.anyones(desk.store.db, (docket.id,))), None)
    if seen is None or all(one.person_id != desk.account.person_id for one in seen.steps):
        desk.require(docket.procedure.seen_with)
        seen = still_there(dockets.docket(desk.store.db, docket.id))
    found: Anchors = {}
    for done, anchor in audit.anchors(desk.store.db, seen.subject):
        name = done.removeprefix(f"{seen.kind}.")
        found[name, 1 + sum(one == name for one, _ in found)] = anchor
    return found


@query(Right.CONSULT)
def heads(desk: Desk, kind: str) -> list[DocketHead]:
    """The open dockets of a kind and the newest closed ones, without their lines, newest first."""
    desk.require(CONDUCTS[kind].procedure.seen_with)
    return dockets.heads(desk.store.db, kind, CLOSED_LISTED)


@query(Right.CONSULT)
def with_lines(desk: Desk, kind: str) -> list[Docket]:
    """The open dockets of a kind and the newest closed ones, with their lines, newest first."""
    desk.require(CONDUCTS[kind].procedure.seen_with)
    return [_shown(desk, one) for one in dockets.with_lines(desk.store.db, kind, CLOSED_WITH_LINES)]


@query(Right.CONSULT)
def sought(desk: Desk, kind: str, typed: str) -> FoundDockets:
    """Find the newest dockets of a kind, however old, that a text names, with their lines.

    By code, person, reason or day (ISO, or the beginning of one), or by a dossier on them, as `search.find` finds it.
    """
    desk.require(CONDUCTS[kind].procedure.seen_with)
    # A reason is kept as it was typed, with the signs of Chinese; a day may be typed in any of its spellings.
    day, fault = read_day(typed)
    spellings = {searchable(typed), typed.strip().translate(_LOWER), *(() if fault else (day,))} - {""}
    if not spellings:
        return FoundDockets([], is_whole=True)
    listed = search.find(desk.store.db, typed, desk.scope, _MOST_DOSSIERS, sensitive=False)
    found = dockets.sought(desk.store.db, kind, sorted(spellings), listed, _SOUGHT_LISTED)
    is_whole = len(listed) < _MOST_DOSSIERS and len(found) < _SOUGHT_LISTED
    return FoundDockets([_shown(desk, one) for one in found], is_whole)


def lapse(desk: Desk) -> int:
    """Let dockets lapse whose term has passed; returns how many. Called when the desk opens and at midnight."""
    if not dockets.lapsed(desk.store.db, desk.now().isoformat(timespec="seconds")):
        return 0
    return _lapse(desk).value


@action(Right.CONSULT)
def _lapse(work: Work) -> int:
    gone = dockets.lapsed(work.db, work.at)
    for docket in gone:
        carry_out(work, docket, docket.procedure.step(docket.procedure.lapse), Given(work.me))
    return len(gone)


def person_leaves(work: Work, person_id: str) -> None:
    """Take the steps that procedures have for the leaving of a person, in their name."""
    for docket in dockets.open_of_person(work.db, person_id):
        for other, name in (docket.procedure.when_leaves or {}).items():
            if docket.concerns(person_id, other) and docket.stands_for(docket.procedure.step(name)):
                carry_out(work, docket, docket.procedure.step(name), Given(person_id))
                break


@action(Right.CONSULT)
def _take(
    work: Work, docket_id: int, name: str, signed: SignOff | None, reason: str, inputs: Inputs,
    accepted: Collection[int] | None, tick: Progress,
) -> Docket:  # fmt: skip
    docket = still_there(dockets.docket(work.db, docket_id))
    return take_within(work, docket, name, signed, reason, inputs, accepted, tick=tick)


def take_within(
    work: Work, docket: Docket, name: str, signed: SignOff | None = None, reason: str = "", inputs: Inputs | None = None,
    accepted: Collection[int] | None = None, *, lifted: SignOff | None = None, carried: object = None,
    tick: Progress = unheard,
) -> Docket:  # fmt: skip
    """`take` in a transaction under way. `lifted` and `carried` as in `Given`."""
    step = docket.procedure.step(name)
    work.tries(docket.procedure.audit_action(name), docket.subject, signed)
    conduct = CONDUCTS[docket.kind]
    deputy = turns.deputy(work, docket, step, signed)
    turns.in_turn(docket, step, work, signed, deputy)
    given = turns.given(
        step, signed.person_id if signed else work.me, signed, reason, inputs or {}, accepted,
        lifted=lifted, carried=carried, deputy=deputy, tick=tick,
    )  # fmt: skip
    turns.apart(docket, step, given.persons, signed.name if signed else work.desk.account.name)
    if step.reads or deputy:
        turns.must_read(work, docket, given)
    if step.partial and given.accepted is not None:
        lines = {line.position for line in docket.lines}
        if not given.accepted or not given.accepted <= lines:
            raise rulebook.broken(rulebook.BY_CODE[step.partial.some])
    if step.reason or not all(map(given.agrees, docket.lines)):
        given = replace(given, reason=rules.stated(reason, rulebook.REASON_STATED))
    conduct.checks.get(name, _nothing)(work, docket, given)
    return _shown(work.desk, carry_out(work, docket, step, given))


def carry_out(work: Work, docket: Docket, step: Step, given: Given) -> Docket:
    """Take a step that nothing stands against, with its effect, and note it; returns the docket as it is then."""
    name, docket_id, conduct, signed = step.name, docket.id, CONDUCTS[docket.kind], given.signed
    inputs = _stated(docket.procedure, step, given.inputs)
    if given.inputs != inputs:
        given = replace(given, inputs=inputs)
    content, kept = docket.list_hash, None
    if signed is not None:
        wanted = turns.statement(work.desk, docket, step, given)
        content, kept = wanted.list_hash, signing.accept(work, signed, wanted)
    elif lifts := conduct.lifts.get(name):
        kept = lifts(work, docket, given)
    nth, numbers = len(docket.taken(name)) + 1, dockets.dossiers_of(work.db, docket)
    dockets.take(work.db, docket_id, name, nth, given.person_id, work.at, given.reason, kept, content, given.deputy)
    if inputs:
        dockets.tell(work.db, docket_id, {**docket.body, **inputs})
    is_done = step.is_done(nth)
    goes_to = (step.goes_to or docket.state.name) if is_done else docket.state.name
    more: dict[str, Any] = {"before": docket.state.name, "after": goes_to}
    if signed is None and given.person_id != work.me:
        more |= {"by": given.person_id}
    if given.deputy:
        more |= {"principal": given.deputy.principal_id, "authority": given.deputy.code}
    if step.partial:
        found = _judge(work, docket, given)
        written, stale = found.count(Verdict.ACCEPTED), found.count(Verdict.STALE)
        more |= {"written": written, "stale": stale, "of": len(found), "clause": docket.clause}
        more["after"] = goes_to = step.goes_to if written == len(found) else step.partial.goes_to
    if given.reason and not numbers:
        more |= {"reason": given.reason}
    more |= conduct.notes.get(name, _no_notes)(work, docket)
    with_whom = signed or (given.lifted if kept else None)
    work.record(
        docket.procedure.audit_action(name), docket.subject, signers=[with_whom.person_id] if with_whom else (),
        list_hash=content if signed else None, because=given.reason, about=numbers, **more,
    )  # fmt: skip
    if signed is None and given.person_id == work.me and not (kept or inputs or step.partial):
        # Nothing else was written, so that reading it again would only cost time.
        taken = Taken(name, work.me, work.desk.account.name, "", work.at, given.reason, content)
        after = replace(docket, steps=(*docket.steps, taken))
    else:
        after = read_anew(work, docket)
    if is_done:
        if effect := conduct.effects.get(name):
            after = effect(work, after, given)
        state = docket.procedure.state(goes_to)
        closed_at = None if state.phase.is_open else work.at
        dockets.move(work.db, docket_id, goes_to, closed_at)
        after = replace(after, state=state, closed_at=closed_at)
        if left := conduct.follows.get(name, _nothing)(work, after):
            open_with(work, left.kind or docket.kind, left.lines, left.reason, terms=left.terms, by=left.by)
    return after


def _stated(procedure: Procedure, step: Step, inputs: Inputs) -> dict[str, str]:
    """Return the inputs of a step, each filled in."""
    fields = procedure.fields or {}
    return {one: rules.filled(inputs.get(one, ""), fields[one]) for one in step.inputs}


def _judge(work: Work, docket: Docket, given: Given) -> list[Verdict]:
    """Record the verdict on every line; the effect of the step then carries out the accepted ones."""
    judged = CONDUCTS[docket.kind].judges(work, docket, given)
    found = {
        line.position: judged.get(line.position, Verdict.ACCEPTED) if given.agrees(line) else Verdict.REFUSED
        for line in docket.lines
    }
    dockets.find(work.db, docket.id, found)
    return list(found.values())


def _prospect(desk: Desk, conduct: Conduct, row: DossierRow) -> Prospect:
    bag = still_there(dossiers.visible(desk.store.db, row.id))
    try:
        _admit(desk, conduct, bag)
    except Refusal as refusal:
        in_words_of(desk, refusal)
        return Prospect(row, bag.retention_due, refusal)
    return Prospect(row, bag.retention_due, None)


def _admit(desk: Desk, conduct: Conduct, bag: Bag) -> None:
    if conduct.admits is None:
        raise ValueError(conduct.procedure.kind)
    conduct.admits(desk, bag)


def _compared(desk: Desk, docket: Docket) -> Docket:
    desk.require(docket.procedure.seen_with)
    return _shown(desk, CONDUCTS[docket.kind].compared(desk, docket))


def _shown(desk: Desk, docket: Docket) -> Docket:
    if appraisal.is_appraised(docket):
        withheld = sealing.withheld(desk.store.db, {line.dossier_id for line in docket.lines})
        docket = appraisal.without_reasons(docket, withheld)
    held = tuple(holds.stopping(desk, [docket]).get(docket.id, ()))
    return CONDUCTS[docket.kind].shown(desk, replace(docket, held=held) if held else docket)


def _nothing(*_: object) -> None:
    return None


def _no_notes(*_: object) -> dict[str, Any]:
    return {}
