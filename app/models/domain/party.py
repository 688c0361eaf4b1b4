"""The customer (客户) whom dossiers are about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.domain.identity import mask_id, mask_phone


@dataclass(frozen=True, slots=True)
class Party:
    """A person or an organisation, and the ids of their dossiers within the session's scope."""

    id: int
    kind: str
    name: str
    id_number: str
    dossiers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CoCustomer:
    """A customer of a dossier beside its first one. `position` counts from 2; `phones` are (label, number)."""

    position: int
    name: str
    id_number: str
    phones: tuple[tuple[str, str], ...]

    def masked(self) -> CoCustomer:
        """The customer as everybody may see them (S06-R4)."""
        phones = tuple((label, mask_phone(number)) for label, number in self.phones)
        return replace(self, id_number=mask_id(self.id_number), phones=phones)


def titled(household: str, name: str, count: int) -> str:
    """Household and customers, as people speak of a dossier: «1栋1单元101 张三等2人»."""
    return f"{household} {together(name, count)}".strip()


def together(name: str, count: int) -> str:
    """Name the customers of a dossier by the first: «张三», and «张三等2人» for two; empty for no name."""
    return f"{name}等{count}人" if name and count > 1 else name
