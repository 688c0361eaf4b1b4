"""A household (户): building, unit, floor and room, however an office writes them.

«3栋», «3号楼», «3幢», «3#» and «3» are one building. The office's own word is kept for people to read; the key
is what counts when two bags might belong to one household (S05-R4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.models.domain.folding import compact, whole_number

_NUMERAL = "一二三四五六七八九十"
_BUILDING_WORDS = ("号楼", "号栋", "号幢", "#楼", "#栋", "栋楼", "栋", "幢", "座", "#", "楼", "号")
_UNIT_WORDS = ("单元", "门", "梯", "#", "号")
_FLOOR_WORDS = ("层", "楼", "F")
_ROOM_WORDS = ("号房", "房间", "室", "房", "户", "号")
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "空", "N/A", "NA", "NULL", "?", "待定", "不详", "未知"))

_LONGEST_ADDRESS = 200
_LONGEST_PART = 60
_FLOORS = range(201)

_NUMBER = rf"(?:[A-Z]{{0,2}}\d+[A-Z]?|[A-Z]|[{_NUMERAL}]+)"
_ROOM = r"[A-Z]{0,2}-?\d+(?:[A-Z]|-\d+)?"
_TAIL = (
    rf"(?:(?P<unit>[A-Z]?\d{{1,2}}|[A-Z]|[{_NUMERAL}甲乙丙丁东西南北中]{{1,3}})(?:单元-?|门-?|梯-?|-))?"
    rf"(?:(?P<floor>负?-?B?\d{{1,2}}|[{_NUMERAL}]{{1,3}})(?:层-?|楼-?|F-?|-))?"
    rf"(?P<room>{_ROOM})(?:号房|室|房|户|号)?"
)
_WORDED = re.compile(rf"(?P<before>.*?)(?P<building>{_NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#|号))-?{_TAIL}")
_DASHED = re.compile(rf"(?P<before>[^\dA-Z-]*)(?P<building>{_NUMBER})-{_TAIL}")
_IN_ROOM_CELL = re.compile(_TAIL)
_PHASE = rf"((?:\d+|[{_NUMERAL}]+|[A-Z东西南北中])(?:期|区))"
_PHASE_LAST = re.compile(f"{_PHASE}$")
_PHASE_FIRST = re.compile(f"{_PHASE}-?(?=.)")


@dataclass(frozen=True, slots=True)
class Household:
    """One household. `building` is the office's word, `building_key` what stands for it in keys.

    `unit` is None where the building has none; `floor` is None where neither the ledger nor the room number
    says it (-1 is the first basement); `room` is the full door number within the unit.
    """

    building: str
    building_key: str
    unit: str | None
    floor: int | None
    room: str

    @property
    def household_key(self) -> str:
        """Equal for two spellings of one household («0301», «301»), different for two households."""
        return f"{self.building_key}-{self.unit or ''}-{self.room.lstrip('0')}"

    def short(self) -> str:
        """«1-2-301», or «10-602» without a unit."""
        return "-".join(part for part in (self.building_key, self.unit, self.room) if part)

    def display(self) -> str:
        """«1栋1单元101», with the office's own word for the building."""
        return household_name(self.building, self.unit or "", self.room)

    def sort_key(self) -> str:
        """Text that sorts as people count: 2栋 before 10栋, then unit, floor, room."""
        floor = 0 if self.floor is None else self.floor
        unit = natural(self.unit or "")
        return f"{building_sort_key(self.building_key)}-{unit}-{floor + 500:04}-{natural(self.room)}"


def household_name(building: str, unit: str, room: str) -> str:
    """«1栋1单元101», in the office's own word for the building; empty for a dossier of no household."""
    word = f"{building}栋" if building.isascii() and building[-1:].isalnum() else building
    return f"{word}{unit}单元{room}" if unit else f"{word}{room}"


