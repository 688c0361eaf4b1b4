"""A leaver's handover (S02-R10): its checklist is drawn up, three sign, and everything moves in one transaction.

The leaver's accounts are closed right after it, in the key directory. Should the power go in between, the next
sign-in of anybody closes them (`leaving`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.models.domain import rulebook
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import KeysProblem, StoreProblem
from app.models.domain.handover import Checklist
from app.models.domain.procedures.handover import CHECKLIST, HANDOVER, LEAVER, PERFORM
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff
from app.models.services import dockets as engine
from app.models.services import leaving
from app.models.services.action import Outcome, Work, action, query, still_there
from app.models.services.archives import follow_directory
from app.models.services.conducts import handover
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers
from app.models.vault.login import Signer
from app.models.vault.signoff import sign

_MADE_UP_LATER = ("keys-unwritable", "keys-unsure", "disk-full", "disk-error", "commit-unsure")
"""Faults of the disk after the handover is committed: the next sign-in makes up for what they left undone."""


@query(Right.HAND_OVER)
def checklist(desk: Desk, leaver_id: str, devices: Sequence[str] = ()) -> Checklist:
    """The list to be signed; `devices` are keys and devices as the clerk types them, one a line."""
    return handover.checklist(desk.store.db, desk.pack, leaver_id, devices)


@query(Right.HAND_OVER)
def households(desk: Desk, listed: Checklist) -> dict[str, str]:
    """Households by reference code, for showing and printing a checklist; dossiers destroyed since are left out."""
    codes = {line.reference_code for line in listed.kept} | {line.reference_code for line in listed.loans_due}
    return dossiers.household_names(desk.store.db, sorted(codes))


@query(Right.HAND_OVER)
def named(desk: Desk, listed: Checklist) -> tuple[int, ...]:
    """Return the ids of the dossiers that a checklist names by their codes, within the session's scope."""
    lines = {line.reference_code for line in listed.kept} | {line.reference_code for line in listed.loans_due}
    codes = lines.union(listed.managed)
    return dossiers.ids_of(desk.store.db, sorted(codes))


@query(Right.HAND_OVER)
def check(desk: Desk, parts: Mapping[str, str], listed: Checklist) -> None:
    """Ask every rule before anybody signs; `parts` are ids of persons by part.

    Raises RuleBroken `three-persons`, `receiver-may-keep`, `witness-manages`, `handover-open`.
    """
    handover.parties_fit(desk.store.db, parts, listed)
    for one in dockets.of_part(desk.store.db, HANDOVER.kind, LEAVER, listed.leaver_id):
        if one.is_open:
            raise rulebook.broken(rulebook.HANDOVER_OPEN, name=listed.leaver, code=one.code)


@action(Right.HAND_OVER)
def draw_up(work: Work, parts: Mapping[str, str], devices: Sequence[str] = ()) -> Docket:
    """Fix the checklist as it is now, for leaver, receiver and witness to sign in turn. Raises what `check` does."""
    listed = checklist(work.desk, parts[LEAVER], devices)
    check(work.desk, parts, listed)
    text = handover.bound(listed)
    terms = Terms(body={CHECKLIST: text}, parts=parts)
    return engine.open_with(work, HANDOVER.kind, (), "", bound=[text], terms=terms)


def perform(desk: Desk, docket_id: int, witness: Signer) -> Outcome[Docket]:
    """Hand everything over and close the leaver's accounts.

    `witness` is a manager who has just typed their password: they sign, and the key directory closes the leaver's
    accounts in their name. Raises RuleBroken `three-persons`, `wrong-signer`, `list-changed` …, and what
    refuses the closing of an account; then nothing moved. Where all has moved and the directory cannot be written,
    as on a full disk, the accounts are closed, and the trail told of it, at the next sign-in (`has_account`).
    """
    signed = sign(witness, engine.statement(desk, docket_id, PERFORM), now=desk.now())
    leaver_id = engine.docket(desk, docket_id).parts[LEAVER].person_id
    outcome = _perform(desk, docket_id, signed, leaving.sign(desk, witness, leaver_id))
    desk.leaving = desk.account.person_id == leaver_id
    try:
        leaving.finish(desk, desk.directory(), witness)
        follow_directory(desk)
    except (KeysProblem, StoreProblem) as problem:
        if problem.code not in _MADE_UP_LATER:
            raise
    return outcome


@query(Right.HAND_OVER)
def has_account(desk: Desk, leaver_id: str) -> bool:
    """Tell whether an account of a leaver is open: they can sign, or it waits to be closed after their handover."""
    return bool(leaving.open_accounts(desk.directory(), leaver_id))


@action(Right.HAND_OVER)
def _perform(work: Work, docket_id: int, signed: SignOff, closings: Sequence[dict[str, Any]]) -> Docket:
    docket = still_there(dockets.docket(work.db, docket_id))
    done = engine.take_within(work, docket, PERFORM, signed, carried=closings)
    engine.person_leaves(work, docket.parts[LEAVER].person_id)
    return done
