"""Pairing (配对): another archive's public keys, typed from paper by one person and compared by another before they count."""

from __future__ import annotations

from app.models.domain import package_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

PROPOSED, PAIRED, ENDED = "proposed", "paired", "ended"
PROPOSE, CONFIRM, END = "propose", "confirm", "end"
ARCHIVE, NAME, SEAL_KEY, SIGNING_KEY = "archive", "name", "seal_key", "signing_key"

PAIRING = Procedure(
    kind="pairing",
    label=N_("配对单"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=package_rules.PAIRING_IN_ORDER.code,
    states=(
        State(PROPOSED, N_("待核对签署"), Phase.WAITING),
        State(PAIRED, N_("已配对"), Phase.UNDER_WAY),
        State(ENDED, N_("已解除"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(
            PROPOSE, N_("提出配对"), Right.MOVE_OUT, Mode.ACT, (), PROPOSED, reason=True, audit_label=N_("提出与档案馆配对"),
        ),
        Step(
            CONFIRM, N_("核对签署"), Right.APPROVE_MOVE_OUT, Mode.SIGN, (PROPOSED,), PAIRED, seat=Right.MOVE_OUT,
            apart_from={PROPOSE: package_rules.PAIRED_BY_ANOTHER.code}, personal=True,
            waiting=N_COUNTED("{n} 份配对等您核对签署"), purpose="pairing", meaning=N_("已对照纸上的指纹，同意配对"),
            audit_label=N_("核对指纹，同意配对"),
        ),
        Step(
            END, N_("解除配对"), Right.MOVE_OUT, Mode.ACT, (PROPOSED, PAIRED), ENDED, reason=True,
            audit_label=N_("解除与档案馆的配对"),
        ),
    ),
    seen_with=Right.MOVE_OUT,
)  # fmt: skip
