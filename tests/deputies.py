"""Deputies as tests appoint them."""

from __future__ import annotations

from datetime import timedelta

from app.models.domain.docket import Docket
from app.models.domain.procedures.deputising import GRANT
from app.models.domain.sign_off import SignOff
from app.models.services import deputising, dockets, signing
from app.models.services.desk import Desk
from tests.office import PASSWORDS
from tests.unit.services.signatures import person_id

AUTHORITY = "授权书 2026-17"


def drawn_up(desk: Desk, deputy: str, principal: str = "", *, begins: int = 0, days: int = 3) -> Docket:
    """An appointment by who sits there, for themselves or for a `principal`, that begins in so many days; not signed yet."""
    first = desk.now().date() + timedelta(days=begins)
    of = person_id(desk, principal) if principal else desk.account.person_id
    last = first + timedelta(days=days - 1)
    return deputising.appoint(desk, of, person_id(desk, deputy), first, last, AUTHORITY).value


def appointed(desk: Desk, deputy: str, principal: str = "", *, begins: int = 0, days: int = 3) -> Docket:
    """The same, signed by who sits there."""
    docket = drawn_up(desk, deputy, principal, begins=begins, days=days)
    login = desk.account.login
    given = signing.sign(desk, login, PASSWORDS[login], dockets.statement(desk, docket.id, GRANT))
    return dockets.take(desk, docket.id, GRANT, given).value


def signed_for_another(desk: Desk, login: str, docket_id: int, step: str) -> SignOff:
    """`login` types their own password at this desk, for a step that they sign as a deputy."""
    _deputy, statement = deputising.signatures(desk, docket_id, step)[login]
    return signing.sign(desk, login, PASSWORDS[login], statement)
