"""A person's private keys under their password: Argon2id derives the key, AES-256-GCM encrypts them.

The rest of the slot and its owner are authenticated with them: a slot that is moved to another account does not
open.
"""

from __future__ import annotations

import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.models.domain.errors import N_
from app.models.domain.password import folded_password
from app.models.vault.canonical import canonical, unhex
from app.models.vault.files import damaged
from app.models.vault.hardness import KEY_BYTES, Cost, Hardness


class KeyPair:
    """The private halves of one account, in memory that `wipe` clears as well as Python allows."""

    __slots__ = ("_seeds",)

    def __init__(self, seal_seed: bytes, signing_seed: bytes) -> None:
        self._seeds = bytearray(seal_seed + signing_seed)

    @classmethod
    def generate(cls) -> KeyPair:
        """Make a new pair from the system's randomness."""
        return cls(secrets.token_bytes(KEY_BYTES), secrets.token_bytes(KEY_BYTES))

    def __repr__(self) -> str:
        return "KeyPair(…)"

    @property
    def opening(self) -> X25519PrivateKey:
        """The key that opens a seal."""
        return X25519PrivateKey.from_private_bytes(bytes(self._seeds[:KEY_BYTES]))

    @property
    def signing(self) -> Ed25519PrivateKey:
        """The key that signs."""
        return Ed25519PrivateKey.from_private_bytes(bytes(self._seeds[KEY_BYTES:]))

    @property
    def public(self) -> dict[str, str]:
        """The public halves as they stand in the key directory, hex."""
        return {
            "seal_key": self.opening.public_key().public_bytes_raw().hex(),
            "signing_key": self.signing.public_key().public_bytes_raw().hex(),
        }

    def bytes(self) -> bytes:
        """Both private halves, for the slot."""
        return bytes(self._seeds)

    def wipe(self) -> None:
        """Wipe the keys; later use raises ValueError."""
        self._seeds[:] = bytes(len(self._seeds))
        self._seeds.clear()


def make_slot(keys: KeyPair, password: str, owner: dict[str, str], hardness: Hardness) -> dict[str, Any]:
    """Make the slot of `owner` (archive, account and public facts, all authenticated)."""
    cost = hardness.cost()
    salt = secrets.token_bytes(16)
    nonce = secrets.token_bytes(12)
    slot = {
        "memory_kib": cost.memory_kib,
        "iterations": cost.iterations,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    key = cost.derive(folded_password(password), salt)
    return {**slot, "sealed": AESGCM(key).encrypt(nonce, keys.bytes(), _bound(slot, owner)).hex()}


def open_slot(slot: dict[str, Any], password: str, owner: dict[str, str], hardness: Hardness) -> KeyPair | None:
    """Return the keys, or None for a wrong password.

    Raises KeysProblem `keys-damaged` for a slot that no password can open.
    """
    try:
        cost = Cost(slot["memory_kib"], slot["iterations"], slot["lanes"])
        salt, nonce, sealed = (unhex(slot[name]) for name in ("salt", "nonce", "sealed"))
        acceptable = hardness.accepts(cost)
    except (KeyError, TypeError, ValueError):
        raise damaged(N_("密码栏无法读取")) from None
    if not acceptable or len(nonce) != 12 or len(salt) != 16:
        raise damaged(N_("密码栏的参数不在允许范围内"))
    rest = {name: value for name, value in slot.items() if name != "sealed"}
    key = cost.derive(folded_password(password), salt)
    try:
        seeds = AESGCM(key).decrypt(nonce, sealed, _bound(rest, owner))
    except InvalidTag:
        return None
    keys = KeyPair(seeds[:KEY_BYTES], seeds[KEY_BYTES:])
    if any(owner.get(name) != value for name, value in keys.public.items()):
        raise damaged(N_("密钥与登记的公钥不符"))
    return keys


def _bound(slot: dict[str, Any], owner: dict[str, str]) -> bytes:
    return canonical({"use": "muniment slot 1", "slot": slot, "owner": owner})
