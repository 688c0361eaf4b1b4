"""The facts that a manager signs for a loan: borrower, purpose, overdue loans; and every bag of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Loan, Request
from app.models.services.lending import LoanProposal
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import label
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

_LATE = 12


def draft_facts(
    borrower: str,
    department: str,
    draft: LoanProposal | Request,
    out: Sequence[Loan],
    today: date,
) -> list[Fact]:
    """Return what is read before a sign-off beside the bags.

    `out`: the borrower's loans, of which only the late ones are listed.
    """
    late = [one for one in out if one.due_on < today.isoformat()]
    terms = QCoreApplication.translate("LoanDraftFacts", "{kind}，{purpose}，{n} 天", "", draft.term_days).format(
        kind=label(draft.kind), purpose=draft.purpose, n=draft.term_days
    )
    facts = [
        Fact(QCoreApplication.translate("LoanDraftFacts", "借阅人"), f"{borrower}　{department}".strip()),
        Fact(QCoreApplication.translate("LoanDraftFacts", "事项"), terms),
    ]
    if late:
        facts.append(
            Fact(
                QCoreApplication.translate("LoanDraftFacts", "逾期未还"),
                _shortened([_late(one, today) for one in late], _LATE),
            )
        )
    return facts


def bags_table(bags: Sequence[DossierRow]) -> RowsTable:
    """Every bag of a proposal that no docket lists yet."""
    columns: tuple[RowColumn[DossierRow], ...] = (
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "档号"), 192, lambda row: row.reference_code),
        RowColumn(QCoreApplication.translate("LoanDraftFacts", "题名"), 0, lambda row: row.title),
    )
    model = RowsModel(columns)
    model.show(bags)
    table = RowsTable(model, "signedLines")
    model.setParent(table)
    return table


def _late(loan: Loan, today: date) -> str:
    return QCoreApplication.translate("LoanDraftFacts", "{title}　应还 {due}，逾期 {n} 天").format(
        title=loan.title, due=loan.due_on, n=(today - date.fromisoformat(loan.due_on)).days
    )


def _shortened(lines: list[str], most: int) -> str:
    rest = QCoreApplication.translate("LoanDraftFacts", "……共 {n} 份").format(n=len(lines))
    return "\n".join(lines if len(lines) <= most else [*lines[:most], rest])
