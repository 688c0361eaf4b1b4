"""The obstacles to lending the bags on the desk, as far as the register knows them beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.loan import Request
from app.models.domain.policy.borrowing import ApprovalRule
from app.models.domain.policy.pack import Pack
from app.models.services import dossiers, finding, lending, loan_register
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal, LoanTerms
from app.models.services.scanning import Hit
from app.ui.messages import Tone, posts


@dataclass(eq=False)
class WantedBag:
    """One bag on the desk. `stands`: the obstacle to lending it, or that there is none.

    `obstacle`: why it cannot be lent, or None. `kept`: it was not lent with the others at Enter, and the person who came for it has gone.
    """

    code: str
    stands: str
    tone: Tone = Tone.INFO
    found: DossierRow | None = None
    obstacle: Refusal | None = None
    again: int = 0
    kept: bool = False

    @property
    def free(self) -> bool:
        """Return whether the dossier can be requested."""
        return not self.kept and self.found is not None and self.obstacle is None

    @property
    def named(self) -> str:
        """The household and the client, or the code that was scanned."""
        return self.found.title if self.found else self.code


@dataclass(frozen=True, slots=True)
class LendingOutlook:
    """The terms of a draft; those of its dossiers that others asked for; the office's words."""

    terms: LoanTerms
    asked: Mapping[int, Request]
    pack: Pack

    def of(self, dossier_id: int) -> tuple[str, Tone]:
        """Return the remark on one bag of the draft, and its tone."""
        entry = self.terms.by_bag[dossier_id]
        said, tone = verdict(entry, self.pack)
        if entry.approvers:  # the clause stands below the list, once for all
            said = QCoreApplication.translate("LendingOutlook", "需{approver}审批").format(
                approver=posts(self.pack, entry.approvers)
            )
        if (other := self.asked.get(dossier_id)) is not None:
            said = QCoreApplication.translate("LendingOutlook", "{name}已申请（单号 {slip}），{said}").format(
                name=other.borrower, slip=other.slip_code, said=said
            )
            tone = Tone.WARN
        if dossier_id in self.terms.uninspected:
            said = QCoreApplication.translate("LendingOutlook", "上次归还还未检查，{said}").format(said=said)
            tone = Tone.WARN
        if self.terms.overdue:
            said = QCoreApplication.translate("LendingOutlook", "借阅人有逾期未还；还清后{said}").format(said=said)
            tone = Tone.WARN
        return said, tone


def looked_up(desk: Desk, code: str) -> tuple[Hit, Refusal | None]:
    """Return the meaning of a scan, and why a bag cannot be lent, or not to a person. Raises what `finding.look_up` raises."""
    hit = finding.look_up(desk, code)
    return hit, lending.obstacle(desk, hit)


def bags(desk: Desk, dossier_ids: Sequence[int]) -> list[tuple[DossierRow, Refusal | None]]:
    """Return dossiers, each with the reason why it cannot be lent, or None."""
    obstacles = lending.obstacles(desk, dossier_ids)
    return [(row, obstacles.get(row.id)) for row in dossiers.rows(desk, list(dossier_ids))]


def read(desk: Desk, draft: LoanProposal) -> LendingOutlook:
    """Ask the register. Not for the window's thread."""
    return LendingOutlook(
        lending.terms(desk, draft),
        {
            number: wanted
            for wanted in loan_register.waiting(desk)
            if wanted.borrower_id != draft.borrower_id
            for number in wanted.dossier_ids
        },
        desk.pack,
    )


def verdict(entry: ApprovalRule, pack: Pack) -> tuple[str, Tone]:
    """Return whether a loan is possible at once, or its approvers, with the tone."""
    if not entry.approvers:
        return QCoreApplication.translate("LendingOutlook", "可借"), Tone.OK
    return QCoreApplication.translate("LendingOutlook", "需{approver}审批（{clause}）").format(
        approver=posts(pack, entry.approvers), clause=entry.clause
    ), Tone.WARN
