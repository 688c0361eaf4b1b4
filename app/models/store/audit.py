"""The audit trail's table."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import FIRST, AuditEvent, TrailFilter, canonical, link
from app.models.domain.codes import anchor
from app.models.domain.filtering import ValueCount
from app.models.store import filters, seal
from app.models.store.database import Database, Row
from app.models.store.filters import FilterSource
from app.models.store.tables import OF_THESE

_COLUMNS = "seq, at, person_id, account_id, action, subject, detail, prev, hash"
# An event as it is shown: with the reason that stands beside it while its dossiers do.
_SHOWN = (
    f"{_COLUMNS}, ifnull((SELECT reason FROM main.audit_reason WHERE event = seq"
    " AND NOT EXISTS (SELECT 1 FROM withheld AS w WHERE w.dossier_id = audit_reason.dossier_id) LIMIT 1), '')"
)
_CHUNK = 5000
FOUND_CHANGED = "found_changed"
"""The detail under which an event notes what it found changed past the program."""

_COLUMNS_FILTERED = {
    "seq": FilterSource("CAST(seq AS TEXT)"),
    "at": FilterSource("substr(at, 1, 10)"),
    "who": FilterSource("person_id"),
    "action": FilterSource("action"),
    "subject": FilterSource("substr(subject, 1, instr(subject, ':') - 1)"),
}
# Few events are signed: only those that are have their signers looked at one by one.
_SIGNED_BY = (
    "(instr(detail, '\"signers\"') AND EXISTS (SELECT 1 FROM json_each(detail, '$.signers') AS s"
    " WHERE s.value IN (SELECT value FROM json_each(?))))"
)


def head(db: Database) -> tuple[int, bytes]:
    """Number and hash of the newest event; (0, 32 zero bytes) before the first."""
    return timed_head(db)[:2]


def timed_head(db: Database) -> tuple[int, bytes, str]:
    """Number, hash and ISO time of the newest event; (0, 32 zero bytes, «») before the first."""
    row = db.row("SELECT seq, hash, at FROM main.audit ORDER BY seq DESC LIMIT 1")
    return (0, FIRST, "") if row is None else (int(row[0]), bytes(row[1]), str(row[2]))


def founded_on(db: Database) -> date:
    """The day of the founding, which is the first event of the chain."""
    return datetime.fromisoformat(str(db.value("SELECT at FROM main.audit WHERE seq = 1"))).date()


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that will stand in the chain after the one with the hash `prev`."""

    seq: int
    prev: bytes
    at: str
    person_id: str
    account_id: str
    action: str
    subject: str
    detail: dict[str, Any]


def append(db: Database, new: NewEvent, *, seals: bool) -> AuditEvent:
    """Write an event, in the caller's transaction.

    The last event of a transaction `seals` the touched subjects: nothing may be written after it. Subjects that were
    changed past the program before are sealed as they are, and the event notes them for good (`found_changed`).
    """
    detail, root = new.detail, seal.NOTHING
    if seals:
        root, changed = seal.close(db, new.seq)
        if changed:
            detail = detail | {FOUND_CHANGED: changed}
    said = (new.at, new.person_id, new.account_id, new.action, new.subject)
    text = canonical(detail)
    digest = link(new.seq, new.prev, root, *said, text)
    db.run(
        f"INSERT INTO main.audit ({_COLUMNS}, root) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (new.seq, *said, text, new.prev, digest, root),
    )
    return AuditEvent(new.seq, *said, detail, new.prev, digest)


def explain(db: Database, seq: int, reason: str, dossier_ids: Iterable[int]) -> None:
    """Keep a person's words about an event beside the chain; they are erased with the first of the dossiers."""
    db.many(
        "INSERT INTO main.audit_reason VALUES (?, ?, ?)", [(seq, one, reason) for one in dict.fromkeys(dossier_ids)]
    )


def has_since(db: Database, seq: int, digest: str) -> bool:
    """Return whether one of the events from number `seq` on has this hash (hexadecimal digits; any other text has none)."""
    return bool(
        db.value("SELECT 1 FROM main.audit WHERE seq >= ? AND hash = unhex(?) ORDER BY seq DESC", (seq, digest))
    )


def newest_at(db: Database) -> str:
    """Return the ISO time of the newest event; «» before the first."""
    return timed_head(db)[2]


