"""A package (ZIP) taken apart so that no program could unpack it differently.

Parts are inflated in pieces to their true end. What is handed on is a new package of exactly the streams that were
looked at, under one name each, mostly without packing them again.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from copy import copy

from app.models.ledgers.problems import file_problem

MAX_XML = 300 * 1024 * 1024
_MAX_INFLATED = 400 * 1024 * 1024
_MAX_ENTRIES = 3_000
_MAX_RATIO = 300
_RATIO_COUNTS_FROM = 4 * 1024 * 1024
PIECE = 512 * 1024
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_UTF8 = 0x0800


class Package:
    """The parts of a package by name. Raises LedgerProblem `unsafe` for one made to exhaust or to deceive."""

    def __init__(self, data: bytes, name: str) -> None:
        """`name` is the file's, for refusals. Raises zipfile.BadZipFile for what is no package."""
        self._data = data
        self._name = name
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        entries = self._zip.infolist()
        self._entries = {entry.filename.lower(): entry for entry in entries}
        if len(entries) > _MAX_ENTRIES or len(self._entries) != len(entries):
            raise file_problem("unsafe", name, what="包内条目过多或重名")
        self._inflated: dict[str, int] = {}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    def pieces(self, part: str) -> Iterator[bytes]:
        """A part inflated in pieces, to its true end even where the directory understates its size."""
        entry = self._entries[part.lower()]
        if _is_bomb(entry.file_size, entry.compress_size):
            raise file_problem("unsafe", self._name, what="压缩比异常")
        honest = copy(entry)
        honest.file_size = _MAX_INFLATED + 1
        size, others = 0, sum(self._inflated.values()) - self._inflated.get(entry.filename, 0)
        with self._zip.open(honest) as stream:
            while piece := stream.read(PIECE):
                size += len(piece)
                if others + size > _MAX_INFLATED:
                    raise file_problem("too-large", self._name, what="解压后的内容", limit=f"{_MAX_INFLATED >> 20} MB")
                if _is_bomb(size, entry.compress_size):
                    raise file_problem("unsafe", self._name, what="压缩比异常")
                yield piece
        self._inflated[entry.filename] = size

    def text(self, part: str) -> bytes:
        """A small part whole, with nothing in it that a reader of XML would follow."""
        found = b"".join(self.pieces(part))
        if b"\x00" in found[:64]:
            raise file_problem("unsafe", self._name, what="文字编码异常")
        refuse_definitions(found, self._name)
        return found

    def packed(self, part: str) -> tuple[int, bytes]:
        """(method, bytes) of a part as it lies in the package."""
        entry = self._entries[part.lower()]
        name_size, extra_size = struct.unpack_from("<HH", self._data, entry.header_offset + 26)
        start = entry.header_offset + _LOCAL.size + name_size + extra_size
        return entry.compress_type, self._data[start : start + entry.compress_size]


def refuse_definitions(window: bytes, name: str) -> None:
    """Raise LedgerProblem `unsafe` for XML that defines entities: those can multiply, or name other files."""
    if b"!" in window and (b"<!DOCTYPE" in window or b"<!ENTITY" in window):
        raise file_problem("unsafe", name, what="含有外部定义")


def _is_bomb(size: int, packed: int) -> bool:
    return size > _RATIO_COUNTS_FROM and size > packed * _MAX_RATIO


class NewPackage:
    """A package in the making, in memory. `stored` counts the bytes that it holds without packing them."""

    def __init__(self) -> None:
        self.stored = 0
        self._out = io.BytesIO()
        self._directory: list[bytes] = []

    def copy(self, title: str, package: Package, part: str, size: int, checksum: int) -> None:
        """Take a part over as it is packed, under another name; its size and CRC-32 are those that were measured."""
        method, packed = package.packed(part)
        if method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            self._add(title, method, packed, size, checksum)
        else:
            self.write(title, package.pieces(part))

    def store(self, part: str, pieces: Iterable[bytes]) -> None:
        """Add a part without packing it."""
        whole = b"".join(pieces)
        self.stored += len(whole)
        self._add(part, zipfile.ZIP_STORED, whole, len(whole), zlib.crc32(whole))

    def write(self, part: str, pieces: Iterable[bytes]) -> None:
        """Pack a part anew, quickly rather than tightly."""
        packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed, size, checksum = [], 0, 0
        for piece in pieces:
            size, checksum = size + len(piece), zlib.crc32(piece, checksum)
            packed.append(packer.compress(piece))
        packed.append(packer.flush())
        self._add(part, zipfile.ZIP_DEFLATED, b"".join(packed), size, checksum)

    def _add(self, part: str, method: int, packed: bytes, size: int, checksum: int) -> None:
        name, at = part.encode(), self._out.tell()
        fields = (20, _UTF8, method, 0, 0x21, checksum, len(packed), size, len(name), 0)
        self._out.write(_LOCAL.pack(0x04034B50, *fields) + name)
        self._out.write(packed)
        self._directory.append(_CENTRAL.pack(0x02014B50, 20, *fields, 0, 0, 0, 0, at) + name)

    def finished(self) -> bytes:
        at = self._out.tell()
        directory = b"".join(self._directory)
        count = len(self._directory)
        self._out.write(directory + _END.pack(0x06054B50, 0, 0, count, count, len(directory), at, 0))
        return self._out.getvalue()
