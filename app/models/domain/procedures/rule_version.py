"""A version of the rules (制度版本): drafted by one, released or sent back by another, a manager (S19-R19)."""

from __future__ import annotations

from app.models.domain import policy_rules
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

DRAFTED, RELEASED, REFUSED, WITHDRAWN = "drafted", "released", "refused", "withdrawn"
DRAFT, RELEASE, REFUSE, WITHDRAW = "draft", "release", "refuse", "withdraw"

RULE_VERSION = Procedure(
    kind="policy",
    label=N_("制度版本"),
    code=None,
    lists=False,
    out_of_order=policy_rules.POLICY_IS_KEPT.code,
    states=(
        State(DRAFTED, N_("待发布"), Phase.WAITING),
        State(RELEASED, N_("已发布"), Phase.DONE),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(DRAFT, N_("起草制度"), Right.DRAFT_RULES, Mode.ACT, (), DRAFTED, reason=True),
        Step(
            RELEASE, N_("发布制度"), Right.RELEASE_RULES, Mode.SIGN, (DRAFTED,), RELEASED, seat=Right.RELEASE_RULES,
            apart_from={DRAFT: policy_rules.POLICY_BY_ANOTHER.code}, waiting=N_COUNTED("{n} 份制度修改等您发布"), personal=True,
            purpose="policy-release", meaning=N_("发布制度"),
        ),
        Step(
            REFUSE, N_("退回草案"), Right.RELEASE_RULES, Mode.ACT, (DRAFTED,), REFUSED, reason=True,
            apart_from={DRAFT: policy_rules.POLICY_BY_ANOTHER.code}, audit_label=N_("退回制度草案"),
        ),
        Step(
            WITHDRAW, N_("撤回草案"), Right.DRAFT_RULES, Mode.ACT, (DRAFTED,), WITHDRAWN,
            only_by={DRAFT: policy_rules.POLICY_BY_AUTHOR.code}, audit_label=N_("撤回制度草案"),
        ),
    ),
)  # fmt: skip
