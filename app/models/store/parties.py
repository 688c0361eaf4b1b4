"""Customers: persons and organisations, each with one dossier or several, alone or with others in one dossier."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from app.models.domain.change import customer_position
from app.models.domain.party import CoCustomer, Party
from app.models.store import erasure
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

CUSTOMERS = (
    "(SELECT count(*) FROM main.co_customer WHERE dossier_id = {dossier}.id"
    " AND NOT EXISTS (SELECT 1 FROM withheld AS w WHERE w.dossier_id = {dossier}.id))"
    " + 1"
)
"""SQL for how many customers a dossier has; `dossier`: the alias of its row."""

_OF_CUSTOMER = (
    "id IN (SELECT id FROM main.dossier WHERE party_id = ?1"
    " UNION ALL SELECT dossier_id FROM main.co_customer WHERE party_id = ?1)"
)

# A customer whose dossiers are all sealed, to a session without the right to read them. Asked of every customer, it goes by
# the few that are sealed.
_NOT_WITHHELD = (
    "p.id NOT IN (SELECT u.party_id FROM ({sealed}) AS u WHERE u.party_id NOTNULL"
    " AND NOT EXISTS (SELECT 1 FROM main.dossier AS d WHERE d.party_id = u.party_id AND d.id NOT IN withheld)"
    " AND NOT EXISTS (SELECT 1 FROM main.co_customer AS c WHERE c.party_id = u.party_id AND c.dossier_id NOT IN withheld))"
).format(
    sealed="SELECT d.party_id FROM withheld AS w JOIN main.dossier AS d ON d.id = w.dossier_id"
    " UNION SELECT c.party_id FROM withheld AS w JOIN main.co_customer AS c ON c.dossier_id = w.dossier_id"
)


def with_id_number(db: Database, id_number: str) -> list[Party]:
    """Customers of an ID or credit number, within the session's scope."""
    rows = db.named(
        "SELECT p.id, p.kind, p.name, p.id_number FROM party AS p WHERE p.id_number = ? ORDER BY p.id", (id_number,)
    )
    return [Party(**row, dossiers=tuple(dossiers_of(db, row["id"]))) for row in rows]


def by_id_number(db: Database) -> dict[str, tuple[int, str]]:
    """Return every customer with an ID or credit number: number → (id, name).

    For an import narrowed by nothing but the seal: who is withheld is a new customer to it.
    """
    rows = db.rows(
        f"SELECT p.id_number, p.id, p.name FROM main.party AS p WHERE p.id_number <> '' AND {_NOT_WITHHELD} ORDER BY p.id DESC"
    )
    return {number: (party, name) for number, party, name in rows}


def dossiers_named(db: Database, names: Collection[str]) -> dict[str, set[int]]:
    """Return the dossiers of customers of these names, by name, without those that are destroyed.

    For an import narrowed by nothing but the seal.
    """
    found: dict[str, set[int]] = {}
    sql = (
        "SELECT p.name, d.id FROM main.party AS p JOIN main.dossier AS d ON d.party_id = p.id"
        f" WHERE p.name {OF_THESE} AND d.state <> 'destroyed' AND d.id NOT IN withheld"
    )
    for name, number in db.rows(sql, (json.dumps(list(names)),)):
        found.setdefault(name, set()).add(int(number))
    return found


def is_visible(db: Database, party_id: int) -> bool:
    """Return whether a customer is inside the session's scope."""
    return bool(db.value("SELECT 1 FROM party WHERE id = ?", (party_id,)))


def of_dossier(db: Database, dossier_id: int) -> int | None:
    """The first customer of a dossier; None for a tombstone."""
    found = db.value("SELECT party_id FROM dossier WHERE id = ?", (dossier_id,))
    return None if found is None else int(found)


def ids_of(db: Database, dossier_id: int) -> list[int]:
    """Return all customers of a dossier, the first one first. Not narrowed."""
    return db.column(
        "SELECT party_id, 1 FROM main.dossier WHERE id = ?1 AND party_id IS NOT NULL"
        " UNION ALL SELECT party_id, position FROM main.co_customer WHERE dossier_id = ?1 ORDER BY 2",
        (dossier_id,),
    )


def at(db: Database, dossier_id: int, position: int) -> int | None:
    """The customer at a position of a dossier, 1 for the first; None where there is none. Not narrowed."""
    if position == 1:
        found = db.value("SELECT party_id FROM main.dossier WHERE id = ?", (dossier_id,))
    else:
        found = db.value(
            "SELECT party_id FROM main.co_customer WHERE dossier_id = ? AND position = ?", (dossier_id, position)
        )
    return None if found is None else int(found)


def about(db: Database, dossier_id: int, key: str) -> int | None:
    """Return the customer of a datum of a dossier; None for a datum of no customer, and for a position without one."""
    position = customer_position(key)
    return at(db, dossier_id, position) if position else None


def places(db: Database, party_id: int) -> list[tuple[int, int]]:
    """Return the positions of a customer, regardless of the scope: (dossier, position), the oldest dossier first."""
    rows = db.rows(
        "SELECT id, 1 FROM main.dossier WHERE party_id = ?1"
        " UNION ALL SELECT dossier_id, position FROM main.co_customer WHERE party_id = ?1 ORDER BY 1, 2",
        (party_id,),
    )
    return [(dossier_id, position) for dossier_id, position in rows]


