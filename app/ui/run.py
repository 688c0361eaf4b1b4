"""Work in the background, with its result brought back to the window.

Plain Python threads, not QThreadPool: Qt's threads lose Python's thread-local values after every task, and with
them the store's connection of that thread. Reads share two threads; writes have one of their own, so that scans
are carried out in the order in which they were made; pages and pictures are drawn on another, so that none of these
waits for a large one.

Work that changes the archive and has begun comes to its end over a lock, within the session's `at_work`; its result is told
to whoever `outlast` names. Everything else ends with the lock.

A key pressed twice must not act twice. `on` names the subject of a task; until its answer has come and the reads that
follow from it are done, a second task on the same subject is not begun.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from app.models.domain.errors import N_, Refusal
from app.ui.collector import Collector
from app.ui.messages import Tone, text, tone_of, words

T = TypeVar("T")
BUSY_AFTER_MS = 300
Ended = Callable[[str, BaseException | None], None]
"""Hears what a piece of work is called, and what kept it from its end, if anything did."""


class Lane(Enum):
    """The queue in which a task waits its turn."""

    READ = "read"
    WRITE = "write"
    DRAW = "draw"


@runtime_checkable
class Speaker(Protocol):
    """Something with a message bar: a page, a dialog, the window."""

    def say(self, tone: Tone, text: str) -> None:
        """Show a message."""


class Newest:
    """Drops the answers to all but the newest question."""

    def __init__(self) -> None:
        self._asked = 0

    def ask(self, show: Callable[[T], None]) -> Callable[[T], None]:
        """Begin a new question; return `show` for its answer."""
        self.drop()
        return self.go_on(show)

    def go_on(self, show: Callable[[T], None]) -> Callable[[T], None]:
        """Return `show` for a further answer to the question asked last, or for its refusal."""
        is_newest = self.watch()

        def show_newest(answer: T) -> None:
            if is_newest():
                show(answer)

        return show_newest

    def watch(self) -> Callable[[], bool]:
        """Return a function that tells whether the question asked last is still the newest."""
        asked = self._asked
        return lambda: asked == self._asked

    def drop(self) -> None:
        """Drop the answers to every question asked so far."""
        self._asked += 1


def perform(
    owner: QObject,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Refusal], None] | None = None,
    *,
    lane: Lane = Lane.READ,
    on: Hashable = None,
) -> None:
    """Carry out `work` in the background, then `done` with its result on the window's thread.

    A refusal goes to `failed`, or to the nearest message bar above `owner`; any other exception to the crash
    dialog. Nothing comes back once `owner` is deleted or abandoned. `work` must touch no QObject and no decoder of Qt:
    they hold Python's lock while they wait for one of Qt's, whose holder on the window's thread may wait for Python's.
    `on`: the subject, such as ("loan", 7); while a task on the same is under way, this one is not begun.
    """
    _begin(_Task(owner, work, done, failed or (lambda refusal: report(owner, refusal)), on=on), lane)


def act(
    owner: QObject,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Refusal], None] | None = None,
    *,
    on: Hashable = None,
    title: str = "",
) -> None:
    """Like `perform`, for work that changes the archive: one after the other, and no dialog closes over it.

    `title`: what it is called where its result is told after a lock; by default as the dialog that it belongs to.
    """
    failed = failed or (lambda refusal: report(owner, refusal))
    _begin(_Task(owner, work, done, failed, on=on, changes=True, title=title), Lane.WRITE)


def is_acting(root: QObject) -> bool:
    """Return whether an act of `root` or anything below it is under way."""
    return any(task.changes and not task.abandoned and _within(task.owner, root) for task in _switchboard().under_way)


def is_under_way(root: QObject) -> bool:
    """Return whether an act of `root` itself, not of what stands on it, is under way and has begun."""
    return any(
        task.changes and task.begun and not task.abandoned and task.owner is root for task in _switchboard().under_way
    )


def report(owner: QObject, refusal: Refusal) -> None:
    """Show a refusal in the nearest message bar at or above `owner`."""
    place = _speaker(owner)
    if place is None:
        raise refusal
    place.say(tone_of(refusal), words(refusal))


def tell(owner: QObject, tone: Tone, text: str) -> None:
    """Show a message in the nearest message bar at or above `owner`, if there is one."""
    place = _speaker(owner)
    if place is not None:
        place.say(tone, text)


def abandon(root: QObject) -> None:
    """Deliver no results to `root` or anything below it; drop tasks that have not begun."""
    for task in _switchboard().under_way:
        if _within(task.owner, root):
            task.abandoned = True


def outlast(heard: Ended) -> None:
    """Let what changes the archive and has begun come to its end, and `heard` alone know of it: the window locks."""
    for task in _switchboard().under_way:
        if task.changes and task.begun and not task.abandoned:
            task.title = task.title or _title_above(task.owner)
            task.heard = heard


def work_in(session: Callable[[], AbstractContextManager[None]] | None) -> None:
    """Carry out every later act within `session()`; None: in no session."""
    _switchboard().session = session or nullcontext


def once_quiet(root: QObject, then: Callable[[], None]) -> None:
    """Call `then` when nothing of `root` or anything below it is under way, now or later; never once it is deleted."""
    board = _switchboard()
    board.waiting.append((root, then))
    QTimer.singleShot(0, board, board.tell_quiet)


def is_quiet() -> bool:
    """Return whether nothing is under way in the background."""
    return not _switchboard().under_way


def end_threads() -> None:
    """Let the threads of the background end, with the freed memory that each keeps to itself; not over work under way."""
    if is_quiet():
        _switchboard().begin_lanes()


def watch_busy(heard: Callable[[bool], None]) -> None:
    """Call `heard(True)` when the window has waited for 0.3 s, and `heard(False)` when it no longer does."""
    _switchboard().busy.connect(heard)


def is_free(owner: QObject, on: Hashable) -> bool:
    """Return whether no task on the subject is under way; if one is, show at `owner` that this key did nothing."""
    board = _switchboard()
    if not board.is_held(on):
        return True
    QApplication.beep()
    place = _speaker(owner)
    # Once the first answer is here, its message stands; only the rows are still being read.
    if place is not None and board.is_under_way(on):
        place.say(Tone.INFO, text(N_("上一步还在办理，这次没有重复办理。")))
    return False


def _begin(task: _Task, lane: Lane) -> None:
    if is_free(task.owner, task.on):
        _switchboard().take(task, lane)


def _speaker(owner: QObject) -> Speaker | None:
    place: QObject | None = owner
    while place is not None and not isinstance(place, Speaker):
        place = place.parent()
    return place


@dataclass(eq=False)
class _Task:
    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Refusal], None]
    on: Hashable = None
    changes: bool = False
    title: str = ""
    begun: bool = False
    abandoned: bool = False
    heard: Ended | None = None
    session: Callable[[], AbstractContextManager[None]] = nullcontext
    context: Context = field(default_factory=copy_context)
    result: Any = None
    problem: BaseException | None = field(default=None, repr=False)

    def run(self) -> None:
        if self.abandoned:
            return
        self.begun = True
        try:
            with self.session() if self.changes else nullcontext():
                self.result = self.work()
        except BaseException as problem:  # noqa: BLE001 — carried to the window's thread, where it is shown
            self.problem = problem

    def deliver(self) -> None:
        self.context.run(self._deliver)

    def _deliver(self) -> None:
        if self.heard is not None:
            self.heard(self.title, self.problem)
        elif self.abandoned or not isValid(self.owner):
            return
        elif self.problem is None:
            self.done(self.result)
        elif isinstance(self.problem, Refusal):
            self.failed(self.problem)
        else:
            sys.excepthook(type(self.problem), self.problem, self.problem.__traceback__)


class _Switchboard(QObject):
    """Lives on the window's thread; threads hand their finished tasks to it by a queued signal."""

    finished = Signal(object)
    busy = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.under_way: set[_Task] = set()
        self.session: Callable[[], AbstractContextManager[None]] = nullcontext
        self.waiting: list[tuple[QObject, Callable[[], None]]] = []
        self._held: dict[Hashable, set[_Task]] = {}
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self.begin_lanes()
        self._shown_busy = False
        self._collector = Collector()
        self._patience = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._patience.timeout.connect(lambda: self._show_busy(True))
        self.finished.connect(self._arrived, Qt.ConnectionType.QueuedConnection)

    def begin_lanes(self) -> None:
        """Begin with new threads; the former ones end after what they have been given."""
        for former in self._lanes.values():
            former.shutdown(wait=False)
        self._lanes = {
            Lane.READ: ThreadPoolExecutor(2, "read"),
            Lane.WRITE: ThreadPoolExecutor(1, "write"),
            Lane.DRAW: ThreadPoolExecutor(1, "draw"),
        }

    def is_held(self, on: Hashable) -> bool:
        """Return whether a task on the subject, or the display of its result, is under way."""
        return on in self._held

    def is_under_way(self, on: Hashable) -> bool:
        """Return whether a task on the subject has yet to answer."""
        return any(task.on == on for task in self.under_way)

    def take(self, task: _Task, lane: Lane) -> None:
        self.under_way.add(task)
        task.session = self.session
        if task.on is not None:
            self._held[task.on] = {task}
        if not self._patience.isActive() and not self._shown_busy:
            self._patience.start()
        self._lanes[lane].submit(self._carry_out, [task])

    def _carry_out(self, cell: list[_Task]) -> None:
        """Run the task of a cell. Its thread keeps no reference to it, and the window's thread empties the cell.

        The last reference to a task often is the last one to a widget or a slot as well. To let go of these, a thread
        takes a lock of Qt and waits for Python's, while the window's thread, which deletes widgets, does the reverse.
        """
        cell[0].run()
        self.finished.emit(cell)

    def _arrived(self, cell: list[_Task]) -> None:
        task = cell.pop()
        self.under_way.discard(task)
        if not self.under_way:
            self._patience.stop()
            self._show_busy(False)
        self._let_go(task)
        before = set(self.under_way)
        try:
            task.deliver()
        finally:
            shown_by = {one for one in self.under_way - before if one.owner is task.owner}
            if task.on is not None and shown_by and task.on not in self._held:
                self._held[task.on] = shown_by
            self.tell_quiet()

    def tell_quiet(self) -> None:
        """Call whoever waits for the end of all that is under way below a widget."""
        waiting, self.waiting = self.waiting, []
        for root, then in waiting:
            if not isValid(root):
                continue
            if any(not task.abandoned and task.heard is None and _within(task.owner, root) for task in self.under_way):
                self.waiting.append((root, then))
            else:
                then()

    def _let_go(self, task: _Task) -> None:
        for on, waiting in list(self._held.items()):
            waiting.discard(task)
            if not waiting:
                del self._held[on]

    def _show_busy(self, busy: bool) -> None:
        if busy != self._shown_busy:
            self._shown_busy = busy
            self.busy.emit(busy)


_board: list[_Switchboard] = []


def _switchboard() -> _Switchboard:
    if not _board:
        _board.append(_Switchboard())
    return _board[0]


def _title_above(owner: QObject) -> str:
    place: QObject | None = owner
    while place is not None and not isinstance(place, QDialog):
        place = place.parent()
    return place.windowTitle() if isinstance(place, QDialog) else ""


def _within(item: QObject, root: QObject) -> bool:
    place: QObject | None = item if isValid(item) else None
    while place is not None and place is not root:
        place = place.parent()
    return place is root
