"""Chunks that are written on a thread of their own: in order, and none after one that failed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from app.models.domain.errors import StoreProblem
from app.models.store import bulk
from app.models.store.database import Database


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `insert` was given, chunk by chunk; «full» cannot be written."""
    chunks: list[str] = []

    def insert(_db: Database, new: Sequence[Any]) -> None:
        assert threading.current_thread() is not threading.main_thread()
        chunks.append(new[0])
        if new[0] == "full":
            raise StoreProblem("disk-full", "磁盘已满")

    monkeypatch.setattr(bulk, "insert", insert)
    return chunks


@pytest.fixture
def db() -> Database:
    return Database(Path(":memory:"), bytes(32))


def test_chunks_are_written_in_order_before_the_block_ends(db: Database, written: list[str]) -> None:
    with bulk.writing(db) as write:
        for chunk in "一二三四五六":
            write([chunk])  # type: ignore[list-item]
    assert written == list("一二三四五六")


@pytest.mark.parametrize("later", ["", "三", "三四五六七"])
def test_nothing_is_written_after_a_chunk_that_failed(db: Database, written: list[str], later: str) -> None:
    """SQLite may have ended the transaction by itself: what came then would stand outside it."""
    with pytest.raises(StoreProblem, match="磁盘已满"), bulk.writing(db) as write:
        for chunk in ("一", "full", *later):
            write([chunk])  # type: ignore[list-item]
    assert written == ["一", "full"]
