"""The remark of a loan, and the note of a movement, in the window's language; on paper they stand as they are kept."""

from __future__ import annotations

from app.models.domain import loan_remarks
from app.models.domain.errors import N_
from app.models.domain.loan_remarks import RemarkPart
from app.models.domain.movement import MovementEvent, MovementRow
from app.ui.messages import text

_JOINT = N_("；")
_RESULTS = ("was", "now")


def remark(kept: str) -> str:
    """Return a remark: the program's sentences translated, a person's words unchanged."""
    return text(_JOINT).join(map(_words, loan_remarks.parts(kept)))


def movement_note(one: MovementRow) -> str:
    """Return the note of a movement; that of a return which was undone is a person's."""
    return one.note if one.event is MovementEvent.RETURN_UNDONE else _words(loan_remarks.note(one.note))


def _words(part: RemarkPart) -> str:
    if not part.sentence:
        return part.said["words"]
    said = {name: text(value) if name in _RESULTS else value for name, value in part.said.items()}
    return text(part.sentence).format(**said).strip()
