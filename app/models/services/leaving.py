"""Closing the accounts of who has left: after the commit of their handover, or at the next sign-in of anybody.

The key directory is another file than the database, so the power may go between the two. The closings are signed before
the commit and kept with it: whoever signs in next carries them out, without a right to close accounts of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.models.domain.docket import DocketHead
from app.models.domain.procedures.handover import CHECKLIST, HANDOVER, LEAVER, PERFORM
from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store import dockets, settings, signoffs
from app.models.vault.accounts import carry_out, sign_closings
from app.models.vault.canonical import list_hash
from app.models.vault.directory import Directory
from app.models.vault.events import well_formed
from app.models.vault.login import Signer
from app.models.vault.signoff import SignOff, signoff_holds

_CLOSINGS = "closings"


def keep(work: Work, closings: Sequence[dict[str, Any]]) -> None:
    """Keep signed closings in the transaction after which they are to be carried out, behind those that wait still."""
    waiting = json.loads(settings.meta(work.db, _CLOSINGS) or "[]")
    settings.set_meta(work.db, _CLOSINGS, json.dumps([*waiting, *closings]))


def finish(desk: Desk, directory: Directory, signer: Signer) -> Directory:
    """Carry out the closings that are kept and have not happened; returns the directory with them.

    Where accounts have changed meanwhile, so that they no longer follow, a manager signs them anew. Until one signs in
    they wait. The account of an administrator, which opens no dossier, is left to the office then. A closing of
    anybody but the leaver of a signed handover is not carried out: somebody has written it past the program.
    """
    kept = json.loads(settings.meta(desk.store.db, _CLOSINGS) or "[]")
    left = [one for one in kept if _has_left(desk, directory, one["account"])]
    if left and not well_formed(left[0], directory.happened):
        accounts = [directory.member(one["account"]).account for one in left]
        again = [one.id for one in accounts if one.role.is_business and one.id != signer.account.id]
        left = sign_closings(desk.folder, signer, again, now=desk.now()) if signer.account.role.is_managing else []
    return desk.trust(carry_out(desk.folder, left)) if left else directory


def bound_hash(docket: DocketHead) -> str:
    """What the three sign of a handover: its checklist, and who has which part."""
    return list_hash([docket.body[CHECKLIST], *map(list, sorted(docket.part_ids.items()))])


def _has_left(desk: Desk, directory: Directory, account_id: str) -> bool:
    """Whether an account is still open although its person has handed over, by a witness's sign-off that holds."""
    member = directory.roll.members.get(account_id)
    if member is None or not member.is_open:
        return False
    db = desk.store.db
    for docket in dockets.of_part(db, HANDOVER.kind, LEAVER, member.account.person_id):
        row = signoffs.of_step(db, docket.id, PERFORM)
        given = SignOff.from_row(row) if row else None
        if given and given.list_hash == bound_hash(docket) and signoff_holds(given, directory):
            return True
    return False
