"""The rules of changing the rules, as functions that refuse; sentences are in `rulebook`."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.domain import rulebook
from app.models.domain.policy import Pack
from app.models.domain.policy.version import PolicyState
from app.models.domain.rulebook import broken


def keeps_used(pack: Pack, dossiers: Mapping[str, int]) -> None:
    """S05-R2: a category that dossiers stand under stays in the rules."""
    known = {category.code for category in pack.categories}
    for category, count in dossiers.items():
        if category not in known and count:
            raise broken(rulebook.POLICY_KEEPS_USED, category=category, count=count)


def still_a_draft(state: PolicyState) -> None:
    """S19-R19: what was decided is kept as it is."""
    if state is not PolicyState.DRAFTED:
        raise broken(rulebook.POLICY_IS_KEPT)


def by_another(person: str, author: str) -> None:
    """S19-R19: who drafted does not release; persons, not accounts."""
    if person == author:
        raise broken(rulebook.POLICY_BY_ANOTHER)


def by_author(person: str, author: str) -> None:
    """S19-R19: only the author takes a draft back; anybody else sends it back with a reason."""
    if person != author:
        raise broken(rulebook.POLICY_BY_AUTHOR)
