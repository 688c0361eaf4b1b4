"""The facts that an approver signs for a loan: borrower, purpose, bags, and overdue loans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Loan, Request
from app.models.services.lending import LoanProposal
from app.ui.messages import label

_BAGS = 6
_LATE = 3


def draft_facts(
    borrower: str,
    department: str,
    draft: LoanProposal | Request,
    bags: Sequence[DossierRow],
    out: Sequence[Loan],
    today: date,
) -> list[tuple[str, str]]:
    """Return captions and values for the sign-off.

    `out`: the borrower's loans, of which only the late ones are listed.
    """
    late = [one for one in out if one.due_on < today.isoformat()]
    terms = QCoreApplication.translate("LoanDraftFacts", "{kind}，{purpose}，{n} 天").format(
        kind=label(draft.kind), purpose=draft.purpose, n=draft.term_days
    )
    facts = [
        (QCoreApplication.translate("LoanDraftFacts", "借阅人"), f"{borrower}　{department}".strip()),
        (QCoreApplication.translate("LoanDraftFacts", "事项"), terms),
        (
            QCoreApplication.translate("LoanDraftFacts", "档案"),
            _shortened([f"{row.title}　{row.reference_code}" for row in bags], _BAGS),
        ),
    ]
    if late:
        facts.append(
            (
                QCoreApplication.translate("LoanDraftFacts", "逾期未还"),
                _shortened([_late(one, today) for one in late], _LATE),
            )
        )
    return facts


def _late(loan: Loan, today: date) -> str:
    return QCoreApplication.translate("LoanDraftFacts", "{title}　应还 {due}，逾期 {n} 天").format(
        title=loan.title, due=loan.due_on, n=(today - date.fromisoformat(loan.due_on)).days
    )


def _shortened(lines: list[str], most: int) -> str:
    rest = QCoreApplication.translate("LoanDraftFacts", "……共 {n} 份").format(n=len(lines))
    return "\n".join(lines if len(lines) <= most else [*lines[:most], rest])
