"""The scope of a session: it is kept in the connection, so that no read can forget it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.dossier import Selection
from app.models.domain.errors import NotAllowed
from app.models.domain.identity import Phone
from app.models.domain.loan import LoanKind
from app.models.domain.policy.pack import Reach
from app.models.domain.recipient import OFFICE
from app.models.services import accounts, dockets, dossiers, lending, listing, loan_register, moving, scanning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import loans, people
from app.models.store.scope import Scope
from tests.office import Office, register
from tests.refusals import refused


@pytest.fixture
def bags(desk: Desk) -> dict[str, int]:
    """One household in each of three buildings."""
    return {
        "own": register(desk, "1栋1单元101", "张三", phones=(Phone("", "13800001111"),), papers=("装修资料",)),
        "other": register(desk, "2栋1单元101", "张山", phones=(Phone("", "13800002222"),), papers=("装修资料",)),
        "third": register(desk, "10栋1单元101", "章三"),
    }


def give(office: Office, *names: str) -> None:
    """Make 孙静 answer for these buildings."""
    manager = office.desk("chen")
    person = next(one for one in accounts.staff(manager) if one.name == "孙静")
    wanted = {number for number, name in dossiers.buildings(manager) if name in names}
    accounts.assign_buildings(manager, person.id, wanted)


@pytest.fixture
def steward(office: Office, bags: dict[str, int]) -> Desk:
    """孙静, who answers for building 1."""
    give(office, "1栋")
    return office.desk("sun")


@pytest.mark.rule("S05-R9")
def test_lists_counts_and_search_hold_the_own_buildings(steward: Desk, bags: dict[str, int]) -> None:
    assert list(dossiers.ids(steward, Selection())) == [bags["own"]]
    assert [name for _, name in dossiers.buildings(steward)] and sum(c.count for c in dossiers.corners(steward)) == 1
    for text in ("zs", "zhang", "张", "装修", "1111", "2222", "1-101", "JF"):
        assert set(dossiers.find(steward, text)) <= {bags["own"]}, text
    assert dossiers.find(steward, "装修") == [bags["own"]]
    assert [row.id for row in dossiers.rows(steward, list(bags.values()))] == [bags["own"]]


def test_no_other_building_is_named(steward: Desk, desk: Desk, bags: dict[str, int]) -> None:
    assert len(dossiers.buildings(desk)) > 1
    assert [name for _, name in dossiers.buildings(steward)] == ["1栋"]


@pytest.mark.rule("S05-R9", "S17-R4")
def test_every_read_and_act_on_another_building_is_refused(steward: Desk, desk: Desk, bags: dict[str, int]) -> None:
    foreign = bags["other"]
    code = dossiers.rows(desk, [foreign])[0].bar_code
    acts: list[Callable[[], object]] = [
        lambda: dossiers.detail(steward, foreign),
        lambda: dossiers.reveal(steward, foreign, "核对"),
        lambda: scanning.look_up(steward, code),
        lambda: listing.export(steward, [foreign], "核对", OFFICE),
        lambda: dossiers.shelve(steward, [foreign], "A柜1层01"),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    for read in (dossiers.loans_of, dossiers.changes_of):
        assert read(steward, foreign) == []
    assert moving.holder_at(steward, foreign, "9999-01-01") is None


@pytest.mark.rule("S05-R9")
def test_a_foreign_dossier_and_one_that_never_was_are_answered_alike(steward: Desk, bags: dict[str, int]) -> None:
    shown = []
    for number in (bags["other"], 999_999):
        with pytest.raises(NotAllowed) as caught:
            dossiers.detail(steward, number)
        shown.append((caught.value.code, str(caught.value)))
    assert shown[0] == shown[1]


@pytest.mark.rule("S05-R9")
def test_the_scope_follows_the_assignment_at_once(office: Office, steward: Desk, bags: dict[str, int]) -> None:
    give(office, "2栋", "10栋")
    assert set(dossiers.ids(steward, Selection())) == {bags["other"], bags["third"]}
    assert dossiers.find(steward, "装修") == [bags["other"]]
    give(office)
    assert list(dossiers.ids(steward, Selection())) == []
    assert dossiers.find(steward, "张") == []


@pytest.mark.rule("S05-R9")
def test_even_plain_sql_on_the_stewards_connection_sees_no_further(steward: Desk) -> None:
    db = steward.store.db
    for table in ("dossier", "party", "phone", "item", "movement", "dossier_text", "dossier_count"):
        rows = db.rows(f"SELECT * FROM {table}")
        assert rows, table
        assert not any("张山" in str(row) or "13800002222" in str(row) for row in rows), table
    assert db.value("SELECT count(*) FROM dossier") == 1
    assert db.value("SELECT count(*) FROM main.dossier") == 3


@pytest.mark.rule("S05-R10")
@pytest.mark.parametrize("login", ["chen", "zhao", "li"])
def test_managers_and_the_keeper_see_everything(office: Office, bags: dict[str, int], login: str) -> None:
    desk = office.desk(login)
    assert set(dossiers.ids(desk, Selection())) == set(bags.values())
    assert set(dossiers.find(desk, "zs")) == set(bags.values())


@pytest.mark.rule("S05-R9")
def test_loans_of_other_buildings_are_not_shown(steward: Desk, desk: Desk, bags: dict[str, int]) -> None:
    manager = next(one for one in accounts.staff(desk) if one.name == "陈静")
    for number in (bags["own"], bags["other"]):
        lending.lend(desk, LoanProposal(manager.id, (number,), LoanKind.LOAN, "装修核对", 7))
    assert {loan.dossier_id for loan in loan_register.out(desk)} == {bags["own"], bags["other"]}
    assert {loan.dossier_id for loan in loan_register.out(steward)} == {bags["own"]}


@pytest.mark.rule("S05-R9")
def test_the_checksums_of_a_docket_out_of_reach_are_not_read(steward: Desk, desk: Desk, bags: dict[str, int]) -> None:
    manager = next(one for one in accounts.staff(desk) if one.name == "陈静")
    lent = lending.lend(desk, LoanProposal(manager.id, (bags["other"],), LoanKind.LOAN, "装修核对", 7)).value
    assert dockets.anchors(desk, lent.request.docket)
    refused("stale", lambda: dockets.anchors(steward, lent.request.docket))


@pytest.mark.rule("S05-R9")
def test_the_refusal_says_who_may_agree(steward: Desk, bags: dict[str, int]) -> None:
    with pytest.raises(NotAllowed) as caught:
        dossiers.detail(steward, bags["other"])
    assert "总经理审批" in str(caught.value) and "4.3.3" in str(caught.value)


def test_a_locked_session_reads_nothing(desk: Desk, bags: dict[str, int]) -> None:
    desk.lock()
    with pytest.raises(NotAllowed) as caught:
        dossiers.ids(desk, Selection())
    assert caught.value.code == "locked"


@pytest.mark.rule("S05-R9", "S06-R4")
def test_an_old_loan_of_what_lies_outside_tells_its_code_only(steward: Desk, desk: Desk, bags: dict[str, int]) -> None:
    db, me = desk.store.db, steward.account.person_id
    db.run(
        "INSERT INTO main.batch (kind, file_name, file_sha256, row_count, imported_at, imported_by)"
        " VALUES ('loans', '台账.csv', 'x', 2, '2026-01-06', ?)",
        (desk.account.person_id,),
    )
    batch = db.value("SELECT max(id) FROM main.batch")
    for number in (bags["own"], bags["other"]):
        loans.add_history(db, batch, {
            "kind": "loan", "dossier_id": number, "borrower_id": me, "purpose": "核对", "issued_at": "2026-01-02",
            "issued_by": desk.account.person_id, "due_on": "2026-01-05",
        })  # fmt: skip
    code = dossiers.rows(desk, [bags["other"]])[0].reference_code
    assert sorted(loan.title for loan in loan_register.out(steward)) == sorted(["1栋1单元101 张三", code])
    assert sorted(loan.title for loan in loan_register.out(desk)) == ["1栋1单元101 张三", "2栋1单元101 张山"]


@pytest.mark.rule("S19-R12")
def test_an_area_manager_sees_their_own_area_and_nobody_elses(office: Office, desk: Desk, bags: dict[str, int]) -> None:
    manager, clerk = office.desk("sun"), desk.store.db
    for bag, region in (("own", "东部"), ("other", "西部")):
        clerk.run("INSERT INTO main.dossier_class VALUES (?, 'region', ?)", (bags[bag], region))
    clerk.run("INSERT INTO main.dossier_class VALUES (?, 'grade', '东部')", (bags["third"],))
    people.set_areas(clerk, manager.account.person_id, {"东部"})
    people.set_areas(clerk, desk.account.person_id, {"西部"})
    manager.store.narrow(Scope(Reach.OWN_AREA, True, manager.account.person_id))
    assert list(dossiers.ids(manager, Selection())) == [bags["own"]]
    assert sum(corner.count for corner in dossiers.corners(manager)) == 1
