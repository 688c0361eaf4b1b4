"""The rules of keeping and of destroying, each with its clause and sentence, and the functions that refuse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.models.domain import rulebook
from app.models.domain.disposal import Outlook, Reckoning
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.policy.retention import Retention, Trigger
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.domain.rulebook import DECIDED, SAFE, broken, rule

_MOST_NAMED = 10
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
_REVIEW_OF_CORRECTION = N_(
    "档案 {code} 有记录被更正或撤销，期限因此变短（按原记录：{before}），须先复核（{clause}）。"
    "请在档案中核对原记录，期满后在“保管期限”中写明可以销毁还是继续保管。"
)
AFTER_HOLD = rule(
    "after-hold", "S17-R8", SAFE,
    N_("档案 {code} 解冻不久，{day} 起才能列入清册（{clause}）。请到期后再提出。"),
)  # fmt: skip
DECIDED_TERM = rule(
    "decided-term", "S17-R5", SAFE,
    N_("档案 {code} 经决定保管到 {due}，此前不得销毁（{clause}）。不再需要的，请先在“保管期限”中撤销那项决定。"),
)  # fmt: skip
KEPT_UNTIL_AHEAD = rule(
    "kept-until-ahead", "S17-R5", SAFE,
    N_("保管到的日期 {day} 须晚于今天（{clause}）。请核对日期，或改选其他决定。"),
)  # fmt: skip
REVIEW_AFTER_TERM = rule(
    "review-after-term", "S17-R5", SAFE,
    N_("档案 {code} 没有期满（保管到期：{due}），还不能复核为可以列入销毁（{clause}）。请期满后再复核，或改选其他决定。"),
)  # fmt: skip
REVIEW_AFTER_HOLD = rule(
    "review-after-hold", "S17-R8", SAFE,
    N_("档案 {code} 冻结中，还不能复核为可以列入销毁（{clause}）。请在解除冻结后再复核，或改选其他决定。"),
)  # fmt: skip
LONGER_STANDS = rule(
    "longer-stands", "S17-R5", SAFE,
    N_("档案 {code} 的保管期限已决定为 {due}，不得改短（{clause}）。不再需要的，请先在“保管期限”中写明理由撤销那项决定，再作新的决定。"),
)  # fmt: skip
TWO_APPRAISERS = rule(
    "two-appraisers", "S17-R5", SAFE,
    N_("鉴定小组的组长和成员须是两个人，各自签署（{clause}）。请另选一位，或由另一位签署。"),
)  # fmt: skip
LEADER_PROPOSED = rule(
    "leader-proposed", "S17-R5", SAFE,
    N_("鉴定小组组长不能是提出人（{clause}）。请由经理改派组长。"),
)  # fmt: skip
APPRAISER_NAMED = rule(
    "appraiser-named", "S17-R5", SAFE,
    N_("鉴定意见由指定的鉴定小组（{names}）依次签署（{clause}）。请由他们签署；有人不能到场的，由经理先改派。"),
)  # fmt: skip
OPINION_EACH = rule(
    "opinion-each", "S17-R5", SAFE,
    N_("{of} 份档案中还有 {n} 份没有鉴定意见，先是 {first}（{clause}）。不表态不等于同意，请逐份填写后再签署。"),
)  # fmt: skip
OPINION_REASON = rule(
    "opinion-reason", "S17-R5", SAFE,
    N_("档案 {code} 的意见不是销毁，须写明理由（{clause}）。请填写理由。"),
)  # fmt: skip
APPROVER_APPRAISED = rule(
    "approver-appraised", "S17-R5", SAFE,
    N_("批准人不能是鉴定小组的人（{clause}）。请由另一位经理批准。"),
)  # fmt: skip
NOTHING_TO_DESTROY = rule(
    "nothing-to-destroy", "S17-R5", SAFE,
    N_("鉴定后没有要销毁的档案（{clause}）。请撤回清册，档案继续保管。"),
)  # fmt: skip
STILL_WAITING = rule(
    "still-waiting", "S17-R5", SAFE,
    N_("批准后须等待，{day} 起才能扫描和销毁（{clause}）。发现不应销毁的，请在此之前停止。"),
)  # fmt: skip
KEPT_BY_APPRAISAL = rule(
    "kept-by-appraisal", "S17-R5", SAFE,
    N_("档案 {code} 鉴定为不销毁（{clause}）。请放回原位。"),
)  # fmt: skip
STOP_IN_TIME = rule(
    "stop-in-time", "S17-R5", SAFE,
    N_("{who}已经签署监销，不能再停下重新批准（{clause}）。不应销毁的，请撤回清册。"),
)  # fmt: skip
REPLACE_IN_TIME = rule(
    "replace-in-time", "S17-R5", SAFE,
    N_("{name}已经签署，不能再改派（{clause}）。意见有变的，请修改鉴定意见，原签署随之作废。"),
)  # fmt: skip
FIVE_SIGN = rule(
    "five-sign", "S17-R5", SAFE,
    N_("会计档案的销毁清册须由单位负责人批准，并由档案、会计机构负责人和双方经办人共五人各自签署（{clause}）。请由还没有签署的人签署。"),
)  # fmt: skip
VOUCHERS_APART = rule(
    "vouchers-apart", "S17-R5", SAFE,
    N_("会计档案须另列清册，由五方签署（{clause}）。请把会计档案和其他档案分开提出。"),
)  # fmt: skip
AS_LISTED = rule(
    "as-listed", "S17-R5", SAFE,
    N_("清册提出以后，档案的材料或制度有变，与清册不符（{clause}）。请撤回清册，重新提出；已填的鉴定意见自动带入。"),
)  # fmt: skip
_CONTENTS_AS_LISTED = N_(
    "清册提出以后，档案 {codes} 的材料有变，与清册不符（{clause}）。"
    "请先查看其中的材料，撤回清册，重新提出；已填的鉴定意见自动带入。"
)
THIRD_WITNESS = rule(
    "third-witness", "S17-R5", SAFE,
    N_("电子会计档案还须信息机构派员监销（{clause}）。请先由信息机构的监销人签署。"),
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


def terms_served(reference_code: str, found: Reckoning, today: date) -> None:
    """S17-R5, S17-R6: every term of the law has been served, and the office's decisions allow it.

    An office's own term may be cut short: those who sign see that it is. One that cannot be reckoned never is.
    """
    if found.outlook is Outlook.KEEP:
        raise broken(KEPT_FOR_EVER, code=reference_code)
    if found.outlook is Outlook.UNKNOWN:
        raise broken(TERM_UNKNOWN, code=reference_code, missing=found.missing)
    until = found.statutory_until()
    if not _law_served(found, today):
        clause = next(one.term.clause for one in found.statutory if one.until == until)
        due = until.isoformat() if until else N_("未起算")
        raise broken(rulebook.TERM_NOT_SERVED, code=reference_code, due=due, clause=str(clause))
    decided = found.decided
    if decided and decided.decision is Decision.KEEP_UNTIL and decided.until > today.isoformat():
        raise broken(DECIDED_TERM, code=reference_code, due=decided.until)
    is_due = found.outlook is Outlook.REVIEW and found.until is not None and found.until <= today
    if found.uncorrected and (is_due or not _law_served(found.uncorrected, today)):
        raise RuleBroken(
            REVIEW_FIRST.code, _REVIEW_OF_CORRECTION, code=reference_code, before=found.until_before,
            clause=str(REVIEW_FIRST.clause),
        )  # fmt: skip
    if is_due:
        raise broken(REVIEW_FIRST, code=reference_code)
    if found.not_before and found.not_before > today:
        raise broken(AFTER_HOLD, code=reference_code, day=found.not_before.isoformat())


def _law_served(found: Reckoning, today: date) -> bool:
    until = found.statutory_until()
    return until is not None and until <= today


def decision_fits(reference_code: str, made: RetentionDecision, found: Reckoning, held: bool, today: date) -> None:
    """S17-R5: a dossier is kept until a day ahead; who finds that it may go has its terms served, and no hold on it.

    A decision that keeps it longer is withdrawn before a shorter one: nobody's is replaced in silence.
    """
    if found.decided and _kept_until(made) < _kept_until(found.decided) > today:
        due = found.decided.until or N_("永久")
        raise broken(LONGER_STANDS, code=reference_code, due=due)
    if made.decision is Decision.KEEP_UNTIL and made.until <= today.isoformat():
        raise broken(KEPT_UNTIL_AHEAD, day=made.until)
    if made.decision is Decision.MAY_GO:
        _reviewed_in_time(reference_code, found, held, today)


def _reviewed_in_time(reference_code: str, found: Reckoning, held: bool, today: date) -> None:
    if found.until is None or found.until > today:
        due = found.until.isoformat() if found.until else found.outlook.label
        raise broken(REVIEW_AFTER_TERM, code=reference_code, due=due)
    if held:
        raise broken(REVIEW_AFTER_HOLD, code=reference_code)


def _kept_until(decided: RetentionDecision) -> date:
    """Return until when a decision keeps a dossier: one that it may go, until no day."""
    match decided.decision:
        case Decision.KEEP_FOR_EVER:
            return date.max
        case Decision.KEEP_UNTIL:
            return date.fromisoformat(decided.until) if decided.until else date.min
        case Decision.MAY_GO:
            return date.min


def two_appraisers(leader: str, member: str) -> None:
    """S17-R5: the group that appraises a list is two persons."""
    if leader == member:
        raise broken(TWO_APPRAISERS)


def appraiser_named(is_named: bool, group: Mapping[str, str]) -> None:
    """S17-R5: reject the opinion of whoever is not of the group, or not in turn."""
    if not is_named:
        raise broken(APPRAISER_NAMED, names="、".join(group.values()))


def decided_each(undecided: Sequence[str], lines: int) -> None:
    """S17-R5: reject a signature while a line has no opinion: silence agrees to nothing."""
    if undecided:
        raise broken(OPINION_EACH, n=len(undecided), of=lines, first=undecided[0])


def reason_for_keeping(reference_code: str, reason: str) -> None:
    """S17-R5: what is kept or handed over has a reason."""
    if not reason:
        raise broken(OPINION_REASON, code=reference_code)


def something_left(lines: int) -> None:
    """S17-R5: reject the approval of a list of which the appraisal left nothing."""
    if not lines:
        raise broken(NOTHING_TO_DESTROY)


def wait_is_over(first_day: date | None, today: date) -> None:
    """S17-R5: nothing is destroyed before the wait after the approval is over."""
    if first_day is not None and today < first_day:
        raise broken(STILL_WAITING, day=first_day.isoformat())


def is_to_go(reference_code: str, goes: bool) -> None:
    """S17-R5: reject the scan of a bag that the appraisal keeps."""
    if not goes:
        raise broken(KEPT_BY_APPRAISAL, code=reference_code)


def stops_in_time(signed: Sequence[str]) -> None:
    """S17-R5: a destruction is stopped before a destroyer has signed; afterwards the list is withdrawn."""
    if signed:
        raise broken(STOP_IN_TIME, who="、".join(signed))


def replaced_in_time(has_signed: bool, name: str) -> None:
    """S17-R5: who is away is replaced before they sign, never after."""
    if has_signed:
        raise broken(REPLACE_IN_TIME, name=name)


def vouchers_apart(covered: Sequence[bool]) -> bool:
    """S17-R5: return whether a list is one of accounting vouchers; reject one that mixes them with others."""
    if any(covered) and not all(covered):
        raise broken(VOUCHERS_APART)
    return any(covered)


def as_listed(is_unchanged: bool, changed: Sequence[str] = ()) -> None:
    """S17-R5: reject a signature of dossiers that are no longer what was put on the list; `changed`: those of other contents."""
    if changed:
        codes = "、".join(changed[:_MOST_NAMED])
        raise RuleBroken(AS_LISTED.code, _CONTENTS_AS_LISTED, codes=codes, clause=str(AS_LISTED.clause))
    if not is_unchanged:
        raise broken(AS_LISTED)


def five_sign(missing: Sequence[str]) -> None:
    """S17-R5: reject the approval of a list of vouchers that somebody has not signed."""
    if missing:
        raise broken(FIVE_SIGN)


def third_witness(is_electronic: bool, has_signed: bool) -> None:
    """S17-R5: electronic vouchers have a third witness."""
    if is_electronic and not has_signed:
        raise broken(THIRD_WITNESS)
