"""A handover (S02-R10, S02-R13): announced, settled line by line, signed; then everything moves in one transaction.

The accounts of a leaver are closed right after it, in the key directory; that of who moves gets the new post. Should the
power go in between, the next sign-in of anybody makes up for it (`leaving`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.models.domain import handover_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, DocketHead, Terms
from app.models.domain.errors import N_, KeysProblem, StoreProblem
from app.models.domain.handover import (
    OF_DOSSIERS,
    Announcement,
    Checklist,
    Ending,
    Group,
    HandoverLine,
    Key,
    Why,
    is_of_today,
    line_named,
)
from app.models.domain.procedures.handover import (
    CHECKLIST,
    DONE,
    HANDED,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVED,
    VOID,
    WITNESS,
)
from app.models.domain.procedures.transfer import TRANSFER
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.services import dockets as engine
from app.models.services import handover_facts, leaving, site_destructions
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.archives import follow_directory
from app.models.services.conducts import handover
from app.models.services.conducts.conduct import Given, read_anew
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers, people
from app.models.vault.login import Signer
from app.models.vault.signoff import sign

_MADE_UP_LATER = ("keys-unwritable", "keys-unsure", "disk-full", "disk-error", "commit-unsure")
"""Faults of the disk after the handover is committed: the next sign-in makes up for what they left undone."""


@query(Right.HAND_OVER)
def checklist(desk: Desk, leaver_id: str) -> Checklist:
    """Return what a person would hand over today, every line open."""
    return handover_facts.checklist(desk.store.db, desk.pack, leaver_id, desk.now().date())


@query(Right.HAND_OVER)
def current(desk: Desk, docket: DocketHead) -> Checklist:
    """Return the checklist of a handover: of an open one as the system sees it now, with the endings that were written."""
    return handover.current(desk, docket)


@query(Right.HAND_OVER)
def households(desk: Desk, listed: Checklist) -> dict[str, str]:
    """Households by reference code, for showing and printing a checklist; dossiers destroyed since are left out."""
    return dossiers.household_names(desk.store.db, sorted({line.called for line in listed.of(*OF_DOSSIERS)}))


@query(Right.HAND_OVER)
def named(desk: Desk, listed: Checklist) -> tuple[int, ...]:
    """Return the ids of the dossiers that a checklist names by their codes, within the session's scope."""
    codes = {line.called for line in listed.of(*OF_DOSSIERS)} | {line.subject for line in listed.of(Group.DUTIES)}
    return dossiers.ids_of(desk.store.db, sorted(codes))


@query(Right.HAND_OVER)
def names(desk: Desk) -> dict[str, str]:
    """Return the printed names of all persons by id, with those who have left: a line may name any of them."""
    return people.names(desk.store.db)


@query(Right.HAND_OVER)
def check(desk: Desk, parts: Mapping[str, str], said: Announcement) -> None:
    """Ask every rule before a handover is announced; `parts` are ids of persons by part.

    Raises RuleBroken `three-persons`, `receiver-may-keep`, `witness-manages`, `handover-post`, `handover-post-above`,
    `handover-open`; BadInput `handover-day`.
    """
    db, leaver_id = desk.store.db, parts[LEAVER]
    handover.parties_fit(db, parts, checklist(desk, leaver_id))
    leaver, witness = (still_there(people.person(db, parts[part])) for part in (LEAVER, WITNESS))
    posts = [one.role for one in desk.pack.posts]
    handover_rules.announced(said, leaver, witness.role, posts, desk.now().date())
    for one in dockets.of_part(db, HANDOVER.kind, LEAVER, leaver_id):
        if one.is_open:
            raise rulebook.broken(rulebook.HANDOVER_OPEN, name=leaver.name, code=one.code)


