"""Checking a ledger from the command line: the pack is chosen from the file when none is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.domain.undisturbed import without_collection
from app.models.ledgers.dry_run import DryRun, dry_run, suited
from app.models.ledgers.layout import HEADER_WITHIN, find_layout
from app.models.ledgers.problems import file_problem
from app.models.ledgers.reader import Coming
from app.models.ledgers.sheet import Workbook
from app.models.ledgers.suiting import NO_CUSTOMERS, OF_BILLS, Fitting, bills_in, fittings

_NAMED = "按所指明的制度包"


@dataclass(frozen=True, slots=True)
class Checked:
    """A dry run, and why its pack was chosen."""

    run: DryRun
    why: str


@without_collection
def checked(coming: Coming, pack_id: str | None = None) -> Checked:
    """The dry run of a file against a shipped pack («property», «bank» …), or the one that fits it best.

    Raises LedgerProblem when the file cannot be read or suits no pack.
    """
    if pack_id:
        pack = shipped_pack(pack_id)
        return Checked(suited(dry_run(coming, lambda _: pack)), _NAMED)
    packs, fitting = shipped_packs(), list[Fitting]()

    def best_of(workbook: Workbook) -> Pack:
        fitting[:] = _fitting(workbook, packs)
        return fitting[0].pack

    run = suited(dry_run(coming, best_of))
    best, *others = fitting
    why = f"表中有 {best.why}" if best.why else "表头有客户和号码"
    also = "、".join(one.pack.name for one in others if one.score >= best.score - 1)
    return Checked(run, why + (f"；也可按{also}导入" if also else ""))


def _fitting(workbook: Workbook, packs: Sequence[Pack]) -> list[Fitting]:
    """The packs that fit, the best one first; raises LedgerProblem where none does."""
    if found := fittings(workbook, packs):
        return found
    raise _fits_none(workbook)


def _fits_none(workbook: Workbook) -> Exception:
    pack = shipped_pack("loan")
    rows = [row for sheet in workbook.sheets for row in sheet.rows[:HEADER_WITHIN]]
    bills = max((bills_in([cell for cell in row if isinstance(cell, str)]) for row in rows), key=len, default=())
    if len(bills) > 1:
        return file_problem("no-pack-fits", workbook.name, why=OF_BILLS.format(labels="、".join(bills)))
    if not any(find_layout(sheet, pack) for sheet in workbook.sheets if sheet.rows):
        return file_problem("no-header", workbook.name)
    return file_problem("no-pack-fits", workbook.name, why=NO_CUSTOMERS)
