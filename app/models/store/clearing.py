"""What lies unused, and what has served its term, as the store sees it."""

from __future__ import annotations

from app.models.store.database import Database

# Neither a loan of an imported register nor a consultation need have a movement of its own.
_USED = (
    "max(ifnull((SELECT max(m.at) FROM main.movement AS m WHERE m.dossier_id = d.id), ''),"
    " ifnull((SELECT max(ifnull(l.returned_at, l.issued_at)) FROM main.loan AS l WHERE l.dossier_id = d.id), ''), d.opened_on)"
)
_FOUND = (
    f"SELECT d.id, {_USED} AS used, iif(d.outlook IN ('destroy', 'review'), ifnull(d.retention_due, ''), '') AS due FROM dossier AS d"
    " WHERE d.state = 'shelved' AND d.life IN ('confirmed', 'closed')"
    " AND NOT EXISTS (SELECT 1 FROM held WHERE held.dossier_id = d.id)"
)


def unused(db: Database, before: str, today: str, most: int) -> list[tuple[int, str, str]]:
    """Return (dossier, when it was last moved or consulted, when its term is served or «»), the longest unused first.

    Of those in the session's scope that lie in the room and are under no hold: last used before an ISO day, or with a
    term that is served by today.
    """
    rows = db.rows(
        f"SELECT * FROM ({_FOUND}) WHERE used < ?1 OR (due <> '' AND due <= ?2) ORDER BY used, id LIMIT ?3",
        (before, today, most),
    )
    return [(int(number), str(used), str(due)) for number, used, due in rows]
