"""The holder of a number that one dossier alone may have, by the search index.

Each such number of a dossier is a token beside those of the scope (`search.index`): the digest of its field and of the number
as it is compared. A search never asks for one. The fields whose numbers stand in the index are kept as a setting, so that a field
that becomes unique is entered once, when the rules are released, and an archive from before at a sign-in. No seal covers the index:
verifying compares it with the dossiers.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from app.models.domain.numbers import number_keys
from app.models.store import search
from app.models.store.database import Database
from app.models.store.settings import meta, set_meta

_SIGN = "~n"
_LENGTH = 24
_AT_ONCE = 500
_ENTERED, _SHARED = "numbers", "numbers-shared"

Number = tuple[str, str]
"""The key of a field, and a number in it as it is compared."""


def tokens(fields: Mapping[str, str], keys: Collection[str]) -> list[str]:
    """Return the tokens of a dossier with these data; `keys`: the fields of which two dossiers never say the same."""
    return [_token(one) for one in _numbers(fields, keys)]


def with_tokens(scope: str, fields: Mapping[str, str], keys: Collection[str]) -> str:
    """Return the tokens of a dossier with those of its present numbers in the place of the former ones."""
    return " ".join([*(one for one in scope.split() if not one.startswith(_SIGN)), *tokens(fields, keys)])


def enter(db: Database, keys: Collection[str]) -> None:
    """Let the index have the numbers of these fields from now on; those that it does not have yet are entered.

    Dossiers that have a number in common by then are noted: nobody has broken a rule with them.
    """
    has, shared = json.loads(meta(db, _ENTERED) or "[]"), json.loads(meta(db, _SHARED) or "{}")
    if set(has) == set(keys) == set(shared):
        return
    said = {number: json.loads(text) for number, text in db.rows("SELECT id, fields FROM main.dossier")}
    if set(keys) - set(has):
        search.make_anew(db, lambda number, scope: with_tokens(scope, said[number], keys))
    new = _owners(said, [key for key in keys if key not in has or key not in shared])
    for key in keys:
        if key not in has or key not in shared:
            shared[key] = sorted({one for (of, _), ids in new.items() if of == key and len(ids) > 1 for one in ids})
    set_meta(db, _SHARED, json.dumps({key: shared[key] for key in sorted(keys)}))
    set_meta(db, _ENTERED, json.dumps(sorted(keys)))


def faults(db: Database, beat: Callable[[int], None]) -> tuple[list[int], list[list[int]]]:
    """Return the dossiers of which a number is not in the index, and those that have a number which another has already.

    `beat` may raise to stop.
    """
    keys, shared = json.loads(meta(db, _ENTERED) or "[]"), json.loads(meta(db, _SHARED) or "{}")
    rows = db.rows(
        "SELECT d.id, d.fields, ifnull(t.scope, '') FROM main.dossier AS d"
        " LEFT JOIN main.dossier_text AS t ON t.dossier_id = d.id WHERE d.fields <> '{}' ORDER BY d.id"
    )
    scopes = {number: set(scope.split()) for number, _, scope in rows}
    missing: set[int] = set()
    twice = []
    for number, ids in _owners({one: json.loads(text) for one, text, _ in rows}, keys).items():
        beat(0)
        token = _token(number)
        found = db.column("SELECT rowid FROM main.dossier_gram WHERE dossier_gram MATCH ?", (f'"{token}"',))
        missing |= {one for one in ids if one not in found or token not in scopes[one]}
        if number[0] in shared and len(ids) > 1 and not set(ids) <= set(shared[number[0]]):
            twice.append(ids)
    return sorted(missing), twice


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


def _owners(said: Mapping[int, Mapping[str, str]], keys: Collection[str]) -> dict[Number, list[int]]:
    """The ids of the dossiers that have each number, in their order."""
    found: defaultdict[Number, list[int]] = defaultdict(list)
    for dossier_id, fields in said.items():
        for number in dict.fromkeys(_numbers(fields, keys)):
            found[number].append(dossier_id)
    return found


def _numbers(fields: Mapping[str, str], keys: Collection[str]) -> Iterator[Number]:
    for key in keys:
        yield from ((key, number) for number in number_keys(str(fields.get(key, ""))))


def _token(number: Number) -> str:
    return _SIGN + sha256("\0".join(number).encode()).hexdigest()[:_LENGTH]
