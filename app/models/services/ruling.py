"""The office's rules as versions (S19-R19): one person drafts, another, a manager, releases; every version is kept."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain import policy_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.errors import N_
from app.models.domain.item import sensitive_titles
from app.models.domain.policy.entries import Difference, differences
from app.models.domain.policy.history import Standings, standings
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.version import PolicyState, PolicyVersion
from app.models.domain.rights import Right
from app.models.services import signing
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk, RulesInForce
from app.models.store import policies
from app.models.vault.canonical import list_hash
from app.models.vault.signoff import SignOff, Statement


@dataclass(frozen=True, slots=True)
class Preview:
    """What a text would change: the entries that differ, and how many dossiers stand under each category.

    `newly_restricted` dossiers come under special protection, `no_longer_restricted` ones lose it.
    """

    pack: Pack
    differences: tuple[Difference, ...]
    dossiers: dict[str, int]
    newly_restricted: int
    no_longer_restricted: int


@query(Right.CONSULT)
def versions(desk: Desk) -> list[PolicyVersion]:
    """Every version of the rules, newest first: anybody may read by which rules they work."""
    return policies.versions(desk.store.db)


@query(Right.CONSULT)
def standing(desk: Desk) -> Standings:
    """The rules in force, entry by entry: since when, by which version, and what each went through before."""
    return standings(policies.versions(desk.store.db))


@query(Right.DRAFT_RULES)
def preview(desk: Desk, text: str) -> Preview:
    """What a text would change. Raises BadInput `bad-pack` with line, key and reason; RuleBroken `policy-keeps-used`."""
    db = desk.store.db
    pack = read_pack(text, N_("草案"))
    counts = policies.dossiers_by_category(db)
    policy_rules.keeps_used(pack, counts)
    return Preview(
        pack, tuple(differences(desk.pack, pack)), counts, *policies.would_be_restricted(db, _restricted(pack))
    )


@action(Right.DRAFT_RULES)
def draft(work: Work, text: str, reason: str) -> PolicyVersion:
    """Put a new text before the managers; it is not in force yet. Refuses what `preview` refuses, and a second draft."""
    reason = rules.stated(reason, rulebook.REASON_STATED)
    pack = read_pack(text, N_("草案"))
    policy_rules.keeps_used(pack, policies.dossiers_by_category(work.db))
    policy_rules.something_changed(differences(work.pack, pack))
    open_draft = next((one for one in policies.versions(work.db) if one.state is PolicyState.DRAFTED), None)
    if open_draft:
        raise rulebook.broken(policy_rules.POLICY_ONE_DRAFT, number=open_draft.id, author=open_draft.author)
    number = policies.draft(work.db, text, reason, work.at, work.me)
    work.record(AuditAction.POLICY_DRAFT, f"policy:{number}", after=list_hash([text]), reason=reason)
    work.touch_everything()
    return still_there(policies.version(work.db, number))


@query(Right.CONSULT)
def statement(desk: Desk, number: int) -> Statement:
    """What a manager signs: exactly this text."""
    return _statement(desk, still_there(policies.version(desk.store.db, number)))


@action(Right.RELEASE_RULES)
def release(work: Work, number: int, signoff: SignOff) -> PolicyVersion:
    """Put a draft in force, by the sign-off of a manager who did not draft it; this session goes by it at once.

    Raises RuleBroken `policy-by-another`, `approver-rank`, `policy-is-kept` for what is no draft, `policy-keeps-used`
    for a category that has come into use since it was drafted.
    """
    wanted = _open(work, number)
    grant = work.pack.rights.table[Right.RELEASE_RULES]
    rules.approver_may(grant.roles, signing.signer_role(signoff), signoff.name, str(grant.clause))
    policy_rules.by_another(signoff.person_id, wanted.author_id)
    pack = read_pack(wanted.text, f"v{number}")
    policy_rules.keeps_used(pack, policies.dossiers_by_category(work.db))
    kept = signing.accept(work, signoff, _statement(work.desk, wanted))
    policies.decide(work.db, number, PolicyState.RELEASED, work.at, signoff.person_id, kept, "")
    policies.restrict(work.db, _restricted(pack))
    policies.mark_sensitive(work.db, sensitive_titles(pack), (field.name for field in pack.fields if field.sensitive))
    work.record(
        AuditAction.POLICY_RELEASE,
        f"policy:{number}",
        before=work.desk.rules.version,
        after=number,
        signers=[signoff.person_id],
    )
    work.touch_everything()
    work.desk.go_by(RulesInForce(number, pack))
    return still_there(policies.version(work.db, number))


@action(Right.RELEASE_RULES)
def refuse(work: Work, number: int, answer: str) -> PolicyVersion:
    """Send a draft back, with the reason."""
    wanted = _open(work, number)
    policy_rules.by_another(work.me, wanted.author_id)
    return _end(work, wanted, PolicyState.REFUSED, rules.stated(answer, rulebook.REASON_STATED))


@action(Right.DRAFT_RULES)
def withdraw(work: Work, number: int) -> PolicyVersion:
    """Take one's own draft back."""
    wanted = _open(work, number)
    policy_rules.by_author(work.me, wanted.author_id)
    return _end(work, wanted, PolicyState.WITHDRAWN, "")


def _open(work: Work, number: int) -> PolicyVersion:
    wanted = still_there(policies.version(work.db, number))
    policy_rules.still_a_draft(wanted.state)
    return wanted


def _end(work: Work, wanted: PolicyVersion, state: PolicyState, answer: str) -> PolicyVersion:
    policies.decide(work.db, wanted.id, state, work.at, work.me, None, answer)
    work.record(
        AuditAction(f"policy.{state.value}"), f"policy:{wanted.id}", before="drafted", after=state.value, reason=answer
    )
    work.touch_everything()
    return still_there(policies.version(work.db, wanted.id))


def _statement(desk: Desk, wanted: PolicyVersion) -> Statement:
    content = [str(wanted.id), wanted.text, wanted.author_id, wanted.reason]
    return signing.statement(desk, "policy-release", f"policy:{wanted.id}", list_hash(content), N_("发布制度"))


def _restricted(pack: Pack) -> list[tuple[str, str]]:
    return [(axis.key, value) for axis in pack.axes for value in sorted(axis.restricted)]
