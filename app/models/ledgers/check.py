"""Checking a ledger from the command line: the pack is chosen from the header when none is named."""

from __future__ import annotations

from pathlib import Path

from app.models.domain.household import parse_address
from app.models.domain.policy import Pack, shipped_pack
from app.models.ledgers.cells import text_of
from app.models.ledgers.drafts import LedgerKind
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.layout import Layout, find_layout
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.sheet import Sheet, Workbook

_OF_LOANS = frozenset(
    [
        "contract_no",
        "amount",
        "issue_date",
        "due_date",
        "manager_a",
        "manager_b",
        "risk_level",
        "title_deed_name",
        "title_deed_no",
    ]
)
_OF_HOUSES = frozenset(["building", "unit", "floor", "room", "address", "handover_date", "area"])


def check(path: Path | str, pack_id: str | None = None, password: str | None = None) -> DryRun:
    """The dry run of a file against a shipped pack («property», «bank» …), or the one that its header speaks of.

    Raises LedgerProblem when the file cannot be read or does not suit the pack.
    """
    workbook = read_workbook(path, password)
    return DryRun(workbook, shipped_pack(pack_id) if pack_id else _fitting(workbook), None, None, None)


def _fitting(workbook: Workbook) -> Pack:
    houses, loans = 0, 0
    for sheet in workbook.sheets:
        layout = find_layout(sheet)
        if layout is None:
            continue
        fields = set(layout.mapping.fields)
        houses += len(fields & _OF_HOUSES) + _addresses(sheet, layout)
        loans += len(fields & _OF_LOANS)
    return shipped_pack("loan" if loans > houses else "property")


def _addresses(sheet: Sheet, layout: Layout) -> int:
    """How many of a register's first bags are named by a household; a register without any is of loans."""
    if layout.kind is LedgerKind.DOSSIERS or "dossier_text" not in layout.mapping.fields:
        return 0
    column = layout.mapping.fields.index("dossier_text")
    sample = [text_of(row[column]) for row in sheet.rows[layout.body : layout.body + 50]]
    return sum(parse_address(text) is not None for text in sample)
