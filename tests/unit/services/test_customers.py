"""Customers with several dossiers, and households that change hands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.domain.change import Datum, Edit
from app.models.domain.errors import Stale
from app.models.domain.person import Role
from app.models.domain.rights import Grant, Right, with_grants
from app.models.ledgers.drafts import DossierDraft
from app.models.services import changing, dossiers, keeping
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from tests.office import Office, register
from tests.refusals import refused

NUMBER = "11010119900307001X"


@pytest.mark.rule("S16-R4", "S01-R1")
def test_a_known_customer_gets_a_second_dossier(desk: Desk) -> None:
    first = register(desk, "1栋1单元101", "张三", id_number=NUMBER)
    (known,) = keeping.known_customers(desk, NUMBER.lower())
    assert known.name == "张三" and known.dossiers == (first,)
    second = register(desk, "1栋1单元102", "张三", id_number=NUMBER, party_id=known.id)
    assert [row.id for row in keeping.others_of_customer(desk, first)] == [second]
    changing.enter(desk, [Edit(second, Datum.NAME.value, "张叁")], "业主本人")
    assert {row.name for row in dossiers.rows(desk, [first, second])} == {"张叁"}, "one customer has one name"
    assert sorted(dossiers.find(desk, "张叁")) == [first, second]


@pytest.mark.rule("S05-R4")
def test_a_new_owner_gets_the_bag_and_the_former_one_stays_findable(desk: Desk) -> None:
    old = register(desk, "1栋1单元101", "张三")
    new = keeping.change_owner(desk, old, DossierDraft(party_name="李四", category="JF")).value
    rows = {row.id: row for row in dossiers.rows(desk, [old, new])}
    assert rows[old].household == rows[new].household == "1栋1单元101"
    assert keeping.detail(desk, old).former and not keeping.detail(desk, new).former
    assert dossiers.find(desk, "张三") == [old] and set(dossiers.find(desk, "1-1-101")) == {old, new}
    refused("former-bag", lambda: keeping.change_owner(desk, old, DossierDraft(party_name="王五", category="JF")))
    refused("one-bag-per-household", lambda: register(desk, "1栋1单元101", "赵六"))


@pytest.mark.rule("S08-R3", "S16-R4")
def test_nobody_registers_onto_a_customer_whom_they_do_not_see(office: Office, desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    party = desk.store.db.value("SELECT party_id FROM main.dossier")
    steward = office.desk("sun")
    grant = Grant(frozenset({Role.STEWARD}), steward.pack.retention.clause)
    steward.rules = RulesInForce(
        steward.rules.version, replace(steward.pack, rights=with_grants({Right.REGISTER: grant}))
    )
    for guess in (party, party + 1000):
        with pytest.raises(Stale):
            register(steward, "1栋1单元102", "随便", party_id=guess)
    with pytest.raises(Stale):
        register(desk, "1栋1单元102", "随便", party_id=party + 1000)
    assert desk.store.db.value("SELECT count(*) FROM main.dossier") == 1
    assert register(desk, "1栋1单元102", "张三", party_id=party)
