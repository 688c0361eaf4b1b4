"""A register of the archive on paper, for a period: its lines, and each finding with its measure and how it was closed."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models.domain.policy.fields import RecordKind
from app.models.domain.recipient import Recipient
from app.models.services import listing, register_findings, registers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms import register_record as form
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.way_out import ask_to_print_period
from app.ui.openings import opens
from app.ui.papers.registers import RegisterPeriod, register_paper
from app.ui.periods import days_words, periods


@opens
def ask_register_paper(owner: QWidget, desk: Desk, kind: RecordKind) -> None:
    """Ask for the period, the purpose and the recipient, and show the paper."""

    def take(
        first: date, last: date, purpose: str, recipient: Recipient | None
    ) -> tuple[RegisterPeriod, Outcome[TakenTable]]:
        after = (last + timedelta(days=1)).isoformat()
        lines = registers.lines(desk, kind.key, first.isoformat(), after)
        found = register_findings.of_register(desk, kind.key) if kind.findings else []
        taken = listing.print_table(desk, SeenTable(kind.name, len(lines), len(lines), ()), purpose, recipient)
        return RegisterPeriod(kind, first, last, tuple(lines), tuple(found)), taken

    def show(made: tuple[RegisterPeriod, Outcome[TakenTable]]) -> None:
        period, taken = made
        paper, days = register_paper(desk, period, taken), days_words(period.first, period.last)
        run.perform(
            owner,
            lambda: form.render(paper),
            lambda pdf: PdfPreview(owner, kind.name, pdf, of=days, made_from=taken.value.made_from).open(),
        )

    title = QCoreApplication.translate("RegisterPrint", "打印登记表")
    ask_to_print_period(owner, desk, title, periods(desk.now().date()), take, show)
