"""Destruction (销毁): proposed, appraised line by line by a named group, approved, stopped while it waits, scanned out bag by
bag, signed by two who watch (S02-R11, S17-R5).

The opinions stand in the body, so that whoever stops a list loses none; a change of one voids what was signed of them.
"""

from __future__ import annotations

from app.models.domain import disposal_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import EACH_TIME, STAYS, Checking, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

PROPOSED, OPINED, APPRAISED, APPROVED, REFUSED, WITHDRAWN, DESTROYED = (
    "proposed", "opined", "appraised", "approved", "refused", "withdrawn", "destroyed"
)  # fmt: skip
PROPOSE, OPINE, APPRAISE, VOID, APPROVE, REFUSE, STOP, WITHDRAW, DESTROY = (
    "propose", "opine", "appraise", "void", "approve", "refuse", "stop", "withdraw", "destroy"
)  # fmt: skip
ARCHIVE_HEAD, ACCOUNTING_HEAD, ARCHIVE_CLERK, ACCOUNTING_CLERK, THIRD = (
    "archive-head", "accounting-head", "archive-clerk", "accounting-clerk", "third"
)  # fmt: skip
COUNTERSIGNS = (ARCHIVE_HEAD, ACCOUNTING_HEAD, ARCHIVE_CLERK, ACCOUNTING_CLERK)
"""The steps of accounting vouchers beside the approval, which is that of the head of the office."""
METHOD, TOOL, SITE, LEADER, MEMBER = "method", "tool", "site", "leader", "member"
HOW = (METHOD, TOOL, SITE)
"""The inputs of the destroyers. A list that was opened before there was a tool has none."""
OPINIONS, NAMES, FROM, CONTENTS, VOUCHERS, ELECTRONIC, GOVERNING = (
    "opinions", "names", "from", "contents", "vouchers", "electronic", "terms"
)  # fmt: skip
"""Fields of the body that services write: the opinions, the names of the group, the first day of the destruction; what lies in
each dossier, that the list is one of accounting vouchers, and that some of it is electronic; the term that governed each dossier,
which nobody can reckon once it is destroyed."""
PAPERS = "papers"
"""How many papers lie in the dossiers together: all that a list noted before there was `CONTENTS`."""
GONE, SPARED = "destroyed", "not-destroyed"
"""The final findings of a line; one that the appraisal kept has its opinion."""


def _countersign(name: str, label: str) -> Step:
    """Return the step of one of the four who sign a list of vouchers before its approval, in any order."""
    others = (PROPOSE, APPROVE, *(one for one in COUNTERSIGNS if one != name))
    return Step(
        name, label, None, Mode.SIGN, (APPRAISED,), STAYS, seat=Right.PROPOSE_DESTRUCTION, times=EACH_TIME, personal=True,
        apart_from=dict.fromkeys(others, disposal_rules.FIVE_SIGN.code), waiting=N_COUNTED("{n} 份会计档案销毁清册等您签署"),
        purpose="voucher-destruction", meaning=N_("同意销毁会计档案"),
    )  # fmt: skip


_FIVE = dict.fromkeys(COUNTERSIGNS, disposal_rules.FIVE_SIGN.code)
_GROUP = {OPINE: disposal_rules.APPROVER_APPRAISED.code, APPRAISE: disposal_rules.APPROVER_APPRAISED.code}

