"""Search over the gram index, inside the session's scope."""

from __future__ import annotations

from collections.abc import Iterable

from app.models.domain.naming import searchable
from app.models.store.database import Database
from app.models.store.grams import grams_of, match
from app.models.store.scope import Scope

# What may be searched by without the higher right: the text up to the mark behind which the sensitive parts stand.
_CLEAR = (
    "CASE instr(t.text, char(30)) WHEN 0 THEN t.text ELSE substr(t.text, 1, instr(t.text, char(30)) - 1) END"
)  # fmt: skip


def find(db: Database, query: str, scope: Scope, limit: int, *, sensitive: bool) -> list[int]:
    """Ids of dossiers that have `query` somewhere in code, name, reading, room or contract number.

    With `sensitive` in phone or ID ending too. Searches paper titles as well. At most `limit` hits, in natural order;
    what lies out of scope takes the place of none.
    """
    text = searchable(query)
    expression = match(text, scope.search_tokens(db), sensitive=sensitive)
    if not expression:
        return []
    hits = [
        int(row[0])
        for row in db.rows(
            "SELECT g.rowid FROM main.dossier_gram AS g CROSS JOIN main.dossier_text AS t ON t.dossier_id = g.rowid"
            " JOIN dossier AS d ON d.id = g.rowid"
            f" WHERE dossier_gram MATCH ? AND instr({'t.text' if sensitive else _CLEAR}, ?) LIMIT ?",
            (expression, text, limit),
        )
    ]
    if len(hits) < limit:
        hits += _by_paper(db, text, limit - len(hits))
    return _in_order(db, dict.fromkeys(hits))


def index(db: Database, rows: Iterable[tuple[int, str, str]]) -> None:
    """Enter dossiers: id, whole text (`grams.text_of`), scope tokens."""
    entries = list(rows)
    db.many("INSERT INTO main.dossier_text VALUES (?, ?, ?)", entries)
    db.many(
        "INSERT INTO main.dossier_gram (rowid, grams) VALUES (?, ?)",
        ((number, grams_of(text, scope)) for number, text, scope in entries),
    )


def forget(db: Database, dossier_id: int) -> None:
    """Take a dossier out of the index, bytes and all."""
    row = db.row("SELECT text, scope FROM main.dossier_text WHERE dossier_id = ?", (dossier_id,))
    if row is None:
        return
    db.run(
        "INSERT INTO main.dossier_gram (dossier_gram, rowid, grams) VALUES ('delete', ?, ?)",
        (dossier_id, grams_of(row[0], row[1])),
    )
    db.run("DELETE FROM main.dossier_text WHERE dossier_id = ?", (dossier_id,))


def _by_paper(db: Database, text: str, limit: int) -> list[int]:
    rows = db.rows(
        "SELECT i.dossier_id FROM main.paper AS p CROSS JOIN main.item AS i ON i.paper_id = p.id"
        " JOIN dossier AS d ON d.id = i.dossier_id WHERE instr(lower(p.title), ?) LIMIT ?",
        (text, limit),
    )
    return [int(row[0]) for row in rows]


def _in_order(db: Database, hits: Iterable[int]) -> list[int]:
    """Only what the session may see, in natural order."""
    numbers = ",".join(str(number) for number in hits)
    return [int(row[0]) for row in db.rows(f"SELECT id FROM dossier WHERE id IN ({numbers}) ORDER BY sort_key, id")]
