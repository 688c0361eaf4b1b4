"""The keepers of originals: named here, appointed by the sign-off of whom the pack names, until it is revoked (S13-R2)."""

from __future__ import annotations

from app.models.domain import deposit_rules, rules
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import N_
from app.models.domain.person import Staff
from app.models.domain.procedures.keeper import APPOINTMENT, KEEPER
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services.action import Work, action, query, still_there
from app.models.services.conducts.keeper import named
from app.models.services.desk import Desk
from app.models.store import people


@action(Right.APPOINT_KEEPER)
def name(work: Work, person_id: str, authority: str) -> Docket:
    """Draw up the appointment of a keeper, for who has signed in to sign. `authority`: by what written order.

    Raises RuleBroken `keeper-keeps`, `keeper-by-another`, `keeper-once`; BadInput `not-filled`.
    """
    authority = rules.filled(authority, N_("任命依据"))
    person = still_there(people.person(work.db, person_id))
    deposit_rules.keeper_keeps(person.name, _keeps(work.desk, person))
    deposit_rules.keeper_by_another(person_id == work.me)
    deposit_rules.keeper_once(person.name, person_id in named(work.db))
    terms = Terms(parts={KEEPER: person_id})
    return engine.open_with(work, APPOINTMENT.kind, (), authority, bound=[authority], terms=terms)


@query(Right.APPOINT_KEEPER)
def candidates(desk: Desk) -> list[Staff]:
    """Return who may be appointed: colleagues whose post keeps the archive."""
    return [one for one in people.everyone(desk.store.db) if _keeps(desk, one)]


def _keeps(desk: Desk, one: Staff) -> bool:
    """Return whether the post of a person keeps the archive."""
    return one.left_on is None and one.role is not None and desk.pack.rights.may(one.role, Right.REGISTER)
