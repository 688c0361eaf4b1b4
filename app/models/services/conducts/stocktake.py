"""A count: what ends the counting, what each of the three signs, and who may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial, reduce

from app.models.domain import stocktake_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.procedure import Step
from app.models.domain.procedures.stocktake import (
    BLIND,
    CHECK,
    CUT,
    CUT_AT,
    DIFFERENT,
    EXPECTED,
    FINISH,
    RESULT,
    RESUME,
    SIGN,
    STOCKTAKE,
    VISITED,
    WITNESS,
    cut_of,
)
from app.models.domain.sampling import DrawTerms
from app.models.domain.stock_count import StockCount
from app.models.domain.stock_decision import StockDecision, undecided
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.desk import Desk
from app.models.store import audit, dockets, movements, stocktakes
from app.models.store.database import Database
from app.models.vault.canonical import list_hash


def results(db: Database, docket: DocketHead) -> StockCount:
    """Return the results of a count as they stand; once the counting has ended, by the books as they were then."""
    head = still_there(stocktakes.head(db, docket.id))
    opened = StockCount(
        docket.opened_at, stocktakes.places(db, docket.id), stocktakes.expected(db, docket.id), drawn=is_drawn(docket)
    )
    return opened.take(
        stocktakes.scans(db, docket.id)[0], stocktakes.steps(db, head.books, cut_of(docket.body)),
        partial(stocktakes.known, db, books=head.books),
    )  # fmt: skip


def is_drawn(docket: DocketHead) -> bool:
    """Return whether a count is that of a draw."""
    return DrawTerms.of(docket.body) is not None


def result_hash(count: StockCount, decisions: Sequence[StockDecision]) -> str:
    """Return the hash of every result and of the places that were visited, to which every decision is bound: it is signed."""
    lines = [[code, line.finding] for code, line in sorted(count.lines.items())]
    return bound(list_hash([["visited", *map(str, sorted(count.visited))], *lines]), decisions)


def bound(result: str, decisions: Sequence[StockDecision]) -> str:
    """Return the hash of a result with further decisions, each bound to what was before it.

    So a decision costs the same in a count of any size.
    """
    return reduce(
        lambda before, one: list_hash([[before], [one.code, one.finding, one.way, one.reason, one.by, one.docket]]),
        decisions, result,
    )  # fmt: skip


def _finish(work: Work, docket: Docket, _given: Given) -> Docket:
    """Keep by which movement the counting ended: later ones change no result."""
    cut = {CUT: str(movements.newest(work.db)), CUT_AT: work.at}
    count = results(work.db, docket)
    said = {
        **cut, EXPECTED: str(count.expected), VISITED: str(count.coverage[0]), DIFFERENT: str(len(count.differences())),
        RESULT: result_hash(count, stocktakes.decisions(work.db, docket.id)),
    }  # fmt: skip
    dockets.tell(work.db, docket.id, {**docket.body, **said})
    return read_anew(work, docket)


def _may_resume(_work: Work, docket: Docket, _given: Given) -> None:
    stocktake_rules.goes_on(bool(docket.body[BLIND]))


def _resume(work: Work, docket: Docket, _given: Given) -> Docket:
    left = {name: value for name, value in docket.body.items() if name not in (CUT, CUT_AT, VISITED, DIFFERENT, RESULT)}
    dockets.tell(work.db, docket.id, left)
    return read_anew(work, docket)


def _takers(desk: Desk, docket: DocketHead, step: Step) -> Callable[[str], bool]:
    """Say who of all signs: for the count who has scanned in it, for the other two none of these; nobody checks their own decision."""
    if step.name not in (SIGN, CHECK, WITNESS):
        return lambda _person_id: True
    db = desk.store.db
    if step.name == SIGN:
        return stocktakes.counters(db, docket.id).__contains__
    kept_out = _kept_out(db, docket) | (stocktakes.deciders(db, docket.id) if step.name == CHECK else set())
    return lambda person_id: person_id not in kept_out


def _kept_out(db: Database, docket: DocketHead) -> set[str]:
    """Return the ids of those who neither check nor witness: who has scanned, and who has said by whom a laptop's scans are."""
    return {*stocktakes.counters(db, docket.id), *audit.actors(db, docket.subject, AuditAction.STOCK_RETURN)}


def _by_counter(work: Work, docket: Docket, given: Given) -> None:
    """Refuse who has not counted, and a count with undecided differences."""
    who = stocktakes.counters(work.db, docket.id)
    stocktake_rules.signed_by_counter(given.persons, who, list(who.values()))
    differences, decisions = results(work.db, docket).differences(), stocktakes.decisions(work.db, docket.id)
    stocktake_rules.all_decided(undecided(differences, decisions))


def _by_another(work: Work, docket: Docket, given: Given) -> None:
    stocktake_rules.signed_by_another(given.persons, _kept_out(work.db, docket))


def _checked(work: Work, docket: Docket, given: Given) -> None:
    _by_another(work, docket, given)
    stocktake_rules.checked_by_another(given.persons, stocktakes.deciders(work.db, docket.id))


def _result(docket: Docket, _given: Given) -> str:
    """The expectation with the results and decisions."""
    return list_hash([[docket.list_hash], [docket.body.get(RESULT, "")]])


CONDUCT = Conduct(
    STOCKTAKE,
    takes=_takers,
    checks={RESUME: _may_resume, SIGN: _by_counter, CHECK: _checked, WITNESS: _by_another},
    statements=dict.fromkeys((SIGN, CHECK, WITNESS), _result),
    effects={FINISH: _finish, RESUME: _resume},
)
"""The engine carries out the rest."""
