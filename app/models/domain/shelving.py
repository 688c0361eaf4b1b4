"""Places on the shelves (存放位置): cabinet, shelf, box, read from the spine labels of clerks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.models.domain.folding import compact, whole_number

_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_WORDED = re.compile(
    rf"(?P<cabinet>[A-Z]{{0,2}}-?\d{{0,3}}|[一二三四五六七八九十]{{1,3}})(?:号|#)?(?:档案)?(?:柜|架|排)-?"
    rf"第?(?P<shelf>{_NUMBER})(?:号)?(?:层|格)-?(?:第?(?P<box>{_NUMBER})(?:号)?(?:盒|袋|格|位|卷|号)?)?"
)
_DASHED = re.compile(r"(?P<cabinet>[A-Z]{1,2}\d{0,3}|\d{1,3})[-./](?P<shelf>\d{1,3})(?:[-./](?P<box>\d{1,4}))?")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A shelf position; `box` is None when only cabinet and shelf are known."""

    cabinet: str
    shelf: int
    box: int | None = None

    @property
    def code(self) -> str:
        """Return «A-01-02», as on labels and in scans; within a cabinet it sorts in the order of the shelves."""
        return f"{self.cabinet}-{self.shelf:02}" + ("" if self.box is None else f"-{self.box:02}")

    def display(self) -> str:
        """«A柜1层02»."""
        word = f"{self.cabinet}号柜" if self.cabinet.isdecimal() else f"{self.cabinet}柜"
        return f"{word}{self.shelf}层" + ("" if self.box is None else f"{self.box:02}")


@lru_cache(maxsize=16384)
def parse_place(text: str) -> Place | None:
    """«A柜1层02», «2号柜3层5盒», «A-1-02» → Place; None when unreadable (then the text itself is kept)."""
    cell = compact(text)
    found = _WORDED.fullmatch(cell) or _DASHED.fullmatch(cell)
    if not found or not found["cabinet"]:
        return None
    shelf = whole_number(found["shelf"])
    box = whole_number(found["box"]) if found["box"] else None
    if shelf is None or (found["box"] and box is None):
        return None
    number = whole_number(found["cabinet"])
    return Place(found["cabinet"].replace("-", "") if number is None else str(number), shelf, box)