def add_co_customer(db: Database, dossier_id: int, position: int) -> int:
    """Add a person to a dossier, nameless yet; returns their id."""
    party = db.insert("INSERT INTO main.party (kind, name, pinyin) VALUES ('person', '', '')")
    db.run("INSERT INTO main.co_customer VALUES (?, ?, ?)", (dossier_id, position, party))
    return party


def remove_co_customer(db: Database, dossier_id: int, position: int) -> None:
    """Take a further customer out of a dossier, and out of the archive where no other dossier names them."""
    party = at(db, dossier_id, position)
    db.run("DELETE FROM main.co_customer WHERE dossier_id = ? AND position = ?", (dossier_id, position))
    erasure.forget_unused(db, "party", [party] if party is not None else [])


def co_customers(db: Database, dossier_id: int) -> tuple[CoCustomer, ...]:
    """The customers of a dossier beside its first one, by position. Not narrowed: ask for the bag first."""
    rows = db.rows(
        "SELECT p.id, c.position, p.name, p.id_number FROM main.co_customer AS c"
        " JOIN main.party AS p ON p.id = c.party_id WHERE c.dossier_id = ? ORDER BY c.position",
        (dossier_id,),
    )
    return tuple(CoCustomer(position, name, number, phones(db, party)) for party, position, name, number in rows)


def co_names(db: Database, dossier_ids: Sequence[int]) -> set[str]:
    """The names of the customers of dossiers beside their first ones. Not narrowed: ask for the bags first."""
    return set(
        db.column(
            "SELECT p.name FROM main.co_customer AS c JOIN main.party AS p ON p.id = c.party_id"
            f" WHERE c.dossier_id {OF_THESE}",
            (json.dumps(list(dossier_ids)),),
        )
    )


def said_of(db: Database, dossier_ids: Collection[int]) -> dict[str, set[str]]:
    """Return what names the customers of dossiers: names, ID or credit numbers and telephones, by reference code.

    Not narrowed: ask for the bags first. A tombstone has none.
    """
    rows = db.rows(
        "WITH theirs AS ("
        f"SELECT reference_code, party_id FROM main.dossier WHERE id {OF_THESE} UNION"
        " SELECT d.reference_code, c.party_id FROM main.co_customer AS c JOIN main.dossier AS d ON d.id = c.dossier_id"
        f" WHERE c.dossier_id {OF_THESE})"
        " SELECT t.reference_code, p.name FROM theirs AS t JOIN main.party AS p ON p.id = t.party_id"
        " UNION SELECT t.reference_code, p.id_number FROM theirs AS t JOIN main.party AS p ON p.id = t.party_id"
        " UNION SELECT t.reference_code, f.number FROM theirs AS t JOIN main.phone AS f ON f.party_id = t.party_id",
        (json.dumps(list(dossier_ids)),),
    )
    found: dict[str, set[str]] = {}
    for code, said in rows:
        found.setdefault(str(code), set()).add(str(said))
    return found


def phones(db: Database, party_id: int) -> tuple[tuple[str, str], ...]:
    """The telephones of a customer: (label, number). Not narrowed."""
    rows = db.rows("SELECT label, number FROM main.phone WHERE party_id = ? ORDER BY position", (party_id,))
    return tuple((label, number) for label, number in rows)


def all_phones(db: Database) -> dict[int, frozenset[str]]:
    """Return the telephones of every customer who has an ID or credit number, by customer.

    For an import, as `by_id_number`.
    """
    found: dict[int, set[str]] = {}
    for party, number in db.rows(
        "SELECT p.id, phone.number FROM main.phone JOIN main.party AS p ON p.id = party_id"
        f" WHERE p.id_number <> '' AND {_NOT_WITHHELD}"
    ):
        found.setdefault(int(party), set()).add(str(number))
    return {party: frozenset(numbers) for party, numbers in found.items()}


def add_phones(db: Database, party_id: int, more: Sequence[tuple[str, str]]) -> None:
    """Add telephones that a customer does not have yet."""
    known = {number for _, number in phones(db, party_id)}
    new = [one for one in more if one[1] not in known]
    first = int(db.value("SELECT ifnull(max(position), -1) + 1 FROM main.phone WHERE party_id = ?", (party_id,)))
    db.many(
        "INSERT INTO main.phone VALUES (?, ?, ?, ?)",
        [(party_id, at, label, number) for at, (label, number) in enumerate(new, first)],
    )


def dossiers_of(db: Database, party_id: int) -> list[int]:
    """The dossiers of a customer that the session may see, oldest first."""
    sql = f"SELECT id FROM dossier AS d WHERE {_OF_CUSTOMER} AND NOT EXISTS (SELECT 1 FROM withheld WHERE dossier_id = d.id) ORDER BY id"
    return db.column(sql, (party_id,))


def all_dossiers_of(db: Database, party_id: int) -> list[int]:
    """Return the dossiers of a customer, regardless of the scope, oldest first."""
    return db.column(f"SELECT id FROM main.dossier WHERE {_OF_CUSTOMER} ORDER BY id", (party_id,))
