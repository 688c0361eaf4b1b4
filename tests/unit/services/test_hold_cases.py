"""Holds as cases: what they go on catching, what they refuse and who tried, when they end, and what of them is erased."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.models.domain.change import Edit
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierState, Selection
from app.models.domain.errors import Stale, StoreProblem
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.item import NewItem
from app.models.domain.loan import LoanKind
from app.models.domain.policy.pack import Medium
from app.models.domain.procedures.destruction import DESTROY
from app.models.domain.registers.hold import HoldCase
from app.models.ledgers.drafts import DraftCustomer
from app.models.services import (
    changing,
    dockets,
    dossiers,
    filing,
    holds,
    lending,
    misfiled,
    returning,
    today,
    trail,
    waiting,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import holds as store
from app.models.store.archive import Store
from tests import destruction, holding
from tests.kept import attach
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed
from tests.unit.services.test_putting_in import picture

ID, ID_2 = "11010519491231002X", "110101199003070003"
MATTER = HoldCase("专项检查", "银保监局", "〔2026〕8号")
_BY_NAME = Selection(filters=(ColumnFilter("name", Way.CONTAINS, text="欧阳"),))


@pytest.fixture
def manager(office: Office) -> Desk:
    return office.desk("chen")


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三", id_number=ID, place_text="A柜1层02")


def party_of(desk: Desk, bag: int) -> int:
    return int(desk.store.db.value("SELECT party_id FROM main.dossier WHERE id = ?", (bag,)))


def held(desk: Desk, *bags: int) -> list[bool]:
    return [row.held for row in dossiers.rows(desk, bags)]


# ------------------------------------------------------------------ what it covers
@pytest.mark.rule("S17-R8")
def test_one_case_holds_several_dossiers_and_is_lifted_as_one_or_in_part(desk: Desk, manager: Desk, bag: int) -> None:
    bags = [bag, *(register(desk, f"1栋1单元10{n}", "李四") for n in (2, 3))]
    case = holds.place(manager, MATTER, bags).value
    assert held(desk, *bags) == [True] * 3
    (row,) = holds.cases(manager)
    assert (row.case.title, row.case.mandate, row.case.number, row.by, row.dossiers) == (
        "专项检查", "银保监局", "〔2026〕8号", "陈静", 3,
    )  # fmt: skip
    assert holds.lift(manager, case, "与本案无关", [bags[1]]).value == 1
    assert held(desk, *bags) == [True, False, True]
    assert holds.lift(manager, case, "检查结束").value == 2
    assert held(desk, *bags) == [False] * 3
    (row,) = holds.cases(manager)
    assert (row.lifted_by, row.why, row.dossiers) == ("陈静", "检查结束", 3)
    assert [one.lifted_at != "" for one in holds.case(manager, case).dossiers] == [True] * 3
    refused("stale", lambda: holds.lift(manager, case, "再次"))


def test_a_case_of_named_dossiers_ends_with_the_last_of_them(desk: Desk, manager: Desk, bag: int) -> None:
    case = holds.place(manager, MATTER, [bag]).value
    holds.lift(manager, case, "与本案无关", [bag])
    assert holds.cases(manager)[0].lifted_at


@pytest.mark.rule("S17-R8")
def test_a_hold_of_a_customer_catches_the_dossiers_that_come_later(desk: Desk, manager: Desk, bag: int) -> None:
    case = holds.place(manager, MATTER, customers_of=[bag]).value
    later = register(desk, "1栋1单元105", "张三", party_id=party_of(desk, bag))
    other = register(desk, "1栋1单元106", "李四")
    assert held(desk, bag, later, other) == [True, True, False]
    (event,) = [one for one in dossiers.changes_of(manager, later) if one.action == "dossier.hold"]
    assert event.detail["line"] == case, "the trail says by which case"
    assert trail.verify(manager).whole


@pytest.mark.rule("S17-R8")
def test_a_customer_is_held_under_every_row_with_their_number(desk: Desk, manager: Desk, bag: int) -> None:
    """Registering by hand makes a customer anew each time, alone or beside others."""
    before = register(desk, "1栋1单元102", "张三", id_number=ID)
    case = holds.place(manager, MATTER, customers_of=[bag]).value
    assert held(desk, bag, before) == [True, True] and holds.cases(manager)[0].dossiers == 2
    later = register(desk, "1栋1单元103", "张三", id_number=ID)
    beside = register(desk, "1栋1单元104", "李四", others=(DraftCustomer("张三", id_number=ID),))
    other, unknown = register(desk, "1栋1单元105", "李四"), register(desk, "1栋1单元106", "张三")
    assert held(desk, later, beside, other, unknown) == [True, True, False, False], "a name alone makes nobody the same"
    assert {one.reference_code for one in holds.case(manager, case).dossiers} == {
        row.reference_code for row in dossiers.rows(desk, [bag, before, later, beside])
    }
    assert trail.verify(manager).whole


@pytest.mark.rule("S17-R8")
def test_a_customer_whose_first_row_is_gone_is_caught_by_the_others(desk: Desk, manager: Desk, bag: int) -> None:
    kept = register(desk, "1栋1单元102", "张三", id_number=ID)
    case = holds.place(manager, MATTER, customers_of=[bag]).value
    holds.lift(manager, case, "与本案无关", [bag])
    destroyed(desk, bag)
    later = register(desk, "1栋1单元103", "张三", id_number=ID)
    assert held(desk, kept, later) == [True, True]


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("corrected", ["the other", "the held one"])
def test_a_corrected_number_that_makes_two_customers_one_holds_both(
    desk: Desk, manager: Desk, bag: int, corrected: str
) -> None:
    other = register(desk, "1栋1单元102", "张三", id_number="" if corrected == "the other" else ID_2)
    holds.place(manager, MATTER, customers_of=[bag])
    assert held(desk, other) == [False]
    edit = Edit(other, "id-number", ID) if corrected == "the other" else Edit(bag, "id-number", ID_2)
    changing.enter(desk, [edit], "业主本人")
    assert held(desk, bag, other) == [True, True]


@pytest.mark.rule("S17-R8")
def test_a_search_goes_on_catching_and_lets_nothing_go_before_the_lift(desk: Desk, manager: Desk, bag: int) -> None:
    lent = Selection(filters=(ColumnFilter("state", Way.VALUES, ("lent", "lent.entered")),))
    case = holds.place(manager, MATTER, selection=lent).value
    assert held(desk, bag) == [False] and holds.cases(manager)[0].dossiers == 0
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.LOAN, "装修核对", 7))
    assert held(desk, bag) == [True], "caught in the transaction that made it match"
    returning.take_back(desk, bag)
    assert held(desk, bag) == [True], "what matches no more stays caught"
    holds.lift(manager, case, "与本案无关", [bag])
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.LOAN, "装修核对", 7))
    assert held(desk, bag) == [False], "what it was lifted from it does not catch again"
    assert holds.cases(manager)[0].lifted_at == "", "and goes on"


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("way", ["registered", "corrected", "of a customer"])
def test_whatever_makes_a_dossier_match_makes_it_held(desk: Desk, manager: Desk, bag: int, way: str) -> None:
    holds.place(manager, MATTER, selection=_BY_NAME)
    if way == "registered":
        bag = register(desk, "1栋1单元107", "欧阳锋")
    elif way == "corrected":
        changing.enter(desk, [Edit(bag, "name", "欧阳克")], "业主本人")
    else:
        two = register(desk, "1栋1单元108", "张三", party_id=party_of(desk, bag))
        changing.enter(desk, [Edit(bag, "name", "欧阳克")], "业主本人")
        assert held(desk, two) == [True], "a customer's own data stand in all their dossiers"
    assert held(desk, bag) == [True]


def test_a_place_that_is_renamed_makes_its_dossiers_match(desk: Desk, manager: Desk, bag: int) -> None:
    at = Selection(filters=(ColumnFilter("place", Way.CONTAINS, text="B柜"),))
    holds.place(manager, MATTER, selection=at)
    dossiers.shelve(desk, [bag], "B柜3层01")
    assert held(desk, bag) == [True]


def test_a_hold_says_what_it_is_about_and_covers_something(desk: Desk, manager: Desk, bag: int) -> None:
    refused("not-filled", lambda: holds.place(manager, HoldCase("", "法院"), [bag]))
    refused("not-filled", lambda: holds.place(manager, HoldCase("纠纷案", " "), [bag]))
    refused("empty-list", lambda: holds.place(manager, MATTER))
    refused("not-allowed", lambda: holds.place(desk, MATTER, [bag]))
    numbers = Selection(filters=(ColumnFilter("phone", Way.CONTAINS, text="139"),))
    refused("covered-column", lambda: holds.place(manager, MATTER, selection=numbers))
    destroyed(desk, bag)
    refused("destroyed-stays", lambda: holds.place(manager, MATTER, [bag]))


# ------------------------------------------------------------------ what it refuses
@pytest.mark.rule("S17-R8")
def test_who_tried_what_and_when_is_kept_though_nothing_came_of_it(
    office: Office, desk: Desk, manager: Desk, bag: int
) -> None:
    case = holds.place(manager, MATTER, [bag]).value
    refusal = refused("under-hold", lambda: destruction.propose(desk, [bag], "到期"))
    assert "专项检查" in str(refusal), "the refusal names the case"
    (attempt,) = holds.case(manager, case).attempts
    assert (attempt.who, attempt.tried) == (("李梅",), "destruction.propose")
    assert attempt.reference_code in str(refusal)
    assert holds.cases(manager)[0].attempts == 1
    assert dockets.heads(desk, "destruction") == [], "the list itself was not kept"
    refused("reason-stated", lambda: destruction.propose(desk, [bag], " "))
    assert holds.cases(manager)[0].attempts == 1, "other refusals are not noted"
    assert trail.verify(manager).whole


def test_the_other_ways_to_a_held_dossier_are_noted_by_the_right(
    desk: Desk, manager: Desk, bag: int, tmp_path: Path
) -> None:
    case = holds.place(manager, MATTER, [bag]).value
    item = filing.add_item(desk, bag, NewItem("购房合同复印件", False, Medium.PAPER, 1, "", "", False, "")).value
    file = attach(desk, item, picture(tmp_path / "a.png"))
    refused("under-hold", lambda: misfiled.void_file(manager, file, "扫描不清"))
    assert [(one.tried, one.who) for one in holds.case(manager, case).attempts] == [("decide-change", ("陈静",))]


# ------------------------------------------------------------------ the late hold
def approved(desk: Desk, listed: Docket) -> None:
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))


def sign(desk: Desk, login: str, docket_id: int) -> None:
    statement = destruction.destroyer_statement(desk, docket_id, "碎纸", "档案室")
    destruction.sign(desk, docket_id, signed(desk, login, statement), "碎纸", "档案室")


MOMENTS = ("before listing", "listed", "approved", "first scan", "between the signatures", "as the last one begins")


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("moment", MOMENTS)
def test_the_bag_survives_a_hold_at_every_moment_and_who_would_sign_hears_of_it(
    office: Office, desk: Desk, manager: Desk, bag: int, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place: Callable[[], object] = partial(holds.place, office.desk("zhao"), MATTER, [bag])
    if moment == "before listing":
        place()
        assert "专项检查" in str(refused("under-hold", lambda: destruction.propose(desk, [bag], "到期")))
        return
    listed = destruction.propose(desk, [bag], "到期").value
    if moment == "listed":
        place()
        (waits,) = today.today(manager).of(waiting.HELD)
        assert (waits[0].id, waits[1].title) == (listed.id, "专项检查"), "told on the first page, by name"
    approved(desk, listed)
    if moment == "approved":
        place()
    destruction.scan_out(desk, listed.id, bag)
    if moment == "first scan":
        place()
    last = "zhou"
    if moment in MOMENTS[4:]:
        sign(desk, "zhou", listed.id)
        last = "wu"
    if moment == "between the signatures":
        place()
    if moment == "as the last one begins":
        own = Store.transaction

        def late(store: Store) -> object:
            """Another connection is quicker than the signer, who has given their password by now."""
            if store is desk.store:
                monkeypatch.setattr(Store, "transaction", own)
                place()
            return own(store)

        statement = destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室")
        given = signed(desk, "wu", statement)
        monkeypatch.setattr(Store, "transaction", late)
        refusal = refused("under-hold", lambda: destruction.sign(desk, listed.id, given, "碎纸", "档案室"))
    else:
        refusal = refused("under-hold", lambda: sign(desk, last, listed.id))
    assert "专项检查" in str(refusal)
    (on,) = dockets.docket(desk, listed.id).held
    assert (on.title, on.by) == ("专项检查", "赵明"), "the list says so before anybody signs"
    assert [one[0].code for one in today.today(desk).of(waiting.HELD)] == [listed.code]
    assert dossiers.rows(desk, [bag])[0].state is DossierState.SHELVED
    assert dossiers.detail(desk, bag).row.name == "张三"
    (attempt,) = holds.case(manager, on.case_id).attempts
    assert (attempt.who[0], attempt.tried, attempt.docket) == (
        {"zhou": "周涛", "wu": "吴琪"}[last], f"destruction.{DESTROY}", listed.code,
    )  # fmt: skip


def test_nobody_places_a_hold_in_the_middle_of_another_s_transaction(office: Office, desk: Desk, bag: int) -> None:
    """What was first is first: the hold waits, and finds either the bag or its tombstone."""
    manager = office.desk("zhao")
    manager.store.db.run("PRAGMA busy_timeout = 0")
    with desk.store.transaction(), pytest.raises(StoreProblem) as caught:
        holds.place(manager, MATTER, [bag])
    assert caught.value.code == "store-busy"
    holds.place(manager, MATTER, [bag])


# ------------------------------------------------------------------ it grows
@pytest.mark.rule("S17-R8")
def test_a_case_grows_by_a_named_act_and_shrinks_by_a_lift_alone(desk: Desk, manager: Desk, bag: int) -> None:
    later = register(desk, "1栋1单元909", "李四")
    case = holds.place(manager, MATTER, [bag]).value
    refused("reason-stated", lambda: holds.add(manager, case, [later], " "))
    refused("empty-list", lambda: holds.add(manager, case, [bag], "补充通知"))
    assert holds.add(manager, case, [bag, later], "补充通知").value == 1
    assert [one.dossier_id for one in holds.case(manager, case).dossiers] == [bag, later]
    refused("under-hold", lambda: destruction.propose(desk, [later], "到期"))
    (event,) = [one for one in trail.newest(manager) if one.action == "hold.add"]
    assert event.subject == f"hold-case:{case}" and event.reason == "补充通知"
    holds.lift(manager, case, "与本案无关", [later])
    assert holds.add(manager, case, [later], "又有关").value == 1, "what was lifted may be named again"
    holds.lift(manager, case, "结案")
    with pytest.raises(Stale):
        holds.add(manager, case, [later], "补充通知")


# ------------------------------------------------------------------ its end
def test_when_the_last_hold_ended_can_be_asked_of_the_store(desk: Desk, manager: Desk, bag: int) -> None:
    never = register(desk, "1栋1单元109", "李四")
    first, second = (holding.hold(manager, bag, title).value for title in ("诉讼", "检查"))
    holds.lift(manager, first, "结案")
    assert store.last_lifted(desk.store.db, [bag, never]) == {}, "it is held still"
    holds.lift(manager, second, "结束")
    lifted = holds.case(manager, second).row.lifted_at
    assert store.last_lifted(desk.store.db, [bag, never]) == {bag: lifted}


def test_the_words_of_a_case_go_with_the_last_of_its_dossiers(
    office: Office, desk: Desk, manager: Desk, bag: int
) -> None:
    other = register(desk, "1栋1单元102", "李四")
    case = holds.place(manager, HoldCase("张三诉讼案", "法院"), [bag, other]).value
    holds.lift(manager, case, "张三已撤诉")
    words = "SELECT group_concat(contents || reason) FROM main.entry WHERE id = ?1 OR follows_id = ?1"
    destroyed(desk, bag)
    assert "张三" in str(desk.store.db.value(words, (case,))), "it still says why the other was held"
    destroyed(desk, other)
    assert "张三" not in str(desk.store.db.value(words, (case,)))
    assert [one.case.title for one in holds.cases(manager)] == [""], "that there was one stays"
    assert trail.verify(manager).whole


def test_a_search_is_lifted_after_what_it_was_lifted_from_is_destroyed(desk: Desk, manager: Desk, bag: int) -> None:
    by_name = Selection(filters=(ColumnFilter("name", Way.CONTAINS, text="张三"),))
    case = holds.place(manager, HoldCase("张三诉讼案", "法院"), selection=by_name).value
    holds.lift(manager, case, "张三已撤诉", [bag])
    destroyed(desk, bag)
    assert holds.cases(manager)[0].lifted_at == "", "a search goes on catching"
    holds.lift(manager, case, "张三案结束")
    assert [(one.case.title, one.why) for one in holds.cases(manager)] == [("", "")]
    assert trail.verify(manager).whole


@pytest.mark.rule("S17-R8", "S02-R11")
def test_a_case_of_a_customer_ends_with_the_last_trace_of_them(desk: Desk, manager: Desk, bag: int) -> None:
    """It was lifted from each dossier and stood for what might come; nothing can come of a customer who is erased."""
    other = register(desk, "1栋1单元102", "张三", id_number=ID)
    case = holds.place(manager, HoldCase("张三诉讼案", "法院"), customers_of=[bag]).value
    holds.lift(manager, case, "张三已撤诉", [bag, other])
    destroyed(desk, bag)
    assert [(one.case.title, one.lifted_at) for one in holds.cases(manager)] == [("张三诉讼案", "")]
    destroyed(desk, other)
    (row,) = holds.cases(manager)
    assert (row.case.title, row.case.mandate, row.why) == ("", "", "") and row.lifted_at
    assert len(holds.case(manager, case).anchors) == 3, "placed, lifted from both, ended: each in the trail"
    assert "张三" not in str(desk.store.db.rows("SELECT contents, reason FROM main.entry"))
    assert trail.verify(manager).whole


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("statement", [
    "DELETE FROM main.entry WHERE register = 'hold-case'",
    "UPDATE main.entry SET contents = '{}' WHERE register = 'hold-case'",
    "UPDATE main.entry SET case_id = NULL WHERE register = 'hold'",
    "INSERT INTO main.entry (register, act, follows_id, at, recorded_at, by_person)"
    " SELECT register, 'closed', id, at, at, by_person FROM main.entry WHERE register = 'hold-case'",
    "INSERT INTO main.entry (register, act, follows_id, at, recorded_at, by_person)"
    " SELECT register, 'withdrawn', id, at, at, by_person FROM main.entry WHERE register = 'hold-case'",
    "INSERT INTO main.entry (register, dossier_id, contents, at, recorded_at, by_person)"
    " SELECT register, dossier_id, contents, at, at, by_person FROM main.entry WHERE register = 'hold'",
    "INSERT INTO main.entry (register, dossier_id, act, follows_id, at, recorded_at, by_person)"
    " SELECT register, dossier_id, 'closed', id, at, at, by_person FROM main.entry WHERE register = 'hold'",
])  # fmt: skip
def test_the_schema_keeps_a_case_as_it_was_ordered(manager: Desk, bag: int, statement: str) -> None:
    holds.place(manager, MATTER, [bag])
    refused("register-is-kept", partial(manager.store.db.run, statement))
    assert held(manager, bag) == [True]


def test_who_sees_a_part_of_the_archive_reads_no_case(office: Office, manager: Desk, bag: int) -> None:
    holds.place(manager, MATTER, [bag])
    refused("not-allowed", lambda: holds.cases(office.desk("sun")))
    assert office.desk("sun").store.db.value("SELECT count(*) FROM entry") == 0
