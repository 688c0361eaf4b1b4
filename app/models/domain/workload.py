"""The work that a person did in a month, as the trail has it: what was registered, updated and filed (S19-R22)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Workload:
    """One person in one month («2026-11»). `registered`: dossiers, those of imported ledgers among them."""

    person: str
    department: str
    month: str
    registered: int
    updated: int
    filed: int

    @property
    def total(self) -> int:
        """Return the sum of all."""
        return self.registered + self.updated + self.filed
