"""Labels: their texts, and the record of their printing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.models.domain import rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, BadInput
from app.models.domain.identity import mask_name
from app.models.domain.party import together
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceRow
from app.models.domain.stocktake import EMPTY_CODE
from app.models.domain.volume import BoxSpine
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import browse, places, settings, volumes

_NAMES: dict[str, Callable[[str], str]] = {"none": lambda _name: "", "masked": mask_name, "whole": str}


@dataclass(frozen=True, slots=True)
class LabelText:
    """The words of one label. `name` is empty, masked or whole, as asked for."""

    bar_code: str
    reference_code: str
    household: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class TakenLabels:
    """Labels to print; `destroyed`: how many dossiers get none, for there is no bag any more."""

    texts: tuple[LabelText, ...]
    destroyed: int


@action(Right.LABEL)
def take_labels(work: Work, dossier_ids: Sequence[int], names: str = "masked") -> TakenLabels:
    """The labels of dossiers in the given order; `names` is "none", "masked" or "whole". The printing is logged.

    Raises RuleBroken `empty-list` where there is no bag among them.
    """
    rows = browse.rows(work.db, dossier_ids)
    bags = [row for row in rows if row.state is not DossierState.DESTROYED]
    rules.something_listed(bags)
    work.record(
        AuditAction.LABELS_PRINT, f"archive:{work.desk.fonds}", count=len(bags), first=bags[0].reference_code,
        last=bags[-1].reference_code, names=names,
    )  # fmt: skip
    work.changes_only_the_trail()
    shown = _NAMES[names]
    return TakenLabels(
        tuple(
            LabelText(
                row.bar_code, row.reference_code, row.household, together(shown(row.name), row.customers), row.place
            )
            for row in bags
        ),
        len(rows) - len(bags),
    )


@action(Right.LABEL)
def take_spines(work: Work, dossier_ids: Sequence[int]) -> list[BoxSpine]:
    """The spines of the boxes where these dossiers are kept, each with all that is in it. The printing is logged.

    Raises BadInput `no-place` where none of them has a place.
    """
    rules.something_listed(dossier_ids)
    spines = volumes.boxes(work.db, dossier_ids)
    if not spines:
        raise BadInput("no-place", N_("所选档案还没有存放位置。请先点“上架…”，再打印盒脊背。"))
    work.record(
        AuditAction.LABELS_PRINT, f"archive:{work.desk.fonds}", count=len(spines), first=spines[0].name, last=spines[-1].name,
    )  # fmt: skip
    work.changes_only_the_trail()
    return spines


@action(Right.LABEL)
def take_place_labels(work: Work, place_ids: Sequence[int]) -> list[PlaceRow]:
    """The places whose labels are printed, in the order of the shelves; those out of use get none. The printing is logged."""
    wanted = set(place_ids)
    rows = [row for row in places.every(work.db) if row.id in wanted and not row.retired_at]
    rules.something_listed(rows)
    work.record(
        AuditAction.LABELS_PRINT, f"archive:{work.desk.fonds}", count=len(rows), first=rows[0].name, last=rows[-1].name,
    )  # fmt: skip
    work.changes_only_the_trail()
    return rows


@action(Right.LABEL)
def take_empty_label(work: Work) -> None:
    """Log the printing of the label «空», which is scanned at a place where nothing lies (S12-R12)."""
    work.record(AuditAction.LABELS_PRINT, f"archive:{work.desk.fonds}", count=1, first=EMPTY_CODE, last=EMPTY_CODE)
    work.changes_only_the_trail()


@query(Right.LABEL)
def printer_offset(desk: Desk, printer: str, stock: str) -> tuple[float, float, float, float]:
    """Offset and creep of a printer for a label stock, millimetres: (dx, dy, creep x, creep y)."""
    return settings.printer_offset(desk.store.db, printer, stock)


@action(Right.LABEL)
def keep_printer_offset(work: Work, printer: str, stock: str, offset: tuple[float, float, float, float]) -> None:
    """Remember a printer's offset and creep for a label stock."""
    before = settings.printer_offset(work.db, printer, stock)
    settings.set_printer_offset(work.db, printer, stock, offset)
    work.record(AuditAction.PRINTER_OFFSET, f"printer:{printer}", stock=stock, before=list(before), after=list(offset))
    work.changes_only_the_trail()
