"""A scan in the wrong bag leaves it with a reason and a trace; what is held or lies ready to be destroyed stays whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.domain.chain import TrailFilter
from app.models.domain.change import Edit, paper_key
from app.models.domain.errors import RuleBroken
from app.models.domain.item import NewItem
from app.models.domain.loan import Condition, LoanKind
from app.models.domain.policy.medium import Medium
from app.models.domain.scanned_file import PutIn
from app.models.services import (
    changing,
    dossiers,
    filing,
    keeping,
    lending,
    misfiled,
    putting_in,
    returning,
    trail,
)
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import audit
from tests import corrections, destruction, holding
from tests.kept import attach
from tests.office import Office, register, register_kept
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed
from tests.unit.services.test_destroying import approved, destroy
from tests.unit.services.test_putting_in import picture

WORD = "翟让"


def with_file(desk: Desk, number: int, scan: Path, title: str = "合同", *, sensitive: bool = False) -> int:
    """Keep a scan with a new item; returns the file."""
    new = NewItem(title, True, Medium.PAPER, 1, "", "", sensitive, "")
    return attach(desk, filing.add_item(desk, number, new).value, scan)


def past_the_services(desk: Desk, code: str, sql: str, *params: object) -> None:
    """SQL itself refuses in the words of the rule."""
    with pytest.raises(RuleBroken) as caught, desk.store.transaction() as db:
        db.run(sql, params)
    assert caught.value.code == code


@pytest.mark.rule("S05-R14")
def test_a_scan_in_the_wrong_bag_is_moved_with_a_reason_and_a_trace(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    wrong, right = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    putting_in.put_in(clerk, wrong, [PutIn(picture(tmp_path / "a.png"), "合同", True)])
    file = filing.items(clerk, wrong)[0].files[0]
    refused("not-allowed", lambda: misfiled.move_file(clerk, file.id, right, "放错"))
    refused("reason-stated", lambda: misfiled.move_file(manager, file.id, right, " "))
    refused("same-bag", lambda: misfiled.move_file(manager, file.id, wrong, "放错"))
    misfiled.move_file(manager, file.id, right, "扫描时放错")
    assert filing.items(clerk, wrong)[0].files == ()
    assert [one.id for one in filing.items(clerk, right)[0].files] == [file.id]
    for number in (wrong, right):
        assert "file.move" in [one.action for one in audit.about(manager.store.db, f"dossier:{number}")]


@pytest.mark.rule("S05-R14")
def test_a_void_file_stays_and_says_why(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    number = register(clerk, "1栋1单元101", "张三")
    scan = picture(tmp_path / "a.png")
    putting_in.put_in(clerk, number, [PutIn(scan, "合同", True)])
    file = filing.items(clerk, number)[0].files[0]
    refused("not-allowed", lambda: misfiled.void_file(clerk, file.id, "重复"))
    misfiled.void_file(manager, file.id, "扫描不清")
    (item,) = filing.items(clerk, number)
    assert item.files == ()
    (void,) = item.voided
    assert (void.voided_because, void.voided_by, bool(void.voided_at)) == ("扫描不清", "陈静", True)
    refused("file-void", lambda: misfiled.void_file(manager, file.id, "再次"))
    assert filing.open_file(clerk, file.id, "核对").value == scan.read_bytes()
    putting_in.put_in(clerk, number, [PutIn(scan, "合同", True)])
    assert len(filing.items(clerk, number)[0].files) == 1, "after that the same scan may be put in again"


@pytest.mark.rule("S17-R8")
def test_nothing_leaves_a_dossier_under_a_hold(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    held, other = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    file = with_file(clerk, held, picture(tmp_path / "a.png"))
    incoming = with_file(clerk, other, picture(tmp_path / "b.png", 9))
    holding.hold(manager, held, "诉讼")
    refusal = refused("under-hold", lambda: misfiled.move_file(manager, file, other, "放错"))
    assert "冻结（诉讼）" in str(refusal) and "请联系冻结人" in str(refusal)
    refused("under-hold", lambda: misfiled.void_file(manager, file, "扫描不清"))
    (item,) = filing.items(clerk, held)
    (there,) = filing.items(clerk, other)
    past_the_services(manager, "under-hold", "UPDATE main.file SET item_id = ? WHERE id = ?", there.id, file)
    past_the_services(manager, "under-hold", "UPDATE main.item SET dossier_id = ? WHERE id = ?", other, item.id)
    past_the_services(manager, "under-hold", "DELETE FROM main.item WHERE id = ?", item.id)
    past_the_services(manager, "under-hold", "DELETE FROM main.file WHERE id = ?", file)
    past_the_services(
        manager, "under-hold",
        "UPDATE main.file SET voided_at = 'x', voided_by = ?, voided_because = 'x' WHERE id = ?",
        person_id(manager, "陈静"), file,
    )  # fmt: skip
    misfiled.move_file(manager, incoming, held, "属于这一户")
    refused("under-hold", lambda: misfiled.move_file(manager, incoming, other, "再移回"))
    holding.release(manager, held, "已结案")
    assert misfiled.move_file(manager, file, other, "放错").value


@pytest.mark.rule("S06-R5")
def test_a_moved_file_stays_as_sensitive_as_it_was(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    source, target = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    file = with_file(clerk, source, picture(tmp_path / "a.png"), "秘件", sensitive=True)
    filing.add_item(clerk, target, NewItem("秘件", True, Medium.PAPER, 1, "", "", False, ""))
    assert not keeping.detail(clerk, target).sensitive
    misfiled.move_file(manager, file, target, "放错")
    (item,) = filing.items(clerk, target)
    assert item.sensitive and [one.id for one in item.files] == [file]
    assert keeping.detail(clerk, target).sensitive


def test_of_two_items_of_one_title_the_sensitive_one_takes_a_sensitive_file(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    source, target = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    file = with_file(clerk, source, picture(tmp_path / "a.png"), "秘件", sensitive=True)
    for sensitive in (False, True):
        filing.add_item(clerk, target, NewItem("秘件", True, Medium.PAPER, 1, "", "", sensitive, ""))
    misfiled.move_file(manager, file, target, "放错")
    assert [(one.sensitive, len(one.files)) for one in filing.items(clerk, target)] == [(False, 0), (True, 1)]


@pytest.mark.rule("S02-R11")
def test_what_lies_ready_to_be_destroyed_takes_nothing_in_and_loses_nothing(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    number, other = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    file, second = picture(tmp_path / "a.png"), picture(tmp_path / "b.png", 9)
    inside, outside = with_file(clerk, number, file), with_file(clerk, other, second)
    (item,) = (one.id for one in filing.items(clerk, number) if one.files)
    (there,) = (one.id for one in filing.items(clerk, other) if one.files)
    more = picture(tmp_path / "c.png", 99)
    asked = changing.ask(clerk, [Edit(number, "note", "新备注")], "来电", "本人").value
    new = NewItem("照片", True, Medium.PAPER, 1, "", "", False, "")
    filing.add_item(clerk, number, NewItem("信", True, Medium.PAPER, 1, "", "", False, ""))
    listed = approved(clerk, number)
    entering: list[Callable[[], object]] = [
        lambda: putting_in.put_in(clerk, number, [PutIn(more, "合同", True)]),
        lambda: filing.add_item(clerk, number, new),
        lambda: misfiled.move_file(manager, outside, number, "放错"),
    ]
    for way in entering:
        assert listed.code in str(refused("on-approved-list", way)), "nobody has agreed that it be destroyed"
    past_the_services(clerk, "on-approved-list", "UPDATE main.file SET item_id = ? WHERE id = ?", item, outside)
    destruction.scan_out(clerk, listed.id, number)
    edit = [Edit(number, paper_key("照片"), "原件")]
    loan = LoanProposal(person_id(clerk, "陈静"), (number,), LoanKind.LOAN, "装修核对", 7)
    ways: list[Callable[[], object]] = [
        lambda: putting_in.put_in(clerk, number, [PutIn(more, "合同", True)]),
        lambda: attach(clerk, item, more),
        lambda: filing.add_item(clerk, number, new),
        lambda: misfiled.move_file(manager, outside, number, "放错"),
        lambda: misfiled.move_file(manager, inside, other, "放错"),
        lambda: misfiled.void_file(manager, inside, "不清"),
        lambda: changing.ask(clerk, edit, "来电", "本人"),
        lambda: keeping.identify(clerk, number, "身份证", True, True, "2036-05-01", "当面", "一致"),
        lambda: keeping.consent(clerk, number, ["物业服务"], "2026-01-05", "书面"),
        lambda: lending.lend(clerk, loan),
    ]

    def all_refuse() -> None:
        for way in ways:
            refusal = refused("scanned-out", way)
            assert listed.code in str(refusal) and "撤回" in str(refusal)
        filled = putting_in.fill_bags(clerk, [(number, PutIn(more, "合同", True))], lambda _d, _t: None, lambda: False)
        assert [why.code for _path, why in filled.stayed] == ["scanned-out"]

    all_refuse()
    lines = [line.position for line in asked.lines]
    statement = corrections.statement(clerk, asked.id, lines)
    (line,) = corrections.decide(clerk, asked.id, lines, signed(clerk, "chen", statement), "").value.lines
    assert line.finding == "stale"
    destroy(clerk, "zhou", listed.id)
    all_refuse()
    moved = "UPDATE main.file SET item_id = ? WHERE id = ?"
    past_the_services(clerk, "scanned-out", moved, there, inside)
    past_the_services(clerk, "scanned-out", moved, item, outside)
    past_the_services(
        clerk, "scanned-out",
        "INSERT INTO main.file (item_id, name, type, size, sha256, added_at, added_by) VALUES (?, 'x', 'x', 0, '', 'x', ?)",
        item, person_id(clerk, "李梅"),
    )  # fmt: skip
    assert destroy(clerk, "wu", listed.id).state.name == "destroyed"
    assert clerk.store.db.rows("SELECT id FROM main.file") == [(outside,)]


def test_a_list_that_is_taken_back_lets_its_dossiers_be_changed_again(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    number = register_kept(office, "1栋1单元101", "张三")
    listed = approved(clerk, number)
    destruction.scan_out(clerk, listed.id, number)
    destruction.withdraw(clerk, listed.id)
    putting_in.put_in(clerk, number, [PutIn(picture(tmp_path / "a.png"), "合同", True)])


@pytest.mark.rule("S02-R11")
def test_what_people_wrote_about_a_dossier_goes_with_it_and_the_chain_stands(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    number, other = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    first = with_file(clerk, number, picture(tmp_path / "a.png"))
    second = with_file(clerk, number, picture(tmp_path / "b.png", 9), "照片")
    misfiled.void_file(manager, second, f"{WORD}的照片不清")
    misfiled.move_file(manager, first, other, f"{WORD}的合同放错")
    holding.hold(manager, number, f"{WORD}起诉")
    holding.release(manager, number, f"{WORD}撤诉")
    lending.lend(clerk, LoanProposal(person_id(clerk, "陈静"), (number,), LoanKind.LOAN, "装修核对", 7))
    loan = returning.take_back(clerk, number).value
    returning.inspect(clerk, loan.id, Condition.DAMAGED, f"{WORD}签名处破损")
    asked = changing.ask(clerk, [Edit(number, "note", "备注")], "来电", "本人").value
    corrections.refuse(manager, asked.id, f"{WORD}未到场")
    written = {one.action: one.reason for one in trail.newest(manager) if WORD in one.reason}
    assert written.keys() == {
        "file.void", "file.move", "dossier.release", "hold.lift", "loan.inspect", "correction.refuse",
    }  # fmt: skip
    assert trail.newest(manager, sought=TrailFilter(text="放错"))[0].action == "file.move"
    past_the_services(manager, "audit-append-only", "UPDATE main.audit_reason SET reason = ''")
    past_the_services(manager, "audit-append-only", "DELETE FROM main.audit_reason")
    listed = approved(clerk, number)
    destruction.scan_out(clerk, listed.id, number)
    destroy(clerk, "zhou", listed.id)
    destroy(clerk, "wu", listed.id)
    assert [one.reason for one in trail.newest(manager) if one.reason] == []
    left = clerk.store.db.rows("SELECT detail FROM main.audit UNION ALL SELECT reason FROM main.audit_reason")
    assert not any(WORD in str(row) for row in left)
    assert trail.verify(manager).whole


def test_a_scan_that_lies_in_the_right_bag_already_is_not_moved_there(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    wrong, right = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    scan, again = picture(tmp_path / "a.png"), tmp_path / "另一份.png"
    again.write_bytes(scan.read_bytes())
    file, there = with_file(clerk, wrong, scan), with_file(clerk, right, again, "来函")
    refusal = refused("file-kept-already", lambda: misfiled.move_file(manager, file, right, "放错"))
    assert "a.png" in str(refusal) and "另一份.png" in str(refusal) and "作废" in str(refusal)
    assert [len(filing.items(clerk, one)[0].files) for one in (wrong, right)] == [1, 1]
    misfiled.void_file(manager, there, "扫描不清")
    misfiled.move_file(manager, file, right, "放错")
    assert [one.title for one in filing.items(clerk, right) if one.files] == ["合同"]


@pytest.mark.rule("S17-R8")
def test_who_takes_a_file_out_of_a_held_dossier_learns_which_one_is_held(office: Office, tmp_path: Path) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    held, other = register(clerk, "1栋1单元101", "张三"), register(clerk, "1栋1单元102", "李四")
    file = with_file(clerk, held, picture(tmp_path / "a.png"))
    holding.hold(manager, held, "诉讼")
    code = dossiers.rows(clerk, [held])[0].reference_code
    for act in (lambda: misfiled.move_file(manager, file, other, "x"), lambda: misfiled.void_file(manager, file, "x")):
        assert code in str(refused("under-hold", act)) and "—" not in str(refused("under-hold", act))


def test_a_tombstone_takes_no_file_in(office: Office, tmp_path: Path) -> None:
    clerk = office.desk("li")
    number, _other = (register(clerk, f"1栋1单元10{one}", "张三", papers=("装修资料",)) for one in (1, 2))
    file = with_file(clerk, number, picture(tmp_path / "a.png"))
    item = filing.items(clerk, number)[-1]
    copied = "INSERT INTO main.file (item_id, name, type, size, sha256, added_at, added_by) VALUES (?, 'b.png', '', 0, '', '', ?)"
    with clerk.store.transaction() as db:
        db.run(copied, (item.id, person_id(clerk, "陈静")))
    destroyed(clerk, number)
    with clerk.store.transaction() as db:
        paper = db.value("SELECT id FROM main.paper LIMIT 1")
        tomb = db.insert(
            "INSERT INTO main.item (dossier_id, position, paper_id, form) VALUES (?, 99, ?, 'copy')", (number, paper)
        )
    past_the_services(clerk, "destroyed-stays", copied, tomb, person_id(clerk, "陈静"))
    refused("destroyed-stays", lambda: putting_in.put_in(clerk, number, [PutIn(tmp_path / "a.png", "合同", True)]))
    assert file not in [one.id for one in filing.items(clerk, number) for one in one.files]
