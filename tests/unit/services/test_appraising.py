"""The appraisal, the wait and the late hold: nobody's silence agrees, nothing goes before its day, and a hold always comes in time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.models.domain.appraisal import Opined, Opinion, opinions_of, to_destroy
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierState
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.destruction import (
    APPRAISE,
    APPRAISED,
    APPROVED,
    COUNTERSIGNS,
    DESTROYED,
    LEADER,
    OPINE,
    OPINED,
    PROPOSED,
    THIRD,
)
from app.models.domain.sign_off import SignOff
from app.models.services import appraising, dockets, dossiers, filing, trail
from app.models.services.desk import Desk
from tests import destruction, holding, wall_clock
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed
from tests.unit.services.test_destroying import words_of
from tests.unit.services.test_ruling import released

KEEP = Opined(Opinion.KEEP, "仍有担保责任")


@pytest.fixture
def bags(desk: Desk) -> tuple[int, int, int]:
    names = ("张三", "李四", "王五")
    return tuple(register(desk, f"1栋1单元10{room}", name) for room, name in enumerate(names, 1))  # type: ignore[return-value]


def begun(desk: Desk, *bags: int) -> Docket:
    return destruction.begin(desk, bags, "到期", person_id(desk, "赵明"), person_id(desk, "李梅")).value


def approved(desk: Desk, listed: Docket) -> Docket:
    return destruction.approve(desk, listed.id, given_for(desk, listed)).value


def given_for(desk: Desk, listed: Docket) -> SignOff:
    """What 陈静 signs to approve a list."""
    return signed(desk, "chen", destruction.approval_statement(desk, listed.id))


def destroy(desk: Desk, listed: Docket, login: str) -> Docket:
    given = signed(desk, login, destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室"))
    return destruction.sign(desk, listed.id, given, "碎纸", "档案室").value


def opinion_of(desk: Desk, listed: Docket, who: str, step: str) -> Docket:
    return destruction.sign_opinion(desk, listed.id, step, person_id(desk, who)).value


@pytest.mark.rule("S17-R5")
def test_nobody_signs_while_one_line_is_undecided(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = begun(desk, *bags)
    appraising.opine(desk, listed.id, {1: destruction.GO, 2: destruction.GO})
    said = str(refused("opinion-each", lambda: opinion_of(desk, listed, "李梅", OPINE)))
    assert "3 份档案中还有 1 份" in said and "不表态不等于同意" in said
    refused("opinion-reason", lambda: appraising.opine(desk, listed.id, {3: Opined(Opinion.KEEP, " ")}))
    appraising.opine(desk, listed.id, {3: KEEP})
    assert opinion_of(desk, listed, "李梅", OPINE).state.name == OPINED
    refused("appraiser-named", lambda: opinion_of(desk, listed, "周涛", APPRAISE))
    assert opinion_of(desk, listed, "赵明", APPRAISE).state.name == APPRAISED


def test_nobody_else_writes_opinions(office: Office, desk: Desk, bags: tuple[int, int, int]) -> None:
    """An auditor consults every list and proposes none; a member of the group need not propose either."""
    listed, auditor = begun(desk, *bags[:1]), office.desk("wu")
    refused("appraiser-named", lambda: appraising.opine(auditor, listed.id, {1: destruction.GO}))
    assert opinions_of(dockets.docket(desk, listed.id)) == {}
    named = destruction.begin(desk, bags[1:2], "到期", person_id(desk, "赵明"), person_id(desk, "吴琪")).value
    appraising.opine(auditor, named.id, {1: KEEP})
    assert opinions_of(dockets.docket(desk, named.id)) == {1: KEEP}


def test_the_group_is_two_persons(desk: Desk, bags: tuple[int, int, int]) -> None:
    me = person_id(desk, "李梅")
    refused("two-appraisers", lambda: destruction.begin(desk, bags, "到期", me, me))


def test_an_opinion_that_changes_voids_what_was_signed(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags, "到期").value
    assert listed.state.name == APPRAISED
    now = appraising.opine(desk, listed.id, {1: KEEP}).value
    assert now.state.name == PROPOSED and opinions_of(now)[1] == KEEP and len(opinions_of(now)) == 3
    refused("destruction-not-approved", lambda: approved(desk, listed))
    same = appraising.opine(desk, listed.id, {1: KEEP}).value
    assert same.state.name == PROPOSED


@pytest.mark.rule("S17-R5")
def test_what_is_kept_leaves_the_signed_list_and_is_not_scanned(desk: Desk, bags: tuple[int, int, int]) -> None:
    whole = destruction.propose(desk, bags, "到期", {2: KEEP}).value
    before = destruction.approval_statement(desk, whole.id).list_hash
    listed = approved(desk, whole)
    assert [line.dossier_id for line in to_destroy(listed)] == [bags[0], bags[2]]
    refused("kept-by-appraisal", lambda: destruction.scan_out(desk, listed.id, bags[1]))
    for bag in (bags[0], bags[2]):
        destruction.scan_out(desk, listed.id, bag)
    destroy(desk, listed, "zhou")
    done = destroy(desk, listed, "wu")
    assert done.state.name == DESTROYED and [line.finding for line in done.lines] == ["destroyed", "keep", "destroyed"]
    assert [row.state for row in dossiers.rows(desk, bags)] == [
        DossierState.DESTROYED, DossierState.SHELVED, DossierState.DESTROYED
    ]  # fmt: skip
    assert opinions_of(done)[2] == KEEP and before not in {one.list_hash for one in done.taken("destroy")}


def test_a_list_of_which_nothing_is_left_is_not_approved(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags[:1], "到期", {1: KEEP}).value
    refused("nothing-to-destroy", lambda: approved(desk, listed))


def test_who_appraised_neither_approves_nor_destroys(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags[:1], "到期").value
    statement = destruction.approval_statement(desk, listed.id)
    refused("approver-appraised", lambda: destruction.approve(desk, listed.id, signed(desk, "zhao", statement)))
    approved(desk, listed)
    destruction.scan_out(desk, listed.id, bags[0])
    refused("destroyer-is-involved", lambda: destroy(desk, listed, "zhao"))


@pytest.mark.rule("S17-R5")
def test_an_approved_list_waits_and_is_stopped_without_losing_an_opinion(
    desk: Desk, bags: tuple[int, int, int]
) -> None:
    listed = destruction.propose(desk, bags, "到期", {2: KEEP}).value
    listed = destruction.agree(desk, listed.id, given_for(desk, listed)).value
    assert str((desk.now() + timedelta(days=7)).date()) in str(
        refused("still-waiting", lambda: destruction.scan_out(desk, listed.id, bags[0]))
    )
    refused("reason-stated", lambda: destruction.stop(desk, listed.id, " "))
    stopped = destruction.stop(desk, listed.id, "客户来电").value
    assert stopped.state.name == APPRAISED and opinions_of(stopped) == opinions_of(listed)
    again = destruction.agree(desk, listed.id, given_for(desk, stopped)).value
    assert again.state.name == APPROVED
    wall_clock.days_pass(6)
    refused("still-waiting", lambda: destruction.scan_out(desk, listed.id, bags[0]))
    wall_clock.days_pass(1)
    destruction.scan_out(desk, listed.id, bags[0])
    destroy(desk, listed, "zhou")
    refused("stop-in-time", lambda: destruction.stop(desk, listed.id, "太晚"))


def test_the_schema_waits_too(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags[:1], "到期").value
    destruction.agree(desk, listed.id, given_for(desk, listed))
    sql = "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES (?, 'destroy', 1, ?, ?, 'x')"
    row = (listed.id, person_id(desk, "周涛"), desk.now().isoformat())
    refused("still-waiting", lambda: desk.store.db.run(sql, row))
    open_list = begun(desk, bags[1])
    row = (open_list.id, person_id(desk, "李梅"), desk.now().isoformat())
    refused("opinion-each", lambda: desk.store.db.run(sql.replace("'destroy'", "'opine'"), row))


def test_a_list_that_came_to_nothing_gives_its_opinions_to_the_next(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags, "到期", {2: KEEP}).value
    destruction.withdraw(desk, listed.id)
    again = begun(desk, bags[1], bags[2])
    assert opinions_of(again) == {1: KEEP, 2: destruction.GO}
    assert again.state.name == PROPOSED, "nobody has signed them again"


def test_who_is_away_is_replaced_before_they_sign_and_never_after(
    desk: Desk, office: Office, bags: tuple[int, int, int]
) -> None:
    manager, listed = office.desk("chen"), begun(desk, *bags)
    appraising.opine(desk, listed.id, dict.fromkeys((1, 2, 3), destruction.GO))
    opinion_of(desk, listed, "李梅", OPINE)
    refused("not-allowed", lambda: appraising.replace(desk, listed.id, LEADER, person_id(desk, "周涛"), "出差"))
    refused("two-appraisers", lambda: appraising.replace(manager, listed.id, LEADER, person_id(desk, "李梅"), "出差"))
    refused("reason-stated", lambda: appraising.replace(manager, listed.id, LEADER, person_id(desk, "周涛"), " "))
    refused(
        "replace-in-time", lambda: appraising.replace(manager, listed.id, "member", person_id(desk, "周涛"), "出差")
    )
    now = appraising.replace(manager, listed.id, LEADER, person_id(desk, "周涛"), "出差").value
    assert now.state.name == PROPOSED, "the member has signed of another group"
    opinion_of(desk, listed, "李梅", OPINE)
    refused("appraiser-named", lambda: opinion_of(desk, listed, "赵明", APPRAISE))
    assert opinion_of(desk, listed, "周涛", APPRAISE).state.name == APPRAISED
    refused("replace-in-time", lambda: appraising.replace(manager, listed.id, LEADER, person_id(desk, "吴琪"), "出差"))


MOMENTS = (
    "listed",
    "appraised",
    "approved",
    "waiting",
    "first scan",
    "between the signatures",
    "in the last transaction",
)


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_hold_comes_in_time_at_every_moment(
    desk: Desk, office: Office, bags: tuple[int, int, int], moment: str
) -> None:
    """The bag survives, and who would sign is told; the last hold is placed by a second connection before the erasure."""
    bag, manager = bags[0], office.desk("chen")

    def hold() -> None:
        holding.hold(manager, bag, "诉讼保全")

    if moment == "listed":
        hold()
        refused("under-hold", lambda: begun(desk, bag))
        return
    listed = destruction.propose(desk, [bag, bags[1]], "到期").value
    if moment == "appraised":
        hold()
    listed = approved(desk, listed)
    if moment in ("approved", "waiting"):
        hold()
    for one in (bag, bags[1]):
        destruction.scan_out(desk, listed.id, one)
        if moment == "first scan" and one == bag:
            hold()
    if moment in ("between the signatures", "in the last transaction"):
        destroy(desk, listed, "zhou")
    if moment == "in the last transaction":
        statement = destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室")
        given = signed(desk, "wu", statement)
        hold()
        said = refused("under-hold", lambda: destruction.sign(desk, listed.id, given, "碎纸", "档案室"))
    else:
        if moment == "between the signatures":
            hold()
        login = "wu" if moment == "between the signatures" else "zhou"
        said = refused("under-hold", lambda: destroy(desk, listed, login))
    assert "已冻结" in str(said) and "撤回清册" in str(said)
    rows = dossiers.rows(desk, bags[:2])
    assert [row.state for row in rows] == [DossierState.SHELVED] * 2 and rows[0].name == "张三"
    assert dockets.docket(desk, listed.id).state.name == APPROVED


@pytest.mark.rule("S02-R11", "S17-R5")
def test_the_words_of_an_opinion_go_with_its_dossier(desk: Desk, bags: tuple[int, int, int]) -> None:
    secret = Opined(Opinion.DESTROY, "王五的旧账")
    listed = approved(desk, destruction.propose(desk, bags[1:], "到期", {1: KEEP, 2: secret}).value)
    destruction.scan_out(desk, listed.id, bags[2])
    destroy(desk, listed, "zhou")
    assert any(secret.reason in value for _, value in words_of(desk))
    done = destroy(desk, listed, "wu")
    said = [value for _, value in words_of(desk)]
    assert not any(secret.reason in value for value in said) and any(KEEP.reason in value for value in said)
    assert opinions_of(done) == {1: KEEP, 2: destruction.GO}


@pytest.mark.rule("S02-R11")
def test_whoever_is_cut_off_after_bag_seventeen_of_forty_destroys_seventeen(office: Office) -> None:
    first = office.desk("li")
    forty = [register(first, f"{1 + n // 10}栋1单元{101 + n % 10}", f"业主{n}") for n in range(40)]
    listed = approved(first, destruction.propose(first, forty, "到期").value)
    for bag in forty[:17]:
        destruction.scan_out(first, listed.id, bag)
    first.lock()
    again = office.desk("li")
    assert dockets.docket(again, listed.id).checked == 17
    destroy(again, listed, "zhou")
    done = destroy(again, listed, "wu")
    assert [line.finding for line in done.lines] == ["destroyed"] * 17 + ["not-destroyed"] * 23
    states = [row.state for row in dossiers.rows(again, forty)]
    assert states == [DossierState.DESTROYED] * 17 + [DossierState.SHELVED] * 23
    assert destruction.propose(again, forty[17:], "到期").value.total == 23, "the rest goes on, on a list of its own"


VOUCHERS = """
[[term]]
name = "会计凭证"
years = 30
trigger = "fiscal-year-end"
statutory = false
papers = ["购房合同复印件"]
vouchers = true
clause = "1"
"""
FIVE = dict(zip(COUNTERSIGNS, ("zhao", "zhou", "sun", "wu"), strict=True))


def countersigned(desk: Desk, listed: Docket, login: str, step: str) -> Docket:
    given = signed(desk, login, dockets.statement(desk, listed.id, step))
    return dockets.take(desk, listed.id, step, given).value


@pytest.mark.rule("S17-R5")
def test_who_has_signed_for_vouchers_does_not_approve_them(office: Office) -> None:
    desk = office.desk("li")
    released(office, desk.pack.text + VOUCHERS)
    bag = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    listed = destruction.propose(desk, [bag], "到期").value
    for step, login in zip(COUNTERSIGNS, ("chen", "zhou", "sun", "wu"), strict=True):
        countersigned(desk, listed, login, step)
    refused("five-sign", lambda: approved(desk, listed))


@pytest.mark.rule("S17-R5")
def test_accounting_vouchers_are_signed_by_five_and_electronic_ones_have_a_third_witness(office: Office) -> None:
    desk = office.desk("li")
    released(office, desk.pack.text + VOUCHERS)
    paper, disc = (register(desk, f"1栋1单元10{n}", "张三", papers=("购房合同复印件",)) for n in (1, 2))
    other = register(desk, "1栋1单元103", "李四")
    refused("vouchers-apart", lambda: begun(desk, paper, other))
    filing.add_item(desk, disc, NewItem("凭证光盘", True, Medium.DISC, 1, "", "", False, ""))
    listed = destruction.propose(desk, [paper, disc], "到期").value
    refused("five-sign", lambda: approved(desk, listed))
    refused("five-sign", lambda: countersigned(desk, listed, "li", COUNTERSIGNS[0]))
    for step, login in FIVE.items():
        refused("five-sign", lambda: approved(desk, listed))
        countersigned(desk, listed, login, step)
    done = approved(desk, listed)
    for bag in (paper, disc):
        destruction.scan_out(desk, listed.id, bag)
    refused("third-witness", lambda: destroy(desk, done, "zhou"))
    countersigned(desk, done, "sun", THIRD)
    destroy(desk, done, "zhou")
    assert destroy(desk, done, "wu").state.name == DESTROYED


def test_an_opinion_that_changes_wants_the_vouchers_signed_anew(office: Office) -> None:
    desk = office.desk("li")
    released(office, desk.pack.text + VOUCHERS)
    bags = [register(desk, f"1栋1单元10{n}", "张三", papers=("购房合同复印件",)) for n in (1, 2)]
    listed = destruction.propose(desk, bags, "到期").value
    for step, login in FIVE.items():
        countersigned(desk, listed, login, step)
    appraising.opine(desk, listed.id, {1: KEEP})
    opinion_of(desk, listed, "李梅", OPINE)
    opinion_of(desk, listed, "赵明", APPRAISE)
    refused("five-sign", lambda: approved(desk, listed))
    for step, login in FIVE.items():
        countersigned(desk, listed, login, step)
    assert approved(desk, listed).state.name == APPROVED


def test_a_list_that_is_none_of_vouchers_takes_no_such_signature(desk: Desk, bags: tuple[int, int, int]) -> None:
    listed = destruction.propose(desk, bags, "到期").value
    refused("destruction-not-approved", lambda: countersigned(desk, listed, "zhou", COUNTERSIGNS[0]))


@pytest.mark.rule("S17-R5")
def test_a_stop_takes_every_scan_back_and_what_is_kept_then_is_never_destroyed(
    desk: Desk, bags: tuple[int, int, int]
) -> None:
    listed = approved(desk, destruction.propose(desk, bags[:2], "到期").value)
    for bag in bags[:2]:
        destruction.scan_out(desk, listed.id, bag)
    stopped = destruction.stop(desk, listed.id, "客户来电").value
    assert stopped.checked == 0
    appraising.opine(desk, listed.id, {1: KEEP})
    opinion_of(desk, listed, "李梅", OPINE)
    opinion_of(desk, listed, "赵明", APPRAISE)
    approved(desk, listed)
    refused("empty-list", lambda: destroy(desk, listed, "zhou"))
    destruction.scan_out(desk, listed.id, bags[1])
    destroy(desk, listed, "zhou")
    done = destroy(desk, listed, "wu")
    assert [line.finding for line in done.lines] == ["keep", "destroyed"]
    assert [row.state for row in dossiers.rows(desk, bags[:2])] == [DossierState.SHELVED, DossierState.DESTROYED]
    assert trail.verify(desk).whole


def test_a_kept_line_that_somebody_marked_as_scanned_stops_both_destroyers(
    desk: Desk, bags: tuple[int, int, int]
) -> None:
    listed = approved(desk, destruction.propose(desk, bags[:2], "到期", {1: KEEP}).value)
    destruction.scan_out(desk, listed.id, bags[1])
    marked = "UPDATE main.docket_line SET checked_at = ?, checked_by = ? WHERE docket_id = ? AND position = 1"
    desk.store.db.run(marked, (desk.now().isoformat(timespec="seconds"), person_id(desk, "周涛"), listed.id))
    refused("kept-by-appraisal", lambda: destroy(desk, listed, "zhou"))
    gone = "UPDATE main.docket_line SET finding = 'destroyed' WHERE docket_id = ? AND position = 1"
    refused("kept-by-appraisal", lambda: desk.store.db.run(gone, (listed.id,)))


def test_a_new_approval_wants_the_third_witness_anew_and_something_to_watch(office: Office) -> None:
    desk = office.desk("li")
    released(office, desk.pack.text + VOUCHERS)
    bag = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    filing.add_item(desk, bag, NewItem("凭证光盘", True, Medium.DISC, 1, "", "", False, ""))
    listed = destruction.propose(desk, [bag], "到期").value
    for step, login in FIVE.items():
        countersigned(desk, listed, login, step)
    approved(desk, listed)
    refused("empty-list", lambda: countersigned(desk, listed, "sun", THIRD))
    destruction.scan_out(desk, listed.id, bag)
    countersigned(desk, listed, "sun", THIRD)
    destruction.stop(desk, listed.id, "核对")
    approved(desk, listed)
    destruction.scan_out(desk, listed.id, bag)
    refused("third-witness", lambda: destroy(desk, listed, "zhou"))
    countersigned(desk, listed, "sun", THIRD)
    destroy(desk, listed, "zhou")


@pytest.mark.rule("S02-R11")
def test_what_was_thought_of_a_dossier_goes_with_it_from_every_list(desk: Desk, bags: tuple[int, int, int]) -> None:
    secret = Opined(Opinion.KEEP, "张三欠款未清")
    first = destruction.propose(desk, bags[:2], "到期", {1: secret, 2: KEEP}).value
    destruction.withdraw(desk, first.id)
    listed = approved(desk, destruction.propose(desk, bags[:1], "到期", {1: destruction.GO}).value)
    destruction.scan_out(desk, listed.id, bags[0])
    destruction.stop(desk, listed.id, "张三来电")
    approved(desk, listed)
    destruction.scan_out(desk, listed.id, bags[0])
    destroy(desk, listed, "zhou")
    destroy(desk, listed, "wu")
    said = [value for _, value in words_of(desk)]
    assert not any("欠款" in value or "张三来电" in value for value in said)
    assert opinions_of(dockets.docket(desk, first.id)) == {1: Opined(Opinion.KEEP), 2: KEEP}
    assert trail.verify(desk).whole
