"""The checklist of a person as the system sees it now: what they keep, have borrowed, answer for and took out (S02-R10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.models.domain.docket import DocketHead
from app.models.domain.errors import N_
from app.models.domain.handover import AREA, BUILDING, DUTIES, MANAGED, Checklist, Group, HandoverLine
from app.models.domain.life_rules import SOON_DAYS
from app.models.domain.moments import day_of, minute_of
from app.models.domain.person import Staff
from app.models.domain.policy.pack import Pack
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import HANDOVER, LEAVER
from app.models.domain.procedures.transfer import IN_TRANSIT, RECEIVING, TRANSFER, A, B
from app.models.domain.registers.deadline import DEADLINE
from app.models.domain.registers.finding import FINDING
from app.models.services.action import still_there
from app.models.store import buildings, dockets, dossiers, entries, handovers, loans, people, places
from app.models.store import change_notices as store
from app.models.store.database import Database


def checklist(db: Database, pack: Pack, leaver_id: str, today: date) -> Checklist:
    """Return what a person would hand over now, every line open."""
    leaver = still_there(people.person(db, leaver_id))
    open_dockets = [one for one in dockets.all_open_heads(db) if not _is_their_handover(one, leaver_id)]
    lines = (
        *_custody(db, leaver_id), *_dockets(pack, leaver, open_dockets), *_entries(db, pack, leaver, today),
        *_trusted(db, leaver_id), *_duties(db, leaver_id), *_taken_out(db, leaver_id),
    )  # fmt: skip
    return Checklist(leaver_id, leaver.name, leaver.department, loans.lent_out(db, leaver_id), ()).with_lines(lines)


def ends_by_leaving(docket: DocketHead, leaver_id: str) -> bool:
    """Return whether a transfer goes on, or back, once a person has left: nothing of it waits for them alone."""
    for part in (A, B):
        if docket.part_ids.get(part) != leaver_id:
            continue
        step = docket.procedure.step((docket.procedure.when_leaves or {})[part])
        return docket.stands_for(step) or docket.state.name in (IN_TRANSIT, RECEIVING)
    return True


def _is_their_handover(docket: DocketHead, leaver_id: str) -> bool:
    return docket.kind == HANDOVER.kind and docket.part_ids[LEAVER] == leaver_id


def _custody(db: Database, leaver_id: str) -> Iterator[HandoverLine]:
    lying = places.names(db)
    borrowed = loans.all_out_with(db, leaver_id)
    out = {number for number, *_ in borrowed}
    for bag in dossiers.kept_by(db, leaver_id):
        if bag.id not in out:
            where = lying.get(bag.place_id or 0, "")
            yield HandoverLine(Group.KEPT, bag.reference_code, "", where, bag.page_count)
    for _number, code, lent_on, due_on in borrowed:
        yield HandoverLine(Group.LOANS, code, lent_on, due_on)


def _dockets(pack: Pack, leaver: Staff, open_dockets: list[DocketHead]) -> Iterator[HandoverLine]:
    for one in open_dockets:
        # An appointment or a pairing that stands waits for nobody.
        if one.kind != TRANSFER.kind and not any(step.awaited and one.stands_for(step) for step in one.procedure.steps):
            continue
        concerned = one.asker.person_id == leaver.id or leaver.id in one.part_ids.values()
        if concerned or any(_waits(pack, one, step, leaver) for step in one.procedure.steps):
            group = Group.TRANSFERS if one.kind == TRANSFER.kind else Group.WAITING
            yield HandoverLine(group, one.code or f"{one.kind}:{one.id}", one.label, one.state.label)


def _waits(pack: Pack, docket: DocketHead, step: Step, leaver: Staff) -> bool:
    """Return whether the leaver is asked for a step, or has taken it and others have not yet."""
    if not docket.stands_for(step):
        return False
    asked = step.right is not None and step.awaited
    return any(one.person_id == leaver.id for one in docket.taken(step.name)) or (
        asked and docket.may_be_taken_by(step, pack.rights, leaver.role, leaver.id)
    )


def _entries(db: Database, pack: Pack, leaver: Staff, today: date) -> Iterator[HandoverLine]:
    soon = (today + timedelta(days=SOON_DAYS)).isoformat()
    for code, _due_on in handovers.reviews_due(db, leaver.id, soon):
        yield HandoverLine(Group.ENTRIES, f"review:{code}", code, N_("应核对"))
    for notice in store.of_person(db, leaver.id).rows:
        yield HandoverLine(Group.ENTRIES, f"notice:{notice.id}", notice.contents.slip, N_("变动知会未签收"))
    if leaver.role and pack.rights.may(leaver.role, DEADLINE.right):
        for line in entries.entries(db, DEADLINE, None):
            if not line.ended_at and line.contents.until <= soon:
                yield HandoverLine(Group.ENTRIES, f"deadline:{line.id}", line.contents.document, line.contents.until)
    for found in entries.entries(db, FINDING, None):
        if not found.ended_at and found.contents.responsible_id == leaver.id:
            about = f"{pack.record_name(found.contents.register)}·{found.contents.kind}"
            yield HandoverLine(Group.ENTRIES, f"finding:{found.id}", about, found.contents.until)


def _trusted(db: Database, leaver_id: str) -> Iterator[HandoverLine]:
    for code, grade, place in handovers.originals_kept(db, leaver_id):
        yield HandoverLine(Group.DEPOSITS, code, grade, place)
    for code, name in handovers.places_kept(db, leaver_id):
        yield HandoverLine(Group.PLACES, code, name)


def _duties(db: Database, leaver_id: str) -> Iterator[HandoverLine]:
    names = buildings.names(db)
    for number in sorted(people.buildings_of(db, leaver_id)):
        yield HandoverLine(Group.DUTIES, f"{BUILDING}:{number}", names[number], DUTIES[BUILDING])
    for area in sorted(people.areas_of(db, leaver_id)):
        yield HandoverLine(Group.DUTIES, f"{AREA}:{area}", area, DUTIES[AREA])
    for code in dossiers.managed_by(db, leaver_id):
        yield HandoverLine(Group.DUTIES, f"{MANAGED}:{code}", code, DUTIES[MANAGED])


def _taken_out(db: Database, leaver_id: str) -> Iterator[HandoverLine]:
    for seq, at, done in handovers.taken_out(db, leaver_id):
        yield HandoverLine(Group.EXPORTS, str(seq), done.label, f"{day_of(at)} {minute_of(at)[-5:]}")
