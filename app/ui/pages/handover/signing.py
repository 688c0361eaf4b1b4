"""Three signatures, one after the other; the third carries the handover out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from app.models.domain.handover import Handover
from app.models.services import handing_over
from app.models.services.action import Outcome
from app.models.services.signing import SignOff
from app.ui.dialogs.handover_witness import WitnessDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import Tone
from app.ui.page import Page
from app.ui.pages.handover import facts
from app.ui.pages.handover.facts import HandoverSigner, Ready
from app.ui.session import end_session


class ThreeSign(QObject):
    """Leaver, receiver, witness. `done` is called once the handover stands."""

    def __init__(self, page: Page, ready: Ready, done: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._ready, self._done = page, page.desk, ready, done
        self._window = page.window()
        self._given: list[SignOff] = []

    def begin(self) -> None:
        """Ask the leaver."""
        self._ask(self.tr("移交人签署"), self._ready.leaver, self._ask_receiver)

    def _ask_receiver(self) -> None:
        self._ask(self.tr("接收人签署"), self._ready.receiver, self._ask_witness)

    def _ask_witness(self) -> None:
        ready, desk = self._ready, self._desk
        leaver, receiver = self._given
        dialog = WitnessDialog(
            self._page, desk, ready.leaver.name, ready.statement, self._facts(ready.handover_witness),
            ready.listed.line_count, ready.handover_witness.may_sign,
            lambda signer: handing_over.perform(desk, ready.parties, ready.listed, leaver, receiver, signer),
        )  # fmt: skip
        dialog.carried_out.connect(self._carried_out)
        dialog.open()

    def _ask(self, title: str, signer: HandoverSigner, then: Callable[[], None]) -> None:
        ready, desk = self._ready, self._desk

        def check(given: SignOff) -> SignOff:
            handing_over.check_signer(desk, signer.person.id, given)
            return given

        dialog = SignOffDialog(
            self._page,
            desk,
            title,
            ready.statement,
            self._facts(signer),
            ready.listed.line_count,
            signer.may_sign[0].login if signer.may_sign else "",
            may_sign=signer.may_sign,
            act=check,
        )

        def take(given: SignOff) -> None:
            self._given.append(given)
            then()

        dialog.kept.connect(take)
        dialog.open()

    def _facts(self, signer: HandoverSigner) -> list[tuple[str, str]]:
        """What each of the three reads before signing; all of them the same."""
        ready, listed = self._ready, self._ready.listed
        parts = (
            (self.tr("保管档案 {n} 份"), listed.kept),
            (self.tr("借阅未还 {n} 份"), listed.loans_due),
            (self.tr("待办 {n} 项"), listed.waiting),
            (self.tr("楼栋 {n} 栋"), listed.buildings),
            (self.tr("钥匙、印章和设备 {n} 项"), listed.devices),
        )
        return [
            (self.tr("签署人"), f"{signer.name}　{signer.person.department}"),
            (self.tr("移交人"), ready.leaver.name),
            (self.tr("接收人"), ready.receiver.name),
            (self.tr("监交人"), ready.handover_witness.name),
            (self.tr("清单内容"), " + ".join(pattern.format(n=len(lines)) for pattern, lines in parts if lines)),
        ]

    def _carried_out(self, outcome: Outcome[Handover]) -> None:
        self._page.announce(outcome.changes)
        self._done()
        self._page.say(
            Tone.OK,
            self.tr("交接完成：{leaver} 保管的 {n} 份档案已转给 {receiver}，账号已停用。").format(
                leaver=self._ready.leaver.name, n=len(self._ready.listed.kept), receiver=self._ready.receiver.name
            ),
        )
        self._page.perform(lambda: facts.print_out(self._desk, outcome.value), self._preview)

    def _preview(self, pdf: bytes) -> None:
        title = self.tr("离职交接清单 {name}").format(name=self._ready.leaver.name)
        preview = PdfPreview(self._page, title, pdf)
        if self._ready.parties.leaver_id == self._desk.account.person_id:
            # Queued: when the window locks over the preview, its own words come first and these stay.
            preview.finished.connect(self._send_off, Qt.ConnectionType.QueuedConnection)
        preview.open()

    def _send_off(self) -> None:
        """The leaver sits at this desk: their session ends, and the sign-in page says why."""
        end_session(
            self._window,
            self.tr("交接完成，{leaver} 的账号已停用，不能再登录。请由其他同事登录。").format(
                leaver=self._ready.leaver.name
            ),
        )
