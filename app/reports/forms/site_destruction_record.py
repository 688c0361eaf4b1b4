"""现场销毁记录: papers and files that two persons destroyed on the spot, with which tool and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_time

_THINGS = (Column("序号", 14), Column("销毁内容", 160, "left"))


@dataclass(frozen=True)
class SiteDestructionRecord:
    """One destruction. `list_hash`: what both have signed, in hexadecimal digits. `ended`: None before the second signature."""

    head: FormHead
    holder: str
    reason: str
    tool: str
    site: str
    list_hash: str
    things: tuple[str, ...]
    ended: datetime | None
    signed: tuple[PrintedSignOff | None, PrintedSignOff | None]


def render(data: SiteDestructionRecord) -> bytes:
    """The record as a PDF, A4 portrait."""
    sheet = FormSheet("现场销毁记录", data.head)
    sheet.fields([
        ("资料持有人", data.holder), ("事由", data.reason), ("销毁工具", data.tool), ("销毁地点", data.site),
        ("销毁时间", long_time(data.ended) if data.ended else ""), ("清单校验值", grouped(data.list_hash, 8)),
    ])  # fmt: skip
    sheet.space(6)
    done = "下列内容在两人共同在场时现场销毁，不能复原。" if data.ended else "下列内容待两人在场、现场销毁后各自签署。"
    sheet.paragraph(f"　　{done}")
    first, second = data.signed
    sheet.table(
        _THINGS, [(str(number), thing) for number, thing in enumerate(data.things, 1)], closing="以下空白",
        foot=lambda: sheet.signatures((Signature("销毁人一", first), Signature("销毁人二", second))),
    )  # fmt: skip
    return sheet.pdf()
