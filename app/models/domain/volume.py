"""A dossier as a volume (案卷): what its cover, its note and its category's catalogue say; and a box of them."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.dossier import DossierRow


@dataclass(frozen=True, slots=True)
class Volume:
    """A dossier with the sums of its items. `retention`: the code of its term; `pages` None: not all of them are counted.

    `first` and `last`: the ISO days of its oldest and newest item, «» where none is dated.
    """

    row: DossierRow
    retention: str
    items: int
    originals: int
    electronic: int
    pages: int | None
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class BoxSeries:
    """The dossiers of one category in a box: the first and the last of their reference codes."""

    category: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class BoxSpine:
    """A box, or another place, and the dossiers that are kept there. `years`: those in which they were opened, in order."""

    name: str
    bar_code: str
    years: tuple[str, ...]
    retentions: tuple[str, ...]
    series: tuple[BoxSeries, ...]
    dossier_ids: tuple[int, ...]
