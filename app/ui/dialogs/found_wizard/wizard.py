"""A new archive, step by step: its name, its rules, and its three founders."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QStackedWidget, QWidget

from app.models.domain.errors import Refusal
from app.models.services import archives
from app.models.services.archives import Founded
from app.models.vault.hardness import OFFICE, Hardness
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.found_wizard.result import ResultStep
from app.ui.dialogs.found_wizard.steps import ArchiveStep, PackStep, PasswordStep, PeopleStep, WizardStep
from app.ui.messages import Tone
from app.ui.widgets.named import named


class FoundWizard(ActDialog):
    """`founded` carries the folder once everything is on paper."""

    founded = Signal(object)

    def __init__(self, parent: QWidget, hardness: Hardness = OFFICE) -> None:
        super().__init__(parent, self.tr("新建档案库"), "foundWizard")
        self.setFixedSize(880, 600)
        self._hardness = hardness
        self._archive, self._pack, self._people = ArchiveStep(), PackStep(), PeopleStep()
        self._passwords: list[PasswordStep] = []
        self._result: Founded | None = None
        self._waiting: WizardStep | None = None
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self.submit(self.tr("下一步(&N)"), self._go_on, "nextButton")
        self._back = self.add_button(self.tr("上一步(&B)"), "backButton")
        self.buttons.insertWidget(self.buttons.indexOf(self._ok), self._back)
        QWidget.setTabOrder(self._cancel, self._back)
        self._back.clicked.connect(self._go_back)
        for step in (self._archive, self._pack, self._people):
            self._stack.addWidget(step)
        self.watch(lambda: (self._archive.values, self._pack.values, self._people.values))
        self._show(0)

    def reject(self) -> None:
        """A founded archive is not left before its shares are on paper."""
        if self._result is not None:
            self.say(Tone.WARN, self.tr("请先打印或保存三份恢复份额，并逐份确认，再点“完成”。"))
            return
        super().reject()

    def _go_on(self) -> Callable[[], Founded] | None:
        if self._result is not None:
            self.accept()
            self.founded.emit(self._result.folder)
            return None
        step = self._stack.currentWidget()
        assert isinstance(step, WizardStep)
        if isinstance(step, PasswordStep) and step.goes_on_to_second():
            return None
        step.check()
        if step is self._people:
            self._ask_passwords()
        if self._passwords and step is self._passwords[-1]:
            return self._founding()
        self._show(self._stack.currentIndex() + 1)
        return None

    def _go_back(self) -> None:
        self._show(self._stack.currentIndex() - 1)

    def _ask_passwords(self) -> None:
        for old in self._passwords:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._passwords = [PasswordStep(self._pack.pack, role, *person) for role, person in self._people.values.items()]
        for step in self._passwords:
            self._stack.addWidget(step)

    def _show(self, place: int) -> None:
        self.bar.clear()
        self._stack.setCurrentIndex(place)
        step = self._stack.currentWidget()
        assert isinstance(step, WizardStep)
        self._fields.clear()
        for answers, field in step.fields.items():
            self.let_answer(field, *answers, needed=step.needed)
        self._back.setEnabled(place > 0)
        last = bool(self._passwords) and step is self._passwords[-1]
        self._ok.setText(self.tr("建立档案库") if last else self.tr("下一步(&N)"))
        if step is self._people:
            self._people.call(self._pack.pack)
        first: QLineEdit | None = step.findChild(QLineEdit)
        if first is not None:
            first.setFocus()

    def _founding(self) -> Callable[[], Founded]:
        founders = [step.take() for step in self._passwords]
        self._waiting = WizardStep(self.tr("正在建立档案库"), self.tr("为每个人生成密钥，约需几秒，请不要关机。"))
        self._waiting.column.addWidget(named(QProgressBar(maximum=0, textVisible=False), "foundGauge"))
        self._waiting.column.addStretch(1)
        self._stack.setCurrentIndex(self._stack.addWidget(self._waiting))
        name, fonds, folder = self._archive.values
        return partial(archives.found, folder, name, fonds, self._pack.pack, founders, hardness=self._hardness)

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        self._back.setEnabled(not busy)

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Founded)
        self._result = outcome
        step = ResultStep(outcome)
        step.settled.connect(self._ok.setEnabled)
        self._stack.setCurrentIndex(self._stack.addWidget(step))
        self._ok.setText(self.tr("完成(&F)"))
        self._back.hide()
        self._cancel.hide()

    def _refused(self, refusal: Refusal) -> None:
        """Return to the name and folder when the archive could not be founded; every input but the passwords stays."""
        if self._stack.currentWidget() is self._waiting:
            self._stack.removeWidget(self._waiting)
            self._show(0)
        super()._refused(refusal)
