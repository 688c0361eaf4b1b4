"""Earlier values of data of a dossier: the accepted lines of dockets."""

from __future__ import annotations

from app.models.domain.change import FieldChange
from app.models.store.database import Database


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
