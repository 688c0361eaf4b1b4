"""Appointment of the keeper of originals (保管员任命): signed by whom the pack names, until it is revoked (S13-R2)."""

from __future__ import annotations

from app.models.domain import deposit_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

NAMED, APPOINTED, REVOKED = "named", "appointed", "revoked"
NAME, APPOINT, REVOKE = "name", "appoint", "revoke"
KEEPER = "keeper"

_NOT_BY_ONESELF = {KEEPER: deposit_rules.KEEPER_BY_ANOTHER.code}

APPOINTMENT = Procedure(
    kind="keeper",
    label=N_("保管员任命"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=deposit_rules.APPOINTMENT_IN_ORDER.code,
    parts={KEEPER: N_("保管员")},
    states=(
        State(NAMED, N_("待签署任命"), Phase.WAITING),
        State(APPOINTED, N_("任职中"), Phase.UNDER_WAY),
        State(REVOKED, N_("已免去"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(
            NAME, N_("拟定任命"), Right.APPOINT_KEEPER, Mode.ACT, (), NAMED, reason=True, apart_from=_NOT_BY_ONESELF,
            audit_label=N_("拟定保管员任命"),
        ),
        Step(
            APPOINT, N_("签署任命"), Right.APPOINT_KEEPER, Mode.SIGN, (NAMED,), APPOINTED, seat=Right.APPOINT_KEEPER,
            only_by={NAME: rulebook.WRONG_SIGNER.code}, apart_from=_NOT_BY_ONESELF, personal=True,
            waiting=N_COUNTED("{n} 份保管员任命等您签署"), purpose="keeper-appointment", meaning=N_("任命原件保管员"),
            audit_label=N_("任命原件保管员"),
        ),
        Step(
            REVOKE, N_("免去"), Right.APPOINT_KEEPER, Mode.ACT, (NAMED, APPOINTED), REVOKED, reason=True,
            audit_label=N_("免去原件保管员"),
        ),
    ),
    seen_with=Right.APPOINT_KEEPER,
    when_leaves={KEEPER: REVOKE},
)  # fmt: skip
