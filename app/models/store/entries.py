"""Entries of the registers. None is ever changed; a later one corrects or ends it (docs/adr/0022)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from app.models.domain.register import About, Ending, EntryAct, Register, RegisterEntry
from app.models.store.database import Database, NamedRow

T = TypeVar("T")
_OF_ARCHIVE = "coalesce(e.dossier_id, e.party_id, e.place_id, e.person_id) IS NULL"
_LINE = "act IN ('entered', 'corrected')"
_LINES = (
    "SELECT e.id, e.register, e.contents, e.at, e.recorded_at, e.follows_id, p.name AS by,"
    " CASE l.act WHEN 'corrected' THEN l.recorded_at ELSE ifnull(l.at, '') END AS ended_at,"
    " ifnull(l.act, '') AS ended_by, ifnull(l.reason, '') AS why FROM entry AS e"
    " JOIN main.person AS p ON p.id = e.by_person LEFT JOIN main.entry AS l ON l.follows_id = e.id"
)


def enter(
    db: Database, register: Register[T], subject: int | str | None, contents: T, at: str, by: str, recorded_at: str,
    *, key: str = "", case_id: int | None = None,
) -> int:  # fmt: skip
    """Enter a line about a subject (None: the archive). `key`: of which register, where `register` stands for several.

    `case_id`: of the case of a hold.
    """
    columns, values = _subject(register, subject)
    if case_id is not None:
        columns, values = f"{columns}case_id, ", (*values, case_id)
    return db.insert(
        f"INSERT INTO main.entry (register, {columns}contents, at, recorded_at, by_person, due_on)"
        f" VALUES (?, {'?, ' * len(values)}?, ?, ?, ?, ?)",
        (key or register.key, *values, _json(register.written(contents)), at, recorded_at, by,
         register.due_on(contents) or None),
    )  # fmt: skip


def correct(
    db: Database, register: Register[T], entry_id: int, contents: T, by: str, recorded_at: str, reason: str
) -> int:  # fmt: skip
    """Enter a line in the place of another, about what happened at the same time. Raises like `end`."""
    due_on = register.due_on(contents) or None
    written = register.written(contents)
    return _follow(db, register, EntryAct.CORRECTED, entry_id, written, None, by, recorded_at, reason, due_on)


def end(
    db: Database, register: Register[Any], act: Ending, entry_id: int, at: str, by: str, recorded_at: str, reason: str
) -> int:  # fmt: skip
    """End a line by a later one.

    Raises RuleBroken `register-is-kept` for one that was corrected or has ended, ValueError for an act that its register
    does not know.
    """
    return _follow(db, register, act, entry_id, {}, at, by, recorded_at, reason)


def _follow(
    db: Database, register: Register[Any], act: EntryAct, entry_id: int, contents: dict[str, Any], at: str | None, by: str,
    recorded_at: str, reason: str, due_on: str | None = None,
) -> int:  # fmt: skip
    if act not in register.acts:
        raise ValueError(f"{register.key}: {act}")
    return db.insert(
        "INSERT INTO main.entry (register, dossier_id, party_id, place_id, person_id, case_id, act, follows_id, contents,"
        " reason, at, recorded_at, by_person, due_on) SELECT register, dossier_id, party_id, place_id, person_id, case_id, ?,"
        " id, ?, ?, ifnull(?, at), ?, ?, ? FROM main.entry WHERE id = ?",
        (act.value, _json(contents), reason, at, recorded_at, by, due_on, entry_id),
    )


def entries(
    db: Database, register: Register[T], subject: int | str | None, key: str = "", since: str = "", before: str = "9",
    *, said: Mapping[str, str | int] | None = None, standing_only: bool = False,
) -> list[RegisterEntry[T]]:  # fmt: skip
    """The lines about a subject, newest first, corrected and ended ones too, within the session's scope.

    A correction stands before the line whose place it takes. `since`, `before`: of what happened in that time alone. `said`: only
    those whose contents say so, field → value. `standing_only`: those that nothing has corrected or ended.
    """
    key = key or register.key
    order = "e.at DESC, e.id DESC" if register.by_time else "e.id DESC"
    of_it = f"e.{register.on.value} = ?2" if register.on is not About.ARCHIVE else f"{_OF_ARCHIVE} AND ?2 IS NULL"
    wanted = said or {}
    saying = "".join(f" AND json_extract(e.contents, '$.{name}') = ?{5 + place}" for place, name in enumerate(wanted))
    rows = db.named(
        f"{_LINES} WHERE {of_it} AND e.register {_of_key(key)} ?1 AND e.{_LINE} AND e.at >= ?3"
        f" AND e.at < ?4{saying}{' AND l.id IS NULL' if standing_only else ''} ORDER BY {order}",
        (key, subject, since, before, *wanted.values()),
    )
    return [_entry(register, row) for row in rows]


def standing(db: Database, register: Register[T], entry_id: int) -> RegisterEntry[T] | None:
    """Return the line of an id, within the session's scope, while no later one has corrected or ended it."""
    about = _OF_ARCHIVE if register.on is About.ARCHIVE else f"e.{register.on.value} IS NOT NULL"
    rows = db.named(
        f"{_LINES} WHERE e.id = ?1 AND e.register {_of_key(register.key)} ?2 AND {about} AND e.{_LINE}"
        " AND l.id IS NULL",
        (entry_id, register.key),
    )
    return _entry(register, rows[0]) if rows else None


def _of_key(key: str) -> str:
    """Return the operator that compares with the key of a register, or with the pattern of several."""
    return "GLOB" if key.endswith("*") else "="


def first(db: Database, entry_id: int) -> int:
    """Return the first line behind one: a correction goes back to what it corrects."""
    return int(
        db.value(
            "WITH RECURSIVE back(id, follows_id) AS (SELECT id, follows_id FROM main.entry WHERE id = ? UNION ALL"
            " SELECT e.id, e.follows_id FROM main.entry AS e JOIN back ON e.id = back.follows_id) SELECT min(id) FROM back",
            (entry_id,),
        )
    )


def places(db: Database, register: Register[Any]) -> list[int]:
    """Return the ids of the places that have lines in a register."""
    return db.column(
        "SELECT DISTINCT place_id FROM main.entry WHERE register = ? AND place_id IS NOT NULL", (register.key,)
    )


def newest_at(db: Database, key: str) -> str:
    """Return when the newest valid line of a register of the archive happened, closed or not, ISO; «» for none."""
    newest = (
        f"SELECT ifnull(max(e.at), '') FROM main.entry AS e WHERE e.register = ? AND e.{_LINE} AND {_OF_ARCHIVE}"
        " AND NOT EXISTS (SELECT 1 FROM main.entry AS l WHERE l.follows_id = e.id AND l.act <> 'closed')"
    )
    return str(db.value(newest, (key,)))


def _entry(register: Register[T], row: NamedRow) -> RegisterEntry[T]:
    return RegisterEntry(**row | {"contents": register.read(json.loads(row["contents"]))})


def _subject(register: Register[Any], subject: int | str | None) -> tuple[str, tuple[int | str | None, ...]]:
    return ("", ()) if register.on is About.ARCHIVE else (f"{register.on.value}, ", (subject,))


def _json(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False)
