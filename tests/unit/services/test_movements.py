"""Movements: never changed, and the holder of a dossier, an item or a box at any moment follows from them alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from app.models.domain.errors import RuleBroken
from app.models.domain.loan import LoanKind
from app.models.domain.movement import MovementEvent
from app.models.services import dossiers, importing, lending, returning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import movements
from app.models.store.movements import Movement
from tests.conftest import Office, register
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
    found = {moment: dossiers.holder_at(desk, bag, moment) for moment in (
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
    assert [dossiers.holder_at(desk, bag, one) for one in when] == [None, ("周涛", ""), ("周涛", ""), ("周涛", "")]
    at(desk, NINE.replace(hour=13))
    importing.undo(desk, brought.batch_id)
    found = [dossiers.holder_at(desk, bag, one) for one in (*when, hour(13))]
    assert found == [None, None, *[("李梅", "A柜1层02")] * 3], "a loan that was taken back was none"


def test_a_loan_without_a_day_is_out_since_its_import(desk: Desk, bag: int, tmp_path: Path) -> None:
    at(desk, NINE.replace(hour=11))
    path = tmp_path / "借阅.csv"
    path.write_text("楼栋,单元,房号,借阅人,借出日期\n1栋,1单元,101,周涛,2026-11-20\n", encoding="utf-8")
    importing.commit(desk, importing.preview(desk, path))
    assert dossiers.holder_at(desk, bag, hour(10)) == ("李梅", "A柜1层02")
    assert dossiers.holder_at(desk, bag, hour(11)) == ("周涛", "")


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
    assert dossiers.holder_at(desk, bag, twelve) == ("李梅", "A柜1层02")


@pytest.mark.rule("S02-R4")
@pytest.mark.parametrize("sql", [
    "UPDATE main.movement SET holder_id = by_person", "UPDATE main.movement SET note = 'x'", "DELETE FROM main.movement",
    "INSERT OR REPLACE INTO main.movement SELECT * FROM main.movement WHERE seq = 1",
    "INSERT INTO main.movement (seq, dossier_id, event, at, recorded_at, by_person, holder_id)"
    " SELECT 1, dossier_id, 'lent', at, at, by_person, holder_id FROM main.movement LIMIT 1",
])  # fmt: skip
def test_the_schema_refuses_to_change_a_movement(desk: Desk, bag: int, sql: str) -> None:
    dossiers.shelve(desk, [bag], "B柜2层01")
    with pytest.raises(RuleBroken) as caught:
        desk.store.db.run(sql)
    assert caught.value.code == "custody-append-only"


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
    with pytest.raises(RuleBroken) as caught:
        importing.undo(desk, brought.batch_id)
    assert caught.value.code == "batch-untouched"
    db.run("DELETE FROM main.item WHERE id = ?", (item,))
    assert db.value("SELECT count(*) FROM movement WHERE item_id IS NOT NULL") == 0


def test_a_movement_names_the_docket_that_made_it(desk: Desk, office: Office) -> None:
    number = register(desk, "1栋1单元101", "张三")
    docket = written_off(desk, number)
    rows = desk.store.db.rows("SELECT event, docket_id FROM movement ORDER BY seq")
    assert rows == [("registered", None), ("missing", docket.id)]
