"""Destruction (销毁): admission to a list, the appraisal of its lines, the wait, the destroyers' statement, and the erasure (S02-R11)."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from app.models.domain import appraisal, disposal_rules, rulebook, rules
from app.models.domain.appraisal import brought_out, is_awaited, is_countersigned, opinions_of, to_destroy, waits_until
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, DocketHead, DocketLine, NewLine, Terms
from app.models.domain.governing_terms import governing_terms, terms_text
from app.models.domain.policy.medium import Medium
from app.models.domain.procedure import UNCHECK, Step
from app.models.domain.procedures.destruction import (
    APPRAISE,
    APPROVE,
    CONTENTS,
    COUNTERSIGNS,
    DESTROY,
    DESTROYED,
    DESTRUCTION,
    ELECTRONIC,
    FROM,
    GONE,
    GOVERNING,
    LEADER,
    MEMBER,
    METHOD,
    NAMES,
    OPINE,
    OPINED,
    OPINIONS,
    PAPERS,
    PROPOSE,
    SITE,
    SPARED,
    STOP,
    THIRD,
    TOOL,
    VOID,
    VOUCHERS,
)
from app.models.services import clock, disposal, kept_views, reckoning, signing
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.desk import Desk
from app.models.store import appraisals, claims, dockets, dossiers, files, people, search
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash

_AT_ONCE = 500
_SIGNS = {OPINE: MEMBER, APPRAISE: LEADER}
"""Who of the group signs which step."""


def _listable(desk: Desk, bag: Bag) -> None:
    other = claims.claimed_by(desk.store.db, bag.id, DESTRUCTION.claims)
    disposal.may_be_destroyed(desk, [bag], {bag.id: other} if other else {})


def _line(bag: Bag) -> list[str]:
    return [
        bag.reference_code, bag.category, bag.opened_on, bag.retention, bag.retention_due or "", str(bag.page_count),
    ]  # fmt: skip


def _opened(work: Work, lines: Sequence[NewLine]) -> Terms:
    numbers = [one.dossier_id for one in lines]
    return Terms({CONTENTS: appraisal.contents_text(_contents(work, numbers)), **_vouchers(work, numbers)})


def _contents(work: Work, numbers: Sequence[int]) -> dict[int, str]:
    """Return the hash of what lies in each dossier."""
    return {number: list_hash(lies) for number, lies in files.lying_in(work.db, numbers).items()}


def _vouchers(work: Work, numbers: Sequence[int]) -> dict[str, str]:
    """Return whether dossiers are accounting vouchers, and whether some of these are electronic.

    Raises RuleBroken `vouchers-apart`.
    """
    found = reckoning.reckonings(work.db, work.pack, numbers, work.moment.date())
    covered = [any(one.term.vouchers for one in found[number].terms) for number in numbers]
    if not disposal_rules.vouchers_apart(covered):
        return {}
    is_electronic = set(files.media(work.db, numbers)) - {Medium.PAPER}
    return {VOUCHERS: "yes"} | ({ELECTRONIC: "yes"} if is_electronic else {})


def _as_listed(work: Work, docket: Docket, lines: Sequence[DocketLine]) -> None:
    """Refuse a signature while something else lies in the dossiers of `lines`, or the rules say something else of the list."""
    if not appraisal.is_appraised(docket):
        return
    now = _vouchers(work, docket.dossier_ids)
    if PAPERS in docket.body:
        now[PAPERS] = str(len(files.media(work.db, docket.dossier_ids)))
    noted = {key: docket.body[key] for key in (PAPERS, VOUCHERS, ELECTRONIC) if key in docket.body}
    contents = _contents(work, [line.dossier_id for line in lines])
    disposal_rules.as_listed(now == noted, appraisal.changed_since(docket, lines, contents))


def named(work: Work, docket: Docket) -> str:
    """Return the names of a docket's group, as they stand in the body. Raises RuleBroken `two-appraisers`, Stale."""
    disposal_rules.two_appraisers(docket.body[LEADER], docket.body[MEMBER])
    found = {part: still_there(people.person(work.db, docket.body[part])).name for part in (LEADER, MEMBER)}
    return json.dumps(found, ensure_ascii=False)


def _proposed(work: Work, docket: Docket, _given: Given) -> Docket:
    """Note the names of the group, and what was thought of these dossiers on a list that came to nothing."""
    dockets.tell(
        work.db, docket.id, {**docket.body, NAMES: named(work, docket), OPINIONS: _kept_opinions(work, docket)}
    )
    return read_anew(work, docket)


def _kept_opinions(work: Work, docket: Docket) -> str:
    before = appraisals.opinions_before(work.db, docket.dossier_ids)
    return appraisal.opinions_text({
        line.position: before[line.dossier_id] for line in docket.lines if line.dossier_id in before
    })  # fmt: skip