def household(building: str, unit: str, floor: str, room: str) -> Household | None:
    """The household of a row with its own columns; any of them may be empty but the building and the room.

    A room cell that says more («2-301», «12栋4单元1502室») fills what the other columns leave out.
    None when the building or the room is missing, or longer than any household's.
    """
    if len(room) > _LONGEST_ADDRESS or len(building) + len(unit) + len(floor) > _LONGEST_PART:
        return None
    if room.isdecimal() and len(room) > 2 and room.isascii():
        number, inner_unit, inner_floor = room, None, None
    else:
        cell = compact(room)
        if cell in _NOTHING:
            return None
        if is_nothing(building):
            return parse_address(room)
        found = _IN_ROOM_CELL.fullmatch(cell)
        whole = None if found else parse_address(room)
        if whole:
            return whole
        number = found["room"] if found else _without(cell, _ROOM_WORDS)
        inner_unit, inner_floor = (found["unit"], found["floor"]) if found else (None, None)
    if is_nothing(building):
        return None
    return _made(building, unit or inner_unit or "", floor or inner_floor or "", number)


def parse_address(text: str) -> Household | None:
    """The household in one cell: «1-2-301», «3号楼-2-301», «12栋4单元1502室», «A座1203»; None if unreadable."""
    if len(text) > _LONGEST_ADDRESS:
        return None
    cell = compact(text).replace("/", "-").replace("、", "-").replace("--", "-")
    found = _DASHED.fullmatch(cell) or _WORDED.fullmatch(cell)
    if not found:
        return None
    phase = _PHASE_LAST.search(found["before"])
    building = (phase[1] if phase else "") + found["building"]
    return _made(building, found["unit"] or "", found["floor"] or "", found["room"])


def _made(building: str, unit: str, floor: str, room: str) -> Household | None:
    if len(room) > _LONGEST_PART:
        return None
    word, key = building_named(building)
    level = floor_number(floor) if floor else None
    if level is not None and level > 0 and len(room) <= 2 and room.isdecimal():
        room = f"{level}{int(room):02}"
    return Household(word, key, unit_named(unit), level if level is not None else floor_of_room(room), room)


@lru_cache(maxsize=4096)
def is_nothing(text: str) -> bool:
    """Whether a cell is empty, or says in words that it is («无», «/», «待定»)."""
    return compact(text) in _NOTHING


@lru_cache(maxsize=4096)
def building_named(text: str) -> tuple[str, str]:
    """(the office's word tidied, the key) of a building: «３ 号楼» → («3号楼», «3»)."""
    word = compact(text)
    if word.endswith(".0"):
        word = word[:-2]
    phase = _PHASE_FIRST.match(word)
    return word, (_key(phase[1]) if phase else "") + _key(word[phase.end() :] if phase else word)


def _key(word: str) -> str:
    bare = _without(word, _BUILDING_WORDS)
    name, tail = (bare[:-1], bare[-1]) if bare[-1:] in ("期", "区") else (bare, "")
    number = whole_number(name)
    return (name if number is None else str(number)) + tail


@lru_cache(maxsize=4096)
def unit_named(text: str) -> str | None:
    """«2单元», «02», «二单元» → «2»; None for an empty or crossed-out cell."""
    word = compact(text)
    if word in _NOTHING:
        return None
    bare = _without(word, _UNIT_WORDS)
    number = whole_number(bare)
    return bare if number is None else str(number)


@lru_cache(maxsize=4096)
def floor_number(text: str) -> int | None:
    """«15层», «3F», «三楼» → the number; «B1», «负一层», «-1» → below zero; None if it cannot be read or is no floor."""
    bare = _without(compact(text), _FLOOR_WORDS)
    below = bare[:1] in ("B", "-", "负") or bare.startswith("地下")
    number = whole_number(bare.removeprefix("地下").lstrip("B-负"))
    if number is None or number not in _FLOORS:
        return None
    return -number if below else number


@lru_cache(maxsize=16384)
def floor_of_room(room: str) -> int | None:
    """301 → 3, 1502 → 15, B101 → -1; None where the number has no floor in it («02», «商铺»)."""
    basement = re.match(r"(?:B|负|-)(\d)", room)
    if basement:
        return -int(basement[1])
    digits = re.search(r"\d{3,5}", room)
    return int(digits[0][: len(digits[0]) - 2 if len(digits[0]) < 5 else 2]) if digits else None


@lru_cache(maxsize=16384)
def natural(text: str) -> str:
    """Text that sorts with its numbers counted, not spelled: every number padded to six digits."""
    return re.sub(r"\d+", lambda number: number[0].zfill(6), text)


def building_sort_key(building_key: str) -> str:
    """The first part of `Household.sort_key`, for a tree of buildings."""
    return natural(building_key)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
