"""The gate of everything that leaves the program: its purpose, its recipient, and the consent of the customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain import rulebook, rules
from app.models.domain.outgoing_rules import agreed_to_leave, authorised_to_leave, recipient_stated
from app.models.domain.recipient import Recipient, Who
from app.models.services.action import Work
from app.models.store import consents


@dataclass(frozen=True, slots=True)
class WayOut:
    """The purpose and the recipient of what leaves, in words."""

    purpose: str
    recipient: str


def may_leave(
    work: Work, dossier_ids: Sequence[int], purpose: str, recipient: Recipient | None
) -> WayOut:  # fmt: skip
    """Return purpose and recipient as the trail keeps them. `dossier_ids`: those whose customers it names.

    S17-R4: nothing leaves without a stated purpose. S07-R3, S11-R7: outside the office nothing goes without the
    customer's consent to the use and, where the office classes customers by what they authorised, without their
    authorisation. Raises RuleBroken `purpose-stated`, `recipient-stated`, `recipient-named`, `consent-to-leave`,
    `within-authorisation`.
    """
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    recipient = recipient_stated(recipient)
    consented(work, dossier_ids, recipient)
    return WayOut(purpose, str(recipient))


def consented(work: Work, dossier_ids: Sequence[int], recipient: Recipient) -> None:
    """Refuse what a customer has not consented to. Raises RuleBroken `consent-to-leave`, `within-authorisation`."""
    uses = work.pack.collection
    if recipient.who is Who.OUTSIDE and uses.agreed:
        agreed_to_leave(recipient.use, consents.without(work.db, dossier_ids, recipient.use))
    if recipient.who is Who.OUTSIDE and uses.shared:
        axis, values = uses.shared.axis, uses.shared.values
        authorised_to_leave(work.pack.axis_caption(axis), consents.unclassed(work.db, dossier_ids, axis, values))
