"""Dockets (办理单): numbered lists of dossiers, or of data of theirs, on their way through a procedure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.models.domain import rulebook
from app.models.domain.deputy import Deputy
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.person import Role
from app.models.domain.procedure import Mode, Procedure, State, Step
from app.models.domain.registers.hold import HoldOn
from app.models.domain.rights import Rights


def signature(name: str, principal: str) -> str:
    """Return who signed, and for whom, as on paper; `principal` is empty for a signature in one's own name."""
    return f"{name} 代 {principal}" if principal else name


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that somebody took. `role` is the signer's rank, «» for a step that is not signed; `at` is an ISO time.

    A deputy took it for the `principal`, by the appointment with the code `authority`; «» for a step in one's own name.
    """

    step: str
    person_id: str
    name: str
    role: str
    at: str
    reason: str
    list_hash: str
    principal_id: str = ""
    principal: str = ""
    authority: str = ""

    @property
    def signature(self) -> str:
        """Return who took it, and for whom, as on paper."""
        return signature(self.name, self.principal)

    @property
    def attestation(self) -> str:
        """Return the signature with the code of the appointment."""
        return f"{self.signature}（授权 {self.authority}）" if self.authority else self.signature


@dataclass(frozen=True, slots=True)
class Participant:
    """The person who has a part in a docket."""

    person_id: str
    name: str
    department: str


class Verdict(StrEnum):
    """The result of one line of a docket whose lines are decided one by one."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    STALE = "stale"
    """The line was accepted but not carried out: the value had changed since the docket was opened."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line of a docket that is being opened: a dossier, or one datum of it.

    `key` names the datum; it is empty for the dossier itself. `before` and `after` are its values. `party_id` is the customer
    of the datum, None for any other datum and for a customer who is added by this docket.
    """

    dossier_id: int
    key: str = ""
    before: str = ""
    after: str = ""
    party_id: int | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """The facts fixed at the opening of a docket, as in `DocketHead`; `code` where the procedure has none.

    `parts`: the id of the person of each part; `due_on`: the ISO time after which it lapses, None for never.
    """

    body: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""
    takers: tuple[Role, ...] = ()
    clause: str = ""
    code: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    due_on: str | None = None


@dataclass(frozen=True, slots=True)
class DocketLine:
    """A line of a docket: a dossier, or one datum of it as in `NewLine`.

    `title` is empty once the customer's data is erased. `finding` is the result of the line. `salt` is hashed with a datum and
    erased with it. `now` is the present value of an open docket's datum where it differs from `before`.
    """

    position: int
    dossier_id: int
    reference_code: str
    bar_code: str
    category: str
    title: str
    opened_on: str
    retention: str
    retention_due: str | None
    page_count: int
    checked_at: str | None
    checked_by: str
    finding: str | None
    key: str
    before: str
    after: str
    party_id: int | None
    salt: str
    now: str | None = None


