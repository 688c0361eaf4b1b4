"""The destruction of dossiers step by step, as the services carry it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain.appraisal import Opined, Opinion
from app.models.domain.docket import Docket, DocketHead, DocketLine
from app.models.domain.person import MANAGING, Account, Role
from app.models.domain.procedures.destruction import (
    APPRAISE,
    APPROVE,
    DESTROY,
    DESTRUCTION,
    LEADER,
    MEMBER,
    METHOD,
    OPINE,
    REFUSE,
    SITE,
    STOP,
    TOOL,
    WITHDRAW,
)
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import appraising, checking, dockets, signing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from tests import wall_clock

KIND = DESTRUCTION.kind
GO = Opined(Opinion.DESTROY)
WITH_TOOL = "碎纸机"


def begin(desk: Desk, dossier_ids: Sequence[int], reason: str, leader: str, member: str) -> Outcome[Docket]:
    """Open a list; `leader` and `member` are persons."""
    return dockets.begin(desk, KIND, dossier_ids, reason, {LEADER: leader, MEMBER: member})


def propose(
    desk: Desk, dossier_ids: Sequence[int], reason: str, opinions: Mapping[int, Opined] | None = None, leader: str = ""
) -> Outcome[Docket]:  # fmt: skip
    """Open a list and have it appraised, with everything to go but for `opinions`.

    The proposer and the general manager, or the `leader` of that name, are the group; two archivists where a manager
    proposes, whom another must approve.
    """
    first, member = _group(desk)
    named = (one.person_id for one in signing.candidates(desk, lambda _role, _who: True) if one.name == leader)
    leader = next(named, first)
    listed = begin(desk, dossier_ids, reason, leader, member).value
    appraising.opine(desk, listed.id, {line.position: GO for line in listed.lines} | dict(opinions or {}))
    sign_opinion(desk, listed.id, OPINE, member)
    return sign_opinion(desk, listed.id, APPRAISE, leader)


def sign_opinion(desk: Desk, docket_id: int, step: str, person: str) -> Outcome[Docket]:
    """Let one of the group sign the opinions, by id, whose password is that of their login."""
    login = str(next(one.login for one in signing.candidates(desk, lambda _role, who: who == person)))
    given = signing.sign(desk, login, f"{login}-password", dockets.statement(desk, docket_id, step))
    return dockets.take(desk, docket_id, step, given)


def _group(desk: Desk) -> tuple[str, str]:
    """Return who leads the group and its other member, by person."""
    me, accounts = desk.account, signing.candidates(desk, lambda _role, _who: True)
    if me.role in MANAGING:
        archivists = sorted((one for one in accounts if one.role is Role.ARCHIVIST), key=lambda one: one.login)
        first, second = (one.person_id for one in archivists)
        return second, first
    return next(one.person_id for one in accounts if one.role is Role.GENERAL_MANAGER), me.person_id


def approval_statement(desk: Desk, docket_id: int) -> Statement:
    """Return the statement that the approving manager signs."""
    return dockets.statement(desk, docket_id, APPROVE)


def approvers(desk: Desk, docket_id: int) -> tuple[Account, ...]:
    """Return the accounts that may agree to a list."""
    return dockets.signers(desk, docket_id, APPROVE)


def agree(desk: Desk, docket_id: int, signoff: SignOff) -> Outcome[Docket]:
    """Agree to a list, which waits from now on."""
    return dockets.take(desk, docket_id, APPROVE, signoff)


def approve(desk: Desk, docket_id: int, signoff: SignOff) -> Outcome[Docket]:
    """Agree to a list, and let the wait pass."""
    agreed = agree(desk, docket_id, signoff)
    wall_clock.the_wait_is_over(desk)
    return agreed


def refuse(desk: Desk, docket_id: int, reason: str) -> Outcome[Docket]:
    """Send a list back."""
    return dockets.take(desk, docket_id, REFUSE, reason=reason)


def stop(desk: Desk, docket_id: int, reason: str) -> Outcome[Docket]:
    """Stop a destruction that was approved."""
    return dockets.take(desk, docket_id, STOP, reason=reason)


def withdraw(desk: Desk, docket_id: int, reason: str = "列错了") -> Outcome[Docket]:
    """Take a list back."""
    return dockets.take(desk, docket_id, WITHDRAW, reason=reason)


def scan_out(desk: Desk, docket_id: int, dossier_id: int) -> Outcome[DocketLine]:
    """A bag of the list lies here."""
    return checking.check(desk, docket_id, dossier_id)


def destroyer_statement(desk: Desk, docket_id: int, method: str, site: str) -> Statement:
    """Return the statement that each of the two destroyers signs."""
    return dockets.statement(desk, docket_id, DESTROY, {METHOD: method, TOOL: WITH_TOOL, SITE: site})


def destroyers(desk: Desk, docket_id: int) -> tuple[Account, ...]:
    """Return the accounts that may sign next."""
    return dockets.signers(desk, docket_id, DESTROY)


def sign(desk: Desk, docket_id: int, signoff: SignOff, method: str, site: str) -> Outcome[Docket]:
    """Enter a destroyer's sign-off."""
    return dockets.take(desk, docket_id, DESTROY, signoff, inputs={METHOD: method, TOOL: WITH_TOOL, SITE: site})


def all_lists(desk: Desk) -> list[DocketHead]:
    """Every list, newest first."""
    return dockets.heads(desk, KIND)
