"""Checking a ledger from the command line: the pack is chosen from the file when none is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.domain.undisturbed import without_collection
from app.models.ledgers.ahead import Ahead
from app.models.ledgers.dry_run import DryRun, suited
from app.models.ledgers.layout import HEADER_WITHIN, find_layout
from app.models.ledgers.problems import file_problem
from app.models.ledgers.reader import Coming, begun
from app.models.ledgers.sheet import Workbook
from app.models.ledgers.suiting import NO_CUSTOMERS, OF_BILLS, Fitting, bills_in, fittings

_NAMED = "按所指明的制度包"


@dataclass(frozen=True, slots=True)
class Checked:
    """A dry run, and why its pack was chosen."""

    run: DryRun
    why: str


def check(path: Path | str, pack_id: str | None = None, password: str | None = None) -> DryRun:
    """The dry run of a file against a shipped pack («property», «bank» …), or the one that fits it best.

    Raises LedgerProblem when the file cannot be read or suits no pack.
    """
    with begun(path, password) as coming:
        return checked(coming, pack_id).run


@without_collection
def checked(coming: Coming, pack_id: str | None = None) -> Checked:
    """`check` for a file that is being read, with why that pack was chosen."""
    if pack_id:
        pack = shipped_pack(pack_id)
        ahead = Ahead(lambda first: DryRun(first, pack).plan)
        return Checked(suited(DryRun(coming.workbook(ahead=ahead), pack, ahead=ahead)), _NAMED)
    packs = shipped_packs()
    ahead = Ahead(lambda first: DryRun(first, _fitting(first, packs)[0].pack).plan)
    workbook = coming.workbook(ahead=ahead)
    fitting = _fitting(workbook, packs)
    best = fitting[0]
    others = "、".join(one.pack.name for one in fitting[1:] if one.score >= best.score - 1)
    why = f"表中有 {best.why}" if best.why else "表头有客户和号码"
    why += f"；也可按{others}导入" if others else ""
    return Checked(suited(DryRun(workbook, best.pack, ahead=ahead)), why)


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
