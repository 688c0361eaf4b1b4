"""建库凭证: the founders of an archive, its first rules, and the fingerprint of the founding."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports import fonts
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature
from app.reports.typeset import long_date, long_time

_PERSONS = (Column("序号", 12), Column("姓名", 40), Column("角色", 50), Column("登录名", 40))


@dataclass(frozen=True)
class Founder:
    """One founding person; `role` as printed (部门经理)."""

    name: str
    role: str
    login: str


@dataclass(frozen=True)
class FoundingRecord:
    """The founding of an archive.

    `pack_*` name the policy pack, its document and the document's date; `fingerprint` is the founding fingerprint
    without spaces.
    """

    head: FormHead
    archive: str
    founded: datetime
    pack_name: str
    pack_document: str
    pack_date: date | None
    fingerprint: str
    founders: tuple[Founder, ...]


def render(data: FoundingRecord) -> bytes:
    """The record as a PDF, A4 portrait."""
    sheet = FormSheet("建库凭证", data.head)
    document = data.pack_document + (f"（{long_date(data.pack_date)}）" if data.pack_date else "")
    sheet.fields(
        [
            ("档案库名称", data.archive),
            ("全宗号", data.head.fonds),
            ("建库时间", long_time(data.founded)),
            ("制度包", data.pack_name),
            ("依据文件", document),
        ]
    )
    sheet.heading("一、建库指纹")
    sheet.paragraph(grouped(data.fingerprint), "centre", 15, fonts.BOLD)
    sheet.space(2 * mm)
    sheet.paragraph(
        "　　每次登录时，系统核对密钥目录与此指纹是否一致。系统提示指纹不符时，请停止使用并与本凭证逐组核对。"
    )
    sheet.table(
        _PERSONS,
        [
            (str(number), founder.name, founder.role, founder.login)
            for number, founder in enumerate(data.founders, start=1)
        ],
        heading="二、建库人员",
        foot=lambda: sheet.signatures([Signature(f"{founder.role}\n{founder.name}") for founder in data.founders]),
    )
    return sheet.pdf()
