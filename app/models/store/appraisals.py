"""The opinions of appraisals, across the lists on which a dossier ever stood."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from app.models.domain.appraisal import Opined, opinions_read, opinions_text
from app.models.domain.procedures.destruction import DESTRUCTION, OPINIONS, REFUSED, WITHDRAWN
from app.models.store import dockets
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

_LISTED = (
    "SELECT l.dossier_id, l.position, x.id, x.body FROM main.docket_line AS l JOIN main.docket AS x ON x.id = l.docket_id"
    f" WHERE l.dossier_id {OF_THESE} AND x.kind = '{DESTRUCTION.kind}' AND json_extract(x.body, '$.{OPINIONS}') IS NOT NULL"
)


def opinions_before(db: Database, dossier_ids: Sequence[int]) -> dict[int, Opined]:
    """Return the newest opinion on each dossier that was appraised on a list which came to nothing."""
    rows = db.rows(
        f"{_LISTED} AND x.state IN ('{REFUSED}', '{WITHDRAWN}') ORDER BY x.id", (json.dumps(list(dossier_ids)),)
    )
    found = {}
    for dossier_id, position, _, body in rows:
        if said := opinions_read(json.loads(body)[OPINIONS]).get(position):
            found[int(dossier_id)] = said
    return found


def forget_reasons(db: Database, dossier_ids: Sequence[int]) -> None:
    """Take what was thought of destroyed dossiers, in words, out of every list on which they ever stood (S02-R11)."""
    bodies: dict[int, dict[str, str]] = {}
    for _, position, docket_id, text in db.rows(_LISTED, (json.dumps(list(dossier_ids)),)):
        body = bodies.setdefault(docket_id, json.loads(text))
        opinions = opinions_read(body[OPINIONS])
        if position in opinions:
            opinions[position] = replace(opinions[position], reason="")
            body[OPINIONS] = opinions_text(opinions)
    for docket_id, body in bodies.items():
        dockets.tell(db, docket_id, body)
