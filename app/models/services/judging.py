"""The kind of a file by its bytes, and whether the window can show it; judged before the file is stored."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image

from app.models.domain.errors import N_, BadInput
from app.models.domain.item import file_name, type_of
from app.models.domain.pictures import TooHeavyError, bare
from app.models.domain.scanned_file import FileKind, Judged
from app.models.pdf.pages import count_pages
from app.models.plain_file import NotPlain, open_plain, size_of

_MB = 1024 * 1024
_PART = _MB
_BEGINNING = 64
# As many pixels as the window's own pictures may have: 256 MB of four bytes each.
_MOST_PIXELS = 64 * 1024 * 1024
_MOST_BYTES = 8 * _MOST_PIXELS

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


def judge_file(path: Path, limit_mb: int) -> Judged:
    """Read a file and judge it. Faults of its contents are results, not errors.

    Raises BadInput before a byte is read: `file-not-plain`, `file-empty`, `file-too-large` (more than `limit_mb`
    megabytes); `file-unreadable` where the system denies access.
    """
    digest, size, beginning = hashlib.sha256(), 0, b""
    try:
        with open_plain(path) as source:
            fits(path, size_of(source), limit_mb)
            while part := source.read(_PART):
                beginning = beginning or part[:_BEGINNING]
                digest.update(part)
                size += len(part)
                fits(path, size, limit_mb)  # another program may still be writing to it
    except OSError as error:
        raise unreadable(path, error) from error
    return Judged(*_kind_of(path, beginning), size, digest.hexdigest())


def fits(path: Path, size: int, limit_mb: int) -> None:
    """Refuse a file without a byte, and one of more than `limit_mb` megabytes. Raises BadInput."""
    name = file_name(path.name)
    if not size:
        raise BadInput("file-empty", N_("文件 {name} 是空的。请检查扫描结果后重新选择。"), name=name)
    if size > limit_mb * _MB:
        raise BadInput(
            "file-too-large", N_("文件 {name} 有 {size} MB，超过上限 {limit} MB。请压缩或分成几份，或请经理在设置中放宽。"),
            name=name, size=f"{size / _MB:.1f}", limit=limit_mb,
        )  # fmt: skip


def unreadable(path: Path, error: OSError) -> BadInput:
    """Return the refusal for a file that the system denies, or that is no regular file."""
    name = file_name(path.name)
    if isinstance(error, NotPlain):
        return BadInput(
            "file-not-plain",
            N_("{name} 不是普通文件（是文件夹、管道或设备），不能存入。请选择扫描得到的文件。"),
            name=name,
        )
    return BadInput("file-unreadable", N_("无法读取文件 {name}。请检查文件是否存在、是否被其他程序占用。"), name=name)


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
    """Return whether the first parts of the file declare a document of Office or WPS."""
    with open_plain(path) as source:
        first = source.read(_PART)
    return b"[Content_Types].xml" in first or b"mimetypeapplication/vnd.oasis" in first


def _picture(path: Path) -> tuple[FileKind, int]:
    """Decode the whole picture: a truncated one has a valid beginning too.

    A picture that would take too long is not decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(_bare(path)), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return FileKind.LARGE_PICTURE, 0
                picture.load()
    except (Image.DecompressionBombError, _TooLargeError):
        return FileKind.LARGE_PICTURE, 0
    except TooHeavyError:
        return FileKind.HEAVY_PICTURE, 0
    except Exception:  # noqa: BLE001 — a decoder meets arbitrary bytes; whatever it raises, they are no picture
        return FileKind.BROKEN_PICTURE, 0
    return FileKind.PICTURE, 1


class _TooLargeError(ValueError):
    """A file has more bytes than any picture of `_MOST_PIXELS` takes."""


def _bare(path: Path) -> bytes:
    with open_plain(path) as source:
        data = source.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise _TooLargeError
    return bare(data)


_PDF_PROBLEMS = {
    "pdf-locked": FileKind.LOCKED_PDF, "pdf-many-pages": FileKind.LONG_PDF, "pdf-hangs": FileKind.HEAVY_PDF,
}  # fmt: skip


def _pdf(path: Path) -> tuple[FileKind, int]:
    """Count the pages with the library that shows them, so that the window can show every accepted PDF."""
    try:
        return FileKind.PDF, count_pages(path)
    except BadInput as problem:
        return _PDF_PROBLEMS.get(problem.code, FileKind.BROKEN_PDF), 0
