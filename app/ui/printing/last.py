"""The paper to print again: printed last, or left at a lock; in memory alone, and gone with the session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QObject

from app.models.domain.provenance import Provenance


@dataclass(frozen=True, slots=True)
class LastPrint:
    """A printed form, and whose or which one it was. `pdf` is wiped when another takes its place, and at the lock.

    `made_from`: what is asked before it is shown again; None for what the session cannot tell.
    """

    form: str
    of: str
    pdf: QByteArray
    made_from: Provenance | None = None


def titled(form: str, of: str) -> str:
    """Return the title of a form that is somebody's, or one of many."""
    return f"{form} {of}".strip()


@runtime_checkable
class PrintKeeper(Protocol):
    """A session's window, which keeps the last print."""

    def keep_print(self, last: LastPrint) -> None:
        """Keep this one in the place of the one before."""


def keep_last(printed_at: QObject, last: LastPrint) -> None:
    """Let the session in which a paper was printed keep it; outside of one nothing is kept."""
    place: QObject | None = printed_at
    while place is not None and not isinstance(place, PrintKeeper):
        place = place.parent()
    if place is not None:
        place.keep_print(last)
