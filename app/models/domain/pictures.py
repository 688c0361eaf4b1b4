"""The picture in the bytes of a JPEG or PNG, without what is written about it; asked before anything decodes it.

Decoders have no limits of their own here. A progressive JPEG goes over its picture in scans, and one of next to no bytes
costs as much time as a full one: a small file may take hours. Remarks, directories of a camera and colour profiles may
unpack to many times the file, and millions of empty parts take as long as a picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Encoders write about ten. One for every coefficient of three colours would be 190; nobody scans so.
MOST_SCANS = 64
# Parts of 8 KB, as PNGs have them, make 800 MB of these.
MOST_PARTS = 100_000

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_SCAN, _END = 0xDA, 0xD9
# Markers of two bytes without a length: TEM, the restarts and the beginning.
_BARE = frozenset((0x01, *range(0xD0, 0xD9)))
# Remarks of applications and of people; of the former the 14th says how colours are mixed.
_REMARKS = frozenset((*range(0xE0, 0xF0), 0xFE)) - {0xEE}
# As decoders look for the next marker: fill bytes before it, and neither a stuffed FF nor a restart.
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_PNG_PARTS = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"))
_AROUND_PART = 12


class TooHeavyError(ValueError):
    """Decoding it would take much longer than a picture of its size should."""


def bare(data: bytes) -> bytes:
    """The picture alone; what is neither JPEG nor PNG stays as it is. Raises TooHeavyError."""
    if data.startswith(JPEG):
        return b"".join((JPEG, *_of_jpeg(data)))
    return b"".join((PNG, *_of_png(data))) if data.startswith(PNG) else data


def _of_jpeg(data: bytes) -> Iterator[memoryview]:
    whole, place, scans, parts = memoryview(data), len(JPEG), 0, 0
    while (found := _MARKER.search(data, place)) is not None:
        marker, start, after = found[1][0], found.start(), found.end()
        parts += 1
        scans += marker == _SCAN
        if scans > MOST_SCANS or parts > MOST_PARTS:
            raise TooHeavyError
        if scans:
            yield whole[place:start]  # dots; before the first scan this is nothing, or rubbish that decoders pass over
        if marker == _END:
            yield whole[after - 2 : after]
            return
        place = after if marker in _BARE else after + int.from_bytes(data[after : after + 2], "big")
        if marker not in _REMARKS:
            yield whole[after - 2 : place]
    yield whole[place:]


def _of_png(data: bytes) -> Iterator[memoryview]:
    whole, place, parts = memoryview(data), len(PNG), 0
    while place < len(data):
        parts += 1
        if parts > MOST_PARTS:
            raise TooHeavyError
        end = place + _AROUND_PART + int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8]
        if kind in _PNG_PARTS:
            yield whole[place:end]
        if kind == b"IEND":
            return
        place = end
