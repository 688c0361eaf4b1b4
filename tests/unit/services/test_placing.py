"""Places as objects: made by range, kept and locked, retired when empty, and what may come to lie where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.models.domain import rulebook
from app.models.domain.loan import LoanKind
from app.models.domain.movement import MovementEvent
from app.models.domain.person import Role
from app.models.domain.shelving import PlaceLevel, PlaceRange, PlaceRow, PlaceTerms, Secured
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, dossiers, lending, moving, placing, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import movements, places
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade
from tests.unit.services.signatures import person_id

NINE = datetime(2026, 11, 20, 9, 0)


def later(desk: Desk, hours: int = 1) -> None:
    before = desk.now()
    desk.now = lambda: before + timedelta(hours=hours)


@pytest.fixture
def bag(desk: Desk) -> int:
    """In a box since nine."""
    desk.now = lambda: NINE
    number = register(desk, "1栋1单元101", "张三", place_text="A柜1层02")
    later(desk)
    return number


def named(desk: Desk, name: str) -> PlaceRow:
    return next(one for one in placing.tree(desk) if one.name == name)


def lying(desk: Desk, *ids: int) -> list[str]:
    return [row.place for row in dossiers.rows(desk, list(ids))]


def set_terms(desk: Desk, name: str, capacity: int | None = None, *, important: bool = False) -> None:
    placing.change(desk, named(desk, name).id, PlaceTerms(capacity, important))


def lock(office: Office, desk: Desk, name: str, keeper: str) -> None:
    placing.appoint(office.desk("chen"), named(desk, name).id, person_id(desk, keeper), Secured.LOCK)


@pytest.mark.rule("S12-R3")
def test_a_range_of_places_is_entered_each_numbered_in_the_order_of_the_shelves(desk: Desk) -> None:
    wanted = PlaceRange("3", "A", 1, 12, 6)
    found = placing.outlook(desk, wanted)
    assert (len(found.new), found.standing) == (1 + 12 + 72, 0)
    placing.add(desk, wanted, PlaceTerms(40))
    rows = placing.tree(desk)
    assert [one.level for one in rows[:8]] == [PlaceLevel.ROOM, PlaceLevel.CABINET, *[PlaceLevel.LAYER] * 6]
    assert [one.name for one in rows if one.level is PlaceLevel.CABINET] == [f"3号库A{n}柜" for n in range(1, 13)]
    assert {one.capacity for one in rows if one.level is PlaceLevel.LAYER} == {40}
    assert len({one.bar_code for one in rows}) == len(rows) == 85
    assert placing.outlook(desk, PlaceRange("3", "A", 12, 13, 6)).standing == 8
    refused("range-stands", lambda: placing.add(desk, wanted, PlaceTerms()))
    (event,) = [one for one in trail.newest(desk) if one.action == "place.add"]
    assert (event.detail["count"], event.detail["first"], event.detail["last"]) == (85, "3号库", "3号库A12柜6层")


@pytest.mark.parametrize(("wanted", "code"), [
    (PlaceRange("", "A", 3, 2, 6), "range-order"), (PlaceRange("", "A", 0, 2, 6), "range-order"),
    (PlaceRange("", "A", 1, 999, 30), "range-long"), (PlaceRange("", "A", 1, 2, 0, 5), "range-boxes"),
    (PlaceRange("", "小", 1, 2, 6), "range-name"), (PlaceRange("门口", "A", 1, 2, 6), "range-name"),
])  # fmt: skip
def test_a_range_that_no_label_could_be_read_as_is_refused(desk: Desk, wanted: PlaceRange, code: str) -> None:
    refused(code, lambda: placing.add(desk, wanted, PlaceTerms()))
    assert placing.tree(desk) == ()


def test_a_full_place_takes_no_more_and_what_would_come_stays(desk: Desk, bag: int) -> None:
    more = [register(desk, f"1栋1单元{room}", "李四", place_text="B柜1层") for room in (102, 103)]
    set_terms(desk, "A柜", 2)
    refused("place-full", lambda: dossiers.shelve(desk, more, "A柜2层"))
    refused("place-full", lambda: moving.outlook(desk, more, None, named(desk, "A柜1层02").id))
    assert lying(desk, *more) == ["B柜1层", "B柜1层"]
    dossiers.shelve(desk, more[:1], "A柜2层")
    dossiers.shelve(desk, [bag], "A柜2层")
    refused("place-full", lambda: register(desk, "1栋1单元104", "王五", place_text="A柜3层"))
    refused("place-full", lambda: set_terms(desk, "A柜", 1))


@pytest.mark.rule("S12-R2")
def test_a_place_for_important_bags_takes_no_others(desk: Desk, bag: int) -> None:
    placing.add(desk, PlaceRange("", "B", 1, 1, 2), PlaceTerms(important=True))
    refused("place-for-important", lambda: dossiers.shelve(desk, [bag], "B1柜1层"))
    refused("place-for-important", lambda: moving.move_box(desk, named(desk, "A柜1层02").id, "B1柜2层"))
    refused("place-for-important", lambda: set_terms(desk, "A柜", important=True))
    assert lying(desk, bag) == ["A柜1层02"]


@pytest.mark.rule("S12-R2")
def test_important_bags_lie_on_places_for_important_ones_alone(trade: Callable[[str], Trade]) -> None:
    """A place that an important bag brings is set apart for such from then on."""
    desk = trade("deposit").at(Role.ARCHIVIST)

    def bag(category: str, place: str) -> int:
        return dossiers.register(desk, DossierDraft(category=category, party_name="张三", place_text=place)).value

    placing.add(desk, PlaceRange("", "B", 1, 1, 2), PlaceTerms())
    ordinary, important = bag("PT", "B1柜1层"), bag("ZY", "C柜1层")
    assert named(desk, "C柜1层").important and not named(desk, "C柜").important
    refused("important-apart", lambda: bag("ZY", "B1柜2层"))
    refused("important-apart", lambda: dossiers.shelve(desk, [important], "B1柜2层"))
    refused("place-for-important", lambda: dossiers.shelve(desk, [ordinary, important], "C柜1层"))
    refused("important-apart", lambda: dossiers.shelve(desk, [ordinary, important], "B1柜1层"))
    refused("important-apart", lambda: set_terms(desk, "C柜1层"))
    set_terms(desk, "C柜", important=True)
    set_terms(desk, "C柜1层")
    refused("important-apart", lambda: set_terms(desk, "C柜"))
    assert lying(desk, ordinary, important) == ["B1柜1层", "C柜1层"]
    boxed = bag("ZY", "C柜1层01")
    refused("important-apart", lambda: set_terms(desk, "C柜"))
    moving.move_box(desk, named(desk, "C柜1层01").id, "B1柜2层")
    assert lying(desk, boxed) == ["B1柜2层01"], "a box for important bags takes them along"


@pytest.mark.rule("S02-R5", "S02-R6")
def test_a_locked_place_is_its_keepers_alone(desk: Desk, office: Office, bag: int) -> None:
    other = register(desk, "1栋1单元102", "李四", place_text="B柜1层")
    lock(office, desk, "A柜", "周涛")
    refused("place-locked", lambda: dossiers.shelve(desk, [other], "A柜1层"))
    refused("place-locked", lambda: dossiers.shelve(desk, [bag], "B柜1层"))
    refused("place-locked", lambda: moving.move_box(desk, named(desk, "A柜1层02").id, "B柜1层"))
    refused("place-locked", lambda: register(desk, "1栋1单元103", "王五", place_text="A柜1层"))
    assert lying(desk, bag, other) == ["A柜1层02", "B柜1层"]
    dossiers.shelve(office.desk("zhou"), [other], "A柜1层")
    assert lying(desk, other) == ["A柜1层"]


@pytest.mark.rule("S13-R2")
def test_a_keeper_is_appointed_by_a_manager_and_a_lock_has_a_keeper(desk: Desk, office: Office, bag: int) -> None:
    cabinet = named(desk, "A柜").id
    refused("not-allowed", lambda: placing.appoint(desk, cabinet, desk.account.person_id, Secured.OPEN))
    manager = office.desk("chen")
    refused("keeper-stated", lambda: placing.appoint(manager, cabinet, None, Secured.SAFE))
    placing.appoint(manager, cabinet, desk.account.person_id, Secured.SAFE)
    found = named(desk, "A柜")
    assert (found.keeper, found.secured) == ("李梅", Secured.SAFE)
    placing.appoint(manager, cabinet, None, Secured.OPEN)
    assert named(desk, "A柜").keeper == ""


def test_a_place_retires_when_it_is_empty_and_stays_in_what_has_been(desk: Desk, office: Office, bag: int) -> None:
    cabinet = named(desk, "A柜").id
    refused("place-not-empty", lambda: placing.retire(desk, cabinet))
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (bag,), LoanKind.LOAN, "装修核对", 7))
    refused("place-not-empty", lambda: placing.retire(desk, cabinet))
    second = register(desk, "1栋1单元102", "李四", place_text="B柜1层")
    office_box = named(desk, "A柜1层02").id
    moving.move_box(desk, office_box, "B柜1层")
    later(desk)
    placing.retire(desk, cabinet)
    assert {one.name for one in placing.tree(desk) if one.retired_at} == {"A柜", "A柜1层"}
    assert moving.holder_at(desk, bag, NINE.isoformat()) == ("李梅", "A柜1层02")
    for act in (
        lambda: dossiers.shelve(desk, [second], "A柜1层"), lambda: dossiers.shelve(desk, [second], "A柜2层"),
        lambda: moving.move_box(desk, office_box, "A柜1层"), lambda: set_terms(desk, "A柜", 5),
        lambda: register(desk, "1栋1单元103", "王五", place_text="A柜1层05"),
    ):  # fmt: skip
        refused("place-retired", act)
    placing.reopen(desk, named(desk, "A柜1层").id)
    dossiers.shelve(desk, [second], "A柜1层")
    assert lying(desk, second) == ["A柜1层"]
    assert trail.verify(office.desk("wu")).whole


@pytest.mark.parametrize(("sql", "code"), [
    ("UPDATE main.place SET retired_at = '2026' WHERE name = 'A柜1层02'", "place-not-empty"),
    ("UPDATE main.place SET retired_at = '2026' WHERE name = 'A柜'", "place-not-empty"),
    ("UPDATE main.place SET retired_at = NULL WHERE name = 'B柜1层'", "place-retired"),
    ("INSERT INTO main.place (id, parent_id, level, code, name, bar_code) SELECT 99, id, 'box', 'x', 'x', 'x' FROM main.place"
     " WHERE name = 'B柜1层'", "place-retired"),
    ("INSERT INTO main.movement (dossier_id, event, at, recorded_at, by_person, holder_id, place_id) SELECT dossier_id, 'shelved',"
     " at, at, by_person, holder_id, (SELECT id FROM main.place WHERE name = 'B柜1层') FROM main.movement LIMIT 1", "place-retired"),
])  # fmt: skip
def test_the_schema_refuses_what_a_retired_place_refuses(desk: Desk, bag: int, sql: str, code: str) -> None:
    placing.add(desk, PlaceRange("", "B", 1, 1, 1), PlaceTerms())
    desk.store.db.run("UPDATE main.place SET retired_at = '2026' WHERE name = 'B1柜1层'")
    desk.store.db.run("UPDATE main.place SET retired_at = '2026' WHERE name = 'B1柜'")
    refused(code, lambda: desk.store.db.run(sql.replace("B柜", "B1柜")))


def test_a_move_says_before_what_it_would_do(desk: Desk, bag: int) -> None:
    lent = register(desk, "1栋1单元102", "李四", place_text="A柜1层02")
    register(desk, "1栋1单元103", "王五", place_text="B柜3层02")
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (lent,), LoanKind.LOAN, "装修核对", 7))
    box, layer = named(desk, "A柜1层02").id, named(desk, "B柜3层").id
    assert moving.outlook(desk, [], box, layer) == ("B柜3层03", 2, 1)
    assert moving.outlook(desk, [bag], None, layer) == ("B柜3层", 1, 0)
    refused("box-there", lambda: moving.outlook(desk, [], box, box))
    refused("box-taken", lambda: moving.outlook(desk, [], box, named(desk, "B柜3层02").id))
    refused(rulebook.ON_SHELF.code, lambda: moving.outlook(desk, [lent], None, layer))


def test_a_box_of_sixty_is_moved_and_put_back_as_one_event(desk: Desk, office: Office) -> None:
    desk.now = lambda: NINE
    bags = [register(desk, f"1栋1单元{room}", "张三", place_text="A柜1层02") for room in range(101, 161)]
    register(desk, "2栋1单元101", "李四", place_text="B柜3层")
    later(desk)
    before = movements.newest(desk.store.db)
    moving.move_box(desk, named(desk, "A柜1层02").id, "B柜3层")
    assert movements.newest(desk.store.db) == before + 1
    later(desk)
    last = moving.last_move(desk)
    assert last is not None and last[1:] == ("B柜3层02", 60)
    moving.undo_move(desk, last)
    assert movements.newest(desk.store.db) == before + 2
    assert set(lying(desk, *bags)) == {"A柜1层02"}
    when = [(NINE + timedelta(hours=n)).isoformat() for n in range(3)]
    assert [moving.holder_at(desk, bags[7], one) for one in when] == [
        ("李梅", "A柜1层02"), ("李梅", "B柜3层02"), ("李梅", "A柜1层02"),
    ]  # fmt: skip
    story = [(one.event, one.place) for one in dossiers.detail(desk, bags[0]).movements]
    assert story[0] == (MovementEvent.MOVE_UNDONE, "A柜1层02")
    assert moving.last_move(desk) is None, "what was undone is not undone again"
    refused("stale", lambda: moving.undo_move(desk, last))
    assert trail.verify(office.desk("wu")).whole


def test_bags_go_back_as_one_each_to_where_it_was(desk: Desk, bag: int) -> None:
    nowhere = register(desk, "1栋1单元102", "李四")
    later(desk)
    dossiers.shelve(desk, [bag, nowhere], "B柜3层")
    later(desk)
    last = moving.last_move(desk)
    assert last is not None and last.bags == 2
    moving.undo_move(desk, last)
    assert lying(desk, bag, nowhere) == ["A柜1层02", ""]


def test_a_move_stays_where_something_has_happened_since(desk: Desk, office: Office, bag: int) -> None:
    second = register(desk, "1栋1单元102", "李四", place_text="A柜1层02")
    later(desk)
    dossiers.shelve(desk, [bag, second], "B柜3层")
    last = moving.last_move(desk)
    assert last is not None
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (second,), LoanKind.LOAN, "装修核对", 7))
    refused("moved-since", lambda: moving.undo_move(desk, last))
    assert lying(desk, bag) == ["B柜3层"], "none of it goes back"


def test_the_boxes_of_a_leaver_are_handed_over_but_for_those_out_of_use(desk: Desk, office: Office, bag: int) -> None:
    placing.add(desk, PlaceRange("", "B", 1, 1, 1, 2), PlaceTerms())
    placing.retire(desk, named(desk, "B1柜1层01").id)
    staff = {one.name: one.id for one in accounts.staff(desk)}
    with desk.store.transaction() as db:
        places.hand_over(db, staff["李梅"], staff["周涛"], desk.now().isoformat(), staff["李梅"])
    boxes = [(one.name, places.box(desk.store.db, one.id)) for one in placing.tree(desk) if one.level is PlaceLevel.BOX]
    assert {name: box.holder_id == staff["周涛"] for name, box in boxes if box} == {
        "A柜1层02": True, "B1柜1层01": False, "B1柜1层02": True,
    }  # fmt: skip
