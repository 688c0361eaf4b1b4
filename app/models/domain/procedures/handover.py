"""Handover of a leaver (离职交接): three persons sign one checklist; then all is the receiver's (S02-R10).

The checklist is the body of the docket, bound with its parts; it holds no data of a customer. A leaver without an account
cannot sign: a manager who is none of the others does in their absence, with a reason.
"""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

DRAWN_UP, HANDED, RECEIVED, DONE, WITHDRAWN = "drawn-up", "handed", "received", "done", "withdrawn"
DRAW_UP, HAND, HAND_ABSENT, RECEIVE, PERFORM, WITHDRAW = (
    "draw-up", "hand", "hand-absent", "receive", "perform", "withdraw"
)  # fmt: skip
LEAVER, RECEIVER, WITNESS = "leaver", "receiver", "witness"
CHECKLIST = "checklist"
"""A field of the body: the list that the three sign, canonical JSON."""
SIGNED_BY = {HAND: LEAVER, RECEIVE: RECEIVER, PERFORM: WITNESS}
"""The part whose person signs a step. `HAND_ABSENT` stands in the place of `HAND` where the leaver has no account any more."""


def _signature(name: str, label: str, goes_from: str, goes_to: str, waiting: str, audit_label: str = "") -> Step:
    part = SIGNED_BY[name]
    return Step(
        name, label, None, Mode.SIGN, (goes_from,), goes_to, seat=Right.HAND_OVER, waiting=waiting, personal=True,
        only_by={part: rulebook.WRONG_SIGNER.code},
        apart_from={other: rulebook.THREE_PERSONS.code for other in SIGNED_BY.values() if other != part},
        purpose="handover", meaning=N_("离职交接"), audit_label=audit_label,
    )  # fmt: skip


HANDOVER = Procedure(
    kind="handover",
    label=N_("离职交接"),
    code=CodeKind.LIST,
    lists=False,
    out_of_order=rulebook.HANDOVER_IN_ORDER.code,
    parts={LEAVER: N_("移交人"), RECEIVER: N_("接收人"), WITNESS: N_("监交人")},
    states=(
        State(DRAWN_UP, N_("待移交人签署"), Phase.WAITING),
        State(HANDED, N_("待接收人签署"), Phase.WAITING),
        State(RECEIVED, N_("待监交人签署"), Phase.WAITING),
        State(DONE, N_("已交接"), Phase.DONE),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(DRAW_UP, N_("列出交接清单"), Right.HAND_OVER, Mode.ACT, (), DRAWN_UP),
        _signature(HAND, N_("移交人签署"), DRAWN_UP, HANDED, N_COUNTED("{n} 份离职交接待移交人签署")),
        Step(
            HAND_ABSENT, N_("移交人缺席，由经理签署"), Right.KEEP_ACCOUNTS, Mode.SIGN, (DRAWN_UP,), HANDED, seat=Right.HAND_OVER,
            apart_from=dict.fromkeys((DRAW_UP, *SIGNED_BY.values()), rulebook.ABSENT_BY_ANOTHER.code), personal=True,
            waiting=N_COUNTED("{n} 份离职交接的移交人缺席，等您签署"), reason=True, purpose="handover-absent",
            meaning=N_("移交人缺席，代为签署离职交接"),
        ),
        _signature(RECEIVE, N_("接收人签署"), HANDED, RECEIVED, N_COUNTED("{n} 份离职交接待接收人签署")),
        _signature(
            PERFORM, N_("监交人签署"), RECEIVED, DONE, N_COUNTED("{n} 份离职交接待监交人签署"), N_("离职交接"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.HAND_OVER, Mode.ACT, (DRAWN_UP, HANDED, RECEIVED), WITHDRAWN, reason=True,
            also_by=(DRAW_UP,), audit_label=N_("撤回离职交接"),
        ),
    ),
    seen_with=Right.HAND_OVER,
    when_leaves=dict.fromkeys((LEAVER, RECEIVER, WITNESS), WITHDRAW),
)  # fmt: skip
