"""Change requests and their lines."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.change import (
    ChangeKind,
    ChangeLine,
    ChangeRequest,
    ChangeState,
    FieldChange,
    Outcome,
)
from app.models.domain.household import household_name
from app.models.domain.party import together
from app.models.domain.person import Role
from app.models.store import buildings, parties
from app.models.store.database import Database, Row

_REQUEST = (
    "SELECT r.id, r.code, r.kind, r.state, r.reason, r.source, r.channel, r.asked_by, a.name, r.asked_at,"
    " r.approver_roles, r.clause, ifnull(r.policy_version, 1), r.list_hash, ifnull(r.decided_by, ''),"
    " ifnull(d.name, ''), ifnull(r.decided_at, ''), r.answer FROM {table} AS r"
    " JOIN main.person AS a ON a.id = r.asked_by LEFT JOIN main.person AS d ON d.id = r.decided_by"
)
# Through the view: of a request that speaks of several dossiers, a session sees the lines within its scope.
_LINES = (
    "SELECT l.id, l.dossier_id, d.reference_code, ifnull(b.name, ''), d.unit, d.room, l.key, l.before, l.after,"
    f" l.outcome, l.party_id, ifnull(p.name, ''), {buildings.ESTATE}, {parties.CUSTOMERS.format(dossier='d')}"
    " FROM change_line AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
    " LEFT JOIN main.building AS b ON b.id = d.building_id LEFT JOIN main.party AS p ON p.id = d.party_id"
    " WHERE l.request_id = ? ORDER BY l.id"
)


def ask(
    db: Database, code: str, kind: ChangeKind, state: ChangeState, reason: str, source: str, channel: str, by: str,
    at: str, approvers: Sequence[Role], clause: str, policy_version: int, list_hash: str,
    lines: Sequence[tuple[int, str, str, str]],
) -> int:  # fmt: skip
    """Keep a request with its lines (dossier, key, before, after); an entry is decided as it is made."""
    entered = kind is ChangeKind.ENTRY
    request_id = db.insert(
        "INSERT INTO main.change_request (code, kind, state, reason, source, channel, asked_by, asked_at,"
        " approver_roles, clause, policy_version, list_hash, decided_by, decided_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code, kind.value, state.value, reason, source, channel, by, at, ",".join(approvers), clause,
            policy_version, list_hash, by if entered else None, at if entered else None,
        ),
    )  # fmt: skip
    outcome = Outcome.ACCEPTED.value if entered else None
    db.many(
        "INSERT INTO main.change_line (request_id, dossier_id, key, before, after, party_id, outcome)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(request_id, *line, parties.about(db, line[0], line[1]), outcome) for line in lines],
    )
    return request_id


def request(db: Database, request_id: int) -> ChangeRequest | None:
    """One request inside the session's scope, with its lines inside it."""
    row = db.row(f"{_REQUEST.format(table='change_request')} WHERE r.id = ?", (request_id,))
    return None if row is None else _request(db, row)


def request_by_code(db: Database, code: str) -> ChangeRequest | None:
    """The request whose code was scanned, inside the session's scope."""
    row = db.row(f"{_REQUEST.format(table='change_request')} WHERE r.code = ? AND r.kind <> 'entry'", (code,))
    return None if row is None else _request(db, row)


def requests(db: Database, states: Sequence[ChangeState], limit: int = 500) -> list[ChangeRequest]:
    """Requests in these states, newest first; entries before confirmation are no requests."""
    marks = ",".join("?" * len(states))
    rows = db.rows(
        f"{_REQUEST.format(table='change_request')} WHERE r.kind <> 'entry' AND r.state IN ({marks})"
        " ORDER BY r.id DESC LIMIT ?",
        (*(state.value for state in states), limit),
    )
    return [_request(db, row) for row in rows]


