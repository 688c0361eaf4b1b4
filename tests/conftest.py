"""One small office, founded once per run and copied for each test; passwords cost almost nothing to try."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.models.domain import moments
from app.models.domain.change import Edit, field_key
from app.models.domain.household import parse_address
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, archives, changing, dossiers, keeping
from app.models.services.archives import AdminDesk, Founded
from app.models.services.desk import Desk
from app.models.store.database import _Using
from app.models.vault.hardness import Cost, Hardness
from tests import battery, wall_clock

if TYPE_CHECKING:
    from tests.office_week import Week
    from tests.trade_office import Trade

CHEAP = Hardness(new=Cost(64, 1, 1), least=Cost(8, 1, 1))

FOUNDERS = (
    NewAccount("chen", "陈静", "管家部", Role.MANAGER, "chen-password"),
    NewAccount("qian", "钱进", "信息部", Role.ADMINISTRATOR, "qian-password"),
    NewAccount("li", "李梅", "档案室", Role.ARCHIVIST, "li-password"),
)
LATER = (
    NewAccount("zhao", "赵明", "总经理室", Role.GENERAL_MANAGER, "zhao-password"),
    NewAccount("zhou", "周涛", "档案室", Role.ARCHIVIST, "zhou-password"),
    NewAccount("sun", "孙静", "管家部", Role.STEWARD, "sun-password"),
    NewAccount("wu", "吴琪", "审计部", Role.AUDITOR, "wu-password"),
)
PASSWORDS = {person.login: person.password for person in (*FOUNDERS, *LATER)}


@dataclass
class Office:
    """A founded property archive with seven people, and the desks that were opened in it."""

    folder: Path
    founded: Founded
    _open: list[Desk] = field(default_factory=list)

    def sign_in(self, login: str) -> Desk | AdminDesk:
        """Sign in as one of the seven."""
        desk = archives.sign_in(self.folder, login, PASSWORDS[login], hardness=CHEAP, now=wall_clock.now)
        if isinstance(desk, Desk):
            self._open.append(desk)
        return desk

    def desk(self, login: str) -> Desk:
        """The desk of a business person."""
        desk = self.sign_in(login)
        assert isinstance(desk, Desk)
        return desk

    def admin(self) -> AdminDesk:
        """The administrator's seat."""
        desk = self.sign_in("qian")
        assert isinstance(desk, AdminDesk)
        return desk

    def close(self) -> None:
        """Lock every desk."""
        for desk in self._open:
            desk.lock()


def register(desk: Desk, household: str, name: str, **more: object) -> int:
    """Register the dossier of one household («3栋1单元502») and return its id."""
    given = {"category": desk.pack.categories[0].code, **more}
    draft = DossierDraft(household=parse_address(household), party_name=name, **given)  # type: ignore[arg-type]
    return dossiers.register(desk, draft).value


def verify(desk: Desk, number: int) -> None:
    """Fill in what the property pack requires, judge the identity, take the consent, and verify."""
    edits = [
        Edit(number, field_key("contact-address"), "御景湾1栋"),
        Edit(number, field_key("document-kind"), "身份证"),
    ]
    changing.enter(desk, edits, "业主本人", "现场登记")
    keeping.identify(desk, number, "身份证", True, True, "2036-05-01", "核对原件", "人证一致")
    keeping.consent(desk, number, ["物业服务"], "2026-01-05", "书面")
    keeping.verify(desk, number)


def register_kept(office: Office, household: str, name: str, **more: object) -> int:
    """A dossier that 李梅 entered and verified and 陈静 confirmed."""
    clerk = office.desk("li")
    number = register(clerk, household, name, **more)
    verify(clerk, number)
    keeping.confirm(office.desk("chen"), [number])
    return number


@pytest.fixture(scope="session")
def _founded_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Founded]:
    folder = tmp_path_factory.mktemp("office") / "御景湾"
    return folder, found_office(folder)


def found_office(folder: Path, name: str = "御景湾", fonds: str = "YJW") -> Founded:
    """Found the property archive of the seven people in a new folder."""
    founded = archives.found(folder, name, fonds, shipped_pack("property"), FOUNDERS, hardness=CHEAP)
    office = Office(folder, founded)
    admin, manager = office.admin(), office.desk("chen")
    for person in LATER:
        asked = accounts.ask(admin, PASSWORDS["qian"], person)
        accounts.activate(manager, PASSWORDS["chen"], asked.id)
    office.close()
    return founded


