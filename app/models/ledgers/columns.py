"""The meaning of each column of a table: by its label and its values, the best match for the whole table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from app.models.domain.folding import compact, squeeze
from app.models.domain.household import parse_address
from app.models.domain.identity import clean_id, tells_one_person
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.ledgers.bag_names import home_meant
from app.models.ledgers.cells import DITTO, SIDEWAYS, Cell, is_mark, text_of
from app.models.ledgers.days import date_of, is_no_date
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.fields import (
    DATES,
    HOUSE,
    OTHERS,
    OUTRIGHT,
    PAPER,
    PHONE,
    REPEATABLE,
    WEAK,
    candidates,
    field_named,
    grouped,
    is_ignored,
    is_return,
    label_key,
    looks_like_paper,
)
from app.models.ledgers.further import further, is_former, is_outsiders, names_owner, present, strangers
from app.models.ledgers.money import is_currency, money_unit
from app.models.ledgers.own_fields import kind_of, own_field

_ALSO_PAPERS = frozenset(("id_number", "contract_no", "title_deed_name", "title_deed_no", "papers_list"))
_SURE_TICKS = frozenset("√✓✔☑●■V有无×✗✘")
_ID = re.compile(
    r"(?<!\d)(?:\d{17}[\dX]|\d{15})(?!\d)|^[A-Z]{1,2}\d{6,10}$|^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$|E\+1[4-9]", re.IGNORECASE
)
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|^[48]00")
_BACK = re.compile(r"已.{0,2}[还归]|是$|^还清?$|归还$|在[库架]|^[√✓✔YV]$")
_STILL_OUT = re.compile(r"[未没否不部逾]|借出|在借|外借|^借$|^[×✗✘N]$")
_SOME, _MOST = 0.5, 0.8
_OWN = 0.8
"""The certainty of a caption of the pack's own fields: less than that of a word that names a field outright."""


class Values:
    """The values of one column, as far as they were looked at; shares are of those that say something themselves."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = [cell for cell in cells if cell != "" and cell not in DITTO and cell not in SIDEWAYS]
        self.texts = [text for text in map(text_of, self.cells) if text]

    def share(self, texts: Sequence[bool]) -> float:
        return sum(texts) / len(texts) if texts else 0.0

    @cached_property
    def ids(self) -> float:
        return self.share([_ID.search(squeeze(text).removesuffix(".0")) is not None for text in self.texts])

    @cached_property
    def persons(self) -> float:
        """The share of whole and valid ID numbers: an account may have as many digits."""
        return self.share([tells_one_person(clean_id(text)) for text in self.texts])

    @cached_property
    def phones(self) -> float:
        return self.share([_PHONE.search(squeeze(text)) is not None for text in self.texts])

    @cached_property
    def numbers(self) -> float:
        return self.share([squeeze(text).replace(".", "").isdecimal() for text in self.texts])

    @cached_property
    def amounts(self) -> float:
        return self.share([any(map(str.isdecimal, text)) or "万" in text or "元" in text for text in self.texts])

    @cached_property
    def dates(self) -> float:
        return self.share([_is_date(cell) for cell in self.cells])

    @cached_property
    def homes(self) -> float:
        return self.share([isinstance(cell, str) and parse_address(cell) is not None for cell in self.cells])

    @cached_property
    def bags(self) -> float:
        """The share of values that name a household's bag, as the titles of a catalogue do."""
        return self.share([home_meant(text) is not None for text in self.texts])

    @cached_property
    def distinct(self) -> float:
        return len(set(self.texts)) / len(self.texts) if self.texts else 1.0

    @cached_property
    def counted(self) -> bool:
        """Return whether the column only counts its rows."""
        return all(text.isdecimal() and len(text) < 6 for text in self.texts)

    @cached_property
    def states(self) -> float:
        """The share of values that tell of coming back: «已归还», «未还»."""
        return self.share([bool(_BACK.search(squeeze(t)) or _STILL_OUT.search(squeeze(t))) for t in self.texts])

    @cached_property
    def back(self) -> float:
        return self.share([is_back(text) is True and not any(map(str.isdecimal, text)) for text in self.texts])

    def categories(self, pack: Pack) -> float:
        """Return the share of values that are categories of the pack."""
        return self.share([pack.category_named(squeeze(text)) is not None for text in self.texts])


def is_back(text: str) -> bool | None:
    """Return whether a register's word says that a bag came back («已归还»), or that it is out («未归还»); None for neither."""
    word = squeeze(text).upper()
    if _STILL_OUT.search(word):
        return False
    return True if _BACK.search(word) else None


