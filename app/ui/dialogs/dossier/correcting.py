"""Opening the form in which a dossier is filled in or corrected, from any page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.domain.change import ChangeKind
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow
from app.models.services import changing, particulars
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.correct import CorrectDialog, CorrectionForm
from app.ui.messages import posts

Kept = Callable[[Outcome[Docket], str], None]


def open_correction(owner: QWidget, desk: Desk, row: DossierRow, kept: Kept) -> None:
    """Read the dossier and open its form over `owner`. `kept` hears the outcome and what to say of it.

    What stands against it goes to the nearest message bar.
    """

    def read() -> CorrectionForm:
        title = f"{row.title}  {row.reference_code}".strip()
        by_request = changing.by_request(desk, row.id)
        return CorrectionForm(
            row.id, title, by_request, particulars.data(desk, row.id), changing.waiting_for(desk, row.id)
        )

    def show(form: CorrectionForm) -> None:
        dialog = CorrectDialog(owner, desk, form)
        dialog.kept.connect(lambda outcome: kept(outcome, _confirmation(desk, outcome.value)))
        dialog.open()

    run.perform(owner, read, show, on=("correct", row.id))


def _confirmation(desk: Desk, done: Docket) -> str:
    if done.variant == ChangeKind.ENTRY:
        return _tr("已写入 {n} 项。").format(n=len(done.lines))
    message = _tr("{code} 已提交，等待{who}审批。同意之前档案不变，可在“修改”页查看。")
    return message.format(code=done.code, who=posts(desk.pack, done.takers))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Correcting", text)
