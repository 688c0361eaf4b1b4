"""借阅: the desk of lending and returning, and the lists of waiting requests, open loans and past loans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.deputy import Deputy
from app.models.domain.loan import Loan, Request
from app.models.domain.person import Staff
from app.models.domain.procedures.loan import LOAN
from app.models.domain.rights import Right
from app.models.services import accounts, deputising, loan_register
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted
from app.ui.page import LEND, RETURN, Page, ScanMode
from app.ui.pages.borrowing.borrow_register import BorrowRegisterTab
from app.ui.pages.borrowing.issuing import Issuing
from app.ui.pages.borrowing.left import LeftDesks, left_scans
from app.ui.pages.borrowing.lend import LendDesk
from app.ui.pages.borrowing.lists import ListTab
from app.ui.pages.borrowing.out import InspectTab, OutTab
from app.ui.pages.borrowing.requests import ApprovedTab, AskedTab
from app.ui.pages.borrowing.returning import ReturnDesk
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.named import named
from app.ui.widgets.scan_box import ScanBox


@dataclass(frozen=True, slots=True)
class _Read:
    """The data of the lists."""

    waiting: list[Request]
    deputies: list[Deputy]
    out: list[Loan]
    uninspected: list[Loan]


class BorrowingPage(Page):
    """A clerk lends and takes back by scanning; everybody else asks, and managers approve.

    `open_at` takes the name of a tab (desk, asked, approved, out, inspect, register) or ids of dossiers to borrow.
    """

    key = "borrowing"
    title = QT_TRANSLATE_NOOP("Page", "借阅")
    icon = "loans"
    right = Right.CONSULT
    modes: tuple[ScanMode, ...] = (LEND, RETURN)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._clerk = desk.can(Right.LEND)
        self._outcome = MessageBar()
        self._issuing = Issuing(self, self._outcome)
        self._asking: LendDesk | None = None
        self._brought: list[int] = []
        self._left: LeftDesks | None = None
        self._returning: ReturnDesk | None = None
        self._desk_tab = QStackedWidget()
        self._tabs = named(QTabWidget(documentMode=True), "borrowingTabs")
        self._tabs.tabBar().setDrawBase(False)
        self._asked = AskedTab(self, self._issuing)
        self._approved = ApprovedTab(self, self._issuing)
        self._out = OutTab(self, self._issuing)
        self._inspect = InspectTab(self) if self._clerk else None
        self._register = BorrowRegisterTab(self)
        self._named: dict[str, QWidget] = {}
        self._reading = self._read_again = False
        self._box: ScanBox | None = None
        self._lay_out()

    @classmethod
    def modes_for(cls, desk: Desk | AdminDesk) -> tuple[ScanMode, ...]:
        """Return the modes of the desk to a clerk alone."""
        return cls.modes if isinstance(desk, Desk) and desk.can(Right.LEND) else ()

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        return counts[LOAN.kind]

    def refresh(self) -> None:
        """Read the lists anew. A burst of scans is read once, not forty times."""
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        self.perform(self._read, self._show)
        self._register.refresh()
        if self._asking is not None:
            self._asking.refresh()

    def unfinished(self) -> int:
        lent = self._asking.lying if self._asking is not None and self._clerk else 0
        return lent + (self._returning.unsettled if self._returning is not None else 0)

    def draft(self) -> LeftDesks | None:
        """Return both desks, with terms that are stated for no bag yet."""
        piles, newcomer = self._asking.left() if self._asking is not None else ((), "")
        scans = left_scans(self._returning.sitting.rows) if self._returning is not None else ()
        return LeftDesks(piles, newcomer, scans) if piles or scans else None

    def restore(self, draft: object) -> None:
        assert isinstance(draft, LeftDesks)
        if self._asking is None:  # an applicant's desk is made once their person is read
            self._left = draft
            return
        self._asking.put_back(draft.piles, draft.newcomer)
        if self._returning is not None:
            self._returning.put_back(draft.scans)
        # Above the page: its own bar answers the cards that are read again.
        super().say(Tone.INFO, self._words_of(draft))
        self.changed.connect(self._forget_left, Qt.ConnectionType.SingleShotConnection)

    def _words_of(self, left: LeftDesks) -> str:
        """Say for each desk what a lock has left on it."""
        bags = counted(self.tr, "借出：已放回锁定之前的 {n} 袋，还没有办理，请核对。", left.wanted)
        scans = counted(self.tr, "归还：锁定之前有 {n} 次扫描未办成，仍列在最上面。", len(left.scans))
        return (bags if left.wanted else "") + (scans if left.scans else "")

    def _forget_left(self) -> None:
        super().say(Tone.INFO, "")

    def say(self, tone: Tone, text: str) -> None:
        """Show a message in this page's one bar, beside its subject."""
        self._outcome.say(tone, text)

    def on_mode(self) -> None:
        self._outcome.clear()
        self._show_desk()

    def _show_desk(self) -> None:
        shown = self._returning if self.mode is RETURN else self._asking
        if shown is not None:
            self._desk_tab.setCurrentWidget(shown)
        self._tabs.setCurrentWidget(self._desk_tab)

    def on_scan(self, text: str) -> bool:
        self._show_desk()
        if self.mode is RETURN:
            assert self._returning is not None
            self._returning.scan(text, by_hand=self._box is not None and self._box.by_hand)
        else:
            assert self._asking is not None
            self._asking.scan(text)
        return True

    def missed(self, codes: Sequence[str]) -> bool:
        desk = self._returning if self.mode is RETURN else self._asking
        if desk is None:
            return False
        desk.missed(codes)
        return self._tabs.currentWidget() is self._desk_tab

    def open_at(self, what: object) -> None:
        if isinstance(what, str):
            self._tabs.setCurrentWidget(self._named[what])
        elif isinstance(what, Sequence):
            self._tabs.setCurrentWidget(self._desk_tab)
            if self._asking is not None:
                self._asking.add(what)
            else:  # an applicant's desk is made once their person is read
                self._brought += what

    def on_key(self, key: Qt.Key) -> bool:
        """Enter commits the desk, Del removes a row, Esc declines."""
        meant = self._meant_by(key)
        if meant is not None:
            meant()
        return meant is not None

    def _meant_by(self, key: Qt.Key) -> Callable[[], None] | None:
        """Return the action of a key in the empty scan box of the desk that is up."""
        if self.mode is RETURN and self._returning is not None:
            return self._returning.dismiss if key == Qt.Key.Key_Delete else None
        if self.mode is not LEND or self._asking is None:
            return None
        if key == Qt.Key.Key_Escape:
            return self._asking.put_aside if self._asking.asking else None
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return self._asking.remove if key == Qt.Key.Key_Delete else self._asking.enter if key in enter else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._box = self.window().findChild(ScanBox, "scanBox")

    def _read(self) -> _Read:
        return _Read(
            loan_register.waiting(self.desk),
            deputising.mine(self.desk),
            loan_register.out(self.desk),
            loan_register.uninspected(self.desk) if self._clerk else [],
        )

    def _show(self, read: _Read) -> None:
        self._asked.show_requests(read.waiting, read.deputies)
        self._approved.show_requests(read.waiting, read.deputies)
        self._out.show_loans(read.out)
        if self._inspect is not None:
            self._inspect.show_rows(read.uninspected)
        self._count()
        self._reading = False
        if self._read_again:
            self._read_again = False
            self.refresh()

    def _count(self) -> None:
        for tab in (self._asked, self._approved, self._out, self._inspect):
            if tab is not None:
                place = self._tabs.indexOf(tab)
                title = self._tabs.tabBar().tabData(place)
                self._tabs.setTabText(place, f"{title} {tab.count}" if tab.count else title)

    def _lay_out(self) -> None:
        asked = self.tr("待我审批") if self.desk.can(Right.APPROVE) else self.tr("待审批")
        desk_title = self.tr("办理") if self._clerk else self.tr("借阅申请")
        tabs = [
            ("desk", desk_title, self._desk_tab),
            ("asked", asked, self._asked),
            ("approved", self.tr("待取"), self._approved),
            ("out", self.tr("借出中"), self._out),
            ("inspect", self.tr("待检查"), self._inspect),
            ("register", self.tr("借阅登记簿"), self._register),
        ]
        if self.desk.can(Right.APPROVE):
            tabs.append(tabs.pop(0))
        for name, title, tab in tabs:
            if tab is not None:
                place = self._tabs.addTab(tab, title)
                self._tabs.tabBar().setTabData(place, title)
                if isinstance(tab, ListTab):
                    tab.heading = title
                self._named[name] = tab
        for keys, step, words in (
            ("Ctrl+PgDown", 1, self.tr("下一个标签页")),
            ("Ctrl+PgUp", -1, self.tr("上一个标签页")),
        ):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setWhatsThis(words)
            turn.activated.connect(lambda step=step: self._turn(step))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._outcome)
        column.addWidget(self._tabs, 1)
        # A message belongs to the tab of its action.
        self._tabs.currentChanged.connect(lambda: self._outcome.clear())
        self._make_desk()

    def _make_desk(self) -> None:
        if self._clerk:
            self._returning = ReturnDesk(self, self._outcome)
            self._put_asking(LendDesk(self, self._issuing))
            self._desk_tab.addWidget(self._returning)
            return
        me = self.desk.account.person_id
        self.perform(lambda: accounts.person(self.desk, me), self._make_asking)

    def _make_asking(self, me: Staff) -> None:
        self._put_asking(LendDesk(self, self._issuing, me))

    def _put_asking(self, asking: LendDesk) -> None:
        self._asking = asking
        asking.scan_wanted.connect(self._take_cursor)
        self._desk_tab.insertWidget(0, asking)
        self._desk_tab.setCurrentIndex(0)
        if self._left is not None:
            self.restore(self._left)
        if self._brought:
            asking.add(self._brought)

    def _take_cursor(self) -> None:
        if self._box is not None:
            self._box.setFocus()

    def _turn(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())
