"""Imports at the service: all or nothing, once, and taken back while untouched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from app.models.domain.change import Edit
from app.models.domain.dossier import DossierState, Selection
from app.models.domain.errors import Cancelled, NotAllowed, RuleBroken, Stale
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.domain.shelving import PlaceRange, PlaceTerms, Secured
from app.models.services import (
    archives,
    changing,
    dossiers,
    filing,
    importing,
    keeping,
    placing,
    practice,
    returning,
    trail,
)
from app.models.services.desk import Desk
from app.models.store import lives
from tests import corrections
from tests.kept import attach
from tests.office import CHEAP, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

LEDGERS = Path(__file__).resolve().parents[2] / "data" / "ledgers"
OWNERS, REGISTER = LEDGERS / "owners-yujingwan.xlsx", LEDGERS / "borrow-register-2024.xlsx"


@pytest.fixture
def imported(desk: Desk) -> importing.Imported:
    """The owners' ledger, in."""
    return importing.commit(desk, importing.preview(desk, OWNERS)).value


def test_what_is_ready_comes_in_with_its_papers_and_places(desk: Desk, imported: importing.Imported) -> None:
    assert imported.entered == 335
    assert len(dossiers.ids(desk, Selection())) == 335
    found = dossiers.detail(desk, dossiers.find(desk, "1-1-104")[0])
    assert found.category_name == "特殊客户"
    assert found.items and found.missing_papers
    assert found.row.place == "A柜1层05"
    event = trail.newest(desk)[0]
    assert (event.action, event.detail["entered"], event.detail["rows"]) == ("import.commit", 335, 359)


def test_an_import_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    run = importing.preview(desk, OWNERS)
    with pytest.raises(Cancelled):
        importing.commit(desk, run, cancelled=lambda: True)
    assert len(dossiers.ids(desk, Selection())) == 0
    assert importing.batches(desk) == []
    assert desk.store.db.value("SELECT count(*) FROM main.party") == 0
    assert importing.commit(desk, run).value.entered == 335


@pytest.mark.rule("S05-R4")
def test_the_same_file_is_noticed_before_and_in_the_transaction(desk: Desk, imported: importing.Imported) -> None:
    refused("file-once", lambda: importing.preview(desk, OWNERS))
    db = desk.store.db
    with pytest.raises(RuleBroken) as caught, db.transaction():
        db.run(
            "INSERT INTO main.batch (kind, file_name, file_sha256, row_count, imported_at, imported_by)"
            " SELECT kind, file_name, file_sha256, row_count, imported_at, imported_by FROM main.batch"
        )
    assert caught.value.code == "file-once"


def test_another_ledgers_rows_clash_with_what_is_there(
    desk: Desk, imported: importing.Imported, tmp_path: Path
) -> None:
    path = tmp_path / "又一份.csv"
    path.write_text("楼栋,单元,房号,业主姓名,客户类别\n1栋,1单元,104,张三,已接房\n", encoding="utf-8")
    run = importing.preview(desk, path)
    assert [problem.code for problem in run.rows[0].problems] == ["duplicate-household"]
    with pytest.raises(RuleBroken):
        importing.commit(desk, run)


def test_an_import_is_taken_back_whole_and_its_codes_stay_spent(desk: Desk, imported: importing.Imported) -> None:
    before = {row.reference_code for row in dossiers.rows(desk, dossiers.ids(desk, Selection()))}
    assert importing.undo(desk, imported.batch_id).value == 335
    db = desk.store.db
    for table in ("dossier", "party", "phone", "item", "dossier_text"):
        assert db.value(f"SELECT count(*) FROM main.{table}") == 0, table
    assert db.value("SELECT count(*) FROM main.movement WHERE container_id IS NULL") == 0, "boxes stay where they stand"
    assert dossiers.find(desk, "1-1-104") == []
    importing.commit(desk, importing.preview(desk, OWNERS))
    after = {row.reference_code for row in dossiers.rows(desk, dossiers.ids(desk, Selection()))}
    assert not before & after


def test_an_import_is_taken_back_once(desk: Desk, imported: importing.Imported) -> None:
    importing.undo(desk, imported.batch_id)
    (before,) = importing.batches(desk)
    refused("batch-untouched", lambda: importing.undo(desk, imported.batch_id))
    assert importing.batches(desk) == [before]


def test_a_touched_batch_is_not_taken_back(desk: Desk, imported: importing.Imported) -> None:
    dossiers.shelve(desk, [1], "Z柜9层09")
    refusal = refused("batch-untouched", lambda: importing.undo(desk, imported.batch_id))
    assert refusal.facts["count"] == 1
    refused("dossier-is-kept", lambda: desk.store.db.run("DELETE FROM main.dossier WHERE id = 2"))


