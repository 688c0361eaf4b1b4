"""Transfer of project dossiers (移交): A lists and signs, B checks and signs, the archive receives and signs (S13-R4 to S13-R17).

The list, what B found and what the archive counted stand in the body; each signature binds what is known by then. Cancelling
never means arrival: what was on its way is taken back by who sent it.

Three who meet at one desk sign there one after the other: B takes over by signing, and what B brings along is never on its way.
"""

from __future__ import annotations

from app.models.domain import rulebook, transfer_rules
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import EACH_TIME, STAYS, Checking, Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right

DRAFT, A_SIGNED, CHECKING, SUPPLEMENT, B_SIGNED, IN_TRANSIT, RECEIVING = (
    "draft", "a-signed", "checking", "supplement", "b-signed", "in-transit", "receiving"
)  # fmt: skip
RECEIVED, PARTLY, RETURNING, RETURNED, WITHDRAWN = "received", "partly", "returning", "returned", "withdrawn"
DRAW_UP, SIGN_A, VOID, TAKE_OVER, ASK_SUPPLEMENT, SUPPLY, SIGN_B, SEND, ARRIVE, RECEIVE = (
    "draw-up", "sign-a", "void", "take-over", "ask-supplement", "supply", "sign-b", "send", "arrive", "receive"
)  # fmt: skip
SEND_BACK, REFUSE, RECALL, TAKE_BACK, WITHDRAW = "send-back", "refuse", "recall", "take-back", "withdraw"
ASK_DELAY, AGREE_DELAY, REFUSE_DELAY = "ask-delay", "agree-delay", "refuse-delay"
A, B = "a", "b"
LIST, FINDINGS, COUNTS, ENDED, AGREED, PARENT = "list", "findings", "counts", "ended", "agreed", "parent"
"""Fields of the body that services write: list, findings of B, counts of the archive; the day from which the clock runs, and
the day until which a delay was agreed to; the code of the transfer that left the bags of a child list behind."""
SUPPLY_BY, CARRIER, RECEIVER, PLACE, DELAY_UNTIL = "supply-by", "carrier", "receiver", "place", "delay-until"

_A = {A: transfer_rules.TRANSFEROR_SIGNS.code}
_B = {B: transfer_rules.TRANSFEROR_SIGNS.code}
_BEFORE_TRANSIT = (DRAFT, A_SIGNED, CHECKING, SUPPLEMENT, B_SIGNED)
_NOT_OF_THEM = dict.fromkeys((A, B, DRAW_UP, SIGN_A, SUPPLY, SIGN_B), transfer_rules.THREE_SIGN.code)
_NOT_ONE_ASKS = dict.fromkeys((A, B, DRAW_UP, ASK_DELAY), transfer_rules.DELAY_BY_ANOTHER.code)

