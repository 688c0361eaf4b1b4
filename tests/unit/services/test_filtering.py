"""Filters of the list of dossiers: what SQL selects is what the cells say, inside the scope, and nothing masked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

import pytest

from app.models.domain import outgoing_rules
from app.models.domain.change import class_key
from app.models.domain.dossier import DossierRow, Selection
from app.models.domain.filtering import (
    LONGEST_TEXT,
    ColumnFilter,
    Content,
    Filters,
    GroupSum,
    ValueCount,
    Way,
    read,
    written,
)
from app.models.domain.identity import Phone
from app.models.domain.loan import LoanKind
from app.models.domain.recipient import OFFICE
from app.models.services import accounts, dossiers, lending, listing, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests.office import Office, register
from tests.refusals import refused

ID, MOBILE = "330106196203265242", "13812345678"
CELLS: dict[str, Callable[[DossierRow], str]] = {
    "household": lambda row: row.household,
    "name": lambda row: row.name,
    "code": lambda row: row.reference_code,
    "bar": lambda row: row.bar_code,
    "state": lambda row: row.state_key,
    "place": lambda row: row.place,
    "holder": lambda row: row.holder,
    "department": lambda row: row.department,
    "due": lambda row: row.due_on or "",
    "category": lambda row: row.category,
    "opened": lambda row: row.opened_on,
    "phone": lambda row: row.phone,
    "id": lambda row: row.id_number,
}


@pytest.fixture
def stocked(office: Office) -> Desk:
    """Six dossiers of three buildings and two estates, one of them lent, some with less than others."""
    desk = office.desk("li")
    register(desk, "1栋1单元101", "张三", place_text="A柜1层02", phones=(Phone("手机", MOBILE),))
    register(desk, "1栋1单元102", "张三丰", place_text="A柜1层02", id_number=ID)
    register(desk, "2栋2单元301", "Li_Wei 100%", category="WJ", place_text="B柜1层01")
    register(desk, "万科2·1栋101", "王五")
    lent = register(desk, "10栋1单元602", "单雄信", category="TS", data={})
    manager = next(one for one in accounts.staff(desk) if one.name == "陈静")
    lending.lend(desk, LoanProposal(manager.id, (lent,), LoanKind.LOAN, "装修核对", 3))
    return desk


def rows(desk: Desk, *filters: ColumnFilter) -> list[DossierRow]:
    return dossiers.rows(desk, dossiers.ids(desk, Selection(filters=filters)))


def every_condition(desk: Desk) -> list[ColumnFilter]:
    found = []
    for key, content in dossiers.COLUMNS.items():
        said = sorted({CELLS[key](row) for row in rows(desk)})
        for way in content.ways:
            match way:
                case Way.VALUES:
                    found += [ColumnFilter(key, way, (value,)) for value in said] + [
                        ColumnFilter(key, way, tuple(said[1:]))
                    ]
                case Way.CONTAINS:
                    words = [
                        *filter(None, said),
                        *(one[1:3] for one in said if one),
                        "%",
                        "_",
                        "!",
                        "li_",
                        "没有这样的",
                    ]
                    found += [ColumnFilter(key, way, text=word) for word in words]
                case Way.BETWEEN:
                    found += [ColumnFilter(key, way, first=day) for day in said] + [
                        ColumnFilter(key, way, last=day) for day in said
                    ]
                case _:
                    found.append(ColumnFilter(key, way))
    return found


def test_what_a_condition_selects_is_what_the_cells_say(stocked: Desk) -> None:
    everything = rows(stocked)
    assert len(everything) == 5
    conditions = every_condition(stocked)
    assert len(conditions) > 100
    for one in conditions:
        wanted = [row.id for row in everything if one.holds(CELLS[one.column](row))]
        assert [row.id for row in rows(stocked, one)] == wanted, one
        assert dossiers.total(stocked, Selection(filters=(one,))) == len(wanted), one
        assert dossiers.passing(stocked, [row.id for row in everything], (one,)) == wanted, one


def test_conditions_of_several_columns_hold_at_once_within_the_corner(stocked: Desk) -> None:
    of_place = ColumnFilter("place", Way.VALUES, ("A柜1层02",))
    named = ColumnFilter("name", Way.CONTAINS, text="丰")
    assert [row.name for row in rows(stocked, of_place)] == ["张三", "张三丰"]
    assert [row.name for row in rows(stocked, of_place, named)] == ["张三丰"]
    corner = Selection(category="WJ", filters=(of_place,))
    assert (dossiers.total(stocked, corner), dossiers.total(stocked, Selection(category="WJ"))) == (0, 1)


def test_the_values_of_a_column_are_counted_as_the_cells_say(stocked: Desk) -> None:
    everything = rows(stocked)
    for key, content in dossiers.COLUMNS.items():
        if content is Content.COVERED:
            continue
        counted = Counter(CELLS[key](row) for row in everything)
        found = dossiers.values(stocked, Selection(), key)
        assert {one.value: one.count for one in found} == counted, key
        some = [row.id for row in everything[:2]]
        few = Counter(CELLS[key](row) for row in everything[:2])
        assert {one.value: one.count for one in dossiers.values(stocked, Selection(), key, "", some)} == few, key
    lent = ColumnFilter("state", Way.VALUES, ("lent.entered",))
    assert dossiers.values(stocked, Selection(filters=(lent,)), "category") == [ValueCount("TS", 1)]
    assert [one.value for one in dossiers.values(stocked, Selection(), "place", "b柜")] == ["B柜1层01"]


@pytest.mark.rule("S06-R4")
def test_a_masked_column_is_asked_for_no_value_and_not_for_a_part_of_one(stocked: Desk, office: Office) -> None:
    for desk in (stocked, office.desk("chen")):
        for key, number in (("id", ID), ("phone", MOBILE)):
            for one in (ColumnFilter(key, Way.CONTAINS, text=number[:3]), ColumnFilter(key, Way.VALUES, (number,)),
                        ColumnFilter(key, Way.BETWEEN, first=number)):  # fmt: skip
                refused("covered-column", lambda desk=desk, one=one: rows(desk, one))
                refused("covered-column", lambda desk=desk, one=one: dossiers.total(desk, Selection(filters=(one,))))
                refused("covered-column", lambda desk=desk, one=one: dossiers.passing(desk, [1], (one,)))
            refused("covered-column", lambda desk=desk, key=key: dossiers.values(desk, Selection(), key))
    assert [row.name for row in rows(stocked, ColumnFilter("id", Way.FILLED))] == ["张三丰"]


def test_a_column_that_the_list_does_not_have_is_refused(stocked: Desk) -> None:
    for one in (
        ColumnFilter("note", Way.EMPTY),
        ColumnFilter(class_key("nothing"), Way.EMPTY),
        ColumnFilter("state", Way.CONTAINS),
    ):
        refused("no-such-column", lambda one=one: rows(stocked, one))


def test_a_text_too_long_to_be_looked_for_is_refused_with_a_sentence(stocked: Desk) -> None:
    long = "长" * 20_000
    for one in (ColumnFilter("name", Way.CONTAINS, text=long), ColumnFilter("name", Way.VALUES, ("张三", long))):
        refused("filter-too-long", lambda one=one: rows(stocked, one))
    refused("filter-too-long", lambda: dossiers.values(stocked, Selection(), "name", long))
    assert rows(stocked, ColumnFilter("name", Way.CONTAINS, text="长" * LONGEST_TEXT)) == []


@pytest.mark.rule("S05-R9")
def test_no_count_tells_a_steward_what_lies_in_other_buildings(stocked: Desk, office: Office) -> None:
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    accounts.assign_buildings(manager, person.id, {n for n, name in dossiers.buildings(manager) if name == "1栋"})
    steward = office.desk("sun")
    assert [row.name for row in rows(steward)] == ["张三", "张三丰"]
    for key, content in dossiers.COLUMNS.items():
        if content is not Content.COVERED:
            assert sum(one.count for one in dossiers.values(steward, Selection(), key)) == 2, key
            everywhere = [row.id for row in rows(stocked)]
            assert sum(one.count for one in dossiers.values(steward, Selection(), key, "", everywhere)) == 2, key
    for one in every_condition(stocked):
        allowed = [row.id for row in rows(steward) if one.holds(CELLS[one.column](row))]
        assert [row.id for row in rows(steward, one)] == allowed, one
        assert dossiers.total(steward, Selection(filters=(one,))) == len(allowed), one


def test_filters_are_read_as_they_were_written() -> None:
    filters: Filters = (
        ColumnFilter("name", Way.CONTAINS, text="张"),
        ColumnFilter("due", Way.BETWEEN, first="2026-01-01"),
        ColumnFilter("place", Way.VALUES, ("", "A柜")),
    )
    assert read(written(filters)) == filters
    for text in ("", "[", "{}", "[1]", '[{"column": "a"}]', "[[]]", '[{"column": "a", "way": "no"}]'):
        with pytest.raises(ValueError):
            read(text)


@pytest.mark.rule("S05-R9")
def test_the_sums_of_groups_are_those_of_the_dossiers_that_the_session_sees(stocked: Desk, office: Office) -> None:
    stocked.now = lambda: datetime(2036, 1, 1)
    assert dossiers.sums(stocked, (), "category") == [
        GroupSum("JF", 3, 0, 0),
        GroupSum("TS", 1, 1, 1),
        GroupSum("WJ", 1, 0, 0),
    ]
    assert dossiers.sums(stocked, (), "holder") == [GroupSum("李梅", 4, 0, 0), GroupSum("陈静", 1, 1, 1)]
    lent = ColumnFilter("state", Way.VALUES, ("lent.entered",))
    (department,) = dossiers.sums(stocked, (lent,), "department")
    assert (department.dossiers, department.overdue) == (1, 1)
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    accounts.assign_buildings(manager, person.id, {n for n, name in dossiers.buildings(manager) if name == "1栋"})
    assert dossiers.sums(office.desk("sun"), (), "category") == [GroupSum("JF", 2, 0, 0)]
    refused("covered-column", lambda: dossiers.sums(stocked, (), "id"))


@pytest.mark.rule("S05-R9")
def test_classes_are_counted_within_the_scope(office: Office) -> None:
    desk, manager = office.desk("li"), office.desk("chen")
    register(desk, "1栋1单元101", "张三", classes={"occupancy": "自住"})
    register(desk, "2栋1单元101", "李四", classes={"occupancy": "自住"})
    register(desk, "2栋1单元102", "王五", classes={"occupancy": "出租"})
    assert dossiers.classes(desk) == [("occupancy", "出租", 1), ("occupancy", "自住", 2)]
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    accounts.assign_buildings(manager, person.id, {n for n, name in dossiers.buildings(manager) if name == "1栋"})
    assert dossiers.classes(office.desk("sun")) == [("occupancy", "自住", 1)]


@pytest.mark.rule("S17-R4", "S06-R5")
def test_a_printed_list_needs_a_purpose_and_is_of_a_length_that_somebody_reads(
    stocked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = [row.id for row in rows(stocked)]
    refused("purpose-stated", lambda: listing.print_dossiers(stocked, every, " ", OFFICE))
    printed = listing.print_dossiers(stocked, every, "年度核对", OFFICE).value
    assert ID not in repr(printed) and MOBILE not in repr(printed) and len(printed.rows) == 5
    monkeypatch.setattr(listing, "MOST_PRINTED", 4)
    refused("too-many-to-print", lambda: listing.print_dossiers(stocked, every, "年度核对", OFFICE))
    refused(
        "too-many-to-print", lambda: listing.print_list(stocked, listing.Printed.SUPPLEMENT, every, *listing.UNASKED)
    )
    assert trail.newest(stocked)[0].detail["count"] == 5


@pytest.mark.rule("S17-R4")
@pytest.mark.parametrize("kind", [listing.Printed.DOSSIERS, listing.Printed.CATALOGUE])
def test_a_list_that_needs_the_right_to_export_is_printed_by_no_other_way(stocked: Desk, kind: listing.Printed) -> None:
    every = [row.id for row in rows(stocked)]
    with pytest.raises(ValueError, match=kind.value):
        listing.print_list(stocked, kind, every, *listing.UNASKED)
    assert len(listing.print_dossiers(stocked, every, "年度核对", OFFICE, kind).value.rows) == 5


@pytest.mark.rule("S17-R4")
@pytest.mark.parametrize("kind", [listing.Printed.COVER, listing.Printed.NOTE, listing.Printed.SUPPLEMENT])
def test_papers_of_many_dossiers_leave_as_a_list_and_the_trail_names_those_of_few(
    stocked: Desk, office: Office, monkeypatch: pytest.MonkeyPatch, kind: listing.Printed
) -> None:
    every = [row.id for row in rows(stocked)]
    listing.print_list(stocked, kind, every, *listing.UNASKED)
    assert trail.newest(stocked)[0].detail["codes"] == [row.reference_code for row in rows(stocked)]
    monkeypatch.setattr(outgoing_rules, "MOST_UNASKED", len(every) - 1)
    refused("not-allowed", lambda: listing.print_list(office.desk("sun"), kind, every, "年度核对", OFFICE))
    refused("purpose-stated", lambda: listing.print_list(stocked, kind, every, "", OFFICE))
    refused("recipient-stated", lambda: listing.print_list(stocked, kind, every, "年度核对", None))
    taken = listing.print_list(stocked, kind, every, "年度核对", OFFICE).value
    said = trail.newest(stocked)[0].detail
    assert said["purpose"] == "年度核对" and said["recipient"] == taken.recipient == str(OFFICE)
