"""The gate of everything that leaves the program: its recipient, and the consent of the customers."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.outgoing_rules import agreed_to_leave, authorised_to_leave, recipient_stated
from app.models.domain.recipient import Recipient, Who
from app.models.services.action import Work
from app.models.store import consents


def may_leave(work: Work, dossier_ids: Sequence[int], recipient: Recipient | None) -> str:
    """Return the recipient in words, for the trail.

    S07-R3, S11-R7: outside the office nothing goes without the customer's consent to the use and, where the office
    classes customers by what they authorised, without their authorisation. Raises RuleBroken `recipient-stated`,
    `recipient-named`, `consent-to-leave`, `within-authorisation`.
    """
    recipient = recipient_stated(recipient)
    uses = work.pack.collection
    if recipient.who is Who.OUTSIDE and uses.agreed:
        agreed_to_leave(recipient.use, consents.without(work.db, dossier_ids, recipient.use))
    if recipient.who is Who.OUTSIDE and uses.shared:
        axis, values = uses.shared.axis, uses.shared.values
        authorised_to_leave(work.pack.axis_caption(axis), consents.unclassed(work.db, dossier_ids, axis, values))
    return str(recipient)
