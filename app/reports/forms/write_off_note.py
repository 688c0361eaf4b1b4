"""缺失核销单: the dossiers that cannot be found, the places searched, and the persons who agreed to the write-off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 12),
    Column("条码号", 36),
    Column("档号", 50, "left"),
    Column("题名", 42, "left"),
    Column("情况", 36, "left"),
)


@dataclass(frozen=True)
class MissingRow:
    """One dossier; `finding` is the result for it."""

    code: str
    reference_code: str
    title: str
    finding: str


@dataclass(frozen=True)
class WriteOffNote:
    """One write-off. `list_hash` is its SHA-256 in hexadecimal digits; sign-offs are None until they were given."""

    head: FormHead
    number: str
    reported: date
    reason: str
    searched: str
    clause: str
    list_hash: str
    rows: tuple[MissingRow, ...]
    reporter_signed: PrintedSignOff | None = None
    searcher_signed: PrintedSignOff | None = None
    approver_signed: PrintedSignOff | None = None


def render(data: WriteOffNote) -> bytes:
    """The note as a PDF, A4 portrait."""
    sheet = FormSheet("档案缺失核销单", data.head)
    sheet.fields(
        [
            ("核销单号", data.number), ("报缺日期", long_date(data.reported)),
            ("缺失情况", data.reason), ("复查过的地方", data.searched or "（尚未复查）"),
            ("依据", data.clause), ("校验值", grouped(data.list_hash, 8)),
        ]
    )  # fmt: skip
    sheet.space(6)
    sheet.paragraph(
        f"　　下列档案共{len(data.rows)}卷经查找未能找到。核销后记为缺失，其历史记录保留；找到时凭条码扫描恢复在库。"
    )
    sheet.space(6)
    sheet.table(
        _COLUMNS,
        [
            (str(number), row.code, row.reference_code, row.title, row.finding)
            for number, row in enumerate(data.rows, start=1)
        ],
        closing="以下空白",
        foot=lambda: sheet.signatures(
            (
                Signature("报缺人", data.reporter_signed),
                Signature("复查人", data.searcher_signed),
                Signature("批准人", data.approver_signed),
            )
        ),
    )
    return sheet.pdf()
