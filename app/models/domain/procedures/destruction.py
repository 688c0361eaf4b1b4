"""Destruction (销毁): proposed, approved by a manager, scanned out bag by bag, signed by two who watch (S02-R11)."""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Checking, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

PROPOSED, APPROVED, REFUSED, WITHDRAWN, DESTROYED = "proposed", "approved", "refused", "withdrawn", "destroyed"
PROPOSE, APPROVE, REFUSE, WITHDRAW, DESTROY = "propose", "approve", "refuse", "withdraw", "destroy"
METHOD, SITE = "method", "site"
GONE, SPARED = "destroyed", "not-destroyed"
"""The final findings of a line."""

DESTRUCTION = Procedure(
    kind="destruction",
    label=N_("销毁清册"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=rulebook.DESTRUCTION_NOT_APPROVED.code,
    fields={METHOD: N_("销毁方式"), SITE: N_("销毁地点")},
    states=(
        State(PROPOSED, N_("待批准"), Phase.WAITING),
        State(APPROVED, N_("已批准，待销毁"), Phase.UNDER_WAY),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
        State(DESTROYED, N_("已销毁"), Phase.DONE),
    ),
    steps=(
        Step(
            PROPOSE, N_("提出清册"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (), PROPOSED, reason=True,
            audit_label=N_("提出销毁清册"),
        ),
        Step(
            APPROVE, N_("批准销毁清册"), Right.APPROVE_DESTRUCTION, Mode.SIGN, (PROPOSED,), APPROVED,
            seat=Right.PROPOSE_DESTRUCTION, apart_from={PROPOSE: rulebook.APPROVER_IS_PROPOSER.code},
            waiting=N_COUNTED("{n} 份销毁清册等您批准"),
            purpose="destruction-approval", meaning=N_("同意销毁"),
        ),
        Step(
            REFUSE, N_("退回"), Right.APPROVE_DESTRUCTION, Mode.ACT, (PROPOSED,), REFUSED, reason=True,
            apart_from={PROPOSE: rulebook.APPROVER_IS_PROPOSER.code}, audit_label=N_("退回销毁清册"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (PROPOSED, APPROVED), WITHDRAWN, reason=True,
            audit_label=N_("撤回销毁清册"),
        ),
        Step(
            DESTROY, N_("监销签署"), None, Mode.SIGN, (APPROVED,), DESTROYED, seat=Right.DESTROY, times=2,
            apart_from={
                PROPOSE: rulebook.DESTROYER_IS_INVOLVED.code,
                APPROVE: rulebook.DESTROYER_IS_INVOLVED.code,
                DESTROY: rulebook.TWO_DESTROYERS.code,
            },
            waiting=N_COUNTED("{n} 份销毁清册待监销"), personal=True, inputs=(METHOD, SITE), purpose="destruction", meaning=N_("现场监销"),
        ),
    ),
    checking=Checking(APPROVED, Right.DESTROY, rulebook.NOT_ON_LIST.code, N_("销毁扫描"), until=DESTROY, unlabel=N_("撤销销毁扫描")),
)  # fmt: skip
