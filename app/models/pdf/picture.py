"""A scanned picture, decoded into upright dots.

Without Qt, since this runs beside the window's thread: a decoder of Qt holds Python's lock and waits for locks of Qt
whose holder may wait for Python's.
"""

from __future__ import annotations

import io
import math
import re
import struct
from dataclasses import dataclass

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from app.models.domain.errors import N_, BadInput
from app.models.domain.pictures import PNG, TooHeavyError, bare
from app.models.pdf.pages import Dots

# Colour A3 at 600 dots to the inch has 70 million; four bytes each.
_MOST_DOTS = 80_000_000
_CAMERA = re.compile(rb"\xff\xe1..Exif\0\0", re.DOTALL)
_ORIENTATION = [0x0112, 3, 1]
"""Tag, type (a number of two bytes) and how many."""
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip
"""The turns that set a picture upright, by its orientation (JEITA CP-3451, tag 274)."""
# A JPEG can be decoded at an eighth of its width and no less.
_MOST_HALVES = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the right way up. `reduced`: the file holds more dots than are shown."""

    dots: Dots
    grey: bool
    reduced: bool = False


def read_picture(data: bytes) -> Picture:
    """Decode the picture in a file's bytes. A picture of too many dots is read smaller if its format allows that.

    Raises BadInput `picture-broken`, `picture-too-heavy` or `picture-too-large`.
    """
    try:
        alone = bare(data)
    except TooHeavyError as error:
        raise _too_heavy() from error
    try:
        return _decoded(alone, _orientation(data))
    except BadInput:
        raise
    except MemoryError as error:
        raise _too_heavy() from error
    except Exception as error:  # a decoder meets arbitrary bytes; any error means that they are no picture
        raise BadInput("picture-broken", N_("这张图片已损坏，显示不出来。请重新扫描后另存一份。")) from error


def _too_heavy() -> BadInput:
    return BadInput(
        "picture-too-heavy", N_("这张图片太复杂，要很久才能显示，因此没有打开。请取出副本，或重新扫描后另存一份。")
    )


def _decoded(data: bytes, orientation: int) -> Picture:
    # Not by `Image.open`, which refuses plans of buildings at 600 dots to the inch.
    with (PngImageFile if data.startswith(PNG) else JpegImageFile)(io.BytesIO(data)) as file:
        reduced = file.width * file.height > _MOST_DOTS
        if reduced:
            _halve(file)
        turned = _UPRIGHT.get(orientation)
        picture: Image.Image = file.transpose(turned) if turned is not None else file.convert(file.mode)
    grey = picture.mode in ("1", "L")
    if picture.has_transparency_data:
        drawn = picture.convert("RGBA")
        picture = Image.new("RGB", drawn.size, "white")
        picture.paste(drawn, mask=drawn.getchannel("A"))
        del drawn
    if picture.mode.startswith("I"):
        picture, grey = picture.point(lambda depth: depth / 256).convert("L"), True
    picture = picture.convert("L" if grey else "RGB")
    bytes_a_dot = 1 if grey else 4
    dots = picture.tobytes("raw", "L" if grey else "BGRX")
    return Picture(Dots(picture.width, picture.height, picture.width * bytes_a_dot, dots), grey, reduced)


def _halve(file: JpegImageFile | PngImageFile) -> None:
    """Have a JPEG decoded at a half, a quarter or an eighth of its width. Raises BadInput `picture-too-large`."""
    width, height = file.size
    halves = math.ceil(math.log2(width * height / _MOST_DOTS) / 2)
    # A progressive one is held in memory whole, however small it is decoded.
    if not isinstance(file, JpegImageFile) or "progressive" in file.info or halves > _MOST_HALVES:
        raise BadInput(
            "picture-too-large",
            N_("这张图片有 {width}×{height} 个像素，太大，不能在窗口内显示。它已存在库内，可取出副本，或以较低的分辨率重新扫描。"),
            width=width, height=height,
        )  # fmt: skip
    file.draft(None, (width >> halves, height >> halves))


def _orientation(data: bytes) -> int:
    """Read the orientation from a camera's metadata; 1 (upright) if it is missing.

    Nothing else of the metadata is read: the library that reads all may be led to copy the same bytes a thousand times.
    """
    camera = _CAMERA.search(data)
    if camera is None:
        return 1
    start = camera.end()
    order = ">" if data[start : start + 2] == b"MM" else "<"
    try:
        (first,) = struct.unpack_from(f"{order}I", data, start + 4)
        (count,) = struct.unpack_from(f"{order}H", data, start + first)
        for place in range(start + first + 2, start + first + 2 + 12 * count, 12):
            *tag, value = struct.unpack_from(f"{order}HHIH", data, place)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        pass  # they break off
    return 1
