"""Sign-offs as the seven people of the test office give them."""

from __future__ import annotations

from app.models.domain.docket import DocketHead
from app.models.domain.procedure import Step
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import signing
from app.models.services.desk import Desk
from app.models.services.today import today
from tests import destruction
from tests.office import PASSWORDS


def signed(desk: Desk, login: str, statement: Statement) -> SignOff:
    """`login` types their own password for `statement` at this desk."""
    return signing.sign(desk, login, PASSWORDS[login], statement)


def awaited(desk: Desk, kind: str) -> list[tuple[DocketHead, Step]]:
    """The dockets of a kind that wait for who sits there, each with the step."""
    return [(docket, step) for docket, step in today(desk).dockets if docket.kind == kind]


def person_id(desk: Desk, name: str) -> str:
    """The person of a name."""
    return str(desk.store.db.value("SELECT id FROM main.person WHERE name = ?", (name,)))


def destroyed(desk: Desk, *bags: int) -> None:
    """Bags are destroyed: 陈静 approves, 周涛 and 吴琪 watch."""
    listed = destruction.propose(desk, bags, "到期").value.id
    destruction.approve(desk, listed, signed(desk, "chen", destruction.approval_statement(desk, listed)))
    for bag in bags:
        destruction.scan_out(desk, listed, bag)
    for login in ("zhou", "wu"):
        given = signed(desk, login, destruction.destroyer_statement(desk, listed, "碎纸", "档案室"))
        destruction.sign(desk, listed, given, "碎纸", "档案室")
