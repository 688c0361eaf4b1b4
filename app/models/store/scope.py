"""Scope in SQL: temporary views that stand before the tables, so that no query can forget them.

An unqualified name finds the view of the session's own connection first. Reads name tables unqualified and see
the scope; what must see everything (uniqueness, a borrower's overdue loans) and every write says `main.`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.policy.pack import Reach
from app.models.store.database import Database

_WITHIN = {
    Reach.ALL: "1",
    Reach.NONE: "0",
    Reach.OWN_BUILDINGS: "building_id IN (SELECT building_id FROM main.person_building WHERE person_id = {person})",
    Reach.OWN_CUSTOMERS: "(manager_a = {person} OR manager_b = {person})",
    Reach.OWN_AREA: "id IN (SELECT dossier_id FROM main.dossier_class AS c JOIN main.person_area AS a"
    " ON c.axis = 'region' AND c.value = a.area WHERE a.person_id = {person})",
}
# What was asked for here and handed out may be seen until it is back, whoever sees how far otherwise. A loan of an
# imported register was never asked for here.
_HANDED_OUT = (
    "id IN (SELECT dossier_id FROM main.loan WHERE borrower_id = {person} AND returned_at IS NULL"
    " AND request_id IS NOT NULL)"
)

_VIEWS = (
    "CREATE TEMP VIEW dossier AS SELECT * FROM main.dossier WHERE {within}",
    "CREATE TEMP VIEW dossier_count AS SELECT ifnull(building_id, 0) AS building_id, unit, category, state,"
    " count(*) AS n FROM temp.dossier GROUP BY 1, 2, 3, 4",
    "CREATE TEMP VIEW party AS SELECT * FROM main.party AS p"
    " WHERE EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.party_id = p.id)"
    " OR EXISTS (SELECT 1 FROM temp.co_customer AS c WHERE c.party_id = p.id)",
    "CREATE TEMP VIEW phone AS SELECT * FROM main.phone AS p"
    " WHERE EXISTS (SELECT 1 FROM temp.party AS v WHERE v.id = p.party_id)",
    *(
        f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} AS t"
        " WHERE EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)"
        for table in (
            "household",
            "co_customer",
            "item",
            "dossier_class",
            "identification",
            "consent",
            "record",
            "review",
            "change_line",
            "custody",
            "hold",
            "dossier_text",
            "docket_line",
            "claim",
            "loan_request_dossier",
        )
    ),
    "CREATE TEMP VIEW file AS SELECT * FROM main.file AS f"
    " WHERE EXISTS (SELECT 1 FROM temp.item AS i WHERE i.id = f.item_id)",
    "CREATE TEMP VIEW file_part AS SELECT * FROM main.file_part AS p"
    " WHERE EXISTS (SELECT 1 FROM temp.file AS f WHERE f.id = p.file_id)",
    "CREATE TEMP VIEW change_request AS SELECT * FROM main.change_request WHERE asked_by = {person}",
    "CREATE TEMP VIEW loan AS SELECT * FROM main.loan AS t WHERE borrower_id = {person}"
    " OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)",
    "CREATE TEMP VIEW loan_request AS SELECT * FROM main.loan_request"
    " WHERE borrower_id = {person} OR asked_by = {person}",
    "CREATE TEMP VIEW docket AS SELECT * FROM main.docket WHERE opened_by = {person}",
    "CREATE TEMP VIEW docket_step AS SELECT * FROM main.docket_step AS s"
    " WHERE EXISTS (SELECT 1 FROM temp.docket AS d WHERE d.id = s.docket_id)",
    "CREATE TEMP VIEW handover AS SELECT * FROM main.handover WHERE {person} IN (leaver_id, receiver_id, witness_id)",
    "CREATE TEMP VIEW batch AS SELECT * FROM main.batch WHERE imported_by = {person}",
    "CREATE TEMP VIEW audit AS SELECT * FROM main.audit WHERE person_id = {person}",
)


@dataclass(frozen=True, slots=True)
class Scope:
    """How far one person sees by their post's reach; `restricted`: also customers under special protection (S08-R5)."""

    reach: Reach
    restricted: bool
    person_id: str

    @property
    def everything(self) -> bool:
        """Whether nothing is narrowed."""
        return self.reach is Reach.ALL and self.restricted

    def narrow(self, db: Database) -> None:
        """Put the views before the tables of this connection, in the place of those that stand there."""
        for (name,) in db.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'view'"):
            db.run(f"DROP VIEW temp.{name}")
        if self.everything:
            return
        for view in _VIEWS:
            db.run(view.format(within=self._within(), person=_quoted(self.person_id)))

    def reaches(self, db: Database, dossier_id: int) -> bool:
        """Whether a dossier lies in this scope, whatever the scope of the connection that asks."""
        return bool(db.value(f"SELECT 1 FROM main.dossier WHERE id = ? AND ({self._within()})", (dossier_id,)))

    def _within(self) -> str:
        within = _WITHIN[self.reach] + ("" if self.restricted else " AND restricted = 0")
        return f"({within}) OR {_HANDED_OUT}".format(person=_quoted(self.person_id))

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


def building_token(building_id: int) -> str:
    """The search token of a building."""
    return f"~b{building_id}"


def person_token(person_id: str) -> str:
    """The search token of a project manager's own customers."""
    return f"~p{person_id}".lower()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