@dataclass(frozen=True, slots=True)
class DocketHead:
    """A docket without its lines. `total` and `checked` count those that the session sees; `is_whole`: these are all.

    `body` holds the inputs of its steps, by field. Fixed when it is opened: `parts`, who has each; `variant`, where its
    procedure serves several purposes; `takers`, the roles that may take the steps which say so, and `clause`, the office's
    own that names them; `due_on`, the ISO time after which it lapses.
    """

    id: int
    code: str
    procedure: Procedure
    state: State
    body: Mapping[str, str]
    parts: Mapping[str, Participant]
    variant: str
    takers: tuple[Role, ...]
    clause: str
    list_hash: str
    policy_version: int
    opened_at: str
    due_on: str | None
    closed_at: str | None
    total: int
    is_whole: bool
    checked: int
    steps: tuple[Taken, ...]

    @property
    def kind(self) -> str:
        """Return the kind of its procedure."""
        return self.procedure.kind

    @property
    def label(self) -> str:
        """Return what people call it."""
        variant = (self.procedure.variants or {}).get(self.variant)
        return variant.label if variant else self.procedure.label

    @property
    def subject(self) -> str:
        """Name the docket as the audit trail and its sign-offs do."""
        return self.procedure.subject(self.code)

    @property
    def opener(self) -> Taken:
        """Return its opening: the person and the reason."""
        return self.steps[0]

    @property
    def part_ids(self) -> dict[str, str]:
        """Return the id of the person of each part."""
        return {part: one.person_id for part, one in self.parts.items()}

    @property
    def asker(self) -> Participant | Taken:
        """Return for whom it was opened: who has its first part, or its opener where nobody has one."""
        return self.parts[next(iter(self.procedure.parts))] if self.procedure.parts else self.opener

    @property
    def is_open(self) -> bool:
        """Return whether a step is still to come."""
        return self.state.phase.is_open

    def has_lapsed(self, now: str) -> bool:
        """Return whether its term had passed at an ISO time while it was open."""
        return self.is_open and self.due_on is not None and self.due_on < now

    def taken(self, step: str) -> tuple[Taken, ...]:
        """Return those who took a step, in order."""
        return tuple(one for one in self.steps if one.step == step)

    def persons(self, other: str) -> tuple[tuple[str, str], ...]:
        """Return id and name of who has a part, or of those who took a step; a deputy counts as both persons."""
        if part := self.parts.get(other):
            return ((part.person_id, part.name),)
        taken = self.taken(other)
        principals = ((one.principal_id, one.principal) for one in taken if one.principal_id)
        return (*((one.person_id, one.name) for one in taken), *principals)

    def concerns(self, person_id: str, other: str) -> bool:
        """Return whether a person has a part or took a step."""
        return any(one == person_id for one, _ in self.persons(other))

    def stands_for(self, step: Step) -> bool:
        """Return whether somebody could take the step now, be it the right person or not."""
        checking = self.procedure.checking
        if step.name == self.procedure.lapse:
            return False
        if checking and step.name == checking.then:
            return False
        return self.state.name in step.goes_from and step.has_room(len(self.taken(step.name)))

    def apart(self, step: Step, *person_ids: str) -> rulebook.Rule | None:
        """Return the rule that keeps a person from the step because of who has a part or took another; None for no rule.

        Of a deputy, both ids: neither may be kept from it.
        """

        def concerned(other: str) -> bool:
            return any(self.concerns(one, other) for one in person_ids)

        if step.only_by and not any(map(concerned, step.only_by)):
            return rulebook.BY_CODE[next(iter(step.only_by.values()))]
        apart = step.apart_from or {}
        for other in (*(self.procedure.parts or {}), *(one.name for one in self.procedure.steps)):
            if other in apart and concerned(other):
                return rulebook.BY_CODE[apart[other]]
        return None

    def is_also_by(self, step: Step, person_id: str) -> bool:
        """Return whether this person needs no right for the step."""
        return any(self.concerns(person_id, other) for other in step.also_by)

    def may_be_taken_by(
        self, step: Step, rights: Rights, role: Role | None, person_id: str, deputies: Sequence[Deputy] = ()
    ) -> bool:
        """Return whether this person could take the step now, in their own name or as one of the `deputies` in force."""
        if role is None or not self.stands_for(step):
            return False
        deputy = self.deputy(step, rights, role, person_id, deputies)
        persons = deputy.persons if deputy else (person_id,)
        return (deputy is not None or self._ranks(step, rights, role, person_id)) and self.apart(step, *persons) is None

    def deputy(
        self, step: Step, rights: Rights, role: Role, person_id: str, deputies: Sequence[Deputy]
    ) -> Deputy | None:
        """Return the appointment by which this person signs the step; None: in their own name, if at all.

        Who has the rank for it signs in their own name. The principal must have it: a deputy of a deputy signs nothing.
        """
        if step.mode is not Mode.SIGN or step.personal or self._signs(step, rights, role, person_id):
            return None
        fitting = [
            one
            for one in deputies
            if one.person_id == person_id and self._signs(step, rights, one.role, one.principal_id)
        ]
        free = (one for one in fitting if self.apart(step, *one.persons) is None)
        return next(free, fitting[0] if fitting else None)

    def _signs(self, step: Step, rights: Rights, role: Role, person_id: str) -> bool:
        """Return whether a person has the rank for a step, and is one of those by whom alone it is taken."""
        named = not step.only_by or any(self.concerns(person_id, other) for other in step.only_by)
        return named and self._ranks(step, rights, role, person_id)

    def _ranks(self, step: Step, rights: Rights, role: Role, person_id: str) -> bool:
        if self.is_also_by(step, person_id):
            return True
        return role in self.takers if step.fixed else step.right is None or rights.may(role, step.right)


@dataclass(frozen=True, slots=True)
class Docket(DocketHead):
    """A docket with its lines.

    `masked`: values are hidden that this reader may not see. `rivals`: codes of other open dockets that ask for a datum of
    this one, oldest first. `held`: the holds that stop it, on dossiers of lines that are still to be carried out.
    """

    lines: tuple[DocketLine, ...]
    masked: bool = False
    rivals: tuple[str, ...] = ()
    held: tuple[HoldOn, ...] = ()

    @property
    def dossier_ids(self) -> tuple[int, ...]:
        """Return the ids of the dossiers on it, each once."""
        return tuple(dict.fromkeys(line.dossier_id for line in self.lines))

    @property
    def scanned_ids(self) -> tuple[int, ...]:
        """Return the ids of the dossiers whose bags were scanned, in the order of the lines."""
        return tuple(line.dossier_id for line in self.lines if line.checked_at)

    @property
    def unscanned_ids(self) -> tuple[int, ...]:
        """Return the ids of the other dossiers, in the order of the lines."""
        return tuple(line.dossier_id for line in self.lines if not line.checked_at)

    @property
    def scans(self) -> list[list[str]]:
        """Return the code of each line and whether it was scanned, for the hash that is signed."""
        return [[line.reference_code, "scanned" if line.checked_at else "not-scanned"] for line in self.lines]


@dataclass(frozen=True, slots=True)
class Prospect:
    """A dossier that somebody would put on a docket; `refusal` is why it may not be listed."""

    row: DossierRow
    retention_due: str | None
    refusal: Refusal | None
