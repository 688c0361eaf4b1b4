"""The search index: every text broken into runs of one, two and three characters (docs/adr).

One- and two-character grams of everything, three-character grams of codes, numbers and readings. A query becomes
grams that must all be there, and a hit is then checked against the whole text, so any part of any text is found
from one character on. Sensitive parts are last in the text, under grams of their own, so that a search without the
higher right does not reach them (S06-R4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import add
from typing import NamedTuple

from app.models.domain.naming import searchable
from app.models.domain.seeking import plain_code

SEPARATOR = "\x1f"
SENSITIVE = "\x1e"
_APART = "_"
_OF_ID = 6
_LONG, _END = 12, 4
_RUN = re.compile(r"[0-9a-z\-./()_]+|[^\x00-\x7f]+")


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
    apart = [_APART + gram for gram in _grams(sensitive)]
    return f"{scope} {' '.join(_grams(clear))} {' '.join(apart)}"


def _grams(text: str) -> set[str]:
    found: set[str] = set()
    for part in text.split(SEPARATOR):
        if len(part) > _LONG:
            found |= _beginning(part[:-_END])
            part = part[-_END - 2 :]
        pairs = list(map(add, part, part[1:]))
        triples = map(add, pairs, part[2:])
        found.update(part, pairs, triples if part.isascii() else filter(str.isascii, triples))
    return found


@lru_cache(maxsize=64)
def _beginning(part: str) -> frozenset[str]:
    """The grams of the beginning of a code, which the dossiers of a ledger have in common."""
    return frozenset(_grams(part))


def match(query: str, scope: Iterable[str] | None, *, sensitive: bool = False) -> str:
    """Return the index expression of a searchable query; empty when nothing in it can be looked up.

    `sensitive`: also match sensitive parts.
    """
    wanted: set[str] = set()
    for run in _RUN.findall(query):
        length = 3 if run.isascii() else 2
        wanted.update(run[at : at + length] for at in range(max(1, len(run) - length + 1)))
    if not wanted:
        return ""
    terms = [_all(wanted)] if not sensitive else [f"({_all(wanted)} OR {_all(_APART + gram for gram in wanted)})"]
    if scope is not None:
        terms.append("(" + " OR ".join(f'"{token}"' for token in scope) + ")" if scope else '"~nothing"')
    return " AND ".join(terms)


def _all(grams: Iterable[str]) -> str:
    return "(" + " AND ".join(f'"{gram}"' for gram in sorted(grams)) + ")"
