"""The widths of the parts of the page of dossiers, and of the columns of its list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.models.domain.dossier import DossierState
from app.models.domain.life import Life
from app.models.domain.policy.pack import Pack
from app.ui.messages import label

# Tree, list and pane at 1366 pixels, in an office with rooms and in one without.
_PANES, _ROOMLESS_PANES = (160, 688, 296), (184, 672, 288)
LEAST_DETAIL = 272
ROOM_FOR_ALL = 1190
"""The width of the page from which a pane that shows nothing stands beside the list; a window of 1366 pixels leaves it."""
# What 1024 pixels leave to the three of them, in Chinese and in a language with longer words.
_SMALLEST, _SMALLEST_WORDY = 801, 781
# The width of the widest state in Chinese. In another language its column grows by the difference, the tree by a part.
_STATE_WIDTH = 90
_LEAST_BESIDE_STATE, _BESIDE_STATE = 40, 42
_MOST_FOR_TREE = 24
# A number's end, what a cell or a branch has beside its words, a list beside its columns, a star beside a name.
_NUMBER = "-2026-00000"
_BESIDE_NUMBER, _BESIDE_BRANCH, _ICON, _BESIDE_COLUMNS, _STAR = 20, 84, 22, 32, 22
# The least width of a column, and its width where there is room.
_ROOMLESS_COLUMNS = {"name": (96, 150), "code": (104, 120), "place": (80, 84), "holder": (52, 60), "due": (92, 92)}
_COLUMNS = {"household": (128, 130), "name": (80, 96), "code": (176, 178), "place": (76, 80), "holder": (52, 52)}


@dataclass(frozen=True, slots=True)
class Widths:
    """`panes`: tree, list and detail; `columns`: the least and the wanted width by key; and the least of tree and list."""

    panes: tuple[int, int, int]
    columns: dict[str, tuple[int, int]]
    least_tree: int
    least_list: int


def widths_of(pack: Pack, room_of: Callable[[str], int]) -> Widths:
    """Return the widths in an office. `room_of`: the width of a text in the window's type."""
    rooms = pack.by_household
    lives = [label(life) for life in Life if life.is_new]
    widest = max(room_of(f"{label(DossierState.SHELVED)} · {life}") for life in lives)
    widest = max(widest, *(room_of(label(state)) for state in DossierState))
    tree, middle, right = _PANES if rooms else _ROOMLESS_PANES
    for_tree = min(max(0, widest - _STATE_WIDTH), _MOST_FOR_TREE) if rooms else 0
    least_tree = _BESIDE_BRANCH + max(
        *(room_of(life) for life in lives), *(room_of(label(state)) + _ICON for state in DossierState)
    )
    columns = dict(_COLUMNS if rooms else _ROOMLESS_COLUMNS)
    usual = max(room_of(label(state)) for state in (DossierState.SHELVED, DossierState.LENT))
    columns["state"] = (_LEAST_BESIDE_STATE + usual, _BESIDE_STATE + widest)
    if not rooms:
        widest_code = max(room_of(one.code + _NUMBER) for one in pack.categories)
        least = max(widest_code + _BESIDE_NUMBER, columns["code"][0])
        columns["code"] = (least, max(least, columns["code"][1]))
    if any(axis.emphasis for axis in pack.axes):
        columns["name"] = (columns["name"][0] + _STAR, columns["name"][1] + _STAR)
    # In sight: whose it is and its number; without rooms the state too. The pane gives way first.
    in_sight = ("household", "name", "code") if rooms else ("name", "code", "state")
    smallest = _SMALLEST if widest <= _STATE_WIDTH else _SMALLEST_WORDY
    least_list = min(sum(columns[key][0] for key in in_sight) + _BESIDE_COLUMNS, smallest - least_tree - LEAST_DETAIL)
    return Widths((tree + for_tree, middle - for_tree, right), columns, least_tree, least_list)