def _takes(_desk: Desk, docket: DocketHead, step: Step) -> Callable[[str], bool]:
    return lambda person_id: step.name not in _SIGNS or docket.body.get(_SIGNS[step.name]) == person_id


def _may_appraise(work: Work, docket: Docket, given: Given) -> None:
    step = APPRAISE if docket.state.name == OPINED else OPINE
    disposal_rules.appraiser_named(docket.body.get(_SIGNS[step]) == given.person_id, appraisal.group_of(docket))
    _as_listed(work, docket, docket.lines)
    disposal_rules.decided_each([line.reference_code for line in appraisal.undecided(docket)], len(docket.lines))


def _something_left(work: Work, docket: Docket, given: Given) -> None:
    _as_listed(work, docket, to_destroy(docket))
    disposal_rules.something_left(len(to_destroy(docket)))
    if VOUCHERS in docket.body:
        disposal_rules.five_sign([one for one in COUNTERSIGNS if not _stands_signed(docket, one, given)])


def _stands_signed(docket: Docket, step: str, given: Given) -> bool:
    """Return whether the newest signature of a step is of the list as it stands."""
    return any(one.list_hash == _what_is_approved(docket, given) for one in docket.taken(step)[-1:])


def _awaits(_desk: Desk, docket: DocketHead, step: Step) -> bool:
    return is_awaited(docket, step.name)


def _of_vouchers(_work: Work, docket: Docket, _given: Given) -> None:
    if VOUCHERS not in docket.body:
        raise rulebook.broken(rulebook.DESTRUCTION_NOT_APPROVED, state=docket.state.label)


def _watches(work: Work, docket: Docket, given: Given) -> None:
    """Let the third witness sign once there is something to watch."""
    _of_vouchers(work, docket, given)
    rules.something_listed([line.dossier_id for line in brought_out(docket)])


def _not_signed_yet(_work: Work, docket: Docket, _given: Given) -> None:
    disposal_rules.stops_in_time([one.signature for one in docket.taken(DESTROY)])


def _appraised(work: Work, docket: Docket, _given: Given) -> Docket:
    """Let what is kept or handed over leave the list: its finding is the opinion."""
    opinions = opinions_of(docket)
    left = {one: said.opinion.value for one, said in opinions.items() if said.opinion is not appraisal.Opinion.DESTROY}
    dockets.find(work.db, docket.id, left)
    return read_anew(work, docket)


def _undone(work: Work, docket: Docket, _given: Given) -> Docket:
    """Put every line back on the list: an opinion has changed."""
    dockets.find_all(work.db, docket.id, None)
    return read_anew(work, docket)


def _stopped(work: Work, docket: Docket, given: Given) -> Docket:
    """Take every scan back: what is approved anew waits anew, and only then comes out."""
    for line in docket.lines:
        if line.checked_at:
            dockets.uncheck(work.db, docket.id, line.position)
            work.record(
                docket.procedure.audit_action(UNCHECK), f"dossier:{line.dossier_id}", code=line.reference_code,
                list=docket.code, because=given.reason, about=[line.dossier_id],
            )  # fmt: skip
    return read_anew(work, docket)


def _approve(work: Work, docket: Docket, _given: Given) -> Docket:
    """Let the list wait, for as long as the pack says: whoever may propose can still stop it."""
    day = first_day(work).isoformat()
    dockets.tell(work.db, docket.id, {**docket.body, FROM: day})
    return read_anew(work, docket)


def first_day(work: Work) -> date:
    """Return the first day on which what is approved now may be destroyed."""
    return work.moment.date() + timedelta(days=work.pack.disposal.waiting)


def _waited(work: Work, docket: Docket, line: DocketLine) -> None:
    """Refuse a scan before the wait is over, and of what the appraisal kept."""
    disposal_rules.wait_is_over(waits_until(docket), work.moment.date())
    disposal_rules.is_to_go(line.reference_code, line in to_destroy(docket))


def _may_go(work: Work, listed: Docket, given: Given) -> None:
    """Refuse each destroyer's signature, and so the erasure, while a scanned dossier may not be destroyed.

    A clock that is behind is named first: by it no wait would ever be over.
    """
    going = brought_out(listed)
    rules.something_listed([line.dossier_id for line in going])
    for line in listed.lines:
        disposal_rules.is_to_go(line.reference_code, line in going or not line.checked_at)
    _as_listed(work, listed, to_destroy(listed))
    if given.signed is not None:
        clock.may_sign(work, signing.signer_role(given.signed))
    disposal_rules.wait_is_over(waits_until(listed), work.moment.date())
    disposal_rules.third_witness(ELECTRONIC in listed.body, is_countersigned(listed, THIRD))
    disposal.may_be_destroyed(work.desk, work.bags([line.dossier_id for line in going]))


