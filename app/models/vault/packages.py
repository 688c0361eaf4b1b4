"""What goes between two archives on a stick: sealed to the key of the one (HPKE, RFC 9180), signed with that of the other (Ed25519).

Each archive has a pair for either. Use, both archives and the signer's key are bound into the seal, and the signature covers
every byte before it. In clear stand format, use and the numbers of the two archives, nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import clean
from app.models.domain.package import ArchiveCard
from app.models.vault.canonical import canonical, comparable, unhex
from app.models.vault.events import signature_holds

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_CARD_USE = "muniment archive key 1"
_MAGIC = b"muniment package 1\n"
_KEY_HEX, _SIGNATURE = 64, 64
_ARCHIVE = re.compile("[0-9a-f]{32}")
MOST_CARD, _MOST_HEAD = 4096, 256
"""The bytes of a card, and of the line that stands in clear: read before it is known who wrote them."""
LONGEST_NAME = 60
"""Characters of an archive's name."""
_COMPARED = 20
"""The bytes of a fingerprint that people compare: 160 bits, eight groups of four."""
_PRIME = 2**255 - 19
_CURVE = -121665 * pow(121666, -1, _PRIME) % _PRIME
_ORDER_8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022
_SMALL_ORDERS = (0, 1, _PRIME - 1, _ORDER_8, _PRIME - _ORDER_8)
"""The ordinates of the points whose order divides eight: under such a key, one signature is valid for any message."""


class SealedUse(StrEnum):
    """The use of a sealed file."""

    PACKAGE = "package"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class SealedHead:
    """The head of a sealed file, in clear: its use, the archive that it comes from, and the one that it is for."""

    use: SealedUse
    giver: str
    taker: str


@dataclass(frozen=True, slots=True, repr=False)
class ArchiveKeys:
    """The private halves, as the store keeps them."""

    opening: bytes
    signing: bytes

    @classmethod
    def new(cls) -> ArchiveKeys:
        """Make the keys of an archive."""
        return cls(X25519PrivateKey.generate().private_bytes_raw(), Ed25519PrivateKey.generate().private_bytes_raw())

    def card(self, archive: str, name: str) -> ArchiveCard:
        """Return the card with the public halves."""
        opening = X25519PrivateKey.from_private_bytes(self.opening).public_key().public_bytes_raw()
        signing = Ed25519PrivateKey.from_private_bytes(self.signing).public_key().public_bytes_raw()
        return ArchiveCard(archive, name, opening.hex(), signing.hex())


def card_file(card: ArchiveCard) -> bytes:
    """Return a card as a file for the other archive."""
    return canonical({"use": _CARD_USE, **asdict(card)})


def fingerprint(card: ArchiveCard) -> str:
    """Return what two people compare on paper: it changes with number, name or either key."""
    return comparable(sha256(card_file(card)).digest()[:_COMPARED])


def read_card(data: bytes) -> ArchiveCard:
    """Read the file of another archive's keys. Raises BadInput `not-a-card`."""
    try:
        if len(data) > MOST_CARD:
            raise ValueError
        said = json.loads(data)
        card = ArchiveCard(**{name: str(said[name]) for name in ArchiveCard.__slots__})
        if card_file(card) != data or not (_works(card) and _is_named(card)):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _not_a_card() from None
    return card


def _works(card: ArchiveCard) -> bool:
    """Return whether one can seal to a card, and its owner sign, and nobody else; raises ValueError where one cannot seal."""
    seal_key, signing_key = unhex(card.seal_key), unhex(card.signing_key)
    X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(seal_key))
    ordinate = (int.from_bytes(signing_key, "little") & ((1 << 255) - 1)) % _PRIME
    square = ordinate * ordinate
    is_point = pow((square - 1) * (_CURVE * square + 1), (_PRIME - 1) // 2, _PRIME) == 1
    return 2 * len(signing_key) == _KEY_HEX and is_point and ordinate not in _SMALL_ORDERS


def _is_named(card: ArchiveCard) -> bool:
    """Return whether number and name of a card are those of an archive, with nothing in them unseen."""
    name = card.name
    return _ARCHIVE.fullmatch(card.archive) is not None and name == clean(name) and 0 < len(name) <= LONGEST_NAME


def seal_package(use: SealedUse, content: bytes, keys: ArchiveKeys, own: ArchiveCard, other: ArchiveCard) -> bytes:
    """Seal content to another archive, and sign it as this one."""
    head = _head_line(SealedHead(use, own.archive, other.archive)) + b"\n"
    public = X25519PublicKey.from_public_bytes(unhex(other.seal_key))
    body = _MAGIC + head + _SUITE.encrypt(content, public, _info(use, own, other))
    return body + Ed25519PrivateKey.from_private_bytes(keys.signing).sign(_signed_bytes(body))


def head_of(data: bytes) -> SealedHead:
    """Read what stands in clear. Raises BadInput `not-a-package`."""
    try:
        line, end, _ = data[: len(_MAGIC) + _MOST_HEAD].removeprefix(_MAGIC).partition(b"\n")
        if not (data.startswith(_MAGIC) and end):
            raise ValueError
        said = json.loads(line)
        head = SealedHead(SealedUse(said["use"]), str(said["from"]), str(said["to"]))
        if _head_line(head) != line or not all(map(_ARCHIVE.fullmatch, (head.giver, head.taker))):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BadInput(
            "not-a-package", N_("文件 {file} 不是封装包，也不是回执。请在 U 盘上另选一个文件。"), field="file"
        ) from None
    return head


def open_package(data: bytes, keys: ArchiveKeys, own: ArchiveCard, other: ArchiveCard) -> bytes:
    """Return the content of a file that comes from `other`. Raises BadInput `package-altered`."""
    head, view = head_of(data), memoryview(data)  # nothing of it is copied before the signature is known to be valid
    body, signature = view[:-_SIGNATURE], data[-_SIGNATURE:]
    if signature_holds(other.signing_key, signature.hex(), _signed_bytes(body)):
        sealed = bytes(body[len(_MAGIC) + len(_head_line(head)) + 1 :])
        try:
            opening = X25519PrivateKey.from_private_bytes(keys.opening)
            return _SUITE.decrypt(sealed, opening, _info(head.use, other, own))
        except (InvalidTag, ValueError):
            pass
    raise BadInput(
        "package-altered",
        N_("文件 {file} 在路上被改动或损坏，没有取用任何内容。请对方重新写一份，核对后再送来。"),
        field="file",
    )


def _info(use: SealedUse, giver: ArchiveCard, taker: ArchiveCard) -> bytes:
    facts: Mapping[str, Any] = {"from": asdict(giver), "to": asdict(taker)}
    return canonical({"use": f"muniment {use} between archives", **facts})


def _head_line(head: SealedHead) -> bytes:
    return canonical({"use": head.use.value, "from": head.giver, "to": head.taker})


def _signed_bytes(body: bytes | memoryview) -> bytes:
    return canonical({"use": "muniment sealed file 1", "sha256": sha256(body).hexdigest()})


def _not_a_card() -> BadInput:
    return BadInput("not-a-card", N_("文件 {file} 不是档案馆的公钥，或已损坏。请对方重新导出公钥文件。"), field="file")
