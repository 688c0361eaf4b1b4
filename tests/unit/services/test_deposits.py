"""Originals in deposit: each with a label and one holder, taken in by its keeper, given out by three persons (S12-R9 … R11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.models.domain.change import Edit, paper_key
from app.models.domain.deposit import Grade, NewOriginal, Original, Video, Whereabouts
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.deposit_in import RECEIVE, WITHDRAW, WITNESS
from app.models.domain.procedures.deposit_out import APPROVE, SUPERVISE
from app.models.domain.procedures.keeper import APPOINTMENT, REVOKE
from app.models.domain.shelving import PlaceRange, PlaceTerms, Secured
from app.models.services import changing, checking, deposits, dockets, dossiers, keeper_appointments, placing, trail
from app.models.services.desk import Desk
from app.models.store import deposits as stored
from app.models.store import movements
from tests import deposits as steps
from tests import destruction
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade
from tests.trade_office import entered as registered

Offices = Callable[[str], Trade]


@pytest.fixture(params=["loan", "deposit"])
def office_of_deposits(request: pytest.FixtureRequest, trade: Offices) -> Trade:
    office = trade(request.param)
    steps.appoint(office.at(Role.GENERAL_MANAGER), "李梅", "王二")
    return office


def written(desk: Desk, sql: str) -> None:
    with desk.store.transaction() as db:
        db.run(sql)


def bag_of(desk: Desk) -> int:
    return registered(desk, Customer.PERSON, "张三")


def test_an_original_is_an_item_with_a_label_of_its_own(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    bag = bag_of(desk)
    first, second = steps.entered(desk, bag), steps.entered(desk, bag, NewOriginal("土地证", Grade.ORDINARY))
    assert first.bar_code != second.bar_code and first.bar_code.startswith("20")
    assert (first.title, first.grade, first.worth, first.expires_on) == (
        "房产证",
        Grade.IMPORTANT,
        1_200_000,
        "2027-03-01",
    )
    assert first.standing is Whereabouts.ENTERED and first.holder == ""
    assert {"房产证", "土地证"} <= {one.title for one in dossiers.detail(desk, bag).items}
    assert deposits.ledger(desk) == [second, first]
    refused(
        "value-fits", lambda: steps.entered(desk, bag, NewOriginal("票据", Grade.ORDINARY, expires_on="2027-02-30"))
    )


def test_an_office_whose_rules_know_no_deposits_takes_none(office: Office) -> None:
    desk = office.desk("li")
    bag = register(desk, "1栋1单元101", "张三")
    refused("originals-taken", lambda: steps.entered(desk, bag))


def test_only_the_named_keeper_receives_and_has_it_then(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    original = steps.entered(desk, bag_of(desk))
    second = next(one for one in deposits.keepers(desk) if one.name == "王二")
    slip = steps.drawn_up(desk, original, keeper=second.id)
    assert "房产证" in slip.lines[0].after and "重要" in slip.lines[0].after
    refused("received-by-keeper", lambda: steps.sign(desk, slip, RECEIVE, "li", **steps.SAID))
    refused("not-filled", lambda: steps.sign(desk, slip, RECEIVE, "second"))
    assert deposits.ledger(desk)[0].standing is Whereabouts.ENTERED
    steps.sign(desk, slip, RECEIVE, "second", **steps.SAID)
    (kept,) = deposits.ledger(desk)
    assert (kept.standing, kept.holder, kept.kept_on) == (Whereabouts.KEPT, "王二", desk.now().date().isoformat())
    held = movements.item_at(desk.store.db, kept.item_id, desk.now().isoformat(timespec="seconds"))
    assert held and (held.holder, held.place) == ("王二", kept.place)
    assert trail.verify(desk).whole


def test_a_film_takes_two_witnesses_and_both_places(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    original = steps.entered(desk, bag_of(desk))
    refused("video-placed", lambda: steps.drawn_up(desk, original, video=Video("光盘柜3格", "")))
    slip = steps.drawn_up(desk, original, video=Video("光盘柜3格", "见证录像.mp4，D盘"))
    refused("deposit-in-order", lambda: steps.sign(desk, slip, RECEIVE, "li", **steps.SAID))
    refused("two-witnesses", lambda: steps.sign(desk, slip, WITNESS, "li"))
    steps.sign(desk, slip, WITNESS, "chen")
    refused("two-witnesses", lambda: steps.sign(desk, slip, WITNESS, "chen"))
    steps.sign(desk, slip, WITNESS, "generalmanager")
    assert steps.sign(desk, slip, RECEIVE, "li", **steps.SAID).state.name == "kept"


def test_a_slip_withdrawn_leaves_its_originals_free_for_another(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    original = steps.entered(desk, bag_of(desk))
    slip = steps.drawn_up(desk, original)
    refused("original-on-slip", lambda: steps.drawn_up(desk, original))
    dockets.take(desk, slip.id, WITHDRAW, reason="客户改日再来")
    steps.drawn_up(desk, original)


def test_a_slip_lists_originals_of_one_dossier_that_stand_alike(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    first = steps.taken_in(desk, bag_of(desk))
    other = steps.entered(desk, registered(desk, Customer.ORGANISATION, "宏远商贸"))
    third = steps.entered(desk, first.dossier_id)
    refused("original-stands", lambda: steps.drawn_up(desk, first))
    refused("one-customer", lambda: steps.drawn_up(desk, other, third))
    refused("empty-list", lambda: steps.drawn_up(desk))
    refused("original-stands", lambda: deposits.ask_out(desk, [other.item_id], "李四", "领回"))


def test_three_persons_give_out_and_the_scans_agree(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    bag = bag_of(desk)
    kept, other = steps.taken_in(desk, bag), steps.taken_in(desk, bag, NewOriginal("土地证", Grade.ORDINARY))
    slip = deposits.ask_out(desk, [kept.item_id], "张三", "贷款结清").value
    refused("issue-in-order", lambda: deposits.scan_out(desk, slip.code, kept.bar_code))
    steps.sign(desk, slip, APPROVE, "chen")
    shown = {steps.SHOWN: "身份证 尾号002X"}
    refused("all-scanned", lambda: steps.sign(desk, slip, SUPERVISE, "generalmanager", **shown))
    refused("not-on-issue", lambda: deposits.scan_out(desk, slip.code, other.bar_code))
    refused("not-on-issue", lambda: deposits.scan_out(desk, slip.code, slip.code))
    refused("not-on-issue", lambda: checking.check(desk, slip.id, bag))
    deposits.scan_out(desk, slip.code, kept.bar_code)
    refused("checked-already", lambda: deposits.scan_out(desk, slip.code, kept.bar_code))
    refused("issue-by-another", lambda: steps.sign(desk, slip, SUPERVISE, "chen", **shown))
    refused("not-filled", lambda: steps.sign(desk, slip, SUPERVISE, "generalmanager"))
    steps.sign(desk, slip, SUPERVISE, "generalmanager", **shown)
    gone = next(one for one in deposits.ledger(desk) if one.item_id == kept.item_id)
    assert (gone.standing, gone.holder, gone.receiver, gone.place) == (Whereabouts.GIVEN_OUT, "张三", "张三", "")
    held = movements.item_at(desk.store.db, kept.item_id, desk.now().isoformat(timespec="seconds"))
    assert held and held.holder == "张三"
    refused("original-stands", lambda: deposits.ask_out(desk, [kept.item_id], "张三", "再领"))
    assert trail.verify(desk).whole


def test_what_is_kept_is_neither_taken_off_its_dossier_nor_changed_past_the_services(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    bag = bag_of(desk)
    kept = steps.taken_in(desk, bag)
    title = paper_key("房产证")
    refused("original-is-kept", lambda: changing.enter(desk, [Edit(bag, title, "")], "客户本人"))
    for sql, rule in (
        ("UPDATE main.deposit SET number = 'x'", "original-is-fixed"),
        (
            "UPDATE main.deposit SET standing = 'given-out', holder_id = NULL, place_id = NULL, outside = 'x'",
            "original-by-slip",
        ),
        ("DELETE FROM main.deposit", "original-is-kept"),
    ):
        refused(rule, lambda sql=sql: written(desk, sql))
    assert deposits.ledger(desk) == [kept]


def test_nothing_is_received_without_deliverer_place_and_receiver(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    original = steps.entered(desk, bag_of(desk))
    me = desk.account.person_id
    refused("not-filled", lambda: deposits.draw_up(desk, [original.item_id], me, " ", "保险柜1层"))
    refused("not-filled", lambda: deposits.draw_up(desk, [original.item_id], me, "张三", ""))
    manager = office_of_deposits.at(Role.MANAGER).account.person_id
    refused("keeper-appointed", lambda: deposits.draw_up(desk, [original.item_id], manager, "张三", "保险柜1层"))


@pytest.mark.rule("S12-R2")
def test_originals_lie_as_their_grade_asks(office_of_deposits: Trade) -> None:
    """At the slip, at the receipt, when a place is to be for others, and past the services."""
    desk = office_of_deposits.at(Role.ARCHIVIST)
    bag, me = bag_of(desk), desk.account.person_id
    ordinary = steps.taken_in(desk, bag, NewOriginal("票据", Grade.ORDINARY))
    important = steps.taken_in(desk, bag)
    places = {one.name: one for one in placing.tree(desk)}
    assert (important.place, places["保险柜1层"].important) == ("保险柜1层", True)
    assert (ordinary.place, places["1号柜1层"].important) == ("1号柜1层", False)
    deed, paper = steps.entered(desk, bag), steps.entered(desk, bag, NewOriginal("提单", Grade.ORDINARY))
    for listed, place, code in (
        ([deed], "1号柜1层", "important-apart"), ([paper], "保险柜1层", "place-for-important"),
        ([deed, paper], "9号柜9层", "important-apart"),
    ):  # fmt: skip
        ids = [one.item_id for one in listed]
        refused(code, lambda ids=ids, place=place: deposits.draw_up(desk, ids, me, "张三", place))
    placing.add(desk, PlaceRange("", "K", 1, 1, 1), PlaceTerms(important=True))
    slip = deposits.draw_up(desk, [deed.item_id], me, "张三", "K1柜1层").value
    placing.change(desk, next(one.id for one in placing.tree(desk) if one.name == "K1柜1层"), PlaceTerms())
    refused("important-apart", lambda: steps.sign(desk, slip, RECEIVE, desk.account.login, **steps.SAID))
    refused("important-apart", lambda: placing.change(desk, places["保险柜1层"].id, PlaceTerms()))
    refused("place-for-important", lambda: placing.change(desk, places["1号柜"].id, PlaceTerms(important=True)))
    safe, open_one = places["保险柜1层"].id, places["1号柜1层"].id
    for sql, rule in (
        (f"UPDATE main.deposit SET place_id = {open_one} WHERE item_id = {important.item_id}", "important-apart"),
        (f"UPDATE main.deposit SET place_id = {safe} WHERE item_id = {ordinary.item_id}", "place-for-important"),
        (f"UPDATE main.place SET important = 0 WHERE id = {safe}", "important-apart"),
        (f"UPDATE main.place SET important = 1 WHERE id = {places['1号柜'].id}", "place-for-important"),
        (f"UPDATE main.deposit SET grade = 'ordinary' WHERE item_id = {important.item_id}", "original-is-fixed"),
    ):
        refused(rule, lambda sql=sql: written(desk, sql))


def test_an_original_under_a_lock_is_its_keepers(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    original, me = steps.entered(desk, bag_of(desk)), desk.account.person_id
    second = next(one for one in deposits.keepers(desk) if one.name == "王二")
    placing.add(desk, PlaceRange("", "K", 1, 1, 1), PlaceTerms(important=True))
    cabinet = next(one.id for one in placing.tree(desk) if one.name == "K1柜")
    placing.appoint(office_of_deposits.at(Role.GENERAL_MANAGER), cabinet, second.id, Secured.SAFE)
    refused("place-locked", lambda: deposits.draw_up(desk, [original.item_id], me, "张三", "K1柜1层"))
    assert deposits.draw_up(desk, [original.item_id], second.id, "张三", "K1柜1层").value.total == 1


def test_a_customer_hears_in_time_and_an_original_is_due_until_it_goes_or_is_put_off(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    bag, today = bag_of(desk), desk.now().date()

    def kept(title: str, grade: Grade, days: int) -> Original:
        return steps.taken_in(desk, bag, NewOriginal(title, grade, expires_on=(today + timedelta(days)).isoformat()))

    late = kept("甲证", Grade.ORDINARY, -1)
    near = kept("乙证", Grade.IMPORTANT, 60)
    far = kept("丙证", Grade.ORDINARY, 60)
    assert [one.title for one in deposits.due(desk)] == ["甲证", "乙证"], "each grade has its own number of days"
    refused("notice-when-due", lambda: deposits.notify(desk, far.item_id))
    drawn = deposits.notify(desk, near.item_id).value
    assert [one.title for one in drawn.originals] == ["甲证", "乙证"] and drawn.number.startswith("到期通知〔")
    assert {one.noticed_on for one in deposits.due(desk)} == {today.isoformat()}, "a notice alone settles nothing"
    refused("expires-later", lambda: deposits.put_off(desk, late.item_id, today.isoformat(), "续办"))
    refused("reason-stated", lambda: deposits.put_off(desk, late.item_id, "2036-01-01", " "))
    put_off = deposits.put_off(desk, late.item_id, "2036-01-01", "续办").value
    assert (put_off.expires_on, put_off.noticed_on) == ("2036-01-01", "")
    steps.given_out(desk, near, "chen", "generalmanager")
    assert deposits.due(desk) == []
    assert trail.verify(desk).whole


def test_what_a_leaver_keeps_goes_to_the_successor(office_of_deposits: Trade) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    kept = steps.taken_in(desk, bag_of(desk))
    second = next(one for one in deposits.keepers(desk) if one.name == "王二")
    with desk.store.transaction() as db:
        stored.hand_over(db, desk.account.person_id, second.id, desk.now().isoformat(), second.id)
    (moved,) = deposits.ledger(desk)
    assert (moved.holder, moved.place) == ("王二", kept.place)


def test_a_dossier_whose_original_is_kept_is_not_listed_for_destruction(office: Office) -> None:
    steps.allow(office.desk("chen"), office.desk("zhao"))
    desk = office.desk("li")
    bag = register(desk, "1栋1单元101", "张三")
    steps.taken_in(desk, bag)
    refused("original-is-kept", lambda: destruction.propose(desk, [bag], "到期"))


def test_a_keeper_is_appointed_by_another_whom_the_pack_names_until_it_is_revoked(trade: Offices) -> None:
    office = trade("loan")
    desk, general, manager = (office.at(role) for role in (Role.ARCHIVIST, Role.GENERAL_MANAGER, Role.MANAGER))
    original, me = steps.entered(desk, bag_of(desk)), desk.account.person_id
    assert deposits.keepers(desk) == []
    refused("keeper-appointed", lambda: steps.drawn_up(desk, original))
    refused("not-allowed", lambda: keeper_appointments.name(manager, me, "口头"))
    refused("keeper-keeps", lambda: keeper_appointments.name(general, manager.account.person_id, "总经理令"))
    steps.appoint(general, "李梅")
    refused("keeper-once", lambda: keeper_appointments.name(general, me, "总经理令"))
    slip = steps.drawn_up(desk, original)
    (head,) = dockets.heads(general, APPOINTMENT.kind)
    dockets.take(general, head.id, REVOKE, reason="调岗")
    refused("keeper-appointed", lambda: steps.sign(desk, slip, RECEIVE, "li", **steps.SAID))
    assert deposits.keepers(desk) == []
