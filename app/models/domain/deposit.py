"""Originals in deposit (代管原件): title deeds and other papers that a customer leaves with the office, each with a label."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_

_KEY = "deposit:"


class Grade(StrEnum):
    """The care that an original is kept with (S12-R1)."""

    ORDINARY = "ordinary"
    IMPORTANT = "important"

    @property
    def label(self) -> str:
        """The grade as clerks call it."""
        return N_("重要") if self is Grade.IMPORTANT else N_("普通")


class Whereabouts(StrEnum):
    """The whereabouts of an original, from its entry on."""

    ENTERED = "entered"
    KEPT = "kept"
    GIVEN_OUT = "given-out"

    @property
    def label(self) -> str:
        """The standing as clerks call it."""
        return _STANDINGS[self]


_STANDINGS = {Whereabouts.ENTERED: N_("待入库"), Whereabouts.KEPT: N_("代管中"), Whereabouts.GIVEN_OUT: N_("已出库")}


@dataclass(frozen=True, slots=True)
class NewOriginal:
    """An original as it is entered. `number` and `owner`: of a title deed, or «»; `worth` in yuan, 0 where nobody set one.

    `expires_on`: ISO, «» for never.
    """

    title: str
    grade: Grade
    number: str = ""
    owner: str = ""
    quantity: int = 1
    worth: int = 0
    expires_on: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """An original in deposit. `holder`: its keeper, then who received it; «» before it is taken in.

    `kept_on` and `given_on` are ISO days, «» before it was taken in or given out; `receiver` is who received it, `noticed_on` the ISO
    day of the newest notice to the customer, or «».
    """

    item_id: int
    dossier_id: int
    bar_code: str
    reference_code: str
    customer: str
    title: str
    grade: Grade
    number: str
    owner: str
    quantity: int
    worth: int
    expires_on: str
    standing: Whereabouts
    holder: str
    place: str
    kept_on: str
    given_on: str
    receiver: str
    noticed_on: str

    @property
    def id(self) -> int:
        """Return the number of its item, by which a list knows it again."""
        return self.item_id

    @property
    def summary(self) -> str:
        """The original in one line, as a slip binds it and its signers read it."""
        said = (self.title, self.number, self.owner, f"{self.quantity}件", self.grade.label)
        worth = f"{self.worth}元" if self.worth else ""
        return " · ".join(one for one in (*said, worth, self.expires_on and f"{self.expires_on}到期") if one)


@dataclass(frozen=True, slots=True)
class Video:
    """The film of the handing in: where its disc lies, and where its file is kept."""

    disc: str
    file: str


def line_key(item_id: int) -> str:
    """The key of a slip's line for an original."""
    return f"{_KEY}{item_id}"


def is_line_key(key: str) -> bool:
    """Return whether a line of a docket is for an original, which is scanned by its own label and not by its bag."""
    return key.startswith(_KEY)


def item_of(key: str) -> int:
    """The item of a slip's line."""
    return int(key.removeprefix(_KEY))
