"""A procedure (办理程序): the steps that a numbered list takes, who may take each, and who must be another person.

A procedure is data. It reads from top to bottom, prints as a table, and is kept with the dockets that were opened
under it, so that each finishes as it began.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from app.models.domain.audit_action import DocketAction
from app.models.domain.codes import CodeKind
from app.models.domain.rights import Right

EACH_TIME = 0
"""The `times` of a step that one person takes whenever the docket comes back to where it goes from."""
STAYS = ""
"""The `goes_to` of a step that leaves its docket where it stands."""
CHECK, UNCHECK = "check", "uncheck"
"""The steps by which the trail names the checking of a line and its undoing."""


class Mode(StrEnum):
    """The way in which a step is taken."""

    ACT = "act"
    """By the person who has signed in, at a button."""
    SIGN = "sign"
    """By a sign-off with one's own password, in any session."""


class Phase(StrEnum):
    """The meaning of a state to a reader, whatever its procedure."""

    WAITING = "waiting"
    """Somebody must decide."""
    UNDER_WAY = "under-way"
    """The docket is agreed to, and the work is being done."""
    DONE = "done"
    PARTLY = "partly"
    """The work is done, though not for every line."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def is_open(self) -> bool:
        """Return whether a docket in this phase still has steps to take."""
        return self in (Phase.WAITING, Phase.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class State:
    """A state of dockets. `label` is the word of clerks for it.

    `out_of_order` is the code of the rule that refuses a step which does not go from here, where it is not the procedure's.
    """

    name: str
    label: str
    phase: Phase
    out_of_order: str = ""


@dataclass(frozen=True, slots=True)
class Partial:
    """A step is taken line by line: what is not agreed to is refused.

    `goes_to`: the state of a docket of which not every line was carried out. `some` is the code of the rule that wants
    one line at least, and lines of this docket only.
    """

    goes_to: str
    some: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    `right` is what its taker must have; None: any account in use of the business. `fixed`: its takers are those
    whose roles the docket has named since it was opened, whatever became of the rules. `seat` is the right of the
    session in which it is signed. `times` different persons take it before the docket moves on; `EACH_TIME`: one does, in
    every round. `goes_to` may be `STAYS`. `apart_from` names
    steps and parts whose persons may not take this one, `only_by` those of whose persons one must, each with the
    code of the rule that says so; who took or has one of `also_by` needs no right for it. `reads`: it is taken by
    who reaches every line and reads it in clear. `personal`: no deputy signs it for another.
    `waiting`: how many dockets wait for it, as 今日 says it; empty: none waits. `untaken`: the state to which an opening goes
    where the docket names no takers, so that nobody has to agree. `inputs` are fields of the body that are stated with it.
    `purpose` and `meaning` stand in what is signed. `audit_label` is what the trail calls it, where `label` needs the page
    around it.
    """

    name: str
    label: str
    right: Right | None
    mode: Mode
    goes_from: tuple[str, ...]
    goes_to: str
    seat: Right = Right.CONSULT
    times: int = 1
    apart_from: Mapping[str, str] | None = None
    only_by: Mapping[str, str] | None = None
    also_by: tuple[str, ...] = ()
    fixed: bool = False
    reads: bool = False
    personal: bool = False
    partial: Partial | None = None
    waiting: str = ""
    untaken: str = ""
    reason: bool = False
    inputs: tuple[str, ...] = ()
    purpose: str = ""
    meaning: str = ""
    audit_label: str = ""

    @property
    def awaited(self) -> bool:
        """Return whether dockets wait for this step."""
        return bool(self.waiting)

    def has_room(self, taken: int) -> bool:
        """Return whether it may be taken again after so many have taken it."""
        return self.times == EACH_TIME or taken < self.times

    def is_done(self, taken: int) -> bool:
        """Return whether the last of its takers has taken it, so that the docket moves on."""
        return taken > 0 and self.times in (EACH_TIME, taken)


