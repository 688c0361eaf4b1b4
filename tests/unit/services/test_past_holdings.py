"""Who had what and where at a moment: by bag, by place through boxes that moved, and by person."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.models.domain.loan import LoanKind
from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.services import dossiers, lending, moving, past_holdings, placing, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id

NINE = datetime(2026, 11, 20, 9, 0)


def at(desk: Desk, hour: int) -> None:
    desk.now = lambda: NINE.replace(hour=hour)


def when(hour: int, minute: int = 30) -> str:
    return NINE.replace(hour=hour, minute=minute).isoformat()


def had(desk: Desk, text: str, moment: str) -> dict[int, tuple[str, str]]:
    return {row.id: (held.holder, held.place) for row, held in past_holdings.at(desk, text, moment).rows}


def test_a_day_of_a_room_by_bag_place_and_person(desk: Desk, office: Office) -> None:
    """Two bags in a box; one is lent at ten; the box moves at twelve, and again at fourteen after it was retired there."""
    at(desk, 9)
    first, second = (register(desk, f"1栋1单元{room}", "张三", place_text="A柜1层02") for room in (101, 102))
    placing.add(desk, PlaceRange("", "B", 1, 1, 2), PlaceTerms())
    at(desk, 10)
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (first,), LoanKind.LOAN, "装修核对", 7))
    at(desk, 12)
    box = desk.store.db.value("SELECT id FROM place WHERE level = 'box'")
    moving.move_box(desk, box, "B1柜1层")
    at(desk, 14)
    moving.move_box(desk, box, "B1柜2层")
    at(desk, 16)
    returning.take_back(desk, first)
    li, box_at = "李梅", {9: "A柜1层02", 12: "B1柜1层02", 14: "B1柜2层02"}
    assert had(desk, "A柜", when(9)) == {first: (li, box_at[9]), second: (li, box_at[9])}
    assert had(desk, "A柜", when(10)) == {second: (li, box_at[9])}
    assert had(desk, "A柜", when(12)) == {}
    assert had(desk, "B1柜1层", when(13)) == {second: (li, box_at[12])}
    assert had(desk, "B1柜1层", when(15)) == {}
    assert had(desk, "B1柜", when(15)) == {second: (li, box_at[14])}
    assert had(desk, "B1柜", when(16)) == {first: (li, box_at[14]), second: (li, box_at[14])}
    assert had(desk, "周涛", when(9)) == {} and had(desk, "周涛", when(15)) == {first: ("周涛", "")}
    assert had(desk, li, when(15)).keys() == {second} and had(desk, li, when(16)).keys() == {first, second}
    code = dossiers.rows(desk, [first])[0].reference_code
    for hour in range(9, 17):
        held = moving.holder_at(desk, first, when(hour))
        assert held is not None and had(desk, code, when(hour)) == {first: tuple(held)}
    assert past_holdings.at(desk, code, when(8)).rows == ()
    refused("unknown-place", lambda: past_holdings.at(desk, "Z柜9层", when(9)))


def test_each_line_names_the_movement_and_the_event_that_made_it(desk: Desk, office: Office) -> None:
    at(desk, 9)
    bag = register(desk, "1栋1单元101", "张三", place_text="A柜1层02")
    at(desk, 10)
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (bag,), LoanKind.LOAN, "装修核对", 7))
    at(desk, 11)
    returning.take_back(desk, bag)
    at(desk, 12)
    dossiers.shelve(desk, [bag], "B柜1层")
    auditor = office.desk("wu")
    code = dossiers.rows(desk, [bag])[0].reference_code
    actions = []
    for hour in range(9, 13):
        ((_row, held),) = past_holdings.at(desk, code, when(hour)).rows
        found = trail.find_anchor(auditor, held.anchor)
        assert found.event is not None and found.event.at == NINE.replace(hour=hour).isoformat()
        actions.append(str(found.event.action))
    assert actions == ["dossier.register", "loan.issue", "loan.return", "dossier.shelve"]


def test_a_long_list_comes_in_parts_is_counted_and_the_paper_says_of_how_many(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(desk, 9)
    bags = [
        register(desk, f"1栋1单元{room}", "张三", place_text=f"A柜{layer}层")
        for layer, room in enumerate((101, 102, 103), 1)
    ]
    lent = register(desk, "1栋1单元104", "张三", place_text="A柜1层")
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (lent,), LoanKind.LOAN, "装修核对", 7))
    monkeypatch.setattr(past_holdings, "MOST_HELD", 2)
    moment = (NINE + timedelta(hours=1)).isoformat()
    for text in ("A柜", "李梅"):
        first, rest = (past_holdings.at(desk, text, moment, skip) for skip in (0, 2))
        assert (len(first.rows), first.more, len(rest.rows), rest.more) == (2, True, 1, False)
        assert {row.id for row, _held in (*first.rows, *rest.rows)} == set(bags)
        assert past_holdings.count(desk, text, moment) == 3
        assert past_holdings.whole(desk, text, moment).out_of == 0
    assert [row.id for row, _held in past_holdings.whole(desk, "A柜", moment).rows] == bags
    monkeypatch.setattr(past_holdings, "MOST_PRINTED", 2)
    some = past_holdings.whole(desk, "A柜", moment)
    assert (len(some.rows), some.out_of) == (2, 3)


def test_the_map_of_a_moment_counts_what_lay_where_boxes_where_they_stood(desk: Desk, office: Office) -> None:
    """An undone import never happened, a late entry counts from its own day on."""
    at(desk, 9)
    first, second = (register(desk, f"1栋1单元{room}", "张三", place_text="A柜1层02") for room in (101, 102))
    placing.add(desk, PlaceRange("", "B", 1, 1, 2), PlaceTerms(40))
    at(desk, 10)
    lending.lend(desk, LoanProposal(person_id(desk, "周涛"), (first,), LoanKind.LOAN, "装修核对", 7))
    at(desk, 12)
    moving.move_box(desk, desk.store.db.value("SELECT id FROM place WHERE level = 'box'"), "B1柜1层")
    dossiers.shelve(desk, [second], "B1柜2层")
    at(desk, 14)
    placing.retire(desk, next(one.id for one in placing.tree(desk) if one.name == "A柜"))

    def room(hour: int) -> dict[str, int]:
        found = past_holdings.room_at(desk, when(hour))
        assert found.began == NINE.isoformat()
        return {one.name: one.bags for one in found.places if one.bags} | {"": found.elsewhere}

    assert room(8) == {"": 0} and room(9) == {"A柜1层02": 2, "": 0}
    assert room(10) == {"A柜1层02": 1, "": 1} and room(13) == {"B1柜2层": 1, "": 1}
    for hour, layer, retired in ((9, "A柜1层", False), (13, "B1柜1层", False), (14, "B1柜1层", True)):
        rows = {one.name: one for one in past_holdings.room_at(desk, when(hour)).places}
        by_id = {one.id: one.name for one in rows.values()}
        assert by_id[rows[f"{layer}02"].parent_id or 0] == layer
        assert bool(rows["A柜"].retired_at) is retired
    assert "A柜1层02" not in {one.name for one in past_holdings.room_at(desk, when(8)).places}
