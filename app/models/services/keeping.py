"""A dossier's life: verified, confirmed by whom the pack names, kept with its records, reviewed on its cycle, closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from app.models.domain import life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.change import key_parts
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, Refusal, RuleBroken
from app.models.domain.identity import clean_id
from app.models.domain.life import (
    Completeness,
    Life,
    Validity,
    day_or_none,
)
from app.models.domain.party import Party
from app.models.domain.policy.fields import Customer, RecordKind
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.upkeep import Review
from app.models.domain.register import RegisterEntry, last_standing
from app.models.domain.registers.consent import CONSENT, Consent
from app.models.domain.registers.identification import IDENTIFICATION, Identification, document_kind
from app.models.domain.registers.record import RECORDS, Said, key_of, kind_of
from app.models.domain.registers.review import REVIEW, Reviewed
from app.models.domain.rights import Right
from app.models.ledgers.drafts import DossierDraft
from app.models.services import completeness
from app.models.services.action import Work, action, bare_bag, query, visible_bag
from app.models.services.desk import Desk
from app.models.services.intake import Intake
from app.models.store import browse, contents, entries, lives, parties
from app.models.store.database import Database
from app.models.store.dossiers import Bag


@dataclass(frozen=True, slots=True)
class LifeDetail:
    """The life of a dossier: its stage, what it lacks, and its identifications, consents, records and reviews.

    `stopping`: the papers of `missing` without which it is not confirmed; `imported`: a ledger brought it as confirmed.
    The lines of its registers are there with those that were corrected or ended.
    """

    life: Life
    restricted: bool
    sensitive: bool
    former: bool
    missing: Completeness
    identifications: tuple[RegisterEntry[Identification], ...]
    consents: tuple[RegisterEntry[Consent], ...]
    records: tuple[RegisterEntry[Said], ...]
    reviews: tuple[RegisterEntry[Reviewed], ...]
    review_due: str
    validity: Validity
    stopping: tuple[str, ...]
    imported: bool

    @property
    def identified(self) -> RegisterEntry[Identification] | None:
        """The identification that counts; None where there is none, or none that stands."""
        return last_standing(self.identifications)


@dataclass(frozen=True, slots=True)
class ClassShown:
    """A class of a dossier: the axis and the value in words, and whether it is under special protection (S08-R5).

    `marked`: the office lays emphasis on it.
    """

    axis: str
    value: str
    protected: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """A dossier to be looked through: until when, and on which cycle, which names whose task it is."""

    dossier_id: int
    due_on: str
    cycle: Review | None


@query(Right.CONSULT)
def detail(desk: Desk, dossier_id: int) -> LifeDetail:
    """The life of one dossier. Raises NotAllowed out of scope."""
    db = desk.store.db
    bag = visible_bag(db, dossier_id)
    flags = lives.flags(db, bag.id)
    found = entries.entries(db, IDENTIFICATION, bag.id)
    held = contents.contents(db, bag.id)
    return LifeDetail(
        life=lives.life(db, bag.id),
        restricted=flags.restricted,
        sensitive=flags.sensitive,
        former=flags.former,
        missing=completeness.lacking(db, desk.pack, [bag.id])[bag.id],
        identifications=tuple(found),
        consents=tuple(entries.entries(db, CONSENT, bag.id)),
        records=tuple(
            replace(one, contents=desk.pack.masked_record(kind_of(one.register), one.contents))
            for one in entries.entries(db, RECORDS, bag.id)
        ),
        reviews=tuple(entries.entries(db, REVIEW, bag.id)),
        review_due=flags.review_due,
        validity=_validity(desk.pack, held, found),
        stopping=_stopping(desk, db, bag, held),
        imported=flags.imported,
    )


@query(Right.CONSULT)
def waiting_counts(desk: Desk) -> dict[Life, int]:
    """Count the new dossiers within the session's scope that wait to be verified and to be confirmed."""
    return browse.waiting(desk.store.db)


@query(Right.CONSULT)
def classes(desk: Desk, dossier_id: int) -> list[ClassShown]:
    """The classes of a dossier in the pack's order, whatever it no longer has last; none of a sealed one without the right.

    Raises NotAllowed out of scope.
    """
    bag, pack = bare_bag(desk.store.db, dossier_id), desk.pack
    held = {} if bag.withheld else contents.classes_of(desk.store.db, bag.id)
    order = [one.key for one in pack.axes if one.key in held]
    return [
        ClassShown(pack.axis_caption(key), held[key], pack.is_protected(key, held), pack.is_marked(key, held))
        for key in (*order, *(key for key in held if key not in order))
    ]


