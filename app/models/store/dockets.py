"""Dockets in the store: procedures as they were, lists with their lines, and the steps that were taken."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from app.models.domain.appraisal import without_any_reason
from app.models.domain.codes import DIGITS, CodeKind, following
from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket, DocketHead, DocketLine, NewLine, Participant, Taken, Terms
from app.models.domain.dossier import DossierState
from app.models.domain.household import household_name
from app.models.domain.party import titled
from app.models.domain.person import Role
from app.models.domain.procedure import Procedure
from app.models.store import buildings, parties
from app.models.store.database import Database, NamedRow
from app.models.store.tables import OF_THESE

_HEAD = (
    "SELECT x.id, x.code, x.procedure_hash, p.text AS procedure, x.state, x.body, x.variant, x.takers, x.clause, x.list_hash,"
    " ifnull(x.policy_version, 1) AS policy_version, x.opened_at, x.due_on, x.closed_at,"
    " (SELECT count(*) FROM docket_line WHERE docket_id = x.id) AS total,"
    " (SELECT count(*) FROM main.docket_line WHERE docket_id = x.id) AS listed,"
    " (SELECT count(*) FROM docket_line WHERE docket_id = x.id AND checked_at IS NOT NULL) AS checked"
    " FROM {dockets} AS x JOIN main.procedure AS p ON p.hash = x.procedure_hash"
)
_STEPS = (
    "SELECT s.docket_id, s.step, s.person_id, ifnull(o.name, p.name) AS name, ifnull(o.role, '') AS role, s.at,"
    " s.reason, s.list_hash, ifnull(s.for_person_id, '') AS principal_id, ifnull(f.name, '') AS principal,"
    " ifnull(a.code, '') AS authority FROM {dockets}_step AS s JOIN main.person AS p ON p.id = s.person_id"
    " LEFT JOIN main.person AS f ON f.id = s.for_person_id LEFT JOIN main.docket AS a ON a.id = s.authority_id"
    " LEFT JOIN main.signoff AS o ON o.id = s.signoff_id AND o.person_id = s.person_id"
    " WHERE s.docket_id IN (SELECT id FROM {dockets} AS x {where})"
    " ORDER BY s.id"
)
_PARTS = (
    "SELECT t.docket_id, t.part, t.person_id, p.name, p.department FROM main.docket_part AS t"
    " JOIN main.person AS p ON p.id = t.person_id WHERE t.docket_id IN (SELECT id FROM {dockets} AS x {where})"
)
_LINES = (
    "SELECT l.position, l.dossier_id, d.reference_code, d.bar_code, d.category, ifnull(b.name, '') AS building,"
    " iif(u.dossier_id IS NULL, d.unit, '') AS unit, iif(u.dossier_id IS NULL, d.room, '') AS room, ifnull(p.name, '') AS party,"
    " d.state, d.opened_on, d.retention, d.retention_due, d.page_count, l.checked_at,"
    " ifnull(w.name, '') AS checked_by, l.finding, l.key, l.before, l.after, l.party_id, l.salt,"
    f" {buildings.ESTATE} AS estate, l.docket_id,"
    f" {parties.CUSTOMERS.format(dossier='d')} AS customers"
    " FROM docket_line AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
    " LEFT JOIN withheld AS u ON u.dossier_id = d.id LEFT JOIN main.building AS b ON b.id = d.building_id"
    " LEFT JOIN main.party AS p ON p.id = d.party_id AND u.dossier_id IS NULL"
    " LEFT JOIN main.person AS w ON w.id = l.checked_by"
)
# Few dockets are open, of very many: they are looked up by that. The kind, which is never empty, leads into the index.
_OPEN = "WHERE x.id IN (SELECT id FROM main.docket WHERE closed_at IS NULL AND kind > ''{which})"
_LISTED = (
    "WHERE x.id IN (SELECT id FROM docket WHERE kind = ?1 AND closed_at IS NULL UNION ALL"
    " SELECT id FROM (SELECT id FROM docket WHERE kind = ?1 AND closed_at IS NOT NULL ORDER BY id DESC LIMIT ?2))"
)
# Open and closed dockets have an index each.
_OF_KIND = (
    "x.id IN (SELECT id FROM main.docket WHERE kind = ?1 AND closed_at IS NULL"
    " UNION ALL SELECT id FROM main.docket WHERE kind = ?1 AND closed_at IS NOT NULL)"
)
# The ways to search for a docket. ?2 are spellings of what was typed, ?3 dossiers, both lists in JSON.
_SOUGHT = (
    f"WHERE {_OF_KIND} AND (EXISTS (SELECT 1 FROM json_each(?2) AS v WHERE instr(x.code, replace(v.value, ' ', ''))"
    "   OR instr(x.opened_at, v.value) = 1 OR instr(x.closed_at, v.value) = 1)"
    " OR EXISTS (SELECT 1 FROM json_each(?2) AS v, docket_step AS s JOIN main.person AS w ON w.id = s.person_id"
    "            WHERE s.docket_id = x.id AND (instr(lower(s.reason), v.value) OR instr(lower(w.name), v.value)))"
    " OR EXISTS (SELECT 1 FROM json_each(?2) AS v, main.docket_part AS t JOIN main.person AS w ON w.id = t.person_id"
    "            WHERE t.docket_id = x.id AND instr(lower(w.name), v.value))"
    " OR x.id IN (SELECT docket_id FROM docket_line WHERE dossier_id IN (SELECT value FROM json_each(?3)))"
    # A checklist names its dossiers in the body, by their codes.
    " OR EXISTS (SELECT 1 FROM json_each(?3) AS v JOIN dossier AS d ON d.id = v.value"
    "            WHERE instr(x.body, d.reference_code)))"
)


def keep_procedure(db: Database, digest: str, procedure: Procedure) -> None:
    """Keep a procedure by its hash, where it is not kept yet."""
    if db.value("SELECT 1 FROM main.procedure WHERE hash = ?", (digest,)):
        return
    text = json.dumps(procedure.as_record(), ensure_ascii=False, sort_keys=True)
    db.run(
        "INSERT INTO main.procedure (hash, kind, claims, lists, out_of_order, text) VALUES (?, ?, ?, ?, ?, ?)",
        (digest, procedure.kind, procedure.claims, procedure.lists, procedure.out_of_order, text),
    )
    for step in procedure.steps:
        db.many(
            "INSERT INTO main.procedure_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    digest, step.name, goes_from, step.goes_to, step.partial.goes_to if step.partial else step.untaken, step.times,
                    step.purpose, step.personal, bool(step.goes_to) and not procedure.state(step.goes_to).phase.is_open,
                )
                for goes_from in step.goes_from or ("",)
            ],
        )  # fmt: skip
        for table, others in (("step_apart", step.apart_from), ("step_only_by", step.only_by)):
            db.many(
                f"INSERT INTO main.{table} VALUES (?, ?, ?, ?)",
                [(digest, step.name, other, rule) for other, rule in (others or {}).items()],
            )


def next_code(db: Database, kind: CodeKind) -> str:
    """The code of the next docket of a kind of codes. Dockets are kept for ever, so that the last one says it."""
    last = db.value(
        "SELECT code FROM main.docket WHERE code BETWEEN ? AND ? AND length(code) = ? ORDER BY code DESC LIMIT 1",
        (f"{kind:02}".ljust(DIGITS, "0"), f"{kind:02}".ljust(DIGITS, "9"), DIGITS),
    )
    return following(kind, last)


def begin(
    db: Database, code: str, digest: str, procedure: Procedure, terms: Terms, policy_version: int, opened: Taken,
    lines: Sequence[tuple[NewLine, str]],
) -> Docket:  # fmt: skip
    """Enter a docket with its parts, its lines, each with its salt, and its opening; returns it as the session sees it."""
    opening = procedure.step(opened.step)
    state = opening.goes_to if terms.takers else opening.untaken or opening.goes_to
    docket_id = db.insert(
        "INSERT INTO main.docket (code, kind, procedure_hash, state, body, variant, takers, clause, list_hash,"
        " policy_version, opened_by, opened_at, due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            code, procedure.kind, digest, state, _text(terms.body), terms.variant, ",".join(terms.takers), terms.clause,
            opened.list_hash, policy_version, opened.person_id, opened.at, terms.due_on,
        ),
    )  # fmt: skip
    parts = {part: _enter_part(db, docket_id, part, terms.parts[part]) for part in sorted(terms.parts)}
    db.many(
        "INSERT INTO main.docket_line (docket_id, position, dossier_id, key, before, after, party_id, salt)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (docket_id, position, one.dossier_id, one.key, one.before, one.after, one.party_id, salt)
            for position, (one, salt) in enumerate(lines, 1)
        ],
    )
    take(db, docket_id, opened.step, 1, opened.person_id, opened.at, opened.reason, None, opened.list_hash)
    seen = _lines(db, "WHERE l.docket_id = ?", docket_id).get(docket_id, []) if lines else []
    return Docket(
        id=docket_id, code=code, procedure=procedure, state=procedure.state(state), body=dict(sorted(terms.body.items())), parts=parts,
        variant=terms.variant, takers=tuple(terms.takers), clause=terms.clause, list_hash=opened.list_hash,
        policy_version=policy_version, opened_at=opened.at, due_on=terms.due_on, closed_at=None, total=len(seen),
        is_whole=len(seen) == len(lines), checked=0, steps=(opened,), lines=tuple(seen),
    )  # fmt: skip


def take(
    db: Database, docket_id: int, step: str, nth: int, person_id: str, at: str, reason: str, signoff_id: int | None,
    list_hash: str, deputy: Deputy | None = None,
) -> None:  # fmt: skip
    """Enter a step that somebody took; `deputy`: the appointment by which they did, None for their own name."""
    principal, authority = (deputy.principal_id, deputy.id) if deputy else (None, None)
    db.run(
        "INSERT INTO main.docket_step (docket_id, id, step, nth, person_id, at, reason, signoff_id, list_hash, for_person_id,"
        " authority_id) VALUES (?1, (SELECT ifnull(max(id), 0) + 1 FROM main.docket_step WHERE docket_id = ?1),"
        " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (docket_id, step, nth, person_id, at, reason, signoff_id, list_hash, principal, authority),
    )


def deputies(db: Database, day: str) -> list[Deputy]:
    """Return the appointments that are in force on an ISO day, oldest first."""
    columns = "id, code, list_hash, person_id, name, principal_id, principal, role, last"
    rows = db.named(f"SELECT {columns} FROM main.deputy WHERE ? BETWEEN first AND last ORDER BY id", (day,))
    return [Deputy(**row | {"role": Role(row["role"])}) for row in rows]


def tell(db: Database, docket_id: int, body: Mapping[str, str]) -> None:
    """Keep what the steps were told."""
    db.run("UPDATE main.docket SET body = ? WHERE id = ?", (_text(body), docket_id))


def move(db: Database, docket_id: int, state: str, closed_at: str | None) -> None:
    """Put a docket into another state; with `closed_at` nothing more comes of it, and its dossiers are free."""
    db.run("UPDATE main.docket SET state = ?, closed_at = ? WHERE id = ?", (state, closed_at, docket_id))


def check(db: Database, docket_id: int, position: int, at: str, by: str) -> None:
    """Note that a line was checked."""
    db.run(
        "UPDATE main.docket_line SET checked_at = ?, checked_by = ? WHERE docket_id = ? AND position = ?",
        (at, by, docket_id, position),
    )


def unchecked(db: Database, docket_id: int) -> int:
    """Return how many lines were not checked yet, whatever the session's scope."""
    return int(
        db.value("SELECT count(*) FROM main.docket_line WHERE docket_id = ? AND checked_at IS NULL", (docket_id,))
    )


