"""Deputies: appointed for some days, they sign for another, by an appointment, and count as both persons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from app.models.domain.change import Edit
from app.models.domain.docket import Docket
from app.models.domain.errors import NotAllowed
from app.models.domain.loan import LoanKind, Request
from app.models.domain.procedures import correction, destruction, loan
from app.models.domain.procedures.deputising import EXPIRE, GRANT, REVOKE
from app.models.services import (
    accounts,
    changing,
    deputising,
    dockets,
    lending,
    particulars,
    today,
    trail,
    waiting,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import signoffs
from tests import borrowing, wall_clock
from tests import destruction as steps
from tests.deputies import AUTHORITY, appointed, drawn_up, signed_for_another
from tests.handovers import draw_up
from tests.office import PASSWORDS, Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import awaited, person_id, signed
from tests.unit.services.test_handing_over import parties, perform

Desks = Callable[[str], Desk]


def asked(desk: Desk, borrower: str = "孙静") -> Request:
    """A dossier that nobody answers for: the general manager decides."""
    return asked_for(desk, register(desk, f"9栋1单元{101 + bags(desk)}", "张三"), borrower)


def asked_for(desk: Desk, bag: int, borrower: str) -> Request:
    return lending.ask(desk, LoanProposal(person_id(desk, borrower), (bag,), LoanKind.LOAN, "装修核对", 7)).value


def bags(desk: Desk) -> int:
    return int(desk.store.db.value("SELECT count(*) FROM main.dossier"))


def proposed(desk: Desk, by: Desk | None = None) -> Docket:
    """A destruction list, proposed at another desk if need be; every manager may agree to it."""
    bag = register(desk, f"8栋1单元{101 + bags(desk)}", "张三")
    return steps.propose(by or desk, [bag], "到期", leader="吴琪").value


def names(desk: Desk, docket_id: int, step: str) -> list[str]:
    return [one.name for one in dockets.signers(desk, docket_id, step)]


def approve_by(desk: Desk, login: str, docket_id: int, step: str = loan.APPROVE) -> Docket:
    return dockets.take(desk, docket_id, step, signed_for_another(desk, login, docket_id, step)).value


def as_if_in_force(desk: Desk, login: str, docket_id: int, step: str = loan.APPROVE) -> None:
    """A sign-off that was given while nobody is a deputy who may sign: that of the principal's own statement."""
    dockets.take(desk, docket_id, step, signed(desk, login, dockets.statement(desk, docket_id, step)))


def later(desk: Desk, days: int) -> None:
    """The clock of this desk goes by some days."""
    before = desk.now
    desk.now = lambda: before() + timedelta(days=days)


@pytest.mark.rule("S02-R3")
def test_a_deputy_approves_a_loan_in_both_names(desks: Desks) -> None:
    li, authority = desks("li"), appointed(desks("zhao"), "周涛")
    wanted = asked(li)
    assert names(li, wanted.id, loan.APPROVE) == ["赵明", "周涛"]
    (taken,) = approve_by(li, "zhou", wanted.id).taken(loan.APPROVE)
    assert (taken.name, taken.principal, taken.authority) == ("周涛", "赵明", authority.code)
    event = next(one for one in trail.newest(li) if one.action == "loan.approve")
    noted = [event.detail[one] for one in ("signers", "principal", "authority")]
    assert noted == [[person_id(li, "周涛")], person_id(li, "赵明"), authority.code]
    refused("approver-is-clerk", lambda: lending.issue(desks("zhou"), wanted.id))
    (given,) = borrowing.loans(li, lending.issue(li, wanted.id).value)
    assert (given.approver, given.principal) == ("周涛", "赵明")
    assert taken.attestation == f"周涛 代 赵明（授权 {authority.code}）"
    assert trail.verify(desks("wu")).whole


def test_what_is_signed_in_ones_own_name_is_what_it_was(desks: Desks) -> None:
    li = desks("li")
    wanted = asked(li)
    before = dockets.statement(li, wanted.id, loan.APPROVE)
    appointed(desks("zhao"), "周涛")
    after = dockets.statement(li, wanted.id, loan.APPROVE)
    assert (after.purpose, after.subject, after.list_hash, after.meaning) == (
        before.purpose, before.subject, wanted.docket.list_hash, before.meaning
    )  # fmt: skip
    _deputy, bound = deputising.signatures(li, wanted.id, loan.APPROVE)["zhou"]
    assert (bound.purpose, bound.subject, bound.meaning) == (after.purpose, after.subject, after.meaning)
    assert bound.list_hash != after.list_hash, "for whom, and by which appointment, is signed"
    refused("list-changed", lambda: as_if_in_force(li, "zhou", wanted.id))


