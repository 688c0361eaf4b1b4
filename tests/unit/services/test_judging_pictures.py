"""Pictures from anywhere: one that would take a decoder minutes or all memory is told so before it is decoded."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from app.models.domain.errors import BadInput
from app.models.domain.pictures import MOST_PARTS, MOST_SCANS, TooHeavyError, bare
from app.models.domain.scanned_file import FileKind
from app.models.pdf.picture import read_picture
from app.models.services import judging
from app.models.services.judging import judge_file


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg_of_scans(scans: int, side: int = 512) -> bytes:
    """A progressive JPEG, grey, that goes over its picture so often; all scans but the first say nothing."""
    blocks = (side // 8) ** 2
    bits = "".join("0" + "1" * 14 for _ in range(blocks // 32767 + 1))
    bits += "1" * (-len(bits) % 8)
    empty = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    head = (
        segment(0xDB, b"\0" + bytes([1] * 64)) + segment(0xC2, struct.pack(">BHHB", 8, side, side, 1) + bytes([1, 17, 0]))
        + segment(0xC4, bytes([0x00, 1, *[0] * 15, 0])) + segment(0xC4, bytes([0x10, 1, *[0] * 15, 0xE0]))
        + segment(0xDA, bytes([1, 1, 0, 0, 0, 0])) + bytes(blocks // 8 + 1)
    )  # fmt: skip
    return b"\xff\xd8" + head + (segment(0xDA, bytes([1, 1, 0, 1, 63, 0])) + empty) * (scans - 1) + b"\xff\xd9"


def picture(kind: str, **how: object) -> bytes:
    whole = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(whole, kind, **how)
    return whole.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def after(data: bytes, place: int, more: bytes) -> bytes:
    return data[:place] + more + data[place:]


def remarks_that_unpack() -> bytes:
    return after(picture("PNG"), 33, chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(7_500_000), 9)) * 900)


def camera_that_repeats_itself() -> bytes:
    """Remarks of a camera, 5,000 of which say that they are as long as all of them."""
    entries = b"".join(struct.pack("<HHII", 1 + one, 1, 60_000, 8) for one in range(5000))
    body = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 5000) + entries
    return after(picture("JPEG"), 2, segment(0xE1, body) + segment(0xE1, b"Exif\0\0" + bytes(60_000)) * 50)


HEAVY = [
    lambda: jpeg_of_scans(MOST_SCANS + 1),
    lambda: jpeg_of_scans(1000),
    lambda: after(jpeg_of_scans(MOST_SCANS + 1), 2, segment(0xE1, b"\xff\xd9")),
    lambda: after(picture("JPEG"), 2, segment(0xFE, b"") * MOST_PARTS),
    lambda: after(picture("PNG"), 33, chunk(b"prVt", b"") * MOST_PARTS),
]


@pytest.mark.parametrize("made", HEAVY)
def test_a_picture_that_would_take_too_long_is_not_begun(tmp_path: Path, made: Callable[[], bytes]) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(made())
    judged = judge_file(path, 50)
    assert (judged.kind, judged.pages, judged.kind.shown) == (FileKind.HEAVY_PICTURE, 0, False)
    with pytest.raises(BadInput) as caught:
        read_picture(path.read_bytes())
    assert caught.value.code == "picture-too-heavy" and "请" in str(caught.value)


@pytest.mark.parametrize("made", [remarks_that_unpack, camera_that_repeats_itself])
def test_what_is_written_about_a_picture_is_not_unpacked(tmp_path: Path, made: Callable[[], bytes]) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(made())
    assert judge_file(path, 50).kind is FileKind.PICTURE
    shown = read_picture(path.read_bytes()).dots
    assert (shown.width, shown.height) == (300, 200)


@pytest.mark.parametrize(
    "made",
    [
        lambda: jpeg_of_scans(MOST_SCANS), lambda: picture("JPEG", progressive=True), lambda: picture("JPEG"),
        lambda: picture("JPEG", restart_marker_blocks=1), lambda: picture("JPEG", comment=b"\xff\xda" * 1000),
        lambda: picture("JPEG") + b"\xff\xda" * 1000, lambda: picture("PNG"), lambda: picture("PNG", dpi=(300, 300)),
        lambda: after(picture("JPEG"), 2, segment(0xE1, b"Exif\0\0" + picture("JPEG"))),
    ],
)  # fmt: skip
def test_a_picture_as_scanners_and_telephones_make_it_is_shown(tmp_path: Path, made: Callable[[], bytes]) -> None:
    data = made()
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    assert judge_file(path, 50).kind is FileKind.PICTURE
    with Image.open(io.BytesIO(data)) as whole, Image.open(io.BytesIO(bare(data))) as alone:
        assert whole.tobytes() == alone.tobytes(), "no dot is lost"
    assert read_picture(data).dots.width in (300, 512)


def test_bytes_of_no_picture_and_half_ones_stay_what_they_are() -> None:
    for data in (
        b"",
        b"\xff\xd8",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\xff\xff",
        b"%PDF-1.4 \xff\xda",
    ):
        assert bare(data) == data[: len(bare(data))]
    with pytest.raises(TooHeavyError):
        bare(b"\xff\xd8" + segment(0xDA, b"") * (MOST_SCANS + 1))


def png_of(wide: int, high: int) -> bytes:
    dots = zlib.compressobj(9)
    row = bytes((wide + 7) // 8 + 1)
    data = b"".join(dots.compress(row * 64) for _ in range(high // 64)) + dots.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_picture_of_more_dots_than_the_window_shows_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    for high, kind in ((8192, FileKind.PICTURE), (8256, FileKind.LARGE_PICTURE)):
        path.write_bytes(png_of(8192, high))
        assert judge_file(path, 50).kind is kind


def test_a_picture_of_more_bytes_than_its_dots_take_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(picture("JPEG"))
    monkeypatch.setattr(judging, "_MOST_BYTES", path.stat().st_size)
    assert judge_file(path, 50).kind is FileKind.PICTURE
    monkeypatch.setattr(judging, "_MOST_BYTES", path.stat().st_size - 1)
    assert judge_file(path, 50).kind is FileKind.LARGE_PICTURE
