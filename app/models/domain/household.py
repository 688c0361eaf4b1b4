"""A household (户): estate, building, unit, floor and room, in any spelling of an office.

«3栋», «3号楼», «3幢», «3#» and «3» are one building, «御景湾» and «御景湾小区» one estate. The office's own word is kept
for people to read; the key decides whether two bags might belong to one household (S05-R4). A shop or a parking
space of no building («商铺3», «车位B1-023») has its kind in the building's place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from app.models.domain.doors import ROOM, ROOM_WORDS, in_digits, rooms_apart, rooms_listed, without_remark
from app.models.domain.folding import compact, squeeze, whole_number

NUMERALS = "一二三四五六七八九十"
_BUILDING_WORDS = ("号楼", "号栋", "号幢", "#楼", "#栋", "栋楼", "栋", "幢", "座", "#", "楼", "号")
_UNIT_WORDS = ("单元", "门", "梯", "#", "号")
_FLOOR_WORDS = ("层", "楼", "F")
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "空", "N/A", "NA", "NULL", "?", "待定", "不详", "未知"))

_SAYS_SOMETHING = re.compile(r"[A-Z0-9〇\u3400-\u9fff\U00020000-\U0003ffff]")
LONGEST_ADDRESS = 200
_LONGEST_PART = 60
_FLOORS = range(201)
_ESTATE_END = "/"

NUMBER = rf"(?:[A-Z]{{0,2}}\d+[A-Z]?|[A-Z]|[{NUMERALS}]+)"
_TAIL = (
    rf"(?:(?P<unit>[A-Z]?\d{{1,2}}|[A-Z]|[{NUMERALS}甲乙丙丁东西南北中]{{1,3}})(?:单元-?|门-?|梯-?|-))?"
    rf"(?:(?P<floor>负?-?B?\d{{1,2}}|[{NUMERALS}]{{1,3}})(?:层-?|楼-?|F-?|-))?"
    rf"(?P<room>{ROOM})(?:号房|室|房|户|号)?"
)
_WORDED = re.compile(rf"(?P<before>.*?)(?P<building>{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#|号))-?{_TAIL}")
_DASHED = re.compile(rf"(?P<before>[^\dA-Z-]*-?)(?P<building>{NUMBER})-{_TAIL}")
_IN_ROOM_CELL = re.compile(_TAIL)
PHASE = rf"((?:\d+|[{NUMERALS}]+|[A-Z东西南北中])(?:期|区))"
_PHASE_LAST = re.compile(rf"((?:(?<!\d)\d++|(?<![{NUMERALS}])[{NUMERALS}]++|[A-Z东西南北中])(?:期|区))$")
_PHASE_FIRST = re.compile(f"{PHASE}-?(?=.)")
_LAST_ROOMS = re.compile(r"(?P<before>.*?)(?P<rooms>\d{3,4}室?(?:[/、,，;；&+和~～—至到-]\d{3,4}室?)+)")
_SPACES = (
    r"(?:(?:沿街|临街|底层|地上|地面|地下|人防|机械|子母|负?[一二三四五\d]层|B\d层?)?"
    r"(?:商铺|商业|商店|店铺|店面|铺位|铺面|门面|门市|底商|铺|停车位|车位|车库|储藏室|储藏间|贮藏室|储物间|杂物间|地下室|仓库))"
)
_SPACE_NUMBER = r"(?:[A-Z东西南北中]区)?[A-Z]{0,2}-?\d[A-Z\d]*(?:-[A-Z\d]+)*"
_SPACE = re.compile(
    rf"(?P<before>\D*?)(?P<kind>{_SPACES})[-号]?(?P<number>{_SPACE_NUMBER})(?:号|室)?"
    rf"|(?P<ahead>[^\dA-Z]*?)(?P<first>{_SPACE_NUMBER})号(?P<named>{_SPACES})"
)
_SPACE_FIRST = re.compile(_SPACES)
_SPACE_OF_BUILDING = re.compile(
    rf"(?P<before>.*?)(?P<building>{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#|(?=-)))-?"
    rf"(?:(?P<unit>[A-Z]?\d{{1,2}}|[{NUMERALS}])单元-?)?(?P<floor>(?!))?(?P<room>{_SPACES}-?[A-Z\d-]*\d)(?:号|室)?"
)
_ESTATE_BUILDING = re.compile(
    rf"(?P<before>\D{{2,}}?)(?P<building>{PHASE}?-?{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#))"
)
_BUILDING_BEFORE = re.compile(rf"{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座)-?$")
_ORDINAL = re.compile(rf"第(?=(?:\d+|[{NUMERALS}]+)(?:号楼|栋|幢|座|单元|层|楼|号|室))")
_BELOW = re.compile(r"(?<=[栋幢座楼])-(?=\d层)")
# A building's number in the text before a building: the cell names two households.
_OTHER_HOME = re.compile(rf"{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#)-?(?:\d|[{NUMERALS}]+单元)")
_BUILDING_UNIT = re.compile(
    rf"(?P<building>.*?{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋|幢|座|#|-))-?(?P<unit>[A-Z]?\d{{1,2}}|[A-Z]|[{NUMERALS}])(?:单元|门|梯|$)"
)
_ESTATE_WORDS = ("住宅小区", "小区", "项目", "楼盘")
_NO_ESTATE = frozenset((*_ESTATE_WORDS, "地址", "坐落", "房屋", "房号", "业主", "本小区", "本项目", "第"))
_AREA = re.compile(
    r".+?(?:省|自治区|(?<!城)市|[^小校园社院东西南北中期A-Z\d]区|县|镇|乡|街道|社区|(?:路|街|大道|巷|弄)(?:\d+号(?!院|楼))?)"
)
# Lanes number their buildings anew, so that the lane counts as the estate.
_LANE = re.compile(r"[^省市区县镇乡]*\d+弄")
_MONTH = r"(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*"
_DATE = re.compile(
    r"(?:19|20)\d\d[-./年](?:0?[1-9]|1[0-2])(?:[-./月](?:0?[1-9]|[12]\d|3[01])?[日号]?)?(?:\d{1,2}:\d\d(?::\d\d)?)?"
    rf"|(?:0?[1-9]|1[0-2])月(?:(?:0?[1-9]|[12]\d|3[01])[日号]?)?|{_MONTH}-?\d{{1,4}}|\d{{1,2}}-?{_MONTH}(?:-?\d{{2,4}})?"
)


@dataclass(frozen=True, slots=True)
class Household:
    """One household. `building` is the office's word, `building_key` its form in keys.

    `unit` is None where the building has none; `floor` is None where neither the ledger nor the room number gives it
    (-1 is the first basement); `room` is the full door number within the unit, `other_rooms` those of a household that
    has several. `estate` is the office's word for the estate of the building; empty where it names none.
    """

    building: str
    building_key: str
    unit: str | None
    floor: int | None
    room: str
    estate: str = ""
    other_rooms: tuple[str, ...] = ()

    @property
    def estate_key(self) -> str:
        """The form of the estate in keys; empty where the ledger names none."""
        return estate_key(self.estate) if self.estate else ""

    @property
    def household_key(self) -> str:
        """Equal for two spellings of one household («0301», «301»), different for two households."""
        return self._key_of(self.room)

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of every room, the first room's first."""
        return tuple(map(self._key_of, (self.room, *self.other_rooms)))

    @property
    def door(self) -> str:
        """«301», or «301/302» where one household has several rooms."""
        return "/".join((self.room, *self.other_rooms))

    def display(self) -> str:
        """«1栋1单元101», with the office's own word for the building and without the estate."""
        return household_name(self.building, self.unit or "", self.door)

    def _key_of(self, room: str) -> str:
        key = f"{self.building_key}-{self.unit or ''}-{room.lstrip('0')}"
        return f"{self.estate_key}/{key}" if self.estate else key

    def sort_key(self) -> str:
        """Text that sorts as people count: 2栋 before 10栋, then unit, floor, room."""
        floor = 0 if self.floor is None else self.floor
        unit = natural(self.unit or "")
        return f"{building_sort_key(self.building_key, self.estate_key)}-{unit}-{floor + 500:04}-{natural(self.room)}"


