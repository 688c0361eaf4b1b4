"""Originals given out (出库): asked for, approved, scanned against the slip, and handed over under supervision (S12-R10, R11).

The receiver shows proof of identity and signs on paper. Clerk, approver and supervisor are three persons.
"""

from __future__ import annotations

from app.models.domain import deposit_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Checking, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

ASKED, APPROVED, ISSUED, REFUSED, WITHDRAWN = "asked", "approved", "issued", "refused", "withdrawn"
ASK, APPROVE, SUPERVISE, REFUSE, WITHDRAW = "ask", "approve", "supervise", "refuse", "withdraw"
RECEIVER = "receiver"
"""A field of the body: who will receive the originals."""
IDENTITY = "identity"
"""A field of the body, stated when they are handed over: the document that the receiver showed."""

DEPOSIT_OUT = Procedure(
    kind="deposit-out",
    label=N_("出库单"),
    code=CodeKind.LIST,
    out_of_order=deposit_rules.ISSUE_IN_ORDER.code,
    fields={IDENTITY: N_("出示的证件")},
    states=(
        State(ASKED, N_("待批准"), Phase.WAITING),
        State(APPROVED, N_("已批准，待交付"), Phase.UNDER_WAY),
        State(ISSUED, N_("已出库"), Phase.DONE),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(ASK, N_("开出库单"), Right.LEND, Mode.ACT, (), ASKED, reason=True),
        Step(
            APPROVE, N_("批准出库"), Right.APPROVE_ISSUE, Mode.SIGN, (ASKED,), APPROVED,
            apart_from={ASK: deposit_rules.ISSUE_BY_ANOTHER.code}, waiting=N_COUNTED("{n} 份出库单等您批准"),
            purpose="deposit-issue", meaning=N_("同意原件出库"), audit_label=N_("批准原件出库"),
        ),
        Step(
            REFUSE, N_("退回"), Right.APPROVE_ISSUE, Mode.ACT, (ASKED,), REFUSED, reason=True,
            apart_from={ASK: deposit_rules.ISSUE_BY_ANOTHER.code}, audit_label=N_("退回出库单"),
        ),
        Step(
            SUPERVISE, N_("监督交付签署"), Right.SUPERVISE_ISSUE, Mode.SIGN, (APPROVED,), ISSUED,
            apart_from=dict.fromkeys((ASK, APPROVE), deposit_rules.ISSUE_BY_ANOTHER.code), personal=True,
            inputs=(IDENTITY,), waiting=N_COUNTED("{n} 份出库单待监督交付"), purpose="deposit-handing-over",
            meaning=N_("现场监督原件交付"), audit_label=N_("监督原件交付"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.LEND, Mode.ACT, (ASKED, APPROVED), WITHDRAWN, reason=True,
            audit_label=N_("撤回出库单"),
        ),
    ),
    checking=Checking(
        APPROVED, Right.LEND, deposit_rules.NOT_ON_ISSUE.code, N_("出库核对扫描"), until=SUPERVISE, unlabel=N_("撤销出库核对扫描")
    ),
)  # fmt: skip
