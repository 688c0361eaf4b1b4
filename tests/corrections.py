"""Consent to corrections step by step, as the services carry it out."""

from __future__ import annotations

from collections.abc import Collection

from app.models.domain.docket import Docket
from app.models.domain.person import Account
from app.models.domain.procedures.correction import CORRECTION, DECIDE, REFUSE, WITHDRAW
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import dockets
from app.models.services.action import Outcome
from app.models.services.desk import Desk


def requests(desk: Desk) -> list[Docket]:
    """Every request that the session sees, newest first."""
    return dockets.with_lines(desk, CORRECTION.kind)


def statement(desk: Desk, docket_id: int, accepted: Collection[int]) -> Statement:
    """Return the statement that a manager signs: these lines of a request, by position."""
    return dockets.statement(desk, docket_id, DECIDE, accepted=accepted)


def candidates(desk: Desk, docket_id: int) -> tuple[Account, ...]:
    """Return the accounts that may consent to a request."""
    return dockets.signers(desk, docket_id, DECIDE)


def decide(desk: Desk, docket_id: int, accepted: Collection[int], given: SignOff, answer: str) -> Outcome[Docket]:
    """Consent to these lines and refuse the others."""
    return dockets.take(desk, docket_id, DECIDE, given, reason=answer, accepted=accepted)


def refuse(desk: Desk, docket_id: int, answer: str) -> Outcome[Docket]:
    """Say no to a whole request."""
    return dockets.take(desk, docket_id, REFUSE, reason=answer)


def withdraw(desk: Desk, docket_id: int) -> Outcome[Docket]:
    """Take one's own request back."""
    return dockets.take(desk, docket_id, WITHDRAW)


def standing(desk: Desk, docket_id: int) -> dict[int, str]:
    """Return the present values by line, of the lines whose value has changed since."""
    return {line.position: line.now for line in dockets.docket(desk, docket_id).lines if line.now is not None}


def rivals(desk: Desk, docket_id: int) -> list[str]:
    """Codes of the other open requests that ask for the same."""
    return list(dockets.docket(desk, docket_id).rivals)


def answer(docket: Docket) -> str:
    """Return the reason of a refusal, be it in part."""
    return docket.steps[-1].reason


def decider(docket: Docket) -> str:
    """Return the name of who decided."""
    return docket.steps[-1].name
