"""A ledger of title deeds against the archive: whose dossier a line means, who keeps the original, and where it lies."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from app.models.domain.deposit import Grade
from app.models.domain.folding import compact
from app.models.domain.numbers import number_keys
from app.models.ledgers.clashes import Existing
from app.models.ledgers.drafts import COLUMN_OF, DeedDraft
from app.models.ledgers.problems import Problem
from app.models.services.conducts.keeper import named
from app.models.services.desk import Desk
from app.models.services.ledger_places import LedgerPlaces
from app.models.store import deposits, parties, people, places


class LedgerDeeds:
    """Judges the lines of one ledger in their order, and says of an admitted one what an import needs to know."""

    def __init__(self, desk: Desk, existing: Existing, drafts: Sequence[DeedDraft]) -> None:
        db = desk.store.db
        self._existing, self._me = existing, desk.account
        self._contracts = [one.key for one in desk.pack.unique_fields if COLUMN_OF.get(one.means) == "contract_no"]
        self._by_name = parties.dossiers_named(db, {_customer(one) for one in drafts} - {""})
        self._standing = {_key(title, number): code for title, number, code in deposits.numbers(db)}
        self._listed: set[tuple[str, str]] = set()
        appointed = named(db)
        self._colleagues = {name: person for person, name in people.names(db).items()}
        self._appointed = {person for person, is_named in appointed.items() if is_named}
        self._places = LedgerPlaces(places.with_all_bags(db), desk.pack, desk.account.person_id)

    def __call__(self, draft: DeedDraft) -> Problem | None:
        """Return the first reason why a line cannot be imported; None for one that can."""
        bags = self._bags(draft)
        if not bags:
            return Problem("no-dossier-of-deed", "reference_code" if draft.reference_code else "deed_owner")
        if len(bags) > 1:
            return Problem("several-dossiers-of-deed", "deed_owner", _customer(draft))
        key = _key(draft.title, draft.number)
        if draft.number and key in self._standing:
            return Problem("duplicate-deed", "deed_number", self._standing[key], kept=True)
        if draft.number and key in self._listed:
            return Problem("duplicate-deed", "deed_number", draft.number)
        if draft.is_here:
            keeper = self.keeper(draft)
            if keeper not in self._appointed:
                return Problem("keeper-not-appointed", "deed_keeper", draft.keeper or self._me.name)
            against = self._places.of_original(draft.place_text, draft.grade is Grade.IMPORTANT, keeper)
            if against:
                return Problem(against[0], "place", against[1])
        self._listed.add(key)
        return None

    def bag(self, draft: DeedDraft) -> int:
        """Return the dossier of a line that is admitted."""
        (found,) = self._bags(draft)
        return found

    def keeper(self, draft: DeedDraft) -> str:
        """Return who keeps or kept an original: the colleague that the ledger names, else who imports; «» for a stranger."""
        if not draft.keeper:
            return self._me.person_id
        return self._colleagues.get(draft.keeper, "" if draft.is_here else self._me.person_id)

    def _bags(self, draft: DeedDraft) -> set[int]:
        """Return the dossiers that a line may mean: by code, by contract, or by the name of the customer."""
        code = draft.reference_code
        for key, number in itertools.product(self._contracts, number_keys(draft.contract_no)):
            code = code or self._existing.code_with_number(key, number)
        if code:
            found = self._existing.bag_named(code, None)
            return set() if found is None else {found}
        return self._by_name.get(_customer(draft), set())


def _customer(draft: DeedDraft) -> str:
    return draft.party_name or draft.owner


def _key(title: str, number: str) -> tuple[str, str]:
    return compact(title), compact(number)
