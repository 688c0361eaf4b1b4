"""A package on its way to a paired archive (寄出包), from the deed of moving out to the receipt that comes back.

What did not arrive goes on under a package of its own.
"""

from __future__ import annotations

from app.models.domain import package_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right

SENT, RECEIVED, PARTLY, GIVEN_UP = "sent", "received", "partly", "given-up"
SEND, ACKNOWLEDGE, GIVE_UP = "send", "acknowledge", "give-up"
ARCHIVE, NAME, PACKAGE, DEED = "archive", "name", "package", "deed"
HEAD, THEIR_DOCKET, THEIR_SIGNATURES, THEIR_CODES = "head", "their-docket", "their-signatures", "their-codes"

PACKAGE_OUT = Procedure(
    kind="package-out",
    label=N_("寄出包"),
    code=CodeKind.LIST,
    out_of_order=package_rules.PACKAGE_OUT_IN_ORDER.code,
    states=(
        State(SENT, N_("待对方回执"), Phase.UNDER_WAY),
        State(RECEIVED, N_("对方已收"), Phase.DONE),
        State(PARTLY, N_("对方部分收到"), Phase.PARTLY),
        State(GIVEN_UP, N_("已停止等待"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(SEND, N_("开寄出包"), Right.MOVE_OUT, Mode.ACT, (), SENT, reason=True),
        Step(
            ACKNOWLEDGE, N_("收取回执"), Right.MOVE_OUT, Mode.ACT, (SENT,), RECEIVED, reads=True,
            partial=Partial(PARTLY, rulebook.EMPTY_LIST.code), waiting=N_COUNTED("{n} 个寄出包待对方回执"),
            audit_label=N_("收取对方回执"),
        ),
        Step(
            GIVE_UP, N_("停止等待"), Right.MOVE_OUT, Mode.ACT, (SENT,), GIVEN_UP, reason=True,
            audit_label=N_("停止等待寄出包的回执"),
        ),
    ),
    seen_with=Right.MOVE_OUT,
)  # fmt: skip
