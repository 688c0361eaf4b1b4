"""The remark of a loan: what persons said of it, and the program's own sentences about a turn that was wrong.

A remark is one text, to which only more is added (S02-R7), and is printed as it stands. The window says the program's
sentences in its own language; so they are recognised here, and a person's words that read like one are kept apart when they
are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.models.domain.errors import N_
from app.models.domain.loan import Condition

_CORRECTED: Final = N_("{day} {who}更正检查结果：原记“{was}”，应为“{now}”，{reason}")
_RETURN_UNDONE: Final = N_("{day} {who}撤销归还（{back} 由{taker}收回，原记“{was}”）：{reason}")
# As it was written before it said who had taken the dossier in; archives keep it.
_RETURN_UNDONE_ONCE: Final = N_("{day} {who}撤销归还（原记“{was}”）：{reason}")
_UNDATED: Final = N_("{words} 登记簿未记归还日期")
_LENT_BY_LEDGER: Final = N_("台账记载借出于 {day}")
IMPORT_UNDONE: Final = N_("撤销导入")
"""The note of the movement by which a loan of an import that is taken back ends."""
_JOINT: Final = "；"
# The mark before a person's words that would be read as the program's.
_OWN: Final = "备注："

_RESULTS = "|".join(one.label for one in Condition)
_DAY, _NAME = r"\d{4}-\d{2}-\d{2}", "[^；：“”（）]+?"
_PLACES = {
    "day": _DAY, "who": _NAME, "back": _DAY, "taker": _NAME, "was": f"(?:{_RESULTS})?", "now": f"(?:{_RESULTS})",
    "reason": ".+", "words": ".*?",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RemarkPart:
    """A sentence of the program, marked for translation, with what stands in its places; or a person's words alone."""

    sentence: str
    said: Mapping[str, str]


def corrected(day: str, who: str, was: Condition, now: Condition, reason: str) -> str:
    """The sentence on the result of an inspection that was put right."""
    return _CORRECTED.format(day=day, who=who, was=was.label, now=now.label, reason=own(reason))


def return_undone(day: str, who: str, back: str, taker: str, was: Condition | None, reason: str) -> str:
    """The sentence on a return that was undone: its day, who took it in, and what its inspection had found."""
    found = was.label if was else ""
    return _RETURN_UNDONE.format(day=day, who=who, back=back, taker=taker, was=found, reason=own(reason))


def undated(words: str) -> str:
    """The remark of a ledger's loan that came back on a day which the ledger does not say."""
    return _UNDATED.format(words=own(words)).strip()


def lent_by_ledger(day: str) -> str:
    """The note of the movement by which a dossier is out that a ledger says is out."""
    return _LENT_BY_LEDGER.format(day=day)


def joined(remark: str, more: str) -> str:
    """A remark with something more; nothing of it is taken away."""
    return _JOINT.join(filter(None, (remark, more)))


def own(words: str) -> str:
    """A person's words as they stand in a remark: apart from what the program says, where they read like that."""
    marked = _START.sub(lambda start: f"{start[0]}{_OWN}", words)
    # A full stop is enough to be no longer the end of the sentence.
    return f"{marked}。" if _TURNS[_UNDATED].fullmatch(marked) else marked


def parts(remark: str) -> Iterator[RemarkPart]:
    """The parts of a remark, in their order."""
    begins = sorted({0, *(start.end() for start in _START.finditer(remark))})
    for first, last in pairwise([*begins, len(remark)]):
        if piece := remark[first:last].removesuffix(_JOINT):
            yield _read(piece, _TURNS)


def note(words: str) -> RemarkPart:
    """The note of a movement, where the program writes it."""
    return _read(words, _NOTES)


def _pattern(sentence: str) -> str:
    """A regular expression for a sentence with its places."""
    pieces = re.split(r"\{(\w+)\}", sentence)
    return "".join(f"(?P<{piece}>{_PLACES[piece]})" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))


def _head(sentence: str) -> str:
    """A regular expression for a sentence up to its reason, whatever its places are called."""
    return re.sub(r"\?P<\w+>", "?:", _pattern(sentence.removesuffix("{reason}")))


_REASONED = (_CORRECTED, _RETURN_UNDONE, _RETURN_UNDONE_ONCE)
_TURNS = {one: re.compile(_pattern(one), re.DOTALL) for one in _REASONED} | {
    _UNDATED: re.compile(_pattern(_UNDATED).replace(re.escape(" "), "(?:^| )"), re.DOTALL)
}
_START = re.compile(f"(?:^|{_JOINT})(?={'|'.join(map(_head, _REASONED))})")
_NOTES = {one: re.compile(_pattern(one)) for one in (_LENT_BY_LEDGER, IMPORT_UNDONE)}


def _read(piece: str, sentences: Mapping[str, re.Pattern[str]]) -> RemarkPart:
    found = ((sentence, pattern.fullmatch(piece)) for sentence, pattern in sentences.items())
    return next((RemarkPart(one, hit.groupdict()) for one, hit in found if hit), RemarkPart("", {"words": piece}))
