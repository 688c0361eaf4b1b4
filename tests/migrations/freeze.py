"""Freeze an archive of the present schema for good: `python -m tests.migrations.freeze`, once for each migration."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.models.store import migrations
from tests.office import Office, found_office
from tests.office_week import week

FROZEN = Path(__file__).parents[1] / "data" / "archives"


def freeze() -> Path:
    """Let an office live through a week and keep its folder. Raises FileExistsError: what is frozen stays as it is."""
    place = FROZEN / f"{migrations.NEWEST:04}"
    place.mkdir(parents=True)
    folder = place / "御景湾"
    office = Office(folder, found_office(folder))
    with tempfile.TemporaryDirectory() as papers:
        week(office, Path(papers))
    return place


if __name__ == "__main__":
    print(freeze())
