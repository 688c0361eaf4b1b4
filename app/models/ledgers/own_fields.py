"""The pack's own fields and axes in a ledger: the column that is named like one fills it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.models.domain.change import class_key, field_key, key_parts
from app.models.domain.folding import squeeze
from app.models.domain.identity import clean_id, id_checksum_ok, id_precision_lost, phone_ok, split_phones
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.days import date_of
from app.models.ledgers.drafts import COLUMN_OF
from app.models.ledgers.fields import label_key
from app.models.ledgers.money import amount_of, money_unit
from app.models.ledgers.problems import Problem

_BRACKETS = re.compile(r"\(.*?\)|\[.*?\]|【.*?】")
_COUNTER = re.compile(r"(?<=\d)\s*[个件份本套人名岁箱袋张页]$")
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "暂无", "不详", "未知", "N/A"))


@lru_cache(maxsize=64)
def _captions(named: tuple[tuple[str, str, tuple[str, ...]], ...]) -> dict[str, str]:
    """The keys of fields and axes by how a ledger's label says their names; a whole name goes before a shorter one."""
    found = {label_key(name): key for key, name, _ in reversed(named)}
    for key, name, synonyms in named:
        for caption in (_BRACKETS.sub("", label_key(name)), *synonyms):
            found.setdefault(label_key(caption), key)
    return found


def asked_by(pack: Pack) -> list[tuple[str, str]]:
    """(key, name) of every field and axis of a pack."""
    fields = [(field_key(one.key), one.name) for one in pack.fields]
    return fields + [(class_key(axis.key), axis.name) for axis in pack.axes]


def own_field(names: Sequence[str], pack: Pack) -> str:
    """The pack's field or axis («field:nationality», «class:risk») that a column's label is the caption of, "" for none.

    One that every ledger has a column for is named as that column («contract_no»), whatever the office calls it.
    """
    captions = _captions((
        *((COLUMN_OF.get(one.means) or field_key(one.key), one.name, one.synonyms) for one in pack.fields),
        *((class_key(one.key), one.name, ()) for one in pack.axes),
    ))  # fmt: skip
    for name in names:
        key = label_key(name)
        found = captions.get(key) or captions.get(_BRACKETS.sub("", key))
        if found:
            return found
    return ""


def kind_of(key: str, pack: Pack) -> FieldKind | None:
    """Return the kind of value of a field by its key.

    A choice for an axis, None for a key that is no field of the pack.
    """
    family, name = key_parts(key)
    if family == "class":
        return FieldKind.CHOICE if pack.axis(name) else None
    field = pack.field(name) if family == "field" else None
    return field.kind if field else None


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column that fills a field of the pack, or an axis (then `field` is None), of the key `of`."""

    column: int
    of: str
    key: str
    field: PackField | None
    values: tuple[str, ...]
    unit: int

    def read(self, cell: Cell) -> tuple[str, Problem | None]:
        """Return (the value of the field, a problem or None); "" where the cell does not fit the field."""
        text = text_of(cell)
        if squeeze(text).upper() in _NOTHING:
            return "", None
        kind = self.field.kind if self.field else FieldKind.CHOICE
        match kind:
            case FieldKind.CHOICE:
                value = _chosen(text, self.values)
            case FieldKind.DATE:
                value = _day(cell)
            case FieldKind.NUMBER:
                value = self._number(cell)
            case FieldKind.PHONE:
                sound = all(phone_ok(phone.number) for phone in split_phones(text))
                return text, None if sound else Problem("phone-format", self.key)
            case FieldKind.IDENTITY_NUMBER:
                if isinstance(cell, str) and not id_precision_lost(cell):
                    number = clean_id(cell)
                    return number, None if id_checksum_ok(number) else Problem("id-checksum", self.key)
                value = ""
            case _:
                value = text
        return value, None if value else Problem("field-unread", self.key, text)

    def _number(self, cell: Cell) -> str:
        """A plain number in the unit of the field's caption: «500万元» is 500 where that counts 万元."""
        assert self.field is not None
        counted = money_unit(self.field.name)
        if isinstance(cell, str):
            cell = _COUNTER.sub("", cell.strip())
        if counted is None or (self.unit == counted and not isinstance(cell, str)):
            number, wrong = self.field.read(text_of(cell))
            return "" if wrong else number
        fen = amount_of(cell, self.unit).fen
        return "" if fen is None else f"{fen / 100 / counted:.6f}".rstrip("0").rstrip(".")


def own_columns(labels: Sequence[str], fields: Sequence[str], keys: Sequence[str], pack: Pack) -> list[OwnColumn]:
    """The columns of a mapping that fill a field or an axis of the pack."""
    found = []
    for column, (label, field, key) in enumerate(zip(labels, fields, keys, strict=True)):
        family, name = key_parts(field)
        if family == "class" and (axis := pack.axis(name)):
            found.append(OwnColumn(column, axis.key, key, None, axis.values, 1))
        elif family == "field" and (own := pack.field(name)):
            unit = money_unit(label) or money_unit(own.name) or 1
            found.append(OwnColumn(column, name, key, own, own.values, unit))
    return found


def _chosen(text: str, values: tuple[str, ...]) -> str:
    """The value of a list that a cell means: «居民身份证» is 身份证, «高» is 高风险; "" where none or several fit."""
    word = squeeze(text)
    if word in values:
        return word
    for fits in (lambda one: one.startswith(word), lambda one: word.endswith(one) or word.startswith(one)):
        fitting = [one for one in values if fits(one)]
        if len(fitting) == 1:
            return fitting[0]
    return ""


def _day(cell: Cell) -> str:
    try:
        day = date_of(cell)
    except (ValueError, OverflowError):
        return ""
    return day.isoformat() if day else ""
