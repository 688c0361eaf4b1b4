"""The steps of a docket, each taken at its button or by the sign-off of the right person, and its prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.models.domain.docket import Docket
from app.models.domain.person import Account
from app.models.domain.procedure import Mode, Step
from app.models.services import deputising, dockets
from app.models.services.action import Outcome
from app.models.services.signing import Statement
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Deputies, SignOffDialog
from app.ui.messages import text
from app.ui.page import Page
from app.ui.pages.dockets.face import Asked, DocketPrint, Face
from app.ui.pages.dockets.lines import lines_table


class DocketActs(QObject):
    """Acts for a page. `done` is called with the docket after every step."""

    def __init__(self, page: Page, face: Face, done: Callable[[Docket], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._face, self._done = page, page.desk, face, done

    def take(self, docket: Docket, step: Step, accepted: Sequence[int] | None = None) -> None:
        """Ask for what the step wants, then take it; `accepted`: the lines that are agreed to, None for all."""
        if accepted is not None and len(accepted) < len(docket.lines):
            self._ask_about_the_rest(docket, step, tuple(accepted))
        elif step.mode is Mode.SIGN and step.reason:
            self._ask_why(docket, step, lambda reason: self._sign(docket, step, Asked(reason=reason)))
        elif step.mode is Mode.SIGN:
            self._face.ask(self._page, docket, step, lambda inputs: self._sign(docket, step, Asked(inputs)))
        elif step.reason:
            self._ask_why(docket, step, lambda reason: self._act(docket, step, reason))
        else:
            self._confirm(docket, step)

    def show(self, docket: Docket, paper: DocketPrint) -> None:
        """Make a print and show it."""
        self._page.perform(paper.make, lambda pdf: PdfPreview(self._page, paper.title, pdf).open())

    def _ask_about_the_rest(self, docket: Docket, step: Step, accepted: tuple[int, ...]) -> None:
        why = self._face.why_not_the_rest(docket, len(accepted))
        dialog = ReasonDialog(
            self._page, self.tr("部分同意"), why, self.tr("不同意的理由(&R)"), self.tr("继续签署…(&N)")
        )  # fmt: skip
        dialog.given.connect(lambda reason: self._sign(docket, step, Asked(accepted=accepted, reason=reason)))
        dialog.open()

    def _ask_why(self, docket: Docket, step: Step, then: Callable[[str], None]) -> None:
        caption, kind = text(step.label), self._face.kind_of(step) or "primary"
        dialog = ReasonDialog(self._page, caption, self._face.why(docket, step), self.tr("理由(&R)"), caption, kind)
        dialog.given.connect(then)
        dialog.open()

    def _confirm(self, docket: Docket, step: Step) -> None:
        asked = self._face.confirmation(docket, step)
        if not asked:
            self._act(docket, step, "")
            return
        dialog = ConfirmDialog(self._page, text(step.label), asked)
        dialog.kept.connect(lambda _none: self._act(docket, step, ""))
        dialog.open()

    def _act(self, docket: Docket, step: Step, reason: str) -> None:
        self._page.act(
            lambda: dockets.take(self._desk, docket.id, step.name, reason=reason),
            lambda outcome: self._taken(outcome, step),
            on=(Docket, docket.id),
        )

    def _sign(self, docket: Docket, step: Step, asked: Asked) -> None:
        desk, face = self._desk, self._face

        def show(found: tuple[Statement, tuple[Account, ...], Deputies]) -> None:
            statement, may_sign, deputies = found
            known = may_sign if step.only_by else [one for one in may_sign if one == desk.account]
            dialog = SignOffDialog(
                self._page, desk, face.sign_title(docket, step), statement, face.signed_facts(docket, step, asked),
                face.row_count(docket), known[0].login if known else "", may_sign=may_sign,
                deputies=deputies,
                lines=lines_table(face, docket, "signedLines", asked) if docket.procedure.lists
                else face.signed_contents(docket),
                keys=face.with_keys(docket, step),
                act=lambda given: dockets.take(
                    desk, docket.id, step.name, given, reason=asked.reason, inputs=asked.inputs, accepted=asked.accepted,
                    tick=dialog.progress),
            )  # fmt: skip
            dialog.kept.connect(lambda outcome: self._signed(outcome, step, asked))
            dialog.open()

        self._page.perform(
            lambda: (
                dockets.statement(desk, docket.id, step.name, asked.inputs, asked.accepted),
                dockets.signers(desk, docket.id, step.name),
                deputising.signatures(desk, docket.id, step.name, asked.inputs, asked.accepted),
            ),
            show,
            on=(Docket, docket.id),
        )

    def _signed(self, outcome: Outcome[Docket], step: Step, asked: Asked) -> None:
        self._page.announce(outcome.changes)
        self._taken(outcome, step)
        if len(outcome.value.taken(step.name)) < step.times:
            self._sign(outcome.value, step, asked)

    def _taken(self, outcome: Outcome[Docket], step: Step) -> None:
        docket = outcome.value
        self._done(docket)
        if len(docket.taken(step.name)) < step.times:
            return
        if said := self._face.done(docket, step):
            self._page.say(self._face.done_in(docket), said)
        if paper := self._face.shown_after(docket, step):
            self.show(docket, paper)
