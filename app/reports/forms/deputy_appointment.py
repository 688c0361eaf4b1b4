"""代签授权书: who signs for whom, between which days, by whose authority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date


@dataclass(frozen=True)
class DeputyAppointment:
    """One appointment; a person is «name, department, post».

    `state` is where it stands, `ended` the day and the reason of a revocation, «» for none. `list_hash` is its SHA-256 in
    hexadecimal digits. `signer` drew it up and signs it: the principal, or a manager above.
    """

    head: FormHead
    number: str
    principal: str
    deputy: str
    first: date
    last: date
    authority: str
    clause: str
    state: str
    ended: str
    list_hash: str
    signer: str
    signed: PrintedSignOff | None = None


def render(data: DeputyAppointment) -> bytes:
    """The appointment as a PDF, A4 portrait."""
    sheet = FormSheet("代签授权书", data.head)
    sheet.fields(
        [
            ("授权编号", data.number), ("状态", data.state),
            ("被代签人", data.principal), ("代签人", data.deputy),
            ("起始日期", long_date(data.first)), ("截止日期", long_date(data.last)),
            ("授权依据", data.authority), ("制度依据", data.clause),
            ("授权签署人", data.signer), ("校验值", grouped(data.list_hash, 8)),
        ]
    )  # fmt: skip
    sheet.space(6)
    sheet.paragraph(
        "　　在上述期间（含首尾两天），由代签人用本人的账号和密码，代被代签人签署其有权审批的事项；"
        "单据和操作日志写明代谁签署、凭哪份授权。须本人签署的事项不在其内。到期自动终止，可随时撤销。"
    )
    if data.ended:
        sheet.paragraph(f"　　{data.ended}")
    sheet.space(6)
    sheet.signatures((Signature("授权人", data.signed),))
    return sheet.pdf()
