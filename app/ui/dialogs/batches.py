"""Every import, and taking one back while nothing has happened to its dossiers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from app.models.domain.batch import Batch, BatchKind
from app.models.domain.moments import day_of, minute_of
from app.models.services import importing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, label
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


class BatchesDialog(Dialog):
    """`undone` carries the Outcome of an import that was taken back."""

    undone = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("导入批次"))
        self.setObjectName("batchesDialog")
        self.resize(760, 440)
        self._desk = desk
        self._model: RowsModel[Batch] = RowsModel((
            RowColumn(self.tr("文件"), 0, lambda one: one.file_name),
            RowColumn(self.tr("内容"), 1, lambda one: label(one.kind)),
            RowColumn(self.tr("行数"), 1, lambda one: f"{one.row_count:,}"),
            RowColumn(self.tr("导入时间"), 1, lambda one: minute_of(one.imported_at)),
            RowColumn(self.tr("经办人"), 1, lambda one: one.imported_by),
            RowColumn(self.tr("状态"), 1, self._state),
        ))  # fmt: skip
        self._table = RowsTable(self._model, "batchesTable")
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.picked.connect(self._chosen)
        message = self.tr(
            "没有发生过借阅、上架或销毁的批次可以整批撤销。档案上有导入的借阅登记簿时，先撤销登记簿，再撤销档案。"
        )
        self.body.addWidget(plain(message, "muted", wrap=True))
        self.body.addWidget(self._table, 1)
        self._undo = self.add_button(self.tr("撤销这一批…(&U)"), "undoButton", "danger")
        self._table.menu.offer(lambda: (self._undo,))
        self._undo.clicked.connect(self._ask)
        close = self.add_button(self.tr("关闭"), "closeButton", default=True)
        close.clicked.connect(self.reject)
        self._undo.setEnabled(False)
        self._read()

    def _read(self) -> None:
        desk = self._desk
        run.perform(self, lambda: importing.batches(desk), self._show)

    def _show(self, batches: list[Batch]) -> None:
        self._table.show_rows(batches)
        self._chosen()

    def _state(self, batch: Batch) -> str:
        return self.tr("已撤销 {at}").format(at=day_of(batch.undone_at)) if batch.undone_at else self.tr("有效")

    def _chosen(self) -> None:
        batch = self._table.current
        self._undo.setEnabled(batch is not None and batch.undone_at is None)

    def _ask(self) -> None:
        batch = self._table.current
        assert batch is not None
        message = counted(self.tr, "这次导入的 {n} 行将全部退出档案库。操作会记入日志。", batch.row_count)
        asked = ConfirmDialog(self, self.tr("撤销这一批(&U)"), message, batch.file_name, self.tr("撤销导入"))
        asked.kept.connect(lambda _none: self._take_back(batch))
        asked.open()

    def _take_back(self, batch: Batch) -> None:
        run.act(
            self, partial(importing.undo, self._desk, batch.id), lambda outcome: self._finished(outcome, batch.kind),
            on=("undo", batch.id),
        )  # fmt: skip

    def _finished(self, outcome: Outcome[int], kind: BatchKind) -> None:
        message = {
            BatchKind.DOSSIERS: COUNTED("已撤销，{n} 份档案已退出。这些档号不会再次发放。"),
            BatchKind.DEEDS: COUNTED("已撤销，{n} 件代管原件已退出台账。"),
            BatchKind.LOANS: COUNTED("已撤销，{n} 笔借阅记录已退出，其中没还的档案已回到原位。"),
        }[kind]
        self.say(Tone.OK, counted(self.tr, message, outcome.value))
        self.undone.emit(outcome)
        self._read()
