"""Handover of who leaves or moves to another post (离职、离岗交接): announced, settled line by line, then signed by three (S02-R10).

The docket keeps the checklist in its body, without data of a customer. Each signature covers every line and its ending.
A changed list voids the signatures under it. A person who takes lines beside the receiver signs for those lines.
A leaver without an account cannot sign. A manager who is none of the others signs in their absence and states the reason.
"""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import EACH_TIME, STAYS, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

ANNOUNCED, HANDED, RECEIVED, DONE, WITHDRAWN = "announced", "handed", "received", "done", "withdrawn"
ANNOUNCE, HAND, HAND_ABSENT, SHARE, RECEIVE, PERFORM, VOID, WITHDRAW = (
    "announce", "hand", "hand-absent", "share", "receive", "perform", "void", "withdraw"
)  # fmt: skip
LEAVER, RECEIVER, WITNESS = "leaver", "receiver", "witness"
CHECKLIST = "checklist"
"""A field of the body: the lines with their endings, canonical JSON."""
DAY, WHY, POST, DEPARTMENT = "day", "why", "post", "department"
"""Fields of the body, fixed by the announcement: the day, the reason, and the new post of somebody who moves."""
SIGNED_BY = {HAND: LEAVER, RECEIVE: RECEIVER, PERFORM: WITNESS}
"""The part whose person signs a step. `HAND_ABSENT` stands in the place of `HAND` where the leaver has no account any more."""


def _signature(name: str, label: str, goes_from: str, goes_to: str, waiting: str, audit_label: str = "") -> Step:
    part = SIGNED_BY[name]
    return Step(
        name, label, None, Mode.SIGN, (goes_from,), goes_to, seat=Right.HAND_OVER, waiting=waiting, personal=True,
        times=1 if name == PERFORM else EACH_TIME, only_by={part: rulebook.WRONG_SIGNER.code},
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
        State(ANNOUNCED, N_("逐项了结中"), Phase.WAITING),
        State(HANDED, N_("待接收人签署"), Phase.WAITING),
        State(RECEIVED, N_("待监交人签署"), Phase.WAITING),
        State(DONE, N_("已交接"), Phase.DONE),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(ANNOUNCE, N_("发起交接"), Right.HAND_OVER, Mode.ACT, (), ANNOUNCED, audit_label=N_("发起离职、离岗交接")),
        _signature(HAND, N_("移交人签署"), ANNOUNCED, HANDED, N_COUNTED("{n} 份离职交接待移交人签署")),
        Step(
            HAND_ABSENT, N_("移交人缺席，由经理签署"), Right.KEEP_ACCOUNTS, Mode.SIGN, (ANNOUNCED,), HANDED, seat=Right.HAND_OVER,
            times=EACH_TIME, apart_from=dict.fromkeys((ANNOUNCE, *SIGNED_BY.values()), rulebook.ABSENT_BY_ANOTHER.code), personal=True,
            waiting=N_COUNTED("{n} 份离职交接的移交人缺席，等您签署"), reason=True, purpose="handover-absent",
            meaning=N_("移交人缺席，代为签署离职交接"),
        ),
        Step(
            SHARE, N_("其他接收人签署"), None, Mode.SIGN, (HANDED,), STAYS, seat=Right.HAND_OVER, times=EACH_TIME,
            apart_from={**dict.fromkeys((LEAVER, WITNESS), rulebook.THREE_PERSONS.code), HAND_ABSENT: rulebook.ABSENT_BY_ANOTHER.code},
            personal=True,
            waiting=N_COUNTED("{n} 份离职交接待其他接收人签署"), purpose="handover", meaning=N_("离职交接"),
            audit_label=N_("离职交接其他接收人签署"),
        ),
        _signature(RECEIVE, N_("接收人签署"), HANDED, RECEIVED, N_COUNTED("{n} 份离职交接待接收人签署")),
        _signature(
            PERFORM, N_("监交人签署"), RECEIVED, DONE, N_COUNTED("{n} 份离职交接待监交人签署"), N_("离职交接"),
        ),
        Step(
            VOID, N_("清单有变，签署作废"), Right.HAND_OVER, Mode.ACT, (HANDED, RECEIVED), ANNOUNCED, times=EACH_TIME,
            reason=True, audit_label=N_("交接清单有变，签署作废"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.HAND_OVER, Mode.ACT, (ANNOUNCED, HANDED, RECEIVED), WITHDRAWN, reason=True,
            also_by=(ANNOUNCE,), audit_label=N_("撤回离职交接"),
        ),
    ),
    seen_with=Right.HAND_OVER,
    when_leaves=dict.fromkeys((LEAVER, RECEIVER, WITNESS), WITHDRAW),
)  # fmt: skip
