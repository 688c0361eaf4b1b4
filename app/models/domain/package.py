"""A package (封装包): what an archive tells another of the bags that it sends, and the receipt that comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, TypeVar, cast

from app.models.domain.change import Datum
from app.models.domain.codes import anchor
from app.models.domain.errors import N_, BadInput
from app.models.domain.household import Household
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Medium

FORMAT = 1
T = TypeVar("T")
_PLAIN = {"str": str, "int": int, "bool": bool}


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
        listed = _made(PackageList, said, signatures=_texts(said["signatures"]), dossiers=dossiers)
        sizes = [scan.size for one in dossiers for item in one.items for scan in item.scans]
        whole = min(sizes, default=0) >= 0 and sum(sizes) == len(scans)
        head_anchor(listed.head)
        if not whole or len({one.label for one in dossiers}) + len({one.code for one in dossiers}) != 2 * len(dossiers):
            raise ValueError
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _of_another_format() from None
    return listed, scans


def receipt_bytes(receipt: Receipt) -> bytes:
    """Return a receipt as bytes."""
    return _line(receipt)


def receipt_read(content: bytes) -> Receipt:
    """Return the receipt of such bytes. Raises BadInput `package-format`."""
    said = _read(content)
    try:
        bags = tuple(_made(Arrived, one) for one in said["bags"])
        receipt = _made(Receipt, said, signatures=_texts(said["signatures"]), bags=bags)
        head_anchor(receipt.head)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _of_another_format() from None
    return receipt


def _line(record: PackageList | Receipt) -> bytes:
    said = {"format": FORMAT, **asdict(record)}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _read(line: bytes) -> dict[str, Any]:
    try:
        said: dict[str, Any] = json.loads(line)
        if said.pop("format") != FORMAT:
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _of_another_format() from None
    return said


def _made(kind: type[T], said: Mapping[str, Any], **parts: Any) -> T:
    """Return a record of what was read; another archive has written it, so that each plain value is looked at."""
    for one in fields(cast("Any", kind)):
        wanted = _PLAIN.get(str(one.type))
        if one.name not in parts and wanted is not None and type(said[one.name]) is not wanted:
            raise TypeError(one.name)
    return kind(**{**said, **parts})


def head_anchor(head: str) -> str:
    """Return the head of a trail as the anchor code that its archive can look up. Raises ValueError for any other text."""
    number, _, digest = head.partition(":")
    if not (number.isascii() and number.isdigit() and re.fullmatch("[0-9a-f]{64}", digest)):
        raise ValueError(head)
    return anchor(int(number), bytes.fromhex(digest))


def _texts(said: Any) -> tuple[str, ...]:
    if not all(isinstance(one, str) for one in said):
        raise TypeError
    return tuple(said)


def _dossier(said: dict[str, Any]) -> PackedDossier:
    home, data, captions = said["household"], said["data"], said["captions"]
    if home is not None:
        home = Household(**home | {"other_rooms": _texts(home["other_rooms"])})
        _texts((home.building, home.building_key, home.unit or "", home.room, home.estate))
    _texts((*data.values(), *captions.values()))
    if data.keys() != captions.keys() or not data[Datum.NAME]:
        raise ValueError
    Customer(said["customer"])
    items = tuple(map(_item, said["items"]))
    return _made(PackedDossier, said, household=home, items=items, withheld=_texts(said["withheld"]))


def _item(said: dict[str, Any]) -> PackedItem:
    Medium(said["medium"])
    return _made(PackedItem, said, scans=tuple(_made(PackedScan, one) for one in said["scans"]))


def _of_another_format() -> BadInput:
    return BadInput(
        "package-format",
        N_("文件 {file} 由另一版本的程序写成，本机读不懂。请两边升级到同一版本，再请对方重新写一份。"),
        field="file",
    )
