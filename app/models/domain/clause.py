"""The clause by which an entry of a pack, or a rule of the program, holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_


class ClauseKind(StrEnum):
    """The owner of a clause: the office, a document that it has adopted, or the program, which no document says."""

    OWN = "own"
    ADOPTED = "adopted"
    SAFEGUARD = "safeguard"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {
    ClauseKind.OWN: N_("本单位的文件"),
    ClauseKind.ADOPTED: N_("采用的文件"),
    ClauseKind.SAFEGUARD: N_("本程序的保护"),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """The document, its paragraph, and the rule of docs/requirements.tsv («»: the office's own entry)."""

    document: str
    paragraph: str
    rule: str

    def __str__(self) -> str:
        return f"《{self.document}》{self.paragraph}" if self.document else self.paragraph


SAFEGUARD = Clause("", ClauseKind.SAFEGUARD.label, "")
"""Of a rule that protects the archive and its trail, and that no document says."""

OWN_DECISION = Clause("本单位制度", "本单位决定", "")
"""Of an office's own decision, without a document."""


def cited(words: str, rule: str) -> Clause:
    """Return the clause of «《document》paragraph»; SAFEGUARD of «»."""
    document, _, paragraph = words.removeprefix("《").partition("》")
    return Clause(document, paragraph, rule) if words else SAFEGUARD
