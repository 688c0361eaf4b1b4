"""Sign-offs and handovers in the store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.models.store.database import Database

_FIELDS = (
    "purpose", "subject", "list_hash", "meaning", "chain_head", "account_id", "person_id", "name", "role", "at",
    "signature",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Handover:
    """A leaver's handover as the three signed it."""

    id: int
    list_code: str
    leaver_id: str
    receiver_id: str
    witness_id: str
    at: str
    list_hash: str
    checklist: dict[str, Any]


def add(db: Database, signoff: Mapping[str, str]) -> int:
    """Keep a sign-off (all its fields by name); returns its id."""
    marks = ", ".join("?" * len(_FIELDS))
    return db.insert(
        f"INSERT INTO main.signoff ({', '.join(_FIELDS)}) VALUES ({marks})",
        [signoff[name] for name in _FIELDS],
    )


def signoffs(db: Database) -> list[tuple[int, dict[str, str]]]:
    """Every sign-off with its id, for checking the signatures."""
    rows = db.rows(f"SELECT id, {', '.join(_FIELDS)} FROM main.signoff ORDER BY id")
    return [(int(row[0]), dict(zip(_FIELDS, row[1:], strict=True))) for row in rows]


def hand_over(db: Database, handover: Handover, signoff_ids: tuple[int, int, int]) -> int:
    """Keep a handover with the sign-offs of leaver, receiver and witness; returns its id."""
    return db.insert(
        "INSERT INTO main.handover (list_code, leaver_id, receiver_id, witness_id, at, list_hash, checklist,"
        " leaver_signoff, receiver_signoff, witness_signoff) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            handover.list_code, handover.leaver_id, handover.receiver_id, handover.witness_id, handover.at,
            handover.list_hash, json.dumps(handover.checklist, ensure_ascii=False), *signoff_ids,
        ),
    )  # fmt: skip


def handovers(db: Database) -> list[Handover]:
    """Every handover, newest first."""
    rows = db.rows(
        "SELECT id, list_code, leaver_id, receiver_id, witness_id, at, list_hash, checklist FROM handover"
        " ORDER BY id DESC"
    )
    return [Handover(int(row[0]), row[1], row[2], row[3], row[4], row[5], row[6], json.loads(row[7])) for row in rows]
