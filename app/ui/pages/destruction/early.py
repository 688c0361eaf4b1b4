"""What is destroyed before its term is served: by the lines of a list, on the day of its destruction, or today."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.errors import N_, N_COUNTED
from app.models.domain.moments import day_of
from app.models.domain.policy.retention import is_early
from app.models.domain.procedures.destruction import DESTROYED
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import Tone, counted, text
from app.ui.retention import due_words


def is_so(docket: Docket, line: DocketLine, today: str) -> bool:
    """Return whether the term of a line is not served."""
    return is_early(line.retention_due, _judged_on(docket, today))


def due(docket: Docket, line: DocketLine, today: str) -> str:
    """Return until when a line is kept, and whether that day had come."""
    return due_words(line.retention_due, _judged_on(docket, today))


def warning(docket: Docket, today: str) -> str:
    """Return how many lines are early; «» for none."""
    lines = _early(docket, today)
    return counted(text, N_COUNTED("⚠ 其中 {n} 份保管期未满或未起算，属提前销毁。"), len(lines)) if lines else ""


def fact(docket: Docket, today: str) -> Fact:
    """Return what a signer reads of the lines that are early."""
    lines, caption = _early(docket, today), text(N_("保管期未满或未起算"))
    if not lines:
        return Fact(caption, text(N_("没有")))
    days = [line.retention_due for line in lines if line.retention_due]
    parts = []
    if len(days) < len(lines):
        parts.append(text(N_("{n} 份未起算")).format(n=len(lines) - len(days)))
    if days:
        parts.append(text(N_("{n} 份未满，最晚 {day} 到期")).format(n=len(days), day=max(days)))
    return Fact(caption, text(N_("，")).join(parts), Tone.WARN)


def _early(docket: Docket, today: str) -> list[DocketLine]:
    return [line for line in docket.lines if is_so(docket, line, today)]


def _judged_on(docket: Docket, today: str) -> str:
    """Return the ISO day by which terms are judged: that of the destruction, else today."""
    done = docket.closed_at if docket.state.name == DESTROYED else None
    return day_of(done) if done else today
