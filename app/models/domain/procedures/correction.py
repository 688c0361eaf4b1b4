"""Corrections (修改申请): anyone hands them in, a manager consents datum by datum (S05-R13, S05-R14).

What nobody has confirmed yet is filled in by the archive room and waits for nobody (S03-R1); it is kept in the same way.
"""

from __future__ import annotations

from app.models.domain import change_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right

ASKED, ACCEPTED, PARTLY, REFUSED, WITHDRAWN = "asked", "accepted", "partly", "refused", "withdrawn"
ASK, DECIDE, REFUSE, WITHDRAW = "ask", "decide", "refuse", "withdraw"
FILLED_IN, FILL_IN = "filled-in", "fill-in"
SOURCE, CHANNEL = "source", "channel"
"""Fields of the body: the source of the news, and the way by which it came."""

CORRECTION = Procedure(
    kind="correction",
    label=N_("修改申请"),
    code=CodeKind.SLIP,
    out_of_order=change_rules.CHANGE_DECIDED.code,
    states=(
        State(ASKED, N_("待审批"), Phase.WAITING),
        State(ACCEPTED, N_("已同意"), Phase.DONE),
        State(PARTLY, N_("部分同意"), Phase.PARTLY),
        State(REFUSED, N_("已拒绝"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(ASK, N_("提交修改申请"), Right.CORRECT, Mode.ACT, (), ASKED, reason=True),
        Step(
            WITHDRAW, N_("撤回"), Right.CORRECT, Mode.ACT, (ASKED,), WITHDRAWN,
            only_by={ASK: change_rules.OTHERS_CHANGE.code}, audit_label=N_("撤回修改申请"),
        ),
        Step(
            REFUSE, N_("拒绝修改申请"), Right.DECIDE_CHANGE, Mode.ACT, (ASKED,), REFUSED, reason=True, fixed=True, reads=True,
            apart_from={ASK: change_rules.OWN_CHANGE.code},
        ),
        Step(
            DECIDE, N_("审批修改申请"), Right.DECIDE_CHANGE, Mode.SIGN, (ASKED,), ACCEPTED, seat=Right.CORRECT, fixed=True,
            reads=True, partial=Partial(PARTLY, change_rules.CHANGE_LINES.code),
            waiting=N_COUNTED("{n} 项修改申请待您审批"),
            apart_from={ASK: change_rules.OWN_CHANGE.code}, purpose="change-consent", meaning=N_("同意修改档案"),
        ),
    ),
    seen_with=Right.CORRECT,
    when_leaves={ASK: WITHDRAW},
)  # fmt: skip

FILLING_IN = Procedure(
    kind="filling-in",
    label=N_("补录档案"),
    code=CodeKind.SLIP,
    out_of_order=change_rules.CHANGE_DECIDED.code,
    states=(State(FILLED_IN, N_("登记"), Phase.DONE),),
    steps=(Step(FILL_IN, N_("登记"), Right.REGISTER, Mode.ACT, (), FILLED_IN, audit_label=N_("补录档案")),),
    seen_with=Right.CORRECT,
)
