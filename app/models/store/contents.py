"""What a dossier says, datum by datum under the keys of `domain.change`, and writing one datum anew."""

from __future__ import annotations

import json

from app.models.domain.change import PARTY_DATA, Datum, class_key, field_key, key_parts, paper_key
from app.models.domain.identity import split_phones
from app.models.domain.naming import readings
from app.models.store import dossiers
from app.models.store.database import Database
from app.models.store.grams import text_of
from app.models.store.search import forget, index

_FORMS = {"original": "原件", "copy": "复印件"}
_PHONE_JOINT = "；"


def contents(db: Database, dossier_id: int) -> dict[str, str]:
    """Every datum of a dossier that is not empty; {} for one that is not there. Not narrowed: ask for the bag first."""
    row = db.row(
        "SELECT d.category, d.note, d.fields, p.id, p.name, p.gender, p.id_number FROM main.dossier AS d"
        " JOIN main.party AS p ON p.id = d.party_id WHERE d.id = ?",
        (dossier_id,),
    )
    if row is None:
        return {}
    phones = db.rows("SELECT label, number FROM main.phone WHERE party_id = ? ORDER BY position", (row[3],))
    classes = db.rows("SELECT axis, value FROM main.dossier_class WHERE dossier_id = ? ORDER BY axis", (dossier_id,))
    papers = db.rows(
        "SELECT p.title, i.form FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id WHERE i.dossier_id = ?"
        " ORDER BY i.position",
        (dossier_id,),
    )
    found = {
        Datum.NAME.value: row[4],
        Datum.GENDER.value: row[5],
        Datum.ID_NUMBER.value: row[6],
        Datum.PHONES.value: _PHONE_JOINT.join(f"{label} {number}".strip() for label, number in phones),
        Datum.CATEGORY.value: row[0],
        Datum.NOTE.value: row[1],
        **{field_key(name): value for name, value in json.loads(row[2]).items()},
        **{class_key(axis): value for axis, value in classes},
        **{paper_key(title): _FORMS[form] for title, form in papers},
    }
    return {key: str(value) for key, value in found.items() if value}


def classes_of(db: Database, dossier_id: int) -> dict[str, str]:
    """The classes of a dossier: axis → value."""
    rows = db.rows("SELECT axis, value FROM main.dossier_class WHERE dossier_id = ?", (dossier_id,))
    return {str(row[0]): str(row[1]) for row in rows}


def write(db: Database, dossier_id: int, key: str, value: str) -> None:
    """Put a value in its place; an empty one takes it away. What is searched by is indexed anew."""
    family, name = key_parts(key)
    match family:
        case "field":
            _write_field(db, dossier_id, name, value)
        case "class":
            db.run("DELETE FROM main.dossier_class WHERE dossier_id = ? AND axis = ?", (dossier_id, name))
            if value:
                db.run("INSERT INTO main.dossier_class VALUES (?, ?, ?)", (dossier_id, name, value))
        case "paper":
            _write_paper(db, dossier_id, name, value)
        case _:
            _write_core(db, dossier_id, Datum(name), value)
    if key in _SEARCHED or family == "paper":
        for one in shared_by(db, dossier_id, Datum.NAME.value):
            reindex(db, one)


def shared_by(db: Database, dossier_id: int, key: str) -> list[int]:
    """The dossiers that say a datum in one place: of the customer's own data all of theirs, whatever the scope."""
    if key not in PARTY_DATA:
        return [dossier_id]
    rows = db.rows(
        "SELECT id FROM main.dossier WHERE id = ?1 OR party_id = (SELECT party_id FROM main.dossier WHERE id = ?1)"
        " ORDER BY id",
        (dossier_id,),
    )
    return [int(row[0]) for row in rows]


def paper_held(db: Database, dossier_id: int, title: str) -> tuple[int, int]:
    """(how many items of a dossier carry a title, how many files are kept with them)."""
    row = db.row(
        "SELECT count(DISTINCT i.id), count(f.id) FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id"
        " LEFT JOIN main.file AS f ON f.item_id = i.id WHERE i.dossier_id = ? AND p.title = ?",
        (dossier_id, title),
    )
    assert row is not None
    return int(row[0]), int(row[1])


def set_origin(db: Database, dossier_id: int, key: str, source: str, channel: str, day: str) -> None:
    """Note where a datum came from, by which channel and when (S05-R6, S15-R2)."""
    origin = json.loads(str(db.value("SELECT origin FROM main.dossier WHERE id = ?", (dossier_id,))))
    origin[key] = [source, channel, day]
    text = json.dumps(origin, ensure_ascii=False)
    db.run("UPDATE main.dossier SET origin = ? WHERE id = ?", (text, dossier_id))


