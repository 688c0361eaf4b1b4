"""借出: card, bags, one Enter. The same desk without a card is where others ask for dossiers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.domain import codes, rules
from app.models.domain.codes import CodeKind
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal
from app.models.domain.loan import Loan, Request
from app.models.domain.person import Staff
from app.models.services import accounts, dossiers, loan_register
from app.models.services.lending import LoanDraft, Terms
from app.models.services.scanning import Hit
from app.ui import run
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.messages import Tone, label, tone_of, words
from app.ui.page import Page
from app.ui.pages.borrowing import outlook
from app.ui.pages.borrowing.card import BorrowerCard
from app.ui.pages.borrowing.finding import look_up
from app.ui.pages.borrowing.issuing import Issuing
from app.ui.pages.borrowing.outlook import Outlook, WantedBag
from app.ui.pages.borrowing.terms import TermsPanel
from app.ui.widgets.keys import key_for
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_LEFT = 360


class LendDesk(QWidget):
    """`borrower`: who asks, when nobody but the session's own person may; None at the clerk's desk.

    `scan_wanted` when the cursor should go back to where scans are taken.
    """

    scan_wanted = Signal()

    def __init__(self, page: Page, issuing: Issuing, borrower: Staff | None = None) -> None:
        super().__init__(page)
        self._page, self._desk, self._issuing = page, page.desk, issuing
        self._clerk = borrower is None
        self._reading = 0
        self._enter_waits = self._sending = False
        self._asked = 0
        self.bags: RowsModel[WantedBag] = RowsModel(self._columns())
        self._card = BorrowerCard(fixed=not self._clerk)
        self._terms = TermsPanel(self._desk.pack.borrowing, scanner=self._clerk)
        self._table = RowsTable(self.bags, "wantedBags", tall=True)
        self._verdict = plain(kind="heading", name="lendVerdict", wrap=True)
        self._go = button("", "primary", name="lendButton")
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._look_ahead)
        self._lay_out()
        self._card.by_name_wanted.connect(self._by_name)
        self._terms.changed.connect(self._look.start)
        self._go.clicked.connect(self.enter)
        remove = QShortcut(QKeySequence.StandardKey.Delete, self._table)
        remove.activated.connect(self.remove)
        self._terms.given.connect(self.scan_wanted)
        if borrower is not None:
            self._read_borrower(borrower)
        self._look.start()

    def scan(self, text: str) -> None:
        """Take a staff card, a bag, a slip, or the number of a purpose. Every bag becomes a row at once."""
        if len(text) == 1 and text.isdigit() and self._terms.choose(int(text)):
            return
        try:
            code = codes.read(text)
        except BadInput:
            self._put_and_read(text)  # a 档号 read off the bag, perhaps
            return
        if code.kind in (CodeKind.PERSON, CodeKind.SLIP):
            self._read(code.text, None)
        elif (known := self._row_of(code.text)) is not None:
            self._again(known)
        else:
            self._put_and_read(code.text)

    def enter(self) -> None:
        """Commit what lies on the desk; scans that are still being read come first."""
        if self._reading or self._sending:
            self._enter_waits = bool(self._reading)
            return
        free = [one for one in self.bags.rows if one.free]
        person = self._card.person
        if person is None or not free:
            QApplication.beep()
            self._page.say(
                Tone.WARN,
                self.tr("请先扫描借阅人的工牌，或按 F5 按姓名查找。") if person is None else self._bags_wanted(),
            )
            return
        if not self._terms.purpose:
            QApplication.beep()
            self._terms.ask_purpose()
            self._page.say(Tone.WARN, self.tr("请先说明用途，再办理。"))
            return
        draft, lying = self._draft(person.id, free), list(self.bags.rows)
        self._sending = True
        send = self._issuing.lend if self._clerk else self._issuing.ask
        send(draft, lambda taken: self._settled(lying, taken))

    @property
    def lying(self) -> int:
        """How many bags lie on the desk that could be lent or are still being looked up."""
        return sum(row.free or row.tone is not Tone.ERROR for row in self.bags.rows)

    def remove(self) -> None:
        """Take the current bag off the desk, or the newest."""
        if self.bags.rows:
            self.bags.drop(self._table.current or self.bags.rows[0])
            self._look.start()

    def add(self, dossier_ids: Sequence[int]) -> None:
        """Put dossiers on the list that were found rather than scanned."""

        def show(rows: list[DossierRow]) -> None:
            for found in rows:
                if self._row_of(found.bar_code) is None:
                    row = WantedBag(found.bar_code, "")
                    self._put(row)
                    self._came(row, found)

        self._page.perform(lambda: dossiers.rows(self._desk, list(dossier_ids)), show)

    def refresh(self) -> None:
        """Somebody changed something: read again what lies on the desk."""
        if self._card.person is not None:
            self._read_borrower(self._card.person)
        ids = {row.found.id: row for row in self.bags.rows if row.found is not None}

        def show(found: list[DossierRow]) -> None:
            for one in found:
                if any(row is ids[one.id] for row in self.bags.rows):
                    self._judge(ids[one.id], one)
            self._look.start()

        if ids:
            self._page.perform(lambda: dossiers.rows(self._desk, list(ids)), show)

    def _put_and_read(self, code: str) -> None:
        row = WantedBag(code, self.tr("正在读取…"))
        self._put(row)
        self._read(code, row)

    def _again(self, row: WantedBag) -> None:
        row.again += 1
        self.bags.touch(row)
        self._table.go_to(row)

    def _read(self, code: str, row: WantedBag | None) -> None:
        self._reading += 1

        def finished() -> None:
            self._reading -= 1
            if not self._reading and self._enter_waits:
                self._enter_waits = False
                self.enter()

        def came(hit: Hit) -> None:
            self._came(row, hit)
            finished()

        def refused(refusal: Refusal) -> None:
            if row is None:
                self._put(WantedBag(code, words(refusal), Tone.ERROR))
            else:
                self._stop(row, words(refusal))
            finished()

        # The lane of writes keeps scans in the order in which they were made.
        run.perform(self._page, lambda: look_up(self._desk, code), came, refused, lane=run.Lane.WRITE)

    def _came(self, row: WantedBag | None, hit: Hit) -> None:
        match hit:
            case DossierRow():
                assert row is not None
                known = self._row_of(hit.bar_code)
                if known is not None and known is not row:
                    self.bags.discard(row)
                    self._again(known)
                    return
                row.code = hit.bar_code
                self._judge(row, hit)
                self._look.start()
            case Staff():
                self._take_person(hit)
            case Request():
                self._issuing.resume(hit)
            case _:
                assert row is not None
                self._stop(row, self.tr("这不是档案袋的条码。请扫描档案袋或工牌上的条码。"))

    def _judge(self, row: WantedBag, found: DossierRow) -> None:
        row.found = found
        try:
            rules.on_shelf(found.reference_code, found.state)
        except Refusal as refusal:
            out = self.tr("已借出给{holder}，应还 {due}。").format(holder=found.holder, due=found.due_on)
            self._stop(row, (out if found.due_on else "") + words(refusal))
        else:
            row.stands, row.tone = label(found.state), Tone.INFO
            self.bags.touch(row)

    def _stop(self, row: WantedBag, said: str) -> None:
        if row.tone is not Tone.ERROR:
            QApplication.beep()
        row.stands, row.tone = said, Tone.ERROR
        self.bags.touch(row)
        self._tell_count()

    def _put(self, row: WantedBag) -> None:
        self.bags.put_first(row)
        self._table.scrollToTop()
        if row.tone is Tone.ERROR:
            QApplication.beep()
        self._tell_count()

    def _row_of(self, code: str) -> WantedBag | None:
        return next((row for row in self.bags.rows if row.code == code), None)

    def _take_person(self, person: Staff) -> None:
        try:
            rules.still_here(person.name, person.left_on)
        except Refusal as refusal:
            QApplication.beep()
            self._page.say(tone_of(refusal), words(refusal))
            return
        self._issuing.hush()
        self._read_borrower(person)

    def _read_borrower(self, person: Staff) -> None:
        def show(loans: list[Loan]) -> None:
            if self._card.person != person:
                return
            self._card.show_person(person, loans, self._desk.now().date())
            if self._card.late:
                QApplication.beep()
            self._look.start()

        self._card.show_person(person, (), self._desk.now().date())
        self._page.perform(lambda: loan_register.out(self._desk, person.id), show)

    def _by_name(self) -> None:
        def ask(people: list[Staff]) -> None:
            dialog = BorrowerDialog(self._page, self._desk, people)
            dialog.chosen.connect(self._take_person)
            dialog.open()

        self._page.perform(lambda: accounts.staff(self._desk), ask)

    def _find(self) -> None:
        dialog = FindDossiersDialog(self._page, self._desk)
        dialog.chosen.connect(lambda row: self.add([row.id]))
        dialog.open()

    def _draft(self, person_id: str, bags: Sequence[WantedBag]) -> LoanDraft:
        ids = tuple(row.found.id for row in reversed(bags) if row.found is not None)
        return LoanDraft(person_id, ids, self._terms.kind, self._terms.purpose, self._terms.days)

    def _look_ahead(self) -> None:
        """Ask what stands between the draft and its fulfilment, for the whole and for each bag."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        person = self._card.person
        free = [row for row in self.bags.rows if row.free]
        draft = self._draft(person.id if person else "", free)

        def show(read: Outlook) -> None:
            if asked != self._asked:
                return
            for row in free if person else ():
                if row.free and row.found.id in read.terms.by_bag:
                    row.stands, row.tone = read.of(row.found.id)
                    self.bags.touch(row)
            self._tell(read.terms)

        self._page.perform(lambda: outlook.read(desk, draft), show)

    def _tell(self, terms: Terms) -> None:
        self._terms.show_due(terms.due_on)
        self._tell_count()
        if self._card.person is None:
            self._verdict.setText(self.tr("请扫描工牌"))
        elif not any(row.free for row in self.bags.rows):
            self._verdict.setText(self._bags_wanted())
        elif terms.overdue and self._clerk:
            self._verdict.setText(self.tr("✕ 有逾期未还，须先归还，或由经理放行"))
        elif terms.entry.approvers:
            self._verdict.setText("⚠ " + outlook.verdict(terms.entry)[0])
        else:
            self._verdict.setText(self.tr("✓ 可直接借出，回车办理"))

    def _tell_count(self) -> None:
        free = sum(row.free for row in self.bags.rows)
        other = len(self.bags.rows) - free
        said = self.tr("借出 {n} 份  ↵") if self._clerk else self.tr("提交申请，{n} 份")
        self._go.setText(said.format(n=free))
        self._go.setEnabled(free > 0)
        self._count.setText(
            (self.tr("已扫 {n} 份") if self._clerk else self.tr("已选 {n} 份")).format(n=len(self.bags.rows))
            + (self.tr("，其中 {n} 份不能借").format(n=other) if other and not self._reading else "")
        )

    def _bags_wanted(self) -> str:
        return self.tr("请扫描要借出的档案袋") if self._clerk else self.tr("请添加要借阅的档案")

    def _settled(self, lying: Sequence[WantedBag], taken: bool) -> None:
        """What lay on the desk at Enter leaves it, mistyped codes and all; what was scanned since then stays."""
        self._sending = False
        if not taken:
            return
        for row in lying:
            self.bags.discard(row)
        self._terms.clear()
        if self._clerk:
            self._card.clear()
        self._look.start()

    def _stands(self, row: WantedBag) -> str:
        if not row.again:
            return row.stands
        return self.tr("{stands}（重复扫描，不重复计）").format(stands=row.stands)

    def _columns(self) -> tuple[Column[WantedBag], ...]:
        return (
            Column(
                self.tr("房号、客户"), 168, lambda row: f"{row.found.household} {row.found.name}" if row.found else ""
            ),
            Column(self.tr("档号"), 192, lambda row: row.found.reference_code if row.found else row.code),
            Column(self.tr("存放位置"), 96, lambda row: row.found.place if row.found else ""),
            Column(self.tr("能否借出"), 0, self._stands, lambda row: row.tone),
        )

    def _lay_out(self) -> None:
        self._count = plain(kind="heading", name="lendCount")
        find = button(self.tr("按姓名、房号添加…  F6"), name="findDossiers")
        key_for(find, "F6")
        find.clicked.connect(self._find)
        remove = button(self.tr("移除  Del"), name="removeBag")
        remove.clicked.connect(self.remove)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._card)
        left.addWidget(self._terms)
        left.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._count, 1)
        top.addWidget(find)
        top.addWidget(remove)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self._verdict, 1)
        bottom.addWidget(self._go)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(top)
        right.addWidget(self._table, 1)
        right.addLayout(bottom)
        inside = QWidget(objectName="scrolled")
        inside.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side = QScrollArea(widgetResizable=True)
        side.setFixedWidth(_LEFT)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(16)
        whole.addWidget(side)
        whole.addLayout(right, 1)
