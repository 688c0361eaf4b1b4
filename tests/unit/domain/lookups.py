"""Finding one thing in a pack, and the document of every rule."""

from __future__ import annotations

import csv
from pathlib import Path

from app.models.domain.policy.fields import Axis, Field, RecordKind
from app.models.domain.policy.pack import Pack, Paper
from app.models.domain.policy.upkeep import Review

IDS = ("bank", "company", "deposit", "loan", "property", "securities", "service")
REQUIREMENTS = Path(__file__).resolve().parents[3] / "docs" / "requirements.tsv"


def requirements() -> list[dict[str, str]]:
    """The rows of requirements.tsv."""
    with REQUIREMENTS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def titles() -> dict[str, str]:
    """The document of every rule, by the name that an office writes."""
    return {row["id"]: row["title"] for row in requirements()}


def names(pack: Pack, rule: str) -> list[str]:
    """The fields that stand under a rule, in their order."""
    return [one.name for one in pack.fields if one.clause.rule == rule]


def field(pack: Pack, name: str) -> Field:
    found = next((one for one in pack.fields if one.name == name), None)
    assert found, name
    return found


def axis(pack: Pack, key: str) -> Axis:
    found = pack.axis(key)
    assert found, key
    return found


def record(pack: Pack, key: str) -> RecordKind:
    return next(one for one in pack.records if one.key == key)


def least(pack: Pack, key: str) -> list[str]:
    """Return the names of the required fields of a kind of record."""
    return [one.name for one in record(pack, key).fields if one.required]


def paper(pack: Pack, title: str) -> Paper:
    return next(one for category in pack.categories for one in category.papers if one.title == title)


def review(pack: Pack, name: str) -> Review:
    return next(one for one in pack.reviews if one.name == name)
