"""Where an entry of a pack comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """The document, its paragraph, and the rule of docs/requirements.tsv («»: the office's own entry)."""

    document: str
    paragraph: str
    rule: str

    def __str__(self) -> str:
        return f"《{self.document}》{self.paragraph}"
