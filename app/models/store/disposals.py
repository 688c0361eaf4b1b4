"""Destruction lists in the store."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.disposal import Disposal, DisposalLine, DisposalState, Signature
from app.models.domain.household import household_name
from app.models.domain.party import titled
from app.models.store import buildings, parties
from app.models.store.database import Database, Row

_LIST = (
    "SELECT x.id, x.list_code, x.state, x.reason, x.method, x.site, x.proposed_by, p.name, x.proposed_at,"
    " x.approver_id, ifnull(a.name, ''), x.decided_at, x.refusal, x.list_hash, x.executed_at,"
    " ifnull(x.policy_version, 1) FROM disposal AS x"
    " JOIN main.person AS p ON p.id = x.proposed_by LEFT JOIN main.person AS a ON a.id = x.approver_id"
)


def propose(
    db: Database, list_code: str, reason: str, proposed_by: str, at: str, list_hash: str, policy_version: int,
    dossier_ids: Sequence[int],
) -> int:  # fmt: skip
    """Enter a list; returns its id."""
    disposal_id = db.insert(
        "INSERT INTO main.disposal (list_code, state, reason, proposed_by, proposed_at, list_hash, policy_version)"
        " VALUES (?, 'proposed', ?, ?, ?, ?, ?)",
        (list_code, reason, proposed_by, at, list_hash, policy_version),
    )
    db.many(
        "INSERT INTO main.disposal_line (disposal_id, position, dossier_id) VALUES (?, ?, ?)",
        [(disposal_id, position, dossier_id) for position, dossier_id in enumerate(dossier_ids, 1)],
    )
    return disposal_id


def disposal(db: Database, disposal_id: int) -> Disposal | None:
    """A list with its lines and signatures."""
    row = db.row(f"{_LIST} WHERE x.id = ?", (disposal_id,))
    return None if row is None else _disposal(db, row)


def disposal_by_code(db: Database, list_code: str) -> Disposal | None:
    """The list whose printed register was scanned."""
    row = db.row(f"{_LIST} WHERE x.list_code = ?", (list_code,))
    return None if row is None else _disposal(db, row)


def disposals(db: Database, states: Sequence[DisposalState]) -> list[Disposal]:
    """Lists in any of the states, newest first."""
    marks = ",".join("?" * len(states))
    rows = db.rows(f"{_LIST} WHERE x.state IN ({marks}) ORDER BY x.id DESC", list(states))
    return [_disposal(db, row) for row in rows]


def open_list_of(db: Database, dossier_id: int) -> str | None:
    """Code of the undecided or unfinished list that a dossier stands on."""
    code = db.value(
        "SELECT list_code FROM main.disposal_line JOIN main.disposal AS x ON x.id = disposal_id"
        " WHERE dossier_id = ? AND x.state IN ('proposed', 'approved')",
        (dossier_id,),
    )
    return None if code is None else str(code)


def scanned_out_on(db: Database, dossier_id: int) -> str | None:
    """Code of the unfinished list on which a dossier was scanned, so that it lies ready to be destroyed."""
    code = db.value(
        "SELECT list_code FROM main.disposal_line JOIN main.disposal AS x ON x.id = disposal_id"
        " WHERE dossier_id = ? AND x.state = 'approved' AND scanned_at IS NOT NULL",
        (dossier_id,),
    )
    return None if code is None else str(code)


def scanned_out(db: Database) -> dict[int, str]:
    """Every dossier that lies ready to be destroyed, with the code of its list."""
    rows = db.rows(
        "SELECT dossier_id, list_code FROM main.disposal_line JOIN main.disposal AS x ON x.id = disposal_id"
        " WHERE x.state = 'approved' AND scanned_at IS NOT NULL"
    )
    return {int(row[0]): str(row[1]) for row in rows}


def decide(
    db: Database, disposal_id: int, state: DisposalState, at: str, approver_id: str | None,
    approval_id: int | None, refusal: str = "",
) -> None:  # fmt: skip
    """Approve, send back or withdraw a list."""
    db.run(
        "UPDATE main.disposal SET state = ?, decided_at = ?, approver_id = ?, approval_id = ?, refusal = ?"
        " WHERE id = ?",
        (state.value, at, approver_id, approval_id, refusal, disposal_id),
    )


def scan(db: Database, disposal_id: int, dossier_id: int, at: str | None, by: str | None) -> int:
    """Note that a bag was scanned out (or, with None, put back); returns how many lines that was."""
    return db.run(
        "UPDATE main.disposal_line SET scanned_at = ?, scanned_by = ? WHERE disposal_id = ? AND dossier_id = ?",
        (at, by, disposal_id, dossier_id),
    )


def sign(db: Database, disposal_id: int, person_id: str, signoff_id: int, list_hash: str) -> None:
    """Enter the signature of one destroyer."""
    db.run(
        "INSERT INTO main.disposal_signature VALUES (?, ?, ?, ?)",
        (disposal_id, person_id, signoff_id, list_hash),
    )


def agree_how(db: Database, disposal_id: int, method: str, site: str) -> None:
    """Keep how and where the first destroyer signed that it is done; the second signs the same."""
    db.run("UPDATE main.disposal SET method = ?, site = ? WHERE id = ?", (method, site, disposal_id))


def settle_lines(db: Database, disposal_id: int) -> None:
    """Say of each line what came of it: scanned bags are destroyed, the others stand as not destroyed."""
    db.run(
        "UPDATE main.disposal_line SET outcome = CASE WHEN scanned_at IS NULL THEN 'not-destroyed'"
        " ELSE 'destroyed' END WHERE disposal_id = ?",
        (disposal_id,),
    )


def finish(db: Database, disposal_id: int, at: str, method: str, site: str) -> None:
    """Close the list."""
    db.run(
        "UPDATE main.disposal SET state = 'destroyed', executed_at = ?, method = ?, site = ? WHERE id = ?",
        (at, method, site, disposal_id),
    )


def _disposal(db: Database, row: Row) -> Disposal:
    return Disposal(
        id=int(row[0]), list_code=row[1], state=DisposalState(row[2]), reason=row[3], method=row[4], site=row[5],
        proposed_by=row[6], proposer=row[7], proposed_at=row[8], approver_id=row[9], approver=row[10],
        decided_at=row[11], refusal=row[12], list_hash=row[13], executed_at=row[14], policy_version=int(row[15]),
        lines=_lines(db, int(row[0])), destroyers=_signatures(db, int(row[0])),
    )  # fmt: skip


def _lines(db: Database, disposal_id: int) -> tuple[DisposalLine, ...]:
    rows = db.rows(
        "SELECT l.position, l.dossier_id, d.reference_code, d.bar_code, d.category, ifnull(b.name, ''), d.unit,"
        " d.room, ifnull(p.name, ''), d.opened_on, d.retention, d.retention_due, d.page_count, l.scanned_at,"
        f" ifnull(w.name, ''), l.outcome, {buildings.ESTATE}, {parties.CUSTOMERS.format(dossier='d')}"
        " FROM disposal_line AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
        " LEFT JOIN main.building AS b ON b.id = d.building_id LEFT JOIN main.party AS p ON p.id = d.party_id"
        " LEFT JOIN main.person AS w ON w.id = l.scanned_by WHERE l.disposal_id = ? ORDER BY l.position",
        (disposal_id,),
    )
    return tuple(
        DisposalLine(
            position=int(r[0]), dossier_id=int(r[1]), reference_code=r[2], bar_code=r[3], category=r[4],
            title="" if r[15] == "destroyed" else titled(household_name(r[5], r[6], r[7], r[16]), r[8], r[17]),
            opened_on=r[9], retention=r[10], retention_due=r[11], page_count=int(r[12]), scanned_at=r[13],
            scanned_by=r[14], outcome=r[15],
        )
        for r in rows
    )  # fmt: skip


def _signatures(db: Database, disposal_id: int) -> tuple[Signature, ...]:
    rows = db.rows(
        "SELECT s.person_id, o.name, o.role, o.at, s.list_hash FROM main.disposal_signature AS s"
        " JOIN main.signoff AS o ON o.id = s.signoff_id WHERE s.disposal_id = ? ORDER BY s.signoff_id",
        (disposal_id,),
    )
    return tuple(Signature(*row) for row in rows)
