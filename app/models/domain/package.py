"""A package (封装包): what an archive tells another of the bags that it sends, and the receipt that comes back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.models.domain.errors import N_, BadInput
from app.models.domain.household import Household

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ArchiveCard:
    """An archive as another one knows it: its number and name, and the public halves of its keys (hex)."""

    archive: str
    name: str
    seal_key: str
    signing_key: str


@dataclass(frozen=True, slots=True)
class PackedScan:
    """A scan; its bytes stand behind the list, in order."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackedItem:
    """An item with its scans. `withheld`: how many of its scans stayed, as nobody has agreed that they go or no room was left."""

    title: str
    original: bool
    medium: str
    page_count: int
    dated_on: str
    responsible: str
    sensitive: bool
    held_in: str
    scans: tuple[PackedScan, ...] = ()
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class PackedDossier:
    """A dossier as its sender knew it: code and label, data by key with their captions, items.

    `withheld`: captions of the data that stayed with the sender.
    """

    code: str
    label: str
    category: str
    opened_on: str
    pages: int
    customer: str
    household: Household | None
    data: Mapping[str, str]
    captions: Mapping[str, str]
    items: tuple[PackedItem, ...]
    withheld: tuple[str, ...] = ()

    @property
    def scans(self) -> int:
        """Return how many scans came along."""
        return sum(len(one.scans) for one in self.items)

    @property
    def kept_back(self) -> int:
        """Return how many data and scans stayed with the sender."""
        return len(self.withheld) + sum(one.withheld for one in self.items)


@dataclass(frozen=True, slots=True)
class PackageList:
    """The whole list. `head`: number and hash of the newest event of the sender's trail; `signatures`: each in one line."""

    id: str
    deed: str
    nature: str
    reason: str
    use: str
    written_at: str
    head: str
    signatures: tuple[str, ...]
    dossiers: tuple[PackedDossier, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A bag of a package, by its sender's code and label. `here`: the code that it has with the receiver; «»: it did not arrive."""

    code: str
    label: str
    here: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a package, as the receiver signed it; `docket`: the number under which they did."""

    package: str
    docket: str
    received_at: str
    head: str
    signatures: tuple[str, ...]
    bags: tuple[Arrived, ...] = field(default=())


def packed(package: PackageList, scans: Sequence[bytes]) -> bytes:
    """Return a package with the bytes of its scans, in their order."""
    return b"\n".join((_line(package), b"".join(scans)))


def unpacked(content: bytes) -> tuple[PackageList, bytes]:
    """Return a package and the bytes of its scans, one behind the other. Raises BadInput `package-format`."""
    line, _, scans = content.partition(b"\n")
    said = _read(line)
    try:
        dossiers = tuple(map(_dossier, said.pop("dossiers")))
        return PackageList(**said | {"signatures": tuple(said["signatures"]), "dossiers": dossiers}), scans
    except (KeyError, TypeError, ValueError):
        raise _of_another_format() from None


def receipt_bytes(receipt: Receipt) -> bytes:
    """Return a receipt as bytes."""
    return _line(receipt)


def receipt_read(content: bytes) -> Receipt:
    """Return the receipt of such bytes. Raises BadInput `package-format`."""
    said = _read(content)
    try:
        bags = tuple(Arrived(**one) for one in said["bags"])
        return Receipt(**said | {"signatures": tuple(said["signatures"]), "bags": bags})
    except (KeyError, TypeError, ValueError):
        raise _of_another_format() from None


def _line(record: PackageList | Receipt) -> bytes:
    said = {"format": FORMAT, **asdict(record)}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _read(line: bytes) -> dict[str, Any]:
    try:
        said: dict[str, Any] = json.loads(line)
        if said.pop("format") != FORMAT:
            raise ValueError
    except (ValueError, KeyError, AttributeError):
        raise _of_another_format() from None
    return said


def _dossier(said: dict[str, Any]) -> PackedDossier:
    home = said["household"]
    if home is not None:
        home = Household(**home | {"other_rooms": tuple(home["other_rooms"])})
    return PackedDossier(
        **said | {"household": home, "items": tuple(map(_item, said["items"])), "withheld": tuple(said["withheld"])}
    )


def _item(said: dict[str, Any]) -> PackedItem:
    return PackedItem(**said | {"scans": tuple(PackedScan(**one) for one in said["scans"])})


def _of_another_format() -> BadInput:
    return BadInput(
        "package-format",
        N_("文件 {file} 由另一版本的程序写成，本机读不懂。请两边升级到同一版本，再请对方重新写一份。"),
        field="file",
    )
