"""离职交接清单: a leaver's dossiers, loans, pending approvals, keys and devices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date, ordinal, stacked_date

_KEPT = (
    Column("序号", 11),
    Column("资料名称", 56, "left"),
    Column("载体", 14),
    Column("数量", 12),
    Column("编号", 52, "left"),
    Column("备注", 30, "left"),
)
_LOANS = (
    Column("序号", 11),
    Column("档号", 52, "left"),
    Column("档案名称", 47, "left"),
    Column("借阅日期", 22),
    Column("应还日期", 22),
    Column("备注", 21, "left"),
)
_APPROVALS = (
    Column("序号", 11),
    Column("待办事项", 66, "left"),
    Column("编号", 40, "left"),
    Column("申请人", 24),
    Column("提交日期", 34),
)
_DEVICES = (
    Column("序号", 11),
    Column("名称", 62, "left"),
    Column("数量", 14),
    Column("编号", 44, "left"),
    Column("备注", 44, "left"),
)


@dataclass(frozen=True)
class KeptItem:
    """Something in the leaver's keeping: a dossier or other material."""

    title: str
    medium: str
    quantity: int
    number: str
    note: str = ""


@dataclass(frozen=True)
class OpenLoan:
    """A dossier that the leaver has on loan."""

    reference_code: str
    title: str
    lent: date
    due: date


@dataclass(frozen=True)
class WaitingApproval:
    """A decision that waits for the leaver."""

    subject: str
    number: str
    requester: str
    asked: date


@dataclass(frozen=True)
class Device:
    """A key, seal or device."""

    name: str
    quantity: int
    number: str
    note: str = ""


@dataclass(frozen=True)
class HandoverChecklist:
    """One leaver's handover to `receiver` before `handover_witness`, three different persons.

    `lent_out` counts dossiers of the leaver that others have on loan and answer for. `absence`: why a manager has signed
    in the place of the leaver; empty: they signed themselves.
    """

    head: FormHead
    leaver: str
    leaver_post: str
    receiver: str
    receiver_post: str
    handover_witness: str
    handed_over: date
    reason: str
    kept: tuple[KeptItem, ...]
    lent_out: int
    loans: tuple[OpenLoan, ...]
    approvals: tuple[WaitingApproval, ...]
    devices: tuple[Device, ...]
    leaver_signed: PrintedSignOff | None = None
    receiver_signed: PrintedSignOff | None = None
    handover_witness_signed: PrintedSignOff | None = None
    absence: str = ""


def render(data: HandoverChecklist) -> bytes:
    """The checklist as a PDF, A4 portrait."""
    sheet = FormSheet("离职交接清单", data.head, counted="项")
    sheet.fields(
        [
            ("移交人", data.leaver),
            ("岗位", data.leaver_post),
            ("接收人", data.receiver),
            ("岗位", data.receiver_post),
            ("监交人", data.handover_witness),
            ("交接日期", long_date(data.handed_over)),
            ("交接事由", data.reason),
        ]
    )
    kept = [(row.title, row.medium, str(row.quantity), row.number, row.note) for row in data.kept]
    loans = [(row.reference_code, row.title, stacked_date(row.lent), stacked_date(row.due), "") for row in data.loans]
    approvals = [(row.subject, row.number, row.requester, long_date(row.asked)) for row in data.approvals]
    devices = [(row.name, str(row.quantity), row.number, row.note) for row in data.devices]
    sections: tuple[tuple[str, str, tuple[Column, ...], list[tuple[str, ...]]], ...] = (
        ("保管的档案和资料", "项", _KEPT, [*kept]),
        ("本人借阅未还", "卷", _LOANS, [*loans]),
        ("待办事项", "项", _APPROVALS, [*approvals]),
        ("钥匙、印章和设备", "项", _DEVICES, [*devices]),
    )
    for place, (name, unit, columns, rows) in enumerate(sections, start=1):
        sheet.table(
            columns,
            [(str(number), *row) for number, row in enumerate(rows, start=1)],
            heading=f"{ordinal(place)}、{name}（{len(rows)}{unit}）",
            foot=(lambda: _signed(sheet, data)) if columns is _DEVICES else None,
        )
        if columns is _KEPT and data.lent_out:
            sheet.space(4)
            sheet.paragraph(f"另有{data.lent_out}卷借出中，由借阅人负责；归还后由接收人保管。")
    return sheet.pdf()


def _signed(sheet: FormSheet, data: HandoverChecklist) -> None:
    sheet.space(8)
    sheet.paragraph("以上各项已逐一核对，账实相符；自签字之时起，由接收人负责保管和办理。")
    if data.absence and data.leaver_signed:
        sheet.paragraph(f"移交人{data.leaver}缺席，由{data.leaver_signed.name}代为签署，原因：{data.absence}")
    sheet.signatures(
        (
            Signature("移交人缺席，经理签署" if data.absence else "移交人", data.leaver_signed),
            Signature("接收人", data.receiver_signed),
            Signature("监交人", data.handover_witness_signed),
        )
    )
