"""What a paired archive, or somebody with a stick, may do wrong with a package: it is refused, with what to do, and nothing is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.domain.codes import CodeKind, make
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierState
from app.models.domain.household import Household, parse_address
from app.models.domain.item import NewItem
from app.models.domain.package import Arrived, PackedDossier, PackedItem, PackedScan, Receipt, packed, receipt_bytes
from app.models.domain.package_docket import bags_of
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures import package_out as going
from app.models.domain.procedures.package_in import PACKAGE_IN, RECEIVE
from app.models.domain.procedures.package_out import PACKAGE_OUT
from app.models.services import (
    checking,
    dockets,
    dossiers,
    filing,
    package_in,
    package_out,
    pairing,
    particulars,
    sticks,
)
from app.models.services.desk import Desk
from app.models.store import packages as store_packages
from app.models.vault.packages import ArchiveKeys, SealedUse, fingerprint, seal_package
from tests import moving_out, packages
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, signed

THERE = "江南苑"
Sealed = Callable[[bytes], bytes]


@pytest.fixture
def sent(desk: Desk, office: Office, branch: Office, tmp_path: Path) -> Docket:
    """Two bags on their way to the branch."""
    bags = [register(desk, f"1栋1单元10{number}", name) for number, name in ((1, "张三"), (2, "李四"))]
    dossiers.shelve(desk, bags, "A柜1层02")
    packages.consented(desk, *bags)
    packages.pair(office, branch, tmp_path)
    return packages.sent(desk, *bags, to=THERE)


def write(desk: Desk, docket: Docket, folder: Path) -> Path:
    return packages.on_stick(folder, package_out.write(desk, docket.id).value.sealed)


def bag(desk: Desk, number: int, **other: object) -> PackedDossier:
    (one,) = packages.listed(desk).dossiers
    return replace(one, code=f"BJ-{number}", label=make(CodeKind.DOSSIER, number), **other)


def come(desk: Desk, seal: Sealed, folder: Path, *bags: PackedDossier) -> Docket:
    """A package of a stranger with these bags is opened, and they are scanned."""
    content = packed(replace(packages.listed(desk), dossiers=bags), [])
    docket = package_in.announce(desk, packages.on_stick(folder, seal(content)), "许可").value
    for one in bags:
        docket = package_in.scan(desk, docket.id, one.label).value
    return docket


def receipt(branch: Office, docket: Docket, *bags: Arrived) -> bytes:
    """A receipt as the branch signs it, whatever it says."""
    desk = branch.desk("li")
    own = sticks.keys(desk.store.db)
    (partner,) = store_packages.partners(desk.store.db).values()
    said = Receipt(docket.body[going.PACKAGE], "600000000262", "2026-03-06", f"1:{'0' * 64}", (), bags)
    assert own is not None
    return seal_package(SealedUse.RECEIPT, receipt_bytes(said), own, sticks.card(desk, own), sticks.card_of(partner))


# ---------------------------------------------------------------- what nobody signed
def test_a_file_that_is_too_large_for_what_it_should_be_is_not_read(
    desk: Desk, sent: Docket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = packages.on_stick(tmp_path, bytes(5_000))
    refused("stick-too-large", lambda: pairing.others_card(desk, large))
    refused("not-a-package", lambda: package_in.look(desk, large))
    refused("not-a-package", lambda: package_out.acknowledge(desk, sent.id, large))
    monkeypatch.setattr(package_in, "MOST_BYTES", 4_999)
    monkeypatch.setattr(package_out, "MOST_LIST", 4_999)
    refused("stick-too-large", lambda: package_in.look(desk, large))
    refused("stick-too-large", lambda: package_in.announce(desk, large, "许可"))
    refused("stick-too-large", lambda: package_out.acknowledge(desk, sent.id, large))


def test_a_card_that_does_not_work_is_not_proposed(desk: Desk) -> None:
    card = replace(ArchiveKeys.new().card("f" * 32, "滨江馆"), seal_key="00" * 32)
    refused("not-a-card", lambda: pairing.propose(desk, card, fingerprint(card), "协议"))


# ---------------------------------------------------------------- what a partner wrote
def test_a_bag_that_cannot_be_entered_is_named_and_the_others_come_in(
    desk: Desk, office: Office, tmp_path: Path
) -> None:
    long = bag(desk, 2, data={"name": "张" * 201})
    docket = come(desk, packages.stranger(office), tmp_path, bag(desk, 1), long)
    refusal = refused("bag-refused", lambda: packages.sign_for(desk, docket))
    assert "BJ-2" in str(refusal) and "超过 200 字" in str(refusal) and "撤销这一袋" in str(refusal)
    assert not package_in.entered(desk, docket.id), "nothing was entered"
    package_in.unscan(desk, docket.id, long.label, "收不进")
    assert [one.here != "" for one in bags_of(packages.sign_for(desk, docket))] == [True, False]


def test_a_signature_holds_for_the_bags_that_were_scanned_when_it_was_asked_for(
    desk: Desk, office: Office, tmp_path: Path
) -> None:
    second = bag(desk, 2)
    docket = come(desk, packages.stranger(office), tmp_path, bag(desk, 1), second)
    package_in.unscan(desk, docket.id, second.label, "错袋")
    given = signed(desk, "li", dockets.statement(desk, docket.id, RECEIVE, packages.SHELF))
    package_in.scan(desk, docket.id, second.label)
    refused("list-changed", lambda: dockets.take(desk, docket.id, RECEIVE, given, inputs=packages.SHELF))
    assert not package_in.entered(desk, docket.id), "nothing was entered"


def test_a_scan_that_is_not_the_one_that_the_list_names_is_not_entered(
    desk: Desk, office: Office, tmp_path: Path
) -> None:
    data = packages.SCAN
    listed = PackedScan("验房记录.pdf", len(data), "0" * 64)
    item = PackedItem("验房记录", True, Medium.PAPER.value, 2, "2026-01-05", "客服部", False, "", (listed,), 0)
    one = bag(desk, 1, items=(item,))
    content = packed(replace(packages.listed(desk), dossiers=(one,)), [data])
    docket = package_in.announce(desk, packages.on_stick(tmp_path, packages.stranger(office)(content)), "许可").value
    docket = package_in.scan(desk, docket.id, one.label).value
    refusal = refused("bag-refused", lambda: packages.sign_for(desk, docket))
    assert "验房记录.pdf" in str(refusal) and "与存入时不符" in str(refusal)
    assert not package_in.entered(desk, docket.id), "nothing was entered"


@pytest.mark.parametrize(
    "datum",
    [
        ("customer:2-name", "李" * 201),
        ("phones", "1380000" * 100),
        ("note", "注" * 3990),
        ("field:nobody", "x" * 300),
        ("class:none", "高"),
    ],
)
def test_what_has_no_field_here_stands_in_the_note_and_nothing_of_a_customer(
    desk: Desk, office: Office, tmp_path: Path, datum: tuple[str, str]
) -> None:
    key, value = datum
    one = bag(desk, 1, data={"name": "郑九", key: value}, captions={"name": "姓名", key: "一项"})
    docket = come(desk, packages.stranger(office), tmp_path, one)
    if not key.startswith(("field", "class")):  # nor is a note kept that is too long with the sender's code
        refusal = refused("bag-refused", lambda: packages.sign_for(desk, docket))
        assert "“一项”" not in str(refusal), "the datum has the name that it has here"
        return
    packages.sign_for(desk, docket)
    (number,) = package_in.entered(desk, docket.id)
    said = {one.key: one.value for one in particulars.data(desk, number)}
    assert f"一项：{value}" in said["note"] and key not in said


def test_a_household_is_read_anew_from_its_words(desk: Desk, office: Office, tmp_path: Path) -> None:
    mine = register(desk, "御景湾1栋1单元101", "张三")
    forged = Household("9栋", "1", "1", 2, "202", "御景湾")
    unread = Household("2026-03-01", "1", None, None, "x" * 90, "御景湾")
    docket = come(
        desk, packages.stranger(office), tmp_path, bag(desk, 1, household=forged), bag(desk, 2, household=unread),
        bag(desk, 3, household=parse_address("3号楼-2-301")),
    )  # fmt: skip
    packages.sign_for(desk, docket)
    first, second, third = package_in.entered(desk, docket.id)
    homes = {row.id: row.household for row in dossiers.rows(desk, [mine, first, second, third])}
    assert homes == {
        mine: "御景湾1栋1单元101", first: "御景湾9栋1单元202", second: "", third: "滨江馆3号楼2单元301",
    }  # fmt: skip
    building = "SELECT b.key FROM main.dossier AS d JOIN main.building AS b ON b.id = d.building_id WHERE d.id = ?"
    assert desk.store.db.value(building, (first,)) == "9"
    note = {one.key: one.value for one in particulars.data(desk, second)}["note"]
    assert "送方地址：御景湾2026-03-01" in note


def test_an_item_is_plain_however_it_came(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    new = NewItem("验房\u202e记录", True, Medium.PAPER, 2, "2026-01-05", "客服部\x00\n某", False, " 系统 ")
    item = filing.add_item(desk, number, new).value
    (kept,) = [one for one in filing.items(desk, number) if one.id == item]
    assert (kept.title, kept.responsible, kept.held_in) == ("验房记录", "客服部 某", "系统")
    refused("value-fits", lambda: filing.add_item(desk, number, replace(new, responsible="x" * 201)))
    refused("value-fits", lambda: filing.add_item(desk, number, replace(new, held_in="x" * 201)))


def test_an_item_with_a_title_that_is_too_long_is_refused_before_it_is_kept(
    desk: Desk, office: Office, tmp_path: Path
) -> None:
    item = PackedItem("t" * 4001, True, "paper", 1, "", "", False, "")
    refused("package-format", lambda: come(desk, packages.stranger(office), tmp_path, bag(desk, 1, items=(item,))))
    assert not dockets.heads(desk, PACKAGE_IN.kind)


# ---------------------------------------------------------------- receipts
def test_a_receipt_speaks_of_the_bags_of_a_package_that_was_written(
    desk: Desk, branch: Office, sent: Docket, tmp_path: Path
) -> None:
    one, two = (Arrived(line.reference_code, line.bar_code, f"JNY-{line.position}") for line in sent.lines)
    stick = packages.on_stick(tmp_path, receipt(branch, sent, one, two))
    refused("receipt-of-package", lambda: package_out.acknowledge(desk, sent.id, stick))
    write(desk, sent, tmp_path)
    for bags in (
        (), (one,), (one, one), (one, two, replace(two, code="YJW-X", here="")), (one, replace(two, label=one.label)),
        (one, replace(two, code="YJW-X")), (replace(one, label=two.label), replace(two, label=one.label)),
    ):  # fmt: skip
        wrong = packages.on_stick(tmp_path, receipt(branch, sent, *(replace(b, here="") for b in bags)), "错.sealed")
        refused("receipt-of-package", lambda wrong=wrong: package_out.acknowledge(desk, sent.id, wrong))
    twice = packages.on_stick(tmp_path, receipt(branch, sent, one, replace(two, here=one.here)), "错.sealed")
    refused("package-format", lambda: package_out.acknowledge(desk, sent.id, twice))
    unseen = packages.on_stick(
        tmp_path, receipt(branch, sent, one, replace(two, here="JNY-\u202e9\x00")), "回执.sealed"
    )
    closed = package_out.acknowledge(desk, sent.id, unseen).value
    assert json.loads(closed.body[going.THEIR_CODES]) == {one.code: one.here, two.code: "JNY-9"}


# ---------------------------------------------------------------- bags that are here
def test_a_bag_on_its_way_is_not_taken_in_before_its_package_is_closed(desk: Desk, sent: Docket) -> None:
    refusal = refused("in-a-package", lambda: moving_out.announced(desk, sent))
    assert sent.code in str(refusal) and "停止等待" in str(refusal)
    dockets.take(desk, sent.id, going.GIVE_UP, reason="退回来了")
    _back(desk, sent)
    refused("package-out-in-order", lambda: package_out.write(desk, sent.id))


def test_the_body_of_a_package_stays_when_its_bags_are_destroyed(
    desk: Desk, branch: Office, sent: Docket, tmp_path: Path
) -> None:
    came = packages.arrive(branch.desk("li"), write(desk, sent, tmp_path))
    back = packages.on_stick(tmp_path, package_in.receipt(branch.desk("li"), came.id).value, "回执.sealed")
    closed = package_out.acknowledge(desk, sent.id, back).value
    _back(desk, sent)
    destroyed(desk, *sent.dossier_ids)
    (left,) = dockets.heads(desk, PACKAGE_OUT.kind)
    assert dict(left.body) == dict(closed.body)


def test_bags_that_came_are_not_entered_again_under_another_number(
    desk: Desk, branch: Office, sent: Docket, tmp_path: Path
) -> None:
    li = branch.desk("li")
    came = packages.arrive(li, write(desk, sent, tmp_path), all_but=1)
    first, _missing = bags_of(came)
    dockets.take(desk, sent.id, going.GIVE_UP, reason="退回来了")
    _back(desk, sent)
    again = packages.sent(desk, *sent.dossier_ids, to=THERE)
    stick = write(desk, again, tmp_path)
    refusal = refused("bag-here-already", lambda: package_in.announce(li, stick, "许可"))
    assert all(one in str(refusal) for one in (first.code, first.here, came.code))
    refused("bag-here-already", lambda: package_in.look(li, stick))
    asked = moving_out.asked(li, *package_in.entered(li, came.id))
    moving_out.moved_out(li, asked)
    assert package_in.look(li, stick)[0] == "御景湾", "they have left, and may come back"


def test_of_two_packages_with_one_bag_only_the_first_is_entered(desk: Desk, office: Office, tmp_path: Path) -> None:
    seal = packages.stranger(office)
    first = come(desk, seal, tmp_path, bag(desk, 1))
    content = packed(replace(packages.listed(desk), id="d" * 32, dossiers=(bag(desk, 1),)), [])
    second = package_in.announce(desk, packages.on_stick(tmp_path, seal(content)), "许可").value
    package_in.scan(desk, second.id, bag(desk, 1).label)
    packages.sign_for(desk, first)
    refused("bag-here-already", lambda: packages.sign_for(desk, second))


def test_a_docket_of_another_kind_is_no_package(desk: Desk, sent: Docket) -> None:
    (partner,) = store_packages.partners(desk.store.db).values()
    for act in (
        lambda: package_in.receipt(desk, sent.id), lambda: package_in.entered(desk, sent.id),
        lambda: package_in.scan(desk, partner.id, "100000000190"), lambda: package_out.write(desk, partner.id),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"pairing|package-out"):
            act()


def _back(desk: Desk, docket: Docket) -> None:
    """What was moved out is taken in."""
    back = moving_out.announced(desk, docket)
    for number in docket.dossier_ids:
        checking.check(desk, back.id, number)
    moving_out.receive(desk, back)
    assert {row.state for row in dossiers.rows(desk, docket.dossier_ids)} == {DossierState.SHELVED}
