"""The steps of a docket, each taken at its button or by the sign-off of the right person, and its prints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.models.domain.docket import Docket
from app.models.domain.person import Account
from app.models.domain.procedure import Mode, Step
from app.models.services import dockets
from app.models.services.action import Outcome
from app.models.services.signing import Statement
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import Tone, text
from app.ui.page import Page
from app.ui.pages.dockets.face import Face, Paper, Told
from app.ui.pages.dockets.lines import lines_table


class DocketActs(QObject):
    """Acts for a page. `done` is called with the docket after every step."""

    def __init__(self, page: Page, face: Face, done: Callable[[Docket], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._face, self._done = page, page.desk, face, done

    def take(self, docket: Docket, step: Step) -> None:
        """Ask for what the step wants, then take it."""
        if step.mode is Mode.SIGN:
            self._face.ask(self._page, docket, step, lambda told: self._sign(docket, step, told))
        elif step.reason:
            self._ask_why(docket, step)
        else:
            self._confirm(docket, step)

    def show(self, docket: Docket, paper: Paper) -> None:
        """Make a print and show it."""
        self._page.perform(paper.make, lambda pdf: PdfPreview(self._page, paper.title, pdf).open())

    def _ask_why(self, docket: Docket, step: Step) -> None:
        caption = text(step.label)
        dialog = ReasonDialog(
            self._page, caption, self._face.why(docket, step), self.tr("理由(&R)"), caption, "primary"
        )
        dialog.given.connect(lambda reason: self._act(docket, step, reason))
        dialog.open()

    def _confirm(self, docket: Docket, step: Step) -> None:
        dialog = ConfirmDialog(self._page, text(step.label), self._face.confirmation(docket, step))
        dialog.agreed.connect(lambda: self._act(docket, step, ""))
        dialog.open()

    def _act(self, docket: Docket, step: Step, reason: str) -> None:
        self._page.act(
            lambda: dockets.take(self._desk, docket.id, step.name, reason=reason),
            lambda outcome: self._taken(outcome, step),
            on=(Docket, docket.id),
        )

    def _sign(self, docket: Docket, step: Step, told: Told) -> None:
        desk, face = self._desk, self._face

        def show(found: tuple[Statement, tuple[Account, ...]]) -> None:
            statement, may_sign = found
            me = desk.account
            dialog = SignOffDialog(
                self._page, desk, face.sign_title(docket, step), statement, face.signed_facts(docket, step, told),
                len(docket.lines), me.login if me in may_sign else "", may_sign=may_sign,
                lines=lines_table(face, docket, "signedLines"),
                act=lambda given: dockets.take(desk, docket.id, step.name, given, told=told),
            )  # fmt: skip
            dialog.carried_out.connect(lambda outcome: self._signed(outcome, step, told))
            dialog.open()

        self._page.perform(
            lambda: (dockets.statement(desk, docket.id, step.name, told), dockets.signers(desk, docket.id, step.name)),
            show,
            on=(Docket, docket.id),
        )

    def _signed(self, outcome: Outcome[Docket], step: Step, told: Told) -> None:
        self._page.announce(outcome.changes)
        self._taken(outcome, step)
        if len(outcome.value.taken(step.name)) < step.times:
            self._sign(outcome.value, step, told)

    def _taken(self, outcome: Outcome[Docket], step: Step) -> None:
        docket = outcome.value
        self._done(docket)
        if len(docket.taken(step.name)) < step.times:
            return
        if said := self._face.done(docket, step):
            self._page.say(Tone.OK, said)
        if paper := self._face.shown_after(docket, step):
            self.show(docket, paper)
