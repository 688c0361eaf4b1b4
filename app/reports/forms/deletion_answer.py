"""答复: the answer to a customer who wishes to be forgotten, dossier by dossier, each by its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 12),
    Column("档号", 44, "left"),
    Column("处理", 66, "left"),
    Column("依据", 54, "left"),
    Column("至", 32),
)


@dataclass(frozen=True)
class AnsweredDossier:
    """One dossier: what becomes of it, by which clause, until which day; `until` in words, «» for none."""

    reference_code: str
    ending: str
    clause: str
    until: str


@dataclass(frozen=True)
class DeletionAnswer:
    """The wish of one customer and its answer. `law`: by which it is answered; `sealed`: something of it is kept under seal."""

    head: FormHead
    customer: str
    asked_on: date
    way: str
    law: str
    dossiers: Sequence[AnsweredDossier]
    sealed: bool
    clerk_signed: PrintedSignOff | None = None


def render(data: DeletionAnswer) -> bytes:
    """The letter as a PDF, A4 portrait."""
    sheet = FormSheet("关于删除个人信息请求的答复", data.head, margins=Margins(left=20 * mm))
    sheet.space(2 * mm)
    sheet.paragraph(f"{data.customer}：")
    sheet.space(1 * mm)
    sheet.paragraph(
        f"　　您于{long_date(data.asked_on)}以{data.way}方式提出的删除个人信息的请求，我单位已经收到。"
        f"依据{data.law}，就我单位保存的您的档案答复如下："
    )
    sheet.space(3 * mm)
    rows = (
        (str(number), one.reference_code, one.ending, one.clause, one.until)
        for number, one in enumerate(data.dossiers, start=1)
    )
    sheet.table(_COLUMNS, rows)
    sheet.space(3 * mm)
    if data.sealed:
        sheet.paragraph(
            "　　封存期间，我单位停止除存储和采取必要的安全保护措施之外的处理，不再查阅、使用或提供；"
            "期限届满且冻结解除后，按程序销毁。"
        )
    sheet.paragraph("　　如有异议，请与我单位联系；您也可以依法向履行个人信息保护职责的部门投诉、举报。")
    sheet.space(4 * mm)
    sheet.need(30 * mm)
    sheet.signatures((Signature("经办人", data.clerk_signed), Signature(f"收到答复\n{data.customer}")))
    sheet.space(5 * mm)
    for line in (f"{data.head.office}（盖章）", long_date(data.head.printed)):
        sheet.aligned(line, "right")
    return sheet.pdf()
