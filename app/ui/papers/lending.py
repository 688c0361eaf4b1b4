"""Borrowing on paper: loan slip, borrow register, recall notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.models.domain import rulebook
from app.models.domain.docket import signature
from app.models.domain.loan import Loan, LoanKind, Request
from app.models.domain.moments import day_of
from app.models.domain.procedures.loan import APPROVE, ISSUE
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.models.services.loan_register import RegisterPart
from app.models.services.returning import Recall
from app.reports.forms.borrow_register import BorrowRegister, BorrowRow
from app.reports.forms.loan_slip import LoanItem, LoanSlip
from app.reports.forms.recall_notice import RecallItem, RecallNotice
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import day, head, signed, taker

_REGISTER = (
    ("借阅日期", 14), ("借阅人", 12), ("部门", 14), ("档号", 28), ("档案名称", 28), ("借阅事由", 20),
    ("借阅期限", 10), ("审批人", 12), ("应还日期", 14), ("实际归还日期", 14), ("是否完好", 12), ("经办人", 12),
    ("备注", 28),
)  # fmt: skip


def slip(
    desk: Desk, wanted: Request, loans: Sequence[Loan], bar_codes: Mapping[int, str], pages: Mapping[int, int],
    anchors: Anchors,
) -> LoanSlip:  # fmt: skip
    """Return 借阅单 of an issued request. `bar_codes`, and the `pages` where they are known, by dossier id."""
    first = loans[0]
    clause = f"{wanted.docket.clause}，制度第{wanted.docket.policy_version}版"
    approver = wanted.approval.signature if wanted.approval else "无需审批"
    lifted = None
    if first.lifted_by:
        lifted = signed(first.lifted_by, first.lifted_at, anchors.get((ISSUE, 1), ""))
        approver = f"{approver}；{_lifted(first)}" if wanted.approval else _lifted(first)
        clause = f"{clause}；逾期放行：{of_overdue(desk)}"
    return LoanSlip(
        head(desk, number=wanted.slip_code, anchor=anchors.get((ISSUE, 1), ""), code=wanted.slip_code),
        borrower=wanted.borrower,
        department=wanted.department,
        purpose=f"{first.purpose}（{wanted.kind.label}）",
        lent=day(first.issued_at),
        due=day(first.due_on),
        same_day=first.granted_days == 0,
        approver=approver,
        clause=clause,
        items=tuple(
            LoanItem(bar_codes[one.dossier_id], one.reference_code, one.title, pages.get(one.dossier_id))
            for one in loans
        ),
        clerk_signed=taker(wanted.docket, ISSUE, anchors),
        approver_signed=taker(wanted.docket, APPROVE, anchors),
        lifted_signed=lifted,
        undertaking=_of_term(desk),
    )


def register(desk: Desk, taken: Outcome[RegisterPart], first: date, last: date) -> BorrowRegister:
    """借阅登记簿 from `first` to `last` (S02-R7). Where its loans are not all of the period, the paper says so."""
    rows = tuple(register_row(desk, loan) for loan in taken.value.loans)
    top = head(desk, anchor=taken.anchor, recipient=taken.value.recipient)
    return BorrowRegister(top, first, last, rows, taken.value.out_of)


def register_row(desk: Desk, loan: Loan) -> BorrowRow:
    """One line of the register, as it is printed and shown."""
    issued, due = day(loan.issued_at), day(loan.due_on)
    return BorrowRow(
        borrowed=issued,
        borrower=loan.borrower,
        department=loan.department,
        reference_code=loan.reference_code,
        title=loan.title,
        purpose=loan.purpose,
        term=_term(loan),
        approver="；".join(one for one in (signature(loan.approver, loan.principal), _lifted(loan)) if one),
        due=due,
        returned=day(loan.returned_at) if loan.returned_at else None,
        condition=loan.condition.label if loan.condition else "",
        clerk=loan.issued_by,
        note=_note(desk, loan),
    )


def register_sheet(desk: Desk, loans: Sequence[Loan]) -> SheetRows:
    """The register as a sheet of a workbook."""
    rows = [register_row(desk, loan) for loan in loans]
    return SheetRows(
        "借阅登记簿",
        [SheetColumn(title, width) for title, width in _REGISTER],
        [
            (
                row.borrowed, row.borrower, row.department, row.reference_code, row.title, row.purpose, row.term,
                row.approver, row.due, row.returned, row.condition, row.clerk, row.note,
            )
            for row in rows
        ],
    )  # fmt: skip


def recall(desk: Desk, drawn: Recall, return_by: date, anchor: str) -> RecallNotice:
    """Return 催还通知 to one borrower, for that borrower's overdue loans."""
    today = desk.now().date()
    return RecallNotice(
        head(desk, number=drawn.number, anchor=anchor),
        borrower=drawn.loans[0].borrower,
        department=drawn.loans[0].department,
        items=tuple(
            RecallItem(
                one.reference_code, one.title, day(one.issued_at), day(one.due_on),
                max(0, (today - day(one.due_on)).days),
            )
            for one in drawn.loans
        ),
        return_by=return_by,
        clause=_of_term(desk),
        clerk_signed=signed(desk.account.name, desk.now().isoformat(), anchor, by_session=True),
    )  # fmt: skip


def _term(loan: Loan) -> str:
    """The term as it was granted; of a loan that nobody granted here, the days until it was due."""
    days = loan.granted_days
    if days is None:
        days = (day(loan.due_on) - day(loan.issued_at)).days
    return f"{days}天" if days else "当天归还"


def _lifted(loan: Loan) -> str:
    return f"{loan.lifted_by}（逾期放行）" if loan.lifted_by else ""


def of_overdue(desk: Desk) -> str:
    """Return the clause by which nothing more is lent to who has something overdue, unless a manager signs for it."""
    return str(desk.pack.citation(rulebook.NOTHING_OVERDUE.clause))


def _of_term(desk: Desk) -> str:
    """The ground for calling a dossier back: what says that loans are entered with their terms, or the term itself."""
    clause = desk.pack.citation(rulebook.NOTHING_OVERDUE.clause)
    return clause.outside or "本单位的借阅期限"


def _note(desk: Desk, loan: Loan) -> str:
    said = (
        f"逾期放行依据{of_overdue(desk)}" if loan.lifted_by else "",
        loan.kind.label if loan.kind is LoanKind.CONSULTATION else "",
        f"续借{loan.renewals}次" if loan.renewals else "",
        f"{day_of(loan.recalled_at)}催还" if loan.recalled_at else "",
        loan.condition_note,
    )
    return "；".join(part for part in said if part)