@pytest.fixture
def office(_founded_once: tuple[Path, Founded], tmp_path: Path) -> Iterator[Office]:
    """The office in a folder of this test's own."""
    folder, founded = _founded_once
    own = tmp_path / "御景湾"
    shutil.copytree(folder, own)
    office = Office(own, founded)
    yield office
    office.close()


@pytest.fixture(scope="session")
def _branch_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Founded]:
    folder = tmp_path_factory.mktemp("branch") / "江南苑"
    return folder, found_office(folder, "江南苑", "JNY")


@pytest.fixture
def branch(_branch_once: tuple[Path, Founded], tmp_path: Path) -> Iterator[Office]:
    """Another archive of the same trade, with people of the same names, in a folder of this test's own."""
    folder, founded = _branch_once
    own = tmp_path / folder.name
    shutil.copytree(folder, own)
    branch = Office(own, founded)
    yield branch
    branch.close()


@pytest.fixture(scope="session")
def _lived_once(_founded_once: tuple[Path, Founded], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Week]:
    from tests.office_week import week  # it is made of what stands in this file

    folder, founded = _founded_once
    place = tmp_path_factory.mktemp("week")
    shutil.copytree(folder, place / folder.name)
    wall_clock.go_to(timedelta())
    return place / folder.name, week(Office(place / folder.name, founded), place)


@pytest.fixture
def lived(office: Office, _lived_once: tuple[Path, Week]) -> Week:
    """A week in the office, which was lived through once per run; the test goes on at its end."""
    folder, came = _lived_once
    shutil.copytree(folder, office.folder, dirs_exist_ok=True)
    wall_clock.go_to(came.lasted)
    return came


@pytest.fixture
def desk(office: Office) -> Desk:
    """The archivist 李梅 at her desk."""
    return office.desk("li")


@pytest.fixture
def desks(office: Office) -> Callable[[str], Desk]:
    """Anybody's desk, by login."""
    return office.desk


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Count the statements that open stores have carried out."""
    count, inner = 0, _Using.__enter__

    def counted(using: _Using) -> None:
        nonlocal count
        count += 1
        inner(using)

    monkeypatch.setattr(_Using, "__enter__", counted)
    return lambda: count


@pytest.fixture(scope="session")
def _trades_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Trade]:
    from tests import trade_office  # it is made of what stands in this file

    founded: dict[str, Trade] = {}

    def get(pack_id: str) -> Trade:
        if pack_id not in founded:
            founded[pack_id] = trade_office.found(tmp_path_factory.mktemp("trade") / pack_id, pack_id)
            founded[pack_id].close()
        return founded[pack_id]

    return get


@pytest.fixture
def trade(_trades_once: Callable[[str], Trade], tmp_path: Path) -> Iterator[Callable[[str], Trade]]:
    """The office of a trade, by its pack's id, founded once per run and in a folder of this test's own."""
    made: list[Trade] = []

    def get(pack_id: str) -> Trade:
        once = _trades_once(pack_id)
        own = replace(once, folder=tmp_path / pack_id, _open=[])
        shutil.copytree(once.folder, own.folder)
        made.append(own)
        return own

    yield get
    for one in made:
        one.close()


@pytest.fixture(autouse=True)
def _days_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests enter records today and go on on a day of their own; `test_clock.py` asks for the clock's own tolerance."""
    monkeypatch.setattr(moments, "CLOCKS_DIFFER", timedelta(days=3650))


@pytest.fixture(autouse=True)
def _right_time() -> None:
    """Each test begins at the right time."""
    wall_clock.go_to(timedelta())


@pytest.fixture
def tried(record_property: Callable[[str, Any], None]) -> battery.Tried:
    """Keep a line for the table of the battery."""
    return battery.keeper(record_property)


def pytest_collection_finish() -> None:
    """Keep the garbage collector from looking at all tests again and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the table of the battery: what was tried and held."""
    lines = battery.table(terminalreporter.stats.get("passed", []))
    if lines:
        terminalreporter.section("tried, and held each time")
        for line in lines:
            terminalreporter.line(line)
