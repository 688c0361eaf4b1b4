"""One customer of several dossiers, here the first and there the second: corrected in all, taken out of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.change import ChangeKind, Datum, Edit, customer_key
from app.models.domain.docket import Docket, Verdict
from app.models.domain.sign_off import SignOff
from app.models.ledgers.drafts import DraftCustomer
from app.models.services import changing, dossiers, keeping, particulars
from app.models.services.desk import Desk
from tests import corrections, destruction, holding
from tests.office import Office, register, verify
from tests.refusals import refused
from tests.unit.services.signatures import signed
from tests.unit.services.test_destroying import approved, destroy
from tests.unit.services.test_households import imported

SHARED = (
    '1栋,1,101,"孙一\n周乙","33010619850312001X\n330106198503120028","13800010011\n13800010012",已接房',
    '1栋,1,102,"周乙\n赵丁","330106198503120028\n330106198503120036","13800010012\n13800010019",已接房',
)
"""周乙 is the second customer of the first dossier, and the first of the second."""


def of_two(desk: Desk, folder: Path) -> tuple[int, int]:
    imported(desk, folder, "楼栋,单元,房号,业主姓名,证件号码,联系电话,客户类别", *SHARED)
    return dossiers.find(desk, "1-1-101")[0], dossiers.find(desk, "1-1-102")[0]


def said_of(desk: Desk, number: int) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """(name, ID number, telephones) of every customer of a dossier, in clear."""
    first, clear = dossiers.detail(desk, number).row.name, dossiers.reveal(desk, number, "核对").value
    others = ((one.name, one.id_number, tuple(one.phones)) for one in clear["co_customers"])
    return [(first, clear["id_number"], tuple(clear["phones"])), *others]


def consent(desk: Desk, asked: Docket, lines: list[int]) -> SignOff:
    return signed(desk, "zhao", corrections.statement(desk, asked.id, lines))


def correct(desk: Desk, *edits: Edit) -> None:
    asked = changing.ask(desk, edits, "登记有误", "本人").value
    lines = [line.position for line in asked.lines]
    decided = corrections.decide(desk, asked.id, lines, consent(desk, asked, lines), "").value
    assert {line.finding for line in decided.lines} == {Verdict.ACCEPTED}


@pytest.mark.rule("S05-R13")
def test_a_datum_of_a_shared_customer_is_written_where_they_stand_and_nowhere_else(desk: Desk, tmp_path: Path) -> None:
    first, second = of_two(desk, tmp_path)
    before = said_of(desk, first), said_of(desk, second)
    correct(
        desk,
        Edit(first, customer_key(2, Datum.PHONES), "13911112222"),
        Edit(first, customer_key(2, Datum.NAME), "周乙乙"),
    )
    person = ("周乙乙", "330106198503120028", (("", "13911112222"),))
    assert said_of(desk, first) == [before[0][0], person]
    assert said_of(desk, second) == [person, before[1][1]], "the second of the other dossier is another person"
    correct(desk, Edit(second, Datum.ID_NUMBER.value, "330106198503120044"))
    assert said_of(desk, first)[1][1] == "330106198503120044"
    changes_of = {one.key: one.changes for one in particulars.data(desk, second)}
    assert changes_of[Datum.PHONES.value] == 1 and not changes_of[customer_key(2, Datum.PHONES)]


def test_a_datum_that_a_further_customer_has_no_place_for_stays_with_the_first(desk: Desk, tmp_path: Path) -> None:
    first, second = of_two(desk, tmp_path)
    before = said_of(desk, first)
    correct(desk, Edit(second, Datum.GENDER.value, "女"))
    assert said_of(desk, first) == before
    assert dossiers.detail(desk, first).row.name == "孙一"


@pytest.mark.rule("S05-R14")
def test_a_shared_customer_who_is_taken_out_of_one_dossier_stays_in_the_other(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    first, second = of_two(clerk, tmp_path)
    before = said_of(clerk, second)
    asked = changing.ask(clerk, [Edit(first, customer_key(2, Datum.NAME), "")], "登记有误", "本人").value
    assert asked.variant == ChangeKind.DELETION
    assert {(line.dossier_id, line.key) for line in asked.lines} == {
        (first, customer_key(2, datum)) for datum in (Datum.NAME, Datum.ID_NUMBER, Datum.PHONES)
    }
    lines = [line.position for line in asked.lines]
    refused(
        "all-or-none",
        lambda: corrections.decide(clerk, asked.id, lines[1:], consent(clerk, asked, lines[1:]), "只留姓名"),
    )
    corrections.decide(clerk, asked.id, lines, consent(clerk, asked, lines), "")
    assert [name for name, *_ in said_of(clerk, first)] == ["孙一"]
    assert said_of(clerk, second) == before
    assert dossiers.find(clerk, "周乙") == [second]


@pytest.mark.rule("S05-R14")
def test_a_line_asked_for_one_customer_is_never_written_to_another(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一", others=(DraftCustomer("李乙二"),))
    verify(clerk, number)
    keeping.confirm(office.desk("chen"), [number])
    name, phones = customer_key(2, Datum.NAME), customer_key(2, Datum.PHONES)
    late = changing.ask(clerk, [Edit(number, phones, "13800010002")], "补录", "本人").value
    for after in ("", "王丙三"):
        correct(clerk, Edit(number, name, after))
    decided = corrections.decide(
        clerk, late.id, [late.lines[0].position], consent(clerk, late, [late.lines[0].position]), ""
    ).value
    assert [line.finding for line in decided.lines] == [Verdict.STALE]
    assert [(one[0], one[2]) for one in said_of(clerk, number)][1:] == [("王丙三", ())]


@pytest.mark.rule("S05-R5")
def test_consent_to_a_telephone_without_the_name_that_brings_it_is_refused(office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一")
    verify(clerk, number)
    keeping.confirm(office.desk("chen"), [number])
    edits = [
        Edit(number, customer_key(2, datum), value)
        for datum, value in ((Datum.PHONES, "13800010002"), (Datum.NAME, "李乙二"))
    ]
    asked = changing.ask(clerk, edits, "补录", "本人").value
    assert asked.lines[0].key == customer_key(2, Datum.NAME), "the name comes first"
    telephone = [asked.lines[1].position]
    refused(
        "value-fits",
        lambda: corrections.decide(clerk, asked.id, telephone, consent(clerk, asked, telephone), "姓名不确定"),
    )
    assert len(said_of(clerk, number)) == 1
    both = [line.position for line in asked.lines]
    corrections.decide(clerk, asked.id, both, consent(clerk, asked, both), "")
    assert said_of(clerk, number)[1] == ("李乙二", "", (("", "13800010002"),))


# ------------------------------------------------------------------ what lies ready to be destroyed, what is held
def test_what_lies_ready_to_be_destroyed_is_not_rewritten_through_another_dossier(office: Office) -> None:
    clerk = office.desk("li")
    first = register(clerk, "1栋1单元101", "张甲一", id_number="33010619850312001X")
    party = clerk.store.db.value("SELECT party_id FROM main.dossier WHERE id = ?", (first,))
    second = register(clerk, "1栋1单元102", "张甲一", party_id=party)
    listed = approved(clerk, first)
    destruction.scan_out(clerk, listed.id, first)
    destroy(clerk, "zhou", listed.id)
    for edit in (Edit(second, Datum.NAME.value, "李四"), Edit(second, Datum.PHONES.value, "13911112222")):
        refused("scanned-out", lambda edit=edit: changing.enter(clerk, [edit], "本人"))
    refused("scanned-out", lambda: dossiers.shelve(clerk, [first], "A柜1层02"))


@pytest.mark.rule("S17-R8")
def test_a_held_dossier_keeps_its_customers(office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一", others=(DraftCustomer("李乙二"),))
    holding.hold(office.desk("chen"), number, "诉讼")
    refused("under-hold", lambda: changing.enter(clerk, [Edit(number, customer_key(2, Datum.NAME), "")], "本人"))
    changing.enter(clerk, [Edit(number, customer_key(2, Datum.NAME), "李乙三")], "本人")


@pytest.mark.parametrize("spelled", ["1-name", "02-name", "x-name", "-name", "2-gender", "２-name", f"{'9' * 20}-name"])
def test_a_key_is_spelled_in_one_way(desk: Desk, spelled: str) -> None:
    number = register(desk, "1栋1单元101", "张甲一")
    refused("known-field", lambda: changing.enter(desk, [Edit(number, f"customer:{spelled}", "李四")], "本人"))
    assert dossiers.detail(desk, number).row.name == "张甲一"
