"""The rules of stocktaking, as functions that refuse, each with its clause and sentence (S12-R12)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from app.models.domain.errors import N_
from app.models.domain.moments import CLOCKS_DIFFER, minute_of
from app.models.domain.rulebook import SAFE, broken, rule
from app.models.domain.sampling import read_dice
from app.models.domain.stock_decision import ACTING, StockDecision, StockWay, ways
from app.models.domain.stocktake import BookStep, StockLine, StockScan

COUNT_IN_ORDER = rule(
    "count-in-order", "S12-R12", SAFE,
    N_("这次盘点现在是“{state}”，不能办理此步（{clause}）。请按顺序办理，或新开一次盘点。"),
)  # fmt: skip
COUNT_APPEND_ONLY = rule(
    "count-append-only", "S12-R12", SAFE,
    N_("盘点的扫描和决定只增不改（{clause}）。扫错的请撤销，再重新扫描。"),
)  # fmt: skip
COUNT_PLACE_FIRST = rule(
    "count-place-first", "S12-R12", SAFE, N_("先扫位置：请扫描柜、层或盒上的标签，再逐袋扫描（{clause}）。")
)
COUNT_PLACE_OUTSIDE = rule(
    "count-place-outside", "S12-R12", SAFE,
    N_("{place} 不在这次盘点的范围内，或里面还分层、分盒（{clause}）。请扫描范围内最里面一级的位置标签。"),
)  # fmt: skip
COUNT_NOT_EMPTY = rule(
    "count-not-empty", "S12-R12", SAFE,
    N_("{place} 已点到 {number} 份，不是空的（{clause}）。扫错了位置的，请先撤销再扫。"),
)  # fmt: skip
COUNT_NO_SCAN = rule(
    "count-no-scan",
    "S12-R12",
    SAFE,
    N_("没有可以撤销的扫描（{clause}）。只能撤销自己在这次盘点中的扫描，最后的先撤销。"),
)
COUNT_NOTHING = rule(
    "count-nothing", "S12-R12", SAFE, N_("{place} 里没有可以盘点的位置（{clause}）。请先在“库房”页新建位置。")
)
COUNT_UNDECIDED = rule(
    "count-undecided", "S12-R12", SAFE,
    N_("还有 {number} 处差异没有决定，不能签署（{clause}）。请逐处写明处理和原因。"),
)  # fmt: skip
COUNT_DECIDES = rule(
    "count-decides", "S12-R12", SAFE,
    N_("{code} 不能按“{way}”处理（{clause}）。请按它的差异重新选择，并写明原因。"),
)  # fmt: skip
COUNT_MOVED_SINCE = rule(
    "count-moved-since", "S12-R12", SAFE,
    N_("{code} 在点完以后又有流转（{at} {event}），盘点的结果已旧，不能按“{way}”处理（{clause}）。"
       "请点“继续点”再看一遍；不能继续点的，另选一种处理，并写明原因。"),
)  # fmt: skip
COUNT_MOVED_ALREADY = rule(
    "count-moved-already", "S12-R12", SAFE,
    N_("{code} 已按“{way}”改了账，不能再作别的决定（{clause}）。"
       "改错的，请在“库房”页撤销那次移位，再来决定；撤销不了的，请在那里移到对的位置。"),
)  # fmt: skip
COUNT_REPORTED_ALREADY = rule(
    "count-reported-already", "S12-R12", SAFE,
    N_("{code} 已开缺失核销单 {docket}，不能再作别的决定（{clause}）。"
       "找到的，请在“缺失”页撤回那张单，再来决定；已核销的，按 F11 登记找到。"),
)  # fmt: skip
COUNT_BY_COUNTER = rule(
    "count-by-counter", "S12-R12", SAFE,
    N_("盘点人签署要由这次盘点中扫描过的人办理（{clause}）。请由{expected}签署。"),
)  # fmt: skip
COUNT_BY_ANOTHER = rule(
    "count-by-another", "S12-R12", SAFE,
    N_("盘点人、复核人、监盘人须为三人，开单的、扫描过的和收取回盘的人不能复核或监盘（{clause}）。请另请一位同事签署。"),
)  # fmt: skip
COUNT_BY_DECIDER = rule(
    "count-by-decider", "S12-R12", SAFE,
    N_("决定过差异的人不能复核自己的决定（{clause}）。请另请一位同事复核。"),
)  # fmt: skip
COUNT_BLIND_ENDED = rule(
    "count-blind-ended", "S12-R12", SAFE,
    N_("盲盘点完以后已经看到缺什么，不能继续点（{clause}）。漏点的请逐处决定差异，或作废后新开一次盘点。"),
)  # fmt: skip
DRAW_DICE = rule(
    "draw-dice", "S12-R12", SAFE,
    N_("骰子的点数要有三个以上，是数字，中间用空格隔开（{clause}）。请当场掷骰子，照掷出的顺序填写，如 3 6 1。"),
)  # fmt: skip
DRAW_NOTHING = rule(
    "draw-nothing", "S12-R12", SAFE, N_("{place} 里账上没有在架的档案，无从抽查（{clause}）。请另选范围。")
)
COUNT_CLOCK = rule(
    "count-clock", "S12-R12", SAFE,
    N_("本机的时钟是 {now}；盘点包写于 {written}，{days} 天内有效（{clause}）。请校准本机的日期和时间；过期的，请在盘点单上另写一个。"),
)  # fmt: skip
COUNT_RETURN_OTHER = rule(
    "count-return-other", "S12-R12", SAFE,
    N_("文件 {file} 是盘点单 {code} 的回盘，不是这一张的，没有收取（{clause}）。请在写出盘点包的档案库里打开那张单，再收取。"),
)  # fmt: skip
COUNT_RETURN_CLOSED = rule(
    "count-return-closed", "S12-R12", SAFE,
    N_("盘点单 {code} 现在是“{state}”，不收取回盘（{clause}）。{then}"),
)  # fmt: skip
_GO_ON = N_("请先点“继续点”（已签署的先退回），再收取。")
_STAYS_BLIND = N_("盲盘点完后不能继续点：请按差异逐处到架前核对后决定，或作废后新开一次盘点。")
_NEW_COUNT = N_("请新开一次盘点。")
COUNT_RETURN_ONCE = rule(
    "count-return-once", "S12-R12", SAFE,
    N_("文件 {file} 的 {number} 次扫描都已收过，没有再记（{clause}）。笔记本上后来又点了的，请在那里重新写出回盘。"),
)  # fmt: skip
COUNT_RETURN_DIFFERS = rule(
    "count-return-differs", "S12-R12", SAFE,
    N_("文件 {file} 与已收的回盘编号相同、内容不同，没有收取（{clause}）。请留下两份文件报告经理，这些位置重点一遍。"),
)  # fmt: skip
COUNT_RETURN_TIMES = rule(
    "count-return-times", "S12-R12", SAFE,
    N_("文件 {file} 的扫描记在 {first} 至 {last}，不在写包（{written}）到现在（{now}）之间，没有收取（{clause}）。"
       "笔记本时钟快的，过了 {last} 再收；慢的，请校准后重点一遍。"),
)  # fmt: skip
COUNT_RETURN_COUNTER = rule(
    "count-return-counter", "S12-R12", SAFE,
    N_("还没有选定“{name}”是哪一位同事（{clause}）。扫描记在盘点人名下，请逐个选定。"),
)  # fmt: skip
PACKET_DAYS = 7
"""How long a packet may be counted with: a clock that is a month or a year out is noticed before the first scan."""


def dice_thrown(text: str) -> str:
    """S12-R12: neither clerk nor auditor chooses what is drawn: three numbers or more are thrown."""
    if not (dice := read_dice(text)):
        raise broken(DRAW_DICE)
    return dice


def something_to_draw(place: str, codes: Sequence[str]) -> None:
    """S12-R12: a draw has bags to draw from."""
    if not codes:
        raise broken(DRAW_NOTHING, place=place)


def place_first(place_id: int | None) -> int:
    """S12-R12: a bag is counted at a place, which is scanned first."""
    if place_id is None:
        raise broken(COUNT_PLACE_FIRST)
    return place_id


def place_inside(place: str, is_inside: bool) -> None:
    """S12-R12: a count looks at the places that it was opened for, the innermost ones."""
    if not is_inside:
        raise broken(COUNT_PLACE_OUTSIDE, place=place)


def is_empty(place: str, number: int) -> None:
    """S12-R12: a place is empty when nothing was scanned there."""
    if number:
        raise broken(COUNT_NOT_EMPTY, place=place, number=number)


def something_to_undo(number: int | None) -> int:
    """S12-R12: a counter takes back their own scans."""
    if number is None:
        raise broken(COUNT_NO_SCAN)
    return number


def something_to_count(place: str, places: Sequence[int]) -> None:
    """S12-R12: a count has places to visit."""
    if not places:
        raise broken(COUNT_NOTHING, place=place)


def all_decided(undecided: Sequence[StockLine]) -> None:
    """S12-R12: nobody signs while a difference is undecided."""
    if undecided:
        raise broken(COUNT_UNDECIDED, number=len(undecided))


def decides(line: StockLine, is_open: bool, way: StockWay) -> None:
    """S12-R12: a difference is decided in one of the ways that fit it; what was not looked for is not missing."""
    if not is_open or way not in ways(line):
        raise broken(COUNT_DECIDES, code=line.code, way=way)


def as_counted(line: StockLine, way: StockWay, since: Sequence[BookStep]) -> None:
    """S12-R12: what has moved since the counting ended is neither laid nor reported missing by what was found before.

    `since`: the movements of the thing since then, in order.
    """
    if since and way in ACTING:
        last = since[-1]
        raise broken(COUNT_MOVED_SINCE, code=line.called, way=way, at=minute_of(last.at), event=last.event)


def decided_once(line: StockLine, standing: StockDecision) -> None:
    """S12-R12: a decision that has acted is not replaced by another: its act is taken back first. `standing`: that one."""
    if standing.way is StockWay.MOVE:
        raise broken(COUNT_MOVED_ALREADY, code=line.called, way=standing.way)
    raise broken(COUNT_REPORTED_ALREADY, code=line.called, docket=standing.docket)


def signed_by_counter(person_ids: Collection[str], counters: Collection[str], names: Sequence[str]) -> None:
    """S12-R12: a counter signs for the count."""
    if not set(person_ids) & set(counters):
        raise broken(COUNT_BY_COUNTER, expected="、".join(names) or "—")


def signed_by_another(person_ids: Collection[str], kept_out: Collection[str]) -> None:
    """S12-R12: who has counted, or said by whom a laptop's scans are, neither checks nor witnesses the count."""
    if set(person_ids) & set(kept_out):
        raise broken(COUNT_BY_ANOTHER)