def checkers(db: Database, docket_id: int) -> set[str]:
    """Return the ids of those who checked lines, whatever the session's scope."""
    return set(
        db.column(
            "SELECT DISTINCT checked_by FROM main.docket_line WHERE docket_id = ? AND checked_by IS NOT NULL",
            (docket_id,),
        )
    )


def uncheck(db: Database, docket_id: int, position: int) -> None:
    """Take back that a line was checked."""
    db.run(
        "UPDATE main.docket_line SET checked_at = NULL, checked_by = NULL WHERE docket_id = ? AND position = ?",
        (docket_id, position),
    )


def find(db: Database, docket_id: int, findings: Mapping[int, str]) -> None:
    """Say what came of the lines, by position."""
    db.many(
        "UPDATE main.docket_line SET finding = ? WHERE docket_id = ? AND position = ?",
        [(finding, docket_id, position) for position, finding in findings.items()],
    )


def find_all(db: Database, docket_id: int, finding: str | None) -> None:
    """Say the same of every line, whatever the session's scope; None: nothing has come of it yet."""
    db.run("UPDATE main.docket_line SET finding = ? WHERE docket_id = ?", (finding, docket_id))


def dossiers_of(db: Database, docket: Docket) -> tuple[int, ...]:
    """Return every dossier that a docket speaks of, whatever the session's scope, in the order of its lines."""
    if docket.is_whole:
        return docket.dossier_ids
    found = db.column("SELECT dossier_id FROM main.docket_line WHERE docket_id = ? ORDER BY position", (docket.id,))
    return tuple(dict.fromkeys(found))


