"""Handovers: announced, settled line by line, signed in one sitting or gone on with later."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.domain.docket import Docket
from app.models.domain.errors import Refusal
from app.models.domain.handover import Announcement, Checklist, Ending, HandoverLine, Why, is_of_today
from app.models.domain.person import Staff
from app.models.domain.procedure import Step
from app.models.domain.procedures.handover import HANDED, LEAVER, RECEIVED
from app.models.domain.rights import Right
from app.models.services import accounts, handing_over
from app.models.services.action import Outcome
from app.ui import run
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.marking import COUNTED, QT_TRANSLATE_NOOP
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.page import PageSection
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import DocketTask
from app.ui.pages.dockets.page import DocketPage
from app.ui.pages.handover.dialogs import AddLinesDialog, AnnounceDialog, HandoverTodayDialog, SettleDialog
from app.ui.pages.handover.face import ADD, SETTLE, HandoverFace
from app.ui.session import end_session
from app.ui.widgets.text import button


class HandoverActs(DocketActs):
    """The lines are settled between the steps. One sitting: after each signature the next is asked for."""

    _face: HandoverFace

    def take(self, docket: Docket, step: Step, accepted: Sequence[int] | None = None) -> None:
        """Bring the list up to date before it is signed; with an open line nobody signs."""
        if not step.purpose or not is_of_today(docket):
            super().take(docket, step, accepted)
            return

        self._take_current(docket, step, accepted, on=(HandoverPage, docket.id))

    def _take_current(self, docket: Docket, step: Step, accepted: Sequence[int] | None, on: Hashable = None) -> None:
        """Take a step of a list that is what the system sees now; bring it up to date where it is not."""

        def brought(outcome: Outcome[Docket]) -> None:
            now = outcome.value
            self._done(now)
            if now.state == docket.state:
                # Without a subject, as the act above: the key that asked for the step is not answered yet, and holds it.
                self._take_current(now, step, accepted)
                return
            self._page.say(Tone.WARN, self.tr("清单有变动，前面的签署作废。请核对新的清单，再由移交人起依次签署。"))

        def asked(is_current: bool) -> None:
            if is_current:
                super(HandoverActs, self).take(docket, step, accepted)
            else:
                self._page.act(lambda: handing_over.bring_up(self._desk, docket.id), brought)

        self._page.perform(lambda: handing_over.is_current(self._desk, docket.id), asked, self._refused, on=on)

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Settle the lines that are chosen, or add some."""
        if task.name == ADD:
            self._add(docket)
            return
        chosen = self._face.chosen
        if not chosen:
            self._page.say(Tone.INFO, self.tr("请先在清单里选定要了结的项；按住 Shift 或 Ctrl 可选多项，Ctrl+A 全选。"))
            return
        self._settle(docket, chosen)

    def go_on(self, docket: Docket) -> None:
        """Ask for the signature that comes next, if one does."""
        if step := self._face.next_signature(docket):
            self.take(docket, step)

    @opens
    def _settle(self, docket: Docket, lines: Sequence[HandoverLine]) -> None:
        def ask(staff: Sequence[Staff]) -> None:
            self._keep(SettleDialog(self._page, self._desk, docket, lines, staff), docket)

        self._page.perform(lambda: accounts.staff(self._desk), ask, on="settle")

    @opens
    def _add(self, docket: Docket) -> None:
        self._keep(AddLinesDialog(self._page, self._desk, docket), docket)

    def _keep(self, dialog: ActDialog, before: Docket) -> None:
        def kept(outcome: Outcome[Docket]) -> None:
            self._done(outcome.value)
            checklist = Checklist.kept_in(outcome.value)
            if before.state.name in (HANDED, RECEIVED):
                self._page.say(Tone.WARN, self.tr("清单改了，前面的签署作废，须重新签署。"))
            elif any(line.ending is Ending.DESTROYING for line in checklist.lines):
                self._page.say(Tone.INFO, self.tr("待现场销毁的，请两人到“现场销毁”签署；签署后这几项即了结。"))
            elif left := len(checklist.open_lines):
                self._page.say(Tone.OK, counted(self.tr, COUNTED("清单已记下，还有 {n} 项未了结。"), left))
            else:
                self._page.say(Tone.OK, self.tr("全部了结，可以依次签署。"))

        dialog.open_over(self._page, kept)

    def _refused(self, refusal: Refusal) -> None:
        self._page.refresh()
        run.report(self._page, refusal)

    def _taken(self, outcome: Outcome[Docket], step: Step) -> None:
        super()._taken(outcome, step)
        if step.purpose:
            self.go_on(outcome.value)

    def _show(self, preview: PdfPreview, docket: Docket) -> None:
        """Show a print. The leaver who sat at this desk sees the last one; then their session ends."""
        if self._desk.leaving:
            self._leaver, self._window = docket.parts[LEAVER].name, self._page.window()
            self._moves = Announcement.of(docket).why is Why.MOVING
            # Queued: when the window locks over the preview, its own words come first and these stay.
            preview.finished.connect(self._send_off, Qt.ConnectionType.QueuedConnection)
        super()._show(preview, docket)

    def _send_off(self) -> None:
        message = self.tr("交接完成，{leaver} 的账号已停用，不能再登录。请由其他同事登录。")
        if self._moves:
            message = self.tr("交接完成，{leaver} 的账号已转到新岗位。请重新登录。")
        end_session(self._window, message.format(leaver=self._leaver))


class HandoverPage(DocketPage):
    """Every handover, the chosen one with its lines; what anybody would hand over today."""

    key: ClassVar[str] = "handover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "交接")
    icon: ClassVar[str] = "handover"
    section: ClassVar[PageSection] = PageSection.OFFICE
    right: ClassVar[Right | None] = Right.HAND_OVER
    face_class = HandoverFace
    acts_class = HandoverActs
    _acts: HandoverActs
    _face: HandoverFace

    @opens
    def _open(self, dossier_ids: tuple[int, ...] = ()) -> None:
        def ask(staff: Sequence[Staff]) -> None:
            AnnounceDialog(self, self.desk, staff).open_over(self, self._announced)

        self.perform(lambda: accounts.staff(self.desk), ask, on="announce")

    @opens
    def _show_today(self) -> None:
        def show(staff: Sequence[Staff]) -> None:
            HandoverTodayDialog(self, self.desk, staff, self.desk.account.person_id).open()

        self.perform(lambda: accounts.staff(self.desk), show, on="today")

    def _announced(self, outcome: Outcome[Docket]) -> None:
        self._done(outcome.value)
        self.say(Tone.OK, self.tr("已列出应交接的内容。请逐项了结，查不到的请补充。"))

    def _settle_chosen(self) -> None:
        docket = self._panel.docket
        if docket is not None:
            for task in self._face.tasks(docket):
                if task.name == SETTLE:
                    self._fill_in(task)

    def _lay_out(self) -> None:
        super()._lay_out()
        self._face.view.settle_wanted.connect(self._settle_chosen)
        today = button(self.tr("若今天交接…(&T)"), name="todayButton")
        today.setToolTip(self.tr("查看任何一位同事今天离开的话要交接什么"))
        today.clicked.connect(self._show_today)
        away = button(self.tr("暂离代签…(&B)"), name="awayButton")
        away.setToolTip(self.tr("到期回来的，指定代签人，到期自动恢复"))
        away.setVisible(self.desk.can(Right.KEEP_ACCOUNTS))
        away.clicked.connect(lambda: self.wanted.emit("deputising", ()))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(away)
        row.addWidget(today)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertLayout(0, row)
