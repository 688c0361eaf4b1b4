"""One person in the place of another: the successors of a handover, or the account of a colleague who had only a card."""

from __future__ import annotations

from collections.abc import Collection

from app.models.domain.handover import AREA, BUILDING, MANAGED, Group, Key
from app.models.services.action import Work
from app.models.store import deposits, dossiers, handovers, loans, people


def move(work: Work, former: str, successor: str, only: Collection[Key] | None = None) -> None:
    """Make all that a person keeps, has borrowed and answers for a successor's; `only`: these lines of a checklist alone."""
    db = work.db

    def called(*groups: Group, duty: str = "") -> set[str] | None:
        begins = f"{duty}:" if duty else ""
        return None if only is None else {
            name.removeprefix(begins) for group, name in only if group in groups and name.startswith(begins)
        }  # fmt: skip

    dossiers.hand_over(db, former, successor, work.at, work.me, called(Group.KEPT, Group.LOANS))
    dossiers.hand_over_customers(db, former, successor, called(Group.DUTIES, duty=MANAGED))
    deposits.hand_over(db, former, successor, work.at, work.me, called(Group.DEPOSITS))
    loans.take_over(db, former, successor, called(Group.LOANS))
    handovers.give_places(db, former, successor, called(Group.PLACES))
    areas, buildings = people.areas_of(db, former), people.buildings_of(db, former)
    some_areas, some_buildings = called(Group.DUTIES, duty=AREA), called(Group.DUTIES, duty=BUILDING)
    moved_areas = areas if some_areas is None else areas & some_areas
    moved_buildings = buildings if some_buildings is None else {one for one in buildings if str(one) in some_buildings}
    people.set_areas(db, successor, people.areas_of(db, successor) | moved_areas)
    people.set_areas(db, former, areas - moved_areas)
    people.set_buildings(db, successor, people.buildings_of(db, successor) | moved_buildings)
    people.set_buildings(db, former, buildings - moved_buildings)
