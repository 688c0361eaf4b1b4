"""What a laptop brings back is looked at, value by value, before any of it is used."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.models.domain.stock_packet import CountReturn, return_read, return_said
from app.models.domain.stocktake import EMPTY_CODE, ScanAct, StockScan
from tests.refusals import refused

PACKET, SITTING, PLACE_CODE, BAG = "0" * 32, "1" * 16, "400000000016", "100000000190"
NUMBER, CODE, PLACE, BY, UNDOES = 0, 2, 3, 5, 6
Scans = list[list[Any]]


def _scan(number: int, act: ScanAct, code: str, undoes: int = 0) -> StockScan:
    return StockScan(f"{PACKET}-{SITTING}", number, act, code, 7, "2026-11-30T09:00:00", "周涛", None, undoes)


SCANS = (
    _scan(1, ScanAct.PLACE, PLACE_CODE),
    _scan(2, ScanAct.THING, BAG),
    _scan(3, ScanAct.UNDO, BAG, 2),
    _scan(4, ScanAct.EMPTY, EMPTY_CODE),
)


def read(change: Callable[[Scans], None] = lambda _scans: None) -> CountReturn:
    """Read a return in which something was changed."""
    said = json.loads(json.dumps(return_said(CountReturn(PACKET, SITTING, SCANS))))
    change(said["scans"])
    return return_read(json.dumps(said).encode())


def sets(number: int, field: int, value: Any) -> Callable[[Scans], None]:
    return lambda scans: scans[number - 1].__setitem__(field, value)


def test_a_return_comes_back_as_it_was_scanned() -> None:
    assert read().scans == SCANS


@pytest.mark.rule("S12-R12")
@pytest.mark.parametrize("number", [2**63, 2**70, 10**400, -1, True, 7.0, "7", None])
def test_a_number_that_the_store_does_not_hold_is_refused(number: object) -> None:
    assert read(sets(2, PLACE, 2**63 - 1)).scans[1].place_id == 2**63 - 1
    refused("count-return-format", lambda: read(sets(2, PLACE, number)))
    refused("count-return-format", lambda: read(sets(2, NUMBER, number)))


@pytest.mark.rule("S12-R12")
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (2, "张三"), (2, "13900001111"), (2, "11010519491231002X"), (2, EMPTY_CODE), (4, BAG), (1, EMPTY_CODE), (3, "张三"),
    ],
)  # fmt: skip
def test_what_stands_on_no_label_or_is_of_another_kind_does_not_come_in(number: int, code: str) -> None:
    refused("count-return-format", lambda: read(sets(number, CODE, code)))


@pytest.mark.rule("S12-R12")
@pytest.mark.parametrize(
    "change",
    [
        sets(2, NUMBER, 1),
        sets(1, NUMBER, 0),
        lambda scans: scans.pop(0),
        lambda scans: scans.reverse(),
        sets(3, UNDOES, 0),
        sets(3, UNDOES, 3),
        sets(3, UNDOES, 4),
        sets(2, UNDOES, 1),
        lambda scans: scans.append([5, "undo", BAG, 7, "2026-11-30T09:00:00", "周涛", 2]),
        lambda scans: scans.append([5, "undo", BAG, 7, "2026-11-30T09:00:00", "周涛", 3]),
    ],
)
def test_scans_are_numbered_from_one_and_each_is_taken_back_once(change: Callable[[Scans], None]) -> None:
    refused("count-return-format", lambda: read(change))


@pytest.mark.parametrize("name", ["", " 周涛", "周涛\u202e", "周" * 41])
def test_a_name_is_one_that_can_be_typed(name: str) -> None:
    refused("count-return-format", lambda: read(sets(2, BY, name)))
