"""The content of a ledger's row as typed values: a dossier to register, a loan of last year's register, or an original."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from app.models.domain.change import field_key
from app.models.domain.deposit import Grade
from app.models.domain.household import Household
from app.models.domain.identity import Phone
from app.models.domain.loan import Condition
from app.models.domain.numbers import number_keys
from app.models.domain.policy.fields import Customer, Field
from app.models.domain.policy.meaning import Meaning
from app.models.domain.shelving import Place

COLUMN_OF: Mapping[Meaning | None, str] = {
    Meaning.CONTRACT_NUMBER: "contract_no", Meaning.LOAN_AMOUNT: "amount", Meaning.ISSUED_ON: "issue_date",
    Meaning.DUE_ON: "due_date", Meaning.DEED_NAME: "title_deed_name", Meaning.DEED_NUMBER: "title_deed_no",
    Meaning.FLOOR_AREA: "area", Meaning.HANDED_OVER_ON: "handover_date",
}  # fmt: skip
"""Fields of the pack that every ledger has a column for, read as what they are."""
_YUAN = 100
"""The fen of a yuan."""
_NUMBERS = (Meaning.CONTRACT_NUMBER, Meaning.DEED_NUMBER)
"""The columns that a draft holds as they are written, under their names."""
_NOTHING: Mapping[str, str] = MappingProxyType({})
"""Shared by the drafts of a ledger, of which there may be two hundred thousand."""


class LedgerKind(StrEnum):
    """The kind of a ledger's rows."""

    DOSSIERS = "dossiers"
    BORROW_REGISTER = "borrow-register"
    DEEDS = "deeds"


@dataclass(frozen=True, slots=True)
class DraftCustomer:
    """One of several people of a household, with the number and the telephones that are theirs."""

    name: str
    id_number: str = ""
    phones: tuple[Phone, ...] = ()


class DraftNumber(NamedTuple):
    """A number of a draft: its field in the pack and key in a ledger, as written, and as numbers are compared."""

    of: Field
    field: str
    text: str
    key: str


@dataclass(slots=True)
class DossierDraft:
    """One dossier as the ledger tells it. Empty text and None both mean that the ledger does not say.

    `category` is a code of the policy pack; `papers` are titles of the papers ticked as received, in the pack's
    wording where it knows the paper; `amount_fen` is money in fen; `area_m2` is the built area. `place_text` is
    the shelf text as written; `place` is None when that text cannot be read as cabinet, shelf and box. `data` holds the
    pack's fields by key, `classes` the values on its axes by key. `party_name`, `id_number` and `phones` are the first
    person's, `others` the further people of the household. `customer`: the kind of customer, None where the
    number has to tell it. `manager_a_id`, `manager_b_id`: people whom the office knows, before the names beside them.
    `party_id`: a customer whom the archive knows already; `source` and `channel`: where all of it came from
    (S05-R6, S15-R2).
    """

    household: Household | None = None
    category: str | None = None
    reference_code: str | None = None
    party_name: str = ""
    party_id: int | None = None
    customer: Customer | None = None
    gender: str = ""
    id_number: str = ""
    phones: tuple[Phone, ...] = ()
    others: tuple[DraftCustomer, ...] = ()
    area_m2: float | None = None
    handover_date: date | None = None
    received_on: date | None = None
    papers: tuple[str, ...] = ()
    place: Place | None = None
    place_text: str = ""
    note: str = ""
    contract_no: str = ""
    amount_fen: int | None = None
    issue_date: date | None = None
    due_date: date | None = None
    manager_a: str = ""
    manager_b: str = ""
    manager_a_id: str = ""
    manager_b_id: str = ""
    title_deed_name: str = ""
    title_deed_no: str = ""
    risk_level: str = ""
    data: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    classes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    source: str = ""
    channel: str = ""

    def said(self) -> Iterator[tuple[Meaning, str]]:
        """Return what it says in columns that every ledger has for the pack's fields, as it is written into them."""
        if self.area_m2 is not None:
            yield Meaning.FLOOR_AREA, f"{self.area_m2:g} ㎡"
        if self.handover_date:
            yield Meaning.HANDED_OVER_ON, self.handover_date.isoformat()
        if self.contract_no:
            yield Meaning.CONTRACT_NUMBER, self.contract_no
        if self.amount_fen is not None:
            yield Meaning.LOAN_AMOUNT, f"{self.amount_fen / _YUAN:,.2f} 元"
        if self.issue_date:
            yield Meaning.ISSUED_ON, self.issue_date.isoformat()
        if self.due_date:
            yield Meaning.DUE_ON, self.due_date.isoformat()
        if self.title_deed_name:
            yield Meaning.DEED_NAME, self.title_deed_name
        if self.title_deed_no:
            yield Meaning.DEED_NUMBER, self.title_deed_no

    def numbers(self, fields: Sequence[Field]) -> Iterator[DraftNumber]:
        """Return the draft's values in these fields, number by number."""
        for of in fields:
            column = COLUMN_OF[of.means] if of.means in _NUMBERS else ""
            for key, text in (
                (column, getattr(self, column) if column else ""),
                (field_key(of.key), self.data.get(of.key, "")),
            ):
                for number in number_keys(text):
                    yield DraftNumber(of, key, text, number)


@dataclass(slots=True)
class LoanDraft:
    """One line of a borrow register. `returned_on` None means that the bag never came back, unless `back_undated`.

    `dossier_text` is the 档案名称 as written; `household` what it says where it names one; `reference_code` the 档号 and
    `contract_no` the number of the contract where the register has these columns. `due_on` follows from the days, or
    from its own column. `remark` is what the register notes on the return beyond that all was well.
    """

    lent_on: date | None = None
    borrower: str = ""
    department: str = ""
    dossier_text: str = ""
    household: Household | None = None
    reference_code: str | None = None
    contract_no: str = ""
    party_name: str = ""
    purpose: str = ""
    days: int | None = None
    due_on: date | None = None
    approver: str = ""
    returned_on: date | None = None
    back_undated: bool = False
    condition: Condition = Condition.COMPLETE
    remark: str = ""

    @property
    def still_out(self) -> bool:
        return self.returned_on is None and not self.back_undated


@dataclass(slots=True)
class DeedDraft:
    """One line of a ledger of title deeds: an original in deposit, and by what its dossier is found.

    `grade` None: the ledger says one that the office does not keep. `given_on` None: it is still here. `keeper`: who keeps it,
    or kept it, as written.
    """

    title: str = ""
    number: str = ""
    owner: str = ""
    grade: Grade | None = None
    quantity: int = 1
    worth: int = 0
    expires_on: date | None = None
    kept_on: date | None = None
    given_on: date | None = None
    receiver: str = ""
    keeper: str = ""
    place_text: str = ""
    reference_code: str | None = None
    contract_no: str = ""
    party_name: str = ""
    note: str = ""

    @property
    def is_here(self) -> bool:
        """Return whether it has not been given out."""
        return self.given_on is None


Draft = DossierDraft | LoanDraft | DeedDraft
"""One row of any ledger."""
