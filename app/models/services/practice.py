"""The practice archive (演练库): a whole office made from the ledgers that the program ships, to try everything on."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.domain.errors import N_, Cancelled
from app.models.domain.person import AccountStatus, Role
from app.models.domain.policy import shipped_pack
from app.models.domain.progress import IsCancelled, Progress
from app.models.services import accounts, archives, dossiers, importing
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk, Now
from app.models.vault.founding import NewAccount
from app.models.vault.hardness import PRACTICE, Hardness

LEDGERS = Path(__file__).resolve().parents[3] / "resources" / "practice"
OWNERS, REGISTER = "owners-yujingwan.xlsx", "borrow-register-2024.xlsx"
NAME = "御景湾（演练）"
PASSWORD = "lianxi-2026"


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """An account of the practice archive, shown on its sign-in page."""

    login: str
    name: str
    role: Role
    department: str
    password: str = PASSWORD


ACCOUNTS = (
    PracticeAccount("chen", "陈静", Role.MANAGER, "管家部"),
    PracticeAccount("qian", "钱进", Role.ADMINISTRATOR, "信息部"),
    PracticeAccount("li", "李梅", Role.ARCHIVIST, "客户中心"),
    PracticeAccount("zhao", "赵明", Role.GENERAL_MANAGER, "总经理室"),
    PracticeAccount("zhou", "周涛", Role.ARCHIVIST, "客户中心"),
    PracticeAccount("sun", "孙静", Role.STEWARD, "客服部"),
    PracticeAccount("wu", "吴芳", Role.AUDITOR, "审计部"),
)
_FOUNDERS = 3
_STEWARD_BUILDINGS = ("1栋", "2栋")
STEPS = (
    N_("建立密钥和档案库，三位建库人"),
    *(N_("开设其余人员的账号") for _ in ACCOUNTS[_FOUNDERS:]),
    N_("导入业主台账"),
    N_("导入上一年的借阅登记簿"),
    N_("给楼宇管家分配楼栋"),
)
"""What `build` is doing at each step of its progress."""


def build(
    folder: Path,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    *,
    ledgers: Path = LEDGERS,
    hardness: Hardness = PRACTICE,
    now: Now = datetime.now,
) -> tuple[PracticeAccount, ...]:
    """Make the practice archive in an empty or new folder; returns its accounts.

    Raises Cancelled, StoreProblem; then nothing of it is left.
    """
    if folder.exists() and any(folder.iterdir()):
        raise archives.not_empty(folder)
    try:
        _build(folder, progress, cancelled, ledgers, hardness, now)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return ACCOUNTS


def offered(folder: Path) -> list[tuple[PracticeAccount, bool]]:
    """The accounts that the sign-in page of a practice archive shows, each with whether it is still open.

    Empty for any other archive. Raises KeysProblem when the key directory cannot be read.
    """
    if archives.name_of(folder) != NAME:
        return []
    still = {one.login for one in accounts.accounts(folder) if one.status is AccountStatus.ACTIVE}
    return [(account, account.login in still) for account in ACCOUNTS]


def _build(
    folder: Path,
    progress: Progress | None,
    cancelled: IsCancelled | None,
    ledgers: Path,
    hardness: Hardness,
    now: Now,
) -> None:
    begun = iter(range(len(STEPS) + 1))

    def step() -> None:
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(next(begun), len(STEPS))

    step()
    founders = [_new(one) for one in ACCOUNTS[:_FOUNDERS]]
    archives.found(folder, NAME, "YJW", shipped_pack("property"), founders, hardness=hardness, now=now)
    for account in ACCOUNTS[_FOUNDERS:]:
        step()
        _open_account(folder, account, hardness, now)
    step()
    keeper = _business(folder, "li", hardness, now)
    try:
        importing.commit(keeper, importing.preview(keeper, ledgers / OWNERS))
        step()
        importing.commit(keeper, importing.preview(keeper, ledgers / REGISTER))
    finally:
        keeper.lock()
    step()
    _assign(folder, hardness, now)
    step()


def _new(account: PracticeAccount) -> NewAccount:
    return NewAccount(account.login, account.name, account.department, account.role, account.password)


def _open_account(folder: Path, account: PracticeAccount, hardness: Hardness, now: Now) -> None:
    admin = archives.sign_in(folder, "qian", PASSWORD, hardness=hardness, now=now)
    assert isinstance(admin, AdminDesk)
    asked = accounts.ask(admin, PASSWORD, _new(account))
    manager = _business(folder, "chen", hardness, now)
    try:
        accounts.activate(manager, PASSWORD, asked.id)
    finally:
        manager.lock()


def _assign(folder: Path, hardness: Hardness, now: Now) -> None:
    manager = _business(folder, "chen", hardness, now)
    try:
        steward = next(one for one in accounts.staff(manager) if one.name == "孙静" and one.role is Role.STEWARD)
        own = {number for number, name in dossiers.buildings(manager) if name in _STEWARD_BUILDINGS}
        accounts.assign_buildings(manager, steward.id, own)
    finally:
        manager.lock()


def _business(folder: Path, login: str, hardness: Hardness, now: Now) -> Desk:
    desk = archives.sign_in(folder, login, PASSWORD, hardness=hardness, now=now)
    assert isinstance(desk, Desk)
    return desk
