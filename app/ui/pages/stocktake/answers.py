"""What a counter sees and hears after a scan: for each answer a tone of colour, and a tune."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.domain.moments import time_of
from app.models.domain.stock_count import StockCount
from app.models.domain.stock_decision import StockWay
from app.models.domain.stocktake import ScanAct, ScanAnswer, StockLine, is_bag
from app.models.services.stocktaking import ScanReply
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, label, text

REFUSED, CONTRARY = "refused", "contrary"
"""A scan that was not taken; and one that says «空» where something is, or the other way round."""
TONES = {
    ScanAnswer.PLACE: Tone.INFO, ScanAnswer.EMPTY: Tone.INFO, ScanAnswer.IN_PLACE: Tone.OK, ScanAnswer.MISPLACED: Tone.WARN,
    ScanAnswer.LENT_HERE: Tone.WARN, ScanAnswer.MOVING_HERE: Tone.WARN, ScanAnswer.STRAY: Tone.WARN,
    ScanAnswer.LEFT_HERE: Tone.WARN, ScanAnswer.MISSING_HERE: Tone.WARN,
    ScanAnswer.DESTROYED_HERE: Tone.ERROR, ScanAnswer.UNKNOWN: Tone.ERROR, ScanAnswer.AGAIN: Tone.INFO,
    ScanAnswer.TWO_PLACES: Tone.WARN, ScanAnswer.RECORDED: Tone.OK, ScanAnswer.UNDONE: Tone.INFO,
}  # fmt: skip
TUNES = {
    ScanAnswer.PLACE: ((523, 60), (784, 90)),
    ScanAnswer.EMPTY: ((784, 60), (523, 90)),
    ScanAnswer.IN_PLACE: ((1047, 80),),
    ScanAnswer.RECORDED: ((988, 80),),
    ScanAnswer.MISPLACED: ((660, 120), (440, 160)),
    ScanAnswer.LENT_HERE: ((660, 90), (660, 90), (440, 140)),
    ScanAnswer.MOVING_HERE: ((660, 90), (440, 90), (660, 140)),
    ScanAnswer.LEFT_HERE: ((660, 90), (440, 90), (440, 140)),
    ScanAnswer.MISSING_HERE: ((440, 90), (660, 90), (880, 140)),
    ScanAnswer.STRAY: ((440, 110), (660, 110)),
    ScanAnswer.TWO_PLACES: ((880, 70), (880, 70), (440, 140)),
    ScanAnswer.AGAIN: ((880, 60), (880, 60)),
    ScanAnswer.UNKNOWN: ((330, 140), (330, 140)),
    ScanAnswer.DESTROYED_HERE: ((220, 220), (165, 320)),
    ScanAnswer.UNDONE: ((523, 60), (392, 60), (330, 80)),
    REFUSED: ((196, 300),),
    CONTRARY: ((523, 90), (440, 160)),
}
"""Right is high and short, a difference falls, what is grave is low and long; the number of notes differs, too."""
_AGAIN = QT_TRANSLATE_NOOP("Stocktake", "已点 {time} {who} · {place}")
_BOOKS = QT_TRANSLATE_NOOP("Stocktake", "账上在 {place}")
_BOTH = QT_TRANSLATE_NOOP("Stocktake", "{time} {who} 在 {place} 扫过，现在又在 {here} 扫到：点完后决定")
_DESTROYED = QT_TRANSLATE_NOOP("Stocktake", "账上已销毁：请另放，已报告经理")
_LENT = QT_TRANSLATE_NOOP("Stocktake", "账上借出未还：不要上架，点完后到归还台办理")
_MOVING = QT_TRANSLATE_NOOP("Stocktake", "账上在移交途中：不要上架，点完后到“移交”页办理")
_LEFT = QT_TRANSLATE_NOOP("Stocktake", "账上已移出本馆：请另放，点完后到“收进”页登记")
_GIVEN_OUT = QT_TRANSLATE_NOOP("Stocktake", "账上已代管出库：请另放，点完后到“代管入库”页另行登记")
_MISSING = QT_TRANSLATE_NOOP("Stocktake", "登记为缺失：请另放，点完后按 F11 登记找到")
_NO_BOOKS = QT_TRANSLATE_NOOP("Stocktake", "账上不在这里")
_KEPT = QT_TRANSLATE_NOOP("Stocktake", "没有登记的条码，已连同位置记下")
_COUNTED = QT_TRANSLATE_NOOP("Stocktake", "接着扫描这里的每一袋；空的请扫描“空”码")
_NOTHING_HERE = QT_TRANSLATE_NOOP("Stocktake", "这里已记为空，请接着扫描下一个位置")
_ELSEWHERE = QT_TRANSLATE_NOOP("Stocktake", "别处也扫到过：点完后决定")
_EXPECTED = QT_TRANSLATE_NOOP("Stocktake", "账上这里还有 {n} 份没有扫到：请再找一遍")
_NOT_EMPTY = QT_TRANSLATE_NOOP("Stocktake", "{place} 曾记为空，以扫到的为准：请把这里再点一遍")


_WRITTEN = QT_TRANSLATE_NOOP("Stocktake", "只记下决定，不改账。")
_AFTER = {
    StockWay.MOVE: QT_TRANSLATE_NOOP("Stocktake", "随即改账：记一次上架。"),
    StockWay.MISSING: QT_TRANSLATE_NOOP("Stocktake", "随即开缺失核销单：另一人复查，再由经理批准。"),
    StockWay.RETURN: QT_TRANSLATE_NOOP("Stocktake", "不改账：请按 F4 到归还台扫描这份档案，检查后归还。"),
    StockWay.TRANSFER: QT_TRANSLATE_NOOP("Stocktake", "不改账：请到“移交”页，在它的移交单上收取或退回。"),
    StockWay.TAKE_IN: QT_TRANSLATE_NOOP("Stocktake", "不改账：请到“收进”页登记它回到本馆。"),
    StockWay.FOUND: QT_TRANSLATE_NOOP("Stocktake", "不改账：请按 F11 扫描它，登记找到。"),
    StockWay.APART: QT_TRANSLATE_NOOP("Stocktake", "不改账：请另放上锁，由经理决定怎样再销毁。"),
    StockWay.SEEN: QT_TRANSLATE_NOOP(
        "Stocktake", "不改账，结果仍是未扫到：能“继续点”的，请去扫描它；盲盘的，写明在哪里找到。"
    ),
    StockWay.REGISTER: QT_TRANSLATE_NOOP("Stocktake", "不改账：请查明是什么，再登记档案或代管入库。"),
}


def after_words(way: StockWay) -> str:
    """Return what a decision does at once, and where the rest is done."""
    return _say(_AFTER.get(way, _WRITTEN))


def _say(sentence: str, **facts: str) -> str:
    return QCoreApplication.translate("Stocktake", sentence).format(**facts)


@dataclass(frozen=True, slots=True)
class CountAnswer:
    """The answer to a scan: its word, the line beneath, the tone of colour, and the name of the tune."""

    word: str
    more: str
    tone: Tone
    tune: str


def answered(reply: ScanReply, count: StockCount | None) -> CountAnswer:
    """Return the answer to a scan as it is shown. `count`: the results with it, None where a blind count goes on."""
    scan, answer = reply.scan, reply.answer
    more, tone, tune = more_words(reply), TONES[answer], str(answer)
    if count is not None and answer is ScanAnswer.EMPTY and (expected := count.unseen_at(scan.place_id)):
        more, tone, tune = _joined(more, _say(_EXPECTED, n=str(expected))), Tone.WARN, CONTRARY
    elif count is not None and scan.act is ScanAct.THING and count.denies_empty(scan):
        more = _joined(more, _say(_NOT_EMPTY, place=reply.place))
        if tone is Tone.OK:
            tone, tune = Tone.WARN, CONTRARY
    return CountAnswer(label(answer), more, tone, tune)


def more_words(reply: ScanReply) -> str:
    """Return the line beneath the word of an answer: what it means, and of a thing scanned before, when and by whom."""
    if reply.earlier is None:
        return _meaning(reply)
    at, who, place = reply.earlier
    if reply.answer is ScanAnswer.TWO_PLACES and place != reply.place:
        return _say(_BOTH, time=time_of(at), who=who, place=place, here=reply.place)
    return _joined(_say(_AGAIN, time=time_of(at), who=who, place=place), _meaning(reply))


def _meaning(reply: ScanReply) -> str:
    made: dict[ScanAnswer, Callable[[], str]] = {
        ScanAnswer.PLACE: lambda: _say(_COUNTED),
        ScanAnswer.EMPTY: lambda: _say(_NOTHING_HERE),
        ScanAnswer.MISPLACED: lambda: _say(_BOOKS, place=reply.books),
        ScanAnswer.STRAY: lambda: _say(_BOOKS, place=reply.books) if reply.books else _say(_NO_BOOKS),
        ScanAnswer.DESTROYED_HERE: lambda: _say(_DESTROYED),
        ScanAnswer.LENT_HERE: lambda: _say(_LENT),
        ScanAnswer.MOVING_HERE: lambda: _say(_MOVING),
        ScanAnswer.LEFT_HERE: lambda: _say(_LEFT if is_bag(reply.scan.code) else _GIVEN_OUT),
        ScanAnswer.MISSING_HERE: lambda: _say(_MISSING),
        ScanAnswer.TWO_PLACES: lambda: _say(_ELSEWHERE),
        ScanAnswer.UNKNOWN: lambda: _say(_KEPT),
    }
    return made[reply.answer]() if reply.answer in made else ""


def _joined(*sentences: str) -> str:
    return "　".join(filter(None, sentences))


def line_words(line: StockLine) -> str:
    """Return the result of a line: its bucket, its doubts, and the movement by which it is there."""
    said = [text(one) for one in line.labels]
    if line.step is not None:
        said.append(f"{time_of(line.step.at)} {label(line.step.event)}")
    return "　".join(said)


def line_tone(line: StockLine) -> Tone | None:
    """Return the tone of a line: red for what is grave, yellow for any other difference."""
    answers = [TONES.get(ScanAnswer(one)) for one in line.doubts if one in [*ScanAnswer]]
    if Tone.ERROR in answers:
        return Tone.ERROR
    return Tone.WARN if line.doubts else Tone.OK if line.seen else None
