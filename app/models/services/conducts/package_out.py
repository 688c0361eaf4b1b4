"""A package out (寄出包): what its receipt says of each bag, and the package of its own for what did not arrive."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from typing import Any

from app.models.domain import package_rules
from app.models.domain.docket import Docket, NewLine, Terms, Verdict
from app.models.domain.package import Receipt
from app.models.domain.procedures.package_out import (
    ACKNOWLEDGE,
    ARCHIVE,
    DEED,
    HEAD,
    NAME,
    PACKAGE,
    PACKAGE_OUT,
    SEND,
    THEIR_CODES,
    THEIR_DOCKET,
    THEIR_SIGNATURES,
)
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Following, Given, read_anew
from app.models.store import dockets

_ID_BYTES = 16


def terms_of(archive: str, name: str, deed: str) -> Terms:
    """Return the terms of a new package to an archive, by the deed of moving out with this code."""
    return Terms(body={ARCHIVE: archive, NAME: name, DEED: deed, PACKAGE: secrets.token_hex(_ID_BYTES)})


def _by_receipt(_work: Work, _docket: Docket, given: Given) -> None:
    package_rules.closed_by_receipt(isinstance(given.carried, Receipt))


def _arrived(receipt: Receipt) -> dict[str, str]:
    return {one.code: one.here for one in receipt.bags if one.here}


def _not_arrived(_work: Work, docket: Docket, given: Given) -> Mapping[int, Verdict]:
    arrived = _arrived(given.carried)
    return {line.position: Verdict.WITHDRAWN for line in docket.lines if line.reference_code not in arrived}


def _acknowledged(work: Work, docket: Docket, given: Given) -> Docket:
    """Keep with the docket what the other archive signed, and the head of its trail."""
    receipt: Receipt = given.carried
    said = {
        HEAD: receipt.head, THEIR_DOCKET: receipt.docket, THEIR_SIGNATURES: "\n".join(receipt.signatures),
        THEIR_CODES: json.dumps(_arrived(receipt), ensure_ascii=False),
    }  # fmt: skip
    dockets.tell(work.db, docket.id, {**docket.body, **said})
    return read_anew(work, docket)


def _rest(_work: Work, docket: Docket) -> Following | None:
    left = tuple(NewLine(line.dossier_id) for line in docket.lines if line.finding == Verdict.WITHDRAWN)
    if not left:
        return None
    terms = terms_of(docket.body[ARCHIVE], docket.body[NAME], docket.body[DEED])
    return Following(left, docket.opener.reason, terms, docket.opener.person_id)


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"package": docket.body[PACKAGE], "archive": docket.body[NAME]}


CONDUCT = Conduct(
    PACKAGE_OUT,
    binds=lambda bag: [bag.reference_code, bag.bar_code],
    checks={ACKNOWLEDGE: _by_receipt},
    notes=dict.fromkeys((SEND, ACKNOWLEDGE), _noted),
    judges=_not_arrived,
    effects={ACKNOWLEDGE: _acknowledged},
    follows={ACKNOWLEDGE: _rest},
)
"""The engine carries out the rest."""