def test_who_has_the_rank_signs_in_their_own_name(desks: Desks) -> None:
    li = desks("li")
    appointed(desks("zhao"), "陈静")
    wanted = proposed(li)
    assert deputising.signatures(li, wanted.id, destruction.APPROVE) == {}
    as_if_in_force(li, "chen", wanted.id, destruction.APPROVE)
    (taken,) = dockets.docket(li, wanted.id).taken(destruction.APPROVE)
    assert (taken.signature, taken.authority) == ("陈静", "")


@pytest.mark.rule("S05-R14")
def test_a_deputy_consents_to_a_correction_and_its_history_names_both(office: Office) -> None:
    bag = register_kept(office, "1栋1单元101", "张三")
    chen, zhou = office.desk("chen"), office.desk("zhou")
    asked = changing.ask(office.desk("li"), [Edit(bag, "note", "试")], "补充", "业主本人").value
    assert awaited(zhou, asked.kind) == []
    appointed(chen, "周涛")
    assert [one.code for one, _step in awaited(zhou, asked.kind)] == [asked.code]
    done = approve_by(zhou, "zhou", asked.id, correction.DECIDE)
    assert done.steps[-1].signature == "周涛 代 陈静"
    (change,) = particulars.history(zhou, bag, "note")
    assert (change.decider, change.principal) == ("周涛", "陈静")


@pytest.mark.rule("S02-R11")
def test_a_deputy_and_the_principal_both_count_as_the_approver_of_a_destruction(desks: Desks) -> None:
    li = desks("li")
    appointed(desks("chen"), "周涛")
    listed = proposed(li)
    approve_by(li, "zhou", listed.id, destruction.APPROVE)
    assert {"周涛", "陈静", "李梅"}.isdisjoint(names(li, listed.id, destruction.DESTROY))
    inputs = {destruction.METHOD: "碎纸", destruction.TOOL: "碎纸机", destruction.SITE: "档案室"}
    for login in ("zhou", "chen"):
        given = signed(li, login, dockets.statement(li, listed.id, destruction.DESTROY, inputs))
        refused(
            "destroyer-is-involved",
            lambda given=given: dockets.take(li, listed.id, destruction.DESTROY, given, inputs=inputs),
        )


@pytest.mark.parametrize(("begins", "days", "passed"), [(1, 3, 0), (0, 1, 1), (0, 31, 31)])
def test_nobody_is_a_deputy_before_the_first_or_after_the_last_day(
    desks: Desks, begins: int, days: int, passed: int
) -> None:
    li = desks("li")
    appointed(desks("zhao"), "周涛", begins=begins, days=days)
    later(li, passed)
    wanted = asked(li)
    assert names(li, wanted.id, loan.APPROVE) == ["赵明"]
    refused("approver-rank", lambda: as_if_in_force(li, "zhou", wanted.id))


def test_the_first_and_the_last_day_count(desks: Desks) -> None:
    li = desks("li")
    appointed(desks("zhao"), "周涛", begins=1, days=2)
    wanted = asked(li)
    for _day in range(2):
        later(li, 1)
        assert "周涛" in names(li, wanted.id, loan.APPROVE)
    later(li, 1)
    assert "周涛" not in names(li, wanted.id, loan.APPROVE)


def test_an_appointment_ends_by_itself(desks: Desks) -> None:
    chen, zhou = desks("chen"), desks("zhou")
    docket = appointed(chen, "周涛", days=1)
    assert [one.code for one in deputising.mine(zhou)] == [docket.code]
    assert today.today(chen).of(waiting.DEPUTIES) == tuple(deputising.mine(zhou))
    assert dockets.lapse(chen) == 0
    later(chen, 1)
    assert dockets.lapse(chen) == 1
    ended = dockets.docket(chen, docket.id)
    assert (ended.state.name, ended.taken(EXPIRE)[0].name) == ("expired", "陈静")
    refused("deputising-in-order", lambda: dockets.take(chen, docket.id, REVOKE, reason="提前回来"))


def test_a_revoked_appointment_is_none(desks: Desks) -> None:
    li, zhao = desks("li"), desks("zhao")
    docket = appointed(zhao, "周涛")
    wanted = asked(li)
    given = signed_for_another(li, "zhou", wanted.id, loan.APPROVE)
    with pytest.raises(NotAllowed):
        dockets.take(li, docket.id, REVOKE, reason="试")
    refused("reason-stated", lambda: dockets.take(zhao, docket.id, REVOKE, reason=" "))
    dockets.take(zhao, docket.id, REVOKE, reason="提前回来")
    refused("approver-rank", lambda: dockets.take(li, wanted.id, loan.APPROVE, given))


