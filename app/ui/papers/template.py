"""The template of an office's ledger as a spreadsheet."""

from __future__ import annotations

from app.models.domain.policy.pack import Pack
from app.models.ledgers.template import template
from app.reports.sheets import SheetColumn, SheetRows

_NARROW, _WIDE = 6.0, 22.0


def template_sheet(pack: Pack) -> SheetRows:
    """The empty ledger of an office: its headings, and below them whether each must be filled in."""
    columns = template(pack)
    return SheetRows(
        "档案台账",
        [SheetColumn(one.label, _WIDE if one.text else _NARROW + 2 * len(one.label), one.text, one.choices) for one in columns],
        [[one.hint for one in columns]],
    )  # fmt: skip
