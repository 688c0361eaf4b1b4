"""Writing many dossiers at once, and taking a whole batch back."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from app.models.domain.audit_action import AuditAction
from app.models.domain.batch import Batch, BatchKind
from app.models.domain.disposal import KeptUntil
from app.models.domain.dossier import DossierState
from app.models.domain.movement import MovementEvent
from app.models.store import erasure, movements, parties, tables
from app.models.store.database import Database
from app.models.store.movements import Movement
from app.models.store.search import IndexEntry, forget, index

_SHELVED = DossierState.SHELVED.value
# Work on an imported dossier is found in the trail; these events are only looks at it.
_LOOKS = (AuditAction.DOSSIER_REVEAL, AuditAction.FILE_OPEN, AuditAction.FILE_EXPORT)

# Chunks prepared while one is written: they take unequal times, and neither thread then waits for the other.
_AHEAD = 2
# The writer needs Python's lock for a moment before and after each of some hundred statements: it need not wait five
# milliseconds for it each time.
_TURN_S = 0.001

Phones = tuple[tuple[str, str], ...]
"""Telephones: (label, number) of each."""


class NewCustomer(NamedTuple):
    """A further customer of a new dossier; one whom the archive knows already brings no name."""

    party_id: int
    kind: str
    name: str
    pinyin: str
    id_number: str
    phones: Phones


@dataclass(slots=True)
class NewDossier:
    """A dossier with its customer, papers and entry in the index, ready to be written. Dates ISO. A new customer has its id.

    Not frozen: fifty thousand are made at a time, and a frozen one takes three times as long to make.
    """

    id: int
    reference_code: str
    bar_code: str
    category: str
    building_id: int | None
    unit: str
    floor: int | None
    room: str
    household_keys: tuple[str, ...]
    sort_key: str
    place_id: int | None
    holder_id: str
    manager_a: str | None
    manager_b: str | None
    opened_on: str
    retention: str
    kept: KeptUntil
    fields: str
    note: str
    batch_id: int | None
    at: str
    party_id: int
    party_kind: str
    name: str
    pinyin: str
    gender: str
    id_number: str
    phones: Phones
    others: tuple[NewCustomer, ...]
    papers: tuple[tuple[int, str, int, str], ...]
    contracts: int
    received_on: str
    entry: IndexEntry
    life: str
    review_due: str | None
    restricted: int
    sensitive: int
    classes: tuple[tuple[str, str], ...]


class KeptBag(NamedTuple):
    """The facts that an import needs of a dossier that is here already."""

    id: int
    reference_code: str
    state: DossierState


def bags(db: Database) -> Iterator[KeptBag]:
    """Yield every dossier that ever was, destroyed ones too, wherever it is."""
    for row in db.rows("SELECT id, reference_code, state FROM main.dossier"):
        yield KeptBag(int(row[0]), row[1], DossierState(row[2]))


def households(db: Database) -> dict[str, int]:
    """Return every household that has a bag, by its key."""
    return {str(row[0]): int(row[1]) for row in db.rows("SELECT key, dossier_id FROM main.household")}


def next_id(db: Database) -> int:
    """The id of the next dossier, which none had before; its customer takes the same number."""
    last = "SELECT ifnull(max(seq), 0) FROM main.sqlite_sequence WHERE name IN ('dossier', 'party')"
    return 1 + int(db.value(last))


@contextmanager
def writing(db: Database) -> Iterator[Callable[[Sequence[NewDossier]], None]]:
    """Open a block that writes each chunk on a thread of its own, while the caller prepares the next ones.

    A chunk that cannot be written raises at one of the next, or at the end of the block; none is written after it.
    """
    with ThreadPoolExecutor(1) as thread:
        coming = deque([thread.submit(lambda: None)])

        def insert_after(before: Future[None], new: Sequence[NewDossier]) -> None:
            before.result()
            insert(db, new)

        def write(new: Sequence[NewDossier]) -> None:
            if len(coming) > _AHEAD:
                coming.popleft().result()
            coming.append(thread.submit(insert_after, coming[-1], new))

        usual = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_S)
        try:
            yield write
            coming[-1].result()
        finally:
            sys.setswitchinterval(usual)


def insert(db: Database, new: Sequence[NewDossier]) -> None:
    """Write dossiers with customers, phones, papers, first movement and index."""
    first = [one for one in new if one.party_id == one.id]
    others = [other for one in new for other in one.others if other.name]
    db.insert_rows(
        "main.party",
        [
            *((one.party_id, one.party_kind, one.name, one.pinyin, one.gender, one.id_number) for one in first),
            *((one.party_id, one.kind, one.name, one.pinyin, "", one.id_number) for one in others),
        ],
    )
    db.insert_rows(
        "main.phone",
        [
            (party, at, label, number)
            for party, phones in [
                *((one.id, one.phones) for one in first),
                *((one.party_id, one.phones) for one in others),
            ]
            for at, (label, number) in enumerate(phones)
        ],
    )
    db.insert_rows(
        "main.dossier (id, reference_code, bar_code, category, state, party_id, building_id, unit, floor,"
        " room, sort_key, place_id, holder_id, manager_a, manager_b, opened_on, retention,"
        " retention_due, outlook, fields, note, batch_id, life, review_due, restricted, sensitive, contracts)",
        [
            (
                one.id, one.reference_code, one.bar_code, one.category, _SHELVED, one.party_id, one.building_id, one.unit, one.floor,
                one.room, one.sort_key, one.place_id, one.holder_id, one.manager_a, one.manager_b,
                one.opened_on, one.retention, *one.kept, one.fields, one.note, one.batch_id,
                one.life, one.review_due, one.restricted, one.sensitive, one.contracts,
            )
            for one in new
        ],
    )  # fmt: skip
    db.insert_rows("main.household", [(key, one.id) for one in new for key in one.household_keys])
    db.insert_rows(
        "main.co_customer",
        [(one.id, at, other.party_id) for one in new for at, other in enumerate(one.others, 2)],
    )
    db.insert_rows(
        "main.item (dossier_id, position, paper_id, form, sensitive, number, received_on)",
        [(one.id, at, *paper, one.received_on) for one in new for at, paper in enumerate(one.papers, 1)],
    )
    came = MovementEvent.REGISTERED.value
    movements.enter(
        db, [Movement(came, one.at, one.at, one.holder_id, one.holder_id, one.place_id, one.id) for one in new]
    )
    db.insert_rows(
        "main.dossier_class",
        [(one.id, axis, value) for one in new for axis, value in one.classes],
    )
    index(db, [one.entry for one in new])


def add_batch(
    db: Database, kind: BatchKind, file_name: str, file_sha256: str, row_count: int, at: str, by: str
) -> int:  # fmt: skip
    """Enter an import; a file that is already in is refused by the schema."""
    return db.insert(
        "INSERT INTO main.batch (kind, file_name, file_sha256, row_count, imported_at, imported_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (kind.value, file_name, file_sha256, row_count, at, by),
    )


def batches(db: Database) -> list[Batch]:
    """Return every import, newest first."""
    rows = db.rows(
        "SELECT b.id, b.kind, b.file_name, b.file_sha256, b.row_count, b.imported_at, p.name, b.undone_at"
        " FROM batch AS b JOIN main.person AS p ON p.id = b.imported_by ORDER BY b.id DESC"
    )
    return [Batch(int(row[0]), BatchKind(row[1]), *row[2:]) for row in rows]


def batch(db: Database, batch_id: int) -> Batch | None:
    """One import."""
    return next((one for one in batches(db) if one.id == batch_id), None)


def dossiers_of(db: Database, batch_id: int) -> list[int]:
    """The dossiers of a batch, in natural order."""
    rows = db.rows("SELECT id FROM dossier WHERE batch_id = ? ORDER BY sort_key, id", (batch_id,))
    return [int(row[0]) for row in rows]


def imported_before(db: Database, file_sha256: str) -> bool:
    """Return whether this file was imported already, and not undone."""
    return bool(db.value("SELECT 1 FROM main.batch WHERE file_sha256 = ? AND undone_at IS NULL", (file_sha256,)))


def used_since(db: Database, batch_id: int) -> int:
    """Return how many dossiers of a batch have a history beyond their registration, and how many of its loans one beyond
    the register, and how many of its originals one beyond their ledger. An undone import is no history, and viewing a dossier is none.
    """
    kept = "".join(
        f" OR EXISTS (SELECT 1 FROM main.{table.name} WHERE dossier_id = d.id)" for table in tables.TABLES if table.work
    )
    looks = ", ".join(f"'{action}'" for action in _LOOKS)
    dossiers = db.value(
        "SELECT count(*) FROM main.dossier AS d WHERE batch_id = ? AND (state <> 'shelved'"
        " OR EXISTS (SELECT 1 FROM main.movement AS m LEFT JOIN main.batch AS b ON b.id = m.batch_id"
        f"           WHERE m.dossier_id = d.id AND m.event <> '{MovementEvent.REGISTERED}' AND b.undone_at IS NULL)"
        " OR EXISTS (SELECT 1 FROM main.item AS i JOIN main.movement AS m ON m.item_id = i.id WHERE i.dossier_id = d.id)"
        f"{kept} OR EXISTS (SELECT 1 FROM main.audit AS a WHERE a.subject = 'dossier:' || d.id"
        f"                  AND a.action NOT IN ({looks})))",
        (batch_id,),
    )
    loans = db.value(
        "SELECT count(*) FROM main.loan AS l JOIN main.batch AS b ON b.id = l.batch_id WHERE l.batch_id = ?"
        " AND (l.returned_at >= b.imported_at OR l.renewals > 0 OR l.recalled_at IS NOT NULL OR l.returned_at IS NULL"
        " AND (SELECT batch_id FROM main.movement WHERE dossier_id = l.dossier_id ORDER BY seq DESC LIMIT 1)"
        " IS NOT l.batch_id)",
        (batch_id,),
    )
    originals = db.value(
        "SELECT count(*) FROM main.deposit AS o JOIN main.item AS i ON i.id = o.item_id WHERE o.batch_id = ?1"
        " AND (o.noticed_on IS NOT NULL OR EXISTS (SELECT 1 FROM main.file WHERE item_id = o.item_id)"
        " OR EXISTS (SELECT 1 FROM main.movement WHERE item_id = o.item_id AND batch_id IS NOT ?1)"
        " OR EXISTS (SELECT 1 FROM main.docket_line WHERE key = 'deposit:' || o.item_id AND key GLOB 'deposit:*')"
        " OR EXISTS (SELECT 1 FROM main.audit AS a WHERE a.subject = 'dossier:' || i.dossier_id"
        f"           AND a.action = '{AuditAction.DEPOSIT_PUT_OFF}' AND instr(a.detail, o.bar_code)))",
        (batch_id,),
    )
    return int(dossiers) + int(loans) + int(originals)


def lent_by(db: Database, batch_id: int) -> list[tuple[int, str]]:
    """Return the dossiers that are out on a loan of this batch, each with its former holder."""
    rows = db.rows(
        "SELECT l.dossier_id, (SELECT holder_id FROM main.movement AS m WHERE m.dossier_id = l.dossier_id"
        "  AND m.batch_id IS NOT l.batch_id ORDER BY m.seq DESC LIMIT 1)"
        " FROM main.loan AS l WHERE l.batch_id = ? AND l.returned_at IS NULL",
        (batch_id,),
    )
    return [(int(row[0]), str(row[1])) for row in rows]


def undo(db: Database, batch_id: int, at: str, by: str) -> None:
    """Take back everything that a batch brought. Reference codes stay spent."""
    db.run("UPDATE main.batch SET undone_at = ?, undone_by = ? WHERE id = ?", (at, by, batch_id))
    db.run("DELETE FROM main.loan WHERE batch_id = ?", (batch_id,))
    db.run("DELETE FROM main.item WHERE id IN (SELECT item_id FROM main.deposit WHERE batch_id = ?)", (batch_id,))
    numbers = [int(row[0]) for row in db.rows("SELECT id FROM main.dossier WHERE batch_id = ?", (batch_id,))]
    customers = [party for number in numbers for party in parties.ids_of(db, number)]
    forget(db, numbers)
    db.run("DELETE FROM main.dossier WHERE batch_id = ?", (batch_id,))
    erasure.forget_unused(db, "party", customers)