def test_until_it_is_signed_it_is_none(desks: Desks) -> None:
    li, zhao = desks("li"), desks("zhao")
    docket = drawn_up(zhao, "周涛")
    assert names(zhao, docket.id, GRANT) == ["赵明"]
    refused("wrong-signer", lambda: as_if_in_force(desks("chen"), "chen", docket.id, GRANT))
    assert "周涛" not in names(li, asked(li).id, loan.APPROVE)


@pytest.mark.rule("S02-R3", "S02-R8")
def test_a_deputy_counts_as_both_persons(desks: Desks) -> None:
    li, chen, zhou = desks("li"), desks("chen"), desks("zhou")
    appointed(chen, "周涛")
    for listed in (proposed(li, zhou), proposed(li, chen)):
        assert names(li, listed.id, destruction.APPROVE) == (
            ["陈静", "赵明"] if listed.opener.name == "周涛" else ["赵明"]
        )
        refused(
            "approver-is-proposer", lambda listed=listed: as_if_in_force(li, "zhou", listed.id, destruction.APPROVE)
        )
    appointed(desks("zhao"), "周涛")
    wanted = asked(zhou)
    refused("approver-is-clerk", lambda: as_if_in_force(li, "zhou", wanted.id))


def test_who_borrows_is_no_deputy_of_the_approver(office: Office) -> None:
    li, chen, bag = office.desk("li"), office.desk("chen"), register(office.desk("li"), "1栋1单元101", "张三")
    ids = set(li.store.db.column("SELECT id FROM main.building"))
    accounts.assign_buildings(chen, person_id(li, "孙静"), ids)
    wanted = asked_for(li, bag, "孙静")
    appointed(chen, "孙静")
    assert names(li, wanted.id, loan.APPROVE) == ["陈静", "赵明"]
    refused("approver-is-borrower", lambda: as_if_in_force(li, "sun", wanted.id))


def test_of_two_principals_the_one_who_may_is_signed_for(desks: Desks) -> None:
    li, chen = desks("li"), desks("chen")
    appointed(chen, "周涛")
    appointed(desks("zhao"), "周涛")
    done = approve_by(li, "zhou", proposed(li, chen).id, destruction.APPROVE)
    assert done.steps[-1].signature == "周涛 代 赵明"


def test_a_deputy_of_a_deputy_signs_nothing(office: Office) -> None:
    bag = register_kept(office, "1栋1单元101", "张三", note="旧")
    appointed(office.desk("zhao"), "陈静")
    appointed(office.desk("chen"), "周涛")
    li = office.desk("li")
    deletion = changing.ask(li, [Edit(bag, "note", "")], "清除", "业主本人").value
    assert [role.value for role in deletion.takers] == ["general_manager"]
    assert names(li, deletion.id, correction.DECIDE) == ["陈静", "赵明"]
    refused("approver-rank", lambda: as_if_in_force(li, "zhou", deletion.id, correction.DECIDE))
    assert approve_by(li, "chen", deletion.id, correction.DECIDE).steps[-1].signature == "陈静 代 赵明"


def test_a_deputy_reaches_no_more_than_before(desks: Desks) -> None:
    li, sun = desks("li"), desks("sun")
    appointed(desks("zhao"), "孙静")
    wanted = asked(li, "吴琪")
    assert "孙静" not in names(li, wanted.id, loan.APPROVE)
    assert today.today(sun).of(waiting.TO_APPROVE) == ()
    given = signed(li, "sun", dockets.statement(li, wanted.id, loan.APPROVE))
    refusal = refused("deputy-reaches", lambda: dockets.take(li, wanted.id, loan.APPROVE, given))
    assert (refusal.facts["name"], refusal.facts["principal"]) == ("孙静", "赵明")
    assert "9栋" not in str(refusal) and "张三" not in str(refusal)


@pytest.mark.rule("S04-R9")
def test_who_may_appoint_whom(desks: Desks) -> None:
    chen, zhao = desks("chen"), desks("zhao")
    refused("deputy-is-another", lambda: drawn_up(chen, "陈静"))
    refused("deputy-is-another", lambda: drawn_up(chen, "陈静", "孙静"))
    refused("deputy-is-another", lambda: drawn_up(zhao, "赵明", "陈静"))
    refused("deputy-from-above", lambda: drawn_up(chen, "周涛", "赵明"))
    for deputy, principal in (("钱进", ""), ("周涛", "钱进")):
        assert refused("deputy-in-business", partial(drawn_up, chen, deputy, principal)).facts["name"] == "钱进"
    accounts.add_staff(desks("li"), "冯远", "档案室")
    refused("deputy-in-business", lambda: drawn_up(chen, "冯远"))
    with pytest.raises(NotAllowed):
        drawn_up(desks("li"), "周涛")
    assert appointed(zhao, "周涛", "陈静").parts["principal"].name == "陈静", (
        "who is away is appointed for by who stands above"
    )


