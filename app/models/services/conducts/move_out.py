"""Moving out (移出): what may be listed, the customers' consent at each step, and the bags as they leave (S07-R3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.models.domain import deposit_rules, outgoing_rules, rules, sealing_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, NewLine
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.procedures.move_out import (
    APPROVE,
    ASK,
    HAND,
    INSTITUTION,
    MOVE_OUT,
    NATURE,
    NATURES,
    RECIPIENT,
    TAKER,
)
from app.models.domain.procedures.package_out import PACKAGE_OUT
from app.models.domain.procedures.pairing import NAME
from app.models.domain.recipient import outsiders
from app.models.services import outgoing, placing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Following, Given, not_scanned
from app.models.services.conducts.package_out import terms_of
from app.models.services.desk import Desk
from app.models.store import claims, deposits, dossiers, packages
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash


def _movable(desk: Desk, bag: Bag) -> None:
    sealing_rules.not_sealed(bag.reference_code, bag.sealed)
    on_list = claims.claimed_by(desk.store.db, bag.id, MOVE_OUT.claims)
    outgoing_rules.may_move_out(bag.reference_code, bag.state, bag.held, on_list)
    deposit_rules.nothing_kept(deposits.kept_in(desk.store.db, [bag.id]))


def _line(bag: Bag) -> list[str]:
    return [bag.reference_code, bag.category, bag.opened_on, str(bag.page_count)]


def _consented(work: Work, docket: Docket, dossier_ids: Sequence[int]) -> None:
    """Refuse what customers have not agreed to. A consent may be taken back between the steps."""
    recipient = outsiders(work.pack.collection.uses.values).get(docket.body[RECIPIENT])
    named = recipient and replace(recipient, name=docket.body[INSTITUTION])
    outgoing.consented(work, dossier_ids, outgoing_rules.recipient_stated(named))


def _asked(work: Work, docket: Docket, _given: Given) -> Docket:
    if docket.body[NATURE] not in NATURES:
        raise ValueError(docket.body[NATURE])
    _consented(work, docket, docket.dossier_ids)
    return docket


def _approvable(work: Work, docket: Docket, _given: Given) -> None:
    _consented(work, docket, docket.dossier_ids)


def _handed(work: Work, docket: Docket, given: Given) -> None:
    rules.filled(given.inputs.get(TAKER, ""), N_("接收方经办人"))
    rules.something_listed(docket.scanned_ids)
    _consented(work, docket, docket.scanned_ids)
    deposit_rules.nothing_kept(deposits.kept_in(work.db, docket.scanned_ids))
    for bag in work.bags(docket.scanned_ids):
        sealing_rules.not_sealed(bag.reference_code, bag.sealed)
        outgoing_rules.may_move_out(bag.reference_code, bag.state, bag.held, None)
        if bag.place_id is not None:
            placing.not_locked(work.db, work.me, bag.place_id)


def _what_is_handed(docket: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, and of who takes it over there."""
    return list_hash([[docket.list_hash], [given.inputs.get(TAKER, "")], *docket.scans])


def _move_out(work: Work, docket: Docket, _given: Given) -> Docket:
    for bag in work.bags(docket.scanned_ids):
        dossiers.move_out(work.db, bag, docket.body[INSTITUTION], docket.id, work.at, work.me)
        work.record(
            AuditAction.DOSSIER_MOVE_OUT, f"dossier:{bag.id}", code=bag.reference_code, before=bag.state.value,
            after=DossierState.MOVED_OUT.value, list=docket.code,
        )  # fmt: skip
    return docket


def _package(work: Work, docket: Docket) -> Following | None:
    """Open a package for what was handed over to an archive that this one is paired with."""
    named = docket.body[INSTITUTION]
    archive = next((one for one, pairing in packages.partners(work.db).items() if pairing.body[NAME] == named), None)
    if archive is None:
        return None
    lines = tuple(map(NewLine, docket.scanned_ids))
    return Following(
        lines, docket.opener.reason, terms_of(archive, named, docket.code), docket.opener.person_id, PACKAGE_OUT.kind
    )


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"nature": docket.body[NATURE], "institution": docket.body[INSTITUTION], "recipient": docket.body[RECIPIENT]}


CONDUCT = Conduct(
    MOVE_OUT,
    admits=_movable,
    binds=_line,
    checks={APPROVE: _approvable, HAND: _handed},
    statements={HAND: _what_is_handed},
    notes={ASK: _noted, HAND: _noted},
    judges=not_scanned,
    effects={ASK: _asked, HAND: _move_out},
    follows={HAND: _package},
)
"""The engine carries out the rest."""
