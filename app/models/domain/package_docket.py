"""The bags of a package as its docket keeps them: announced by the list, then scanned by the sender's labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from app.models.domain.docket import DocketHead
from app.models.domain.package import PackedDossier
from app.models.domain.procedures.package_in import BAGS


@dataclass(frozen=True, slots=True)
class ComingBag:
    """A bag of a package, without data of its customer. `withheld`: how many data and scans stayed with the sender.

    `at` and `by`: when it was scanned here and by whom, «» before. `here`: its code in this archive, «» before it is signed for.
    """

    code: str
    label: str
    items: int
    scans: int
    withheld: int
    at: str = ""
    by: str = ""
    here: str = ""

    @classmethod
    def of(cls, one: PackedDossier) -> ComingBag:
        """Return the bag of a dossier on the list of a package."""
        return cls(one.code, one.label, len(one.items), one.scans, one.kept_back)


def bags_text(bags: Sequence[ComingBag]) -> str:
    """Return the bags as the body of a docket keeps them."""
    return json.dumps([asdict(one) for one in bags], ensure_ascii=False)


def bags_of(docket: DocketHead) -> list[ComingBag]:
    """Return the bags of a docket, in the order of the list."""
    return [ComingBag(**one) for one in json.loads(docket.body[BAGS])]


def scanned_of(docket: DocketHead) -> list[ComingBag]:
    """Return those that were scanned."""
    return [one for one in bags_of(docket) if one.at]
