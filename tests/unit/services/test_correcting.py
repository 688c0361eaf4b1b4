"""A spreadsheet of corrections held against the dossiers: in scope, confirmed, and only what really changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.identity import Phone
from app.models.domain.procedures.correction import ASKED
from app.models.services import accounts, changing, correcting, dossiers
from tests.office import Office, register, register_kept
from tests.unit.services.signatures import person_id


def sheet(folder: Path, *rows: str) -> Path:
    path = folder / "更正.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def code_of(office: Office, number: int) -> str:
    return dossiers.rows(office.desk("li"), [number])[0].reference_code


@pytest.mark.rule("S05-R13", "S05-R14", "S16-R6")
def test_only_what_really_changes_is_asked_for_in_one_request(office: Office, tmp_path: Path) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    other = register_kept(office, "1栋1单元102", "李四")
    path = sheet(
        tmp_path, "档号,姓名或名称,年龄", f"{code_of(office, kept)},张三,45", f"{code_of(office, other)},李思,46"
    )
    li = office.desk("li")
    found = correcting.read(li, path)
    assert (found.name, found.dossiers, found.unchanged, found.problems) == ("更正.csv", 2, 1, ())
    assert [(one.row, one.label, one.before, one.after) for one in found.lines] == [
        (2, "年龄", "", "45"), (3, "姓名或名称", "李四", "李思"), (3, "年龄", "", "46"),
    ]  # fmt: skip
    asked = changing.ask(li, found.edits, "年度核对", "书面填写").value
    assert asked.state.name == ASKED and len(asked.lines) == 3


@pytest.mark.rule("S05-R9", "S06-R4")
def test_scope_and_masks_hold_for_spreadsheets(office: Office, tmp_path: Path) -> None:
    kept = register_kept(office, "1栋1单元101", "张三", phones=(Phone("手机", "13800001111"),))
    foreign = register_kept(office, "2栋1单元101", "李四")
    li = office.desk("li")
    building = li.store.db.value("SELECT building_id FROM main.dossier WHERE id = ?", (kept,))
    accounts.assign_buildings(office.desk("chen"), person_id(li, "孙静"), {building})
    path = sheet(
        tmp_path, "档号,电话", f"{code_of(office, kept)},13911112222", f"{code_of(office, foreign)},13911112222",
        "YJW-JF·1999-D10-0001,13911112222",
    )  # fmt: skip
    found = correcting.read(office.desk("sun"), path)
    (line,) = found.lines
    assert line.edit.dossier_id == kept
    assert "13800001111" not in line.before and "13911112222" not in line.after
    assert [one.refusal.code for one in found.problems] == ["out-of-scope", "out-of-scope"]
    assert str(found.problems[0].refusal) == str(found.problems[1].refusal)


@pytest.mark.rule("S03-R1", "S05-R14")
def test_a_dossier_that_is_not_confirmed_is_no_matter_for_requests(office: Office, tmp_path: Path) -> None:
    entered = register(office.desk("li"), "1栋1单元101", "张三")
    found = correcting.read(office.desk("li"), sheet(tmp_path, "档号,年龄", f"{code_of(office, entered)},45"))
    assert found.lines == () and found.unchanged == 0
    assert [one.refusal.code for one in found.problems] == ["still-entered"]
