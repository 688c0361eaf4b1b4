"""The appraisal of a destruction list: opinions line by line, and the replacement of who is away (S17-R5)."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.domain import appraisal, disposal_rules, rulebook, rules
from app.models.domain.appraisal import Opined, Opinion, group_of, opinions_of, opinions_text
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket
from app.models.domain.procedures.destruction import DESTRUCTION, NAMES, OPINED, OPINIONS, PROPOSED, VOID
from app.models.domain.rights import Right
from app.models.domain.rulebook import broken
from app.models.services import dockets as engine
from app.models.services.action import Work, action, still_there
from app.models.services.conducts.conduct import Given, read_anew
from app.models.services.conducts.destruction import named
from app.models.store import dockets


@action(Right.CONSULT)
def opine(work: Work, docket_id: int, opinions: Mapping[int, Opined]) -> Docket:
    """Say of lines, by position, what is to become of them; what was signed of the opinions is void when one changes.

    Open to the group, and to who may propose, before the approval. Raises RuleBroken `appraiser-named`, `opinion-reason`,
    `destruction-not-approved`.
    """
    docket = _before_approval(work, docket_id)
    may = appraisal.may_opine(docket, work.me, proposes=work.desk.can(Right.PROPOSE_DESTRUCTION))
    disposal_rules.appraiser_named(may, group_of(docket))
    before = opinions_of(docket)
    lines = {line.position: line for line in docket.lines}
    said = {
        position: Opined(one.opinion, one.reason.strip()) for position, one in opinions.items() if position in lines
    }
    for position, one in said.items():
        if one.opinion is not Opinion.DESTROY:
            disposal_rules.reason_for_keeping(lines[position].reference_code, one.reason)
    after = before | said
    dockets.tell(work.db, docket.id, {**docket.body, OPINIONS: opinions_text(after)})
    work.record(AuditAction.DESTRUCTION_OPINE, docket.subject, number=len(after), of=len(lines))
    now = read_anew(work, docket)
    if after != before and docket.state.name != PROPOSED:
        return engine.carry_out(
            work, now, DESTRUCTION.step(VOID), Given(work.me, reason=_changes(docket, before, after))
        )
    return now


@action(Right.APPROVE_DESTRUCTION)
def replace(work: Work, docket_id: int, part: str, person_id: str, reason: str) -> Docket:
    """Put another person in the place of the leader or the member of the group, who is away, before they have signed.

    What the member has signed names the leader, and is void with a new one.
    Raises RuleBroken `replace-in-time`, `two-appraisers`, `reason-stated`; Stale for an unknown person.
    """
    docket = _before_approval(work, docket_id)
    disposal_rules.replaced_in_time(part not in appraisal.replaceable(docket), group_of(docket)[part])
    reason = rules.stated(reason, rulebook.REASON_STATED)
    dockets.tell(work.db, docket.id, {**docket.body, part: person_id})
    now = read_anew(work, docket)
    dockets.tell(work.db, docket.id, {**now.body, NAMES: named(work, now)})
    work.record(
        AuditAction.APPRAISER_REPLACE, docket.subject, before=docket.body[part], after=person_id, because=reason,
        about=dockets.dossiers_of(work.db, docket),
    )  # fmt: skip
    if docket.state.name == OPINED:  # the member has signed of another group
        return engine.carry_out(work, read_anew(work, docket), DESTRUCTION.step(VOID), Given(work.me, reason=reason))
    return read_anew(work, docket)


def _before_approval(work: Work, docket_id: int) -> Docket:
    docket = still_there(dockets.docket(work.db, docket_id))
    if docket.kind != DESTRUCTION.kind:
        raise ValueError(docket.kind)
    if not appraisal.is_before_approval(docket):
        raise broken(rulebook.DESTRUCTION_NOT_APPROVED, state=docket.state.label)
    return docket


def _changes(docket: Docket, before: Mapping[int, Opined], after: Mapping[int, Opined]) -> str:
    """Return the lines of which the opinion changed, by their codes, without a word of why: it stays in the trail."""
    codes = [line.reference_code for line in docket.lines if before.get(line.position) != after.get(line.position)]
    return "鉴定意见改动：" + "、".join(codes[:10])
