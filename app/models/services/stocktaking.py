"""Stocktaking (S12-R12): a count is opened, scanned place by place, and its differences are decided.

A scan is one transaction that reads what concerns its thing alone. Nothing here writes into the books but a decision that
says so: to lay a bag where it was found, or to report it missing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from app.models.domain import rulebook, rules, stocktake_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, Terms
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.moments import day_of
from app.models.domain.procedure import Phase
from app.models.domain.procedures.stocktake import (
    BLIND,
    COUNTING,
    DECIDING,
    DRAW,
    EXPECTED,
    PLACES,
    RANGE,
    RESULT,
    STOCKTAKE,
    cut_of,
)
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.rights import Right
from app.models.domain.sampling import DrawTerms
from app.models.domain.stock_count import StockCount, YearlyCount
from app.models.domain.stock_decision import StockDecision, StockWay, by_finding, undecided
from app.models.domain.stocktake import (
    BookStep,
    ScanAct,
    ScanAnswer,
    StockLine,
    StockScan,
    StockThing,
    answer_to,
    judge,
)
from app.models.domain.workdays import months_later
from app.models.services import counts
from app.models.services import dockets as engine
from app.models.services import dossiers as dossier_service
from app.models.services.action import Work, action, query
from app.models.services.conducts import stocktake
from app.models.services.desk import Desk
from app.models.services.scanned_labels import meant, place_of, typed_at_desk
from app.models.store import dockets, movements, parties, people, places, stocktakes
from app.models.store.database import Database
from app.models.store.stocktakes import StockHead
from app.models.vault.canonical import list_hash

WHOLE_ROOM = N_("全部库位")


@dataclass(frozen=True, slots=True)
class ScanReply:
    """What is said after a scan. `place`: where it was made; `here`: where its counter stands now; `called`: the 档号, or the code.

    `books`: the place by the books, «» for none, or in a blind count; `earlier`: the scan before it of the same thing, with
    the name of its counter and its place. `more`: by how many things the count has more than before, -1 for one that was undone.
    """

    answer: ScanAnswer
    scan: StockScan
    place: str
    here: str
    called: str
    books: str = ""
    earlier: tuple[str, str, str] | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class StockNews:
    """What came since somebody looked: scans and movements, things that were not known yet, and the numbers of the last ones."""

    scans: tuple[StockScan, ...]
    steps: dict[str, list[BookStep]]
    things: tuple[StockThing, ...]
    last_scan: int
    last_step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StockState:
    """A whole count as one person sees it: at the desk, or as far as a packet tells of it.

    `stage` and `body`: of its docket. `count` is None while a blind one goes on; `scanned`: how many things it has. `here`: the
    place at which this person counts, «» before the first; `last`: what was said to their last scan. `last_scan`, `last_step`:
    the numbers of the newest ones.
    """

    id: int
    stage: str
    body: Mapping[str, str]
    count: StockCount | None
    scanned: int
    places: dict[int, str]
    here: str
    last: ScanReply | None
    decisions: tuple[StockDecision, ...] = ()
    last_scan: int = 0
    last_step: int = 0

    @property
    def is_counting(self) -> bool:
        """Return whether it is still scanned."""
        return self.stage == COUNTING

    @property
    def decided(self) -> dict[tuple[str, str], StockDecision]:
        """Return what is decided about each finding; it is asked with `StockLine.about`."""
        return by_finding(self.decisions)

    @property
    def undecided(self) -> list[StockLine]:
        """Return the differences that want a decision; nothing of a blind count that goes on."""
        return undecided(self.count.differences(), self.decisions) if self.count else []


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskState(StockState):
    """A count at the desk, with its docket and the names of who has scanned, by id."""

    docket: Docket
    counters: dict[str, str]


@action(Right.COUNT)
def begin(work: Work, place_id: int | None, reason: str, *, blind: bool = False) -> Docket:
    """Open a count of a place with all that lies in it, or, with None, of the whole room; what is expected is frozen.

    `blind`: while it goes on, nobody is shown what the books expect. Raises RuleBroken `reason-stated`, `count-nothing`.
    """
    name = places.name(work.db, place_id) if place_id is not None else WHOLE_ROOM
    things = stocktakes.within(work.db, place_id)
    visit = stocktakes.places_within(work.db, place_id, things)
    stocktake_rules.something_to_count(name, visit)
    covers = "all" if place_id is None else "place"
    return freeze(work, covers, place_id, name, things, visit, reason, blind=blind)


def freeze(
    work: Work, covers: str, place_id: int | None, name: str, things: Sequence[StockThing], visit: Sequence[int], reason: str, *,
    blind: bool = False, drawn: DrawTerms | None = None,
) -> Docket:  # fmt: skip
    """Open a count of these things at these places. `covers` as in the store; `drawn`: what they were drawn by."""
    reason = rules.stated(reason, rulebook.REASON_STATED)
    number = "" if blind else str(len(things))  # nobody is to count until the number fits
    body = {RANGE: name, PLACES: str(len(visit)), EXPECTED: number, BLIND: "1" if blind else ""}
    body |= drawn.body if drawn else {}
    bound = list_hash([["visit", *map(str, visit)], *([one.code, one.place_id, one.state] for one in things)])
    docket = engine.open_with(
        work, STOCKTAKE.kind, (), reason, bound=[bound, *(f"{key}={value}" for key, value in body.items())],
        terms=Terms(body=body), opening=DRAW if drawn else "",
    )  # fmt: skip
    head = StockHead(docket.id, covers, place_id, movements.newest(work.db), blind)
    stocktakes.begin(work.db, head, visit, things)
    return docket


@action(Right.COUNT)
def scan(work: Work, docket_id: int, text: str) -> ScanReply:
    """Take a scan of this person: a place, the code «空», or a thing at the place that they scanned last. It is kept at once.

    Raises RuleBroken `count-in-order`, `count-place-first`, `count-place-outside`, `count-not-empty`; BadInput for a code
    that was misread, and `not-counted` for one that is neither.
    """
    docket, head = counts.standing(work.db, docket_id, COUNTING)
    act, code, place_id = meant(text, partial(place_of, work.db), partial(typed_at_desk, work.db))
    if act is ScanAct.PLACE:
        is_inside = place_id is not None and stocktakes.is_inside(work.db, docket_id, place_id)
        stocktake_rules.place_inside(places.name(work.db, place_id) if place_id else code, is_inside)
    else:
        here = stocktakes.last_of(work.db, docket_id, work.me, ScanAct.PLACE)
        place_id = stocktake_rules.place_first(here.place_id if here else None)
    assert place_id is not None
    if act is ScanAct.EMPTY:
        number = stocktakes.counted_at(work.db, docket_id, place_id)
        stocktake_rules.is_empty(places.name(work.db, place_id), number)
    made = _write(work, docket, StockScan(work.me, 0, act, code, place_id, work.at, work.me))
    line = _line(work.db, docket, head, code) if act is ScanAct.THING else None
    # A code that nobody knows may be anything: it is kept with the count, and not in the trail.
    called: dict[str, Any] = {"code": line.thing.called} if line and line.thing else {}
    work.record(AuditAction.STOCK_SCAN, docket.subject, nth=made.number, place=places.name(work.db, place_id), **called)
    return _reply(work.db, head, made, line)


@action(Right.COUNT)
def undo(work: Work, docket_id: int) -> ScanReply:
    """Take back the last scan of this person, by a scan of its own. Raises RuleBroken `count-in-order`, `count-no-scan`."""
    docket, head = counts.standing(work.db, docket_id, COUNTING)
    last = stocktakes.last_of(work.db, docket_id, work.me)
    undoes = stocktake_rules.something_to_undo(last.number if last else None)
    assert last is not None
    before = _last_reply(work.db, docket, head, last)
    made = _write(work, docket, replace(last, act=ScanAct.UNDO, at=work.at, undoes=undoes))
    work.record(AuditAction.STOCK_UNDO, docket.subject, nth=undoes, place=before.place)
    here = stocktakes.last_of(work.db, docket_id, work.me, ScanAct.PLACE)
    stands = places.name(work.db, here.place_id) if here else ""
    return ScanReply(ScanAnswer.UNDONE, made, before.place, stands, before.called, more=-before.more)


@query(Right.CONSULT)
def state(desk: Desk, docket_id: int) -> DeskState:
    """Return a whole count. Raises NotAllowed without the right to count, to witness or to draw."""
    may_see(desk)
    db, me = desk.store.db, desk.account.person_id
    docket, head = counts.of(db, docket_id)
    is_counting = docket.state.name == COUNTING
    count = stocktake.results(db, docket)
    here = stocktakes.last_of(db, docket_id, me, ScanAct.PLACE)
    last = stocktakes.last_of(db, docket_id, me)
    return DeskState(
        id=docket.id, stage=docket.state.name, body=docket.body, count=None if head.blind and is_counting else count,
        scanned=count.scanned, places=places.names(db), here=places.name(db, here.place_id) if here else "",
        last=_last_reply(db, docket, head, last) if last is not None and is_counting else None,
        decisions=tuple(stocktakes.decisions(db, docket_id, shown=True)), last_scan=stocktakes.newest(db, docket_id),
        last_step=movements.newest(db), docket=docket, counters=stocktakes.counters(db, docket_id),
    )  # fmt: skip


@query(Right.COUNT)
def news(desk: Desk, docket_id: int, last_scan: int, last_step: int) -> StockNews:
    """Return what came since: the scans of every counter, and the movements; nothing of a blind count."""
    db = desk.store.db
    _docket, head = counts.of(db, docket_id)
    if head.blind:
        return StockNews((), {}, (), last_scan, last_step)
    fresh, last = stocktakes.scans(db, docket_id, last_scan)
    scanned = {one.code for one in fresh if one.act is ScanAct.THING}
    return StockNews(
        tuple(fresh), stocktakes.steps(db, last_step, None), tuple(stocktakes.known(db, sorted(scanned), head.books)), last,
        movements.newest(db),
    )  # fmt: skip


@action(Right.COUNT)
def decide(work: Work, docket_id: int, decided: Sequence[str], way: StockWay, reason: str) -> tuple[StockDecision, ...]:
    """Decide alike about differences, by their codes. A bag is laid where it was found, or reported missing, only by this.

    Raises RuleBroken `count-in-order`, `empty-list`, `reason-stated`, `count-decides`, `count-moved-already`, `count-reported-already`,
    `count-moved-since`, `reason-names-nobody`, and what stands against the act; NotAllowed without the right to that.
    """
    rules.something_listed(decided)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    docket, head = counts.standing(work.db, docket_id, DECIDING)
    before = stocktakes.decisions(work.db, docket_id)
    earlier = by_finding(before)
    lines = [_decidable(work.db, docket, head, code, way, earlier) for code in dict.fromkeys(decided)]
    rules.names_nobody(reason, _named(work.db, lines))
    made = _carry_out(work, docket, lines, way, reason)
    for line in lines:
        one = StockDecision(line.code, line.finding, way, reason, work.me, work.at, made)
        stocktakes.decide(work.db, docket_id, one, line.thing.dossier_id if line.thing else None)
    every = stocktakes.decisions(work.db, docket_id)
    dockets.tell(
        work.db, docket_id, {**docket.body, RESULT: stocktake.bound(docket.body[RESULT], every[len(before) :])}
    )
    about = {line.thing.dossier_id for line in lines if line.thing}
    work.record(
        AuditAction.STOCK_DECIDE, docket.subject, count=len(lines), way=way, list=made or docket.code, because=reason,
        about=sorted(about),
    )  # fmt: skip
    return tuple(every)


@query(Right.COUNT)
def due(desk: Desk) -> list[YearlyCount]:
    """Return the rooms and cabinets that were not counted for a year, also where a count goes on: it is not finished yet."""
    year_ago = months_later(desk.now().date().isoformat(), -12)
    return [one for one in stocktakes.last_counts(desk.store.db) if day_of(one.at) <= year_ago]


def may_see(desk: Desk) -> None:
    """Raise NotAllowed for who neither counts nor witnesses nor draws."""
    if not (desk.can(Right.WITNESS_COUNT) or desk.can(Right.SAMPLE)):
        desk.require(Right.COUNT)


def titles(desk: Desk, dossier_ids: Collection[int]) -> dict[int, str]:
    """Return the names of dossiers by id, «» for one that was destroyed: its bag is called by its code alone."""
    rows = dossier_service.rows(desk, sorted(dossier_ids))
    return {row.id: "" if row.state is DossierState.DESTROYED else row.title for row in rows}


def _write(work: Work, docket: Docket, made: StockScan) -> StockScan:
    number = stocktakes.next_number(work.db, docket.id, made.source)
    made = replace(made, number=number, books=movements.newest(work.db))
    stocktakes.add(work.db, docket.id, [made], work.at)
    work.changes_only_the_trail()
    return made


def _line(db: Database, docket: Docket, head: StockHead, code: str) -> StockLine:
    """Return the result for one thing, from what concerns it alone."""
    things = stocktakes.expected(db, docket.id, code) or stocktakes.known(db, [code], head.books)
    steps = stocktakes.steps(db, head.books, cut_of(docket.body), code).get(code, []) if things else []
    scans = stocktakes.scans_of(db, docket.id, code)
    return judge(
        code, things[0] if things else None, steps, scans, docket.opened_at, drawn=stocktake.is_drawn(docket)
    )  # fmt: skip


def _decidable(
    db: Database, docket: Docket, head: StockHead, code: str, way: StockWay, earlier: Mapping[tuple[str, str], StockDecision]
) -> StockLine:  # fmt: skip
    """Return the difference of a code that may be decided so, from what concerns it alone. `earlier`: by finding."""
    line = _line(db, docket, head, code)
    was_visited = line.books_place is not None and stocktakes.is_visited(db, docket.id, line.books_place)
    is_counted = bool(line.seen) or line.expected
    stocktake_rules.decides(line, is_counted and line.is_open(was_visited), way)
    since = [
        one for one in stocktakes.steps(db, cut_of(docket.body) or 0, None, code).get(code, ()) if one.state is not None
    ]
    before = earlier.get(line.about)
    if before is not None and before.stands(since, given_up=_was_given_up(db, before.docket)):
        stocktake_rules.decided_once(line, before)
    stocktake_rules.as_counted(line, way, since)
    return line


def _named(db: Database, lines: Sequence[StockLine]) -> dict[str, set[str]]:
    """Return what names the customers of lines, by code; an unknown code has none, and keeps its reason for ever."""
    strangers: dict[str, set[str]] = {line.code: set() for line in lines if line.thing is None}
    return strangers | parties.said_of(db, sorted({line.thing.dossier_id for line in lines if line.thing}))


def _was_given_up(db: Database, code: str) -> bool:
    """Return whether a write-off was withdrawn or refused."""
    found = dockets.docket_by_code(db, code) if code else None
    return found is not None and found.state.phase in (Phase.WITHDRAWN, Phase.REFUSED)


def _reply(db: Database, head: StockHead, made: StockScan, line: StockLine | None) -> ScanReply:
    """Return what is said after a scan; `line`: the result for its thing, None for a scan of a place."""
    return replied(made, line, partial(places.name, db), partial(_name, db), blind=head.blind)


def replied(
    made: StockScan,
    line: StockLine | None,
    place_of: Callable[[int], str],
    name_of: Callable[[str], str],
    *,
    blind: bool,
) -> ScanReply:
    """Return what is said after a scan. `place_of` and `name_of` tell the names of its place and its counter."""
    place = place_of(made.place_id)
    if line is None:
        answer = ScanAnswer.EMPTY if made.act is ScanAct.EMPTY else ScanAnswer.PLACE
        return ScanReply(answer, made, place, place, place)
    before = [one for one in line.seen if one.order < made.order]
    earlier = (before[-1].at, name_of(before[-1].by), place_of(before[-1].place_id)) if before else None
    books = place_of(line.books_place) if line.books_place and not blind else ""
    called = line.thing.called if line.thing and not blind else made.code
    return ScanReply(answer_to(line, made, blind), made, place, place, called, books, earlier, int(len(line.seen) == 1))


def _name(db: Database, person_id: str) -> str:
    who = people.person(db, person_id)
    return who.name if who else ""


def _last_reply(db: Database, docket: Docket, head: StockHead, last: StockScan) -> ScanReply:
    return _reply(db, head, last, _line(db, docket, head, last.code) if last.act is ScanAct.THING else None)


def _carry_out(work: Work, docket: Docket, lines: Sequence[StockLine], way: StockWay, reason: str) -> str:
    """Do what a decision says of bags; returns the code of the write-off that it opened, «» for none."""
    ids = [line.thing.dossier_id for line in lines if line.thing]
    if way is StockWay.MOVE:
        work.desk.require(Right.REGISTER)
        for line, bag in zip(lines, work.bags(ids), strict=True):
            dossier_service.lay(work, [bag], line.seen[-1].place_id, docket.id)
    if way is not StockWay.MISSING:
        return ""
    return engine.begin_within(work, WRITE_OFF.kind, ids, reason).code
