"""Reading and changing single dossiers: masked, revealed with a purpose, held, exported; every act in the trail."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.models.domain.clause import SAFEGUARD
from app.models.domain.dossier import DossierState, Order, Selection
from app.models.domain.errors import BadInput, NotAllowed, RuleBroken
from app.models.domain.identity import Phone
from app.models.domain.item import NewItem
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.fields import HIDDEN
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.recipient import OFFICE
from app.models.services import (
    accounts,
    archives,
    dossiers,
    filing,
    keeping,
    labelling,
    listing,
    moving,
    retention,
    trail,
)
from app.models.services.desk import Desk
from app.models.services.retention import RetentionList
from app.models.services.rules_in_force import RulesInForce
from tests import holding
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed

ID, MOBILE = "330106196203265242", "13812345678"


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三", id_number=ID, phones=(Phone("手机", MOBILE),))


@pytest.mark.rule("S06-R4", "S17-R4")
def test_lists_details_and_exports_are_masked(desk: Desk, bag: int) -> None:
    shown = repr(
        (dossiers.rows(desk, [bag]), dossiers.detail(desk, bag), listing.export(desk, [bag], "核对", OFFICE).value)
    )
    assert ID not in shown and MOBILE not in shown
    assert "138****5678" in shown and "330***********5242" in shown


@pytest.mark.rule("S06-R4", "S17-R4", "S08-R6")
def test_revealing_needs_right_and_purpose_and_is_logged(desk: Desk, office: Office, bag: int) -> None:
    for nothing in ("", "   "):
        refused("purpose-stated", lambda nothing=nothing: dossiers.reveal(desk, bag, nothing))
    assert trail.newest(desk)[0].action == "dossier.register"
    values = dossiers.reveal(desk, bag, " 诉讼取证 ").value
    assert (values["id_number"], values["phones"]) == (ID, (("手机", MOBILE),))
    event = trail.newest(desk)[0]
    assert (event.action, event.subject, event.detail["purpose"]) == ("dossier.reveal", f"dossier:{bag}", "诉讼取证")
    assert ID not in repr(event.detail) and MOBILE not in repr(event.detail)
    assert event.person_id == desk.account.person_id


@pytest.mark.rule("S06-R4")
def test_a_role_without_the_higher_right_reveals_nothing(office: Office, bag: int) -> None:
    account = NewAccount("xu", "徐进", "市场部", Role.BUSINESS, "xu-password")
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], account)
    accounts.activate(office.desk("chen"), PASSWORDS["chen"], asked.id)
    salesman = archives.sign_in(office.folder, "xu", "xu-password", hardness=CHEAP)
    assert isinstance(salesman, Desk)
    with pytest.raises(NotAllowed) as caught:
        dossiers.reveal(salesman, bag, "核对")
    assert caught.value.code == "not-allowed" and str(SAFEGUARD) in str(caught.value)
    salesman.lock()


@pytest.mark.rule("S08-R6")
def test_labels_and_exports_leave_their_number_in_the_trail(desk: Desk, bag: int) -> None:
    other = register(desk, "1栋1单元102", "李四")
    code, last = (dossiers.rows(desk, [number])[0].reference_code for number in (bag, other))
    acts: dict[str, Callable[[list[int]], object]] = {
        "labels.print": lambda ids: labelling.take_labels(desk, ids),
        "dossier.export": lambda ids: listing.export(desk, ids, "年度核对", OFFICE),
        "dossier.print": lambda ids: listing.print_list(desk, listing.Printed.SUPPLEMENT, ids, *listing.UNASKED),
    }
    for action, act in acts.items():
        act([bag, other])
        event = trail.newest(desk)[0]
        assert event.action == action
        assert (event.detail["count"], event.detail["first"], event.detail["last"]) == (2, code, last)
    with pytest.raises(RuleBroken):
        listing.export(desk, [], "核对", OFFICE)
    refused("purpose-stated", lambda: listing.export(desk, [bag], " ", OFFICE))


@pytest.mark.rule("S06-R5", "S17-R4", "S14-R10")
def test_one_sensitive_dossier_makes_the_list_sensitive(desk: Desk, bag: int) -> None:
    plain = register(desk, "1栋1单元103", "王五")
    video = NewItem("见证视频", True, Medium.DISC, 0, "", "", True, "")
    filing.add_item(desk, plain, NewItem("装修资料", True, Medium.PAPER, 1, "", "", False, ""))
    assert not listing.export(desk, [plain], "年度核对", OFFICE).value.sensitive
    filing.add_item(desk, plain, video)
    assert listing.export(desk, [plain, bag], "年度核对", OFFICE).value.sensitive
    assert trail.newest(desk)[0].detail["purpose"] == "年度核对" and trail.newest(desk)[0].detail["sensitive"] >= 1
    assert listing.print_list(desk, listing.Printed.CONTENTS, [plain], *listing.UNASKED).value.sensitive


def test_a_destroyed_bag_gets_no_label_and_is_counted(desk: Desk, bag: int) -> None:
    gone = register(desk, "1栋1单元102", "李四")
    destroyed(desk, gone)
    taken = labelling.take_labels(desk, [bag, gone]).value
    (code,) = (row.reference_code for row in dossiers.rows(desk, [bag]))
    assert [text.reference_code for text in taken.texts] == [code]
    assert taken.destroyed == 1
    refused("empty-list", lambda: labelling.take_labels(desk, [gone]))


def test_lists_sort_by_every_column_and_naturally_by_household(desk: Desk) -> None:
    for home, name in (
        ("10栋1单元101", "阿大"),
        ("2栋1单元101", "张三"),
        ("2栋1单元1101", "李四"),
        ("2栋1单元201", "王五"),
    ):
        register(desk, home, name)
    names = {
        order: [row.name for row in dossiers.rows(desk, dossiers.ids(desk, Selection(order=order)))] for order in Order
    }
    assert names[Order.HOUSEHOLD] == ["张三", "王五", "李四", "阿大"]
    assert names[Order.NAME] == ["阿大", "李四", "王五", "张三"]
    backwards = dossiers.ids(desk, Selection(descending=True))
    assert list(backwards) == list(reversed(dossiers.ids(desk, Selection())))
    assert list(dossiers.ids(desk, Selection(), 2)) == list(dossiers.ids(desk, Selection()))[:2]


def test_corners_count_what_the_lists_show(desk: Desk) -> None:
    for home, category in (("1栋1单元101", "JF"), ("1栋1单元102", "WJ"), ("1栋2单元101", "JF"), ("2栋101", "TS")):
        register(desk, home, "张三", category=category)
    for corner in dossiers.corners(desk):
        chosen = Selection(corner.building_id, corner.unit, corner.category, corner.state)
        assert len(dossiers.ids(desk, chosen)) == corner.count
    assert sum(corner.count for corner in dossiers.corners(desk)) == 4


@pytest.mark.rule("S17-R8")
def test_a_hold_needs_a_manager_and_a_reason(desk: Desk, office: Office, bag: int) -> None:
    with pytest.raises(NotAllowed):
        holding.hold(desk, bag, "诉讼中")
    manager = office.desk("chen")
    with pytest.raises(BadInput):
        holding.hold(manager, bag, " ")
    holding.hold(manager, bag, "诉讼中")
    assert dossiers.rows(desk, [bag])[0].held
    holding.release(manager, bag, "已结案")
    assert not dossiers.rows(desk, [bag])[0].held


@pytest.mark.rule("S17-R5")
def test_the_term_runs_from_the_end_of_the_relationship(desk: Desk) -> None:
    bag = register(desk, "9栋1单元101", "旧业主", handover_date=date(2010, 5, 1))
    assert dossiers.detail(desk, bag).retention_due is None
    for impossible in (date(2010, 4, 30), date(9999, 1, 1)):
        refused("term-begins", lambda impossible=impossible: dossiers.end_relationship(desk, bag, impossible))
    assert dossiers.end_relationship(desk, bag, date(2014, 3, 31)).value == "2024-03-31"
    assert [one.id for one in retention.listed(desk, RetentionList.DUE)] == [bag]
    with pytest.raises(RuleBroken):
        dossiers.end_relationship(desk, bag, date(2013, 1, 1))


def test_who_had_it_at_that_moment(desk: Desk, bag: int) -> None:
    dossiers.shelve(desk, [bag], "B柜1层01")
    assert moving.holder_at(desk, bag, "9999-01-01") == ("李梅", "B柜1层01")
    assert moving.holder_at(desk, bag, "2000-01-01") is None


def test_a_bag_that_is_out_is_not_shelved(desk: Desk, bag: int) -> None:
    desk.store.db.run("UPDATE main.dossier SET state = ? WHERE id = ?", (DossierState.LENT.value, bag))
    refused("not-on-shelf", lambda: dossiers.shelve(desk, [bag], "B柜1层01"))


def sensitive_office(desk: Desk, bag: int) -> None:
    """A dossier with a sensitive field, one that the pack does not know, an open one, and a record."""
    records = shipped_pack("bank").records
    desk.rules = RulesInForce(desk.rules.version, replace(desk.pack, records=records))
    fields = {"contact-address": "御景湾1栋101", "旧字段": "离异", "document-kind": "身份证"}
    desk.store.db.run("UPDATE main.dossier SET fields = ? WHERE id = ?", (json.dumps(fields), bag))
    said = {"traded-at": "2026-01-05", "business-kind": "存款", "amount": "987654", "voucher-number": "PZ-1"}
    keeping.record(desk, bag, "transaction", said)


@pytest.mark.rule("S06-R4", "S08-R8")
def test_fields_and_records_that_the_pack_calls_sensitive_or_does_not_know_are_masked(desk: Desk, bag: int) -> None:
    sensitive_office(desk, bag)
    shown = dossiers.detail(desk, bag).fields
    assert shown == {"contact-address": HIDDEN, "旧字段": HIDDEN, "document-kind": "身份证"}
    (record,) = keeping.detail(desk, bag).records
    assert (record.contents["amount"], record.contents["voucher-number"]) == (HIDDEN, "PZ-1")
    desk.rules = RulesInForce(desk.rules.version, replace(desk.pack, records=()))
    assert set(keeping.detail(desk, bag).records[0].contents.values()) == {HIDDEN}


@pytest.mark.rule("S06-R4", "S17-R4")
def test_revealing_gives_the_sensitive_fields_and_records_too(desk: Desk, bag: int) -> None:
    sensitive_office(desk, bag)
    values = dossiers.reveal(desk, bag, "诉讼取证").value
    assert (values["fields"]["contact-address"], values["fields"]["旧字段"]) == ("御景湾1栋101", "离异")
    assert [one.contents["amount"] for one in values["records"]] == ["987654"]


@pytest.mark.rule("S06-R4")
def test_the_lists_of_a_dossiers_life_are_masked(desk: Desk, bag: int) -> None:
    shown = repr((dossiers.rows(desk, [bag]), keeping.missing(desk, [bag])))
    assert ID not in shown and MOBILE not in shown
    assert shown.count("138****5678") == shown.count("330***********5242") == 2
