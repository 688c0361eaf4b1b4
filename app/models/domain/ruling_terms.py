"""The term that rules each dossier of a destruction list, as its papers say it: how long, since when, until when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models.domain.disposal import Outlook, Reckoning
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import N_
from app.models.domain.procedures.destruction import TERMS

_DECIDED: Final = N_("经决定")
_FOR_EVER: Final = N_("永久")


@dataclass(frozen=True, slots=True)
class RulingTerm:
    """The longest term of a dossier, or one that has not begun. `begun` and `until`: ISO days, «» where there is none yet.

    `name` says which it is; where the office decided to keep the dossier for longer, it says that.
    """

    name: str
    years: int
    begun: str = ""
    until: str = ""

    @classmethod
    def of(cls, found: Reckoning) -> RulingTerm:
        """Return the term that rules by a reckoning; one without years where the dossier is kept for ever."""
        ruling = found.ruling
        if ruling is None or found.outlook is Outlook.KEEP:
            return cls(_FOR_EVER, 0)
        begun = ruling.begun.isoformat() if ruling.begun else ""
        if found.until is None:
            return cls(ruling.term.label, ruling.term.years, begun)
        is_decided = ruling.until is not None and ruling.until < found.until
        name = _DECIDED if is_decided else ruling.term.label
        return cls(name, ruling.term.years, begun, found.until.isoformat())

    def served(self, day: date) -> int | None:
        """Return how many whole years of it had been served on a day; None where it had not begun."""
        if not self.begun:
            return None
        begun = date.fromisoformat(self.begun)
        return max(0, day.year - begun.year - ((day.month, day.day) < (begun.month, begun.day)))


def ruling_terms(docket: Docket, found: Mapping[int, Reckoning]) -> dict[int, RulingTerm]:
    """Return the term that rules each dossier of a list, by position, from the reckonings by dossier."""
    lines = (line for line in docket.lines if line.dossier_id in found)
    return {line.position: RulingTerm.of(found[line.dossier_id]) for line in lines}


def terms_noted(docket: DocketHead) -> dict[int, RulingTerm]:
    """Return the terms that a list noted when it was carried out, by position; {} for any other."""
    noted = json.loads(docket.body.get(TERMS, "{}"))
    return {int(position): RulingTerm(*said) for position, said in noted.items()}


def terms_text(terms: Mapping[int, RulingTerm]) -> str:
    """Return the text of terms that a list keeps."""
    said = {at: [one.name, one.years, one.begun, one.until] for at, one in sorted(terms.items())}
    return json.dumps(said, ensure_ascii=False)
