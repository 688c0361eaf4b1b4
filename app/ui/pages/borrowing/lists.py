"""A tab with a list: narrowed to one borrower, and buttons for the actions on its current row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.domain.loan import Loan, LoanKind
from app.models.domain.moments import day_of
from app.ui import run
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.table_out import TableOut
from app.ui.loan_words import remark
from app.ui.messages import label
from app.ui.page import Page
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button, plain


def remarks(loan: Loan) -> str:
    """Return 备注 of a loan, in the window's language; on paper it is Chinese."""
    parts = (
        label(loan.kind) if loan.kind is LoanKind.CONSULTATION else "",
        QCoreApplication.translate("Remarks", "续借{n}次").format(n=loan.renewals) if loan.renewals else "",
        QCoreApplication.translate("Remarks", "{day}催还").format(day=day_of(loan.recalled_at))
        if loan.recalled_at
        else "",
        remark(loan.condition_note),
    )
    return together(*parts)


def together(*parts: str) -> str:
    """Return remarks as one, without those that are empty."""
    return QCoreApplication.translate("Remarks", "；").join(part for part in parts if part)


class ListTab(QWidget):
    """Rows with `id`, `borrower_id` and `borrower`. `name` is the object name of the table, `heading` what stands on its tab."""

    name: ClassVar[str]

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        name = self.name
        self.page, self.desk = page, page.desk
        self.heading = ""
        self._all: list[Any] = []
        self._commands: list[tuple[QPushButton, Callable[[Any], bool]]] = []
        self._who = named(QComboBox(), f"{name}Borrower")
        self._who.setMinimumWidth(200)
        self._who.activated.connect(lambda: self._narrow())
        self._count = plain(kind="muted", name=f"{name}Count")
        self.rows: RowsModel[Any] = RowsModel(self.columns())
        self.table = FilteredRows(self.rows, name, views=True)
        self._views = KeptViews(page, page.desk, name, self.table.filtering, self.table.bar).offer()
        TableOut(page, page.desk, self.table, lambda: self.heading, dossiers=self.dossiers_of)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        caption = plain(self.tr("借阅人"))
        caption.setBuddy(self._who)
        top.addWidget(caption)
        top.addWidget(self._who)
        top.addSpacing(8)
        top.addWidget(self._count, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.column.addLayout(top)
        self.column.addWidget(self.table.bar)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(self._buttons)
        self.table.picked.connect(self._picked)
        self.table.menu.offer(lambda: [command for command, _may in self._commands])

    def columns(self) -> Sequence[RowColumn[Any]]:
        """Return the columns of the table; each list has its own."""
        return ()

    def lets_through(self, row: Any) -> bool:
        """Return whether a row is listed; a list that is narrowed in a way of its own says so here."""
        del row
        return True

    def dossiers_of(self, row: Any) -> Sequence[int]:
        """Return the dossiers that a row names."""
        return (row.dossier_id,)

    def nothing(self) -> str:
        """Return the text of an empty list; each list has its own."""
        return ""

    @property
    def current(self) -> Any:
        """The row that the buttons apply to, or None."""
        return self.table.current

    @property
    def count(self) -> int:
        """Return the number of rows, without the narrowing to one borrower."""
        return len(self._all)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows; a chosen borrower stays chosen."""
        self._all = list(rows)
        who = self._who.currentData()
        names = Counter((one.borrower_id, one.borrower) for one in rows)
        self._who.clear()
        self._who.addItem(self.tr("全部借阅人"), None)
        for (person_id, name), number in sorted(names.items(), key=lambda entry: entry[0][1]):
            self._who.addItem(self.tr("{name}（{n}）").format(name=name, n=number), person_id)
        self._who.setCurrentIndex(max(self._who.findData(who), 0) if who else 0)
        self._narrow()

    def add_command(
        self, text: str, name: str, act: Callable[[Any], None], may: Callable[[Any], bool] = lambda _row: True,
        kind: str = "",
    ) -> QPushButton:  # fmt: skip
        """Add a button that does `act` to the current row where it `may`, and return it; a primary one also on Enter."""
        command = button(text, kind, name=name)
        command.clicked.connect(lambda: self._do(act))
        self._buttons.addWidget(command)
        self._commands.append((command, may))
        if kind == "primary":
            self.table.opened.connect(command.click)
        self._picked()
        return command

    def _do(self, act: Callable[[Any], None]) -> None:
        """The row may be shown as it was before the last key; then it is not acted on again."""
        row = self.current
        if row is not None and run.is_free(self.page, (type(row), row.id)):
            act(row)

    def picked(self, row: Any) -> None:
        """The cursor has moved to a row, or to none."""

    def _picked(self) -> None:
        row = self.current
        for command, may in self._commands:
            command.setEnabled(row is not None and may(row))
        self.picked(row)

    def _narrow(self) -> None:
        who = self._who.currentData()
        shown = [one for one in self._all if who in (None, one.borrower_id) and self.lets_through(one)]
        self.table.show_rows(shown)
        self._count.setText(self.tr("{n} 项").format(n=len(shown)) if shown else self.nothing())


def condition_words(loan: Loan) -> str:
    """Return the condition of a returned dossier; a dash before its inspection."""
    return label(loan.condition) if loan.condition else "—"
