"""Differences between archive and trail: the archive compared with its seals, schema, counts and the bytes of its scans.

Every subject is compared both ways: the present state with its seal, and each seal with the present state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, TypeVar

from app.models.domain.tampering import Fault, Finding
from app.models.store import audit, migrations, numbers, seal, search
from app.models.store.database import Database
from app.models.store.seal import Key, Said, Sealed, SubjectKind

T = TypeVar("T")
Beat = Callable[[int], None]
"""Hears how many more subjects were looked at; may raise to stop."""


def count(db: Database) -> int:
    """Count the subjects and scans that `findings` looks at."""
    names = [kind.root.name for kind in seal.kinds()] + ["file"]
    return sum(int(db.value(f"SELECT count(*) FROM main.{name}")) for name in names)


def findings(db: Database, roots: Mapping[int, bytes], beat: Beat) -> list[Finding]:
    """Return all faults, inside one snapshot; `roots` are those of the chain, by the number of the event."""
    sealed: dict[int, Any] = {}
    found = [one for kind in seal.kinds() for one in _state(db, kind, sealed, beat)]
    found += [Finding(Fault.ADDED, kind) for kind in seal.unknown_kinds(db)]
    for seq in sorted(roots.keys() | sealed.keys()):
        root = sealed[seq].digest() if seq in sealed else seal.NOTHING
        if roots.get(seq) != root:
            found.append(Finding(Fault.SEALS, seq=seq))
    for seq, subjects in audit.found_changed(db):
        found += [Finding(Fault.OVERWRITTEN, *_called(db, *_split(one)), seq) for one in subjects]
    return [*found, *_schema(db), *_structure(db), *_orphans(db), *_counts(db), *_numbers(db, beat), *_bytes(db, beat)]


def unsealed(db: Database) -> set[tuple[str, Key]]:
    """The subjects that are not as they were sealed last: kind and key."""
    return {(kind.name, key) for kind in seal.kinds() for key in unsealed_of(db, kind)}


def unsealed_of(db: Database, kind: SubjectKind) -> list[Key]:
    """The subjects of one kind that are not as they were sealed last."""
    sides = _side_by_side(_each(seal.states(db, kind), _unheard), _newest(db, kind, {}))
    return [key for key, text, sealed in sides if _fault(text, sealed)]


def _unheard(_: int) -> None:
    """Ignore progress: no caller listens."""


# ------------------------------------------------------------------ subjects against their seals
def _state(db: Database, kind: SubjectKind, roots: dict[int, Any], beat: Beat) -> Iterator[Finding]:
    for key, text, sealed in _side_by_side(_each(seal.states(db, kind), beat), _newest(db, kind, roots)):
        fault = _fault(text, sealed)
        if fault:
            yield Finding(fault, *_called(db, kind.name, key), sealed.event if sealed else 0)


def _fault(text: str, sealed: Sealed | None) -> Fault | None:
    was_there = sealed is not None and sealed.digest != seal.NOTHING
    if text and not was_there:
        return Fault.ADDED
    if not text and was_there:
        return Fault.REMOVED
    return Fault.CHANGED if sealed and was_there and not seal.holds(sealed, text) else None


def _newest(db: Database, kind: SubjectKind, roots: dict[int, Any]) -> Iterator[Sealed]:
    """The newest seal of each subject, in the order of the key; every seal is added to the root of its event."""
    last: Sealed | None = None
    for page in seal.seals(db, kind.name):
        for one in page:
            roots.setdefault(one.event, sha256()).update(seal.entry(kind.name, one.key, one.digest))
            if last is not None and last.key != one.key:
                yield last
            elif last is not None and last.salt:  # it was wiped when this one took its place, and came back
                roots[last.event].update(last.salt)
            last = one
    if last is not None:
        yield last


def _side_by_side(said: Iterator[Said], sealed: Iterator[Sealed]) -> Iterator[tuple[Any, str, Sealed | None]]:
    """Two rows of subjects in the order of their keys as one: key, text (empty: not there), seal (None: never sealed)."""
    text, mark = next(said, None), next(sealed, None)
    while text or mark:
        if mark is None or (text is not None and _order(text[0]) < _order(mark.key)):
            assert text is not None
            yield text[0], text[1], None
            text = next(said, None)
        elif text is None or _order(mark.key) < _order(text[0]):
            yield mark.key, "", mark
            mark = next(sealed, None)
        else:
            yield text[0], text[1], mark
            text, mark = next(said, None), next(sealed, None)


def _order(key: object) -> tuple[int, Any]:
    """Return a key in SQLite's order for values of any kind.

    A tampered row may have a key that the program never writes.
    """
    return (0 if isinstance(key, int | float) else 1 if isinstance(key, str) else 2, key)


def _each(pages: Iterable[list[T]], beat: Beat) -> Iterator[T]:
    for page in pages:
        beat(len(page))
        yield from page


def _split(subject: str) -> tuple[str, str]:
    kind, _, key = subject.partition(":")
    return kind, key


def _called(db: Database, kind: str, key: object) -> tuple[str, str]:
    """A subject as people know it, kind and code; one that is gone goes by its key."""
    table = next((one.root for one in seal.kinds() if one.name == kind), None)
    if table is None or not table.called:
        return kind, str(key)
    name = db.value(f"SELECT {table.called} FROM main.{table.name} WHERE {table.key[0]} = ?", (key,))
    return kind, str(name or f"#{key}")


# ------------------------------------------------------------------ what is computed from the rest
def _schema(db: Database) -> Iterator[Finding]:
    own, found = migrations.own(), migrations.parts(db)
    for kind, name in sorted(own.keys() | found.keys()):
        if own.get((kind, name)) != found.get((kind, name)):
            yield Finding(Fault.SCHEMA, kind, name)


def _structure(db: Database) -> Iterator[Finding]:
    """Find faults hidden by an outdated page of an index: rules read indexes, seals read the tables."""
    for said in search.structural_faults(db):
        yield Finding(Fault.STRUCTURE, code=str(said))


def _orphans(db: Database) -> Iterator[Finding]:
    """Find rows without an owner: no subject contains them, and the next one with that number would take them in."""
    for table in sorted({str(row[0]) for row in db.rows("PRAGMA foreign_key_check")}):
        yield Finding(Fault.ORPHAN, code=table)


def _counts(db: Database) -> Iterator[Finding]:
    counted = "SELECT ifnull(building_id, 0), unit, category, state, count(*) FROM main.dossier GROUP BY 1, 2, 3, 4"
    kept = "SELECT building_id, unit, category, state, n FROM main.dossier_count WHERE n <> 0"
    if db.rows(f"SELECT * FROM ({counted}) EXCEPT {kept}") or db.rows(f"SELECT * FROM ({kept}) EXCEPT {counted}"):
        yield Finding(Fault.COUNTS)


def _numbers(db: Database, beat: Beat) -> Iterator[Finding]:
    """Find numbers that the index does not have, by which a rule asks, and those that two dossiers came to have."""
    missing, twice = numbers.faults(db, beat)
    for one in missing:
        yield Finding(Fault.UNINDEXED, *_called(db, "dossier", one))
    for ids in twice:
        yield Finding(Fault.TWICE, "dossier", "、".join(_called(db, "dossier", one)[1] for one in ids))


def _bytes(db: Database, beat: Beat) -> Iterator[Finding]:
    rows = db.rows(
        "SELECT f.id, f.sha256, d.reference_code, f.name FROM main.file AS f JOIN main.item AS i ON i.id = f.item_id"
        " JOIN main.dossier AS d ON d.id = i.dossier_id ORDER BY f.id"
    )
    for number, expected, code, _ in rows:
        digest = sha256()
        for (position,) in db.rows(
            "SELECT position FROM main.file_part WHERE file_id = ? ORDER BY position", (number,)
        ):
            part = "SELECT data FROM main.file_part WHERE file_id = ? AND position = ?"
            digest.update(bytes(db.value(part, (number, position))))
        beat(1)
        if digest.hexdigest() != expected:
            yield Finding(Fault.BYTES, "file", f"{code} #{number}")
