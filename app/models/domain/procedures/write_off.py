"""Write-off of a missing dossier (缺失核销): reported, searched again by another, approved; found again by a scan (S12-R12).

The dossier stands as missing and keeps its history; nothing of it is erased.
"""

from __future__ import annotations

from app.models.domain import rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedure import Checking, Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right

REPORTED, SEARCHED, REFUSED, WITHDRAWN, WRITTEN_OFF, CLOSED = (
    "reported", "searched", "refused", "withdrawn", "written-off", "closed"
)  # fmt: skip
REPORT, SEARCH, REFUSE, WITHDRAW, APPROVE, CLOSE = "report", "search", "refuse", "withdraw", "approve", "close"
WHERE, NEWEST = "where", "newest"
"""Fields of the body: the places that were searched; the newest movement at the report."""
MISSING, FOUND = "missing", "found"
"""The findings of a line."""

WRITE_OFF = Procedure(
    kind="write-off",
    label=N_("缺失核销单"),
    code=CodeKind.LIST,
    claims="disposal",
    out_of_order=rulebook.WRITE_OFF_IN_ORDER.code,
    fields={WHERE: N_("复查过的地方")},
    states=(
        State(REPORTED, N_("待复查"), Phase.WAITING),
        State(SEARCHED, N_("已复查，待批准"), Phase.WAITING),
        State(REFUSED, N_("已退回"), Phase.REFUSED),
        State(WITHDRAWN, N_("已撤回"), Phase.WITHDRAWN),
        State(WRITTEN_OFF, N_("已核销，尚未找到"), Phase.UNDER_WAY),
        State(CLOSED, N_("已全部找到"), Phase.DONE),
    ),
    steps=(
        Step(REPORT, N_("报缺失"), Right.REPORT_MISSING, Mode.ACT, (), REPORTED, reason=True),
        Step(
            WITHDRAW, N_("撤回"), Right.REPORT_MISSING, Mode.ACT, (REPORTED, SEARCHED), WITHDRAWN,
            audit_label=N_("撤回缺失核销单"),
        ),
        Step(
            REFUSE, N_("退回"), Right.APPROVE_WRITE_OFF, Mode.ACT, (REPORTED, SEARCHED), REFUSED, reason=True,
            apart_from={REPORT: rulebook.WRITE_OFF_BY_ANOTHER.code}, audit_label=N_("退回缺失核销单"),
        ),
        Step(
            SEARCH, N_("复查签署"), None, Mode.SIGN, (REPORTED,), SEARCHED, seat=Right.REPORT_MISSING,
            waiting=N_COUNTED("{n} 份缺失核销单待另一人复查"),
            apart_from={REPORT: rulebook.SEARCHER_IS_ANOTHER.code}, personal=True, inputs=(WHERE,),
            purpose="write-off-search", meaning=N_("已另行查找，仍未找到"), audit_label=N_("缺失复查签署"),
        ),
        Step(
            APPROVE, N_("批准核销"), Right.APPROVE_WRITE_OFF, Mode.SIGN, (SEARCHED,), WRITTEN_OFF,
            waiting=N_COUNTED("{n} 份缺失核销单等您批准"),
            apart_from={
                REPORT: rulebook.WRITE_OFF_BY_ANOTHER.code, SEARCH: rulebook.WRITE_OFF_BY_ANOTHER.code,
            },
            seat=Right.REPORT_MISSING, purpose="write-off", meaning=N_("同意登记缺失"), audit_label=N_("批准缺失核销"),
        ),
        Step(CLOSE, N_("全部找到"), Right.REPORT_MISSING, Mode.ACT, (WRITTEN_OFF,), CLOSED, audit_label=N_("缺失档案全部找到")),
    ),
    checking=Checking(WRITTEN_OFF, Right.REPORT_MISSING, rulebook.NOT_WRITTEN_OFF.code, N_("扫描到缺失档案"), then=CLOSE),
)  # fmt: skip
