"""Departments are told of changes to customers' data, and acknowledge them (S05-R16)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.models.domain.audit_action import AuditAction
from app.models.domain.change import recorded
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.folding import compact
from app.models.domain.person import AccountStatus
from app.models.domain.policy.meaning import Meaning
from app.models.domain.register import EntryAct
from app.models.domain.registers.change_notice import CHANGE_NOTICE, ChangeNotice, OpenChangeNotices
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import change_notices as store
from app.models.store import contents, entries


def tell(work: Work, docket: Docket, accepted: Sequence[DocketLine]) -> None:
    """Tell all business staff with an account in the departments concerned, but for who asked and who decided.

    Concerned are the departments that the rules name, and the one to which a changed dossier belongs.
    """
    bags = work.bags(line.dossier_id for line in accepted)
    departments = {compact(one) for one in _concerned(work, [bag.id for bag in bags])}
    known = work.desk.directory().accounts
    persons = [
        one.person_id for one in known
        if one.status is AccountStatus.ACTIVE and one.role.is_business and compact(one.department) in departments
        and one.person_id not in (work.me, docket.opener.person_id)
    ]  # fmt: skip
    if not bags or not persons:
        return
    said = ChangeNotice(
        docket.code, tuple(bag.reference_code for bag in bags), tuple(recorded(line.key for line in accepted))
    )
    for person in persons:
        entries.enter(work.db, CHANGE_NOTICE, person, said, work.at, work.me, work.at)
    work.record(AuditAction.CHANGE_TELL, f"archive:{work.desk.fonds}", slip=docket.code, people=len(persons))


@query(Right.CONSULT)
def mine(desk: Desk) -> OpenChangeNotices:
    """Return the changes that this person was told of and has not acknowledged."""
    return store.of_person(desk.store.db, desk.account.person_id)


@query(Right.DECIDE_CHANGE)
def unacknowledged(desk: Desk) -> OpenChangeNotices:
    """Return the changes that somebody was told of and has not acknowledged, for who decides on changes."""
    return store.of_everybody(desk.store.db)


@action(Right.CONSULT)
def acknowledge(work: Work, numbers: Collection[int]) -> int:
    """Acknowledge changes of which this person was told; returns how many. Raises Stale for what is not theirs or was acknowledged."""
    for number in numbers:
        one = still_there(store.one_of(work.db, work.me, number))
        entries.end(work.db, CHANGE_NOTICE, EntryAct.CLOSED, one.id, work.at, work.me, work.at, "")
        work.record(AuditAction.CHANGE_ACKNOWLEDGE, f"person:{work.me}", slip=one.contents.slip)
    return len(numbers)


def _concerned(work: Work, dossier_ids: Sequence[int]) -> list[str]:
    field = work.pack.meaning(Meaning.DEPARTMENT)
    said = [] if field is None else contents.values_of_field(work.db, dossier_ids, field.key)
    return [*(one.department for one in work.pack.informed), *said]