def checked_by_another(person_ids: Collection[str], deciders: Collection[str]) -> None:
    """S12-R12: who has decided differences does not check them."""
    if set(person_ids) & set(deciders):
        raise broken(COUNT_BY_DECIDER)


def goes_on(is_blind: bool) -> None:
    """S12-R12: a blind count that has shown its differences does not go on."""
    if is_blind:
        raise broken(COUNT_BLIND_ENDED)


def packet_clock(now: str, written: str) -> None:
    """S12-R12: away from the archive, the time of a scan is that of the machine: it must not be outside the packet's."""
    begins, at = datetime.fromisoformat(written), datetime.fromisoformat(now)
    if not begins - CLOCKS_DIFFER <= at <= begins + timedelta(days=PACKET_DAYS):
        raise broken(COUNT_CLOCK, now=minute_of(now), written=minute_of(written), days=PACKET_DAYS)


def return_of_this_count(is_its_own: bool, theirs: str) -> None:
    """S12-R12: a return is taken in at the count whose packet it came from."""
    if not is_its_own:
        raise broken(COUNT_RETURN_OTHER, code=theirs)


def return_while_counting(code: str, is_counting: bool, state: str, *, is_over: bool, blind: bool) -> None:
    """S12-R12: scans come in while the count goes on; a blind one does not go on again.

    `is_over`: it was signed by all, or made void.
    """
    if is_counting:
        return
    then = _NEW_COUNT if is_over else _STAYS_BLIND if blind else _GO_ON
    raise broken(COUNT_RETURN_CLOSED, code=code, state=state, then=then)


