"""Items with their medium, and scans kept inside the encrypted store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

import pytest

from app.models.domain.change import Edit, paper_key
from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.domain.recipient import OFFICE
from app.models.domain.rights import Grant, Right, with_grants
from app.models.domain.scanned_file import PutIn
from app.models.plain_file import size_of
from app.models.services import changing, filing, judging, keeping, putting_in
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from app.models.store.files import PART
from tests.kept import attach
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade, entered

CARD = "业主身份证复印件"
VIDEO = NewItem("双人见证视频", True, Medium.DISC, 0, "2026-03-05", "孙静", True, "总部 FTP")


def without_reveal(office: Office) -> Desk:
    """Another archivist, under rules that do not let an archivist see what is sensitive."""
    other = office.desk("zhou")
    grant = Grant(frozenset({Role.MANAGER}), other.pack.retention.clause)
    rights = with_grants({Right.REVEAL: grant})
    other.rules = RulesInForce(other.rules.version, replace(other.pack, rights=rights))
    return other


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A PDF of more than two parts."""
    path = tmp_path / "合同.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * (PART // 100))
    return path


@pytest.mark.rule("S04-R6", "S04-R7", "S04-R8", "S06-R5")
def test_an_item_says_what_it_is_kept_on_and_who_holds_it(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    assert not keeping.detail(desk, number).sensitive
    filing.add_item(desk, number, VIDEO)
    (item,) = filing.items(desk, number)
    assert (item.medium, item.held_in, item.responsible, item.dated_on) == (
        Medium.DISC,
        "总部 FTP",
        "孙静",
        "2026-03-05",
    )
    assert keeping.detail(desk, number).sensitive, "one sensitive item makes the whole dossier sensitive"


def test_the_pages_of_a_dossier_are_known_once_every_paper_of_it_is_counted(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    for title, medium, pages in (("合同", Medium.PAPER, 12), ("验房记录", Medium.PAPER, 3), ("录像", Medium.DISC, 0)):
        filing.add_item(desk, number, NewItem(title, True, medium, pages, "", "", False, ""))
    assert filing.pages(desk, [number]) == {number: 15}
    filing.add_item(desk, number, NewItem("补充协议", True, Medium.PAPER, 0, "", "", False, ""))
    assert filing.pages(desk, [number]) == {}


@pytest.mark.rule("S04-R7", "S17-R4", "S08-R6")
def test_a_scan_comes_back_byte_for_byte_and_every_look_is_logged(desk: Desk, scan: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 12, "", "", False, "")).value
    file_id = attach(desk, item, scan)
    (kept,) = filing.items(desk, number)[0].files
    assert (kept.name, kept.type, kept.size) == ("合同.pdf", "application/pdf", scan.stat().st_size)
    refused("purpose-stated", lambda: filing.open_file(desk, file_id, " "))
    assert filing.open_file(desk, file_id, "业主要求").value == scan.read_bytes()
    last = desk.store.db.row("SELECT action, detail FROM main.audit ORDER BY seq DESC LIMIT 1")
    assert last is not None and last[0] == "file.open" and "业主要求" in last[1]


@pytest.mark.rule("S17-R4", "S08-R6", "S06-R4")
def test_a_copy_is_taken_out_by_right_and_purpose_and_leaves_its_own_trace(
    office: Office, desk: Desk, scan: Path
) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 12, "", "", False, "")).value
    file_id = attach(desk, item, scan)
    refused("purpose-stated", lambda: filing.export_file(desk, file_id, " ", OFFICE))
    refused("not-allowed", lambda: filing.export_file(office.desk("sun"), file_id, "看看", OFFICE))
    assert filing.export_file(desk, file_id, "法院调取", OFFICE).value == scan.read_bytes()
    last = desk.store.db.row("SELECT action, detail FROM main.audit ORDER BY seq DESC LIMIT 1")
    assert last is not None and last[0] == "file.export" and "法院调取" in last[1]


@pytest.mark.rule("S04-R7")
def test_a_file_beyond_the_limit_is_refused_and_the_limit_is_the_offices(
    office: Office, desk: Desk, scan: Path
) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 12, "", "", False, "")).value
    filing.set_limit(office.desk("chen"), 1)
    big = scan.with_name("big.bin")
    big.write_bytes(bytes(1024 * 1024 + 1))
    refusal = refused("file-too-large", lambda: attach(desk, item, big))
    assert "上限 1 MB" in str(refusal)
    refused("file-limit", lambda: filing.set_limit(desk, 0))
    empty = scan.with_name("empty.pdf")
    empty.write_bytes(b"")
    refused("file-empty", lambda: attach(desk, item, empty))
    refused("file-unreadable", lambda: attach(desk, item, scan.with_name("nowhere.pdf")))
    assert filing.items(desk, number)[0].files == ()


@pytest.mark.rule("S06-R4", "S05-R9")
def test_a_sensitive_scan_needs_the_higher_right_and_scope(office: Office, desk: Desk, scan: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, VIDEO).value
    file_id = attach(desk, item, scan)
    steward = office.desk("sun")
    refused("stale", lambda: filing.open_file(steward, file_id, "看看"))
    refused("out-of-scope", lambda: filing.items(steward, number))


