"""Cells longer than anybody can type: said, never cut, and read in time that grows with their length alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.models.domain.headings import heading_parts
from app.models.domain.household import building_and_unit, household
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.seeking import sought
from app.models.ledgers.dossier_rows import _LIST_BREAK, _LIST_NUMBER, _MISSING_MARK
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.rows import Status
from app.models.ledgers.template import template
from tests.dry_runs import dry_run

_MOST, _OVER = 32_767, 4_100
_NASTY = (
    "1", "A", "1-", "张", "(", ")", "（", "【", "1栋", " 1", " ", "张 ", "第", "一", "〇", ".", "、", "，1", "和", "1/", "号",
    "期", "1期", "一期", "省市", "转1", "138", "E", "'", "√", "x", "x1", "1份", "1年", "元", "1,000,", "·", "1.", "等1",
)  # fmt: skip
_HEAD = [*(column.label for column in template(shipped_pack("property"))), "地址", "已收资料", "小区"]


def _read(path: Path, rows: list[list[str]]) -> DryRun:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return dry_run(path, shipped_pack("property"))


def test_every_column_refuses_every_kind_of_endless_cell(tmp_path: Path) -> None:
    nasty = [["止" + (kind * _OVER)[:_OVER] + "。止"] * len(_HEAD) for kind in _NASTY]
    run = _read(tmp_path / "long.csv", [_HEAD, *nasty, ["1", "1", "101", "张三", *[""] * (len(_HEAD) - 4)]])
    assert {row.rejection.code for row in run.rows[: len(nasty)] if row.rejection} == {"text-too-long"}
    assert all(row.status is Status.REJECTED for row in run.rows[: len(nasty)])


def test_a_list_of_papers_as_long_as_allowed_is_read_at_once() -> None:
    """A reader that goes back over its text would take minutes here."""
    for kind in _NASTY:
        text = (kind * _MOST)[:_MOST]
        for one in (text, text + "。", "资料" + text + "。"):
            _LIST_NUMBER.sub("", one)
            _MISSING_MARK.search(one)
            _LIST_BREAK.split(one)


@pytest.mark.parametrize(("written", "read"), [
    ("1、身份证复印件", "身份证复印件"), ("(2)合同", "合同"), ("身份证 x2", "身份证"), ("身份证 2 份", "身份证"), ("身份证2份", "身份证"),
    ("身份证*12", "身份证"), ("√身份证", "身份证"), ("资料  3张", "资料"), ("2024年合同", "2024年合同"), ("3份", ""),
])  # fmt: skip
def test_what_stands_around_a_paper_is_taken_off(written: str, read: str) -> None:
    assert _LIST_NUMBER.sub("", _LIST_NUMBER.sub("", written)).strip() == read


@pytest.mark.parametrize("kind", _NASTY)
def test_an_endless_estate_or_heading_is_read_at_once(kind: str) -> None:
    text = (kind * _MOST)[:_MOST]
    household("1栋", "1", "", "101", text)
    assert heading_parts(text) == ("", "")
    assert building_and_unit(text) == (text, "")
    sought(text)


def test_an_endless_label_is_read_at_once(tmp_path: Path) -> None:
    head = ["楼栋", "单元", "房号", "业主姓名", *((kind * _MOST)[:_MOST] for kind in _NASTY)]
    run = _read(tmp_path / "label.csv", [head, ["1", "1", "101", "张三", *["5"] * len(_NASTY)]])
    assert [row.status for row in run.rows] == [Status.READY]


@pytest.mark.parametrize(("label", "most"), [
    ("业主姓名", 200), ("存放位置", 200), ("备注", 4000), ("已收资料", 4000), ("联系电话", 200), ("工作单位", 200), ("小区", 200),
])  # fmt: skip
def test_a_ledger_may_bring_as_much_as_can_be_typed(tmp_path: Path, label: str, most: int) -> None:
    head = ["楼栋", "单元", "房号", "业主姓名", "存放位置", "备注", "已收资料", "联系电话", "工作单位", "小区"]

    def row(room: str, text: str) -> list[str]:
        return ["1", "1", room, *(text if one == label else "张三" if one == "业主姓名" else "" for one in head[3:])]

    fits = (
        "、".join(["资料"] * (most // 3)) if label == "已收资料" else "1" * most if label == "联系电话" else "张" * most
    )
    run = _read(tmp_path / "limits.csv", [head, row("101", fits), row("102", fits.ljust(most, "张") + "张")])
    assert [row.status is Status.REJECTED for row in run.rows] == [False, True]
    assert [(one.code, one.about) for one in run.rows[1].problems if one.code == "text-too-long"] == [
        ("text-too-long", str(most))
    ]
    assert run.problem_sheet_rows()[-1][1:-1][head.index(label)] == fits.ljust(most, "张") + "张"


def test_a_title_in_a_list_has_a_length_of_its_own(tmp_path: Path) -> None:
    head = ["楼栋", "单元", "房号", "业主姓名", "已收资料"]
    run = _read(tmp_path / "title.csv", [head, ["1", "1", "101", "张三", "身份证、" + "张" * 201]])
    assert [one.code for one in run.rows[0].problems] == ["text-too-long"]


def test_cells_that_make_one_text_together_may_not_make_a_longer_one(tmp_path: Path) -> None:
    head = ["楼栋", "单元", "房号", "业主姓名", "备注", "备注"]
    run = _read(tmp_path / "notes.csv", [head, ["1", "1", "101", "张三", "张" * 2500, "李" * 2500]])
    assert [one.code for one in run.rows[0].problems] == ["text-too-long"]


def test_a_register_is_bound_by_the_same_lengths(tmp_path: Path) -> None:
    head = ["档号", "借阅人", "借阅日期", "借阅事由", "归还日期", "备注"]
    rows = [
        ["A-1", "李" * 201, "2024-01-06", "自用", "", ""], ["A-2", "李梅", "2024-01-06", "自用", "", "注" * 4001],
        ["A-3", "李梅", "2024-01-06", "自用", "", "注" * 4000],
    ]  # fmt: skip
    run = _read(tmp_path / "register.csv", [head, *rows])
    assert [[one.code for one in row.problems] for row in run.rows] == [["text-too-long"], ["text-too-long"], []]
