"""Words that were typed about a sealed dossier are covered wherever they stand, and no search finds it by them (S11-R6)."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.domain.appraisal import Opined, Opinion
from app.models.domain.change import Edit, field_key
from app.models.domain.loan import Condition, LoanKind
from app.models.domain.procedures.correction import CORRECTION
from app.models.domain.procedures.destruction import DESTRUCTION, WITHDRAW
from app.models.domain.procedures.stocktake import DONE
from app.models.domain.registers.hold import FORBIDS, HOLD, Hold, HoldCase
from app.models.domain.registers.sealing import COVERED, SEALING
from app.models.services import (
    accounts,
    changing,
    dockets,
    dossiers,
    holds,
    lending,
    loan_register,
    returning,
    sealing,
    stocktaking,
)  # fmt: skip
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import entries
from tests import destruction, holding, stocktakes
from tests.office import Office, register, register_kept
from tests.unit.services.signatures import person_id

pytestmark = pytest.mark.rule("S11-R6")
NAME = "单雄信"


@pytest.fixture
def manager(office: Office) -> Desk:
    return office.desk("chen")


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", NAME)


@pytest.fixture
def sealed(manager: Desk, bag: int) -> int:
    sealing.seal(manager, [bag], "服务已终止")
    return bag


def test_why_a_list_came_to_nothing_is_read_with_the_right_alone(desk: Desk, manager: Desk, bag: int) -> None:
    other = register(desk, "2栋1单元201", "李四", papers=("购房合同复印件",))
    alone, mixed = (destruction.begin(desk, bags, "到期", person_id(desk, "赵明"), person_id(desk, "李梅")).value.id
                    for bags in ([bag], [other]))  # fmt: skip
    for listed in (alone, mixed):
        destruction.withdraw(desk, listed, "单雄信来电，仍要保留")
    both = destruction.begin(desk, [bag, other], "到期", person_id(desk, "赵明"), person_id(desk, "李梅")).value.id
    destruction.withdraw(desk, both, "单雄信来电，仍要保留")
    sealing.seal(manager, [bag], "服务已终止")

    def why(seat: Desk, listed: int) -> list[str]:
        return [one.reason for one in dockets.docket(seat, listed).taken(WITHDRAW)]

    assert why(desk, alone) == [COVERED] and why(manager, alone) == ["单雄信来电，仍要保留"]
    assert why(desk, mixed) == why(desk, both) == ["单雄信来电，仍要保留"], (
        "another dossier's list says why, as after a destruction"
    )
    assert [
        one.reason for head in dockets.heads(desk, destruction.KIND) if head.id == alone for one in head.taken(WITHDRAW)
    ] == [COVERED]


def test_no_word_about_it_is_read_in_registers_and_dockets_nor_found_there(office: Office, desk: Desk) -> None:
    manager, bag = office.desk("chen"), register_kept(office, "1栋1单元101", NAME)
    dossiers.shelve(desk, [bag], "A柜1层")
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.CONSULTATION, "核对", 0))
    returning.inspect(desk, returning.take_back(desk, bag).value.id, Condition.DAMAGED, f"{NAME}身份证复印件缺失")
    asked = changing.ask(desk, [Edit(bag, field_key("contact-address"), "新址")], "更正", f"{NAME}妻子来电").value
    dockets.take(desk, asked.id, "withdraw", reason=f"{NAME}来电撤回")
    listed = destruction.propose(desk, [bag], "到期", {1: Opined(Opinion.KEEP, f"{NAME}欠款")}).value
    destruction.withdraw(desk, listed.id, f"{NAME}撤")
    sealing.seal(manager, [bag], f"{NAME}搬走")

    def said_to(seat: Desk) -> list[str]:
        """Everything that lists and registers say to a seat, by what they are."""
        every = date(2020, 1, 1), date(2040, 1, 1)
        said: dict[str, object] = {
            "loans": loan_register.register(seat, *every),
            "sealing": [one.contents for one in entries.entries(seat.store.db, SEALING, bag)],
        }
        for kind in (DESTRUCTION.kind, CORRECTION.kind):
            said[f"{kind} heads"] = [(one.body, one.steps) for one in dockets.heads(seat, kind)]
            said[f"{kind} dockets"] = [(one.body, one.steps) for one in dockets.with_lines(seat, kind)]
            said[f"{kind} found"] = dockets.sought(seat, kind, NAME).dockets
        return [what for what, words in said.items() if NAME in repr(words) or ("found" in what and words)]

    assert said_to(office.desk("zhou")) == []
    assert {"loans", "correction dockets", "destruction found", "correction found"} <= {*said_to(manager)}, (
        "the test sees what there is"
    )


def test_why_a_difference_was_decided_is_covered_and_signed_as_it_was(office: Office, desk: Desk) -> None:
    bag, here = stocktakes.shelved(desk, "A柜1层", 101, 102)
    count = stocktakes.begin(desk, "A柜")
    stocktakes.scan(desk, count, "A柜1层", here)
    finished = stocktakes.finish(desk, count)
    stocktakes.explain(desk, finished, f"{NAME}拿走了")
    sealing.seal(office.desk("chen"), [bag], "服务已终止")
    assert [one.reason for one in stocktaking.state(office.desk("zhou"), count.id).decisions] == [COVERED]
    assert [one.reason for one in stocktaking.state(office.desk("chen"), count.id).decisions] == [f"{NAME}拿走了"]
    assert stocktakes.sign(desk, finished).state.name == DONE


def test_what_a_hold_from_before_there_were_cases_says_is_covered_too(desk: Desk, manager: Desk, sealed: int) -> None:
    holding.hold(manager, sealed, "单雄信离婚案")
    (case,) = holds.cases(manager)
    at, by, db = manager.now().isoformat(timespec="seconds"), manager.account.person_id, manager.store.db
    with db.transaction():
        entries.enter(db, HOLD, sealed, Hold("单雄信离婚案", FORBIDS), at, by, at, case_id=case.id)

    def words(seat: Desk) -> list[str]:
        return [one.contents.reason for one in entries.entries(seat.store.db, HOLD, sealed) if one.contents.reason]

    assert words(desk) == [COVERED] and words(manager) == ["单雄信离婚案"]


@pytest.mark.rule("S17-R8")
def test_the_matter_of_a_hold_on_others_too_is_covered_to_who_sees_one_of_them(
    desk: Desk, manager: Desk, office: Office
) -> None:
    here, elsewhere, alone = (
        register(desk, home, name)
        for home, name in (("1栋1单元101", "张三"), ("8栋1单元101", "李四"), ("1栋1单元102", "王五"))
    )
    own = {number for number, name in dossiers.buildings(manager) if name == "1栋"}
    accounts.assign_buildings(manager, person_id(manager, "孙静"), own)
    holds.place(manager, HoldCase("李四、张三涉嫌洗钱案", "公安局", "2026-1"), [here, elsewhere])
    holds.place(manager, HoldCase("王五欠费案", "法院", "2026-2"), [alone])

    def said_to(login: str) -> list[tuple[str, ...]]:
        seat = office.desk(login)
        return [dossiers.detail(seat, bag).holds for bag in (here, alone)] + [
            tuple(one.title for one in holds.standing(seat, [here]).open)
        ]

    assert said_to("sun") == [(COVERED,), ("王五欠费案",), (COVERED,)]
    assert said_to("li") == [("李四、张三涉嫌洗钱案",), ("王五欠费案",), ("李四、张三涉嫌洗钱案",)]
