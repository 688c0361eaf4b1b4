"""Finding, showing, entering and shelving dossiers."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.models.domain import change_rules, disposal_rules, filtering, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import AuditEvent
from app.models.domain.change import class_key, field_key
from app.models.domain.disposal import Outlook
from app.models.domain.dossier import Detail, DossierRow, DossierState, Home, Selection
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.filtering import MOST_VALUES, ColumnFilter, Content, Filters, GroupSum, ValueCount, Way
from app.models.domain.household import estate_key, estate_named
from app.models.domain.identity import mask_phone
from app.models.domain.life import Life
from app.models.domain.loan import Loan
from app.models.domain.movement import MovementEvent, last_seen
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.models.domain.registers.record import RECORDS
from app.models.domain.rights import Right, out_of_scope
from app.models.domain.shelving import Comer, place_path
from app.models.ledgers.drafts import DossierDraft
from app.models.services import completeness, placing, reckoning, transit
from app.models.services.action import Work, action, in_office_words, not_scanned_out, query
from app.models.services.desk import Desk
from app.models.services.intake import Intake, kind_of
from app.models.store import (
    audit,
    browse,
    claims,
    contents,
    dossiers,
    entries,
    files,
    holds,
    lives,
    loans,
    movements,
    places,
    search,
    stocktakes,
)  # fmt: skip
from app.models.store import buildings as building_store
from app.models.store.dossiers import Bag

SEARCH_LIMIT = 500

COLUMNS = {
    **dict.fromkeys(("household", "name", "code", "bar", "place", "holder", "department"), Content.WORDS),
    **dict.fromkeys(("due", "opened"), Content.DAY),
    **dict.fromkeys(("state", "category"), Content.CODE),
    **dict.fromkeys(("phone", "id"), Content.COVERED),
}
"""The columns of the list of dossiers that every office has, and what stands in them."""


@dataclass(frozen=True, slots=True)
class TreeCount:
    """A number of dossiers in one corner of the tree."""

    building_id: int
    unit: str
    category: str
    state: DossierState
    count: int


@query(Right.CONSULT)
def corners(desk: Desk) -> list[TreeCount]:
    """Return every corner of the tree that is not empty, within the session's scope."""
    return [TreeCount(*corner) for corner in browse.counts(desk.store.db)]


@query(Right.CONSULT)
def classes(desk: Desk) -> list[tuple[str, str, int]]:
    """Return every class of customers that is not empty, within the session's scope: axis, value, number of dossiers."""
    return browse.classes(desk.store.db, narrowed=not desk.scope.everything)


@query(Right.CONSULT)
def buildings(desk: Desk) -> list[tuple[int, str]]:
    """Buildings that the session answers for or has dossiers of, with their ids, in natural order."""
    return building_store.buildings(desk.store.db)


@query(Right.CONSULT)
def homes(desk: Desk, building_id: int) -> dict[int, Home]:
    """Return every dossier of a building that the session sees, by its id, with its unit, floor and room."""
    return building_store.homes(desk.store.db, building_id)


@query(Right.CONSULT)
def estates(desk: Desk) -> dict[int, tuple[str, str, str]]:
    """Return the key and name of each building's estate, and its own name. Empty where the office has one estate only."""
    return building_store.estates(desk.store.db)


@query(Right.CONSULT)
def estate_names(desk: Desk) -> list[str]:
    """The estates that buildings of the session's scope name, in natural order."""
    return building_store.estate_names(desk.store.db)


@action(Right.REGISTER)
def name_estate(work: Work, name: str) -> int:
    """Put every building that names no estate into the estate of this name; returns how many.

    Raises BadInput `not-filled` without a name, RuleBroken `one-bag-per-household` where the estate has one of their
    households already (S05-R4).
    """
    named = rules.filled(estate_named(name), N_("小区名称"))
    done = building_store.put_into_estate(work.db, estate_key(named), named)
    work.record(
        AuditAction.ESTATE_NAME,
        f"archive:{work.desk.fonds}",
        estate=named,
        buildings=done.buildings,
        merged=list(done.merged),
    )
    return done.buildings


@query(Right.CONSULT)
def ids(desk: Desk, selection: Selection, limit: int = -1) -> array[int]:
    """Ids of a selection in its order. A `limit` answers at once; all of a million take a background read.

    Raises NotAllowed `covered-column` for a filter on a masked value (S06-R4).
    """
    filtering.admitted(selection.filters, columns(desk.pack))
    return browse.ids(desk.store.db, selection, limit)


@query(Right.CONSULT)
def total(desk: Desk, selection: Selection) -> int:
    """Return how many dossiers of a selection the session may see."""
    filtering.admitted(selection.filters, columns(desk.pack))
    return browse.total(desk.store.db, selection)


