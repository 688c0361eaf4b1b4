"""Acts of the trail, counted by person and month."""

from __future__ import annotations

import json
from collections.abc import Collection

from app.models.domain.audit_action import AuditAction
from app.models.domain.batch import BatchKind
from app.models.domain.procedures.correction import ASK, CORRECTION, DECIDE
from app.models.domain.workload import Workload
from app.models.store import audit
from app.models.store.database import Database

# An import counts with its dossiers, while it was not taken back; a consent for who asked for the change.
_ACTS = (
    f"SELECT CASE e.action WHEN '{CORRECTION.audit_action(DECIDE)}' THEN (SELECT o.person_id FROM main.audit AS o"
    f" WHERE o.subject = e.subject AND o.action = '{CORRECTION.audit_action(ASK)}') ELSE e.person_id END AS who,"
    " e.at, e.action, e.subject, e.detail FROM main.audit AS e WHERE e.seq > ?5 AND e.at >= ?1 AND e.at < ?2"
)
_COUNTED = (
    "SELECT p.name, p.department, substr(a.at, 1, 7) AS month,"
    f" sum(CASE a.action WHEN '{AuditAction.DOSSIER_REGISTER.value}' THEN 1 WHEN '{AuditAction.IMPORT_COMMIT.value}' THEN"
    "  ifnull((SELECT json_extract(a.detail, '$.entered') FROM main.batch AS b"
    f"   WHERE b.id = CAST(substr(a.subject, {len('batch:') + 1}) AS INTEGER) AND b.kind = '{BatchKind.DOSSIERS.value}'"
    "   AND b.undone_at IS NULL), 0) ELSE 0 END) AS registered,"
    " sum(a.action IN (SELECT value FROM json_each(?3)) AND ifnull(json_extract(a.detail, '$.written'), 1) > 0) AS updated,"
    " sum(a.action IN (SELECT value FROM json_each(?4))) AS filed"
    f" FROM ({_ACTS}) AS a JOIN main.person AS p ON p.id = a.who"
    " GROUP BY a.who, month HAVING registered + updated + filed > 0 ORDER BY month DESC, p.name, p.id"
)


def by_month(
    db: Database, first: str, before: str, updating: Collection[str], filing: Collection[str]
) -> list[Workload]:
    """Count from an ISO day to before another one; `updating` and `filing` are the actions that count as such."""
    kinds = json.dumps(sorted(updating)), json.dumps(sorted(filing))
    found = db.rows(_COUNTED, (first, before, *kinds, audit.before_day(db, first)))
    return [Workload(*row) for row in found]