def fields_of(
    labels: Sequence[Sequence[str]],
    groups: Sequence[str],
    sample: Sequence[Sequence[Cell]],
    kind: LedgerKind,
    pack: Pack,
) -> tuple[str, ...]:
    """Return the field of each column.

    `labels`: every name that a column has (its Chinese and its English one), the shown first. Every column gets the
    field that fits it best among those that no column fits better. Papers go first, as their marks cannot be mistaken.
    A column of a further person gets no other field.
    """
    values = [Values([row[column] for row in sample if column < len(row)]) for column in range(len(labels))]
    fields = [""] * len(labels)
    offers: list[tuple[float, int, str]] = []
    others = further(labels, groups, kind)
    none = strangers(labels, groups, kind)
    owned = any(names_owner(one, kind) for names in labels for one in names)
    for column, names in enumerate(labels):
        shown = names[0] if names else ""
        if column in others:
            fields[column] = _fitting_other(others[column], values[column], pack)
            continue
        if kind is LedgerKind.DOSSIERS and shown and _ticked(values[column], shown, field_named(shown, kind)):
            fields[column] = PAPER + shown
            continue
        if kind is LedgerKind.DOSSIERS and (own := own_field(names, pack)):
            offers.append((_OWN, column, own))
        for name in names:
            both = grouped(groups[column], name)
            if is_ignored(both) and not field_named(both, kind):
                continue  # 编号 below 客户 is the number of the customer
            for field, sure in _in_group(groups[column], name, kind) or candidates(present(name), kind):
                if (field in OTHERS and column in none) or (field == "borrower" and is_return(groups[column] or name)):
                    continue
                if (field == PHONE and is_outsiders(name, owned=owned)) or (
                    field in OTHERS and owned and is_former(name)
                ):
                    continue
                offered = _placed(field, name, column, labels, kind)
                fit = _fit(offered, sure, values[column], pack, kind)
                if fit is not None:
                    offers.append((sure + fit[1], column, fit[0]))
    claimed = set(fields) - {""}
    for _, column, field in sorted(offers, key=lambda offer: (-offer[0], offer[1])):
        if not fields[column] and (field not in claimed or field in REPEATABLE):
            fields[column] = field
            claimed.add(field)
    if kind is LedgerKind.DOSSIERS:
        _keep_beside_the_name(fields, offers)
        _look_like(fields, labels, values, {*others, *none}, owned=owned)
        if PHONE not in fields:
            _call_a_contact(fields, pack)
    for column, names in enumerate(labels):
        empty = not fields[column] and names and not values[column].texts and not is_ignored(names[0])
        if empty and kind is LedgerKind.DOSSIERS and looks_like_paper(names[0]):
            fields[column] = PAPER + names[0]
    return tuple(fields)


def _fitting_other(field: str, values: Values, pack: Pack) -> str:
    """The field of a further person where the values do not speak against it, else ""."""
    first = next((one for one, other in OTHERS.items() if other == field), "")
    fit = _fit(first, OUTRIGHT, values, pack, LedgerKind.DOSSIERS) if first else None
    return field if fit else ""


def _keep_beside_the_name(fields: list[str], offers: Sequence[tuple[float, int, str]]) -> None:
    """Take the number and the telephones that stand behind the chosen name, and none that stand behind another name."""
    named = sorted({column for sure, column, field in offers if field == "party_name" and sure > WEAK})
    if "party_name" not in fields or len(named) < 2:
        return
    chosen = fields.index("party_name")
    behind = [max((name for name in named if name < column), default=chosen) for column in range(len(fields))]
    for field in ("id_number", PHONE):
        own = [column for _, column, offered in offers if offered == field and behind[column] == chosen]
        taken = [column for column, one in enumerate(fields) if one == field and behind[column] != chosen]
        if not own or not taken:
            continue
        for column in taken:
            fields[column] = ""
        if field not in fields:
            fields[own[0]] = field


def _look_like(
    fields: list[str],
    labels: Sequence[Sequence[str]],
    values: Sequence[Values],
    others: set[int],
    *,
    owned: bool,
) -> None:
    """Take a column for the numbers or telephones that no column has, where nearly all its values are of that kind.

    Its label («号码», «身份证明文件») says nothing then; one that is known to be of something or somebody else counts.
    """
    for field in ("id_number", PHONE):
        for column, names in enumerate(labels):
            name = names[0] if names else ""
            free = name and not fields[column] and column not in others and field not in fields
            if not free or is_ignored(name) or is_outsiders(name, owned=owned):
                continue
            own = values[column]
            if (own.phones if field == PHONE else own.persons) >= _MOST and not (own.ids and own.phones):
                fields[column] = field


def _call_a_contact(fields: list[str], pack: Pack) -> None:
    """Take the first column of a telephone that the pack asks for (联系人电话) as the customer's own."""
    for column, field in enumerate(fields):
        if kind_of(field, pack) is FieldKind.PHONE:
            fields[column] = PHONE
            return


def _in_group(group: str, name: str, kind: LedgerKind) -> tuple[tuple[str, float], ...]:
    """Return the fields that a label names together with the heading above it («房屋» over «坐落», «归还» over «日期»)."""
    both = grouped(group, name) if group else name
    named = both != name and field_named(both, kind)
    if not group or (field_named(name, kind) and (not named or named == field_named(name, kind))):
        return ()
    found = candidates(both, kind)
    return found if named else (*candidates(present(name), kind), *((field, sure - 0.05) for field, sure in found))