@pytest.mark.parametrize(("begins", "days"), [(-1, 3), (0, 32), (0, 0), (2, -1)])
def test_a_term_is_short_and_lies_ahead(desks: Desks, begins: int, days: int) -> None:
    refused("deputy-term", lambda: drawn_up(desks("chen"), "周涛", begins=begins, days=days))


def test_a_pack_says_less_than_the_longest_term(desks: Desks) -> None:
    chen = desks("chen")
    chen.rules = replace(chen.rules, pack=replace(chen.pack, deputy_days=7))
    assert refused("deputy-term", lambda: drawn_up(chen, "周涛", days=8)).facts["longest"] == 7
    assert drawn_up(chen, "周涛", days=7).is_open


def test_an_appointment_states_its_authority(desks: Desks) -> None:
    chen, day = desks("chen"), date.today()
    who = [person_id(chen, name) for name in ("陈静", "周涛")]
    refused("not-filled", lambda: deputising.appoint(chen, *who, day, day, " "))
    drawn_up(chen, "周涛")
    noted = next(one for one in trail.newest(chen) if one.action == "deputising.appoint").detail
    assert [noted[one] for one in ("principal", "deputy", "reason")] == [*who, AUTHORITY]


@pytest.mark.rule("S02-R10")
def test_the_appointments_of_a_leaver_end(office: Office) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    as_deputy, other = appointed(chen, "李梅"), appointed(chen, "周涛")
    perform(li, draw_up(li, parties(li)))
    ended = dockets.docket(chen, as_deputy.id)
    assert (ended.state.name, ended.taken(REVOKE)[0].name) == ("revoked", "李梅")
    assert dockets.docket(chen, other.id).is_open


def test_nobody_signs_for_a_principal_without_an_account(office: Office) -> None:
    appointed(office.desk("chen"), "周涛")
    number = next(one.id for one in accounts.accounts(office.folder) if one.login == "chen")
    accounts.close(office.admin(), PASSWORDS["qian"], number)
    li = office.desk("li")
    assert names(li, proposed(li).id, destruction.APPROVE) == ["赵明"]


def test_the_schema_refuses_a_deputy_by_itself(desks: Desks) -> None:
    li, zhao = desks("li"), desks("zhao")
    now, tomorrow = appointed(zhao, "周涛", days=20), appointed(zhao, "吴琪", begins=1)
    wanted, listed, own = asked(li), proposed(li), proposed(li, zhao)
    signer, principal, other = (person_id(li, name) for name in ("周涛", "赵明", "吴琪"))

    def insert(docket: int, step: str, person: str, principal: str, authority: int, at: str, *signed: object) -> object:
        return li.store.db.run(
            "INSERT INTO main.docket_step (docket_id, step, nth, person_id, for_person_id, authority_id, at, list_hash,"
            " signoff_id) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)",
            (docket, step, person, principal, authority, at, *(signed or ("x", None))),
        )

    day = li.now().date().isoformat()
    for case in (
        (wanted.id, loan.APPROVE, other, principal, now.id, day),
        (wanted.id, loan.APPROVE, other, principal, tomorrow.id, day),
        (wanted.id, loan.APPROVE, signer, other, now.id, day),
        (wanted.id, loan.APPROVE, signer, principal, now.id, "2027-12-31"),
        (wanted.id, loan.REFUSE, signer, principal, now.id, day),
    ):
        refused("deputy-in-force", lambda case=case: insert(*case))
    given = signed(li, "zhou", dockets.statement(li, own.id, destruction.APPROVE))
    kept = given.list_hash, signoffs.add(li.store.db, given.as_row())
    refused("approver-is-proposer", lambda: insert(own.id, destruction.APPROVE, signer, principal, now.id, day, *kept))
    dockets.take(
        li, listed.id, destruction.APPROVE, signed(li, "chen", dockets.statement(li, listed.id, destruction.APPROVE))
    )
    wall_clock.the_wait_is_over(li)
    day = li.now().date().isoformat()
    refused("deputy-in-force", lambda: insert(listed.id, destruction.DESTROY, signer, principal, now.id, day))
    approve_by(li, "zhou", wanted.id)
    for sql in (
        "UPDATE main.docket_step SET for_person_id = NULL, authority_id = NULL WHERE for_person_id IS NOT NULL",
        "UPDATE main.docket_step SET for_person_id = person_id WHERE for_person_id IS NOT NULL",
    ):
        refused("signoff-append-only", lambda sql=sql: li.store.db.run(sql))
