"""Sealing dossiers, and the wishes of customers to be forgotten, which end in it or in destruction (S11-R6; docs/adr/0031)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.models.domain import disposal_rules, rulebook, rules, sealing_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.disposal import Reckoning
from app.models.domain.errors import N_, BadInput, RuleBroken
from app.models.domain.registers.deletion_wish import DELETION_WISH, DeletionWish, Fate, WishAnswer
from app.models.domain.registers.sealing import SEALING, SealedDossier, Sealing
from app.models.domain.rights import Right
from app.models.services import reckoning
from app.models.services.action import Work, action, in_words_of, query, still_there
from app.models.services.desk import Desk
from app.models.store import entries, parties, sealing
from app.models.store.dossiers import Bag

_MOST_WISHES = 1000
_DELAYS = (disposal_rules.REVIEW_FIRST.code, disposal_rules.AFTER_HOLD.code)
_TO_KEEP = sealing_rules.FORGETTING + N_("第二款")


class Answer(NamedTuple):
    """The answer to a wish about one dossier: its fate, by which clause, and until which day (ISO, «» for none)."""

    fate: Fate
    clause: str
    until: str


def may_be_forgotten(work: Work, bag: Bag) -> Answer:
    """Return whether a dossier may be destroyed at the wish of its customer, and if not, what stands before it.

    S11-R6: a hold goes before a term, and that before the wish; a review or the days after a hold delay the list alone.
    """
    if bag.held:
        return Answer(Fate.HELD, _TO_KEEP, "")
    today = work.moment.date()
    found = reckoning.reckonings(work.db, work.pack, [bag.id], today)[bag.id]
    try:
        disposal_rules.terms_served(bag.reference_code, found, today)
    except RuleBroken as refusal:
        in_words_of(work.desk, refusal)
        if refusal.code not in _DELAYS:
            return Answer(Fate.TERM, f"{refusal.facts['clause']}；{_TO_KEEP}", _kept_until(found, refusal.code))
    return Answer(Fate.FREE, sealing_rules.FORGETTING + N_("第一款"), "")


def _kept_until(found: Reckoning, refused: str) -> str:
    """Return the day until which a dossier stays sealed (ISO); «» where nobody can name one."""
    if refused == disposal_rules.DECIDED_TERM.code and found.decided:
        return found.decided.until
    until = found.until or found.statutory_until()
    return until.isoformat() if until and refused == rulebook.TERM_NOT_SERVED.code else ""


@query(Right.SEALED)
def sealed(desk: Desk) -> list[SealedDossier]:
    """Return what is sealed, newest first."""
    return sealing.sealed(desk.store.db)


@query(Right.SEAL)
def wishes(desk: Desk) -> list[WishAnswer]:
    """Return the wishes of customers to be forgotten with their answers, newest first."""
    return sealing.wishes(desk.store.db, _MOST_WISHES)


@action(Right.SEAL)
def seal(work: Work, dossier_ids: Sequence[int], reason: str) -> int:
    """Seal dossiers whose purpose is served; returns how many.

    Raises RuleBroken `empty-list`, `reason-stated`, `reason-names-nobody`, `destroyed-stays`, `is-sealed` for one that is sealed
    already.
    """
    rules.something_listed(dossier_ids)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    bags = [work.bare_living(number) for number in dict.fromkeys(dossier_ids)]
    rules.names_nobody(reason, parties.said_of(work.db, [bag.id for bag in bags]))
    for bag in bags:
        sealing_rules.not_sealed(bag.reference_code, bag.sealed)
        _seal(work, bag, reason, bag.retention_due or "")
    return len(bags)


@action(Right.SEAL)
def unseal(work: Work, dossier_ids: Sequence[int], reason: str) -> int:
    """End the sealing of dossiers; returns how many.

    Raises RuleBroken `reason-stated`, `reason-names-nobody`, Stale where none is sealed.
    """
    reason = rules.stated(reason, rulebook.REASON_STATED)
    rules.names_nobody(reason, parties.said_of(work.db, dossier_ids))
    ended = still_there(sealing.unseal(work.db, dossier_ids, work.at, work.me, reason) or None)
    for number in ended:
        bag = work.bare(number)
        work.record(
            AuditAction.DOSSIER_UNSEAL, f"dossier:{number}", code=bag.reference_code, before=True, after=False,
            because=reason, about=[number],
        )  # fmt: skip
    return len(ended)


@action(Right.SEAL)
def enter_wish(
    work: Work, dossier_id: int, asked_on: date, way: str, *, whole_customer: bool = False
) -> list[WishAnswer]:
    """Enter the wish of a customer to be forgotten, about a dossier or all of theirs, and answer it at once.

    S11-R6, 个人信息保护法 art. 47: where a hold or a term runs, the dossier is sealed; otherwise it may be listed for
    destruction. Raises BadInput `not-filled`, `day-to-come`, RuleBroken `destroyed-stays`.
    """
    way = rules.filled(way, N_("提出方式"))
    if asked_on > work.moment.date():
        raise BadInput("day-to-come", N_("提出日期还没有到。请核对日期。"), field="asked_on")
    first = work.bare_living(dossier_id)
    numbers = [first.id]
    if whole_customer:
        party = still_there(next(iter(parties.ids_of(work.db, first.id)), None))
        numbers += [one for one in parties.all_dossiers_of(work.db, party) if one != first.id]
    entered = [_answer(work, work.bare(number), asked_on, way) for number in numbers]
    answers = {one.id: one for one in sealing.wishes(work.db, len(entered))}
    return [answers[number] for number in entered if number in answers]


def _answer(work: Work, bag: Bag, asked_on: date, way: str) -> int:
    answer = may_be_forgotten(work, bag)
    wish = DeletionWish(way, answer.fate.value, answer.clause, answer.until)
    entered = entries.enter(work.db, DELETION_WISH, bag.id, wish, asked_on.isoformat(), work.me, work.at)
    work.record(
        AuditAction.DELETION_WISH, f"dossier:{bag.id}", code=bag.reference_code, line=entered, clause=answer.clause,
        ending=answer.fate.value, until=answer.until,
    )  # fmt: skip
    if answer.fate.sealed and not bag.sealed:
        _seal(work, bag, N_("客户请求删除"), answer.until)
    return entered


def _seal(work: Work, bag: Bag, reason: str, until: str) -> None:
    entries.enter(work.db, SEALING, bag.id, Sealing(reason, until), work.at, work.me, work.at)
    work.record(
        AuditAction.DOSSIER_SEAL, f"dossier:{bag.id}", code=bag.reference_code, before=False, after=True, until=until,
        because=reason, about=[bag.id],
    )  # fmt: skip
