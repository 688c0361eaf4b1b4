"""The desk: an open archive with the signed-in person. Every service takes it first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.models.domain.errors import N_, NotAllowed
from app.models.domain.person import Account
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services.rules_in_force import RulesInForce
from app.models.store.archive import Store
from app.models.store.scope import Scope
from app.models.vault.directory import Directory, Head, read_directory
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.left_work import WorkSeal

Now = Callable[[], datetime]


@dataclass(eq=False)
class Desk:
    """The signed-in person, the archive and the rules in force. `lock` ends it for good: sign in again for a new one.

    What is `at_work` at the lock goes on to its end, and nothing else does.
    `work_seal`: for what the person leaves unfinished at a lock.

    `fingerprint` and `known` are the database's record of the key directory; `opened_seq` is the number of the audit event
    by which this session began, `acted_seq` of the newest one of its own, `ruled_seq` of the newest one
    when it last came under other rules. `leaving`: the signed-in person has just handed over, and may still read what
    their papers need until the window locks; `gone`: their accounts have followed, so that they act no more.
    """

    folder: Path
    name: str
    fonds: str
    rules: RulesInForce
    account: Account
    store: Store
    work_seal: WorkSeal
    now: Now = datetime.now
    hardness: Hardness = OFFICE
    fingerprint: str = ""
    known: Head | None = None
    opened_seq: int = 0
    acted_seq: int = 0
    ruled_seq: int = 0
    leaving: bool = False
    gone: bool = False
    _locked: bool = field(default=False, init=False)

    @property
    def pack(self) -> Pack:
        """The rules in force."""
        return self.rules.pack

    @property
    def locked(self) -> bool:
        """Return whether this thread may do nothing here any more: the session is locked, and it was not at work then."""
        return self._locked and not self.store.is_at_work

    @property
    def scope(self) -> Scope:
        """The scope of this session."""
        return Scope.of(self.pack, self.account.role, self.account.person_id)

    def go_by(self, rules: RulesInForce, seq: int) -> None:
        """Go by another version of the rules from now on, in every thread; the scope first, so that none sees too far.

        `seq` is the number of the newest event: what was signed before it was signed under other rules.
        """
        self.ruled_seq = seq
        self.store.narrow(Scope.of(rules.pack, self.account.role, self.account.person_id))
        self.rules = rules

    def directory(self) -> Directory:
        """Return the present key directory, if it is still the one this archive was founded with and has seen grow.

        Raises KeysProblem `keys-fingerprint` or `keys-rolled-back` for a file that was replaced.
        """
        return self.trust(read_directory(self.folder))

    def trust(self, directory: Directory) -> Directory:
        """Compare a directory with the database's record of it, and return it."""
        directory.verify(self.fingerprint, self.known)
        self.known = directory.head
        return directory

    def can(self, right: Right) -> bool:
        """Return whether this session has a right, for greying a button only; the gate asks again."""
        return not self.locked and self.pack.rights.may(self.account.role, right)

    def require(self, right: Right) -> None:
        """Raise NotAllowed when the session is locked or its role does not carry `right`."""
        if self.locked:
            raise NotAllowed("locked", N_("已锁定。请重新登录后继续。"))
        self.pack.rights.require(self.account.role, right)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let what this thread does in the block come to its end, also over a lock. Raises StoreProblem after a lock."""
        with self.store.at_work():
            yield

    def lock(self) -> None:
        """Close every connection and wipe the key, those of work that is under way when it ends; harmless when done twice."""
        self._locked = True
        self.store.close()
