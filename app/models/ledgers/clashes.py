"""Conflicts of a row with the other rows of its ledger, and with the content of the archive."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from app.models.domain.folding import clean
from app.models.domain.household import Household
from app.models.domain.identity import mask_id, tells_one_person
from app.models.domain.numbers import number_keys
from app.models.domain.policy.pack import Pack
from app.models.domain.shelving import Place
from app.models.ledgers.drafts import COLUMN_OF, DeedDraft, DossierDraft, LedgerKind, LoanDraft
from app.models.ledgers.fields import OTHER_PHONE, PHONE
from app.models.ledgers.layout import Mapping
from app.models.ledgers.problems import Problem, Severity
from app.models.ledgers.rows import LedgerRow

Clashes = Callable[[LedgerRow], tuple[Problem, ...]]


class PlaceJudge(Protocol):
    """A judge of one row after the other: the code of what stands against its place and what that is about; None: nothing."""

    def __call__(self, place: Place | str, category: str | None) -> tuple[str, str] | None: ...


DeedJudge = Callable[[DeedDraft], Problem | None]
"""Judges one line of a ledger of title deeds after the other against the archive."""


class Existing(Protocol):
    """The present content of the archive. It is asked for every row, so it should answer from memory."""

    def code_of(self, household_key: str) -> str | None:
        """The reference code of the bag that a household has; None when it has none."""

    def code_in_sole_estate(self, household_key: str) -> str | None:
        """The code of the bag that a household without an estate has in the office's only estate."""

    def has_code(self, reference_code: str) -> bool: ...

    def customer_with(self, id_number: str) -> str | None:
        """The name of the customer with this ID number; None when there is none."""

    def code_with_number(self, key: str, number: str) -> str | None:
        """The code of the dossier whose unique field of this key says this number; None when there is none."""

    def learn_numbers(self, wanted: Collection[tuple[str, str]]) -> None:
        """Ask of all these numbers at once, each with the key of its unique field, before they are asked for one by one."""

    def phones_of(self, id_number: str) -> frozenset[str]:
        """The telephones of the customer with this ID number, as dialled; none when there is no such customer."""

    def has_colleague(self, name: str) -> bool:
        """Return whether the office knows a person of this name."""

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        """The bag that a line of a borrow register means; None when there is none, or no longer."""

    def judge_places(self) -> PlaceJudge:
        """Return a judge of the places of a ledger's rows, which must be passed in their order."""

    def judge_deeds(self, drafts: Sequence[DeedDraft]) -> DeedJudge:
        """Return a judge of a ledger of title deeds, whose lines must be passed in their order."""

    def is_out(self, bag: int) -> bool:
        """Return whether a bag is not on its shelf, so that it cannot be lent."""

    def scanned_out_on(self, bag: int) -> str | None:
        """The code of the list on which a bag lies ready to be destroyed, so that it cannot be lent."""

    @property
    def founded_on(self) -> date:
        """The day from which on loans are made in the archive itself; a register holds the loans before it."""


