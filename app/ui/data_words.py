"""What a dossier says, in the window's language: names of data, and those of their values that are words of ours."""

from __future__ import annotations

from app.models.domain import dossier_form
from app.models.domain.change import Datum, customer_position, datum_of, key_parts
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.ui.messages import text


def datum_words(pack: Pack, key: str) -> str:
    """What clerks call the datum of a key."""
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
    """What can be typed into a datum."""
    family, name = key_parts(key)
    field = pack.field(name) if family == "field" else None
    if key == Datum.NOTE.value:
        return FieldKind.LONG_TEXT
    return field.kind if field else FieldKind.TEXT
