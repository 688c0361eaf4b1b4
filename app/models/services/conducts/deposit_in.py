"""Originals taken in (入库): what the keeper's signature binds, and how the originals come into their custody."""

from __future__ import annotations

from typing import Any

from app.models.domain import deposit_rules, rules
from app.models.domain.deposit import item_of
from app.models.domain.docket import Docket
from app.models.domain.errors import N_
from app.models.domain.procedures.deposit_in import (
    DELIVERER,
    DEPOSIT_IN,
    DRAW_UP,
    IDENTITY,
    KEEPER,
    PLACE,
    RECEIVE,
    SIGNED_BY,
)
from app.models.domain.shelving import place_path
from app.models.services import placing
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given
from app.models.services.conducts.keeper import named
from app.models.store import deposits
from app.models.vault.canonical import list_hash


def _received(docket: Docket, given: Given) -> str:
    """Return the hash of the list, with who handed in, who signed on paper, and what they showed."""
    said = [docket.body.get(DELIVERER, ""), given.inputs.get(SIGNED_BY, ""), given.inputs.get(IDENTITY, "")]
    return list_hash([[docket.list_hash], said])


def _still_appointed(work: Work, docket: Docket, _given: Given) -> None:
    """Refuse the receipt by a keeper whose appointment was revoked meanwhile."""
    keeper = docket.parts[KEEPER]
    deposit_rules.keeper_appointed(keeper.name, named(work.db).get(keeper.person_id, False))


def _keep(work: Work, docket: Docket, _given: Given) -> Docket:
    path = place_path(rules.filled(docket.body[PLACE], N_("存放位置")))
    originals = deposits.of_items(work.db, [item_of(line.key) for line in docket.lines])
    placing.admit_originals(work.db, docket.part_ids[KEEPER], path, originals)
    place_id = placing.entered(work, path, placing.are_all_important(originals))
    for line in docket.lines:
        deposits.keep(
            work.db, item_of(line.key), docket.part_ids[KEEPER], place_id, docket.id, work.at, work.me
        )  # fmt: skip
    return docket


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"person": docket.part_ids[KEEPER]}


CONDUCT = Conduct(
    DEPOSIT_IN,
    checks={RECEIVE: _still_appointed},
    statements={RECEIVE: _received},
    notes={DRAW_UP: _noted, RECEIVE: _noted},
    effects={RECEIVE: _keep},
)
"""The engine carries out the rest."""
