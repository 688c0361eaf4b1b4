"""借阅单: one loan in two copies on one page, for the archive room and for the borrower."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.lib.units import mm

from app.reports import canvas, fonts
from app.reports.canvas import Leaf, Mark
from app.reports.footer import FormHead
from app.reports.paper import A4, Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date

_TITLE = "档案借阅单"
_COPIES = ("第一联　档案室存", "第二联　借阅人存")
_HALF = (A4[0], A4[1] / 2)
_MARGINS = Margins(right=12 * mm, top=7 * mm, bottom=19 * mm)
_CUT = "✂　沿此线裁开"
_ASTRIDE = 12.0
_UNDERTAKING = "借阅人承诺：妥善保管，不涂改、拆散、转借，不泄露客户信息，按期归还"
_COLUMNS = (
    Column("序号", 11),
    Column("条码号", 29),
    Column("档号", 52, "left"),
    Column("档案名称", 56, "left"),
    Column("页数", 12),
    Column("归还核对", 18),
)


@dataclass(frozen=True)
class LoanItem:
    """One dossier of the loan; `pages` is None where they were not counted."""

    code: str
    reference_code: str
    title: str
    pages: int | None = None


@dataclass(frozen=True)
class LoanSlip:
    """One loan. `clause` is the rule that allows it; the borrower signs in ink; a sign-off of others that was given in ink only is None.

    `undertaking`: the clause under which the borrower promises to keep the dossiers well. `lifted_signed`: of the manager who
    let it go in spite of what was overdue. `same_day`: it is to be back that day.
    """

    head: FormHead
    borrower: str
    department: str
    purpose: str
    lent: date
    due: date
    approver: str
    clause: str
    items: tuple[LoanItem, ...]
    clerk_signed: PrintedSignOff | None = None
    approver_signed: PrintedSignOff | None = None
    lifted_signed: PrintedSignOff | None = None
    same_day: bool = False
    undertaking: str = ""


def render(data: LoanSlip) -> bytes:
    """Both copies as a PDF: A4, cut in the middle. A long list goes on over further pages, so that the cut
    pile is two whole slips."""
    upper, lower = (_copy(data, name) for name in _COPIES)
    return canvas.bind(
        _TITLE,
        A4,
        [_both(one, other, data.head.number) for one, other in zip(upper, lower, strict=True)],
        data.head.imprint,
    )


def _copy(data: LoanSlip, name: str) -> list[Leaf]:
    sheet = FormSheet(_TITLE, data.head, page=_HALF, margins=_MARGINS, copy=name)
    sheet.fields(
        [
            ("借阅人", data.borrower),
            ("部门", data.department),
            ("借阅日期", long_date(data.lent)),
            ("应还日期", f"{long_date(data.due)}（当天归还）" if data.same_day else long_date(data.due)),
            ("审批人", data.approver),
            ("借阅事由", data.purpose),
            ("审批依据", data.clause),
        ],
        label=22 * mm,
        lowest=6.4 * mm,
    )
    deciding = [Signature("放行经理", data.lifted_signed)] if data.lifted_signed else []
    if data.approver_signed or not deciding:
        deciding.insert(0, Signature("审批人", data.approver_signed))
    sheet.table(
        _COLUMNS,
        (
            (
                str(number),
                item.code,
                item.reference_code,
                item.title,
                "" if item.pages is None else str(item.pages),
                "",
            )
            for number, item in enumerate(data.items, start=1)
        ),
        lowest=6.4 * mm,
        foot=lambda: _signed(sheet, data, deciding),
    )
    return sheet.leaves()


def _signed(sheet: FormSheet, data: LoanSlip, deciding: list[Signature]) -> None:
    """The undertaking stands above the borrower's signature."""
    sheet.paragraph(f"{_UNDERTAKING}（{data.undertaking}）。" if data.undertaking else f"{_UNDERTAKING}。", size=8.5)
    sheet.signatures_abreast((Signature("借阅人"), Signature("经办人", data.clerk_signed), *deciding))


def _both(upper: Leaf, lower: Leaf, number: str) -> Leaf:
    """Two copies with the cut between them; the slip's number stands on the cut, so that halves are known to belong together."""
    middle = A4[1] / 2
    at = (A4[0] - fonts.width(_CUT, 8)) / 2
    gap = 3 * mm
    astride = f"骑缝：{number}" if number else ""
    beside = _MARGINS.left + fonts.width(astride, _ASTRIDE, fonts.BOLD) + gap if astride else 0.0
    cut: list[Mark] = [
        partial(canvas.rule, start=(beside, middle), end=(at - gap, middle), line=0.5, dash=(4, 3)),
        partial(canvas.rule, start=(A4[0] - at + gap, middle), end=(A4[0], middle), line=0.5, dash=(4, 3)),
        partial(fonts.text_at, x=at, y=middle - 3, text=_CUT, size=8),
    ]
    if astride:
        left, base = _MARGINS.left, middle - _ASTRIDE * 0.37
        cut.append(partial(canvas.rule, start=(0, middle), end=(left - gap, middle), line=0.5, dash=(4, 3)))
        cut.append(partial(fonts.text_at, x=left, y=base, text=astride, size=_ASTRIDE, font=fonts.BOLD))
    return [*canvas.shifted(upper, 0, middle), *cut, *lower]
