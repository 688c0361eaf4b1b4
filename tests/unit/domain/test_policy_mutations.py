"""A rule that stands in a pack as data falls with its entry: what the window asks is gone, and so fails the rule's own test.

One row for each: the rule, the office, and the entry that carries the rule.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.models.domain import dossier_form, life_rules
from app.models.domain.change import Datum, class_key, field_key, paper_key
from app.models.domain.errors import RuleBroken
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack, Reach
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.register import About
from app.models.domain.rights import Right, Rights
from tests.unit.domain import test_policy_packs_finance, test_policy_packs_sales, test_policy_packs_service
from tests.unit.domain.lookups import IDS

MODULES = (test_policy_packs_finance, test_policy_packs_sales, test_policy_packs_service)
CARRIED = (
    ("S01-R1", "service", "record", "payment"), ("S01-R1", "service", "field", "learning-needs"),
    ("S01-R3", "service", "field", "consulting-officer"), ("S01-R4", "service", "record", "contact"),
    ("S01-R5", "service", "record", "complaint"), ("S03-R4", "company", "paper", "非现款交易审批单"),
    ("S03-R5", "company", "field", "credit-description"), ("S03-R10", "company", "record", "visit"),
    ("S03-R11", "company", "record", "opinion"), ("S03-R12", "company", "record", "quality"),
    ("S04-R3", "securities", "field", "risk-tolerance"), ("S06-R3", "bank", "sensitive", "marital-status"),
    ("S07-R5", "company", "record", "exchange"), ("S09-R2", "company", "axis", "stage"),
    ("S09-R4", "company", "review", "主力客户核对"), ("S09-R7", "company", "field", "established-on"),
    ("S09-R8", "company", "field", "business-policy"), ("S12-R1", "deposit", "category", "ZY"),
    ("S12-R4", "deposit", "review", "易腐易损易变质检查"), ("S12-R6", "deposit", "record", "tidying"),
    ("S12-R9", "deposit", "record", "receipt"), ("S15-R3", "company", "record", "purchase"),
    ("S16-R1", "company", "category", "DW"), ("S16-R7", "company", "record", "change"),
    ("S16-R8", "company", "record", "performance"), ("S17-R7", "bank", "paper", "电子交易日志"),
    ("S18-R2", "service", "keeper", "manager"), ("S18-R6", "service", "field", "personal-plan"),
    ("S19-R2", "company", "field", "established-on"), ("S19-R3", "company", "field", "decision-maker-birthday"),
    ("S19-R4", "company", "record", "rival"), ("S19-R5", "company", "source", "已合作客户介绍"),
    ("S19-R13", "company", "reach", "project_manager"),
)  # fmt: skip


def without(pack: Pack, table: str, key: str) -> Pack:
    """Return a pack without one of its entries."""
    match table:
        case "field":
            return replace(pack, fields=tuple(one for one in pack.fields if one.key != key))
        case "sensitive":
            plain = tuple(replace(one, sensitive=one.sensitive and one.key != key) for one in pack.fields)
            return replace(pack, fields=plain)
        case "axis":
            return replace(pack, axes=tuple(one for one in pack.axes if one.key != key))
        case "record":
            return replace(pack, records=tuple(one for one in pack.records if one.key != key))
        case "review":
            return replace(pack, reviews=tuple(one for one in pack.reviews if one.name != key))
        case "category":
            return replace(pack, categories=tuple(one for one in pack.categories if one.code != key))
        case "paper":
            kept_papers = (
                replace(one, papers=tuple(paper for paper in one.papers if paper.title != key))
                for one in pack.categories
            )
            return replace(pack, categories=tuple(kept_papers))
        case "keeper":
            kept = pack.rights.table[Right.REGISTER]
            fewer = replace(kept, roles=kept.roles - {Role(key)})
            return replace(pack, rights=Rights({**pack.rights.table, Right.REGISTER: fewer}))
        case "reach":
            narrow = tuple(replace(one, reach=Reach.NONE if one.role == key else one.reach) for one in pack.posts)
            return replace(pack, posts=narrow)
        case "source":
            sources = pack.collection.sources
            fewer_sources = replace(sources, values=tuple(one for one in sources.values if one != key))
            return replace(pack, collection=replace(pack.collection, sources=fewer_sources))
    raise ValueError(table)


def asks(pack: Pack, table: str, key: str) -> bool:
    """Whether the window of an office with these rules asks for it, offers it or lets it through."""
    form = {datum: choices for datum, _starred, choices in dossier_form.form(pack, {})}
    match table:
        case "field":
            return field_key(key) in form
        case "sensitive":
            return dossier_form.is_sensitive(pack, field_key(key))
        case "axis":
            return class_key(key) in form
        case "record":
            return _is_known(lambda: life_rules.record_kind(pack, key, About.DOSSIER)) or _is_known(
                lambda: life_rules.record_kind(pack, key, About.ARCHIVE)
            )
        case "review":
            return any(one.name == key for one in pack.reviews) and _falls_due(pack, key)
        case "category":
            return key in form[Datum.CATEGORY.value]
        case "paper":
            return paper_key(key) in form
        case "keeper":
            return pack.rights.may(Role(key), Right.REGISTER)
        case "reach":
            return pack.reach(Role(key)) is Reach.ALL
        case "source":
            return key in pack.collection.sources.values
    raise ValueError(table)


def proofs(rule: str) -> list[Callable[..., None]]:
    """Return the tests of the packs that name a rule."""
    return [
        test
        for module in MODULES
        for _name, test in inspect.getmembers(module, inspect.isfunction)
        if any(mark.name == "rule" and rule in mark.args for mark in getattr(test, "pytestmark", []))
    ]


@pytest.mark.parametrize(("rule", "office", "table", "key"), CARRIED)
def test_a_rule_falls_with_the_entry_that_carries_it(rule: str, office: str, table: str, key: str) -> None:
    whole = shipped_pack(office)
    mutated = without(whole, table, key)
    assert asks(whole, table, key) and not asks(mutated, table, key)
    found = proofs(rule)
    assert found, "the rule has a test of its own"
    for test in found:
        wanted = [name for name in inspect.signature(test).parameters if name in IDS]
        test(**{name: shipped_pack(name) for name in wanted})
    with pytest.raises((AssertionError, LookupError, StopIteration)):
        for test in found:
            wanted = [name for name in inspect.signature(test).parameters if name in IDS]
            test(**{name: mutated if name == office else shipped_pack(name) for name in wanted})


def _falls_due(pack: Pack, name: str) -> bool:
    cycle = next(one for one in pack.reviews if one.name == name)
    classes = {cycle.when.axis: sorted(cycle.when.values)[0]} if cycle.when else {}
    due = pack.review_for(classes)
    return due is not None and due.name == name


def _is_known(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except RuleBroken as refusal:
        assert refusal.code == "known-field"
        return False
    return True
