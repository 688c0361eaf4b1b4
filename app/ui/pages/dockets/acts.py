"""The steps of a docket, each taken at its button or by the sign-off of the right person, and its prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.person import Account
from app.models.domain.procedure import Mode, Step
from app.models.domain.provenance import Provenance
from app.models.domain.sign_off import Statement
from app.models.services import checking, deputising, dockets
from app.models.services.action import Outcome
from app.ui.checksums import checksum_name
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import Deputies, Fact, SignOffDialog
from app.ui.messages import Tone, text
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.dockets.face import Asked, DocketPrint, DocketTask, Face, held_words
from app.ui.pages.dockets.lines import lines_table
from app.ui.pages.dockets.step_dialog import StepDialog


class _ToSign(NamedTuple):
    """A step that is about to be signed: what was asked before, the statement, and who may sign it."""

    docket: Docket
    step: Step
    asked: Asked
    statement: Statement
    may_sign: tuple[Account, ...]
    deputies: Deputies


class DocketActs(QObject):
    """Acts for a page. `done` is called with the docket after every step; `declined` carries one that nobody signed."""

    declined = Signal(object)

    def __init__(self, page: Page, face: Face, done: Callable[[Docket], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._face, self._done = page, page.desk, face, done

    @opens
    def take(self, docket: Docket, step: Step, accepted: Sequence[int] | None = None) -> None:
        """Ask for what the step wants, then take it; `accepted`: the lines that are agreed to, None for all."""
        if accepted is not None and len(accepted) < len(docket.lines):
            self._ask_about_the_rest(docket, step, tuple(accepted))
        elif step.mode is Mode.SIGN and step.reason:
            self._ask_why_first(docket, step)
        elif step.mode is Mode.SIGN:
            self._ask_first(docket, step)
        elif step.inputs:
            self._ask_inputs(docket, step)
        elif step.reason:
            self._ask_why(docket, step)
        else:
            self._confirm(docket, step)

    def fill_in(self, docket: Docket, task: DocketTask) -> None:
        """Fill in what a face offers between the steps; a kind that offers something says how."""

    @opens
    def uncheck(self, docket_id: int, line: DocketLine) -> None:
        """Ask why the scan of a line is taken back, then take it back."""
        said = self.tr("{code}　{title}\n撤销后，这份档案在清单上算没有扫过。原来的扫描和理由都会留在操作日志里。")
        dialog = ReasonDialog(
            self._page, self.tr("撤销扫描"), said.format(code=line.reference_code, title=self._face.line_title(line)),
            self.tr("理由(&R)"), self.tr("撤销扫描(&S)"), partial(checking.uncheck, self._desk, docket_id, line.position),
        )  # fmt: skip
        undone = self.tr("{code} 的扫描已撤销。").format(code=line.reference_code)
        dialog.open_over(self._page, lambda _outcome: self._page.say(Tone.OK, undone))

    def show(self, docket: Docket, paper: DocketPrint) -> None:
        """Make a print and show it."""
        since = self._desk.acted_seq

        def made() -> tuple[bytes, Provenance]:
            return paper.make(), Provenance(since, dossier_ids=self._face.named(docket))

        def shown(made: tuple[bytes, Provenance]) -> None:
            pdf, made_from = made
            preview = PdfPreview(self._page, paper.form, pdf, of=paper.of, again=paper.again, made_from=made_from)
            if paper.printed is not None:
                preview.printed.connect(partial(paper.printed, preview))
            self._show(preview, docket)

        self._page.perform(made, shown)

    def _show(self, preview: PdfPreview, docket: Docket) -> None:
        del docket
        preview.open()

    def _ask_about_the_rest(self, docket: Docket, step: Step, accepted: tuple[int, ...]) -> None:
        why = self._face.why_not_the_rest(docket, len(accepted))
        dialog = ReasonDialog(
            self._page, self.tr("部分同意"), why, self.tr("不同意的理由(&R)"), self.tr("继续签署…(&N)"),
            lambda reason: self._read(docket, step, Asked(accepted=accepted, reason=reason)), stays=True,
        )  # fmt: skip
        self._open(dialog)

    def _ask_first(self, docket: Docket, step: Step) -> None:
        dialog = self._face.asking(self._page, docket, step, lambda inputs: self._read(docket, step, Asked(inputs)))
        if dialog is None:
            self._read_and_sign(docket, step, Asked())
        else:
            self._open(dialog)

    def _open(self, asking: ActDialog) -> None:
        """Open a dialog that asks before the sign-off; it goes when the step is signed."""
        asking.kept.connect(lambda read: self._sign(read, asking))
        asking.open()

    def _ask_why_first(self, docket: Docket, step: Step) -> None:
        dialog = ReasonDialog(
            self._page, text(step.label), self._face.why(docket, step), self.tr("理由(&R)"), self.tr("继续签署…(&N)"),
            lambda reason: self._read(docket, step, Asked(reason=reason)), stays=True,
        )  # fmt: skip
        self._open(dialog)

    def _ask_why(self, docket: Docket, step: Step) -> None:
        caption, kind = text(step.label), self._face.kind_of(step) or "primary"
        dialog = ReasonDialog(
            self._page, caption, self._face.why(docket, step), self.tr("理由(&R)"), caption,
            lambda reason: dockets.take(self._desk, docket.id, step.name, reason=reason), kind,
        )  # fmt: skip
        dialog.refused.connect(lambda _refusal: self._page.refresh())
        dialog.open_over(self._page, lambda outcome: self._taken(outcome, step))

    def _ask_inputs(self, docket: Docket, step: Step) -> None:
        dialog = StepDialog(
            self._page, step, self._face.why(docket, step), self._face.inputs_asked(docket, step),
            lambda inputs, reason: dockets.take(self._desk, docket.id, step.name, inputs=inputs, reason=reason),
        )  # fmt: skip
        dialog.refused.connect(lambda _refusal: self._page.refresh())
        dialog.open_over(self._page, lambda outcome: self._taken(outcome, step))

    def _confirm(self, docket: Docket, step: Step) -> None:
        asked = self._face.confirmation(docket, step)
        if not asked:
            self._act(docket, step)
            return
        dialog = ConfirmDialog(self._page, text(step.label), asked)
        dialog.kept.connect(lambda _none: self._act(docket, step))
        dialog.open()

    def _act(self, docket: Docket, step: Step) -> None:
        self._page.act(
            lambda: dockets.take(self._desk, docket.id, step.name),
            lambda outcome: self._taken(outcome, step),
            on=(Docket, docket.id),
        )

    def _read_and_sign(self, docket: Docket, step: Step, asked: Asked) -> None:
        self._page.perform(lambda: self._read(docket, step, asked), self._sign, on=(Docket, docket.id))

    def _read(self, docket: Docket, step: Step, asked: Asked) -> _ToSign:
        desk, given = self._desk, (asked.inputs, asked.accepted)
        return _ToSign(
            docket, step, asked, dockets.statement(desk, docket.id, step.name, *given),
            dockets.signers(desk, docket.id, step.name), deputising.signatures(desk, docket.id, step.name, *given),
        )  # fmt: skip

    def _sign(self, read: _ToSign, asking: ActDialog | None = None) -> None:
        desk, face, (docket, step, asked, statement, may_sign, deputies) = self._desk, self._face, read
        known = may_sign if step.only_by else [one for one in may_sign if one == desk.account]
        dialog = SignOffDialog(
            asking or self._page, desk, face.sign_title(docket, step), statement,
            [*self._held(docket), *face.signed_facts(docket, step, asked)],
            face.row_count(docket), known[0].login if known else "", may_sign=may_sign,
            deputies=deputies,
            lines=lines_table(face, docket, "signedLines", asked) if docket.procedure.lists
            else face.signed_contents(docket),
            below=face.signed_below(docket),
            keys=face.with_keys(docket, step), checksum=checksum_name(docket.kind, step.name),
            act=lambda given: dockets.take(
                desk, docket.id, step.name, given, reason=asked.reason, inputs=asked.inputs, accepted=asked.accepted,
                tick=dialog.progress),
        )  # fmt: skip
        if asking is not None:
            dialog.kept.connect(asking.accept)
        dialog.kept.connect(lambda outcome: self._signed(outcome, step, asked))
        dialog.rejected.connect(lambda: self.declined.emit(docket))
        dialog.open()

    def _held(self, docket: Docket) -> list[Fact]:
        """Tell who is about to sign of the holds that stop it, before the password."""
        return [Fact(self.tr("冻结"), words, Tone.ERROR)] if (words := held_words(docket)) else []

    def _signed(self, outcome: Outcome[Docket], step: Step, asked: Asked) -> None:
        self._page.announce(outcome.changed)
        self._taken(outcome, step)
        if not step.is_done(len(outcome.value.taken(step.name))):
            self._read_and_sign(outcome.value, step, asked)

    def _taken(self, outcome: Outcome[Docket], step: Step) -> None:
        docket = outcome.value
        self._done(docket)
        if not step.is_done(len(docket.taken(step.name))):
            return
        if said := self._face.done(docket, step):
            self._page.say(self._face.done_in(docket), said)
        if paper := self._face.shown_after(docket, step):
            self.show(docket, paper)
