"""What one kind of docket adds to the engine: which dossiers it takes, what is signed, and what comes of a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.models.domain.docket import Docket, DocketLine, NewLine, Terms, Verdict
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.models.domain.procedure import Procedure
from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store.dossiers import Bag
from app.models.vault.signoff import SignOff


@dataclass(frozen=True, slots=True)
class Given:
    """With what a step is taken.

    `signed`: the sign-off of who takes it, None where the session's own person does. `told` are the step's inputs by field;
    `accepted` the positions of the lines that are agreed to, None for all.
    """

    person_id: str
    signed: SignOff | None = None
    reason: str = ""
    told: Mapping[str, str] = field(default_factory=dict)
    accepted: frozenset[int] | None = None

    def agrees(self, line: DocketLine) -> bool:
        """Whether a line is agreed to; one that nobody has decided on is not."""
        return self.accepted is None or line.position in self.accepted


@dataclass(frozen=True, slots=True)
class Conduct:
    """The hooks of a procedure; those by the name of a step may be missing.

    `admits` raises the refusal that keeps a dossier off a list; without it, a service of its own puts the lines on. `binds`
    gives what a line says of its dossier in the hash of its list; its datum is bound beside it. `opens` settles what holds
    from the opening on. `reads`: whether a role may read every line in clear. `shown` is the docket as the session sees it;
    `compared` one that is looked at, with what stands there now. `checks` raise what stands against a step beyond its
    procedure. `statements` give the hash that is signed; without one it is that of the list, with what is agreed to. `judges`
    says, by position, what comes of lines that are agreed to and are not simply accepted. `effects` are carried out in the
    transaction of the step's last taker, before the docket moves; `afterwards` when that is on the disk; `checked` with
    every line that is checked.
    """

    procedure: Procedure
    admits: Callable[[Desk, Bag], None] | None = None
    binds: Callable[[Bag], list[str]] = lambda _bag: []
    opens: Callable[[Work, Sequence[NewLine]], Terms] = lambda _work, _lines: Terms()
    reads: Callable[[Pack, Role, Docket], bool] = lambda _pack, _role, _docket: True
    shown: Callable[[Desk, Docket], Docket] = lambda _desk, docket: docket
    compared: Callable[[Desk, Docket], Docket] = lambda _desk, docket: docket
    checks: Mapping[str, Callable[[Work, Docket, Given], None]] = field(default_factory=dict)
    statements: Mapping[str, Callable[[Docket, Given], str]] = field(default_factory=dict)
    judges: Callable[[Work, Docket, Given], Mapping[int, Verdict]] = lambda _work, _docket, _given: {}
    effects: Mapping[str, Callable[[Work, Docket, Given], None]] = field(default_factory=dict)
    afterwards: Mapping[str, Callable[[Desk], None]] = field(default_factory=dict)
    checked: Callable[[Work, Docket, DocketLine], None] | None = None

    def __post_init__(self) -> None:
        """A hook of a step that does not exist would be passed over in silence."""
        names = {step.name for step in self.procedure.steps}
        for hooks in (self.checks, self.statements, self.effects, self.afterwards):
            if not hooks.keys() <= names:
                raise ValueError(f"{self.procedure.kind}: no such step: {sorted(hooks.keys() - names)}")
