"""Ledgers made on the spot: a workbook on disk from rows, and the packs that judge them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.dry_run import DryRun

Rows = list[list[Any]]
MakeLedger = Callable[..., Path]

IDS = (
    "330106196203265242",
    "330106196411105112",
    "510107195410212034",
    "330106196901071912",
    "310104199711182010",
    "440305197608080611",
)


def mended(ledger: DryRun, number: int, key: str, text: str) -> DryRun:
    """The ledger with another text in one cell, named as the parser names it."""
    row = ledger.row(number)
    return ledger.mended({(row.sheet, number, row.keys.index(key)): text})


@pytest.fixture
def make_ledger(tmp_path: Path) -> MakeLedger:
    """`make_ledger(rows, merge=("A1:C1",), title="台账", more={"说明": rows})` → path of an .xlsx."""

    def make(
        rows: Rows,
        merge: tuple[str, ...] = (),
        title: str = "台账",
        more: dict[str, Rows] | None = None,
        first: bool = True,
    ) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        sheets = {title: rows, **(more or {})} if first else {**(more or {}), title: rows}
        for name, lines in sheets.items():
            sheet = book.create_sheet(name)
            for line in lines:
                sheet.append(line)
        for cells in merge:
            book[title].merge_cells(cells)
        path = tmp_path / "ledger.xlsx"
        book.save(path)
        return path

    return make


@pytest.fixture
def property_pack() -> Pack:
    return shipped_pack("property")


@pytest.fixture
def loan_pack() -> Pack:
    return shipped_pack("loan")
