"""The history of a datum: before and after, time, applicant, approver, reason, and source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.models.domain.change import FieldChange
from app.models.domain.errors import Refusal
from app.models.domain.moments import minute_of
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.services import particulars
from app.models.services.desk import Desk
from app.ui import run
from app.ui.data_words import datum_words, value_words
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.reveal import RevealDialog
from app.ui.messages import signature, text, tone_of, words
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain


class FieldHistoryDialog(Dialog):
    """The history of one datum of a dossier, newest change first; `clear`: one that was revealed for a purpose."""

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, key: str, title: str,
        clear: list[FieldChange] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, self.tr("修改历史"))
        self.setObjectName("fieldHistoryDialog")
        self.resize(960, 400)
        self.body.addWidget(plain(f"{datum_words(desk.pack, key)}　{title}", "heading", wrap=True, name="historyTitle"))
        self._rows: RowsModel[FieldChange] = RowsModel(self._columns(desk.pack, key))
        self.body.addWidget(RowsTable(self._rows, "historyTable", tall=True), 1)
        self.add_button(self.tr("关闭"), "closeButton", "primary", default=True).clicked.connect(self.accept)
        if clear is None:
            run.perform(self, lambda: particulars.history(desk, dossier_id, key), self._rows.show, self._refused)
        else:
            self._rows.show(clear)

    def _refused(self, refusal: Refusal) -> None:
        self.say(tone_of(refusal), words(refusal))

    def _columns(self, pack: Pack, key: str) -> tuple[RowColumn[FieldChange], ...]:
        return (
            RowColumn(self.tr("时间"), 128, lambda one: minute_of(one.at)),
            RowColumn(self.tr("原值"), 0, lambda one: value_words(pack, key, one.before)),
            RowColumn(self.tr("新值"), 0, lambda one: value_words(pack, key, one.after)),
            RowColumn(self.tr("申请人"), 80, lambda one: one.asker),
            RowColumn(self.tr("同意人"), 80, lambda one: signature(one.decider, one.principal)),
            RowColumn(self.tr("原因"), 0, lambda one: text(one.reason)),
            RowColumn(self.tr("来源"), 96, lambda one: one.source),
            RowColumn(self.tr("单号"), 128, lambda one: one.code),
        )


def history_button(
    owner: QWidget, desk: Desk, dossier_id: int, shown: particulars.DatumShown, title: str
) -> QPushButton | None:
    """«历史 n» for a datum that was changed before; of a sensitive one the purpose is asked and logged first."""
    if not shown.changes or (shown.sensitive and not desk.can(Right.REVEAL)):
        return None

    def show(clear: list[FieldChange] | None) -> None:
        FieldHistoryDialog(owner.window(), desk, dossier_id, shown.key, title, clear).open()

    def ask_purpose() -> None:
        dialog = RevealDialog(
            owner.window(), desk, dossier_id, title,
            lambda purpose: particulars.reveal_history(desk, dossier_id, shown.key, purpose),
        )  # fmt: skip
        dialog.revealed.connect(show)
        dialog.open()

    said = QCoreApplication.translate("FieldHistoryDialog", "历史 {n}").format(n=shown.changes)
    made = button(said, "link", name=f"history-{shown.key}")
    made.clicked.connect(lambda: ask_purpose() if shown.sensitive else show(None))
    return made
