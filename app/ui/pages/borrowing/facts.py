"""The facts of a loan for who signs it: borrower, purpose, every bag, and every overdue loan of the borrower."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Loan, Request
from app.models.services.lending import LoanProposal
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import Tone, label
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain

_ROW, _ABOVE_ROWS = 32, 72


def draft_facts(
    borrower: str,
    department: str,
    draft: LoanProposal | Request,
    out: Sequence[Loan],
    today: date,
) -> list[Fact]:
    """Return what is read before a sign-off beside the bags.

    `out`: the borrower's loans, of which the late ones are counted; `overdue_table` lists them.
    """
    late = len(_overdue(out, today))
    terms = QCoreApplication.translate("LoanDraftFacts", "{kind}，{purpose}，{n} 天", "", draft.term_days).format(
        kind=label(draft.kind), purpose=draft.purpose, n=draft.term_days
    )
    facts = [
        Fact(QCoreApplication.translate("LoanDraftFacts", "借阅人"), f"{borrower}　{department}".strip()),
        Fact(QCoreApplication.translate("LoanDraftFacts", "事项"), terms),
    ]
    if late:
        said = QCoreApplication.translate("LoanDraftFacts", "{n} 份，逐份列在清单下方", "", late).format(n=late)
        facts.append(Fact(QCoreApplication.translate("LoanDraftFacts", "逾期未还"), said, Tone.WARN))
    return facts


def bags_table(bags: Sequence[DossierRow]) -> RowsTable:
    """Return every bag of a proposal that no docket lists yet."""
    columns: tuple[RowColumn[DossierRow], ...] = (
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "档号"), 192, lambda row: row.reference_code),
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "题名"), 0, lambda row: row.title),
    )
    model = RowsModel(columns)
    model.show(bags)
    table = RowsTable(model, "signedLines")
    model.setParent(table)
    return table


def overdue_table(out: Sequence[Loan], today: date) -> QWidget | None:
    """Return every overdue loan of a borrower, the longest overdue first; None where there is none."""
    late = _overdue(out, today)
    if not late:
        return None

    def days(loan: Loan) -> str:
        n = (today - date.fromisoformat(loan.due_on)).days
        return QCoreApplication.translate("LoanDraftFacts", "{n} 天", "", n).format(n=n)

    columns: tuple[RowColumn[Loan], ...] = (
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "档号"), 192, lambda one: one.reference_code),
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "题名"), 0, lambda one: one.title),
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "应还日期"), 104, lambda one: one.due_on),
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "逾期"), 104, days, lambda _one: Tone.ERROR),
    )
    model = RowsModel(columns)
    model.show(late)
    table = RowsTable(model, "overdueLines")
    model.setParent(table)
    shown = QWidget()
    shown.setMaximumHeight(_ABOVE_ROWS + _ROW * len(late))  # what is left is for the bags
    column = QVBoxLayout(shown)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    said = QCoreApplication.translate("LoanDraftFacts", "借阅人逾期未还 {n} 份", "", len(late)).format(n=len(late))
    column.addWidget(plain(said, "muted"))
    column.addWidget(table, 1)
    return shown


def _overdue(out: Sequence[Loan], today: date) -> list[Loan]:
    return sorted((one for one in out if one.is_overdue(today)), key=lambda one: (one.due_on, one.id))
