"""The gate. Every write passes `action`, every read `query`; there is no other way to the store.

In order: the session's right; BEGIN IMMEDIATE; the body, which reads dossiers through the session's scope and asks
the rules; at least one audit event; COMMIT; whether anything changed that pages show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from app.models.domain import change_rules, rights, rulebook, rules, sealing_rules
from app.models.domain.audit_action import AuditAction, DocketAction
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, NotAllowed, Refusal, RuleBroken, Stale, StoreProblem, any_of
from app.models.domain.loan import LoanKind
from app.models.domain.moments import is_behind
from app.models.domain.person import Role
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.services import reckoning
from app.models.services.desk import Desk
from app.models.services.rules_in_force import rules_in_force
from app.models.store import audit, claims, dossiers, holds, policies, settings
from app.models.store.audit import NewEvent
from app.models.store.database import Database
from app.models.store.dossiers import Bag

P = ParamSpec("P")
T = TypeVar("T")
Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """The result of an action, and the anchor code of its audit event for the slip.

    `changed`: whether anything has changed that a page shows, apart from the trail.
    """

    value: Value
    changed: bool
    anchor: str


@dataclass(eq=False)
class Work:
    """One transaction in progress. `trying`: what the trail has of it where a rule refuses it."""

    desk: Desk
    db: Database
    moment: datetime
    trying: dict[str, Any] = field(default_factory=dict)
    _changed: bool = True
    _pending: NewEvent | None = None

    @cached_property
    def at(self) -> str:
        """The time of everything in this transaction, ISO, to the second."""
        return self.moment.isoformat(timespec="seconds")

    @property
    def today(self) -> str:
        """The day of this transaction, ISO."""
        return self.moment.date().isoformat()

    @property
    def me(self) -> str:
        """The id of the acting person."""
        return self.desk.account.person_id

    @cached_property
    def workdays(self) -> dict[date, bool]:
        """The office's own exceptions from the calendar, as `settings.workdays` reads them."""
        return settings.workdays(self.db)

    @property
    def pack(self) -> Pack:
        """The rules in force."""
        return self.desk.pack

    def tries(self, action: AuditAction | DocketAction, subject: str = "", signed: SignOff | None = None) -> None:
        """Say what is tried, on which docket, and whose sign-off confirms it: a refusal that is noted names them."""
        self.trying |= {"tried": str(action)}
        if subject:
            self.trying["list"] = subject.partition(":")[2]
        if signed:
            self.trying["signers"] = [signed.person_id]

    def bag(self, dossier_id: int) -> Bag:
        """A dossier inside the session's scope. Raises NotAllowed for any other, RuleBroken `is-sealed`."""
        return visible_bag(self.db, dossier_id)

    def bare(self, dossier_id: int) -> Bag:
        """Return a dossier in scope as the bag that it is, sealed or not: what says nothing of its customer."""
        return bare_bag(self.db, dossier_id)

    def bare_living(self, dossier_id: int) -> Bag:
        """Return a dossier in scope as `bare` does. Raises RuleBroken `destroyed-stays`."""
        bag = bare_bag(self.db, dossier_id)
        change_rules.not_destroyed(bag.reference_code, bag.state is DossierState.DESTROYED)
        return bag

    def living(self, dossier_id: int) -> Bag:
        """A dossier in scope that was not destroyed. Raises RuleBroken `destroyed-stays`: a tombstone takes nothing in."""
        return living_bag(self.db, dossier_id)

    def changeable(self, dossier_id: int) -> Bag:
        """A dossier in scope that may take in, lose or say something else.

        Raises RuleBroken `destroyed-stays`; `is-sealed` for one that is only kept; `scanned-out` for one that lies ready to be
        destroyed.
        """
        return changeable_bag(self.db, dossier_id)

    def receiving(self, dossier_id: int) -> Bag:
        """A dossier in scope that may take papers in. Raises like `changeable`, and RuleBroken `on-approved-list`."""
        return receiving_bag(self.db, dossier_id)

    def bags(self, dossier_ids: Iterable[int]) -> list[Bag]:
        """Return several dossiers inside the session's scope, each once."""
        wanted = list(dict.fromkeys(dossier_ids))
        found = dossiers.all_visible(self.db, wanted)
        if len(found) < len(wanted):
            raise rights.out_of_scope()
        return found

    def record(
        self, action: AuditAction | DocketAction, subject: str, *, signers: Sequence[str] = (), because: str = "",
        about: Iterable[int] = (), **detail: Any,
    ) -> int:  # fmt: skip
        """Record an audit event and return its number; `before` and `after` belong in `detail`, a customer's data never.

        `signers` are the persons whose own passwords confirmed it, in any session. `because`: a person's own words
        `about` these dossiers, which may name a customer; they are kept beside the chain and erased with the first of
        them. An event is written before the next one; the last one at the end, when the seal is known.
        """
        if signers:
            detail["signers"] = list(signers)
        if self._pending:
            written = audit.append(self.db, self._pending, seals=False)
            last, prev = written.seq, written.hash
        else:
            last, prev, newest = audit.timed_head(self.db)
            if is_behind(self.at, newest):
                settings.set_clock_until(self.db, max(newest, settings.clock_until(self.db)))
        account = self.desk.account
        self._pending = NewEvent(last + 1, prev, self.at, account.person_id, account.id, action, subject, detail)
        if because:
            audit.explain(self.db, last + 1, because, about)
        return last + 1

    def held(self, case_id: int, dossier_ids: Sequence[int]) -> None:
        """Record that dossiers have come under a hold, whatever the scope of the session."""
        for number, code in dossiers.codes_of(self.db, dossier_ids).items():
            self.record(AuditAction.DOSSIER_HOLD, f"dossier:{number}", code=code, line=case_id, after=True)

    def changes_only_the_trail(self) -> None:
        """Say that no page which is up needs to be read again."""
        self._changed = False

    def outcome(self, value: T) -> Outcome[T]:
        """Return the result for the caller. An action that recorded no audit event is a bug."""
        if self._pending is None:
            raise RuntimeError("an action must leave an audit event")
        reckoning.bring_up(self.db, self.pack, self.moment.date())
        for caught in holds.catch(self.db, self.at, self.me):
            if not caught.dossier_ids:
                self.record(AuditAction.HOLD_LIFT, f"hold-case:{caught.case_id}", count=0, before=0)
            self.held(caught.case_id, caught.dossier_ids)
        event = audit.append(self.db, self._pending, seals=True)
        self.desk.acted_seq = event.seq
        return Outcome(value, self._changed, event.anchor)


