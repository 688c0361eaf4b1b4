"""A selection of dossiers as text: what a hold goes on catching (docs/adr/0031)."""

from __future__ import annotations

import json

from app.models.domain import filtering
from app.models.domain.dossier import DossierState, Selection
from app.models.domain.life import Life

_CORNER = ("building_id", "unit", "category", "estate")


def written(selection: Selection) -> str:
    """Return what a selection narrows by, as text; its order is left out, and «» where it narrows by nothing."""
    said: dict[str, object] = {name: getattr(selection, name) for name in _CORNER}
    said |= {"state": selection.state and selection.state.value, "life": selection.life and selection.life.value}
    said["filters"] = filtering.written(selection.filters) if selection.filters else None
    kept = {name: value for name, value in said.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def read(text: str) -> Selection:
    """Read a selection that was kept. Raises ValueError for a text that `written` cannot have made."""
    said = json.loads(text)
    if not isinstance(said, dict):
        raise ValueError(text)
    state, life = said.pop("state", None), said.pop("life", None)
    filters = filtering.read(said.pop("filters")) if "filters" in said else ()
    try:
        return Selection(
            **said, state=DossierState(state) if state else None, life=Life(life) if life else None, filters=filters
        )
    except TypeError as problem:
        raise ValueError(text) from problem