@query(Right.CONSULT)
def reviews_due(desk: Desk) -> list[ReviewDue]:
    """Dossiers whose review falls due soon, earliest first, with who is responsible (S07-R2)."""
    due = lives.due_for_review(desk.store.db, _soon(desk))
    classes = contents.classes_of_all(desk.store.db, [number for number, _day in due])
    return [ReviewDue(number, day, desk.pack.review_for(classes[number])) for number, day in due]


@query(Right.CONSULT)
def documents_running_out(desk: Desk) -> list[tuple[DossierRow, str]]:
    """Dossiers whose customer's identity document runs out soon or has, with the day (S14-R4, S06-R2).

    The day of the last identification that stands counts; without one, that of the pack's field.
    """
    db = desk.store.db
    until = dict(lives.running_out(db, desk.pack, _soon(desk)))
    return [(row, until[row.id]) for row in _masked_rows(db, list(until))]


@query(Right.CONSULT)
def to_identify_anew(desk: Desk) -> list[DossierRow]:
    """Confirmed dossiers whose identification turned out wrong and that have no good one since, where the pack wants one."""
    db = desk.store.db
    return _masked_rows(db, lives.unjudged(db)) if desk.pack.confirmation.identity else []


@query(Right.CONSULT)
def missing(desk: Desk, dossier_ids: Sequence[int]) -> list[tuple[DossierRow, Completeness]]:
    """Return those of these dossiers that lack something, with what they lack: the supplement list (补充资料清单)."""
    rows = _masked_rows(desk.store.db, list(dossier_ids))
    lacking = completeness.lacking(desk.store.db, desk.pack, [row.id for row in rows])
    return [(row, lacking[row.id]) for row in rows if not lacking[row.id].is_whole]


@query(Right.CONSULT)
def to_supplement(desk: Desk, dossier_ids: Sequence[int]) -> list[tuple[DossierRow, Completeness]]:
    """Like `missing`, for the paper. Raises RuleBroken `nothing-lacking` when there is nothing to bring."""
    lacking = missing(desk, dossier_ids)
    life_rules.something_lacking(lacking)
    return lacking


@action(IDENTIFICATION.right)
def identify(
    work: Work, dossier_id: int, document: str, number_seen: bool, genuine: bool, valid_until: str, way: str,
    finding: str, *, for_good: bool = False,
) -> None:  # fmt: skip
    """Enter in the register of identifications what was found of a customer's identity (S10-R5, S08-R1).

    `valid_until`: day of the document, as it is typed; `for_good`: it has none. Raises BadInput `not-filled` without a
    finding, RuleBroken `validity-stated`, `value-fits` for what is no day, `document-expired` for one that has run out and
    is said to be genuine and valid.
    """
    bag = work.changeable(dossier_id)
    found = life_rules.identification_read(
        Identification(document, number_seen, genuine, valid_until, way, finding), for_good, work.today
    )
    entries.enter(work.db, IDENTIFICATION, bag.id, found, work.at, work.me, work.at)
    work.record(
        AuditAction.DOSSIER_IDENTIFY, f"dossier:{bag.id}", code=bag.reference_code, document=document_kind(found.document),
        genuine=genuine, valid_until=found.valid_until,
    )  # fmt: skip


def run_out(typed: str, seen_on: str) -> Refusal | None:
    """Return what `identify` would say, while it is being typed, of a document that is called valid; None for no day too."""
    try:
        life_rules.not_run_out(day_or_none(typed), seen_on)
    except RuleBroken as refusal:
        return refusal
    return None


@action(CONSENT.right)
def consent(work: Work, dossier_id: int, uses: Sequence[str], given_on: str, way: str, notice: str = "") -> None:
    """Enter what a customer has agreed to, for which uses, how they said so (S06-R6, S10-R2), and after which notice (S06-R11).

    Raises RuleBroken `uses-stated`, `notice-stated` where the office asks for one, `value-fits`; BadInput `not-filled`.
    """
    bag = work.changeable(dossier_id)
    uses = life_rules.uses_stated(work.pack, uses)
    given_on = life_rules.day_of_consent(given_on, work.today)
    way = rules.filled(way, N_("方式"))
    notice = life_rules.notice_stated(work.pack, notice)
    entries.enter(work.db, CONSENT, bag.id, Consent(tuple(uses), way, notice), given_on, work.me, work.at)
    work.record(
        AuditAction.DOSSIER_CONSENT, f"dossier:{bag.id}", code=bag.reference_code, uses=len(uses), given_on=given_on
    )


