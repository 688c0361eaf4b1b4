"""The opinions of appraisals that came to nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence

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
