"""The search index holds what the dossiers say, through any history of corrections in one transaction."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.models.store.archive import Store
from app.models.store.grams import match
from app.models.store.search import entry, forget, index

WORDS = ["zhao", "qian", "sun", "li", "wu"]


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
    for word in WORDS:
        rows = store.db.rows("SELECT rowid FROM main.dossier_gram WHERE dossier_gram MATCH ?", (match(word, None),))
        assert sorted(row[0] for row in rows) == sorted(n for n, text in texts.items() if word in text.split("\x1f"))
    store.close()
