"""The form of a dossier, datum by datum: order, caption, and format of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.models.domain.change import (
    CO_DATA,
    SENSITIVE_DATA,
    Datum,
    class_key,
    customer_key,
    customer_position,
    datum_of,
    field_key,
    key_parts,
    paper_key,
)
from app.models.domain.errors import N_
from app.models.domain.identity import (
    IdKind,
    clean_id,
    id_checksum_ok,
    id_kind,
    mask_id,
    mask_phone,
    phone_ok,
    split_phones,
)
from app.models.domain.policy.fields import HIDDEN, Customer, FieldKind, read_day
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack

CO_LABEL = N_("第{n}位客户的{datum}")


def form(
    pack: Pack, held: Mapping[str, str], customer: Customer | None = None
) -> list[tuple[str, bool, tuple[str, ...]]]:
    """Return (key, starred, choices) in the order of the form. Data that are held but not on the form come last.

    The form has the data of the customer's kind; with None, those of every kind.
    """
    classes = {name: value for key, value in held.items() for family, name in [key_parts(key)] if family == "class"}
    core = [
        (Datum.NAME.value, ()), (Datum.CATEGORY.value, tuple(one.code for one in pack.categories)),
        (Datum.GENDER.value, (N_("男"), N_("女"))), (Datum.ID_NUMBER.value, ()), (Datum.PHONES.value, ()),
    ]  # fmt: skip
    asked: list[tuple[str, bool, tuple[str, ...]]] = [
        *((key, is_starred(pack, key, classes), choices) for key, choices in core
          if key != Datum.GENDER.value or customer is not Customer.ORGANISATION),
        *((field_key(one.key), is_starred(pack, field_key(one.key), classes), one.values_of(customer))
          for one in pack.fields if customer is None or customer in one.customers),
        *((class_key(one.key), False, one.values) for one in pack.axes),
        (Datum.NOTE.value, False, ()),
    ]  # fmt: skip
    positions = {customer_position(key) or 1 for key in held} | {1}
    if customer is not Customer.ORGANISATION:
        positions.add(max(positions) + 1)
    others = [(customer_key(at, datum), False, ()) for at in sorted(positions - {1}) for datum in CO_DATA]
    known = {key for key, *_ in (*asked, *others)}
    papers = [paper_key(one.title) for one in pack.papers]
    rest = [key for key in held if key not in known and key not in papers]
    return asked + others + [(key, False, ()) for key in rest] + [(key, False, ("原件", "复印件")) for key in papers]


def is_starred(pack: Pack, key: str, classes: Mapping[str, str]) -> bool:
    """Return whether a form marks a datum with a star, for a dossier of these classes (axis → value).

    Exactly the starred data keep a dossier from being complete. So the stars are those of `Field.is_due`. Name and
    category have one because there is no dossier without them. Identity number and telephones have none: a pack that
    requires them asks for a field of its own or for the judging of the identity, and a bag may come in before they are
    known.
    """
    family, name = key_parts(key)
    if family == "field":
        field = pack.field(name)
        return field is not None and any(field.is_due(customer, classes) for customer in field.customers)
    return key in (Datum.NAME.value, Datum.CATEGORY.value)


def doubt(pack: Pack, key: str, typed: str, today: date) -> str:
    """Return the reason to check a value that may be saved all the same; «» if there is none.

    Like the reminders of a ledger's dry run: the paper may carry exactly that number.
    """
    family, name = key_parts(key)
    field = pack.field(name) if family == "field" else None
    kind = field.kind if field else None
    if datum_of(key) is Datum.ID_NUMBER or kind is FieldKind.IDENTITY_NUMBER:
        number = clean_id(typed)
        return N_("校验位不符，请对照原件核对；无误可照录。") if number and not id_checksum_ok(number) else ""
    if datum_of(key) is Datum.PHONES or kind is FieldKind.PHONE:
        wrong = any(not phone_ok(phone.number) for phone in split_phones(typed))
        return N_("号码的位数或区号不对，请核对；无误可照录。") if wrong else ""
    if field is not None and field.means is Meaning.DOCUMENT_VALID_UNTIL:
        day, unreadable = read_day(typed)
        past = bool(day) and not unreadable and day < today.isoformat()
        return N_("证件已经过期，请核对；确已过期的可照录，并请客户更换证件。") if past else ""
    return ""


def first_customer(pack: Pack) -> Customer:
    """The kind of customer that a blank form begins with: the one of whom the pack asks more."""
    asked = [sum(kind in one.customers for one in pack.fields) for kind in (Customer.PERSON, Customer.ORGANISATION)]
    return Customer.ORGANISATION if asked[1] > asked[0] else Customer.PERSON


def customer_of(number: str) -> Customer | None:
    """The kind of customer that a number on a paper tells of; None when it does not tell."""
    match id_kind(clean_id(number)):
        case IdKind.COMPANY:
            return Customer.ORGANISATION
        case IdKind.RESIDENT | IdKind.PASSPORT:
            return Customer.PERSON
        case _:
            return None


def labels(pack: Pack) -> dict[str, str]:
    """Return the key of every datum by its caption, without captions that two data share."""
    named: dict[str, list[str]] = {}
    for key, *_ in form(pack, {}):
        named.setdefault(label_of(pack, key), []).append(key)
    return {name: keys[0] for name, keys in named.items() if len(keys) == 1}


def captions(pack: Pack) -> dict[str, str]:
    """Return the captions of the pack's own data by their keys, last names of those it no longer has included."""
    fields = {*Meaning, *(one.key for one in pack.fields), *(key for kind, key in pack.former if kind == "field")}
    axes = {*(one.key for one in pack.axes), *(key for kind, key in pack.former if kind == "axis")}
    return {key: label_of(pack, key) for key in (*map(field_key, fields), *map(class_key, axes))}


def label_of(pack: Pack, key: str) -> str:
    """Return the caption of a datum by its key: 姓名或名称, 年龄, 风险等级, 购房合同复印件."""
    family, name = key_parts(key)
    if family == "class":
        return pack.axis_caption(name)
    if family == "field":
        return pack.caption(name)
    datum = datum_of(key)
    if datum and family == "customer":
        return CO_LABEL.format(n=customer_position(key), datum=datum.label)
    return datum.label if datum else name


def is_sensitive(pack: Pack, key: str) -> bool:
    """Return whether the value needs the higher right (S06-R4); a field that the pack has dropped is held to be sensitive."""
    family, name = key_parts(key)
    if family == "field":
        field = pack.field(name)
        return field is None or field.sensitive
    return datum_of(key) in SENSITIVE_DATA


def said(pack: Pack, key: str, value: str) -> str:
    """A value as clerks read it: of a category its name."""
    category = pack.category_named(value) if key == Datum.CATEGORY.value else None
    return category.name if category else value


def masked(pack: Pack, key: str, value: str) -> str:
    """Return a value masked, for readers who have not asked for it in clear (S06-R4)."""
    if not value or not is_sensitive(pack, key):
        return value
    if datum_of(key) is Datum.ID_NUMBER:
        return mask_id(value)
    if datum_of(key) is Datum.PHONES:
        numbers = split_phones(value)
        return "；".join(f"{one.label} {mask_phone(one.number)}".strip() for one in numbers) or HIDDEN
    return HIDDEN
