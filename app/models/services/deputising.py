"""Appointing a deputy (代签授权): drawn up here; the engine of dockets has it signed, revoked, and ended after its last day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from app.models.domain import deputy_rules, rules
from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import N_
from app.models.domain.procedures.deputising import DEPUTISING, DEPUTY, FIRST, LAST, PRINCIPAL
from app.models.domain.rights import Right
from app.models.domain.sign_off import Statement
from app.models.services import deputies, turns
from app.models.services import dockets as engine
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import dockets, people

_END_OF_DAY = "T23:59:59"


@action(Right.KEEP_ACCOUNTS)
def appoint(work: Work, principal_id: str, deputy_id: str, first: date, last: date, authority: str) -> Docket:
    """Draw up an appointment, for who has signed in to sign: the principal, or a manager above.

    `authority`: by what written order or number. Raises RuleBroken `deputy-is-another`, `deputy-in-business`,
    `deputy-from-above`, `deputy-term`; BadInput `not-filled`.
    """
    authority = rules.filled(authority, N_("授权依据"))
    principal, deputy = (still_there(people.person(work.db, one)) for one in (principal_id, deputy_id))
    deputy_rules.may_be_appointed(principal, deputy)
    deputy_rules.appointed_from_above(work.me, work.desk.account.role, principal, deputy)
    deputy_rules.term_fits(first, last, work.moment.date(), work.pack.deputy_days)
    days = {FIRST: first.isoformat(), LAST: last.isoformat()}
    terms = Terms(body=days, parts={PRINCIPAL: principal_id, DEPUTY: deputy_id}, due_on=days[LAST] + _END_OF_DAY)
    return engine.open_with(work, DEPUTISING.kind, (), authority, bound=[authority, *days.values()], terms=terms)


@query(Right.CONSULT)
def mine(desk: Desk) -> list[Deputy]:
    """Return the appointments in force today by which who has signed in signs for another, or another for them."""
    return [one for one in deputies.in_force(desk) if desk.account.person_id in one.persons]


@query(Right.CONSULT)
def signatures(
    desk: Desk,
    docket_id: int,
    name: str,
    inputs: Mapping[str, str] | None = None,
    accepted: Collection[int] | None = None,
) -> dict[str, tuple[Deputy, Statement]]:
    """Return, by login, the signers of a step who sign it for another, and the statement that each signs."""
    docket = still_there(dockets.docket(desk.store.db, docket_id))
    step, in_force, rights = docket.procedure.step(name), deputies.in_force(desk), desk.pack.rights
    turns.require(desk, step.seat)
    found: dict[str, tuple[Deputy, Statement]] = {}
    for one in engine.signers(desk, docket_id, name) if in_force else ():
        if deputy := docket.deputy(step, rights, one.role, one.person_id, in_force):
            given = turns.given(step, one.person_id, None, "", inputs or {}, accepted)
            found[one.login] = deputy, turns.statement(desk, docket, step, replace(given, deputy=deputy))
    return found
