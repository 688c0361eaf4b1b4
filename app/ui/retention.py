"""The end of a dossier's retention in words, the same in every list and form."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models.domain.disposal import Outlook
from app.models.domain.policy.retention import Retention
from app.ui.messages import label, text


def due_words(
    due: str | None, today: str, *, why: Sequence[Retention] = (), outlook: Outlook = Outlook.RUNNING
) -> str:  # fmt: skip
    """The day on which the longest term has been served and whether it has. Days are ISO.

    `why`: the terms of the office, to say from when one counts that has not begun. Where they begin in several ways, nothing is
    said: the page 保管期限 knows of each dossier. `outlook`: what is known of a dossier without a day.
    """
    if due is None and outlook is not Outlook.RUNNING:
        return label(outlook)
    if due is None:
        begun = QCoreApplication.translate("Retention", "未起算")
        beginnings = {one.begins for one in why}
        message = QCoreApplication.translate("Retention", "{message}：{begins}")
        return message.format(message=begun, begins=text(beginnings.pop())) if len(beginnings) == 1 else begun
    words = (
        QCoreApplication.translate("Retention", "{day} 未满")
        if due > today
        else QCoreApplication.translate("Retention", "{day} 已满")
    )
    return words.format(day=due)
