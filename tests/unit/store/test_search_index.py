"""The search index holds what the dossiers say, through any history of corrections in one transaction."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.models.store.archive import Store
from app.models.store.grams import match
from app.models.store.search import entry, forget, index

WORDS = ["zhao", "qian", "sun", "li", "wu", "赵一", "1-1-101", "栋3号", "jz·2026-d10-0001"]


@pytest.mark.parametrize("seed", range(12))
def test_no_entry_is_lost_when_rows_are_put_in_again_beside_others(tmp_path: Path, seed: int) -> None:
    """With `detail=none` two histories in three lost some."""
    store = Store.create(tmp_path / "archive-1.db", bytes(range(32)))
    wish, texts = random.Random(seed), dict[int, str]()
    for _ in range(4):
        with store.transaction() as db:
            for _ in range(4):
                for number in wish.sample(range(1, 7), 3):
                    if number in texts:
                        forget(db, [number])
                    texts[number] = "\x1f".join(sorted(wish.sample(WORDS, wish.randint(1, 4))))
                    index(db, [entry(number, texts[number], "")])
    for part in sorted(
        {word[start:end] for word in WORDS for start in range(len(word)) for end in range(start + 1, len(word) + 1)}
    ):
        if expression := match(part, None):
            found = store.db.column("SELECT rowid FROM main.dossier_gram WHERE dossier_gram MATCH ?", (expression,))
            assert {number for number, text in texts.items() if part in text} <= set(found), part
    for number in texts:
        with store.transaction() as db:
            forget(db, [number])
    assert not store.db.column("SELECT rowid FROM main.dossier_gram WHERE dossier_gram MATCH 'z* OR 1* OR 栋*'")
    store.close()
