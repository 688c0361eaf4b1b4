"""Earlier values of data of a dossier: the accepted lines of dockets."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.models.domain.change import Datum, FieldChange, datum_of
from app.models.store.database import Database
from app.models.store.tables import OF_THESE


def history(db: Database, dossier_id: int, key: str) -> list[FieldChange]:
    """Return the earlier values of a datum, newest change first."""
    rows = db.named(
        "SELECT last.at, l.before, l.after, first.reason, ifnull(json_extract(x.body, '$.source'), '') AS source,"
        " a.name AS asker, d.name AS decider, ifnull(f.name, '') AS principal, x.code FROM docket_line AS l"
        " JOIN main.docket AS x ON x.id = l.docket_id"
        " JOIN main.docket_step AS first ON first.docket_id = x.id AND first.id ="
        " (SELECT min(id) FROM main.docket_step WHERE docket_id = x.id)"
        " JOIN main.docket_step AS last ON last.docket_id = x.id AND last.id ="
        " (SELECT max(id) FROM main.docket_step WHERE docket_id = x.id)"
        " JOIN main.person AS a ON a.id = first.person_id JOIN main.person AS d ON d.id = last.person_id"
        " LEFT JOIN main.person AS f ON f.id = last.for_person_id"
        " WHERE l.dossier_id = ? AND l.key = ? AND l.finding = 'accepted' ORDER BY x.id DESC, l.position DESC",
        (dossier_id, key),
    )
    return [FieldChange(**row) for row in rows]


def changed_keys(db: Database, dossier_id: int) -> dict[str, int]:
    """Data of a dossier that have a history, with how many changes."""
    rows = db.rows(
        "SELECT key, count(*) FROM docket_line WHERE dossier_id = ? AND key <> '' AND finding = 'accepted' GROUP BY key",
        (dossier_id,),
    )
    return {str(row[0]): int(row[1]) for row in rows}


def names(db: Database, dossier_ids: Sequence[int]) -> set[str]:
    """Return every name that a change to dossiers, or to their customers, took away or proposed. Not narrowed."""
    rows = db.rows(
        "SELECT key, before, after FROM main.docket_line"
        f" WHERE key <> '' AND (dossier_id {OF_THESE} OR party_id IN"
        f" (SELECT party_id FROM main.dossier WHERE id {OF_THESE}"
        f"  UNION SELECT party_id FROM main.co_customer WHERE dossier_id {OF_THESE}))",
        (json.dumps(list(dossier_ids)),),
    )
    return {str(name) for key, *said in rows if datum_of(key) is Datum.NAME for name in said if name}
