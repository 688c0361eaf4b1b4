"""The media on which items are kept."""

from __future__ import annotations

from enum import StrEnum

from app.models.domain.errors import N_


class Medium(StrEnum):
    """The medium of an item (S04-R6, S04-R11)."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    DISC = "disc"
    TAPE = "tape"
    MAGNETIC_DISK = "magnetic-disk"

    @property
    def label(self) -> str:
        """The medium as clerks call it."""
        return _MEDIA[self]


_MEDIA = {
    Medium.PAPER: N_("纸质"),
    Medium.ELECTRONIC: N_("电子"),
    Medium.DISC: N_("光盘"),
    Medium.TAPE: N_("磁带"),
    Medium.MAGNETIC_DISK: N_("磁盘"),
}
EVERYWHERE = (Medium.PAPER, Medium.ELECTRONIC, Medium.DISC)
"""The media of every office."""
