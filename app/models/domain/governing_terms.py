"""The term that governs each dossier of a destruction list, as its papers say it: how long, since when, until when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models.domain.disposal import Outlook, Reckoning
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import N_
from app.models.domain.procedures.destruction import GOVERNING

_DECIDED: Final = N_("经决定")
_FOR_EVER: Final = N_("永久")


@dataclass(frozen=True, slots=True)
class GoverningTerm:
    """The longest term of a dossier, or one that has not begun. `begun` and `until`: ISO days, «» where there is none yet.

    `name` says which it is; where the office decided to keep the dossier for longer, it says that.
    """

    name: str
    years: int
    begun: str = ""
    until: str = ""

    @classmethod
    def of(cls, found: Reckoning) -> GoverningTerm:
        """Return the term that governs by a reckoning; one without years where the dossier is kept for ever."""
        governing = found.governing
        if governing is None or found.outlook is Outlook.KEEP:
            return cls(_FOR_EVER, 0)
        begun = governing.begun.isoformat() if governing.begun else ""
        if found.until is None:
            return cls(governing.term.label, governing.term.years, begun)
        is_decided = governing.until is not None and governing.until < found.until
        name = _DECIDED if is_decided else governing.term.label
        return cls(name, governing.term.years, begun, found.until.isoformat())

    def served(self, day: date) -> int | None:
        """Return how many whole years of it had been served on a day; None where it had not begun."""
        if not self.begun:
            return None
        begun = date.fromisoformat(self.begun)
        return max(0, day.year - begun.year - ((day.month, day.day) < (begun.month, begun.day)))


def governing_terms(docket: Docket, found: Mapping[int, Reckoning]) -> dict[int, GoverningTerm]:
    """Return the term that governs each dossier of a list, by position, from the reckonings by dossier."""
    lines = (line for line in docket.lines if line.dossier_id in found)
    return {line.position: GoverningTerm.of(found[line.dossier_id]) for line in lines}


def terms_noted(docket: DocketHead) -> dict[int, GoverningTerm]:
    """Return the terms that a list noted when it was carried out, by position; {} for any other."""
    noted = json.loads(docket.body.get(GOVERNING, "{}"))
    return {int(position): GoverningTerm(*said) for position, said in noted.items()}


def terms_text(terms: Mapping[int, GoverningTerm]) -> str:
    """Return the text of terms that a list keeps."""
    said = {at: [one.name, one.years, one.begun, one.until] for at, one in sorted(terms.items())}
    return json.dumps(said, ensure_ascii=False)
