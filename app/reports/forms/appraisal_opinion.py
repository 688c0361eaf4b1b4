"""鉴定意见书: the opinion of the appraisal group on every dossier of a list, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 11),
    Column("档号", 38, "left"),
    Column("题名", 40, "left"),
    Column("保管期限", 17),
    Column("到期", 23),
    Column("意见", 20),
    Column("理由", 25, "left"),
)


@dataclass(frozen=True)
class AppraisalRow:
    """One dossier: its term, when it was served, the opinion on it and why."""

    reference_code: str
    title: str
    term: str
    until: str
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
        ("鉴定校验值", grouped(data.list_hash, 8) if data.list_hash else "尚未签署"),
    ])  # fmt: skip
    sheet.space(6)
    sheet.paragraph(
        "　　下列档案经鉴定小组逐份审阅，意见如下；到期一栏为“未起算”或尚未到期的，属提前销毁。"
        "意见为“销毁”的报经批准后销毁，其余的不列入销毁。"
    )
    sheet.space(6)
    sheet.table(
        _COLUMNS,
        [
            (str(number), row.reference_code, row.title, row.term, row.until, row.opinion, row.reason)
            for number, row in enumerate(data.rows, start=1)
        ],
        closing="以下空白",
        foot=lambda: sheet.signatures((
            Signature("鉴定小组组长", data.leader_signed), Signature("鉴定小组成员", data.member_signed),
        )),
    )  # fmt: skip
    return sheet.pdf()
