"""The archive's data key, and work left at a lock, sealed to one public key (HPKE, RFC 9180; X25519, HKDF-SHA256,
AES-256-GCM).

The use, the archive and the account are bound into the seal, and into that of the data key its epoch: it opens for no
other combination.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.models.domain.errors import N_
from app.models.vault.canonical import canonical, unhex
from app.models.vault.files import damaged

DATA_KEY_BYTES = 32
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def make_seal(data_key: bytes, seal_key: str, archive_id: str, epoch: int, holder: str) -> str:
    """Seal the data key to the owner of the public key `seal_key` (hex). The seal is hex."""
    public = X25519PublicKey.from_public_bytes(unhex(seal_key))
    return _SUITE.encrypt(bytes(data_key), public, _info(archive_id, epoch, holder)).hex()


def open_seal(seal: str, opening: X25519PrivateKey, archive_id: str, epoch: int, holder: str) -> bytes:
    """Return the data key. Raises KeysProblem `keys-damaged` for a seal made for another account or changed."""
    try:
        data_key = _SUITE.decrypt(unhex(seal), opening, _info(archive_id, epoch, holder))
    except (InvalidTag, ValueError):
        raise damaged(N_("数据密钥的封条打不开")) from None
    if len(data_key) != DATA_KEY_BYTES:
        raise damaged(N_("数据密钥的长度不对"))
    return data_key


def seal_work(work: bytes, seal_key: str, archive_id: str, holder: str) -> bytes:
    """Seal what a person left at a lock to the public key `seal_key` (hex) of their account `holder`."""
    public = X25519PublicKey.from_public_bytes(unhex(seal_key))
    return _SUITE.encrypt(work, public, _work_info(archive_id, holder))


def open_work(sealed: bytes, opening: X25519PrivateKey, archive_id: str, holder: str) -> bytes | None:
    """Return what was left; None for a seal made for other keys, as after a recovery of the account."""
    try:
        return _SUITE.decrypt(sealed, opening, _work_info(archive_id, holder))
    except (InvalidTag, ValueError):
        return None


def _work_info(archive_id: str, holder: str) -> bytes:
    return canonical({"use": "muniment work left at a lock", "archive": archive_id, "holder": holder})


def _info(archive_id: str, epoch: int, holder: str) -> bytes:
    return canonical({"use": "muniment data key", "archive": archive_id, "epoch": epoch, "holder": holder})
