"""A leaver's handover (离职交接) as a value: the checklist that the three sign.

A checklist is kept for good and printed again years later, when some of its dossiers have been destroyed. So it holds
no data of a customer: a dossier is its reference code, page count and place. Households are looked up when a
checklist is shown or printed; a dossier that has been destroyed since prints as «题名略».
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from app.models.domain.docket import DocketHead
from app.models.domain.procedures.handover import CHECKLIST


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
    """The leaver's dossiers, loans, pending decisions and duties, and the keys and devices that they list.

    `managed`: the codes of the dossiers whose project manager they are. `lent_out` counts their own dossiers that are
    lent to others, who answer for them.
    """

    leaver_id: str
    leaver: str
    department: str
    kept: tuple[KeptLine, ...]
    lent_out: int
    loans_due: tuple[LoanDue, ...]
    waiting: tuple[Waiting, ...]
    buildings: tuple[str, ...]
    areas: tuple[str, ...]
    managed: tuple[str, ...]
    devices: tuple[str, ...]

    @property
    def line_count(self) -> int:
        """The number of lines of the signed list."""
        return sum(map(len, (
            self.kept, self.loans_due, self.waiting, self.buildings, self.areas, self.managed, self.devices,
        )))  # fmt: skip

    def as_record(self) -> dict[str, Any]:
        """Return the whole as texts, numbers, lists and mappings, for hashing and keeping."""
        return asdict(self)

    @classmethod
    def of(cls, docket: DocketHead) -> Checklist:
        """The list that a handover's docket binds."""
        return _read(docket.body[CHECKLIST])


@lru_cache(maxsize=512)
def _read(text: str) -> Checklist:
    """Read a list once, however often a table asks for its parts."""
    record = json.loads(text)
    return Checklist(**record | {
        "kept": tuple(KeptLine(**line) for line in record["kept"]),
        "loans_due": tuple(LoanDue(**line) for line in record["loans_due"]),
        "waiting": tuple(Waiting(**line) for line in record["waiting"]),
        "buildings": tuple(record["buildings"]),
        "areas": tuple(record["areas"]),
        "managed": tuple(record["managed"]),
        "devices": tuple(record["devices"]),
    })  # fmt: skip
