"""Who has a number that one dossier alone may have, by the search index.

Each such number of a dossier is a token beside those of the scope (`search.index`): the digest of its field and of the number
as it is compared. A search never asks for one. The fields whose numbers stand in the index are kept as a setting, so that a field
that becomes unique, and an archive from before, are entered once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from app.models.domain.numbers import number_keys
from app.models.store import search
from app.models.store.database import Database
from app.models.store.settings import meta, set_meta

_SIGN = "~n"
_LENGTH = 24
_AT_ONCE = 500
_ENTERED = "numbers"

Number = tuple[str, str]
"""The key of a field, and a number in it as it is compared."""


def tokens(fields: Mapping[str, str], keys: Collection[str]) -> list[str]:
    """Return the tokens of a dossier with these data; `keys`: the fields of which two dossiers never say the same."""
    return [_token(one) for one in _numbers(fields, keys)]


def with_tokens(scope: str, fields: Mapping[str, str], keys: Collection[str]) -> str:
    """Return the tokens of a dossier with those of its present numbers in the place of the former ones."""
    return " ".join([*(one for one in scope.split() if not one.startswith(_SIGN)), *tokens(fields, keys)])


def enter(db: Database, keys: Collection[str]) -> None:
    """Let the index have the numbers of these fields from now on; those that it does not have yet are entered."""
    has = set(json.loads(meta(db, _ENTERED) or "[]"))
    if has == set(keys):
        return
    if set(keys) - has:
        said = {number: json.loads(text) for number, text in db.rows("SELECT id, fields FROM main.dossier")}
        search.retoken(db, lambda number, scope: with_tokens(scope, said[number], keys))
    set_meta(db, _ENTERED, json.dumps(sorted(keys)))


def holders(db: Database, wanted: Sequence[Number]) -> dict[Number, list[str]]:
    """Return the codes of the dossiers that have these numbers, wherever they are."""
    found: defaultdict[Number, list[str]] = defaultdict(list)
    asked, keys = set(wanted), {key for key, _ in wanted}
    for start in range(0, len(wanted), _AT_ONCE):
        expression = " OR ".join(f'"{_token(one)}"' for one in wanted[start : start + _AT_ONCE])
        rows = db.rows(
            "SELECT d.reference_code, d.fields FROM main.dossier_gram AS g CROSS JOIN main.dossier AS d ON d.id = g.rowid"
            " WHERE dossier_gram MATCH ? ORDER BY d.id",
            (expression,),
        )
        for code, text in rows:
            for one in asked.intersection(_numbers(json.loads(text), keys)):
                found[one].append(code)
    return found


def _numbers(fields: Mapping[str, str], keys: Collection[str]) -> Iterator[Number]:
    for key in keys:
        yield from ((key, number) for number in number_keys(str(fields.get(key, ""))))


def _token(number: Number) -> str:
    return _SIGN + sha256("\0".join(number).encode()).hexdigest()[:_LENGTH]
