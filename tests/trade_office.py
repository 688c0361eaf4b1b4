"""An office of any trade: founded with the trade's pack, with somebody at every post that the pack knows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.fields import Customer, FieldKind
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, archives, dossiers, keeping
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from tests import wall_clock
from tests.office import CHEAP, FOUNDERS, PASSWORDS

NUMBERS = {Customer.PERSON: "11010519491231002X", Customer.ORGANISATION: "91350100M000100Y43"}
_BY_KIND = {
    FieldKind.TEXT: "如实填写", FieldKind.LONG_TEXT: "如实填写", FieldKind.DATE: "2036-05-01", FieldKind.NUMBER: "12",
    FieldKind.PHONE: "13800138000", FieldKind.IDENTITY_NUMBER: NUMBERS[Customer.PERSON],
}  # fmt: skip


@dataclass
class Trade:
    """An archive of one trade. `at(role)` sits down at a post; a second archivist is at «second»."""

    folder: Path
    pack: Pack
    _open: list[Desk] = field(default_factory=list)

    def at(self, role: Role, login: str = "") -> Desk:
        """The desk of whoever holds a post."""
        login = login or next((one.login for one in FOUNDERS if one.role is role), _login(role))
        desk = archives.sign_in(self.folder, login, f"{login}-password", hardness=CHEAP, now=wall_clock.now)
        assert isinstance(desk, Desk)
        self._open.append(desk)
        return desk

    def keep_open(self, desk: Desk) -> None:
        """Lock a desk at the end that a test opened by itself."""
        self._open.append(desk)

    def seat(self) -> AdminDesk:
        """The administrator's seat."""
        seat = archives.sign_in(self.folder, "qian", PASSWORDS["qian"], hardness=CHEAP, now=wall_clock.now)
        assert isinstance(seat, AdminDesk)
        return seat

    def of(self, roles: frozenset[Role]) -> Desk:
        """The desk of a post out of these that the pack knows."""
        return self.at(next(post.role for post in self.pack.posts if post.role in roles))

    def close(self) -> None:
        """Lock every desk."""
        for desk in self._open:
            desk.lock()


def found(folder: Path, pack_id: str) -> Trade:
    """Found the archive and give everybody an account."""
    pack = shipped_pack(pack_id)
    founders = tuple(replace(one, department="业务部") for one in FOUNDERS)
    archives.found(folder, pack.name, "TRD", pack, founders, hardness=CHEAP)
    trade = Trade(folder, pack)
    admin = archives.sign_in(folder, "qian", PASSWORDS["qian"], hardness=CHEAP, now=wall_clock.now)
    assert isinstance(admin, AdminDesk)
    manager = trade.at(Role.MANAGER)
    taken = {one.role for one in FOUNDERS}
    wanted = [NewAccount(_login(role), f"{role.label}甲", "业务部", role, f"{_login(role)}-password")
              for role in dict.fromkeys(post.role for post in pack.posts) if role not in taken]  # fmt: skip
    wanted.append(NewAccount("second", "王二", "档案室", Role.ARCHIVIST, "second-password"))
    for person in wanted:
        accounts.activate(manager, PASSWORDS["chen"], accounts.ask(admin, PASSWORDS["qian"], person).id)
    return trade


def fill(one: PackField, customer: Customer | None = None) -> str:
    """A value that fits a field, and the kind of customer."""
    return one.values_of(customer)[0] if one.kind is FieldKind.CHOICE else _BY_KIND[one.kind]


def draft(pack: Pack, customer: Customer, name: str, **more: object) -> DossierDraft:
    """A dossier with everything that the pack asks of such a customer."""
    given: dict[str, object] = {
        "category": pack.categories[0].code, "party_name": name, "id_number": NUMBERS[customer],
        "data": {one.key: fill(one, customer) for one in pack.fields if one.required and customer in one.customers},
        "source": pack.collection.sources.values[0], "channel": pack.collection.channels.values[0], **more,
    }  # fmt: skip
    return DossierDraft(**given)  # type: ignore[arg-type]


def entered(desk: Desk, customer: Customer, name: str, **more: object) -> int:
    """Register such a dossier at a desk; returns its id."""
    return dossiers.register(desk, draft(desk.pack, customer, name, **more)).value


def verified(desk: Desk, number: int) -> None:
    """Judge the customer's identity, take their consent, and verify."""
    keeping.identify(desk, number, "身份证", True, True, "2036-05-01", "核对原件", "人证一致")
    keeping.consent(
        desk, number, list(desk.pack.collection.uses.values), "2026-01-05", "书面", "个人信息处理告知书 2026 版"
    )
    keeping.verify(desk, number)


def _login(role: Role) -> str:
    return role.value.replace("_", "")
