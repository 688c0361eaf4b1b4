"""The business acts that a failing disk meets, each on an office where it can be carried out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from app.models.domain.change import Edit, field_key
from app.models.domain.handover import Announcement
from app.models.domain.item import NewItem
from app.models.domain.loan import LoanKind
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.handover import HANDOVER
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.services import (
    accounts,
    archives,
    backing_up,
    changing,
    dockets,
    dossiers,
    filing,
    handing_over,
    importing,
    keeping,
    lending,
    returning,
    stocktaking,
)  # fmt: skip
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.vault.directory import read_directory
from app.models.vault.login import identify
from tests import destruction, dry_runs, handovers, holding, stocktakes, wall_clock
from tests.kept import attach
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.unit.services.signatures import person_id, signed

NEW_PASSWORD = "another-password"
_WANTED = NewAccount("xu", "许娟", "档案室", Role.ARCHIVIST, "xu-password")
_ASKED = NewAccount("gu", "顾平", "档案室", Role.ARCHIVIST, "gu-password")
_LEDGER = "姓名,栋,单元,房号\n周七,3栋,1单元,301\n吴八,3栋,1单元,302\n"
_NOT_BUSINESS = ("session.open",)


@dataclass
class Stage:
    """An office in a folder of its own, and the numbers of what stands ready in it."""

    folder: Path
    apart: Path
    bags: tuple[int, ...]
    lent: int
    item: int
    destruction: int
    handover: int
    moving: int
    count: int
    asked: str
    key: bytes
    lasted: timedelta
    _open: list[Desk] = field(default_factory=list)

    def desk(self, login: str, password: str = "") -> Desk:
        """Sign somebody in, on the day on which the stage was ready."""
        wall_clock.go_to(self.lasted)
        desk = archives.sign_in(self.folder, login, password or PASSWORDS[login], hardness=CHEAP, now=wall_clock.now)
        assert isinstance(desk, Desk)
        self._open.append(desk)
        return desk

    def admin(self) -> archives.AdminDesk:
        """Sign the administrator in."""
        wall_clock.go_to(self.lasted)
        seat = archives.sign_in(self.folder, "qian", PASSWORDS["qian"], hardness=CHEAP, now=wall_clock.now)
        assert isinstance(seat, archives.AdminDesk)
        return seat

    def lock(self) -> None:
        """Lock every desk."""
        while self._open:
            self._open.pop().lock()

    def copied_to(self, folder: Path) -> Stage:
        """Return the stage in another folder, as it was left."""
        shutil.copytree(self.folder, folder)
        return Stage(
            folder,
            self.apart,
            self.bags,
            self.lent,
            self.item,
            self.destruction,
            self.handover,
            self.moving,
            self.count,
            self.asked,
            self.key,
            self.lasted,
        )


def staged(office: Office, apart: Path) -> Stage:
    """Bring an office to where every act below can be carried out; nobody is signed in afterwards."""
    clerk, manager = office.desk("li"), office.desk("chen")
    bags = tuple(register(clerk, f"1栋1单元{room}", "张三", papers=("购房合同复印件",)) for room in range(101, 107))
    item = filing.add_item(
        clerk, bags[1], NewItem("验房记录", True, Medium.PAPER, 3, "2026-03-05", "", False, "")
    ).value
    listed = destruction.propose(clerk, [bags[2]], "到期").value.id
    destruction.approve(clerk, listed, signed(clerk, "chen", destruction.approval_statement(clerk, listed)))
    destruction.scan_out(clerk, listed, bags[2])
    given = signed(clerk, "zhou", destruction.destroyer_statement(clerk, listed, "碎纸", "档案室"))
    destruction.sign(clerk, listed, given, "碎纸", "档案室")
    lending.lend(clerk, LoanProposal(person_id(clerk, "陈静"), (bags[0],), LoanKind.CONSULTATION, "核对", 0))
    handed = _handed(clerk, "sun", "孙静", handovers.leaving_today(clerk))
    dossiers.shelve(clerk, [bags[1]], "B柜1层")
    count = stocktakes.begin(clerk, "B柜")
    stocktakes.scan(clerk, count, "B柜1层")
    moving = _handed(clerk, "zhou", "周涛", handovers.moving_today(clerk, Role.STEWARD))
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], _ASKED)
    (apart / "验房.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 100)
    (apart / "台账.csv").write_text(_LEDGER, encoding="utf-8")
    key = bytes(manager.store._key)
    office.close()
    return Stage(
        office.folder, apart, bags, bags[0], item, listed, handed, moving, count.id, asked.id, key, wall_clock.passed()
    )


def _handed(clerk: Desk, login: str, name: str, said: Announcement) -> int:
    """A handover to 李梅 that waits for its witness alone."""
    three = zip(HANDOVER.parts or {}, (name, "李梅", "陈静"), strict=True)
    handed = handovers.draw_up(clerk, {part: person_id(clerk, who) for part, who in three}, ["钥匙"], said)
    for step, who in (("hand", login), ("receive", "li")):
        dockets.take(clerk, handed.id, step, signed(clerk, who, dockets.statement(clerk, handed.id, step)))
    return handed.id


@dataclass(frozen=True)
class BusinessAct:
    """One act of a person at a desk, after their sign-in. `ready` prepares what is no part of it."""

    login: str
    run: Callable[[Stage, Desk], object]


def _import(stage: Stage, desk: Desk) -> object:
    run = dry_runs.dry_run(stage.apart / "台账.csv", desk.pack, category=desk.pack.categories[0].code)
    return importing.commit(desk, run)


def _destroy(stage: Stage, desk: Desk) -> object:
    given = signed(desk, "wu", destruction.destroyer_statement(desk, stage.destruction, "碎纸", "档案室"))
    return destruction.sign(desk, stage.destruction, given, "碎纸", "档案室")


def _hand_over(stage: Stage, desk: Desk, docket_id: int) -> object:
    with identify(stage.folder, "chen", PASSWORDS["chen"], hardness=CHEAP) as witness:
        return handing_over.perform(desk, docket_id, witness)


def _close(stage: Stage, desk: Desk) -> object:
    wu = next(one for one in accounts.accounts(stage.folder) if one.login == "wu")
    return accounts.close(desk, PASSWORDS["chen"], wu.id)


ACTS = {
    "register": BusinessAct("li", lambda _, desk: register(desk, "9栋1单元901", "王五", papers=("购房合同复印件",))),
    "shelve": BusinessAct("li", lambda stage, desk: dossiers.shelve(desk, [stage.bags[3]], "A柜1层02")),
    "lend": BusinessAct("li", lambda stage, desk: lending.lend(
        desk, LoanProposal(person_id(desk, "陈静"), (stage.bags[4],), LoanKind.CONSULTATION, "核对", 0))),
    "take back": BusinessAct("li", lambda stage, desk: returning.take_back(desk, stage.lent)),
    "correct": BusinessAct("li", lambda stage, desk: changing.enter(
        desk, [Edit(stage.bags[3], field_key("contact-address"), "御景湾2栋")], "更正", "业主本人")),
    "put a scan in": BusinessAct("li", lambda stage, desk: attach(desk, stage.item, stage.apart / "验房.pdf")),
    "hold": BusinessAct("chen", lambda stage, desk: holding.hold(desk, stage.bags[5], "诉讼")),
    "record": BusinessAct("li", lambda stage, desk: keeping.record(
        desk, stage.bags[3], "service", {"service": "换锁", "handled-on": "2026-03-05"})),
    "report missing": BusinessAct("li", lambda stage, desk: dockets.begin(
        desk, WRITE_OFF.kind, [stage.bags[3]], "上架核对时不在位置上")),
    "scan in a count": BusinessAct("li", lambda stage, desk: stocktaking.scan(
        desk, stage.count, stocktakes.label(desk, stage.bags[1]))),
    "back up": BusinessAct("li", lambda stage, desk: backing_up.write_backup(desk, stage.folder / "备份")),
    "import": BusinessAct("li", _import),
    "destroy": BusinessAct("li", _destroy),
    "hand over": BusinessAct("li", lambda stage, desk: _hand_over(stage, desk, stage.handover)),
    "move to a post": BusinessAct("li", lambda stage, desk: _hand_over(stage, desk, stage.moving)),
    "change a password": BusinessAct("li", lambda _, desk: accounts.change_password(desk, PASSWORDS["li"], NEW_PASSWORD)),
    "ask for an account": BusinessAct("chen", lambda stage, _: accounts.ask(stage.admin(), PASSWORDS["qian"], _WANTED)),
    "activate an account": BusinessAct("chen", lambda stage, desk: accounts.activate(desk, PASSWORDS["chen"], stage.asked)),
    "close an account": BusinessAct("chen", _close),
}  # fmt: skip


def happened(stage: Stage, desk: Desk) -> tuple[list[str], list[str]]:
    """Return the business actions of the trail, and the events of the key directory, in order."""
    trail = desk.store.db.column("SELECT action FROM main.audit ORDER BY seq")
    events = read_directory(stage.folder).events_since(0)
    return [one for one in trail if one not in _NOT_BUSINESS], [event.what for event in events]