def newest_of(db: Database, subject: str, action: AuditAction) -> tuple[str, str] | None:
    """Return when a subject last had an action, and the name of who took it; None: never."""
    row = db.row(
        "SELECT e.at, p.name FROM main.audit AS e JOIN main.person AS p ON p.id = e.person_id"
        " WHERE e.subject = ? AND e.action = ? ORDER BY e.seq DESC LIMIT 1",
        (subject, action.value),
    )
    return None if row is None else (str(row[0]), str(row[1]))


def actors(db: Database, subject: str, action: AuditAction) -> set[str]:
    """Return the ids of everybody who has done something about a subject."""
    sql = "SELECT DISTINCT person_id FROM main.audit WHERE subject = ? AND action = ?"
    return set(db.column(sql, (subject, action.value)))


def known(db: Database, digests: Iterable[str]) -> set[str]:
    """Return those of the hashes (hexadecimal digits in lower case) that an event has."""
    sought = json.dumps(sorted(set(digests)))
    return set(
        db.column(
            f"SELECT lower(hex(hash)) AS digest FROM main.audit WHERE digest {OF_THESE}",
            (sought,),
        )
    )


def has(db: Database, seq: int, digest: bytes) -> bool:
    """Return whether the chain has an event of this number and hash."""
    return bool(db.value("SELECT 1 FROM main.audit WHERE seq = ? AND hash = ?", (seq, digest)))


def event(db: Database, seq: int) -> AuditEvent | None:
    """One event that the session may see."""
    row = db.row(f"SELECT {_SHOWN} FROM audit WHERE seq = ?", (seq,))
    return None if row is None else _event(row)


def destroyed_since(db: Database, after: int, dossier_ids: Collection[int] | None) -> bool:
    """Return whether one of these dossiers, or with None any, was destroyed after event number `after`, regardless of the scope."""
    these = None if dossier_ids is None else json.dumps([f"dossier:{one}" for one in dossier_ids])
    of_these = "" if these is None else f" AND subject {OF_THESE}"
    sql = f"SELECT 1 FROM main.audit WHERE action = ?2 AND seq > ?3{of_these} LIMIT 1"
    return bool(db.value(sql, (these, AuditAction.DOSSIER_DESTROY.value, after)))


def before_day(db: Database, day: str) -> int:
    """Number of the last event before an ISO day, 0 for none; looks back from the newest."""
    return int(db.value("SELECT seq FROM main.audit WHERE at < ? ORDER BY seq DESC LIMIT 1", (day,)) or 0)


def newest(db: Database, before: int | None, limit: int, sought: TrailFilter) -> list[AuditEvent]:
    """A page of the events that are sought, newest first, older than number `before`."""
    where, params = _where(sought)
    rows = db.rows(
        f"SELECT {_SHOWN} FROM audit WHERE seq < ?{where} ORDER BY seq DESC LIMIT ?",
        (before if before is not None else 1 << 62, *params, limit),
    )
    return [_event(row) for row in rows]


def count(db: Database, sought: TrailFilter) -> int:
    """Return the number of events that are sought."""
    where, params = _where(sought)
    return int(db.value(f"SELECT count(*) FROM audit WHERE 1{where}", tuple(params)))


def values(db: Database, key: str, sought: TrailFilter, typed: str, most: int) -> list[ValueCount]:
    """Return the values of a column among the events that are sought, the most frequent first, days the newest first.

    A person's events are those that they did or signed.
    """
    where, params = _where(sought)
    of = _COLUMNS_FILTERED[key].words
    like, more = (" AND v LIKE ? ESCAPE '!'", [filters.pattern(typed)]) if typed else ("", [])
    signed = (
        f" UNION ALL SELECT s.value FROM audit, json_each(detail, '$.signers') AS s WHERE instr(detail, '\"signers\"')"
        f" AND s.value <> person_id{where}"
    )
    of_all = f"SELECT {of} AS v FROM audit WHERE 1{where}{signed if key == 'who' else ''}"
    order = "1 DESC" if key in ("at", "seq") else "2 DESC, 1"
    sql = f"SELECT v, count(*) FROM ({of_all}) WHERE 1{like} GROUP BY 1 ORDER BY {order} LIMIT ?"
    twice = [*params, *params] if key == "who" else params
    return [ValueCount(*row) for row in db.rows(sql, (*twice, *more, most))]


def about(db: Database, subject: str) -> list[AuditEvent]:
    """Return every event about one subject, oldest first."""
    rows = db.rows(f"SELECT {_SHOWN} FROM audit WHERE subject = ? ORDER BY seq", (subject,))
    return [_event(row) for row in rows]


