"""The recipients of what leaves the program: the office itself, somebody outside it, an authority."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_


class Who(StrEnum):
    """The kinds of recipients."""

    OFFICE = "office"
    LAW = "law"
    OUTSIDE = "outside"

    @property
    def label(self) -> str:
        """The kind as the office calls it."""
        return _WHO[self]


_WHO = {
    Who.OFFICE: N_("只在本单位使用"),
    Who.LAW: N_("依法提供给有权机关"),
    Who.OUTSIDE: N_("提供给本单位以外"),
}


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient of what leaves. `use`: of one outside the office, the use to which the customer must have agreed; else «».

    `name`: the name of one outside the office, and the paper by which they ask.
    """

    who: Who
    use: str = ""
    name: str = ""

    def __str__(self) -> str:
        said = f"{self.who.label}：{self.use}" if self.use else self.who.label
        return f"{said}（{self.name}）" if self.name else said


OFFICE = Recipient(Who.OFFICE)


def recipients(uses: Iterable[str]) -> list[Recipient]:
    """Return every recipient that an office of these uses may name."""
    return [OFFICE, *(Recipient(Who.OUTSIDE, use) for use in uses), Recipient(Who.LAW)]


def outsiders(uses: Iterable[str]) -> dict[str, Recipient]:
    """Return every recipient outside the office that an office of these uses may name, by its words."""
    return {str(one): one for one in recipients(uses) if one.who is not Who.OFFICE}
