"""Lists that leave the window: exported or printed. Each leaves a trace, and one sensitive dossier makes it sensitive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.models.domain import outgoing_rules, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput, Stale
from app.models.domain.provenance import Provenance
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.domain.volume import Volume
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.services.outgoing import may_leave
from app.models.store import audit, browse, dockets, lives
from app.models.store import volumes as volume_store

UNASKED: tuple[str, Recipient | None] = ("", None)
"""Purpose and recipient of papers that leave without either."""
MOST_PRINTED = 5000
"""The number of lines that are printed at once: some two hundred pages."""


class Printed(StrEnum):
    """A printed list of dossiers or of their contents, or a table of them."""

    CATALOGUE = "catalogue"
    COMPLETENESS = "completeness"
    CONTENTS = "contents"
    COVER = "cover"
    DOSSIERS = "dossiers"
    HANDOVER_TODAY = "handover-today"
    MOMENT = "moment"
    NOTE = "note"
    SUPPLEMENT = "supplement"

    @property
    def label(self) -> str:
        """The list as it is headed."""
        return _PRINTED[self]


_PRINTED = {
    Printed.CATALOGUE: N_("类别目录"),
    Printed.COMPLETENESS: N_("资料齐全情况"),
    Printed.CONTENTS: N_("卷内文件目录"),
    Printed.COVER: N_("案卷封面"),
    Printed.DOSSIERS: N_("档案清单"),
    Printed.HANDOVER_TODAY: N_("应交接内容清单"),
    Printed.MOMENT: N_("某时状况证明"),
    Printed.NOTE: N_("卷内备考表"),
    Printed.SUPPLEMENT: N_("补充资料清单"),
}
_NEEDS_EXPORT = frozenset({Printed.CATALOGUE, Printed.COMPLETENESS, Printed.DOSSIERS})
"""The lists that paper takes out as a spreadsheet does; no other right prints them."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines of a list, masked, and whether it counts as sensitive as a whole (S06-R5).

    `recipient`: for whom it was taken out, in words; «» for a paper of the office's own.
    """

    rows: tuple[DossierRow, ...]
    sensitive: bool
    made_from: Provenance
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A short list as it is seen: its heading, so many rows of a whole, and the dossiers and dockets that they name."""

    title: str
    rows: int
    whole: int
    dossier_ids: tuple[int, ...]
    docket_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenTable:
    """A short list on its way out. `recipient`: for whom, in words."""

    recipient: str
    made_from: Provenance


@action(Right.EXPORT)
def export(work: Work, dossier_ids: Sequence[int], purpose: str, recipient: Recipient | None) -> Listing:
    """The lines of dossiers for a spreadsheet, sensitive values masked as in the list. Purpose and person are logged.

    S06-R4, S17-R4, S14-R10: needs its own right and a purpose, reaches no further than the scope, and leaves a trace.
    Raises like `outgoing.may_leave`.
    """
    way = may_leave(work, dossier_ids, purpose, recipient)
    return _listed(
        work, AuditAction.DOSSIER_EXPORT, Right.EXPORT, dossier_ids, purpose=way.purpose, recipient=way.recipient
    )


@action(Right.EXPORT)
def print_dossiers(
    work: Work, dossier_ids: Sequence[int], purpose: str, recipient: Recipient | None, form: Printed = Printed.DOSSIERS
) -> Listing:
    """The lines of dossiers for paper: what a spreadsheet may not take out unasked, paper may not either (S17-R4).

    Raises BadInput `too-many-to-print` for more than `MOST_PRINTED`, and like `outgoing.may_leave`.
    """
    return _leaving(work, form, dossier_ids, purpose, recipient)


@action(Right.CONSULT)
def print_list(
    work: Work, kind: Printed, dossier_ids: Sequence[int], purpose: str, recipient: Recipient | None
) -> Listing:
    """Return the data of papers that go with dossiers.

    The print is recorded (S08-R6), and every page states whether it is sensitive. Those of more than `outgoing_rules.MOST_UNASKED`
    dossiers leave as a list does (S17-R4): raises like `print_dossiers`, and NotAllowed without the right to export;
    the event names the dossiers of fewer. Raises ValueError for a kind that is a list itself.
    """
    if kind in _NEEDS_EXPORT:
        raise ValueError(kind)
    if len(set(dossier_ids)) > outgoing_rules.MOST_UNASKED:
        work.desk.require(Right.EXPORT)
        return _leaving(work, kind, dossier_ids, purpose, recipient)
    codes = [row.reference_code for row in browse.rows(work.db, dossier_ids)]
    return _printed(work, kind, Right.CONSULT, dossier_ids, codes=codes)


