"""Wishes of customers to be forgotten (注销/删除请求, S11-R6; 个人信息保护法 art. 47), each with the answer that it got at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.models.domain.errors import N_
from app.models.domain.register import Register
from app.models.domain.rights import Right


class Fate(StrEnum):
    """The answer to a wish. A hold goes before a statutory term, and both before the wish."""

    HELD = "held"
    TERM = "term"
    ORIGINALS = "originals"
    """Originals of the customer are kept here for them: once they have taken these back, it may be listed."""
    FREE = "free"

    @property
    def sealed(self) -> bool:
        """Return whether the dossier is sealed instead of destroyed."""
        return self in (Fate.HELD, Fate.TERM)

    @property
    def label(self) -> str:
        """The answer as a customer reads it."""
        return _FATES[self]


_FATES = {
    Fate.HELD: N_("依法冻结期间须留存，已封存，停止除存储和安全保护以外的处理"),
    Fate.TERM: N_("保管期限未满或还不能确定，须留存；已封存，停止除存储和安全保护以外的处理"),
    Fate.ORIGINALS: N_("有代管的原件，请先办理领回；领回后将按程序列入销毁"),
    Fate.FREE: N_("没有须继续留存的期限，将按程序列入销毁"),
}


@dataclass(frozen=True, slots=True)
class DeletionWish:
    """How the wish came, its answer by a clause, and the day (ISO) until which the dossier stays sealed, «» for none."""

    way: str = ""
    fate: str = ""
    clause: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class WishAnswer:
    """A wish about one dossier with its answer, for the list and the letter. `asked_on`: ISO day; `at`: of the entry."""

    id: int
    dossier_id: int
    reference_code: str
    customer: str
    asked_on: str
    wish: DeletionWish
    at: str
    by: str

    @property
    def fate(self) -> Fate | None:
        """Return the answer; None once the dossier is destroyed."""
        return Fate(self.wish.fate) if self.wish.fate else None


DELETION_WISH: Final = Register("deletion-wish", DeletionWish, Right.SEAL)
