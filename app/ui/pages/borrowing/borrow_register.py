"""借阅登记簿: the loans of a period, shown, printed, or saved as a spreadsheet (S02-R7)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.models.domain.filtering import Content
from app.models.domain.loan import Loan
from app.models.domain.moments import day_of
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import loan_register
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.loan_register import RegisterPart
from app.reports.forms import borrow_register
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.dialogs.way_out import ask_to_export, ask_to_print
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted, signature, text
from app.ui.page import Page
from app.ui.pages.borrowing.lists import remarks, together
from app.ui.papers import lending as papers
from app.ui.periods import days_words, periods
from app.ui.run import Newest
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain
from app.ui.widgets.tool_row import ToolRow

# The width of the table in a window of 1366 pixels.
_WIDTH = 1130
_BEGINNING = date(2000, 1, 1)


class BorrowRegisterTab(QWidget):
    """A period, its loans, and two ways onto paper."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._newest = Newest()
        self._periods = named(QComboBox(), "registerPeriod")
        self._first = named(DayPicker(), "registerFirst")
        self._last = named(DayPicker(), "registerLast")
        self._count = plain(kind="muted", name="registerCount")
        self._print = button(self.tr("打印登记簿…(&P)"), "primary", name="registerPrint")
        self._export = button(self.tr("导出表格…(&X)"), name="registerExport")
        self.table = FilteredRows(RowsModel(self._columns()), "register", views=True, two_lines=True, drawn_for=_WIDTH)
        self._views = KeptViews(page, page.desk, "register", self.table.filtering, self.table.bar).offer()
        self.table.menu.offer(lambda: (self._print, self._export))
        for made in (self._print, self._export):
            made.setVisible(self._desk.can(Right.EXPORT))
        self._lay_out()
        today = self._desk.now().date()
        for name, days in (*periods(today), (self.tr("全部"), (_BEGINNING, today))):
            self._periods.addItem(name, days)
        self._periods.activated.connect(self._take_period)
        for edit in (self._first, self._last):
            edit.userDateChanged.connect(lambda: self.refresh())
        self._print.clicked.connect(self._make_paper)
        self._export.clicked.connect(self._make_sheet)
        self._take_period()

    def refresh(self) -> None:
        """Read the period anew."""
        desk, (first, last) = self._desk, self._period()
        self._page.perform(lambda: loan_register.register(desk, first, last), self._newest.ask(self._show))

    def _show(self, loans: list[Loan]) -> None:
        self.table.show_rows(loans)
        self._count.setText(counted(self.tr, "{n} 笔", len(loans)) if loans else self.tr("本期无借阅"))

    def _take_period(self) -> None:
        for edit, day in zip((self._first, self._last), self._periods.currentData(), strict=True):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)
        self.refresh()

    def _period(self) -> tuple[date, date]:
        first, last = self._first.value(), self._last.value()
        return min(first, last), max(first, last)

    def _make_paper(self) -> None:
        desk, (first, last) = self._desk, self._period()

        def show(taken: Outcome[RegisterPart]) -> None:
            named = tuple(one.dossier_id for one in taken.value.loans)
            made_from = Provenance(desk.acted_seq, Right.EXPORT, named)
            self._page.perform(
                lambda: borrow_register.render(papers.register(desk, taken, first, last)),
                lambda pdf: PdfPreview(
                    self._page, self.tr("借阅登记簿"), pdf, of=days_words(first, last), made_from=made_from
                ).open(),
            )

        take = partial(loan_register.print_register, desk, first, last, only=self._seen())
        ask_to_print(self._page, desk, self.tr("打印借阅登记簿"), take, show)

    def _make_sheet(self) -> None:
        desk, (first, last) = self._desk, self._period()

        def save(taken: Outcome[RegisterPart]) -> None:
            ask_and_save(
                self._page,
                f"{self.tr('借阅登记簿')} {days_words(first, last)}",
                lambda: papers.register_sheet(desk, taken.value.loans),
                lambda path: self._page.say(
                    Tone.OK, self.tr("已导出到 {file}。导出已记入日志。").format(file=path.name)
                ),
            )

        take = partial(loan_register.export, desk, first, last, only=self._seen())
        ask_to_export(self._page, desk, self.tr("导出借阅登记簿"), take, save)

    def _seen(self) -> frozenset[int] | None:
        """Return the loans that the filters let through; None where nothing is filtered."""
        return frozenset(one.id for one in self.table.shown) if self.table.filtering.filters else None

    def _columns(self) -> tuple[RowColumn[Loan], ...]:
        row = partial(papers.register_row, self._desk)
        return (
            RowColumn(
                self.tr("借阅日期"), 100, lambda one: row(one).borrowed.isoformat(), content=Content.DAY, key="borrowed"
            ),
            RowColumn(self.tr("借阅人"), 64, lambda one: one.borrower, key="borrower"),
            RowColumn(self.tr("部门"), 72, lambda one: one.department, key="department"),
            RowColumn(self.tr("档号"), 128, lambda one: one.reference_code, key="code"),
            RowColumn(self.tr("档案名称"), 124, lambda one: one.title, key="title"),
            RowColumn(self.tr("借阅事由"), 80, lambda one: one.purpose, key="purpose"),
            RowColumn(self.tr("审批人"), 64, lambda one: self._approver(one), key="approver"),
            RowColumn(self.tr("应还日期"), 100, lambda one: one.due_on, content=Content.DAY, key="due"),
            RowColumn(
                self.tr("归还日期"), 100, lambda one: day_of(one.returned_at), content=Content.DAY, key="returned"
            ),
            RowColumn(self.tr("是否完好"), 76, lambda one: text(row(one).condition), key="condition"),
            RowColumn(self.tr("经办人"), 64, lambda one: one.issued_by, key="clerk"),
            RowColumn(self.tr("备注"), 0, self._remarks, key="remarks"),
        )

    def _approver(self, loan: Loan) -> str:
        lifted = self.tr("{manager}（逾期放行）").format(manager=loan.lifted_by) if loan.lifted_by else ""
        return together(signature(loan.approver, loan.principal), lifted)

    def _remarks(self, loan: Loan) -> str:
        clause = text(papers.of_overdue(self._desk))
        lifted = self.tr("逾期放行依据{clause}").format(clause=clause) if loan.lifted_by else ""
        return together(lifted, remarks(loan))

    def _lay_out(self) -> None:
        period = (plain(self.tr("期间")), self._periods, self._first, plain(self.tr("至")), self._last, self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(ToolRow(period, (self._print, self._export)))
        column.addWidget(self.table.bar)
        column.addWidget(self.table, 1)


class BorrowRegisterPage(Page):
    """The borrow register by itself, for a dialog over another page."""

    key: ClassVar[str] = "borrowRegister"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "借阅登记簿")
    icon: ClassVar[str] = "loans"
    right: ClassVar[Right | None] = Right.CONSULT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._tab = BorrowRegisterTab(self)
        QVBoxLayout(self).addWidget(self._tab)

    def refresh(self) -> None:
        """Read the period anew."""
        self._tab.refresh()
