"""Taking in (收进): dossiers that another institution has come here, each by its scan (S13-R13)."""

from __future__ import annotations

from app.models.domain import outgoing_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Checking, Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right

EXPECTED, RECEIVED, PARTLY, WITHDRAWN = "expected", "received", "partly", "withdrawn"
ANNOUNCE, RECEIVE, WITHDRAW = "announce", "receive", "withdraw"
PLACE = "place"

TAKE_IN = Procedure(
    kind="take-in",
    label=N_("收进单"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=outgoing_rules.TAKE_IN_IN_ORDER.code,
    fields={PLACE: N_("存放位置")},
    states=(
        State(EXPECTED, N_("待收"), Phase.UNDER_WAY),
        State(RECEIVED, N_("已收进"), Phase.DONE),
        State(PARTLY, N_("部分收进"), Phase.PARTLY),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(ANNOUNCE, N_("登记收进"), Right.REGISTER, Mode.ACT, (), EXPECTED, reason=True),
        Step(
            RECEIVE, N_("收进签署"), Right.REGISTER, Mode.SIGN, (EXPECTED,), RECEIVED, seat=Right.REGISTER, reads=True,
            only_by={ANNOUNCE: outgoing_rules.HANDLER_SIGNS.code},
            partial=Partial(PARTLY, rulebook.EMPTY_LIST.code), inputs=(PLACE,), waiting=N_COUNTED("{n} 份收进单待扫描签收"),
            purpose="take-in", meaning=N_("已逐袋扫描，收进入库"), audit_label=N_("收进签署"),
        ),
        Step(WITHDRAW, N_("撤回"), Right.REGISTER, Mode.ACT, (EXPECTED,), WITHDRAWN, reason=True, audit_label=N_("撤回收进单")),
    ),
    checking=Checking(
        EXPECTED, Right.REGISTER, outgoing_rules.NOT_ON_TAKE_IN.code, N_("收进扫描"), until=RECEIVE, unlabel=N_("撤销收进扫描")
    ),
)  # fmt: skip
