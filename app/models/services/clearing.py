"""清理清单: what nobody has moved or consulted for the office's term, and what has served its term of keeping (S12-R7).

It deletes and moves nothing: a destruction, or a move, begins from it as from any list.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.dossier import DossierRow
from app.models.domain.moments import day_of
from app.models.domain.rights import Right
from app.models.domain.workdays import months_later
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.store import browse, clearing

MOST = 5000
"""The number of dossiers that one list names."""


@dataclass(frozen=True, slots=True)
class UnusedDossier:
    """A dossier to clear. `used_on`: when it was last moved or consulted; `due`: when its term was served, ISO or «»."""

    row: DossierRow
    used_on: str
    due: str
    is_unused: bool

    @property
    def id(self) -> int:
        """Return the dossier's id."""
        return self.row.id

    @property
    def is_expired(self) -> bool:
        """Return whether its term of keeping is served."""
        return self.due != ""


@query(Right.CONSULT)
def to_clear(desk: Desk) -> list[UnusedDossier]:
    """Return what lies unused for longer than the pack's term, or has served its term, the longest unused first; masked."""
    terms = desk.pack.clearing
    if terms is None:
        return []
    today = desk.now().date().isoformat()
    before = months_later(today, -terms.months)
    found = clearing.unused(desk.store.db, before, today, MOST)
    rows = {row.id: row.masked() for row in browse.rows(desk.store.db, [number for number, _used, _due in found])}
    return [
        UnusedDossier(rows[number], day_of(used), due if due and due <= today else "", used < before)
        for number, used, due in found
        if number in rows
    ]
