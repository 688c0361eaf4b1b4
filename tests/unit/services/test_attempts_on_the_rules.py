"""Attempts to have somebody release what they are not shown, or to leave an archive behind its own rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.rule_version import DRAFTED
from app.models.services import dossiers, filing, keeping, ruling, signing
from app.models.services.desk import Desk
from tests import destruction, releasing, trade_office
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.trade_office import Trade
from tests.unit.services.signatures import signed

TO_ALL = '[[borrowing.approval]]\nroles = ["*"]\nkinds = ["consultation", "loan"]\nscope = "all"\napprovers = []\nclause = "4.3.3"\n\n'


def before(text: str, table: str, more: str) -> str:
    """The text with more in front of the first table of a kind."""
    place = text.index(table)
    return text[:place] + more + text[place:]


def released(office: Office, text: str) -> None:
    number = ruling.draft(office.desk("li"), text, "改制度").value.id
    general = office.desk("zhao")
    releasing.release(general, number, signed(general, "zhao", releasing.statement(general, number)))


@pytest.mark.rule("S19-R19", "S05-R11")
def test_an_approval_hidden_behind_one_of_the_same_words_is_refused(desk: Desk) -> None:
    refusal = refused(
        "bad-pack", lambda: ruling.preview(desk, before(desk.pack.text, "[[borrowing.approval]]", TO_ALL))
    )
    assert str(refusal.facts["key"]) == "borrowing.approval.4.roles"


@pytest.mark.rule("S19-R19")
def test_a_post_hidden_behind_one_of_the_same_name_is_refused(desk: Desk) -> None:
    new = f'[[post]]\nrole = "business"\nname = "{desk.pack.called(Role.MANAGER)}"\nreach = "all"\nclause = "4.3"\n\n'
    refusal = refused("bad-pack", lambda: ruling.preview(desk, before(desk.pack.text, "[[post]]", new)))
    assert str(refusal.facts["key"]).endswith(".name")


@pytest.mark.rule("S19-R19", "S08-R5")
def test_another_key_for_an_axis_is_shown_with_the_dossiers_that_lose_protection(
    trade: Callable[[str], Trade],
) -> None:
    bank = trade("bank")
    clerk = bank.at(Role.ARCHIVIST)
    number = trade_office.entered(clerk, Customer.PERSON, "赵富", classes={"risk": "高风险"})
    assert keeping.detail(clerk, number).restricted
    text = clerk.pack.text.replace('key = "risk"', 'key = "riskk"').replace('axis = "risk"', 'axis = "riskk"')
    refused("bad-pack", lambda: ruling.preview(clerk, text))  # what the program looks for keeps its key
    text = text.replace('means = "risk"\n', "")
    seen = ruling.preview(clerk, text)
    (axis,) = [one for one in seen.differences if one.entry.kind == "axis"]
    assert axis.before and axis.after and axis.before.said.startswith("risk · ") and "riskk · " in axis.after.said
    assert (seen.newly_restricted, seen.no_longer_restricted) == (0, 1)
    ruling.draft(clerk, text, "整理")
    manager = bank.at(Role.MANAGER)
    signoff = signing.sign(manager, "chen", "chen-password", releasing.statement(manager, 2))
    releasing.release(manager, 2, signoff)
    assert not keeping.detail(clerk, number).restricted, "as many as were announced"


@pytest.mark.rule("S19-R19")
def test_a_value_that_only_looks_like_the_protected_one_is_refused(trade: Callable[[str], Trade]) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    refusal = refused("bad-pack", lambda: ruling.preview(clerk, clerk.pack.text.replace("高风险", "\u2fbc风险")))
    assert "U+2FBC" in str(refusal)


@pytest.mark.rule("S05-R2", "S19-R19")
def test_a_category_that_came_into_use_since_the_draft_is_not_released_away(office: Office, desk: Desk) -> None:
    unused = desk.pack.categories[1].code
    ruling.draft(desk, desk.pack.text.replace(f'"{unused}"', '"ZZ"'), "类别不用了")
    number = register(desk, "3栋1单元301", "王五", category=unused)
    general = office.desk("zhao")
    refusal = refused(
        "policy-keeps-used",
        lambda: releasing.release(general, 2, signed(general, "zhao", releasing.statement(general, 2))),
    )
    assert refusal.facts["category"] == unused
    assert dossiers.detail(desk, number) and ruling.versions(desk)[0].state.name == DRAFTED


@pytest.mark.rule("S06-R5", "S19-R19")
def test_a_release_makes_items_and_dossiers_sensitive_and_fields_no_longer(office: Office, desk: Desk) -> None:
    paper = next(one.title for one in desk.pack.papers if not one.sensitive)
    field = next(one.key for one in desk.pack.fields if not one.sensitive)
    numbers = with_field, with_paper, without = [register_kept(office, f"2栋1单元10{n}", "李四") for n in (1, 2, 3)]
    general = office.desk("zhao")
    item = filing.add_item(desk, with_paper, NewItem(paper, True, Medium.PAPER, 1, "", "", False, "")).value
    for one, fields in ((with_field, {field: "甲"}), (with_paper, {}), (without, {field: ""})):
        desk.store.db.run("UPDATE main.dossier SET fields = ? WHERE id = ?", (json.dumps(fields), one))
    first = desk.pack.text
    place = first.index("sensitive = false", first.index(f'key = "{field}"'))
    text = first[:place] + "sensitive = true" + first[place + len("sensitive = false") :]
    text = before(text, f'title = "{paper}"', "sensitive = true\n")
    released(office, text)
    assert [keeping.detail(general, one).sensitive for one in numbers] == [True, True, False]
    assert [one.sensitive for one in filing.items(desk, with_paper) if one.id == item] == [True]
    released(office, first)
    assert [keeping.detail(general, one).sensitive for one in numbers] == [False, True, False], (
        "an item once marked stays marked"
    )


@pytest.mark.rule("S19-R19")
def test_what_was_signed_under_other_rules_is_signed_anew(office: Office, desk: Desk) -> None:
    bag = register(desk, "3栋1单元301", "王五", papers=("购房合同复印件",))
    listed = destruction.propose(desk, [bag], "到期").value.id
    early = signed(desk, "chen", destruction.approval_statement(desk, listed))
    released(office, desk.pack.text.replace("term_days = 7\n", "term_days = 9\n", 1))
    refused("list-changed", lambda: destruction.approve(desk, listed, early))
    anew = signed(desk, "chen", destruction.approval_statement(desk, listed))
    assert destruction.approve(desk, listed, anew).value.state.name == "approved"


def test_a_chain_head_that_is_none_is_refused(office: Office, desk: Desk) -> None:
    bag = register(desk, "3栋1单元301", "王五", papers=("购房合同复印件",))
    listed = destruction.propose(desk, [bag], "到期").value.id
    given = signed(desk, "chen", destruction.approval_statement(desk, listed))
    for forged in ("", "no digits", "00" * 32):
        refused(
            "list-changed", lambda forged=forged: destruction.approve(desk, listed, replace(given, chain_head=forged))
        )
