"""冻结登记单: a hold as it was ordered, the dossiers that it covers, and its lift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature

_COLUMNS = (Column("序号", 12), Column("档号", 60, "left"), Column("冻结自", 50), Column("解除", 50))


@dataclass(frozen=True)
class HeldDossier:
    """One dossier, with the moments in words at which it was caught and released, «» while it is held."""

    reference_code: str
    since: str
    until: str


@dataclass(frozen=True)
class HoldNotice:
    """A hold. `facts`: caption and words of each; `mandate`: who ordered it; `clause`: by which it stands.

    `lifted_by`: None while it stands.
    """

    head: FormHead
    facts: Sequence[tuple[str, str]]
    mandate: str
    clause: str
    dossiers: Sequence[HeldDossier]
    placed_by: PrintedSignOff
    lifted_by: PrintedSignOff | None = None


def render(data: HoldNotice) -> bytes:
    """The form as a PDF, A4 portrait."""
    sheet = FormSheet("档案冻结登记单", data.head)
    sheet.table((Column("项目", 30), Column("内容", 140, "left")), data.facts)
    sheet.space(3 * mm)
    sheet.paragraph(
        f"依据{data.mandate}（{data.clause}），冻结期间下列{len(data.dossiers)}份档案不得销毁、移出，文件不得移走或作废，直到写明理由解除。"
    )
    sheet.space(3 * mm)
    rows = (
        (str(number), one.reference_code, one.since, one.until) for number, one in enumerate(data.dossiers, start=1)
    )
    sheet.table(_COLUMNS, rows, empty="现在没有符合的档案；以后符合的，自动冻结", foot=lambda: _closing(sheet, data))
    return sheet.pdf()


def _closing(sheet: FormSheet, data: HoldNotice) -> None:
    sheet.signatures(
        (Signature("冻结人", data.placed_by), Signature("解除人", data.lifted_by), Signature("档案管理员"))
    )
