"""Items of a dossier and the files kept with them, in parts, inside the encrypted store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from app.models.domain.item import FileRow, ItemDetail, NewItem, contract_titles, type_of
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.store import contents, dossiers
from app.models.store.database import Database, NamedRow
from app.models.store.tables import OF_THESE

PART = 256 * 1024


def media(db: Database, dossier_ids: Sequence[int]) -> list[Medium]:
    """Return the medium of each item of dossiers."""
    rows = db.column(f"SELECT medium FROM main.item WHERE dossier_id {OF_THESE}", (json.dumps(list(dossier_ids)),))
    return [Medium(one) for one in rows]


def lying_in(db: Database, dossier_ids: Sequence[int]) -> dict[int, list[list[str | int | None]]]:
    """Return what lies in dossiers, by dossier: each item with its title, and with every file, void ones too, by its hash."""
    found: dict[int, list[list[str | int | None]]] = {number: [] for number in dossier_ids}
    for number, *lies in db.rows(
        "SELECT i.dossier_id, i.id, p.title, i.form, i.medium, i.page_count, f.id, f.sha256, f.voided_at IS NOT NULL"
        " FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id LEFT JOIN main.file AS f ON f.item_id = i.id"
        f" WHERE i.dossier_id {OF_THESE} ORDER BY i.id, f.id",
        (json.dumps(list(dossier_ids)),),
    ):
        found[number].append(lies)
    return found


def items(db: Database, dossier_id: int) -> list[ItemDetail]:
    """The items of a dossier in order, with their files."""
    rows = db.named(
        "SELECT i.id, i.position, i.number, p.title, i.form = 'original' AS original, i.medium, i.page_count,"
        " ifnull(i.dated_on, '') AS dated_on, i.responsible, i.sensitive, i.held_in, ifnull(i.received_on, '') AS received_on,"
        " coalesce(k.name, nullif(o.outside, ''), nullif(d.outside, ''), h.name, '') AS keeper,"
        " ifnull(iif(o.standing <> 'entered', w.name, s.name), '') AS place"
        " FROM item AS i JOIN main.paper AS p ON p.id = i.paper_id JOIN main.dossier AS d ON d.id = i.dossier_id"
        " LEFT JOIN main.person AS h ON h.id = d.holder_id LEFT JOIN main.place AS s ON s.id = d.place_id"
        " LEFT JOIN main.deposit AS o ON o.item_id = i.id LEFT JOIN main.person AS k ON k.id = o.holder_id"
        " LEFT JOIN main.place AS w ON w.id = o.place_id WHERE i.dossier_id = ? ORDER BY i.position",
        (dossier_id,),
    )
    return [_item(row, *files_of(db, row["id"])) for row in rows]


def pages(db: Database, dossier_ids: Sequence[int]) -> dict[int, int]:
    """The pages of the paper in each of these dossiers, where they were counted for every paper item of it."""
    rows = db.rows(
        f"SELECT dossier_id, sum(page_count) FROM item WHERE dossier_id {OF_THESE}"
        " AND medium = 'paper' GROUP BY dossier_id HAVING min(page_count) > 0",
        (json.dumps(list(dossier_ids)),),
    )
    return {int(row[0]): int(row[1]) for row in rows}


def item_of(db: Database, item_id: int) -> tuple[int, str, bool] | None:
    """(dossier, title, sensitive) of an item inside the session's scope."""
    row = db.row(
        "SELECT i.dossier_id, p.title, i.sensitive FROM item AS i JOIN main.paper AS p ON p.id = i.paper_id"
        " WHERE i.id = ?",
        (item_id,),
    )
    return None if row is None else (row[0], row[1], bool(row[2]))


def by_number(db: Database, text: str) -> tuple[int, str] | None:
    """The item of a contract's number inside the session's scope: (id, title and number)."""
    row = db.row(
        "SELECT i.id, p.title || ' ' || i.number FROM item AS i JOIN main.paper AS p ON p.id = i.paper_id"
        " WHERE i.number = ? AND i.number <> ''",
        (text.strip(),),
    )
    return None if row is None else (row[0], row[1])


def add_item(db: Database, dossier_id: int, new: NewItem, received_on: str) -> int:
    """Enter an item after the others; returns its id."""
    return db.insert(
        "INSERT INTO main.item (dossier_id, position, paper_id, form, page_count, received_on, medium, sensitive,"
        " responsible, dated_on, held_in) VALUES (?, (SELECT ifnull(max(position), 0) + 1 FROM main.item"
        " WHERE dossier_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            dossier_id, dossier_id, dossiers.paper(db, new.title), "original" if new.original else "copy",
            new.page_count, received_on, new.medium.value, int(new.sensitive), new.responsible,
            new.dated_on or None, new.held_in,
        ),
    )  # fmt: skip


def mark_sensitive(db: Database, item_id: int) -> None:
    """Make an item sensitive; nothing makes it less so."""
    db.run("UPDATE main.item SET sensitive = 1 WHERE id = ?", (item_id,))


