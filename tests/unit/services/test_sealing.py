"""Sealing: what is sealed says nothing of its customer to who has no right to it; and the wishes that end there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from app.models.domain.appraisal import Opined, Opinion, opinions_of
from app.models.domain.change import Edit
from app.models.domain.dossier import DossierState, Selection
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.identity import Phone
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.registers.deletion_wish import Fate
from app.models.domain.registers.hold import HoldCase
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.domain.registers.sealing import COVERED
from app.models.ledgers.drafts import DraftCustomer
from app.models.services import (
    appraising,
    changing,
    dockets,
    dossiers,
    filing,
    holds,
    keeping,
    lending,
    moving,
    particulars,
    retention,
    sealing,
    trail,
)  # fmt: skip
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import deposits, destruction, holding
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade, entered
from tests.unit.services.signatures import destroyed, person_id

NAME, ID, PHONE = "单雄信", "11010519491231002X", "13900001111"
TradeOf = Callable[[str], Trade]
TODAY = date.today()


@pytest.fixture
def manager(office: Office) -> Desk:
    return office.desk("chen")


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(
        desk, "1栋1单元101", NAME, id_number=ID, phones=(Phone("手机", PHONE),), note="备注一", papers=("购房合同复印件",),
        place_text="A柜1层02", others=(DraftCustomer("王伯当"),),
    )  # fmt: skip


@pytest.fixture
def sealed(manager: Desk, bag: int) -> int:
    sealing.seal(manager, [bag], "服务已终止")
    return bag


def by_name(text: str) -> Selection:
    return Selection(filters=(ColumnFilter("name", Way.CONTAINS, text=text),))


@pytest.mark.rule("S11-R6")
def test_the_archivist_keeps_the_bag_and_learns_nothing_of_its_customer(desk: Desk, manager: Desk, sealed: int) -> None:
    assert dossiers.detail(desk, sealed).co_customers == () != dossiers.detail(manager, sealed).co_customers
    (row,) = dossiers.rows(desk, [sealed])
    assert (row.name, row.id_number, row.phone, row.classes, row.customers) == ("", "", "", {}, 1)
    assert row.sealed and row.place == "A柜1层02" and "101" not in row.household
    for typed in (NAME, "1栋1单元101", "101", "购房合同", row.reference_code):
        assert dossiers.find(desk, typed) == [], typed
    assert dossiers.find_by_number(desk, ID[-6:]).value == []
    assert list(dossiers.ids(desk, by_name(NAME))) == []
    assert NAME not in [one.value for one in dossiers.values(desk, Selection(), "name")]
    detail = dossiers.detail(desk, sealed)
    assert (detail.note, detail.phones, detail.fields, detail.items) == ("", (), {}, ())
    db = desk.store.db
    for table in ("party", "phone", "household", "co_customer", "dossier_class", "item", "file", "dossier_text"):
        assert db.value(f"SELECT count(*) FROM {table}") == 0, table
    assert [one.name for one in dossiers.rows(manager, [sealed])] == [NAME], "who has the right sees it"
    assert dossiers.find(manager, NAME) == [sealed]


@pytest.mark.rule("S11-R6")
@pytest.mark.parametrize("way", [
    lambda desk, bag: keeping.detail(desk, bag), lambda desk, bag: particulars.data(desk, bag),
    lambda desk, bag: filing.items(desk, bag), lambda desk, bag: dossiers.reveal(desk, bag, "核对"),
])  # fmt: skip
def test_nobody_without_the_right_looks_into_it(
    desk: Desk, manager: Desk, sealed: int, way: Callable[..., object]
) -> None:
    refused("is-sealed", lambda: way(desk, sealed))
    way(manager, sealed)


@pytest.mark.rule("S11-R6")
def test_it_is_neither_lent_nor_changed_by_anybody(desk: Desk, manager: Desk, sealed: int) -> None:
    borrower = person_id(desk, "陈静")
    refused("is-sealed", lambda: lending.lend(desk, LoanProposal(borrower, (sealed,), LoanKind.LOAN, "装修核对", 7)))
    refused(
        "is-sealed", lambda: keeping.identify(manager, sealed, "身份证", True, True, "2036-05-01", "核对原件", "一致")
    )
    refused("is-sealed", lambda: changing.enter(desk, [Edit(sealed, "note", "新")], "本人"))
    lent = "INSERT INTO main.loan (dossier_id, kind, borrower_id, purpose, issued_at, issued_by, due_on)"
    past = f"{lent} SELECT {sealed}, 'loan', id, '', '', id, '' FROM main.person LIMIT 1"
    refused("is-sealed", partial(desk.store.db.run, past))
    attempts = [one for one in trail.newest(manager) if one.action == "rule.refused"]
    assert {one.detail["rule"] for one in attempts} == {"is-sealed"}, "an attempt is noted"


def test_the_bag_itself_is_moved_counted_and_destroyed_as_any_other(desk: Desk, manager: Desk, sealed: int) -> None:
    dossiers.shelve(desk, [sealed], "B柜1层01")
    assert moving.last_move(desk) is not None
    destroyed(desk, sealed)
    assert dossiers.rows(manager, [sealed])[0].state is DossierState.DESTROYED
    left = desk.store.db.rows("SELECT name FROM main.party UNION ALL SELECT text FROM main.dossier_text")
    assert not any(NAME in str(row) for row in left)
    assert trail.verify(manager).whole


@pytest.mark.rule("S11-R6")
def test_it_is_lifted_with_a_reason_by_who_has_the_right(desk: Desk, manager: Desk, sealed: int) -> None:
    refused("not-allowed", lambda: sealing.unseal(desk, [sealed], "要用"))
    refused("reason-stated", lambda: sealing.unseal(manager, [sealed], " "))
    refused("is-sealed", lambda: sealing.seal(manager, [sealed], "再次"))
    (line,) = sealing.sealed(manager)
    assert (line.dossier_id, line.reason, line.by) == (sealed, "服务已终止", "陈静")
    assert sealing.unseal(manager, [sealed], "客户恢复服务").value == 1
    assert dossiers.rows(desk, [sealed])[0].name == NAME and dossiers.find(desk, NAME) == [sealed]
    refused("stale", lambda: sealing.unseal(manager, [sealed], "再次"))


@pytest.mark.rule("S11-R6")
@pytest.mark.parametrize(("code", "statement"), [
    ("is-sealed", "UPDATE main.dossier SET sealed = 0"),
    ("register-is-kept", "UPDATE main.entry SET contents = '{}' WHERE register = 'sealing'"),
    ("register-is-kept", "INSERT INTO main.entry (register, dossier_id, act, follows_id, at, recorded_at, by_person)"
     " SELECT register, dossier_id, 'withdrawn', id, at, at, by_person FROM main.entry WHERE register = 'sealing'"),
    ("is-sealed", "INSERT INTO main.entry (register, dossier_id, at, recorded_at, by_person)"
     " SELECT register, dossier_id, at, at, by_person FROM main.entry WHERE register = 'sealing'"),
])  # fmt: skip
def test_the_schema_lifts_no_sealing_by_itself(manager: Desk, sealed: int, code: str, statement: str) -> None:
    refused(code, partial(manager.store.db.run, statement))
    assert dossiers.rows(manager, [sealed])[0].sealed


# ------------------------------------------------------------------ what was typed of its customer
@pytest.mark.rule("S11-R6", "S17-R8")
def test_the_words_of_a_hold_are_covered_with_the_dossier(desk: Desk, manager: Desk, bag: int) -> None:
    """Who may not read the dossier reads that it is held, by whom and since when, not what was typed of its customer."""
    other = register(desk, "1栋1单元102", "李四")
    past = holding.hold(manager, bag, f"{NAME}旧案").value
    holds.lift(manager, past, f"{NAME}已撤诉")
    standing = holds.place(manager, HoldCase(f"{NAME}借款案", "法院", "8号"), [bag], by_name(NAME)).value
    apart = holding.hold(manager, other, "李四案").value
    assert dossiers.detail(desk, bag).holds == (f"{NAME}借款案",)
    sealing.seal(manager, [bag], "服务已终止")
    assert dossiers.detail(desk, bag).holds == (COVERED,) and dossiers.detail(desk, other).holds == ("李四案",)
    (on,) = holds.standing(desk, [bag]).open
    assert (on.title, on.mandate, on.number, on.by) == (COVERED, "法院", "8号", "陈静")
    by_id = {one.id: one for one in holds.cases(desk)}
    assert [by_id[one].case.title for one in (past, standing, apart)] == [COVERED, COVERED, "李四案"]
    assert by_id[past].why == COVERED and by_id[standing].why == ""
    seen = repr([holds.cases(desk), *(holds.case(desk, one) for one in by_id)])
    assert NAME not in seen
    assert NAME not in str(refused("under-hold", lambda: destruction.propose(desk, [bag], "到期")))
    assert {one.case.title for one in holds.cases(manager)} == {f"{NAME}旧案", f"{NAME}借款案", "李四案"}


@pytest.mark.rule("S11-R6", "S17-R5")
def test_the_reasons_of_opinions_are_covered_and_stay_as_they_were(
    office: Office, desk: Desk, manager: Desk, bag: int
) -> None:
    other = register(desk, "1栋1单元102", "李四")
    keep = Opined(Opinion.KEEP, f"{NAME}欠款未清")
    listed = destruction.propose(desk, [bag, other], "到期", {1: keep, 2: Opined(Opinion.KEEP, "李四欠款")}).value
    sealing.seal(manager, [bag], "服务已终止")
    for clerk in (desk, office.desk("zhou")):
        shown = dockets.docket(clerk, listed.id)
        assert opinions_of(shown) == {1: Opined(Opinion.KEEP, COVERED), 2: Opined(Opinion.KEEP, "李四欠款")}
        assert NAME not in repr(shown) + repr(dockets.with_lines(clerk, "destruction"))
    assert opinions_of(dockets.docket(manager, listed.id))[1] == keep
    appraising.opine(desk, listed.id, {2: destruction.GO})
    assert opinions_of(dockets.docket(manager, listed.id)) == {1: keep, 2: destruction.GO}


# ------------------------------------------------------------------ one reason for several
@pytest.mark.rule("S02-R11", "S11-R6")
@pytest.mark.parametrize("said", [f"{NAME}一家搬走", "身份证 110105 19491231 002x", "139-0000-1111 来电", "王伯当搬走"])
def test_one_reason_for_several_dossiers_names_no_customer_of_one(
    desk: Desk, manager: Desk, bag: int, said: str
) -> None:
    other = register(desk, "1栋1单元102", "李四")
    both, refusal = [bag, other], partial(refused, "reason-names-nobody")
    keep = partial(RetentionDecision, Decision.KEEP_UNTIL, until="2040-01-01")
    refusal(lambda: retention.decide(desk, both, keep(said)))
    refusal(lambda: sealing.seal(manager, both, said))
    retention.decide(desk, [bag], keep(said))
    retention.withdraw(desk, bag, retention.decisions(desk, bag)[0].id, said)
    sealing.seal(manager, both, "服务已终止")
    refusal(lambda: sealing.unseal(manager, both, said))
    assert said not in str(everything_of(desk, other)), "nothing of one is written with the other"
    sealing.unseal(manager, [bag], said)
    destroyed(desk, bag)
    assert said not in str(everything_of(desk, bag, other))


def everything_of(desk: Desk, *numbers: int) -> list[tuple[object, ...]]:
    """Return all lines of all registers about dossiers, and every word of why."""
    about = f"IN ({', '.join(map(str, numbers))})"
    return [
        *desk.store.db.rows(f"SELECT contents, reason FROM main.entry WHERE dossier_id {about}"),
        *desk.store.db.rows(f"SELECT * FROM main.audit_reason WHERE dossier_id {about}"),
    ]


# ------------------------------------------------------------------ the wish to be forgotten
@pytest.mark.rule("S11-R6")
def test_a_wish_never_shortens_a_statutory_term(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = entered(clerk, Customer.PERSON, NAME)
    until = dossiers.end_relationship(clerk, number, TODAY).value
    (answer,) = sealing.enter_wish(manager, number, TODAY, "当面书面").value
    assert (answer.fate, answer.wish.until) == (Fate.TERM, until)
    assert (
        answer.wish.clause.startswith(f"{manager.pack.retention.clause}；") and "第四十七条第二款" in answer.wish.clause
    )
    assert dossiers.rows(clerk, [number])[0].name == "", "it ends in sealing"
    refused("term-not-served", lambda: destruction.propose(manager, [number], "客户请求"))


@pytest.mark.rule("S11-R6", "S17-R8")
def test_a_hold_goes_before_a_term_and_a_term_before_the_wish(trade: TradeOf) -> None:
    office = trade("securities")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = entered(clerk, Customer.PERSON, NAME)
    holding.hold(manager, number, "专项检查")
    (answer,) = sealing.enter_wish(manager, number, TODAY, "信函").value
    assert (answer.fate, answer.wish.until) == (Fate.HELD, "")
    holds.lift(manager, holds.standing(manager, [number]).open[0].case_id, "检查结束")
    (answer,) = sealing.enter_wish(manager, number, TODAY, "信函").value
    assert answer.fate is Fate.TERM, "no term runs out before it has begun"
    assert [one.fate for one in sealing.wishes(manager)] == [Fate.TERM, Fate.HELD]


@pytest.mark.rule("S11-R6")
def test_where_nothing_stands_before_it_the_wish_ends_in_destruction(desk: Desk, manager: Desk, bag: int) -> None:
    other = register(desk, "1栋1单元102", NAME, party_id=int(desk.store.db.value("SELECT party_id FROM main.dossier")))
    answers = sealing.enter_wish(manager, bag, TODAY - timedelta(days=2), "当面书面", whole_customer=True).value
    assert [(one.dossier_id, one.fate) for one in answers] == [(bag, Fate.FREE), (other, Fate.FREE)]
    assert answers[0].customer == NAME and not dossiers.rows(desk, [bag])[0].sealed
    destroyed(desk, bag)
    (gone,) = [one for one in sealing.wishes(manager) if one.dossier_id == bag]
    assert (gone.customer, gone.fate, gone.wish.way) == ("", None, ""), "that there was a wish stays, without its words"


@pytest.mark.rule("S11-R6", "S12-R10")
def test_an_original_of_the_customer_goes_back_before_their_wish_is_granted(office: Office, manager: Desk) -> None:
    deposits.allow(manager, office.desk("zhao"))
    desk = office.desk("li")
    bag = register(desk, "1栋1单元101", NAME)
    original = deposits.taken_in(desk, bag)
    (answer,) = sealing.enter_wish(manager, bag, TODAY, "当面书面").value
    assert answer.fate is Fate.ORIGINALS and "请先办理领回" in answer.fate.label
    assert not dossiers.rows(desk, [bag])[0].sealed, "a sealed dossier gives nothing back"
    refused("original-is-kept", lambda: destruction.propose(desk, [bag], "客户请求"))
    deposits.given_out(desk, original, "chen", "zhao")
    (answer,) = sealing.enter_wish(manager, bag, TODAY, "当面书面").value
    assert answer.fate is Fate.FREE
    destruction.propose(desk, [bag], "客户请求")


@pytest.mark.rule("S11-R6")
def test_a_term_goes_before_the_wish_wherever_the_bag_is(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    number = entered(clerk, Customer.PERSON, NAME)
    until = dossiers.end_relationship(clerk, number, TODAY).value
    clerk.store.db.run("UPDATE main.dossier SET state = 'lent' WHERE id = ?", (number,))
    judged = retention.proof(clerk, number).judgement
    assert [one.code for one in judged.refusals] == ["destroy-only-shelved", "term-not-served"]
    (answer,) = sealing.enter_wish(manager, number, TODAY, "信函").value
    assert (answer.fate, answer.wish.until) == (Fate.TERM, until)


def test_a_wish_has_a_day_and_a_way(desk: Desk, manager: Desk, bag: int) -> None:
    refused("not-filled", lambda: sealing.enter_wish(manager, bag, TODAY, " "))
    refused("day-to-come", lambda: sealing.enter_wish(manager, bag, TODAY + timedelta(days=1), "电话"))
    refused("not-allowed", lambda: sealing.enter_wish(desk, bag, TODAY, "电话"))
