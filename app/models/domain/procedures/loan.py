"""Loan requests (借阅申请): handed in, approved by a rank that the pack names, given out bag by bag (S02-R8, S05-R11).

A request claims nothing: two may ask for one bag. What is given out becomes a loan of the register.
"""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step, Variant
from app.models.domain.rights import Right

ASKED, APPROVED, REFUSED, WITHDRAWN, EXPIRED, ISSUED = (
    "asked", "approved", "refused", "withdrawn", "expired", "issued"
)  # fmt: skip
ASK, APPROVE, REFUSE, REVOKE, WITHDRAW, EXPIRE, ISSUE = (
    "ask", "approve", "refuse", "revoke", "withdraw", "expire", "issue"
)  # fmt: skip
BORROWER = "borrower"
DAYS = "days"
"""A field of the body: the term of the loan, in calendar days."""

_BY_ANOTHER = {BORROWER: rulebook.APPROVER_IS_BORROWER.code, ASK: rulebook.APPROVER_IS_CLERK.code}

LOAN = Procedure(
    kind="loan",
    label=N_("借阅申请"),
    code=CodeKind.SLIP,
    out_of_order=rulebook.REQUEST_OPEN.code,
    parts={BORROWER: N_("借阅人")},
    states=(
        State(ASKED, N_("待审批"), Phase.WAITING, rulebook.NOT_APPROVED.code),
        State(APPROVED, N_("已批准"), Phase.UNDER_WAY, rulebook.REQUEST_APPROVED.code),
        State(REFUSED, N_("已拒绝"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
        State(EXPIRED, N_("已过期"), Phase.WITHDRAWN),
        State(ISSUED, N_("已借出"), Phase.DONE, rulebook.REQUEST_ISSUED.code),
    ),
    steps=(
        Step(ASK, N_("申请借阅"), Right.ASK, Mode.ACT, (), ASKED, reason=True, untaken=APPROVED),
        Step(
            APPROVE, N_("审批借阅申请"), Right.APPROVE, Mode.SIGN, (ASKED,), APPROVED, seat=Right.ASK, fixed=True,
            apart_from=_BY_ANOTHER, waiting=N_COUNTED("{n} 项借阅申请等您审批"), purpose="loan-approval", meaning=N_("同意借阅"),
            audit_label=N_("批准借阅"),
        ),
        Step(
            REFUSE, N_("拒绝"), Right.APPROVE, Mode.ACT, (ASKED,), REFUSED, reason=True, fixed=True,
            apart_from=_BY_ANOTHER, audit_label=N_("拒绝借阅申请"),
        ),
        Step(
            REVOKE, N_("撤销批准"), Right.APPROVE, Mode.ACT, (APPROVED,), REFUSED, reason=True, fixed=True,
            apart_from=_BY_ANOTHER, audit_label=N_("撤销借阅批准"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.LEND, Mode.ACT, (ASKED, APPROVED), WITHDRAWN, also_by=(BORROWER, ASK),
            audit_label=N_("撤回借阅申请"),
        ),
        Step(EXPIRE, N_("过期"), None, Mode.ACT, (ASKED, APPROVED), EXPIRED, audit_label=N_("借阅申请过期")),
        Step(
            ISSUE, N_("发放"), Right.LEND, Mode.ACT, (APPROVED,), ISSUED,
            apart_from={APPROVE: rulebook.APPROVER_IS_CLERK.code}, audit_label=N_("借出"),
        ),
    ),
    when_leaves={BORROWER: WITHDRAW},
    lapse=EXPIRE,
    variants={"consultation": Variant(N_("查阅申请"), N_("同意查阅"))},
)  # fmt: skip