def _listed(docket: Docket) -> list[str]:
    """Return the hash of the list, and what lay in each of its dossiers when it was opened."""
    contents = docket.body.get(CONTENTS)
    return [docket.list_hash] if contents is None else [docket.list_hash, contents]


def _opined(docket: Docket) -> list[list[str]]:
    """Return the group and its opinions, line by line, for the hash that is signed."""
    opinions = opinions_of(docket)
    return [
        [docket.body.get(LEADER, ""), docket.body.get(MEMBER, "")],
        *(
            [line.reference_code, opinions[line.position].opinion.value, opinions[line.position].reason]
            for line in docket.lines
            if line.position in opinions
        ),
    ]


def _what_is_thought(docket: Docket, _given: Given) -> str:
    """Return the hash of the list with its group and every opinion."""
    return list_hash([_listed(docket), *_opined(docket)])


def _what_is_approved(docket: Docket, _given: Given) -> str:
    """Return the hash of the lines that are to be destroyed, with the opinions; what is kept has left the list."""
    if not appraisal.is_appraised(docket):
        return docket.list_hash
    return list_hash([_listed(docket), *([line.reference_code] for line in to_destroy(docket)), *_opined(docket)])


def _what_is_destroyed(listed: Docket, given: Given) -> str:
    """Return the hash of what was approved with its scans, and with method, tool and place of the destruction."""
    how = [given.inputs.get(one, "") for one in listed.procedure.step(DESTROY).inputs]
    going = {line.reference_code for line in to_destroy(listed)}
    return list_hash([[_what_is_approved(listed, given)], how, *(one for one in listed.scans if one[0] in going)])


def _destroy(work: Work, listed: Docket, given: Given) -> Docket:
    """Erase the scanned dossiers; the others stay, as not destroyed or as the appraisal decided."""
    gone, opinions = brought_out(listed), opinions_of(listed)
    dockets.tell(work.db, listed.id, {**listed.body, GOVERNING: _governing(work, listed)})
    dockets.find(work.db, listed.id, {
        **{at: said.opinion.value for at, said in opinions.items()},
        **{line.position: SPARED for line in to_destroy(listed)},
        **{line.position: GONE for line in gone},
    })  # fmt: skip
    scanned = [line.dossier_id for line in gone]
    kept_views.forget_customers(work, scanned)
    search.forget(work.db, scanned)
    for start in range(0, len(scanned), _AT_ONCE):
        bags = work.bags(scanned[start : start + _AT_ONCE])
        dossiers.leave_tombstones(work.db, bags, listed.id, work.at, work.me, work.today)
        appraisals.forget_reasons(work.db, scanned[start : start + _AT_ONCE])
        for bag in bags:
            work.record(
                AuditAction.DOSSIER_DESTROY, f"dossier:{bag.id}", code=bag.reference_code, before="shelved",
                after="destroyed", list=listed.code,
            )  # fmt: skip
        given.tick(start + len(bags), len(scanned))
    work.record(
        AuditAction.DESTRUCTION_FINISH, listed.subject, before=listed.state.name, after=DESTROYED, method=listed.body[METHOD],
        tool=listed.body.get(TOOL, ""), site=listed.body[SITE], destroyed=len(gone), not_destroyed=listed.total - len(gone),
    )  # fmt: skip
    return read_anew(work, listed)


def _governing(work: Work, listed: Docket) -> str:
    """Return the text of the term that governs each dossier: once it is destroyed, nobody can reckon it for the register."""
    found = reckoning.reckonings(work.db, work.pack, listed.dossier_ids, work.moment.date())
    return terms_text(governing_terms(listed, found))


CONDUCT = Conduct(
    DESTRUCTION,
    admits=_listable,
    binds=_line,
    awaits=_awaits,
    takes=_takes,
    opens=_opened,
    checks={
        OPINE: _may_appraise, APPRAISE: _may_appraise, APPROVE: _something_left, STOP: _not_signed_yet, DESTROY: _may_go,
        **dict.fromkeys(COUNTERSIGNS, _of_vouchers), THIRD: _watches,
    },
    statements={
        OPINE: _what_is_thought, APPRAISE: _what_is_thought, APPROVE: _what_is_approved, DESTROY: _what_is_destroyed,
        **dict.fromkeys((*COUNTERSIGNS, THIRD), _what_is_approved),
    },
    effects={
        PROPOSE: _proposed, APPRAISE: _appraised, VOID: _undone, APPROVE: _approve, STOP: _stopped, DESTROY: _destroy,
    },
    afterwards={DESTROY: lambda desk: desk.store.settle()},
    checked=_waited,
)  # fmt: skip
"""The engine carries out the rest."""