def of_list(db: Database, start: str) -> AuditEvent | None:
    """The first event that notes a list's checksum with this beginning (hexadecimal digits in lower case)."""
    noted = f'"list_hash":"{start}'
    row = db.row(f"SELECT {_SHOWN} FROM audit WHERE instr(detail, ?) ORDER BY seq LIMIT 1", (noted,))
    return None if row is None else _event(row)


def anchors_of(db: Database, seqs: Collection[int]) -> dict[int, str]:
    """Return the anchors of events by their number, regardless of the scope."""
    sql = f"SELECT seq, hash FROM main.audit WHERE seq {OF_THESE}"
    return {int(seq): anchor(seq, bytes(digest)) for seq, digest in db.rows(sql, (json.dumps(list(seqs)),))}


def anchors(db: Database, subject: str) -> list[tuple[str, str]]:
    """Return action and anchor of every event about one subject, oldest first, regardless of the scope."""
    rows = db.rows("SELECT action, seq, hash FROM main.audit WHERE subject = ? ORDER BY seq", (subject,))
    return [(action, anchor(seq, bytes(digest))) for action, seq, digest in rows]


def walk(db: Database) -> Iterator[tuple[int, bool, bytes]]:
    """Follow the whole chain: each event's number, whether it stands (its hash, and its link to the last), and its root."""
    seq, prev = 0, FIRST
    while rows := db.rows(f"SELECT {_COLUMNS}, root FROM main.audit WHERE seq > ? ORDER BY seq LIMIT ?", (seq, _CHUNK)):
        for row in rows:
            root = bytes(row[9])
            expected = link(seq + 1, prev, root, *(str(value) for value in row[1:7]))
            yield int(row[0]), row[0] == seq + 1 and bytes(row[7]) == prev and bytes(row[8]) == expected, root
            seq, prev = int(row[0]), bytes(row[8])


def found_changed(db: Database) -> list[tuple[int, list[str]]]:
    """Events that noted subjects changed past the program: number and subjects (`kind:key`)."""
    rows = db.rows("SELECT seq, detail FROM main.audit WHERE instr(detail, ?) ORDER BY seq", (f'"{FOUND_CHANGED}":[',))
    found = [(int(row[0]), json.loads(row[1]).get(FOUND_CHANGED)) for row in rows]
    return [(seq, [str(one) for one in subjects]) for seq, subjects in found if isinstance(subjects, list)]


def _where(sought: TrailFilter) -> tuple[str, list[object]]:
    where, params = "", list[object]()
    for one in sought.filters:
        sql, given = filters.condition(one, _COLUMNS_FILTERED[one.column])
        if one.column == "who":
            sql, given = f"({sql} OR {_SIGNED_BY})", [*given, json.dumps(one.values)]
        where += f" AND {sql}"
        params += given
    if sought.text:
        # Searching the whole detail is cheap; keys and values are separated only where it finds something.
        any_of = [
            "seq = ?",
            "instr(lower(substr(subject, instr(subject, ':') + 1)), ?)",
            "(instr(lower(detail), ?) AND EXISTS (SELECT 1 FROM json_tree(detail) WHERE instr(lower(atom), ?)))",
            "EXISTS (SELECT 1 FROM audit_reason WHERE event = seq AND instr(lower(reason), ?))",
        ]
        params += [sought.seq, *[sought.text] * 4]
        for expression, values in (
            ("action", sought.actions),
            ("person_id", sought.people),
            ("substr(subject, 1, instr(subject, ':') - 1)", sought.subjects),
            ("substr(subject, instr(subject, ':') + 1)", sought.values),
        ):
            any_of.append(f"{expression} IN ({','.join('?' * len(values))})")
            params += values
        any_of += ["instr(detail, ?)"] * len(sought.values)
        params += [json.dumps(value, ensure_ascii=False) for value in sought.values]
        where += f" AND ({' OR '.join(any_of)})"
    return where, params


def _event(row: Row) -> AuditEvent:
    seq, at, person_id, account_id, action, subject, detail, prev, digest, reason = row
    return AuditEvent(
        int(seq), at, person_id, account_id, action, subject, json.loads(detail), bytes(prev), bytes(digest), reason
    )


def files_named(db: Database, subject: str, action: AuditAction, before: str) -> list[tuple[str, str]]:
    """Return the files that events of an action about a subject name, with their times, oldest first; those before an ISO time."""
    rows = db.rows(
        "SELECT json_extract(detail, '$.file'), at FROM main.audit WHERE subject = ? AND action = ? AND at < ? ORDER BY seq",
        (subject, action.value, before),
    )
    return [(str(name), str(at)) for name, at in rows]
