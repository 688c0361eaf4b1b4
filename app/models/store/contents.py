"""The data of a dossier under the keys of `domain.change`, and writing a single datum."""

from __future__ import annotations

import json
from collections.abc import Sequence

from app.models.domain.change import (
    CO_DATA,
    Datum,
    class_key,
    customer_key,
    customer_position,
    datum_of,
    field_key,
    key_parts,
    paper_key,
)
from app.models.domain.household import short_names
from app.models.domain.identity import split_phones
from app.models.domain.naming import readings
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.store import dossiers, numbers, parties
from app.models.store.database import Database
from app.models.store.grams import Person, text_of
from app.models.store.search import entry, forget, index
from app.models.store.tables import OF_THESE

_FORMS = {"original": "原件", "copy": "复印件"}
_PHONE_JOINT = "；"


def contents(db: Database, dossier_id: int) -> dict[str, str]:
    """Return every datum of a dossier that is not empty; {} for one that is not there. Not narrowed: ask for the bag first."""
    row = db.one(
        "SELECT d.category, d.note, d.fields, p.id, p.name, p.gender, p.id_number FROM main.dossier AS d"
        " JOIN main.party AS p ON p.id = d.party_id WHERE d.id = ?",
        (dossier_id,),
    )
    if row is None:
        return {}
    classes = db.rows("SELECT axis, value FROM main.dossier_class WHERE dossier_id = ? ORDER BY axis", (dossier_id,))
    papers = db.rows(
        "SELECT p.title, i.form FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id WHERE i.dossier_id = ?"
        " ORDER BY i.position",
        (dossier_id,),
    )
    found = {
        Datum.NAME.value: row["name"],
        Datum.GENDER.value: row["gender"],
        Datum.ID_NUMBER.value: row["id_number"],
        Datum.PHONES.value: _phones_text(parties.phones(db, row["id"])),
        **_of_co_customers(db, dossier_id),
        Datum.CATEGORY.value: row["category"],
        Datum.NOTE.value: row["note"],
        **{field_key(name): value for name, value in json.loads(row["fields"]).items()},
        **{class_key(axis): value for axis, value in classes},
        **{paper_key(title): _FORMS[form] for title, form in papers},
    }
    return {key: str(value) for key, value in found.items() if value}


def classes_of(db: Database, dossier_id: int) -> dict[str, str]:
    """The classes of a dossier: axis → value."""
    return classes_of_all(db, [dossier_id])[dossier_id]


def classes_of_all(db: Database, numbers: Sequence[int]) -> dict[int, dict[str, str]]:
    """The classes of each of these dossiers, in one statement however many they are."""
    found: dict[int, dict[str, str]] = {number: {} for number in numbers}
    sql = f"SELECT dossier_id, axis, value FROM main.dossier_class WHERE dossier_id {OF_THESE}"
    for number, axis, value in db.rows(sql, (json.dumps(list(numbers)),)):
        found[number][axis] = value
    return found


def values_of_field(db: Database, numbers: Sequence[int], name: str) -> list[str]:
    """Return the values of a field of the office in these dossiers, each once, in one statement however many they are."""
    sql = (
        f"SELECT DISTINCT f.value FROM main.dossier AS d, json_each(d.fields) AS f WHERE d.id {OF_THESE} AND f.key = ?2"
    )
    return [str(value) for value in db.column(sql, (json.dumps(list(numbers)), name)) if value]


def write(db: Database, pack: Pack, dossier_id: int, key: str, value: str) -> None:
    """Write a value; an empty one removes it. Update the search index."""
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
        case "customer":
            _write_co_customer(db, dossier_id, key, value)
        case _:
            _write_core(db, dossier_id, Datum(name), value)
    numbered = (pack.key_of(Meaning.CONTRACT_NUMBER), *(one.key for one in pack.unique_fields))
    if key in (*_SEARCHED, *map(field_key, numbered)) or family in ("paper", "customer"):
        for party in parties.ids_of(db, dossier_id):
            for one in parties.all_dossiers_of(db, party):
                reindex(db, pack, one)


def places(db: Database, dossier_id: int, key: str) -> list[tuple[int, str]]:
    """Return the places of a datum, regardless of the scope: (dossier, key).

    A customer's own data are in all their dossiers, under the key of the position that they have there.
    """
    party, datum = parties.about(db, dossier_id, key), datum_of(key)
    if party is None or datum is None:
        return [(dossier_id, key)]
    return [
        (number, datum.value if position == 1 else customer_key(position, datum))
        for number, position in parties.places(db, party)
        if position == 1 or datum in CO_DATA
    ]


def of_customer(db: Database, dossier_id: int, position: int) -> list[str]:
    """Return the keys of a further customer's data in a dossier."""
    return [key for key in _of_co_customers(db, dossier_id) if customer_position(key) == position]


def paper_held(db: Database, dossier_id: int, title: str) -> tuple[int, int]:
    """(how many items of a dossier carry a title, how many files are kept with them)."""
    row = db.row(
        "SELECT count(DISTINCT i.id), count(f.id) FROM main.item AS i JOIN main.paper AS p ON p.id = i.paper_id"
        " LEFT JOIN main.file AS f ON f.item_id = i.id WHERE i.dossier_id = ? AND p.title = ?",
        (dossier_id, title),
    )
    assert row is not None
    items, files = row
    return items, files


