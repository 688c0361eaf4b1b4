"""The players of the tour, the place of their archive, and their ways to sign in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt

from app.models.domain.person import Role, Staff
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from tests.tour.stage import Stage

PASSWORD = "a-good-password"


@dataclass(frozen=True)
class Player:
    """A person of the office."""

    login: str
    name: str
    department: str
    role: Role


MANAGER = Player("chen", "陈静", "管家部", Role.MANAGER)
ADMINISTRATOR = Player("qian", "钱进", "信息部", Role.ADMINISTRATOR)
ARCHIVIST = Player("li", "李梅", "客户中心", Role.ARCHIVIST)
FOUNDERS = (MANAGER, ADMINISTRATOR, ARCHIVIST)
GENERAL_MANAGER = Player("zhao", "赵明", "总经理室", Role.GENERAL_MANAGER)
SECOND_ARCHIVIST = Player("zhou", "周涛", "客户中心", Role.ARCHIVIST)
STEWARD = Player("sun", "孙静", "客服部", Role.STEWARD)
AUDITOR = Player("wu", "吴芳", "审计部", Role.AUDITOR)
LATER = (GENERAL_MANAGER, SECOND_ARCHIVIST, STEWARD, AUDITOR)


@dataclass
class Cast:
    """The state that the chapters share."""

    folder: Path
    owners: Path
    register: Path
    shares: list[str] = field(default_factory=list)
    manager_password: str = PASSWORD

    @property
    def archive(self) -> Path:
        """The archive of the tour."""
        return self.folder / "御景湾"

    def enter(self, stage: Stage, player: Player) -> None:
        """Lock whoever sits there and sign in."""
        if stage.window.desk is not None:
            stage.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
            stage.wait(lambda: stage.window.desk is None, "the window locks")
        stage.write("loginEdit", player.login)
        stage.write("passwordEdit", self.manager_password if player is MANAGER else PASSWORD)
        stage.click("signInButton")
        stage.wait(lambda: stage.window.desk is not None, f"{player.name} is signed in")
        stage.settle()


def desk(stage: Stage) -> Desk:
    """The desk of who is signed in."""
    assert isinstance(stage.window.desk, Desk)
    return stage.window.desk


def is_administrator(stage: Stage) -> bool:
    """Whether the administrator sits there."""
    return isinstance(stage.window.desk, AdminDesk)


def colleague(stage: Stage, player: Player) -> Staff:
    """A person with their staff card, as the card in their hand says it."""
    return next(one for one in accounts.staff(desk(stage)) if one.name == player.name and one.role is not None)


def sign(stage: Stage, player: Player, password: str = PASSWORD) -> None:
    """A person signs what lies before them."""
    stage.write("signOffLogin", player.login)
    stage.write("signOffPassword", password)
    stage.click("signButton")
