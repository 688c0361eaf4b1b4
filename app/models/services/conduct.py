"""What one kind of docket adds to the engine: which dossiers it takes, what is signed, and what comes of a step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedure import Procedure
from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store.dossiers import Bag

Told = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Conduct:
    """The hooks of a procedure; all but the first three are by the name of a step, and may be missing.

    `admits` raises the refusal that keeps a dossier off a list. `binds` gives what a line says in the hash of its list.
    `checks` raise what stands against a step beyond its procedure. `statements` give the hash that is signed; without
    one it is the hash of the list. `effects` are carried out in the transaction of the step's last taker, before the
    docket moves; `afterwards` when that is on the disk. `checked` is carried out with every line that is checked.
    """

    procedure: Procedure
    admits: Callable[[Desk, Bag], None]
    binds: Callable[[Bag], list[str]]
    checks: Mapping[str, Callable[[Work, Docket], None]] = field(default_factory=dict)
    statements: Mapping[str, Callable[[Docket, Told], str]] = field(default_factory=dict)
    effects: Mapping[str, Callable[[Work, Docket], None]] = field(default_factory=dict)
    afterwards: Mapping[str, Callable[[Desk], None]] = field(default_factory=dict)
    checked: Callable[[Work, Docket, DocketLine], None] | None = None

    def __post_init__(self) -> None:
        """A hook of a step that does not exist would be passed over in silence."""
        names = {step.name for step in self.procedure.steps}
        for hooks in (self.checks, self.statements, self.effects, self.afterwards):
            if not hooks.keys() <= names:
                raise ValueError(f"{self.procedure.kind}: no such step: {sorted(hooks.keys() - names)}")
