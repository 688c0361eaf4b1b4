"""An office's spreadsheets into the archive: dry run first, then all of it or nothing, and undone while untouched."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from app.models.domain import rulebook, rules
from app.models.domain.dossier import CustodyEvent, State
from app.models.domain.errors import Cancelled
from app.models.domain.loan import Condition
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.rights import Right
from app.models.ledgers.drafts import DossierDraft, LoanDraft
from app.models.ledgers.dry_run import DryRun, dry_run
from app.models.ledgers.layout import Mapping
from app.models.ledgers.rows import Status
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.services.registering import Registrar
from app.models.store import bulk, dossiers, loans, settings
from app.models.store.bulk import Batch

P = ParamSpec("P")
T = TypeVar("T")


def _without_collection(bulk_work: Callable[P, T]) -> Callable[P, T]:
    """Bulk work during which Python looks for no garbage cycles: it makes none, and the search takes a fifth of it."""

    @wraps(bulk_work)
    def undisturbed(*args: P.args, **kwargs: P.kwargs) -> T:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return bulk_work(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return undisturbed


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive holds already, for finding duplicates while a ledger is read."""

    households: frozenset[str]
    codes: frozenset[str]

    def has_household(self, household_key: str) -> bool:
        """Whether the household has a bag."""
        return household_key in self.households

    def has_code(self, reference_code: str) -> bool:
        """Whether the code was ever given out."""
        return reference_code in self.codes


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought. `unplaced`: rows of a borrow register whose dossier the archive does not hold."""

    batch_id: int
    entered: int
    still_out: int
    unplaced: tuple[int, ...]


@query(Right.REGISTER)
@_without_collection
def preview(
    desk: Desk,
    path: Path,
    password: str | None = None,
    tick: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> DryRun:
    """The dry run of a file against this archive, with the columns that were remembered for its header.

    Raises LedgerProblem for a file that cannot be read, RuleBroken `file-once` for one that is in already.
    """
    db = desk.store.db
    known = Known(dossiers.household_keys(db), dossiers.reference_codes(db))
    run = dry_run(path, desk.pack, password, existing=known, progress=tick, cancelled=cancelled)
    if bulk.imported_before(db, run.sha256):
        raise rulebook.broken(rulebook.FILE_ONCE)
    remembered: dict[str, Any] | None = settings.ledger_mapping(db, run.fingerprint)
    return run.with_mapping(Mapping.from_dict(remembered)) if remembered else run


@action(Right.REGISTER)
def remember_columns(work: Work, run: DryRun) -> None:
    """Keep the columns as they were corrected, for the next ledger with this header."""
    settings.remember_mapping(work.db, run.fingerprint, run.mapping.to_dict())
    work.record("import.columns", f"ledger:{run.fingerprint}")


@action(Right.REGISTER)
@_without_collection
def commit(work: Work, run: DryRun, tick: Progress | None = None, cancelled: IsCancelled | None = None) -> Imported:
    """Enter every row that is not rejected, in one transaction. Raises Cancelled, RuleBroken; then nothing is kept."""

    def step(done: int, of: int) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if tick:
            tick(done, of)

    ready = [row for row in run.rows if row.status is not Status.REJECTED]
    rules.something_listed(ready)
    batch_id = bulk.add_batch(
        work.db, "dossiers" if isinstance(ready[0].draft, DossierDraft) else "loans", run.file_name, run.sha256,
        len(ready), work.at, work.me,
    )  # fmt: skip
    registrar = Registrar(work, batch_id)
    drafts = [row.draft for row in ready if isinstance(row.draft, DossierDraft)]
    if drafts:
        registrar.enter(drafts, step)
        imported = Imported(batch_id, len(drafts), 0, ())
    else:
        imported = _enter_loans(
            work,
            registrar,
            batch_id,
            [(row.number, row.draft) for row in ready if isinstance(row.draft, LoanDraft)],
            step,
        )
    bulk.set_row_count(work.db, batch_id, imported.entered)
    work.record(
        "import.commit", f"batch:{batch_id}", file=run.file_name, sha256=run.sha256, rows=len(run.rows),
        entered=imported.entered, still_out=imported.still_out, unplaced=len(imported.unplaced),
    )  # fmt: skip
    work.touch_everything()
    return imported


@action(Right.REGISTER)
def undo(work: Work, batch_id: int) -> int:
    """Take a whole import back while nothing has happened to its dossiers; returns how many rows went."""
    batch = still_there(bulk.batch(work.db, batch_id))
    used = bulk.used_since(work.db, batch_id)
    if used or batch.undone_at:
        raise rulebook.broken(rulebook.BATCH_UNTOUCHED, count=used or batch.row_count)
    for dossier_id in bulk.lent_by(work.db, batch_id):
        bag = work.bag(dossier_id)
        dossiers.move(
            work.db, bag, CustodyEvent.RETURNED, State.SHELVED, work.at, work.me, work.me, bag.place_id, "撤销导入"
        )
    bulk.undo(work.db, batch_id, work.at, work.me)
    work.record("import.undo", f"batch:{batch_id}", file=batch.file_name, rows=batch.row_count)
    work.touch_everything()
    return batch.row_count


@query(Right.REGISTER)
def batches(desk: Desk) -> list[Batch]:
    """Every import, newest first."""
    return bulk.batches(desk.store.db)


@query(Right.REGISTER)
def dossiers_of(desk: Desk, batch_id: int) -> list[int]:
    """The dossiers that an import brought, in natural order."""
    return bulk.dossiers_of(desk.store.db, batch_id)


def _enter_loans(
    work: Work, registrar: Registrar, batch_id: int, rows: list[tuple[int, LoanDraft]], step: Progress
) -> Imported:
    """Last year's register: what came back is history, what did not is out, and overdue if its day has passed."""
    unplaced: list[int] = []
    still_out = 0
    for done, (number, draft) in enumerate(rows, 1):
        dossier_id = _dossier_of(work, draft)
        bag = dossiers.visible(work.db, dossier_id) if dossier_id else None
        if bag is None or (draft.still_out and bag.state is not State.SHELVED):
            unplaced.append(number)
            continue
        borrower = registrar.person(draft.borrower, draft.department)
        lent_on = draft.lent_on or work.moment.date()
        loans.add_history(work.db, batch_id, _history(work, bag.id, borrower, draft, lent_on))
        if draft.still_out:
            still_out += 1
            note = f"台账记载借出于 {lent_on.isoformat()}"
            dossiers.move(work.db, bag, CustodyEvent.LENT, State.LENT, work.at, work.me, borrower, bag.place_id, note)
        step(done, len(rows))
    return Imported(batch_id, len(rows) - len(unplaced), still_out, tuple(unplaced))


def _dossier_of(work: Work, draft: LoanDraft) -> int | None:
    if draft.reference_code:
        return dossiers.by_reference_code(work.db, draft.reference_code)
    return dossiers.by_household(work.db, draft.household.household_key) if draft.household else None


def _history(work: Work, dossier_id: int, borrower: str, draft: LoanDraft, lent_on: date) -> dict[str, object]:
    returned = draft.returned_on.isoformat() if draft.returned_on else None
    return {
        "kind": "loan",
        "dossier_id": dossier_id,
        "borrower_id": borrower,
        "purpose": draft.purpose,
        "issued_at": lent_on.isoformat(),
        "issued_by": work.me,
        "approver_name": draft.approver,
        "due_on": (draft.due_on or lent_on).isoformat(),
        "returned_at": returned,
        "returned_by": work.me if returned else None,
        "condition": _condition(draft.condition).value if returned else None,
        "condition_note": " ".join(part for part in (draft.condition, draft.note) if part and part != "完好"),
    }


def _condition(text: str) -> Condition:
    if "缺" in text or "少" in text:
        return Condition.PAGES_MISSING
    if "损" in text or "破" in text or "污" in text:
        return Condition.DAMAGED
    return Condition.COMPLETE
