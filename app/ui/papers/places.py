"""What was so at a moment, as the words of a form."""

from __future__ import annotations

from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import Listing
from app.models.services.past_holdings import PastHoldings
from app.reports.forms.past_holdings import PastHoldingsPaper, PastRow
from app.ui.papers.common import head


def past_holdings(desk: Desk, found: PastHoldings, printed: Outcome[Listing]) -> PastHoldingsPaper:
    """某时状况证明 of what was found, as it was taken out."""
    taken = {row.id for row in printed.value.rows}
    rows = tuple(
        PastRow(
            row.reference_code,
            " ".join(filter(None, (row.household, row.customer))),
            held.holder,
            held.place,
            "\n".join(
                filter(None, (f"{held.at.replace('T', ' ')} {held.event.label}（第{held.seq}号流转）", held.anchor))
            ),
        )
        for row, held in found.rows
        if row.id in taken
    )
    sensitive, recipient = printed.value.sensitive, printed.value.recipient
    return PastHoldingsPaper(
        head(desk, anchor=printed.anchor, sensitive=sensitive, recipient=recipient),
        found.about,
        found.moment.replace("T", " "),
        rows,
        found.out_of,
    )
