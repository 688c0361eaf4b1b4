"""Files are judged before they are kept, and find their bags by their names."""

from __future__ import annotations

import io
import itertools
import os
import random
import sys
import threading
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import NameObject

from app.models.domain.errors import Cancelled, Refusal
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.domain.scanned_file import FileKind, Judged, PutIn, beginnings, title_from
from app.models.services import dossiers, filing, finding, putting_in
from app.models.services.desk import Desk
from app.models.services.judging import judge_file
from tests.kept import attach
from tests.office import register
from tests.refusals import refused
from tests.unit.pdf.test_pdf_pages import pdf as raw_pdf


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
        ("film.mp4", lambda: b"\x00\x00\x00\x18ftypmp42" + bytes(50), FileKind.VIDEO, 0),
        ("scan.jpg", lambda: b"II*\x00" + bytes(50), FileKind.OTHER_PICTURE, 0),
    ],
)
def test_a_file_is_judged_by_its_bytes(
    tmp_path: Path, name: str, made: Callable[[], bytes], kind: FileKind, pages: int
) -> None:
    path = tmp_path / name
    path.write_bytes(made())
    judged = judge_file(path, 50)
    assert (judged.kind, judged.pages) == (kind, pages)


def test_pages_are_counted_also_of_a_long_document(tmp_path: Path) -> None:
    assert judge_file(pdf(tmp_path / "a.bin", 3), 50).pages == 3
    assert judge_file(pdf(tmp_path / "long.pdf", 6000), 50).pages == 6000
    assert judge_file(picture(tmp_path / "b.png"), 50).kind is FileKind.PICTURE