def household_name(building: str, unit: str, room: str, estate: str = "") -> str:
    """«1栋1单元101», in the office's own word for the building; empty for a dossier of no household.

    `estate` stands before it where the office has several: «御景湾1栋1单元101».
    """
    word = in_estate(estate, building_word(building))
    return f"{word}{unit}单元{room}" if unit else f"{word}{room}"


def building_word(building: str) -> str:
    """The office's word for a building as it is read: «1» is «1栋», «A座» stays."""
    return f"{building}栋" if building[-1:].isascii() and building[-1:].isalnum() else building


def in_estate(estate: str, word: str) -> str:
    """A building's word behind its estate: «御景湾1栋», and «万科2·1栋» so that the numbers stay apart."""
    return f"{estate}·{word}" if estate[-1:].isalnum() and estate[-1:].isascii() else f"{estate}{word}"


def short_names(building_key: str, unit: str, door: str) -> list[str]:
    """«1-2-301» for every room behind a door text («301/302»); empty for a dossier of no household."""
    return ["-".join(part for part in (building_key, unit, room) if part) for room in door.split("/") if room]


def household(building: str, unit: str, floor: str, room: str, estate: str = "") -> Household | None:
    """Return the household of a row with its own columns; any of them may be empty but the building and the room.

    A room cell with several parts («2-301», «12栋4单元1502室») fills the gaps of the other columns; «301/302» are two rooms
    of one household. Return None when the building or the room is missing, is a date that a spreadsheet made of an
    address or nothing but signs («…»), or is longer than any household's.
    """
    if len(room) > LONGEST_ADDRESS or len(building) + len(unit) + len(floor) > _LONGEST_PART:
        return None
    block = _block(estate, building, unit)
    if block is None:
        return None
    estate, building, unit = block
    if room.isdecimal() and len(room) > 2 and room.isascii():
        return None if is_nothing(building) else _made(estate, building, unit, floor, (room,))
    room = rooms_listed(without_remark(room)[0])
    cell = in_digits(compact(room))
    if cell in _NOTHING or became_date(room):
        return None
    if is_nothing(building):
        return home_within(estate, parse_address(room))
    rooms = rooms_apart(cell)
    if rooms:
        return _made(estate, building, unit, floor, rooms)
    found = _IN_ROOM_CELL.fullmatch(cell.replace("/", "-"))
    if found and not _of_basement(found):
        own = found["unit"] or ""
        if unit and own and unit_named(unit) != unit_named(own):
            return None
        return _made(estate, building, unit or own, floor or found["floor"] or "", (found["room"],))
    whole = parse_address(room)
    if whole and not found and not _SPACE.fullmatch(cell):
        return _in_building(estate, building, unit, whole)
    bare = _without(cell, ROOM_WORDS) if any(map(str.isdecimal, cell)) else cell  # «物业用房» is no «物业用»
    return _made(estate, building, unit, floor, (bare,))


