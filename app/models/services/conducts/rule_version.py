"""Releasing a version of the rules: that it still fits the dossiers, and that it is in force from then on (S19-R19)."""

from __future__ import annotations

from app.models.domain import policy_rules, rulebook
from app.models.domain.docket import Docket, Terms
from app.models.domain.item import sensitive_titles
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack
from app.models.domain.procedures.rule_version import RELEASE, RULE_VERSION
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given
from app.models.services.rules_in_force import rules_of
from app.models.store import audit, numbers, policies, terms
from app.models.vault.canonical import list_hash


def restricted(pack: Pack) -> list[tuple[str, str]]:
    """The classes that a pack puts under special protection: axis and value."""
    return [(axis.key, value) for axis in pack.axes for value in sorted(axis.restricted)]


def bound(number: int, text: str, author_id: str, reason: str) -> list[str]:
    """Return the values that the list of a version binds, and so its release."""
    return [str(number), text, author_id, reason]


def _fits(work: Work, docket: Docket, _given: Given) -> None:
    """Refuse another text than the list was fixed with, and one without a category that has come into use since then."""
    if docket.list_hash != list_hash(
        bound(int(docket.code), _text(work, docket), docket.opener.person_id, docket.opener.reason)
    ):
        raise rulebook.broken(policy_rules.POLICY_IS_KEPT)
    policy_rules.keeps_used(_pack(work, docket), policies.dossiers_by_category(work.db))


def _put_in_force(work: Work, docket: Docket, _given: Given) -> Docket:
    """Mark what the text protects, and enter the numbers that it calls unique; this session goes by it at once."""
    pack = _pack(work, docket)
    policies.restrict(work.db, restricted(pack))
    policies.mark_sensitive(work.db, sensitive_titles(pack), (field.key for field in pack.fields if field.sensitive))
    numbers.enter(work.db, [field.key for field in pack.unique_fields])
    if pack.terms != work.pack.terms:
        terms.all_stale(work.db)
    work.desk.go_by(rules_of(work.db, int(docket.code), pack.text), audit.head(work.db)[0] + 1)
    return docket


def _text(work: Work, docket: Docket) -> str:
    return still_there(policies.text(work.db, int(docket.code)))


def _pack(work: Work, docket: Docket) -> Pack:
    return read_pack(_text(work, docket), f"v{docket.code}")


CONDUCT = Conduct(
    RULE_VERSION,
    opens=lambda work, _lines: Terms(code=str(policies.next_number(work.db))),
    checks={RELEASE: _fits},
    effects={RELEASE: _put_in_force},
)
"""The engine carries out the rest."""
