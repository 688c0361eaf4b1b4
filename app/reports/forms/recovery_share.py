"""恢复份额: one of three sheets, any two of which open the archive again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import FormSheet, Signature
from app.reports.typeset import long_date


@dataclass(frozen=True)
class RecoveryShare:
    """Share `number` of `total`, of which `needed` are enough; `words` in their order (SLIP-39)."""

    head: FormHead
    archive: str
    number: int
    total: int
    needed: int
    words: tuple[str, ...]
    made: date


def render(data: RecoveryShare) -> bytes:
    """The sheet as a PDF, A4 portrait; it never shows more than its own share."""
    sheet = FormSheet(f"恢复份额（第{data.number}份，共{data.total}份）", data.head)
    sheet.fields(
        [("档案库", data.archive), ("制作日期", long_date(data.made)), ("保管人", "")],
    )
    sheet.heading("用途")
    sheet.paragraph(
        f"　　全部密码遗失或有权人员均无法登录时，用任意{data.needed}份恢复份额可以重新打开档案库。"
        f"只有一份打不开任何内容；凑齐{data.needed}份的人可以打开全部档案，请像保管公章一样保管。"
    )
    sheet.heading(f"份额内容（{len(data.words)}个单词，从左到右逐行抄录，顺序不可改变）")
    words = [f"{place:02d}　{word}" for place, word in enumerate(data.words, start=1)]
    sheet.grid(words, 4)
    sheet.heading("保管要求")
    for line in (
        "1. 三份分由三人保管，存放在不同的地点（如公司保险柜、上级单位、总经理处），不得放在同一柜内。",
        "2. 装入信封，封口签字后存放；不得拍照、复印、扫描，不得存入电脑或手机。",
        "3. 保管人离职或调岗时当面交接；怀疑泄露、遗失时，立即告知经理，重新制作全部份额。",
        "4. 使用方法：在登录窗口选择“用恢复份额打开”，依次输入各份单词。",
    ):
        sheet.paragraph(line)
    sheet.space(3 * mm)
    sheet.signatures((Signature("保管人"),))
    return sheet.pdf()
