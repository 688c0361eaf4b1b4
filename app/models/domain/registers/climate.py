"""The climate of a room (S12-R5): which kind of room it is, by which instrument it is read, and the readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import About, EntryAct, Register
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class WatchedRoom:
    """From now on a place is read as a room of a kind, with an instrument that was last calibrated on an ISO day."""

    kind: str
    instrument: str
    calibrated_on: str


@dataclass(frozen=True, slots=True)
class ClimateReading:
    """A reading inside and outside, at the time of its entry: °C and relative humidity in %, plain numbers as typed.

    `outside_warmth`, `outside_damp`: «» where there is no instrument outside. `instrument`, `calibrated_on`: as they were then.
    """

    warmth: str
    damp: str
    outside_warmth: str
    outside_damp: str
    measure: str
    instrument: str
    calibrated_on: str


_ACTS = (EntryAct.CORRECTED, EntryAct.CLOSED, EntryAct.WITHDRAWN)
WATCHED: Final = Register("climate-room", WatchedRoom, Right.KEEP_PLACES, on=About.PLACE, acts=_ACTS)
READINGS: Final = Register(
    "climate",
    ClimateReading,
    Right.REGISTER,
    on=About.PLACE,
    acts=(EntryAct.CORRECTED, EntryAct.WITHDRAWN),
    by_time=True,
)
