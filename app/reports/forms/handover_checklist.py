"""离职交接清单: the lines of a leaver or mover, group by group, and how each ended; 交接书: the same in numbers, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date, ordinal

_LINES = (
    Column("序号", 11),
    Column("资料名称", 48, "left"),
    Column("载体", 12),
    Column("数量", 11),
    Column("编号", 42, "left"),
    Column("备注", 25, "left"),
    Column("了结", 26, "left"),
)
_NUMBERS = (
    Column("序号", 11),
    Column("类别", 56, "left"),
    Column("项数", 14),
    Column("了结", 94, "left"),
)


@dataclass(frozen=True)
class ListedThing:
    """A line: what it is, on paper or otherwise, how many, its number, a note and how it ended."""

    title: str
    medium: str
    quantity: int
    number: str
    note: str = ""
    ended: str = ""


@dataclass(frozen=True)
class ListedGroup:
    """A section: its caption, what its lines are counted in, the lines, and how many ended in which way, in words."""

    caption: str
    unit: str
    lines: tuple[ListedThing, ...]
    ended: str = ""


@dataclass(frozen=True)
class HandoverChecklist:
    """One person's handover to `receiver` before `handover_witness`, three different persons; to `others` beside the receiver.

    Without a receiver it is what would be handed over on the day. `lent_out` counts dossiers of the leaver that others have on
    loan and answer for. `absence`: why a manager has signed in the place of the leaver; empty: they signed themselves.
    """

    head: FormHead
    leaver: str
    leaver_post: str
    receiver: str
    receiver_post: str
    handover_witness: str
    handed_over: date
    reason: str
    groups: tuple[ListedGroup, ...]
    lent_out: int
    new_post: str = ""
    leaver_signed: PrintedSignOff | None = None
    receiver_signed: PrintedSignOff | None = None
    handover_witness_signed: PrintedSignOff | None = None
    others: tuple[PrintedSignOff | str, ...] = ()
    absence: str = ""


def render(data: HandoverChecklist) -> bytes:
    """The checklist as a PDF, A4 portrait."""
    sheet = FormSheet("离职交接清单" if data.receiver else "应交接内容清单", data.head, counted="项")
    _parties(sheet, data)
    for place, group in enumerate(data.groups, start=1):
        rows = [
            (str(number), one.title, one.medium, str(one.quantity), one.number, one.note, one.ended)
            for number, one in enumerate(group.lines, start=1)
        ]
        is_last = place == len(data.groups)
        sheet.table(
            _LINES,
            rows,
            heading=f"{ordinal(place)}、{group.caption}（{len(rows)}{group.unit}）",
            foot=(lambda: _signed(sheet, data)) if is_last and data.receiver else None,
        )
        if place == 1 and data.lent_out:
            sheet.space(4)
            sheet.paragraph(f"另有{data.lent_out}卷借出中，由借阅人负责；归还后由接收人保管。")
    return sheet.pdf()


def render_deed(data: HandoverChecklist) -> bytes:
    """The deed as a PDF, A4 portrait: the parties, the numbers of the checklist, and the signatures."""
    sheet = FormSheet("交接书", data.head)
    _parties(sheet, data)
    rows = [
        (str(number), group.caption, f"{len(group.lines)}{group.unit}", group.ended or "无")
        for number, group in enumerate(data.groups, start=1)
    ]
    sheet.space(6)
    sheet.paragraph(f"　　{data.leaver}已将下列内容交接完毕，逐项见离职交接清单（编号、签署与本书相同）：")
    sheet.table(_NUMBERS, rows, foot=lambda: _signed(sheet, data))
    return sheet.pdf()


def _parties(sheet: FormSheet, data: HandoverChecklist) -> None:
    pairs = [("移交人", data.leaver), ("岗位", data.leaver_post)]
    if data.receiver:
        pairs += [("接收人", data.receiver), ("岗位", data.receiver_post), ("监交人", data.handover_witness)]
    pairs += [("交接日期" if data.receiver else "截至", long_date(data.handed_over)), ("交接事由", data.reason)]
    if data.new_post:
        pairs.append(("新岗位", data.new_post))
    sheet.fields(pairs)


def _signed(sheet: FormSheet, data: HandoverChecklist) -> None:
    sheet.space(8)
    sheet.paragraph("以上各项已逐一核对，账实相符；自签字之时起，由接收人负责保管和办理。")
    if data.absence and data.leaver_signed:
        sheet.paragraph(f"移交人{data.leaver}缺席，由{data.leaver_signed.name}代为签署，原因：{data.absence}")
    others = tuple(
        Signature(f"接收人 {one}" if isinstance(one, str) else "其他接收人", None if isinstance(one, str) else one)
        for one in data.others
    )
    sheet.signatures(
        (
            Signature("移交人缺席，经理签署" if data.absence else "移交人", data.leaver_signed),
            Signature("接收人", data.receiver_signed),
            *others,
            Signature("监交人", data.handover_witness_signed),
        )
    )
