"""Sign-offs as the seven people of the test office give them."""

from __future__ import annotations

from app.models.services import destroying, signing
from app.models.services.desk import Desk
from app.models.services.signing import SignOff, Statement
from tests.conftest import PASSWORDS


def signed(desk: Desk, login: str, statement: Statement) -> SignOff:
    """`login` types their own password for `statement` at this desk."""
    return signing.sign(desk, login, PASSWORDS[login], statement)


def person_id(desk: Desk, name: str) -> str:
    """The person of a name."""
    return str(desk.store.db.value("SELECT id FROM main.person WHERE name = ?", (name,)))


def destroyed(desk: Desk, *bags: int) -> None:
    """Bags are destroyed: 陈静 approves, 周涛 and 吴琪 watch."""
    listed = destroying.propose(desk, bags, "到期").value.id
    destroying.approve(desk, listed, signed(desk, "chen", destroying.approval_statement(desk, listed)))
    for bag in bags:
        destroying.scan_out(desk, listed, bag)
    for login in ("zhou", "wu"):
        given = signed(desk, login, destroying.destroyer_statement(desk, listed, "碎纸", "档案室"))
        destroying.sign(desk, listed, given, "碎纸", "档案室")
