"""The customer data of a pack: fields with their class of information, axes of classification, kinds of record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from app.models.domain.clause import Clause
from app.models.domain.errors import N_
from app.models.domain.folding import fold, squeeze
from app.models.domain.identity import clean_id
from app.models.domain.person import Role
from app.models.domain.policy.meaning import Meaning
from app.models.domain.register import About
from app.models.domain.rights import Right, Rights

# The mask of a value that needs the higher right (S06-R4). It has one length, which reveals nothing.
HIDDEN = "••••••"
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))", re.ASCII)


class Customer(StrEnum):
    """The kind of a customer (客户)."""

    PERSON = "person"
    ORGANISATION = "organisation"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _CUSTOMERS[self]


_CUSTOMERS = {Customer.PERSON: N_("个人"), Customer.ORGANISATION: N_("单位")}


class Information(StrEnum):
    """The class of a field (S06-R1: 《客户个人信息管理办法》第二条)."""

    IDENTITY = "identity"
    PROPERTY = "property"
    CREDIT = "credit"
    TRANSACTION = "transaction"
    DERIVED = "derived"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The class as the policy calls it."""
        return _INFORMATION[self]


_INFORMATION = {
    Information.IDENTITY: N_("身份信息"),
    Information.PROPERTY: N_("财产信息"),
    Information.CREDIT: N_("信用信息"),
    Information.TRANSACTION: N_("交易信息"),
    Information.DERIVED: N_("衍生信息"),
    Information.OTHER: N_("其他信息"),
}


