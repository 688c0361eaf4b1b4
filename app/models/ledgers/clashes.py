"""What speaks against a row beyond itself: the other rows of its ledger, and what the archive holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.models.domain.household import Household
from app.models.domain.identity import mask_id, tells_one_person
from app.models.ledgers.drafts import DossierDraft, LoanDraft
from app.models.ledgers.layout import Mapping
from app.models.ledgers.problems import Problem
from app.models.ledgers.rows import LedgerRow

Clashes = Callable[[LedgerRow], tuple[Problem, ...]]


class Existing(Protocol):
    """What the archive already holds. Asked for every row, so it should answer from memory."""

    def code_of(self, household_key: str) -> str | None:
        """The reference code of the bag that a household has; None when it has none."""

    def has_code(self, reference_code: str) -> bool: ...

    def customer_with(self, id_number: str) -> str | None:
        """The name of the customer with this ID number; None when there is none."""

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        """The bag that a line of a borrow register means; None when there is none, or no longer."""

    def is_out(self, bag: int) -> bool:
        """Whether a bag is not on its shelf, so that it cannot be lent."""


def claims(existing: Existing | None, mapping: Mapping, by_household: bool, several: bool) -> Clashes:
    """A household has one bag and a code one dossier: every later row that claims one again clashes.

    In a list of customers the same ID number and name are the same customer, which is said; a name alone says nothing. `several`:
    rows are named together with their sheet.
    """
    households: dict[str, str] = {}
    estates: dict[str, tuple[str, str]] = {}
    codes: dict[str, str] = {}
    people: dict[str, tuple[str, str]] = {}
    home = "room" if "room" in mapping.fields else "address"
    of_customers = not {"reference_code", "contract_no"} & set(mapping.fields) and not (
        by_household and not mapping.customers
    )

    def here(row: LedgerRow) -> str:
        return f"{row.sheet} {row.number}" if several else str(row.number)

    def of_household(row: LedgerRow, household: Household) -> Problem | None:
        mine = here(row)
        found: Problem | None = None
        for key in household.keys:
            if (other := households.setdefault(key, mine)) != mine:
                found = found or Problem("duplicate-household", home, other)
            elif existing and (kept := existing.code_of(key)):
                found = found or Problem("duplicate-household", home, kept, kept=True)
        if found is None:
            bare = household.household_key.rpartition("/")[2]
            estate, other = estates.setdefault(bare, (household.estate_key, mine))
            if other != mine and not (estate and household.estate_key):
                found = Problem("estate-unsaid", home, other)
            elif existing and household.estate and (kept := existing.code_of(bare)):
                found = Problem("estate-unsaid", home, kept, kept=True)
        return found

    def of_customer(number: str, name: str, mine: str) -> Problem | None:
        first, other = people.setdefault(number, (name, mine))
        if other != mine:
            return Problem("same-customer" if first == name else "number-of-another", "id_number", other)
        known = existing.customer_with(number) if existing else None
        if known is None:
            return None
        return Problem(
            "same-customer" if known == name else "number-of-another", "id_number", mask_id(number), kept=True
        )

    def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
        draft = row.draft
        clashes: tuple[Problem, ...] = ()
        if not isinstance(draft, DossierDraft):
            return clashes
        if draft.household and by_household and (found := of_household(row, draft.household)):
            clashes += (found,)
        if draft.reference_code:
            code = draft.reference_code
            if (other := codes.setdefault(code.upper(), here(row))) != here(row):
                clashes += (Problem("duplicate-code", "reference_code", other),)
            elif existing and existing.has_code(code):
                clashes += (Problem("duplicate-code", "reference_code", code, kept=True),)
        if of_customers and tells_one_person(draft.id_number):
            same = of_customer(draft.id_number, draft.party_name, here(row))
            clashes += (same,) if same else ()
        return clashes

    return clashes_of


def in_the_room(existing: Existing | None, mapping: Mapping) -> Clashes:
    """A line of a register speaks of a bag of the archive; one that is out already is not lent again."""
    text_field = "dossier_text" if "dossier_text" in mapping.fields else "room"
    lent: set[int] = set()

    def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
        draft = row.draft
        if existing is None or not isinstance(draft, LoanDraft) or row.rejected_by_itself:
            return ()
        home = draft.household
        bag = existing.bag_named(draft.reference_code, home.household_key if home else None)
        field = "reference_code" if draft.reference_code else text_field
        if bag is None:
            return (Problem("no-such-bag", field),)
        if draft.still_out:
            if bag in lent or existing.is_out(bag):
                return (Problem("bag-is-out", field),)
            lent.add(bag)
        return ()

    return clashes_of
