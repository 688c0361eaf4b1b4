"""Originals in deposit (代管原件): entered with a label, taken in and given out by slips, listed in the ledger.

The engine of dockets has the slips signed; a scan of the slip and one of the original must agree before it is given out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.models.domain import codes, deposit_rules, life_rules, rights, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import CodeKind
from app.models.domain.deposit import Grade, NewOriginal, Original, Video, Whereabouts, item_of, line_key
from app.models.domain.docket import Docket, DocketLine, NewLine, Terms
from app.models.domain.errors import N_
from app.models.domain.item import NewItem, sensitive_titles
from app.models.domain.person import Role, Staff
from app.models.domain.policy.medium import Medium
from app.models.domain.procedure import CHECK
from app.models.domain.procedures.deposit_in import DELIVERER, DEPOSIT_IN, DISC, FILE, KEEPER, PLACE
from app.models.domain.procedures.deposit_out import APPROVED, DEPOSIT_OUT, RECEIVER
from app.models.domain.rights import Right
from app.models.domain.shelving import place_path
from app.models.ledgers.drafts import DeedDraft
from app.models.services import dockets as engine
from app.models.services import placing
from app.models.services.action import Work, action, query, still_there
from app.models.services.conducts.keeper import named
from app.models.services.desk import Desk
from app.models.services.filing import enter_item
from app.models.store import deposits, dockets, files, lives, people
from app.models.store.database import Database
from app.models.store.deposits import KeptSince
from app.models.store.dossiers import Bag


@query(Right.CONSULT)
def ledger(desk: Desk) -> list[Original]:
    """Return the originals within the session's scope, the newest first."""
    return deposits.ledger(desk.store.db)


@dataclass(frozen=True, slots=True)
class NoticeDrawn:
    """A notice to a customer, with its number: the originals of one dossier that are due."""

    number: str
    originals: tuple[Original, ...]


@query(Right.CONSULT)
def due(desk: Desk) -> list[Original]:
    """Return the originals of which the customer is to be told: expired, or soon to expire, as the pack says of each grade."""
    return _due(desk, desk.store.db)


@action(Right.LEND)
def notify(work: Work, item_id: int) -> NoticeDrawn:
    """Draw up the notice about an original that is due, and all others of its dossier; the day is kept (S12-R8).

    Raises RuleBroken `notice-when-due`.
    """
    found = _due(work.desk, work.db)
    of_it = next((one.dossier_id for one in found if one.item_id == item_id), None)
    listed = deposit_rules.notice_when_due([one for one in found if one.dossier_id == of_it])
    deposits.notice(work.db, [one.item_id for one in listed], work.today)
    event = work.record(
        AuditAction.DEPOSIT_NOTICE, f"dossier:{listed[0].dossier_id}", code=listed[0].reference_code, count=len(listed),
    )  # fmt: skip
    return NoticeDrawn(f"到期通知〔{work.moment.year}〕{event}号", tuple(listed))


@action(Right.REGISTER)
def put_off(work: Work, item_id: int, expires_on: str, reason: str) -> Original:
    """Let an original that is kept here expire on another day, for a reason (S12-R8).

    Raises RuleBroken `expires-later`, `original-stands`, `reason-stated`; `value-fits` for an impossible date.
    """
    (original,) = _listed(work, [item_id])
    deposit_rules.listable([original], Whereabouts.KEPT)
    day = deposit_rules.expires_later(life_rules.day_read(N_("到期日"), expires_on), work.today)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    deposits.put_off(work.db, item_id, day)
    work.record(
        AuditAction.DEPOSIT_PUT_OFF, f"dossier:{original.dossier_id}", code=original.reference_code, item=original.bar_code,
        before=original.expires_on, after=day, because=reason, about=[original.dossier_id],
    )  # fmt: skip
    return _listed(work, [item_id])[0]