class FieldKind(StrEnum):
    """The kind of value that a field takes."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    PHONE = "phone"
    IDENTITY_NUMBER = "identity-number"

    @property
    def label(self) -> str:
        """The kind as the pack editor calls it."""
        return _KINDS[self]


_KINDS = {
    FieldKind.TEXT: N_("文字"),
    FieldKind.LONG_TEXT: N_("长文字"),
    FieldKind.DATE: N_("日期"),
    FieldKind.NUMBER: N_("数字"),
    FieldKind.CHOICE: N_("选项"),
    FieldKind.PHONE: N_("电话"),
    FieldKind.IDENTITY_NUMBER: N_("证件号码"),
}


@dataclass(frozen=True, slots=True)
class When:
    """A paper or field is due only for dossiers of these values on an axis («风险等级：高»)."""

    axis: str
    values: frozenset[str]

    def holds(self, classes: Mapping[str, str]) -> bool:
        """Return whether the condition holds for a dossier of these classes (axis → value)."""
        return classes.get(self.axis, "") in self.values


_OF_A_PERSON = frozenset(("身份证", "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证"))


def fits_customer(customer: Customer | None, value: str) -> bool:
    """Return whether a kind of document can be a customer's: that of a natural person is no organisation's."""
    return customer is not Customer.ORGANISATION or value not in _OF_A_PERSON


@dataclass(frozen=True, slots=True)
class Field:
    """One datum of a customer: kept under its `key` for ever, called by its `name`, which an office may change.

    `means`: what it is to the program. `synonyms`: how ledgers head its column. `required` with `when`: only for those;
    `customers`: of these kinds. `unique`: a number that one dossier alone may have. `flagged`: a line without it is flagged.
    `apart`: in one line, no two of these fields say the same. `finding_on`: the value with which a finding of the field's name is due.
    """

    key: str
    name: str
    means: Meaning | None
    synonyms: tuple[str, ...]
    kind: FieldKind
    information: Information
    required: bool
    sensitive: bool
    customers: frozenset[Customer]
    values: tuple[str, ...]
    when: When | None
    unique: bool
    flagged: bool
    apart: bool
    finding_on: str
    clause: Clause

    def is_due(self, customer: Customer, classes: Mapping[str, str]) -> bool:
        """Return whether a dossier of this customer and these classes is incomplete without it."""
        return self.required and customer in self.customers and (self.when is None or self.when.holds(classes))

    def values_of(self, customer: Customer | None) -> tuple[str, ...]:
        """Return the values to choose from for a kind of customer: an organisation has no paper of a natural person."""
        return tuple(one for one in self.values if fits_customer(customer, one))

    def read(self, typed: str, customer: Customer | None = None) -> tuple[str, str]:
        """Return (the value to store, the fault or «»): dates ISO, numbers plain, choices as listed, for this customer.

        A doubtful telephone or identity number is stored as written: `dossier_form.doubt` warns of it.
        """
        value = fold(typed).strip()
        if not value:
            return "", ""
        match self.kind:
            case FieldKind.DATE:
                return read_day(value)
            case FieldKind.NUMBER:
                return read_number(value)
            case FieldKind.CHOICE:
                if not fits_customer(customer, value):
                    return value, N_("这是个人的证件，单位客户请选择单位的证件，例如营业执照。")
                return value, "" if value in self.values else N_("请从列表中选择。")
            case FieldKind.IDENTITY_NUMBER:
                return clean_id(value), ""
            case _:
                return value, ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A way to class customers, with its values; `restricted` ones need the extra right (S08-R5)."""

    key: str
    name: str
    means: Meaning | None
    values: tuple[str, ...]
    emphasis: frozenset[str]
    restricted: frozenset[str]
    clause: Clause


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A register of the office: dated lines of a dossier (业务凭证、交易记录、沟通记录) or of the archive (库房环境).

    Each line has the least contents of `fields`. `every_days`: one is due so many days after the last; 0: it is not.
    `closes`: a line is open until it is closed. `keepers`: who enters them; nobody: who keeps the archive room.
    `findings`: the kinds of findings that a line may carry; `finding_needed`: none is entered without one.
    """

    key: str
    name: str
    on: About
    every_days: int
    closes: bool
    fields: tuple[Field, ...]
    clause: Clause
    keepers: frozenset[Role] = frozenset()
    findings: tuple[str, ...] = ()
    finding_needed: bool = False

    def kept_by(self, rights: Rights) -> frozenset[Role]:
        """Return the posts that enter its lines: those that the pack names, else who keeps the archive room."""
        return self.keepers or rights.table[Right.REGISTER].roles

    def is_read_by(self, role: Role, rights: Rights) -> bool:
        """Return whether a post reads it: who enters it, manages, or watches over the archive.

        A register that the pack gives to nobody in particular is everybody's to read.
        """
        return not self.keepers or role in self.keepers or rights.may(role, Right.AUDIT)

    @property
    def matters(self) -> tuple[Field, ...]:
        """Return what is looked at one by one, each with an answer with which a finding is due."""
        return tuple(one for one in self.fields if one.finding_on)

    def flagged(self, contents: Mapping[str, str]) -> list[str]:
        """Return the names of what a line lacks and is flagged for, such as its electronic record (S17-R12)."""
        return [one.name for one in self.fields if one.flagged and not contents.get(one.key)]


@dataclass(frozen=True, slots=True)
class LargeDealing:
    """A record for which a paper must be on file once a number of it reaches `least` (S10-R9: both sides of the ID).

    `record` and `amount` are the keys of the kind of record and of its number, `paper` is the title.
    """

    record: str
    amount: str
    least: int
    paper: str
    clause: Clause

    def is_reached(self, contents: Mapping[str, str]) -> bool:
        """Return whether a line with these contents reaches the least amount. Values are numbers as `Field.read` keeps them."""
        return Decimal(contents.get(self.amount) or 0) >= self.least


def read_day(typed: str) -> tuple[str, str]:
    """Return (the day ISO, «») or (the typed text, the fault).

    One set of spellings for every day: 20270101, 2027.1.1, 2027-01-01, 2027/1/1, 2027年1月1日.
    """
    value = squeeze(typed)
    found = _DAY.fullmatch(value)
    if found is None:
        return value, N_("日期请写作 2027-01-01。") if value else ""
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day).isoformat(), ""
    except ValueError:
        return value, N_("没有这一天，请核对日期。")


def read_number(value: str) -> tuple[str, str]:
    """Return (the number, plain, «») or (the typed text, the fault)."""
    try:
        number = Decimal(value.replace(",", ""))
    except InvalidOperation:
        return value, N_("请填数字。")
    return (f"{number:f}", "") if number.is_finite() and abs(number.adjusted()) < 30 else (value, N_("请填数字。"))
