"""The common parts of every page of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.errors import Refusal
from app.models.domain.rights import Right
from app.models.services.action import Outcome
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import run
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ScanMode:
    """The meaning of a scan while this mode is on. `word` is shown large, `key` switches to it.

    `stays`: it goes on while another page is up. The destruction does not stay: away from its page no bag is scanned
    out.
    """

    name: str
    word: str
    key: str
    stays: bool = True

    @property
    def title(self) -> str:
        """The word in the window's language."""
        return QCoreApplication.translate("ScanMode", self.word)


FIND = ScanMode("find", QT_TRANSLATE_NOOP("ScanMode", "查找"), "F2")
LEND = ScanMode("lend", QT_TRANSLATE_NOOP("ScanMode", "借出"), "F3")
RETURN = ScanMode("return", QT_TRANSLATE_NOOP("ScanMode", "归还"), "F4")
DESTROY = ScanMode("destroy", QT_TRANSLATE_NOOP("ScanMode", "销毁"), "F8", stays=False)
ARRIVAL = ScanMode("arrival", QT_TRANSLATE_NOOP("ScanMode", "验收"), "Alt+8", stays=False)
ISSUE = ScanMode("issue", QT_TRANSLATE_NOOP("ScanMode", "出库"), "F10", stays=False)
MOVE_OUT = ScanMode("move-out", QT_TRANSLATE_NOOP("ScanMode", "移出"), "Alt+9", stays=False)
TAKE_IN = ScanMode("take-in", QT_TRANSLATE_NOOP("ScanMode", "收进"), "Alt+0", stays=False)
PACKAGE_IN = ScanMode("package-in", QT_TRANSLATE_NOOP("ScanMode", "收包"), "Alt+7", stays=False)
COUNT = ScanMode("count", QT_TRANSLATE_NOOP("ScanMode", "盘点"), "Alt+6", stays=False)
FOUND = ScanMode("found", QT_TRANSLATE_NOOP("ScanMode", "找到"), "F11", stays=False)


class PageSection(Enum):
    """A part of the list of pages; its value is its word, empty for the part that is always in sight."""

    DESK = ""
    ORIGINALS = QT_TRANSLATE_NOOP("Page", "代管原件")
    MOVING = QT_TRANSLATE_NOOP("Page", "移交和移出")
    ENDING = QT_TRANSLATE_NOOP("Page", "缺失和销毁")
    OFFICE = QT_TRANSLATE_NOOP("Page", "人员和制度")

    @property
    def shown_title(self) -> str:
        """The word in the window's language."""
        return QCoreApplication.translate("Page", self.value)


class AnyPage(QWidget):
    """One page, for any kind of session. It uses services only, and reports through its signals.

    `title` is marked with QT_TRANSLATE_NOOP("Page", …); `right` is the right that shows the page; `seats` are the kinds
    of session it is for; `section` is the part of the list in which it stands; `modes` are the scan modes whose scans
    come here; `takes_what_is_brought`: a ledger or a folder of scans that is dropped onto the window comes here.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    icon: ClassVar[str]
    section: ClassVar[PageSection] = PageSection.DESK
    right: ClassVar[Right | None] = None
    seats: ClassVar[tuple[type, ...]] = (Desk, AdminDesk)
    modes: tuple[ScanMode, ...] = ()
    takes_what_is_brought: ClassVar[bool] = False

    said = Signal(object, str)
    """Tone and text for the message bar."""
    changed = Signal(bool)
    """An act was carried out; whether it changed anything that pages show."""
    wanted = Signal(str, object)
    """Key of another page, and what it should show there."""

    def __init__(self, desk: Desk | AdminDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.modes = self.modes_for(desk)
        self.mode: ScanMode | None = self.modes[0] if self.modes else None
        self.reaches: Collection[str] = ()
        """The keys of the pages of this session, this one among them."""
        self.setObjectName(f"page-{self.key}")

    @classmethod
    def shown_to(cls, desk: Desk | AdminDesk) -> bool:
        """Return whether this session has the page at all."""
        if not isinstance(desk, cls.seats):
            return False
        return cls.right is None or isinstance(desk, AdminDesk) or desk.can(cls.right)

    @classmethod
    def shown_title(cls) -> str:
        """The title in the window's language."""
        return QCoreApplication.translate("Page", cls.title)

    def refresh(self) -> None:
        """Read the shown data again. Called when the page comes up after a change, or a change comes while it is up."""

    @classmethod
    def modes_for(cls, desk: Desk | AdminDesk) -> tuple[ScanMode, ...]:
        """Return the `modes` that this session has."""
        return cls.modes

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        """Return how many of the things that wait (`today.waiting_counts`) wait here."""
        return 0

    def on_scan(self, text: str) -> bool:
        """Take a scan (folded text) in `self.mode`; False when it means nothing here."""
        return False

    def missed(self, codes: Sequence[str]) -> bool:
        """Keep scans in sight that were made for this page while a dialog was open; False when it cannot show them."""
        return False

    def on_typed(self, text: str) -> None:
        """Take the text of the top box during typing; empty when it was cleared."""

    def on_key(self, key: Qt.Key) -> bool:
        """Take a key that was pressed in the empty scan box; False when it means nothing here."""
        return False

    def on_files(self, paths: list[Path]) -> bool:
        """Take files that were dropped onto the window while the page is up; False when they mean nothing here."""
        return False

    def on_mode(self) -> None:
        """The scan mode has become `self.mode`."""

    def open_at(self, what: object) -> None:
        """Show `what` another page asked for with `wanted`."""

    def unfinished(self) -> int:
        """Return the number of scans here that closing the window would lose."""
        return 0

    def draft(self) -> object | None:
        """Return what is typed or scanned here and not kept yet; None for nothing. A lock keeps it for the same person."""
        return None

    def restore(self, draft: object) -> None:
        """The same person is back after a lock: put their `draft` where it stood."""

    def kept_for(self) -> dict[str, object]:
        """Return what a lock seals for persons who must see it again, by their id, whoever works here now."""
        return {}

    def take_kept(self, kept: object) -> None:
        """Somebody has signed in for whom this was sealed: `kept_for` has returned it."""

    def say(self, tone: Tone, text: str) -> None:
        """Show a message above the pages."""
        self.said.emit(tone, text)

    def perform(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Refusal], None] | None = None,
        *,
        on: Hashable = None,
    ) -> None:
        """Read in the background, then show. `on`: the subject, on which a second key does not read again meanwhile."""
        run.perform(self, work, done, failed, on=on)

    def act(
        self,
        work: Callable[[], Outcome[T]],
        done: Callable[[Outcome[T]], None] | None = None,
        failed: Callable[[Refusal], None] | None = None,
        *,
        on: Hashable = None,
    ) -> None:
        """Carry out an action in the background, one after the other, and let every page hear of it.

        `on`: the subject of the action; a second key does not act on it again before the page shows the result.
        """

        def finished(outcome: Outcome[T]) -> None:
            self.announce(outcome.changed)
            if done is not None:
                done(outcome)

        run.act(self, work, finished, failed, on=on)

    def announce(self, changed: bool) -> None:
        """Let every page hear of an act; `changed`: as its outcome says."""
        self.changed.emit(changed)


class Page(AnyPage):
    """A page of the archive's business: it is shown only in a session with a desk, never to the system administrator."""

    seats: ClassVar[tuple[type, ...]] = (Desk,)
    desk: Desk
