"""Sign-offs as the seven people of the test office give them."""

from __future__ import annotations

from app.models.services import signing
from app.models.services.desk import Desk
from app.models.services.signing import SignOff, Statement
from tests.conftest import PASSWORDS


def signed(desk: Desk, login: str, statement: Statement) -> SignOff:
    """`login` types their own password for `statement` at this desk."""
    return signing.sign(desk, login, PASSWORDS[login], statement)


def person_id(desk: Desk, name: str) -> str:
    """The person of a name."""
    return str(desk.store.db.value("SELECT id FROM main.person WHERE name = ?", (name,)))
