"""The layout of the lending desk: card and terms at the left, bags at the right, beneath them the effect of Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.loan import Loan
from app.models.domain.person import Staff
from app.models.services import loan_register
from app.models.services.lending import LoanTerms
from app.ui.messages import Tone, label, post, words
from app.ui.page import Page
from app.ui.pages.borrowing import outlook
from app.ui.pages.borrowing.aside import AsideStrip
from app.ui.pages.borrowing.card import BorrowerCard
from app.ui.pages.borrowing.outlook import WantedBag
from app.ui.pages.borrowing.pile import Pile
from app.ui.pages.borrowing.terms import TermsPanel
from app.ui.widgets.keys import key_for
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import button, plain, restyle
from app.ui.widgets.tool_row import ToolRow

_LEFT = 360


class LendSheet(QWidget):
    """Shows one pile; others may be under way or aside.

    `clerk`: bags are scanned and issued here; otherwise they are requested.
    """

    def __init__(self, page: Page, *, clerk: bool) -> None:
        super().__init__(page)
        self._page, self._desk, self._clerk = page, page.desk, clerk
        self._pile = Pile()
        self.bags: RowsModel[WantedBag] = RowsModel(self._columns())
        self._card = BorrowerCard(fixed=not clerk)
        self._terms = TermsPanel(page.desk.pack.borrowing, scanner=clerk)
        self._strip = AsideStrip()
        self._table = RowsTable(self.bags, "wantedBags", tall=True)
        self._count = plain(kind="heading", name="lendCount")
        self._verdict = plain(kind="heading", name="lendVerdict", wrap=True)
        self._go = button("", "primary", name="lendButton")
        # Reads the obstacles to the loan of the pile, when control has gone back to the event loop.
        self._look = QTimer(self, singleShot=True, interval=0)
        self._lay_out()

    def _show_card(self, person: Staff, loans: Sequence[Loan]) -> None:
        self._card.show_person(person, post(self._desk.pack, person.role), loans, self._desk.now().date())
        self._tell_count()

    def _tell_verdict(self, terms: LoanTerms) -> None:
        """Show the effect of Enter; the button is bright only when Enter would act."""
        self._terms.show_due(terms.due_on)
        stopped = self._clerk and bool(terms.overdue) and self._card.person is not None
        if self._card.person is None:
            said = self.tr("请扫描工牌")
        elif not any(row.free for row in self.bags.rows):
            said = self._bags_wanted()
        elif stopped:
            said = self.tr("✕ 有逾期未还，须先归还，或由经理放行")
        elif terms.entry.approvers:
            said = "⚠ " + outlook.verdict(terms.entry, self._desk.pack)[0]
        elif not self._terms.stated.purpose:
            said = self.tr("✓ 可直接借出，请先选用途")
        else:
            said = self.tr("✓ 可直接借出，回车办理")
        self._verdict.setText(said)
        restyle(self._go, "kind", "" if stopped else "primary")

    def _tell_count(self) -> None:
        free = sum(row.free for row in self.bags.rows)
        refused = sum(row.tone is Tone.ERROR for row in self.bags.rows)
        said = self.tr("借出 {n} 份  ↵") if self._clerk else self.tr("提交申请，{n} 份")
        self._go.setText(said.format(n=free))
        self._go.setEnabled(free > 0 and self._card.person is not None)
        self._count.setText(
            (self.tr("已扫 {n} 份") if self._clerk else self.tr("已选 {n} 份")).format(n=len(self.bags.rows))
            + (self.tr("，其中 {n} 份不能借").format(n=refused) if refused else "")
        )

    def _bags_wanted(self) -> str:
        return self.tr("请扫描要借出的档案袋") if self._clerk else self.tr("请添加要借阅的档案")

    def _put(self, pile: Pile, row: WantedBag) -> None:
        if row.tone is Tone.ERROR:
            QApplication.beep()
        if pile is not self._pile:
            pile.bags.insert(0, row)
            return
        self.bags.put_first(row)
        self._table.go_to(row)
        self._tell_count()

    def _drop(self, pile: Pile, row: WantedBag) -> None:
        if pile is self._pile:
            self.bags.discard(row)
        elif row in pile.bags:
            pile.bags.remove(row)

    def _again(self, row: WantedBag) -> None:
        row.again += 1
        self.bags.touch(row)
        if row in self.bags.rows:
            self._table.go_to(row)

    def _judge(self, row: WantedBag, found: DossierRow, obstacle: Refusal | None) -> None:
        row.found, row.obstacle = found, obstacle
        if obstacle is not None:
            out = self.tr("已借出给{holder}，应还 {due}。").format(holder=found.holder, due=found.due_on)
            is_out = obstacle.code == rulebook.ON_SHELF.code and found.due_on
            self._stop(row, out if is_out else words(obstacle))
        else:
            row.stands, row.tone = label(found.state), Tone.INFO
            self.bags.touch(row)

    def _stop(self, row: WantedBag, said: str) -> None:
        if row.tone is not Tone.ERROR:
            QApplication.beep()
        row.stands, row.tone = said, Tone.ERROR
        self.bags.touch(row)
        self._tell_count()

    def _read_borrower(self, person: Staff) -> None:
        def show(loans: list[Loan]) -> None:
            if self._card.person != person:
                return
            self._show_card(person, loans)
            if self._card.late:
                QApplication.beep()
            self._look.start()

        self._show_card(person, ())
        self._page.perform(lambda: loan_register.out(self._desk, person.id), show)

    def _columns(self) -> tuple[RowColumn[WantedBag], ...]:
        return (
            RowColumn(self._desk.pack.worded(self.tr("房号、客户、档号"), self.tr("客户、档号")), 216, _whose),
            RowColumn(self.tr("存放位置"), 104, lambda row: row.found.place if row.found else ""),
            RowColumn(self.tr("能否借出"), 0, self._stands, lambda row: row.tone),
        )

    def _stands(self, row: WantedBag) -> str:
        if not row.again:
            return row.stands
        return self.tr("{stands}（重复扫描，不重复计）").format(stands=row.stands)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self._card)
        left.addWidget(self._terms)
        left.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self._verdict, 1)
        bottom.addWidget(self._go)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._strip)
        right.addWidget(self._commands())
        right.addWidget(self._table, 1)
        right.addLayout(bottom)
        inside = QWidget()
        inside.setLayout(left)
        side = Scrolling(inside=inside)
        side.setFixedWidth(_LEFT)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(16)
        whole.addWidget(side)
        whole.addLayout(right, 1)

    def _commands(self) -> ToolRow:
        adds = self._desk.pack.worded(self.tr("按姓名、房号添加…  F6"), self.tr("按姓名、档号添加…  F6"))
        self._find_button = button(adds, name="findDossiers")
        self._aside_button = button(self.tr("搁置  F7"), name="putAside")
        self._aside_button.setToolTip(self.tr("先放一边，给下一位办理；按 F9 继续办理"))
        self._aside_button.setVisible(self._clerk)
        self._remove_button = button(self.tr("移除  Del"), name="removeBag")
        self._table.menu.offer(lambda: (self._find_button, self._aside_button, self._remove_button))
        key_for(self._find_button, "F6")
        key_for(self._aside_button, "F7")
        return ToolRow((self._count,), (self._find_button, self._aside_button, self._remove_button))


def _whose(row: WantedBag) -> str:
    return f"{row.named}\n{row.found.reference_code}" if row.found else row.code
