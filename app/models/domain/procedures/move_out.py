"""Moving out (移出): dossiers given to another institution by a deed, in one of four natures (S07-R3).

Asked for, approved by another, scanned out, and handed over by a signature here and by ink there, on one day. What was
not scanned stays. What comes back is taken in (`take_in.py`).
"""

from __future__ import annotations

from app.models.domain import outgoing_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Checking, Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right

ASKED, APPROVED, MOVED, PARTLY, REFUSED, WITHDRAWN = "asked", "approved", "moved", "partly", "refused", "withdrawn"
ASK, APPROVE, HAND, REFUSE, WITHDRAW = "ask", "approve", "hand", "refuse", "withdraw"
NATURE, INSTITUTION, RECIPIENT, TAKER = "nature", "institution", "recipient", "taker"
NATURES = (N_("移交"), N_("寄存"), N_("征购或收购"), N_("捐赠"))
"""The natures of a deed, as the national form has them."""

_BY_ANOTHER = {ASK: outgoing_rules.MOVE_OUT_BY_ANOTHER.code}

MOVE_OUT = Procedure(
    kind="move-out",
    label=N_("移出单"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=outgoing_rules.MOVE_OUT_IN_ORDER.code,
    fields={
        NATURE: N_("交接性质"), INSTITUTION: N_("接收单位"), RECIPIENT: N_("给谁使用"), TAKER: N_("接收方经办人"),
    },
    states=(
        State(ASKED, N_("待批准"), Phase.WAITING),
        State(APPROVED, N_("已批准，待交出"), Phase.UNDER_WAY),
        State(MOVED, N_("已移出"), Phase.DONE),
        State(PARTLY, N_("部分移出"), Phase.PARTLY),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(
            ASK, N_("提出移出"), Right.MOVE_OUT, Mode.ACT, (), ASKED, reason=True, inputs=(NATURE, INSTITUTION, RECIPIENT),
        ),
        Step(
            APPROVE, N_("批准移出"), Right.APPROVE_MOVE_OUT, Mode.SIGN, (ASKED,), APPROVED, seat=Right.MOVE_OUT,
            apart_from=_BY_ANOTHER, waiting=N_COUNTED("{n} 份移出单等您批准"), purpose="move-out",
            meaning=N_("同意按清单移出"), audit_label=N_("批准档案移出"),
        ),
        Step(
            REFUSE, N_("退回"), Right.APPROVE_MOVE_OUT, Mode.ACT, (ASKED,), REFUSED, reason=True, apart_from=_BY_ANOTHER,
            audit_label=N_("退回移出单"),
        ),
        Step(
            HAND, N_("交接签署"), Right.MOVE_OUT, Mode.SIGN, (APPROVED,), MOVED, seat=Right.MOVE_OUT,
            only_by={ASK: outgoing_rules.HANDLER_SIGNS.code}, apart_from={APPROVE: outgoing_rules.MOVE_OUT_BY_ANOTHER.code},
            reads=True, inputs=(TAKER,),
            partial=Partial(PARTLY, rulebook.EMPTY_LIST.code), waiting=N_COUNTED("{n} 份移出单待扫描交出"),
            purpose="move-out-hand", meaning=N_("已按清单当面交出"), audit_label=N_("移出交接签署"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.MOVE_OUT, Mode.ACT, (ASKED, APPROVED), WITHDRAWN, reason=True,
            audit_label=N_("撤回移出单"),
        ),
    ),
    checking=Checking(
        APPROVED, Right.MOVE_OUT, outgoing_rules.NOT_ON_MOVE_OUT.code, N_("移出核对扫描"), until=HAND,
        unlabel=N_("撤销移出核对扫描"),
    ),
)  # fmt: skip
