"""The audit trail as people use it: pages, the whole chain verified, an anchor code of an old slip looked up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from app.models.domain import codes, filtering, rules
from app.models.domain.audit_action import FORMER, AuditAction
from app.models.domain.chain import TRAIL_COLUMNS, AuditEvent, TrailFilter
from app.models.domain.errors import N_, BadInput, Cancelled
from app.models.domain.filtering import MOST_VALUES, ColumnFilter, ValueCount, Way
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.domain.tampering import Fault, Finding
from app.models.services.action import Work, action, query
from app.models.services.conducts.every import CONDUCTS
from app.models.services.conducts.rule_version import bound
from app.models.services.desk import Desk
from app.models.services.listing import MOST_PRINTED
from app.models.services.outgoing import may_leave
from app.models.store import audit, people, signoffs, tampering
from app.models.store.database import Database
from app.models.vault import heads
from app.models.vault.canonical import list_hash, unhex
from app.models.vault.directory import Directory
from app.models.vault.signoff import signoff_holds

EVERYTHING = TrailFilter()
ACTIONS: dict[str, str] = (
    FORMER
    | {one.value: one.label for one in AuditAction}
    | {code: word for conduct in CONDUCTS.values() for code, word in conduct.procedure.audit_actions().items()}
)
"""The Chinese word for every action of the trail, by its code."""
_BEAT = 1000
_PAGE = 500
MOST_EXPORTED = 1_048_575
"""So many lines a sheet of a workbook has below its headings."""


@dataclass(frozen=True, slots=True)
class TrailReport:
    """The result of verifying. `broken_at`: number of the first invalid event; None: all are valid.

    `findings`: every difference between archive and trail.
    """

    events: int
    broken_at: int | None
    head_anchor: str
    signoffs: int
    bad_signoffs: tuple[int, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def whole(self) -> bool:
        """Return whether nothing in the trail was changed or cut off."""
        return self.broken_at is None and not self.bad_signoffs and not self.findings


@dataclass(frozen=True, slots=True)
class AnchorFinding:
    """The result for a printed anchor code. `event` is None when the row is gone; `matches` False when it differs."""

    seq: int
    event: AuditEvent | None
    matches: bool


@query(Right.AUDIT)
def newest(
    desk: Desk, before: int | None = None, limit: int = 200, sought: TrailFilter = EVERYTHING
) -> list[AuditEvent]:
    """Return a page of the events that are sought, newest first. Raises BadInput for a filter that the trail does not have."""
    filtering.admitted(sought.filters, TRAIL_COLUMNS)
    return audit.newest(desk.store.db, before, limit, sought)


@query(Right.AUDIT)
def count(desk: Desk, sought: TrailFilter = EVERYTHING) -> int:
    """Return the number of events that are sought. Raises like `newest`."""
    filtering.admitted(sought.filters, TRAIL_COLUMNS)
    return audit.count(desk.store.db, sought)


@query(Right.AUDIT)
def values(desk: Desk, column: str, sought: TrailFilter = EVERYTHING, typed: str = "") -> list[ValueCount]:
    """Return the values of a column among the events that are sought, at most `MOST_VALUES`; `typed` narrows them."""
    filtering.admitted((*sought.filters, ColumnFilter(column, Way.VALUES, text=typed)), TRAIL_COLUMNS)
    return audit.values(desk.store.db, column, sought, typed, MOST_VALUES)


@dataclass(frozen=True, slots=True)
class TrailPart:
    """The events of a trail that leave the program: `count` of `whole`, as they stood at event number `until`.

    `chain_head`: the anchor of that event. `recipient`: for whom they were taken out, in words.
    """

    sought: TrailFilter
    count: int
    whole: int
    until: int
    chain_head: str
    recipient: str
    made_from: Provenance


@action(Right.EXPORT)
def export(work: Work, sought: TrailFilter, purpose: str, recipient: Recipient | None) -> TrailPart:
    """Return the events that are sought, for a spreadsheet; that they left the program is logged, as of every list (S17-R4).

    The trail names no customer, so that none is asked for consent. Raises NotAllowed for who may not read it, RuleBroken
    `empty-list`, BadInput `too-many-events`, and like `newest` and `outgoing.may_leave`.
    """
    return _taken(work, AuditAction.TRAIL_EXPORT, sought, MOST_EXPORTED, purpose, recipient)


@action(Right.EXPORT)
def print_lines(work: Work, sought: TrailFilter, purpose: str, recipient: Recipient | None) -> TrailPart:
    """Return the same for paper. Raises like `export`, for more than `MOST_PRINTED`."""
    return _taken(work, AuditAction.TRAIL_PRINT, sought, MOST_PRINTED, purpose, recipient)


def _taken(
    work: Work, deed: AuditAction, sought: TrailFilter, most: int, purpose: str, recipient: Recipient | None
) -> TrailPart:
    work.desk.require(Right.AUDIT)
    filtering.admitted(sought.filters, TRAIL_COLUMNS)
    way = may_leave(work, (), purpose, recipient)
    listed, whole = audit.count(work.db, sought), audit.count(work.db, EVERYTHING)
    rules.something_listed(range(listed))
    if listed > most:
        raise BadInput(
            "too-many-events", N_("列出的操作日志有 {n} 条，一次最多取出 {most} 条。请先按时间或动作筛选，缩小范围。"),
            n=listed, most=most,
        )  # fmt: skip
    last, digest = audit.head(work.db)
    seq = work.record(
        deed, f"archive:{work.desk.fonds}", rows=listed, of=whole, purpose=way.purpose, recipient=way.recipient,
    )  # fmt: skip
    work.changes_only_the_trail()
    # A paper says what was typed, which may name anybody: it goes with the next dossier that is destroyed.
    made_from = Provenance(seq, Right.EXPORT, None if sought.text else ())
    return TrailPart(sought, listed, whole, last, codes.anchor(last, digest), way.recipient, made_from)


@dataclass(frozen=True)
class TakenEvents(Collection[AuditEvent]):
    """The events of a part, newest first, read as they are asked for: the trail only grows, so they stay what they were."""

    desk: Desk
    part: TrailPart

    def __len__(self) -> int:
        return self.part.count

    def __iter__(self) -> Iterator[AuditEvent]:
        before = self.part.until + 1
        while page := newest(self.desk, before, _PAGE, self.part.sought):
            yield from page
            before = page[-1].seq

    def __contains__(self, event: object) -> bool:
        return any(event == one for one in self)


@query(Right.AUDIT)
def names(desk: Desk) -> dict[str, str]:
    """Printed names by person id, for showing events."""
    return people.names(desk.store.db)


@query(Right.AUDIT)
def verify(desk: Desk, tick: Progress | None = None, cancelled: IsCancelled | None = None) -> TrailReport:
    """Follow the whole chain and check every signature (S08-R6), and that the rules are those that were signed (S19-R19).

    Compares the whole archive with the chain's seals.

    Raises Cancelled.
    """
    directory = (
        desk.directory()
    )  # before the snapshot: a person who signs in meanwhile signs an event that it does not have
    db = desk.store.db
    with db.snapshot():
        last, digest = audit.head(db)
        count = tampering.count(db)
        done = 0

        def beat(more: int) -> None:
            nonlocal done
            done += more
            if tick:
                tick(min(done, last + count), last + count)
            if cancelled and cancelled():
                raise Cancelled

        broken, roots = _chain(db, beat)
        kept = signoffs.signoffs(db)
        bad = _not_standing(db, {number: SignOff.from_row(row) for number, row in kept}, directory)
        bad |= _of_other_rules(db, dict(kept))
        found = [*_lost_heads(db, directory), *tampering.findings(db, roots, beat)]
    return TrailReport(len(roots), broken, codes.anchor(last, digest), len(kept), tuple(sorted(bad)), tuple(found))


def _chain(db: Database, beat: tampering.Beat) -> tuple[int | None, dict[int, bytes]]:
    """The first event that does not stand, and the root of every event. A trail without its founding was cut."""
    broken: int | None = None
    roots: dict[int, bytes] = {}
    for seq, stands, root in audit.walk(db):
        if not stands and broken is None:
            broken = seq
        roots[seq] = root
        if len(roots) % _BEAT == 0:
            beat(_BEAT)
    return broken if roots else 1, roots


def _not_standing(db: Database, given: Mapping[int, SignOff], directory: Directory) -> set[int]:
    """Sign-offs that are not really their signer's, or were given after an event that is not in the chain."""
    known = audit.known(db, {one.chain_head for one in given.values()})
    return {number for number, one in given.items() if one.chain_head not in known or not signoff_holds(one, directory)}


def _lost_heads(db: Database, directory: Directory) -> list[Finding]:
    """Return the heads that people signed at sign-in and that the trail no longer has."""
    return [
        Finding(Fault.HEAD, "account", directory.member(one.account_id).account.name, one.seq)
        for one in heads.heads(directory)
        if not audit.has(db, one.seq, unhex(one.hash))
    ]


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
        != ("policy-release", f"policy:{version}", list_hash(bound(version, text, author, reason)))
    }
