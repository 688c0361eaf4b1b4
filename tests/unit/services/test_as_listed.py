"""A list is carried out as it was put up: what came into one of its dossiers meanwhile is not destroyed unseen (S17-R5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.models.domain.appraisal import Opined, Opinion, opinions_of
from app.models.domain.docket import Docket
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.destruction import APPROVED, CONTENTS, OPINE, PAPERS
from app.models.services import appraising, dockets, dossiers, filing, misfiled
from app.models.services.desk import Desk
from app.models.store import dockets as store_dockets
from tests import destruction
from tests.kept import attach
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id
from tests.unit.services.test_appraising import VOUCHERS, approved, begun, destroy
from tests.unit.services.test_misfiled import with_file
from tests.unit.services.test_putting_in import picture
from tests.unit.services.test_ruling import released

KEEP = Opined(Opinion.KEEP, "仍有担保责任")


def add_voucher(desk: Desk, bag: int) -> None:
    filing.add_item(desk, bag, NewItem("购房合同复印件", False, Medium.PAPER, 1, "", "", False, ""))


@pytest.fixture
def bags(desk: Desk, tmp_path: Path) -> tuple[int, int, int]:
    """Three dossiers with a scan each."""
    found = tuple(register(desk, f"1栋1单元10{room}", name) for room, name in enumerate(("张三", "李四", "王五"), 1))
    for number, bag in enumerate(found):
        with_file(desk, bag, picture(tmp_path / f"{number}.png", number))
    return found  # type: ignore[return-value]


def file_of(desk: Desk, bag: int) -> int:
    return filing.items(desk, bag)[0].files[0].id


def moved_from_a_living_customer(desk: Desk, manager: Desk, bags: tuple[int, int, int], _scan: Path) -> None:
    misfiled.move_file(manager, file_of(desk, bags[2]), bags[1], "以为是李四的")


def moved_from_a_line_that_is_kept(desk: Desk, manager: Desk, bags: tuple[int, int, int], _scan: Path) -> None:
    misfiled.move_file(manager, file_of(desk, bags[0]), bags[1], "以为是李四的")


def put_with_an_item_that_was_there(desk: Desk, _manager: Desk, bags: tuple[int, int, int], scan: Path) -> None:
    attach(desk, filing.items(desk, bags[1])[0].id, scan)


def declared_void(desk: Desk, manager: Desk, bags: tuple[int, int, int], _scan: Path) -> None:
    misfiled.void_file(manager, file_of(desk, bags[1]), "扫错")


@pytest.mark.rule("S17-R5")
@pytest.mark.parametrize(
    "change",
    [
        moved_from_a_living_customer,
        moved_from_a_line_that_is_kept,
        put_with_an_item_that_was_there,
        declared_void,
        lambda desk, _manager, bags, _scan: add_voucher(desk, bags[1]),
    ],
)
def test_what_changes_in_a_dossier_after_its_appraisal_sends_the_list_back(
    office: Office, desk: Desk, bags: tuple[int, int, int], tmp_path: Path, change: Callable[..., None]
) -> None:
    listed = destruction.propose(desk, bags[:2], "到期", {1: KEEP}).value
    change(desk, office.desk("chen"), bags, picture(tmp_path / "late.png", 99))
    said = str(refused("as-listed", lambda: approved(desk, listed)))
    kept, gone = (row.reference_code for row in dossiers.rows(desk, bags[:2]))
    assert gone in said and kept not in said and "请先查看其中的材料" in said
    destruction.withdraw(desk, listed.id)
    anew = destruction.propose(desk, bags[:2], "到期").value
    assert approved(desk, anew).state.name == APPROVED


@pytest.mark.rule("S17-R5")
def test_what_changes_in_a_dossier_before_its_appraisal_is_signed_stops_it_and_afterwards_in_a_kept_one_nothing(
    office: Office, desk: Desk, bags: tuple[int, int, int]
) -> None:
    listed = begun(desk, *bags[:2])
    appraising.opine(desk, listed.id, {1: KEEP, 2: destruction.GO})
    move = partial(misfiled.move_file, office.desk("chen"), because="放错")
    move(file_of(desk, bags[2]), bags[0])
    refused("as-listed", lambda: destruction.sign_opinion(desk, listed.id, OPINE, person_id(desk, "李梅")))
    destruction.withdraw(desk, listed.id)
    anew = destruction.propose(desk, bags[:2], "到期", {1: KEEP}).value
    move(filing.items(desk, bags[0])[-1].files[-1].id, bags[2])
    assert approved(desk, anew).state.name == APPROVED, "what was kept has left the list, and is worked with"


@pytest.mark.rule("S17-R5")
def test_a_list_that_noted_only_the_number_of_its_papers_is_held_to_that(
    desk: Desk, bags: tuple[int, int, int]
) -> None:
    first, second = (as_once_noted(desk, destruction.propose(desk, [bag], "到期").value) for bag in bags[:2])
    assert approved(desk, first).state.name == APPROVED
    add_voucher(desk, bags[1])
    said = str(refused("as-listed", lambda: approved(desk, second)))
    assert "请撤回清册，重新提出" in said


def as_once_noted(desk: Desk, listed: Docket) -> Docket:
    """Let the body of a list be as it was before what lies in each dossier was noted, and have it appraised so."""
    body = {key: said for key, said in listed.body.items() if key != CONTENTS} | {PAPERS: "1"}
    with desk.store.transaction() as db:
        store_dockets.tell(db, listed.id, body)
    return dockets.docket(desk, listed.id)


@pytest.mark.rule("S17-R5")
def test_what_comes_into_a_dossier_after_its_appraisal_is_not_destroyed_unseen(office: Office) -> None:
    desk = office.desk("li")
    released(office, desk.pack.text + VOUCHERS)
    bag = register(desk, "1栋1单元101", "张三")
    listed = destruction.propose(desk, [bag], "到期", {1: destruction.GO}).value
    add_voucher(desk, bag)
    refused("as-listed", lambda: approved(desk, listed))
    destruction.withdraw(desk, listed.id)
    anew = destruction.propose(desk, [bag], "到期").value
    assert opinions_of(anew) == {1: destruction.GO}
    refused("five-sign", lambda: approved(desk, anew))


@pytest.mark.rule("S17-R5")
def test_rules_that_come_to_name_vouchers_after_the_approval_stop_the_destroyers(office: Office) -> None:
    desk = office.desk("li")
    bag = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件",))
    listed = approved(desk, destruction.propose(desk, [bag], "到期").value)
    destruction.scan_out(desk, listed.id, bag)
    released(office, desk.pack.text + VOUCHERS)
    again = office.desk("li")
    refused("as-listed", lambda: destroy(again, listed, "zhou"))
