"""The origin of a paper, by which it is checked before it is shown again."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class Provenance:
    """The right by which a paper was made, its dossiers, and the audit event `since` which they may have changed.

    `dossier_ids` None: they are not known, so that any dossier may be among them.
    """

    since: int
    right: Right = Right.CONSULT
    dossier_ids: tuple[int, ...] | None = None
