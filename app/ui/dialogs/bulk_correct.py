"""Corrections from a spreadsheet: a preview of the changes first, then all good rows become one request."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget, QWidget

from app.models.domain.docket import Docket
from app.models.domain.errors import Refusal
from app.models.domain.policy.pack import Pack
from app.models.ledgers.corrections import CorrectionProblem
from app.models.services import changing, correcting
from app.models.services.action import Outcome
from app.models.services.correcting import Correction, Corrections
from app.models.services.desk import Desk
from app.ui import run
from app.ui.data_words import datum_words, value_words
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.files import ask_file
from app.ui.messages import Tone, counted, words
from app.ui.typed import Values
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import InputField, button, plain
from app.ui.widgets.why import WhyLine

_SIZE = (1080, 680)


class BulkCorrectDialog(ActDialog):
    """`kept` carries the Outcome of the one request."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("从表格批量更正"), "bulkCorrectDialog")
        self.resize(*_SIZE)
        self._desk = desk
        self._found: Corrections | None = None
        self._lines: RowsModel[Correction] = RowsModel(self._line_columns(desk.pack))
        self._problems: RowsModel[CorrectionProblem] = RowsModel(self._problem_columns())
        self._path = named(QLineEdit(), "fileEdit")
        self._path.setPlaceholderText(self.tr("选择 .xlsx、.xls 或 .csv 文件"))
        self._path.returnPressed.connect(self._read)
        self._file = InputField(
            self.tr("表格文件(&F)"), self._path,
            self.tr("一列“档号”，其余各列以项目名为列名。空格表示不改，写“（清除）”表示删去这一项。"),
        )  # fmt: skip
        browse = button(self.tr("浏览…(&O)"), name="browseButton", icon="open")
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._file, 1)
        line.addWidget(browse)
        self._summary = plain(kind="heading", wrap=True, name="bulkSummary")
        self._tabs = named(QTabWidget(documentMode=True), "bulkTabs")
        self._tabs.addTab(RowsTable(self._lines, "bulkLines"), "")
        self._tabs.addTab(RowsTable(self._problems, "bulkProblems", tall=True), "")
        self._why = WhyLine(desk.pack.collection)
        self.body.addLayout(line)
        self.body.addWidget(self._summary)
        self.body.addWidget(self._tabs, 1)
        self.body.addWidget(self._why)
        for code, field in self._why.fields.items():
            self.let_answer(field, code)
        # Enter in the file's line reads it.
        self.submit("", self._asking, "handInButton").setDefault(False)
        self.watch(lambda: self._why.values)
        self._show(None)
        self._path.setFocus()

    def choose(self, path: Path) -> None:
        """Take a file and read it."""
        self._path.setText(str(path))
        self._read()

    def retype(self, values: Values) -> Values:
        """Put back the file and the reasons, and read the file again."""
        left = super().retype(values)
        if self._path.text().strip() and self._found is None:
            self._read()
        return left

    def _browse(self) -> None:
        filters = (self.tr("电子表格 (*.xlsx *.xlsm *.xls *.csv *.txt)"), self.tr("所有文件 (*)"))
        ask_file(self, self.tr("选择更正表"), "openDialog", filters, self.choose)

    def _read(self) -> None:
        typed, desk = self._path.text().strip().strip('"'), self._desk
        if not typed:
            self._file.mark(self.tr("请先选择一个文件。"))
            return
        self._file.mark("")
        run.perform(self, lambda: correcting.read(desk, Path(typed)), self._show, self._unreadable)

    def _unreadable(self, refusal: Refusal) -> None:
        self._show(None)
        self._file.mark(words(refusal))
        self._path.setFocus()

    def _show(self, found: Corrections | None) -> None:
        self._found = found
        self._lines.show(found.lines if found else ())
        self._problems.show(found.problems if found else ())
        self._tabs.setTabText(0, self.tr("将修改 {n} 项").format(n=len(self._lines.rows)))
        self._tabs.setTabText(1, counted(self.tr, "有问题 {n} 处", len(self._problems.rows)))
        self._tabs.setCurrentIndex(1 if self._problems.rows and not self._lines.rows else 0)
        if found is None:
            self._summary.setText(self.tr("读取后先看将改什么，再决定提交。"))
        else:
            self._summary.setText(
                self.tr("{dossiers} 份档案，{n} 项将修改；{same} 项与档案相同；{wrong} 处有问题，不会提交。").format(
                    dossiers=found.dossiers, n=len(found.lines), same=found.unchanged, wrong=len(found.problems)
                )
            )
        self._ok.setText(self.tr("提交申请（{n} 项）(&S)").format(n=len(self._lines.rows)))
        self._set_busy(False)

    def _asking(self) -> Callable[[], Outcome[Docket]]:
        assert self._found is not None
        return partial(changing.ask, self._desk, self._found.edits, *self._why.values)

    def _set_busy(self, busy: bool) -> None:
        self._ok.setEnabled(not busy and bool(self._lines.rows))

    def _line_columns(self, pack: Pack) -> tuple[RowColumn[Correction], ...]:
        return (
            RowColumn(self.tr("行"), 56, lambda one: str(one.row)),
            RowColumn(self.tr("档号"), 208, lambda one: one.reference_code),
            RowColumn(self.tr("档案"), 136, lambda one: one.title),
            RowColumn(self.tr("项目"), 136, lambda one: datum_words(pack, one.edit.key)),
            RowColumn(self.tr("原值"), 0, lambda one: value_words(pack, one.edit.key, one.before)),
            RowColumn(self.tr("新值"), 0, lambda one: value_words(pack, one.edit.key, one.after)),
        )

    def _problem_columns(self) -> tuple[RowColumn[CorrectionProblem], ...]:
        return (
            RowColumn(self.tr("行"), 56, lambda one: str(one.row)),
            RowColumn(self.tr("档号"), 208, lambda one: one.code),
            RowColumn(self.tr("列"), 136, lambda one: one.column),
            RowColumn(self.tr("问题"), 0, lambda one: words(one.refusal), lambda _one: Tone.WARN),
        )
