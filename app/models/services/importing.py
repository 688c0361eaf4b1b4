"""An office's spreadsheets into the archive: dry run first, then all of it or nothing, and undone while untouched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from collections.abc import Mapping as Found
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from app.models.domain import loan_remarks, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.batch import Batch, BatchKind
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, Cancelled, Stale
from app.models.domain.household import estate_key
from app.models.domain.movement import MovementEvent
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.rights import Right
from app.models.domain.undisturbed import without_collection
from app.models.ledgers.clashes import (
    Clashes,
    Existing,
    PlaceJudge,
    bag_meant,
    in_the_room,
    learn_numbers,
    phones_beyond,
    place_against,
)
from app.models.ledgers.drafts import DeedDraft, DossierDraft, LedgerKind, LoanDraft
from app.models.ledgers.dry_run import DryRun, dry_run
from app.models.ledgers.layout import Mapping
from app.models.ledgers.reader import begun
from app.models.ledgers.rows import LedgerRow, Status
from app.models.ledgers.sheet import Workbook
from app.models.services.action import Work, action, query, still_there
from app.models.services.deposits import bring_original
from app.models.services.desk import Desk
from app.models.services.intake import Intake
from app.models.services.ledger_deeds import LedgerDeeds
from app.models.services.ledger_places import LedgerPlaces
from app.models.services.unique_numbers import holders
from app.models.store import audit, buildings, bulk, claims, dossiers, loans, parties, people, places, settings
from app.models.store.numbers import Number

_KINDS = {
    LedgerKind.DOSSIERS: BatchKind.DOSSIERS, LedgerKind.BORROW_REGISTER: BatchKind.LOANS, LedgerKind.DEEDS: BatchKind.DEEDS,
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """The present content of the archive, by household and by reference code.

    `elsewhere` are bags not on their shelf, `names` the codes by bag, `customers` (id, name) by ID number;
    `sole_estate` is the key of the estate of all buildings; `scanned_out` the codes of lists by the bags that are
    scanned out for destruction; `founded_on` the day of the founding; `phones` the telephones by customer; `colleagues`
    the names of the office's people; `ask` returns the codes of the dossiers that have numbers of unique fields, and
    `numbers` what was asked of it; `judge_places` returns a judge of the places of one ledger,
    `deeds` one of its title deeds.
    """

    households: dict[str, int]
    codes: dict[str, int]
    elsewhere: dict[int, DossierState]
    names: dict[int, str]
    customers: dict[str, tuple[int, str]]
    sole_estate: str
    scanned_out: dict[int, str]
    founded_on: date
    phones: dict[int, frozenset[str]]
    colleagues: frozenset[str]
    ask: Callable[[Collection[Number]], Found[Number, str]]
    judge_places: Callable[[], PlaceJudge]
    deeds: Callable[[Existing, Sequence[DeedDraft]], LedgerDeeds]
    numbers: dict[Number, str | None] = field(default_factory=dict)

    def code_of(self, household_key: str) -> str | None:
        """The reference code of the bag that a household has; None when it has none."""
        found = self.households.get(household_key)
        return None if found is None else self.names[found]

    def code_in_sole_estate(self, household_key: str) -> str | None:
        """The code of the bag that a household without an estate has in the office's only estate."""
        return self.code_of(f"{self.sole_estate}/{household_key}") if self.sole_estate else None

    @cached_property
    def _by_bare_key(self) -> dict[str, set[int]]:
        """Bags by the keys of their households without the estate."""
        found: dict[str, set[int]] = {}
        for key, bag in self.households.items():
            found.setdefault(key.rpartition("/")[2], set()).add(bag)
        return found

    def _bag_of(self, household_key: str) -> int | None:
        """The bag of a household; of one that names no estate, where only one estate has it."""
        found = self.households.get(household_key)
        if found is None and "/" not in household_key:
            bags = self._by_bare_key.get(household_key, set())
            found = next(iter(bags)) if len(bags) == 1 else None
        return found

    def has_code(self, reference_code: str) -> bool:
        """Return whether the code was ever given out."""
        return reference_code in self.codes

    def customer_with(self, id_number: str) -> str | None:
        """The name of the customer with this ID number; None when there is none."""
        found = self.customers.get(id_number)
        return None if found is None else found[1]

    def code_with_number(self, name: str, number: str) -> str | None:
        """The code of the dossier whose unique field of this name says this number; None when there is none."""
        self.learn_numbers([(name, number)])
        return self.numbers[name, number]

    def learn_numbers(self, wanted: Collection[Number]) -> None:
        """Ask which dossiers have these numbers, all at once: after that they are known."""
        if new := set(wanted) - self.numbers.keys():
            self.numbers.update(dict.fromkeys(new) | dict(self.ask(new)))

    def has_colleague(self, name: str) -> bool:
        """Return whether the office knows a person of this name."""
        return name in self.colleagues

    def phones_of(self, id_number: str) -> frozenset[str]:
        """The telephones of the customer with this ID number."""
        found = self.customers.get(id_number)
        return self.phones.get(found[0], frozenset()) if found else frozenset()

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        """The bag that a line of a register means: by its code where it has one. None when it is not here any more."""
        found = self.codes.get(reference_code) if reference_code else self._bag_of(household_key or "")
        return None if found is not None and self.elsewhere.get(found) is DossierState.DESTROYED else found

    def judge_deeds(self, drafts: Sequence[DeedDraft]) -> LedgerDeeds:
        """Return a judge of the lines of a ledger of title deeds."""
        return self.deeds(self, drafts)

    def is_out(self, bag: int) -> bool:
        """Return whether a bag is not on its shelf."""
        return bag in self.elsewhere

    def scanned_out_on(self, bag: int) -> str | None:
        """The code of the list on which a bag lies ready to be destroyed."""
        return self.scanned_out.get(bag)


