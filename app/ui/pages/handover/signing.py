"""Three signatures, one after the other; the third carries the handover out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.models.domain import rules
from app.models.domain.errors import Refusal
from app.models.services import handing_over
from app.models.services.action import Outcome
from app.models.services.handing_over import Handover, Signer
from app.models.services.signing import SignOff
from app.reports.forms import handover_checklist
from app.ui.dialogs.handover_witness import WitnessDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import Tone, tone_of, words
from app.ui.page import Page
from app.ui.pages.handover.facts import Ready
from app.ui.papers import handover as papers
from app.ui.papers.handover import Post


class ThreeSign(QObject):
    """Leaver, receiver, witness. `done` is called once the handover stands."""

    def __init__(self, page: Page, ready: Ready, done: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._ready, self._done = page, page.desk, ready, done
        self._given: list[SignOff] = []

    def begin(self) -> None:
        """Ask the leaver."""
        self._ask(self._ready.parties.leaver_id, self._ready.facts.leaver, self._ask_receiver)

    def _ask_receiver(self) -> None:
        self._ask(self._ready.parties.receiver_id, self._ready.facts.receiver, self._ask_witness)

    def _ask_witness(self) -> None:
        login = self._ready.logins.get(self._ready.parties.witness_id, "")
        dialog = WitnessDialog(self._page, self._desk, self._ready.facts.leaver.name, login)
        dialog.identified.connect(self._carry_out)
        dialog.open()

    def _ask(self, person_id: str, person: Post, then: Callable[[], None], wrong: Refusal | None = None) -> None:
        facts, listed = self._ready.facts, self._ready.facts.listed
        title = self.tr("移交人签署") if not self._given else self.tr("接收人签署")
        dialog = SignOffDialog(
            self._page,
            self._desk,
            title,
            self._ready.statement,
            [
                (self.tr("签署人"), f"{person.name}（{person.post}）"),
                (self.tr("移交人"), facts.leaver.name),
                (self.tr("接收人"), facts.receiver.name),
                (self.tr("监交人"), facts.witness.name),
            ],
            len(listed.kept) + len(listed.loans_due) + len(listed.waiting) + len(listed.devices),
            self._ready.logins.get(person_id, ""),
        )

        def take(given: SignOff) -> None:
            try:
                rules.signer_is(person_id, person.name, given.person_id, given.name)
            except Refusal as refusal:
                self._ask(person_id, person, then, refusal)
                return
            self._given.append(given)
            then()

        dialog.signed.connect(take)
        dialog.open()
        if wrong is not None:
            dialog.say(tone_of(wrong), words(wrong))

    def _carry_out(self, signer: Signer) -> None:
        leaver, receiver = self._given

        def work() -> Outcome[Handover]:
            with signer:
                return handing_over.perform(
                    self._desk, self._ready.parties, self._ready.facts.listed, leaver, receiver, signer
                )

        self._page.act(work, self._carried_out)

    def _carried_out(self, outcome: Outcome[Handover]) -> None:
        self._done()
        self._page.say(
            Tone.OK,
            self.tr("交接完成：{leaver} 保管的 {n} 份档案已转给 {receiver}，账号已停用。").format(
                leaver=self._ready.facts.leaver.name,
                n=len(self._ready.facts.listed.kept),
                receiver=self._ready.facts.receiver.name,
            ),
        )
        form = papers.checklist(self._desk, self._ready.facts, outcome.value, outcome.anchor, *self._given)
        self._page.perform(lambda: handover_checklist.render(form), self._preview)

    def _preview(self, pdf: bytes) -> None:
        title = self.tr("离职交接清单 {name}").format(name=self._ready.facts.leaver.name)
        preview = PdfPreview(self._page, title, pdf)
        if self._ready.parties.leaver_id == self._desk.account.person_id:
            preview.finished.connect(self._page.window().lock)
        preview.open()