@lru_cache(maxsize=4096)
def _block(estate: str, building: str, unit: str) -> tuple[str, str, str] | None:
    """(estate, building, unit) where one cell may say two of them; None where one is a date."""
    estate, building = estate_apart(estate, building)
    if became_date(building) or became_date(unit):
        return None
    if not all(is_nothing(word) or _SAYS_SOMETHING.search(compact(word)) for word in (building, unit)):
        return None
    if not unit and "单元" in building:
        building, unit = building_and_unit(building)
    return estate, building, unit


def _of_basement(found: re.Match[str]) -> bool:
    """Return whether a cell in a building's row begins with a basement («B1-023»), which is no unit."""
    return "单元" not in found[0] and re.fullmatch(r"B[1-5]", found["unit"] or "") is not None


def _in_building(estate: str, building: str, unit: str, whole: Household) -> Household | None:
    """A household whose room cell says all of it; None where another cell names another building or unit."""
    if any(map(str.isdecimal, building)) and building_named(building)[1] != whole.building_key:
        return None
    named = unit_named(unit)
    if named and whole.unit and named != whole.unit:
        return None
    return home_within(estate, replace(whole, unit=whole.unit or named))


@lru_cache(maxsize=4096)
def building_and_unit(text: str) -> tuple[str, str]:
    """(building, unit) of a cell that says both: «1栋2单元», and «1-2» where its column's label promises both."""
    found = _BUILDING_UNIT.fullmatch(compact(text)) if len(text) <= _LONGEST_PART else None
    return (found["building"].removesuffix("-"), found["unit"]) if found else (text, "")


