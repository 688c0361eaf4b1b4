"""What a table of a pack says, in the words of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.models.domain.errors import BadInput
from app.models.domain.policy import When
from app.models.domain.policy.description import Data, Key, Kind, Shape, Value
from app.models.domain.policy.editing import Written
from app.ui.messages import entry_words, text

_LIST = "、"


def name_of(written: Written, data: Data) -> str:
    """What a table is called: by what tells it from the others of its kind, or by its kind."""
    shape = written.shape
    parts = (_said(shape.key(name), written.values[name], data) for name in shape.title)
    return " · ".join(part for part in parts if part) or text(shape.caption)


def said(written: Written, data: Data) -> str:
    """What it says besides its name and its clause."""
    shape = written.shape
    parts = (
        _said(key, written.values[key.name], data)
        for key in shape.keys
        if not key.quiet and key.name not in shape.title
    )
    return " · ".join(part for part in parts if part)


def joined(words: Iterable[str]) -> str:
    """Words one after another, as the language of the window does it."""
    return text(_LIST).join(words)


def clause_of(written: Written, data: Data) -> str:
    """By which clause: its number, and the document where it is not the pack's own."""
    clause = written.clause
    if not clause.paragraph:
        return ""
    return clause.paragraph if clause.document == data.get("document") else f"{clause.paragraph} 《{clause.document}》"


def fault_key(shape: Shape, refusal: BadInput) -> Key | None:
    """The key of a table that a refusal is about; None when it is about the table as a whole."""
    steps = str(refusal.facts.get("key", "")).split(".")
    for step in shape.kind.split(".") if shape.kind else ():
        steps = steps[1:] if steps[:1] == [step] else steps
        steps = steps[1:] if steps and steps[0].isdecimal() else steps
    return next((one for one in shape.keys if steps and one.name == steps[0]), None)


def reason(refusal: BadInput) -> str:
    """Why a table is refused, without file and line."""
    why, detail = text(str(refusal.facts.get("reason", ""))), str(refusal.facts.get("detail", ""))
    return f"{why} {detail}".strip()


def option_words(key: Key, data: Data) -> Mapping[str, str]:
    """The options of a key: what each code is called."""
    return {one.code: entry_words(one.label) for one in key.choices(data)}


def _said(key: Key, value: Value, data: Data) -> str:
    match value:
        case When():
            return f"{option_words(key, data).get(value.axis, value.axis)}：{joined(sorted(value.values))}"
        case bool():
            return text(key.caption) if value else ""
        case int():
            caption = text(key.caption)
            return f"{caption}{value}" if caption.endswith("）") else f"{caption} {value}"
        case date():
            return value.isoformat()
        case tuple():
            return _several(key, value, data)
        case str() if key.kind is Kind.ONE:
            return option_words(key, data).get(value, value)
    return str(value or "")


def _several(key: Key, value: tuple[str, ...], data: Data) -> str:
    if not value:
        return text(key.nothing)
    if key.optional and set(value) == set(key.without(data) or ()):
        return ""
    words = option_words(key, data)
    listed = joined(words.get(one, one) for one in value)
    return f"{text(key.caption)}：{listed}" if key.among else listed