def test_what_cannot_be_shown_is_kept_only_when_somebody_decides_so(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    path = tmp_path / "broken.pdf"
    path.write_bytes(broken_pdf())
    scan = picture(tmp_path / "身份证.png")
    puts = [PutIn(scan, "业主身份证复印件", False), PutIn(path, "合同", True)]
    result = refused("file-not-shown", lambda: putting_in.put_in(desk, number, puts))
    assert "看不出格式" in str(result) and "原件不得销毁" in str(result)
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
    result = {one.path.name: one.against.code if one.against else (one.dossier.id, one.title) for one in seen}  # type: ignore[union-attr]
    assert sorted(map(str, result.values())) == sorted(map(str, [
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
    assert [(path, why.code) for path, why in filled.stayed] == [(good, "another-refused"), (gone, "file-unreadable")]
    assert filing.items(desk, first) == []
    stopped = putting_in.fill_bags(desk, puts[:1], lambda _d, _t: None, lambda: True)
    assert [why.code for _path, why in stopped.stayed] == ["stopped"]


def stayed_of(desk: Desk, *puts: tuple[int, PutIn]) -> dict[Path, Refusal]:
    filled = putting_in.fill_bags(desk, puts, lambda _d, _t: None, lambda: False)
    assert (filled.files, filled.dossiers) == (0, ())
    return dict(filled.stayed)


@pytest.mark.parametrize("code", ["file-kept-already", "file-empty", "file-not-shown", "file-changed", "not-filled"])
def test_of_two_files_of_one_name_only_the_refused_one_is_marked(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    number = register(desk, "1栋1单元101", "张三")
    good, bad = tmp_path / "x" / "1.png", tmp_path / "y" / "1.png"
    good.parent.mkdir(), bad.parent.mkdir()
    picture(good, 9)
    if code == "file-kept-already":
        old = picture(tmp_path / "old.png", 1)
        putting_in.put_in(desk, number, [PutIn(old, "合同", True)])
        bad.write_bytes(old.read_bytes())
    elif code == "file-changed":
        picture(bad, 2)
        other = itertools.count(100)

        def judging(path: Path, limit_mb: int) -> Judged:
            judged = judge_file(path, limit_mb)
            if path == bad:
                picture(path, next(other))
            return judged

        monkeypatch.setattr(putting_in, "judge_file", judging)
    else:
        bad.write_bytes({"file-empty": b"", "file-not-shown": b"?" * 99}.get(code, picture(bad, 3).read_bytes()))
    title = " " if code == "not-filled" else "合同"
    for ones in ((good, bad), (bad, good)):
        result = stayed_of(desk, *((number, PutIn(one, title if one == bad else "合同", True)) for one in ones))
        assert {one: why.code for one, why in result.items()} == {good: "another-refused", bad: code}
        assert "无需再存" not in str(result[good]) and str(Path("y", "1.png")) in str(result[good])
        assert putting_in.refused_file(result[bad]) == bad
    assert len(filing.items(desk, number)) == (code == "file-kept-already")
    refusal = refused(
        code, lambda: putting_in.put_in(desk, number, [PutIn(bad, title, True), PutIn(good, "合同", True)])
    )
    assert str(Path("y", "1.png")) in str(refusal) or code == "not-filled"


def test_what_is_wrong_with_the_dossier_is_reported_for_every_file(desk: Desk, tmp_path: Path) -> None:
    puts = [(99, PutIn(picture(tmp_path / f"{one}.png", one), "合同", True)) for one in (1, 2)]
    assert len({why.code for why in stayed_of(desk, *puts).values()}) == 1


def test_files_of_one_name_are_distinguished_by_their_folders(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    paths = [tmp_path / one for one in ("a/x/1.png", "b/x/1.png", "b/2.png")]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        picture(path)
    seen = putting_in.look_at(desk, number, paths)
    assert [one.shown_name for one in seen] == [str(Path("a/x/1.png")), str(Path("b/x/1.png")), "2.png"]
    assert "a" in str(seen[1].against) and str(Path("b/x/1.png")) in str(seen[1].against)


def test_a_name_that_begins_like_two_codes_is_not_decided(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    found, rest = finding.named(desk.store.db, f"{code_of(desk, number)} 合同")
    assert (found, rest) == ([number], " 合同")


def test_a_look_that_was_cancelled_hands_no_part_of_a_folder_back(desk: Desk, tmp_path: Path) -> None:
    asked = iter([False, True])
    for name in ("a.png", "b.png", "c.png"):
        picture(tmp_path / name)
    with pytest.raises(Cancelled):
        putting_in.look_through(desk, tmp_path, lambda _d, _t: None, lambda: next(asked))


INFLATED = zlib.compress(bytes(70 * 2**20), 9)


def indirect_kids_in_a_loop() -> bytes:
    return raw_pdf("<</Type/Pages/Count 1/Kids 3 0 R>>", "[<</Kids 3 0 R>>]")


def doubling_tree() -> bytes:
    levels = [f"[<</Kids {place + 1} 0 R>> <</Kids {place + 1} 0 R>>]" for place in range(3, 43)]
    return raw_pdf("<</Type/Pages/Count 1/Kids 3 0 R>>", *levels, "[]")


def parents_in_a_loop() -> bytes:
    return raw_pdf(
        "<</Type/Pages/Count 1/Parent 3 0 R/Kids[3 0 R]>>", "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"
    )


def one_page_that_says_two_thousand_million() -> bytes:
    return raw_pdf("<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")


def one_page_that_says_ninety_thousand() -> bytes:
    return raw_pdf("<</Type/Pages/Count 90000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")


def more_pages_than_are_shown() -> bytes:
    return raw_pdf(f"<</Type/Pages/Count 100001/Kids[{'3 0 R ' * 100_001}]>>", "<</Type/Page/MediaBox[0 0 9 9]>>")


def nested_deeply() -> bytes:
    return b"%PDF-1.4\n1 0 obj\n" + b"[" * 3_000_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"


def references_that_refer_to_themselves() -> bytes:
    return b"%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"


def references_that_inflate() -> bytes:
    about = b"<</Type/XRef/Size 9000000/Index[0 9000000]/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>" % len(
        INFLATED
    )
    return b"%PDF-1.5\n1 0 obj\n" + about + b"\nstream\n" + INFLATED + b"\nendstream\nendobj\nstartxref\n9\n%%EOF"


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        (indirect_kids_in_a_loop, {FileKind.BROKEN_PDF}),
        (doubling_tree, {FileKind.HEAVY_PDF}),
        (parents_in_a_loop, {FileKind.BROKEN_PDF}),
        (one_page_that_says_two_thousand_million, {FileKind.PDF, FileKind.LONG_PDF, FileKind.BROKEN_PDF}),
        (one_page_that_says_ninety_thousand, {FileKind.PDF, FileKind.HEAVY_PDF}),
        (more_pages_than_are_shown, {FileKind.LONG_PDF}),
        # Three million brackets are read in two seconds by a machine of its own, and not in time by a busy one.
        (nested_deeply, {FileKind.BROKEN_PDF, FileKind.HEAVY_PDF}),
        (references_that_refer_to_themselves, {FileKind.BROKEN_PDF}),
        (references_that_inflate, {FileKind.BROKEN_PDF, FileKind.HEAVY_PDF}),
    ],
)
def test_a_hostile_pdf_ends_in_words(tmp_path: Path, made: Callable[[], bytes], kinds: set[FileKind]) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(made())
    judged = judge_file(path, 50)
    assert judged.kind in kinds and judged.kind.shown == bool(judged.pages), judged.kind
    assert judge_file(pdf(tmp_path / "good.pdf", 2), 50).pages == 2, "the next one is counted all the same"


def special_files(folder: Path) -> list[Path]:
    """Return paths that are no files: a folder and, on systems that have them, a pipe, a link and a device."""
    found = [folder / "folder.pdf"]
    found[0].mkdir()
    if sys.platform != "win32":
        found += [folder / "pipe.pdf", Path("/dev/zero"), folder / "link.pdf"]
        os.mkfifo(found[1])
        found[3].symlink_to(found[1])
    return found


def test_a_pipe_or_device_is_refused_before_it_is_read(desk: Desk, tmp_path: Path) -> None:
    number = register(desk, "1栋1单元101", "张三")
    item = filing.add_item(desk, number, NewItem("合同", True, Medium.PAPER, 1, "", "", False, "")).value
    for path in special_files(tmp_path):
        code = "file-unreadable" if sys.platform == "win32" else "file-not-plain"
        assert "请" in str(refused(code, lambda path=path: judge_file(path, 50)))  # type: ignore[misc]
        refused(code, lambda path=path: attach(desk, item, path))  # type: ignore[misc]
        refused(code, lambda path=path: putting_in.put_in(desk, number, [PutIn(path, "合同", True)]))  # type: ignore[misc]
    code = dossiers.rows(desk, [number])[0].reference_code
    folder = tmp_path / "扫描"
    folder.mkdir()
    if sys.platform != "win32":
        os.mkfifo(folder / f"{code}.pdf")
    picture(folder / f"{code} 合同.png")
    seen = putting_in.look_through(desk, folder, lambda _d, _t: None, lambda: False)
    assert [one.against.code for one in seen if one.against] == ["file-not-plain"] * (sys.platform != "win32")


def test_a_file_over_the_limit_is_refused_before_it_is_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.truncate(2**42)
    assert "50 MB" in str(refused("file-too-large", lambda: judge_file(path, 50)))
    number = register(desk, "1栋1单元101", "张三")
    (seen,) = putting_in.look_at(desk, number, [path])
    assert seen.against is not None and seen.against.code == "file-too-large"
    (tmp_path / "empty.pdf").touch()
    refused("file-empty", lambda: judge_file(tmp_path / "empty.pdf", 50))


def test_nobody_waits_for_the_store_while_files_are_judged(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = register(desk, "1栋1单元101", "张三")
    written = []

    def judging(path: Path, limit_mb: int) -> Judged:
        worker = threading.Thread(target=lambda: written.append(register(desk, "1栋1单元102", "李四")))
        worker.start()
        worker.join()
        return judge_file(path, limit_mb)

    monkeypatch.setattr(putting_in, "judge_file", judging)
    putting_in.put_in(desk, number, [PutIn(picture(tmp_path / "a.png"), "合同", True)])
    assert len(written) == 1


def test_a_file_that_changes_after_it_was_judged_is_not_kept(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = register(desk, "1栋1单元101", "张三")
    scan = picture(tmp_path / "a.png")

    def judging(path: Path, limit_mb: int) -> Judged:
        judged = judge_file(path, limit_mb)
        picture(path, 200)
        return judged

    monkeypatch.setattr(putting_in, "judge_file", judging)
    refused("file-changed", lambda: putting_in.put_in(desk, number, [PutIn(scan, "合同", True)]))
    assert filing.items(desk, number) == []
