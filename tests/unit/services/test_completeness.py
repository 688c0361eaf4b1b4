"""Completeness counted where dossiers lie says what each dossier says by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import completeness, dossiers, filing, keeping
from tests.conftest import Office, register
from tests.trade_office import Trade, draft, entered, fill

PACKS = [pytest.param(pack, id=pack.id) for pack in shipped_packs()]


@pytest.mark.rule("S09-R5", "S03-R3")
@pytest.mark.parametrize("pack", PACKS)
def test_the_count_agrees_with_every_single_dossier(trade: Callable[[str], Trade], pack: Pack) -> None:
    desk = trade(pack.id).at(Role.ARCHIVIST)
    made: list[int] = []
    for at, category in enumerate(pack.categories):
        for customer in Customer:
            for value in range(3):
                classes = {axis.key: axis.values[(at + value) % len(axis.values)] for axis in pack.axes}
                given = {one.key: fill(one) for one in pack.fields[: value * 6] if customer in one.customers}
                data = {} if value == 0 else draft(pack, customer, "x").data if value == 1 else given
                name = f"客户{len(made)}"
                number = entered(desk, customer, name, category=category.code, classes=classes, data=data)
                made.append(number)
                for paper in category.papers[: value * 5]:
                    title = paper.synonyms[0] if paper.synonyms and value == 2 else paper.title
                    filing.add_item(desk, number, NewItem(title, True, paper.medium, 1, "", "", False, ""))
    alone = {row.id: row.category for row, _lacking in keeping.missing(desk, made)}
    counted = completeness.corners(desk)
    assert {one.category: one.lacking for one in counted if one.lacking} == Counter(alone.values())
    assert sum(one.dossiers for one in counted) == len(made) and set(completeness.incomplete(desk)) == set(alone)
    if pack.axes:
        axis = pack.axes[0]
        some = completeness.incomplete(desk, None, (axis.key, axis.values[0]))
        assert set(some) < set(alone) or len(axis.values) == 1
        assert sum(one.lacking for one in completeness.corners(desk, (axis.key, axis.values[0]))) == len(some)


@pytest.mark.rule("S05-R9", "S09-R5")
def test_a_corner_is_a_building_and_a_category_within_the_scope(office: Office) -> None:
    clerk = office.desk("li")
    first, second = register(clerk, "2栋1单元101", "张三"), register(clerk, "10栋1单元101", "李四")
    assert [(one.building, one.dossiers, one.lacking) for one in completeness.corners(clerk)] == [
        ("2栋", 1, 1), ("10栋", 1, 1)
    ]  # fmt: skip
    two, ten = completeness.corners(clerk)
    assert completeness.incomplete(clerk, (two.building_id, two.category)) == [first]
    assert completeness.incomplete(clerk, (ten.building_id, ten.category)) == [second]
    assert two.whole_percent == 0
    assert completeness.corners(office.desk("sun")) == [], "a steward without buildings"
    assert dossiers.rows(clerk, completeness.incomplete(clerk))[0].id == first
