"""People and the accounts they log in with: one person may hold two accounts.

Rules about two different people compare `person_id`, never the account.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.models.domain.errors import N_


class Role(StrEnum):
    """The role of a person in the office; an account has exactly one."""

    ARCHIVIST = "archivist"
    STEWARD = "steward"
    FEE_COLLECTOR = "fee_collector"
    BUSINESS = "business"
    PROJECT_MANAGER = "project_manager"
    MANAGER = "manager"
    GENERAL_MANAGER = "general_manager"
    COMPLIANCE = "compliance"
    AREA_MANAGER = "area_manager"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """The role as clerks call it."""
        return _LABELS[self]

    @property
    def is_business(self) -> bool:
        """Return whether the role may open dossiers at all (S04-R9: the system administrator may not)."""
        return self is not Role.ADMINISTRATOR

    @property
    def is_managing(self) -> bool:
        """Return whether the role approves for its department, and seals the data key to new accounts."""
        return self in MANAGING


_LABELS = {
    Role.ARCHIVIST: N_("档案管理员"),
    Role.STEWARD: N_("楼宇管家"),
    Role.FEE_COLLECTOR: N_("收费员"),
    Role.BUSINESS: N_("业务员"),
    Role.PROJECT_MANAGER: N_("项目经理"),
    Role.MANAGER: N_("部门经理"),
    Role.GENERAL_MANAGER: N_("总经理"),
    Role.COMPLIANCE: N_("合规"),
    Role.AREA_MANAGER: N_("区域经理"),
    Role.AUDITOR: N_("审计"),
    Role.ADMINISTRATOR: N_("系统管理员"),
}


ANOTHER = ""
"""The answer that names none of the persons offered, but another."""
MANAGING = (Role.MANAGER, Role.GENERAL_MANAGER)


class AccountStatus(StrEnum):
    """The life of an account: asked for by the administrator, activated by a manager, closed."""

    ASKED = "asked"
    ACTIVE = "active"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _STATUS_LABELS[self]


_STATUS_LABELS = {
    AccountStatus.ASKED: N_("待启用"),
    AccountStatus.ACTIVE: N_("使用中"),
    AccountStatus.CLOSED: N_("已停用"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One login of one person."""

    id: str
    login: str
    person_id: str
    name: str
    department: str
    role: Role
    status: AccountStatus


@dataclass(frozen=True, slots=True)
class Staff:
    """Someone of the office. `role` is None for staff without an account."""

    id: str
    name: str
    department: str
    role: Role | None
    card_code: str
    left_on: str | None


@dataclass(frozen=True, slots=True)
class NewAccount:
    """The data of a new person. `person_id` is set only for a person the archive knows already."""

    login: str
    name: str
    department: str
    role: Role
    password: str = field(repr=False)
    person_id: str | None = None
