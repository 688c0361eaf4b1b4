"""The draw of an audit: who draws, from what, what a count of it shows, and that it can be drawn again at any time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain import sampling
from app.models.domain.docket import Docket
from app.models.domain.errors import BadInput, NotAllowed
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.stocktake import CHECK, DONE, DRAW, EXPECTED, FINISH, PLACES, WITNESS
from app.models.domain.sampling import DrawTerms, RedrawFault, SampleFinding
from app.models.domain.stocktake import Bucket
from app.models.services import dockets, dossiers, lending, returning, stocktaking, trail
from app.models.services import sampling as service
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import stocktakes as store
from tests import stocktakes
from tests.office import Office, register
from tests.office_week import Week
from tests.refusals import refused
from tests.stocktakes import begin, explain, finish, label, line, sampled, scan, shelved, sign
from tests.unit.domain.test_sampling import drawn_by_another
from tests.unit.services.signatures import awaited, destroyed, person_id, signed


@pytest.fixture
def bags(desk: Desk) -> list[int]:
    """Eight bags on two shelves, one of which is lent."""
    first, second = shelved(desk, "A柜1层", 101, 102, 103, 104), shelved(desk, "A柜2层", 201, 202, 203, 204)
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (second[3],), LoanKind.CONSULTATION, "核对", 0))
    return [*first, *second]


def codes_of(desk: Desk, *ids: int) -> list[str]:
    return sorted(dossiers.detail(desk, one).row.reference_code for one in ids)


@pytest.mark.rule("S12-R12")
def test_the_dice_and_the_trail_draw_what_is_counted(
    office: Office, desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    auditor = desks("wu")
    before = trail.newest(auditor, limit=1)[0].anchor
    count = sampled(auditor, "3 6 1", number=4)
    terms = DrawTerms.of(count.body)
    assert terms is not None
    assert (terms.dice, terms.head, terms.population, terms.number) == ("3-6-1", before, 7, 4)
    listed = codes_of(desk, *bags[:7])
    assert terms.codes_hash == sampling.codes_hash(listed), "what is lent lies on no shelf"
    wanted = [listed[one - 1] for one in drawn_by_another("3-6-1", before, 7, 4)]
    expected = store.expected(desk.store.db, count.id)
    assert {one.called for one in expected} == set(wanted)
    assert [code for _number, code in terms.drawn(one.called for one in expected)] == wanted
    assert count.body[EXPECTED] == "4"
    assert set(store.places(desk.store.db, count.id)) == {one.place_id for one in expected}
    assert count.body[PLACES] == str(len(store.places(desk.store.db, count.id)))
    assert [one.step for one in count.steps] == [DRAW]
    assert trail.newest(auditor, limit=1)[0].action == "stocktake.draw"


def test_a_range_is_drawn_from_alone_and_no_more_than_there_are(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    count = sampled(desks("wu"), "6 6 6", place="A柜2层")
    terms = DrawTerms.of(count.body)
    assert terms is not None
    assert (terms.population, terms.number) == (3, 3)
    assert {one.called for one in store.expected(desk.store.db, count.id)} == set(codes_of(desk, *bags[4:7]))


@pytest.mark.rule("S12-R12")
def test_a_draw_that_was_found_whole_says_so_and_is_signed_by_three(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    count = sampled(desks("chen"), "3 6 1", number=3)
    found = {one.called: one for one in store.expected(desk.store.db, count.id)}
    for bag in bags:
        if (row := dossiers.detail(desk, bag).row).reference_code in found:
            scan(desk, count, row.place, bag)
    finish(desk, count)
    state = stocktaking.state(desk, count.id)
    terms = DrawTerms.of(state.docket.body)
    assert state.count is not None
    assert terms is not None
    shown = SampleFinding.of(terms, state.count)
    assert (shown.missing, shown.left) == (0, 0)
    explain(desk, count)
    assert sign(desk, count, ("li", "zhou", "chen")).state.name == DONE, "who has drawn witnesses the count"
    assert trail.verify(desk).whole


def test_who_has_drawn_does_not_check_and_who_opens_a_count_does_not_witness(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    count = sampled(desks("chen"), "3 6 1")
    scan(desk, count, "A柜1层")
    finish(desk, count)
    explain(desk, count)
    sign(desk, count, ("li",))
    chen = desks("chen")
    given = signed(chen, "chen", dockets.statement(chen, count.id, CHECK))
    refused("count-by-another", lambda: dockets.take(chen, count.id, CHECK, given))
    opened = stocktakes.begin(chen, "A柜")
    scan(desk, opened, "A柜1层")
    finish(desk, opened)
    explain(desk, opened)
    sign(desk, opened, ("li", "zhou"))
    given = signed(chen, "chen", dockets.statement(chen, opened.id, WITNESS))
    refused("count-by-another", lambda: dockets.take(chen, opened.id, WITNESS, given))


def test_auditors_and_managers_draw_and_clerks_count(desk: Desk, desks: Callable[[str], Desk], bags: list[int]) -> None:
    for login in ("li", "sun"):
        with pytest.raises(NotAllowed):
            sampled(desks(login), "3 6 1")
    count = sampled(desks("zhao"), "3 6 1")
    with pytest.raises(NotAllowed):
        stocktaking.scan(desks("wu"), count.id, stocktakes.label(desk, bags[0]))
    assert stocktaking.state(desks("wu"), count.id).count is not None
    with pytest.raises(NotAllowed):
        service.redraw(desks("sun"), count.id, "3 6 1", count.body[sampling.HEAD])


@pytest.mark.rule("S12-R12")
def test_what_was_not_thrown_draws_nothing(desk: Desk, desks: Callable[[str], Desk]) -> None:
    auditor = desks("wu")
    assert "骰子" in str(refused("draw-dice", lambda: sampled(auditor, "3 6")))
    refused("reason-stated", lambda: sampled(auditor, "3 6 1", reason=" "))
    assert "另选范围" in str(refused("draw-nothing", lambda: sampled(auditor, "3 6 1")))
    assert not dockets.heads(desk, "stocktake")


def test_who_cannot_be_asked_for_is_a_mistake_of_the_program(desks: Callable[[str], Desk], bags: list[int]) -> None:
    for number, confidence, tolerable in ((0, 95, 5), (3, 94, 5), (3, 95, 4)):
        with pytest.raises(ValueError, match=str(number)):
            service.draw(desks("wu"), None, "3 6 1", "抽查", number, confidence, tolerable)


def _finding(desk: Desk, count: Docket) -> SampleFinding:
    state = stocktaking.state(desk, count.id)
    terms = DrawTerms.of(state.body)
    assert terms is not None and state.count is not None
    return SampleFinding.of(terms, state.count)


@pytest.mark.rule("S12-R12")
def test_a_missing_bag_does_not_come_back_by_a_typed_place(desk: Desk, desks: Callable[[str], Desk]) -> None:
    bags = shelved(desk, "A柜1层", *range(101, 111))
    elsewhere = shelved(desk, "A柜2层", 201)[0]
    count = sampled(desks("wu"), "3-6-1", number=4, place="A柜1层")
    lost, lent, moved, *found = [one for one in bags if line_of(desk, count, one)]
    dossiers.shelve(desk, [lost], "A柜2层")
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (lent,), LoanKind.CONSULTATION, "核对", 0))
    scan(desk, count, "A柜1层", moved, *found)
    dossiers.shelve(desk, [moved], "A柜2层")
    assert (_finding(desk, count).missing, _finding(desk, count).left) == (1, 0), "it was scanned, or is lent"
    returning.take_back(desk, lent)
    assert _finding(desk, count).missing == 1, "a return is seen at the desk"
    finish(desk, count)
    missed = stocktaking.state(desk, count.id).undecided
    assert [(one.code, one.labels) for one in missed] == [(label(desk, lost), ("未扫到",))]
    full = begin(desk)
    scan(desk, full, "A柜1层", *found, "A柜2层", elsewhere)
    dossiers.shelve(desk, [lost], "A柜1层")
    assert line(desk, full, lost).bucket is Bucket.IN_PLACE, "what moves during a common count goes by the books"


def line_of(desk: Desk, count: Docket, bag: int) -> bool:
    state = stocktaking.state(desk, count.id)
    return state.count is not None and label(desk, bag) in state.count.lines


@pytest.mark.rule("S12-R12")
def test_a_return_that_is_undone_does_not_lend_a_missing_bag(desk: Desk, desks: Callable[[str], Desk]) -> None:
    (bag,) = shelved(desk, "A柜1层", 101)
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.CONSULTATION, "核对", 0))
    loan = returning.take_back(desk, bag).value
    count = sampled(desks("wu"), "3-6-1", number=1)
    scan(desk, count, "A柜1层", "OLD-17")
    returning.undo_return(desk, loan.id, "没有还，误点")
    assert _finding(desk, count).missing == 1


@pytest.mark.rule("S12-R12")
def test_a_draw_is_made_again_after_everything_has_moved(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    """The books are those of the draw: what is registered, laid elsewhere, lent and destroyed since changes nothing."""
    count = sampled(desks("wu"), "3 6 1", number=4, place="A柜1层")
    register(desk, "2栋1单元101", "王五")
    dossiers.shelve(desk, [bags[0], bags[5]], "B柜1层")
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bags[1],), LoanKind.CONSULTATION, "核对", 0))
    shelved(desk, "A柜1层", 301)
    destroyed(desk, bags[2])
    again = service.redraw(desks("chen"), count.id, " 3，6，1 ", count.body[sampling.HEAD].lower()).value
    assert again.faults == ()
    assert [one.action for one in trail.newest(desks("wu"), limit=2)] == ["session.open", "stock.redraw"]
    other = service.redraw(desks("wu"), count.id, "3 6 2", count.body[sampling.HEAD]).value
    assert other.faults[0] is RedrawFault.DICE
    with pytest.raises(BadInput):
        service.redraw(desks("wu"), count.id, "3 6 1", "没有")


def test_other_dice_draw_others_and_another_head_is_not_in_the_trail(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    count = sampled(desks("wu"), "3 6 1", number=2)
    head = count.body[sampling.HEAD]
    assert RedrawFault.DRAWN in service.redraw(desks("wu"), count.id, "1 1 1", head).value.faults
    older = f"{int(head.partition('-')[0]) - 1}-{head.partition('-')[2]}"
    faults = service.redraw(desks("wu"), count.id, "3 6 1", older).value.faults
    assert {RedrawFault.HEAD, RedrawFault.TRAIL} <= set(faults)


def test_a_list_that_the_ledger_no_longer_gives_is_said_and_the_numbers_are_held_to_the_codes(
    desk: Desk, desks: Callable[[str], Desk], bags: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    count = sampled(desks("wu"), "3 6 1", number=4)
    monkeypatch.setattr(store, "shelved_then", lambda *_: ["A-1"])
    assert service.redraw(desks("wu"), count.id, "3 6 1", count.body[sampling.HEAD]).value.faults == (RedrawFault.LIST,)
    other = service.redraw(desks("wu"), count.id, "1 1 1", count.body[sampling.HEAD]).value.faults
    assert other == (RedrawFault.DICE, RedrawFault.LIST, RedrawFault.DRAWN)


def test_a_common_count_was_not_drawn(desk: Desk, bags: list[int]) -> None:
    count = begin(desk)
    with pytest.raises(ValueError, match="stocktake"):
        service.redraw(desk, count.id, "3 6 1", "1-AAAA-BBBB-CCCC-DDDD")


def test_the_ledger_has_the_list_that_the_books_have_after_a_week_of_everything(office: Office, lived: Week) -> None:
    """What is drawn from comes from the books, what is drawn again from the ledger: they agree."""
    db = office.desk("li").store.db
    assert lived.kept
    newest = int(db.value("SELECT max(seq) FROM main.movement"))
    for place in (None, *db.column("SELECT id FROM main.place")):
        listed = sampling.in_order(service._listed(db, place))
        assert sampling.in_order(store.shelved_then(db, place, newest)) == listed


def test_a_draw_waits_for_the_same_persons_as_a_count(
    office: Office, desk: Desk, desks: Callable[[str], Desk], bags: list[int]
) -> None:
    sampled(desks("wu"), "3 6 1")
    assert [step.name for _docket, step in awaited(desk, "stocktake")] == [FINISH]
