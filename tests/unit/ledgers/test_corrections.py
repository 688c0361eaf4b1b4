"""Corrections in a spreadsheet: what is read as a change, what as a problem, and what is never guessed."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.models.domain import dossier_form
from app.models.domain.change import Datum, class_key, field_key, paper_key
from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.ledgers.corrections import MOST_ROWS, CorrectionSheet, read_corrections

PACK = shipped_pack("property")
LABELS = dossier_form.labels(PACK)


def book(folder: Path, *rows: tuple[object, ...]) -> Path:
    """A workbook with one sheet of these rows."""
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    data = io.BytesIO()
    made.save(data)
    path = folder / "更正.xlsx"
    path.write_bytes(data.getvalue())
    return path


def read(path: Path) -> CorrectionSheet:
    return read_corrections(path, PACK, LABELS)


def test_columns_are_known_by_the_names_of_the_form(tmp_path: Path) -> None:
    header = ("档号", "姓名或名称", "证件有效期至", "居住情况", "购房合同复印件", "类别")
    found = read(book(tmp_path, header, ("A-1", "张三丰", date(2036, 5, 1), "出租", "复印件", "未接房客户")))
    assert found.problems == ()
    assert [(one.row, one.code, one.edits) for one in found.rows] == [
        (2, "A-1", (
            (Datum.NAME.value, "张三丰"), (field_key("document-valid-until"), "2036-05-01"), (class_key("occupancy"), "出租"),
            (paper_key("购房合同复印件"), "复印件"), (Datum.CATEGORY.value, "WJ"))),
    ]  # fmt: skip


def test_an_empty_cell_changes_nothing_and_a_cleared_one_takes_the_value_away(tmp_path: Path) -> None:
    path = book(
        tmp_path, ("档号", "年龄", "备注"), ("A-1", None, "（清除）"), ("A-2", "(清除)", "  "), ("A-3", None, None)
    )
    assert [one.edits for one in read(path).rows] == [((Datum.NOTE.value, ""),), ((field_key("age"), ""),)]


def test_a_title_above_and_empty_rows_between_do_no_harm(tmp_path: Path) -> None:
    path = book(tmp_path, ("二〇二六年度核对",), (), (" 档号 ", "年龄"), ("A-1", 45), (), ("A-2", 46))
    assert [(one.row, one.code, one.edits[0][1]) for one in read(path).rows] == [(4, "A-1", "45"), (6, "A-2", "46")]


def test_what_does_not_fit_is_a_problem_of_its_cell_and_the_rest_is_read(tmp_path: Path) -> None:
    path = book(
        tmp_path, ("档号", "年龄", "居住情况", "星座", "姓名或名称"),
        ("A-1", "四十", "出租", "天秤", "张三"), ("", 40, "", "", ""), ("A-2", 41, "租住", "", "（清除）"),
    )  # fmt: skip
    found = read(path)
    assert [one.edits for one in found.rows] == [
        ((class_key("occupancy"), "出租"), (Datum.NAME.value, "张三")), ((field_key("age"), "41"),),
    ]  # fmt: skip
    assert [(one.row, one.code, one.column, one.refusal.code) for one in found.problems] == [
        (1, "", "星座", "known-field"), (2, "A-1", "年龄", "value-fits"), (3, "", "档号", "no-code"),
        (4, "A-2", "居住情况", "known-class"), (4, "A-2", "姓名或名称", "value-fits"),
    ]  # fmt: skip


def test_a_number_that_lost_its_last_digits_is_never_taken(tmp_path: Path) -> None:
    path = book(tmp_path, ("档号", "证件号码"), ("A-1", 330106196203265242), ("A-2", "330106196203265242"))
    found = read(path)
    assert [one.code for one in found.rows] == ["A-2"]
    assert [one.refusal.code for one in found.problems] == ["id-precision-lost"]


def test_the_first_of_two_rows_about_the_same_datum_counts(tmp_path: Path) -> None:
    path = book(tmp_path, ("档号", "年龄", "年龄"), ("A-1", 45, 50), ("A-1", 46, 50))
    found = read(path)
    assert [one.edits for one in found.rows] == [((field_key("age"), "45"),)]
    assert [(one.row, one.refusal.code, one.refusal.facts["row"]) for one in found.problems] == [
        (1, "twice", 1), (3, "twice", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("姓名", "年龄"), ("张三", 4)], "no-codes"),
        ([("档号", "年龄")], "no-rows"),
        ([("档号", "年龄"), *((f"A-{n}", n) for n in range(MOST_ROWS + 1))], "too-large"),
    ],
    ids=["no-codes", "no-rows", "too-large"],
)
def test_a_file_that_is_no_list_of_corrections_is_refused(
    tmp_path: Path, rows: list[tuple[object, ...]], code: str
) -> None:
    with pytest.raises(LedgerProblem) as caught:
        read(book(tmp_path, *rows))
    assert caught.value.code == code


@pytest.mark.parametrize("pack", shipped_packs(), ids=lambda pack: pack.id)
def test_a_name_that_two_data_share_names_neither(pack: object) -> None:
    names = dossier_form.labels(pack)  # type: ignore[arg-type]
    assert len(set(names.values())) == len(names)
    assert names["姓名或名称"] == Datum.NAME.value