TRANSFER = Procedure(
    kind="transfer",
    label=N_("移交单"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=transfer_rules.TRANSFER_IN_ORDER.code,
    parts={A: N_("项目经理 A 角"), B: N_("项目经理 B 角")},
    fields={
        SUPPLY_BY: N_("补齐日期"), CARRIER: N_("送交人"), RECEIVER: N_("接收人"), PLACE: N_("存放位置"),
        DELAY_UNTIL: N_("延期到"),
    },
    states=(
        State(DRAFT, N_("草拟"), Phase.WAITING),
        State(A_SIGNED, N_("A 已签"), Phase.WAITING),
        State(CHECKING, N_("核对中"), Phase.WAITING),
        State(SUPPLEMENT, N_("补件"), Phase.WAITING),
        State(B_SIGNED, N_("B 已签"), Phase.WAITING),
        State(IN_TRANSIT, N_("在途"), Phase.UNDER_WAY),
        State(RECEIVING, N_("验收中"), Phase.UNDER_WAY),
        State(RECEIVED, N_("已接收"), Phase.DONE, transfer_rules.TRANSFER_RECEIVED.code),
        State(PARTLY, N_("部分接收"), Phase.PARTLY, transfer_rules.TRANSFER_RECEIVED.code),
        State(RETURNING, N_("退回途中"), Phase.WAITING),
        State(RETURNED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
    ),
    steps=(
        Step(DRAW_UP, N_("列出移交清单"), Right.TRANSFER, Mode.ACT, (), DRAFT, reason=True),
        Step(
            SIGN_A, N_("A 角签署"), Right.TRANSFER, Mode.SIGN, (DRAFT,), A_SIGNED, seat=Right.TRANSFER, times=EACH_TIME,
            only_by=_A, apart_from={B: transfer_rules.THREE_SIGN.code}, waiting=N_COUNTED("{n} 份移交清单待 A 角签署"),
            purpose="transfer-a", meaning=N_("按清单移交"), audit_label=N_("移交 A 角签署"),
        ),
        Step(
            VOID, N_("改动清单，签署作废"), None, Mode.ACT, (A_SIGNED, CHECKING), DRAFT, times=EACH_TIME, only_by=_A,
            reason=True, audit_label=N_("移交清单改动，签署作废"),
        ),
        Step(
            TAKE_OVER, N_("接手核对"), Right.TRANSFER, Mode.ACT, (A_SIGNED,), CHECKING, times=EACH_TIME, only_by=_B,
            waiting=N_COUNTED("{n} 份移交待 B 角接手核对"), audit_label=N_("移交 B 角接手核对"),
        ),
        Step(
            ASK_SUPPLEMENT, N_("开补充清单"), Right.TRANSFER, Mode.ACT, (CHECKING,), SUPPLEMENT, times=EACH_TIME,
            only_by=_B, inputs=(SUPPLY_BY,), audit_label=N_("移交开补充清单"),
        ),
        Step(
            SUPPLY, N_("A 角补件签署"), Right.TRANSFER, Mode.SIGN, (SUPPLEMENT,), CHECKING, seat=Right.TRANSFER,
            times=EACH_TIME, only_by=_A, apart_from={B: transfer_rules.THREE_SIGN.code}, waiting=N_COUNTED("{n} 份移交待 A 角补件"),
            purpose="transfer-supply", meaning=N_("缺件已补齐，按清单移交"), audit_label=N_("移交补件签署"),
        ),
        Step(
            SIGN_B, N_("B 角签署"), Right.TRANSFER, Mode.SIGN, (A_SIGNED, CHECKING), B_SIGNED, seat=Right.TRANSFER, only_by=_B,
            apart_from=dict.fromkeys((A, SIGN_A, SUPPLY), transfer_rules.THREE_SIGN.code), waiting=N_COUNTED("{n} 份移交待 B 角核对签署"),
            purpose="transfer-b", meaning=N_("已逐件核对、编码，签字完整"), audit_label=N_("移交 B 角签署"),
        ),
        Step(
            SEND, N_("送往档案室"), Right.TRANSFER, Mode.ACT, (B_SIGNED,), IN_TRANSIT, only_by=_B,
            inputs=(CARRIER, RECEIVER), waiting=N_COUNTED("{n} 份移交待 B 角送往档案室"), audit_label=N_("移交送出"),
        ),
        Step(
            ARRIVE, N_("开始验收"), Right.REGISTER, Mode.ACT, (B_SIGNED, IN_TRANSIT), RECEIVING, apart_from=_NOT_OF_THEM,
            waiting=N_COUNTED("{n} 份移交在途，等待验收"), audit_label=N_("移交开始验收"),
        ),
        Step(
            RECEIVE, N_("接收签署"), Right.REGISTER, Mode.SIGN, (RECEIVING,), RECEIVED, seat=Right.TRANSFER,
            apart_from=_NOT_OF_THEM, reads=True, partial=Partial(PARTLY, rulebook.EMPTY_LIST.code), inputs=(PLACE,),
            waiting=N_COUNTED("{n} 份移交待档案室接收签署"), purpose="transfer-receive", meaning=N_("已逐件核对，接收入库"),
            audit_label=N_("移交接收签署"),
        ),
        Step(
            SEND_BACK, N_("退回 A 角"), Right.TRANSFER, Mode.ACT, (CHECKING, SUPPLEMENT, B_SIGNED), RETURNING,
            only_by=_B, reason=True, audit_label=N_("移交退回 A 角"),
        ),
        Step(
            REFUSE, N_("拒收"), Right.REGISTER, Mode.ACT, (IN_TRANSIT, RECEIVING), RETURNING, apart_from=_NOT_OF_THEM,
            reason=True, audit_label=N_("移交拒收"),
        ),
        Step(
            RECALL, N_("途中撤回"), Right.TRANSFER, Mode.ACT, (IN_TRANSIT,), RETURNING, only_by=_B, reason=True,
            audit_label=N_("移交途中撤回"),
        ),
        Step(
            TAKE_BACK, N_("签收退回"), Right.TRANSFER, Mode.ACT, (RETURNING,), RETURNED, only_by={**_A, **_B},
            apart_from={SEND_BACK: transfer_rules.TRANSFEROR_SIGNS.code}, waiting=N_COUNTED("{n} 份移交退回，等待移交人签收"),
            audit_label=N_("移交退回签收"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.TRANSFER, Mode.ACT, (DRAFT, A_SIGNED), WITHDRAWN, only_by=_A, reason=True,
            audit_label=N_("撤回移交单"),
        ),
        Step(
            ASK_DELAY, N_("申请延期"), Right.TRANSFER, Mode.ACT, _BEFORE_TRANSIT, STAYS, times=EACH_TIME,
            only_by={**_A, **_B}, reason=True, inputs=(DELAY_UNTIL,), audit_label=N_("移交申请延期"),
        ),
        Step(
            AGREE_DELAY, N_("同意延期"), Right.EXTEND_TRANSFER, Mode.SIGN, _BEFORE_TRANSIT, STAYS, seat=Right.TRANSFER,
            times=EACH_TIME, apart_from=_NOT_ONE_ASKS, waiting=N_COUNTED("{n} 份移交延期等您同意"),
            purpose="transfer-delay", meaning=N_("同意延期移交"), audit_label=N_("同意移交延期"),
        ),
        Step(
            REFUSE_DELAY, N_("不同意延期"), Right.EXTEND_TRANSFER, Mode.ACT, _BEFORE_TRANSIT, STAYS, times=EACH_TIME,
            apart_from=_NOT_ONE_ASKS, reason=True, audit_label=N_("不同意移交延期"),
        ),
    ),
    checking=Checking(
        RECEIVING, Right.REGISTER, transfer_rules.NOT_ON_TRANSFER.code, N_("移交验收扫描"), until=RECEIVE, unlabel=N_("撤销移交验收扫描")
    ),
    seen_with=Right.TRANSFER,
    when_leaves={A: WITHDRAW, B: SEND_BACK},
)  # fmt: skip
