"""The rules of places, as functions that refuse, each with its clause and sentence: what may come to lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.models.domain.errors import N_
from app.models.domain.rulebook import DECIDED, PERSONAL, SAFE, broken, rule
from app.models.domain.shelving import PlaceRow, Secured

PLACE_RETIRED = rule(
    "place-retired", "S12-R3", SAFE,
    N_("{place} 已停用，不能再放入档案（{clause}）。请放到别的位置；仍要使用的，请先在“库房”页恢复使用。"),
)  # fmt: skip
PLACE_NOT_EMPTY = rule(
    "place-not-empty", "S12-R3", SAFE,
    N_("{place} 还有 {bags} 份档案（借出的也算），不能停用（{clause}）。请先把它们移到别的位置。"),
)  # fmt: skip
PLACE_FULL = rule(
    "place-full", "S12-R3", DECIDED,
    N_(
        "{place} 放不下：可放 {capacity} 份，已有 {bags} 份，还要放 {more} 份（{clause}）。"
        "请放到别的位置，或先改它的容量。"
    ),
)  # fmt: skip
PLACE_FOR_IMPORTANT = rule(
    "place-for-important", "S12-R2", "《仓库客户材料管理制度》第十条",
    N_("{place} 专门存放重要档案，{code} 不属于重要类别（{clause}）。请把它放到别的位置。"),
)  # fmt: skip
IMPORTANT_APART = rule(
    "important-apart", "S12-R2", "《仓库客户材料管理制度》第十条",
    N_(
        "{code} 属于重要类别，{place} 不是重要档案专用的位置（{clause}）。"
        "请放到专用的位置，或先在“库房”页把它标为重要档案专用。"
    ),
)  # fmt: skip
PLACE_LOCKED = rule(
    "place-locked", "S02-R5", PERSONAL,
    N_("{place} 已上锁，由{holder}保管（{clause}）。请由{holder}本人登录后存取，或放到别的位置。"),
)  # fmt: skip
MOVED_SINCE = rule(
    "moved-since", "S12-R3", SAFE,
    N_("{code} 在这次移位之后又有了别的流转，不能一并撤销（{clause}）。请按现在的状态重新移位。"),
)  # fmt: skip


def in_use(place: str, retired_at: str) -> None:
    """S12-R3: what is out of use takes nothing in and is changed no more."""
    if retired_at:
        raise broken(PLACE_RETIRED, place=place)


def emptied(place: str, bags: int) -> None:
    """S12-R3: a place retires when no bag has it as its own, lent ones included."""
    if bags:
        raise broken(PLACE_NOT_EMPTY, place=place, bags=bags)


def has_room(place: PlaceRow, capacity: int | None, bags: int, more: int) -> None:
    """S12-R3: a place takes as many bags as the office has said."""
    if capacity is not None and bags + more > capacity:
        raise broken(PLACE_FULL, place=place.name, capacity=capacity, bags=bags, more=more)


def important_apart(path: Sequence[PlaceRow], comers: Iterable[tuple[str, bool]]) -> None:
    """S12-R2: important material lies on places for important material, and nothing else does.

    `path`: the place with all that it lies in, the innermost first; `comers`: code or title, and whether it is important.
    """
    reserved = next((one for one in path if one.important), None)
    for code, is_important in comers:
        if reserved and not is_important:
            raise broken(PLACE_FOR_IMPORTANT, place=reserved.name, code=code)
        if not reserved:
            not_reserved(path[0].name, [(code, is_important)])


def not_reserved(place: str, comers: Iterable[tuple[str, bool]]) -> None:
    """S12-R2: a place that is not for important material takes none."""
    for code, is_important in comers:
        if is_important:
            raise broken(IMPORTANT_APART, place=place, code=code)


def opened_by(place: PlaceRow, person_id: str) -> None:
    """S02-R5: a lock is opened by its keeper alone."""
    if place.secured is not Secured.OPEN and place.keeper_id != person_id:
        raise broken(PLACE_LOCKED, place=place.name, holder=place.keeper)


def not_moved_since(code: str, moved: bool) -> None:
    """S12-R3: a move is taken back while nothing has happened since."""
    if moved:
        raise broken(MOVED_SINCE, code=code)
