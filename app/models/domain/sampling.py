"""Sampling (抽查): dice and the head of the trail draw bags from a list, so that anybody can draw the same ones again.

Nothing here knows the program: the procedure is that of ADR 33, in a dozen lines of any language.
"""

from __future__ import annotations

import hashlib
import hmac
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from app.models.domain.errors import N_
from app.models.domain.folding import fold
from app.models.domain.stock_count import StockCount
from app.models.domain.stocktake import Bucket

TAG = "muniment-draw-1"
"""The procedure's own name and number: another procedure gets another one, and draws other bags."""
DICE, HEAD, LIST, POPULATION, DRAWN, CONFIDENCE, TOLERABLE, OF_PLACE = (
    "dice", "chain-head", "list", "population", "drawn", "confidence", "tolerable", "of-place"
)  # fmt: skip
"""Fields of the body of a count that was drawn. `OF_PLACE`: the id of the place of its range, «» for the whole room."""
CONFIDENCES, TOLERABLES = (95, 90, 99), (5, 2, 1, 10)
"""Per cent that are offered, the usual one first."""
FEWEST_DICE, _MOST_DICE = 3, 20
_DICE = re.compile(r"[0-9]{1,6}(?:[\s,，、;；.+-]+[0-9]{1,6})*")
Said = tuple[str, dict[str, object]]
"""A sentence with gaps, and what fills them."""
_WORD = 4
_WORDS = 1 << 8 * _WORD


def read_dice(text: str) -> str:
    """Return the numbers that were thrown, joined by «-»; «» for fewer than three, or anything but numbers."""
    typed = fold(text)
    if not _DICE.fullmatch(typed):
        return ""
    numbers = re.findall(r"[0-9]+", typed)
    return "-".join(str(int(one)) for one in numbers) if FEWEST_DICE <= len(numbers) <= _MOST_DICE else ""


def seed(dice: str, head: str) -> bytes:
    """Return the 32 bytes from which a draw follows. `head`: the anchor of the newest event at that moment."""
    return hashlib.sha256(f"{TAG}|{dice}|{head}".encode("ascii")).digest()


def draw(key: bytes, population: int, number: int) -> list[int]:
    """Return so many different numbers from 1 to `population`, in the order in which they are drawn.

    Word by word: the first four bytes of HMAC-SHA-256(key, counter), counted in decimal digits from 0. A word of the last,
    incomplete round is dropped, so that each number is as likely as any other.
    """
    if not 0 <= number <= population < _WORDS:
        raise ValueError(number)
    whole = _WORDS - _WORDS % population if population else 0
    drawn: dict[int, None] = {}
    turns = count()
    while len(drawn) < number:
        word = int.from_bytes(hmac.digest(key, b"%d" % next(turns), "sha256")[:_WORD], "big")
        if word < whole:
            drawn.setdefault(1 + word % population)
    return list(drawn)


def in_order(codes: Iterable[str]) -> list[str]:
    """Return reference codes in the order in which they are numbered from 1: that of their code points."""
    return sorted(codes)


def codes_hash(codes: Sequence[str]) -> str:
    """Return the SHA-256 of a list in its order, in UTF-8 with a line feed between two codes, 64 hex digits."""
    return hashlib.sha256("\n".join(codes).encode()).hexdigest()


def needed(confidence: int, tolerable: int) -> int:
    """Return the fewest to draw so that none missing says, with so many per cent, that fewer than so many per cent are."""
    number = 1
    while (100 - tolerable) ** number * 100 > (100 - confidence) * 100**number:
        number += 1
    return number


def most_missing(missing: int, number: int, confidence: int) -> float:
    """Return the one-sided upper bound of Clopper and Pearson for the share that is missing, from 0 to 1.

    It is exact for the binomial distribution, so that it stays on the safe side where bags are drawn from a finite list.
    """
    if missing >= number:
        return 1.0
    low, high = missing / number, 1.0
    for _ in range(60):
        share = (low + high) / 2
        if _at_most(missing, number, share) > 1 - confidence / 100:
            low = share
        else:
            high = share
    return high


def _at_most(missing: int, number: int, share: float) -> float:
    """The chance that so many or fewer of those drawn are missing, where that share of all is."""
    if share >= 1.0:
        return 0.0
    if share <= 0.0:
        return 1.0
    yes, no = math.log(share), math.log1p(-share)
    ways = math.lgamma(number + 1)
    return math.fsum(
        math.exp(ways - math.lgamma(k + 1) - math.lgamma(number - k + 1) + k * yes + (number - k) * no)
        for k in range(missing + 1)
    )