@action(Right.LABEL)
def take_labels(work: Work, item_ids: Sequence[int]) -> list[Original]:
    """Return the originals whose labels are printed. The printing is logged. Raises RuleBroken `empty-list`."""
    found = deposits.of_items(work.db, item_ids)
    rules.something_listed(found)
    work.record(
        AuditAction.LABELS_PRINT, f"archive:{work.desk.fonds}", count=len(found), first=found[0].bar_code,
        last=found[-1].bar_code,
    )  # fmt: skip
    work.changes_only_the_trail()
    return found


@query(Right.CONSULT)
def on_slip(desk: Desk, docket: Docket) -> list[Original]:
    """Return the originals of a slip as they stand now."""
    return deposits.of_items(desk.store.db, [item_of(line.key) for line in docket.lines])


@query(Right.REGISTER)
def keepers(desk: Desk) -> list[Staff]:
    """Return the keepers of originals who are appointed now."""
    standing = named(desk.store.db)
    return [one for one in people.everyone(desk.store.db) if standing.get(one.id)]


@action(Right.REGISTER)
def enter(work: Work, dossier_id: int, new: NewOriginal) -> Original:
    """Enter an original of a dossier, to be taken in by a slip, under a bar code of its own.

    Raises RuleBroken `originals-taken` where the rules know no deposits, and what `filing.add_item` raises.
    """
    deposit_rules.taken_here(new.grade, {one.grade for one in work.pack.deposits})
    bag = work.receiving(dossier_id)
    expires_on = life_rules.day_read(N_("到期日"), new.expires_on)
    item_id = enter_item(work, bag, NewItem(new.title, True, Medium.PAPER, 0, "", "", False, ""))
    entered = NewOriginal(
        new.title, new.grade, new.number.strip(), new.owner.strip(), new.quantity, new.worth, expires_on
    )
    deposits.enter(work.db, item_id, entered)
    (original,) = deposits.of_items(work.db, [item_id])
    work.record(
        AuditAction.DEPOSIT_ENTER,
        f"dossier:{bag.id}",
        code=bag.reference_code,
        item=original.bar_code,
    )
    return original


@action(Right.REGISTER)
def draw_up(
    work: Work, item_ids: Sequence[int], keeper_id: str, deliverer: str, place: str, video: Video | None = None
) -> Docket:
    """Draw up the slip by which entered originals are taken in; with a `video`, two colleagues witness it first.

    Raises RuleBroken `original-stands`, `one-customer`, `original-on-slip`, `keeper-appointed`, `video-placed`, `empty-list`,
    and as `placing.admit_originals`; BadInput `not-filled`.
    """
    lines = _lines(work, item_ids, Whereabouts.ENTERED)
    keeper = still_there(people.person(work.db, keeper_id))
    deposit_rules.keeper_appointed(keeper.name, named(work.db).get(keeper.id, False))
    said = {DELIVERER: rules.filled(deliverer, N_("交存人")), PLACE: rules.filled(place, N_("存放位置"))}
    placing.admit_originals(work.db, keeper_id, place_path(said[PLACE]), _listed(work, item_ids))
    takers: tuple[Role, ...] = ()
    if video is not None:
        deposit_rules.video_placed(video)
        said |= {DISC: video.disc.strip(), FILE: video.file.strip()}
        takers = tuple(one for one in Role if one in {post.role for post in work.pack.posts})
    clause = str(work.pack.citation(deposit_rules.TWO_WITNESSES.clause)) if video else ""
    terms = Terms(body=said, takers=takers, clause=clause, parts={KEEPER: keeper_id})
    return engine.open_with(work, DEPOSIT_IN.kind, lines, "", bound=list(said.values()), terms=terms)


@action(Right.LEND)
def ask_out(work: Work, item_ids: Sequence[int], receiver: str, reason: str) -> Docket:
    """Draw up the slip by which kept originals are given out to a receiver.

    Raises RuleBroken `original-stands`, `one-customer`, `original-on-slip`, `reason-stated`, `empty-list`, `under-hold`;
    BadInput `not-filled`.
    """
    lines = _lines(work, item_ids, Whereabouts.KEPT)
    for bag in work.bags(line.dossier_id for line in lines):
        rules.not_held(bag.reference_code, bag.held)
    said = {RECEIVER: rules.filled(receiver, N_("领取人"))}
    reason = rules.stated(reason, rulebook.REASON_STATED)
    terms = Terms(body=said)
    return engine.open_with(work, DEPOSIT_OUT.kind, lines, reason, bound=list(said.values()), terms=terms)


