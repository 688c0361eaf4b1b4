"""What goes to a laptop that counts away from the archive, and what comes back (Argon2id, HKDF-SHA256, AES-256-GCM).

The packet is sealed with words that are shown once. In it lies a key of its own, which the archive derives again from its exchange
key: with it the laptop seals each scan that it keeps and the return, so that the archive keeps nothing of a packet.
A head in clear says to which count a return belongs; it is bound into the seal.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.models.domain.codes import base_32
from app.models.domain.errors import N_, BadInput
from app.models.vault.canonical import canonical, comparable, unhex
from app.models.vault.hardness import KEY_BYTES, Cost, Hardness
from app.models.vault.packages import ArchiveKeys

_PACKET, _RETURN = b"muniment count packet 1\n", b"muniment count return 1\n"
_MOST_HEAD = 512
_SALT, _NONCE = 16, 12
_WORDS_BYTES = 10
"""The words have 80 bits: sixteen letters and digits, in four groups as an anchor code has them."""


@dataclass(frozen=True, slots=True)
class PacketHead:
    """The number of a packet, the archive and the count that it is of, and the ISO time at which it was written."""

    packet: str
    archive: str
    count: str
    at: str


def new_words() -> str:
    """Return the words of a packet, from the system's randomness."""
    return comparable(secrets.token_bytes(_WORDS_BYTES))


def packet_key(keys: ArchiveKeys, head: PacketHead) -> bytes:
    """Return the key of a packet, which its archive alone can derive."""
    info = canonical({"use": "muniment count packet key 1", **asdict(head)})
    return HKDF(SHA256(), length=KEY_BYTES, salt=None, info=info).derive(keys.signing)


def seal_packet(content: bytes, words: str, hardness: Hardness) -> bytes:
    """Seal a packet with its words."""
    cost, salt, nonce = hardness.cost(), secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    line = canonical({**asdict(cost), "salt": salt.hex(), "nonce": nonce.hex()}) + b"\n"
    sealed = AESGCM(cost.derive(base_32(words), salt)).encrypt(nonce, content, _PACKET + line)
    return _PACKET + line + sealed


def open_packet(data: bytes, words: str, hardness: Hardness) -> bytes:
    """Return the content of a packet. Raises BadInput `not-a-count-packet`, `count-packet-closed`; KeysProblem `no-memory`."""
    try:
        line, sealed = _after(_PACKET, data)
        said = json.loads(line)
        cost = Cost(said["memory_kib"], said["iterations"], said["lanes"])
        salt, nonce = unhex(said["salt"]), unhex(said["nonce"])
        shaped = canonical({**asdict(cost), "salt": salt.hex(), "nonce": nonce.hex()}) == line
        if not shaped or (len(salt), len(nonce)) != (_SALT, _NONCE) or not hardness.accepts(cost):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _not_a_packet() from None
    try:
        return AESGCM(cost.derive(base_32(words), salt)).decrypt(nonce, sealed, _PACKET + line + b"\n")
    except (InvalidTag, ValueError):
        raise BadInput(
            "count-packet-closed",
            N_("文件 {file} 打不开：口令输错了，或文件在路上损坏。请对照抄下的口令再输；仍打不开的，请在盘点单上另写一个盘点包。"),
            field="words",
        ) from None  # fmt: skip


def seal_return(content: bytes, key: bytes, head: PacketHead) -> bytes:
    """Seal what a laptop has scanned to the archive that wrote the packet."""
    return _RETURN + canonical(asdict(head)) + b"\n" + _sealed(key, content, _bound("return", head))


def head_of_return(data: bytes) -> PacketHead:
    """Read what stands in clear of a return. Raises BadInput `not-a-count-return`."""
    try:
        line, _sealed_part = _after(_RETURN, data)
        said: dict[str, Any] = json.loads(line)
        head = PacketHead(*(str(said[name]) for name in PacketHead.__slots__))
        if canonical(asdict(head)) != line:
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BadInput(
            "not-a-count-return",
            N_("文件 {file} 不是回盘文件。请选择笔记本上“写出回盘”写到 U 盘的文件。"),
            field="file",
        ) from None
    return head


def open_return(data: bytes, key: bytes) -> bytes:
    """Return what a laptop has scanned. Raises BadInput `count-return-altered`."""
    head = head_of_return(data)
    try:
        return _opened(key, _after(_RETURN, data)[1], _bound("return", head))
    except (InvalidTag, ValueError):
        raise BadInput(
            "count-return-altered",
            N_("文件 {file} 在路上被改动或损坏，没有收取任何扫描。请在笔记本上重新写出回盘，再收一次。"),
            field="file",
        ) from None


def seal_scan(content: bytes, key: bytes, head: PacketHead, sitting: str, number: int) -> bytes:
    """Return one scan as a line of the file in which a laptop keeps them."""
    return b64encode(_sealed(key, content, _bound(f"scan {sitting} {number}", head)))


def open_scan(line: bytes, key: bytes, head: PacketHead, sitting: str, number: int) -> bytes:
    """Return the scan of a line. Raises ValueError for a line that is not that scan."""
    try:
        return _opened(key, b64decode(line, validate=True), _bound(f"scan {sitting} {number}", head))
    except InvalidTag:
        raise ValueError(number) from None


def _sealed(key: bytes, content: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, bound)


def _opened(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], bound)


def _bound(use: str, head: PacketHead) -> bytes:
    return canonical({"use": f"muniment count {use} 1", **asdict(head)})


def _after(magic: bytes, data: bytes) -> tuple[bytes, bytes]:
    """Return the line that stands in clear, and what is sealed behind it. Raises ValueError for any other file."""
    line, end, _ = data[: len(magic) + _MOST_HEAD].removeprefix(magic).partition(b"\n")
    if not (data.startswith(magic) and end):
        raise ValueError
    return line, data[len(magic) + len(line) + 1 :]


def _not_a_packet() -> BadInput:
    return BadInput(
        "not-a-count-packet", N_("文件 {file} 不是盘点包，或已损坏。请在 U 盘上另选一个文件，或在盘点单上另写一个盘点包。"),
        field="file",
    )  # fmt: skip
