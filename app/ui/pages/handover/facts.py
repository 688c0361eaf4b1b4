"""The things behind a leaver's checklist, read while everything is still in its old place, and the prints of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.domain.docket import Docket
from app.models.domain.errors import Refusal
from app.models.domain.handover import Checklist
from app.models.domain.procedures.handover import LEAVER, RECEIVER, WITNESS
from app.models.services import accounts, dockets, handing_over
from app.models.services.desk import Desk
from app.reports.forms import handover_checklist
from app.ui.papers import handover as papers


@dataclass(frozen=True, slots=True)
class Outlook:
    """The checklist of a handover to come, the households of its dossiers by reference code, and any refusal.

    `is_absent`: the leaver has no account, so that a manager signs in their absence.
    """

    listed: Checklist | None
    households: dict[str, str]
    refusal: Refusal | None
    is_absent: bool = False


NOBODY = Outlook(None, {}, None)


def look(desk: Desk, parts: Mapping[str, str], devices: Sequence[str]) -> Outlook:
    """The checklist of the leaver, as soon as one is chosen; the rules, as soon as all three are."""
    if not parts[LEAVER]:
        return NOBODY
    listed = handing_over.checklist(desk, parts[LEAVER], devices)
    refusal = None
    if all(parts.values()):
        try:
            handing_over.check(desk, parts, listed)
        except Refusal as one:
            refusal = one
    is_absent = not handing_over.has_account(desk, parts[LEAVER])
    return Outlook(listed, handing_over.households(desk, listed), refusal, is_absent)


def print_draft(desk: Desk, parts: Mapping[str, str], listed: Checklist) -> bytes:
    """离职交接清单 as it is about to be signed, for going through it with the keys in hand, as a PDF."""
    people = {person.id: person for person in accounts.staff(desk)}
    three = [people[number] for number in (parts[LEAVER], parts[RECEIVER], parts[WITNESS])]
    return handover_checklist.render(papers.draft(desk, listed, three, handing_over.households(desk, listed)))


def print_out(desk: Desk, done: Docket) -> bytes:
    """离职交接清单 of a handover that was carried out, now or years ago, as a PDF."""
    households = handing_over.households(desk, Checklist.of(done))
    return handover_checklist.render(papers.checklist(desk, done, households, dockets.anchors(desk, done)))
