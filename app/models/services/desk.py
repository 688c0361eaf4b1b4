"""The desk: an open archive with the person who has signed in. Every service takes it first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.domain import rights
from app.models.domain.errors import N_, NotAllowed
from app.models.domain.person import Account
from app.models.domain.policy import Pack
from app.models.domain.rights import Right
from app.models.store.archive import Store
from app.models.store.scope import Scope
from app.models.vault.hardness import OFFICE, Hardness

Now = Callable[[], datetime]


@dataclass(eq=False)
class Desk:
    """Who sits there, in which archive, under which rules. `lock` ends it for good: sign in again for a new one."""

    folder: Path
    name: str
    fonds: str
    pack: Pack
    account: Account
    store: Store
    now: Now = datetime.now
    hardness: Hardness = OFFICE
    locked: bool = False

    @property
    def scope(self) -> Scope:
        """How far this session sees."""
        return Scope(self.account.role, self.account.person_id)

    def can(self, right: Right) -> bool:
        """For greying a button only; the gate asks again."""
        return not self.locked and rights.may(self.account.role, right)

    def require(self, right: Right) -> None:
        """Raise NotAllowed when the session is locked or its role does not carry `right`."""
        if self.locked:
            raise NotAllowed("locked", N_("已锁定。请重新登录后继续。"))
        rights.require(self.account.role, right)

    def lock(self) -> None:
        """Close every connection and wipe the key; harmless when done twice."""
        self.locked = True
        self.store.close()
