"""Originals given out (出库): all scanned against their slip before the supervisor signs, and then the receiver's."""

from __future__ import annotations

from app.models.domain import deposit_rules, rules
from app.models.domain.deposit import item_of
from app.models.domain.docket import Docket
from app.models.domain.procedures.deposit_out import APPROVE, DEPOSIT_OUT, IDENTITY, RECEIVER, SUPERVISE
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given
from app.models.store import deposits, dockets
from app.models.vault.canonical import list_hash


def _not_held(work: Work, docket: Docket, _given: Given) -> None:
    """Refuse to give out what is held: it is taken out of the dossier for good (S17-R8)."""
    for bag in work.bags(docket.dossier_ids):
        rules.not_held(bag.reference_code, bag.held)


def _scanned(work: Work, docket: Docket, given: Given) -> None:
    """Refuse the supervisor's signature while something was not scanned, and that of who scanned it."""
    _not_held(work, docket, given)
    deposit_rules.all_scanned(dockets.unchecked(work.db, docket.id))
    deposit_rules.scanned_by_another(not dockets.checkers(work.db, docket.id).isdisjoint(given.persons))


def _handed_over(docket: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, the receiver, and what they showed."""
    scanned = [[line.key, line.checked_at or ""] for line in docket.lines]
    return list_hash([[docket.list_hash], [docket.body[RECEIVER], given.inputs.get(IDENTITY, "")], *scanned])


def _give_out(work: Work, docket: Docket, _given: Given) -> Docket:
    for line in docket.lines:
        deposits.give_out(work.db, item_of(line.key), docket.body[RECEIVER], docket.id, work.at, work.me)
    return docket


CONDUCT = Conduct(
    DEPOSIT_OUT,
    checks={APPROVE: _not_held, SUPERVISE: _scanned},
    statements={SUPERVISE: _handed_over},
    effects={SUPERVISE: _give_out},
)
"""The engine carries out the rest."""