@action(Right.EXPORT)
def export_table(work: Work, seen: SeenTable, purpose: str, recipient: Recipient | None) -> TakenTable:
    """Note that a short list leaves the window as a spreadsheet, as it is seen there: masked, within the scope (S17-R4).

    Raises RuleBroken `empty-list`, and like `outgoing.may_leave`.
    """
    return _taken(work, AuditAction.TABLE_EXPORT, seen, purpose, recipient)


@action(Right.EXPORT)
def print_table(work: Work, seen: SeenTable, purpose: str, recipient: Recipient | None) -> TakenTable:
    """Note the same for paper. Raises like `export_table`."""
    return _taken(work, AuditAction.TABLE_PRINT, seen, purpose, recipient)


def _taken(work: Work, deed: AuditAction, seen: SeenTable, purpose: str, recipient: Recipient | None) -> TakenTable:
    dossier_ids = (*seen.dossier_ids, *dockets.dossier_ids(work.db, seen.docket_ids))
    way = may_leave(work, dossier_ids, purpose, recipient)
    rules.something_listed(range(seen.rows))
    seq = work.record(
        deed, f"archive:{work.desk.fonds}", table=seen.title, rows=seen.rows, of=seen.whole, purpose=way.purpose,
        recipient=way.recipient,
    )  # fmt: skip
    work.changes_only_the_trail()
    return TakenTable(way.recipient, Provenance(seq, Right.EXPORT, dossier_ids))


@query(Right.CONSULT)
def volumes(desk: Desk, dossier_ids: Sequence[int]) -> list[Volume]:
    """Dossiers of the session's scope as volumes, masked: for papers that `print_list` or `print_dossiers` recorded."""
    return volume_store.volumes(desk.store.db, dossier_ids)


def _leaving(
    work: Work, form: Printed, dossier_ids: Sequence[int], purpose: str, recipient: Recipient | None
) -> Listing:
    way = may_leave(work, dossier_ids, purpose, recipient)
    return _printed(work, form, Right.EXPORT, dossier_ids, purpose=way.purpose, recipient=way.recipient)


def _printed(work: Work, kind: Printed, right: Right, dossier_ids: Sequence[int], **detail: Any) -> Listing:
    if len(dossier_ids) > MOST_PRINTED:
        raise BadInput(
            "too-many-to-print",
            N_("清单有 {n} 份，一次最多打印 {most} 份。请先筛选缩小范围，或导出为表格。"),
            field="whichDossiers", n=len(dossier_ids), most=MOST_PRINTED,
        )  # fmt: skip
    return _listed(work, AuditAction.DOSSIER_PRINT, right, dossier_ids, form=kind.value, **detail)


def _listed(work: Work, deed: AuditAction, right: Right, dossier_ids: Sequence[int], **detail: Any) -> Listing:
    rules.something_listed(dossier_ids)
    rows = tuple(row.masked() for row in browse.rows(work.db, dossier_ids))
    sensitive = lives.sensitive_among(work.db, [row.id for row in rows])
    codes = [row.reference_code for row in rows] or [""]
    seq = work.record(
        deed,
        f"archive:{work.desk.fonds}",
        sensitive=sensitive,
        count=len(rows),
        first=codes[0],
        last=codes[-1],
        **detail,
    )
    work.changes_only_the_trail()
    made_from = Provenance(seq, right, tuple(row.id for row in rows))
    return Listing(rows, bool(sensitive), made_from, detail.get("recipient", ""))


@action(Right.CONSULT)
def print_again(work: Work, form: str, made_from: Provenance | None = None) -> None:
    """Note that a paper, by the name of its form, is shown to be printed again.

    Without `made_from` it may show anything that this session has seen. Raises Stale `destroyed-since` where one of its
    dossiers has been destroyed since it was made, for it may name the customer; `out-of-reach-since` where its right has
    gone, or one of its dossiers lies out of the scope by now (S04-R1).
    """
    made_from = made_from or Provenance(work.desk.opened_seq)
    if audit.destroyed_since(work.db, made_from.since, made_from.dossier_ids):
        raise Stale("destroyed-since", N_("这份打印件不能再用：其后有档案已销毁。请到原处重新打印。"))
    within = list(dict.fromkeys(made_from.dossier_ids or ()))
    rows = browse.rows(work.db, within)
    if not work.desk.can(made_from.right) or len(rows) < len(within):
        message = N_("这份打印件不能再用：您现在的权限或范围已不包括其中的档案。请到原处重新打印。")
        raise Stale("out-of-reach-since", message)
    work.changes_only_the_trail()
    codes = [row.reference_code for row in rows] or [""]
    work.record(
        AuditAction.DOSSIER_PRINT, f"archive:{work.desk.fonds}", form=form, again=True,
        count=len(rows), first=codes[0], last=codes[-1],
    )  # fmt: skip