def set_origin(db: Database, dossier_id: int, key: str, source: str, channel: str, day: str) -> None:
    """Note where a datum came from, by which channel and when (S05-R6, S15-R2)."""
    origin = json.loads(str(db.value("SELECT origin FROM main.dossier WHERE id = ?", (dossier_id,))))
    origin[key] = [source, channel, day]
    text = json.dumps(origin, ensure_ascii=False)
    db.run("UPDATE main.dossier SET origin = ? WHERE id = ?", (text, dossier_id))


def origin(db: Database, dossier_id: int) -> dict[str, tuple[str, str, str]]:
    """Return the origin of each datum: key → (source, channel, day); data of the first entry may have none."""
    text = db.value("SELECT origin FROM dossier WHERE id = ?", (dossier_id,))
    return {key: (one[0], one[1], one[2]) for key, one in json.loads(str(text or "{}")).items()}


def reindex(db: Database, pack: Pack, dossier_id: int) -> None:
    """Enter a dossier into the search index anew."""
    scope = db.value("SELECT scope FROM main.dossier_text WHERE dossier_id = ?", (dossier_id,))
    row = db.row(
        "SELECT d.reference_code, ifnull(b.key, ''), d.unit, d.room, d.fields"
        " FROM main.dossier AS d LEFT JOIN main.building AS b ON b.id = d.building_id WHERE d.id = ?",
        (dossier_id,),
    )
    if scope is None or row is None:
        return
    code, building, unit, room, fields = row
    contracts = db.column("SELECT number FROM main.item WHERE dossier_id = ? AND number <> ''", (dossier_id,))
    data = json.loads(fields)
    said = (data.get(pack.key_of(Meaning.CONTRACT_NUMBER), ""), *contracts)
    forget(db, [dossier_id])
    scope = numbers.with_tokens(scope, data, [one.key for one in pack.unique_fields])
    homes = short_names(building, unit, room)
    index(db, [entry(dossier_id, text_of(code, homes, said, _people(db, dossier_id)), scope)])


def _people(db: Database, dossier_id: int) -> list[Person]:
    found = []
    for party in parties.ids_of(db, dossier_id):
        row = db.row("SELECT name, id_number FROM main.party WHERE id = ?", (party,))
        assert row is not None
        name, id_number = row
        found.append(Person(name, readings(name), id_number, tuple(number for _, number in parties.phones(db, party))))
    return found


_SEARCHED = (Datum.NAME.value, Datum.ID_NUMBER.value, Datum.PHONES.value)


def _write_core(db: Database, dossier_id: int, datum: Datum, value: str) -> None:
    match datum:
        case Datum.CATEGORY:
            db.run("UPDATE main.dossier SET category = ? WHERE id = ?", (value, dossier_id))
        case Datum.NOTE:
            db.run("UPDATE main.dossier SET note = ? WHERE id = ?", (value, dossier_id))
        case _:
            party = parties.at(db, dossier_id, 1)
            assert party is not None
            _write_party(db, party, datum, value)


def _of_co_customers(db: Database, dossier_id: int) -> dict[str, str]:
    found = {}
    for one in parties.co_customers(db, dossier_id):
        found[customer_key(one.position, Datum.NAME)] = one.name
        found[customer_key(one.position, Datum.ID_NUMBER)] = one.id_number
        found[customer_key(one.position, Datum.PHONES)] = _phones_text(one.phones)
    return {key: value for key, value in found.items() if value}


def _phones_text(phones: Sequence[tuple[str, str]]) -> str:
    return _PHONE_JOINT.join(f"{label} {number}".strip() for label, number in phones)


def _write_co_customer(db: Database, dossier_id: int, key: str, value: str) -> None:
    """Write a datum of a further customer: a name adds them, and an empty one removes them from this dossier.

    Raises ValueError for any other datum where there is no customer.
    """
    position, datum = customer_position(key), datum_of(key)
    assert position is not None and datum is not None
    party = parties.at(db, dossier_id, position)
    if datum is Datum.NAME and not value:
        parties.remove_co_customer(db, dossier_id, position)
    elif datum is Datum.NAME or party is not None:
        _write_party(db, party or parties.add_co_customer(db, dossier_id, position), datum, value)
    elif value:
        raise ValueError(key)


def _write_party(db: Database, party: int, datum: Datum, value: str) -> None:
    match datum:
        case Datum.NAME:
            db.run("UPDATE main.party SET name = ?, pinyin = ? WHERE id = ?", (value, readings(value)[0], party))
        case Datum.GENDER:
            db.run("UPDATE main.party SET gender = ? WHERE id = ?", (value, party))
        case Datum.ID_NUMBER:
            db.run("UPDATE main.party SET id_number = ? WHERE id = ?", (value, party))
        case Datum.PHONES:
            db.run("DELETE FROM main.phone WHERE party_id = ?", (party,))
            parties.add_phones(db, party, [(phone.label, phone.number) for phone in split_phones(value)])
        case _:
            raise ValueError(datum)


def _write_field(db: Database, dossier_id: int, field: str, value: str) -> None:
    fields = json.loads(str(db.value("SELECT fields FROM main.dossier WHERE id = ?", (dossier_id,))))
    if value:
        fields[field] = value
    else:
        fields.pop(field, None)
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
