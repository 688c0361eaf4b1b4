"""The deadline of a transfer in words: on its page and on 今日."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models.domain.moments import day_of
from app.models.domain.transfer_docket import TransferDue
from app.ui.messages import label

_CONTEXT = "TransferWords"


def due_words(due: TransferDue) -> str:
    """Return the stage, the day of how many, and whether it is late or delayed."""
    if due.is_late:
        said = _tr("{stage}：已过期限（{until}）")
    elif due.is_delayed:
        said = _tr("{stage}：已同意延期到 {until}")
    elif due.calendar:
        said = _tr("{stage}：第 {day}/{of} 天，{until} 到期")
    else:
        said = _tr("{stage}：第 {day}/{of} 个工作日，{until} 到期")
    if due.is_provisional:
        said += _tr("（{year} 年的放假安排尚未公布，公布后以公布的为准）")
    return said.format(stage=label(due.stage), day=due.day, of=due.of, until=day_of(due.until), year=due.until[:4])


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
