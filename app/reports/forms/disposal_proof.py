"""处置依据单: whether one dossier may be destroyed on a day, with every term that was looked at, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature
from app.reports.typeset import long_date

_TERMS = (
    Column("期限", 34, "left"),
    Column("依据", 62, "left"),
    Column("起算", 40, "left"),
    Column("年数", 12),
    Column("到期", 26),
)
_LINES = (Column("日期", 26), Column("内容", 84, "left"), Column("办理人", 24), Column("状态", 40, "left"))


@dataclass(frozen=True)
class ProofTerm:
    """One term: its clause and law, whence it counts, how many years, and when it has been served; `longest`: it decides."""

    name: str
    basis: str
    begun: str
    years: str
    until: str
    longest: bool


@dataclass(frozen=True)
class ProofLine:
    """A hold or a decision: its day, its words, who made it, and what became of it."""

    day: str
    words: str
    by: str
    standing: str


@dataclass(frozen=True)
class DisposalProof:
    """The proof of one dossier on a day. `media`: until when it is kept for each medium; `result` and `reason` in words.

    `until_before`: until when it would be kept if no line had been corrected or withdrawn, in words, «» where that changes nothing.
    """

    head: FormHead
    reference_code: str
    title: str
    opened: str
    place: str
    day: date
    result: str
    reason: str
    terms: tuple[ProofTerm, ...]
    media: tuple[tuple[str, str], ...]
    holds: tuple[ProofLine, ...]
    decisions: tuple[ProofLine, ...]
    until_before: str = ""


def render(data: DisposalProof) -> bytes:
    """The proof as a PDF, A4 portrait."""
    sheet = FormSheet("处置依据单", data.head)
    sheet.fields([
        ("档号", data.reference_code), ("题名", data.title), ("建档日期", data.opened), ("存放位置", data.place),
        ("查证日期", long_date(data.day)), ("结论", data.result), ("理由", data.reason),
    ])  # fmt: skip
    sheet.space(8)
    sheet.paragraph("一、适用的保管期限（同一载体有几项的，以最长的为准；▲为最长的一项）")
    sheet.table(
        _TERMS,
        [
            (f"▲ {one.name}" if one.longest else one.name, one.basis, one.begun, one.years, one.until)
            for one in data.terms
        ],
        closing="以下空白",
    )
    sheet.space(4)
    sheet.paragraph("　　" + "；".join(f"{medium}：{until}" for medium, until in data.media))
    if data.until_before:
        sheet.paragraph(f"　　有记录被更正或撤销，期限因此变短（按原记录：{data.until_before}），须先复核。")
    sheet.space(8)
    sheet.paragraph("二、查到的冻结" if data.holds else "二、查到的冻结：没有")
    if data.holds:
        sheet.table(_LINES, [(one.day, one.words, one.by, one.standing) for one in data.holds])
    sheet.space(8)
    sheet.paragraph("三、查到的保管期限决定" if data.decisions else "三、查到的保管期限决定：没有")
    if data.decisions:
        sheet.table(_LINES, [(one.day, one.words, one.by, one.standing) for one in data.decisions])
    sheet.space(8)
    sheet.signatures((Signature("查证人"), Signature("复核人")))
    return sheet.pdf()
