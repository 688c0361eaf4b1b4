"""Scope in SQL: temporary views in front of the tables, so that no query can forget them.

An unqualified name resolves to the view of the session's own connection first. Reads name tables unqualified and see
the scope; reads that must see everything (uniqueness, a borrower's overdue loans) and every write use `main.`.
`tables.py` defines the view of each table.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack, Reach
from app.models.domain.rights import Right
from app.models.store import tables
from app.models.store.archive_table import ALL, ArchiveTable
from app.models.store.database import Database, quoted

_WITHIN = {
    Reach.ALL: "1",
    Reach.NONE: "0",
    Reach.OWN_BUILDINGS: "building_id IN (SELECT building_id FROM main.person_building WHERE person_id = {person})",
    Reach.OWN_CUSTOMERS: "(manager_a = {person} OR manager_b = {person})",
    Reach.OWN_AREA: "id IN (SELECT dossier_id FROM main.dossier_class AS c JOIN main.person_area AS a"
    " ON c.axis = 'region' AND c.value = a.area WHERE a.person_id = {person})",
}
# A dossier asked for here and handed out may be seen until it is back, whatever the session's reach. A loan from an
# imported register has no request.
_HANDED_OUT = (
    "id IN (SELECT dossier_id FROM main.loan WHERE borrower_id = {person} AND returned_at IS NULL"
    " AND docket_id IS NOT NULL)"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The scope of one person by their post's reach; `restricted`: also customers under special protection (S08-R5).

    `sealed`: what sealed dossiers say, too (S11-R6); to others they are bags with a code.
    """

    reach: Reach
    restricted: bool
    person_id: str
    sealed: bool = True

    @classmethod
    def of(cls, pack: Pack, role: Role | None, person_id: str) -> Scope:
        """The scope of a person's own post, at any desk; a person without a post sees nothing."""
        if role is None:
            return cls(Reach.NONE, False, person_id, sealed=False)
        may = pack.rights.may
        return cls(pack.reach(role), may(role, Right.RESTRICTED), person_id, may(role, Right.SEALED))

    @property
    def everything(self) -> bool:
        """Return whether the scope is every dossier of the archive, be it as a bag with a code."""
        return self.reach is Reach.ALL and self.restricted

    def narrow(self, db: Database) -> None:
        """Put the views before the tables of this connection, in the place of those that stand there."""
        for (name,) in db.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'view'"):
            db.run(f"DROP VIEW temp.{name}")
        for table in tables.TABLES:
            if view := self._view(db, table):
                db.run(f"CREATE TEMP VIEW {table.name} AS {view}")
        if not self.sealed:
            db.run("CREATE TEMP VIEW withheld AS SELECT id AS dossier_id FROM main.dossier WHERE sealed = 1")
        if not self.everything:
            db.run(
                "CREATE TEMP VIEW beyond_reach AS SELECT id AS dossier_id FROM main.dossier AS m"
                " WHERE NOT EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = m.id)"
            )

    def _view(self, db: Database, table: ArchiveTable) -> str:
        """Return the SELECT of the view before a table; «» for a table that this scope sees whole."""
        seen = f"SELECT * FROM main.{table.name} AS t"
        if not self.everything and table.seen != ALL:
            seen = table.seen.format(table=table.name, within=self._within(), person=quoted(self.person_id))
        elif self.sealed or not (table.sealed or tables.covering(table)):
            return ""
        if self.sealed:
            return seen
        stay = f" WHERE NOT ({table.sealed})" if table.sealed else ""
        return f"SELECT {_covered(db, table)} FROM ({seen}) AS t{stay}"

    def reaches(self, db: Database, *dossier_ids: int) -> bool:
        """Return whether all these dossiers lie in this scope, regardless of the scope of the connection."""
        return self.reached(db, dossier_ids) == set(dossier_ids)

    def reached(self, db: Database, dossier_ids: Collection[int]) -> set[int]:
        """Return the dossiers among these that lie in this scope."""
        these = json.dumps(list(dossier_ids))
        within = f"SELECT id FROM main.dossier WHERE id {tables.OF_THESE} AND ({self._within()})"
        return set(db.column(within, (these,)))

    def _within(self) -> str:
        within = _WITHIN[self.reach] + ("" if self.restricted else " AND restricted = 0")
        return f"({within}) OR {_HANDED_OUT}".format(person=quoted(self.person_id))

    def search_tokens(self, db: Database) -> list[str] | None:
        """Tokens of which a hit must carry one; None: no narrowing. They make a narrow search fast."""
        match self.reach:
            case Reach.OWN_BUILDINGS:
                rows = db.rows("SELECT building_id FROM main.person_building WHERE person_id = ?", (self.person_id,))
                return [building_token(row[0]) for row in rows]
            case Reach.OWN_CUSTOMERS:
                return [person_token(self.person_id)]
            case _:
                return None


def _covered(db: Database, table: ArchiveTable) -> str:
    """Return the columns of a table; in rows of sealed dossiers those that say something of the customer are covered."""
    covered = tables.covering(table)
    if not covered:
        return "*"
    names = db.column("SELECT name FROM pragma_table_info(?, 'main')", (table.name,))
    return ", ".join(f"{covered[name]} AS {name}" if name in covered else f"t.{name}" for name in names)


def building_token(building_id: int) -> str:
    """The search token of a building."""
    return f"~b{building_id}"


def person_token(person_id: str) -> str:
    """The search token of a project manager's own customers."""
    return f"~p{person_id}".lower()
