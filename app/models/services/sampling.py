"""Sampling (抽查): dice and the head of the trail draw the bags that a count looks for, and anybody draws them again (ADR 33)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.domain import codes, rulebook, rules, sampling, stocktake_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket
from app.models.domain.rights import Right
from app.models.domain.sampling import DrawTerms, RedrawFault
from app.models.domain.stocktake import BookState, StockThing
from app.models.services import counts, stocktaking
from app.models.services.action import Work, action
from app.models.store import audit, places, stocktakes
from app.models.store.database import Database
from app.models.store.stocktakes import StockHead


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A draw that was made again: its terms, and what does not agree with the first."""

    terms: DrawTerms
    faults: tuple[RedrawFault, ...]


@action(Right.SAMPLE)
def draw(
    work: Work, place_id: int | None, dice: str, reason: str, number: int, confidence: int, tolerable: int
) -> Docket:  # fmt: skip
    """Draw so many bags of those on the shelves of a place, or, with None, of the whole room, and open the count of them.

    `confidence` and `tolerable` in per cent. More than there are: all are drawn. Raises RuleBroken `draw-dice`, `reason-stated`,
    `draw-nothing`.
    """
    if number < 1 or confidence not in sampling.CONFIDENCES or tolerable not in sampling.TOLERABLES:
        raise ValueError(number, confidence, tolerable)
    thrown = stocktake_rules.dice_thrown(dice)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    name = places.name(work.db, place_id) if place_id is not None else stocktaking.WHOLE_ROOM
    things = _listed(work.db, place_id)
    listed = sampling.in_order(things)
    stocktake_rules.something_to_draw(name, listed)
    terms = DrawTerms(
        thrown, codes.anchor(*audit.head(work.db)), sampling.codes_hash(listed), len(listed), min(number, len(listed)), confidence,
        tolerable, "" if place_id is None else str(place_id),
    )  # fmt: skip
    drawn = sorted((things[listed[one - 1]] for one in terms.positions), key=lambda one: one.code)
    visit = sorted({one.place_id for one in drawn if one.place_id is not None})
    return stocktaking.freeze(work, "things", None, name, drawn, visit, reason, drawn=terms)


@action(Right.CONSULT)
def redraw(work: Work, docket_id: int, dice: str, head: str) -> Redrawn:
    """Draw again by the dice and the head that a paper says, from the list as the ledger had it then; it is noted.

    Raises NotAllowed without the right to count, to witness or to draw; RuleBroken `draw-dice`; BadInput `not-an-anchor`.
    """
    stocktaking.may_see(work.desk)
    docket, opened, terms = drawn(work.db, docket_id)
    seq, letters = codes.read_anchor(head)
    said = f"{seq}-{letters}"
    again = replace(terms, dice=stocktake_rules.dice_thrown(dice), head=said)
    listed = sampling.in_order(
        stocktakes.shelved_then(work.db, int(terms.place) if terms.place else None, opened.books)
    )
    kept = {one.called for one in stocktakes.expected(work.db, docket_id)}
    same_list = (len(listed), sampling.codes_hash(listed)) == (terms.population, terms.codes_hash)
    found = {listed[one - 1] for one in again.positions} if same_list else {*_numbers_alone(again, terms, kept)}
    faults = {
        RedrawFault.DICE: again.dice != terms.dice,
        RedrawFault.HEAD: said != terms.head,
        RedrawFault.TRAIL: not _was_newest(work.db, docket, said),
        RedrawFault.LIST: not same_list,
        RedrawFault.DRAWN: found != kept,
    }
    outcome = Redrawn(again, tuple(one for one, holds in faults.items() if holds))
    work.record(AuditAction.STOCK_REDRAW, docket.subject, count=terms.number, differing=len(outcome.faults))
    work.changes_only_the_trail()
    return outcome


def drawn(db: Database, docket_id: int) -> tuple[Docket, StockHead, DrawTerms]:
    """Return a count that was drawn, with its terms. Raises ValueError for any other."""
    docket, opened = counts.of(db, docket_id)
    terms = DrawTerms.of(docket.body)
    if terms is None:
        raise ValueError(docket.kind)
    return docket, opened, terms


def _listed(db: Database, place_id: int | None) -> dict[str, StockThing]:
    """Return the bags that are on the shelves by the books, by reference code: what is drawn from."""
    return {one.called: one for one in stocktakes.within(db, place_id) if one.state is BookState.SHELVED and one.is_bag}


def _numbers_alone(again: DrawTerms, terms: DrawTerms, kept: set[str]) -> set[str]:
    """Return the codes that were kept, where the same numbers are drawn: of a list that is no longer known, these alone are."""
    return kept if again.positions == terms.positions else set()


def _was_newest(db: Database, docket: Docket, head: str) -> bool:
    """Return whether a head stands in the trail as the last event before the draw."""
    seq, _letters = codes.read_anchor(head)
    event = audit.event(db, seq)
    opened = next((anchor for _done, anchor in audit.anchors(db, docket.subject)), "0-")
    return event is not None and event.anchor == head and opened.partition("-")[0] == str(seq + 1)