DESTRUCTION = Procedure(
    kind="destruction",
    label=N_("销毁清册"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=rulebook.DESTRUCTION_NOT_APPROVED.code,
    fields={METHOD: N_("销毁方式"), TOOL: N_("销毁工具"), SITE: N_("销毁地点"), LEADER: N_("鉴定小组组长"), MEMBER: N_("鉴定小组成员")},
    states=(
        State(PROPOSED, N_("待鉴定"), Phase.WAITING),
        State(OPINED, N_("成员已签，待组长签署"), Phase.WAITING),
        State(APPRAISED, N_("待批准"), Phase.WAITING),
        State(APPROVED, N_("已批准，待销毁"), Phase.UNDER_WAY),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
        State(DESTROYED, N_("已销毁"), Phase.DONE),
    ),
    steps=(
        Step(
            PROPOSE, N_("提出清册"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (), PROPOSED, reason=True, inputs=(LEADER, MEMBER),
            audit_label=N_("提出销毁清册"),
        ),
        Step(
            OPINE, N_("鉴定签署（成员）"), None, Mode.SIGN, (PROPOSED,), OPINED, seat=Right.PROPOSE_DESTRUCTION, times=EACH_TIME,
            reads=True, personal=True, waiting=N_COUNTED("{n} 份销毁清册等您鉴定"),
            purpose="appraisal", meaning=N_("同意逐份鉴定意见"), audit_label=N_("销毁鉴定签署（成员）"),
        ),
        Step(
            APPRAISE, N_("鉴定签署（组长）"), None, Mode.SIGN, (OPINED,), APPRAISED, seat=Right.PROPOSE_DESTRUCTION,
            times=EACH_TIME, reads=True, personal=True,
            apart_from={PROPOSE: disposal_rules.LEADER_PROPOSED.code, OPINE: disposal_rules.TWO_APPRAISERS.code},
            waiting=N_COUNTED("{n} 份销毁清册等您鉴定"),
            purpose="appraisal", meaning=N_("同意逐份鉴定意见"), audit_label=N_("销毁鉴定签署（组长）"),
        ),
        Step(
            VOID, N_("鉴定意见改动，签署作废"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (OPINED, APPRAISED), PROPOSED,
            times=EACH_TIME, reason=True,
        ),
        _countersign(ARCHIVE_HEAD, N_("档案机构负责人签署")),
        _countersign(ACCOUNTING_HEAD, N_("会计机构负责人签署")),
        _countersign(ARCHIVE_CLERK, N_("档案经办人签署")),
        _countersign(ACCOUNTING_CLERK, N_("会计经办人签署")),
        Step(
            THIRD, N_("信息机构监销签署"), None, Mode.SIGN, (APPROVED,), STAYS, seat=Right.DESTROY, times=EACH_TIME, personal=True,
            apart_from=dict.fromkeys((PROPOSE, OPINE, APPRAISE, APPROVE, DESTROY), rulebook.DESTROYER_IS_INVOLVED.code),
            waiting=N_COUNTED("{n} 份电子会计档案销毁清册等您监销"), purpose="destruction", meaning=N_("信息机构现场监销"),
        ),
        Step(
            APPROVE, N_("批准销毁清册"), Right.APPROVE_DESTRUCTION, Mode.SIGN, (APPRAISED,), APPROVED, times=EACH_TIME,
            seat=Right.PROPOSE_DESTRUCTION, apart_from={PROPOSE: rulebook.APPROVER_IS_PROPOSER.code, **_GROUP, **_FIVE},
            waiting=N_COUNTED("{n} 份销毁清册等您批准"),
            purpose="destruction-approval", meaning=N_("同意销毁"),
        ),
        Step(
            REFUSE, N_("退回"), Right.APPROVE_DESTRUCTION, Mode.ACT, (PROPOSED, OPINED, APPRAISED), REFUSED, reason=True,
            apart_from={PROPOSE: rulebook.APPROVER_IS_PROPOSER.code}, audit_label=N_("退回销毁清册"),
        ),
        Step(
            STOP, N_("停止销毁"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (APPROVED,), APPRAISED, times=EACH_TIME, reason=True,
            audit_label=N_("停止销毁，重新批准"),
        ),
        Step(
            WITHDRAW, N_("撤回"), Right.PROPOSE_DESTRUCTION, Mode.ACT, (PROPOSED, OPINED, APPRAISED, APPROVED), WITHDRAWN,
            reason=True, audit_label=N_("撤回销毁清册"),
        ),
        Step(
            DESTROY, N_("监销签署"), None, Mode.SIGN, (APPROVED,), DESTROYED, seat=Right.DESTROY, times=2,
            apart_from={
                PROPOSE: rulebook.DESTROYER_IS_INVOLVED.code,
                OPINE: rulebook.DESTROYER_IS_INVOLVED.code,
                APPRAISE: rulebook.DESTROYER_IS_INVOLVED.code,
                APPROVE: rulebook.DESTROYER_IS_INVOLVED.code,
                THIRD: rulebook.DESTROYER_IS_INVOLVED.code,
                DESTROY: rulebook.TWO_DESTROYERS.code,
            },
            waiting=N_COUNTED("{n} 份销毁清册待监销"), personal=True, inputs=HOW, purpose="destruction", meaning=N_("现场监销"),
        ),
    ),
    checking=Checking(APPROVED, Right.DESTROY, rulebook.NOT_ON_LIST.code, N_("销毁扫描"), until=DESTROY, unlabel=N_("撤销销毁扫描")),
)  # fmt: skip
