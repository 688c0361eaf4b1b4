"""One small office: a founded property archive of seven people. Passwords cost almost nothing to try."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from app.models.domain.change import Edit, field_key
from app.models.domain.household import parse_address
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, archives, changing, dossiers, keeping
from app.models.services.archives import AdminDesk, Founded
from app.models.services.desk import Desk
from app.models.vault.hardness import Cost, Hardness
from tests import wall_clock

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
