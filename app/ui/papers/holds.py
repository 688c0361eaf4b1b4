"""Holds, and the answers to wishes to be forgotten, on paper."""

from __future__ import annotations

from app.models.domain import rulebook, sealing_rules
from app.models.domain.moments import minute_of
from app.models.domain.registers.deletion_wish import WishAnswer
from app.models.domain.registers.hold import HoldCase
from app.models.services.desk import Desk
from app.models.services.holds import CaseShown
from app.reports.forms.deletion_answer import AnsweredDossier, DeletionAnswer
from app.reports.forms.hold_notice import HeldDossier, HoldNotice
from app.ui.papers.common import day, head, signed


def mandate(case: HoldCase) -> str:
    """Return who ordered a hold, with the number of their document; a hold of old times names nobody."""
    return f"{case.mandate} {case.number}".strip() or "—"


def notice(desk: Desk, shown: CaseShown) -> HoldNotice:
    """Return 冻结登记单 of a case as it is now."""
    row, case = shown.row, shown.row.case
    anchors = (*shown.anchors, "", "")
    facts = [
        ("案由", case.title), ("依据", mandate(case)), ("冻结时间", minute_of(row.at)),
        ("范围", case.sought or "指定的档案"), ("被拦下的办理", f"{len(shown.attempts)} 次"),
    ]  # fmt: skip
    if row.lifted_at:
        facts += [("解除时间", minute_of(row.lifted_at)), ("解除理由", row.why)]
    return HoldNotice(
        head(desk, number=str(row.id), anchor=anchors[0]),
        facts,
        mandate(case),
        str(desk.pack.citation(rulebook.UNDER_HOLD.clause)),
        [HeldDossier(one.reference_code, minute_of(one.since), minute_of(one.lifted_at)) for one in shown.dossiers],
        signed(row.by, row.at, anchors[0], by_session=True),
        signed(row.lifted_by, row.lifted_at, shown.anchors[-1] if shown.anchors else "", by_session=True)
        if row.lifted_at
        else None,
    )


def answer(desk: Desk, answers: list[WishAnswer], anchor: str) -> DeletionAnswer:
    """Return 答复 to one customer, on all the dossiers that the wish was about."""
    first = answers[0]
    return DeletionAnswer(
        head(desk, number=str(first.id), anchor=anchor),
        first.customer or "该客户",
        day(first.asked_on),
        first.wish.way,
        sealing_rules.FORGETTING,
        [
            AnsweredDossier(
                one.reference_code, one.fate.label if one.fate else "已销毁", one.wish.clause, one.wish.until or "—"
            )
            for one in answers
        ],
        any(one.fate is not None and one.fate.sealed for one in answers),
        signed(first.by, first.at, anchor, by_session=True),
    )
