"""The practice archive (演练库): a whole office of any trade with people, dossiers and loans, to try everything on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from app.models.domain.dossier import Selection
from app.models.domain.errors import N_, Cancelled
from app.models.domain.person import AccountStatus, NewAccount, Role
from app.models.domain.policy.pack import Pack, Reach
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.policy.retention import Trigger
from app.models.domain.policy.shipped import shipped_ids
from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.registers.hold import HoldCase
from app.models.services import accounts, archives, holds, importing, practice_ledger
from app.models.services import dossiers as dossier_service
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk, Now
from app.models.vault.hardness import PRACTICE, Hardness

LEDGERS = Path(__file__).resolve().parents[3] / "resources" / "practice"
LEFT_TO_IMPORT = "练习台账.csv"
PASSWORD = "lianxi-2026"
_MARK = "（演练）"
_OFFICES = {
    "property": ("御景湾物业", "YJW"), "bank": ("城东支行", "CDZ"), "securities": ("解放路营业部", "JFL"),
    "loan": ("惠民小额贷款", "HMD"), "deposit": ("总仓档案室", "ZCK"), "service": ("客户服务中心", "KFZ"),
    "company": ("远航公司市场部", "YHG"),
}  # fmt: skip
_LENT = 14
_STEWARD_BUILDINGS = ("1栋", "2栋")
_HELD_ONCE = HoldCase("民事诉讼协助保存", "区人民法院", "（演练）协字第12号")
_HELD_NO_MORE = "案件已经审结，法院通知解除"


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """An account of a practice archive, shown on its sign-in page. `post`: its role in the words of the trade."""

    login: str
    name: str
    role: Role
    department: str
    password: str = PASSWORD
    post: str = ""


_FOUNDERS = (
    PracticeAccount("chen", "陈静", Role.MANAGER, "管理部"),
    PracticeAccount("qian", "钱进", Role.ADMINISTRATOR, "信息部"),
    PracticeAccount("li", "李梅", Role.ARCHIVIST, "档案室"),
)
_OTHERS = (
    PracticeAccount("zhao", "赵明", Role.GENERAL_MANAGER, "总经理室"),
    PracticeAccount("zhou", "周涛", Role.ARCHIVIST, "档案室"),
    PracticeAccount("sun", "孙静", Role.STEWARD, "客服部"),
    PracticeAccount("zheng", "郑兰", Role.FEE_COLLECTOR, "客服部"),
    PracticeAccount("wang", "王磊", Role.BUSINESS, "业务部"),
    PracticeAccount("feng", "冯涛", Role.PROJECT_MANAGER, "业务部"),
    PracticeAccount("xu", "许强", Role.AREA_MANAGER, "业务部"),
    PracticeAccount("he", "何敏", Role.COMPLIANCE, "合规部"),
    PracticeAccount("wu", "吴芳", Role.AUDITOR, "审计部"),
)


def people(pack: Pack) -> tuple[PracticeAccount, ...]:
    """Return the accounts of a trade's practice archive: three founders, and one person at every other post."""
    posts = {post.role for post in pack.posts}
    here = (*_FOUNDERS, *(one for one in _OTHERS if one.role in posts))
    return tuple(replace(one, post=pack.called(one.role)) for one in here)


def steps(pack: Pack) -> tuple[str, ...]:
    """Return the names of the steps of `build`, in words of the interface."""
    return (
        N_("建立密钥和档案库，三位建库人"),
        *(N_("开设其余人员的账号") for _ in people(pack)[len(_FOUNDERS) :]),
        N_("导入档案台账"),
        N_("导入借阅登记簿"),
        N_("登记早年结束的业务"),
        N_("给楼宇管家分配楼栋") if pack.by_household else N_("写好留作练习的台账"),
    )


def name_of(pack_id: str) -> str:
    """The name of a trade's practice archive."""
    return _OFFICES[pack_id][0] + _MARK


def build(
    folder: Path,
    pack_id: str = "property",
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    *,
    hardness: Hardness = PRACTICE,
    now: Now = datetime.now,
) -> tuple[PracticeAccount, ...]:
    """Make the practice archive of a trade in an empty or new folder; returns its accounts.

    Beside the archive lies a small ledger (`LEFT_TO_IMPORT`) for importing by hand. Raises Cancelled, StoreProblem;
    then nothing of it is left.
    """
    archives.check_empty(folder)
    pack = shipped_pack(pack_id)
    try:
        _Builder(folder, pack, hardness, now).build(_counted(pack, progress, cancelled))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return people(pack)


