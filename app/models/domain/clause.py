"""The clause by which an entry of a pack, or a rule of the program, holds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.models.domain.errors import N_


class ClauseKind(StrEnum):
    """The owner of a clause: the office, by its own document or decision; a document that it adopted; the program."""

    OWN = "own"
    ADOPTED = "adopted"
    SAFEGUARD = "safeguard"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {
    ClauseKind.OWN: N_("本单位的规定"),
    ClauseKind.ADOPTED: N_("采用的文件"),
    ClauseKind.SAFEGUARD: N_("本系统保障"),
}


_OFFICE = "本单位制度"
"""The document of a rule that an office has decided without one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The document, its paragraph, and the rule of docs/requirements.tsv («»: the office's own entry).

    `adopted`: the document is not the office's own. Its name says which kind a clause is, on screen and on paper.
    """

    document: str
    paragraph: str
    rule: str
    adopted: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        if self.document in ("", _OFFICE):
            return self.paragraph
        return f"{'采用的' if self.adopted else ''}《{self.document}》{self.paragraph}"

    @property
    def outside(self) -> str:
        """The clause for a reader outside the archive room: the document and paragraph, not how the office took it over.

        «» where no document says it.
        """
        return "" if self.document in ("", _OFFICE) else f"《{self.document}》{self.paragraph}"

    @property
    def kind(self) -> ClauseKind:
        """Return the owner of the clause."""
        if not self.document:
            return ClauseKind.SAFEGUARD
        return ClauseKind.ADOPTED if self.adopted else ClauseKind.OWN

    def within(self, own: str) -> Clause:
        """Return the clause as an office cites it whose own document is `own`."""
        return replace(self, adopted=self.document not in ("", _OFFICE, own))


SAFEGUARD = Clause("", ClauseKind.SAFEGUARD.label, "")
"""The source of a rule that protects the archive and its trail, and that no document says."""

OWN_DECISION = Clause(_OFFICE, N_("本单位决定"), "")
"""The source of an office's own decision, without a document."""


def citation(common: Clause, own: str, bases: Mapping[str, Clause], documents: Collection[str]) -> Clause:
    """Return the clause by which a rule of every office holds in one, which has `documents`, of which one is its own.

    The office's own of `bases`, or the common one where the office has its document; else the rule is the program's
    safeguard. What the office decides by itself, it decides in every office.
    """
    basis = bases.get(common.rule)
    stands = common == OWN_DECISION or common.document in documents
    return basis or (common.within(own) if stands else SAFEGUARD)


def cited(words: str, rule: str) -> Clause:
    """Return the clause of «《document》paragraph»; OWN_DECISION of its own words, SAFEGUARD of its."""
    document, _, paragraph = words.removeprefix("《").partition("》")
    return next((one for one in (OWN_DECISION, SAFEGUARD) if words == str(one)), Clause(document, paragraph, rule))
