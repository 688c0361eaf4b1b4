"""The care of the room on 今日: findings that are open, readings of the climate that are due, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.registers.finding import FollowedFinding
from app.models.services.climates import ReadingDue
from app.ui.dialogs.findings import again_words, finding_words, open_words
from app.ui.messages import Tone, label


def tone(findings: Sequence[FollowedFinding], today: date) -> Tone:
    """Return the tone of open findings: one that is late is an error."""
    return Tone.ERROR if any(one.contents.is_late(today.isoformat()) for one in findings) else Tone.WARN


def findings(some: Sequence[FollowedFinding], today: date) -> list[str]:
    """Return each finding with who answers for it, since when it is late, and that it is there again."""
    one_of, apart = _say("{what}（{who}，{state}）"), _say("，")
    return [
        one_of.format(
            what=finding_words(one), who=one.responsible,
            state=apart.join([open_words(one, today), *([again_words(one)] if one.nth > 1 else [])]),
        )
        for one in some
    ]  # fmt: skip


def readings(due: Sequence[ReadingDue]) -> list[str]:
    """Return each room with the half day of which it has no reading."""
    return [_say("{room}今天{half}").format(room=one.room, half=label(one.half)) for one in due]


def _say(text: str) -> str:
    return QCoreApplication.translate("TodayRoom", text)
