"""Cells for a door that hold more than one number: several rooms («301/302», «301至303») or a remark («301(复式)»)."""

from __future__ import annotations

import re
from functools import lru_cache

from app.models.domain.folding import compact, whole_number

ROOM = r"[A-Z]{0,2}-?\d+(?:[A-Z]|-\d+)?"
ROOM_WORDS = ("号房", "房间", "室", "房", "户", "号")
_BREAK = re.compile(r"[/、,，;；&+和]")
_BETWEEN = re.compile(r"(\d{3,4})室?[-~～—至到](\d{3,4})室?")
_CHAIN = re.compile(r"\d{3,4}(?:-\d{3,4}){2,}室?")
_BLANK_BETWEEN = re.compile(r"(?<![\d.])(\d{3,4}室?)[\s.]+(?=\d{3,4}室?(?![\d.]))")
_NUMERALS = re.compile(
    r"(?:^|(?<=[栋幢座楼层元门梯#号-]))([〇○零一二三四五六七八九]{3,4}|[一二三四五六七八九十]{1,3}(?=[号室户]))(?:号房|[号室户])?$"
)
_DOTTED = re.compile(r"[A-Z]?\d{1,3}\.\d{1,2}\.\d{3,4}")
_DOOR_SIGN = re.compile(r"^(?:NO\.?|#)(?=\d)|(?<=\d)#$|(?<=\d{2})\.0$")
_ZERO = str.maketrans("○", "〇")
_REMARK = re.compile(r"[(（\[【]([^()（）\[\]【】]*[㐀-鿿][^()（）\[\]【】]*)[)）\]】]\s*$")
_WORD_BEHIND = re.compile(
    r"(?<=[\d室])\s*(复式楼?|跃层|跃式|LOFT|(?:已|内部)?(?:打通|合并|连通|联通|相通)(?:使用)?)\s*$", re.IGNORECASE
)
_LAST_OF_WORDS = frozenset("式楼层Tt通并用")
_MOST_BETWEEN = 20


def rooms_listed(text: str) -> str:
    """Return a cell with «、» in place of the blanks, line breaks or dots between its room numbers."""
    return _BLANK_BETWEEN.sub(r"\1、", text) if len(text) > 6 else text


def without_remark(text: str) -> tuple[str, str]:
    """Return (the cell without the remark at its end, the remark): («1401», «复式») for «1401（复式）» and «1401复式»."""
    last = text[-1:]
    if last not in (")", "）", "]", "】") and last not in _LAST_OF_WORDS:
        return text, ""
    found = (_WORD_BEHIND if last in _LAST_OF_WORDS else _REMARK).search(text)
    return (text[: found.start()].rstrip(), found[1].strip()) if found and found.start() else (text, "")


@lru_cache(maxsize=16384)
def in_digits(cell: str) -> str:
    """Return a compact cell with its door in digits alone: «六〇一», «二单元四零一室», «No.101», «101#», «101.0».

    Dots between building, unit and room («1.2.301») are dashes.
    """
    if _DOTTED.fullmatch(cell):
        return cell.replace(".", "-")
    cell = _DOOR_SIGN.sub("", cell)
    found = None if cell.isascii() else _NUMERALS.search(cell)
    if not found:
        return cell
    number = whole_number(found[1]) if "十" in found[1] or len(found[1]) < 3 else None
    digits = str(number) if number is not None else "".join(map(_digit, found[1]))
    return f"{cell[: found.start(1)]}{digits}{cell[found.end(1) :]}"


def _digit(numeral: str) -> str:
    return str(whole_number(numeral.translate(_ZERO)))


@lru_cache(maxsize=16384)
def rooms_apart(cell: str) -> tuple[str, ...]:
    """Return the rooms of «301/302», «301、302室», «301-302» or «301至303»; () for one room, or for a cell with other words."""
    between = _BETWEEN.fullmatch(cell)
    if between:
        return _rooms_between(*between.groups())
    if _CHAIN.fullmatch(cell):
        return tuple(dict.fromkeys(cell.removesuffix("室").split("-")))
    parts = [_bare(part) for part in _BREAK.split(cell)]
    if len(parts) < 2 or not all(re.fullmatch(ROOM, part) for part in parts):
        return ()
    digits = {sum(map(str.isdecimal, part)) for part in parts}
    apart = "/" not in cell or (len(digits) == 1 and min(digits) > 1)
    return tuple(dict.fromkeys(parts)) if apart else ()


def _rooms_between(first: str, last: str) -> tuple[str, ...]:
    """Return every room of one floor from the first to the last."""
    low, high = int(first), int(last)
    if len(first) != len(last) or low // 100 != high // 100 or not 0 < high - low <= _MOST_BETWEEN:
        return ()
    return tuple(f"{number:0{len(first)}}" for number in range(low, high + 1))


@lru_cache(maxsize=4096)
def counts_between(text: str) -> bool:
    """Return whether a cell names only the first and the last of three or more rooms."""
    found = re.search(rf"{_BETWEEN.pattern}$", compact(text))
    return found is not None and len(_rooms_between(*found.groups())) > 2


def _bare(part: str) -> str:
    for ending in ROOM_WORDS:
        if part.endswith(ending) and len(part) > len(ending):
            return part[: -len(ending)]
    return part
