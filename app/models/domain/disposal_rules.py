"""The rules of keeping and of destroying, each with its clause and sentence, and the functions that refuse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.models.domain import rulebook
from app.models.domain.disposal import Outlook, Reckoning
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.policy.retention import Retention, Trigger
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.domain.rulebook import DECIDED, SAFE, broken, rule

_IDENTITY = "《客户身份识别和客户身份资料及交易记录保存管理办法(乙本)》"

TERM_UNKNOWN = rule(
    "term-unknown", "S17-R5", SAFE,
    N_("档案 {code} 的保管期限算不出来，缺少：{missing}（{clause}）。请先在档案中补登，再列入清册。"),
)  # fmt: skip
KEPT_FOR_EVER = rule(
    "kept-for-ever", "S17-R5", SAFE,
    N_("档案 {code} 永久保管，不得销毁（{clause}）。决定有误的，请在“保管期限”中撤销那项决定。"),
)  # fmt: skip
REVIEW_FIRST = rule(
    "review-first", "S17-R5", SAFE,
    N_("档案 {code} 期满后须先复核（{clause}）。请在“保管期限”中复核，写明可以销毁还是继续保管。"),
)  # fmt: skip
AFTER_HOLD = rule(
    "after-hold", "S17-R8", SAFE,
    N_("档案 {code} 解冻不久，{day} 起才能列入清册（{clause}）。请到期后再提出。"),
)  # fmt: skip
DECIDED_TERM = rule(
    "decided-term", "S17-R5", SAFE,
    N_("档案 {code} 经决定保管到 {due}，此前不得销毁（{clause}）。不再需要的，请先在“保管期限”中撤销那项决定。"),
)  # fmt: skip
DECISION_FITS = rule(
    "decision-fits", "S17-R5", SAFE,
    N_("指定的日期 {day} 须晚于今天；期满并且解冻之后才能复核为可以销毁（{clause}）。请核对日期，或改选其他决定。"),
)  # fmt: skip
TERM_BEGINS = rule(
    "term-begins", "S17-R5", _IDENTITY + "三.4",
    N_("业务关系终止日 {day} 不成立：须在建档日 {opened} 与今天之间，且不得使已定的保管期限提前（{clause}）。请核对日期。"),
)  # fmt: skip
TERM_BY_CONTRACT = rule(
    "term-by-contract", "S17-R5", DECIDED,
    N_("本制度包的保管期限按合同到期日起算，不能另行登记终止日（{clause}）。请更正合同到期日。"),
)  # fmt: skip


def relationship_ends(
    terms: Iterable[Retention], opened_on: date, ended_on: date, today: date, ended_before: str
) -> None:  # fmt: skip
    """S17-R5: reject an impossible end of a relationship, one that would shorten a term, and one from which none counts."""
    if not any(one.trigger in (Trigger.RELATIONSHIP_END, Trigger.CLOSED) for one in terms):
        raise broken(TERM_BY_CONTRACT)
    if not opened_on <= ended_on <= today or ended_on.isoformat() < ended_before:
        raise broken(TERM_BEGINS, day=ended_on.isoformat(), opened=opened_on.isoformat())


def in_place(reference_code: str, state: DossierState, on_list: str | None = None) -> None:
    """S02-R11: a bag on its shelf, and on no other open list."""
    if state is not DossierState.SHELVED:
        raise broken(rulebook.DESTROY_ONLY_SHELVED, code=reference_code, state=state.label)
    if on_list is not None:
        raise broken(rulebook.ON_ANOTHER_LIST, code=reference_code, list=on_list)


def not_held(reference_code: str, held: bool) -> None:
    """S17-R8: a hold comes before every term and every wish."""
    if held:
        raise broken(rulebook.UNDER_HOLD, code=reference_code)


def terms_served(reference_code: str, found: Reckoning, today: date) -> None:
    """S17-R5, S17-R6: every term of the law has been served, and the office's decisions allow it.

    An office's own term may be cut short: those who sign see that it is. One that cannot be reckoned never is.
    """
    if found.outlook is Outlook.KEEP:
        raise broken(KEPT_FOR_EVER, code=reference_code)
    if found.outlook is Outlook.UNKNOWN:
        raise broken(TERM_UNKNOWN, code=reference_code, missing=found.missing)
    until = found.statutory_until()
    if until is None or until > today:
        clause = next(one.term.clause for one in found.statutory if one.until == until)
        due = until.isoformat() if until else N_("未起算")
        raise broken(rulebook.TERM_NOT_SERVED, code=reference_code, due=due, clause=str(clause))
    decided = found.decided
    if decided and decided.decision is Decision.KEEP_UNTIL and decided.until > today.isoformat():
        raise broken(DECIDED_TERM, code=reference_code, due=decided.until)
    if found.outlook is Outlook.REVIEW and found.until and found.until <= today:
        raise broken(REVIEW_FIRST, code=reference_code)
    if found.not_before and found.not_before > today:
        raise broken(AFTER_HOLD, code=reference_code, day=found.not_before.isoformat())


def decision_fits(made: RetentionDecision, found: Reckoning, held: bool, today: date) -> None:
    """S17-R5: a dossier is kept until a day ahead; who finds that it may go has its terms served, and no hold on it."""
    served = found.until is not None and found.until <= today and not held
    ahead = made.until > today.isoformat()
    if (made.decision is Decision.KEEP_UNTIL and not ahead) or (made.decision is Decision.MAY_GO and not served):
        raise broken(DECISION_FITS, day=made.until or today.isoformat())
