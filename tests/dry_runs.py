"""Dry runs of files without an archive, and the households that their rows name."""

from __future__ import annotations

from pathlib import Path

from app.models.domain.household import Household
from app.models.domain.policy.pack import Pack
from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers import dry_run as dry_runs
from app.models.ledgers.check import checked
from app.models.ledgers.clashes import Existing
from app.models.ledgers.dry_run import DryRun, suited
from app.models.ledgers.layout import Mapping
from app.models.ledgers.reader import begun
from app.models.ledgers.tables import Wish


def check(path: Path, pack_id: str | None = None) -> DryRun:
    """The dry run of a file against a shipped pack, or the one that fits it best."""
    with begun(path) as coming:
        return checked(coming, pack_id).run


def dry_run(
    path: Path | str,
    pack: Pack,
    password: str | None = None,
    mapping: Mapping | None = None,
    existing: Existing | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    category: str | None = None,
) -> DryRun:
    """The dry run of a file against a pack; `existing` stands for an archive."""
    with begun(path, password) as coming:
        return suited(
            dry_runs.dry_run(
                coming, lambda _: pack, lambda _: existing, wish=Wish(mapping, category), progress=progress,
                cancelled=cancelled,
            )
        )  # fmt: skip


def short_name(home: Household) -> str:
    """«1-2-301», or «10-602» without a unit."""
    return "-".join(part for part in (home.building_key, home.unit, home.door) if part)