def space_in(label: str) -> str:
    """The kind of space that a column's label speaks of: «车位编号» → 车位, «铺位号» → 铺位; "" for any other."""
    found = _SPACE_FIRST.match(compact(label))
    return found[0] if found else ""


def says_home(text: str) -> bool:
    """Return whether a cell for a room names building and unit too («1-1-101»)."""
    home = parse_address(text)
    return home is not None and home.unit is not None


def parse_address(text: str) -> Household | None:
    """The household in one cell: «1-2-301», «3号楼-2-301», «御景湾小区12栋4单元1502室», «A座1203», «商铺3».

    None if it is unreadable, or a date that a spreadsheet made of an address («2002-03-01», «2月3日»).
    """
    if len(text) > LONGEST_ADDRESS or became_date(text):
        return None
    cell = _ORDINAL.sub("", compact(rooms_listed(without_remark(text)[0])))
    cell = _BELOW.sub("负", in_digits(cell))
    listed = _LAST_ROOMS.fullmatch(cell)
    rooms = rooms_apart(listed["rooms"]) if listed else ()
    if listed and rooms:
        cell = listed["before"] + rooms[0]
    cell = cell.replace("/", "-").replace("、", "-").replace("--", "-")
    space = _SPACE.fullmatch(cell)
    if space:
        before, kind, number = (
            space.group("before", "kind", "number") if space["kind"] else space.group("ahead", "named", "first")
        )
        return None if _OTHER_HOME.search(before) else _made(_estate_in(before), kind, "", "", (number,))
    dashed = _DASHED.fullmatch(cell)
    is_unit = dashed and _BUILDING_BEFORE.search(dashed["before"])  # «一号楼1-106»: before the dash
    found = (None if is_unit else dashed) or _WORDED.fullmatch(cell) or _SPACE_OF_BUILDING.fullmatch(cell)
    if found is None:
        return None
    said = found.groupdict()
    if not said["unit"] and not said["floor"] and _two_rooms(said["building"], said["room"]):
        return None
    if _OTHER_HOME.search(said["before"]):
        return None
    phase = _PHASE_LAST.search(said["before"])
    building = (phase[1] if phase else "") + said["building"]
    estate = _estate_in(said["before"][: phase.start()] if phase else said["before"])
    return _made(estate, building, said["unit"] or "", said["floor"] or "", (said["room"], *rooms[1:]))


def _made(estate: str, building: str, unit: str, floor: str, rooms: tuple[str, ...]) -> Household | None:
    if max(map(len, rooms)) > _LONGEST_PART:
        return None
    word, key = building_named(building)
    level = floor_number(floor) if floor else None
    if level is not None and level > 0:
        rooms = tuple([f"{level}{int(room):02}" if len(room) <= 2 and room.isdecimal() else room for room in rooms])
    if level is None and not _SPACE_FIRST.match(word + rooms[0]) and not _SPACE_FIRST.match(rooms[0]):
        level = floor_of_room(rooms[0])
    return Household(word, key, unit_named(unit), level, rooms[0], estate, rooms[1:])