def docket(db: Database, docket_id: int) -> Docket | None:
    """A docket with its lines and steps."""
    return next(iter(_dockets(db, "WHERE x.id = ?", docket_id)), None)


def docket_by_code(db: Database, code: str) -> Docket | None:
    """The docket whose printed code was scanned."""
    return next(iter(_dockets(db, "WHERE x.code = ?", code)), None)


def heads(db: Database, kind: str, closed: int) -> list[DocketHead]:
    """The open dockets of a kind and the newest `closed` ones, without their lines, newest first."""
    return _heads(db, _LISTED, kind, closed)


def open_heads(db: Database) -> list[DocketHead]:
    """The dockets from which something is still to come, without their lines, newest first."""
    return _heads(db, _OPEN.format(which=""))


def open_heads_of(db: Database, kind: str) -> list[DocketHead]:
    """Return the open dockets of one kind, without their lines, newest first."""
    return _heads(db, "WHERE x.closed_at IS NULL AND x.kind = ?", kind)


def all_open_heads(db: Database, kind: str = "") -> list[DocketHead]:
    """Return the open dockets of a kind, or of every kind, whatever the session's scope."""
    if kind:
        return _heads(db, _OPEN.format(which=" AND kind = ?"), kind, source="main.docket")
    return _heads(db, _OPEN.format(which=""), source="main.docket")


