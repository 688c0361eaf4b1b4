"""Reading the trail backwards, a page at a time, as far as it is scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models.domain import dossier_form
from app.models.domain.chain import AuditEvent, TrailFilter
from app.models.services import accounts, trail
from app.models.services.desk import Desk
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.pages.audit.words import TrailWords

_PAGE = 500
_BOTH = QT_TRANSLATE_NOOP("Audit", "{name}（{login}）")


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Events that were found, and the number before which to go on; None at the beginning of the trail."""

    events: list[AuditEvent]
    before: int | None


def read_words(desk: Desk, *, of_office: bool = False) -> TrailWords:
    """Return names for showing the trail in the window's language, or for paper in the words `of_office`."""
    both = _BOTH if of_office else QCoreApplication.translate("Audit", _BOTH)
    logins = {one.id: both.format(name=one.name, login=one.login) for one in accounts.accounts(desk.folder)}
    return TrailWords(trail.names(desk), logins, dossier_form.captions(desk.pack), of_office)


def count(desk: Desk, sought: TrailFilter) -> tuple[int, int]:
    """Return how many events are sought, and how many there are."""
    return trail.count(desk, sought), trail.count(desk)


def read_page(desk: Desk, sought: TrailFilter, before: int | None) -> TrailPage:
    """The next events that are sought, newest first."""
    events = trail.newest(desk, before, _PAGE, sought)
    return TrailPage(events, events[-1].seq if len(events) == _PAGE else None)