@action(Right.VERIFY)
def verify(work: Work, dossier_id: int) -> None:
    """Take the step of verifying a dossier (S03-R1): required data must be there and the identity judged."""
    bag = work.changeable(dossier_id)
    life_rules.stands_at(bag.reference_code, lives.life(work.db, bag.id), N_("核实"), Life.ENTERED)
    _check(work, bag)
    step(work, bag, Life.ENTERED, Life.VERIFIED)
    lives.verified(work.db, bag.id, work.me)


@action(Right.VERIFY)
def send_back(work: Work, dossier_id: int, reason: str) -> None:
    """Give a verified dossier back to be mended, with the reason."""
    bag = work.changeable(dossier_id)
    life_rules.stands_at(bag.reference_code, lives.life(work.db, bag.id), N_("退回"), Life.VERIFIED)
    step(work, bag, Life.VERIFIED, Life.ENTERED, rules.stated(reason, rulebook.REASON_STATED))


@action(Right.CONFIRM)
def confirm(work: Work, dossier_ids: Sequence[int]) -> int:
    """Confirm new dossiers (S03-R7); all of them or none. Returns how many.

    Raises RuleBroken `life-in-order`, `identity-first`, `identity-genuine`, `consent-first`, `both-sides`,
    `fields-filled`, `confirmed-by-another`.
    """
    rules.something_listed(dossier_ids)
    for dossier_id in dict.fromkeys(dossier_ids):
        bag = work.changeable(dossier_id)
        life_rules.stands_at(bag.reference_code, lives.life(work.db, bag.id), N_("确认"), Life.VERIFIED)
        life_rules.confirmed_by_another(bag.reference_code, work.me, lives.verifiers(work.db, bag.id))
        _check(work, bag)
        step(work, bag, Life.VERIFIED, Life.CONFIRMED)
        lives.set_review_due(work.db, bag.id, work.pack, work.today)
    return len(dossier_ids)


@action(RECORDS.right)
def record(work: Work, dossier_id: int, kind: str, said: dict[str, str]) -> int:
    """Add a record to a dossier (业务凭证、交易记录、服务记录); its least contents are the pack's (S04-R4, S04-R5).

    Raises RuleBroken `known-field` for a kind that the pack does not have, `fields-filled`, `value-fits`.
    """
    bag = work.changeable(dossier_id)
    form = life_rules.record_kind(work.pack, kind, RECORDS.on)
    values = life_rules.record_read(form, bag.reference_code, said)
    large_dealing_papers(work, bag, form, values)
    record_id = entries.enter(work.db, RECORDS, bag.id, values, work.at, work.me, work.at, key=key_of(kind))
    work.record(AuditAction.DOSSIER_RECORD, f"dossier:{bag.id}", code=bag.reference_code, kind=form.name)
    return record_id


@action(REVIEW.right)
def review(work: Work, dossier_id: int, finding: str) -> str:
    """A dossier was looked through on its cycle; returns the day of the next review (S05-R7, S14-R4)."""
    bag = work.changeable(dossier_id)
    life_rules.stands_at(bag.reference_code, lives.life(work.db, bag.id), N_("核对"), Life.CONFIRMED)
    finding = rules.filled(finding, N_("核对结果"))
    due = lives.set_review_due(work.db, bag.id, work.pack, work.today)
    entries.enter(work.db, REVIEW, bag.id, Reviewed(finding, due), work.at, work.me, work.at)
    work.record(AuditAction.DOSSIER_REVIEW, f"dossier:{bag.id}", code=bag.reference_code, next_due=due)
    return due


@query(Right.REGISTER)
def known_customers(desk: Desk, id_number: str) -> list[Party]:
    """Customers of this ID or credit number whom the archive knows: a new dossier may be theirs (S16-R4)."""
    number = clean_id(id_number)
    return parties.with_id_number(desk.store.db, number) if number else []


