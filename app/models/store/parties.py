"""Customers: a person or an organisation, each with one dossier or several."""

from __future__ import annotations

from app.models.domain.party import Party
from app.models.store.database import Database


def with_id_number(db: Database, id_number: str) -> list[Party]:
    """Customers of an ID or credit number, within the session's scope."""
    rows = db.rows(
        "SELECT p.id, p.kind, p.name, p.id_number FROM party AS p WHERE p.id_number = ? ORDER BY p.id", (id_number,)
    )
    return [Party(int(row[0]), row[1], row[2], row[3], tuple(dossiers_of(db, int(row[0])))) for row in rows]


def is_visible(db: Database, party_id: int) -> bool:
    """Whether a customer is inside the session's scope."""
    return bool(db.value("SELECT 1 FROM party WHERE id = ?", (party_id,)))


def of_dossier(db: Database, dossier_id: int) -> int | None:
    """The customer of a dossier; None for a tombstone."""
    found = db.value("SELECT party_id FROM dossier WHERE id = ?", (dossier_id,))
    return None if found is None else int(found)


def dossiers_of(db: Database, party_id: int) -> list[int]:
    """The dossiers of a customer that the session may see, oldest first."""
    return [int(row[0]) for row in db.rows("SELECT id FROM dossier WHERE party_id = ? ORDER BY id", (party_id,))]
