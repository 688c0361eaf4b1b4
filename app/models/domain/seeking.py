"""The meanings of a text typed to find a dossier: a part of any text, a 档号, a household, a place on the shelves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.models.domain.folding import compact, fold
from app.models.domain.household import NUMBER, Household, building_named, parse_address, unit_named
from app.models.domain.lengths import MOST
from app.models.domain.naming import searchable
from app.models.domain.shelving import parse_place

# The signs between the parts of a 档号. The raised dot is hard to type, and every office writes another one.
SEPARATORS = "·•・‧.- "
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－﹣～〜", "-"))
_NO_SEPARATORS = str.maketrans("", "", SEPARATORS)
_SHORTEST_CODE = 4
_PART_OF_A_BUILDING = re.compile(
    rf"(?P<estate>.*?)(?P<building>{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#))-?"
    r"(?:(?P<unit>[A-Z]?\d{1,2}|[A-Z]|[一二三四五六七八九十甲乙丙丁东西南北中]{1,3})(?:单元|门|梯)-?)?(?P<room>.{0,12})"
)


@dataclass(frozen=True, slots=True)
class BuildingPart:
    """A building, a unit of it, or the rooms of it that begin so. `estate`: the text before the building."""

    estate: str
    building_key: str
    unit: str
    room: str


@dataclass(frozen=True, slots=True)
class SearchReading:
    """The readings of a typed text. Each that it cannot mean is empty or None.

    `text`: as the index spells it; `code`: the 档号 or a part of it without separators; `home`: one household;
    `part`: some households of one building; `place`: the code of a place, whose are all below it too.
    """

    text: str
    code: str
    home: Household | None
    part: BuildingPart | None
    place: str


@lru_cache(maxsize=256)
def sought(typed: str) -> SearchReading:
    """Read a typed text in every way that it may be meant."""
    place = parse_place(typed)
    return SearchReading(
        searchable(typed), _code(typed), parse_address(typed), _part(typed), place.code if place else ""
    )


def plain_code(code: str) -> str:
    """Return a 档号 in capitals without the signs between its parts."""
    return fold(code.translate(_DASHES)).upper().translate(_NO_SEPARATORS)


def _code(typed: str) -> str:
    """A text that has letters and digits, or many digits, may be a 档号; «9-1-2901» is a room."""
    code = plain_code(typed)
    digits = sum(sign.isdecimal() for sign in code)
    mixed = digits and any(sign.isascii() and sign.isalpha() for sign in code)
    return code if len(code) >= _SHORTEST_CODE and (mixed or digits > 2 * _SHORTEST_CODE) else ""


def _part(typed: str) -> BuildingPart | None:
    found = _PART_OF_A_BUILDING.fullmatch(compact(typed)) if len(typed) <= MOST else None
    if found is None:
        return None
    _, key = building_named(found["building"])
    return BuildingPart(found["estate"], key, unit_named(found["unit"] or "") or "", found["room"].removesuffix("室"))
