"""A leaver's handover to their receiver (离职交接): the checklist, its possible parties, and the move itself (S02-R10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.models.domain import rulebook, rules
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.handover import Checklist, KeptLine, LoanDue, Waiting
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.policy.pack import Pack
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import (
    CHECKLIST,
    DRAW_UP,
    HAND,
    HAND_ABSENT,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVER,
    SIGNED_BY,
    WITNESS,
)
from app.models.services import leaving
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given
from app.models.services.desk import Desk
from app.models.services.succession import move_all
from app.models.store import buildings, dockets, dossiers, loans, people, places
from app.models.store.database import Database
from app.models.vault.canonical import canonical


def checklist(db: Database, pack: Pack, leaver_id: str, devices: Sequence[str]) -> Checklist:
    """Return a leaver's checklist: dossiers, loans, open decisions, duties, and `devices` (keys and devices)."""
    leaver = still_there(people.person(db, leaver_id))
    lying = places.names(db)
    borrowed = loans.all_out_with(db, leaver_id)
    out = {dossier_id for dossier_id, *_ in borrowed}
    names = buildings.names(db)
    return Checklist(
        leaver_id=leaver_id,
        leaver=leaver.name,
        department=leaver.department,
        kept=tuple(
            KeptLine(bag.reference_code, bag.page_count, lying.get(bag.place_id or 0, ""), bag.id in out)
            for bag in dossiers.kept_by(db, leaver_id)
        ),
        lent_out=loans.lent_out(db, leaver_id),
        loans_due=tuple(LoanDue(code, lent_on, due_on) for _, code, lent_on, due_on in borrowed),
        waiting=tuple(
            Waiting(one.label, one.code, one.asker.name, one.state.label, day_of(one.opened_at))
            for one in dockets.all_open_heads(db)
            if one.procedure.lists
            if one.asker.person_id == leaver_id or any(_waits(pack, one, step, leaver) for step in one.procedure.steps)
        ),
        buildings=tuple(names[one] for one in sorted(people.buildings_of(db, leaver_id))),
        areas=tuple(sorted(people.areas_of(db, leaver_id))),
        managed=tuple(dossiers.managed_by(db, leaver_id)),
        devices=tuple(line.strip() for line in devices if line.strip()),
    )


def bound(listed: Checklist) -> str:
    """The text of a checklist that its docket keeps and binds."""
    return canonical(listed.as_record()).decode()


def parties_fit(db: Database, parts: Mapping[str, str], listed: Checklist) -> None:
    """Raise RuleBroken `three-persons`, `receiver-may-keep` or `witness-manages`; `parts` are ids of persons by part."""
    rules.three_persons(parts[LEAVER], parts[RECEIVER], parts[WITNESS])
    receiver = still_there(people.person(db, parts[RECEIVER]))
    rules.receiver_may_keep(receiver.name, receiver.role, bool(listed.kept))
    rules.handover_witness_manages(still_there(people.person(db, parts[WITNESS])).role)


def _as_bound(work: Work, docket: Docket, _given: Given) -> None:
    """Refuse parties who do not fit any more, and a checklist that is not what the archive says now."""
    listed = Checklist.of(docket)
    parties_fit(work.db, docket.part_ids, listed)
    now = bound(checklist(work.db, work.pack, listed.leaver_id, listed.devices))
    if (now, leaving.bound_hash(docket)) != (docket.body[CHECKLIST], docket.list_hash):
        raise rulebook.broken(rulebook.LIST_CHANGED, then=rulebook.DRAW_UP_ANEW)


def _in_absence(work: Work, docket: Docket, given: Given) -> None:
    """Refuse a signature in the place of a leaver who can sign."""
    if leaving.open_accounts(work.desk.directory(), docket.part_ids[LEAVER]):
        raise rulebook.broken(rulebook.LEAVER_SIGNS, name=docket.parts[LEAVER].name)
    _as_bound(work, docket, given)


def _hand_over(work: Work, docket: Docket, given: Given) -> Docket:
    """Move everything to the receiver. `given.carried`: the signed closings of the leaver's accounts."""
    if given.carried is None:
        raise ValueError(docket.code)
    move_all(work, docket.part_ids[LEAVER], docket.part_ids[RECEIVER])
    leaving.keep(work, given.carried)
    return docket


def _noted_drawn_up(_work: Work, docket: Docket) -> dict[str, Any]:
    parts, listed = docket.part_ids, Checklist.of(docket)
    return {
        "person": parts[LEAVER], "receiver": parts[RECEIVER], "witness": parts[WITNESS], "kept": len(listed.kept),
        "loans": len(listed.loans_due),
    }  # fmt: skip


def _noted_performed(work: Work, docket: Docket) -> dict[str, Any]:
    moved = {"before": docket.part_ids[LEAVER], "after": docket.part_ids[RECEIVER]}
    return _noted_drawn_up(work, docket) | moved


def _waits(pack: Pack, docket: DocketHead, step: Step, leaver: Staff) -> bool:
    """Return whether the leaver is asked for a step, or has taken it and others have not yet."""
    if not docket.stands_for(step):
        return False
    asked = step.right is not None and step.awaited
    return any(one.person_id == leaver.id for one in docket.taken(step.name)) or (
        asked and docket.may_be_taken_by(step, pack.rights, leaver.role, leaver.id)
    )


def _awaits(desk: Desk, docket: DocketHead, step: Step) -> bool:
    """Return whether a leaver is waited for who can sign, and a manager in the place of one who cannot."""
    if step.name not in (HAND, HAND_ABSENT):
        return True
    return bool(leaving.open_accounts(desk.directory(), docket.part_ids[LEAVER])) is (step.name == HAND)


CONDUCT = Conduct(
    HANDOVER,
    awaits=_awaits,
    checks={**dict.fromkeys(SIGNED_BY, _as_bound), HAND_ABSENT: _in_absence},
    notes={DRAW_UP: _noted_drawn_up, PERFORM: _noted_performed},
    effects={PERFORM: _hand_over},
)
"""The engine carries out the rest."""