def number(db: Database, pack: Pack, item_id: int) -> str:
    """Give a contract the next number after its dossier (S13-R15); one that has a number keeps it. Returns the number."""
    row = db.row(
        "SELECT d.id, d.reference_code, d.contracts + 1, i.number FROM main.item AS i"
        " JOIN main.dossier AS d ON d.id = i.dossier_id WHERE i.id = ?",
        (item_id,),
    )
    assert row is not None
    dossier_id, code, serial, had = row
    if had:
        return str(had)
    given = pack.contract_code.format(code=code, serial=serial)
    db.run("UPDATE main.dossier SET contracts = ? WHERE id = ?", (serial, dossier_id))
    db.run("UPDATE main.item SET number = ? WHERE id = ?", (given, item_id))
    contents.reindex(db, pack, dossier_id)
    return given


def number_contracts(db: Database, pack: Pack, dossier_id: int) -> None:
    """Give every contract that has no number yet the next one."""
    unnumbered = db.column(
        "SELECT i.id FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id WHERE i.dossier_id = ?2"
        f" AND i.number = '' AND p.title {OF_THESE} ORDER BY i.position",
        (json.dumps(sorted(contract_titles(pack))), dossier_id),
    )
    for item_id in unnumbered:
        number(db, pack, item_id)


_FILE = (
    "SELECT f.id, f.name, f.type, f.size, f.added_at, p.name AS added_by, ifnull(f.voided_at, '') AS voided_at,"
    " ifnull(v.name, '') AS voided_by, ifnull(f.voided_because, '') AS voided_because, f.item_id, f.sha256"
    " FROM file AS f JOIN main.person AS p ON p.id = f.added_by"
    " LEFT JOIN main.person AS v ON v.id = f.voided_by"
)


def files_of(db: Database, item_id: int) -> tuple[tuple[FileRow, ...], tuple[FileRow, ...]]:
    """(the valid files of an item, those declared void), oldest first."""
    kept = [_file(row)[0] for row in db.named(f"{_FILE} WHERE f.item_id = ? ORDER BY f.id", (item_id,))]
    return tuple(one for one in kept if not one.is_void), tuple(one for one in kept if one.is_void)


def file(db: Database, file_id: int) -> tuple[FileRow, int, str] | None:
    """(the file, its item, its SHA-256) inside the session's scope."""
    row = db.one(f"{_FILE} WHERE f.id = ?", (file_id,))
    return None if row is None else _file(row)


def kept_already(db: Database, dossier_id: int, sha256: str) -> FileRow | None:
    """The valid file of a dossier with exactly these bytes."""
    row = db.one(
        f"{_FILE} JOIN item AS i ON i.id = f.item_id WHERE i.dossier_id = ? AND f.sha256 = ? AND f.voided_at IS NULL",
        (dossier_id, sha256),
    )
    return None if row is None else _file(row)[0]


def move(db: Database, file_id: int, item_id: int) -> None:
    """Put a file with another item."""
    db.run("UPDATE main.file SET item_id = ? WHERE id = ?", (item_id, file_id))


def void(db: Database, file_id: int, at: str, by: str, because: str) -> None:
    """Declare a file void; it stays in the store."""
    db.run(
        "UPDATE main.file SET voided_at = ?, voided_by = ?, voided_because = ? WHERE id = ?", (at, by, because, file_id)
    )


def keep(db: Database, item_id: int, name: str, source: Iterator[bytes], at: str, by: str) -> int:
    """Take a file in, part by part, so that a large one never stands in memory whole; returns its id."""
    first = next(source, b"")
    file_id = db.insert(
        "INSERT INTO main.file (item_id, name, type, size, sha256, added_at, added_by) VALUES (?, ?, ?, 0, '', ?, ?)",
        (item_id, name, type_of(first), at, by),
    )
    digest, size, position, part = hashlib.sha256(), 0, 0, first
    while part:
        db.run("INSERT INTO main.file_part VALUES (?, ?, ?)", (file_id, position, part))
        digest.update(part)
        size, position, part = size + len(part), position + 1, next(source, b"")
    db.run("UPDATE main.file SET size = ?, sha256 = ? WHERE id = ?", (size, digest.hexdigest(), file_id))
    return file_id


def parts(db: Database, file_id: int) -> Iterator[bytes]:
    """The parts of a file in order."""
    position = 0
    while True:
        data = db.value("SELECT data FROM file_part WHERE file_id = ? AND position = ?", (file_id, position))
        if data is None:
            return
        yield bytes(data)
        position += 1


def _item(row: NamedRow, files: tuple[FileRow, ...], voided: tuple[FileRow, ...]) -> ItemDetail:
    read = {"medium": Medium(row["medium"]), "original": bool(row["original"]), "sensitive": bool(row["sensitive"])}
    return ItemDetail(**row | read, files=files, voided=voided)


def _file(row: NamedRow) -> tuple[FileRow, int, str]:
    item_id, sha256 = row.pop("item_id"), row.pop("sha256")
    return FileRow(**row), item_id, sha256
