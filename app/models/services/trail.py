"""The audit trail as people use it: pages, the whole chain verified, an anchor code of an old slip looked up."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain import codes
from app.models.domain.chain import AuditEvent
from app.models.domain.errors import Cancelled
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.rights import Right
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.store import audit, people, signoffs
from app.models.store.audit import Sought as Sought
from app.models.store.database import Database
from app.models.vault.canonical import list_hash
from app.models.vault.signoff import SignOff, signoff_holds

EVERYTHING = Sought()


@dataclass(frozen=True, slots=True)
class TrailReport:
    """What verifying found. `broken_at`: number of the first event that does not stand; None: all stand."""

    events: int
    broken_at: int | None
    head_anchor: str
    signoffs: int
    bad_signoffs: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was changed or cut."""
        return self.broken_at is None and not self.bad_signoffs


@dataclass(frozen=True, slots=True)
class AnchorFinding:
    """What became of a printed anchor code. `event` is None when the row is gone; `matches` False when it differs."""

    seq: int
    event: AuditEvent | None
    matches: bool


@query(Right.AUDIT)
def newest(desk: Desk, before: int | None = None, limit: int = 200, sought: Sought = EVERYTHING) -> list[AuditEvent]:
    """A page of the events that are sought, newest first."""
    return audit.newest(desk.store.db, before, limit, sought)


@query(Right.AUDIT)
def about(desk: Desk, subject: str) -> list[AuditEvent]:
    """Every event about one subject (`list:6000…`, `dossier:12`), oldest first."""
    return audit.about(desk.store.db, subject)


@query(Right.AUDIT)
def names(desk: Desk) -> dict[str, str]:
    """Printed names by person id, for showing events."""
    return people.names(desk.store.db)


@query(Right.AUDIT)
def verify(desk: Desk, tick: Progress | None = None, cancelled: IsCancelled | None = None) -> TrailReport:
    """Follow the whole chain and check every signature (S08-R6), and that the rules are those that were signed (S19-R19).

    Raises Cancelled.
    """
    db = desk.store.db
    last, digest = audit.head(db)
    broken: int | None = None
    seen = 0
    for seq, stands in audit.walk(db):
        seen += 1
        if not stands and broken is None:
            broken = seq
        if seen % 1000 == 0:
            if tick:
                tick(seen, last)
            if cancelled and cancelled():
                raise Cancelled
    directory = desk.directory()
    kept = signoffs.signoffs(db)
    bad = {number for number, row in kept if not signoff_holds(SignOff.from_row(row), directory)}
    return TrailReport(
        seen, broken, codes.anchor(last, digest), len(kept), tuple(sorted(bad | _of_other_rules(db, dict(kept))))
    )


@query(Right.AUDIT)
def find_checksum(desk: Desk, text: str) -> AuditEvent | None:
    """The event at which a list with this checksum (or its beginning) was first fixed or signed; None for no list.

    BadInput for something that is no checksum.
    """
    return audit.of_list(desk.store.db, codes.read_checksum(text))


@query(Right.AUDIT)
def find_anchor(desk: Desk, text: str) -> AnchorFinding:
    """Find the row of a printed anchor code, or prove that it is gone or changed. BadInput for no anchor code."""
    seq, letters = codes.read_anchor(text)
    event = audit.event(desk.store.db, seq)
    same = event is not None and codes.read_anchor(event.anchor)[1] == letters
    return AnchorFinding(seq, event, same)


def _of_other_rules(db: Database, kept: dict[int, dict[str, str]]) -> set[int]:
    """Sign-offs that stand at a version of the rules and were not given for its text."""
    return {
        number
        for version, text, author, reason, number in signoffs.releases(db)
        if (kept[number]["purpose"], kept[number]["subject"], kept[number]["list_hash"])
        != ("policy-release", f"policy:{version}", list_hash([str(version), text, author, reason]))
    }
