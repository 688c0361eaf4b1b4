"""Destruction (销毁): admission to a list, the destroyers' statement, and the erasure (S02-R11)."""

from __future__ import annotations

from app.models.domain import rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket
from app.models.domain.procedures.destruction import DESTROY, DESTROYED, DESTRUCTION, GONE, METHOD, SITE, SPARED
from app.models.services import disposal, kept_views
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.desk import Desk
from app.models.store import claims, dockets, dossiers, search
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash

_AT_ONCE = 500


def _listable(desk: Desk, bag: Bag) -> None:
    other = claims.claimed_by(desk.store.db, bag.id, DESTRUCTION.claims)
    disposal.may_be_destroyed(desk, [bag], {bag.id: other} if other else {})


def _line(bag: Bag) -> list[str]:
    return [
        bag.reference_code, bag.category, bag.opened_on, bag.retention, bag.retention_due or "", str(bag.page_count),
    ]  # fmt: skip


def _may_go(work: Work, listed: Docket, _given: Given) -> None:
    """Refuse each destroyer's signature, and so the erasure, while a scanned dossier may not be destroyed."""
    rules.something_listed(listed.scanned_ids)
    disposal.may_be_destroyed(work.desk, work.bags(listed.scanned_ids))


def _what_is_destroyed(listed: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, and with method and place of the destruction."""
    return list_hash([[listed.list_hash], [given.inputs.get(METHOD, ""), given.inputs.get(SITE, "")], *listed.scans])


def _destroy(work: Work, listed: Docket, given: Given) -> Docket:
    """Erase the scanned dossiers; the others stay on the list as not destroyed."""
    dockets.find(work.db, listed.id, {line.position: GONE if line.checked_at else SPARED for line in listed.lines})
    scanned = listed.scanned_ids
    kept_views.forget_customers(work, scanned)
    search.forget(work.db, scanned)
    for start in range(0, len(scanned), _AT_ONCE):
        bags = work.bags(scanned[start : start + _AT_ONCE])
        dossiers.leave_tombstones(work.db, bags, listed.id, work.at, work.me, work.today)
        for bag in bags:
            work.record(
                AuditAction.DOSSIER_DESTROY, f"dossier:{bag.id}", code=bag.reference_code, before="shelved",
                after="destroyed", list=listed.code,
            )  # fmt: skip
        given.tick(start + len(bags), len(scanned))
    work.record(
        AuditAction.DESTRUCTION_FINISH, listed.subject, before=listed.state.name, after=DESTROYED, method=listed.body[METHOD],
        site=listed.body[SITE], destroyed=listed.checked, not_destroyed=listed.total - listed.checked,
    )  # fmt: skip
    return read_anew(work, listed)


CONDUCT = Conduct(
    DESTRUCTION,
    admits=_listable,
    binds=_line,
    checks={DESTROY: _may_go},
    statements={DESTROY: _what_is_destroyed},
    effects={DESTROY: _destroy},
    afterwards={DESTROY: lambda desk: desk.store.settle()},
)
"""The engine carries out the rest."""
