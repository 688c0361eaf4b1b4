"""Stocktake (盘点): opened over a range, counted by scan, each difference decided, then signed by three (S12-R12).

Another opening draws the bags that are looked for; who has drawn them may witness, not check (ADR 33).

The count writes nothing into the books. The expectation, the scans and the decisions stand in tables of their own.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.models.domain import stocktake_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import EACH_TIME, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

COUNTING, DECIDING, COUNTED, CHECKED, DONE, WITHDRAWN = (
    "counting", "deciding", "counted", "checked", "done", "withdrawn"
)  # fmt: skip
OPEN, DRAW, FINISH, RESUME, SIGN, CHECK, WITNESS, RETURN, WITHDRAW = (
    "open", "draw", "finish", "resume", "sign", "check-count", "witness", "return", "withdraw"
)  # fmt: skip
RANGE, PLACES, EXPECTED, BLIND = "range", "places", "expected", "blind"
"""Fields of the body: the name of the range, how many places and things it has, and «1» for a blind count.

How many things a blind one has is not said before the counting ends.
"""
CUT, CUT_AT, VISITED, DIFFERENT, RESULT = "cut", "cut-at", "visited", "different", "result"
"""Fields of the body, stated when the counting ends: the newest movement, the time, how many places were visited, how many
differences there are, and the hash of the results with what is decided on them, which is signed."""


def cut_of(body: Mapping[str, str]) -> int | None:
    """Return the newest movement when the counting ended; None while it goes on."""
    return int(body[CUT]) if body.get(CUT) else None


_THREE = stocktake_rules.COUNT_BY_ANOTHER.code


def _signature(
    name: str, label: str, right: Right, goes_from: str, goes_to: str, others: tuple[str, ...], waiting: str
) -> Step:
    return Step(
        name, label, right, Mode.SIGN, (goes_from,), goes_to, times=EACH_TIME, personal=True,
        apart_from=dict.fromkeys(others, _THREE), waiting=waiting, purpose="stocktake", meaning=N_("盘点结果属实"),
    )  # fmt: skip


STOCKTAKE = Procedure(
    kind="stocktake",
    label=N_("盘点单"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=stocktake_rules.COUNT_IN_ORDER.code,
    states=(
        State(COUNTING, N_("盘点中"), Phase.UNDER_WAY),
        State(DECIDING, N_("已点完，逐处决定差异"), Phase.WAITING),
        State(COUNTED, N_("待复核"), Phase.WAITING),
        State(CHECKED, N_("待监盘签署"), Phase.WAITING),
        State(DONE, N_("已办结"), Phase.DONE),
        State(WITHDRAWN, N_("已作废"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(OPEN, N_("开始盘点"), Right.COUNT, Mode.ACT, (), COUNTING, reason=True),
        Step(DRAW, N_("抽查"), Right.SAMPLE, Mode.ACT, (), COUNTING, reason=True, audit_label=N_("抽查开单")),
        Step(
            FINISH, N_("点完"), Right.COUNT, Mode.ACT, (COUNTING,), DECIDING, times=EACH_TIME,
            waiting=N_COUNTED("{n} 次盘点还没有点完"), audit_label=N_("盘点点完"),
        ),
        Step(
            RESUME, N_("继续点"), Right.COUNT, Mode.ACT, (DECIDING,), COUNTING, times=EACH_TIME, audit_label=N_("继续盘点"),
        ),
        _signature(SIGN, N_("盘点人签署"), Right.COUNT, DECIDING, COUNTED, (CHECK, WITNESS), N_COUNTED("{n} 次盘点待决定差异和签署")),
        _signature(CHECK, N_("复核人签署"), Right.COUNT, COUNTED, CHECKED, (OPEN, DRAW, SIGN, WITNESS), N_COUNTED("{n} 次盘点待复核")),
        _signature(WITNESS, N_("监盘人签署"), Right.WITNESS_COUNT, CHECKED, DONE, (OPEN, SIGN, CHECK), N_COUNTED("{n} 次盘点等您监盘签署")),
        Step(
            RETURN, N_("退回重定"), Right.COUNT, Mode.ACT, (COUNTED, CHECKED), DECIDING, times=EACH_TIME, reason=True,
            audit_label=N_("盘点退回，签署作废"),
        ),
        Step(
            WITHDRAW, N_("作废"), Right.COUNT, Mode.ACT, (COUNTING, DECIDING), WITHDRAWN, reason=True, audit_label=N_("作废盘点"),
        ),
    ),
)  # fmt: skip
"""Seen by everybody: it names no customer. What was counted is read with the right to count or to witness."""
