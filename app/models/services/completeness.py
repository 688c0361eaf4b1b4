"""Completeness: of dossiers, and by building and category (S09-R5, S03-R3)."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.life import Completeness, Corner
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.store import completeness
from app.models.store.database import Database

# More than these are no list that anybody works through.
MOST_LISTED = 500


@query(Right.CONSULT)
def corners(desk: Desk, of_class: tuple[str, str] | None = None) -> list[Corner]:
    """Every building and category with its dossiers and how many lack something, within the session's scope.

    `of_class`: only those of a value on an axis («risk», «高风险»).
    """
    return completeness.corners(desk.store.db, desk.pack, of_class)


@query(Right.CONSULT)
def incomplete(desk: Desk, corner: tuple[int, str] | None = None, of_class: tuple[str, str] | None = None) -> list[int]:
    """The first `MOST_LISTED` dossiers that lack something, in natural order; `corner`: (building id, category)."""
    return completeness.incomplete(desk.store.db, desk.pack, corner, of_class, MOST_LISTED)


def lacking(db: Database, pack: Pack, dossier_ids: Sequence[int]) -> dict[int, Completeness]:
    """Return what each of these dossiers lacks; a tombstone lacks nothing. The caller narrows the dossiers to the scope."""
    whole = Completeness((), ())
    return dict.fromkeys(dossier_ids, whole) | {
        number: Completeness(
            pack.missing_papers(pack.category(one.category), one.customer, one.classes, one.papers),
            tuple(field.name for field in pack.missing_fields(one.customer, one.classes, one.fields)),
        )
        for number, one in completeness.supplied(db, dossier_ids).items()
    }