class ClashFinder:
    """A household has one bag and a code one dossier: every later row with the same one conflicts.

    So does a number of a field that the pack calls unique. In a list of customers the same ID number and name are the
    same customer, which is reported where no code or number distinguishes the rows; a name alone proves nothing.
    """

    def __init__(self, existing: Existing | None, mapping: Mapping, pack: Pack, several: bool) -> None:
        """`several`: rows are named together with their sheet."""
        self._existing, self._by_household, self._several = existing, pack.by_household, several
        self._manager = {
            name: name if name in mapping.fields else other
            for name, other in (("manager_a", "manager_b"), ("manager_b", "manager_a"))
        }
        self._unique = pack.unique_fields
        self._numbers: dict[tuple[str, str], str] = {}
        self._households: dict[str, str] = {}
        self._estates: dict[str, tuple[str, str]] = {}
        self._codes: dict[str, str] = {}
        self._people: dict[str, tuple[str, str]] = {}
        self._named, self._beside = "", 1
        self._phone = next((field for field in (PHONE, OTHER_PHONE) if field in mapping.fields), "party_name")
        self._places = existing.judge_places() if existing else None
        self._place_field = next(
            (one for one in ("place", "cabinet", "shelf", "box") if one in mapping.fields), "place"
        )
        self._home = "room" if "room" in mapping.fields else "address"
        self._of_customers = mapping.customers or not pack.by_household

    def __call__(self, row: LedgerRow) -> tuple[Problem, ...]:
        """Return the conflicts of a row. Rows must be passed in their order."""
        draft = row.draft
        if not isinstance(draft, DossierDraft):
            return ()
        mine = self._name_of(row)
        found = [
            self._household(draft.household, mine) if draft.household and self._by_household else None,
            self._code(draft.reference_code, mine) if draft.reference_code else None,
            self._number(draft, mine) if self._unique else None,
            self._customer(draft, mine) if self._of_customers and tells_one_person(draft.id_number) else None,
        ]
        numbers = phones_beyond(self._existing, draft) if self._existing else ""
        found.append(Problem("phone-of-known", self._phone, numbers) if numbers else None)
        found += self._managers(row, draft)
        is_rejected = row.rejected_by_itself or any(one and one.severity is Severity.REJECT for one in found)
        if self._places and not is_rejected and (against := place_against(self._places, draft)):
            found.append(Problem(against[0], self._place_field, against[1]))
        return tuple(one for one in found if one)

    def _name_of(self, row: LedgerRow) -> str:
        """Return the name of this row for others: «12», «1栋 12» with its sheet, «12(2)» for a second table beside."""
        name = f"{row.sheet} {row.number}" if self._several else str(row.number)
        self._beside = self._beside + 1 if name == self._named else 1
        self._named = name
        return f"{name}({self._beside})" if self._beside > 1 else name

    def _managers(self, row: LedgerRow, draft: DossierDraft) -> Iterator[Problem]:
        if self._existing is None or any(one.code == "several-managers" for one in row.own):
            return
        for name, manager in (("manager_a", draft.manager_a), ("manager_b", draft.manager_b)):
            if manager and not self._existing.has_colleague(manager):
                yield Problem("manager-unknown", self._manager[name], manager)

    def _household(self, household: Household, mine: str) -> Problem | None:
        existing, home = self._existing, self._home
        found: Problem | None = None
        for key in household.keys:
            if (other := self._households.setdefault(key, mine)) != mine:
                found = found or Problem("duplicate-household", home, other)
            elif existing and (kept := existing.code_of(key) or existing.code_in_sole_estate(key)):
                found = found or Problem("duplicate-household", home, kept, kept=True)
        if found:
            return found
        bare = household.household_key.rpartition("/")[2]
        estate, other = self._estates.setdefault(bare, (household.estate_key, mine))
        if other != mine and not (estate and household.estate_key):
            return Problem("estate-unsaid", home, other)
        if existing and household.estate and (kept := existing.code_of(bare)):
            return Problem("estate-unsaid", home, kept, kept=True)
        return None

    def _code(self, code: str, mine: str) -> Problem | None:
        if (other := self._codes.setdefault(code.upper(), mine)) != mine:
            return Problem("duplicate-code", "reference_code", other)
        if self._existing and self._existing.has_code(code):
            return Problem("duplicate-code", "reference_code", code, kept=True)
        return None

    def _number(self, draft: DossierDraft, mine: str) -> Problem | None:
        found: Problem | None = None
        for of, field, _text, number in draft.numbers(self._unique):
            if (other := self._numbers.setdefault((of.key, number), mine)) != mine:
                found = found or Problem("number-taken", field, other)
            elif self._existing and (kept := self._existing.code_with_number(of.key, number)):
                found = found or Problem("number-taken", field, kept, kept=True)
        return found

    def _tells_apart(self, draft: DossierDraft, kept: bool) -> bool:
        """Return whether a row names its dossier, so that one customer may have several.

        For a dossier that is `kept`, only a compared number counts.
        """
        return bool(draft.reference_code or any(draft.numbers(self._unique)) or (draft.contract_no and not kept))

    def _customer(self, draft: DossierDraft, mine: str) -> Problem | None:
        number, name = draft.id_number, draft.party_name
        first, other = self._people.setdefault(number, (name, mine))
        kept = other == mine
        known = first if not kept else self._existing.customer_with(number) if self._existing else None
        if known is None or (known == name and self._tells_apart(draft, kept)) or (not kept and draft.reference_code):
            return None
        code = "same-customer" if known == name else "number-of-another"
        return Problem(code, "id_number", mask_id(number) if kept else other, kept=kept)