@dataclass(frozen=True, slots=True)
class DrawTerms:
    """What a draw was made of, and what it is to show. `codes_hash`: of the whole list; `place`: the id of the range, «» for all."""

    dice: str
    head: str
    codes_hash: str
    population: int
    number: int
    confidence: int
    tolerable: int
    place: str = ""

    @classmethod
    def of(cls, body: Mapping[str, str]) -> DrawTerms | None:
        """Return the terms that a count was opened with; None for one that was not drawn."""
        if DICE not in body:
            return None
        population, number, confidence, tolerable = (
            int(body[name]) for name in (POPULATION, DRAWN, CONFIDENCE, TOLERABLE)
        )
        return cls(body[DICE], body[HEAD], body[LIST], population, number, confidence, tolerable, body[OF_PLACE])

    @property
    def body(self) -> dict[str, str]:
        """Return the fields that a count keeps of it."""
        return {
            DICE: self.dice, HEAD: self.head, LIST: self.codes_hash, POPULATION: str(self.population), DRAWN: str(self.number),
            CONFIDENCE: str(self.confidence), TOLERABLE: str(self.tolerable), OF_PLACE: self.place,
        }  # fmt: skip

    @property
    def positions(self) -> list[int]:
        """Return the numbers that are drawn from the list, in their order."""
        return draw(seed(self.dice, self.head), self.population, self.number)

    def drawn(self, codes: Iterable[str]) -> list[tuple[int, str]]:
        """Return number and code of each bag as it was drawn. `codes`: those that were drawn, in any order.

        The list is in order: the lowest of the numbers belongs to the first of the codes, and so on.
        """
        by_number = dict(zip(sorted(self.positions), in_order(codes), strict=True))
        return [(one, by_number[one]) for one in self.positions]


@dataclass(frozen=True, slots=True)
class SampleFinding:
    """What a draw has shown: how many of it are missing, and how many nobody looked for, as their places were not visited."""

    terms: DrawTerms
    missing: int
    left: int

    @classmethod
    def of(cls, terms: DrawTerms, counted: StockCount) -> SampleFinding:
        """Return the finding of a count. A bag that was lent meanwhile was there: its movement says so."""
        unseen = [line for line in counted.lines.values() if line.expected and line.bucket is Bucket.UNSEEN]
        looked_for = sum(line.books_place in counted.visited for line in unseen)
        return cls(terms, looked_for, len(unseen) - looked_for)

    @property
    def bound(self) -> float:
        """The share of the whole list that is missing at most, with the wanted confidence; of a list that was seen whole, its own."""
        if self.terms.number == self.terms.population:
            return self.missing / self.terms.population
        return most_missing(self.missing, self.terms.number, self.terms.confidence)

    @property
    def is_met(self) -> bool:
        """Return whether it shows what it was to show."""
        return not self.left and self.bound <= self.terms.tolerable / 100

    @property
    def sentences(self) -> tuple[Said, ...]:
        """Return the conclusion in words."""
        n, wanted = self.terms.number, self.terms.tolerable
        if self.left:
            return ((_UNFINISHED, {"n": n, "left": self.left}),)
        if n == self.terms.population:
            said: Said = _WHOLE, {"n": n, "missing": self.missing}
        else:
            # Rounded up, so that what is said is never more than what is shown.
            bound = f"{math.ceil(self.bound * 1000) / 10:g}"
            said = _SHOWN, {"n": n, "missing": self.missing, "confidence": self.terms.confidence, "bound": bound}
        return said, (_MET if self.is_met else _NOT_MET, {"tolerable": wanted})


_SHOWN = N_("抽查 {n} 份，缺 {missing} 份：有 {confidence} % 把握，缺失率低于 {bound} %。")
_WHOLE = N_("共 {n} 份，全部查过，缺 {missing} 份。")
_UNFINISHED = N_("抽查 {n} 份，还有 {left} 份的位置没有盘到：没有查完，不作结论。")
_MET = N_("容许的缺失率是 {tolerable} %，符合。")
_NOT_MET = N_("容许的缺失率是 {tolerable} %，没有达到：请多抽，或全面盘点。")


class RedrawFault(StrEnum):
    """What does not agree when a draw is made again."""

    DICE = "dice"
    HEAD = "head"
    TRAIL = "trail"
    LIST = "list"
    DRAWN = "drawn"

    @property
    def label(self) -> str:
        """Return it in words."""
        return _FAULTS[self]


_FAULTS = {
    RedrawFault.DICE: N_("骰子与抽查记录上的不同"),
    RedrawFault.HEAD: N_("校验码与抽查记录上的不同"),
    RedrawFault.TRAIL: N_("操作日志里没有这个校验码，或它不是抽查前的最后一条"),
    RedrawFault.LIST: N_("按流转记录重排的名册与当时的不同"),
    RedrawFault.DRAWN: N_("抽出的档号不同"),
}
