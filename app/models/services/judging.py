"""What a file is by its bytes, and whether the window can show it; asked before the file is kept."""

from __future__ import annotations

import hashlib
import logging
import warnings
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from app.models.domain.errors import N_, BadInput
from app.models.domain.item import file_name, type_of
from app.models.domain.scan import FileKind, Judged

_PART = 1024 * 1024
_BEGINNING = 64
# As many pixels as the window's own pictures may have: 256 MB of four bytes each.
_MOST_PIXELS = 64 * 1024 * 1024
# So many nodes of a PDF's page tree are counted one by one; a longer document is believed what it says.
_MOST_NODES = 5000

_ZIPPED = b"PK\x03\x04"
_KNOWN = (
    (b"\xd0\xcf\x11\xe0", 0, FileKind.OFFICE),
    (b"{\\rtf", 0, FileKind.OFFICE),
    (b"Rar!", 0, FileKind.ARCHIVE),
    (b"7z\xbc\xaf", 0, FileKind.ARCHIVE),
    (b"\x1f\x8b", 0, FileKind.ARCHIVE),
    (b"II*\x00", 0, FileKind.OTHER_PICTURE),
    (b"MM\x00*", 0, FileKind.OTHER_PICTURE),
    (b"BM", 0, FileKind.OTHER_PICTURE),
    (b"GIF8", 0, FileKind.OTHER_PICTURE),
    (b"WEBP", 8, FileKind.OTHER_PICTURE),
    (b"ftypheic", 4, FileKind.OTHER_PICTURE),
    (b"ftypmif1", 4, FileKind.OTHER_PICTURE),
    (b"ftyp", 4, FileKind.VIDEO),
    (b"RIFF", 0, FileKind.VIDEO),
    (b"ID3", 0, FileKind.VIDEO),
    (b"\x1aE\xdf\xa3", 0, FileKind.VIDEO),
    (b"FLV", 0, FileKind.VIDEO),
)


def judge_file(path: Path) -> Judged:
    """Read a file through and say what it is. Raises BadInput `file-unreadable`; never an error of its contents."""
    digest, size, beginning = hashlib.sha256(), 0, b""
    try:
        with path.open("rb") as source:
            while part := source.read(_PART):
                beginning = beginning or part[:_BEGINNING]
                digest.update(part)
                size += len(part)
    except OSError as error:
        raise unreadable(path) from error
    kind, pages = _kind_of(path, beginning) if size else (FileKind.EMPTY, 0)
    return Judged(kind, pages, size, digest.hexdigest())


def unreadable(path: Path) -> BadInput:
    """The refusal for a file that the system does not let us read."""
    return BadInput(
        "file-unreadable", N_("无法读取文件 {name}。请检查文件是否存在、是否被其他程序占用。"), name=file_name(path.name)
    )  # fmt: skip


def _kind_of(path: Path, beginning: bytes) -> tuple[FileKind, int]:
    match type_of(beginning):
        case "application/pdf":
            return _pdf(path)
        case "image/png" | "image/jpeg":
            return _picture(path)
    if beginning.startswith(_ZIPPED):
        return (FileKind.OFFICE if _is_office(path) else FileKind.ARCHIVE), 0
    for sign, place, kind in _KNOWN:
        if beginning[place:].startswith(sign):
            return kind, 0
    return FileKind.UNKNOWN, 0


def _is_office(path: Path) -> bool:
    """A document of Office or WPS says so among its first parts."""
    with path.open("rb") as source:
        first = source.read(_PART)
    return b"[Content_Types].xml" in first or b"mimetypeapplication/vnd.oasis" in first


def _picture(path: Path) -> tuple[FileKind, int]:
    """Decode it whole: a picture that breaks off has the right beginning too."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return FileKind.LARGE_PICTURE, 0
                picture.load()
    except Image.DecompressionBombError:
        return FileKind.LARGE_PICTURE, 0
    except Exception:  # noqa: BLE001 — a decoder meets arbitrary bytes; whatever it raises, they are no picture
        return FileKind.BROKEN_PICTURE, 0
    return FileKind.PICTURE, 1


def _pdf(path: Path) -> tuple[FileKind, int]:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return FileKind.LOCKED_PDF, 0
        root: Any = reader.trailer["/Root"]
        pages = _pages(root.raw_get("/Pages"))
        if pages > _MOST_NODES:
            pages = max(int(root["/Pages"].get("/Count", 0)), pages)
    except Exception:  # noqa: BLE001 — a parser meets arbitrary bytes; whatever it raises, they are no PDF
        return FileKind.BROKEN_PDF, 0
    return (FileKind.PDF, pages) if pages else (FileKind.BROKEN_PDF, 0)


def _pages(top: Any) -> int:
    """Count the leaves of a page tree; a node that refers to itself is counted once, so that it always ends."""
    waiting, seen, pages = [top], set[int](), 0
    while waiting and pages <= _MOST_NODES:
        node = waiting.pop()
        if isinstance(node, IndirectObject):
            if node.idnum in seen:
                continue
            seen.add(node.idnum)
            node = node.get_object()
        if node is None:
            continue
        kids = node.get("/Kids")
        if kids is None:
            pages += node.get("/Type") in ("/Page", None)
        else:
            waiting.extend(reversed(kids.get_object()))
    return pages