@query(Right.CONSULT)
def others_of_customer(desk: Desk, dossier_id: int) -> list[DossierRow]:
    """The other dossiers of a dossier's customer, oldest first."""
    bag = visible_bag(desk.store.db, dossier_id)
    party = parties.of_dossier(desk.store.db, bag.id)
    numbers = parties.dossiers_of(desk.store.db, party) if party is not None else []
    return _masked_rows(desk.store.db, [number for number in numbers if number != bag.id])


@action(Right.REGISTER)
def change_owner(work: Work, dossier_id: int, draft: DossierDraft) -> int:
    """A household has a new owner: their bag is entered, the former owner's stays findable (S05-R4). Returns its id.

    Raises RuleBroken `former-bag` for a bag that is not the household's current one.
    """
    bag = work.changeable(dossier_id)
    home = life_rules.current_bag(bag.reference_code, lives.household_of(work.db, bag.id))
    lives.leave_household(work.db, bag.id)
    entered = Intake(work, batch_id=None).enter([replace(draft, household=home)])[0]
    after = work.bag(entered)
    work.record(
        AuditAction.DOSSIER_OWNER, f"dossier:{bag.id}", code=bag.reference_code, before=bag.reference_code,
        after=after.reference_code,
    )  # fmt: skip
    return entered


def large_dealing_papers(work: Work, bag: Bag, form: RecordKind, values: Mapping[str, str]) -> None:
    """Refuse a dealing of high value while the papers for it are not on file (S10-R9). Raises RuleBroken `large-dealing`."""
    if work.pack.large_dealings:
        held = _papers(contents.contents(work.db, bag.id))
        customer = _customer(work.db, bag)
        life_rules.large_dealing_papers(work.pack, form, bag.reference_code, values, customer, held)


def step(work: Work, bag: Bag, before: Life, after: Life, reason: str = "") -> None:
    """Take a dossier to another stage, and record it."""
    lives.set_life(work.db, bag.id, after)
    work.record(
        AuditAction.DOSSIER_LIFE, f"dossier:{bag.id}", code=bag.reference_code, before=before.value, after=after.value,
        policy=work.desk.rules.version, because=reason, about=[bag.id],
    )  # fmt: skip


def _check(work: Work, bag: Bag) -> None:
    """Check the needs of a dossier before its next step; all that is lacking is named at once."""
    db, pack, code = work.db, work.pack, bag.reference_code
    held = contents.contents(db, bag.id)
    classes = contents.classes_of(db, bag.id)
    customer = _customer(db, bag)
    stopping = _stopping(work.desk, db, bag, held)
    life_rules.all_at_once(code, (
        lambda: life_rules.fields_filled(pack, code, customer, classes, _field_values(held)),
        lambda: life_rules.risk_papers_held(code, stopping),
        lambda: life_rules.identity_judged(pack, code, entries.entries(db, IDENTIFICATION, bag.id)),
        lambda: life_rules.consent_given(pack, code, entries.entries(db, CONSENT, bag.id)),
    ))  # fmt: skip


def _soon(desk: Desk) -> str:
    return (desk.now().date() + timedelta(days=life_rules.SOON_DAYS)).isoformat()


def _stopping(desk: Desk, db: Database, bag: Bag, held: dict[str, str]) -> tuple[str, ...]:
    if not held:
        return ()
    classes, category = contents.classes_of(db, bag.id), desk.pack.category(bag.category)
    return life_rules.missing_risk_papers(desk.pack, category, _customer(db, bag), classes, _papers(held))


def _validity(pack: Pack, held: dict[str, str], found: list[RegisterEntry[Identification]]) -> Validity:
    by_field = day_or_none(_field_values(held).get(pack.key_of(Meaning.DOCUMENT_VALID_UNTIL), ""))
    last = last_standing(found)
    return Validity(last is not None, last.contents.valid_until if last else "", by_field)


def _customer(db: Database, bag: Bag) -> Customer:
    return Customer(lives.customer_kind(db, bag.id))


def _field_values(held: dict[str, str]) -> dict[str, str]:
    return {key_parts(key)[1]: value for key, value in held.items() if key_parts(key)[0] == "field"}


def _papers(held: dict[str, str]) -> frozenset[str]:
    return frozenset(key_parts(key)[1] for key in held if key_parts(key)[0] == "paper")


def _masked_rows(db: Database, numbers: list[int]) -> list[DossierRow]:
    return [row.masked() for row in browse.rows(db, numbers)]
