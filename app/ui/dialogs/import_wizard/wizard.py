"""An office's spreadsheet into the archive: file, dry run, all or nothing, result."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers.dry_run import DryRun
from app.models.services import importing, practice
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.importing import Imported
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.import_wizard.check import CheckStep
from app.ui.dialogs.import_wizard.file import FileStep
from app.ui.dialogs.import_wizard.result import ImportResultStep
from app.ui.dialogs.import_wizard.rows import Survey, survey
from app.ui.dialogs.progress import perform_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.messages import Tone, counted
from app.ui.papers.dossiers import problem_sheet
from app.ui.papers.template import template_sheet
from app.ui.typed import Values

_LEDGER = "the ledger and its mended cells"


class ImportWizard(Dialog):
    """`imported` carries the Outcome, also of a batch that was taken back from here; `labels_wanted` and
    `show_wanted` the ids of the batch's dossiers.
    """

    imported = Signal(object)
    labels_wanted = Signal(object)
    show_wanted = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("从台账导入"))
        self.setObjectName("importWizard")
        self.resize(1160, 680)
        self._desk = desk
        self._entered: array[int] = array("q")
        self._file = FileStep(practice.left_to_import(desk.folder))
        self._check, self._result = CheckStep(desk), ImportResultStep()
        self._steps = QStackedWidget()
        for step in (self._file, self._check, self._result):
            self._steps.addWidget(step)
        self.body.addWidget(self._steps, 1)
        self._save = self.add_button(self.tr("存为表格…(&T)"), "saveProblemsButton")
        self._save.clicked.connect(self._save_problems)
        self._cancel = self.add_cancel()
        self._back = self.add_button(self.tr("上一步(&B)"), "backButton")
        self._back.clicked.connect(self._go_back)
        self._next = self.add_button(self.tr("预检(&N)"), "nextButton", "primary", default=True)
        self._next.clicked.connect(self._go_on)
        self._file.go_on.connect(self._read)
        self._file.batches_wanted.connect(self._open_batches)
        self._file.template_wanted.connect(self._save_template)
        self._check.surveyed.connect(self._surveyed)
        self._result.labels_wanted.connect(lambda: self._leave_for(self.labels_wanted))
        self._result.show_wanted.connect(lambda: self._leave_for(self.show_wanted))
        self._result.again_wanted.connect(lambda: self._show(self._file))
        self._result.problems_wanted.connect(self._save_problems)
        self.watch(self._is_touched)
        self._show(self._file)

    def begin_with(self, path: Path) -> None:
        """Check this file at once: it was dropped onto the window."""
        self._file.choose(path)

    def typed(self) -> Values:
        """Return the ledger and what was decided about it; its contents are read again."""
        return {_LEDGER: (str(self._file.path), *work)} if (work := self._check.work) is not None else {}

    def typed_words(self) -> str:
        """Return the ledger's name and the mended cells."""
        work = self._check.work
        cells = work[2].items() if work is not None else ()
        mended = self.tr("第 {n} 行：{text}")
        return "\n".join((str(self._file.path), *(mended.format(n=row, text=said) for (_, row, _), said in cells)))

    def retype(self, values: Values) -> Values:
        """Read the ledger again, then decide the same about it; not where it is another one now."""
        ledger: Any = values.get(_LEDGER)
        if ledger is None:
            return {}
        if self._check.dry_run is None:
            self.begin_with(Path(ledger[0]))
            return values
        return {} if self._check.redo(*ledger[1:]) else values

    def _save_template(self) -> None:
        message = self.tr("模板已存为 {file}。填好后在这里导入，第二行的填写说明不用删。")
        ask_and_save(
            self, self.tr("档案台账模板"), lambda: template_sheet(self._desk.pack),
            lambda path: self.say(Tone.OK, message.format(file=path.name)),
        )  # fmt: skip

    def _is_touched(self) -> bool:
        return self._steps.currentWidget() is self._check and self._check.is_touched

    def _go_back(self) -> None:
        if self._is_touched():
            self.ask_to_drop(lambda: self._show(self._file))
        else:
            self._show(self._file)

    def _show(self, step: QWidget) -> None:
        self.bar.clear()
        self._steps.setCurrentWidget(step)
        checking, done = step is self._check, step is self._result
        self._save.setVisible(checking)
        self._back.setVisible(checking)
        self._cancel.setVisible(not done)
        self._next.setEnabled(True)
        self._next.setText(self.tr("完成") if done else self.tr("预检(&N)"))

    def _go_on(self) -> None:
        step = self._steps.currentWidget()
        if step is self._file:
            self._read()
        elif step is self._check:
            self._import()
        else:
            self.accept()

    def _read(self) -> None:
        self.bar.clear()
        path, password, desk = self._file.path, self._file.password, self._desk
        if path is None:
            self._file.mark(self.tr("请先选择一个文件。"))
            return

        def work(progress: Progress, cancelled: IsCancelled) -> tuple[DryRun, Survey]:
            run = importing.preview(desk, path, password, progress, cancelled)
            return run, survey(run)

        perform_long(self, self.tr("正在预检"), work, self._checked, self._file.refused)

    def _open_batches(self) -> None:
        dialog = BatchesDialog(self, self._desk)
        dialog.undone.connect(self.imported)
        dialog.undone.connect(lambda: self._file.mark(""))
        dialog.open()

    def _checked(self, result: tuple[DryRun, Survey]) -> None:
        self._file.forget_password()
        self._show(self._check)
        self._check.take(*result)

    def _surveyed(self, seen: Survey) -> None:
        if self._steps.currentWidget() is not self._check:
            return
        count = seen.counts.ready
        self._next.setText(counted(self.tr, "导入 {n} 行(&N)", count, grouped=True))
        self._next.setEnabled(self._check.ready)
        self._save.setEnabled(bool(seen.counts.rejected or seen.counts.warned))

    def _save_problems(self) -> None:
        run = self._check.dry_run
        assert run is not None
        sent_back = self._steps.currentWidget() is self._result
        name = self.tr("{file} 需更正的行").format(file=Path(run.file_name).stem)
        ask_and_save(
            self,
            name,
            lambda: problem_sheet(run.problem_sheet_rows(sent_back=sent_back)),
            lambda path: self.say(Tone.OK, self.tr("已保存：{file}").format(file=path)),
        )

    def _import(self) -> None:
        run, desk = self._check.dry_run, self._desk
        assert run is not None
        self.bar.clear()

        def work(progress: Progress, cancelled: IsCancelled) -> tuple[Outcome[Imported], array[int]]:
            outcome = importing.commit(desk, run, progress, cancelled)
            return outcome, array("q", importing.dossiers_of(desk, outcome.value.batch_id))

        perform_long(self, self.tr("正在导入"), work, self._done)

    def _done(self, result: tuple[Outcome[Imported], array[int]]) -> None:
        outcome, self._entered = result
        run = self._check.dry_run
        assert run is not None
        self._result.show_result(run, outcome.value, self._desk.now().date())
        self._show(self._result)
        self.settle()
        self.imported.emit(outcome)

    def _leave_for(self, wanted: SignalInstance) -> None:
        entered = self._entered
        self.accept()
        wanted.emit(entered)
