"""Two archives exchange a package: paired by fingerprints, sealed, scanned in by the sender's labels, closed by the receipt."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.life import Life
from app.models.domain.package import head_anchor
from app.models.domain.package_docket import bags_of
from app.models.domain.procedures import package_in as coming
from app.models.domain.procedures import package_out as going
from app.models.domain.procedures.package_in import PACKAGE_IN
from app.models.domain.procedures.package_out import PACKAGE_OUT
from app.models.domain.procedures.pairing import END, NAME, PAIRED
from app.models.domain.recipient import Recipient, Who
from app.models.domain.rights import Right, with_grants
from app.models.services import dockets, dossiers, filing, keeping, package_in, package_out, pairing, particulars, trail
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from app.models.store import audit, files
from app.models.store import dossiers as store_dossiers
from app.models.vault.packages import fingerprint as fingerprint_of
from app.models.vault.packages import read_card
from tests import moving_out, packages
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import awaited

THERE, HERE = "江南苑", "御景湾"


@pytest.fixture
def bags(desk: Desk) -> list[int]:
    found = [
        register(desk, f"1栋1单元10{number}", name, id_number=card, note="钥匙一把")
        for number, name, card in ((1, "张三", "11010519491231002X"), (2, "李四", ""))
    ]
    dossiers.shelve(desk, found, "A柜1层02")
    packages.consented(desk, *found)
    return found


@pytest.fixture
def pair(office: Office, branch: Office, tmp_path: Path) -> None:
    packages.pair(office, branch, tmp_path)


def written(desk: Desk, docket_id: int, folder: Path, name: str = "包.sealed") -> Path:
    return packages.on_stick(folder, package_out.write(desk, docket_id).value.sealed, name)


@pytest.mark.rule("S07-R3")
def test_keys_are_made_once_and_compared_by_two_before_they_count(
    desk: Desk, office: Office, branch: Office, tmp_path: Path
) -> None:
    own = pairing.own_card(desk).value
    assert pairing.own_card(office.desk("chen")).value == own, "they are made once"
    path, fingerprint = packages.card_file(branch, tmp_path)
    others = pairing.others_card(desk, path)
    assert (others.name, fingerprint_of(others)) == (THERE, fingerprint) and len(fingerprint.split()) == 8
    refused("not-filled", lambda: pairing.propose(desk, others, " ", "协议"))
    refused("fingerprint-agrees", lambda: pairing.propose(desk, others, own.fingerprint, "协议"))
    refused("fingerprint-agrees", lambda: pairing.propose(desk, replace(others, name="别处"), fingerprint, "协议"))
    ours, _ = packages.card_file(office, tmp_path)
    refused("paired-with-another", lambda: pairing.others_card(desk, ours))
    docket = packages.proposed(office, branch, tmp_path)
    refused("paired-once", lambda: packages.proposed(office, branch, tmp_path))
    assert pairing.partners(desk) == [], "nobody has compared it yet"
    refused("approver-rank", lambda: packages.confirmed(office, docket, "zhou"))
    assert packages.confirmed(office, docket).state.name == PAIRED
    assert pairing.partners(desk) == [THERE]
    dockets.take(desk, docket.id, END, reason="换公钥")
    assert pairing.partners(desk) == []
    chen = office.desk("chen")
    again = pairing.propose(chen, others, fingerprint, "协议").value
    refused("paired-by-another", lambda: packages.confirmed(office, again))
    assert packages.confirmed(office, again, "zhao").state.name == PAIRED
    assert trail.verify(desk).whole


@pytest.mark.parametrize("at", [0, 5, 30, 60, 100, 150, 200, -1])
def test_a_changed_card_is_no_card_or_has_another_fingerprint(desk: Desk, at: int) -> None:
    own = pairing.own_card(desk).value
    data = bytearray(own.file)
    data[at] ^= 1
    try:
        changed = read_card(bytes(data))
    except BadInput as refusal:
        assert refusal.code == "not-a-card"
    else:
        assert fingerprint_of(changed) != own.fingerprint


@pytest.mark.rule("S13-R13")
def test_a_package_goes_out_and_comes_in_and_its_receipt_closes_it(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path
) -> None:
    scan = packages.with_scan(desk, bags[0], tmp_path)
    secret = packages.with_scan(desk, bags[0], tmp_path, sensitive=True, title="体检报告")
    sender, receiver = [one.reference_code for one in dossiers.rows(desk, bags)], branch.desk("li")
    register(receiver, "9栋1单元901", "王五")  # their labels begin with the same numbers as those of the sender
    docket = packages.sent(desk, *bags, to=THERE)
    assert [step.name for _, step in awaited(desk, PACKAGE_OUT.kind)] == [going.ACKNOWLEDGE]
    refused("closed-by-receipt", lambda: dockets.take(desk, docket.id, going.ACKNOWLEDGE))
    head = audit.head(desk.store.db)
    stick = written(desk, docket.id, tmp_path)

    name, package = package_in.look(receiver, stick)
    assert (name, [one.code for one in package.dossiers]) == (HERE, sender), "the list is seen before the bags come"
    assert package.dossiers[0].scans == 2 and package.dossiers[0].kept_back == 0
    assert package.head == f"{head[0]}:{head[1].hex()}"
    assert any("陈静" in one for one in package.signatures)
    came = package_in.announce(receiver, stick, "许可送来").value
    assert [step.name for _, step in awaited(receiver, PACKAGE_IN.kind)] == [coming.RECEIVE]
    refused("empty-list", lambda: packages.sign_for(receiver, came))
    labels = [one.label for one in bags_of(came)]
    assert labels == [one.bar_code for one in dossiers.rows(desk, bags)]
    refused("not-in-package", lambda: package_in.scan(receiver, came.id, "100000009955"))
    refused("not-in-package", lambda: package_in.unscan(receiver, came.id, labels[0], "误扫"))
    for label in labels:
        package_in.scan(receiver, came.id, label)
    refused("checked-already", lambda: package_in.scan(receiver, came.id, labels[0]))
    package_in.unscan(receiver, came.id, labels[1], "误扫")
    refused("package-in-in-order", lambda: package_in.receipt(receiver, came.id))
    done = packages.sign_for(receiver, came)
    assert done.state.name == coming.RECEIVED
    arrived, missing = bags_of(done)
    assert arrived.here and not missing.here
    assert not receiver.store.db.value("SELECT count(*) FROM package_part"), "what did not come is not known here"

    (number,) = package_in.entered(receiver, came.id)
    row = dossiers.rows(receiver, [number])[0]
    assert (row.reference_code, row.state) == (arrived.here, DossierState.SHELVED)
    detail = keeping.detail(receiver, number)
    assert detail.life is Life.ENTERED, "this archive verifies it itself"
    assert detail.sensitive, "as the report of its customer is"
    said = {one.key: one.value for one in particulars.data(receiver, number)}
    assert "钥匙一把" in said["note"] and f"原档号 {sender[0]}（{HERE}）" in said["note"]
    items = {one.title: one for one in filing.items(receiver, number)}
    for title, data in (("验房记录", scan), ("体检报告", secret)):
        assert b"".join(files.parts(receiver.store.db, items[title].files[0].id)) == data
    assert items["体检报告"].sensitive and items["验房记录"].page_count == 2

    back = packages.on_stick(tmp_path, package_in.receipt(receiver, came.id).value, "回执.sealed")
    closed = package_out.acknowledge(desk, docket.id, back).value
    assert closed.state.name == going.PARTLY
    assert [line.finding for line in closed.lines] == ["accepted", "withdrawn"]
    assert json.loads(closed.body[going.THEIR_CODES]) == {sender[0]: arrived.here}
    for keeper, docket_of, key, writer in ((desk, closed, going.HEAD, receiver), (receiver, done, coming.HEAD, desk)):
        anchor = head_anchor(dockets.docket(keeper, docket_of.id).body[key])
        assert trail.find_anchor(writer, anchor).matches, "each keeps what the other can look up"
    refused("receipt-once", lambda: package_out.acknowledge(desk, docket.id, back))
    refused("package-out-in-order", lambda: package_out.write(desk, docket.id))

    (rest,) = [one for one in dockets.with_lines(desk, PACKAGE_OUT.kind) if one.is_open]
    assert [line.reference_code for line in rest.lines] == sender[1:], "what did not arrive goes on"
    refused("receipt-of-package", lambda: package_out.acknowledge(desk, rest.id, back))
    second = packages.arrive(receiver, written(desk, rest.id, tmp_path))
    back = packages.on_stick(tmp_path, package_in.receipt(receiver, second.id).value, "回执.sealed")
    assert package_out.acknowledge(desk, rest.id, back).value.state.name == going.RECEIVED
    assert trail.verify(desk).whole and trail.verify(receiver).whole


def test_a_lost_stick_says_nothing_but_the_numbers_of_two_archives(
    desk: Desk, bags: list[int], pair: None, tmp_path: Path
) -> None:
    scan = packages.with_scan(desk, bags[0], tmp_path)
    data = package_out.write(desk, packages.sent(desk, *bags, to=THERE).id).value.sealed
    codes = [one.reference_code for one in dossiers.rows(desk, bags)]
    words = (
        "张三",
        "李四",
        "11010519491231002X",
        "钥匙",
        "验房记录",
        HERE,
        THERE,
        "陈静",
        "许可",
        ".pdf",
        "%PDF-1.4",
        *codes,
    )
    for word in words:
        for encoding in ("utf-8", "gb18030", "utf-16-le"):
            assert word.encode(encoding) not in data, word
    assert scan[9:40] not in data
    again = package_out.write(desk, next(one.id for one in dockets.heads(desk, PACKAGE_OUT.kind))).value.sealed
    assert data[200:400] != again[200:400], "two of one package have nothing in common"


def test_a_doubled_stick_is_noticed_and_says_who_took_the_first(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path
) -> None:
    docket = packages.sent(desk, *bags, to=THERE)
    first, second = (written(desk, docket.id, tmp_path, name) for name in ("一.sealed", "二.sealed"))
    receiver = branch.desk("li")
    came = package_in.announce(receiver, first, "许可送来").value
    for stick in (first, second):
        refusal = refused("package-once", lambda stick=stick: package_in.announce(branch.desk("zhou"), stick, "又来"))
        assert "李梅" in str(refusal) and came.code in str(refusal) and refusal.facts["day"]
    dockets.take(receiver, came.id, coming.WITHDRAW, reason="袋没有来")
    refused("package-once", lambda: package_in.look(receiver, second))
    back = packages.on_stick(tmp_path, package_in.receipt(receiver, came.id).value)
    closed = package_out.acknowledge(desk, docket.id, back).value
    assert {line.finding for line in closed.lines} == {"withdrawn"}, "the receipt says that nothing arrived"


def test_an_altered_stick_gives_nothing(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path
) -> None:
    data = package_out.write(desk, packages.sent(desk, *bags, to=THERE).id).value.sealed
    receiver = branch.desk("li")
    step = max(1, len(data) // 60)
    heard = set()
    for at in (*range(0, len(data), step), *range(0, 160, 3), *range(len(data) - 66, len(data), 5)):
        changed = bytearray(data)
        changed[at] ^= 1
        heard.add(_refusal(receiver, packages.on_stick(tmp_path, bytes(changed))))
    for cut in (data[:-1], data[:-64], data[: len(data) // 2], data + b"\0", data[:19], b""):
        heard.add(_refusal(receiver, packages.on_stick(tmp_path, cut)))
    assert {"package-altered", "not-a-package"} <= heard
    assert heard <= {"package-altered", "not-a-package", "package-or-receipt", "package-for-us", "with-paired-archive"}
    assert not receiver.store.db.value("SELECT count(*) FROM package")


def _refusal(receiver: Desk, stick: Path) -> str:
    with pytest.raises(Refusal) as caught:
        package_in.announce(receiver, stick, "许可送来")
    return caught.value.code


def test_a_foreign_stick_is_refused_with_what_to_do(
    desk: Desk, office: Office, branch: Office, bags: list[int], tmp_path: Path
) -> None:
    packages.confirmed(office, packages.proposed(office, branch, tmp_path))
    docket = packages.sent(desk, *bags, to=THERE)
    stick, receiver = written(desk, docket.id, tmp_path), branch.desk("li")
    assert "配对" in str(refused("with-paired-archive", lambda: package_in.look(receiver, stick)))
    there = packages.confirmed(branch, packages.proposed(branch, office, tmp_path))
    refused("package-for-us", lambda: package_in.look(desk, stick))
    refused("package-or-receipt", lambda: package_out.acknowledge(desk, docket.id, stick))
    refused("not-a-package", lambda: package_in.look(receiver, packages.on_stick(tmp_path, b"PK\x03\x04", "x.zip")))
    refused("stick-unreadable", lambda: package_in.look(receiver, tmp_path / "nothing"))
    refused("stick-unreadable", lambda: package_in.look(receiver, tmp_path))
    dockets.take(receiver, there.id, END, reason="停止往来")
    refused("with-paired-archive", lambda: package_in.look(receiver, stick))
    mine = next(one for one in dockets.heads(desk, "pairing") if one.body[NAME] == THERE)
    dockets.take(desk, mine.id, END, reason="停止往来")
    refused("with-paired-archive", lambda: package_out.write(desk, docket.id))
    dockets.take(desk, docket.id, going.GIVE_UP, reason="停止往来")


@pytest.mark.rule("S07-R3")
def test_only_what_consent_allows_goes_along(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path
) -> None:
    """A pack that demands no consent for moving out lets the bags go, and keeps what is sensitive all the same."""
    packages.with_scan(desk, bags[0], tmp_path)
    packages.with_scan(desk, bags[0], tmp_path, sensitive=True, title="体检报告")
    use = desk.pack.collection.uses.values[1]
    free = replace(desk.pack, collection=replace(desk.pack.collection, agreed=False))
    desk.rules = RulesInForce(desk.rules.version, free)
    docket = packages.sent(desk, *bags, to=THERE, use=use)
    stick = written(desk, docket.id, tmp_path)
    _, package = package_in.look(branch.desk("li"), stick)
    first = package.dossiers[0]
    assert "id-number" not in first.data and first.data["name"] == "张三" and "证件号码" in first.withheld
    assert {one.title: (len(one.scans), one.withheld) for one in first.items} == {
        "验房记录": (1, 0),
        "体检报告": (0, 1),
    }
    receiver = branch.desk("li")
    came = packages.arrive(receiver, stick)
    number = store_dossiers.ids_of(receiver.store.db, [bags_of(came)[0].here])[0]
    note = {one.key: one.value for one in particulars.data(receiver, number)}["note"]
    assert "留在送方：证件号码、体检报告扫描件1个" in note, "what stayed is named"
    desk.rules = RulesInForce(desk.rules.version, replace(free, collection=replace(free.collection, agreed=True)))
    refused("consent-to-leave", lambda: package_out.write(desk, docket.id))
    for right in (Right.REVEAL, Right.EXPORT):
        narrow = with_grants({right: replace(free.rights.table[right], roles=frozenset())})
        desk.rules = RulesInForce(desk.rules.version, replace(free, rights=narrow))
        refused("not-allowed", lambda: package_out.write(desk, docket.id))


def test_scans_that_no_package_has_room_for_stay_and_are_named(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = packages.with_scan(desk, bags[0], tmp_path)
    packages.with_scan(desk, bags[1], tmp_path)
    monkeypatch.setattr(package_out, "MOST_SCANS", len(first) + 10)
    outcome = package_out.write(desk, packages.sent(desk, *bags, to=THERE).id).value
    assert outcome.withheld == 1
    _, package = package_in.look(branch.desk("li"), packages.on_stick(tmp_path, outcome.sealed))
    assert [(one.scans, one.kept_back) for one in package.dossiers] == [(1, 0), (0, 1)]


def test_what_goes_to_an_institution_that_is_not_paired_has_no_package(desk: Desk, bags: list[int], pair: None) -> None:
    moving_out.moved_out(desk, moving_out.asked(desk, *bags, recipient=str(Recipient(Who.LAW))))
    assert not dockets.heads(desk, PACKAGE_OUT.kind)


@pytest.mark.parametrize(
    ("code", "sql"),
    [
        ("exchange-key-stays", "UPDATE main.exchange_key SET signing = opening"),
        ("exchange-key-stays", "DELETE FROM main.exchange_key"),
        ("package-once", "INSERT INTO main.package SELECT id, docket_id + 1, sha256 FROM main.package"),
        ("package-once", "UPDATE main.package SET id = lower(id) || ''"),
        ("package-once", "DELETE FROM main.package"),
        ("pairing-is-fixed", "UPDATE main.docket SET body = json_set(body, '$.seal_key', 'x') WHERE kind = 'pairing'"),
        ("paired-once", "INSERT INTO main.docket (code, kind, procedure_hash, state, body, list_hash, opened_by, opened_at)"
                        " SELECT 'x', kind, procedure_hash, 'proposed', body, list_hash, opened_by, opened_at FROM main.docket"
                        " WHERE kind = 'pairing'"),
        ("with-paired-archive", "INSERT INTO main.docket (code, kind, procedure_hash, state, body, list_hash, opened_by, opened_at)"
                        " SELECT 'x', kind, procedure_hash, state, json_set(body, '$.archive', 'x'), list_hash, opened_by, opened_at"
                        " FROM main.docket WHERE kind = 'package-in'"),
    ],
)  # fmt: skip
def test_past_the_services_it_is_refused_too(
    desk: Desk, branch: Office, bags: list[int], pair: None, tmp_path: Path, code: str, sql: str
) -> None:
    receiver = branch.desk("li")
    package_in.announce(receiver, written(desk, packages.sent(desk, *bags, to=THERE).id, tmp_path), "许可送来")
    refused(code, lambda: receiver.store.db.run(sql))
