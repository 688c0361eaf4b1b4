"""The proof of a disposal on paper."""

from __future__ import annotations

from app.models.domain.disposal import Outlook, Reckoning, TermReckoned
from app.models.domain.errors import Refusal
from app.models.domain.moments import day_of
from app.models.domain.policy.medium import Medium
from app.models.services.desk import Desk
from app.models.services.retention import Proof
from app.reports.forms.disposal_proof import DisposalProof, ProofLine, ProofTerm
from app.ui.papers.common import head


def proof(desk: Desk, found: Proof) -> DisposalProof:
    """Return 处置依据单 of one dossier."""
    judgement = found.judgement
    reckoning, refusal = judgement.reckoning, judgement.refusal
    return DisposalProof(
        head(desk),
        reference_code=found.row.reference_code,
        title=found.row.title,
        opened=found.opened_on,
        place=found.row.place,
        day=found.day,
        result="现在不得销毁" if refusal else "可以列入销毁清册",
        reason=_why(refusal, reckoning),
        terms=tuple(_term(one, reckoning) for one in reckoning.terms),
        media=tuple((medium.label, _until(reckoning, medium)) for medium in found.media),
        holds=tuple(ProofLine(day_of(one.at), one.contents.reason, one.by, "未解除") for one in found.holds),
        decisions=tuple(
            ProofLine(
                day_of(one.at), f"{one.contents.decision.label}{one.contents.until}：{one.contents.reason}", one.by,
                f"已撤销：{one.why}" if one.ended_at else "有效",
            )
            for one in found.decisions
        ),
        until_before=reckoning.until_before,
    )  # fmt: skip


def _why(refusal: Refusal | None, reckoning: Reckoning) -> str:
    if refusal:
        return str(refusal)
    longest = reckoning.longest
    if reckoning.outlook is Outlook.RUNNING or longest is None:
        return "法定期限已满或没有法定期限；本单位的期限尚未起算，销毁须经批准人知悉。"
    return f"最长的期限“{longest.term.label}”（{longest.term.clause}）到{reckoning.until}，没有冻结。"


def _term(one: TermReckoned, reckoning: Reckoning) -> ProofTerm:
    begun = (
        f"{one.term.trigger.label}，{one.begun}"
        if one.begun
        else f"{one.term.trigger.label}：{one.missing or '未起算'}"
    )
    return ProofTerm(
        one.term.label, "；".join(part for part in (str(one.term.clause), one.term.basis) if part), begun,
        f"{one.term.years}年", one.until.isoformat() if one.until else one.term.at_end.label if one.begun else "未起算",
        longest=reckoning.until is not None and one.until == reckoning.until,
    )  # fmt: skip


def _until(reckoning: Reckoning, medium: Medium) -> str:
    until = reckoning.of_medium(medium)
    return f"保管到{until}" if until else "未起算或永久"
