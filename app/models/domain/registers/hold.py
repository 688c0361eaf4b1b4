"""Holds (S17-R8): built in, for no pack may lift or loosen one. Each says itself what it forbids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right

FORBIDS: Final = ("destroy", "remove")
"""The acts that a hold of today forbids: to destroy the dossier, and to take or set aside anything of it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The reason of a hold and the acts it forbids; the schema's triggers read it. Both are empty once the dossier is
    destroyed."""

    reason: str = ""
    forbids: tuple[str, ...] = ()


HOLD: Final = Register("hold", Hold, Right.HOLD, acts=(EntryAct.CLOSED,))
