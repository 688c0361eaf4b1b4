"""Movements: never changed, and the holder of a dossier, an item or a box at any moment follows from them alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from app.models.domain.loan import LoanKind
from app.models.domain.movement import MovementEvent
from app.models.services import dossiers, importing, lending, moving, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import dossiers as store_dossiers
from app.models.store import movements
from app.models.store.movements import Movement
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id
from tests.unit.services.test_writing_off import written_off

NINE = datetime(2026, 11, 20, 9, 0)
HOURS = partial(timedelta, hours=1)


def at(desk: Desk, moment: datetime) -> None:
    desk.now = lambda: moment


def hour(number: int, minute: int = 0, second: int = 0) -> str:
    return NINE.replace(hour=number, minute=minute, second=second).isoformat()


@pytest.fixture
def bag(desk: Desk) -> int:
    """Registered at nine."""
    at(desk, NINE)
    return register(desk, "1栋1单元101", "张三", place_text="A柜1层02", papers=("购房合同复印件",))


def lend(desk: Desk, bag: int, to: str) -> None:
    lending.lend(desk, LoanProposal(person_id(desk, to), (bag,), LoanKind.LOAN, "装修核对", 7))


def test_the_holder_at_a_moment_over_a_day(desk: Desk, office: Office, bag: int) -> None:
    at(desk, NINE.replace(hour=10))
    lend(desk, bag, "周涛")
    zhou = office.desk("zhou")
    at(zhou, NINE.replace(hour=14))
    returning.take_back(zhou, bag)
    at(zhou, NINE.replace(hour=15))
    dossiers.shelve(zhou, [bag], "B柜2层01")
    found = {moment: moving.holder_at(desk, bag, moment) for moment in (
        hour(8, 59, 59), hour(9), hour(9, 59, 59), hour(10), hour(13, 59, 59), hour(14), hour(14, 59, 59), hour(15),
    )}  # fmt: skip
    assert list(found.values()) == [
        None, ("李梅", "A柜1层02"), ("李梅", "A柜1层02"), ("周涛", ""), ("周涛", ""), ("周涛", "A柜1层02"),
        ("周涛", "A柜1层02"), ("周涛", "B柜2层01"),
    ]  # fmt: skip


@pytest.mark.rule("S02-R4")
def test_a_loan_of_an_imported_register_lies_in_the_past_until_it_is_taken_back(
    desk: Desk, bag: int, tmp_path: Path
) -> None:
    at(desk, NINE.replace(hour=11))
    path = tmp_path / "借阅.csv"
    path.write_text(
        "楼栋,单元,房号,借阅人,借出日期,应还日期\n1栋,1单元,101,周涛,2026-03-05,2026-03-12\n", encoding="utf-8"
    )
    run = importing.preview(desk, path)
    assert [one.code for row in run.rows for one in row.problems] == []
    brought = importing.commit(desk, run).value
    assert brought.still_out == 1
    newest = dossiers.detail(desk, bag).movements[0]
    assert (newest.event, newest.at, newest.holder) == (MovementEvent.LENT, "2026-03-05", "周涛")
    assert desk.store.db.value("SELECT max(recorded_at) FROM movement") == hour(11)
    when = ("2026-03-04T23:59:59", "2026-03-05T00:00:00", hour(10), hour(12))
    assert [moving.holder_at(desk, bag, one) for one in when] == [None, ("周涛", ""), ("周涛", ""), ("周涛", "")]
    at(desk, NINE.replace(hour=13))
    importing.undo(desk, brought.batch_id)
    found = [moving.holder_at(desk, bag, one) for one in (*when, hour(13))]
    assert found == [None, None, *[("李梅", "A柜1层02")] * 3], "a loan that was taken back was none"


def test_a_loan_without_a_day_is_out_since_its_import(desk: Desk, bag: int, tmp_path: Path) -> None:
    at(desk, NINE.replace(hour=11))
    path = tmp_path / "借阅.csv"
    path.write_text("楼栋,单元,房号,借阅人,借出日期\n1栋,1单元,101,周涛,2026-11-20\n", encoding="utf-8")
    importing.commit(desk, importing.preview(desk, path))
    assert moving.holder_at(desk, bag, hour(10)) == ("李梅", "A柜1层02")
    assert moving.holder_at(desk, bag, hour(11)) == ("周涛", "")


def test_an_item_is_with_its_dossier_until_it_is_taken_out_of_the_bag(desk: Desk, bag: int) -> None:
    db, me, other = desk.store.db, desk.account.person_id, person_id(desk, "周涛")
    item = db.value("SELECT id FROM item WHERE dossier_id = ?", (bag,))
    ten, twelve, one = hour(10), hour(12), hour(13)
    movements.enter(db, [
        Movement(MovementEvent.LENT.value, ten, ten, me, other, item_id=item),
        Movement(MovementEvent.LENT.value, twelve, twelve, me, None, item_id=item, outside="公证处"),
        Movement(MovementEvent.RETURNED.value, one, one, me, me, item_id=item),
    ])  # fmt: skip
    found = [movements.item_at(db, item, moment) for moment in (hour(8), hour(9), ten, hour(11, 59, 59), twelve, one)]
    assert found == [None, ("李梅", "A柜1层02"), ("周涛", ""), ("周涛", ""), ("公证处", ""), ("李梅", "A柜1层02")]
    assert moving.holder_at(desk, bag, twelve) == ("李梅", "A柜1层02")


@pytest.mark.rule("S02-R4")
@pytest.mark.parametrize("sql", [
    "UPDATE main.movement SET holder_id = by_person", "UPDATE main.movement SET note = 'x'", "DELETE FROM main.movement",
    "INSERT OR REPLACE INTO main.movement SELECT * FROM main.movement WHERE seq = 1",
    "INSERT INTO main.movement (seq, dossier_id, event, at, recorded_at, by_person, holder_id)"
    " SELECT 1, dossier_id, 'lent', at, at, by_person, holder_id FROM main.movement LIMIT 1",
])  # fmt: skip
def test_the_schema_refuses_to_change_a_movement(desk: Desk, bag: int, sql: str) -> None:
    dossiers.shelve(desk, [bag], "B柜2层01")
    refused("custody-append-only", lambda: desk.store.db.run(sql))


@pytest.mark.parametrize("of", ["NULL, NULL, NULL", "{bag}, {item}, NULL", "{bag}, NULL, 1"])
def test_a_movement_is_of_one_thing_and_has_one_holder(desk: Desk, bag: int, of: str) -> None:
    db = desk.store.db
    item = db.value("SELECT min(id) FROM item")
    columns = "INSERT INTO main.movement (dossier_id, item_id, container_id, event, at, recorded_at, by_person, holder_id, outside)"
    me = f"'{desk.account.person_id}'"
    with pytest.raises(IntegrityError, match="CHECK"):
        db.run(f"{columns} VALUES ({of.format(bag=bag, item=item)}, 'lent', '2026', '2026', {me}, {me}, '')")
    for holder in ("NULL, ''", f"{me}, '公证处'"):
        with pytest.raises(IntegrityError, match="CHECK"):
            db.run(f"{columns} VALUES ({bag}, NULL, NULL, 'lent', '2026', '2026', {me}, {holder})")


def test_the_movements_of_an_item_go_with_it_and_stop_the_undoing_of_its_import(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("楼栋,房号,业主姓名,客户类别,购房合同复印件\n1栋,101,张三,已接房,√\n", encoding="utf-8")
    brought = importing.commit(desk, importing.preview(desk, path)).value
    db, me, now = desk.store.db, desk.account.person_id, hour(10)
    item = db.value("SELECT min(id) FROM item")
    movements.enter(db, [Movement(MovementEvent.LENT.value, now, now, me, me, item_id=item)])
    refused("batch-untouched", lambda: importing.undo(desk, brought.batch_id))
    db.run("DELETE FROM main.item WHERE id = ?", (item,))
    assert db.value("SELECT count(*) FROM movement WHERE item_id IS NOT NULL") == 0


def test_a_movement_names_the_docket_that_made_it(desk: Desk, office: Office) -> None:
    number = register(desk, "1栋1单元101", "张三")
    docket = written_off(desk, number)
    rows = desk.store.db.rows("SELECT event, docket_id FROM movement ORDER BY seq")
    assert rows == [("registered", None), ("missing", docket.id)]


# ------------------------------------------------------------------ the tree of places, and boxes that move
def place_id(desk: Desk, name: str) -> int:
    return int(desk.store.db.value("SELECT id FROM place WHERE name = ?", (name,)))


@pytest.mark.rule("S12-R3")
def test_a_place_is_entered_with_all_above_it_each_with_its_code(desk: Desk, bag: int) -> None:
    dossiers.shelve(desk, [bag], "3号库Ａ柜 1层 02盒")
    rows = desk.store.db.rows(
        "SELECT p.level, p.code, p.name, ifnull(a.name, '') FROM place AS p LEFT JOIN place AS a ON a.id = p.parent_id"
        " WHERE p.code LIKE '3库%' ORDER BY p.code"
    )
    assert rows == [
        ("room", "3库", "3号库", ""), ("cabinet", "3库-A", "3号库A柜", "3号库"),
        ("layer", "3库-A-01", "3号库A柜1层", "3号库A柜"), ("box", "3库-A-01-02", "3号库A柜1层02", "3号库A柜1层"),
    ]  # fmt: skip
    assert len({*desk.store.db.column("SELECT bar_code FROM place")}) == 7, "the cabinet of another room is another"


@pytest.mark.parametrize("text", ["3号库", "3号库A柜", "三号库房a柜1层", "3库-A-1-2", "A柜1层02"])
def test_a_place_is_found_with_all_below_it(desk: Desk, bag: int, text: str) -> None:
    other = register(desk, "1栋1单元102", "李四", place_text="3号库B柜1层01")
    dossiers.shelve(desk, [bag], "3号库A柜1层02")
    found = dossiers.find(desk, text)
    assert bag in found
    assert (other in found) == (text == "3号库")


@pytest.mark.rule("S12-R3")
def test_a_box_moves_with_all_that_is_in_it_by_one_movement(desk: Desk, office: Office, bag: int) -> None:
    second = register(desk, "1栋1单元102", "李四", place_text="A柜1层02")
    taken = register(desk, "1栋1单元103", "王五", place_text="B柜3层02")
    box = place_id(desk, "A柜1层02")
    at(desk, NINE.replace(hour=10))
    lend(desk, second, "周涛")
    at(desk, NINE.replace(hour=14))
    before = movements.newest(desk.store.db)
    assert moving.move_box(desk, box, "B柜3层").value == "B柜3层03", "its number is taken there"
    assert movements.newest(desk.store.db) == before + 1
    assert [row.place for row in dossiers.rows(desk, [bag, second, taken])] == ["B柜3层03", "B柜3层03", "B柜3层02"]
    assert dossiers.find(desk, "B柜") == [bag, second, taken]
    at(desk, NINE.replace(hour=16))
    assert moving.move_box(desk, box, "C柜1层02").value == "C柜1层02"
    when = (hour(13, 59, 59), hour(14), hour(15, 59, 59), hour(16))
    where = ["A柜1层02", "B柜3层03", "B柜3层03", "C柜1层02"]
    assert [moving.holder_at(desk, bag, one) for one in when] == [("李梅", place) for place in where]
    code = desk.store.db.value("SELECT bar_code FROM place WHERE id = ?", (box,))
    assert [moving.holder_of(desk, code, one) for one in when] == [("C柜1层02", ("李梅", place)) for place in where]
    assert moving.holder_of(desk, code, hour(8))[1] is None
    assert moving.holder_at(desk, second, hour(15)) == ("周涛", ""), "a box does not bring back what is lent"
    returning.take_back(desk, second)
    assert dossiers.rows(desk, [second])[0].place == "C柜1层02"
    story = [(one.event, one.place) for one in dossiers.detail(desk, bag).movements]
    assert story == [
        (MovementEvent.MOVED, "C柜1层02"), (MovementEvent.MOVED, "B柜3层03"), (MovementEvent.REGISTERED, "A柜1层02"),
    ]  # fmt: skip
    event = next(one for one in trail.newest(desk) if one.action == "box.move")
    assert (event.detail["before"], event.detail["after"], event.detail["dossiers"]) == ("B柜3层03", "C柜1层02", 2)
    assert trail.verify(office.desk("wu")).whole


def test_a_place_that_a_box_has_left_can_be_used_anew(desk: Desk, bag: int) -> None:
    moving.move_box(desk, place_id(desk, "A柜1层02"), "B柜3层")
    other = register(desk, "1栋1单元102", "李四", place_text="A柜1层02")
    assert [row.place for row in dossiers.rows(desk, [bag, other])] == ["B柜3层02", "A柜1层02"]


@pytest.mark.parametrize(("where", "code"), [
    ("  ", "not-filled"), ("B柜", "no-layer"), ("3号库", "no-layer"), ("门口纸箱", "no-layer"), ("A柜1层", "box-there"),
    ("a-1-2", "box-there"), ("A柜1层03", "box-taken"),
])  # fmt: skip
def test_a_box_stays_where_it_is_when_a_place_is_refused(desk: Desk, bag: int, where: str, code: str) -> None:
    register(desk, "1栋1单元102", "李四", place_text="A柜1层03")
    before = desk.store.db.rows("SELECT * FROM place ORDER BY id"), movements.newest(desk.store.db)
    refused(code, lambda: moving.move_box(desk, place_id(desk, "A柜1层02"), where))
    assert (desk.store.db.rows("SELECT * FROM place ORDER BY id"), movements.newest(desk.store.db)) == before
    refused("stale", lambda: moving.move_box(desk, place_id(desk, "A柜1层"), "B柜1层"))


@pytest.mark.parametrize("sql", [
    "UPDATE main.place SET parent_id = NULL WHERE level = 'box'", "UPDATE main.place SET name = 'x' WHERE level = 'layer'",
    "UPDATE main.place SET bar_code = 'x' WHERE level = 'box'", "DELETE FROM main.place",
])  # fmt: skip
def test_the_schema_moves_a_place_only_by_a_movement(desk: Desk, bag: int, sql: str) -> None:
    refused("custody-append-only", lambda: desk.store.db.run(sql))


def test_what_a_code_means_is_held_or_refused(desk: Desk, bag: int) -> None:
    code = dossiers.rows(desk, [bag])[0].reference_code
    assert moving.holder_of(desk, code, hour(9)) == (code, ("李梅", "A柜1层02"))
    db = desk.store.db
    db.run("UPDATE main.item SET number = '合同-1' WHERE dossier_id = ?", (bag,))
    assert moving.holder_of(desk, "合同-1", hour(9)) == ("购房合同复印件 合同-1", ("李梅", "A柜1层02"))
    layer = db.value("SELECT bar_code FROM place WHERE name = 'A柜1层'")
    refused("not-held", lambda: moving.holder_of(desk, layer, hour(9)))


def test_the_boxes_of_a_leaver_go_to_the_receiver(desk: Desk, bag: int) -> None:
    box, other = place_id(desk, "A柜1层02"), person_id(desk, "周涛")
    with desk.store.db.transaction():
        store_dossiers.hand_over(desk.store.db, desk.account.person_id, other, hour(12), desk.account.person_id)
    held = [movements.box_at(desk.store.db, box, one) for one in (hour(11), hour(12))]
    assert held == [("李梅", "A柜1层02"), ("周涛", "A柜1层02")]


def test_a_bag_and_its_box_moved_in_one_second_stand_in_their_order(desk: Desk, bag: int) -> None:
    dossiers.shelve(desk, [bag], "B柜2层01")
    box = desk.store.db.value("SELECT id FROM main.place WHERE name = 'B柜2层01'")
    moving.move_box(desk, box, "C柜1层05")
    places = [row.place for row in movements.of_dossier(desk.store.db, bag)]
    assert places[:2] == ["C柜1层05", "B柜2层01"]


def test_a_text_that_names_no_level_does_not_take_the_code_of_a_cabinet(desk: Desk, bag: int) -> None:
    for text in ("A", "3库-A", "A柜1层02", "3号库A柜1层02"):
        dossiers.shelve(desk, [bag], text)
    db = desk.store.db
    tree = dict(db.rows("SELECT name, (SELECT name FROM main.place WHERE id = p.parent_id) FROM main.place AS p"))
    assert tree["A"] is None and tree["3库-A"] is None
    assert (tree["A柜1层"], tree["3号库A柜1层"], tree["3号库A柜"]) == ("A柜", "3号库A柜", "3号库")
