"""One scan of a sitting at the returning desk, and the returned loans that waited before it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.loan import Condition, Loan
from app.models.domain.moments import day_of
from app.models.services import dossiers, finding, loan_register
from app.models.services.desk import Desk


@dataclass(eq=False)
class ScannedBag:
    """One scan of the sitting. `said`: why it was not taken back; `again`: how often it was scanned once more.

    `earlier`: it came back before this sitting. `then`: the action of a key pressed while the scan was under way.
    `inspecting`: its result is being entered, so that the next key does not mean this bag again.
    `by_hand`: typed or looked up rather than scanned; `after`: the scan just before.
    """

    code: str
    at: str
    said: str = ""
    found: DossierRow | None = None
    loan: Loan | None = None
    again: int = 0
    earlier: bool = False
    by_hand: bool = False
    after: ScannedBag | None = field(default=None, repr=False)
    then: Callable[[ScannedBag], None] | None = field(default=None, repr=False)
    inspecting: bool = False

    @property
    def title(self) -> str:
        """The household and the client; empty where the code means none."""
        if self.loan is not None:
            return self.loan.title
        return self.found.title if self.found else ""

    @property
    def under_way(self) -> bool:
        """Return whether the register has yet to answer."""
        return self.loan is None and not self.said

    @property
    def to_inspect(self) -> bool:
        """Return whether the bag came back and has not been inspected."""
        return self.loan is not None and self.loan.condition is Condition.NOT_INSPECTED

    @property
    def may_inspect(self) -> bool:
        """Return whether a key may enter the bag's result now: not while one is being entered."""
        return self.to_inspect and not self.inspecting

    @property
    def has_result(self) -> bool:
        """Return whether the bag was inspected, so that a key corrects the result."""
        return self.loan is not None and self.loan.returned_at is not None and not self.to_inspect

    @property
    def days_late(self) -> int:
        """The number of days by which the bag came back late."""
        if self.loan is None or self.loan.returned_at is None:
            return 0
        returned = date.fromisoformat(day_of(self.loan.returned_at))
        return max(0, (returned - date.fromisoformat(self.loan.due_on)).days)

    def settles(self, failure: ScannedBag) -> bool:
        """Return whether this return makes up for a failed scan.

        The same bag does; and so does a code typed right after a label that could not be read.
        """
        if not failure.said or failure is self:
            return False
        return failure.code == self.code or (self.by_hand and failure is self.after and failure.found is None)


def waiting(desk: Desk) -> list[tuple[Loan, DossierRow]]:
    """Return the loans that wait for their inspection, newest first, with their dossiers.

    Not for the window's thread.
    """
    loans = sorted(loan_register.uninspected(desk), key=lambda loan: loan.returned_at or "", reverse=True)
    rows = {row.id: row for row in dossiers.rows(desk, [loan.dossier_id for loan in loans])}
    return [(loan, rows[loan.dossier_id]) for loan in loans if loan.dossier_id in rows]


def bags_of(desk: Desk, codes: Collection[str]) -> dict[str, DossierRow]:
    """Return the dossiers of scanned codes, by code; a code that means none is left out. Not for the window's thread."""
    found: dict[str, DossierRow] = {}
    for code in codes:
        with suppress(Refusal):
            found[code] = finding.bag(desk, code)
    return found


def moment(loan: Loan, today: date) -> str:
    """Return the moment of a return: the time if it was today, otherwise the day."""
    at = datetime.fromisoformat(loan.returned_at or loan.issued_at)
    return at.strftime("%H:%M" if at.date() == today else "%m-%d")
