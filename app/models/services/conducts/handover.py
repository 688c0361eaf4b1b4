"""A handover to one successor or several (离职、离岗交接): its possible parties, its signatures, and the move itself (S02-R10)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.models.domain import handover_rules, rulebook, rules
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.handover import OF_DOSSIERS, Announcement, Checklist, Ending, Group, Why, is_of_today
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import (
    ANNOUNCE,
    CHECKLIST,
    HAND,
    HAND_ABSENT,
    HANDED,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVE,
    RECEIVED,
    RECEIVER,
    SHARE,
    WITNESS,
)
from app.models.domain.procedures.site_destruction import DESTROYED, LISTED
from app.models.services import handover_facts, leaving
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given
from app.models.services.desk import Desk
from app.models.services.succession import move
from app.models.store import dockets, people
from app.models.store.database import Database
from app.models.vault.canonical import canonical


def text_of(listed: Checklist) -> str:
    """The text of a checklist that its docket keeps and its signatures bind."""
    return canonical(listed.as_record()).decode()


def current(desk: Desk, docket: DocketHead) -> Checklist:
    """Return the checklist of an open handover as the system sees it now, with the endings that were written."""
    kept = Checklist.kept_in(docket)
    if not docket.is_open or not is_of_today(docket):
        return kept
    now = handover_facts.checklist(desk.store.db, desk.pack, kept.leaver_id, desk.now().date())
    return kept.following(now, {code: _ending_of(desk.store.db, code) for code in kept.destructions})


def _ending_of(db: Database, code: str) -> Ending:
    """Return how the lines end that a destruction on the spot lists."""
    state = still_there(dockets.docket_by_code(db, code)).state.name
    return {LISTED: Ending.DESTROYING, DESTROYED: Ending.DESTROYED}.get(state, Ending.OPEN)


def parties_fit(db: Database, parts: Mapping[str, str], listed: Checklist) -> None:
    """Raise RuleBroken `three-persons`, `receiver-may-keep` or `witness-manages`; `parts` are ids of persons by part.

    Whoever else is handed lines is none of the three, and keeps bags only where their post does.
    """
    rules.three_persons(parts[LEAVER], parts[RECEIVER], parts[WITNESS])
    keeps = any(line.to in ("", parts[RECEIVER]) for line in listed.of(*OF_DOSSIERS, Group.DEPOSITS))
    receiver = still_there(people.person(db, parts[RECEIVER]))
    rules.receiver_may_keep(receiver.name, receiver.role, keeps)
    rules.handover_witness_manages(still_there(people.person(db, parts[WITNESS])).role)
    for successor in listed.successors - {parts[RECEIVER]}:
        rules.three_persons(parts[LEAVER], successor, parts[WITNESS])
        person = still_there(people.person(db, successor))
        bags = any(line.group in (*OF_DOSSIERS, Group.DEPOSITS) for line in listed.handed_to(successor))
        rules.receiver_may_keep(person.name, person.role, bags)


def _as_written(work: Work, docket: Docket, _given: Given) -> None:
    """Refuse parties who do not fit any more, lines that are open, and a checklist that is not what the archive says now."""
    kept, now = Checklist.kept_in(docket), current(work.desk, docket)
    parties_fit(work.db, docket.part_ids, kept)
    handover_rules.all_ended(now.open_lines)
    if not is_of_today(docket) or text_of(now) != docket.body[CHECKLIST]:
        raise rulebook.broken(rulebook.LIST_CHANGED, then=rulebook.READ_ANEW)
    if leaving.opening_hash(docket) != docket.list_hash or not _signed_alike(docket):
        raise rulebook.broken(rulebook.LIST_CHANGED, then=rulebook.READ_ANEW)


def _signed_alike(docket: Docket) -> bool:
    """Return whether those who have signed in this round signed the list as it is."""
    rounds = {HANDED: ((HAND, HAND_ABSENT),), RECEIVED: ((HAND, HAND_ABSENT), (RECEIVE,))}.get(docket.state.name, ())
    bound = leaving.bound_hash(docket)
    return all([one.list_hash for one in docket.steps if one.step in names][-1] == bound for names in rounds)


def _in_absence(work: Work, docket: Docket, given: Given) -> None:
    """Refuse a signature in the place of a leaver who can sign."""
    if leaving.open_accounts(work.desk.directory(), docket.part_ids[LEAVER]):
        raise rulebook.broken(rulebook.LEAVER_SIGNS, name=docket.parts[LEAVER].name)
    if given.person_id in Checklist.kept_in(docket).successors:
        raise rulebook.broken(rulebook.ABSENT_BY_ANOTHER, name=given.signed.name if given.signed else "")
    _as_written(work, docket, given)


def _shared(work: Work, docket: Docket, given: Given) -> None:
    """Refuse a further successor's signature by anybody else."""
    _as_written(work, docket, given)
    if given.person_id not in (left := leaving.unsigned_shares(docket)):
        named = _named(work.db, left) or docket.parts[RECEIVER].name
        raise rulebook.broken(rulebook.WRONG_SIGNER, expected=named, name=given.signed.name if given.signed else "")


