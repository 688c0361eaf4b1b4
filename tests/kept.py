"""A file in a bag, put in as the window does."""

from __future__ import annotations

from pathlib import Path

from app.models.domain.scanned_file import PutIn
from app.models.services import filing, putting_in
from app.models.services.action import still_there
from app.models.services.desk import Desk
from app.models.store import files


def attach(desk: Desk, item_id: int, path: Path) -> int:
    """Put a file with an item, whatever it is; returns the id of the file."""
    dossier_id, _title, _sensitive = still_there(files.item_of(desk.store.db, item_id))
    (item,) = (one for one in filing.items(desk, dossier_id) if one.id == item_id)
    put = PutIn(path, item.title, item.original, unshown=True, sensitive=item.sensitive)
    putting_in.put_in(desk, dossier_id, [put])
    return max(file.id for one in filing.items(desk, dossier_id) if one.id == item_id for file in one.files)
