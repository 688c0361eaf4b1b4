"""Transfers as tests make them: a lending office with two project managers and a bag that the archive does not have yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.models.domain.docket import Docket
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.transfer import (
    ARRIVE,
    CARRIER,
    PLACE,
    RECEIVE,
    RECEIVER,
    SEND,
    SIGN_A,
    SIGN_B,
    TAKE_OVER,
)
from app.models.domain.transfer import Counted, TransferLine
from app.models.domain.transfer_docket import lines_of
from app.models.services import accounts, archives, checking, dockets, signing, transferring
from app.models.services.desk import Desk
from tests import wall_clock
from tests.office import CHEAP, PASSWORDS
from tests.trade_office import Trade, draft, entered

ISSUED = "2026-09-30"
SENT = {CARRIER: "贝红", RECEIVER: "李梅"}
SHELF = {PLACE: "1号库A柜2层"}


@dataclass
class Project:
    """A lending office: A and B at their desks, the archivist at theirs, and bags of one project."""

    trade: Trade
    a: Desk
    b: Desk
    keeper: Desk
    bags: tuple[int, ...]

    def drawn_up(self, *, pages: int = 12, only: int | None = None) -> Docket:
        """A's list, every line with its pages."""
        bags = self.bags if only is None else self.bags[:only]
        docket = dockets.begin(self.a, "transfer", bags, "小额贷款项目").value
        lines = [replace(one, pages=pages) for one in lines_of(docket)]
        return transferring.change_list(self.a, docket.id, lines).value

    def signed_a(self) -> Docket:
        """The same, signed by A."""
        return self.sign(self.a, self.drawn_up(), SIGN_A)

    def checking(self) -> Docket:
        """The same, taken over by B."""
        return dockets.take(self.b, self.signed_a().id, TAKE_OVER).value

    def signed_b(self) -> Docket:
        """The same, found complete and signed by B."""
        docket = self.checking()
        transferring.find(self.b, docket.id, dict.fromkeys(range(1, len(lines_of(docket)) + 1), ""))
        return self.sign(self.b, docket, SIGN_B)

    def sent(self) -> Docket:
        """The same, on its way."""
        return dockets.take(self.b, self.signed_b().id, SEND, inputs=SENT).value

    def arriving(self, *, scanned: int | None = None) -> Docket:
        """The same, with so many bags scanned by the archive, and every item of them counted."""
        docket = dockets.take(self.keeper, self.sent().id, ARRIVE).value
        for bag in self.bags[:scanned]:
            checking.check(self.keeper, docket.id, bag)
        counts = {number: Counted(line.pages) for number, line in enumerate(lines_of(docket), 1)}
        return transferring.count(self.keeper, docket.id, counts).value

    def received(self, *, scanned: int | None = None) -> Docket:
        """The same, signed by the archive."""
        return self.sign(self.keeper, self.arriving(scanned=scanned), RECEIVE, SHELF)

    def sign(self, desk: Desk, docket: Docket, step: str, inputs: dict[str, str] | None = None) -> Docket:
        """Take a step with the password of who sits there."""
        login = desk.account.login
        password = PASSWORDS.get(login, f"{login}-password")
        given = signing.sign(desk, login, password, dockets.statement(desk, docket.id, step, inputs))
        return dockets.take(desk, docket.id, step, given, inputs=inputs).value


def project(trade: Trade, *, bags: int = 1, issued: str = ISSUED) -> Project:
    """Two project managers in a lending office, and bags of theirs that lie in no place yet."""
    wanted = NewAccount("bei", "贝红", "业务部", Role.PROJECT_MANAGER, "bei-password")
    accounts.activate(
        trade.at(Role.MANAGER), PASSWORDS["chen"], accounts.ask(trade.seat(), PASSWORDS["qian"], wanted).id
    )
    a, keeper = trade.at(Role.PROJECT_MANAGER), trade.at(Role.ARCHIVIST)
    b = archives.sign_in(trade.folder, "bei", "bei-password", hardness=CHEAP, now=wall_clock.now)
    assert isinstance(b, Desk)
    trade.keep_open(b)
    data = {"issued-on": issued} if issued else {}
    numbers = tuple(
        entered(
            keeper, Customer.PERSON, f"林安{number}", manager_a_id=a.account.person_id, manager_b_id=b.account.person_id,
            id_number="", data={**draft(keeper.pack, Customer.PERSON, "林安").data, **data},
        )
        for number in range(1, bags + 1)
    )  # fmt: skip
    return Project(trade, a, b, keeper, numbers)


def at_time(desk: Desk, moment: str) -> None:
    """Set the clock of a desk."""
    desk.now = lambda: datetime.fromisoformat(moment)


def more_pages(docket: Docket, number: int, pages: int) -> list[TransferLine]:
    """The lines of a transfer, one of them with other pages."""
    return [replace(one, pages=pages) if n == number else one for n, one in enumerate(lines_of(docket), 1)]
