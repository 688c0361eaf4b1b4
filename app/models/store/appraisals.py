"""The opinions of appraisals that came to nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.models.store import dockets
from app.models.store.database import Database
from app.models.store.tables import OF_THESE


def opinions_before(db: Database, dossier_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Return opinion and reason of dossiers that were appraised on a list which came to nothing; the newest of each."""
    rows = db.rows(
        "SELECT l.dossier_id, json_extract(x.body, '$.opinions'), l.position FROM main.docket_line AS l"
        " JOIN main.docket AS x ON x.id = l.docket_id"
        f" WHERE l.dossier_id {OF_THESE} AND x.kind = 'destruction' AND x.state IN ('refused', 'withdrawn')"
        " AND json_extract(x.body, '$.opinions') IS NOT NULL ORDER BY x.id",
        (json.dumps(list(dossier_ids)),),
    )
    found = {}
    for dossier_id, text, position in rows:
        if said := json.loads(text).get(str(position)):
            found[int(dossier_id)] = (str(said[0]), str(said[1]))
    return found


def forget_reasons(db: Database, dossier_ids: Sequence[int]) -> None:
    """Take what was thought of destroyed dossiers, in words, out of every list on which they ever stood (S02-R11)."""
    rows = db.rows(
        "SELECT x.id, x.body, json_group_array(l.position) FROM main.docket AS x JOIN main.docket_line AS l ON l.docket_id = x.id"
        f" WHERE l.dossier_id {OF_THESE} AND x.kind = 'destruction' AND json_extract(x.body, '$.opinions') IS NOT NULL"
        " GROUP BY x.id",
        (json.dumps(list(dossier_ids)),),
    )
    for docket_id, text, positions in rows:
        body = json.loads(text)
        said = json.loads(body["opinions"])
        for position in json.loads(positions):
            if str(position) in said:
                said[str(position)][1] = ""
        without = body | {"opinions": json.dumps(said, ensure_ascii=False)}
        if without != body:
            dockets.tell(db, int(docket_id), without)
