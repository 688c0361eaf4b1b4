"""Reading amounts of money and areas as clerks write them."""

from __future__ import annotations

import re
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
    r"(?:人民币|大写|:)*([零〇壹一弌贰二两貳叁三參肆四伍五陆六陸柒七捌八玖九拾十佰百仟千万萬亿億]+)(?:元|圆|块)?(?:([零壹-玖一-九]|.)角)?(?:(.)分)?(?:整|正)?(?:人民币)?"
)
# An amount in figures and the same in words behind it: 50万元(伍拾万元整).
_TWICE = re.compile(r"([^()]+)\(([^()]+)\)")
_MARKS = re.compile(r"\([大小]写\)")
_SIMPLE = str.maketrans({"W": "万", "萬": "万", "億": "亿", "圓": "元"})
_NOTHING = frozenset(("", "-", "--", "/", "\\", "无", "暂无", "待定", "N/A"))
_UNIT = re.compile(rf"({_SCALE})?(元)")
# Lengths beyond which a text is no amount, and no line that names a unit: patterns in a longer one take very long.
_LONGEST, _LONGEST_LINE = 100, 200
FOREIGN = -1
"""The unit of money that is not counted in yuan: its amounts are not read."""
_FOREIGN = re.compile(
    r"外[币汇]|美[元金]|港[元币]|欧元|日[元圆](?!旦)|英镑|韩元|澳[元币]|加元|新元|台币|卢布|USD|HKD|EUR|JPY|GBP|KRW|AUD|CAD|SGD|TWD|[$€£]"
)
_OF_CHINA = re.compile(r"人民币|本币|折合|RMB|CNY|[¥￥]")
_ANY_CURRENCY = re.compile(rf"[万千]?(?:{_FOREIGN.pattern}|人民币|本币|RMB|CNY|元)[元圆]?(?:\(.*\))?")
_MONEY = (
    rf"(?:(?:人民币|RMB|CNY|本币)\s*[/(:]?)?\s*(?P<scale>{_SCALE})?\s*(?:(?P<foreign>{_FOREIGN.pattern})|(?P<yuan>元))?"
)
# A line that says the unit of a table: «单位：万元», «币种：美元», «金额以万元为单位», «贷款台账(万元)»; not «填报单位：元通物业».
_SAID = re.compile(
    rf"(?:(?<![制报设工用管主款保户作属产营关])单\s*位|币\s*[种别]|货币|^\s*金\s*额(?=\s*:))\s*(?:\(?\s*(?:均?[为是]|:)?)\s*{_MONEY}(?!(?!人民币|制表|填表|编制|币种|日期|时间|整)[一-鿿])"
    rf"|以\s*{_MONEY.replace('P<', 'P<by_')}\s*(?:为单位|计)"
    rf"|\(\s*{_MONEY.replace('P<', 'P<in_')}\s*\)"
)
_NAMED = re.compile(
    rf"(?<![\d.〇零一-九十百千万亿])(?:(?P<scale>百万|千万|万亿|[万千亿])元(?!以|及)|{_FOREIGN.pattern})"
)
_AREA = re.compile(rf"(?:约)?({_NUMBER})(?:㎡|M2|M\^2|M²|平方米|平米|平方|平|米)?")


class Amount(NamedTuple):
    """Money in fen; None where the cell says none. `unread`: it says one that cannot be read. `in_words`: 伍拾万元整."""

    fen: int | None = None
    unread: bool = False
    in_words: bool = False


def amount_of(cell: Cell, unit: int = 1) -> Amount:
    """The money in a cell counted in `unit` yuan («万元»: 10,000), unless the cell names its own: «50万元», «500000元».

    Where the unit is `FOREIGN`, only an amount that says that it is in yuan is read («人民币50万元»).
    """
    if unit == FOREIGN and not is_of_china(text_of(cell)):
        return Amount(unread=squeeze(text_of(cell)).upper() not in _NOTHING)
    unit = max(unit, 1)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _in_fen(Decimal(repr(cell)) * unit)
    text = _MARKS.sub("", squeeze(text_of(cell)).upper().lstrip("'`‘’")).translate(_SIMPLE)
    if text in _NOTHING:
        return Amount()
    if len(text) > _LONGEST:
        return Amount(unread=True)
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
    """Return an amount in fen. One below zero is unread: contracts have none."""
    try:
        fen = (yuan * 100).to_integral_value()
    except InvalidOperation:
        return Amount(unread=True)
    return Amount(int(fen)) if 0 <= fen < _MOST_FEN else Amount(unread=True)


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
    """Yuan per unit of an amount column by its label: «(万元)» 10,000, «(元)» 1; None where it does not say.

    `FOREIGN` for «(万美元)»; a label that speaks of yuan too does not («美元折合人民币(元)»).
    """
    text = fold(label).upper().translate(_SIMPLE)
    if not in_yuan(text) and not is_of_china(text):
        return FOREIGN
    found = _UNIT.search(text)
    if found:
        return _SCALES[found[1] or ""]
    return 10_000 if "万" in text else None


def is_currency(text: str) -> bool:
    """Return whether a text is the name of a currency, the yuan's too."""
    return _ANY_CURRENCY.fullmatch(squeeze(text).upper()) is not None


def in_yuan(text: str) -> bool:
    """Return whether a unit of money is counted in yuan: «万元», «人民币», «RMB»; not «美元», «万港币»."""
    return _FOREIGN.search(squeeze(text).upper()) is None


def is_of_china(text: str) -> bool:
    """Return whether a text says that its money is that of China: «人民币», «RMB», «美元折合人民币»."""
    return _OF_CHINA.search(squeeze(text).upper()) is not None


def unit_word(unit: int) -> str:
    """The word for a unit of so many yuan: «万元» for 10,000."""
    return "外币" if unit == FOREIGN else next(scale for scale, yuan in _SCALES.items() if yuan == unit) + "元"


def with_unit(text: str, unit: int, read_in: int) -> str:
    """An amount counted in `unit` yuan, written so that it is the same amount where `read_in` yuan is the unit."""
    if amount_of(text, unit) == amount_of(text, read_in):
        return text
    return f"{'人民币' if read_in == FOREIGN else ''}{text.strip()}{unit_word(unit)}"


def unit_said(text: str) -> int | None:
    """Yuan per unit by a line beside a table («单位：万元», «币种：美元»: `FOREIGN`); None where it says none."""
    text = " ".join(fold(text).upper().translate(_SIMPLE).split())
    if len(text) > _LONGEST_LINE:
        return None
    units = []
    for found in _SAID.finditer(text):
        said = {name.rpartition("_")[2]: word for name, word in found.groupdict().items() if word}
        if said:
            units.append(FOREIGN if "foreign" in said else _SCALES[said.get("scale", "")])
    return FOREIGN if FOREIGN in units else next(iter(units), None)


def units_named(text: str) -> dict[str, int]:
    """The units that a text names in passing, by their words: «美元贷款台账», «万元»; none that stands behind a number."""
    text = fold(text).upper().translate(_SIMPLE)
    return {found[0]: _SCALES[found["scale"]] if found["scale"] else FOREIGN for found in _NAMED.finditer(text)}


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