def origin(db: Database, dossier_id: int) -> dict[str, tuple[str, str, str]]:
    """Where each datum came from: key → (source, channel, day); data of the first entry may not say."""
    text = db.value("SELECT origin FROM dossier WHERE id = ?", (dossier_id,))
    return {key: (one[0], one[1], one[2]) for key, one in json.loads(str(text or "{}")).items()}


def reindex(db: Database, dossier_id: int) -> None:
    """Enter a dossier into the search index anew."""
    old = db.row("SELECT text, scope FROM main.dossier_text WHERE dossier_id = ?", (dossier_id,))
    row = db.row(
        "SELECT p.name, d.reference_code, ifnull(b.key, ''), d.unit, d.room, p.id_number, d.fields, p.id"
        " FROM main.dossier AS d JOIN main.party AS p ON p.id = d.party_id"
        " LEFT JOIN main.building AS b ON b.id = d.building_id WHERE d.id = ?",
        (dossier_id,),
    )
    if old is None or row is None:
        return
    reading, first_letters = readings(row[0])
    phones = [str(one[0]) for one in db.rows("SELECT number FROM main.phone WHERE party_id = ?", (row[7],))]
    contracts = db.rows("SELECT number FROM main.item WHERE dossier_id = ? AND number <> ''", (dossier_id,))
    short = "-".join(part for part in (row[2], row[3], row[4]) if part)
    contract = json.loads(row[6]).get("合同编号", "")
    forget(db, dossier_id)
    clear = (row[0], reading, first_letters, row[1], short, contract, *(str(one[0]) for one in contracts))
    index(db, [(dossier_id, text_of(clear, (row[5][-6:], *phones)), old[1])])


_SEARCHED = frozenset((Datum.NAME.value, Datum.ID_NUMBER.value, Datum.PHONES.value, field_key("合同编号")))


def _write_core(db: Database, dossier_id: int, datum: Datum, value: str) -> None:
    party = "(SELECT party_id FROM main.dossier WHERE id = ?)"
    match datum:
        case Datum.NAME:
            db.run(
                f"UPDATE main.party SET name = ?, pinyin = ? WHERE id = {party}",
                (value, readings(value)[0], dossier_id),
            )
        case Datum.GENDER:
            db.run(f"UPDATE main.party SET gender = ? WHERE id = {party}", (value, dossier_id))
        case Datum.ID_NUMBER:
            db.run(f"UPDATE main.party SET id_number = ? WHERE id = {party}", (value, dossier_id))
        case Datum.PHONES:
            db.run(f"DELETE FROM main.phone WHERE party_id = {party}", (dossier_id,))
            db.many(
                f"INSERT INTO main.phone VALUES ({party}, ?, ?, ?)",
                [(dossier_id, at, phone.label, phone.number) for at, phone in enumerate(split_phones(value))],
            )
        case Datum.CATEGORY:
            db.run("UPDATE main.dossier SET category = ? WHERE id = ?", (value, dossier_id))
        case Datum.NOTE:
            db.run("UPDATE main.dossier SET note = ? WHERE id = ?", (value, dossier_id))


def _write_field(db: Database, dossier_id: int, name: str, value: str) -> None:
    """Not by a JSON path: no path can name a field with a quotation mark or a backslash in every SQLite alike."""
    fields = json.loads(str(db.value("SELECT fields FROM main.dossier WHERE id = ?", (dossier_id,))))
    if value:
        fields[name] = value
    else:
        fields.pop(name, None)
    text = json.dumps(fields, ensure_ascii=False)
    db.run("UPDATE main.dossier SET fields = ? WHERE id = ?", (text, dossier_id))


def _write_paper(db: Database, dossier_id: int, title: str, value: str) -> None:
    paper = dossiers.paper(db, title)
    form = next((code for code, word in _FORMS.items() if word == value), None)
    held = db.value("SELECT id FROM main.item WHERE dossier_id = ? AND paper_id = ?", (dossier_id, paper))
    if form is None:
        db.run("DELETE FROM main.item WHERE dossier_id = ? AND paper_id = ?", (dossier_id, paper))
    elif held is not None:
        db.run("UPDATE main.item SET form = ? WHERE id = ?", (form, held))
    else:
        db.run(
            "INSERT INTO main.item (dossier_id, position, paper_id, form) VALUES (?,"
            " (SELECT ifnull(max(position), 0) + 1 FROM main.item WHERE dossier_id = ?), ?, ?)",
            (dossier_id, dossier_id, paper, form),
        )
