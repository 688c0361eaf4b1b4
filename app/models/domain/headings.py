"""The estate and building that a heading over rows, a line above a table or a sheet's name gives to the rows."""

from __future__ import annotations

import re
from functools import lru_cache

from app.models.domain.folding import compact, fold, squeeze
from app.models.domain.household import (
    LONGEST_ADDRESS,
    NUMBER,
    NUMERALS,
    PHASE,
    building_word,
    estate_apart,
    estate_named,
    is_nothing,
    space_in,
)

_HEADING_BUILDING = re.compile(rf"\S{{0,12}}?{NUMBER}(?:号楼|号栋|号幢|#楼|#栋|栋楼|栋|幢|座|#)(?:\(.*\))?")
_HEADING_REST = re.compile(
    r"(?<=.)(?:\(.*\))?(?:20\d\d年度?)?(?:全体)?(?:业主|住户|客户|产权人|房屋|商户|车位)*(?:基本|档案|详细|接房|交房|收楼|入伙|入住)*"
    r"(?:信息|资料|情况)*(?:登记表|登记|台账|名册|名单|明细表?|清单|汇总表?|统计表?|一览表|档案|表|册)$"
    r"|(?<=.)(?:业主|住户|客户)(?:信息|资料|情况|档案)?$"
)
_UNIT_LAST = re.compile(rf"-?{NUMBER}单元$")
_PART = rf"(?:\d+|[{NUMERALS}]+|[A-Z东西南北中上下前后新老])(?:期|区|苑|院|园|组团|地块|标段)"
_IS_PART = re.compile(rf"{_PART}(?:\(.*\))?")
_PART_LAST = re.compile(rf"{_PART}$")
_YEAR = re.compile(r"^20\d\d年度?|\(?20\d\d年?度?\)?$")
_HEADING_ESTATE = re.compile(
    r"[^\d\s:,，。]{2,12}(?:小区|花园|家园|花苑|苑|园|湾|城|府|邸|庭|轩|郡|墅|岸|广场|大厦|公寓|公馆|山庄|新村|名都|雅居|华庭)"
    rf"(?:{PHASE})?(?:\(.*\))?"
)
# On a tab alone: in a list of customers a firm may be called so.
_TAB_ESTATE = re.compile(r"[^\d\s:,，。A-Za-z]{2,12}(?:里|居|阁|坊|村|名门|天地|世家|国际|时代|半岛|社区)")
_CAPTIONED = re.compile(
    r"(?P<caption>[^\s:,;，；]{1,12})\s*:\s*(?P<value>[^:]*?)\s*(?=[\s,;，；]+[^\s:,;，；]{1,12}\s*:|$)"
)
_OF_ESTATE = re.compile(r"(?:所属|所在|本)?(?:物业)?(?:小区|项目|楼盘|园区)(?:名称?)?")
_OF_BUILDING = re.compile(r"(?:所属|所在)?(?:楼栋|楼幢|楼座|楼宇|楼|栋|幢|座)(?:号|编号|名称?)?")
_OF_UNIT = re.compile(r"(?:所属|所在)?单元(?:号)?")


def _bare(text: str) -> str:
    """A heading without the year and words like «业主台账»."""
    return _YEAR.sub("", _HEADING_REST.sub("", compact(text)))


@lru_cache(maxsize=4096)
def heading_parts(text: str) -> tuple[str, str]:
    """(estate, building) of a heading: «御景湾小区», «1栋», «御景湾1栋», «一期», «小区:御景湾 楼栋:1栋»; empty for the rest.

    A building may be one's unit («3栋1单元») or, within the building that was named before, only the unit («1单元»).
    """
    if len(text) > LONGEST_ADDRESS:
        return "", ""
    if ":" in fold(text):
        return _captioned(fold(text))
    word = _bare(text)
    unit = _UNIT_LAST.search(word)
    if unit and not unit.start():
        return "", word
    if _HEADING_BUILDING.fullmatch(word[: unit.start()] if unit else word):
        estate, building = estate_apart("", word[: unit.start()] if unit else word)
        return estate, f"{building}{unit[0]}" if unit else building
    if space_in(word) == word:
        return "", word
    is_estate = _HEADING_ESTATE.fullmatch(word) or _IS_PART.fullmatch(word)
    return (estate_named(word), "") if is_estate else ("", "")


def is_part(text: str) -> bool:
    """Return whether a text names a part of an estate, such as «一期» or «A区»."""
    return _IS_PART.fullmatch(compact(text)) is not None


@lru_cache(maxsize=4096)
def estate_of(near: str, far: str) -> str:
    """Combine the estates that two places of a ledger name: the nearer one, or «御景湾一期» where one of them is only «一期»."""
    if not near or not far:
        return near or far
    part, whole = (near, far) if is_part(near) else (far, near)
    if not is_part(part) or is_part(whole):
        return near
    if part == far and _PART_LAST.search(compact(whole)):
        return near
    return _PART_LAST.sub("", compact(whole)) + part


def heading_of(estate: str, building: str) -> str:
    """A heading that says this estate and building, either of which may be empty."""
    plain = estate + building
    if heading_parts(plain) == (estate, building):
        return plain
    return " ".join(f"{caption}:{word}" for caption, word in (("小区", estate), ("楼栋", building)) if word)


def tab_heading(name: str) -> str:
    """The heading that a sheet's name stands for: «小区:阳光里» for «阳光里业主», and the name itself for the most."""
    word = _bare(name) if len(name) <= LONGEST_ADDRESS else ""
    named = not any(heading_parts(name)) and _TAB_ESTATE.fullmatch(word)
    return heading_of(estate_named(word), "") if named else name


def is_place_caption(text: str) -> bool:
    """Return whether a text is a caption of an estate or a building. Its value stands in the next cell."""
    word = squeeze(text).rstrip(":")
    return any(pattern.fullmatch(word) for pattern in (_OF_ESTATE, _OF_BUILDING))


def _captioned(text: str) -> tuple[str, str]:
    """The estate and the building among values with captions («小区:御景湾 楼栋:3栋 制表:王五»)."""
    estate = building = unit = ""
    for found in _CAPTIONED.finditer(text):
        caption, value = squeeze(found["caption"]), found["value"]
        if not value or is_nothing(value):
            continue
        named = heading_parts(value)
        if _OF_ESTATE.fullmatch(caption):
            estate, building = named[0] or estate_named(value), named[1] or building
        elif _OF_BUILDING.fullmatch(caption):
            estate, building = named[0] or estate, named[1] or building_word(compact(value))
        elif _OF_UNIT.fullmatch(caption):
            unit = squeeze(value) if "单元" in value else f"{squeeze(value)}单元"
        elif named[1]:  # «御景湾:1栋», «业主名册:1栋»
            building, estate = named[1], named[0] or heading_parts(caption)[0] or estate
    return estate, f"{building}{unit}"


@lru_cache(maxsize=4096)
def heading_home(text: str) -> tuple[str, str, str]:
    """(estate, building, unit) of a heading; the unit of «3栋1单元» and of «1单元»."""
    estate, building = heading_parts(text)
    unit = _UNIT_LAST.search(building)
    return (estate, building[: unit.start()], unit[0].strip("-")) if unit else (estate, building, "")


def building_of(near: str, far: str) -> str:
    """Combine the buildings that two places of a ledger name: the nearer one, or «3栋1单元» where one is only «1单元»."""
    if not near or not far:
        return near or far
    if _UNIT_LAST.fullmatch(near):
        return _UNIT_LAST.sub("", far) + near
    return near + far if _UNIT_LAST.fullmatch(far) and not _UNIT_LAST.search(near) else near
