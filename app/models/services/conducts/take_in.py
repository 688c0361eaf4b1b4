"""Taking in (收进): what another institution has comes back, each bag by its scan; what did not come stays there (S13-R13)."""

from __future__ import annotations

from app.models.domain import outgoing_rules, rules
from app.models.domain.docket import Docket
from app.models.domain.errors import N_
from app.models.domain.procedures.take_in import PLACE, RECEIVE, TAKE_IN
from app.models.domain.shelving import place_path
from app.models.services import placing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given, not_scanned
from app.models.services.desk import Desk
from app.models.store import claims, packages
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash


def _expected(desk: Desk, bag: Bag) -> None:
    on_list = claims.claimed_by(desk.store.db, bag.id, TAKE_IN.claims)
    package = packages.on_its_way(desk.store.db, bag.id)
    outgoing_rules.may_come_in(bag.reference_code, bag.state, on_list, package)


def _received(_work: Work, docket: Docket, given: Given) -> None:
    place_path(rules.filled(given.inputs.get(PLACE, ""), N_("存放位置")))
    rules.something_listed(docket.scanned_ids)


def _what_came(docket: Docket, given: Given) -> str:
    """Return the hash of the list with its scans, and of the place."""
    return list_hash([[docket.list_hash], [given.inputs.get(PLACE, "")], *docket.scans])


def _take_in(work: Work, docket: Docket, given: Given) -> Docket:
    placing.put_down(work, docket, docket.body[PLACE], given.person_id)
    return docket


CONDUCT = Conduct(
    TAKE_IN,
    admits=_expected,
    binds=lambda bag: [bag.reference_code, bag.outside],
    checks={RECEIVE: _received},
    statements={RECEIVE: _what_came},
    judges=not_scanned,
    effects={RECEIVE: _take_in},
)
"""The engine carries out the rest."""
