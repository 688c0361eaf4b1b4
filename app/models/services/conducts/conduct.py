"""The parts that a kind of docket adds to the engine: admission, statement and effects of its steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket, DocketHead, DocketLine, NewLine, Terms, Verdict
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.models.domain.procedure import Procedure, Step
from app.models.domain.progress import Progress, unheard
from app.models.domain.sign_off import SignOff
from app.models.services.action import Work, still_there
from app.models.services.desk import Desk
from app.models.store import dockets
from app.models.store.dossiers import Bag
from app.models.vault.canonical import digest


@dataclass(frozen=True, slots=True)
class Given:
    """The input of a step.

    `signed`: the sign-off of the taker, None where the session's own person takes it. `inputs` are the step's inputs by
    field; `accepted` the positions of the lines that are agreed to, None for all; `lifted` the sign-off of another person,
    which lifts what stands against the step; `carried` what the service of its kind hands to its hooks; `deputy` the
    appointment by which the taker signs for another, None for their own name. `tick` hears how far a long effect is.
    """

    person_id: str
    signed: SignOff | None = None
    reason: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    accepted: frozenset[int] | None = None
    lifted: SignOff | None = None
    carried: Any = None
    deputy: Deputy | None = None
    tick: Progress = unheard

    @property
    def persons(self) -> tuple[str, ...]:
        """Return the ids of those who count as its takers: a deputy counts as both persons."""
        return self.deputy.persons if self.deputy else (self.person_id,)

    def agrees(self, line: DocketLine) -> bool:
        """Return whether a line is agreed to; an undecided one is not."""
        return self.accepted is None or line.position in self.accepted


def read_anew(work: Work, docket: Docket) -> Docket:
    """Return a docket as it is after its lines were written to."""
    return still_there(next(iter(dockets.anyones(work.db, [docket.id])), None))


def not_scanned(_work: Work, docket: Docket, _given: Given) -> Mapping[int, Verdict]:
    """Judge the lines without a scan: they are withdrawn."""
    return {line.position: Verdict.WITHDRAWN for line in docket.lines if not line.checked_at}


class Following(NamedTuple):
    """A new docket that goes on from another: its lines, reason, terms, and the person in whose name it is opened.

    `kind`: of the new one, where it is not that of the other.
    """

    lines: tuple[NewLine, ...]
    reason: str
    terms: Terms
    by: str
    kind: str = ""


@dataclass(frozen=True)
class Conduct:
    """The hooks of a procedure; hooks by the name of a step may be missing.

    `admits` raises the refusal that keeps a dossier off a list; without it, a service of its own adds the lines.
    `binds` returns the part of a dossier that a line binds in the hash of its list; its datum is bound beside it.
    `awaits`: whether a step that stands for a docket is really waited for. `takes`: asked once for a step, says of a person, by
    their id, whether they are one of those whom the contents of the docket admit; their check refuses everybody else.
    `opens` sets the facts that hold from the opening on. `reads`: whether a role may read every line in clear.
    `shown` is the docket as the session sees it; `compared` adds the present values. `checks` raise refusals of a
    step beyond its procedure. `statements` give the hash that is signed; without one it is that of the list, with the
    agreed positions. `lifts` raise the refusal of a step that the sign-off of another lifts, and return the id of
    that sign-off, None where nothing stands against it. `notes` give what the trail notes of a step besides, and may
    word its before and after. `judges` returns, by position, the results of lines that are agreed to and are not
    simply accepted. `effects` are carried out in the transaction of the step's last taker, before the docket moves,
    and return it as they leave it. `follows`, when the docket has moved, returns the docket to open for what is left over,
    None where nothing is. `afterwards` are carried out when all that is on the disk; `checked` with every line that is checked.
    """

    procedure: Procedure
    admits: Callable[[Desk, Bag], None] | None = None
    binds: Callable[[Bag], list[str]] = lambda _bag: []
    awaits: Callable[[Desk, DocketHead, Step], bool] = lambda _desk, _docket, _step: True
    takes: Callable[[Desk, DocketHead, Step], Callable[[str], bool]] = lambda _desk, _docket, _step: (
        lambda _person_id: True
    )
    opens: Callable[[Work, Sequence[NewLine]], Terms] = lambda _work, _lines: Terms()
    reads: Callable[[Pack, Role, Docket], bool] = lambda _pack, _role, _docket: True
    shown: Callable[[Desk, Docket], Docket] = lambda _desk, docket: docket
    compared: Callable[[Desk, Docket], Docket] = lambda _desk, docket: docket
    checks: Mapping[str, Callable[[Work, Docket, Given], None]] = field(default_factory=dict)
    statements: Mapping[str, Callable[[Docket, Given], str]] = field(default_factory=dict)
    lifts: Mapping[str, Callable[[Work, Docket, Given], int | None]] = field(default_factory=dict)
    notes: Mapping[str, Callable[[Work, Docket], dict[str, Any]]] = field(default_factory=dict)
    judges: Callable[[Work, Docket, Given], Mapping[int, Verdict]] = lambda _work, _docket, _given: {}
    effects: Mapping[str, Callable[[Work, Docket, Given], Docket]] = field(default_factory=dict)
    follows: Mapping[str, Callable[[Work, Docket], Following | None]] = field(default_factory=dict)
    afterwards: Mapping[str, Callable[[Desk], None]] = field(default_factory=dict)
    checked: Callable[[Work, Docket, DocketLine], None] | None = None

    @cached_property
    def table(self) -> str:
        """The hash of its procedure."""
        return digest(self.procedure.as_record())

    def __post_init__(self) -> None:
        """A hook of a step that does not exist would be passed over in silence."""
        names = {step.name for step in self.procedure.steps}
        hooks = (self.checks, self.statements, self.lifts, self.notes, self.effects, self.follows, self.afterwards)
        if unknown := {*chain.from_iterable(hooks)} - names:
            raise ValueError(f"{self.procedure.kind}: no such step: {sorted(unknown)}")
