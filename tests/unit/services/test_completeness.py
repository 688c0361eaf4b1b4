"""Completeness counted where dossiers lie says what each dossier says by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from app.models.domain.change import paper_key
from app.models.domain.errors import RuleBroken
from app.models.domain.item import NewItem
from app.models.domain.matrix import ANYTHING, BUILDING, CATEGORY, DATA, PAPERS, Gap, Tally, groupings
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import completeness, dossiers, filing, keeping, trail
from tests.office import Office, register
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
                given = {one.key: fill(one, customer) for one in pack.fields[: value * 6] if customer in one.customers}
                data = {} if value == 0 else draft(pack, customer, "x").data if value == 1 else given
                name = f"客户{len(made)}"
                number = entered(desk, customer, name, category=category.code, classes=classes, data=data)
                made.append(number)
                for paper in category.papers[: value * 5]:
                    title = paper.synonyms[0] if paper.synonyms and value == 2 else paper.title
                    filing.add_item(desk, number, NewItem(title, True, paper.medium, 1, "", "", False, ""))
    alone = keeping.missing(desk, made)
    assert set(completeness.incomplete(desk)) == {row.id for row, _lacking in alone}
    matrix = completeness.matrix(desk, CATEGORY)
    lacking = {
        row.group: dict(zip(matrix.columns, (cell.missing for cell in row.cells), strict=True)) for row in matrix.rows
    }
    papers = Counter((row.category, paper_key(title)) for row, one in alone for title in one.papers)
    data = Counter(row.category for row, one in alone if one.fields)
    assert matrix.sums[0].needed == len(made)
    for category, said in lacking.items():
        assert said.pop(ANYTHING) == sum(row.category == category for row, _lacking in alone)
        assert said.pop(DATA) == data[str(category)]
        assert said.pop(PAPERS) == sum(said.values()) == sum(n for (of, _), n in papers.items() if of == category)
        assert said == {key: papers[str(category), key] for key in said}


@pytest.mark.rule("S09-R5")
@pytest.mark.parametrize("pack", PACKS)
def test_every_cell_leads_to_its_dossiers(trade: Callable[[str], Trade], pack: Pack) -> None:
    desk = trade(pack.id).at(Role.ARCHIVIST)
    made = [
        entered(
            desk, customer, f"客户{at}{customer}", category=category.code,
            classes={axis.key: axis.values[at % len(axis.values)] for axis in pack.axes},
        )
        for at, category in enumerate(pack.categories) for customer in Customer
    ]  # fmt: skip
    assert (groupings(pack)[0] == BUILDING) == pack.by_household
    for by in groupings(pack):
        matrix = completeness.matrix(desk, by)
        assert matrix.sums[0].needed == len(made)
        for row in matrix.rows:
            for key, cell in zip(matrix.columns, row.cells, strict=True):
                found = completeness.incomplete(desk, Gap(by, row.group, key))
                assert (len(found) == cell.missing) if key != PAPERS else (bool(found) == bool(cell.missing)), (by, key)
    for axis in pack.axes[:1]:
        of_class = (axis.key, axis.values[0])
        some = completeness.incomplete(desk, Gap(of_class=of_class))
        assert completeness.matrix(desk, CATEGORY, of_class).sums[0].missing == len(some)


@pytest.mark.rule("S05-R9", "S09-R5")
def test_a_row_is_a_building_within_the_scope(office: Office) -> None:
    clerk = office.desk("li")
    first, second = register(clerk, "2栋1单元101", "张三"), register(clerk, "10栋1单元101", "李四")
    two, ten = completeness.matrix(clerk, BUILDING).rows
    assert [(one.title, one.cells[0]) for one in (two, ten)] == [("2栋", Tally(1, 1)), ("10栋", Tally(1, 1))]
    assert list(completeness.incomplete(clerk, Gap(BUILDING, two.group))) == [first]
    assert list(completeness.incomplete(clerk, Gap(BUILDING, ten.group))) == [second]
    steward = office.desk("sun")
    assert completeness.matrix(steward, BUILDING).rows == (), "a steward without buildings"
    assert not completeness.incomplete(steward) and not completeness.incomplete(steward, Gap(BUILDING, two.group))
    assert dossiers.rows(clerk, completeness.incomplete(clerk))[0].id == first


def test_taking_it_out_needs_a_purpose_and_is_logged(office: Office) -> None:
    clerk = office.desk("li")
    with pytest.raises(RuleBroken):
        completeness.export(clerk, BUILDING, None, "季度检查")
    register(clerk, "2栋1单元101", "张三")
    for take in (completeness.export, completeness.print_matrix):
        with pytest.raises(RuleBroken):
            take(clerk, BUILDING, None, " ")
        assert take(clerk, BUILDING, None, "季度检查").value == completeness.matrix(clerk, BUILDING)
    _, event = trail.newest(office.desk("wu"), limit=2)
    assert (
        event.detail["form"] == "completeness" and event.detail["purpose"] == "季度检查" and event.detail["count"] == 1
    )


def test_shades() -> None:
    assert [Tally(8, missing).shade for missing in range(9)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert Tally().shade == 0 and Tally().whole_percent == 100 and Tally(300, 1).whole_percent == 99