def lapsed(db: Database, now: str) -> list[Docket]:
    """The open dockets whose term had passed at an ISO time, whatever the session's scope."""
    return _dockets(db, _OPEN.format(which=" AND due_on < ?"), now, source="main.docket")


def anyones(db: Database, docket_ids: Collection[int]) -> list[Docket]:
    """Dockets, whoever opened them, with the lines that the session sees."""
    return _dockets(db, f"WHERE x.id {OF_THESE}", json.dumps(list(docket_ids)), source="main.docket")


def of_part(db: Database, kind: str, part: str, person_id: str) -> list[Docket]:
    """The dockets of a kind in which a person has a part, whatever the session's scope."""
    concerned = "EXISTS (SELECT 1 FROM main.docket_part WHERE docket_id = x.id AND part = ?2 AND person_id = ?3)"
    return _dockets(db, f"WHERE {_OF_KIND} AND {concerned}", kind, part, person_id, source="main.docket")


def coded_with(db: Database, kind: str, field: str, value: str) -> str:
    """Return the code of the newest docket of a kind that was told this value of a field; «» for none."""
    sql = f"SELECT x.code FROM main.docket AS x WHERE {_OF_KIND} AND json_extract(x.body, '$.' || ?2) = ?3 ORDER BY x.id DESC"
    return str(db.value(sql, (kind, field, value)) or "")


