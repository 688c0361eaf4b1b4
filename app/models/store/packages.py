"""The keys with which this archive exchanges packages, and the packages that came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from app.models.domain.docket import DocketHead
from app.models.domain.package import CameBefore
from app.models.domain.procedures import pairing
from app.models.store import dockets
from app.models.store.database import Database
from app.models.store.files import PART


def keys(db: Database) -> tuple[bytes, bytes] | None:
    """Return the private halves for opening and signing; None before they are first needed."""
    row = db.row("SELECT opening, signing FROM main.exchange_key")
    return None if row is None else (bytes.fromhex(row[0]), bytes.fromhex(row[1]))


def keep_keys(db: Database, opening: bytes, signing: bytes, at: str) -> None:
    """Keep the private halves, for good."""
    db.run("INSERT INTO main.exchange_key VALUES (1, ?, ?, ?)", (opening.hex(), signing.hex(), at))


def partners(db: Database) -> dict[str, DocketHead]:
    """Return the pairings that stand, by the number of the other archive."""
    heads = dockets.all_open_heads(db, pairing.PAIRING.kind)
    return {one.body[pairing.ARCHIVE]: one for one in heads if one.state.name == pairing.PAIRED}


def opened_before(db: Database, package: str) -> str | None:
    """Return the code of the docket by which a package came; None for a new one."""
    code = db.value(
        "SELECT code FROM main.docket WHERE id = (SELECT docket_id FROM main.package WHERE id = ?)", (package,)
    )
    return None if code is None else str(code)


def on_its_way(db: Database, dossier_id: int) -> str | None:
    """Return the code of the open package out that lists a dossier; None where none does."""
    code = db.value(
        "SELECT x.code FROM main.docket AS x JOIN main.docket_line AS l ON l.docket_id = x.id"
        " WHERE x.kind = 'package-out' AND x.closed_at IS NULL AND l.dossier_id = ?",
        (dossier_id,),
    )
    return None if code is None else str(code)


def here_already(db: Database, archive: str, bags: Iterable[tuple[str, str]]) -> CameBefore | None:
    """Return the first of these bags of an archive, by code and label, that came before and that this one still has."""
    row = db.row(
        "SELECT json_extract(b.value, '$.code'), d.reference_code, x.code"
        " FROM main.docket AS x, json_each(json_extract(x.body, '$.bags')) AS b"
        " JOIN main.dossier AS d ON d.reference_code = json_extract(b.value, '$.here')"
        " WHERE x.kind = 'package-in' AND json_extract(x.body, '$.archive') = ?1"
        " AND d.state NOT IN ('moved-out', 'destroyed')"
        " AND (json_extract(b.value, '$.code'), json_extract(b.value, '$.label'))"
        " IN (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?2)) LIMIT 1",
        (archive, json.dumps([list(one) for one in bags])),
    )
    return None if row is None else CameBefore(*map(str, row))


def keep(db: Database, package: str, docket_id: int, sha256: str, content: bytes) -> None:
    """Keep an opened package, part by part, until its bags have come."""
    db.run("INSERT INTO main.package VALUES (?, ?, ?)", (package, docket_id, sha256))
    parts = range(0, len(content), PART)
    db.many(
        "INSERT INTO main.package_part VALUES (?, ?, ?)",
        [(package, position, content[start : start + PART]) for position, start in enumerate(parts)],
    )


def content(db: Database, package: str) -> tuple[bytes, str]:
    """Return an opened package and the SHA-256 under which it was kept."""
    sha256 = str(db.value("SELECT sha256 FROM main.package WHERE id = ?", (package,)))
    return b"".join(_parts(db, package)), sha256


def let_go(db: Database, package: str) -> None:
    """Forget what a package said: its bags have come, or went back."""
    db.run("DELETE FROM main.package_part WHERE package_id = ?", (package,))


def _parts(db: Database, package: str) -> Iterator[bytes]:
    for (data,) in db.rows("SELECT data FROM main.package_part WHERE package_id = ? ORDER BY position", (package,)):
        yield bytes(data)
