"""Numbers without end and signs that cannot be seen: what would break the archive later is stopped on the way in."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from app.models.domain.folding import clean, visible, whole_number
from app.models.domain.household import floor_number, household, parse_address
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import name_of
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.money import Amount, amount_of, area_of
from app.models.ledgers.reader import read_workbook
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import MakeLedger, mended

HEAD = ["楼栋", "单元", "楼层", "房号", "业主", "备注"]


@pytest.mark.parametrize("digits", ["9" * 5_000, "一" * 5_000, "9" * 30, "1234567", "9" * 5_000 + ".0"])
def test_a_number_longer_than_any_count_is_none(digits: str) -> None:
    assert whole_number(digits) is None


@pytest.mark.parametrize(("digits", "reason"), [(150, "missing-room"), (5_000, "text-too-long")])
@pytest.mark.parametrize("column", [0, 1, 2, 3])
def test_many_digits_in_a_household_reject_the_row_and_no_other(
    make_ledger: MakeLedger, property_pack: Pack, column: int, digits: int, reason: str
) -> None:
    good = ["1栋", "1", "1", "101", "张三", ""]
    bad = ["2栋", "1", "1", "101", "李四", ""]
    bad[column] = "9" * digits
    ledger = dry_run(make_ledger([HEAD, good, bad]), property_pack)
    assert ledger.to_json()["rejected"] == [{"row": 3, "reason": reason}]
    assert ledger.rows[1].values[ledger.mapping.fields[column]] == bad[column]


@pytest.mark.parametrize("text", ["9" * 30, "201", "-201", "B999", "9" * 5_000])
def test_a_floor_that_no_house_has_is_left_out(text: str) -> None:
    assert floor_number(text) is None


def test_a_floor_of_thirty_digits_leaves_the_floor_of_the_room_number() -> None:
    home = household("1栋", "1", "9" * 30, "301")
    assert home is not None
    assert home.floor == 3


def test_an_address_of_a_whole_page_is_no_household_and_its_cost_grows_with_its_length() -> None:
    def cost(length: int) -> float:
        began = time.thread_time()
        assert parse_address("1" * length) is None
        assert household("", "", "", "1-" * (length // 2)) is None
        return time.thread_time() - began

    def least(length: int) -> float:
        return min(cost(length) for _ in range(5))

    assert least(32_000) < least(2_000) * 16 * 5, "a cost that grows with the square would be 256 times as large"


def test_amounts_and_areas_beyond_measure_are_left_out() -> None:
    unread = Amount(unread=True)
    assert (amount_of("9" * 5_000), amount_of("9" * 20 + "亿")) == (unread, unread)
    assert amount_of("120万") == Amount(120_000_000)
    assert (area_of("9" * 5_000), area_of(1e300), area_of("87.41㎡")) == ((None, True), (None, True), (87.41, False))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("张三", "张三"),
        ("\u202e张\u200b三\x00\x1b[2J", "张三[2J"),
        ("张\ud800三", "张\ufffd三"),
        ("一行\n两行\t三", "一行 两行 三"),
        (" \ufeff欧阳 ", "欧阳"),
    ],
)
def test_clean_leaves_what_can_be_seen_on_one_line(text: str, seen: str) -> None:
    assert clean(text) == seen
    clean(text).encode()


def test_visible_keeps_line_breaks() -> None:
    assert visible("一\r\n\x07二\t\u2066") == "一\r\n二\t"


def test_a_name_typed_over_two_lines_is_one_name() -> None:
    assert (name_of("欧阳\n娜娜"), name_of("John\nSmith")) == ("欧阳娜娜", "John Smith")


def test_unseen_signs_in_a_ledger_go_and_its_lines_stay(tmp_path: Path, property_pack: Pack) -> None:
    path = tmp_path / "台账.csv"
    path.write_text('楼栋,房号,业主,备注\n1栋,10\u200b1,\u202e张\x1b三,"一\n\x07二"\n', encoding="utf-8")
    row = dry_run(path, property_pack).rows[0]
    assert row.values == {"building": "1栋", "room": "101", "party_name": "张三", "note": "一\n二"}


def test_what_is_typed_over_a_cell_is_cleaned_like_the_cell(tmp_path: Path, property_pack: Pack) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("楼栋,房号,业主\n1栋,101,张三\n", encoding="utf-8")
    ledger = dry_run(path, property_pack)
    draft = mended(ledger, 2, "party_name", "张\ud800三\u202e").row(2).draft
    assert isinstance(draft, DossierDraft)
    assert draft.party_name == "张\ufffd三"


def test_the_name_of_a_file_is_shown_without_what_cannot_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "台\u202e账\udcff.csv"
    path.write_text("楼栋,房号,业主\n1栋,101,张三\n", encoding="utf-8")
    assert read_workbook(path).name == "台账\ufffd.csv"
