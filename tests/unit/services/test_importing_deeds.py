"""权证台账 of an office comes in: each original in the dossier that it belongs to, kept or given out; and is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from app.models.domain.batch import BatchKind
from app.models.domain.deposit import Grade, NewOriginal, Whereabouts
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.ledgers.drafts import LedgerKind
from app.models.services import deposits, dossiers, importing, placing, sealing, trail
from app.models.services.desk import Desk
from app.ui.papers.deposits import ledger_sheet
from tests import deposits as steps
from tests.refusals import refused
from tests.trade_office import Trade, entered

HEAD = ["序号", "权证名称", "权证编号", "权利人", "入库日期", "出库日期", "领取人", "存放位置", "备注"]
"""As the offices head it."""
KEPT = ["不动产权证", "粤房0001号", "张三", "2024年1月6日", "", "", "保险柜1层", ""]
GONE = ["土地证", "粤土0002号", "张三", "2024-01-06", "2024.3.1", "张三", "", "贷款结清"]


@pytest.fixture
def desk(trade: Callable[[str], Trade]) -> Desk:
    office = trade("loan")
    steps.appoint(office.at(Role.GENERAL_MANAGER), "李梅")
    desk = office.at(Role.ARCHIVIST)
    entered(desk, Customer.PERSON, "张三")
    return desk


def ledger(folder: Path, rows: Sequence[Sequence[object]], head: Sequence[str] = HEAD, title: str = "权证台账") -> Path:
    book = openpyxl.Workbook()
    book.active.append([title])
    book.active.append(list(head))
    for number, row in enumerate(rows, 1):
        book.active.append([number, *row] if head is HEAD else list(row))
    path = folder / f"deeds-{len(list(folder.iterdir()))}.xlsx"
    book.save(path)
    return path


def imported(desk: Desk, path: Path) -> importing.Imported:
    return importing.commit(desk, importing.preview(desk, path)).value


@pytest.mark.rule("S13-R1")
def test_a_ledger_of_title_deeds_comes_in_as_the_offices_keep_it(desk: Desk, tmp_path: Path) -> None:
    run = importing.preview(desk, ledger(tmp_path, [KEPT, GONE]))
    assert run.kind is LedgerKind.DEEDS and [row.problems for row in run.rows] == [(), ()]
    importing.commit(desk, run)
    gone, kept = deposits.ledger(desk)
    assert (kept.title, kept.number, kept.owner, kept.grade) == ("不动产权证", "粤房0001号", "张三", Grade.IMPORTANT)
    assert (kept.standing, kept.holder, kept.place) == (Whereabouts.KEPT, "李梅", "保险柜1层")
    assert (kept.kept_on, kept.given_on, kept.customer) == ("2024-01-06", "", "张三")
    assert (gone.standing, gone.receiver, gone.kept_on, gone.given_on) == (
        Whereabouts.GIVEN_OUT, "张三", "2024-01-06", "2024-03-01",
    )  # fmt: skip
    assert {"不动产权证", "土地证"} <= {one.title for one in dossiers.detail(desk, kept.dossier_id).items}
    assert next(one for one in placing.tree(desk) if one.name == "保险柜1层").important
    assert importing.batches(desk)[0].kind is BatchKind.DEEDS
    assert trail.verify(desk).whole
    assert steps.given_out(desk, kept, "chen", "generalmanager").state.name == "issued"


@pytest.mark.rule("S11-R6")
def test_a_ledger_finds_nobody_by_name_whose_dossier_is_sealed(trade: Callable[[str], Trade], tmp_path: Path) -> None:
    office = trade("loan")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.GENERAL_MANAGER)
    steps.appoint(manager, "李梅")
    number = entered(clerk, Customer.PERSON, "张三")
    path = ledger(tmp_path, [KEPT])
    assert importing.preview(clerk, path).rows[0].problems == ()
    sealing.seal(manager, [number], "贷款已结清")
    assert [one.code for one in importing.preview(clerk, path).rows[0].problems] == ["no-dossier-of-deed"]


@pytest.mark.rule("S13-R1")
def test_what_the_program_exports_comes_in_elsewhere(desk: Desk, trade: Callable[[str], Trade], tmp_path: Path) -> None:
    """Its own sheet has the same columns and more; every datum comes back."""
    bag = dossiers.find(desk, "张三")[0]
    steps.taken_in(desk, bag)
    steps.taken_in(desk, bag, NewOriginal("票据", Grade.ORDINARY, "", "张三", 3))
    before = deposits.ledger(desk)
    sheet = ledger_sheet(before)
    days = [[one.isoformat() if isinstance(one, date) else one for one in row] for row in sheet.rows]
    path = ledger(tmp_path, days, [one.title for one in sheet.columns], sheet.title)
    run = importing.preview(desk, path)
    assert {problem.code for row in run.rows for problem in row.problems} == {"duplicate-deed"}


@pytest.mark.rule("S02-R4")
def test_an_import_of_deeds_is_taken_back_while_untouched(desk: Desk, tmp_path: Path) -> None:
    bag = dossiers.find(desk, "张三")[0]
    before = [one.title for one in dossiers.detail(desk, bag).items]
    first = imported(desk, ledger(tmp_path, [KEPT, GONE]))
    assert importing.undo(desk, first.batch_id).value == 2
    assert deposits.ledger(desk) == []
    assert [one.title for one in dossiers.detail(desk, bag).items] == before
    again = imported(desk, ledger(tmp_path, [KEPT, GONE]))
    kept = deposits.ledger(desk)[1]
    deposits.ask_out(desk, [kept.item_id], "张三", "贷款结清")
    assert refused("batch-untouched", lambda: importing.undo(desk, again.batch_id)).facts["count"] == 1
    assert trail.verify(desk).whole


def test_a_line_that_does_not_fit_is_named(desk: Desk, tmp_path: Path) -> None:
    entered(desk, Customer.PERSON, "李四")
    entered(desk, Customer.PERSON, "李四")
    placing.add(desk, PlaceRange("", "B", 1, 1, 1), PlaceTerms())
    tomorrow = (desk.now().date() + timedelta(days=2)).isoformat()

    def line(**changes: object) -> list[object]:
        names = ("title", "number", "owner", "kept", "given", "receiver", "place", "note")
        return [changes.get(name, value) for name, value in zip(names, KEPT, strict=True)]

    rows = {
        "": line(), "no-deed-title": line(title=""), "kept-on-unsaid": line(kept=""), "bad-date": line(kept="去年"),
        "given-before-kept": line(given="2023-01-01", receiver="张三"), "deed-in-future": line(kept=tomorrow),
        "no-receiver": line(given="2024-03-01"), "no-deed-place": line(place=""),
        "no-dossier-of-deed": line(owner="王五", number="甲1"), "several-dossiers-of-deed": line(owner="李四", number="甲2"),
        "duplicate-deed": line(), "important-apart": line(number="甲3", place="B1柜1层"),
    }  # fmt: skip
    run = importing.preview(desk, ledger(tmp_path, list(rows.values())))
    assert [row.problems[0].code if row.problems else "" for row in run.rows] == list(rows)
    assert importing.commit(desk, run).value.entered == 1


def test_who_keeps_an_original_is_appointed(desk: Desk, tmp_path: Path) -> None:
    head = ["权证名称", "权证编号", "权利人", "等级", "入库日期", "出库日期", "领取人", "存放位置", "保管人"]
    path = ledger(tmp_path, [
        ["房产证", "甲1", "张三", "普通", "2024-01-06", "", "", "1号柜1层", "王二"],
        ["房产证", "甲2", "张三", "特级", "2024-01-06", "", "", "1号柜1层", "李梅"],
        ["房产证", "甲3", "张三", "普通", "2024-01-06", "", "", "1号柜1层", "李梅"],
    ], head)  # fmt: skip
    run = importing.preview(desk, path)
    codes = [[(one.code, one.about) for one in row.problems] for row in run.rows]
    assert codes == [[("keeper-not-appointed", "王二")], [("grade-unknown", "特级")], []]


def test_an_imported_original_is_as_fixed_as_one_taken_in_by_slip(desk: Desk, tmp_path: Path) -> None:
    imported(desk, ledger(tmp_path, [KEPT]))
    (kept,) = deposits.ledger(desk)
    for sql, code in (
        (f"UPDATE main.deposit SET batch_id = NULL WHERE item_id = {kept.item_id}", "original-is-fixed"),
        (f"DELETE FROM main.deposit WHERE item_id = {kept.item_id}", "original-is-kept"),
    ):
        refused(code, lambda sql=sql: desk.store.db.run(sql))