@pytest.mark.rule("S10-R3")
def test_what_is_kept_cannot_be_read_on_the_disk_and_damage_is_noticed(desk: Desk, scan: Path) -> None:
    marker = b"%PDF-1.7 nobody may read this on the disk"
    scan.write_bytes(marker * 5000)
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 12, "", "", False, "")).value
    file_id = attach(desk, item, scan)
    desk.store.settle()
    assert all(marker not in path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    desk.store.db.run("UPDATE main.file_part SET data = zeroblob(100) WHERE file_id = ? AND position = 0", (file_id,))
    refused("file-damaged", lambda: filing.open_file(desk, file_id, "业主要求"))


@pytest.mark.rule("S06-R4", "S06-R5")
@pytest.mark.parametrize("way", ["registered", "entered", "added", "synonym"])
def test_a_paper_that_the_pack_calls_sensitive_is_so_on_every_way_in(
    office: Office, desk: Desk, scan: Path, way: str
) -> None:
    title = "身份证复印件" if way == "synonym" else CARD
    number = register(desk, "1栋1单元101", "张三", papers=(CARD,) if way == "registered" else ())
    if way == "entered":
        changing.enter(desk, [Edit(number, paper_key(CARD), "复印件")], "业主本人")
    elif way != "registered":
        filing.add_item(desk, number, NewItem(title, False, Medium.PAPER, 1, "", "", False, ""))
    (item,) = filing.items(desk, number)
    assert item.title == title and item.sensitive
    assert keeping.detail(desk, number).sensitive
    file_id = attach(desk, item.id, scan)
    refused("not-allowed", lambda: filing.open_file(without_reveal(office), file_id, "看看"))
    refused("not-allowed", lambda: filing.export_file(without_reveal(office), file_id, "看看", OFFICE))
    assert filing.open_file(desk, file_id, "业主要求").value == scan.read_bytes()


@pytest.mark.rule("S06-R4")
def test_a_scan_is_as_sensitive_as_the_rules_of_today_say(office: Office, desk: Desk, scan: Path) -> None:
    number = register(desk, "1栋1单元101", "张三", papers=(CARD,))
    desk.store.db.run("UPDATE main.item SET sensitive = 0")
    file_id = attach(desk, filing.items(desk, number)[0].id, scan)
    refused("not-allowed", lambda: filing.open_file(without_reveal(office), file_id, "看看"))


@pytest.mark.rule("S06-R5")
def test_a_plain_dossier_is_not_sensitive(desk: Desk) -> None:
    assert not keeping.detail(desk, register(desk, "1栋1单元101", "张三", papers=("装修资料",))).sensitive
    data = {field.key: "值" for field in desk.pack.fields if field.sensitive and not field.values}
    known = dict(list(data.items())[:1])
    if known:
        assert keeping.detail(desk, register(desk, "1栋1单元102", "李四", data=known)).sensitive


@pytest.mark.parametrize("asker", [judging, filing])
def test_a_file_that_grows_while_it_is_read_is_too_large(
    office: Office, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asker: ModuleType
) -> None:
    filing.set_limit(office.desk("chen"), 1)
    number = register(desk, "1栋1单元101", "张三")
    growing = tmp_path / "a.pdf"
    growing.write_bytes(b"%PDF-1.7\n" + bytes(1000))

    def size_before_the_rest_comes(file: BinaryIO) -> int:
        size = size_of(file)
        with growing.open("ab") as more:
            more.write(bytes(2 * 2**20))
        return size

    monkeypatch.setattr(asker, "size_of", size_before_the_rest_comes)
    put = PutIn(growing, "合同", True, unshown=True)
    if asker is judging:
        assert "1 MB" in str(refused("file-too-large", lambda: judging.judge_file(growing, 1)))
    else:
        assert "1 MB" in str(refused("file-too-large", lambda: putting_in.put_in(desk, number, [put])))
    assert filing.items(desk, number) == []


@pytest.mark.rule("S04-R11")
@pytest.mark.parametrize("medium", [Medium.TAPE, Medium.MAGNETIC_DISK])
def test_an_item_is_kept_on_what_the_rules_of_the_office_name(trade: Callable[[str], Trade], medium: Medium) -> None:
    recording = replace(VIDEO, title="交易委托录音", medium=medium)
    clerk = trade("securities").at(Role.ARCHIVIST)
    bag = entered(clerk, Customer.PERSON, "单雄信")
    filing.add_item(clerk, bag, recording)
    assert medium in [one.medium for one in filing.items(clerk, bag)]
    clerk = trade("loan").at(Role.ARCHIVIST)
    bag = entered(clerk, Customer.ORGANISATION, "远达贸易有限公司")
    before = filing.items(clerk, bag)
    said = refused("medium-kept", lambda: filing.add_item(clerk, bag, recording))
    assert said.facts["medium"] == medium.label and said.facts["kept"] == "纸质、电子、光盘"
    assert filing.items(clerk, bag) == before