@dataclass(frozen=True, slots=True)
class Imported:
    """The result of an import: as many rows as were ready in the dry run."""

    batch_id: int
    entered: int
    still_out: int


@query(Right.REGISTER)
@without_collection
def preview(
    desk: Desk,
    path: Path,
    password: str | None = None,
    tick: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> DryRun:
    """Return the dry run of a file against this archive, with the columns remembered for its header.

    A file whose columns must be assigned first comes back `unsuited`.
    Raises LedgerProblem for a file that cannot be read, RuleBroken `file-once` for one that is in already.
    """
    db = desk.store.db
    mappings = {print_: Mapping.from_dict(kept) for print_, kept in settings.ledger_mappings(db).items()}

    def known(workbook: Workbook) -> Known:
        if bulk.imported_before(db, workbook.sha256):
            raise rulebook.broken(rulebook.FILE_ONCE)
        return _known(desk)

    with begun(path, password) as coming:
        return dry_run(coming, lambda _: desk.pack, known, remembered=mappings.get, progress=tick, cancelled=cancelled)


@action(Right.REGISTER)
def remember_columns(work: Work, run: DryRun) -> None:
    """Keep the columns as they were corrected, for the next ledger with this header."""
    settings.remember_mapping(work.db, run.fingerprint, run.mapping.to_dict())
    work.record(AuditAction.IMPORT_COLUMNS, f"ledger:{run.fingerprint}")
    work.changes_only_the_trail()


@action(Right.REGISTER)
@without_collection
def commit(work: Work, run: DryRun, tick: Progress | None = None, cancelled: IsCancelled | None = None) -> Imported:
    """Enter every row that is not rejected, in one transaction: all of them or none.

    Raises Cancelled, RuleBroken, and Stale when a bag of a register has gone out since the dry run.
    """

    def step(done: int, of: int) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if tick:
            tick(done, of)

    ready = [row for row in run.rows if row.status is not Status.REJECTED]
    rules.something_listed(ready)
    kind = _KINDS[run.kind]
    batch_id = bulk.add_batch(work.db, kind, run.file_name, run.sha256, len(ready), work.at, work.me)
    intake = Intake(work, batch_id)
    still_out = 0
    known = _known(work.desk)
    if kind is BatchKind.DOSSIERS:
        _as_judged(known, ready)
        intake.enter([row.draft for row in ready if isinstance(row.draft, DossierDraft)], step)
    elif kind is BatchKind.DEEDS:
        _enter_deeds(work, batch_id, ready, known, step)
    else:
        learn_numbers(known, work.pack, ready)
        still_out = _enter_loans(work, intake, batch_id, ready, known, in_the_room(known, run.mapping, work.pack), step)
    work.record(
        AuditAction.IMPORT_COMMIT, f"batch:{batch_id}", file=run.file_name, sha256=run.sha256, rows=len(run.rows),
        entered=len(ready), still_out=still_out,
    )  # fmt: skip
    return Imported(batch_id, len(ready), still_out)


@action(Right.REGISTER)
def undo(work: Work, batch_id: int) -> int:
    """Take a whole import back while nothing has happened to its dossiers; returns how many rows went."""
    batch = still_there(bulk.batch(work.db, batch_id))
    used = bulk.used_since(work.db, batch_id)
    if used or batch.undone_at:
        raise rulebook.broken(rulebook.BATCH_UNTOUCHED, count=used or batch.row_count)
    for dossier_id, keeper in bulk.lent_by(work.db, batch_id):
        bag = work.bag(dossier_id)
        dossiers.move(
            work.db,
            bag,
            MovementEvent.RETURNED,
            work.at,
            work.me,
            holder=keeper,
            note=loan_remarks.IMPORT_UNDONE,
            batch_id=batch_id,
        )
    bulk.undo(work.db, batch_id, work.at, work.me)
    work.record(AuditAction.IMPORT_UNDO, f"batch:{batch_id}", file=batch.file_name, rows=batch.row_count)
    return batch.row_count


@query(Right.REGISTER)
def batches(desk: Desk) -> list[Batch]:
    """Return every import, newest first."""
    return bulk.batches(desk.store.db)


@query(Right.REGISTER)
def dossiers_of(desk: Desk, batch_id: int) -> list[int]:
    """The dossiers that an import brought, in natural order."""
    return bulk.dossiers_of(desk.store.db, batch_id)


def _known(desk: Desk) -> Known:
    db = desk.store.db
    households = bulk.households(db)
    codes: dict[str, int] = {}
    elsewhere: dict[int, DossierState] = {}
    for bag in bulk.bags(db):
        codes[bag.reference_code] = bag.id
        if bag.state is not DossierState.SHELVED:
            elsewhere[bag.id] = bag.state
    names = {bag: code for code, bag in codes.items()}
    sole = estate_key(buildings.sole_estate(db))
    return Known(
        households, codes, elsewhere, names, parties.by_id_number(db), sole, claims.scanned_out(db),
        audit.founded_on(db), parties.all_phones(db), frozenset(people.names(db).values()),
        partial(holders, desk), partial(LedgerPlaces, places.with_all_bags(db), desk.pack, desk.account.person_id),
        partial(LedgerDeeds, desk),
    )  # fmt: skip


def _stale(row: LedgerRow) -> Stale:
    return Stale(
        "ledger-stale",
        N_("第 {row} 行的档案袋或客户在预检之后有了变动，没有导入任何一行。请返回上一步，重新预检。"),
        row=row.number,
    )


def _as_judged(known: Known, rows: Sequence[LedgerRow]) -> None:
    """Refuse, as stale, a row whose place no longer takes it, or of which a telephone would not be written unsaid."""
    judge = known.judge_places()
    for row in rows:
        if not isinstance(row.draft, DossierDraft):
            continue
        if place_against(judge, row.draft):
            raise _stale(row)
        if numbers := phones_beyond(known, row.draft):
            said = next((one.about for one in row.clashes if one.code == "phone-of-known"), "")
            if said != numbers:
                raise _stale(row)


def _enter_loans(
    work: Work, intake: Intake, batch_id: int, rows: Sequence[LedgerRow], known: Known, clashes_of: Clashes,
    step: Progress,
) -> int:  # fmt: skip
    """Enter the loans of a register: returned ones as history, the others as out, and overdue after their day.

    Returns how many are out.
    """
    still_out = 0
    for done, row in enumerate(rows, 1):
        draft = row.draft
        assert isinstance(draft, LoanDraft)
        bag_id = bag_meant(known, draft, work.pack)
        if bag_id is None or clashes_of(row):
            raise _stale(row)
        borrower = intake.person(draft.borrower, draft.department)
        lent_on = (draft.lent_on or work.moment.date()).isoformat()
        loans.add_history(work.db, batch_id, _history(work, bag_id, borrower, draft, lent_on))
        if draft.still_out:
            still_out += 1
            bag = work.bag(bag_id)
            note = loan_remarks.lent_by_ledger(lent_on)
            dossiers.move(
                work.db,
                bag,
                MovementEvent.LENT,
                work.at,
                work.me,
                holder=borrower,
                since=lent_on if lent_on < work.today else "",
                note=note,
                batch_id=batch_id,
            )
        step(done, len(rows))
    return still_out


def _enter_deeds(work: Work, batch_id: int, rows: Sequence[LedgerRow], known: Known, step: Progress) -> None:
    """Enter the originals of a ledger of title deeds, each an item of its dossier, kept or given out since its own days."""
    judge = known.judge_deeds([row.draft for row in rows if isinstance(row.draft, DeedDraft)])
    for done, row in enumerate(rows, 1):
        draft = row.draft
        assert isinstance(draft, DeedDraft)
        if judge(draft):
            raise _stale(row)
        bring_original(work, work.receiving(judge.bag(draft)), draft, judge.keeper(draft), batch_id)
        step(done, len(rows))


def _history(work: Work, dossier_id: int, borrower: str, draft: LoanDraft, lent_on: str) -> dict[str, object]:
    # A return needs a day: one without counts on the day of the loan, and the remark says so.
    returned = draft.returned_on.isoformat() if draft.returned_on else lent_on if draft.back_undated else None
    remark = loan_remarks.undated(draft.remark) if draft.back_undated else loan_remarks.own(draft.remark)
    return {
        "kind": "loan",
        "dossier_id": dossier_id,
        "borrower_id": borrower,
        "purpose": draft.purpose,
        "issued_at": lent_on,
        "issued_by": work.me,
        "approver_name": draft.approver,
        "due_on": draft.due_on.isoformat() if draft.due_on else lent_on,
        "returned_at": returned,
        "returned_by": work.me if returned else None,
        "condition": draft.condition.value if returned else None,
        "condition_note": remark,
    }