def offered(folder: Path) -> list[tuple[PracticeAccount, bool]]:
    """The accounts that the sign-in page of a practice archive shows, each with whether it is still open.

    Empty for any other archive. Raises KeysProblem when the key directory cannot be read.
    """
    pack_id = next((one for one in shipped_ids() if name_of(one) == archives.name_of(folder)), None)
    if pack_id is None:
        return []
    still = {one.login for one in accounts.accounts(folder) if one.status is AccountStatus.ACTIVE}
    return [(account, account.login in still) for account in people(shipped_pack(pack_id))]


def left_to_import(folder: Path) -> Path | None:
    """The ledger that was left for importing by hand; None where there is none."""
    path = folder / LEFT_TO_IMPORT
    return path if path.is_file() else None


def _counted(pack: Pack, progress: Progress | None, cancelled: IsCancelled | None) -> Iterator[None]:
    total = len(steps(pack))
    for done in range(total + 1):
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(done, total)
        yield


@dataclass(frozen=True, slots=True)
class _Builder:
    folder: Path
    pack: Pack
    hardness: Hardness
    now: Now

    def build(self, step: Iterator[None]) -> None:
        next(step)
        name, fonds = name_of(self.pack.id), _OFFICES[self.pack.id][1]
        founders = [_new(one) for one in _FOUNDERS]
        archives.found(self.folder, name, fonds, self.pack, founders, hardness=self.hardness, now=self.now)
        for account in people(self.pack)[len(_FOUNDERS) :]:
            next(step)
            self._open_account(account)
        next(step)
        self._import(step)
        next(step)
        self._assign()
        next(step)

    def _import(self, step: Iterator[None]) -> None:
        keeper, today = self._desk("li"), self.now().date()
        departures = practice_ledger.departures(self.pack, today)
        try:
            self._enter(keeper, "档案台账.csv", practice_ledger.customers(self.pack, self._managers(), today))
            next(step)
            rows = dossier_service.rows(keeper, dossier_service.ids(keeper, Selection()))
            gone = {row.id: departures[day] for row in rows if (day := date.fromisoformat(row.opened_on)) in departures}
            codes = [row.reference_code for row in rows if row.id not in gone][:_LENT]
            borrowers = [(one.name, one.department) for one in people(self.pack)[len(_FOUNDERS) :]]
            self._enter(keeper, "借阅登记簿.csv", practice_ledger.loans(codes, borrowers, today))
            next(step)
            self._end(keeper, gone)
        finally:
            keeper.lock()
        left = practice_ledger.left_to_import(self.pack, self._managers(), today)
        (self.folder / LEFT_TO_IMPORT).write_bytes(left)

    def _end(self, keeper: Desk, gone: Mapping[int, date]) -> None:
        """Let the customers leave, and a hold outlast the oldest term: that dossier is to be reviewed first."""
        if self.pack.retention.trigger is not Trigger.DUE_DATE:
            for dossier_id, left_on in gone.items():
                dossier_service.end_relationship(keeper, dossier_id, left_on)
        manager = self._desk("chen")
        try:
            case = holds.place(manager, _HELD_ONCE, [min(gone, key=gone.__getitem__)])
            holds.lift(manager, case.value, _HELD_NO_MORE)
        finally:
            manager.lock()

    def _enter(self, keeper: Desk, name: str, ledger: bytes) -> None:
        path = self.folder / name
        path.write_bytes(ledger)
        try:
            importing.commit(keeper, importing.preview(keeper, path))
        finally:
            path.unlink()

    def _managers(self) -> Sequence[str]:
        own = {post.role for post in self.pack.posts if post.reach is Reach.OWN_CUSTOMERS}
        return [one.name for one in people(self.pack) if one.role in own]

    def _open_account(self, account: PracticeAccount) -> None:
        admin = archives.sign_in(self.folder, "qian", PASSWORD, hardness=self.hardness, now=self.now)
        assert isinstance(admin, AdminDesk)
        asked = accounts.ask(admin, PASSWORD, _new(account))
        manager = self._desk("chen")
        try:
            accounts.activate(manager, PASSWORD, asked.id)
        finally:
            manager.lock()

    def _assign(self) -> None:
        manager = self._desk("chen")
        try:
            own = {number for number, name in dossier_service.buildings(manager) if name in _STEWARD_BUILDINGS}
            for one in accounts.staff(manager):
                if one.role is Role.STEWARD:
                    accounts.assign_buildings(manager, one.id, own)
        finally:
            manager.lock()

    def _desk(self, login: str) -> Desk:
        desk = archives.sign_in(self.folder, login, PASSWORD, hardness=self.hardness, now=self.now)
        assert isinstance(desk, Desk)
        return desk


def _new(account: PracticeAccount) -> NewAccount:
    return NewAccount(account.login, account.name, account.department, account.role, account.password)