@query(Right.CONSULT)
def passing(desk: Desk, numbers: Sequence[int], filters: Filters) -> list[int]:
    """Return those of the given dossiers that the filters let through, in the given order."""
    filtering.admitted(filters, columns(desk.pack))
    return browse.passing(desk.store.db, numbers, Selection(filters=filters))


@query(Right.CONSULT)
def values(
    desk: Desk, selection: Selection, column: str, typed: str = "", among: Sequence[int] | None = None
) -> list[ValueCount]:
    """The values of a column in a selection, or among the given dossiers, as far as the session sees them.

    At most `MOST_VALUES`; `typed` narrows them. Raises NotAllowed `covered-column` for a masked one (S06-R4).
    """
    filtering.admitted((*selection.filters, ColumnFilter(column, Way.VALUES, text=typed)), columns(desk.pack))
    return browse.values(desk.store.db, selection, column, typed, MOST_VALUES, among)


@query(Right.CONSULT)
def sums(desk: Desk, filters: Filters, column: str) -> list[GroupSum]:
    """Sum up the dossiers that the filters let through by a column, as far as the session sees them."""
    filtering.admitted((*filters, ColumnFilter(column, Way.VALUES)), columns(desk.pack))
    return browse.sums(desk.store.db, Selection(filters=filters), column, desk.now().date().isoformat())


def columns(pack: Pack) -> dict[str, Content]:
    """The columns of the list of dossiers that can be filtered: originals where the office keeps any, classes of its customers."""
    originals = {"originals": Content.WORDS} if pack.deposits else {}
    return COLUMNS | originals | {class_key(axis.key): Content.WORDS for axis in pack.axes}


@query(Right.CONSULT)
def rows(desk: Desk, numbers: Sequence[int]) -> list[DossierRow]:
    """Lines of the list, sensitive values masked (S06-R4)."""
    return [row.masked() for row in browse.rows(desk.store.db, numbers)]


@query(Right.CONSULT)
def find(desk: Desk, text: str) -> list[int]:
    """Return ids found by name, room, code or paper, at most SEARCH_LIMIT, in natural order (S08-R10)."""
    return search.find(desk.store.db, text, desk.scope, SEARCH_LIMIT, sensitive=False)


@action(Right.REVEAL)
def find_by_number(work: Work, text: str) -> list[int]:
    """Like `find`, by phone and ID ending too. The log has the number of hits, never the typed text.

    S06-R4: searching sensitive data needs the same right as seeing them.
    """
    found = search.find(work.db, text, work.desk.scope, SEARCH_LIMIT, sensitive=True)
    work.record(AuditAction.DOSSIER_SEARCH, f"archive:{work.desk.fonds}", count=len(found))
    work.changes_only_the_trail()
    return found


@query(Right.CONSULT)
def detail(desk: Desk, dossier_id: int) -> Detail:
    """Return all data of the detail pane, masked. Raises NotAllowed out of scope."""
    db = desk.store.db
    found = browse.rows(db, [dossier_id])
    if not found:
        raise out_of_scope()
    more, moved = browse.further(db, dossier_id), movements.of_dossier(db, dossier_id)
    lacking = completeness.lacking(db, desk.pack, [dossier_id])[dossier_id]
    return Detail(
        row=found[0].masked(),
        category_name=desk.pack.category(found[0].category).name,
        gender=more["gender"],
        phones=tuple((label, mask_phone(number)) for label, number in more["phones"]),
        co_customers=tuple(one.masked() for one in more["co_customers"]),
        manager_a=more["manager_a"],
        manager_b=more["manager_b"],
        retention=more["retention"],
        retention_due=more["retention_due"],
        outlook=Outlook(more["outlook"]),
        fields={key: desk.pack.masked(key, value) for key, value in more["fields"].items()},
        note=more["note"],
        items=tuple(files.items(db, dossier_id)),
        missing_papers=lacking.papers,
        missing_fields=lacking.fields,
        movements=moved,
        way=transit.way(db, dossier_id),
        seen=last_seen(stocktakes.last_scan(db, found[0].bar_code), moved),
        holds=tuple(holds.titles(db, found[0].reference_code)),
    )


@query(Right.CONSULT)
def loans_of(desk: Desk, dossier_id: int) -> list[Loan]:
    """Return every loan of a dossier, newest first."""
    return loans.of_dossier(desk.store.db, dossier_id)


@query(Right.CONSULT)
def changes_of(desk: Desk, dossier_id: int) -> list[AuditEvent]:
    """The audit events about a dossier that the session may see, oldest first."""
    return audit.about(desk.store.db, f"dossier:{dossier_id}")


