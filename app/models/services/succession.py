"""One person in the place of another: the receiver of a handover, or the account of a colleague who had only a card."""

from __future__ import annotations

from app.models.services.action import Work
from app.models.store import deposits, dossiers, loans, people


def move_all(work: Work, former: str, successor: str) -> None:
    """Make all that a person keeps, has borrowed and answers for a successor's; the former person is gone from today on."""
    db = work.db
    dossiers.hand_over(db, former, successor, work.at, work.me)
    dossiers.hand_over_customers(db, former, successor)
    deposits.hand_over(db, former, successor, work.at, work.me)
    loans.take_over(db, former, successor)
    people.set_areas(db, successor, people.areas_of(db, successor) | people.areas_of(db, former))
    people.set_areas(db, former, set())
    people.set_buildings(db, successor, people.buildings_of(db, successor) | people.buildings_of(db, former))
    people.set_buildings(db, former, set())
    people.leave(db, former, work.today)
