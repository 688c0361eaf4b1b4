"""Dossiers whose customers have not agreed that their data leave the office."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from app.models.domain.registers.consent import CONSENT
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

# A consent stands while no later line has taken it back.
_WITHOUT = (
    f"SELECT d.reference_code FROM dossier AS d WHERE d.id {OF_THESE} AND NOT EXISTS (SELECT 1 FROM main.entry AS s,"
    " json_each(s.contents, '$.uses') AS u WHERE s.dossier_id = d.id"
    f" AND s.register = '{CONSENT.key}' AND s.act = 'entered' AND u.value = ?"
    " AND NOT EXISTS (SELECT 1 FROM main.entry WHERE follows_id = s.id)) ORDER BY d.reference_code"
)
_UNCLASSED = (
    f"SELECT d.reference_code FROM dossier AS d WHERE d.id {OF_THESE} AND NOT EXISTS (SELECT 1 FROM main.dossier_class AS c"
    " WHERE c.dossier_id = d.id AND c.axis = ? AND c.value IN (SELECT value FROM json_each(?))) ORDER BY d.reference_code"
)


def without(db: Database, dossier_ids: Sequence[int], use: str) -> list[str]:
    """Return the codes of these dossiers in which no consent to a use stands, within the session's scope."""
    return [str(row[0]) for row in db.rows(_WITHOUT, (json.dumps(list(dossier_ids)), use))]


def unclassed(db: Database, dossier_ids: Sequence[int], axis: str, values: Collection[str]) -> list[str]:
    """Return the codes of these dossiers that have none of these classes on an axis, within the session's scope."""
    found = db.rows(_UNCLASSED, (json.dumps(list(dossier_ids)), axis, json.dumps(sorted(values), ensure_ascii=False)))
    return [str(row[0]) for row in found]
