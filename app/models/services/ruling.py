"""The office's rules as versions (S19-R19): what a text would change, and drafting one; releasing it is the engine's of dockets."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain import policy_rules, rulebook, rules
from app.models.domain.errors import N_
from app.models.domain.policy.entries import Difference, differences
from app.models.domain.policy.history import Standings, standings
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.version import PolicyVersion
from app.models.domain.procedures.rule_version import RULE_VERSION
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import retention
from app.models.services.action import Work, action, query
from app.models.services.conducts.rule_version import bound, restricted
from app.models.services.desk import Desk
from app.models.services.retention import Shifts
from app.models.store import policies


@dataclass(frozen=True, slots=True)
class Preview:
    """The effect of a text: the entries that differ, and the number of dossiers under each category.

    `newly_restricted` dossiers come under special protection, `no_longer_restricted` ones lose it. `shifts`: those that fall due
    on another day.
    """

    pack: Pack
    differences: tuple[Difference, ...]
    dossiers: dict[str, int]
    newly_restricted: int
    no_longer_restricted: int
    shifts: Shifts


@query(Right.CONSULT)
def versions(desk: Desk) -> list[PolicyVersion]:
    """Return every version of the rules, newest first: anybody may read by which rules they work."""
    return policies.versions(desk.store.db)


@query(Right.CONSULT)
def standing(desk: Desk) -> Standings:
    """The rules in force, entry by entry: since when, by which version, and what each went through before."""
    return standings(policies.versions(desk.store.db))


@query(Right.DRAFT_RULES)
def preview(desk: Desk, text: str) -> Preview:
    """Return a text's effect. Raises BadInput `bad-pack` with line, key and reason; RuleBroken `policy-keeps-used`,
    `policy-keeps-keys`, `policy-key-spent`."""
    db = desk.store.db
    pack = read_pack(text, N_("草案"))
    counts = policies.dossiers_by_category(db)
    policy_rules.keeps_used(pack, counts)
    policy_rules.keeps_keys(desk.pack, pack)
    return Preview(
        pack, tuple(differences(desk.pack, pack)), counts, *policies.would_be_restricted(db, restricted(pack)),
        retention.shifts(desk, pack),
    )  # fmt: skip


@action(Right.DRAFT_RULES)
def draft(work: Work, text: str, reason: str) -> PolicyVersion:
    """Put a new text before the managers; it is not in force yet. Refuses what `preview` refuses, and a second draft."""
    reason = rules.stated(reason, rulebook.REASON_STATED)
    pack = read_pack(text, N_("草案"))
    policy_rules.keeps_used(pack, policies.dossiers_by_category(work.db))
    policy_rules.keeps_keys(work.pack, pack)
    policy_rules.something_changed(differences(work.pack, pack))
    open_draft = next((one for one in policies.versions(work.db) if one.docket and one.docket.is_open), None)
    if open_draft:
        raise rulebook.broken(policy_rules.POLICY_ONE_DRAFT, number=open_draft.id, author=open_draft.author)
    number = policies.next_number(work.db)
    docket = engine.open_with(work, RULE_VERSION.kind, (), reason, bound=bound(number, text, work.me, reason))
    policies.add(work.db, number, text, docket.id)
    return PolicyVersion(number, text, docket)
