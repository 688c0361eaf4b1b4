"""A policy pack (制度包): what differs between offices, as data, each entry with the clause it comes from.

`pack` says what a pack is, `fields` what it asks of a customer, `reading` makes one of a TOML text, `toml_table` says
where in the text it went wrong. The shipped packs lie in `resources/policies/`.
"""

from app.models.domain.policy.fields import HIDDEN, Axis, Customer, Field, FieldKind, Information, RecordKind, When
from app.models.domain.policy.pack import (
    ApprovalRule,
    Borrowing,
    Category,
    Choices,
    Collection,
    Confirmation,
    Medium,
    Pack,
    Paper,
    Post,
    Reach,
    Retention,
    Review,
)
from app.models.domain.policy.reading import load_pack, read_pack, shipped_ids, shipped_pack, shipped_packs

__all__ = [
    "HIDDEN",
    "ApprovalRule",
    "Axis",
    "Borrowing",
    "Category",
    "Choices",
    "Collection",
    "Confirmation",
    "Customer",
    "Field",
    "FieldKind",
    "Information",
    "Medium",
    "Pack",
    "Paper",
    "Post",
    "Reach",
    "RecordKind",
    "Retention",
    "Review",
    "When",
    "load_pack",
    "read_pack",
    "shipped_ids",
    "shipped_pack",
    "shipped_packs",
]
