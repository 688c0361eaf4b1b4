"""What a dossier's form says, datum by datum: the order, the word for each, and how each is shown."""

from __future__ import annotations

from app.models.domain.change import SENSITIVE_DATA, Datum, class_key, datum_of, field_key, key_parts, paper_key
from app.models.domain.errors import N_
from app.models.domain.identity import mask_id, mask_phone
from app.models.domain.policy import HIDDEN, Pack


def form(pack: Pack, held: dict[str, str]) -> list[tuple[str, bool, tuple[str, ...]]]:
    """(key, required, choices) in the order of the form; data that the pack no longer asks for come last."""
    asked: list[tuple[str, bool, tuple[str, ...]]] = [
        (Datum.NAME.value, True, ()), (Datum.CATEGORY.value, True, tuple(one.code for one in pack.categories)),
        (Datum.GENDER.value, False, (N_("男"), N_("女"))), (Datum.ID_NUMBER.value, True, ()),
        (Datum.PHONES.value, True, ()),
        *((field_key(one.name), one.required, one.values) for one in pack.fields),
        *((class_key(one.key), False, one.values) for one in pack.axes),
        (Datum.NOTE.value, False, ()),
    ]  # fmt: skip
    known = {key for key, *_ in asked}
    papers = [paper_key(one.title) for one in pack.papers]
    rest = [key for key in held if key not in known and key not in papers]
    return asked + [(key, False, ()) for key in rest] + [(key, False, ("原件", "复印件")) for key in papers]


def labels(pack: Pack) -> dict[str, str]:
    """The key of every datum by what clerks call it; names that two data share are not among them."""
    named: dict[str, list[str]] = {}
    for key, *_ in form(pack, {}):
        named.setdefault(label_of(pack, key), []).append(key)
    return {name: keys[0] for name, keys in named.items() if len(keys) == 1}


def label_of(pack: Pack, key: str) -> str:
    """What clerks call the datum of a key: 姓名或名称, 年龄, 风险等级, 购房合同复印件."""
    family, name = key_parts(key)
    if family == "class":
        axis = pack.axis(name)
        return axis.name if axis else name
    datum = datum_of(key)
    return datum.label if datum else name


def is_sensitive(pack: Pack, key: str) -> bool:
    """Whether the value needs the higher right (S06-R4); a field that the pack has dropped is held to be sensitive."""
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
    """A value as it is shown to those who have not asked for it in clear (S06-R4)."""
    if not value or not is_sensitive(pack, key):
        return value
    if key == Datum.ID_NUMBER.value:
        return mask_id(value)
    if key == Datum.PHONES.value:
        return "；".join(mask_phone(one) for one in value.split("；"))
    return HIDDEN