@action(Right.REVEAL)
def reveal(work: Work, dossier_id: int, purpose: str) -> dict[str, Any]:
    """The sensitive values of one dossier in clear: `id_number`, `phones`, `co_customers`, `fields` and `records`.

    Purpose and person are logged.

    S06-R4: needs the higher right. S17-R4: refuses without a purpose.
    """
    bag = work.bag(dossier_id)
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    work.record(AuditAction.DOSSIER_REVEAL, f"dossier:{bag.id}", code=bag.reference_code, purpose=purpose)
    more = browse.further(work.db, dossier_id)
    row = browse.rows(work.db, [dossier_id])[0]
    return {
        "id_number": row.id_number, "phones": more["phones"], "fields": more["fields"],
        "co_customers": more["co_customers"],
        "records": tuple(entries.entries(work.db, RECORDS, dossier_id)),
    }  # fmt: skip


@action(Right.REGISTER)
def register(work: Work, draft: DossierDraft) -> int:
    """Register one dossier by hand; returns its id. One bag per household (S05-R4), codes never twice (S05-R3)."""
    read = {
        key: change_rules.value_read(work.pack, field_key(key), work.pack.caption(key), value, customer=kind_of(draft))
        for key, value in draft.data.items()
    }
    return entered(work, replace(draft, data=read))


def entered(work: Work, draft: DossierDraft) -> int:
    """Enter one dossier of a draft whose data fit the pack, and record it; raises what `register` raises."""
    dossier_id = Intake(work, batch_id=None).enter([draft])[0]
    if draft.source:
        for key in contents.contents(work.db, dossier_id):
            contents.set_origin(work.db, dossier_id, key, draft.source, draft.channel, work.today)
    bag = work.bag(dossier_id)
    work.record(
        AuditAction.DOSSIER_REGISTER, f"dossier:{dossier_id}",
        after={"code": bag.reference_code, "category": bag.category, "state": bag.state.value},
    )  # fmt: skip
    return dossier_id


def obstacle(pack: Pack, role: Role, row: DossierRow, *, to_destroy: bool) -> RuleBroken | None:
    """Return the refusal of an act that needs the bag of a listed dossier in its place, in the words of the office; else None."""
    try:
        if to_destroy:
            disposal_rules.in_place(row.reference_code, row.state)
        else:
            rules.on_shelf(row.reference_code, row.state)
    except RuleBroken as refusal:
        in_office_words(refusal, pack, role)
        return refusal
    return None


@action(Right.REGISTER)
def shelve(work: Work, dossier_ids: Sequence[int], place_text: str) -> str:
    """Put bags on a shelf position («A柜1层02»); returns the place's name. S12-R3: places are numbered.

    Raises as `placing.admit`; every bag stays where it was.
    """
    rules.something_listed(dossier_ids)
    path = place_path(rules.filled(place_text, N_("存放位置")))
    bags = work.bags(dossier_ids)
    place_id = placing.entered(work, path, placing.are_important(work.pack, {bag.category for bag in bags}))
    lay(work, bags, place_id)
    return path[-1].name


def lay(work: Work, bags: Sequence[Bag], place_id: int, docket_id: int | None = None) -> None:
    """Lay bags that are on their shelves at a place, in a transaction under way. Raises as `placing.admit`."""
    placing.admit(
        work.db,
        work.pack,
        work.me,
        place_id,
        [Comer(bag.id, bag.reference_code, bag.category, bag.place_id) for bag in bags],
    )
    name = places.name(work.db, place_id)
    for bag in bags:
        rules.on_shelf(bag.reference_code, bag.state)
        not_scanned_out(work.db, bag)
        before = places.name(work.db, bag.place_id) if bag.place_id else ""
        dossiers.move(
            work.db, bag, MovementEvent.SHELVED, work.at, work.me, bag.holder_id, place_id, docket_id=docket_id
        )
        work.record(AuditAction.DOSSIER_SHELVE, f"dossier:{bag.id}", code=bag.reference_code, before=before, after=name)


@action(Right.REGISTER)
def end_relationship(work: Work, dossier_id: int, ended_on: date) -> str:
    """The customer has left: terms of retention run from that day; returns the ISO day the longest is served, «» for none yet.

    Raises RuleBroken `term-begins`, `term-by-contract`; `term-of-approved-list` for one whose destruction was approved.
    """
    bag = work.changeable(dossier_id)
    rules.term_may_move(bag.reference_code, claims.approved_list_of(work.db, bag.id))
    disposal_rules.relationship_ends(
        work.pack.terms, date.fromisoformat(bag.opened_on), ended_on, work.moment.date(), dossiers.ended_on(work.db, bag.id)
    )  # fmt: skip
    dossiers.end_relationship(work.db, dossier_id, ended_on.isoformat())
    if lives.life(work.db, dossier_id) is Life.CONFIRMED:
        lives.close(work.db, dossier_id, work.today)
    reckoning.bring_up(work.db, work.pack, work.moment.date())
    due = work.bag(bag.id).retention_due or ""
    work.record(
        AuditAction.DOSSIER_RELATIONSHIP_END, f"dossier:{bag.id}", code=bag.reference_code, before=bag.retention_due, after=due,
        ended_on=ended_on.isoformat(),
    )  # fmt: skip
    return due
