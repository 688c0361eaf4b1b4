"""Growing delays after wrong passwords, kept beside the key directory so that a restart does not reset them.

They slow down a person at the desk. An attacker with a copy of the folder is slowed down by Argon2id alone.
The file holds no logins, only their hashes: people type passwords into the wrong field.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.models.domain.errors import N_, KeysProblem
from app.models.vault.canonical import canonical
from app.models.vault.files import write_durably

ATTEMPTS_NAME = "attempts.json"
FREE_TRIES = 5
DELAYS = (30, 60, 120, 300, 900)
"""Seconds to wait after the fifth, sixth … wrong password; the last one stays."""
_REMEMBERED = timedelta(days=1)

_Tries = dict[str, tuple[int, datetime]]


def admit(folder: Path, login: str, now: datetime | None = None) -> int:
    """Count a try before it is made, so that a killed program counts too.

    Return its number in a row, from 1. Raises KeysProblem `too-soon` with `seconds`.
    """
    now = now or datetime.now(UTC)
    tries = _read(folder, now)
    failures, last = tries.get(_key(login), (0, now))
    if failures >= FREE_TRIES:
        delay = DELAYS[min(failures - FREE_TRIES, len(DELAYS) - 1)]
        left = min(delay, delay - (now - last).total_seconds())
        if left > 0:
            _write(folder, tries)
            raise KeysProblem(
                "too-soon",
                N_("密码已连续输错 {failures} 次，请等 {seconds} 秒后再试。"),
                failures=failures,
                seconds=int(left + 0.999),
            )
    tries[_key(login)] = (failures + 1, now)
    _write(folder, tries)
    return failures + 1


def forget(folder: Path, login: str, now: datetime | None = None) -> None:
    """Reset the count after the right password."""
    tries = _read(folder, now or datetime.now(UTC))
    if tries.pop(_key(login), None):
        _write(folder, tries)


def _key(login: str) -> str:
    return hashlib.sha256(b"muniment login " + login.encode("utf-8")).hexdigest()[:24]


def _read(folder: Path, now: datetime) -> _Tries:
    """Return the tries of the last day. A damaged file counts as none: deleting it would have the same effect."""
    try:
        stored = json.loads((folder / ATTEMPTS_NAME).read_bytes())
        tries = {who: (int(n), datetime.fromisoformat(last)) for who, (n, last) in stored.items()}
        # A try in the future was made while the clock was wrong: it counts from now on, and runs out.
        return {who: (n, min(last, now)) for who, (n, last) in tries.items() if now - last < _REMEMBERED}
    except (FileNotFoundError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _write(folder: Path, tries: _Tries) -> None:
    stored = {who: [n, last.isoformat()] for who, (n, last) in tries.items()}
    write_durably(folder / ATTEMPTS_NAME, canonical(stored))
