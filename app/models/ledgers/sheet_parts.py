"""A large sheet of an .xlsx cut between its rows, so that its first rows are read before its last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.models.ledgers.zip_package import PIECE

PART = 4 * 1024 * 1024
"""The size of a part, in bytes: some thousand rows of a ledger."""
MOST = 64 * 1024 * 1024
"""The size of a sheet, in bytes, up to which it is cut: its parts lie unpacked in memory."""
_DATA, _ROW_END, _CLOSING = b"<sheetData>", b"</row>", b"</sheetData></worksheet>"


def begins_plainly(beginning: bytes) -> bool:
    """Return whether the first piece of a sheet has all that must stand above each of its parts."""
    return b"<worksheet" in beginning[: beginning.find(_DATA)] and _DATA in beginning


def can_be_cut(beginning: bytes, size: int) -> bool:
    """Return whether a sheet of this size that is spelled regularly (`SheetScan.is_regular`) is kept in parts."""
    return PART + PIECE < size <= MOST and begins_plainly(beginning)


def parts(pieces: Iterable[bytes], size: int = PART) -> Iterator[list[bytes]]:
    """Yield sheets of about `size` bytes, each with the beginning of the whole and some of its rows; the last has its end."""
    coming = iter(pieces)
    first = next(coming)
    opening = first[: first.find(_DATA) + len(_DATA)]
    part, length = [first], len(first)
    for piece in coming:
        cut = piece.find(_ROW_END) + len(_ROW_END) if length >= size else 0
        if cut >= len(_ROW_END):
            yield [*part, piece[:cut], _CLOSING]
            part, length = [opening], 0
            piece = piece[cut:]
        part.append(piece)
        length += len(piece)
    yield part
