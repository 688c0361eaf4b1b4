"""A return or an inspection that was a mistake is put right for a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain.loan import Condition, Loan
from app.models.services import returning
from app.models.services.desk import Desk
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import label
from app.ui.pages.borrowing.lists import condition_words


class CorrectInspectionDialog(ReasonDialog):
    """Corrects the result of an inspection."""

    def __init__(self, parent: QWidget, desk: Desk, loan: Loan, condition: Condition) -> None:
        said = self.tr("{title}　{code}\n原记“{was}”，改为“{now}”。原记录和理由都会留在登记簿上。").format(
            title=loan.title, code=loan.reference_code, was=condition_words(loan), now=label(condition)
        )
        caption = self.tr("理由，哪些资料、第几页(&N)")
        correct = partial(returning.correct_inspection, desk, loan.id, condition)
        super().__init__(parent, self.tr("更正检查结果"), said, caption, self.tr("更正(&S)"), correct)


class UndoReturnDialog(ReasonDialog):
    """Undoes the return of a dossier that was taken back by mistake."""

    def __init__(self, parent: QWidget, desk: Desk, loan: Loan) -> None:
        said = self.tr(
            "{title}　{code}\n撤销后仍算 {who} 借出，应还日期不变。原来的归还和理由都会留在登记簿上。"
        ).format(title=loan.title, code=loan.reference_code, who=loan.borrower)
        title, act, undo = self.tr("撤销归还"), self.tr("撤销归还(&S)"), partial(returning.undo_return, desk, loan.id)
        super().__init__(parent, title, said, self.tr("理由(&R)"), act, undo, "danger")
