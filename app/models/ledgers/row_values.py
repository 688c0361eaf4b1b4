"""The values read from a row, under the names of the comparison with other ledgers (`check-ledger --values`)."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from app.models.domain.household import Household
from app.models.ledgers.drafts import DeedDraft, DossierDraft, Draft

_OTHERWISE = frozenset(("household", "others", "phones", "place", "customer", "party_id"))


def values_of(draft: Draft) -> dict[str, Any]:
    """Return every datum of a draft by its name: dates as ISO text, None for nothing; `people` are the names of all."""
    values: dict[str, Any] = {} if isinstance(draft, DeedDraft) else _house(draft.household)
    for one in fields(draft):
        if one.name not in _OTHERWISE:
            values[one.name] = _plain(getattr(draft, one.name))
    if isinstance(draft, DossierDraft):
        everybody = [draft.party_name, *(other.name for other in draft.others)]
        values["people"] = [name for name in everybody if name]
        values["phones"] = [phone.number for phone in draft.phones]
        values["place"] = draft.place.display() if draft.place else draft.place_text or None
        values["others"] = [
            {
                "name": other.name,
                "id_number": other.id_number or None,
                "phones": [phone.number for phone in other.phones],
            }
            for other in draft.others
        ]
    elif not isinstance(draft, DeedDraft):
        values["still_out"] = draft.still_out
    return values


def _house(home: Household | None) -> dict[str, Any]:
    if home is None:
        return dict.fromkeys(("estate", "building", "unit", "floor", "room", "rooms", "household"))
    return {
        "estate": home.estate or None,
        "building": home.building_key,
        "unit": home.unit,
        "floor": home.floor,
        "room": home.room,
        "rooms": [home.room, *home.other_rooms],
        "household": home.display(),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value if value or value is False or value == 0 else None
