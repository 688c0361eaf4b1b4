"""What a leaver's checklist stands for, read while everything is still where it was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.models.domain.disposal import Disposal
from app.models.domain.errors import Refusal
from app.models.domain.loan import Request
from app.models.domain.person import AccountStatus, Staff
from app.models.services import accounts, handing_over, loan_register, scanning
from app.models.services.desk import Desk
from app.models.services.handing_over import Checklist, Parties
from app.models.services.signing import Statement
from app.ui.papers.handover import Facts, Post

_CODE = re.compile(r"\d{12}")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would be handed over, and what stands against it."""

    listed: Checklist | None
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything that the three are about to sign; `logins` by person id."""

    parties: Parties
    facts: Facts
    statement: Statement
    logins: dict[str, str]


def look(desk: Desk, parties: Parties, devices: list[str]) -> Outlook:
    """The checklist of the leaver, as soon as one is chosen; the rules, as soon as all three are."""
    if not parties.leaver_id:
        return Outlook(None, None)
    listed = handing_over.checklist(desk, parties.leaver_id, devices)
    if not (parties.receiver_id and parties.witness_id):
        return Outlook(listed, None)
    try:
        handing_over.check(desk, parties, listed)
    except Refusal as refusal:
        return Outlook(listed, refusal)
    return Outlook(listed, None)


def make_ready(desk: Desk, parties: Parties, devices: list[str]) -> Ready:
    """Read all that will be signed and printed. Raises RuleBroken as `handing_over.check` does."""
    listed = handing_over.checklist(desk, parties.leaver_id, devices)
    handing_over.check(desk, parties, listed)
    people = {person.id: person for person in accounts.staff(desk)}
    facts = Facts(
        leaver=_post(people[parties.leaver_id]),
        receiver=_post(people[parties.receiver_id]),
        witness=_post(people[parties.witness_id]),
        listed=listed,
        loans=tuple(loan_register.out(desk, parties.leaver_id)),
        waiting=tuple(_waiting(desk, line) for line in listed.waiting),
    )
    logins = {one.person_id: one.login for one in accounts.accounts(desk.folder) if one.status is AccountStatus.ACTIVE}
    return Ready(parties, facts, handing_over.statement(desk, parties, listed), logins)


def _post(person: Staff) -> Post:
    return Post(person.name, f"{person.department} {person.role.label if person.role else ''}".strip())


def _waiting(desk: Desk, line: str) -> tuple[str, Request | Disposal]:
    found = _CODE.search(line)
    assert found is not None, "a waiting decision is named by the code of its slip or list"
    hit = scanning.look_up(desk, found.group())
    assert isinstance(hit, (Request, Disposal))
    return line[: found.start()].strip(), hit
