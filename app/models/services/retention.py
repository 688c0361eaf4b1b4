"""What an office keeps until when: the dossiers that fall due, those to be reviewed, and those of which nobody can say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from app.models.domain import disposal_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.disposal import KeptUntil, Outlook
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow, DossierState
from app.models.domain.errors import N_
from app.models.domain.governing_terms import GoverningTerm, governing_terms, terms_noted
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.domain.register import EntryAct, RegisterEntry, standing
from app.models.domain.registers.hold import HOLD, Hold
from app.models.domain.registers.retention import RETENTION, RetentionDecision
from app.models.domain.rights import Right
from app.models.services import reckoning
from app.models.services.action import Work, action, query, still_there, visible_bag
from app.models.services.desk import Desk
from app.models.services.disposal import Judgement, judgements
from app.models.services.reckoning import Shift
from app.models.store import browse, dossiers, entries, files, parties, settings, terms

DecisionLine = RegisterEntry[RetentionDecision]
_RECKONED_ON = "terms-reckoned-on"
MOST_LISTED = 1000


class RetentionList(StrEnum):
    """A list of dossiers by what is to be done about their keeping."""

    DUE = Outlook.DESTROY.value
    REVIEW = Outlook.REVIEW.value
    UNKNOWN = Outlook.UNKNOWN.value
    ENDLESS = "endless"
    """What has no day on which it falls due: a term has not begun, or it is kept for ever."""

    @property
    def label(self) -> str:
        """The list as clerks call it."""
        return _LISTS[self]


_LISTS = {
    RetentionList.DUE: N_("到期，可列入销毁"),
    RetentionList.REVIEW: N_("到期，先复核"),
    RetentionList.UNKNOWN: N_("算不出期限"),
    RetentionList.ENDLESS: N_("未起算或永久保管"),
}


@dataclass(frozen=True, slots=True)
class KeptDossier:
    """A dossier with its terms, and the refusal of its destruction now, if any."""

    row: DossierRow
    judgement: Judgement

    @property
    def id(self) -> int:
        """The id of the dossier."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof of whether a dossier may be destroyed on a day: its terms, its holds, its decisions, and the result."""

    row: DossierRow
    day: date
    opened_on: str
    media: tuple[Medium, ...]
    judgement: Judgement
    holds: tuple[RegisterEntry[Hold], ...]
    decisions: tuple[RegisterEntry[RetentionDecision], ...]


@dataclass(frozen=True, slots=True)
class ShiftedDossier:
    """A dossier that other rules would move: which way, and until when it is kept, before and after."""

    row: DossierRow
    way: Shift
    before: KeptUntil
    after: KeptUntil

    @property
    def id(self) -> int:
        """The id of the dossier."""
        return self.row.id


@dataclass(slots=True)
class Shifts:
    """The dossiers that other rules would move: how many each way, and the first thousand of them."""

    counts: Counter[Shift] = field(default_factory=Counter)
    rows: list[ShiftedDossier] = field(default_factory=list)


@query(Right.CONSULT)
def counts(desk: Desk) -> dict[RetentionList, int]:
    """Count the dossiers on their shelves of each list, whether somebody holds them or not."""
    db, today = desk.store.db, _today(desk)
    shelved = sum(number for *_, state, number in browse.counts(db) if state is DossierState.SHELVED)
    found = {
        one: terms.count_listed(db, Outlook(one.value), today)
        for one in RetentionList
        if one is not RetentionList.ENDLESS
    }
    return found | {RetentionList.ENDLESS: shelved - terms.count_dated(db) - found[RetentionList.UNKNOWN]}


@query(Right.CONSULT)
def listed(desk: Desk, which: RetentionList) -> list[KeptDossier]:
    """The dossiers of a list, longest due first; the first thousand of them."""
    if which is RetentionList.ENDLESS:
        return _kept(desk, terms.endless(desk.store.db, MOST_LISTED))
    return _kept(desk, terms.listed(desk.store.db, Outlook(which.value), _today(desk), MOST_LISTED))


@query(Right.CONSULT)
def due_between(desk: Desk, first: int, last: int) -> list[KeptDossier]:
    """The dossiers whose longest term is served in these years; the first thousand of them."""
    return _kept(desk, terms.due_between(desk.store.db, first, last, MOST_LISTED))


@query(Right.CONSULT)
def years(desk: Desk) -> dict[int, int]:
    """Count the dossiers that are kept here by the year in which their longest term is served, in order."""
    return terms.by_year(desk.store.db)


@query(Right.CONSULT)
def proof(desk: Desk, dossier_id: int) -> Proof:
    """Prove whether a living dossier may be destroyed today, and why."""
    bag, db = visible_bag(desk.store.db, dossier_id), desk.store.db
    (row,) = browse.rows(db, [bag.id])
    media = tuple(dict.fromkeys((Medium.PAPER, *(one.medium for one in files.items(db, bag.id)))))
    return Proof(
        row.masked(), desk.now().date(), bag.opened_on, media, judgements(desk, [bag])[bag.id],
        tuple(one for one in entries.entries(db, HOLD, bag.id) if not one.ended_at),
        tuple(entries.entries(db, RETENTION, bag.id)),
    )  # fmt: skip


