"""Scope in SQL: temporary views that stand before the tables, so that no query can forget them.

An unqualified name finds the view of the session's own connection first. Reads name tables unqualified and see
the scope; what must see everything (uniqueness, a borrower's overdue loans) and every write says `main.`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.person import Role
from app.models.store.database import Database

_OWN_BUILDINGS = frozenset((Role.STEWARD, Role.FEE_COLLECTOR))
_OWN_CUSTOMERS = frozenset((Role.BUSINESS, Role.PROJECT_MANAGER))

_VIEWS = (
    "CREATE TEMP VIEW dossier AS SELECT * FROM main.dossier WHERE {within}",
    "CREATE TEMP VIEW dossier_count AS SELECT ifnull(building_id, 0) AS building_id, unit, category, state,"
    " count(*) AS n FROM temp.dossier GROUP BY 1, 2, 3, 4",
    "CREATE TEMP VIEW party AS SELECT * FROM main.party AS p"
    " WHERE EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.party_id = p.id)",
    "CREATE TEMP VIEW phone AS SELECT * FROM main.phone AS p"
    " WHERE EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.party_id = p.party_id)",
    *(
        f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} AS t"
        " WHERE EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)"
        for table in (
            "item",
            "custody",
            "hold",
            "dossier_text",
            "disposal_line",
            "loan_request_dossier",
        )
    ),
    "CREATE TEMP VIEW loan AS SELECT * FROM main.loan AS t WHERE borrower_id = {person}"
    " OR EXISTS (SELECT 1 FROM temp.dossier AS d WHERE d.id = t.dossier_id)",
    "CREATE TEMP VIEW loan_request AS SELECT * FROM main.loan_request"
    " WHERE borrower_id = {person} OR asked_by = {person}",
    "CREATE TEMP VIEW disposal AS SELECT * FROM main.disposal WHERE proposed_by = {person}",
    "CREATE TEMP VIEW handover AS SELECT * FROM main.handover WHERE {person} IN (leaver_id, receiver_id, witness_id)",
    "CREATE TEMP VIEW batch AS SELECT * FROM main.batch WHERE imported_by = {person}",
    "CREATE TEMP VIEW audit AS SELECT * FROM main.audit WHERE person_id = {person}",
)


@dataclass(frozen=True, slots=True)
class Scope:
    """How far one person sees: own buildings, own customers, or everything."""

    role: Role
    person_id: str

    @property
    def everything(self) -> bool:
        """Whether nothing is narrowed."""
        return self.role not in _OWN_BUILDINGS | _OWN_CUSTOMERS

    def narrow(self, db: Database) -> None:
        """Put the views before the tables of this connection."""
        if self.everything:
            return
        person = _quoted(self.person_id)
        if self.role in _OWN_BUILDINGS:
            within = f"building_id IN (SELECT building_id FROM main.person_building WHERE person_id = {person})"
        else:
            within = f"manager_a = {person} OR manager_b = {person}"
        for view in _VIEWS:
            db.run(view.format(within=within, person=person))

    def search_tokens(self, db: Database) -> list[str] | None:
        """Tokens of which a hit must carry one; None: no narrowing. They make a narrow search fast."""
        if self.everything:
            return None
        if self.role in _OWN_BUILDINGS:
            rows = db.rows("SELECT building_id FROM main.person_building WHERE person_id = ?", (self.person_id,))
            return [building_token(row[0]) for row in rows]
        return [person_token(self.person_id)]


def building_token(building_id: int) -> str:
    """The search token of a building."""
    return f"~b{building_id}"


def person_token(person_id: str) -> str:
    """The search token of a project manager's own customers."""
    return f"~p{person_id}".lower()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
