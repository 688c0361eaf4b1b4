"""The rules of a handover line by line, each with its clause and sentence, and the functions that refuse."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from app.models.domain.errors import N_, BadInput
from app.models.domain.handover import BY_HAND, ENDINGS, Announcement, Ending, Group, HandoverLine, Why, line_named
from app.models.domain.person import Role, Staff
from app.models.domain.rulebook import SAFE, broken, rule

_BANK = "《银保监客户信息管理办法》"

LINES_OPEN = rule(
    "handover-lines-open", "S02-R10", _BANK + "最后·二是",
    N_("交接清单还有 {n} 项没有了结，先是“{first}”（{clause}）。请逐项了结，再由各方签署。"),
)  # fmt: skip
LINE_ENDS = rule(
    "handover-line-ends", "S02-R10", SAFE,
    N_("“{subject}”不能按“{ending}”了结（{clause}）。请另选了结方式；未办完的移交请先办完、撤回或退回。"),
)  # fmt: skip
LINE_DESTROYED = rule(
    "handover-line-destroyed", "S02-R11", SAFE,
    N_("“{subject}”已列入现场销毁 {code}（{clause}）。不销毁的，请先在“现场销毁”中撤回；已销毁的，不能再改。"),
)  # fmt: skip
SITE_IN_ORDER = rule(
    "site-destruction-order", "S02-R11", SAFE,
    N_("这份现场销毁记录的状态是“{state}”，现在不能办这一步（{clause}）。请在“现场销毁”中查看下一步。"),
)  # fmt: skip
SHARES_SIGNED = rule(
    "handover-shares", "S02-R10", SAFE,
    N_("清单还分给了{names}，须先签署（{clause}）。请先由其他接收人签署，再由接收人签署。"),
)  # fmt: skip
POST_ANNOUNCED = rule(
    "handover-post", "S02-R13", _BANK + "最后·二是",
    N_("调岗的交接须写明新岗位和部门，并与现在的不同（{clause}）。请选择新岗位；离职的，请改选离职。"),
)  # fmt: skip
POST_FROM_ABOVE = rule(
    "handover-post-above", "S02-R13", SAFE,
    N_("经理岗位由总经理监交时授予（{clause}）。请由总经理监交，或由系统管理员另开账号。"),
)  # fmt: skip


def all_ended(still_open: Sequence[HandoverLine]) -> None:
    """S02-R10: refuse a signature while a line is open. The refusal names the first open line."""
    if still_open:
        first = still_open[0]
        raise broken(LINES_OPEN, n=len(still_open), first=line_named(first))


def may_end(line: HandoverLine, ending: Ending, goes_on: bool = True) -> None:
    """S02-R10: refuse an ending that the group lacks. A transfer that waits for the leaver alone (not `goes_on`) is settled first."""
    if line.ending in (Ending.DESTROYING, Ending.DESTROYED):
        raise broken(LINE_DESTROYED, subject=line_named(line), code=line.words)
    if ending is not Ending.OPEN and (ending not in ENDINGS[line.group] or not goes_on):
        raise broken(LINE_ENDS, subject=line_named(line), ending=ending.label)


def added(group: Group, subjects: Sequence[str]) -> None:
    """S02-R13: refuse added lines of a group that the system fills, and lines without a name."""
    if group not in BY_HAND:
        raise ValueError(group)
    if not subjects:
        raise BadInput("not-filled", N_("请至少写一行。"), field="subjects")


def announced(said: Announcement, leaver: Staff, witness: Role | None, posts: Collection[Role], today: date) -> None:
    """S02-R10, S02-R13: refuse a day that has passed, and a move to a post that the office lacks or the witness may not give."""
    if said.day < today.isoformat():
        raise BadInput("handover-day", N_("交接日期不能早于今天。请更正日期。"), field="day")
    if said.why is not Why.MOVING:
        return
    if leaver.role is None or said.post is None or said.post not in posts or not said.post.is_business:
        raise broken(POST_ANNOUNCED)
    if (said.post, said.department) == (leaver.role, leaver.department):
        raise broken(POST_ANNOUNCED)
    if witness is None or not may_give(witness, said.post):
        raise broken(POST_FROM_ABOVE)


def may_give(boss: Role, post: Role) -> bool:
    """S02-R13: return whether a manager may move somebody to a post: one of the business, and none above their own."""
    return boss.is_managing and post.is_business and (boss is Role.GENERAL_MANAGER or not post.is_managing)
