"""A dossier as the import of a ledger enters it, without the spreadsheet."""

from __future__ import annotations

from app.models.domain.batch import BatchKind
from app.models.domain.household import parse_address
from app.models.domain.rights import Right
from app.models.ledgers.drafts import DossierDraft
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.services.intake import Intake
from app.models.store import bulk


@action(Right.REGISTER)
def _bring(work: Work, draft: DossierDraft) -> int:
    batch = bulk.add_batch(work.db, BatchKind.DOSSIERS, "台账.xlsx", draft.party_name, 1, work.at, work.me)
    work.record("batch.import", f"batch:{batch}", count=1)
    return Intake(work, batch).enter([draft])[0]


def imported(desk: Desk, household: str, name: str, **more: object) -> int:
    """The id of a dossier that a ledger has brought."""
    given = {"category": desk.pack.categories[0].code, **more}
    return _bring(desk, DossierDraft(household=parse_address(household), party_name=name, **given)).value  # type: ignore[arg-type]
