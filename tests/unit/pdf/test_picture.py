"""Pictures as scanners, telephones and drawing programs make them come out in their colours and the right way up."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image, ImageOps

from app.models.domain.errors import BadInput
from app.models.pdf.picture import Picture, read_picture

RED, WHITE = (255, 0, 0), (255, 255, 255)


def made(kind: str, mode: str, colour: object, size: tuple[int, int] = (40, 20), **how: object) -> bytes:
    whole = io.BytesIO()
    Image.new(mode, size, colour).save(whole, kind, **how)  # type: ignore[arg-type]
    return whole.getvalue()


def first_dot(picture: Picture) -> tuple[int, ...]:
    if picture.grey:
        return (picture.dots.data[0],) * 3
    blue, green, red = picture.dots.data[:3]
    return red, green, blue


@pytest.mark.parametrize(
    ("data", "colour", "grey"),
    [
        (made("PNG", "RGB", RED), RED, False),
        (made("JPEG", "RGB", RED, quality=100), (254, 0, 0), False),
        (made("JPEG", "CMYK", (0, 255, 255, 0), quality=100), (254, 1, 1), False),
        (made("PNG", "RGBA", (255, 0, 0, 0)), WHITE, False),
        (made("PNG", "RGBA", (255, 0, 0, 255)), RED, False),
        (made("PNG", "P", 0), (0, 0, 0), False),
        (made("PNG", "L", 120), (120,) * 3, True),
        (made("PNG", "LA", (120, 0)), WHITE, False),
        (made("PNG", "1", 1), WHITE, True),
        (made("PNG", "I;16", 65535), WHITE, True),
        (made("PNG", "I;16", 32768), (128,) * 3, True),
        (made("JPEG", "L", 120, quality=100), (120,) * 3, True),
    ],
)
def test_every_kind_of_dot_keeps_its_colour(data: bytes, colour: tuple[int, ...], grey: bool) -> None:
    found = read_picture(data)
    assert (found.dots.width, found.dots.height, found.grey, found.reduced) == (40, 20, grey, False)
    assert len(found.dots.data) == found.dots.stride * found.dots.height
    assert all(abs(one - other) <= 2 for one, other in zip(first_dot(found), colour, strict=True)), first_dot(found)


@pytest.mark.parametrize("orientation", range(10))
@pytest.mark.parametrize("order", ["II", "MM"])
def test_a_photograph_taken_sideways_stands_upright(orientation: int, order: str) -> None:
    remarks = Image.Exif()
    remarks.endian = "<" if order == "II" else ">"
    remarks[0x010F], remarks[0x0112] = "Maker", orientation
    photograph = Image.new("RGB", (64, 32), "white")
    photograph.paste((0, 0, 0), (0, 0, 32, 16))
    whole = io.BytesIO()
    photograph.save(whole, "JPEG", quality=95, exif=remarks.tobytes())
    with Image.open(whole) as opened:
        upright = ImageOps.exif_transpose(opened)
    found = read_picture(whole.getvalue()).dots
    assert (found.width, found.height, found.data) == (*upright.size, upright.tobytes("raw", "BGRX"))


def test_a_plan_of_a_building_is_read_smaller(size: tuple[int, int] = (20_000, 14_100)) -> None:
    found = read_picture(made("JPEG", "L", 200, size))
    assert found.reduced and (found.dots.width, found.dots.height) == (10_000, 7_050)


def test_a_progressive_picture_of_too_many_dots_is_not_begun() -> None:
    with pytest.raises(BadInput) as caught:
        read_picture(made("JPEG", "L", 200, (20_000, 14_100), progressive=True))
    assert caught.value.code == "picture-too-large"


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", made("PNG", "RGB", RED)[:60], made("JPEG", "RGB", RED)[:200]])
def test_half_a_picture_is_said_to_be_broken(data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        read_picture(data)
    assert caught.value.code == "picture-broken"


def test_nothing_of_qt_decodes_beside_the_window() -> None:
    """A decoder of Qt holds Python's lock and waits for one of Qt's; the window once stood still for good by that."""
    shown = "import sys, app.models.pdf.picture; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", shown], check=False).returncode == 0
