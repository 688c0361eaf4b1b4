"""Bags that are not in the room yet: a scan at any desk says where they should go (S13-R13)."""

from __future__ import annotations

from app.models.domain import transfer_rules
from app.models.domain.dossier import OnItsWay
from app.models.domain.procedures.transfer import TRANSFER
from app.models.domain.transfer_docket import way_of
from app.models.store import dockets, people
from app.models.store.database import Database
from app.models.store.dossiers import Bag


def way(db: Database, dossier_id: int) -> OnItsWay | None:
    """Return to whom, by whom and since when a dossier is on its way; None while it is not."""
    return next(filter(None, map(way_of, dockets.open_about(db, dossier_id, TRANSFER.kind))), None)


def in_the_room(db: Database, bag: Bag) -> None:
    """Raise RuleBroken `on-its-way` for a bag on its way, `with-its-sender` for one that its sender still has."""
    if bag.state in transfer_rules.NOT_HERE_YET:
        holder = people.person(db, bag.holder_id)
        transfer_rules.in_the_room(bag.reference_code, bag.state, holder.name if holder else "", way(db, bag.id))
