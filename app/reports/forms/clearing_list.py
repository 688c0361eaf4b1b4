"""清理清单: what lies unused or has served its term of keeping, with room for what is to become of each (S12-R7)."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins, Signature

_COLUMNS = (
    Column("序号", 12),
    Column("档号", 50, "left"),
    Column("客户", 40, "left"),
    Column("存放位置", 38, "left"),
    Column("最近动用", 28),
    Column("保管期满", 28),
    Column("清理原因", 30, "left"),
    Column("处理意见", 36),
)


@dataclass(frozen=True)
class ClearingRow:
    """One dossier; `used` and `due`: ISO days, «» for a term that is not served."""

    reference_code: str
    customer: str
    place: str
    used: str
    due: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class ClearingList:
    """The list of a day, by the office's `months` and `clause`. `out_of`: of so many these are some; 0: they are all."""

    head: FormHead
    months: int
    clause: str
    rows: tuple[ClearingRow, ...]
    out_of: int = 0


def render(data: ClearingList, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The list as a PDF, A4 landscape. `progress` hears dossiers. Raises Cancelled."""
    some = f"经筛选，列出{len(data.rows)}卷，共{data.out_of}卷" if data.out_of else f"共{len(data.rows)}卷"
    sheet = FormSheet("清理清单", data.head, page=A4_LANDSCAPE, margins=Margins(right=12 * mm), note=some, counted="卷")
    sheet.space(2 * mm)
    sheet.paragraph(
        f"　　依据{data.clause}，下列档案超过{data.months}个月没有移动和查阅，或保管期已满；借出和冻结的不列。"
        "处理意见填写继续保管、移位或提出销毁；提出销毁的，另列销毁清册，经鉴定和批准后办理。"
    )
    sheet.space(2 * mm)
    rows = (
        (
            str(number), one.reference_code, one.customer, one.place, one.used, one.due or "—", "、".join(one.reasons), "",
        )
        for number, one in enumerate(watched(data.rows, progress, cancelled), start=1)
    )  # fmt: skip
    sheet.table(
        _COLUMNS, rows, lowest=9 * mm, empty="没有要清理的档案", closing="以下空白",
        foot=lambda: sheet.signatures((Signature("清理人"), Signature("复核人"))),
    )  # fmt: skip
    return sheet.pdf()
