"""The next step of a destruction list, its takers, and what is to be done where it cannot be taken."""

from __future__ import annotations

from app.models.domain.appraisal import brought_out, group_of, is_appraised, to_destroy, undecided, waits_until
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.procedures.destruction import (
    APPRAISED,
    APPROVED,
    DESTROY,
    DESTROYED,
    LEADER,
    MEMBER,
    OPINED,
    PROPOSED,
)
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.ui.messages import counted, posts, text


def next_words(desk: Desk, docket: Docket) -> str:
    """Return what comes next, in words."""
    state = docket.state.name
    if docket.held and docket.is_open:
        return text(N_(
            "冻结解除前不能签署。下一步：撤回清册、重新提出其余的（意见自动带入），或请冻结人解除冻结。"
        ))  # fmt: skip
    if state in (PROPOSED, OPINED) and is_appraised(docket):
        return _appraisal(docket)
    if state in (PROPOSED, APPRAISED):
        return text(N_("下一步：由没有提出、也没有鉴定这份清册的经理批准，可当面签署，也可登录自己的账号签署。"))
    if state == APPROVED:
        return _approved(desk, docket)
    if state == DESTROYED:
        return text(N_("已办结。文件中只留下档号、类别、日期和签署记录；请打印销毁证明并归档。"))
    return text(N_("此清册已终止，档案仍在库，取出的请放回原位。如仍需销毁，请重新提出清册。"))


def _appraisal(docket: Docket) -> str:
    names = group_of(docket)
    if left := len(undecided(docket)):
        message = N_COUNTED("下一步：鉴定小组（组长{leader}，成员{member}）逐份填写意见，还有 {n} 份没有意见。")
        return counted(text, message, left, leader=names[LEADER], member=names[MEMBER])
    who = names[MEMBER] if docket.state.name == PROPOSED else names[LEADER]
    return text(N_("下一步：由{who}签署鉴定意见，可当面签署，也可登录自己的账号签署。")).format(who=who)


def _approved(desk: Desk, docket: Docket) -> str:
    if (waits := waits_until(docket)) and waits > desk.now().date():
        stoppers = posts(desk.pack, desk.pack.rights.table[Right.PROPOSE_DESTRUCTION].roles)
        message = N_("等待期：{day} 起才能扫描和销毁。在此之前，{who}都可以“停止销毁”，意见保留，重新批准后再等待。")
        return text(message).format(day=waits.isoformat(), who=stoppers)
    if docket.taken(DESTROY):
        return text(N_(
            "下一步：第二位监销人签署同一份清册，已扫描的档案即告销毁，个人信息随即清除。不应销毁的，请撤回清册。"
        ))  # fmt: skip
    if len(brought_out(docket)) < len(to_destroy(docket)):
        return text(N_("下一步：在这里逐袋扫描取出的档案。没有扫描的，一律视为未销毁。"))
    return text(N_("已全部扫描。下一步：两名监销人（不是提出人、鉴定人，也不是批准人）现场销毁并各自签署。"))
