"""Who had what and where at a moment: by bag, by place through boxes that moved, and by person."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.models.domain.loan import LoanKind
from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.services import dossiers, lending, moving, past_holdings, placing, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests.conftest import Office, register
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


def test_a_list_that_is_too_long_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    at(desk, 9)
    for room in range(101, 104):
        register(desk, f"1栋1单元{room}", "张三", place_text="A柜1层")
    monkeypatch.setattr(past_holdings, "MOST_HELD", 2)
    found = past_holdings.at(desk, "A柜", (NINE + timedelta(hours=1)).isoformat())
    assert len(found.rows) == 2 and found.more
