"""The data of a dossier in the window's language: their captions, and values that are terms of the program."""

from __future__ import annotations

from app.models.domain import dossier_form
from app.models.domain.change import Datum, customer_position, datum_of, key_parts
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.ui.messages import text


def datum_words(pack: Pack, key: str) -> str:
    """Return the caption of a datum by its key."""
    family, _ = key_parts(key)
    datum, position = datum_of(key), customer_position(key)
    if datum and position and position > 1:
        return text(dossier_form.CO_LABEL).format(n=position, datum=text(datum.label))
    name = dossier_form.label_of(pack, key)
    return name if family else text(name)


def value_words(pack: Pack, key: str, value: str) -> str:
    """A value as clerks read it; «—» for none."""
    if not value:
        return "—"
    family, _ = key_parts(key)
    ours = family == "paper" or key == Datum.GENDER.value
    return text(value) if ours else dossier_form.said(pack, key, value)


def kind_of(pack: Pack, key: str) -> FieldKind:
    """Return the kind of value that a datum takes."""
    family, name = key_parts(key)
    field = pack.field(name) if family == "field" else None
    if key == Datum.NOTE.value:
        return FieldKind.LONG_TEXT
    return field.kind if field else FieldKind.TEXT
