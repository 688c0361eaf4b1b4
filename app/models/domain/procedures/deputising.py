"""Appointment of a deputy (代签授权): drawn up and signed by the principal, or by a manager above; it ends by itself.

Whom it names and for how long is in its parts and its body, why in the reason of its opening; all of it is bound.
"""

from __future__ import annotations

from app.models.domain import deputy_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

DRAWN_UP, GRANTED, REVOKED, EXPIRED = "drawn-up", "granted", "revoked", "expired"
APPOINT, GRANT, REVOKE, EXPIRE = "appoint", "grant", "revoke", "expire"
PRINCIPAL, DEPUTY = "principal", "deputy"
FIRST, LAST = "first", "last"
"""Fields of the body: the first and the last day, ISO."""

_NOT_BY_THE_DEPUTY = {DEPUTY: deputy_rules.DEPUTY_IS_ANOTHER.code}

DEPUTISING = Procedure(
    kind="deputising",
    label=N_("代签授权"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=deputy_rules.DEPUTISING_IN_ORDER.code,
    parts={PRINCIPAL: N_("被代签人"), DEPUTY: N_("代签人")},
    states=(
        State(DRAWN_UP, N_("待签署授权"), Phase.WAITING),
        State(GRANTED, N_("已授权"), Phase.UNDER_WAY),
        State(REVOKED, N_("授权已撤销"), Phase.WITHDRAWN),
        State(EXPIRED, N_("授权已到期"), Phase.DONE),
    ),
    steps=(
        Step(
            APPOINT, N_("拟定授权"), Right.KEEP_ACCOUNTS, Mode.ACT, (), DRAWN_UP, reason=True,
            apart_from=_NOT_BY_THE_DEPUTY, audit_label=N_("拟定代签授权"),
        ),
        Step(
            GRANT, N_("签署授权"), Right.KEEP_ACCOUNTS, Mode.SIGN, (DRAWN_UP,), GRANTED, seat=Right.KEEP_ACCOUNTS,
            only_by={APPOINT: rulebook.WRONG_SIGNER.code}, apart_from=_NOT_BY_THE_DEPUTY, personal=True,
            waiting=N_COUNTED("{n} 份代签授权等您签署"),
            purpose="deputising", meaning=N_("授权代签"), audit_label=N_("签署代签授权"),
        ),
        Step(
            REVOKE, N_("撤销授权"), Right.KEEP_ACCOUNTS, Mode.ACT, (DRAWN_UP, GRANTED), REVOKED, reason=True,
            also_by=(PRINCIPAL,), audit_label=N_("撤销代签授权"),
        ),
        Step(EXPIRE, N_("到期"), None, Mode.ACT, (DRAWN_UP, GRANTED), EXPIRED, audit_label=N_("代签授权到期")),
    ),
    seen_with=Right.KEEP_ACCOUNTS,
    when_leaves=dict.fromkeys((PRINCIPAL, DEPUTY), REVOKE),
    lapse=EXPIRE,
)  # fmt: skip
