"""A package from a paired archive: its list before the bags come, each bag by its sender's label, and the receipt for the sender."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from app.models.domain import package_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import N_
from app.models.domain.moments import day_of
from app.models.domain.package import MOST_BYTES, ArchiveCard, Arrived, PackageList, Receipt, receipt_bytes, unpacked
from app.models.domain.package_docket import ComingBag, bags_of, bags_text, scanned_of
from app.models.domain.procedures.package_in import (
    ARCHIVE,
    BAGS,
    DEED,
    EXPECTED,
    HEAD,
    NAME,
    PACKAGE,
    PACKAGE_IN,
    SIGNATURES,
)
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import sticks
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.conducts.conduct import read_anew
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers, packages
from app.models.store.database import Database
from app.models.vault.packages import SealedUse, seal_package


@query(Right.REGISTER)
def look(desk: Desk, path: Path) -> tuple[str, PackageList]:
    """Return from whom a package is, and its list; nothing is kept.

    Raises what `sticks.opened` raises; BadInput `package-format`, `stick-unreadable`; RuleBroken `package-once`,
    `known-category`, `bag-here-already`.
    """
    with sticks.on_stick(path, MOST_BYTES) as data:
        other, package, _content = _read(desk, desk.store.db, data)
    return other.name, package


@query(Right.CONSULT)
def expecting(desk: Desk, label: str) -> tuple[str, str] | None:
    """Return the docket that waits for a bag of this label, and its sender's code; None where none does.

    Two archives give out the same numbers: a dossier of this one may bear the label, too.
    """
    for docket in dockets.all_open_heads(desk.store.db, PACKAGE_IN.kind):
        for bag in bags_of(docket) if docket.state.name == EXPECTED else ():
            if bag.label == label and not bag.at:
                return docket.code, bag.code
    return None


def announce(desk: Desk, path: Path, reason: str) -> Outcome[Docket]:
    """Open a docket for the bags of a package, which are not here yet. `reason`: who brought it. Raises like `look`.

    The stick is read before the store is locked for writing, so that no one waits for that.
    """
    with sticks.on_stick(path, MOST_BYTES) as data:
        return _announce(desk, data, reason)


@action(Right.REGISTER)
def _announce(work: Work, data: bytes, reason: str) -> Docket:
    reason = rules.filled(reason, N_("由谁送来"))
    other, package, content = _read(work.desk, work.db, data)
    digest = sha256(content).hexdigest()
    body = {
        ARCHIVE: other.archive, NAME: other.name, PACKAGE: package.id, DEED: package.deed, HEAD: package.head,
        BAGS: bags_text(list(map(ComingBag.of, package.dossiers))), SIGNATURES: "\n".join(package.signatures),
    }  # fmt: skip
    bound = [other.archive, package.id, digest]
    docket = engine.open_with(work, PACKAGE_IN.kind, (), reason, bound=bound, terms=Terms(body=body))
    packages.keep(work.db, package.id, docket.id, digest, content)
    return docket


@action(Right.REGISTER)
def scan(work: Work, docket_id: int, label: str) -> Docket:
    """Note that the bag with this label of its sender lies here. Raises RuleBroken `not-in-package`, `checked-already`."""
    docket = _expected(work, docket_id)
    bags = bags_of(docket)
    package_rules.in_package(label, [one.label for one in bags], [one.label for one in scanned_of(docket)])
    return _marked(work, docket, label, work.at, work.desk.account.name, AuditAction.PACKAGE_SCAN)


@action(Right.REGISTER)
def unscan(work: Work, docket_id: int, label: str, reason: str) -> Docket:
    """Take back a scan by mistake, before the docket is signed. Raises RuleBroken `not-in-package`, `reason-stated`."""
    docket = _expected(work, docket_id)
    package_rules.in_package(label, [one.label for one in scanned_of(docket)], ())
    reason = rules.stated(reason, rulebook.REASON_STATED)
    return _marked(work, docket, label, "", "", AuditAction.PACKAGE_UNSCAN, reason)


@action(Right.REGISTER)
def receipt(work: Work, docket_id: int) -> bytes:
    """Return the sealed receipt of a package whose docket is closed, for the stick: what arrived, and what did not.

    Raises RuleBroken `package-in-in-order`, `with-paired-archive`.
    """
    docket = _package(work.db, docket_id)
    if docket.is_open:
        raise rulebook.broken(package_rules.PACKAGE_IN_IN_ORDER, state=docket.state.label)
    pairing, own = sticks.paired(work.db, docket.body[ARCHIVE])
    bags = tuple(Arrived(one.code, one.label, one.here) for one in bags_of(docket))
    said = Receipt(
        docket.body[PACKAGE], docket.code, docket.closed_at or "", sticks.chain_head(work.db),
        sticks.signatures(work.db, docket), bags,
    )  # fmt: skip
    work.changes_only_the_trail()
    work.record(
        AuditAction.PACKAGE_RECEIPT, docket.subject, package=said.package, archive=docket.body[NAME],
        count=sum(bool(one.here) for one in bags), of=len(bags),
    )  # fmt: skip
    card = sticks.card(work.desk, own)
    return seal_package(SealedUse.RECEIPT, receipt_bytes(said), own, card, sticks.card_of(pairing))


@query(Right.LABEL)
def entered(desk: Desk, docket_id: int) -> list[int]:
    """Return the dossiers that came into being by a package: their bags still bear the labels of their sender."""
    docket = _package(desk.store.db, docket_id)
    return list(dossiers.ids_of(desk.store.db, [one.here for one in bags_of(docket) if one.here]))


def _read(desk: Desk, db: Database, data: bytes) -> tuple[ArchiveCard, PackageList, bytes]:
    content, other = sticks.opened(desk, db, data, SealedUse.PACKAGE)
    package, _scans = unpacked(content)
    if before := packages.opened_before(db, package.id):
        opened = still_there(dockets.docket_by_code(db, before))
        facts = {"day": day_of(opened.opened_at), "who": opened.opener.name, "code": before}
        raise rulebook.broken(package_rules.PACKAGE_ONCE, **facts)
    for one in package.dossiers:
        if desk.pack.category_named(one.category) is None:
            raise rulebook.broken(rulebook.KNOWN_CATEGORY, category=one.category)
    package_rules.not_here_already(
        packages.here_already(db, other.archive, ((one.code, one.label) for one in package.dossiers))
    )
    return other, package, content


def _package(db: Database, docket_id: int) -> Docket:
    docket = still_there(dockets.docket(db, docket_id))
    if docket.kind != PACKAGE_IN.kind:
        raise ValueError(docket.kind)
    return docket


def _expected(work: Work, docket_id: int) -> Docket:
    docket = _package(work.db, docket_id)
    if docket.state.name != EXPECTED:
        raise rulebook.broken(package_rules.PACKAGE_IN_IN_ORDER, state=docket.state.label)
    return docket


def _marked(
    work: Work, docket: Docket, label: str, at: str, by: str, event: AuditAction, reason: str = ""
) -> Docket:  # fmt: skip
    bags = [replace(one, at=at, by=by) if one.label == label else one for one in bags_of(docket)]
    code = next(one.code for one in bags if one.label == label)
    dockets.tell(work.db, docket.id, {**docket.body, BAGS: bags_text(bags)})
    if reason:
        work.record(event, docket.subject, code=code, reason=reason)
    else:
        work.record(event, docket.subject, code=code)
    return read_anew(work, docket)