def home_within(estate: str, home: Household | None) -> Household | None:
    """The household in this estate, or in a part of one («一期»), whose word goes before the building's."""
    if home is None or not estate:
        return home
    estate, building = estate_apart(estate, home.building)
    word, key = building_named(building)
    return replace(home, building=word, building_key=key, estate=estate or home.estate)


def _two_rooms(first: str, second: str) -> bool:
    """Return whether both halves of a dashed cell are door numbers; then it names no building."""
    return first.isdecimal() and second.isdecimal() and len(first) == len(second) >= 3


@lru_cache(maxsize=4096)
def became_date(text: str) -> bool:
    """Return whether a text is a date that a spreadsheet made of an address: «2-3-1» typed in becomes «2002-03-01», «2月3日»."""
    return _DATE.fullmatch(compact(text)) is not None


@lru_cache(maxsize=4096)
def estate_named(text: str) -> str:
    """The office's word for an estate, tidied; empty for «无», «/» and the like."""
    word = squeeze(text)
    return "" if word.upper() in _NOTHING else word


@lru_cache(maxsize=4096)
def estate_key(estate: str) -> str:
    """Return the form of an estate in keys: «御景湾 小区», «御景湾项目» and «御景湾» are one."""
    return _without(compact(estate), _ESTATE_WORDS)


@lru_cache(maxsize=4096)
def estate_apart(estate: str, building: str) -> tuple[str, str]:
    """(estate, building) where one cell says both («御景湾1栋»), or an estate's phase belongs to the building."""
    named = estate_named(estate)
    phase = _PHASE_LAST.search(compact(named))
    if phase and named and not is_nothing(building):
        named, building = estate_named(compact(named)[: phase.start()]), squeeze(building)
        building = building if _PHASE_FIRST.match(building) else phase[1] + building
    if not named:
        both = _ESTATE_BUILDING.fullmatch(compact(building))
        if both and not _PHASE_LAST.fullmatch(both["before"]):
            return _estate_in(both["before"]), both["building"]
    return named, building


@lru_cache(maxsize=4096)
def _estate_in(before: str) -> str:
    """Return the estate in the text of an address before the building: without province, city, district and street."""
    word = before.strip("-,，。·:：()")
    for found in _AREA.finditer(word):
        rest = word[found.end() :]
        if len(rest) > 1 and rest not in _ESTATE_WORDS and not rest[0].isdecimal():
            return _estate_in(rest)
    if _AREA.fullmatch(word) or word in _NO_ESTATE:
        return word if _LANE.fullmatch(word) else ""
    return word


@lru_cache(maxsize=4096)
def is_nothing(text: str) -> bool:
    """Return whether a cell is empty, or says so in words («无», «/», «待定»)."""
    word = compact(text)
    return word in _NOTHING or not word.strip("-")


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
    if is_nothing(word):
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
    return int(digits[0][: len(digits[0]) - 2 if len(digits[0]) < 5 else 2]) or None if digits else None


@lru_cache(maxsize=16384)
def natural(text: str) -> str:
    """Text that sorts with its numbers counted, not spelled: every number padded to six digits."""
    return re.sub(r"\d+", lambda number: number[0].zfill(6), text)


def building_sort_key(building_key: str, estate: str = "") -> str:
    """The first part of `Household.sort_key`, for a tree of buildings. `estate`: the key of their estate."""
    return f"{natural(estate)}{_ESTATE_END}{natural(building_key)}" if estate else natural(building_key)


def estate_sort_keys(estate: str) -> tuple[str, str]:
    """Between which two texts the sort keys of an estate's households stand."""
    return natural(estate) + _ESTATE_END, natural(estate) + chr(ord(_ESTATE_END) + 1)


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word
