"""The keys by which this archive is known to others, and the archives that it is paired with."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from app.models.domain import package_rules, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import N_
from app.models.domain.package import ArchiveCard
from app.models.domain.procedures.pairing import ARCHIVE, NAME, PAIRING, SEAL_KEY, SIGNING_KEY
from app.models.domain.rights import Right
from app.models.services import dockets as engine
from app.models.services import sticks
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import packages
from app.models.vault.packages import MOST_CARD, card_file, fingerprint, read_card


class OwnCard(NamedTuple):
    """The card of this archive, its fingerprint, and the file for other archives."""

    card: ArchiveCard
    fingerprint: str
    file: bytes


@action(Right.MOVE_OUT)
def own_card(work: Work) -> OwnCard:
    """Return the card of this archive, to be given to another, with keys that are made when they are first needed."""
    card = sticks.card(work.desk, sticks.made_keys(work))
    found = OwnCard(card, fingerprint(card), card_file(card))
    work.changes_only_the_trail()
    work.record(AuditAction.EXCHANGE_KEY, f"archive:{work.desk.fonds}", fingerprint=found.fingerprint)
    return found


@query(Right.MOVE_OUT)
def others_card(desk: Desk, path: Path) -> ArchiveCard:
    """Return the card of another archive from the file that it sent.

    Raises BadInput `not-a-card`, `stick-unreadable`; RuleBroken `paired-with-another`.
    """
    with sticks.on_stick(path, MOST_CARD) as data:
        card = read_card(data)
    package_rules.paired_with_another(card.archive, desk.directory().archive_id)
    return card


@action(Right.MOVE_OUT)
def propose(work: Work, card: ArchiveCard, typed: str, authority: str) -> Docket:
    """Propose to pair with the archive of a card. `typed`: its fingerprint, from paper; `authority`: by what agreement.

    Raises BadInput `not-filled`, `not-a-card`; RuleBroken `fingerprint-agrees`, `paired-with-another`, `paired-once`.
    """
    card = read_card(card_file(card))
    authority = rules.filled(authority, N_("配对依据"))
    package_rules.paired_with_another(card.archive, work.desk.directory().archive_id)
    package_rules.fingerprint_agrees(rules.filled(typed, N_("公钥指纹")), fingerprint(card))
    sticks.made_keys(work)  # the other archive is to know this one, too
    body = {ARCHIVE: card.archive, NAME: card.name, SEAL_KEY: card.seal_key, SIGNING_KEY: card.signing_key}
    return engine.open_with(
        work, PAIRING.kind, (), authority, bound=[authority, *body.values(), fingerprint(card)], terms=Terms(body=body)
    )


@query(Right.MOVE_OUT)
def partners(desk: Desk) -> list[str]:
    """Return the names of the archives that this one is paired with."""
    return sorted(one.body[NAME] for one in packages.partners(desk.store.db).values())
