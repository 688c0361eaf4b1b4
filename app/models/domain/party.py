"""The customer (客户) whom dossiers are about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A person or an organisation, and the ids of their dossiers within the session's scope."""

    id: int
    kind: str
    name: str
    id_number: str
    dossiers: tuple[int, ...]
