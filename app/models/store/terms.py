"""The facts from which terms of keeping are reckoned, and their results beside each dossier."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from app.models.domain.disposal import KeepingFacts, KeptUntil, Outlook
from app.models.domain.moments import day_of
from app.models.domain.policy.medium import Medium
from app.models.domain.registers.hold import HOLD
from app.models.domain.registers.record import key_of
from app.models.domain.registers.retention import RETENTION, Decision, RetentionDecision
from app.models.store import holds
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

_STANDS = "e.act IN ('entered', 'corrected') AND NOT EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = e.id)"
_ENDED = " AND NOT EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = e.id AND l.act <> 'closed')"
_HERE = "state NOT IN ('destroyed', 'moved-out')"
_LISTED = "state = 'shelved' AND outlook = ?1 AND retention_due <= ?2"
# Word for word as the index `dossier_unknown` says it.
_NOT_KNOWN = "outlook = 'unknown' AND state = 'shelved' AND ?1 <> ?2"
AT_ONCE = 5000
"""The most dossiers that are reckoned together."""
_DAY = "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"


def stale(db: Database, limit: int = AT_ONCE) -> list[int]:
    """Return the dossiers whose terms are to be reckoned, the first of them."""
    return db.column("SELECT dossier_id FROM main.stale_term ORDER BY 1 LIMIT ?", (limit,))


def all_stale(db: Database) -> None:
    """Let the terms of every dossier be reckoned before the transaction ends."""
    db.run("INSERT OR IGNORE INTO main.stale_term SELECT id FROM main.dossier WHERE state <> 'destroyed'")


def reckoned(db: Database, dossier_ids: Sequence[int], changed: Mapping[int, KeptUntil]) -> None:
    """Keep the changed results of dossiers whose terms were reckoned."""
    db.run(f"DELETE FROM main.stale_term WHERE dossier_id {OF_THESE}", (json.dumps(list(dossier_ids)),))
    db.many(
        "UPDATE main.dossier SET retention_due = ?, outlook = ? WHERE id = ?",
        [(one.retention_due, one.outlook.value, number) for number, one in changed.items()],
    )


def kept(db: Database, dossier_ids: Collection[int]) -> dict[int, KeptUntil]:
    """Return what was kept last beside each of these dossiers."""
    rows = db.rows(
        f"SELECT id, retention_due, outlook FROM main.dossier WHERE id {OF_THESE}", (json.dumps(list(dossier_ids)),)
    )
    return {number: KeptUntil(due, Outlook(outlook)) for number, due, outlook in rows}


def living(db: Database) -> Iterator[list[int]]:
    """Yield every dossier that is kept here, in parts."""
    last = 0
    while found := db.column(
        f"SELECT id FROM main.dossier WHERE id > ? AND {_HERE} ORDER BY id LIMIT ?", (last, AT_ONCE)
    ):
        yield found
        last = found[-1]


def count_listed(db: Database, outlook: Outlook, today: str) -> int:
    """Count the dossiers on their shelves that have come to an outlook by an ISO day."""
    return int(db.value(f"SELECT count(*) FROM dossier WHERE {_which(outlook)}", (outlook.value, today)))


def listed(db: Database, outlook: Outlook, today: str, limit: int) -> list[int]:
    """Return the dossiers on their shelves that have come to an outlook by an ISO day, longest due first."""
    return db.column(
        f"SELECT id FROM dossier WHERE {_which(outlook)} ORDER BY retention_due, id LIMIT ?3",
        (outlook.value, today, limit),
    )


def count_dated(db: Database) -> int:
    """Count the dossiers on their shelves that have a day on which they fall due."""
    return int(db.value("SELECT count(*) FROM dossier WHERE retention_due IS NOT NULL AND state = 'shelved'"))


def endless(db: Database, limit: int) -> list[int]:
    """Return the dossiers on their shelves of which a term has not begun, or which are kept for ever, oldest first."""
    return db.column(
        "SELECT id FROM dossier WHERE outlook IN ('running', 'keep') AND state = 'shelved' ORDER BY id LIMIT ?",
        (limit,),
    )


def _which(outlook: Outlook) -> str:
    return _NOT_KNOWN if outlook is Outlook.UNKNOWN else _LISTED


def by_year(db: Database) -> dict[int, int]:
    """Count the dossiers that are kept here by the year in which they fall due, in order."""
    rows = db.rows(
        f"SELECT CAST(substr(retention_due, 1, 4) AS INTEGER), count(*) FROM dossier WHERE retention_due IS NOT NULL AND {_HERE}"
        " GROUP BY 1 ORDER BY 1"
    )
    return {int(year): int(number) for year, number in rows}


def due_between(db: Database, first: int, last: int, limit: int) -> list[int]:
    """Return the dossiers that are kept here and fall due in these years, in order."""
    return db.column(
        f"SELECT id FROM dossier WHERE retention_due BETWEEN ? AND ? AND {_HERE} ORDER BY retention_due, id LIMIT ?",
        (f"{first:04}-01-01", f"{last:04}-12-31", limit),
    )


def facts(
    db: Database, dossier_ids: Collection[int], due_field: str, registers: Mapping[str, str], *, contents: bool
) -> dict[int, KeepingFacts]:
    """Return the facts of living dossiers, by id.

    `due_field`: the key of the contract's due date; `registers`: the key of the field with the day of each register's lines, «»
    where the day of its entry counts. `contents`: with papers and media, which only terms about these need.
    """
    these = json.dumps(list(dossier_ids))
    rows = db.rows(
        "SELECT id, category, opened_on, life = 'closed', ended_on, closed_on, json_extract(fields, '$.\"' || ?2 || '\"')"
        f" FROM main.dossier WHERE id {OF_THESE} AND state <> 'destroyed'",
        (these, due_field),
    )
    booked, set_aside = (_booked(db, these, registers), _set_aside(db, these, registers)) if registers else ({}, {})
    papers, media = _contents(db, these) if contents else ({}, {})
    lifted, decided = holds.last_lifted(db, dossier_ids), _decided(db, these)
    found = {}
    for number, category, opened_on, is_closed, ended_on, closed_on, due_on in rows:
        decision, decided_on, lifted_since = decided.get(number, (None, None, False))
        found[number] = KeepingFacts(
            category, date.fromisoformat(opened_on), bool(is_closed), _day(ended_on), _day(closed_on), _day(due_on),
            booked.get(number, {}), papers.get(number, frozenset()), media.get(number, frozenset()), _day(day_of(lifted.get(number))),
            decision, decided_on, lifted_since, set_aside.get(number, {}),
        )  # fmt: skip
    return found


def _booked(db: Database, these: str, registers: Mapping[str, str]) -> dict[int, dict[str, date | None]]:
    found: dict[int, dict[str, date | None]] = {}
    for register, field in registers.items():
        said = _said(field)
        rows = db.rows(
            f"SELECT e.dossier_id, max(iif({said} {_DAY}, {said}, NULL)), count(*) = sum(ifnull({said} {_DAY}, 0))"
            f" FROM main.entry AS e WHERE e.dossier_id {OF_THESE} AND e.register = ?2"
            f" AND e.act IN ('entered', 'corrected'){_ENDED} GROUP BY 1",
            (these, key_of(register), field),
        )
        for number, newest, whole in rows:
            found.setdefault(number, {})[register] = _day(newest) if whole else None
    return found


def _set_aside(db: Database, these: str, registers: Mapping[str, str]) -> dict[int, dict[str, date]]:
    """Return the newest day of the lines that another has set aside later than the decision that a dossier may go.

    One day may see both: their lines say.
    """
    newest_decision = (
        f"SELECT max(e.id) FROM main.entry AS e WHERE e.dossier_id = l.dossier_id AND e.register = ?4 AND {_STANDS}"
    )
    found: dict[int, dict[str, date]] = {}
    for register, field in registers.items():
        rows = db.rows(
            f"SELECT e.dossier_id, max({_said(field)}) FROM main.entry AS l JOIN main.entry AS e ON e.id = l.follows_id"
            f" WHERE l.dossier_id {OF_THESE} AND l.register = ?2 AND l.act IN ('corrected', 'withdrawn') AND {_said(field)} {_DAY}"
            f" AND l.id > ifnull((SELECT d.id FROM main.entry AS d WHERE d.id = ({newest_decision})"
            " AND json_extract(d.contents, '$.decision') = ?5), 0) GROUP BY 1",
            (these, key_of(register), field, RETENTION.key, Decision.MAY_GO.value),
        )
        for number, newest in rows:
            if day := _day(newest):
                found.setdefault(int(number), {})[register] = day
    return found


def _said(field: str) -> str:
    """Return SQL of the day of a line `e`: what its `field` (?3) says, or when it was entered."""
    return "json_extract(e.contents, '$.\"' || ?3 || '\"')" if field else "substr(e.at, 1, 10) || ?3"


def _contents(db: Database, these: str) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[Medium]]]:
    papers: dict[int, set[str]] = {}
    media: dict[int, set[Medium]] = {}
    for number, title, medium in db.rows(
        "SELECT DISTINCT i.dossier_id, p.title, i.medium FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id"
        f" WHERE i.dossier_id {OF_THESE}",
        (these,),
    ):
        papers.setdefault(number, set()).add(title)
        media.setdefault(number, set()).add(Medium(medium))
    return {one: frozenset(all_) for one, all_ in papers.items()}, {one: frozenset(all_) for one, all_ in media.items()}


def _decided(db: Database, these: str) -> dict[int, tuple[RetentionDecision, date, bool]]:
    """Return the newest decision that stands, its day, and whether a hold was lifted later. One day may see both: their lines say."""
    rows = db.rows(
        "SELECT e.dossier_id, e.contents, e.at, EXISTS (SELECT 1 FROM main.entry AS h WHERE h.dossier_id = e.dossier_id"
        f" AND h.register = '{HOLD.key}' AND h.act = 'closed' AND h.id > e.id)"
        f" FROM main.entry AS e WHERE e.dossier_id {OF_THESE} AND e.register = ?2 AND {_STANDS} ORDER BY e.id",
        (these, RETENTION.key),
    )
    return {
        number: (RETENTION.read(json.loads(said)), date.fromisoformat(day_of(at)), bool(lifted_since))
        for number, said, at, lifted_since in rows
    }


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        return None