@action(Right.LEND)
def scan_out(work: Work, slip: str, label: str) -> DocketLine:
    """Note that the scanned label is that of an original of the scanned slip; both scans must agree (S12-R10).

    Raises RuleBroken `not-on-issue`, `issue-in-order`, `checked-already`; BadInput and Stale for what is no code of either.
    """
    docket = still_there(dockets.docket_by_code(work.db, codes.read(slip).text))
    code = codes.read(label)
    original = deposits.by_bar_code(work.db, code.text) if code.kind is CodeKind.ITEM else None
    key = line_key(original.item_id) if original else ""
    line = next((one for one in docket.lines if one.key and one.key == key), None)
    line = deposit_rules.on_issue(line if docket.kind == DEPOSIT_OUT.kind else None, codes.grouped(code.text))
    if docket.state.name != APPROVED:
        raise rulebook.broken(deposit_rules.ISSUE_IN_ORDER, state=docket.state.label)
    bag = work.bag(line.dossier_id)
    rules.not_held(bag.reference_code, bag.held)
    if line.checked_at is not None:
        clause = str(work.pack.citation(deposit_rules.NOT_ON_ISSUE.clause))
        raise rulebook.broken(rulebook.CHECKED_ALREADY, code=codes.grouped(code.text), clause=clause)
    dockets.check(work.db, docket.id, line.position, work.at, work.me)
    work.record(
        docket.procedure.audit_action(CHECK), f"dossier:{line.dossier_id}", code=line.reference_code, list=docket.code,
        item=code.text,
    )  # fmt: skip
    return still_there(dockets.line(work.db, docket.id, line.position))


def bring_original(work: Work, bag: Bag, draft: DeedDraft, keeper: str, batch_id: int) -> None:
    """Enter an original as a judged line of a ledger says it stands: kept at its place, or given out."""
    assert draft.grade is not None and draft.kept_on is not None
    item = NewItem(draft.title, True, Medium.PAPER, 0, "", "", draft.title in sensitive_titles(work.pack), "")
    item_id = files.add_item(work.db, bag.id, item, draft.kept_on.isoformat())
    lives.follow_classes(work.db, bag.id, work.pack)
    important = draft.grade is Grade.IMPORTANT
    kept = KeptSince(
        keeper, draft.kept_on.isoformat(),
        placing.entered(work, place_path(draft.place_text), important) if draft.is_here else None,
        draft.given_on.isoformat() if draft.given_on else "", draft.receiver if draft.given_on else "",
    )  # fmt: skip
    new = NewOriginal(
        draft.title, draft.grade, draft.number, draft.owner, draft.quantity, draft.worth,
        draft.expires_on.isoformat() if draft.expires_on else "",
    )  # fmt: skip
    deposits.bring(work.db, item_id, new, kept, batch_id, work.at, work.me)


def _lines(work: Work, item_ids: Sequence[int], standing: Whereabouts) -> list[NewLine]:
    rules.something_listed(item_ids)
    originals = _listed(work, item_ids)
    deposit_rules.listable(originals, standing)
    return [NewLine(one.dossier_id, line_key(one.item_id), after=one.summary) for one in originals]


def _listed(work: Work, item_ids: Sequence[int]) -> list[Original]:
    originals = deposits.of_items(work.db, item_ids)
    if len(originals) < len(set(item_ids)):
        raise rights.out_of_scope()
    return originals


def _due(desk: Desk, db: Database) -> list[Original]:
    today = desk.now().date()
    until = {one.grade: (today + timedelta(days=one.notice_days)).isoformat() for one in desk.pack.deposits}
    if not until:
        return []
    return [one for one in deposits.running_out(db, max(until.values())) if one.expires_on <= until.get(one.grade, "")]
