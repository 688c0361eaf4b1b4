"""Claims: the docket that has a dossier to itself for a purpose, and the destruction list on which it was approved or scanned."""

from __future__ import annotations

import json
from collections.abc import Collection

from app.models.store.database import Database
from app.models.store.tables import OF_THESE

_SCANNED_OUT = (
    "SELECT x.code, o.dossier_id FROM main.scanned_out AS o JOIN main.claim AS c ON c.dossier_id = o.dossier_id"
    " JOIN main.docket AS x ON x.id = c.docket_id WHERE c.purpose = 'disposal'"
)


def claimed_by(db: Database, dossier_id: int, purpose: str) -> str | None:
    """Code of the open docket that has a dossier for a purpose."""
    code = db.value(
        "SELECT code FROM main.claim JOIN main.docket AS x ON x.id = docket_id WHERE dossier_id = ? AND purpose = ?",
        (dossier_id, purpose),
    )
    return None if code is None else str(code)


def approved_list_of(db: Database, dossier_id: int) -> str | None:
    """Code of the approved destruction list on which a dossier stands."""
    code = db.value(
        "SELECT code FROM main.docket AS x JOIN main.approved_for_destruction AS a ON a.docket_id = x.id"
        " WHERE a.dossier_id = ?",
        (dossier_id,),
    )
    return None if code is None else str(code)


def scanned_out(db: Database, dossier_ids: Collection[int] | None = None) -> dict[int, str]:
    """The dossiers that lie ready to be destroyed, each with the code of its list; of these, or all that there are."""
    if dossier_ids is None:
        rows = db.rows(_SCANNED_OUT)
    else:
        rows = db.rows(f"{_SCANNED_OUT} AND o.dossier_id {OF_THESE}", (json.dumps(list(dossier_ids)),))
    return {int(row[1]): str(row[0]) for row in rows}
