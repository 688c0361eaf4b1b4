"""Handovers: somebody leaves; three sign one after the other; what is cut short is gone on with, or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import LEAVER, PERFORM
from app.models.domain.rights import Right
from app.models.services.action import Outcome
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.handover.face import HandoverFace
from app.ui.pages.handover.form import HandoverForm, TypedHandover
from app.ui.session import end_session
from app.ui.widgets.named import named
from app.ui.widgets.text import button

_FORM, _PAST = range(2)
_LIST_WIDTH, _PANEL_WIDTH = 488, 640


class HandoverActs(DocketActs):
    """One sitting: after each signature the next is asked for."""

    def go_on(self, docket: Docket) -> None:
        """Ask for the signature that comes next, if one does."""
        if isinstance(self._face, HandoverFace) and (step := self._face.next_signature(docket)):
            self.take(docket, step)

    def _taken(self, outcome: Outcome[Docket], step: Step) -> None:
        super()._taken(outcome, step)
        self.go_on(outcome.value)

    def _show(self, preview: PdfPreview, docket: Docket) -> None:
        """Show a print. The leaver who sat at this desk sees the last one; then their session ends."""
        if self._desk.leaving:
            self._leaver, self._window = docket.parts[LEAVER].name, self._page.window()
            # Queued: when the window locks over the preview, its own words come first and these stay.
            preview.finished.connect(self._send_off, Qt.ConnectionType.QueuedConnection)
        super()._show(preview, docket)

    def _send_off(self) -> None:
        message = self.tr("交接完成，{leaver} 的账号已停用，不能再登录。请由其他同事登录。")
        end_session(self._window, message.format(leaver=self._leaver))


class HandoverPage(DocketPage):
    """A form beside the checklist as it would be signed; every handover behind a tab, the open ones with what comes next."""

    key: ClassVar[str] = "handover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "交接")
    icon: ClassVar[str] = "handover"
    right: ClassVar[Right | None] = Right.HAND_OVER
    face_class = HandoverFace
    acts_class = HandoverActs
    _acts: HandoverActs

    def refresh(self) -> None:
        super().refresh()
        self._form.refresh()

    def draft(self) -> TypedHandover | None:
        return self._form.draft()

    def restore(self, draft: object) -> None:
        if isinstance(draft, TypedHandover):
            self._form.restore(draft)
            self._tabs.setCurrentIndex(_FORM)
            self.say(Tone.INFO, self.tr("锁定前填写的内容已放回。"))

    def _show(self, heads: Sequence[DocketHead]) -> None:
        super()._show(heads)
        waiting = sum(one.is_open for one in heads)
        said = self.tr("历次交接（{n} 份未办完）").format(n=waiting) if waiting else self._face.title()
        self._tabs.setTabText(_PAST, said)

    def _choose(self, wanted: int | str) -> None:
        self._tabs.setCurrentIndex(_PAST)
        super()._choose(wanted)

    def _drawn_up(self, docket: Docket) -> None:
        self._wanted = docket.code
        self.perform(lambda: self._face.read(docket.id), self._acts.go_on)

    def _done(self, docket: Docket) -> None:
        if docket.taken(PERFORM):
            self._form.clear()
        super()._done(docket)

    def _opening(self) -> QPushButton:
        made = button(self._face.opening(), name="openDocketButton")
        made.clicked.connect(lambda: self._tabs.setCurrentIndex(_FORM))
        return made

    def _lay_out(self) -> None:
        self._form = HandoverForm(self)
        self._form.drawn_up.connect(self._drawn_up)
        past = self._list_and_panel()
        past.setSizes([_LIST_WIDTH, _PANEL_WIDTH])
        past.setContentsMargins(16, 16, 16, 16)
        self._tabs = named(QTabWidget(), "handoverTabs")
        self._tabs.addTab(self._form, self.tr("办理交接"))
        self._tabs.addTab(past, self._face.title())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(self._tabs)