@query(Right.CONSULT)
def governing(desk: Desk, listed: Docket) -> dict[int, GoverningTerm]:
    """Return the term that governs each dossier of a destruction list, by position: as it was noted with the destruction, else now.

    Nothing is said of a dossier that is gone and of which nothing was noted.
    """
    if noted := terms_noted(listed):
        return noted
    seen = [bag.id for bag in dossiers.all_visible(desk.store.db, listed.dossier_ids)]
    found = reckoning.reckonings(desk.store.db, desk.pack, seen, desk.now().date())
    return governing_terms(listed, found)


@query(Right.CONSULT)
def decisions(desk: Desk, dossier_id: int) -> list[RegisterEntry[RetentionDecision]]:
    """The decisions on the keeping of a dossier, newest first, withdrawn ones too."""
    return entries.entries(desk.store.db, RETENTION, visible_bag(desk.store.db, dossier_id).id)


@action(RETENTION.right)
def decide(work: Work, dossier_ids: Sequence[int], made: RetentionDecision) -> int:
    """Decide on the keeping of dossiers, for one reason; returns how many. It stands, whatever their terms come to later.

    Raises RuleBroken `empty-list`, `reason-stated`, `reason-names-nobody`, `destroyed-stays`; `kept-until-ahead`,
    `review-after-term`, `review-after-hold`, `longer-stands`, and nothing is decided then.
    """
    rules.something_listed(dossier_ids)
    made = replace(made, reason=rules.stated(made.reason, rulebook.REASON_STATED))
    bags = [work.living(one) for one in dict.fromkeys(dossier_ids)]
    rules.names_nobody(made.reason, parties.said_of(work.db, [bag.id for bag in bags]))
    found = reckoning.reckonings(work.db, work.pack, [bag.id for bag in bags], work.moment.date())
    for bag in bags:
        disposal_rules.decision_fits(bag.reference_code, made, found[bag.id], bag.held, work.moment.date())
        entries.enter(work.db, RETENTION, bag.id, made, work.at, work.me, work.at)
        work.record(
            AuditAction.TERM_DECIDE, f"dossier:{bag.id}", code=bag.reference_code, decision=made.decision.value, until=made.until,
            because=made.reason, about=[bag.id],
        )  # fmt: skip
    return len(bags)


@action(RETENTION.right)
def withdraw(work: Work, dossier_id: int, decision_id: int, reason: str) -> None:
    """Withdraw a decision, for a stated reason. Raises Stale for one that no longer stands, RuleBroken `reason-stated`."""
    bag = work.living(dossier_id)
    line = still_there(standing(entries.entries(work.db, RETENTION, bag.id), decision_id))
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, RETENTION, EntryAct.WITHDRAWN, line.id, work.at, work.me, work.at, reason)
    work.record(
        AuditAction.TERM_WITHDRAW, f"dossier:{bag.id}", code=bag.reference_code, decision=line.contents.decision.value,
        because=reason, about=[bag.id],
    )  # fmt: skip


def catch_up(desk: Desk) -> None:
    """Reckon every term anew when one has come into force or run out since the last time. Called when the desk opens."""
    if _must_catch_up(desk):
        _catch_up(desk)


@action(Right.CONSULT)
def _catch_up(work: Work) -> None:
    terms.all_stale(work.db)
    moved = reckoning.bring_up(work.db, work.pack, work.moment.date())
    settings.set_office_setting(work.db, _RECKONED_ON, work.today)
    work.record(
        AuditAction.TERMS_RECKON, f"archive:{work.desk.fonds}", earlier=moved[Shift.EARLIER], later=moved[Shift.LATER],
        unknown=moved[Shift.UNKNOWN],
    )  # fmt: skip


@query(Right.CONSULT)
def _must_catch_up(desk: Desk) -> bool:
    last, today = settings.office_setting(desk.store.db, _RECKONED_ON) or "", desk.now().date()
    bounded = [one for one in desk.pack.terms if one.since or one.until]
    return bool(terms.stale(desk.store.db, 1)) or any(
        not last or one.in_force(today) != one.in_force(date.fromisoformat(last)) for one in bounded
    )


@query(Right.DRAFT_RULES)
def shifts(desk: Desk, pack: Pack) -> Shifts:
    """Return the dossiers that rules not yet in force would move today."""
    db, today, found = desk.store.db, desk.now().date(), Shifts()
    if pack.terms == desk.pack.terms and pack.disposal == desk.pack.disposal:
        return found
    for numbers in terms.living(db):
        before = terms.kept(db, numbers)
        after = {
            one: KeptUntil.of(reckoned) for one, reckoned in reckoning.reckonings(db, pack, numbers, today).items()
        }
        ways = {one: way for one in after if (way := reckoning.shift(before[one], after[one]))}
        found.counts.update(ways.values())
        shown = list(ways)[: MOST_LISTED - len(found.rows)]
        found.rows += [
            ShiftedDossier(row.masked(), ways[row.id], before[row.id], after[row.id]) for row in browse.rows(db, shown)
        ]
    return found


def _kept(desk: Desk, dossier_ids: Sequence[int]) -> list[KeptDossier]:
    bags = dossiers.all_visible(desk.store.db, list(dossier_ids))
    found = judgements(desk, bags)
    return [KeptDossier(row.masked(), found[row.id]) for row in browse.rows(desk.store.db, list(dossier_ids))]


def _today(desk: Desk) -> str:
    return desk.now().date().isoformat()
