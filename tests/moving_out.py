"""Moving out and taking in as tests do them: 李梅 asks and hands over, 陈静 approves."""

from __future__ import annotations

from app.models.domain.docket import Docket
from app.models.domain.procedures import take_in
from app.models.domain.procedures.move_out import (
    APPROVE,
    HAND,
    INSTITUTION,
    MOVE_OUT,
    NATURE,
    NATURES,
    RECIPIENT,
    TAKER,
)
from app.models.domain.procedures.take_in import PLACE, RECEIVE, TAKE_IN
from app.models.domain.recipient import Recipient, Who
from app.models.services import checking, dockets
from app.models.services.desk import Desk
from tests.unit.services.signatures import signed

ARCHIVES = "市城建档案馆"
DEED = {NATURE: NATURES[1], INSTITUTION: ARCHIVES, RECIPIENT: str(Recipient(Who.LAW))}
TAKEN = {TAKER: "许可"}
SHELF = {PLACE: "A柜1层02"}


def asked(desk: Desk, *bags: int, **other: str) -> Docket:
    """Bags that are to be deposited with the archives of the town, as the law says."""
    return dockets.begin(desk, MOVE_OUT.kind, bags, "按协议寄存", {**DEED, **other}).value


def approved(desk: Desk, docket: Docket, login: str = "chen") -> Docket:
    """The same, approved."""
    given = signed(desk, login, dockets.statement(desk, docket.id, APPROVE))
    return dockets.take(desk, docket.id, APPROVE, given).value


def hand(desk: Desk, docket: Docket, login: str = "li") -> Docket:
    """Sign the hand-over of what was scanned."""
    given = signed(desk, login, dockets.statement(desk, docket.id, HAND, TAKEN))
    return dockets.take(desk, docket.id, HAND, given, inputs=TAKEN).value


def moved_out(desk: Desk, docket: Docket, *, scanned: int | None = None) -> Docket:
    """The same, approved, scanned and handed over."""
    approved(desk, docket)
    for number in docket.dossier_ids[:scanned]:
        checking.check(desk, docket.id, number)
    return hand(desk, docket)


def announced(desk: Desk, docket: Docket) -> Docket:
    """What was moved out is announced to come back."""
    return dockets.begin(desk, TAKE_IN.kind, docket.dossier_ids, "寄存期满退回").value


def receive(desk: Desk, docket: Docket, login: str = "li") -> Docket:
    """Sign for what was scanned on its return."""
    given = signed(desk, login, dockets.statement(desk, docket.id, take_in.RECEIVE, SHELF))
    return dockets.take(desk, docket.id, RECEIVE, given, inputs=SHELF).value
