"""Completeness: of dossiers, and as a matrix of groups and papers (S09-R5, S03-R3)."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from app.models.domain import rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.life import Completeness
from app.models.domain.matrix import Gap, Matrix
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.services.listing import Printed
from app.models.store import completeness
from app.models.store.database import Database

EVERYWHERE = Gap()


@query(Right.CONSULT)
def matrix(desk: Desk, by: str, of_class: tuple[str, str] | None = None) -> Matrix:
    """Return what is needed and missing in every group of dossiers, within the session's scope.

    `by`: one of `groupings`; `of_class`: only the dossiers of a value on an axis («risk», «高风险»).
    """
    return completeness.matrix(desk.store.db, desk.pack, by, of_class)


@query(Right.CONSULT)
def incomplete(desk: Desk, gap: Gap = EVERYWHERE) -> array[int]:
    """Return the dossiers of a gap, in natural order, within the session's scope."""
    return completeness.incomplete(desk.store.db, desk.pack, gap)


@action(Right.EXPORT)
def export(work: Work, by: str, of_class: tuple[str, str] | None, purpose: str) -> Matrix:
    """Return the matrix for a spreadsheet. It names no customer; purpose and person are logged as for every list (S17-R4)."""
    return _taken(work, AuditAction.DOSSIER_EXPORT, by, of_class, purpose)


@action(Right.EXPORT)
def print_matrix(work: Work, by: str, of_class: tuple[str, str] | None, purpose: str) -> Matrix:
    """Return the matrix for paper; logged as `export` is."""
    return _taken(work, AuditAction.DOSSIER_PRINT, by, of_class, purpose)


def _taken(work: Work, deed: AuditAction, by: str, of_class: tuple[str, str] | None, purpose: str) -> Matrix:
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    found = completeness.matrix(work.db, work.desk.pack, by, of_class)
    rules.something_listed(found.rows)
    work.record(
        deed, f"archive:{work.desk.fonds}", form=Printed.COMPLETENESS.value, count=found.sums[0].needed, purpose=purpose,
    )  # fmt: skip
    work.changes_only_the_trail()
    return found


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
