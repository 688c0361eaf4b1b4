"""销毁证明: the dossiers that two persons destroyed, those that they did not, and the list that they signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date, long_time

_DESTROYED = (
    Column("序号", 12),
    Column("条码号", 36),
    Column("档号", 52, "left"),
    Column("类别", 46, "left"),
    Column("页数", 16),
)
_REMAINING = (
    Column("序号", 12),
    Column("条码号", 36),
    Column("档号", 52, "left"),
    Column("情况说明", 62, "left"),
)


_BACKUPS_NAMED = 6
"""The most backups that are named, the newest."""


@dataclass(frozen=True)
class DestroyedRow:
    """One dossier that was scanned out and destroyed. It has no personal data: they were destroyed as well."""

    code: str
    reference_code: str
    category: str
    pages: int | None


@dataclass(frozen=True)
class RemainingRow:
    """One dossier of the list that was not destroyed, and why (未扫描, 未找到 …)."""

    code: str
    reference_code: str
    reason: str


@dataclass(frozen=True)
class DestructionCertificate:
    """One destruction.

    `register_number` names the list. `list_hash` is the SHA-256 of the list as proposed, `signed_hash` that of the list
    with its scans, which the destroyers signed; both in hexadecimal digits. `times` are its beginning and end; `scanners`: who
    scanned the bags out. `tool` «»: of a list from before it was recorded.
    """

    head: FormHead
    register_number: str
    method: str
    tool: str
    place: str
    scanners: tuple[str, ...]
    times: tuple[datetime, datetime]
    approver: str
    list_hash: str
    signed_hash: str
    destroyed: tuple[DestroyedRow, ...]
    remaining: tuple[RemainingRow, ...]
    destroyers: tuple[str, str]
    destroyers_signed: tuple[PrintedSignOff | None, PrintedSignOff | None] = (None, None)
    backups: tuple[str, ...] = ()
    backups_until: date | None = None


def render(data: DestructionCertificate) -> bytes:
    """The certificate as a PDF, A4 portrait."""
    sheet = FormSheet("档案销毁证明", data.head)
    began, ended = data.times
    sheet.fields(
        [
            ("清册编号", data.register_number),
            ("批准人", data.approver),
            ("销毁方式", data.method),
            ("销毁工具", data.tool or "未登记"),
            ("销毁地点", data.place),
            ("销毁数量", f"{len(data.destroyed)}卷"),
            ("开始时间", long_time(began)),
            ("结束时间", long_time(ended)),
            ("监销人一", data.destroyers[0]),
            ("监销人二", data.destroyers[1]),
        ],
        label=31 * mm,
    )
    listed = len(data.destroyed) + len(data.remaining)
    sheet.space(6)
    sheet.paragraph(
        f"　　经批准销毁的清册共列{listed}卷，实际销毁{len(data.destroyed)}卷，"
        f"未销毁{len(data.remaining)}卷。"
        f"下列档案由{'、'.join(data.scanners)}逐卷扫描核对，两名监销人在场监督销毁，并各自签署；未经扫描的，一律视为未销毁。"
    )
    sheet.table(
        _DESTROYED,
        [
            (
                str(number),
                row.code,
                row.reference_code,
                row.category,
                "" if row.pages is None else str(row.pages),
            )
            for number, row in enumerate(data.destroyed, start=1)
        ],
        heading=f"一、已销毁（{len(data.destroyed)}卷）",
    )
    sheet.table(
        _REMAINING,
        [(str(number), row.code, row.reference_code, row.reason) for number, row in enumerate(data.remaining, start=1)],
        closing="以下空白",
        heading=f"二、未销毁或未找到（{len(data.remaining)}卷）",
        foot=lambda: _closing(sheet, data),
    )
    return sheet.pdf()


def _closing(sheet: FormSheet, data: DestructionCertificate) -> None:
    sheet.heading("三、仍含上述档案的备份")
    sheet.paragraph(f"　　{_backup_words(data)}")
    sheet.signatures((
        Signature("监销人一", data.destroyers_signed[0]), Signature("监销人二", data.destroyers_signed[1]),
    ))  # fmt: skip
    sheet.checksums((("清册校验值", data.list_hash), ("监销签署校验值", data.signed_hash)))


def _backup_words(data: DestructionCertificate) -> str:
    if not data.backups:
        return "销毁之前没有写过备份。"
    named = "、".join(data.backups[-_BACKUPS_NAMED:])
    more = f"等{len(data.backups)}份" if len(data.backups) > _BACKUPS_NAMED else ""
    return f"销毁之前写的备份，至迟{long_date(data.backups_until)}前销毁：{named}{more}。"
