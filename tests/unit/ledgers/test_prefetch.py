"""Items fetched in advance: the same ones, in their order, and an error at its place."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from app.models.ledgers.prefetch import prefetched


def test_the_same_items_come_in_their_order() -> None:
    assert list(prefetched(range(10))) == list(range(10))
    assert list(prefetched([])) == []
    assert list(prefetched([None, 0, ""])) == [None, 0, ""]


def test_an_error_comes_behind_the_items_before_it() -> None:
    def two() -> Iterator[int]:
        yield 1
        yield 2
        raise ValueError("third")

    found: list[int] = []
    with pytest.raises(ValueError, match="third"):
        found.extend(prefetched(two()))
    assert found == [1, 2]


def test_an_item_is_fetched_while_the_one_before_is_used() -> None:
    asked = threading.Event()

    def two() -> Iterator[int]:
        yield 1
        asked.set()
        yield 2

    coming = prefetched(two())
    assert next(coming) == 1
    assert asked.wait(60)
    assert list(coming) == [2]


def test_no_thread_is_left_where_the_rest_is_not_wanted() -> None:
    before = threading.active_count()
    coming = prefetched(range(1_000_000))
    assert next(coming) == 0
    coming.close()
    assert threading.active_count() == before
