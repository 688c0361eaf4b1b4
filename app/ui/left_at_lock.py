"""Typed values that a person leaves at a lock, with the way to the dialogs that they stand in.

They are put into bytes to be sealed (`vault/left_work.py`); after the sign-in of the same person each dialog is opened again
by its own way and filled. The text of one that cannot be opened any more is shown, to be copied.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.models.domain.provenance import Provenance
from app.ui import openings, run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.left_text import LeftTextDialog
from app.ui.messages import Tone
from app.ui.openings import WayBack
from app.ui.typed import Values
from app.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class LeftDialog:
    """One dialog: its kind and title, the way to it, what was typed, and the same as a text.

    `is_acting`: its act was under way at the lock, so that it is shown again only where that failed.
    """

    kind: str
    title: str
    way: WayBack | None
    values: Values
    words: str
    is_acting: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """Work that came to its end after a lock; `problem`: why it failed, in the words of the window."""

    title: str
    problem: str | None


@dataclass(frozen=True, slots=True)
class LeftPaper:
    """A form that was ready to be printed, as a PDF, and the origin by which it is checked before it is shown again."""

    form: str
    of: str
    pdf: bytes
    made_from: Provenance | None


@dataclass(frozen=True, slots=True)
class Left:
    """The work of one lock. `dialogs` stand one above the other, on the page `page`; `unheard`: scans made over them.

    `kept`: by page, what must be seen again (`AnyPage.kept_for`). `ended`: what came to its end afterwards. `paper`: of the
    preview that was in front.
    """

    page: str = ""
    unheard: tuple[str, ...] = ()
    drafts: dict[str, object] = field(default_factory=dict)
    dialogs: tuple[LeftDialog, ...] = ()
    kept: dict[str, object] = field(default_factory=dict)
    ended: tuple[Ended, ...] = ()
    paper: LeftPaper | None = None

    def __bool__(self) -> bool:
        return bool(self.unheard or self.drafts or self.dialogs)

    def to_bytes(self) -> bytes:
        """Return it in bytes, which stay in this process; a way that does not outlast the session is left out."""
        return pickle.dumps(replace(self, dialogs=tuple(map(_lasting, self.dialogs))))

    @classmethod
    def from_bytes(cls, work: bytes) -> Left:
        """Read back the bytes of `to_bytes`, which this process made and only this person's key has opened."""
        left = pickle.loads(work)
        assert isinstance(left, cls)
        return left


def gather(workplace: Workplace, dialogs: Sequence[Dialog]) -> Left:
    """Return the work that a lock would lose now, of pages and of the dialogs that are up."""
    ordered = sorted(dialogs, key=lambda one: len(_above(one)))
    last = max((place for place, one in enumerate(ordered) if one.unsaved()), default=-1)
    return Left(
        workplace.current.key, workplace.unheard, workplace.drafts(),
        tuple(_left_dialog(one, workplace) for one in ordered[: last + 1]),
    )  # fmt: skip


def _left_dialog(dialog: Dialog, workplace: Workplace) -> LeftDialog:
    typed = dialog.unsaved()
    root = next(iter(_above(dialog)), workplace.current)
    way = openings.way_of(dialog.opening, root) if dialog.opening is not None else None
    return LeftDialog(
        type(dialog).__name__, dialog.windowTitle(), way, dialog.typed() if typed else {},
        dialog.typed_words() if typed else "", run.is_under_way(dialog),
    )  # fmt: skip


def _above(dialog: Dialog) -> list[QWidget]:
    """Return the dialogs on which one stands, the nearest first."""
    found: list[QWidget] = []
    place = dialog.parentWidget()
    while place is not None:
        if isinstance(place, Dialog):
            found.append(place)
        place = place.parentWidget()
    return found


def _lasting(one: LeftDialog) -> LeftDialog:
    try:
        pickle.dumps(one.way)
    except (pickle.PicklingError, TypeError, AttributeError):
        return replace(one, way=None)
    return one


class Restoring(QObject):
    """Opens the dialogs of a lock again, one above the other, each filled before the next."""

    def __init__(self, workplace: Workplace, page: str, dialogs: Sequence[LeftDialog]) -> None:
        super().__init__(workplace)
        self._workplace, self._left = workplace, list(dialogs)
        self._root: QWidget = workplace.pages.get(page, workplace.current)
        self._shown: Dialog | None = None
        run.once_quiet(workplace, self._next)

    def _next(self) -> None:
        if not self._left:
            return
        way = self._left[0].way
        self._shown = None
        if way is None or not openings.go(self._root, way, self._came_up):
            self._give_up()
        else:
            run.once_quiet(self._workplace, self._look)

    def _look(self) -> None:
        if self._shown is None:
            self._give_up()

    def _came_up(self, dialog: QWidget) -> None:
        if self._shown is None and isinstance(dialog, Dialog) and type(dialog).__name__ == self._left[0].kind:
            self._shown = dialog
            run.once_quiet(dialog, lambda: self._fill(dialog, self._left[0].values))

    def _fill(self, dialog: Dialog, values: Values, again: bool = True) -> None:
        """Fill a dialog; inputs that come up by it are filled once they have been read."""
        left = dialog.retype(values)
        if left and again:
            run.once_quiet(dialog, lambda: self._fill(dialog, left, again=False))
            return
        one = self._left.pop(0)
        if one.values:
            dialog.say(Tone.INFO, self.tr("已放回锁定之前填写的内容，还没有保存。"))
        self._root = dialog
        if left:
            said = self.tr("“{title}”中锁定之前填写的内容，有的已没有地方填写。请核对，需要的可从这里复制。")
            LeftTextDialog(dialog, said.format(title=one.title), one.words).open()
        else:
            run.once_quiet(dialog, self._next)

    def _give_up(self) -> None:
        """Show the text of a dialog that cannot be opened any more, with that of all dialogs above it."""
        lost, self._left = self._left, []
        words = "\n\n".join(one.words for one in lost if one.words)
        said = self.tr("锁定之前填写的“{title}”现在打不开了。填写的内容在下面，可以复制。")
        LeftTextDialog(self._root, said.format(title=lost[-1].title), words).open()
