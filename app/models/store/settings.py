"""The archive's own settings: its numbers, its working days and its printers."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from app.models.store.database import Database

_CLOCK = "clock-behind"


def meta(db: Database, key: str) -> str | None:
    """A value of the archive itself: name, fonds, pack, founding fingerprint."""
    value = db.value("SELECT value FROM main.meta WHERE key = ?", (key,))
    return None if value is None else str(value)


def set_meta(db: Database, key: str, value: str) -> None:
    """Set a value of the archive itself."""
    db.run(
        "INSERT INTO main.meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def clock_until(db: Database) -> str:
    """Return the ISO time that a clock behind the newest event has to reach; «» while none was."""
    return meta(db, _CLOCK) or ""


def set_clock_until(db: Database, until: str) -> None:
    """Set the time that the clock has to reach; «» for none."""
    set_meta(db, _CLOCK, until)


def next_serial(db: Database, kind: str, count: int = 1) -> int:
    """Take `count` numbers of a kind and return the first; a number is never given out twice."""
    last = db.value(
        "INSERT INTO main.serial VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = last + excluded.last"
        " RETURNING last",
        (kind, count),
    )
    return int(last) - count + 1


def workdays(db: Database) -> dict[date, bool]:
    """The office's own exceptions: make-up working days (True) and extra days off (False)."""
    rows = db.rows("SELECT day, working FROM main.workday ORDER BY day")
    return {date.fromisoformat(day): bool(working) for day, working in rows}


def set_workday(db: Database, day: date, working: bool | None) -> None:
    """Mark a day as working or not; None takes the exception away."""
    if working is None:
        db.run("DELETE FROM main.workday WHERE day = ?", (day.isoformat(),))
        return
    db.run(
        "INSERT INTO main.workday (day, working) VALUES (?, ?)"
        " ON CONFLICT (day) DO UPDATE SET working = excluded.working",
        (day.isoformat(), int(working)),
    )


def printer_offset(db: Database, printer: str, stock: str) -> tuple[float, float, float, float]:
    """Offset and creep of a printer for a label stock, millimetres: (dx, dy, creep x, creep y)."""
    row = db.row(
        "SELECT dx, dy, creep_x, creep_y FROM main.printer_offset WHERE printer = ? AND stock = ?",
        (printer, stock),
    )
    dx, dy, creep_x, creep_y = row or (0.0, 0.0, 0.0, 0.0)
    return dx, dy, creep_x, creep_y


def set_printer_offset(db: Database, printer: str, stock: str, offset: tuple[float, float, float, float]) -> None:
    """Keep a printer's offset and creep for a label stock, millimetres."""
    db.run(
        "INSERT INTO main.printer_offset VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (printer, stock) DO UPDATE"
        " SET dx = excluded.dx, dy = excluded.dy, creep_x = excluded.creep_x, creep_y = excluded.creep_y",
        (printer, stock, *offset),
    )


def ledger_mappings(db: Database) -> dict[str, Any]:
    """Return every column mapping that was remembered, as it was given, by the fingerprint of its header."""
    rows = db.rows("SELECT fingerprint, mapping FROM main.ledger_mapping")
    return {fingerprint: json.loads(mapping) for fingerprint, mapping in rows}


def remember_mapping(db: Database, fingerprint: str, mapping: Any) -> None:
    """Remember a column mapping for the next ledger with the same header."""
    db.run(
        "INSERT INTO main.ledger_mapping VALUES (?, ?)"
        " ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping",
        (fingerprint, json.dumps(mapping, ensure_ascii=False)),
    )


def office_setting(db: Database, key: str) -> str | None:
    """Return the office's own setting, or None where it uses the default of the program."""
    value = db.value("SELECT value FROM main.office_setting WHERE key = ?", (key,))
    return None if value is None else str(value)


def office_settings(db: Database, beginning: str) -> dict[str, str]:
    """Return the settings whose keys begin so, by key."""
    return dict(
        db.rows("SELECT key, value FROM main.office_setting WHERE substr(key, 1, ?) = ?", (len(beginning), beginning))
    )


def set_office_setting(db: Database, key: str, value: str) -> None:
    """Keep a setting of the office."""
    db.run(
        "INSERT INTO main.office_setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
