"""The time after which an unused window locks: a setting of the office."""

from __future__ import annotations

from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_, BadInput
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import settings
from app.models.store.database import Database

LEAST_MINUTES, MOST_MINUTES = 1, 60
USUAL_MINUTES = 5
_KEY = "idle-minutes"


@query(Right.CONSULT)
def minutes(desk: Desk) -> int:
    """The minutes without a key or the mouse after which a window locks."""
    return _minutes(desk.store.db)


@action(Right.SETTINGS)
def set_minutes(work: Work, wanted: int) -> None:
    """Set these minutes for every window of the archive. Raises BadInput `idle-time`."""
    if not LEAST_MINUTES <= wanted <= MOST_MINUTES:
        raise BadInput(
            "idle-time",
            N_("自动锁定的时间须在 {least} 到 {most} 分钟之间。请重新填写。"),
            field="idleTime",
            least=LEAST_MINUTES,
            most=MOST_MINUTES,
        )
    before = _minutes(work.db)
    settings.set_office_setting(work.db, _KEY, str(wanted))
    work.changes_only_the_trail()
    work.record(AuditAction.SETTINGS_IDLE_TIME, f"archive:{work.desk.fonds}", before=before, after=wanted)


def _minutes(db: Database) -> int:
    return int(settings.office_setting(db, _KEY) or USUAL_MINUTES)
