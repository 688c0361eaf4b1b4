"""The search index: every text broken into the grams that begin at each of its characters (docs/adr).

A gram has three characters of codes, numbers and readings, two of other text, and fewer where the text ends. A query
becomes grams that must all be there, a shorter one as the beginning of a gram, and a hit is then checked against the
whole text: so any part of any text is found from one character on. Sensitive parts are last in the text, under grams
of their own, so that a search without the higher right does not reach them (S06-R4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from app.models.domain.naming import searchable
from app.models.domain.seeking import plain_code

SEPARATOR = "\x1f"
SENSITIVE = "\x1e"
_APART = "_"
_OF_ID = 6
_GRAM = 3
_LONG, _END = 12, 4
_RUN = re.compile(r"[0-9a-z\-./()]+|[^\x00-\x7f]+")


class Person(NamedTuple):
    """A customer as the index knows them."""

    name: str
    readings: tuple[str, str]
    id_number: str
    phones: tuple[str, ...]


def text_of(code: str, homes: Iterable[str], numbers: Iterable[str], people: Iterable[Person]) -> str:
    """The whole text of a dossier, one searchable part after the other; after a mark of their own the sensitive ones.

    `homes`: its rooms, short («1-2-301»); `numbers`: those of its contracts. Of an ID number the last six are kept.
    """
    clear: list[str] = []
    apart: list[str] = []
    for person in people:
        clear += (person.name, *person.readings)
        apart += (person.id_number[-_OF_ID:], *person.phones)
    clear += (code, plain_code(code), *homes, *numbers)
    text = _joined(clear)
    return f"{text}{SENSITIVE}{sensitive}" if (sensitive := _joined(apart)) else text


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join([searchable(part) for part in parts if part])


def grams_of(text: str, scope: str) -> str:
    """The grams of a dossier's whole text, as the index stores them. `scope`: its scope tokens."""
    clear, _mark, sensitive = text.partition(SENSITIVE)
    return " ".join([scope, *_grams(clear), *map(_APART.__add__, _grams(sensitive))])


def _grams(text: str) -> list[str]:
    found: list[str] = []
    for part in text.split(SEPARATOR):
        if len(part) > _LONG:
            found += _beginning(part[:-_END])
            part = part[-_END - _GRAM + 1 :]
        if part.isascii():
            found += [part[at : at + _GRAM] for at in range(len(part))]
        else:
            triples = (part[at : at + _GRAM] for at in range(len(part)))
            found += [triple if triple.isascii() else triple[:2] for triple in triples]
    return found


@lru_cache(maxsize=64)
def _beginning(part: str) -> tuple[str, ...]:
    """The grams of the beginning of a code, which the dossiers of a ledger have in common."""
    return tuple(dict.fromkeys(_grams(part)))


def match(query: str, scope: Iterable[str] | None, *, sensitive: bool = False) -> str:
    """Return the index expression of a searchable query; empty when nothing in it can be looked up.

    `sensitive`: also match sensitive parts.
    """
    wanted: set[str] = set()
    for run in _RUN.findall(query):
        length = _GRAM if run.isascii() else 2
        wanted.update(run[at : at + length] for at in range(max(1, len(run) - length + 1)))
    if not wanted:
        return ""
    terms = [_all(wanted)] if not sensitive else [f"({_all(wanted)} OR {_all(wanted, _APART)})"]
    if scope is not None:
        terms.append("(" + " OR ".join(f'"{token}"' for token in scope) + ")" if scope else '"~nothing"')
    return " AND ".join(terms)


def _all(grams: Iterable[str], mark: str = "") -> str:
    """Return SQL's search for every one of these grams; a short one is looked up as the beginning of another."""
    return "(" + " AND ".join(f'"{mark}{gram}"{"*" * (len(gram) < _GRAM)}' for gram in sorted(grams)) + ")"
