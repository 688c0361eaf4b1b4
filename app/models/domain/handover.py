"""A leaver's handover (离职交接) as values: the parties, the checklist, and the statement that the three sign.

A checklist is kept for good and printed again years later, when some of its dossiers have been destroyed. So it holds
no data of a customer: a dossier is its reference code, page count and place. Households are looked up when a
checklist is shown or printed; a dossier that has been destroyed since prints as «题名略».
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from app.models.domain.person import Role


@dataclass(frozen=True, slots=True)
class Parties:
    """Leaver, receiver and witness: ids of three different persons."""

    leaver_id: str
    receiver_id: str
    handover_witness_id: str


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One dossier in the leaver's custody; `borrowed`: it is lent to the leaver."""

    reference_code: str
    page_count: int
    place: str
    borrowed: bool


@dataclass(frozen=True, slots=True)
class LoanDue:
    """A dossier that the leaver has on loan; ISO days."""

    reference_code: str
    lent_on: str
    due_on: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open request or docket: its kind and state in words, its code, the person who submitted it, and the ISO day."""

    kind: str
    code: str
    who: str
    state: str
    asked_on: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """The leaver's dossiers, loans and pending decisions, and the keys and devices that they list.

    `lent_out` counts their own dossiers that are lent to others, who answer for them.
    """

    leaver_id: str
    leaver: str
    department: str
    kept: tuple[KeptLine, ...]
    lent_out: int
    loans_due: tuple[LoanDue, ...]
    waiting: tuple[Waiting, ...]
    buildings: tuple[str, ...]
    devices: tuple[str, ...]

    @property
    def line_count(self) -> int:
        """How many lines the signed list has."""
        return sum(map(len, (self.kept, self.loans_due, self.waiting, self.buildings, self.devices)))

    def as_record(self) -> dict[str, Any]:
        """All of it as texts, numbers, lists and mappings, for hashing and keeping."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Checklist:
        """Restore a checklist from the JSON of `as_record`."""
        return cls(
            leaver_id=record["leaver_id"],
            leaver=record["leaver"],
            department=record["department"],
            kept=tuple(KeptLine(**line) for line in record["kept"]),
            lent_out=record["lent_out"],
            loans_due=tuple(LoanDue(**line) for line in record["loans_due"]),
            waiting=tuple(Waiting(**line) for line in record["waiting"]),
            buildings=tuple(record["buildings"]),
            devices=tuple(record["devices"]),
        )


@dataclass(frozen=True, slots=True)
class Signatory:
    """One of the three as they signed: the role in which, and the ISO time."""

    person_id: str
    name: str
    department: str
    role: Role
    at: str


@dataclass(frozen=True, slots=True)
class Handover:
    """A leaver's handover as the three signed it."""

    id: int
    list_code: str
    at: str
    list_hash: str
    checklist: Checklist
    leaver: Signatory
    receiver: Signatory
    handover_witness: Signatory
