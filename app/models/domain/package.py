"""A package (封装包): what an archive tells another of the bags that it sends, and the receipt that comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar, cast

from app.models.domain.change import Datum, customer_key, customer_position, datum_of, key_parts
from app.models.domain.codes import CodeKind, anchor, read
from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import clean, visible
from app.models.domain.household import Household
from app.models.domain.item import file_name
from app.models.domain.lengths import MOST, MOST_LONG
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium

FORMAT = 1
MOST_SCANS, MOST_LIST = 400 * 1024 * 1024, 64 * 1024 * 1024
"""The bytes of scans that a package holds, and of a list or a receipt. Scans beyond the limit stay behind; the list counts them."""
MOST_BYTES = MOST_SCANS + MOST_LIST
"""The bytes of the largest package."""
T = TypeVar("T")
_PLAIN = {"str": str, "int": int, "bool": bool}
_MOST_COUNT = 99_999
"""The most pages and scans that a number of the list says, and characters of a bag's data; scans are compared with their bytes."""
_FAULTS = (KeyError, TypeError, ValueError, AttributeError, RecursionError, BadInput)
_ID, _DIGEST, _DOCKET = "[0-9a-f]{32}", "[0-9a-f]{64}", "[0-9]{12}"
_WORDS, _NAME_OF_FILE = f".{{,{MOST}}}", ".{1,255}"


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
    """An item with its scans. `withheld`: how many scans stayed for want of consent or room."""

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


class CameBefore(NamedTuple):
    """A bag that came by an earlier docket: its code with the sender, and here; the code of that docket."""

    code: str
    here: str
    docket: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receipt of a package. `docket`: the number under which the receiver signed it."""

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
        whole = sum(sizes) == len(scans)
        head_anchor(listed.head)
        _shaped(_ID, listed.id)
        _shaped(_DOCKET, listed.deed)
        _shaped(_WORDS, listed.nature)
        if (
            not dossiers
            or not whole
            or len({one.label for one in dossiers}) + len({one.code for one in dossiers}) != 2 * len(dossiers)
        ):
            raise ValueError
    except _FAULTS:
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
        _shaped(_ID, receipt.package)
        _shaped(_DOCKET, receipt.docket)
        here = [one.here for one in bags if one.here]
        _shaped(_WORDS, max(here, key=len, default=""))
        if len(set(here)) != len(here):
            raise ValueError
    except _FAULTS:
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
    except _FAULTS:
        raise _of_another_format() from None
    return said


def _made(kind: type[T], said: Mapping[str, Any], **parts: Any) -> T:
    """Return a record of what was read; another archive has written it, so that each plain value is looked at.

    A text is cleaned as a typed one is; a number is none below zero.
    """
    kept: dict[str, Any] = {}
    for one in fields(cast("Any", kind)):
        wanted = _PLAIN.get(str(one.type))
        if one.name in parts or wanted is None:
            continue
        value = said[one.name]
        if type(value) is not wanted or (isinstance(value, int) and value < 0):
            raise ValueError(one.name)
        kept[one.name] = clean(_text(value)) if wanted is str else value
    return kind(**{**said, **kept, **parts})


def _text(value: Any) -> str:
    """Return a text that can be kept. Raises ValueError for one that is too long, or has a sign that no encoding can write."""
    if type(value) is not str or len(value) > MOST_LONG:
        raise ValueError
    value.encode("utf-8")
    return value


def _shaped(pattern: str, text: str) -> None:
    if not re.fullmatch(pattern, text):
        raise ValueError(text)


def _counted(number: int) -> None:
    if number > _MOST_COUNT:
        raise ValueError(number)


def _day(text: str) -> None:
    """Refuse a day that no calendar knows; «»: none is known."""
    if text and date.fromisoformat(text).isoformat() != text:
        raise ValueError(text)


def head_anchor(head: str) -> str:
    """Return the head of a trail as the anchor code that its archive can look up. Raises ValueError for any other text."""
    number, _, digest = head.partition(":")
    if not (number.isascii() and number.isdigit() and re.fullmatch("[0-9a-f]{64}", digest)):
        raise ValueError(head)
    return anchor(int(number), bytes.fromhex(digest))


def _texts(said: Any) -> tuple[str, ...]:
    if type(said) is not list:
        raise TypeError
    return tuple(clean(_text(one)) for one in said)


def _dossier(said: dict[str, Any]) -> PackedDossier:
    home = said["household"]
    items = tuple(map(_item, said["items"]))
    Customer(said["customer"])
    data = {_key(key): visible(_text(value)) for key, value in said["data"].items()}
    captions = {key: clean(_text(said["captions"][key])) for key in data}
    dossier = _made(
        PackedDossier, said, household=None if home is None else _household(home), data=data, captions=captions, items=items,
        withheld=_texts(said["withheld"]),
    )  # fmt: skip
    label = read(dossier.label)
    if label.kind is not CodeKind.DOSSIER or label.text != dossier.label or dossier.code != said["code"]:
        raise ValueError
    for words in (dossier.code, *captions.values()):
        _shaped(_WORDS, words)
    _day(dossier.opened_on)
    _counted(dossier.pages)
    _counted(sum(map(len, data.values())))
    named = {Datum.NAME.value, *(customer_key(position, Datum.NAME) for position in _others(data))}
    if len(captions) != len(said["captions"]) or not dossier.code or not all(clean(data[one]) for one in named):
        raise ValueError
    return dossier


def _key(key: str) -> str:
    """Return the key of a datum of the pack, the dossier or a customer. Raises ValueError for any other text."""
    family, name = key_parts(_text(key))
    known = name == clean(name) != "" if family in ("field", "class") else datum_of(key) is not None
    if not known or key == Datum.CATEGORY:
        raise ValueError(key)
    return key


def _others(keys: Iterable[str]) -> set[int]:
    """Return the positions of the further customers whom data are about."""
    return {position for key in keys if (position := customer_position(key) or 1) > 1}


def _household(said: dict[str, Any]) -> Household:
    """Return a household as the sender tells it; the receiver reads its words anew."""
    floor, unit = said["floor"], said["unit"]
    if not (floor is None or (type(floor) is int and abs(floor) <= _MOST_COUNT)):
        raise ValueError
    building, key, room, estate = (clean(_text(said[one])) for one in ("building", "building_key", "room", "estate"))
    plain = {
        "building": building, "building_key": key, "unit": None if unit is None else clean(_text(unit)), "floor": floor,
        "room": room, "estate": estate, "other_rooms": _texts(said["other_rooms"]),
    }  # fmt: skip
    return Household(**said | plain)


def _item(said: dict[str, Any]) -> PackedItem:
    Medium(said["medium"])
    item = _made(PackedItem, said, scans=tuple(map(_scan, said["scans"])))
    _day(item.dated_on)
    _counted(item.page_count)
    _counted(item.withheld)
    if not item.title:
        raise ValueError
    return item


def _scan(said: dict[str, Any]) -> PackedScan:
    scan = _made(PackedScan, said)
    _shaped(_DIGEST, scan.sha256)
    _shaped(_NAME_OF_FILE, scan.name)
    return replace(scan, name=file_name(scan.name))


def _of_another_format() -> BadInput:
    return BadInput(
        "package-format",
        N_("文件 {file} 本机读不懂：由另一版本的程序写成，或内容有差错。请两边升级到同一版本，再请对方重新写一份。"),
        field="file",
    )
