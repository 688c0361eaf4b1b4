"""A new archive, step by step: its name, its rules, and its three founders."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QStackedWidget, QWidget

from app.models.domain.errors import Refusal
from app.models.services import archives
from app.models.services.archives import OFFICE, Founded, Hardness
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.found_wizard.result import ResultStep
from app.ui.dialogs.found_wizard.steps import ArchiveStep, PackStep, PasswordStep, PeopleStep, WizardStep
from app.ui.messages import Tone, tone_of, words
from app.ui.widgets.named import named


class FoundWizard(Dialog):
    """`founded` carries the folder once everything is on paper."""

    founded = Signal(object)

    def __init__(self, parent: QWidget, hardness: Hardness = OFFICE) -> None:
        super().__init__(parent, self.tr("新建档案库"))
        self.setObjectName("foundWizard")
        self.setFixedSize(880, 600)
        self._hardness = hardness
        self._archive, self._pack, self._people = ArchiveStep(), PackStep(), PeopleStep()
        self._passwords: list[PasswordStep] = []
        self._result: Founded | None = None
        self._stack = QStackedWidget()
        for step in (self._archive, self._pack, self._people):
            self._stack.addWidget(step)
        self.body.addWidget(self._stack, 1)
        self._cancel = self.add_cancel()
        self._back = self.add_button(self.tr("上一步(&B)"), "backButton")
        self._next = self.add_button(self.tr("下一步(&N)"), "nextButton", "primary", default=True)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._show(0)

    def reject(self) -> None:
        """A founded archive is not left before its shares are on paper."""
        if self._result is not None:
            self.say(Tone.WARN, self.tr("请先打印或保存三份恢复份额，并逐份确认，再点“完成”。"))
            return
        super().reject()

    def _go_on(self) -> None:
        place = self._stack.currentIndex()
        step = self._stack.currentWidget()
        if self._result is not None:
            self.accept()
            self.founded.emit(self._result.folder)
            return
        assert isinstance(step, WizardStep)
        if step.mistake():
            return
        if step is self._people:
            self._ask_passwords()
        if self._passwords and step is self._passwords[-1]:
            self._found()
        else:
            self._show(place + 1)

    def _go_back(self) -> None:
        self._show(self._stack.currentIndex() - 1)

    def _ask_passwords(self) -> None:
        for old in self._passwords:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._passwords = [PasswordStep(self._pack.pack, role, *person) for role, person in self._people.people.items()]
        for step in self._passwords:
            step.entered.connect(self._go_on)
            self._stack.addWidget(step)

    def _show(self, place: int) -> None:
        self.bar.clear()
        self._stack.setCurrentIndex(place)
        self._back.setEnabled(place > 0)
        last = bool(self._passwords) and self._stack.currentWidget() is self._passwords[-1]
        self._next.setText(self.tr("建立档案库") if last else self.tr("下一步(&N)"))
        if self._stack.currentWidget() is self._people:
            self._people.call(self._pack.pack)
        first: QLineEdit | None = self._stack.currentWidget().findChild(QLineEdit)
        if first is not None:
            first.setFocus()

    def _found(self) -> None:
        name, fonds, folder = self._archive.values
        founders = [step.take() for step in self._passwords]
        pack, hardness = self._pack.pack, self._hardness
        waiting = WizardStep(self.tr("正在建立档案库"), self.tr("为每个人生成密钥，约需几秒，请不要关机。"))
        waiting.column.addWidget(named(QProgressBar(maximum=0, textVisible=False), "foundGauge"))
        waiting.column.addStretch(1)
        self._stack.addWidget(waiting)
        self._stack.setCurrentWidget(waiting)
        for made in (self._back, self._next):
            made.setEnabled(False)
        run.act(
            self,
            lambda: archives.found(folder, name, fonds, pack, founders, hardness=hardness),
            self._finished,
            self._refused,
        )

    def _finished(self, result: Founded) -> None:
        self._result = result
        step = ResultStep(result)
        step.settled.connect(self._next.setEnabled)
        self._stack.addWidget(step)
        self._stack.setCurrentWidget(step)
        self._next.setText(self.tr("完成(&F)"))
        self._back.hide()
        self._cancel.hide()

    def _refused(self, refusal: Refusal) -> None:
        self._stack.removeWidget(self._stack.currentWidget())
        self._next.setEnabled(True)
        self._show(0)
        self.say(tone_of(refusal), words(refusal))
