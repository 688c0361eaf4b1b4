"""An item (件) of a dossier: its medium, its owner, and the files scanned from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PureWindowsPath

from app.models.domain.folding import clean
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack, Paper

# The smallest and the largest limit that an office may set for a kept file, in megabytes.
LEAST_MB, MOST_MB = 1, 2000
SHOWN_TYPES = {"application/pdf": b"%PDF-", "image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item as it is received (S04-R6, S04-R7). `held_in`: the system or shelf that holds an electronic one.

    `contract`: it takes a number after its dossier's reference code (S13-R15).
    """

    title: str
    original: bool
    medium: Medium
    page_count: int
    dated_on: str
    responsible: str
    sensitive: bool
    held_in: str
    contract: bool = False


@dataclass(frozen=True, slots=True)
class ItemDetail:
    """An item of a dossier with its files, those declared void apart.

    `number`: of a contract, given after the reference code; else «». `keeper` has it, `place` is where it lies: those of its
    dossier, and of an original in deposit its own (S02-R4).
    """

    id: int
    position: int
    number: str
    title: str
    original: bool
    medium: Medium
    page_count: int
    dated_on: str
    responsible: str
    sensitive: bool
    held_in: str
    received_on: str
    keeper: str
    place: str
    files: tuple[FileRow, ...]
    voided: tuple[FileRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file kept inside the encrypted store; `size` in bytes. `voided_at` «»: it is valid."""

    id: int
    name: str
    type: str
    size: int
    added_at: str
    added_by: str
    voided_at: str = ""
    voided_by: str = ""
    voided_because: str = ""

    @property
    def is_void(self) -> bool:
        """Return whether the file was declared void."""
        return bool(self.voided_at)


def sensitive_titles(pack: Pack) -> frozenset[str]:
    """Titles of the papers that a pack calls sensitive (S06-R5), under every name that it knows them by."""
    return _titles(paper for paper in pack.papers if paper.sensitive)


def plain_titles(pack: Pack) -> frozenset[str]:
    """Titles that a pack knows as not sensitive, under every name; one that it also calls sensitive is none of them."""
    return _titles(paper for paper in pack.papers if not paper.sensitive) - sensitive_titles(pack)


def contract_titles(pack: Pack) -> frozenset[str]:
    """Titles of the papers that take a number after their dossier (S13-R15), under every name."""
    return _titles(paper for paper in pack.papers if paper.numbered)


def _titles(papers: Iterable[Paper]) -> frozenset[str]:
    return frozenset[str]().union(*(paper.names for paper in papers))


def file_name(name: str) -> str:
    """The name under which a file is kept: without folders of either system, on one line, nothing in it unseen."""
    return clean(PureWindowsPath(clean(name)).name).strip(". ") or "_"


def type_of(beginning: bytes) -> str:
    """Return the type of a file by its first bytes, never by its name.

    A file that cannot be shown is `application/octet-stream`.
    """
    return next((one for one, magic in SHOWN_TYPES.items() if beginning.startswith(magic)), "application/octet-stream")