def _placed(field: str, name: str, column: int, labels: Sequence[Sequence[str]], kind: LedgerKind) -> str:
    """Return the meaning of a word by its position: a layer beside a cabinet, a name alone in a register."""
    if field == "floor" and column and any(field_named(one, kind) == "cabinet" for one in labels[column - 1]):
        return "shelf"
    if field == "phase":
        estates = any(field_named(one, kind) == "estate" for names in labels for one in names)
        return field if estates and kind is LedgerKind.DOSSIERS else "estate"
    if field == "room" and label_key(name) == "号":
        named = {field_named(one, kind) for names in labels for one in names}
        return field if named & {"building", "unit", "floor"} else "sequence"
    register = kind is LedgerKind.BORROW_REGISTER
    if register and field == "party_name" and label_key(name) == "姓名":
        named = {field_named(one, kind) for names in labels for one in names}
        return field if "borrower" in named else "borrower"
    return field


def _fit(field: str, sure: float, values: Values, pack: Pack, kind: LedgerKind) -> tuple[str, float] | None:
    """(the field, how much its values speak for it); None where they speak against it."""
    weak = sure <= WEAK
    if field in HOUSE and not pack.by_household and kind is LedgerKind.DOSSIERS:
        return None
    if field == "risk_level" and pack.axis_of(Meaning.RISK) is None:
        return None
    if field == "returned_on" and values.texts and not values.dates and values.back and values.states >= _MOST:
        return "returned_state", 0.0
    if not values.texts:
        return None if weak and field in ("category", "id_number", "amount_unit", "returned_state") else (field, 0.0)
    if field in DATES:
        return _fit_of_dates(field, weak, values)
    check = _CHECKS.get(field)
    gain = check(weak, values, pack) if check else 0.0
    if field == "reference_code" and gain is not None and weak and values.counted:
        return "sequence", 0.0
    return None if gain is None else (field, gain)


def _fit_of_dates(field: str, weak: bool, values: Values) -> tuple[str, float] | None:
    if weak and values.dates < _SOME:
        return None
    return field, 0.2 * values.dates


def _id_number(weak: bool, values: Values, pack: Pack) -> float | None:
    short = sum(text.isdecimal() and len(text) < 8 for text in values.texts)
    none = not values.ids and (short >= len(values.texts) * _MOST or values.phones >= _MOST)
    if none or (weak and values.ids < _SOME):
        return None
    return 0.3 * values.ids


def _category(weak: bool, values: Values, pack: Pack) -> float | None:
    known = values.categories(pack)
    if (weak or pack.default_category is not None) and known < _SOME:
        return None
    return 0.3 * known


def _reference_code(weak: bool, values: Values, pack: Pack) -> float | None:
    if weak and (values.distinct < 0.95 or values.phones >= _MOST or values.ids >= _MOST or values.dates >= _MOST):
        return None
    return 0.1 * values.distinct


def _party_name(weak: bool, values: Values, pack: Pack) -> float | None:
    if values.numbers >= _MOST or values.phones >= _MOST or values.dates >= _MOST:
        return None
    return 0.0


def _phone(weak: bool, values: Values, pack: Pack) -> float | None:
    if values.ids >= _MOST and not values.phones:
        return None
    return 0.2 * values.phones


def _home(weak: bool, values: Values, pack: Pack) -> float | None:
    if values.ids >= _MOST or values.phones >= _MOST:
        return None
    return 0.0


def _address(weak: bool, values: Values, pack: Pack) -> float | None:
    if weak and values.bags < _SOME:
        return None
    return 0.4 * values.homes


def _amount(weak: bool, values: Values, pack: Pack) -> float | None:
    return None if weak and values.amounts < _SOME else 0.1 * values.amounts


def _amount_unit(weak: bool, values: Values, pack: Pack) -> float | None:
    named = values.share([money_unit(text) is not None or is_currency(text) for text in values.texts])
    return 0.2 if named >= _MOST else None


def _returned_state(weak: bool, values: Values, pack: Pack) -> float | None:
    return None if weak and values.states < _SOME else 0.0


_CHECKS = {
    "amount_unit": _amount_unit,
    "returned_state": _returned_state,
    "id_number": _id_number,
    "category": _category,
    "reference_code": _reference_code,
    "party_name": _party_name,
    "borrower": _party_name,
    "phone": _phone,
    "room": _home,
    "building": _home,
    "address": _address,
    "amount": _amount,
}


def _is_date(cell: Cell) -> bool:
    if isinstance(cell, str) and is_no_date(cell):
        return False
    try:
        return date_of(cell) is not None
    except (ValueError, OverflowError):
        return False


def _ticked(values: Values, label: str, named: str | None) -> bool:
    """Return whether a column is a paper with marks. «身份证» may head numbers or ticks: its cells tell which."""
    texts = values.texts
    if not texts or (named is not None and named not in _ALSO_PAPERS):
        return False
    marks = sum(map(is_mark, texts))
    if named is not None:
        return sum(is_mark(text) and not text.isdecimal() for text in texts) * 10 >= len(texts) * 6
    if is_ignored(label) or "是否" in label or marks * 10 < len(texts) * 8:
        return False
    return looks_like_paper(label) or sum(compact(text) in _SURE_TICKS for text in texts) * 2 > len(texts)