def open_of_person(db: Database, person_id: str) -> list[Docket]:
    """The open dockets in which a person took a step or has a part, whatever the session's scope."""
    concerned = "EXISTS (SELECT 1 FROM main.docket_person WHERE docket_id = x.id AND person_id = ?)"
    return _dockets(db, f"{_OPEN.format(which='')} AND {concerned}", person_id, source="main.docket")


def with_lines(db: Database, kind: str, closed: int) -> list[Docket]:
    """The same dockets as `heads` gives, with their lines."""
    return _dockets(db, _LISTED, kind, closed)


def dossier_ids(db: Database, docket_ids: Collection[int]) -> list[int]:
    """Return the dossiers of the session's scope that stand on dockets."""
    sql = f"SELECT DISTINCT dossier_id FROM docket_line WHERE docket_id {OF_THESE} AND dossier_id IS NOT NULL"
    return [int(number) for (number,) in db.rows(sql, (json.dumps(list(docket_ids)),))]


def sought(db: Database, kind: str, spellings: Sequence[str], dossier_ids: Sequence[int], limit: int) -> list[Docket]:
    """The newest dockets of a kind, with their lines, that one of the spellings names or that list one of these dossiers.

    By code, person, reason, and the beginning of the day on which it was opened or closed. Spellings in lower case.
    """
    newest = f"WHERE x.id IN (SELECT x.id FROM docket AS x {_SOUGHT} ORDER BY x.id DESC LIMIT ?4)"
    return _dockets(db, newest, kind, json.dumps(spellings), json.dumps(dossier_ids), limit)


def open_about(db: Database, dossier_id: int, kind: str) -> list[Docket]:
    """The open dockets of a kind about a dossier, whoever opened them, oldest first."""
    about = "SELECT docket_id FROM main.docket_line WHERE dossier_id = ?"
    where = f"WHERE x.id IN ({about}) AND x.kind = ? AND x.closed_at IS NULL"
    return _dockets(db, where, dossier_id, kind, source="main.docket")[::-1]


def rivals(db: Database, docket_id: int, kind: str) -> list[str]:
    """Codes of the other open dockets of a kind that speak of a datum of this one, oldest first."""
    return db.column(
        "SELECT x.code FROM docket_line AS m JOIN main.docket_line AS l ON l.dossier_id = m.dossier_id AND l.key = m.key"
        " JOIN main.docket AS x ON x.id = l.docket_id"
        " WHERE m.docket_id = ? AND x.id <> m.docket_id AND x.kind = ? AND x.closed_at IS NULL GROUP BY x.id ORDER BY x.id",
        (docket_id, kind),
    )


def line(db: Database, docket_id: int, position: int) -> DocketLine | None:
    """One line of a docket."""
    found = _lines(db, "WHERE l.docket_id = ? AND l.position = ?", docket_id, position)
    return next((one for lines in found.values() for one in lines), None)


def _heads(db: Database, where: str, *values: object, source: str = "docket") -> list[DocketHead]:
    return [without_any_reason(DocketHead(**one)) for one in _read(db, where, *values, source=source)]


