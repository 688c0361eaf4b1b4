"""The values that an import would write for a row where they differ from its cells («A2-3» is written as «A2柜3层»)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from app.models.domain.change import key_parts
from app.models.domain.folding import compact
from app.models.domain.household import Household, building_word
from app.models.domain.policy.meaning import Meaning
from app.models.domain.policy.pack import Pack
from app.models.ledgers.drafts import COLUMN_OF, DeedDraft, DossierDraft, LoanDraft
from app.models.ledgers.fields import PHONE
from app.models.ledgers.rows import LedgerRow

_PLACE = ("place", "cabinet", "shelf", "box")


def written_otherwise(row: LedgerRow, pack: Pack) -> dict[str, str]:
    """Return, by key of a column, the text to be written if it differs by more than blanks, width or capitals."""
    cells = row.values
    match row.draft:
        case DossierDraft() as draft:
            texts = _of_dossier(draft, pack, cells)
        case LoanDraft() as loan:
            texts = _of_loan(loan)
        case DeedDraft() as deed:
            texts = iter((name, _day(getattr(deed, name))) for name in ("kept_on", "given_on", "expires_on"))
    return {key: text for key, text in texts if text and cells.get(key) and not _is_same(cells[key], text)}


def _is_same(cell: str, text: str) -> bool:
    if compact(cell) == compact(text):
        return True
    try:
        return Decimal(compact(cell).replace(",", "")) == Decimal(text.split()[0].replace(",", ""))
    except InvalidOperation:
        return False


def _of_dossier(draft: DossierDraft, pack: Pack, cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    people = [draft.party_name, *(one.name for one in draft.others)]
    yield "party_name", "、".join(people) if _says_all(cells, people) else draft.party_name
    numbers = [draft.id_number, *(one.id_number for one in draft.others)]
    yield "id_number", "、".join(filter(None, numbers)) if _says_all(cells, people) else draft.id_number
    phones = "、".join(phone.number for phone in draft.phones)
    if _digits(phones) != "".join(_digits(text) for key, text in cells.items() if key.startswith(PHONE)):
        yield PHONE, phones if not draft.others else ""
    if draft.category:
        yield "category", pack.category(draft.category).name
    yield from ((COLUMN_OF[means], text) for means, text in draft.said())
    yield "received_on", _day(draft.received_on)
    place = next((key for key in _PLACE if cells.get(key)), "")
    if draft.place and place:
        yield place, draft.place.display()
    yield from _of_managers(draft, cells)
    yield from _of_home(draft.household, cells)
    yield "risk_level", next((one for one in _risks(pack) if draft.risk_level and one.startswith(draft.risk_level)), "")
    for key in cells:
        family, name = key_parts(key)
        if family in ("field", "class"):
            yield key, (draft.data if family == "field" else draft.classes).get(name, "")


def _of_loan(draft: LoanDraft) -> Iterator[tuple[str, str]]:
    for name in ("lent_on", "due_on", "returned_on"):
        yield name, _day(getattr(draft, name))
    if draft.household and not draft.reference_code:
        yield "dossier_text", draft.household.display()


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, compact(text)))


def _says_all(cells: dict[str, str], people: list[str]) -> bool:
    """Return whether the customer's own cell names everybody, and no column of theirs does."""
    return all(name in cells.get("party_name", "") for name in people)


def _risks(pack: Pack) -> tuple[str, ...]:
    risk = pack.axis_of(Meaning.RISK)
    return risk.values if risk else ()


def _of_managers(draft: DossierDraft, cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    both = [key for key in ("manager_a", "manager_b") if cells.get(key)]
    if len(both) == 1 and draft.manager_a and draft.manager_b:
        yield both[0], f"A角 {draft.manager_a}、B角 {draft.manager_b}"
    else:
        yield from (("manager_a", draft.manager_a), ("manager_b", draft.manager_b))


def _of_home(home: Household | None, cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    if home is None:
        return
    if not cells.get("room"):
        yield "address", home.display()
        return
    yield "room", home.door
    building = cells.get("building", "")
    if compact(building) not in (compact(home.building), compact(home.building_key)):
        yield "building", building_word(home.building)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
