"""Refusals leave the gate in the words of the office: its posts, its approvers, the clauses of its own documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain import rulebook
from app.models.domain.change import Datum, Edit
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.rights import TABLE
from app.models.services import access, changing, lending, scanning, today, waiting
from app.models.services.desk import Desk
from tests import borrowing, corrections
from tests.refusals import refused
from tests.rule_families import FAMILIES
from tests.trade_office import Trade, entered
from tests.unit.services.signatures import signed
from tests.unit.services.test_trades import confirmed

TradeOf = Callable[[str], Trade]
PACKS = [pytest.param(pack, id=pack.id) for pack in shipped_packs()]
OWNERS = "《客户档案管理办法》"


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_bases_only_rules_that_there_are(pack: Pack) -> None:
    rules = {rule.requirement for rule in rulebook.BY_CODE.values()} | {grant.clause.rule for grant in TABLE.values()}
    assert FAMILIES and set(pack.bases) <= rules and pack.bases
    if pack.id != "property":
        assert not [
            right for right, grant in pack.rights.table.items() if grant.clause.document == OWNERS.strip("《》")
        ]


@pytest.mark.rule("S05-R11", "S17-R4", "S03-R9")
@pytest.mark.parametrize("pack", PACKS)
def test_what_lies_out_of_scope_names_the_packs_approvers_and_clause(trade: TradeOf, pack: Pack) -> None:
    office = trade(pack.id)
    clerk = office.at(Role.ARCHIVIST)
    entered(clerk, Customer.PERSON, "林安")
    bar_code = str(clerk.store.db.value("SELECT bar_code FROM main.dossier"))
    narrow = next((post for post in pack.posts if post.reach.value.startswith("own")), None)
    if narrow is None:
        return
    desk = office.at(narrow.role)
    line = pack.borrowing.approval_for(narrow.role, LoanKind.CONSULTATION.value, own=False)
    refusal = str(refused("out-of-scope", lambda: scanning.look_up(desk, bar_code)))
    assert str(line.clause) in refusal and all(pack.called(role) in refusal for role in line.approvers)


@pytest.mark.parametrize("pack", PACKS)
def test_a_missing_reason_and_a_missing_right_cite_the_offices_own_document(trade: TradeOf, pack: Pack) -> None:
    office = trade(pack.id)
    number = confirmed(office, Customer.PERSON, "林安")
    clerk = office.at(Role.ARCHIVIST)
    refusal = str(
        refused("reason-stated", lambda: changing.ask(clerk, [Edit(number, Datum.NAME.value, "林平")], " ", "客户本人"))
    )
    assert refusal.startswith("须填写理由") and ((OWNERS in refusal) == (pack.id == "property"))
    may_not = str(refused("not-allowed", lambda: access.why(clerk, clerk.account.person_id, "x")))
    assert pack.called(Role.ARCHIVIST) in may_not and pack.called(Role.MANAGER) in may_not


def bank_request(office: Trade) -> tuple[Desk, str, int]:
    """A customer manager has asked to consult somebody else's dossier: (their desk, its bar code, the request)."""
    confirmed(office, Customer.PERSON, "林安")
    db = office.at(Role.ARCHIVIST).store.db
    code, bar_code = db.row("SELECT reference_code, bar_code FROM main.dossier") or ("", "")
    asker = office.at(Role.BUSINESS)
    typed = f"{str(code).lower()}、{bar_code}"
    wanted = lending.ask_by_code(asker, [typed], LoanKind.CONSULTATION, asker.pack.borrowing.purposes[0], 0).value
    assert wanted.reference_codes == (code,)
    return asker, str(bar_code), wanted.id


@pytest.mark.rule("S05-R12", "S02-R8")
def test_nobody_asks_twice_and_everybody_learns_what_became_of_it(trade: TradeOf) -> None:
    office = trade("bank")
    asker, bar_code, number = bank_request(office)
    again = str(
        refused("asked-already", lambda: lending.ask_by_code(asker, [bar_code], LoanKind.CONSULTATION, "核对", 0))
    )
    assert "已申请过档案" in again and "请等待答复" in again
    answered = str(refused("asked-for", lambda: scanning.look_up(asker, bar_code)))
    assert "正等待部门负责人或行长审批" in answered
    manager = office.at(Role.MANAGER)
    signoff = signed(manager, "chen", borrowing.approval_statement(manager, number))
    assert borrowing.approve(manager, number, signoff).value.state.name == "approved"
    assert "已批准，请到档案室领取" in str(refused("asked-for", lambda: scanning.look_up(asker, bar_code)))
    (fetch,) = today.today(asker).of(waiting.TO_FETCH)
    assert fetch.id == number and today.today(manager).of(waiting.TO_FETCH) == ()


@pytest.mark.rule("S08-R5", "S05-R9")
def test_why_names_the_special_protection_and_the_way_that_the_desk_takes(trade: TradeOf) -> None:
    office = trade("bank")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    seller = office.at(Role.BUSINESS)
    number = entered(clerk, Customer.PERSON, "林安", classes={"risk": "高风险"}, manager_a=seller.account.name)
    code = str(clerk.store.db.value("SELECT reference_code FROM main.dossier"))
    refusal = access.why(manager, seller.account.person_id, code)
    assert not refusal.may and [row.holds for row in refusal.rows] == [True, True, False]
    draft = lending.LoanProposal(seller.account.person_id, (number,), LoanKind.CONSULTATION, "x", 0)
    assert refusal.ways[0].approvers == lending.terms(clerk, draft).entry.approvers
    mine = access.why_not_me(seller)
    assert [row.question for row in mine.rows] == ["岗位", "重点保护的档案"] and not mine.rows[1].holds


@pytest.mark.rule("S05-R14")
def test_two_requests_for_one_datum_know_of_each_other(trade: TradeOf) -> None:
    office = trade("bank")
    number = confirmed(office, Customer.PERSON, "林安")
    clerk, second = office.at(Role.ARCHIVIST), office.at(Role.ARCHIVIST, "second")
    one = changing.ask(clerk, [Edit(number, Datum.NAME.value, "林平")], "来电", "客户本人").value
    two = changing.ask(second, [Edit(number, Datum.NAME.value, "林萍")], "来访", "客户本人").value
    other = changing.ask(second, [Edit(number, Datum.NOTE.value, "老客户")], "来访", "客户本人").value
    assert corrections.rivals(clerk, one.id) == [two.code] and corrections.rivals(clerk, two.id) == [one.code]
    assert corrections.rivals(clerk, other.id) == [] and two.lines[0].title == "林安"