def waiting_for(db: Database, dossier_id: int) -> list[ChangeRequest]:
    """Requests about a dossier that nobody has decided yet, oldest first, whoever asked."""
    rows = db.rows(
        f"{_REQUEST.format(table='main.change_request')} WHERE r.state = 'asked' AND EXISTS (SELECT 1 FROM"
        " main.change_line AS l WHERE l.request_id = r.id AND l.dossier_id = ?) ORDER BY r.id",
        (dossier_id,),
    )
    return [_request(db, row) for row in rows]


def decide(
    db: Database, request_id: int, state: ChangeState, at: str, by: str, approval_id: int | None, answer: str
) -> None:
    """Enter what was decided, by whom and under which sign-off."""
    db.run(
        "UPDATE main.change_request SET state = ?, decided_at = ?, decided_by = ?, approval_id = ?, answer = ?"
        " WHERE id = ?",
        (state.value, at, by, approval_id, answer, request_id),
    )


def dossiers_of(db: Database, request_id: int) -> list[int]:
    """Every dossier that a request speaks of, whatever the session's scope."""
    rows = db.rows("SELECT DISTINCT dossier_id FROM main.change_line WHERE request_id = ?", (request_id,))
    return [int(row[0]) for row in rows]


def asked_by(db: Database, person_id: str) -> list[int]:
    """Requests of one person that nobody has decided yet, whatever the session's scope."""
    rows = db.rows("SELECT id FROM main.change_request WHERE state = 'asked' AND asked_by = ?", (person_id,))
    return [int(row[0]) for row in rows]


def close(db: Database, request_id: int, outcome: Outcome) -> None:
    """Enter what came of every line of a request."""
    db.run("UPDATE main.change_line SET outcome = ? WHERE request_id = ?", (outcome.value, request_id))


def close_line(db: Database, line_id: int, outcome: Outcome) -> None:
    """Enter what came of one line."""
    db.run("UPDATE main.change_line SET outcome = ? WHERE id = ?", (outcome.value, line_id))


def history(db: Database, dossier_id: int, key: str) -> list[FieldChange]:
    """What a datum was before, newest change first."""
    rows = db.rows(
        "SELECT ifnull(r.decided_at, r.asked_at), l.before, l.after, r.reason, r.source, a.name, ifnull(d.name, ''),"
        " r.code FROM change_line AS l JOIN main.change_request AS r ON r.id = l.request_id"
        " JOIN main.person AS a ON a.id = r.asked_by LEFT JOIN main.person AS d ON d.id = r.decided_by"
        " WHERE l.dossier_id = ? AND l.key = ? AND l.outcome = 'accepted' ORDER BY l.id DESC",
        (dossier_id, key),
    )
    return [FieldChange(*row) for row in rows]


def changed_keys(db: Database, dossier_id: int) -> dict[str, int]:
    """Data of a dossier that have a history, with how many changes."""
    rows = db.rows(
        "SELECT key, count(*) FROM change_line WHERE dossier_id = ? AND outcome = 'accepted' GROUP BY key",
        (dossier_id,),
    )
    return {str(row[0]): int(row[1]) for row in rows}


def _request(db: Database, row: Row) -> ChangeRequest:
    lines = tuple(
        ChangeLine(
            id=int(r[0]), dossier_id=int(r[1]), reference_code=r[2],
            title=household_name(r[3], r[4], r[5], r[12]) or together(r[11], r[13]),
            key=r[6], before=r[7], after=r[8], party_id=r[10], outcome=Outcome(r[9]) if r[9] else None,
        )
        for r in db.rows(_LINES, (row[0],))
    )  # fmt: skip
    return ChangeRequest(
        id=int(row[0]), code=row[1], kind=ChangeKind(row[2]), state=ChangeState(row[3]), reason=row[4],
        source=row[5], channel=row[6], asker_id=row[7], asker=row[8], asked_at=row[9],
        approver_roles=tuple(Role(one) for one in row[10].split(",") if one), clause=row[11],
        policy_version=int(row[12]), list_hash=row[13], decider_id=row[14], decider=row[15], decided_at=row[16],
        answer=row[17], lines=lines,
    )  # fmt: skip
