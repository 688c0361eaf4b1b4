"""Deputies (代签人): who signs for whom, by which appointment, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.person import Role

LONGEST_DAYS = 31
"""The longest period of one appointment, first and last day included. A pack may say less."""


@dataclass(frozen=True, slots=True)
class Deputy:
    """An appointment in force: a person who signs for a principal, whose role is `role`.

    `id`, `code` and `list_hash` are those of its docket; `last` is its last day, ISO.
    """

    id: int
    code: str
    list_hash: str
    person_id: str
    name: str
    principal_id: str
    principal: str
    role: Role
    last: str

    @property
    def persons(self) -> tuple[str, str]:
        """Return the ids of both persons: a deputy counts as both."""
        return self.person_id, self.principal_id

    @property
    def bound(self) -> list[str]:
        """Return the values that a deputy signs besides what the principal would have signed."""
        return [self.principal_id, self.code, self.list_hash]


def days(first: date, last: date) -> int:
    """Return the number of days from the first to the last, both included."""
    return (last - first).days + 1
