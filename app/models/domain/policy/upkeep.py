"""The rules of an office on collecting, confirming and keeping up customers' data."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.clause import Clause
from app.models.domain.person import Role
from app.models.domain.policy.fields import When


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of choices, and its clause."""

    values: tuple[str, ...]
    clause: Clause


@dataclass(frozen=True, slots=True)
class Collection:
    """The sources of data (S05-R6), their channels (S15-R2), and the uses for which consent is asked (S06-R6).

    `agreed`: data leave the office only for a use to which the customer agreed (S07-R3); `shared`: and only of these
    customers (S11-R7).
    """

    sources: Choices
    channels: Choices
    uses: Choices
    agreed: bool
    shared: When | None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The records that must be on file before a new dossier is confirmed: identity judged, consent given.

    `notice`: a consent names the notice that the customer was shown.
    """

    identity: bool
    consent: bool
    notice: bool
    clause: Clause


@dataclass(frozen=True, slots=True)
class Review:
    """A cycle on which dossiers are looked through («随时更新»): every so many months, by whom, for which classes."""

    name: str
    months: int
    role: Role
    when: When | None
    clause: Clause


@dataclass(frozen=True, slots=True)
class Informed:
    """A department that is told of every accepted change to a customer's data (S05-R16)."""

    department: str
    clause: Clause
