"""How wide the parts of the page of dossiers are, and the columns of its list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.models.domain.dossier import DossierState
from app.models.domain.life import Life
from app.models.domain.policy.pack import Pack
from app.ui.messages import label

# Tree, list and pane at 1366 pixels, in an office with rooms and in one without.
_PANES, _ROOMLESS_PANES = (168, 660, 316), (184, 672, 288)
# The width of the widest state in Chinese. In another language its column grows by the difference, the tree by a part.
_STATE_WIDTH = 90
_LEAST_BESIDE_STATE, _BESIDE_STATE = 40, 44
_MOST_FOR_TREE = 40
# A number's end, what a cell has beside its words, a list beside its columns, a customer of emphasis beside the name.
_NUMBER = "-2026-00000"
_BESIDE_NUMBER, _BESIDE_COLUMNS, _STAR = 20, 32, 22
# The least width of a column, and its width where there is room.
_ROOMLESS_COLUMNS = {"name": (88, 140), "code": (104, 120), "place": (80, 84), "holder": (52, 60), "due": (92, 92)}
_COLUMNS = {"household": (128, 128), "name": (64, 72), "code": (148, 180), "place": (76, 84), "holder": (52, 52)}


@dataclass(frozen=True, slots=True)
class Widths:
    """`panes`: tree, list and detail; `columns`: the least and the wanted width by key; `least_list`: of the whole list."""

    panes: tuple[int, int, int]
    columns: dict[str, tuple[int, int]]
    least_list: int = 0


def widths_of(pack: Pack, room_of: Callable[[str], int]) -> Widths:
    """Return the widths in an office. `room_of`: the width of a text in the window's type."""
    rooms = pack.by_household
    new = [f"{label(DossierState.SHELVED)} · {label(life)}" for life in Life if life.is_new]
    widest = max(map(room_of, (*map(label, DossierState), *new)))
    tree, middle, right = _PANES if rooms else _ROOMLESS_PANES
    for_tree = min(max(0, widest - _STATE_WIDTH), _MOST_FOR_TREE) if rooms else 0
    columns = dict(_COLUMNS if rooms else _ROOMLESS_COLUMNS)
    columns["state"] = (_LEAST_BESIDE_STATE + max(map(room_of, map(label, DossierState))), _BESIDE_STATE + widest)
    least_list = 0
    if not rooms:
        widest_code = max(room_of(one.code + _NUMBER) for one in pack.categories)
        least = max(widest_code + _BESIDE_NUMBER, columns["code"][0])
        columns["code"] = (least, max(least, columns["code"][1]))
        # The number and the state stay in sight; the pane takes what is left.
        least_list = sum(columns[key][0] for key in ("name", "code", "state")) + _BESIDE_COLUMNS
    if any(axis.emphasis for axis in pack.axes):
        columns["name"] = (columns["name"][0] + _STAR, columns["name"][1] + _STAR)
    return Widths((tree + for_tree, middle - for_tree, right), columns, least_list)
