"""Transfers through the services: three sign one list, what is on its way is in nobody's way, and nothing arrives unscanned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.upkeep import TransferStage
from app.models.domain.procedures.transfer import (
    AGREE_DELAY,
    ARRIVE,
    ASK_DELAY,
    ASK_SUPPLEMENT,
    B_SIGNED,
    CHECKING,
    DELAY_UNTIL,
    DRAFT,
    PARENT,
    PARTLY,
    PLACE,
    RECALL,
    RECEIVE,
    RECEIVED,
    RETURNED,
    SEND,
    SEND_BACK,
    SIGN_A,
    SIGN_B,
    SUPPLY,
    SUPPLY_BY,
    TAKE_BACK,
    TAKE_OVER,
    VOID,
    WITHDRAW,
    A,
    B,
)
from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.domain.transfer import Counted, TransferLine, codes
from app.models.domain.transfer_docket import due_of, findings_of, lines_of
from app.models.services import (
    checking,
    dockets,
    dossiers,
    filing,
    lending,
    placing,
    returning,
    signing,
    trail,
    transferring,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store.database import Database
from tests import destruction
from tests.refusals import refused
from tests.trade_office import Trade
from tests.transfers import SENT, SHELF, Project, more_pages, project

TradeOf = Callable[[str], Trade]


@pytest.fixture
def one(trade: TradeOf) -> Project:
    return project(trade("loan"))


@pytest.fixture
def two(trade: TradeOf) -> Project:
    return project(trade("loan"), bags=2)


def state_of(desk: Desk, bag: int) -> DossierState:
    return dossiers.rows(desk, [bag])[0].state


def holder_of(db: Database, bag: int) -> str:
    return str(db.value("SELECT holder_id FROM main.dossier WHERE id = ?", (bag,)))


def test_from_the_list_to_the_shelf(one: Project) -> None:
    (bag,) = one.bags
    docket = one.drawn_up()
    assert docket.state.name == DRAFT and state_of(one.keeper, bag) is DossierState.WITH_SENDER
    assert holder_of(one.keeper.store.db, bag) == one.a.account.person_id
    docket = one.sign(one.a, docket, SIGN_A)
    docket = dockets.take(one.b, docket.id, TAKE_OVER).value
    assert holder_of(one.keeper.store.db, bag) == one.b.account.person_id
    transferring.find(one.b, docket.id, dict.fromkeys(range(1, 5), ""))
    docket = one.sign(one.b, docket, SIGN_B)
    assert docket.state.name == B_SIGNED
    docket = dockets.take(one.b, docket.id, SEND, inputs=SENT).value
    assert state_of(one.keeper, bag) is DossierState.IN_TRANSIT
    docket = dockets.take(one.keeper, docket.id, ARRIVE).value
    checking.check(one.keeper, docket.id, bag)
    transferring.count(one.keeper, docket.id, {number: Counted(12) for number in range(1, 5)})
    docket = one.sign(one.keeper, docket, RECEIVE, SHELF)
    assert docket.state.name == RECEIVED
    assert state_of(one.keeper, bag) is DossierState.SHELVED
    assert holder_of(one.keeper.store.db, bag) == one.keeper.account.person_id
    assert dossiers.rows(one.keeper, [bag])[0].place == "1号库A柜2层"
    items = filing.items(one.keeper, bag)
    assert [one.page_count for one in items] == [12] * 4
    assert trail.verify(one.keeper).whole


@pytest.mark.rule("S13-R9")
def test_the_list_begins_with_the_four_parts_in_their_order(one: Project) -> None:
    docket = dockets.begin(one.a, "transfer", one.bags, "项目").value
    parts = ["立项审批资料", "重要合同或单据", "项目方案调查资料", "客户或企业资料"]
    assert [line.part for line in lines_of(docket)] == parts
    shuffled = [replace(line, pages=3) for line in lines_of(docket)[::-1]]
    docket = transferring.change_list(one.a, docket.id, shuffled).value
    assert [line.part for line in lines_of(docket)] == parts, "the set order is the office's, not the typist's"
    strange = [TransferLine(one.bags[0], "其他", "其他", 1)]
    refused("part-of-list", lambda: transferring.change_list(one.a, docket.id, strange))


@pytest.mark.rule("S13-R5")
def test_a_line_without_pages_is_not_signed(one: Project) -> None:
    docket = one.drawn_up(pages=0)
    refused("pages-with-covers", lambda: one.sign(one.a, docket, SIGN_A))


@pytest.mark.rule("S13-R4")
def test_a_lists_and_nobody_else(one: Project) -> None:
    refused("transferor-is-a", lambda: dockets.begin(one.b, "transfer", one.bags, "项目"))
    refused("transferor-is-a", lambda: dockets.begin(one.keeper, "transfer", one.bags, "项目"))
    docket = one.drawn_up()
    refused("transferor-signs", lambda: transferring.change_list(one.b, docket.id, lines_of(docket)))


@pytest.mark.rule("S13-R6")
def test_three_persons_sign_and_each_for_themselves(one: Project) -> None:
    docket = one.drawn_up()
    refused("transferor-signs", lambda: one.sign(one.b, docket, SIGN_A))
    docket = one.sign(one.a, docket, SIGN_A)
    docket = dockets.take(one.b, docket.id, TAKE_OVER).value
    transferring.find(one.b, docket.id, dict.fromkeys(range(1, 5), ""))
    refused("transferor-signs", lambda: one.sign(one.a, docket, SIGN_B))
    docket = one.sign(one.b, docket, SIGN_B)
    assert [step.step for step in docket.steps] == ["draw-up", SIGN_A, TAKE_OVER, SIGN_B]


def test_one_changed_page_count_voids_what_a_signed(one: Project) -> None:
    docket = one.signed_a()
    docket = transferring.change_list(one.a, docket.id, more_pages(docket, 3, 14)).value
    assert docket.state.name == DRAFT
    (void,) = docket.taken(VOID)
    assert void.reason == "第 3 件 12 页改为 14 页" and void.name == one.a.account.name
    docket = one.sign(one.a, docket, SIGN_A)
    first, again = docket.taken(SIGN_A)
    assert first.list_hash != again.list_hash


@pytest.mark.rule("S13-R7")
def test_b_finds_every_item_complete_before_signing(one: Project) -> None:
    docket = one.checking()
    transferring.find(one.b, docket.id, {1: "", 2: "缺法人签字"})
    refused("checked-whole", lambda: one.sign(one.b, docket, SIGN_B))
    refused("transferor-signs", lambda: transferring.find(one.a, docket.id, {2: ""}))
    docket = transferring.find(one.b, docket.id, {2: "", 3: "", 4: ""}).value
    assert one.sign(one.b, docket, SIGN_B).state.name == B_SIGNED


def test_codes_follow_the_parts_and_an_uncollected_contract_gets_none() -> None:
    lines = [
        TransferLine(1, "审批", "立项", 2), TransferLine(1, "合同", "借款合同", 9), TransferLine(1, "合同", "保证合同", 9),
        TransferLine(1, "合同", "抵押合同", 9, uncollected=True), TransferLine(1, "调查", "报告", 9),
    ]  # fmt: skip
    assert codes(lines) == ("1-01", "2-01", "2-02", "", "3-01")


@pytest.mark.rule("S13-R10", "S13-R15")
def test_contracts_are_numbered_after_the_dossier_but_not_what_the_customer_left(one: Project) -> None:
    docket = dockets.begin(one.a, "transfer", one.bags, "项目").value
    (bag,) = one.bags
    lines = [replace(line, pages=2) for line in lines_of(docket)]
    lines.append(TransferLine(bag, "重要合同或单据", "保证合同", 8, uncollected=True))
    docket = transferring.change_list(one.a, docket.id, lines).value
    docket = one.sign(one.a, docket, SIGN_A)
    docket = dockets.take(one.b, docket.id, TAKE_OVER).value
    docket = transferring.find(one.b, docket.id, dict.fromkeys(range(1, 6), "")).value
    docket = dockets.take(one.b, one.sign(one.b, docket, SIGN_B).id, SEND, inputs=SENT).value
    docket = dockets.take(one.keeper, docket.id, ARRIVE).value
    checking.check(one.keeper, docket.id, bag)
    counts = {number: Counted(line.pages) for number, line in enumerate(lines_of(docket), 1)}
    transferring.count(one.keeper, docket.id, counts)
    one.sign(one.keeper, docket, RECEIVE, SHELF)
    code = dossiers.rows(one.keeper, [bag])[0].reference_code
    numbers = {item.title: item.number for item in filing.items(one.keeper, bag)}
    assert numbers["重要合同或单据"] == f"{code}-HT01"
    assert numbers["保证合同（客户未领取）"] == ""


@pytest.mark.rule("S13-R8")
def test_what_lacks_goes_back_to_a_with_a_day_and_comes_again(one: Project) -> None:
    docket = one.checking()
    day = one.b.now().date().isoformat()
    refused("something-lacks", lambda: dockets.take(one.b, docket.id, ASK_SUPPLEMENT, inputs={SUPPLY_BY: day}))
    for round_ in (1, 2):
        docket = transferring.find(one.b, docket.id, {1: "", 2: "缺法人签字"}).value
        past = partial(dockets.take, one.b, docket.id, ASK_SUPPLEMENT, inputs={SUPPLY_BY: "2020-01-01"})
        refused("day-ahead", past)
        docket = dockets.take(one.b, docket.id, ASK_SUPPLEMENT, inputs={SUPPLY_BY: day}).value
        docket = transferring.change_list(one.a, docket.id, more_pages(docket, 2, 12 + round_)).value
        docket = one.sign(one.a, docket, SUPPLY)
        assert docket.state.name == CHECKING
        assert findings_of(docket) == {1: ""}, "what was whole and stayed so is not checked again"
    assert len(docket.taken(ASK_SUPPLEMENT)) == len(docket.taken(SUPPLY)) == 2


@pytest.mark.rule("S13-R13")
def test_the_archive_counts_every_item_and_explains_a_difference(one: Project) -> None:
    docket = one.arriving()
    transferring.count(one.keeper, docket.id, {3: Counted(11)})
    refused("counted-each", lambda: one.sign(one.keeper, docket, RECEIVE, SHELF))
    transferring.count(one.keeper, docket.id, {3: Counted(11, "末页为空白，未计")})
    assert one.sign(one.keeper, docket, RECEIVE, SHELF).state.name == RECEIVED
    assert [item.page_count for item in filing.items(one.keeper, one.bags[0])] == [12, 12, 11, 12]


def test_what_is_not_scanned_stays_with_the_sender_on_a_child_list(two: Project) -> None:
    docket = two.received(scanned=1)
    assert docket.state.name == PARTLY
    assert [state_of(two.keeper, bag) for bag in two.bags] == [DossierState.SHELVED, DossierState.WITH_SENDER]
    assert holder_of(two.keeper.store.db, two.bags[1]) == two.b.account.person_id
    assert filing.items(two.keeper, two.bags[1]) == []
    refused("not-arrived-yet", lambda: dockets.begin(two.a, "transfer", two.bags[:1], "再次"))
    refused("transferred-once", lambda: dockets.begin(two.a, "transfer", two.bags[1:], "再次"))
    rest = dockets.docket_by_code(two.a, transferring.child(two.a, docket))
    assert (rest.state.name, rest.body[PARENT], rest.part_ids) == (DRAFT, docket.code, docket.part_ids)
    assert [(line.dossier_id, line.pages) for line in lines_of(rest)] == [(two.bags[1], 12)] * 4
    assert findings_of(rest) == dict.fromkeys(range(1, 5), ""), "what B has checked is not checked again"
    two.sign(two.b, two.sign(two.a, rest, SIGN_A), SIGN_B)
    dockets.take(two.b, rest.id, SEND, inputs=SENT)
    dockets.take(two.keeper, rest.id, ARRIVE)
    checking.check(two.keeper, rest.id, two.bags[1])
    transferring.count(two.keeper, rest.id, {number: Counted(12) for number in range(1, 5)})
    assert two.sign(two.keeper, rest, RECEIVE, SHELF).state.name == RECEIVED
    assert state_of(two.keeper, two.bags[1]) is DossierState.SHELVED
    assert transferring.child(two.a, rest) == ""


def test_a_bag_on_its_way_back_goes_to_its_sender(one: Project) -> None:
    docket, (bag,) = one.sent(), one.bags
    refusal = refused("on-its-way", lambda: returning.take_back(one.keeper, bag))
    assert "应送 李梅" in str(refusal) and docket.code in str(refusal)
    dockets.take(one.b, docket.id, RECALL, reason="送错了")
    assert "应送 贝红" in str(refused("on-its-way", lambda: returning.take_back(one.keeper, bag)))
    dockets.take(one.b, docket.id, TAKE_BACK)
    assert "由贝红保管" in str(refused("with-its-sender", lambda: returning.take_back(one.keeper, bag)))


def test_a_foreign_bag_in_the_box_says_where_it_belongs(two: Project) -> None:
    first = two.drawn_up(only=1)
    second = dockets.begin(two.a, "transfer", two.bags[1:], "另一项目").value
    transferring.change_list(two.a, second.id, [replace(one, pages=3) for one in lines_of(second)])
    for docket in (first, second):
        two.sign(two.a, docket, SIGN_A)
        dockets.take(two.b, docket.id, TAKE_OVER)
        transferring.find(two.b, docket.id, dict.fromkeys(range(1, 5), ""))
        two.sign(two.b, docket, SIGN_B)
        dockets.take(two.b, docket.id, SEND, inputs=SENT)
    dockets.take(two.keeper, first.id, ARRIVE)
    why = refused("on-its-way", lambda: checking.check(two.keeper, first.id, two.bags[1]))
    assert second.code in str(why)


@pytest.mark.parametrize(
    ("terms", "code"), [(PlaceTerms(capacity=1), "place-full"), (PlaceTerms(important=True), "place-for-important")]
)
def test_a_place_refuses_a_transfer_as_it_refuses_any_bag(two: Project, terms: PlaceTerms, code: str) -> None:
    placing.add(two.keeper, PlaceRange("3", "A", 1, 1, 2), terms)
    docket = two.arriving()
    refused(code, lambda: two.sign(two.keeper, docket, RECEIVE, {PLACE: "3号库A1柜2层"}))
    assert [state_of(two.keeper, bag) for bag in two.bags] == [DossierState.IN_TRANSIT] * 2


def test_nothing_is_received_without_a_scan(one: Project) -> None:
    docket = one.arriving(scanned=0)
    refused("scanned-some", lambda: one.sign(one.keeper, docket, RECEIVE, SHELF))


def test_a_bag_is_on_one_open_list_and_is_neither_lent_nor_destroyed_on_its_way(one: Project) -> None:
    docket, (bag,) = one.sent(), one.bags
    refused("transferred-once", lambda: dockets.begin(one.a, "transfer", one.bags, "再次"))
    loan = LoanProposal(one.trade.at(Role.MANAGER).account.person_id, (bag,), LoanKind.LOAN, "贷后检查", 3)
    refused("on-its-way", lambda: lending.lend(one.keeper, loan))
    refused("destroy-only-shelved", lambda: destruction.begin(one.keeper, [bag], "到期", "one", "another"))
    refused("missing-was-kept", lambda: dockets.begin(one.keeper, "write-off", [bag], "没找到"))
    refused("not-on-shelf", lambda: dossiers.shelve(one.keeper, [bag], "A柜1层"))
    assert docket.closed_at is None


def test_a_recall_brings_nothing_to_the_archive(one: Project) -> None:
    docket, (bag,) = one.sent(), one.bags
    docket = dockets.take(one.b, docket.id, RECALL, reason="送错了").value
    assert state_of(one.keeper, bag) is DossierState.IN_TRANSIT, "until somebody has it again"
    docket = dockets.take(one.b, docket.id, TAKE_BACK).value
    assert docket.state.name == RETURNED and state_of(one.keeper, bag) is DossierState.WITH_SENDER
    assert dockets.begin(one.a, "transfer", one.bags, "再次").value.state.name == DRAFT


def test_what_b_sends_back_is_taken_back_by_a(one: Project) -> None:
    docket = dockets.take(one.b, one.checking().id, SEND_BACK, reason="不是我的项目").value
    refused("transferor-signs", lambda: dockets.take(one.b, docket.id, TAKE_BACK))
    assert dockets.take(one.a, docket.id, TAKE_BACK).value.state.name == RETURNED
    assert holder_of(one.keeper.store.db, one.bags[0]) == one.a.account.person_id


def test_a_second_receipt_names_the_first_receiver(one: Project) -> None:
    docket = one.arriving()
    second = one.trade.at(Role.ARCHIVIST, "second")
    given = dockets.statement(second, docket.id, RECEIVE, SHELF)
    one.sign(one.keeper, docket, RECEIVE, SHELF)
    late = signing.sign(second, "second", "second-password", given)
    why = refused("transfer-received", lambda: dockets.take(second, docket.id, RECEIVE, late, inputs=SHELF))
    assert "李梅" in str(why)


@pytest.mark.rule("S13-R11", "S13-R17")
def test_the_third_working_day_counts_to_its_last_minute(one: Project) -> None:
    """Paid out before the holidays of October 2026: 10 October, a Saturday, is worked."""
    docket, pack = one.drawn_up(), one.a.pack
    assert docket.body["ended"] == "2026-09-30"
    at = lambda text: due_of(docket, pack, {}, datetime.fromisoformat(text))  # noqa: E731
    due = at("2026-10-10T23:59:00")
    assert due is not None
    assert (due.stage, due.day, due.of, due.is_late) == (TransferStage.HAND_OVER, 3, 3, False)
    late = at("2026-10-11T00:00:00")
    assert late is not None and late.is_late and not late.is_provisional


@pytest.mark.rule("S13-R12")
def test_a_delay_is_asked_for_with_a_reason_and_agreed_to_by_a_manager(one: Project) -> None:
    docket = one.drawn_up()
    manager = one.trade.at(Role.MANAGER)
    refused("delay-asked", lambda: one.sign(manager, docket, AGREE_DELAY))
    later = "2036-12-01"
    refused("reason-stated", lambda: dockets.take(one.a, docket.id, ASK_DELAY, inputs={DELAY_UNTIL: later}))
    docket = dockets.take(one.a, docket.id, ASK_DELAY, inputs={DELAY_UNTIL: later}, reason="抵押登记未办完").value
    before = transferring.due(manager, docket)
    docket = one.sign(manager, docket, AGREE_DELAY)
    due = transferring.due(manager, docket)
    assert docket.state.name == DRAFT, "a delay moves no docket"
    assert before is not None and before.is_late
    assert due is not None and due.until.startswith(later) and not due.is_late and due.is_delayed


def test_withdrawn_before_b_has_it_stays_with_a(one: Project) -> None:
    docket = dockets.take(one.a, one.signed_a().id, WITHDRAW, reason="缓办").value
    assert docket.closed_at is not None
    assert state_of(one.keeper, one.bags[0]) is DossierState.WITH_SENDER
    assert docket.part_ids == {A: one.a.account.person_id, B: one.b.account.person_id}


def test_the_schema_holds_what_the_services_hold(one: Project) -> None:
    docket, (bag,), db = one.sent(), one.bags, one.keeper.store.db
    borrower = one.trade.at(Role.MANAGER).account.person_id
    refused("not-on-shelf", lambda: _written(db, (
        "INSERT INTO main.loan (dossier_id, borrower_id, kind, issued_at, due_on, batch_id) VALUES (?, ?, 'loan', ?, ?, 1)"
    ), bag, borrower, docket.opened_at, "2036-01-01"))  # fmt: skip
    refused("arrives-by-scan", lambda: _written(db, "UPDATE main.dossier SET state = 'shelved' WHERE id = ?", bag))
    refused("transfer-in-order", lambda: _written(
        db, "UPDATE main.docket SET state = 'checking' WHERE id = ?", docket.id
    ))  # fmt: skip
    claimed = "INSERT INTO main.claim (dossier_id, purpose, docket_id) VALUES (?, 'disposal', ?)"
    refused("on-another-list", lambda: _written(db, claimed, bag, docket.id))


def _written(db: Database, sql: str, *values: object) -> None:
    db.run(sql, values)
