"""An imported ledger (导入批次): rows that came in together and can be taken back together while they are unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_


class BatchKind(StrEnum):
    """The kind of record that the rows of an import became."""

    DOSSIERS = "dossiers"
    LOANS = "loans"
    DEEDS = "deeds"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {BatchKind.DOSSIERS: N_("档案"), BatchKind.LOANS: N_("借阅登记簿"), BatchKind.DEEDS: N_("权证台账")}


@dataclass(frozen=True, slots=True)
class Batch:
    """One imported ledger; `row_count` rows of it are in, or were until `undone_at`. Times ISO."""

    id: int
    kind: BatchKind
    file_name: str
    file_sha256: str
    row_count: int
    imported_at: str
    imported_by: str
    undone_at: str | None
