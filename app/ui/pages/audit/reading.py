"""Reading the trail backwards, a piece at a time, as far as somebody scrolls."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.chain import AuditEvent
from app.models.services import accounts, trail
from app.models.services.desk import Desk
from app.ui.pages.audit.words import TrailWords

_PIECE = 500
_ENOUGH = 200
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for; empty fields do not narrow."""

    person_id: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Events that were found, and the number before which to go on; None at the beginning of the trail."""

    events: list[AuditEvent]
    before: int | None


def read_words(desk: Desk) -> TrailWords:
    """Names for showing the trail."""
    logins = {one.id: f"{one.name}（{one.login}）" for one in accounts.accounts(desk.folder)}
    return TrailWords(trail.names(desk), logins)


def read_batch(desk: Desk, words: TrailWords, wanted: Wanted, before: int | None) -> Batch:
    """The next events that are wanted, newest first: enough for a screen, or what one step of reading finds."""
    found: list[AuditEvent] = []
    for _ in range(0, _AT_ONCE, _PIECE):
        page = trail.newest(desk, before, _PIECE)
        found += [event for event in page if _is_wanted(event, words, wanted)]
        if len(page) < _PIECE:
            return Batch(found, None)
        before = page[-1].seq
        if len(found) >= _ENOUGH:
            break
    return Batch(found, before)


def _is_wanted(event: AuditEvent, words: TrailWords, wanted: Wanted) -> bool:
    if wanted.person_id and event.person_id != wanted.person_id:
        return False
    return not wanted.text or words.contains(event, wanted.text)
