"""A day in an office of each trade, by nothing but its pack: register, confirm, lend, correct, review, end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from app.models.domain.change import Edit, class_key, field_key
from app.models.domain.item import NewItem
from app.models.domain.life import Life
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer, FieldKind, RecordKind
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.procedures.correction import ACCEPTED
from app.models.domain.register import About
from app.models.domain.rights import Right
from app.models.domain.workdays import months_later
from app.models.services import (
    changing,
    dossiers,
    filing,
    keeping,
    lending,
    particulars,
    registers,
    returning,
    ruling,
    signing,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.services.register_findings import NewFinding
from tests import corrections
from tests.refusals import refused
from tests.trade_office import Trade, draft, entered, fill, verified

PACKS = [pytest.param(pack, id=pack.id) for pack in shipped_packs()]
TradeOf = Callable[[str], Trade]
every_trade = pytest.mark.parametrize("pack", PACKS)
every_customer = pytest.mark.parametrize("customer", list(Customer))


def classes_of(pack: Pack) -> dict[str, str]:
    """Of every axis a value that is not under special protection."""
    return {axis.key: next(one for one in axis.values if one not in axis.restricted) for axis in pack.axes}


def confirmed(trade: Trade, customer: Customer, name: str, **more: object) -> int:
    """A dossier that the archivist entered and verified, and that whom the pack names confirmed."""
    desk = trade.at(Role.ARCHIVIST)
    number = entered(desk, customer, name, classes=classes_of(trade.pack), **more)
    verified(desk, number)
    keeping.confirm(confirmer(trade), [number])
    return number


def confirmer(trade: Trade) -> Desk:
    roles = trade.pack.rights.table[Right.CONFIRM].roles - {Role.ARCHIVIST}
    return trade.of(roles) if roles else trade.at(Role.ARCHIVIST, "second")


@pytest.mark.rule("S03-R1", "S03-R7", "S05-R1", "S06-R2", "S08-R2", "S10-R1", "S11-R1", "S14-R1", "S16-R5", "S18-R1")
@every_customer
@every_trade
def test_a_customer_is_entered_verified_and_confirmed(trade: TradeOf, pack: Pack, customer: Customer) -> None:
    office = trade(pack.id)
    desk = office.at(Role.ARCHIVIST)
    number = entered(desk, customer, "林安", classes=classes_of(pack))
    code = dossiers.rows(desk, [number])[0].reference_code
    assert keeping.detail(desk, number).missing.fields == (), "the form asks for all that the pack requires"
    refused("life-in-order", lambda: keeping.confirm(confirmer(office), [number]))
    if pack.confirmation.identity:
        refused("identity-first", lambda: keeping.verify(desk, number))
    verified(desk, number)
    assert keeping.confirm(confirmer(office), [number]).value == 1
    shown = keeping.detail(desk, number)
    assert shown.life is Life.CONFIRMED and dossiers.find(desk, code) == [number]
    due = pack.review_for(classes_of(pack))
    assert shown.review_due == (months_later(desk.now().date().isoformat(), due.months) if due else "")
    for datum in particulars.data(desk, number):
        if datum.value and datum.key.startswith("field:"):
            assert desk.pack.collection.sources.values[0] in datum.source, datum.label


@pytest.mark.rule("S05-R6", "S10-R2", "S12-R1")
@every_trade
def test_what_is_required_and_left_out_is_named(trade: TradeOf, pack: Pack) -> None:
    desk = trade(pack.id).at(Role.ARCHIVIST)
    wanted = [one for one in pack.fields if one.required and Customer.PERSON in one.customers and one.when is None]
    number = entered(desk, Customer.PERSON, "林安", data={})
    assert set(keeping.detail(desk, number).missing.fields) >= {one.name for one in wanted}
    typed = next((one for one in pack.fields if one.kind is FieldKind.CHOICE), None)
    if typed:
        bad = draft(pack, Customer.PERSON, "林平", data={typed.key: "没有这个选项"})
        refused("value-fits", lambda: dossiers.register(desk, bad))
    refused("known-category", lambda: entered(desk, Customer.PERSON, "林平", category="没有这个类别"))


@pytest.mark.rule("S05-R2", "S18-R3", "S19-R2")
@every_trade
def test_every_category_is_whole_once_its_papers_have_come(trade: TradeOf, pack: Pack) -> None:
    desk = trade(pack.id).at(Role.ARCHIVIST)
    for at, category in enumerate(pack.categories):
        number = entered(desk, Customer.PERSON, f"林{at}", category=category.code, classes=classes_of(pack))
        due = [one for one in category.papers if one.is_due(Customer.PERSON, classes_of(pack))]
        assert keeping.detail(desk, number).missing.papers == tuple(one.title for one in due)
        for paper in due:
            new = NewItem(paper.title, paper.original, paper.medium, 2, "2026-03-05", "林安", False, "")
            filing.add_item(desk, number, new)
        shown = keeping.detail(desk, number)
        assert shown.missing.papers == ()
        assert shown.sensitive or not any(one.sensitive for one in due)
        assert dossiers.rows(desk, [number])[0].reference_code.count(category.code) == 1


def found(keeper: Desk, kind: RecordKind) -> tuple[NewFinding, ...]:
    """A finding of the first kind of a register, or of each matter; none where it has none."""
    until = (keeper.now().date() + timedelta(days=7)).isoformat()
    return tuple(
        NewFinding(one, "1号库", "如实填写", "如实填写", keeper.account.person_id, until)
        for one in (kind.findings if kind.matters else kind.findings[:1])
    )


@pytest.mark.rule("S04-R4", "S04-R5", "S05-R5", "S08-R6", "S18-R2")
@every_trade
def test_records_have_the_least_contents_that_the_pack_names(trade: TradeOf, pack: Pack) -> None:
    trade_office = trade(pack.id)
    desk = trade_office.at(Role.ARCHIVIST)
    number = entered(desk, Customer.PERSON, "林安")
    for kind in pack.records:
        said = {one.key: f"王{at}" if one.apart else fill(one) for at, one in enumerate(kind.fields)}
        said |= {one.key: one.finding_on for one in kind.matters}
        enter: Callable[[str, dict[str, str]], object] = partial(keeping.record, desk, number)
        if kind.on is About.ARCHIVE:
            keeper = trade_office.at(next(post.role for post in pack.posts if post.role in kind.kept_by(pack.rights)))
            enter = partial(registers.enter, keeper, findings=found(keeper, kind))
        enter(kind.key, said)
        least = next((one for one in kind.fields if one.required), None)
        if least:
            lacking = {name: value for name, value in said.items() if name != least.key}
            refused("fields-filled", partial(enter, kind.key, lacking))
    assert len(keeping.detail(desk, number).records) == len(pack.registers(About.DOSSIER))
    manager = trade_office.at(Role.MANAGER)
    assert all(len(registers.lines(manager, one.key)) == 1 for one in pack.registers(About.ARCHIVE))


@pytest.mark.rule("S03-R9", "S05-R10", "S19-R14")
@every_trade
def test_the_pack_decides_who_agrees_to_a_loan(trade: TradeOf, pack: Pack) -> None:
    office = trade(pack.id)
    number = confirmed(office, Customer.PERSON, "林安")
    clerk = office.at(Role.ARCHIVIST)
    for post in pack.posts:
        asker = office.at(post.role)
        own = dossiers.rows(asker, [number]) != []
        for kind in LoanKind:
            line = pack.borrowing.approval_for(post.role, kind.value, own)
            wanted = LoanProposal(asker.account.person_id, (number,), kind, pack.borrowing.purposes[0], 1)
            assert lending.terms(clerk, wanted).entry == line, (post.name, kind)
            lent = lending.lend(clerk, wanted).value
            assert lent.request.docket.takers == line.approvers and lent.request.docket.clause == str(line.clause)
            assert bool(lent.due_on) == (not line.approvers), "nobody's consent: handed out at once"
            if lent.due_on:
                returning.take_back(clerk, number)
            else:
                refused("not-approved", lambda asked=lent.request: lending.issue(clerk, asked.id))  # type: ignore[misc]


@pytest.mark.rule("S05-R13", "S05-R14", "S14-R2")
@every_trade
def test_a_correction_waits_for_whom_the_pack_names_and_a_shorter_cycle_begins_at_once(
    trade: TradeOf, pack: Pack
) -> None:
    office = trade(pack.id)
    number = confirmed(office, Customer.PERSON, "林安")
    clerk = office.at(Role.ARCHIVIST)
    shortest = min((one for one in pack.reviews), key=lambda one: one.months)
    free = next(one for one in pack.fields if one.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT))
    edits = [Edit(number, field_key(free.key), "改过")]
    if shortest.when:
        edits.append(Edit(number, class_key(shortest.when.axis), sorted(shortest.when.values)[0]))
    asked = changing.ask(clerk, edits, "客户来电更正", "客户本人").value
    assert set(asked.takers) == pack.rights.table[Right.DECIDE_CHANGE].roles
    deciding = office.of(pack.rights.table[Right.DECIDE_CHANGE].roles)
    lines = [line.position for line in asked.lines]
    signoff = signing.sign(
        deciding, deciding.account.login, f"{deciding.account.login}-password",
        corrections.statement(deciding, asked.id, lines),
    )  # fmt: skip
    assert corrections.decide(deciding, asked.id, lines, signoff, "").value.state.name == ACCEPTED
    due = keeping.detail(office.at(Role.MANAGER), number).review_due
    assert due <= months_later(clerk.now().date().isoformat(), shortest.months)


@pytest.mark.rule("S19-R19")
@every_trade
def test_the_term_begins_when_the_pack_says_and_rules_change_by_two(trade: TradeOf, pack: Pack) -> None:
    office = trade(pack.id)
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    end = date(2026, 6, 30)
    if pack.retention.trigger == "due-date":
        number = confirmed(office, Customer.PERSON, "林安", due_date=end)
        refused("term-by-contract", lambda: dossiers.end_relationship(clerk, number, end))
    else:
        number = confirmed(office, Customer.PERSON, "林安", received_on=date(2020, 1, 1))
        dossiers.end_relationship(clerk, number, end)
    assert dossiers.detail(clerk, number).retention_due == pack.retention.served_on(end).isoformat()
    days = pack.borrowing.term_days
    text = pack.text.replace(f"term_days = {days}\n", f"term_days = {days + 1}\n", 1)
    longer = text.replace(
        f"longest_term_days = {pack.borrowing.longest_term_days}\n", f"longest_term_days = {days + 30}\n"
    )
    drafted = ruling.draft(manager, longer, "旺季").value
    assert (
        drafted.docket
        and drafted.docket.opener.person_id == manager.account.person_id
        and clerk.pack.borrowing.term_days == days
    )