def test_the_register_is_history_and_eight_are_out_and_overdue(desk: Desk, imported: importing.Imported) -> None:
    run = importing.preview(desk, REGISTER)
    assert (run.counts.ready, run.counts.rejected, run.counts.still_out) == (124, 6, 8)
    assert {problem.code for row in run.rows for problem in row.problems} == {"no-such-bag", "cell-unread"}
    brought = importing.commit(desk, run).value
    assert (brought.entered, brought.still_out) == (124, 8)
    assert importing.batches(desk)[0].row_count == 124
    lent = dossiers.ids(desk, Selection(state=DossierState.LENT))
    assert len(lent) == 8
    today = desk.now().date().isoformat()
    for number in lent:
        loan = dossiers.loans_of(desk, number)[0]
        assert loan.returned_at is None and loan.due_on < today
        assert dossiers.detail(desk, number).movements[0].holder == loan.borrower


def test_a_register_that_was_taken_back_leaves_the_ledger_of_its_dossiers_free(
    desk: Desk, office: Office, imported: importing.Imported
) -> None:
    register = importing.commit(desk, importing.preview(desk, REGISTER)).value
    lent = dossiers.ids(desk, Selection(state=DossierState.LENT))
    with pytest.raises(RuleBroken):
        importing.undo(desk, imported.batch_id)
    assert importing.undo(office.desk("zhou"), register.batch_id).value == 124
    assert len(dossiers.ids(desk, Selection(state=DossierState.LENT))) == 0
    story = [(one.event.value, one.by, one.holder) for one in dossiers.detail(desk, lent[0]).movements]
    assert story[0] == ("returned", "周涛", "李梅"), "nothing is struck out, and the bag is whose it was before"
    assert [event for event, _, _ in story] == ["returned", "lent", "registered"]
    assert importing.undo(desk, imported.batch_id).value == 335
    assert len(dossiers.ids(desk, Selection())) == 0
    undone = [event for event in trail.newest(desk) if event.action == "import.undo"]
    assert [event.detail["rows"] for event in undone] == [335, 124]


def test_a_register_stays_once_one_of_its_bags_has_come_back(desk: Desk, imported: importing.Imported) -> None:
    register = importing.commit(desk, importing.preview(desk, REGISTER)).value
    returning.take_back(desk, dossiers.ids(desk, Selection(state=DossierState.LENT))[0])
    refusal = refused("batch-untouched", lambda: importing.undo(desk, register.batch_id))
    assert refusal.facts["count"] == 1


def test_a_register_whose_bag_went_out_after_the_dry_run_is_not_imported_at_all(
    desk: Desk, imported: importing.Imported, tmp_path: Path
) -> None:
    path = tmp_path / "登记簿.csv"
    path.write_text("档案名称,借阅日期,借阅人\n1-1-104,2024-01-06,甲\n1-1-102,2024-01-06,乙\n", encoding="utf-8")
    run = importing.preview(desk, path)
    assert run.counts.ready == 2
    other = tmp_path / "另一本.csv"
    other.write_text("档案名称,借阅日期,借阅人\n1-1-102,2024-02-06,丙\n", encoding="utf-8")
    importing.commit(desk, importing.preview(desk, other))
    with pytest.raises(Stale) as caught:
        importing.commit(desk, run)
    assert (caught.value.code, caught.value.facts["row"]) == ("ledger-stale", 3)
    assert [batch.row_count for batch in importing.batches(desk)] == [1, 335]


def test_columns_are_remembered_for_the_next_ledger_with_that_header(desk: Desk, tmp_path: Path) -> None:
    head = "楼栋,房号,联络人,客户类别\n"
    first, second = tmp_path / "一.csv", tmp_path / "二.csv"
    first.write_text(head + "1栋,101,张三,已接房\n", encoding="utf-8")
    second.write_text(head + "2栋,101,李四,已接房\n", encoding="utf-8")
    run = importing.preview(desk, first)
    assert run.rows[0].draft.party_name == ""
    importing.remember_columns(desk, run.with_mapping(run.mapping.with_field(2, "party_name")))
    assert importing.preview(desk, second).rows[0].draft.party_name == "李四"
    assert trail.newest(desk)[0].action == "import.columns"


def test_the_practice_archive_leaves_a_ledger_to_import_by_hand(tmp_path: Path) -> None:
    folder = tmp_path / "演练"
    practice.build(folder, hardness=CHEAP)
    desk = archives.sign_in(folder, "li", practice.PASSWORD, hardness=CHEAP)
    assert isinstance(desk, Desk)
    left = practice.left_to_import(folder)
    assert left is not None
    run = importing.preview(desk, left)
    assert (run.counts.rows, run.counts.ready, run.counts.rejected, run.counts.warned) == (12, 10, 2, 1)
    mended = run.mended({(run.sheets[0], 5, run.row(5).keys.index("room")): "901"})
    assert mended.counts.ready == 11
    brought = importing.commit(desk, mended).value
    assert importing.undo(desk, brought.batch_id).value == 11
    desk.lock()


def test_only_the_keeper_imports(office: Office) -> None:
    for login in ("chen", "sun", "wu"):
        with pytest.raises(NotAllowed):
            importing.preview(office.desk(login), OWNERS)


