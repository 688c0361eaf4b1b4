"""What a leaver's checklist stands for, read while everything is still where it was."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.errors import Refusal
from app.models.domain.handover import Checklist, Handover, Parties
from app.models.domain.person import Account, Staff
from app.models.services import accounts, handing_over
from app.models.services.desk import Desk
from app.models.services.signing import Statement
from app.reports.forms import handover_checklist
from app.ui.papers import handover as papers


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would be handed over, the households of its dossiers by reference code, and what stands against it."""

    listed: Checklist | None
    households: dict[str, str]
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class HandoverSigner:
    """One of the three, and the accounts with which they may sign."""

    person: Staff
    may_sign: tuple[Account, ...]

    @property
    def name(self) -> str:
        """What they are called."""
        return self.person.name


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything that the three are about to sign."""

    parties: Parties
    listed: Checklist
    statement: Statement
    leaver: HandoverSigner
    receiver: HandoverSigner
    handover_witness: HandoverSigner


NOBODY = Outlook(None, {}, None)


def look(desk: Desk, parties: Parties, devices: list[str]) -> Outlook:
    """The checklist of the leaver, as soon as one is chosen; the rules, as soon as all three are."""
    if not parties.leaver_id:
        return NOBODY
    listed = handing_over.checklist(desk, parties.leaver_id, devices)
    households = handing_over.households(desk, listed)
    if not (parties.receiver_id and parties.handover_witness_id):
        return Outlook(listed, households, None)
    try:
        handing_over.check(desk, parties, listed)
    except Refusal as refusal:
        return Outlook(listed, households, refusal)
    return Outlook(listed, households, None)


def make_ready(desk: Desk, parties: Parties, devices: list[str]) -> Ready:
    """Read all that will be signed. Raises RuleBroken as `handing_over.check` does."""
    listed = handing_over.checklist(desk, parties.leaver_id, devices)
    handing_over.check(desk, parties, listed)
    people = {person.id: person for person in accounts.staff(desk)}
    three = (parties.leaver_id, parties.receiver_id, parties.handover_witness_id)
    leaver, receiver, handover_witness = (
        HandoverSigner(people[who], may_sign)
        for who, may_sign in zip(three, handing_over.signers(desk, parties), strict=True)
    )
    statement = handing_over.statement(desk, parties, listed)
    return Ready(parties, listed, statement, leaver, receiver, handover_witness)


def print_draft(desk: Desk, ready: Ready) -> bytes:
    """离职交接清单 as it is about to be signed, for going through it with the keys in hand, as a PDF."""
    three = ready.leaver.person, ready.receiver.person, ready.handover_witness.person
    form = papers.draft(desk, ready.listed, three, handing_over.households(desk, ready.listed))
    return handover_checklist.render(form)


def print_out(desk: Desk, done: Handover) -> bytes:
    """离职交接清单 of a handover that was carried out, now or years ago, as a PDF."""
    form = papers.checklist(desk, done, handing_over.households(desk, done.checklist), handing_over.anchor(desk, done))
    return handover_checklist.render(form)
