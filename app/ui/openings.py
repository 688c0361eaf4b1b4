"""The way by which a dialog was opened, so that it can be opened again after a lock.

A method that opens a dialog is marked with `opens`. The dialog that comes up by it, at once or after something was read,
knows the method and its arguments; after a lock the same method is called on the new page with the same arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

P = ParamSpec("P")
Owner = TypeVar("Owner", bound=QObject)
CameUp = Callable[[QWidget], None]


@dataclass(frozen=True, slots=True)
class WayBack:
    """A call: the kind of its owner, which of them it is below the page or dialog, the method, and its arguments."""

    owner: str
    place: int
    method: str
    given: tuple[object, ...]
    named: dict[str, object]


@dataclass(frozen=True, slots=True)
class Opening:
    """The call under way. `came_up` hears of a dialog that comes up by it."""

    owner: QObject
    method: str
    given: tuple[object, ...]
    named: dict[str, object]
    came_up: CameUp


_now: ContextVar[Opening | None] = ContextVar("opening", default=None)
_awaited: ContextVar[CameUp | None] = ContextVar("awaited", default=None)


def opens(method: Callable[Concatenate[Owner, P], None]) -> Callable[Concatenate[Owner, P], None]:
    """Mark a method of a page, of a part of it, or of a dialog: by it a dialog comes up, and could again.

    Its arguments outlast the session: ids and what was read, no widget, no desk and no function. Raises TypeError for a
    method that is marked already: it would lose its arguments.
    """
    if hasattr(method, "__wrapped__"):
        raise TypeError(method)

    # A slot with `*args` is given all that a signal carries; the method gets what it takes.
    takes = method.__code__.co_argcount - 1

    @wraps(method)
    def noting(self: Owner, /, *args: P.args, **kwargs: P.kwargs) -> None:
        given = args[:takes]
        heard = _awaited.get() or (lambda _dialog: None)
        token = _now.set(Opening(self, method.__name__, given, kwargs, heard))
        try:
            method(self, *given, **kwargs)  # type: ignore[arg-type]  # fewer of the same
        finally:
            _now.reset(token)

    return cast("Callable[Concatenate[Owner, P], None]", noting)


def current() -> Opening | None:
    """Return the call by which a dialog that is being made comes up; None for one of which it is not known."""
    return _now.get()


def way_of(opening: Opening, root: QWidget) -> WayBack | None:
    """Return the way from `root`, the page or dialog on which the call was made; None where it does not stand there."""
    if not isValid(opening.owner):
        return None
    kind = type(opening.owner)
    places = _owners(root, kind.__name__)
    if opening.owner not in places:
        return None
    return WayBack(kind.__name__, places.index(opening.owner), opening.method, opening.given, opening.named)


def go(root: QWidget, way: WayBack, came_up: CameUp) -> bool:
    """Take a way again; False where `root` has no such part any more."""
    owners = _owners(root, way.owner)
    if len(owners) <= way.place:
        return False
    call: Callable[..., Any] = getattr(owners[way.place], way.method)
    with _awaiting(came_up):
        call(*way.given, **way.named)
    return True


def _owners(root: QWidget, kind: str) -> list[QObject]:
    return [one for one in (root, *root.findChildren(QObject)) if type(one).__name__ == kind]


@contextmanager
def _awaiting(came_up: CameUp) -> Iterator[None]:
    token = _awaited.set(came_up)
    try:
        yield
    finally:
        _awaited.reset(token)
