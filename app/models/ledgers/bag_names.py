"""The household in a text that names a bag, as registers and catalogues do: «1-1-101业主档案», «张三（1-1-101）»."""

from __future__ import annotations

import re
from functools import lru_cache

from app.models.domain.household import LONGEST_ADDRESS, Household, parse_address

_OWNER_BEHIND = re.compile(
    r"(?P<door>.*?\d[A-Z]?(?:室|号|户)?)\s*[(（]?(?!号?楼|栋|幢|座|单元|层|期|区|门|梯)[㐀-鿿·、\s]{2,20}[)）]?",
    re.IGNORECASE,
)
_OWNER_AHEAD = re.compile(r"[㐀-鿿·、\s]{2,20}[(（](?P<door>[^()（）]+)[)）]")
_BAG = re.compile(r"(?:业主|住户|客户|房屋)?(?:的)?(?:档案袋?|资料袋?|案卷|卷宗)$")


@lru_cache(maxsize=4096)
def home_meant(text: str) -> Household | None:
    """The household of the bag that a text names: «1-1-101业主档案», «1栋1单元101 张三», «张三（1-1-101）»."""
    if len(text) > LONGEST_ADDRESS:
        return None
    ahead = _OWNER_AHEAD.fullmatch(bare := _BAG.sub("", text))
    if ahead and (home := parse_address(ahead["door"])):
        return home
    if home := parse_address(text) or parse_address(bare):
        return home
    behind = _OWNER_BEHIND.fullmatch(text)
    return parse_address(behind["door"]) if behind else None
