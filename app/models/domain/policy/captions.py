"""The names of fields, axes and registers in earlier versions of the rules: values outlive their rules."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

Captions = Mapping[tuple[str, str], str]
"""(kind of table, key) → name. The fields of a register are of the kind «record.» and its key."""
NONE: Captions = MappingProxyType({})


def last_captions(texts: Iterable[str]) -> Captions:
    """Return the last names that anything had in these texts, oldest first."""
    found: dict[tuple[str, str], str] = {}
    for text in texts:
        found |= _captions(text)
    return found


@lru_cache(maxsize=64)
def _captions(text: str) -> Captions:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return NONE  # changed past the program, as verifying shows; the names in it are lost
    found = {(kind, one["key"]): one["name"] for kind in ("field", "axis", "record") for one in _tables(data, kind)}
    for record in _tables(data, "record"):
        found |= {(f"record.{record['key']}", one["key"]): one["name"] for one in _tables(record, "field")}
    return found


def _tables(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    return list(data.get(name, ()))