@dataclass(frozen=True, slots=True)
class Checking:
    """The lines are checked one by one, by scan, while the docket stands in `state`.

    `until`: a step after whose first taker no line is checked any more; `then`: the step that is taken of itself, by
    who checked the last line. `stranger` is the code of the rule that refuses a dossier that is not listed, `label` what
    the trail calls a check, and `unlabel` what it calls one that is taken back; empty: none is.
    """

    state: str
    right: Right
    stranger: str
    label: str
    until: str = ""
    then: str = ""
    unlabel: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """A purpose of its own: what people call such dockets, and what is signed of them."""

    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Procedure:
    """The whole table. `steps[0]` opens a docket; `claims`: for what an open docket has its dossiers to itself.

    `code`: what its dockets are numbered as; None: they are called otherwise, by no code that a reader could scan.
    `lists`: its dockets list dossiers, and are seen with these; any other is about none and seen by all with the right,
    or, where it has parts, by who has one.
    `out_of_order` is the code of the rule that refuses a step from a state it does not go from; `fields` are what
    `inputs` may name, with captions. `parts` are parts that somebody has in a docket from its opening on, with captions;
    none is called like a step. `seen_with` is the right to see such dockets. `when_leaves`: for a step or part, the step
    that is taken in the name of who took or has it when they leave the office, while the docket stands where it goes from.
    `lapse`: the step that is taken of itself once a docket's term has passed. `variants`: the purposes that
    its dockets serve and that have a name of their own, by what they are called here.
    """

    kind: str
    label: str
    code: CodeKind | None
    states: tuple[State, ...]
    steps: tuple[Step, ...]
    out_of_order: str
    claims: str = ""
    fields: Mapping[str, str] | None = None
    parts: Mapping[str, str] | None = None
    checking: Checking | None = None
    seen_with: Right = Right.CONSULT
    when_leaves: Mapping[str, str] | None = None
    lapse: str = ""
    lists: bool = True
    variants: Mapping[str, Variant] | None = None

    @property
    def opening(self) -> Step:
        """The step that opens a docket."""
        return self.steps[0]

    @property
    def at_once(self) -> bool:
        """Return whether a docket is settled by being opened: nobody waits for it or looks for its code."""
        return not self.state(self.opening.goes_to).phase.is_open

    @property
    def subject_kind(self) -> str:
        """The kind in its dockets' subjects in the trail: that of their codes, or its own where they have no code."""
        return self.kind if self.code is None else self.code.name.lower()

    def subject(self, code: str) -> str:
        """A docket as the audit trail and its sign-offs name it."""
        return f"{self.subject_kind}:{code}"

    def audit_action(self, name: str) -> DocketAction:
        """The trail's code for a step by its name, or for `CHECK` and `UNCHECK`."""
        return DocketAction(f"{self.kind}.{name}")

    def audit_actions(self) -> dict[DocketAction, str]:
        """The trail's word for each step, and for a check of a line, by code."""
        found = {self.audit_action(step.name): step.audit_label or step.label for step in self.steps}
        if self.checking:
            found[self.audit_action(CHECK)] = self.checking.label
            if self.checking.unlabel:
                found[self.audit_action(UNCHECK)] = self.checking.unlabel
        return found

    def refusal(self, state: State) -> str:
        """The code of the rule that refuses a step which does not go from a state."""
        return state.out_of_order or self.out_of_order

    def step(self, name: str) -> Step:
        """A step by name. Raises KeyError for another procedure's."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def label_of(self, other: str) -> str:
        """Return the label of a step or part named by `apart_from` or `only_by`. Raises KeyError for an unknown one."""
        return self.parts[other] if self.parts and other in self.parts else self.step(other).label

    def state(self, name: str) -> State:
        """A state by name. Raises KeyError for another procedure's."""
        for state in self.states:
            if state.name == name:
                return state
        raise KeyError(name)

    def as_record(self) -> dict[str, Any]:
        """The table as texts, numbers, lists and mappings, for hashing and keeping."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Procedure:
        """Return the procedure of an `as_record`, also after JSON. Raises ValueError, TypeError or KeyError."""
        checking, code = record["checking"], record["code"]
        return cls(**{
            **record,
            "code": None if code is None else CodeKind(code),
            "states": tuple(State(**state | {"phase": Phase(state["phase"])}) for state in record["states"]),
            "steps": tuple(_step(step) for step in record["steps"]),
            "checking": None if checking is None else Checking(**checking | {"right": Right(checking["right"])}),
            "seen_with": Right(record["seen_with"]),
            "variants": {name: _variant(one) for name, one in (record.get("variants") or {}).items()} or None,
        })  # fmt: skip


def _variant(record: dict[str, str] | str) -> Variant:
    if isinstance(record, str):  # A table that was kept when the code alone knew what is signed of a consultation.
        return Variant(record, "同意查阅")
    return Variant(**record)


def _step(record: dict[str, Any]) -> Step:
    right, partial = record["right"], record["partial"]
    if record.pop("awaited", False):  # A table that was kept before it had the sentence.
        record["waiting"] = record["label"]
    return Step(**record | {
        "right": None if right is None else Right(right), "mode": Mode(record["mode"]), "seat": Right(record["seat"]),
        "partial": None if partial is None else Partial(**partial),
        "goes_from": tuple(record["goes_from"]), "also_by": tuple(record["also_by"]), "inputs": tuple(record["inputs"]),
    })  # fmt: skip
