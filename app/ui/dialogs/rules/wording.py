"""The content of a pack's table, in the words of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from app.models.domain.clause import OWN_DECISION, SAFEGUARD
from app.models.domain.errors import N_, BadInput, Refusal
from app.models.domain.policy.editing import Written
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.faults import shown
from app.models.domain.policy.fields import When
from app.models.domain.policy.shapes import Data, Key, KeyKind, Shape, Value
from app.ui.messages import entry_words, text, words

_LIST = "、"
_MAY_BE = N_("{why}，可填：{options}")
_FAULT = N_("全文第 {line} 行，“{what}”有误：{why}。请更正；现行制度继续有效。")
_TEXT_FAULT = N_("全文第 {line} 行的写法有误：{why}。请更正；现行制度继续有效。")


def name_of(written: Written, data: Data) -> str:
    """Return the name of a table: the value that distinguishes it from others of its kind, or its kind."""
    shape = written.shape
    parts = (_said(shape.key(name), written.values[name], data) for name in shape.title)
    return " · ".join(part for part in parts if part) or text(shape.caption)


def said(written: Written, data: Data) -> str:
    """Return the content of a table besides its name and its clause."""
    shape = written.shape
    parts = (
        _said(key, written.values[key.name], data)
        for key in shape.keys
        if not key.quiet and key.name not in shape.title
    )
    return " · ".join(part for part in parts if part)


def joined(listed: Iterable[str]) -> str:
    """Words one after another, as the language of the window does it."""
    return text(_LIST).join(listed)


def clause_of(written: Written, data: Data) -> str:
    """Return the clause of a table: its number, and the document where it is not the pack's own."""
    clause = written.clause
    if clause in (OWN_DECISION, SAFEGUARD):
        return text(str(clause))
    if not clause.paragraph:
        return ""
    return clause.paragraph if clause.document == data.get("document") else f"{clause.paragraph} 《{clause.document}》"


def clause_words(entry: Entry) -> str:
    """Return the clause of an entry of a pack, in words."""
    return text(str(entry.clause))


def fault_key(shape: Shape, refusal: BadInput) -> Key | None:
    """The key of a table that a refusal is about; None when it is about the table as a whole."""
    steps = str(refusal.facts.get("key", "")).split(".")
    for step in shape.kind.split(".") if shape.kind else ():
        steps = steps[1:] if steps[:1] == [step] else steps
        steps = steps[1:] if steps and steps[0].isdecimal() else steps
    return next((one for one in shape.keys if steps and one.name == steps[0]), None)


def reason(refusal: BadInput) -> str:
    """Return the reason for refusing a table, without file and line."""
    return text(str(refusal.facts.get("reason", ""))) + str(refusal.facts.get("detail", ""))


def _offered(refusal: BadInput) -> str:
    """Return the reason and the allowed values, each as it is written and named."""
    choices = refusal.facts.get("choices")
    if not isinstance(choices, tuple) or not choices:
        return reason(refusal)
    options = joined(shown(one.code, entry_words(one.label)) for one in choices)
    return text(_MAY_BE).format(why=reason(refusal), options=options)


def refusal_text(refusal: Refusal) -> str:
    """Return a refusal of a draft as a sentence: the entry, its input and the allowed values in the words of clerks."""
    if not isinstance(refusal, BadInput) or "line" not in refusal.facts:
        return words(refusal)
    what = entry_words(str(refusal.facts.get("what", "")))
    return text(_FAULT if what else _TEXT_FAULT).format(line=refusal.facts["line"], what=what, why=_offered(refusal))


def option_words(key: Key, data: Data) -> Mapping[str, str]:
    """Return the options of a key: the word for each code."""
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
        case str() if key.kind is KeyKind.ONE:
            return option_words(key, data).get(value, value)
    return str(value or "")


def _several(key: Key, value: tuple[str, ...], data: Data) -> str:
    if not value:
        return text(key.nothing)
    usual = key.without(data)
    if key.optional and set(value) == set(usual if isinstance(usual, tuple) else ()):
        return ""
    called = option_words(key, data)
    listed = joined(called.get(one, one) for one in value)
    return f"{text(key.caption)}：{listed}" if key.among else listed
