"""A package from a paired archive (收到包): its list is seen before the bags come, and each bag is scanned by its sender's label.

What arrived comes into being here with the signature; what did not is named on the receipt.
"""

from __future__ import annotations

from app.models.domain import package_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

EXPECTED, RECEIVED, SENT_BACK = "expected", "received", "sent-back"
ANNOUNCE, RECEIVE, WITHDRAW = "announce", "receive", "withdraw"
ARCHIVE, NAME, PACKAGE, DEED, HEAD, BAGS, SIGNATURES, PLACE = (
    "archive", "name", "package", "deed", "head", "bags", "signatures", "place",
)  # fmt: skip

PACKAGE_IN = Procedure(
    kind="package-in",
    label=N_("收包单"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=package_rules.PACKAGE_IN_IN_ORDER.code,
    fields={PLACE: N_("存放位置")},
    states=(
        State(EXPECTED, N_("待扫描签收"), Phase.UNDER_WAY),
        State(RECEIVED, N_("已签收"), Phase.DONE),
        State(SENT_BACK, N_("已退回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(ANNOUNCE, N_("打开封装包"), Right.REGISTER, Mode.ACT, (), EXPECTED, reason=True),
        Step(
            RECEIVE, N_("签收"), Right.REGISTER, Mode.SIGN, (EXPECTED,), RECEIVED, seat=Right.REGISTER,
            only_by={ANNOUNCE: package_rules.OPENER_SIGNS.code}, inputs=(PLACE,),
            waiting=N_COUNTED("{n} 份收包单待扫描签收"), purpose="package-in", meaning=N_("已按送方条码逐袋扫描，收入本馆"),
            audit_label=N_("签收封装包"),
        ),
        Step(
            WITHDRAW, N_("退回"), Right.REGISTER, Mode.ACT, (EXPECTED,), SENT_BACK, reason=True, audit_label=N_("退回封装包"),
        ),
    ),
    seen_with=Right.REGISTER,
)  # fmt: skip