@action(Right.HAND_OVER)
def announce(work: Work, parts: Mapping[str, str], said: Announcement) -> Docket:
    """Announce a handover; its list has every line open that the system knows. Raises what `check` does."""
    if said.why is Why.MOVING:
        said = replace(said, department=rules.stated(said.department, handover_rules.POST_ANNOUNCED))
    check(work.desk, parts, said)
    listed = checklist(work.desk, parts[LEAVER])
    terms = Terms(body={CHECKLIST: handover.text_of(listed), **said.as_body()}, parts=parts)
    return engine.open_with(work, HANDOVER.kind, (), "", bound=said.bound, terms=terms)


@action(Right.HAND_OVER)
def settle(
    work: Work, docket_id: int, keys: Collection[Key], ending: Ending, to: str = "", words: str = ""
) -> Docket:  # fmt: skip
    """Let lines of a handover end alike; `OPEN` takes back how they ended.

    `to`: the id of the person to whom they are handed; `words`: the explanation.
    Raises RuleBroken `handover-line-ends`, `three-persons`, `receiver-may-keep`, `reason-stated`, `handover-in-order`.
    """
    if ending is Ending.DESTROYING:
        raise ValueError(ending)
    docket = _still_open(work, docket_id)
    listed = handover.current(work.desk, docket)
    some = _to_end(work, listed, keys, ending)
    if ending is Ending.HANDED:
        words, to = "", still_there(people.person(work.db, to)).id
    else:
        to = ""
    if ending is Ending.EXPLAINED:
        words = rules.stated(words, rulebook.REASON_STATED)
    after = listed.settled({line.key for line in some}, ending, to, words)
    handover.parties_fit(work.db, docket.part_ids, after)
    return _write(work, docket, after, N_("清单有改动"), ending=ending.value, count=len(some))


@action(Right.HAND_OVER)
def destroy(work: Work, docket_id: int, keys: Collection[Key], tool: str, site: str) -> Docket:
    """List lines of a handover for destruction on the spot: they end when two have signed its docket (S02-R11).

    Raises RuleBroken `handover-line-ends`, `handover-in-order`; BadInput `not-filled`.
    """
    docket = _still_open(work, docket_id)
    listed = handover.current(work.desk, docket)
    some = _to_end(work, listed, keys, Ending.DESTROYING)
    reason = f"{docket.procedure.label} {docket.code}"
    things = [line_named(line) for line in some]
    code = site_destructions.list_within(work, things, listed.leaver_id, reason, tool, site).code
    after = listed.settled({line.key for line in some}, Ending.DESTROYING, "", code)
    return _write(work, docket, after, N_("清单有改动"), ending=Ending.DESTROYING.value, count=len(some))


@action(Right.HAND_OVER)
def add(work: Work, docket_id: int, group: Group, subjects: Sequence[str]) -> Docket:
    """Add lines that the system cannot know: keys and devices, papers at hand, files on the computer (S02-R13, S02-R9)."""
    subjects = [rules.filled(one, group.label) for one in subjects if one.strip()]
    handover_rules.added(group, subjects)
    docket = _still_open(work, docket_id)
    after = handover.current(work.desk, docket).with_more(group, subjects)
    return _write(work, docket, after, N_("清单有新增"), count=len(subjects))


@query(Right.HAND_OVER)
def is_current(desk: Desk, docket_id: int) -> bool:
    """Return whether the list of a handover is what the system sees now; else it is to be brought up to date (`bring_up`).

    Raises RuleBroken `handover-lines-open` of a list that is: nobody signs while a line is open.
    """
    docket = engine.docket(desk, docket_id)
    now = current(desk, docket)
    if docket.is_open and is_of_today(docket) and handover.text_of(now) != docket.body[CHECKLIST]:
        return False
    handover_rules.all_ended(now.open_lines)
    return True