WORK: tuple[tuple[str, Callable[[Desk, int, Path], object]], ...] = (
    (
        "an item",
        lambda desk, one, _: filing.add_item(desk, one, NewItem("信", True, Medium.PAPER, 1, "", "", False, "")),
    ),
    ("a file", lambda desk, one, scan: attach(desk, filing.items(desk, one)[0].id, scan)),
    (
        "a record",
        lambda desk, one, _: keeping.record(desk, one, "service", {"service": "换锁", "handled-on": "2026-03-05"}),
    ),
    ("a consent", lambda desk, one, _: keeping.consent(desk, one, ["物业服务"], "2026-01-05", "书面")),
    (
        "an identification",
        lambda desk, one, _: keeping.identify(desk, one, "身份证", True, True, "", "核对", "一致", for_good=True),
    ),
    ("a review", lambda desk, one, _: keeping.review(desk, one, "无变化")),
    ("a change asked for", lambda desk, one, _: changing.ask(desk, [Edit(one, "note", "已搬")], "来电", "业主")),
    ("a customer who left", lambda desk, one, _: dossiers.end_relationship(desk, one, desk.now().date())),
)


@pytest.mark.rule("S05-R14")
@pytest.mark.parametrize("work", [work for _, work in WORK], ids=[name for name, _ in WORK])
def test_an_import_that_was_worked_on_is_not_taken_back(
    desk: Desk, imported: importing.Imported, tmp_path: Path, work: Callable[[Desk, int, Path], object]
) -> None:
    scan = tmp_path / "扫描.pdf"
    scan.write_bytes(b"%PDF-1.7")
    work(desk, dossiers.find(desk, "1-1-104")[0], scan)
    refusal = refused("batch-untouched", lambda: importing.undo(desk, imported.batch_id))
    assert refusal.facts["count"] == 1
    assert len(dossiers.ids(desk, Selection())) == 335


@pytest.mark.rule("S02-R4", "S05-R14")
def test_an_import_with_an_accepted_change_is_not_taken_back(desk: Desk, imported: importing.Imported) -> None:
    one = dossiers.find(desk, "1-1-104")[0]
    wanted = changing.ask(desk, [Edit(one, "note", "已搬")], "来电", "业主").value
    lines = [line.position for line in wanted.lines]
    corrections.decide(desk, wanted.id, lines, signed(desk, "chen", corrections.statement(desk, wanted.id, lines)), "")
    refused("batch-untouched", lambda: importing.undo(desk, imported.batch_id))


def test_a_look_is_no_work(desk: Desk, imported: importing.Imported) -> None:
    dossiers.reveal(desk, dossiers.find(desk, "1-1-104")[0], "业主要求")
    assert importing.undo(desk, imported.batch_id).value == 335


@pytest.mark.rule("S06-R5")
def test_what_the_pack_calls_sensitive_is_so_after_an_import(desk: Desk, imported: importing.Imported) -> None:
    numbers = dossiers.ids(desk, Selection())[:60]
    cards = [item for one in numbers for item in filing.items(desk, one) if item.title == "业主身份证复印件"]
    assert cards and all(item.sensitive for item in cards)
    assert all(
        keeping.detail(desk, one).sensitive for one in numbers if any(i.sensitive for i in filing.items(desk, one))
    )
    brought = [keeping.detail(desk, one).sensitive for one in numbers]
    for one in numbers:
        lives.follow_classes(desk.store.db, one, desk.pack)
    assert [keeping.detail(desk, one).sensitive for one in numbers] == brought


@pytest.mark.rule("S12-R2", "S12-R3")
def test_a_row_that_does_not_fit_its_place_is_named(desk: Desk, office: Office, tmp_path: Path) -> None:
    """Room, lock, importance and what is out of use, row by row; judged again when the import is carried out."""
    placing.add(desk, PlaceRange("", "B", 1, 4, 1), PlaceTerms(2))
    stands = {one.name: one.id for one in placing.tree(desk)}
    placing.change(desk, stands["B2柜1层"], PlaceTerms(important=True))
    placing.retire(desk, stands["B3柜1层"])
    placing.appoint(office.desk("chen"), stands["B4柜"], person_id(desk, "周涛"), Secured.LOCK)
    book = openpyxl.Workbook()
    book.active.append(["楼栋", "单元", "房号", "业主姓名", "客户类别", "存放位置"])
    places = ("B1柜1层", "B1柜1层", "B1柜1层", "B2柜1层", "B3柜1层", "B4柜1层", "C柜1层", "")
    for number, place in enumerate(places, 101):
        book.active.append(["1栋", "1单元", number, f"客户{number}", "接房客户", place])
    book.save(tmp_path / "places.xlsx")
    run = importing.preview(desk, tmp_path / "places.xlsx")
    assert [[(one.code, one.field, one.about) for one in row.problems] for row in run.rows] == [
        [], [], [("place-full", "place", "B1柜1层")], [("place-for-important", "place", "B2柜1层")],
        [("place-retired", "place", "B3柜1层")], [("place-locked", "place", "B4柜")], [], [],
    ]  # fmt: skip
    register(desk, "2栋1单元101", "张三", place_text="B1柜1层")
    refused("ledger-stale", lambda: importing.commit(desk, run))
    assert len(dossiers.ids(desk, Selection())) == 1
    again = importing.preview(desk, tmp_path / "places.xlsx")
    assert importing.commit(desk, again).value.entered == 3
