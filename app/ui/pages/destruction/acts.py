"""What is done to a destruction list, each by the sign-off or the button of the right person, and its papers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.models.domain.disposal import Disposal, DisposalLine, DisposalState
from app.models.domain.person import Account
from app.models.services import destroying, trail
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.signing import SignOff, Statement
from app.reports.forms import destruction_certificate, destruction_register
from app.ui.dialogs.destroy import DestroyDialog, RefuseListDialog, WithdrawListDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import Fact, SignOffDialog
from app.ui.messages import Tone, text
from app.ui.page import Page
from app.ui.papers import destruction as papers
from app.ui.papers.destruction import Anchors

_NAMED = 3


class Acts(QObject):
    """Acts for a page. `done` is called with the list after every act; method and site that were typed for a list
    stand there again when its destroyers try once more.

    The names on a list that was destroyed here are kept until the session ends, so that the register can still be
    printed as it was signed; the store has forgotten them.
    """

    def __init__(self, page: Page, done: Callable[[Disposal], None]) -> None:
        super().__init__(page)
        self._page, self._desk, self._done = page, page.desk, done
        self._titles: dict[int, dict[int, str]] = {}
        self._typed: dict[int, tuple[str, str]] = {}

    def approve(self, listed: Disposal) -> None:
        """A manager signs that the list may be destroyed."""
        desk = self._desk
        self._ask(
            listed,
            self.tr("批准销毁清册"),
            lambda: (destroying.approval_statement(desk, listed.id), destroying.approvers(desk, listed.id)),
            lambda given: destroying.approve(desk, listed.id, given),
            then=self._approved,
        )

    def _approved(self, outcome: Outcome[Disposal]) -> None:
        self._finished(outcome)
        self._page.say(
            Tone.OK,
            self.tr("清册 {code} 已由{who}批准，可以逐袋扫描取出。").format(
                code=outcome.value.list_code, who=outcome.value.approver
            ),
        )

    def refuse(self, listed: Disposal) -> None:
        """A manager sends the list back."""
        dialog = RefuseListDialog(self._page)
        dialog.given.connect(
            lambda reason: self._page.act(
                lambda: destroying.refuse(self._desk, listed.id, reason), self._finished, on=(Disposal, listed.id)
            )
        )
        dialog.open()

    def withdraw(self, listed: Disposal) -> None:
        """Take the list back."""
        dialog = WithdrawListDialog(self._page, len(listed.lines))
        dialog.agreed.connect(
            lambda: self._page.act(
                lambda: destroying.withdraw(self._desk, listed.id), self._finished, on=(Disposal, listed.id)
            )
        )
        dialog.open()

    def destroy(self, listed: Disposal) -> None:
        """How and where; then the first and the second destroyer sign, one after the other."""
        how = self._typed.get(listed.id, ("", ""))
        dialog = DestroyDialog(self._page, listed, (listed.method, listed.site) if listed.destroyers else how)
        dialog.agreed.connect(lambda method, site: self._sign(listed, method, site))
        dialog.open()

    def _sign(self, listed: Disposal, method: str, site: str) -> None:
        self._typed[listed.id] = method, site
        self._titles[listed.id] = {line.dossier_id: line.title for line in listed.lines}
        desk, number = self._desk, len(listed.destroyers) + 1
        self._ask(
            listed,
            self.tr("监销签署：第 {n} 人，共 2 人").format(n=number),
            lambda: (
                destroying.destroyer_statement(desk, listed.id, method, site),
                destroying.destroyers(desk, listed.id),
            ),
            lambda given: destroying.sign(desk, listed.id, given, method, site),
            more=[
                (self.tr("已扫描，将销毁"), self.tr("{n} 份").format(n=listed.scanned)),
                (self.tr("未扫描，不销毁"), self.tr("{n} 份").format(n=len(listed.lines) - listed.scanned)),
                (self.tr("方式、地点"), f"{method}　{site}"),
            ],
            then=lambda outcome: self._signed(outcome, method, site),
        )

    def _signed(self, outcome: Outcome[Disposal], method: str, site: str) -> None:
        listed = outcome.value
        self._finished(outcome)
        if listed.state is not DisposalState.DESTROYED:
            self._sign(listed, method, site)
            return
        self._page.say(
            Tone.OK,
            self.tr("清册 {code} 已办结：销毁 {n} 份，未销毁 {rest} 份。带题名的清册只能在锁定之前打印。").format(
                code=listed.list_code, n=listed.scanned, rest=len(listed.lines) - listed.scanned
            ),
        )
        self.show_register(listed)

    def show_register(self, listed: Disposal) -> None:
        """销毁清册; with titles while the store still has them, or has just lost them here."""
        desk, titles = self._desk, self._titles.get(listed.id, {})

        def make() -> bytes:
            return destruction_register.render(papers.register(desk, listed, _anchors(desk, listed), titles))

        self._page.perform(make, lambda pdf: self._preview(self.tr("销毁清册 {code}"), listed, pdf))

    def show_certificate(self, listed: Disposal) -> None:
        """销毁证明: codes only."""
        desk = self._desk

        def make() -> bytes:
            return destruction_certificate.render(papers.certificate(desk, listed, _anchors(desk, listed)))

        self._page.perform(make, lambda pdf: self._preview(self.tr("销毁证明 {code}"), listed, pdf))

    def _preview(self, title: str, listed: Disposal, pdf: bytes) -> None:
        PdfPreview(self._page, title.format(code=listed.list_code), pdf).open()

    def _ask(
        self,
        listed: Disposal,
        title: str,
        read: Callable[[], tuple[Statement, tuple[Account, ...]]],
        act: Callable[[SignOff], Outcome[Disposal]],
        *,
        then: Callable[[Outcome[Disposal]], None],
        more: list[tuple[str, str]] | None = None,
    ) -> None:
        today = self._desk.now().date().isoformat()
        first = "　".join(line.title or line.reference_code for line in listed.lines[:_NAMED])
        facts: list[Fact | tuple[str, str]] = [
            (self.tr("清册"), listed.list_code),
            (self.tr("档案"), first + (" …" if len(listed.lines) > _NAMED else "")),
            self._early(listed.early(today)),
            (self.tr("理由"), listed.reason),
            (self.tr("提出人"), listed.proposer),
            *(more or []),
        ]

        def show(found: tuple[Statement, tuple[Account, ...]]) -> None:
            statement, may_sign = found
            me = self._desk.account
            dialog = SignOffDialog(
                self._page, self._desk, title, statement, facts, len(listed.lines),
                me.login if me in may_sign else "",
                may_sign=may_sign, act=act,
            )  # fmt: skip
            dialog.carried_out.connect(lambda outcome: self._page.announce(outcome.changes))
            dialog.carried_out.connect(then)
            dialog.open()

        self._page.perform(read, show, on=(Disposal, listed.id))

    def _early(self, early: tuple[DisposalLine, ...]) -> Fact:
        caption = self.tr("保管期未满或未起算")
        if not early:
            return Fact(caption, self.tr("没有"))
        days = [line.retention_due for line in early if line.retention_due]
        told = [self.tr("{n} 份").format(n=len(early))]
        if len(days) < len(early):
            begins = text(self._desk.pack.retention.begins)
            told.append(self.tr("{n} 份未起算（{begins}）").format(n=len(early) - len(days), begins=begins))
        if days:
            told.append(self.tr("{n} 份未满，最晚 {day} 到期").format(n=len(days), day=max(days)))
        return Fact(caption, self.tr("，").join(told), Tone.WARN)

    def _finished(self, outcome: Outcome[Disposal]) -> None:
        self._done(outcome.value)


def _anchors(desk: Desk, listed: Disposal) -> Anchors:
    return papers.anchors(trail.about(desk, f"list:{listed.list_code}"))
