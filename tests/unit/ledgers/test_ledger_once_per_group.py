"""Estate, building, unit and floor that are written once above the rows of their group, as desks write them."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from app.models.domain.policy.pack import Pack
from tests.dry_runs import dry_run, short_name
from tests.unit.ledgers.conftest import MakeLedger, Rows

HEADER = ["小区", "楼栋", "单元", "楼层", "房号", "业主姓名"]
NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"


def homes(run: Any) -> list[tuple[str, str]]:
    return [(row.draft.household.estate, short_name(row.draft.household)) for row in run.rows if row.draft.household]


def written(full: list[list[str]], once: set[int]) -> tuple[Rows, list[tuple[str, str]]]:
    """Rows whose columns `once` are blank where they and every wider column repeat the row above; and their households."""
    rows: Rows = []
    for at, (line, name) in enumerate(zip(full, NAMES, strict=False)):
        above = full[at - 1] if at else [""] * 5
        blank = {c for c in once if line[: c + 1] == above[: c + 1]}
        rows.append([*(None if c in blank else cell or None for c, cell in enumerate(line)), name])
    return rows, [(line[0], "-".join(filter(None, (line[1][:-1], line[2][:-2], line[4])))) for line in full]


@pytest.mark.parametrize("once", [{2}, {1, 2}, {0, 1, 2}, {0}, {0, 2}, {0, 1, 2, 3}, {3}])
@pytest.mark.parametrize("units", [("1单元",), ("1单元", "2单元"), ("",)])
def test_every_level_goes_on_below_its_word(
    make_ledger: MakeLedger, property_pack: Pack, once: set[int], units: tuple[str, ...]
) -> None:
    full = [
        [estate, building, unit, floor, f"{floor[0]}{room}"]
        for estate, building, unit, floor, room in product(
            ("御景湾", "阳光城"), ("1栋", "2栋"), units, ("1层", "2层")[: 3 - len(units)], ("01", "02")
        )
    ]
    rows, expected = written(full, once)
    run = dry_run(make_ledger([HEADER, *rows]), property_pack)
    assert homes(run) == expected
    assert run.counts.ready == len(full)


def test_a_floor_goes_on_for_rooms_that_are_short(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [
        [
            None,
            *(["1栋", "1单元"] if not at else [None, None]),
            f"{at // 2 + 1}层" if not at % 2 else None,
            f"0{at % 2 + 1}",
            NAMES[at],
        ]
        for at in range(6)
    ]
    run = dry_run(make_ledger([HEADER, *rows]), property_pack)
    assert [door for _, door in homes(run)] == [f"1-1-{floor}0{room}" for floor in (1, 2, 3) for room in (1, 2)]


def test_a_unit_does_not_go_over_into_the_next_building(make_ledger: MakeLedger, property_pack: Pack) -> None:
    buildings = ["1栋", None, None, "2栋", None, "3栋", None, None]
    units = ["1单元", None, None, None, None, "1单元", None, None]
    rows: Rows = [
        [None, building, unit, None, f"{at}01", NAMES[at]]
        for at, (building, unit) in enumerate(zip(buildings, units, strict=True), 1)
    ]
    run = dry_run(make_ledger([HEADER, *rows]), property_pack)
    assert [door.count("-") for _, door in homes(run)] == [2, 2, 2, 1, 1, 2, 2, 2]


def test_a_unit_below_a_merged_building_and_below_headings(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [
        [None, "1栋" if at in (0, 4) else None, "1单元" if at in (0, 4) else None, None, f"{at}02", NAMES[at]]
        for at in range(8)
    ]
    rows[4][1] = "2栋"
    run = dry_run(make_ledger([HEADER, *rows], merge=("B2:B5", "B6:B9")), property_pack)
    assert [door[:4] for _, door in homes(run)] == ["1-1-"] * 4 + ["2-1-"] * 4
    head = ["单元", "房号", "业主姓名"]
    block = [["1单元", "101", "甲"], [None, "201", "乙"], [None, "301", "丙"]]
    run = dry_run(make_ledger([head, ["1栋"], *block, ["2栋"], *block]), property_pack)
    assert [door for _, door in homes(run)] == [f"{b}-1-{r}01" for b in (1, 2) for r in (1, 2, 3)]


def test_a_column_with_a_few_blanks_is_left_as_it_is(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [["御景湾" if at % 3 else None, "1栋", "1单元", None, f"{at}01", NAMES[at]] for at in range(1, 10)]
    run = dry_run(make_ledger([HEADER, *rows]), property_pack)
    assert [estate for estate, _ in homes(run)] == ["御景湾" if at % 3 else "" for at in range(1, 10)]
