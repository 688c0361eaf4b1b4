"""The accounts of leavers: closed or moved to the new post, after the commit or at the next sign-in.

The key directory is another file than the database, so the power may go between the two. The departures are signed before
the commit and kept with it: whoever signs in next carries them out, without a right to close accounts of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.models.domain.docket import DocketHead
from app.models.domain.handover import Announcement, Checklist, Why, is_of_today
from app.models.domain.handover_rules import may_give
from app.models.domain.person import Account, AccountStatus, Role
from app.models.domain.procedures.handover import CHECKLIST, HANDOVER, LEAVER, PERFORM, RECEIVER, SHARE, VOID, WITNESS
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.services.action import Work, query
from app.models.services.desk import Desk
from app.models.store import dockets, settings, signoffs
from app.models.vault.accounts import Departure, carry_out, sign_departures
from app.models.vault.canonical import list_hash
from app.models.vault.directory import Directory
from app.models.vault.events import MOVED, well_formed
from app.models.vault.login import Signer
from app.models.vault.signoff import signoff_holds

_DEPARTURES = "closings"
"""The key keeps its first name, from when an account could only be closed."""


def sign(desk: Desk, witness: Signer, docket: DocketHead) -> list[dict[str, Any]]:
    """Sign the departure of a leaver's accounts, after those of earlier leavers that wait still.

    Who moves keeps one account, at the new post. All of them follow each other, so that whoever signs in next can carry
    out all. Raises as `sign_departures`.
    """
    directory, said = desk.directory(), Announcement.of(docket)
    theirs = open_accounts(directory, docket.part_ids[LEAVER])
    waiting = [one for one in _waiting(desk, directory) if one["account"] not in theirs]
    earlier = _to_sign_anew(directory, waiting, witness)
    in_use = (one for one in theirs if directory.member(one).account.status is AccountStatus.ACTIVE)
    stays = next(in_use, None) if said.why is Why.MOVING else None
    departures = [
        Departure(one, said.post, said.department) if one == stays else Departure(one) for one in theirs
    ]  # fmt: skip
    return sign_departures(desk.folder, witness, [*earlier, *departures], now=desk.now())


def keep(work: Work, departures: Sequence[dict[str, Any]]) -> None:
    """Keep what `sign` gave in the transaction after which it is to be carried out."""
    settings.set_meta(work.db, _DEPARTURES, json.dumps(departures))


def finish(desk: Desk, directory: Directory, signer: Signer) -> Directory:
    """Carry out the departures that are kept and have not happened; returns the directory with them.

    Where accounts have changed meanwhile, so that they no longer follow, a manager signs them anew. Until one signs in
    they wait. The account of an administrator, which opens no dossier, is left to the office then (`left_open`). A departure of
    anybody but the leaver of a signed handover is not carried out: somebody has written it past the program.
    """
    left = _waiting(desk, directory)
    if not all(well_formed(one, [*directory.happened, *left[:at]]) for at, one in enumerate(left)):
        again = _to_sign_anew(directory, left, signer) if signer.account.role.is_managing else []
        left = sign_departures(desk.folder, signer, again, now=desk.now()) if again else []
    return desk.trust(carry_out(desk.folder, left)) if left else directory


@query(Right.KEEP_ACCOUNTS)
def left_open(desk: Desk) -> list[Account]:
    """Return the accounts of leavers that nobody's sign-in has closed: an administrator's, which a person has to close."""
    directory = desk.directory()
    return [directory.member(one["account"]).account for one in _waiting(desk, directory)]


def is_waiting(desk: Desk, docket: DocketHead) -> bool:
    """Return whether an account of a leaver has not departed yet although their handover was carried out."""
    last = _last_performed(desk, docket.part_ids[LEAVER])
    if last is None or last.id != docket.id:
        return False
    directory, said = desk.directory(), Announcement.of(docket)
    theirs = (directory.member(one).account for one in open_accounts(directory, docket.part_ids[LEAVER]))
    return any(said.why is Why.LEAVING or (said.post, said.department) != (one.role, one.department) for one in theirs)


def open_accounts(directory: Directory, person_id: str) -> list[str]:
    """Return the ids of the accounts of a person that are not closed."""
    theirs = (one for one in directory.accounts if one.person_id == person_id)
    return [one.id for one in theirs if one.status is not AccountStatus.CLOSED]


def opening_hash(docket: DocketHead) -> str:
    """Return the hash that the opening of a handover binds: what was announced, and who has which part."""
    return list_hash([*Announcement.of(docket).bound, *map(list, sorted(docket.part_ids.items()))])


def bound_hash(docket: DocketHead) -> str:
    """Return the hash that all sign of a handover: of its checklist with all endings, of its opening, and of the round.

    A signature that was made void stays so, also where the list is again what it was.
    """
    if not is_of_today(docket):
        return list_hash([docket.body[CHECKLIST], *map(list, sorted(docket.part_ids.items()))])
    return list_hash([docket.body[CHECKLIST], opening_hash(docket), str(len(docket.taken(VOID)))])


def unsigned_shares(docket: DocketHead) -> frozenset[str]:
    """Return the ids of the further successors who have not signed the list as it is."""
    wanted = Checklist.kept_in(docket).successors - {docket.part_ids[RECEIVER]}
    bound = bound_hash(docket) if wanted else ""
    return wanted - {one.person_id for one in docket.taken(SHARE) if one.list_hash == bound}


def _waiting(desk: Desk, directory: Directory) -> list[dict[str, Any]]:
    """Return the departures that are kept and have not happened."""
    kept = json.loads(settings.meta(desk.store.db, _DEPARTURES) or "[]")
    return [one for one in kept if _has_left(desk, directory, one)]


def _to_sign_anew(directory: Directory, departures: Sequence[dict[str, Any]], signer: Signer) -> list[Departure]:
    """Return the departures that a manager can sign in the place of the witness."""
    found = []
    for event in departures:
        account, moved_to = directory.member(event["account"]).account, _moved_to(event)
        if not account.role.is_business or account.person_id == signer.account.person_id:
            continue
        if moved_to is None:
            found.append(Departure(account.id))
        elif may_give(signer.account.role, moved_to[0]):
            found.append(Departure(account.id, *moved_to))
    return found


def _moved_to(event: Mapping[str, Any]) -> tuple[Role, str] | None:
    """Return post and department of a departure to another post; None of a closing."""
    if event.get("what") != MOVED:
        return None
    return Role(event["body"]["role"]), str(event["body"]["department"])


def _has_left(desk: Desk, directory: Directory, event: dict[str, Any]) -> bool:
    """Tell whether a departure is still to come although its person has handed over, by its witness's sign-off that holds."""
    member = directory.roll.members.get(event["account"])
    if member is None or not member.is_open:
        return False
    account, moved_to = member.account, _moved_to(event)
    docket = _last_performed(desk, account.person_id)
    if docket is None or moved_to == (account.role, account.department):
        return False
    said = Announcement.of(docket)
    if moved_to and (said.why, said.post, said.department) != (Why.MOVING, *moved_to):
        return False
    row = signoffs.of_step(desk.store.db, docket.id, PERFORM)
    given = SignOff.from_row(row) if row else None
    # The receiver signs the same list.
    bound = (docket.part_ids[WITNESS], bound_hash(docket))
    return given is not None and (given.person_id, given.list_hash) == bound and signoff_holds(given, directory)


def _last_performed(desk: Desk, person_id: str) -> DocketHead | None:
    """Return the newest handover of a person that was carried out: an earlier one says nothing of their account any more."""
    theirs = dockets.of_part(desk.store.db, HANDOVER.kind, LEAVER, person_id)
    return next((one for one in theirs if one.taken(PERFORM)), None)
