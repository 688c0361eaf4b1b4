"""Versions of the rules step by step, as the services carry them out: by the number of the version."""

from __future__ import annotations

from app.models.domain.docket import Docket
from app.models.domain.procedures.rule_version import REFUSE, RELEASE, RULE_VERSION, WITHDRAW
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import dockets
from app.models.services.action import Outcome
from app.models.services.desk import Desk


def of(desk: Desk, number: int) -> int:
    """The docket of a version."""
    return next(one.id for one in dockets.heads(desk, RULE_VERSION.kind) if one.code == str(number))


def statement(desk: Desk, number: int) -> Statement:
    """Return the statement that a manager signs: exactly this text."""
    return dockets.statement(desk, of(desk, number), RELEASE)


def release(desk: Desk, number: int, signed: SignOff) -> Outcome[Docket]:
    """Put a draft in force."""
    return dockets.take(desk, of(desk, number), RELEASE, signed)


def refuse(desk: Desk, number: int, answer: str) -> Outcome[Docket]:
    """Send a draft back."""
    return dockets.take(desk, of(desk, number), REFUSE, reason=answer)


def withdraw(desk: Desk, number: int) -> Outcome[Docket]:
    """Take one's own draft back."""
    return dockets.take(desk, of(desk, number), WITHDRAW)
