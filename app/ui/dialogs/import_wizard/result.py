"""Last step of the import: the imported rows, the rejected ones, and the next steps."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models.ledgers.drafts import LedgerKind, LoanDraft
from app.models.ledgers.dry_run import DryRun
from app.models.services.importing import Imported
from app.ui import icons, theme
from app.ui.dialogs.import_wizard.check import is_register
from app.ui.messages import counted
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


class ImportResultStep(QWidget):
    """`labels_wanted`, `show_wanted`, `again_wanted`, `problems_wanted`: the next steps it offers."""

    labels_wanted = Signal()
    show_wanted = Signal()
    again_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture.setPixmap(icons.icon("ok", theme.colours().ok).pixmap(QSize(64, 64)))
        self._head = plain(kind="title", wrap=True, name="importResult")
        self._more = plain(wrap=True, name="importResultMore")
        for part in (self._head, self._more):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._labels = button(self.tr("打印这批标签…(&L)"), "primary", name="batchLabelsButton")
        self._labels.setIcon(icons.icon("label", theme.colours().on_accent))
        self._problems = button(self.tr("存下退回的行…(&S)"), name="saveRejectedButton", icon="save")
        self._look = button(self.tr("查看这批档案(&V)"), name="showBatchButton", icon="dossiers")
        self._again = again = button(self.tr("再导入一份(&A)"), name="againButton", icon="new")
        for push_button, signal in (
            (self._labels, self.labels_wanted),
            (self._problems, self.problems_wanted),
            (self._look, self.show_wanted),
            (again, self.again_wanted),
        ):
            push_button.clicked.connect(signal)
        card = named(QFrame(), "card")
        card.setFixedWidth(880)
        column = QVBoxLayout(card)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        for part in (self._picture, self._head, self._more):
            column.addWidget(part)
        column.addSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for push_button in (self._labels, self._look, self._problems, again):
            line.addWidget(push_button)
        line.addStretch(1)
        column.addLayout(line)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would forget that wrapped words need height
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)

    def show_result(self, dry_run: DryRun, imported: Imported, today: date) -> None:
        """Show the result of an import."""
        counts = dry_run.counts
        register, deeds = is_register(dry_run), dry_run.kind is LedgerKind.DEEDS
        if register:
            self._head.setText(counted(self.tr, "已导入 {n} 笔借阅记录", imported.entered, grouped=True))
            message = self.tr(
                "{history} 笔已归还，作为历史；{out} 笔至今未还，其中逾期 {late} 笔，见“借阅”页。"
            ).format(
                history=f"{imported.entered - imported.still_out:,}",
                out=imported.still_out,
                late=_late(dry_run, today),
            )
        elif deeds:
            self._head.setText(counted(self.tr, "已导入 {n} 件代管原件", imported.entered, grouped=True))
            message = self.tr("下一步：在“权证台账”页打印标签，贴在原件上。")
        else:
            self._head.setText(counted(self.tr, "已导入 {n} 份档案", imported.entered, grouped=True))
            message = self.tr("下一步：打印标签，贴在档案袋上。")
        if counts.rejected:
            message += "\n" + counted(self.tr, "{n} 行退回，没有导入。更正后可再导入。", counts.rejected, grouped=True)
        self._more.setText(message)
        self._labels.setVisible(not register and not deeds)
        self._look.setVisible(not register and not deeds)
        self._problems.setVisible(bool(counts.rejected))
        (self._again if register or deeds else self._labels).setFocus()


def _late(dry_run: DryRun, today: date) -> int:
    loans = (row.draft for row in dry_run.rows if row.rejection is None)
    return sum(
        isinstance(loan, LoanDraft)
        and loan.still_out
        and (due := loan.due_on or loan.lent_on) is not None
        and due < today
        for loan in loans
    )