_asked_for: dict[Callable[..., Any], Right] = {}


def action(
    right: Right,
) -> Callable[[Callable[Concatenate[Work, P], T]], Callable[Concatenate[Desk, P], Outcome[T]]]:
    """A write that needs `right`. The body takes `Work` where the caller gives the `Desk`."""

    def decorate(body: Callable[Concatenate[Work, P], T]) -> Callable[Concatenate[Desk, P], Outcome[T]]:
        @wraps(body)
        def through_the_gate(desk: Desk, *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
            with _refusing(desk):
                require_right(desk, right)
                if desk.gone:
                    raise _revoked()
                tried: dict[str, Any] = {}
                try:
                    with desk.store.transaction() as db:
                        work = Work(desk, db, desk.now(), tried)
                        return work.outcome(body(work, *args, **kwargs))
                except RuleBroken as refusal:
                    _note(desk, refusal, right, tried)
                    raise

        _asked_for[through_the_gate] = right
        return cast("Callable[Concatenate[Desk, P], Outcome[T]]", through_the_gate)

    return decorate


def _note(desk: Desk, refusal: RuleBroken, right: Right, tried: dict[str, Any]) -> None:
    """Record an attempt that a rule refused, where the rule has it so, in a transaction of its own: the other is undone.

    What cannot be noted, as the disk is full, is refused all the same.
    """
    code = refusal.facts.get("code")
    if not rulebook.BY_CODE[refusal.code].noted or not isinstance(code, str):
        return
    with suppress(StoreProblem), desk.store.transaction() as db:
        work = Work(desk, db, desk.now())
        for number in dossiers.all_ids_of(db, [code]):
            work.record(
                AuditAction.REFUSED, f"dossier:{number}", signers=tried.get("signers", ()), code=code, rule=refusal.code,
                tried=tried.get("tried", right.value), list=tried.get("list"),
            )  # fmt: skip
            work.outcome(None)


def gated(right: Right) -> Callable[[Callable[Concatenate[Desk, P], T]], Callable[Concatenate[Desk, P], T]]:
    """Work with the archive's files that needs `right`; its actions and queries have transactions of their own."""

    def decorate(body: Callable[Concatenate[Desk, P], T]) -> Callable[Concatenate[Desk, P], T]:
        @wraps(body)
        def through_the_gate(desk: Desk, *args: P.args, **kwargs: P.kwargs) -> T:
            with _refusing(desk):
                require_right(desk, right)
                return body(desk, *args, **kwargs)

        _asked_for[through_the_gate] = right
        return cast("Callable[Concatenate[Desk, P], T]", through_the_gate)

    return decorate


def query(right: Right) -> Callable[[Callable[Concatenate[Desk, P], T]], Callable[Concatenate[Desk, P], T]]:
    """A read that needs `right`, of one state of the archive. The scope is in the connection itself."""

    def decorate(body: Callable[Concatenate[Desk, P], T]) -> Callable[Concatenate[Desk, P], T]:
        @wraps(body)
        def of_one_state(desk: Desk, *args: P.args, **kwargs: P.kwargs) -> T:
            with desk.store.db.snapshot():
                return body(desk, *args, **kwargs)

        return gated(right)(cast("Callable[Concatenate[Desk, P], T]", of_one_state))

    return decorate


def admit(function: Callable[..., Any], desk: object) -> None:
    """Check with the gate whether `function` is open to `desk`, without calling it.

    Raises what the gate would raise: NotAllowed `not-signed-in`, `locked`, `revoked` or `not-allowed`; KeyError for a
    function without a gate.
    """
    right = _asked_for[function]
    with _refusing(desk):
        require_right(desk, right)


@contextmanager
def _refusing(desk: object) -> Iterator[None]:
    """Refusals leave the gate in the office's own words: its posts, its documents, its approvers."""
    try:
        yield
    except Refusal as refusal:
        if isinstance(desk, Desk):
            in_words_of(desk, refusal)
        raise


def in_words_of(desk: Desk, refusal: Refusal) -> None:
    """Put a refusal into the words of a desk's office; one of a hold names what it is about."""
    in_office_words(refusal, desk.pack, desk.account.role)
    code = refusal.facts.get("code")
    if refusal.code == rulebook.UNDER_HOLD.code and isinstance(code, str) and "hold" not in refusal.facts:
        refusal.facts["hold"] = "；".join(holds.titles(desk.store.db, code))


def in_office_words(refusal: Refusal, pack: Pack, role: Role) -> None:
    """Put a pack's words for roles into the facts of a refusal, and its clause where it has one of its own.

    `role`: of the refused person; it determines the approvers of dossiers out of scope.
    """
    facts = refusal.facts
    if refusal.code == rights.OUT_OF_SCOPE:
        entry = pack.borrowing.approval_for(role, LoanKind.CONSULTATION.value, own=False)
        facts |= {"who": entry.approvers or (Role.ARCHIVIST,), "clause": str(entry.clause)}
    common = rulebook.BY_CODE.get(refusal.code)
    if common and facts.get("clause") == str(common.clause):
        facts["clause"] = str(pack.citation(common.clause))
    for name, value in facts.items():
        if isinstance(value, Role):
            facts[name] = pack.called(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Role):
            facts[name] = any_of([pack.called(role) for role in pack.held(value)])
        elif isinstance(value, Refusal):
            in_office_words(value, pack, role)


def require_right(desk: object, right: Right) -> None:
    """Require a session of business staff that still has an account and carries `right`. The gate asks this first.

    The rights are those of the version in force now, however long the session has been open (S19-R19).
    Raises NotAllowed `not-signed-in`, `locked`, `revoked` or `not-allowed`, each with the next step, and StoreProblem
    `rules-changed`, as the sign-in does.
    """
    if not isinstance(desk, Desk):
        raise NotAllowed("not-signed-in", N_("请先用业务账号登录。系统管理员不能查看或办理档案业务。"))
    has_account = False
    if not desk.locked:
        version, has_account = policies.standing(
            desk.store.db, desk.account.person_id, desk.account.id, desk.opened_seq
        )
        if version != desk.rules.version and not desk.rules.for_verifying:
            desk.go_by(rules_in_force(desk.store.db), audit.head(desk.store.db)[0])
    desk.require(right)
    if desk.opened_seq and not desk.leaving and not has_account:
        raise _revoked()


def _revoked() -> NotAllowed:
    return NotAllowed(
        "revoked", N_("您的账号已停用或转岗，不能继续办理。请锁定窗口；转岗的请重新登录，停用的请联系经理。")
    )


def bare_bag(db: Database, dossier_id: int) -> Bag:
    """`Work.bare` for reads: raises the same."""
    bag = dossiers.visible(db, dossier_id)
    if bag is None:
        raise rights.out_of_scope()
    return bag


def visible_bag(db: Database, dossier_id: int) -> Bag:
    """`Work.bag` for reads: raises the same."""
    bag = bare_bag(db, dossier_id)
    sealing_rules.not_sealed(bag.reference_code, bag.withheld)
    return bag


def changeable_bag(db: Database, dossier_id: int) -> Bag:
    """`Work.changeable` for reads: raises the same."""
    bag = living_bag(db, dossier_id)
    sealing_rules.not_sealed(bag.reference_code, bag.sealed)
    not_scanned_out(db, bag)
    return bag


def receiving_bag(db: Database, dossier_id: int) -> Bag:
    """`Work.receiving` for reads: raises the same."""
    bag = changeable_bag(db, dossier_id)
    rules.not_on_approved_list(bag.reference_code, claims.approved_list_of(db, bag.id))
    return bag


def not_scanned_out(db: Database, bag: Bag) -> None:
    """Reject a change of a dossier scanned out for destruction: it must stay as signed.

    Raises RuleBroken `scanned-out`.
    """
    rules.not_scanned_out(bag.reference_code, claims.scanned_out(db, [bag.id]).get(bag.id))


def living_bag(db: Database, dossier_id: int) -> Bag:
    """`Work.living` for reads: raises the same."""
    bag = visible_bag(db, dossier_id)
    change_rules.not_destroyed(bag.reference_code, bag.state is DossierState.DESTROYED)
    return bag


def still_there(found: T | None) -> T:
    """Return the found record. Raises Stale when it is gone or out of reach."""
    if found is None:
        raise Stale("stale", N_("这条记录已变化或不存在。请刷新后重试。"))
    return found