def return_within_session(times: Collection[str], written: str, now: str) -> None:
    """S12-R12: a scan that a laptop made before it had the packet, or has yet to make, tells of a clock that is wrong."""
    made = [*map(datetime.fromisoformat, times)]
    begins, ends = (datetime.fromisoformat(one) for one in (written, now))
    if made and not begins - CLOCKS_DIFFER <= min(made) <= max(made) <= ends + CLOCKS_DIFFER:
        said = {"first": min(times), "last": max(times), "written": written, "now": now}
        raise broken(COUNT_RETURN_TIMES, **{name: minute_of(at) for name, at in said.items()})


def returned_alike(known: Collection[StockScan], come: Collection[StockScan]) -> None:
    """S12-R12: what has one number is one scan."""
    if not set(known) <= set(come):
        raise broken(COUNT_RETURN_DIFFERS)


def something_returned(fresh: Collection[StockScan], number: int) -> None:
    """S12-R12: a return that was taken in before adds nothing."""
    if not fresh:
        raise broken(COUNT_RETURN_ONCE, number=number)


def counters_named(names: Collection[str], persons: Mapping[str, str], staff: Collection[str]) -> None:
    """S12-R12: each name that was typed at a laptop is that of a colleague, whom the importer names."""
    for name in names:
        if persons.get(name) not in staff:
            raise broken(COUNT_RETURN_COUNTER, name=name)
