"""Closing the accounts of who has left: after the commit of their handover, or at the next sign-in of anybody.

The key directory is another file than the database, so the power may go between the two. The closings are signed before
the commit and kept with it: whoever signs in next carries them out, without a right to close accounts of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.models.services.action import Work
from app.models.services.desk import Desk
from app.models.store import settings
from app.models.vault.accounts import carry_out, sign_closings
from app.models.vault.directory import Directory
from app.models.vault.events import well_formed
from app.models.vault.login import Signer

_CLOSINGS = "closings"


def keep(work: Work, closings: Sequence[dict[str, Any]]) -> None:
    """Keep signed closings in the transaction after which they are to be carried out."""
    settings.set_meta(work.db, _CLOSINGS, json.dumps(closings))


def finish(desk: Desk, directory: Directory, signer: Signer) -> Directory:
    """Carry out the closings that are kept and have not happened; returns the directory with them.

    Where accounts have changed meanwhile, so that they no longer follow, a manager signs them anew. Until one signs in
    they wait. The account of an administrator, which opens no dossier, is left to the office then.
    """
    kept = json.loads(settings.meta(desk.store.db, _CLOSINGS) or "[]")
    left = [one for one in kept if directory.member(one["account"]).is_open]
    if left and not well_formed(left[0], directory.happened):
        accounts = [directory.member(one["account"]).account for one in left]
        again = [one.id for one in accounts if one.role.is_business and one.id != signer.account.id]
        left = sign_closings(desk.folder, signer, again, now=desk.now()) if signer.account.role.is_managing else []
    return desk.trust(carry_out(desk.folder, left)) if left else directory
