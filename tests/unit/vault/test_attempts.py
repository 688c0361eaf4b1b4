"""Delays after wrong passwords, whatever the clock and the file say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.models.domain.errors import KeysProblem
from app.models.vault import attempts


def test_a_wrong_clock_does_not_lock_anybody_out_for_years(tmp_path: Path) -> None:
    later = datetime(2030, 1, 1, tzinfo=UTC)
    for _ in range(attempts.FREE_TRIES):
        attempts.admit(tmp_path, "li", later)
    now = datetime(2026, 11, 23, tzinfo=UTC)
    with pytest.raises(KeysProblem):
        attempts.admit(tmp_path, "li", now)
    attempts.admit(tmp_path, "li", now + timedelta(seconds=31))


@pytest.mark.parametrize("text", ['{"a":[1e999,"2026-01-01T00:00:00+00:00"]}', "[" * 100_000, "{", "[]"])
def test_a_broken_file_of_tries_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / attempts.ATTEMPTS_NAME).write_text(text, encoding="utf-8")
    now = datetime(2026, 11, 23, tzinfo=UTC)
    for _ in range(attempts.FREE_TRIES):
        attempts.admit(tmp_path, "li", now)
    with pytest.raises(KeysProblem):
        attempts.admit(tmp_path, "li", now)
