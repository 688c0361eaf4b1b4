"""Originals taken in (入库): listed with their keeper, filmed before two witnesses where the slip says so, and received (S12-R9).

The customer signs on paper; the keeper states who did, with what proof of identity, and signs for the receipt.
"""

from __future__ import annotations

from app.models.domain import deposit_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

FILMED, DRAWN_UP, KEPT, WITHDRAWN = "filmed", "drawn-up", "kept", "withdrawn"
DRAW_UP, WITNESS, RECEIVE, WITHDRAW = "draw-up", "witness", "receive", "withdraw"
KEEPER = "keeper"
DELIVERER, PLACE, DISC, FILE = "deliverer", "place", "disc", "file"
"""Fields of the body: who hands the originals in, where they will lie, and where disc and file of the film lie."""
SIGNED_BY, IDENTITY = "signed-by", "identity"
"""Fields of the body, stated at the receipt: who signed on paper, and the document that was shown."""

DEPOSIT_IN = Procedure(
    kind="deposit-in",
    label=N_("入库单"),
    code=CodeKind.LIST,
    out_of_order=deposit_rules.DEPOSIT_IN_ORDER.code,
    parts={KEEPER: N_("保管员")},
    fields={SIGNED_BY: N_("客户签字人"), IDENTITY: N_("出示的证件")},
    states=(
        State(FILMED, N_("待两人见证"), Phase.WAITING),
        State(DRAWN_UP, N_("待签收"), Phase.WAITING),
        State(KEPT, N_("已入库"), Phase.DONE),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(DRAW_UP, N_("开入库单"), Right.REGISTER, Mode.ACT, (), FILMED, untaken=DRAWN_UP),
        Step(
            WITNESS, N_("见证录像签署"), None, Mode.SIGN, (FILMED,), DRAWN_UP, seat=Right.REGISTER, times=2, fixed=True,
            apart_from=dict.fromkeys((DRAW_UP, KEEPER, WITNESS), deposit_rules.TWO_WITNESSES.code), personal=True,
            waiting=N_COUNTED("{n} 份入库单待见证"), purpose="deposit-witness", meaning=N_("见证交存录像"),
        ),
        Step(
            RECEIVE, N_("保管员签收"), None, Mode.SIGN, (DRAWN_UP,), KEPT, seat=Right.REGISTER,
            only_by={KEEPER: deposit_rules.RECEIVED_BY_KEEPER.code}, personal=True, inputs=(SIGNED_BY, IDENTITY),
            waiting=N_COUNTED("{n} 份入库单待签收"), purpose="deposit-receipt", meaning=N_("收到原件并负责保管"),
            audit_label=N_("签收代管原件"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.REGISTER, Mode.ACT, (FILMED, DRAWN_UP), WITHDRAWN, reason=True,
            audit_label=N_("撤回入库单"),
        ),
    ),
    when_leaves={KEEPER: WITHDRAW},
)  # fmt: skip
