"""A return or an inspection that was a mistake: the reason is asked for before it is put right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.models.domain.loan import Condition, Loan
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import label
from app.ui.pages.borrowing.lists import condition_words


class CorrectInspectionDialog(ReasonDialog):
    """Asks why the result of an inspection was wrong."""

    def __init__(self, parent: QWidget, loan: Loan, condition: Condition) -> None:
        said = self.tr("{title}　{code}\n原记“{was}”，改为“{now}”。原记录和理由都会留在登记簿上。").format(
            title=loan.title, code=loan.reference_code, was=condition_words(loan), now=label(condition)
        )
        caption = self.tr("理由，哪些资料、第几页(&N)")
        super().__init__(parent, self.tr("更正检查结果"), said, caption, self.tr("更正(&S)"))


class UndoReturnDialog(ReasonDialog):
    """Asks why a dossier was taken back by mistake."""

    def __init__(self, parent: QWidget, loan: Loan) -> None:
        said = self.tr(
            "{title}　{code}\n撤销后仍算 {who} 借出，应还日期不变。原来的归还和理由都会留在登记簿上。"
        ).format(title=loan.title, code=loan.reference_code, who=loan.borrower)
        super().__init__(parent, self.tr("撤销归还"), said, self.tr("理由(&R)"), self.tr("撤销归还(&S)"), "danger")
