"""The face of a loan request: what its approver reads and signs, and the message after a decision."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.models.domain.docket import Docket
from app.models.domain.loan import Loan, Request
from app.models.domain.procedure import Step
from app.models.domain.procedures.loan import APPROVE, LOAN, REFUSE, REVOKE
from app.models.domain.rights import Right
from app.models.services import loan_register
from app.models.services.desk import Desk
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import basis, label, signature
from app.ui.pages.borrowing.facts import draft_facts, overdue_table
from app.ui.pages.dockets.face import Asked, Face, LineShown
from app.ui.widgets.rows import RowColumn


class _Decision(NamedTuple):
    """A request as it was read for a decision, and the open loans of its borrower."""

    wanted: Request
    out: list[Loan]


class LoanFace(Face):
    """The face of loan requests: call `read` before a step is taken.

    It says nothing after an approval at a desk that lends, since that desk reports the issue.
    """

    procedure = LOAN

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known: dict[int, _Decision] = {}

    def read(self, docket_id: int) -> Docket:
        wanted = loan_register.request(self.desk, docket_id)
        out = loan_register.out(self.desk, wanted.borrower_id)
        self._known[docket_id] = _Decision(wanted, out)
        return super().read(docket_id)

    def request(self, docket: Docket) -> Request:
        """The request of a docket that was read."""
        return self._known[docket.id].wanted

    def table(self) -> tuple[RowColumn[LineShown], ...]:
        number, code, title, *_ = super().table()
        return number, code, replace(title, width=0)

    def kind_of(self, step: Step) -> str:
        return "danger" if step.name in (REFUSE, REVOKE) else super().kind_of(step)

    def why(self, docket: Docket, step: Step) -> str:
        one = self.request(docket)
        about = self.tr("{borrower}（{department}）申请{kind} {n} 份档案，用途：{purpose}。").format(
            borrower=one.borrower, department=one.department, kind=label(one.kind), n=len(one.dossier_ids),
            purpose=one.purpose,
        )  # fmt: skip
        if step.name != REVOKE:
            return about
        if one.approval:
            return about + self.tr("{approver}已批准，等待领取。").format(
                approver=signature(one.approval.name, one.approval.principal)
            )
        return about + self.tr("已批准，等待领取。")

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        wanted, out = self._known[docket.id]
        facts = draft_facts(wanted.borrower, wanted.department, wanted, out, self.desk.now().date())
        return [*facts, Fact(self.tr("审批依据"), basis(docket.clause, docket.policy_version))]

    def signed_below(self, docket: Docket) -> QWidget | None:
        return overdue_table(self._known[docket.id].out, self.desk.now().date())

    def row_count(self, docket: Docket) -> int:
        return len(self.request(docket).dossier_ids)

    def done(self, docket: Docket, step: Step) -> str:
        said = {
            APPROVE: self.tr("已批准{borrower}的申请（单号 {slip}）。可到档案室领取。"),
            REFUSE: self.tr("已拒绝{borrower}的申请（单号 {slip}）。"),
            REVOKE: self.tr("已撤销对{borrower}的批准（单号 {slip}），档案不再借出。"),
        }[step.name]
        if step.name == APPROVE and self.desk.can(Right.LEND):
            return ""
        return said.format(borrower=self.request(docket).borrower, slip=docket.code)
