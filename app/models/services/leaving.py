"""Closing the accounts of who has left: after the commit of their handover, or at the next sign-in of anybody.

The key directory is another file than the database, so the power may go between the two. The closings are signed before
the commit and kept with it: whoever signs in next carries them out, without a right to close accounts of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.models.domain.docket import DocketHead
from app.models.domain.person import Account, AccountStatus
from app.models.domain.procedures.handover import CHECKLIST, HANDOVER, LEAVER, PERFORM, WITNESS
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.services.action import Work, query
from app.models.services.desk import Desk
from app.models.store import dockets, settings, signoffs
from app.models.vault.accounts import carry_out, sign_closings
from app.models.vault.canonical import list_hash
from app.models.vault.directory import Directory
from app.models.vault.events import well_formed
from app.models.vault.login import Signer
from app.models.vault.signoff import signoff_holds

_CLOSINGS = "closings"


def sign(desk: Desk, witness: Signer, leaver_id: str) -> list[dict[str, Any]]:
    """Sign the closing of a leaver's accounts, after those of earlier leavers that wait still. Raises as `sign_closings`.

    All of them follow each other, so that whoever signs in next can carry out all.
    """
    directory = desk.directory()
    earlier = _to_sign_anew(directory, _waiting(desk, directory), witness)
    return sign_closings(desk.folder, witness, [*earlier, *open_accounts(directory, leaver_id)], now=desk.now())


def keep(work: Work, closings: Sequence[dict[str, Any]]) -> None:
    """Keep what `sign` gave in the transaction after which it is to be carried out."""
    settings.set_meta(work.db, _CLOSINGS, json.dumps(closings))


def finish(desk: Desk, directory: Directory, signer: Signer) -> Directory:
    """Carry out the closings that are kept and have not happened; returns the directory with them.

    Where accounts have changed meanwhile, so that they no longer follow, a manager signs them anew. Until one signs in
    they wait. The account of an administrator, which opens no dossier, is left to the office then (`left_open`). A closing of
    anybody but the leaver of a signed handover is not carried out: somebody has written it past the program.
    """
    left = _waiting(desk, directory)
    if not all(well_formed(one, [*directory.happened, *left[:at]]) for at, one in enumerate(left)):
        again = _to_sign_anew(directory, left, signer) if signer.account.role.is_managing else []
        left = sign_closings(desk.folder, signer, again, now=desk.now()) if again else []
    return desk.trust(carry_out(desk.folder, left)) if left else directory


@query(Right.KEEP_ACCOUNTS)
def left_open(desk: Desk) -> list[Account]:
    """Return the accounts of leavers that nobody's sign-in has closed: an administrator's, which a person has to close."""
    directory = desk.directory()
    return [directory.member(one["account"]).account for one in _waiting(desk, directory)]


def open_accounts(directory: Directory, person_id: str) -> list[str]:
    """Return the ids of the accounts of a person that are not closed."""
    theirs = (one for one in directory.accounts if one.person_id == person_id)
    return [one.id for one in theirs if one.status is not AccountStatus.CLOSED]


def bound_hash(docket: DocketHead) -> str:
    """Return the hash that the three sign of a handover: of its checklist, and of who has which part."""
    return list_hash([docket.body[CHECKLIST], *map(list, sorted(docket.part_ids.items()))])


def _waiting(desk: Desk, directory: Directory) -> list[dict[str, Any]]:
    """Return the closings that are kept and have not happened."""
    kept = json.loads(settings.meta(desk.store.db, _CLOSINGS) or "[]")
    return [one for one in kept if _has_left(desk, directory, one["account"])]


def _to_sign_anew(directory: Directory, closings: Sequence[dict[str, Any]], signer: Signer) -> list[str]:
    """Return the ids of the accounts of closings that a manager can sign in the place of the witness."""
    accounts = [directory.member(one["account"]).account for one in closings]
    return [one.id for one in accounts if one.role.is_business and one.id != signer.account.id]


def _has_left(desk: Desk, directory: Directory, account_id: str) -> bool:
    """Tell whether an account is still open although its person has handed over, by its witness's sign-off that holds."""
    member = directory.roll.members.get(account_id)
    if member is None or not member.is_open:
        return False
    db = desk.store.db
    for docket in dockets.of_part(db, HANDOVER.kind, LEAVER, member.account.person_id):
        row = signoffs.of_step(db, docket.id, PERFORM)
        given = SignOff.from_row(row) if row else None
        # The receiver signs the same list.
        bound = (docket.part_ids[WITNESS], bound_hash(docket))
        if given and (given.person_id, given.list_hash) == bound and signoff_holds(given, directory):
            return True
    return False
