"""The end of a dossier's retention in words, the same in every list and form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.domain.disposal import Outlook
from app.models.domain.policy.retention import Retention
from app.ui.messages import label, text


def due_words(
    due: str | None, today: str, retention: Retention, *, why: bool = False, outlook: Outlook = Outlook.RUNNING
) -> str:  # fmt: skip
    """The day on which the term has been served and whether it has; `why`: from when a term counts that has not begun.

    Days are ISO. `outlook`: what is known of a dossier without a day.
    """
    if due is None and outlook is not Outlook.RUNNING:
        return label(outlook)
    if due is None:
        begun = QCoreApplication.translate("Retention", "未起算")
        message = QCoreApplication.translate("Retention", "{message}：{begins}")
        return message.format(message=begun, begins=text(retention.begins)) if why else begun
    words = (
        QCoreApplication.translate("Retention", "{day} 未满")
        if due > today
        else QCoreApplication.translate("Retention", "{day} 已满")
    )
    return words.format(day=due)
