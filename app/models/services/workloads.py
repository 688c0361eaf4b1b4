"""Entries and updates by person and month, for the appraisal of their work (S19-R22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.models.domain.audit_action import AuditAction
from app.models.domain.procedures.correction import CORRECTION, DECIDE, FILL_IN, FILLING_IN
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.domain.workload import Workload
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.services.outgoing import may_leave
from app.models.store import workloads
from app.models.store.database import Database

_UPDATING = (
    CORRECTION.audit_action(DECIDE), FILLING_IN.audit_action(FILL_IN), AuditAction.DOSSIER_IDENTIFY.value,
    AuditAction.DOSSIER_CONSENT.value, AuditAction.DOSSIER_RECORD.value, AuditAction.DOSSIER_REVIEW.value,
    AuditAction.DOSSIER_OWNER.value,
)  # fmt: skip
_FILING = (AuditAction.DOSSIER_ITEM.value, AuditAction.FILE_ATTACH.value)


@query(Right.AUDIT)
def counted(desk: Desk, first: date, last: date) -> list[Workload]:
    """Return what each person registered, updated and filed in each month of a period, both days included, newest first.

    A change counts once it is agreed to, were it in part, and for who asked for it.
    """
    return _counted(desk.store.db, first, last)


@dataclass(frozen=True, slots=True)
class WorkloadsTaken:
    """Counts that leave the program, and for whom."""

    rows: tuple[Workload, ...]
    recipient: str


@action(Right.EXPORT)
def take_out(work: Work, first: date, last: date, purpose: str, recipient: Recipient | None) -> WorkloadsTaken:
    """Return the same for paper or a spreadsheet; that it left the program is logged, as of every list (S17-R4).

    They name no customer. Raises NotAllowed for who may not read the trail, and like `outgoing.may_leave`.
    """
    work.desk.require(Right.AUDIT)
    way = may_leave(work, (), purpose, recipient)
    found = _counted(work.db, first, last)
    work.record(
        AuditAction.WORKLOAD_EXPORT, f"archive:{work.desk.fonds}", since=first.isoformat(), until=last.isoformat(),
        rows=len(found), purpose=way.purpose, recipient=way.recipient,
    )  # fmt: skip
    work.changes_only_the_trail()
    return WorkloadsTaken(tuple(found), way.recipient)


def _counted(db: Database, first: date, last: date) -> list[Workload]:
    return workloads.by_month(db, first.isoformat(), (last + timedelta(days=1)).isoformat(), _UPDATING, _FILING)
