"""The destruction of dossiers step by step, as the services carry it out."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.docket import Docket, DocketHead, DocketLine
from app.models.domain.person import Account
from app.models.domain.procedures.destruction import APPROVE, DESTROY, DESTRUCTION, METHOD, REFUSE, SITE, WITHDRAW
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import checking, dockets
from app.models.services.action import Outcome
from app.models.services.desk import Desk

KIND = DESTRUCTION.kind


def propose(desk: Desk, dossier_ids: Sequence[int], reason: str) -> Outcome[Docket]:
    """Open a list."""
    return dockets.begin(desk, KIND, dossier_ids, reason)


def approval_statement(desk: Desk, docket_id: int) -> Statement:
    """Return the statement that the approving manager signs."""
    return dockets.statement(desk, docket_id, APPROVE)


def approvers(desk: Desk, docket_id: int) -> tuple[Account, ...]:
    """Return the accounts that may agree to a list."""
    return dockets.signers(desk, docket_id, APPROVE)


def approve(desk: Desk, docket_id: int, signoff: SignOff) -> Outcome[Docket]:
    """Agree to a list."""
    return dockets.take(desk, docket_id, APPROVE, signoff)


def refuse(desk: Desk, docket_id: int, reason: str) -> Outcome[Docket]:
    """Send a list back."""
    return dockets.take(desk, docket_id, REFUSE, reason=reason)


def withdraw(desk: Desk, docket_id: int, reason: str = "列错了") -> Outcome[Docket]:
    """Take a list back."""
    return dockets.take(desk, docket_id, WITHDRAW, reason=reason)


def scan_out(desk: Desk, docket_id: int, dossier_id: int) -> Outcome[DocketLine]:
    """A bag of the list lies here."""
    return checking.check(desk, docket_id, dossier_id)


def destroyer_statement(desk: Desk, docket_id: int, method: str, site: str) -> Statement:
    """Return the statement that each of the two destroyers signs."""
    return dockets.statement(desk, docket_id, DESTROY, {METHOD: method, SITE: site})


def destroyers(desk: Desk, docket_id: int) -> tuple[Account, ...]:
    """Return the accounts that may sign next."""
    return dockets.signers(desk, docket_id, DESTROY)


def sign(desk: Desk, docket_id: int, signoff: SignOff, method: str, site: str) -> Outcome[Docket]:
    """Enter a destroyer's sign-off."""
    return dockets.take(desk, docket_id, DESTROY, signoff, inputs={METHOD: method, SITE: site})


def all_lists(desk: Desk) -> list[DocketHead]:
    """Every list, newest first."""
    return dockets.heads(desk, KIND)
