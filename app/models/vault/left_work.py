"""Work that persons left at a lock, sealed in memory until the same person signs in again; never on a disk.

A seal is made with the public key of an account and opened with its private one, which exists in memory only while that
person's password is being checked. Nobody else can open it, also not with the data key of the archive.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from app.models.vault.directory import Directory
from app.models.vault.login import Signer
from app.models.vault.seals import open_work, seal_work

MOST_BYTES = 1 << 20
"""The limit of one person's typed work, which has a few thousand bytes; it keeps a paste of a book from piling up."""


@dataclass(frozen=True, slots=True)
class WorkSeal:
    """The public key to which the work of an account is sealed, as the key directory had it at sign-in."""

    archive_id: str
    account_id: str
    key: str

    @classmethod
    def of(cls, directory: Directory, account_id: str) -> WorkSeal:
        """Return the seal of an account."""
        return cls(directory.archive_id, account_id, directory.member(account_id).seal_key)


class LeftWork:
    """Pieces of work, sealed, by account. `take` hands out what the last sign-in opened, once."""

    def __init__(self) -> None:
        self._sealed: dict[str, list[bytes]] = {}
        self._typed: Counter[str] = Counter()
        self._opened: list[bytes] = []

    def keep(self, seal: WorkSeal, work: bytes) -> None:
        """Seal a piece of work of any size: what cannot be made again, or is soon told."""
        sealed = seal_work(work, seal.key, seal.archive_id, seal.account_id)
        self._sealed.setdefault(seal.account_id, []).append(sealed)

    def keep_typed(self, seal: WorkSeal, work: bytes) -> bool:
        """Seal typed work; False, and nothing is kept, where the person would have too much."""
        if self._typed[seal.account_id] + len(work) > MOST_BYTES:
            return False
        self._typed[seal.account_id] += len(work)
        self.keep(seal, work)
        return True

    def open(self, signer: Signer) -> None:
        """Open what the person left who has just identified themselves; the sealed copies go."""
        self._opened.clear()
        archive, holder = signer.directory.archive_id, signer.account.id
        del self._typed[holder]
        for sealed in self._sealed.pop(holder, []):
            work = open_work(sealed, signer.keys.opening, archive, holder)
            if work is not None:
                self._opened.append(work)

    def take(self) -> list[bytes]:
        """Return what the last sign-in opened, in the order in which it was left; a second call returns nothing."""
        opened, self._opened = self._opened, []
        return opened