def _dockets(db: Database, where: str, *values: object, source: str = "docket") -> list[Docket]:
    """Dockets with their lines, newest first; `source`: «main.docket» for those of everybody."""
    heads = _read(db, where, *values, source=source)
    lines = _lines(db, f"WHERE l.docket_id IN (SELECT id FROM {source} AS x {where})", *values)
    return [Docket(**one, lines=tuple(lines.get(one["id"], ()))) for one in heads]


def _read(db: Database, where: str, *values: object, source: str) -> list[dict[str, Any]]:
    """The fields of a `DocketHead` for each docket, with parts and steps."""
    rows = db.named(f"{_HEAD.format(dockets=source)} {where} ORDER BY x.id DESC", values)
    if not rows:
        return []
    procedures = _procedures(rows)
    steps, parts = _steps(db, where, *values, source=source), _parts(db, where, *values, source=source)
    same = (
        "id", "code", "variant", "clause", "list_hash", "policy_version", "opened_at", "due_on", "closed_at", "total", "checked",
    )  # fmt: skip
    return [
        {name: row[name] for name in same} | {
            "procedure": procedures[row["procedure_hash"]],
            "state": procedures[row["procedure_hash"]].state(row["state"]),
            "is_whole": row["total"] == row["listed"],
            "body": json.loads(row["body"]),
            "parts": parts.get(row["id"], {}),
            "takers": tuple(Role(one) for one in row["takers"].split(",") if one),
            "steps": tuple(steps.get(row["id"], ())),
        }
        for row in rows
    ]  # fmt: skip


def _text(body: Mapping[str, str]) -> str:
    return json.dumps(dict(body), ensure_ascii=False, sort_keys=True)


def _procedures(rows: Sequence[NamedRow]) -> dict[str, Procedure]:
    texts = {str(row["procedure_hash"]): str(row["procedure"]) for row in rows}
    return {digest: _procedure(text) for digest, text in texts.items()}


@cache
def _procedure(text: str) -> Procedure:
    return Procedure.from_record(json.loads(text))


def _enter_part(db: Database, docket_id: int, part: str, person_id: str) -> Participant:
    row = db.row(
        "INSERT INTO main.docket_part (docket_id, part, person_id) VALUES (?, ?, ?) RETURNING person_id,"
        " (SELECT name FROM main.person WHERE id = person_id), (SELECT department FROM main.person WHERE id = person_id)",
        (docket_id, part, person_id),
    )
    assert row is not None
    return Participant(*row)


def _steps(db: Database, where: str, *values: object, source: str = "docket") -> dict[int, list[Taken]]:
    found: dict[int, list[Taken]] = {}
    for row in db.named(_STEPS.format(where=where, dockets=source), values):
        taken = {name: value for name, value in row.items() if name != "docket_id"}
        found.setdefault(row["docket_id"], []).append(Taken(**taken))
    return found


def _parts(db: Database, where: str, *values: object, source: str = "docket") -> dict[int, dict[str, Participant]]:
    found: dict[int, dict[str, Participant]] = {}
    for row in db.named(_PARTS.format(where=where, dockets=source), values):
        found.setdefault(row["docket_id"], {})[row["part"]] = Participant(
            row["person_id"], row["name"], row["department"]
        )
    return found


def _lines(db: Database, where: str, *values: object) -> dict[int, list[DocketLine]]:
    found: dict[int, list[DocketLine]] = {}
    for row in db.named(f"{_LINES} {where} ORDER BY l.position", values):
        found.setdefault(row["docket_id"], []).append(_line(row))
    return found


def _line(row: NamedRow) -> DocketLine:
    apart = ("docket_id", "state", "building", "unit", "room", "estate", "party", "customers")
    household = household_name(row["building"], row["unit"], row["room"], row["estate"])
    title = "" if row["state"] == DossierState.DESTROYED else titled(household, row["party"], row["customers"])
    return DocketLine(**{name: value for name, value in row.items() if name not in apart}, title=title)