def clashes_in(
    rows: Sequence[LedgerRow], existing: Existing | None, mapping: Mapping, pack: Pack, several: bool
) -> Clashes:
    """Return what finds the conflicts of the rows of a ledger, by its kind. `several`: rows are named with their sheet."""
    if mapping.kind is LedgerKind.BORROW_REGISTER:
        return in_the_room(existing, mapping, pack)
    if mapping.kind is not LedgerKind.DEEDS:
        return ClashFinder(existing, mapping, pack, several)
    judge = existing.judge_deeds([row.draft for row in rows if isinstance(row.draft, DeedDraft)]) if existing else None

    def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
        if judge is None or not isinstance(row.draft, DeedDraft) or row.rejected_by_itself:
            return ()
        found = judge(row.draft)
        return (found,) if found else ()

    return clashes_of


def place_against(judge: PlaceJudge, draft: DossierDraft) -> tuple[str, str] | None:
    """Return what stands against the place of a draft, as its judge says; None where it names no place."""
    place = draft.place or draft.place_text.strip()
    return judge(place, draft.category) if place else None


def phones_beyond(existing: Existing, draft: DossierDraft) -> str:
    """Return the telephones of a draft that the archive's customers do not have, and that an import does not write.

    A known customer is changed only by a request with consent, regardless of the ledger.
    """
    known: list[str] = []
    for name, number, phones in (
        (draft.party_name, draft.id_number, draft.phones),
        *((one.name, one.id_number, one.phones) for one in draft.others),
    ):
        if phones and existing.customer_with(number) == clean(name) and tells_one_person(number):
            kept = existing.phones_of(number)
            known += [phone.number for phone in phones if phone.number not in kept]
    return "、".join(dict.fromkeys(known))


def learn_numbers(existing: Existing, pack: Pack, rows: Iterable[LedgerRow]) -> None:
    """Ask for the numbers of all rows at once, before each row asks for its own."""
    wanted: set[tuple[str, str]] = set()
    for row in rows:
        match row.draft:
            case DossierDraft() as draft:
                wanted.update((one.of.key, one.key) for one in draft.numbers(pack.unique_fields))
            case LoanDraft() as draft:
                wanted.update(_contracts(draft, pack))
    existing.learn_numbers(wanted)


def _contracts(draft: LoanDraft, pack: Pack) -> Iterator[tuple[str, str]]:
    keys = (of.key for of in pack.unique_fields if COLUMN_OF.get(of.means) == "contract_no")
    return itertools.product(keys, number_keys(draft.contract_no))


def bag_meant(existing: Existing, draft: LoanDraft, pack: Pack) -> int | None:
    """The bag of a line of a register: by its code, else by its contract, else by its household; None when there is none."""
    code = draft.reference_code
    for key, number in _contracts(draft, pack):
        code = code or existing.code_with_number(key, number)
    home = draft.household
    return existing.bag_named(code, home.household_key if home else None)


def in_the_room(existing: Existing | None, mapping: Mapping, pack: Pack) -> Clashes:
    """A line of a register speaks of a bag of the archive; one that is out already is not lent again.

    Nor is one that lies ready to be destroyed; and a loan since the founding needs its request and approval.
    """
    fields = ("dossier_text", "room", "contract_no")
    text_field = next((field for field in fields if field in mapping.fields), "dossier_text")
    lent: set[int] = set()

    def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
        draft = row.draft
        if existing is None or not isinstance(draft, LoanDraft) or row.rejected_by_itself:
            return ()
        bag = bag_meant(existing, draft, pack)
        field = "reference_code" if draft.reference_code else text_field
        if bag is None:
            return (Problem("no-such-bag", field),)
        if draft.lent_on and draft.lent_on >= existing.founded_on:
            return (Problem("lent-since-founding", "lent_on", existing.founded_on.isoformat()),)
        if draft.still_out:
            if listed := existing.scanned_out_on(bag):
                return (Problem("bag-scanned-out", field, listed),)
            if bag in lent or existing.is_out(bag):
                return (Problem("bag-is-out", field),)
            lent.add(bag)
        return ()

    return clashes_of
