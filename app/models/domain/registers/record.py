"""Records: the registers that an office declares in its pack, each with its least contents (S04-R4)."""

from __future__ import annotations

from typing import Final

from app.models.domain.register import About, EntryAct, Register
from app.models.domain.rights import Right

_OWN = "own:"
"""Stands before the key of a pack's register, so that none is one of the house's."""

Said = dict[str, str]
"""Field of the pack → value."""

_ACTS = (EntryAct.CORRECTED, EntryAct.CLOSED, EntryAct.WITHDRAWN)
"""Closed where the pack says so (`closes`)."""
RECORDS: Final[Register[Said]] = Register(f"{_OWN}*", dict, Right.CORRECT, acts=_ACTS, by_time=True)
"""The registers of dossiers."""
OF_ARCHIVE: Final[Register[Said]] = Register(
    f"{_OWN}*", dict, Right.CONSULT, on=About.ARCHIVE, acts=_ACTS, by_time=True
)
"""The registers of the archive. Who enters one stands in the pack (`care_rules.keeps`)."""


def key_of(kind: str) -> str:
    """The key of a register of the pack."""
    return _OWN + kind


def kind_of(key: str) -> str:
    """The pack's own key of a register."""
    return key.removeprefix(_OWN)
