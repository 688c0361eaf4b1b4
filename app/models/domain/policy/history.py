"""The date since which each entry of the rules in force holds, and its earlier wordings (S19-R19)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.policy.entries import Difference, Entry, differences, entries
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.section import Section
from app.models.domain.policy.version import PolicyVersion

_Key = tuple[Section, str]


@dataclass(frozen=True, slots=True)
class Change:
    """The change of an entry in one version."""

    version: PolicyVersion
    difference: Difference


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry in force. `version`, `since`: the one that last changed it, and the day from which that holds.

    `changes` newest first. `departs`: its wording has changed since its clause was first named, so the clause is only
    its origin, and the wording is the office's own decision.
    """

    entry: Entry
    version: int
    since: str
    changes: tuple[Change, ...]
    departs: bool


@dataclass(frozen=True, slots=True)
class Standings:
    """The version in force and its entries, in reading order."""

    current: PolicyVersion
    entries: tuple[Standing, ...]


def standings(versions: Sequence[PolicyVersion]) -> Standings:
    """Return the entries in force, from all versions in any order.

    The first holds since the document's own effective date.
    """
    released = sorted((one for one in versions if one.is_released), key=lambda one: one.id)
    packs = [read_pack(one.text, f"v{one.id}") for one in released]
    changes: dict[_Key, tuple[Change, ...]] = defaultdict(tuple)
    for version, before, after in zip(released[1:], packs[:-1], packs[1:], strict=True):
        for found in differences(before, after):
            changes[found.entry.key] = (Change(version, found), *changes[found.entry.key])
    founded = packs[0].effective.isoformat()
    return Standings(
        released[-1], tuple(_standing(one, changes[one.key], released[0].id, founded) for one in entries(packs[-1]))
    )


def _standing(entry: Entry, changes: tuple[Change, ...], first: int, founded: str) -> Standing:
    if not changes:
        return Standing(entry, first, founded, (), departs=False)
    last = changes[0].version
    return Standing(entry, last.id, last.decided_on, changes, _said_when_cited(entry, changes) != entry.said)


def _said_when_cited(entry: Entry, changes: tuple[Change, ...]) -> str:
    """Return the wording of an entry when its present clause was first named."""
    said = entry.said
    for one in changes:
        before = one.difference.before
        if before is None or before.clause != entry.clause:
            break
        said = before.said
    return said