def perform(desk: Desk, docket_id: int, witness: Signer) -> Outcome[Docket]:
    """Hand everything over; close the leaver's accounts, or move that of who moves to the new post.

    `witness` is a manager who has just typed their password: they sign, and the key directory changes the accounts
    in their name. Raises RuleBroken `three-persons`, `wrong-signer`, `list-changed`, `handover-lines-open` …, and what
    refuses the change of an account; then nothing moved. Where all has moved and the directory cannot be written,
    as on a full disk, the accounts follow, and the trail is told of it, at the next sign-in (`has_account`).
    """
    signed = sign(witness, engine.statement(desk, docket_id, PERFORM), now=desk.now())
    docket = engine.docket(desk, docket_id)
    outcome = _perform(desk, docket_id, signed, leaving.sign(desk, witness, docket))
    desk.leaving = desk.account.person_id == docket.part_ids[LEAVER]
    try:
        leaving.finish(desk, desk.directory(), witness)
        follow_directory(desk)
    except (KeysProblem, StoreProblem) as problem:
        if problem.code not in _MADE_UP_LATER:
            raise
    finally:
        desk.gone = desk.leaving
    return outcome


@query(Right.HAND_OVER)
def has_account(desk: Desk, leaver_id: str) -> bool:
    """Tell whether an account of a leaver is open: they can sign."""
    return bool(leaving.open_accounts(desk.directory(), leaver_id))


@query(Right.HAND_OVER)
def account_waits(desk: Desk, docket: DocketHead) -> bool:
    """Tell whether a handover was carried out and the leaver's account still waits to be closed, or moved."""
    return docket.state.name == DONE and leaving.is_waiting(desk, docket)


@action(Right.HAND_OVER)
def bring_up(work: Work, docket_id: int) -> Docket:
    """Write the list of a handover as the system sees it now. Signatures over another list become void."""
    docket = _still_open(work, docket_id)
    now = handover.current(work.desk, docket)
    return _write(work, docket, now, N_("清单有变动"), count=len(now.lines))


@action(Right.HAND_OVER)
def _perform(work: Work, docket_id: int, signed: SignOff, departures: Sequence[dict[str, Any]]) -> Docket:
    docket = still_there(dockets.docket(work.db, docket_id))
    done = engine.take_within(work, docket, PERFORM, signed, carried=departures)
    engine.person_leaves(work, docket.parts[LEAVER].person_id)
    return done


def _still_open(work: Work, docket_id: int) -> Docket:
    """Return a handover whose lines can still end. Raises RuleBroken `handover-in-order`."""
    docket = still_there(dockets.docket(work.db, docket_id))
    if docket.kind != HANDOVER.kind:
        raise ValueError(docket.kind)
    if not docket.is_open or not is_of_today(docket):
        raise rulebook.broken(rulebook.HANDOVER_IN_ORDER, state=docket.state.label)
    return docket


def _to_end(work: Work, listed: Checklist, keys: Collection[Key], ending: Ending) -> list[HandoverLine]:
    """Return the lines that a person chose. Raises RuleBroken `empty-list`, `handover-line-ends`."""
    chosen = frozenset(keys)
    some = [line for line in listed.lines if line.key in chosen and line.ending is not Ending.CLEARED]
    rules.something_listed(some)
    transfers = any(line.group is Group.TRANSFERS for line in some)
    heads = dockets.all_open_heads(work.db, TRANSFER.kind) if transfers else []
    waits = {one.code for one in heads if not handover_facts.ends_by_leaving(one, listed.leaver_id)}
    for line in some:
        handover_rules.may_end(line, ending, line.group is not Group.TRANSFERS or line.called not in waits)
    return some


def _write(work: Work, docket: Docket, listed: Checklist, said: str, **noted: Any) -> Docket:
    """Keep a list. Signatures over another list become void."""
    dockets.tell(work.db, docket.id, {**docket.body, CHECKLIST: handover.text_of(listed)})
    work.record(AuditAction.HANDOVER_LIST, docket.subject, open=len(listed.open_lines), of=len(listed.lines), **noted)
    now = read_anew(work, docket)
    if docket.state.name in (HANDED, RECEIVED):
        return engine.carry_out(work, now, HANDOVER.step(VOID), Given(work.me, reason=said))
    return now
