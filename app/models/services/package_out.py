"""A package to a paired archive: written to a stick as often as it takes, and closed by the receipt that comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from app.models.domain import dossier_form, package_rules, rulebook
from app.models.domain.audit_action import AuditAction
from app.models.domain.change import Datum, key_parts
from app.models.domain.docket import Docket, DocketHead, DocketLine
from app.models.domain.item import ItemDetail, sensitive_titles
from app.models.domain.moments import day_of
from app.models.domain.package import (
    MOST_LIST,
    MOST_SCANS,
    PackageList,
    PackedDossier,
    PackedItem,
    PackedScan,
    Receipt,
    packed,
    receipt_read,
)
from app.models.domain.procedures import move_out
from app.models.domain.procedures.package_out import ACKNOWLEDGE, ARCHIVE, DEED, NAME, PACKAGE, PACKAGE_OUT
from app.models.domain.recipient import Recipient, Who, outsiders
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import filing, sticks
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.services.outgoing import may_leave
from app.models.store import audit, consents, contents, dockets, files, lives
from app.models.vault.packages import SealedUse, seal_package


@dataclass
class _Packing:
    """A package in the making: whose sensitive data may go, and the scans that go, in order."""

    work: Work
    agreed: frozenset[str]
    scans: list[bytes] = field(default_factory=list)
    size: int = 0

    def dossier(self, line: DocketLine) -> PackedDossier:
        """Return a dossier with what of it may go."""
        work, number, may_go = self.work, line.dossier_id, line.reference_code in self.agreed
        pack, held = work.pack, contents.contents(work.db, line.dossier_id)
        said = {key: value for key, value in held.items() if key_parts(key)[0] != "paper" and key != Datum.CATEGORY}
        kept = {key for key in said if not may_go and dossier_form.is_sensitive(pack, key)}
        return PackedDossier(
            line.reference_code, line.bar_code, line.category, line.opened_on, line.page_count,
            lives.customer_kind(work.db, number), lives.household_of(work.db, number),
            {key: value for key, value in said.items() if key not in kept},
            {key: dossier_form.label_of(pack, key) for key in said if key not in kept},
            tuple(
                self._item(one, may_go or not (one.sensitive or one.title in sensitive_titles(pack)))
                for one in files.items(work.db, number)
            ),
            tuple(dossier_form.label_of(pack, key) for key in sorted(kept)),
        )  # fmt: skip

    def _item(self, one: ItemDetail, may_go: bool) -> PackedItem:
        found = tuple(self._scans(one)) if may_go else ()
        return PackedItem(
            one.title, one.original, one.medium.value, one.page_count, one.dated_on, one.responsible, one.sensitive,
            one.held_in, found, len(one.files) - len(found),
        )  # fmt: skip

    def _scans(self, one: ItemDetail) -> Iterator[PackedScan]:
        for file in one.files:
            if self.size + file.size <= MOST_SCANS:
                data, digest = filing.whole(self.work.db, file.id)
                self.scans.append(data)
                self.size += len(data)
                yield PackedScan(file.name, len(data), digest)


class WrittenPackage(NamedTuple):
    """The sealed file of a package, and how many data and scans stay here."""

    sealed: bytes
    withheld: int


@query(Right.CONSULT)
def writings(desk: Desk, docket: DocketHead) -> tuple[str, ...]:
    """Return the ISO times at which a package was written to a stick, oldest first."""
    events = audit.about(desk.store.db, docket.subject)
    return tuple(one.at for one in events if one.action == AuditAction.PACKAGE_WRITE)


@action(Right.MOVE_OUT)
def write(work: Work, docket_id: int) -> WrittenPackage:
    """Return the sealed file of a package, for the stick; it leaves a trace with purpose and recipient (S17-R4).

    It names sensitive data, and takes along the scans that the office has: both rights are needed. Of a customer who has
    not agreed to the use, nothing sensitive goes. Raises RuleBroken like `outgoing.may_leave`, `with-paired-archive`,
    `package-out-in-order`; StoreProblem `file-damaged`.
    """
    for right in (Right.EXPORT, Right.REVEAL):
        work.desk.require(right)
    docket = _package(work, docket_id)
    if not docket.is_open:
        raise rulebook.broken(package_rules.PACKAGE_OUT_IN_ORDER, state=docket.state.label)
    pairing, own = sticks.paired(work.db, docket.body[ARCHIVE])
    deed = still_there(dockets.docket_by_code(work.db, docket.body[DEED]))
    recipient = replace(_recipient(work, deed), name=docket.body[NAME])
    work.bags(docket.dossier_ids)
    way = may_leave(work, docket.dossier_ids, docket.opener.reason, recipient)
    packing = _Packing(work, _agreed(work, docket, recipient))
    package = PackageList(
        docket.body[PACKAGE], deed.code, deed.body[move_out.NATURE], deed.opener.reason, str(recipient), work.at,
        sticks.chain_head(work.db), sticks.signatures(work.db, deed), tuple(map(packing.dossier, docket.lines)),
    )  # fmt: skip
    sealed = seal_package(
        SealedUse.PACKAGE, packed(package, packing.scans), own, sticks.card(work.desk, own), sticks.card_of(pairing)
    )
    withheld = sum(one.kept_back for one in package.dossiers)
    work.changes_only_the_trail()
    work.record(
        AuditAction.PACKAGE_WRITE, docket.subject, package=package.id, archive=docket.body[NAME], count=docket.total,
        scans=len(packing.scans), withheld=withheld, purpose=way.purpose,
        recipient=way.recipient, sha256=sha256(sealed).hexdigest(),
    )  # fmt: skip
    return WrittenPackage(sealed, withheld)


def acknowledge(desk: Desk, docket_id: int, path: Path) -> Outcome[Docket]:
    """Take in the receipt of a package: what arrived is settled, what did not goes on under a package of its own.

    Raises what `sticks.opened` raises; BadInput `package-format`, `stick-unreadable`; RuleBroken `receipt-of-package`,
    `receipt-once`.
    """
    with sticks.on_stick(path, MOST_LIST) as data:
        return _acknowledge(desk, docket_id, data)


@action(Right.MOVE_OUT)
def _acknowledge(work: Work, docket_id: int, data: bytes) -> Docket:
    docket = _package(work, docket_id)
    said, other = sticks.opened(work.desk, work.db, data, SealedUse.RECEIPT)
    receipt = receipt_read(said)
    _is_its_own(docket, receipt, other.archive)
    _is_of_its_bags(work, docket, receipt)
    return engine.take_within(work, docket, ACKNOWLEDGE, carried=receipt)


def _is_its_own(docket: Docket, receipt: Receipt, archive: str) -> None:
    """Refuse the receipt of another package, and a second one."""
    if (receipt.package, archive) != (docket.body[PACKAGE], docket.body[ARCHIVE]):
        raise rulebook.broken(package_rules.RECEIPT_OF_PACKAGE, code=docket.code)
    if taken := docket.taken(ACKNOWLEDGE):
        facts: dict[str, Any] = {"code": docket.code, "day": day_of(taken[0].at), "who": taken[0].name}
        raise rulebook.broken(package_rules.RECEIPT_ONCE, **facts)


def _is_of_its_bags(work: Work, docket: Docket, receipt: Receipt) -> None:
    """Refuse a receipt that says not of every bag of the package, and of no other, what became of it; or of one never written."""
    listed = sorted((line.reference_code, line.bar_code) for line in docket.lines)
    written = any(action == AuditAction.PACKAGE_WRITE for action, _anchor in audit.anchors(work.db, docket.subject))
    if not written or sorted((one.code, one.label) for one in receipt.bags) != listed:
        raise rulebook.broken(package_rules.RECEIPT_OF_PACKAGE, code=docket.code)


def _package(work: Work, docket_id: int) -> Docket:
    docket = still_there(dockets.docket(work.db, docket_id))
    if docket.kind != PACKAGE_OUT.kind:
        raise ValueError(docket.kind)
    return docket


def _recipient(work: Work, deed: Docket) -> Recipient:
    """Return the recipient that a deed names; one that the office no longer has is held to be any other outside."""
    named = deed.body[move_out.RECIPIENT]
    return outsiders(work.pack.collection.uses.values).get(named, Recipient(Who.OUTSIDE, named))


def _agreed(work: Work, docket: Docket, recipient: Recipient) -> frozenset[str]:
    """Return the codes of the dossiers whose sensitive data may go: those of customers who agreed, and all by law."""
    codes = {line.reference_code for line in docket.lines}
    if recipient.who is Who.OUTSIDE:
        codes -= set(consents.without(work.db, docket.dossier_ids, recipient.use))
    return frozenset(codes)
