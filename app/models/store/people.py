"""People, their cards and buildings, in the store."""

from __future__ import annotations

from app.models.domain.codes import CodeKind, make
from app.models.domain.folding import compact
from app.models.domain.person import Account, Role, Staff
from app.models.store.database import Database
from app.models.store.settings import next_serial

_COLUMNS = "id, name, department, role, card_code, left_on"


def add(db: Database, person_id: str, name: str, department: str, role: Role | None) -> Staff:
    """Enter a person and issue the staff card's code."""
    card = make(CodeKind.PERSON, next_serial(db, "card"))
    db.run(
        f"INSERT INTO main.person ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, NULL)",
        (person_id, name, department, role.value if role else None, card),
    )
    return Staff(person_id, name, department, role, card, None)


def add_with_card_of(db: Database, holder_id: str, account: Account) -> None:
    """Enter the person of an account that is not active yet, with the staff card of another, who gets a new code."""
    theirs = db.value("SELECT card_code FROM main.person WHERE id = ?", (holder_id,))
    new = make(CodeKind.PERSON, next_serial(db, "card"))
    db.run("UPDATE main.person SET card_code = ? WHERE id = ?", (new, holder_id))
    db.run(
        f"INSERT INTO main.person ({_COLUMNS}) VALUES (?, ?, ?, NULL, ?, NULL)",
        (account.person_id, account.name, account.department, theirs),
    )


def follow(db: Database, account: Account) -> None:
    """Update the person of an account from the key directory; enter them when new.

    A person who has handed over stays marked as left: only a new account brings them back (`come_back`).
    """
    if person(db, account.person_id) is None:
        add(db, account.person_id, account.name, account.department, account.role)
    else:
        db.run(
            "UPDATE main.person SET name = ?, department = ?, role = ? WHERE id = ? AND left_on IS NULL",
            (account.name, account.department, account.role.value, account.person_id),
        )


def come_back(db: Database, person_id: str) -> None:
    """Mark a person who had left as returned, with a new account."""
    db.run("UPDATE main.person SET left_on = NULL WHERE id = ?", (person_id,))


def leave(db: Database, person_id: str, on: str) -> None:
    """Mark a person as gone from `on`."""
    db.run("UPDATE main.person SET left_on = ?, role = NULL WHERE id = ?", (on, person_id))


def drop_role(db: Database, person_id: str) -> None:
    """The person keeps their card but has no account any more."""
    db.run("UPDATE main.person SET role = NULL WHERE id = ?", (person_id,))


def person(db: Database, person_id: str) -> Staff | None:
    """A person by id."""
    return next(iter(_staff(db, "WHERE id = ?", person_id)), None)


def by_card(db: Database, card_code: str) -> Staff | None:
    """A person by the code on the staff card."""
    return next(iter(_staff(db, "WHERE card_code = ?", card_code)), None)


def namesakes(db: Database, name: str, apart_from: str = "") -> list[Staff]:
    """The present colleagues without an account of a name, however it is spelled."""
    rows = _staff(db, "WHERE left_on IS NULL AND role IS NULL AND id <> ? ORDER BY department, id", apart_from)
    return [one for one in rows if compact(one.name) == compact(name)]


def named(db: Database, name: str, department: str) -> Staff | None:
    """The person of that name, a present one before one who has left; of several namesakes, the one of the department.

    A ledger's «管家» and the office's «管家部» do not make two people of one.
    """
    rows = _staff(db, "WHERE name = ?", name)
    rows = [row for row in rows if row.left_on is None] or rows
    if len(rows) > 1 and department:
        rows = [row for row in rows if row.department == department]
    return rows[0] if rows else None


def everyone(db: Database) -> list[Staff]:
    """Return all current staff, by department and name."""
    return _staff(db, "WHERE left_on IS NULL ORDER BY department, name, id")


def names(db: Database) -> dict[str, str]:
    """Return every person's printed name, gone or not, by id."""
    return dict(db.rows("SELECT id, name FROM main.person"))


def buildings_of(db: Database, person_id: str) -> set[int]:
    """Ids of the buildings a steward answers for."""
    return set(db.column("SELECT building_id FROM main.person_building WHERE person_id = ?", (person_id,)))


def set_buildings(db: Database, person_id: str, building_ids: set[int]) -> None:
    """Say which buildings a steward answers for."""
    db.run("DELETE FROM main.person_building WHERE person_id = ?", (person_id,))
    db.many("INSERT INTO main.person_building VALUES (?, ?)", [(person_id, one) for one in sorted(building_ids)])


def areas_of(db: Database, person_id: str) -> set[str]:
    """The areas that an area manager answers for: values of the axis «region»."""
    return set(db.column("SELECT area FROM main.person_area WHERE person_id = ?", (person_id,)))


def set_areas(db: Database, person_id: str, areas: set[str]) -> None:
    """Say which areas an area manager answers for."""
    db.run("DELETE FROM main.person_area WHERE person_id = ?", (person_id,))
    db.many("INSERT INTO main.person_area VALUES (?, ?)", [(person_id, one) for one in sorted(areas)])


def _staff(db: Database, where: str, *values: str) -> list[Staff]:
    rows = db.named(f"SELECT {_COLUMNS} FROM main.person {where}", values)
    return [Staff(**row | {"role": Role(row["role"]) if row["role"] else None}) for row in rows]
