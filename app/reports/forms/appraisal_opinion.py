"""鉴定意见书: the opinion of the appraisal group on every dossier of a list, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 11),
    Column("档号", 34, "left"),
    Column("题名", 34, "left"),
    Column("保管期限", 26),
    Column("已保管期限", 26),
    Column("意见", 18),
    Column("理由", 25, "left"),
)


@dataclass(frozen=True)
class AppraisalRow:
    """One dossier: its longest term, how much of it has been served, the opinion on it and why."""

    reference_code: str
    title: str
    term: str
    kept_for: str
    opinion: str
    reason: str


@dataclass(frozen=True)
class AppraisalOpinion:
    """The opinions on one list; `list_hash` in hexadecimal digits; `sums` the number of each opinion in words."""

    head: FormHead
    register_number: str
    proposed: date
    proposer: str
    basis: str
    leader: str
    member: str
    sums: str
    list_hash: str
    rows: tuple[AppraisalRow, ...]
    leader_signed: PrintedSignOff | None
    member_signed: PrintedSignOff | None


def render(data: AppraisalOpinion) -> bytes:
    """The opinions as a PDF, A4 portrait."""
    sheet = FormSheet("档案鉴定意见书", data.head)
    sheet.fields([
        ("清册编号", data.register_number), ("提出日期", long_date(data.proposed)), ("提出人", data.proposer),
        ("鉴定小组组长", data.leader), ("鉴定小组成员", data.member), ("意见合计", data.sums), ("提出理由", data.basis),
    ])  # fmt: skip
    sheet.space(6)
    sheet.paragraph(
        "　　下列档案经鉴定小组逐份审阅，意见如下。适用几项保管期限的，以最长的一项为准；未起算或未满的，属提前销毁。"
        "意见为“销毁”的报经批准后销毁，其余的不列入销毁。"
    )
    sheet.space(6)
    sheet.table(
        _COLUMNS,
        [
            (str(number), row.reference_code, row.title, row.term, row.kept_for, row.opinion, row.reason)
            for number, row in enumerate(data.rows, start=1)
        ],
        closing="以下空白",
        foot=lambda: _signed(sheet, data),
    )
    return sheet.pdf()


def _signed(sheet: FormSheet, data: AppraisalOpinion) -> None:
    sheet.signatures((
        Signature("鉴定小组组长", data.leader_signed), Signature("鉴定小组成员", data.member_signed),
    ))  # fmt: skip
    sheet.checksums((("鉴定校验值", data.list_hash),))
