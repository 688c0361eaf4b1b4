"""Reading amounts of money and areas as clerks write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from app.models.domain.folding import fold, squeeze
from app.models.ledgers.cells import Cell, text_of

_MOST_FEN = 10**17
_MOST_SQUARE_METRES = 1e8
_SCALES = {
    "": 1,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "万亿": 10**12,
}
_SCALE = "万亿|千万|百万|亿|万|千|百"
_CURRENCY = r"(?:人民币|RMB|CNY|¥|￥|小写|大写|:)*"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_FIGURES = re.compile(
    rf"{_CURRENCY}(?P<sign>[-−负]?){_CURRENCY}(?P<parts>(?:(?:{_NUMBER})(?:{_SCALE}))*)(?P<rest>{_NUMBER})?"
    rf"(?P<yuan>元|圆|块)?(?:整|正)?(?:人民币|RMB|CNY)?"
)
_PART = re.compile(rf"({_NUMBER})({_SCALE})")
_DIGITS = {
    sign: value
    for value, signs in enumerate(
        ("零〇", "壹一弌", "贰二两貳", "叁三參", "肆四", "伍五", "陆六陸", "柒七", "捌八", "玖九")
    )
    for sign in signs
}
_TENS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1_000, "千": 1_000}
_WORDS = re.compile(
    r"(?:人民币|大写|:)*([零〇壹一弌贰二两貳叁三參肆四伍五陆六陸柒七捌八玖九拾十佰百仟千万萬亿億]+)(?:元|圆|块)?(?:([零壹-玖一-九]|.)角)?(?:(.)分)?(?:整|正)?"
)
# An amount in figures and the same in words behind it: 50万元(伍拾万元整).
_TWICE = re.compile(r"([^()]+)\(([^()]+)\)")
_MARKS = re.compile(r"\([大小]写\)")
_SIMPLE = str.maketrans({"W": "万", "萬": "万", "億": "亿", "圓": "元"})
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "暂无", "待定", "N/A"))
_UNIT = re.compile(rf"({_SCALE})?(元)")
_FOREIGN = re.compile(
    r"美[元金]|港[元币]|欧元|日[元圆]|英镑|韩元|澳[元币]|加元|新元|台币|卢布|USD|HKD|EUR|JPY|GBP|KRW|AUD|CAD|SGD|TWD|[$€£]"
)
_ANY_CURRENCY = re.compile(rf"[万千]?(?:{_FOREIGN.pattern}|人民币|本币|RMB|CNY|元)[元圆]?(?:\(.*\))?")
_UNIT_ABOVE = re.compile(rf"单位[::]?(?:人民币)?({_SCALE})?元")
_AREA = re.compile(rf"(?:约)?({_NUMBER})(?:㎡|M2|M\^2|M²|平方米|平米|平方|平|米)?")


class Amount(NamedTuple):
    """Money in fen; None where the cell says none. `unread`: it says one that cannot be read. `in_words`: 伍拾万元整."""

    fen: int | None = None
    unread: bool = False
    in_words: bool = False


def amount_of(cell: Cell, unit: int = 1) -> Amount:
    """The money in a cell counted in `unit` yuan («万元»: 10,000), unless the cell names its own: «50万元», «500000元»."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _in_fen(Decimal(repr(cell)) * unit)
    text = _MARKS.sub("", squeeze(text_of(cell)).upper().lstrip("'`‘’")).translate(_SIMPLE)
    if text in _NOTHING:
        return Amount()
    if text[0] == "(" and text[-1] == ")":
        text = "-" + text[1:-1]
    twice = _TWICE.fullmatch(text)
    if twice:
        once, again = amount_of(twice[1], unit), amount_of(twice[2], unit)
        return once if once.fen == again.fen else Amount(unread=True)
    found = _FIGURES.fullmatch(text)
    if found and (found["parts"] or found["rest"]):
        return _in_fen(_figures(found, unit))
    worded = _WORDS.fullmatch(text)
    if not worded:
        return Amount(unread=True)
    yuan = _counted(worded[1])
    jiao, fen = (_DIGITS.get(worded[place] or "零") for place in (2, 3))
    if yuan is None or jiao is None or fen is None:
        return Amount(unread=True)
    return _in_fen(Decimal(yuan * 100 + jiao * 10 + fen) / 100)._replace(in_words=True)


def _figures(found: re.Match[str], unit: int) -> Decimal:
    parts = _PART.findall(found["parts"])
    total = sum((_number(number) * _SCALES[scale] for number, scale in parts), Decimal(0))
    if found["rest"]:
        total += _number(found["rest"]) * (1 if parts or found["yuan"] else unit)
    return -total if found["sign"] else total


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _in_fen(yuan: Decimal) -> Amount:
    try:
        fen = (yuan * 100).to_integral_value()
    except InvalidOperation:
        return Amount(unread=True)
    return Amount(int(fen)) if abs(fen) < _MOST_FEN else Amount(unread=True)


def _counted(numerals: str) -> int | None:
    """«伍拾万» → 500,000; None where the numerals make no number."""
    total, section, digit = 0, 0, 0
    for sign in numerals:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _TENS:
            section += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            scale = 10_000 if sign == "万" else 100_000_000
            total = (total + section + digit) * scale if scale > 10_000 else total + (section + digit) * scale
            section = digit = 0
    return total + section + digit or None


def money_unit(label: str) -> int | None:
    """Yuan per unit of an amount column by its label: «(万元)» 10,000, «(元)» 1; None where it does not say."""
    text = fold(label).replace("萬", "万")
    found = _UNIT.search(text)
    if found:
        return _SCALES[found[1] or ""]
    return 10_000 if "万" in text else None


def is_currency(text: str) -> bool:
    """Whether a text is the name of a currency, the yuan's too."""
    return _ANY_CURRENCY.fullmatch(squeeze(text).upper()) is not None


def in_yuan(text: str) -> bool:
    """Whether a unit of money is counted in yuan: «万元», «人民币», «RMB»; not «美元», «万港币»."""
    return _FOREIGN.search(squeeze(text).upper()) is None


def unit_word(unit: int) -> str:
    """The word for a unit of so many yuan: «万元» for 10,000."""
    return next(scale for scale, yuan in _SCALES.items() if yuan == unit) + "元"


def with_unit(text: str, unit: int, read_in: int) -> str:
    """An amount counted in `unit` yuan, written so that it is the same amount where `read_in` yuan is the unit."""
    if amount_of(text, unit) == amount_of(text, read_in):
        return text
    return f"{text.strip()}{unit_word(unit)}"


def unit_above(texts: Iterable[str]) -> int | None:
    """Yuan per unit by a line above the table («单位：万元»); None where none says."""
    found = next((one for text in texts if (one := _UNIT_ABOVE.search(squeeze(text).replace("萬", "万")))), None)
    return _SCALES[found[1] or ""] if found else None


def area_of(cell: Cell) -> tuple[float | None, bool]:
    """(square metres, whether the cell says something that cannot be read): «87.41», «87.41㎡», «1,024.5平方米»."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        area = float(cell)
    else:
        text = squeeze(text_of(cell)).upper()
        if text in _NOTHING:
            return None, False
        found = _AREA.fullmatch(text)
        if not found:
            return None, True
        area = float(_number(found[1]))
    return (area, False) if abs(area) < _MOST_SQUARE_METRES else (None, True)
