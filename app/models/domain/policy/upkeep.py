"""The rules of an office on collecting, confirming and keeping up data, on handing dossiers over, and on originals in deposit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.clause import Clause
from app.models.domain.deposit import Grade
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.policy.fields import When


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of choices, and its clause."""

    values: tuple[str, ...]
    clause: Clause


@dataclass(frozen=True, slots=True)
class Collection:
    """The sources of data (S05-R6), their channels (S15-R2), and the uses for which consent is asked (S06-R6).

    `agreed`: data leave the office only for a use to which the customer agreed (S07-R3); `shared`: and only of these
    customers (S11-R7).
    """

    sources: Choices
    channels: Choices
    uses: Choices
    agreed: bool
    shared: When | None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The records that must be on file before a new dossier is confirmed: identity judged, consent given.

    `notice`: a consent names the notice that the customer was shown.
    """

    identity: bool
    consent: bool
    notice: bool
    clause: Clause


@dataclass(frozen=True, slots=True)
class Review:
    """A cycle on which dossiers are looked through («随时更新»): every so many months, by whom, for which classes."""

    name: str
    months: int
    role: Role
    when: When | None
    clause: Clause


@dataclass(frozen=True, slots=True)
class Informed:
    """A department that is told of every accepted change to a customer's data (S05-R16)."""

    department: str
    clause: Clause


class TransferStage(StrEnum):
    """A stage of a transfer that has a term: from A to B, from B to the archive, and the whole way (S13-R11, S13-R17)."""

    HAND_OVER = "hand-over"
    FILE = "file"
    WHOLE = "whole"

    @property
    def label(self) -> str:
        """The stage as clerks call it."""
        return _STAGES[self]


_STAGES = {
    TransferStage.HAND_OVER: N_("A 角移交 B 角"),
    TransferStage.FILE: N_("B 角移交档案室"),
    TransferStage.WHOLE: N_("全部移交"),
}


@dataclass(frozen=True, slots=True)
class TransferTerm:
    """The term of a stage: so many working days, or days of the calendar."""

    stage: TransferStage
    days: int
    calendar: bool
    clause: Clause


@dataclass(frozen=True, slots=True)
class DepositTerms:
    """The originals of a grade that this office keeps for its customers; a notice goes out `notice_days` before one expires."""

    grade: Grade
    notice_days: int
    clause: Clause


@dataclass(frozen=True, slots=True)
class RoomClimate:
    """A kind of room (纸质、磁性载体、光盘) and the climate that is kept in it: °C, relative humidity in %.

    `warmth_swing`, `damp_swing`: by how much a day may lie apart from its middle, either way.
    """

    key: str
    name: str
    coldest: int
    warmest: int
    driest: int
    dampest: int
    warmth_swing: int
    damp_swing: int
    clause: Clause


@dataclass(frozen=True, slots=True)
class Clearing:
    """What nobody has moved or consulted for so many months is listed to be cleared (S12-R7)."""

    months: int
    clause: Clause
