"""Files are judged before they are kept, find their bags by their names, and leave the wrong one with a trace."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import NameObject

from app.models.domain.errors import Refusal
from app.models.domain.item import NewItem
from app.models.domain.policy import Medium
from app.models.domain.scan import FileKind, PutIn, beginnings, title_from
from app.models.services import dossiers, filing, finding, misfiled, putting_in, trail
from app.models.services.desk import Desk
from app.models.services.judging import judge_file
from tests.conftest import Office, register


def picture(path: Path, colour: int = 0) -> Path:
    Image.new("RGB", (300, 200), (colour, 80, 80)).save(path)
    return path


def pdf(path: Path, pages: int = 1) -> Path:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    writer.write(path)
    return path


def code_of(desk: Desk, number: int) -> str:
    return dossiers.rows(desk, [number])[0].reference_code


def refused(code: str, act: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    return caught.value


def broken_pdf() -> bytes:
    return random.Random(1).randbytes(3000)


def half_a_picture() -> bytes:
    whole = io.BytesIO()
    Image.effect_noise((400, 400), 90).convert("RGB").save(whole, "JPEG")
    return whole.getvalue()[: whole.tell() // 2]


def zipped(part: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(part, "x")
    return whole.getvalue()


def locked_pdf() -> bytes:
    whole, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(whole)
    return whole.getvalue()


def circular_pdf() -> bytes:
    whole, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    tree = writer._root_object.raw_get("/Pages")
    tree.get_object()[NameObject("/Kids")].insert(0, tree)
    writer.write(whole)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("name", "made", "kind", "pages"),
    [
        ("broken.pdf", broken_pdf, FileKind.UNKNOWN, 0),
        ("headed.pdf", lambda: b"%PDF-1.7\n" + broken_pdf(), FileKind.BROKEN_PDF, 0),
        ("locked.pdf", locked_pdf, FileKind.LOCKED_PDF, 0),
        ("circular.pdf", circular_pdf, FileKind.PDF, 1),
        ("word.jpg", lambda: zipped("[Content_Types].xml"), FileKind.OFFICE, 0),
        ("packed.pdf", lambda: zipped("a.txt"), FileKind.ARCHIVE, 0),
        ("half.jpg", half_a_picture, FileKind.BROKEN_PICTURE, 0),
        ("head.png", lambda: b"\x89PNG\r\n\x1a\n", FileKind.BROKEN_PICTURE, 0),
        ("empty.pdf", bytes, FileKind.EMPTY, 0),
        ("film.mp4", lambda: b"\x00\x00\x00\x18ftypmp42" + bytes(50), FileKind.VIDEO, 0),
        ("scan.jpg", lambda: b"II*\x00" + bytes(50), FileKind.OTHER_PICTURE, 0),
    ],
)
def test_a_file_is_judged_by_its_bytes(
    tmp_path: Path, name: str, made: Callable[[], bytes], kind: FileKind, pages: int
) -> None:
    path = tmp_path / name
    path.write_bytes(made())
    judged = judge_file(path)
    assert (judged.kind, judged.pages) == (kind, pages)


def test_pages_are_counted_also_of_a_long_document(tmp_path: Path) -> None:
    assert judge_file(pdf(tmp_path / "a.bin", 3)).pages == 3
    assert judge_file(pdf(tmp_path / "long.pdf", 6000)).pages == 6000
    assert judge_file(picture(tmp_path / "b.png")).kind is FileKind.PICTURE


def test_what_cannot_be_shown_is_kept_only_when_somebody_decides_so(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    path = tmp_path / "broken.pdf"
    path.write_bytes(broken_pdf())
    scan = picture(tmp_path / "身份证.png")
    puts = [PutIn(scan, "业主身份证复印件", False), PutIn(path, "合同", True)]
    told = refused("file-not-shown", lambda: putting_in.put_in(desk, number, puts))
    assert "看不出格式" in str(told) and "原件不得销毁" in str(told)
    assert filing.items(desk, number) == [], "all of them or none"
    putting_in.put_in(desk, number, [puts[0], PutIn(path, "合同", True, unshown=True)])
    items = filing.items(desk, number)
    assert [(one.title, one.page_count, len(one.files)) for one in items] == [
        ("业主身份证复印件", 1, 1),
        ("合同", 0, 1),
    ]
    assert items[0].sensitive, "the pack says so of this paper"
    refused("file-kept-already", lambda: putting_in.put_in(desk, number, [PutIn(scan, "照片", True)]))
    refused("no-files", lambda: putting_in.put_in(desk, number, []))


def test_a_second_page_goes_with_the_item_that_is_there(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    putting_in.put_in(desk, number, [PutIn(picture(tmp_path / "1.png"), "合同", True)])
    putting_in.put_in(desk, number, [PutIn(picture(tmp_path / "2.png", 9), "合同", True)])
    (item,) = filing.items(desk, number)
    assert [one.name for one in item.files] == ["1.png", "2.png"]


def test_a_file_says_what_it_will_become(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    first, again = picture(tmp_path / "业主身份证复印件 (2).png"), picture(tmp_path / "再次.png")
    missing, empty = tmp_path / "无.png", tmp_path / "空.png"
    empty.touch()
    seen = putting_in.look_at(desk, number, [first, again, missing, empty])
    assert [one.title for one in seen] == ["业主身份证复印件", "再次", "无", "空"]
    assert [one.against and one.against.code for one in seen] == [None, "same-file", "file-unreadable", "file-empty"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (" 身份证", "业主身份证复印件"), ("_2", "扫描件"), ("-合同", "合同"), ("（3）", "扫描件"),
        ("验房单", "验房单"), ("业主身份证复印件_1", "业主身份证复印件"),
    ],
)  # fmt: skip
def test_the_title_of_a_paper_stands_in_the_name(name: str, title: str) -> None:
    assert title_from(name, ["业主身份证复印件", "合同"]) == title


def test_a_code_ends_where_no_letter_or_digit_goes_on() -> None:
    assert list(beginnings("D1-01身份证")) == ["D1-01", "D1"]


def test_a_folder_of_scans_finds_its_bags(desk: Desk, tmp_path: Path) -> None:
    first, second = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    a, b = code_of(desk, first), code_of(desk, second)
    folder = tmp_path / "扫描"
    (folder / b.replace("·", "-")).mkdir(parents=True)
    pdf(folder / f"{a}.pdf")
    picture(folder / f"{a.replace('·', '-')} 身份证.png", 1)
    picture(folder / f"{a.replace('·', '').replace('-', '').lower()}_2.png", 2)
    picture(folder / f"{dossiers.rows(desk, [second])[0].bar_code}.png", 3)
    picture(folder / b.replace("·", "-") / "验房单.png", 4)
    picture(folder / b.replace("·", "-") / f"{a}.png", 5)
    picture(folder / "度假.png", 6)
    before = {one: one.read_bytes() for one in folder.rglob("*.*") if one.is_file()}
    seen = putting_in.look_through(desk, folder, lambda _d, _t: None, lambda: False)
    told = {one.path.name: one.against.code if one.against else (one.dossier.id, one.title) for one in seen}  # type: ignore[union-attr]
    assert sorted(map(str, told.values())) == sorted(map(str, [
        (first, "扫描件"), (first, "业主身份证复印件"), (first, "扫描件"), (second, "扫描件"), (second, "验房单"), "many-bags", "no-bag",
    ]))  # fmt: skip
    puts = [(one.dossier.id, PutIn(one.path, one.title, False)) for one in seen if one.dossier and not one.against]
    filled = putting_in.fill_bags(desk, puts, lambda _d, _t: None, lambda: False)
    assert (filled.files, set(filled.dossiers), filled.stayed) == (5, {first, second}, ())
    again = putting_in.look_through(desk, folder, lambda _d, _t: None, lambda: False)
    assert [one.against.code for one in again if one.against].count("file-kept-already") == 5
    assert before == {one: one.read_bytes() for one in before}, "nothing on the disk changes"


def test_a_bag_that_refuses_and_a_stop_leave_the_rest_where_it_is(desk: Desk, tmp_path: Path) -> None:
    first, second = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    good, gone = picture(tmp_path / "a.png"), tmp_path / "gone.png"
    puts = [(first, PutIn(good, "合同", True)), (first, PutIn(gone, "合同", True)), (second, PutIn(good, "合同", True))]
    filled = putting_in.fill_bags(desk, puts, lambda _d, _t: None, lambda: False)
    assert (filled.files, filled.dossiers) == (1, (second,))
    assert [(path, why.code) for path, why in filled.stayed] == [(good, "file-unreadable"), (gone, "file-unreadable")]
    assert filing.items(desk, first) == []
    stopped = putting_in.fill_bags(desk, puts[:1], lambda _d, _t: None, lambda: True)
    assert [why.code for _path, why in stopped.stayed] == ["stopped"]


def test_a_name_that_begins_like_two_codes_is_not_decided(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    found, rest = finding.named(desk.store.db, f"{code_of(desk, number)} 合同")
    assert (found, rest) == ([number], " 合同")


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
        assert "file.move" in [one.action for one in trail.about(manager, f"dossier:{number}")]


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


def test_attaching_goes_on_as_before(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 1, "", "", False, "")).value
    filing.attach(desk, item, picture(tmp_path / "a.png"))
    assert len(filing.items(desk, number)[0].files) == 1