def _after_shares(work: Work, docket: Docket, given: Given) -> None:
    """Refuse the receiver's signature while another successor has not signed."""
    _as_written(work, docket, given)
    if left := leaving.unsigned_shares(docket):
        raise rulebook.broken(handover_rules.SHARES_SIGNED, names=_named(work.db, left))


def _hand_over(work: Work, docket: Docket, given: Given) -> Docket:
    """Move every line to its successor, and the rest to the receiver. `given.carried`: the signed departures of the accounts."""
    if given.carried is None:
        raise ValueError(docket.code)
    leaver, receiver = docket.part_ids[LEAVER], docket.part_ids[RECEIVER]
    listed = Checklist.kept_in(docket)
    for successor in sorted(listed.successors - {receiver}):
        move(work, leaver, successor, {line.key for line in listed.handed_to(successor)})
    move(work, leaver, receiver)
    if Announcement.of(docket).why is Why.LEAVING:
        people.leave(work.db, leaver, work.today)
    leaving.keep(work, given.carried)
    return docket


def _takes(_desk: Desk, docket: DocketHead, step: Step) -> Callable[[str], bool]:
    """Say who signs for lines of their own, where others than the receiver are asked."""
    shares = leaving.unsigned_shares(docket) if step.name == SHARE else ()
    return lambda person_id: step.name != SHARE or person_id in shares


def _named(db: Database, person_ids: frozenset[str]) -> str:
    names = people.names(db)
    return "、".join(sorted(names[one] for one in person_ids))


def _noted_announced(_work: Work, docket: Docket) -> dict[str, Any]:
    parts, listed, said = docket.part_ids, Checklist.kept_in(docket), Announcement.of(docket)
    more = {"role": said.post.value} if said.post else {}
    return {
        "person": parts[LEAVER], "receiver": parts[RECEIVER], "witness": parts[WITNESS], "kept": len(listed.of(Group.KEPT)),
        "loans": len(listed.of(Group.LOANS)), **more,
    }  # fmt: skip


def _noted_performed(work: Work, docket: Docket) -> dict[str, Any]:
    moved = {"before": docket.part_ids[LEAVER], "after": docket.part_ids[RECEIVER]}
    return _noted_announced(work, docket) | moved


def _awaits(desk: Desk, docket: DocketHead, step: Step) -> bool:
    """Return whether a leaver is waited for who can sign, a manager in the place of one who cannot, or another successor.

    Nobody is waited for to sign while lines are open.
    """
    if step.name == SHARE:
        return bool(leaving.unsigned_shares(docket))
    if step.name == RECEIVE:
        return not leaving.unsigned_shares(docket)
    if step.name not in (HAND, HAND_ABSENT):
        return True
    if is_of_today(docket) and Checklist.kept_in(docket).open_lines:
        return False
    return bool(leaving.open_accounts(desk.directory(), docket.part_ids[LEAVER])) is (step.name == HAND)


_SIGNED = (HAND, HAND_ABSENT, SHARE, RECEIVE, PERFORM)

CONDUCT = Conduct(
    HANDOVER,
    awaits=_awaits,
    takes=_takes,
    checks={
        HAND: _as_written, HAND_ABSENT: _in_absence, SHARE: _shared, RECEIVE: _after_shares, PERFORM: _after_shares,
    },
    statements=dict.fromkeys(_SIGNED, lambda docket, _given: leaving.bound_hash(docket)),
    notes={ANNOUNCE: _noted_announced, PERFORM: _noted_performed},
    effects={PERFORM: _hand_over},
)  # fmt: skip
"""The engine carries out the rest."""
